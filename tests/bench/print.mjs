// One warm PDF of the example beside bare page.pdf of the same HTML in the same browser: `node tests/bench/print.mjs [runs]`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '../../dist/host.js';
import { build } from '../../dist/commands/build.js';
import { loadPage, openBrowser } from '../../dist/export/browser.js';
import { fontFaceCss, FONT_ORIGIN } from '../../dist/export/fonts.js';
import { printPdf } from '../../dist/export/pdf.js';

const runs = Number(process.argv[2] ?? 15);
const root = new URL('../../', import.meta.url).pathname;
const out = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const host = createHost();
await build(host, { folder: join(root, 'examples/shangyu-emergency-2020'), out, editions: ['report'], formats: ['html'] });
const screen = readFileSync(join(out, 'report.html'), 'utf8');
const css = await fontFaceCss(screen);
const html = screen
  .replace("img-src data:", `img-src data:; font-src ${FONT_ORIGIN}`)
  .replace('<style>', `<style>\n${css}`)
  .replace('<body>', '<body class="print">');
const title = /<title>([^<]*)/.exec(html)[1];
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const session = await openBrowser(host);
const ours = () => printPdf(session, html, { title, date: new Date(0) });
const bare = () =>
  session.withPage(async (page) => {
    await loadPage(page, html);
    return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  });
const times = { ours: [], bare: [] };
for (let i = 0; i < runs + 3; i++) {
  for (const [name, work] of Object.entries({ ours, bare })) {
    const begin = performance.now();
    await work();
    if (i >= 3) times[name].push(performance.now() - begin);
  }
}
await session.close();
rmSync(out, { recursive: true });
const [a, b] = [median(times.ours), median(times.bare)];
console.log(`warm PDF of ours ${a.toFixed(0)} ms, bare page.pdf ${b.toFixed(0)} ms, ratio ${(a / b).toFixed(2)} (at most 1.1)`);

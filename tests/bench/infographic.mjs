// Times and sizes of the infographic of the example: `node tests/bench/infographic.mjs [runs]`, after `npm run build`.
import { createHost } from '../../dist/host.js';
import { compile } from '../../dist/commands/compile.js';
import { preparePicture } from '../../dist/commands/picture.js';
import { openBrowser } from '../../dist/export/browser.js';
import { photograph } from '../../dist/export/image.js';
import { printPdf } from '../../dist/export/pdf.js';

const runs = Number(process.argv[2] ?? 9);
const host = createHost();
const folder = new URL('../../examples/shangyu-emergency-2020', import.meta.url).pathname;
const compiled = await compile(host, { folder, out: `${folder}/out`, text: true });
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const rows = [];

async function measure(name, work, sizeOf = () => '') {
  const times = [];
  let result;
  for (let i = 0; i < runs; i++) {
    const begin = performance.now();
    result = await work();
    times.push(performance.now() - begin);
  }
  rows.push({ name, 'first ms': Math.round(times[0]), 'median ms': Math.round(median(times) * 10) / 10, kB: sizeOf(result) });
  return result;
}

const kB = (bytes) => Math.round(bytes.length / 1000);
const begin = performance.now();
const { createRenderer } = await import('../../dist/render/html.js');
const { loadTemplates } = await import('../../dist/render/templates.js');
const { renderInfographic } = await import('../../dist/render/infographic/render.js');
const picture = await preparePicture(host, compiled, compiled.report, undefined);
const render = createRenderer(await loadTemplates(host, undefined));
const first = renderInfographic(render, picture.infographic, 'web', picture.look);
rows.push({ name: 'HTML, cold: libraries, templates, charts', 'first ms': Math.round(performance.now() - begin), 'median ms': '', kB: kB(first) });

await measure('HTML, warm', () => renderInfographic(render, picture.infographic, 'web', picture.look), kB);
const { draw } = await import('../../dist/render/charts/index.js');
const { accent, deep, quiet, ink, line, soft } = picture.look.theme.colours;
const look = { tones: { first: accent, second: soft, third: deep, quiet }, ink, quiet, line, track: soft, radius: 2 };
const series = picture.infographic.chapters.flatMap((c) => c.pages.flatMap((p) => p.components)).find((c) => c.kind === 'series');
await measure('one chart (months)', () => draw(series.rows[0].chart, { width: 856, height: 160 }, look), kB);

const session = await openBrowser(host);
const fonts = await picture.fonts();
const slides = renderInfographic(render, picture.infographic, 'slides', picture.look, fonts);
const tall = renderInfographic(render, picture.infographic, 'tall', picture.look, fonts);
await measure('PDF, warm browser', () => printPdf(session, slides, { title: picture.infographic.title, date: new Date(0) }), kB);
await measure('PNG, warm browser', () => photograph(session, tall, { width: 540, scale: 2, most: 16_000 }), (list) => list.map(kB).join(' + '));
await session.close();
console.table(rows);

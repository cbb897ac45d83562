import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { loadPage, openBrowser, type BrowserSession } from '../../src/export/browser.ts';
import { fontFaceCss, FONT_ORIGIN } from '../../src/export/fonts.ts';
import { createHost } from '../../src/host.ts';
import { bureau, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { memoryHost } from '../support/memory-host.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let session: BrowserSession;
let sound: string;
let stress: string;

beforeAll(async () => {
  session = await openBrowser(createHost());
  sound = await html({});
  // Twelve digits in the narrowest cells, a long name, a long word.
  const big = 'reviews.upheld reviews.corrected reviews.otherOutcome reviews.pending'.split(' ').map((id) => `  ${id}: 123456789012\n`);
  stress = await html({
    'report.yaml': REPORT_YAML.replace('云溪县应急管理局', '云溪县人力资源和社会保障局（县医疗保险服务中心、县就业服务局）')
      .replace('  reviews: 0\n', `  litigation: 0\n${big.join('')}`)
      .replace('fees.amount: 1.5', 'fees.amount: "987654321098.123456"'),
    '正文.md': TEXT.replace('公开的内容还不够细', `见https://www.example.com/${'a'.repeat(300)}。公开的内容还不够细`),
  });
});
afterAll(() => session.close());

async function html(changes: Record<string, string>): Promise<string> {
  const host = memoryHost(bureau(changes));
  await main(['build', '/bureau', '--edition', 'report', '--format', 'html'], host);
  return new TextDecoder().decode(host.files.get('/bureau/out/report.html'));
}

/** The page as it is printed: print rules, bundled fonts, as wide as the text of an A4 page (156 mm). */
async function printed(page: string): Promise<string> {
  const css = await fontFaceCss(page);
  return page
    .replace('img-src data:', `img-src data:; font-src ${FONT_ORIGIN}`)
    .replace('<style>', `<style>\n${css}`)
    .replace('<body>', '<body class="print">');
}

/** What sticks out: the page itself, or a cell whose text is wider than the cell. */
const OVERFLOW = `(() => {
  const wide = [...document.querySelectorAll('th, td, p, h1, h2, h3')].filter((e) => e.scrollWidth > e.clientWidth + 1);
  const page = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['page'] : [];
  return [...page, ...wide.map((e) => e.textContent.slice(0, 30))];
})()`;

describe('nothing sticks out', () => {
  test.each([
    ['print', 'sound', 590],
    ['print', 'stress', 590],
    ['screen', 'sound', 360],
    ['screen', 'stress', 360],
    ['screen', 'stress', 1280],
  ] as const)('%s, %s, %i px', async (media, which, width) => {
    const page = which === 'sound' ? sound : stress;
    const found = await session.withPage(async (p) => {
      await p.setViewport({ width, height: 900 });
      await loadPage(p, media === 'print' ? await printed(page) : page, media);
      return p.evaluate(OVERFLOW);
    });
    expect(found).toEqual([]);
  });
});

test('the fifteen columns of section 4 hold a header in two lines and twelve digits', async () => {
  const sizes = await session.withPage(async (p) => {
    await p.setViewport({ width: 590, height: 900 });
    await loadPage(p, await printed(stress), 'print');
    return p.evaluate(`(() => {
      const head = document.querySelector('#s4-reviews\\\\.upheld');
      const cell = document.querySelector('[data-figure="reviews.upheld"]');
      const style = getComputedStyle(head);
      return { font: parseFloat(style.fontSize), lines: Math.round((head.clientHeight) / parseFloat(style.lineHeight)), text: cell.textContent.trim() };
    })()`);
  });
  expect(sizes).toMatchObject({ text: '123456789012' });
  expect((sizes as { font: number }).font).toBeGreaterThanOrEqual(12);
});

test.each(['screen', 'print'] as const)('axe finds nothing: %s', async (media) => {
  const violations = await session.withPage(async (p) => {
    await p.setViewport({ width: 1280, height: 900 });
    await loadPage(p, sound, media);
    // axe itself needs timers; the page has no script of its own.
    await p.setJavaScriptEnabled(true);
    try {
      await p.evaluate(axe);
      return await p.evaluate(`axe.run().then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).slice(0, 2).join(' | ')))`);
    } finally {
      await p.setJavaScriptEnabled(false);
    }
  });
  expect(violations).toEqual([]);
});

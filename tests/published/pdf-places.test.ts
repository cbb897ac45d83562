import { afterAll, describe, expect, test } from 'vitest';
import { loadPage, openBrowser } from '../../src/export/browser.ts';
import { fontFaceCss } from '../../src/export/fonts.ts';
import type { Run } from '../../src/published/pdf/page.ts';
import { readByPlaces, type PlacedCell } from '../../src/published/pdf/places.ts';
import { readPublished } from '../../src/published/read-published.ts';
import { publishedReport } from '../../src/published/report.ts';
import { caughtHost } from '../support/caught-host.ts';
import { madeReport } from '../support/made-report.ts';
import { laidOut, pdfOf } from '../support/small-pdf.ts';
import { PAGE, withCell } from '../support/published-page.ts';

const host = caughtHost();
const browser = openBrowser(host);
afterAll(async () => (await browser).close());

/** The page, printed: what it says of the number of permits, and of others. */
async function printed(html: string, css: string, tagged = true) {
  const styled = `<style>${await fontFaceCss(html)} * { font-family: 'Nianbao Serif' !important } table { border-collapse: collapse } td, th { border: 1px solid #000 } ${css}</style>${html}`;
  const bytes = await (await browser).withPage(async (page) => {
    await loadPage(page, styled);
    return page.pdf({ format: 'A4', tagged, displayHeaderFooter: true, headerTemplate: '<b style="font-size: 9px">2023</b>', footerTemplate: '<b style="font-size: 9px"><i class="pageNumber"></i></b>' });
  });
  return read(bytes);
}

async function read(bytes: Uint8Array) {
  const report = publishedReport(await readPublished(bytes), '年报.pdf');
  const doubts = report.problems.filter((p) => p.code === 'R635').map((p) => [...Object.values(p.at[0] ?? {}).slice(1), ...(p.params as { readings: string[] }).readings].join(' '));
  return { count: report.figures.size, doubts, codes: [...new Set(report.problems.map((p) => p.code))], permits: report.figures.get('permits.decisions')?.value };
}

const SOUND = { count: 200, doubts: [], codes: [], permits: '412' };
const marked = withCell('行政许可', 1, 'CELL').replace('CELL', '<b class="it">412</b>');

describe('words that are printed in a cell and are none of its own', () => {
  test('there are none in a page as it is, with its head and foot', async () => {
    expect(await printed(PAGE, '')).toMatchObject(SOUND);
  });

  test('nor in a page whose head is printed over the row that it cuts', async () => {
    for (const begin of [0, 143, 286, 429]) {
      const { doubts, count } = await printed(PAGE, `body { width: 400px; font-size: 9px; padding-top: ${begin}px }`);
      expect([begin, doubts, count]).toEqual([begin, [], 200]);
    }
  });

  test.each([
    ['before', '.it::before { content: "9" }', '9412'],
    ['behind', '.it::after { content: "9" }', '4129'],
  ])('%s the number', async (_name, css, other) => {
    expect(await printed(marked, css)).toMatchObject({ permits: undefined, codes: ['R635'], doubts: [expect.stringContaining(other)] });
  });

  test('instead of the number', async () => {
    const { permits, codes } = await printed(marked, '.it { font-size: 0 } .it::after { content: "9"; font-size: 12px }');
    // The tags have no such cell.
    expect([permits, codes]).toEqual([undefined, ['R631']]);
  });

  test('a text of the page that is laid over a cell', () => {
    const at = (text: string, left: number, top: number, mark: string | undefined): Run => ({ text, left, right: left + text.length * 5, top, bottom: top + 10, size: 10, mark });
    const cell = (run: Run): PlacedCell => ({ cell: { text: run.text, left: run.left, right: run.right }, runs: [run] });
    const rows = [['行政许可', '412'], ['行政处罚', '138'], ['行政强制', '9']].map(([label = '', value = ''], row) => [cell(at(label, 50, row * 20, `a${row}`)), cell(at(value, 300, row * 20, `b${row}`))]);
    const join = (runs: readonly Run[]) => runs.toSorted((a, b) => a.left - b.left).map((run) => run.text).join('');
    readByPlaces(rows, [at('7', 295, 21, 'p'), at('8', 295, 300, 'p'), { ...at('草稿', 200, 0, undefined), bottom: 90, size: 90 }], join);
    expect(rows.map((row) => row.map((one) => one.cell.other))).toEqual([[undefined, undefined], [undefined, '7138'], [undefined, undefined]]);
  });

  test('a watermark over the page is none', async () => {
    const watermark = '<div style="position: fixed; top: 40%; left: 10%; font-size: 90px; opacity: 0.1; transform: rotate(-30deg)">草稿</div>';
    expect((await printed(PAGE.replace('<body>', `<body>${watermark}`), '')).doubts).toEqual([]);
  });
});

describe('cells that are printed in another place than their tags say', () => {
  test('in another order across', async () => {
    const swapped = PAGE.replace(/<tr>((?:(?!<\/tr>).)*>行政规范性文件<(?:(?!<\/tr>).)*)<\/tr>/s, '<tr class="odd">$1</tr>');
    const { doubts, permits } = await printed(swapped, '.odd { display: flex; flex-direction: row-reverse } .odd td { flex: 1 }');
    expect(permits).toBe('412');
    expect(doubts.length).toBeGreaterThan(0);
  });

  test('in the line of another row', async () => {
    const { doubts, permits } = await printed(marked, '.it { position: relative; top: -30px }');
    expect([permits, doubts]).toEqual([undefined, ['行政许可 本年处理决定数量 412 0']]);
  });
});

describe('a mark that is raised beside a number', () => {
  const raised = withCell('行政许可', 1, 'CELL').replace('CELL', '412<sup>1</sup>');

  test.each([true, false])('is doubt; tags: %s', async (tagged) => {
    expect((await printed(raised, '', tagged)).doubts).toEqual(['行政许可 本年处理决定数量 4121 412']);
  });

  test('a number that is broken into lines is none', async () => {
    const pages = laidOut(madeReport());
    expect(await read(pdfOf(pages))).toMatchObject(SOUND);
  });
});

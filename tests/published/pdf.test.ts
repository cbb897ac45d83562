import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { loadPage, openBrowser } from '../../src/export/browser.ts';
import { fontFaceCss } from '../../src/export/fonts.ts';
import { joinPages } from '../../src/published/pdf/join-pages.ts';
import { openPdf } from '../../src/published/pdf/open-pdf.ts';
import { taggedBlocks } from '../../src/published/pdf/tagged-page.ts';
import { PublishedFault } from '../../src/published/fault.ts';
import { readPublished } from '../../src/published/read-published.ts';
import { publishedReport } from '../../src/published/report.ts';
import { caughtHost } from '../support/caught-host.ts';
import { madeFigures, madeReport, type MadeReport } from '../support/made-report.ts';
import { verifyJson } from '../support/published-page.ts';
import { laidOut, pdfOf, type Layout, type Mark, type PdfOptions } from '../support/small-pdf.ts';

type Form = 2019 | 2021;

const OF_2019: MadeReport = { form: 2019, year: 2020 };
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const made = (report: MadeReport = {}, layout: Layout = {}, options: PdfOptions = {}) => pdfOf(laidOut(madeReport(report), layout), options);

const sorted = (figures: Record<string, number>) => Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1));

/** What is read: figures that are not zero, how many there are, and what there is to say. */
async function read(bytes: Uint8Array) {
  const report = publishedReport(await readPublished(bytes), '年报.pdf');
  const values = [...report.figures].filter(([, { value }]) => value !== '0').map(([id, { value }]) => [id, Number(value)]);
  return { count: report.figures.size, figures: Object.fromEntries(values) as Record<string, number>, codes: report.problems.map((p) => p.code), publishedOn: report.publishedOn, passages: report.passages };
}

const whole = (form: Form) => ({ count: form === 2021 ? 200 : 198, figures: madeFigures(form), codes: [], publishedOn: form === 2021 ? '2024-01-18' : '2021-01-18' });

describe('fonts that are named and not embedded', () => {
  test.each(['UniGB-UCS2-H', 'UniGB-UTF16-H', 'GBK-EUC-H'] as const)('%s', async (encoding) => {
    const { passages, ...found } = await read(made({}, {}, { encoding }));
    expect(found).toEqual(whole(2021));
    expect(passages.some((p) => p.text.includes('全年新收政府信息公开申请18件，上年结转1件；办结18件'))).toBe(true);
  });
});

describe('wherever the pages are cut', () => {
  const cuts = Array.from({ length: 16 }, (_, i) => i * 45);
  test.each([
    ['2021, with lines', {}, true],
    ['2021, without lines', {}, false],
    ['2019, with lines', OF_2019, true],
    ['2019, without lines', OF_2019, false],
  ] as [string, MadeReport, boolean][])('%s: every figure, and nothing to say', async (_name, report, ruled) => {
    for (const begin of cuts) {
      const { passages: _, ...found } = await read(made(report, { ruled, begin }));
      expect({ begin, ...found }).toEqual({ begin, ...whole(report.form ?? 2021) });
    }
  });
});

test('LibreOffice, with tags and without', async () => {
  expect(await read(fixture('files/libreoffice-tagged.pdf'))).toMatchObject(whole(2021));
  expect(await read(fixture('files/libreoffice-2019.pdf'))).toMatchObject(whole(2019));
});

describe('pages that Chromium prints', () => {
  const host = caughtHost();
  const browser = openBrowser(host);
  afterAll(async () => (await browser).close());

  const expected = JSON.parse(readFileSync(new URL('fixtures/expected.json', import.meta.url), 'utf8')) as Record<string, { figures: Record<string, number> }>;
  const print = async (name: string, css: string, tagged: boolean) => {
    const bytes = fixture(`${name}.html`);
    const html = new TextDecoder(/charset=gb/i.test(Buffer.from(bytes).toString('latin1')) ? 'gbk' : 'utf-8').decode(bytes);
    const styled = `<style>${await fontFaceCss(html)} * { font-family: 'Nianbao Serif' !important } ${css}</style>${html.replace(/<meta http-equiv[^>]*>/i, '')}`;
    return (await browser).withPage(async (page) => {
      await loadPage(page, styled);
      return page.pdf({ format: 'A4', tagged });
    });
  };
  const LINES = 'table { border-collapse: collapse } td, th { border: 1px solid #000 }';
  const NARROW = `${LINES} body { width: 420px; font-size: 9px }`;
  const BARE = 'table, td, th { border: none !important } td { padding: 4px 6px }';

  test.each([
    ['modern-site', LINES], ['modern-site', NARROW], ['word-export', LINES], ['word-export', NARROW],
    ['cut-tables', NARROW], ['single-table', LINES], ['single-table', NARROW], ['typed-labels', NARROW], ['old-form', LINES],
  ])('%s, %s', async (name, css) => {
    for (const tagged of [true, false]) {
      const { figures, count } = await read(await print(name, css, tagged));
      expect(figures).toEqual(expected[name]?.figures);
      expect(count).toBeGreaterThanOrEqual(198);
    }
  });

  test('without lines a row that a page cuts is told, and no number is another', async () => {
    const { figures, count, codes } = await read(await print('modern-site', BARE, false));
    expect(count).toBeGreaterThan(190);
    expect(codes).toEqual(count === 200 ? [] : ['R631']);
    expect(expected['modern-site']?.figures).toMatchObject(figures);
  });
});

test('tags alone are enough for a table over several pages', async () => {
  const file = await openPdf(fixture('files/libreoffice-tagged.pdf'));
  const pages = await Promise.all(Array.from({ length: file.pages }, (_, i) => file.page(i + 1)));
  await file.close();
  expect(pages.length).toBeGreaterThan(2);
  const report = publishedReport({ form: 'pdf', names: [], head: [], blocks: joinPages(pages.map(taggedBlocks)), marks: [] }, 'x.pdf');
  expect(report.figures.size).toBe(200);
});

test('numbers and heads of pages are no text', async () => {
  const pages = laidOut(madeReport());
  const { passages, ...found } = await read(pdfOf(pages.map((marks, i) => [{ text: '云溪县人民政府', x: 250, y: 30 }, ...marks, { text: String(i + 1), x: 295, y: 820 }, { text: `- ${i + 1} -`, x: 400, y: 835 }])));
  expect(found).toEqual(whole(2021));
  expect(passages.filter((p) => /云溪县人民政府|^-? ?\d/.test(p.text))).toEqual([]);
});

test('numbers of several cells that are drawn at once are those of their cells', async () => {
  const [first, ...others] = laidOut(madeReport());
  const marks = first ?? [];
  const at = marks.findIndex((mark) => 'text' in mark && mark.text === '12');
  const y = (marks[at] as { y: number }).y;
  const row = marks.filter((mark): mark is { text: string; x: number; y: number } => 'text' in mark && mark.y === y && /^\d+$/.test(mark.text));
  // A blank is half as wide as a letter of ten points.
  const drawn = row.reduce((text, cell) => text + ' '.repeat(Math.round((cell.x - (row[0]?.x ?? 0)) / 5) - text.length) + cell.text, '');
  const merged = [...marks.filter((mark) => !row.includes(mark as never)), { text: drawn, x: row[0]?.x ?? 0, y }];
  expect(await read(pdfOf([merged, ...others]))).toMatchObject(whole(2021));
});

describe('what is in a PDF beside its text', () => {
  test('a password to open it', async () => {
    const { code, diagnostics } = await verifyJson({ '年报.pdf': fixture('files/locked.pdf') });
    expect([code, diagnostics.map((d) => d.code)]).toEqual([2, ['R603']]);
  });

  test('a password for its owner keeps nobody from reading', async () => {
    expect(await read(fixture('files/owner.pdf'))).toMatchObject(whole(2021));
  });

  test('scripts are not run', async () => {
    const script = '/OpenAction << /S /JavaScript /JS (globalThis.ran = true; app.alert\\("x"\\);) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (globalThis.ran = true) >>] >> >>';
    expect(await read(made({}, {}, { catalog: script }))).toMatchObject(whole(2021));
    expect('ran' in globalThis).toBe(false);
  });

  test('a checksum that does not fit is told, and one that does is not', async () => {
    expect((await read(made({}, {}, { wrongSum: true }))).codes).toEqual(['R641']);
    expect((await read(made())).codes).toEqual([]);
  });
});

describe('files that are damaged or hostile end in one message', () => {
  const sound = Buffer.from(made());
  const reason = async (bytes: Uint8Array) => {
    try {
      const { codes } = await read(bytes);
      return codes.join(' ') || 'read';
    } catch (error) {
      if (!(error instanceof PublishedFault)) throw error;
      return error.reason;
    }
  };
  const replaced = (from: string, to: string) => Buffer.from(sound.toString('latin1').replace(from, to.padEnd(from.length)), 'latin1');

  test('cut off anywhere', async () => {
    for (let part = 1; part < 20; part++) {
      const found = await reason(sound.subarray(0, Math.floor((sound.length * part) / 20)));
      // What is whole before the cut may still be read: then sections or tables are missing, and told.
      expect(found).toMatch(/^(?:damaged|truncated|noText|R6\d\d.*)$/);
    }
  });

  test('pages that are their own parents', async () => {
    const kids = /\/Kids \[[^\]]*\]/.exec(sound.toString('latin1'))?.[0] ?? '';
    expect(await reason(replaced(kids, '/Kids [2 0 R]'))).toMatch(/^(?:damaged|noText)$/);
  });

  test('a table of objects that leads to itself', async () => {
    const start = sound.toString('latin1').lastIndexOf('xref');
    const place = sound.toString('latin1').indexOf('xref\n0');
    const looped = Buffer.from(sound.toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R /Prev ${place}`), 'latin1');
    expect(start).toBeGreaterThan(0);
    expect(await reason(looped)).toBe('read');
  });

  test('an object that is itself', async () => {
    expect(await reason(replaced('<< /Type /Font /Subtype /Type0', '3 0 R %'))).toMatch(/^(?:damaged|noText|R6\d\d.*)$/);
  });

  const line = (from: [number, number], to: [number, number]) => ({ from, to });
  const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
  test.each([
    ['eighteen thousand lines', () => [[...many(9000, (i) => line([50, 60 + i * 0.08], [545, 60 + i * 0.08])), ...many(9000, (i) => line([50 + i * 0.05, 60], [50 + i * 0.05, 780]))]]],
    ['thirty thousand words in a grid', () => [[...many(60, (i) => line([50, 60 + i * 12], [522, 60 + i * 12])), ...many(60, (i) => line([50 + i * 8, 60], [50 + i * 8, 768])), ...many(30_000, (i) => ({ text: '1', x: 52 + (i % 59) * 8, y: 70 + ((i * 7) % 59) * 12 }))]]],
    ['a label of five thousand lines', () => [[{ text: '行政许可', x: 50, y: 20 }, { text: '12', x: 300, y: 20 }, ...many(5000, (i) => ({ text: '重复', x: 50, y: 21 + i * 0.15 })), { text: '行政处罚', x: 50, y: 790 }, { text: '3', x: 300, y: 790 }]]],
    ['fifty thousand words in one line', () => [many(50_000, (i) => ({ text: '1', x: 50 + i * 0.01, y: 100 }))]],
    ['seven hundred pages', () => many(700, () => [{ text: '公开', x: 50, y: 50 }])],
  ] as [string, () => Mark[][]][])('%s: read, or refused, within seconds', async (_name, pages) => {
    const bytes = pdfOf(pages());
    const begin = performance.now();
    expect(await reason(bytes)).toMatch(/^(?:noText|tooLarge|R6\d\d.*)$/);
    expect(performance.now() - begin).toBeLessThan(15_000);
  });

  test('nothing but its first line', async () => {
    expect(await reason(Buffer.from('%PDF-1.7\n'))).toBe('damaged');
  });

  test('random bytes changed: no number is another without a message', async () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const expected = madeFigures();
    let silent = 0;
    for (let i = 0; i < 60; i++) {
      const bytes = Uint8Array.from(sound);
      bytes[random(bytes.length)] = random(256);
      const found = await read(bytes).catch((error: unknown) => {
        if (error instanceof PublishedFault) return undefined;
        throw error;
      });
      if (found?.codes.length === 0 && JSON.stringify(sorted(found.figures)) !== JSON.stringify(sorted(expected))) silent++;
    }
    expect(silent).toBe(0);
  });
});

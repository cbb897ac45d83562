import { afterAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/export/browser.ts';
import { reportDocx } from '../../src/export/docx.ts';
import { printPdf } from '../../src/export/pdf.ts';
import { createHost } from '../../src/host.ts';
import type { PublishedDocument } from '../../src/published/document.ts';
import { readDocx } from '../../src/published/docx/read-docx.ts';
import { readPage } from '../../src/published/html/read-page.ts';
import { openPdf } from '../../src/published/pdf/open-pdf.ts';
import { pageWords, type PdfWords } from '../../src/published/pdf/read-words.ts';
import { comparePage, compareSlides } from '../../src/readback/picture.ts';
import { wordsOfPage } from '../../src/readback/picture-page.ts';
import { compareReport } from '../../src/readback/report.ts';
import { createRenderer, renderReport } from '../../src/render/html.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { compiled, infographic, MARKET, page, SHANGYU } from '../support/infographic.ts';

const host = createHost();
const browser = openBrowser(host);
afterAll(async () => (await browser).close());
const renderer = createRenderer(await loadTemplates(host, undefined));

/** A number of a page, and the page with another number in its place. */
interface Change {
  number: string;
  /** What stands in front of it, and behind. */
  around: string;
  html: string;
}

/** Every number in the words of a page, one after the other, with its last digit one higher. */
function* changes(html: string): Generator<Change> {
  const words = html.replace(/<(style|script|title)\b[\s\S]*?<\/\1>/g, (all) => all.replace(/[^<>]/g, ' ').replace(/[<>]/g, ' '));
  for (const text of words.matchAll(/>([^<]*)</g)) {
    for (const found of (text[1] ?? '').matchAll(/\d+(?:\.\d+)?/g)) {
      const at = text.index + 1 + found.index;
      const [number] = found;
      const end = at + number.length;
      const other = number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10);
      yield { number, around: `${html.slice(Math.max(0, at - 160), at)}${number}${html.slice(end, end + 20)}`, html: html.slice(0, at) + other + html.slice(end) };
    }
  }
}

describe.each([SHANGYU, MARKET])('%s: every number in print is compared', (folder) => {
  test('of the report as a page; but for the numbers of rows of the form', { timeout: 120_000 }, async () => {
    const { report, format } = await compiled(host, folder);
    const html = renderReport(renderer, report);
    const faults = (changed: string) => {
      const { cells, text } = compareReport(report, format, readPage(Buffer.from(changed)), 'report.html', wordsOfPage(changed).words);
      return [...cells.wrong, ...cells.missing, ...text.wrong, ...text.missing];
    };
    expect(faults(html)).toEqual([]);
    const all = [...changes(html)];
    expect(all.length).toBeGreaterThan(200);
    const unseen = all.filter((change) => faults(change.html).length === 0);
    // 1.属于国家秘密: a label of the form, by which the row is found.
    expect(unseen.map((change) => change.around).filter((around) => !/<th [^>]*>\d\.?\D*$/.test(around))).toEqual([]);
  });

  test('of the infographic as a page; but for what counts chapters and items', { timeout: 120_000 }, async () => {
    const value = await infographic(host, folder);
    const { report } = await compiled(host, folder);
    const figures = new Map(report.figures.map((figure) => [figure.id, figure]));
    const html = await page(value, 'web');
    const faults = (changed: string) => {
      const { wrong, missing } = comparePage(value, wordsOfPage(changed), figures);
      return [...wrong, ...missing];
    };
    expect(faults(html)).toEqual([]);
    const all = [...changes(html)];
    expect(all.length).toBeGreaterThan(300);
    const unseen = all.filter((change) => faults(change.html).length === 0);
    const isCount = ({ around, number }: Change) => /class="number"[^>]*>\d\d?</.test(around) && Number(number) <= 12;
    expect(unseen.filter((change) => !isCount(change)).map((change) => change.around)).toEqual([]);
  });

  test('of the infographic as slides; but for what counts chapters, items and slides', { timeout: 120_000 }, async () => {
    const value = await infographic(host, folder);
    const { report } = await compiled(host, folder);
    const figures = new Map(report.figures.map((figure) => [figure.id, figure]));
    const html = await page(value, 'slides', { print: true });
    const file = await openPdf(await printPdf(await browser, html, { title: value.title, date: new Date(0) }));
    const pages = await Promise.all(Array.from({ length: file.pages }, (_, i) => file.page(i + 1)));
    await file.close();
    const words = pages.map(({ runs }) => pageWords(runs));
    const faults = (changed: PdfWords[]) => {
      const { wrong, missing } = compareSlides(value, changed, figures);
      return [...wrong, ...missing];
    };
    expect(faults(words)).toEqual([]);
    const unseen: string[] = [];
    for (const [index, { runs }] of pages.entries()) {
      for (const [at, run] of runs.entries()) {
        if (!/\d/.test(run.text)) continue;
        const text = run.text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
        if (faults(words.with(index, pageWords(runs.with(at, { ...run, text })))).length === 0) unseen.push(run.text);
      }
    }
    // Chapters, items of a list, how many slides a chapter has: 1 / 5.
    expect(unseen.filter((text) => !/^\d{1,2}$|^\d \/ \d$/.test(text))).toEqual([]);
  });

  test('of the report in Word', async () => {
    const { report, format } = await compiled(host, folder);
    const document = await readDocx(reportDocx(report, { date: new Date(0) }));
    const faults = (changed: PublishedDocument) => {
      const { cells, text } = compareReport(report, format, changed, 'report.docx');
      return [...cells.wrong, ...cells.missing, ...text.wrong, ...text.missing];
    };
    expect(faults(document)).toEqual([]);
    let [seen, numbers] = [0, 0];
    for (const [index, block] of document.blocks.entries()) {
      if (block.kind !== 'text') continue;
      for (const found of block.text.matchAll(/\d+/g)) {
        numbers++;
        const text = `${block.text.slice(0, found.index)}9${block.text.slice(found.index)}`;
        if (faults({ ...document, blocks: document.blocks.with(index, { ...block, text }) }).length > 0) seen++;
      }
    }
    expect(numbers).toBeGreaterThan(20);
    expect(seen).toBe(numbers);
  });
});

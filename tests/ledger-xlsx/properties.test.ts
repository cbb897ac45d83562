import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as XLSX from 'xlsx';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/ledger/sheet.ts';
import { own } from './support/collect.ts';
import { MAIN, XML, xlsx } from './support/ooxml.ts';
import { XlsxFault } from '../../src/ledger/xlsx/fault.ts';
import { XmlScanner } from '../../src/ledger/xlsx/xml-scanner.ts';
import { utf8Chunks } from '../../src/ledger/xlsx/xml-encoding.ts';

const RUNS = Number(process.env.FC_RUNS ?? 1000);

const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: fc.constantFrom('许', '可', '年', '𠮷', '😀', ' ', '\n', '\t', '&', '<', '>', '"', "'", '_', 'x', '0', 'D', ';', ']', 'é', '\u00a0', '　'), maxLength: 30 }),
);
const value = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));
const table = fc.array(fc.array(value, { maxLength: 8 }), { minLength: 1, maxLength: 20 });

test('random workbooks of SheetJS come back', async () => {
  await fc.assert(fc.asyncProperty(table, fc.boolean(), fc.boolean(), async (rows, bookSST, compression) => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet(rows);
    XLSX.utils.book_append_sheet(book, sheet, '表');
    const { sheets, problems } = await own(XLSX.write(book, { type: 'buffer', bookType: 'xlsx', bookSST, compression }) as Buffer);
    expect(problems).toEqual([]);
    expect(sheets[0]?.cells).toEqual(expectedCells(rows));
  }), { numRuns: RUNS });
}, 120_000);

/** As the writer must have stored them: a line ends in \n; -0 is 0. */
function expectedCells(rows: readonly (readonly (string | number | boolean | null)[])[]): Record<string, unknown> {
  return Object.fromEntries(rows.flatMap((row, r) => row.flatMap((v, c): [string, unknown][] => {
    const at = XLSX.utils.encode_cell({ r, c });
    if (v === null || v === '') return [];
    if (typeof v === 'number') return [[at, { kind: 'number', number: v === 0 ? 0 : v, text: expect.any(String) }]];
    return [[at, typeof v === 'boolean' ? { kind: 'boolean', text: v ? 'TRUE' : 'FALSE' } : { kind: 'text', text: v }]];
  })));
}

test('random XML of a sheet comes back, whatever its chunks', async () => {
  const cell = fc.record({ column: fc.integer({ min: 0, max: 60 }), value: fc.oneof(fc.integer(), text), blank: fc.boolean() });
  const row = fc.record({ gap: fc.integer({ min: 1, max: 5 }), cells: fc.uniqueArray(cell, { selector: (c) => c.column, maxLength: 6 }), hidden: fc.boolean() });
  await fc.assert(fc.asyncProperty(fc.array(row, { maxLength: 10 }), async (rows) => {
    const expected: Record<string, Cell> = {};
    let number = 0;
    const xml = rows.map(({ gap, cells, hidden }) => {
      number += gap;
      const inside = cells.map(({ column, value, blank }) => {
        const at = XLSX.utils.encode_cell({ r: number - 1, c: column });
        if (blank) return `<c r="${at}" s="0"/>`;
        if (typeof value === 'number') {
          expected[at] = { kind: 'number', number: value, text: String(value) };
          return `<c r='${at}' ><v>${value}</v></c >`;
        }
        if (value !== '') expected[at] = { kind: 'text', text: decoded(value) };
        return `\n<c t="inlineStr"\tr="${at}"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
      });
      return `<row r="${number}"${hidden ? ' hidden="1"' : ''}>${inside.join('')}</row>`;
    });
    const { sheets, problems } = await own(xlsx({ rows: xml.join('\n') }));
    expect(problems).toEqual([]);
    expect(sheets[0]?.cells).toEqual(expected);
  }), { numRuns: RUNS });
});

const escaped = (s: string) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const decoded = (s: string) => s.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))).replace(/\r\n?/g, '\n');

test('the scanner gives the same tokens however the bytes are cut', async () => {
  const document = `${XML}<!-- é --><sst xmlns="${MAIN}"><si a='1' b = "&lt;>"><t>许可😀&amp;</t><![CDATA[<x>]]]></si><si/>\n<?p i?></sst>\n<!--x-->`;
  const tokens = async (pieces: Uint8Array[]) => {
    const seen: string[] = [];
    let open = '';
    const flush = () => {
      if (open !== '') seen.push(open);
      open = '';
    };
    const scanner = new XmlScanner({
      open: (name, tag) => (flush(), seen.push(`<${name} ${Array.from({ length: tag.count }, (_, i) => Buffer.from(tag.bytes.buffer, tag.starts[i], (tag.ends[i] as number) - (tag.starts[i] as number)).toString()).join(',')}`)),
      close: (name) => (flush(), seen.push(`/${name}`)),
      text: (bytes, start, end) => void (open += Buffer.from(bytes.buffer, start, end - start).toString()),
    });
    for await (const chunk of utf8Chunks(pieces)) scanner.push(chunk);
    scanner.end();
    flush();
    return seen;
  };
  const bytes = Buffer.from(document);
  const whole = await tokens([bytes]);
  expect(whole).toContain('许可😀&amp;');
  await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 30 }), async (cuts) => {
    const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
    const pieces = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
    expect(await tokens(pieces)).toEqual(whole);
  }), { numRuns: 200 });
  for (let end = 0; end < bytes.length - 10; end++) await expect(tokens([bytes.subarray(0, end)])).rejects.toThrow(XlsxFault);
});

const FILES = [
  '../../examples/shangyu-emergency-2020/台账/政府采购台账.xlsx',
  ...readdirSync(resolve(import.meta.dirname, 'fixtures')).filter((f) => f.endsWith('.xlsx') && !f.includes('1904')).map((f) => `fixtures/${f}`),
].map((path) => ({ path, bytes: readFileSync(resolve(import.meta.dirname, path)) }));

describe('flipped bytes end in the same cells or in a problem', () => {
  test.each(FILES)('$path', async ({ bytes }) => {
    const sound = JSON.stringify((await own(bytes)).sheets);
    let told = 0;
    const flip = fc.record({ at: fc.integer({ min: 0, max: bytes.length - 1 }), to: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 8 }), async (flips) => {
      const copy = Buffer.from(bytes);
      for (const { at, to } of flips) copy[at] = (copy[at] as number) ^ to;
      const { sheets, problems } = await own(copy);
      if (problems.length > 0) told++;
      else expect(JSON.stringify(sheets)).toBe(sound);
    }), { numRuns: Math.max(RUNS, 300) });
    expect(told).toBeGreaterThan(200);
  }, 120_000);
});

test.each(FILES)('a file that breaks off is a problem, and no sheet of it is pushed: $path', async ({ bytes }) => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
    const { sheets, problems } = await own(bytes.subarray(0, length));
    expect([sheets.length, problems.length]).toEqual([0, 1]);
  }), { numRuns: RUNS });
});

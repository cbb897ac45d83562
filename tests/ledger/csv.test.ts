import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvForm } from '../../src/ledger/csv-form.ts';
import { CsvRows, type CsvFault } from '../../src/ledger/csv-rows.ts';
import type { CsvForm } from '../../src/ledger/csv-form.ts';
import { recogniseEncoding } from '../../src/ledger/text-encoding.ts';
import { read } from '../support/ledger-reading.ts';
import { collect, collectKept, kept, said, texts } from './support/collect-file.ts';

const rowsOf = async (text: string | Uint8Array) => {
  const found = await collect(text, '台账.csv');
  expect(said(found)).toEqual([]);
  return found.sheets[0] ? texts(found.sheets[0]) : [];
};

/** The rows of a text that comes in pieces of this many characters. */
function split(text: string, form: CsvForm, size: number): { rows: string[][]; fault: CsvFault | undefined } {
  const rows: string[][] = [];
  const splitter = new CsvRows(form, (fields) => rows.push(fields));
  for (let at = 0; at < text.length; at += size) {
    const fault = splitter.push(text.slice(at, at + size), at + size >= text.length);
    if (fault) return { rows, fault };
  }
  return { rows, fault: undefined };
}

describe('rows and fields', () => {
  test.each([
    ['commas', 'a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['tabs', 'a\tb\n1\t2', [['a', 'b'], ['1', '2']]],
    ['semicolons', 'a;b;c\n1;2,5;3', [['a', 'b', 'c'], ['1', '2,5', '3']]],
    ['carriage returns alone', 'a,b\r1,2\r', [['a', 'b'], ['1', '2']]],
    ['line ends of two kinds', 'a,b\n1,2\r\n3,4\n', [['a', 'b'], ['1', '2'], ['3', '4']]],
    ['quotes', '"a,b",c\r\n"1 ""x""",2\r\n', [['a,b', 'c'], ['1 "x"', '2']]],
    ['a line in quotes', 'a,b\r\n"1\r\n2",3\r\n', [['a', 'b'], ['1\r\n2', '3']]],
    ['quotes around nothing', 'a,b\n"",1\n', [['a', 'b'], ['', '1']]],
    ['spaces behind a quote', 'a,b\n"1" ,2\n', [['a', 'b'], ['1', '2']]],
    ['a quote within a field', 'a,b\n5" 管,2\n', [['a', 'b'], ['5" 管', '2']]],
    ['no end of the last line', 'a,b\n1,2', [['a', 'b'], ['1', '2']]],
    ['blank lines keep their number', 'a,b\n\n1,2\n', [['a', 'b'], [], ['1', '2']]],
    ['a line feed in a field that is not quoted', 'a,b\r\n甲\n乙,2\r\nc,3\r\n', [['a', 'b'], ['甲\n乙', '2'], ['c', '3']]],
    ['short rows', '标题\na,b,c\n1\n', [['标题'], ['a', 'b', 'c'], ['1']]],
    ['a number kept as text for Excel', 'a,b\n="00123","=""007"""\n', [['a', 'b'], ['00123', '007']]],
    ['one column', 'a\n1\n2\n', [['a'], ['1'], ['2']]],
  ])('%s', async (_, text, expected) => {
    expect(await rowsOf(text)).toEqual(expected);
  });

  test('numbers of rows are those of a spreadsheet', async () => {
    const found = await collect('a,b\n"1\n1",2\n3,\n', '台账.csv');
    expect(Object.keys(found.sheets[0]?.cells ?? {})).toEqual(['A1', 'B1', 'A2', 'B2', 'A3']);
  });

  test('property: as papaparse splits it, in pieces of any size', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '云', '1', ',', ';', '"', '\n', ' ', '𠮷'), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 30 }), fc.constantFrom(',', '\t', ';'), fc.constantFrom('\r\n', '\n', '\r'), fc.integer({ min: 1, max: 50 }), (rows, delimiter, newline, size) => {
        const clean = rows.map((row) => row.map((f) => (newline === '\r' ? f : f.replaceAll('\r', ''))));
        const text = Papa.unparse([['头一', '头二', '头三', '头四', '头五'], ...clean], { delimiter, newline, quotes: true });
        expect(split(text, { delimiter, rowEnd: newline }, size)).toEqual({ rows: Papa.parse(text, { delimiter, newline }).data, fault: undefined });
      }),
      { numRuns: 300 },
    );
  });

  test('property: any text ends in rows or in a fault, whatever its pieces', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '云'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), (body, size) => {
        const form = csvForm(Buffer.from(body));
        const { rows, fault } = split(body, form, size);
        expect(split(body, form, 100)).toEqual({ rows, fault });
        if (fault) return;
        const theirs = Papa.parse<string[]>(body, { delimiter: form.delimiter, newline: form.rowEnd });
        if (theirs.errors.some((e) => e.type === 'Quotes')) return;
        // Where rows end with \n alone, the library keeps the \r in front of it.
        const plain = (list: string[][]) => (form.rowEnd === '\n' ? list.map((fields) => fields.map((f, i) => (i === fields.length - 1 ? f.replace(/\r+$/, '') : f))) : list);
        // Behind the last end of a row the library sees one row more.
        expect(plain(rows)).toEqual(plain(body === '' || body.endsWith(form.rowEnd) ? theirs.data.slice(0, -1) : theirs.data));
      }),
      { numRuns: 1000 },
    );
  });

  test('rows across many blocks', async () => {
    const lines = Array.from({ length: 40_000 }, (_, i) => `${i},"云罚〔2023〕${i}号, 甲",${i % 7 === 0 ? '"两\n行"' : '𠮷'}`);
    const rows = await rowsOf(`序号,文号,备注\n${lines.join('\n')}\n`);
    expect(rows).toHaveLength(40_001);
    expect(rows[39_999]).toEqual(['39998', '云罚〔2023〕39998号, 甲', '两\n行']);
    expect(rows[40_000]).toEqual(['39999', '云罚〔2023〕39999号, 甲', '𠮷']);
  });
});

describe('a comma of a number that is not quoted', () => {
  const HEAD = '序号,决定书文号,处罚决定日期,罚款金额（元）';
  const told = async (text: string) => (await read({ '行政处罚.csv': text })).problems.map((p) => [p.code, (p.params as { readings?: string[] }).readings]);

  test('where the row has left out what is blank at its end: two readings', async () => {
    expect(await told(`${HEAD},备注\n1,罚1,2023-01-01,1,000\n2,罚2,2023-01-02,1000,\n`)).toEqual([['V206', ['1', '1,000']]]);
    expect(await told(`${HEAD},状态,备注\n1,罚1,2023-01-01,25,000.50,已结\n2,罚2,2023-01-02,1000,已结,无\n`)).toEqual([['V206', ['25', '25,000.50']]]);
  });

  test('two numbers in two columns of numbers, and a quoted one, are what they are', async () => {
    expect(await told(`${HEAD},没收金额（元）\n1,罚1,2023-01-01,500,300\n`)).toEqual([]);
    expect(await told(`${HEAD},备注\n1,罚1,2023-01-01,"1,000",\n2,罚2,2023-01-02,500,已缴\n`)).toEqual([]);
  });
});

describe('what is no table', () => {
  const at = async (text: string | Uint8Array) => {
    const { problems, sheets } = await collect(text, '台账.csv');
    expect(sheets.filter((s) => s.ended)).toEqual([]);
    return problems.map((p) => [p.code, (p.at[0] as { line?: number }).line, p.params]);
  };

  test.each([
    ['a quote that is not closed', 'a,b\n1,2\n"3,4\n5,6\n', 'L109', 3, { fault: 'quote' }],
    ['letters behind a quote', 'a,b\n"关于"安全",2\n', 'L109', 2, { fault: 'quote' }],
    ['a line of 50 MB', `a,b\n${'x'.repeat(50_000_000)}`, 'L109', 2, { fault: 'longLine' }],
    ['a field more than the others have', 'a,b\n1,2\n3,4,5\n6,7\n8,9,10,11', 'L111', 3, { lines: 2, found: 3, expected: 2 }],
  ])('%s', async (_, text, code, line, params) => {
    const begin = performance.now();
    expect(await at(text)).toEqual([[code, line, params]]);
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});

describe('encodings', () => {
  const fault = (name: string) => {
    const found = recogniseEncoding(kept(name));
    return 'fault' in found ? [found.reason, found.offset] : found.encoding;
  };

  test.each([
    ['utf8.csv', 'utf-8'],
    ['utf8-bom.csv', 'utf-8'],
    ['gb18030.csv', 'gb18030'],
    ['four-bytes.csv', 'gb18030'],
    ['utf16.csv', 'utf-16le'],
  ])('%s: %s', (name, encoding) => {
    expect(fault(name)).toBe(encoding);
  });

  test.each([
    ['big5.csv', 'big5', 0],
    ['one-wrong-byte.csv', 'bytes', 198],
    ['mixed.csv', 'mixed', 385],
    ['cut-in-a-character.csv', 'cut', 377],
    ['cut-in-a-character-gb.csv', 'cut', 304],
    ['lost-character.csv', 'lost', 131],
    ['late-nul.csv', 'nul', 9408],
  ])('%s: %s at %i', (name, reason, offset) => {
    expect(fault(name)).toEqual([reason, offset]);
  });

  test('the place is that of the first byte that does not fit', () => {
    const bytes = kept('mixed.csv');
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, 385)).endsWith('\n')).toBe(true);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, 388))).toThrow(TypeError);
  });

  test('a wrong byte far behind is found, and nothing of the sheet counts', async () => {
    const text = Buffer.from('序号,名称\n' + '1,云溪县应急管理局\n'.repeat(100_000));
    text[2_000_000] = 0xff;
    const found = await collect(text, '台账.csv');
    expect([said(found), found.sheets.map((s) => s.ended)]).toEqual([['L105 bytes'], [false]]);
    expect((await read({ '主动公开.csv': text })).ledgers.sheets).toEqual([]);
    expect(found.problems[0]?.params).toMatchObject({ offset: 1_999_999 });
  });

  test('half a character of UTF-16 at the end', async () => {
    expect(said(await collect(kept('utf16.csv').subarray(0, -1), '台账.csv'))).toEqual(['L105 cut']);
  });

  test('no output has U+FFFD', async () => {
    for (const name of ['gb18030.csv', 'four-bytes.csv', 'utf16.csv', 'utf8-bom.csv']) expect(JSON.stringify(await collectKept(name))).not.toContain('\ufffd');
  });
});

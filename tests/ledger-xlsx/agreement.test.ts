import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import * as XLSX from 'xlsx';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/ledger/sheet.ts';
import { own, sheetJs, type Collected } from './support/collect.ts';

const root = resolve(import.meta.dirname, '../..');

function filesIn(folder: string): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx') && !name.includes('out/'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** Both readings without what differs on purpose: the text of a formula that has no value, and of the formats of the system. */
async function both(bytes: Uint8Array): Promise<{ ours: Collected; theirs: Collected }> {
  const [ours, theirs] = [await own(bytes), sheetJs(bytes)];
  for (const { sheets } of [ours, theirs]) {
    for (const { cells } of sheets) for (const cell of Object.values(cells)) if (cell.kind === 'uncached') cell.text = '=';
  }
  return { ours, theirs };
}

async function expectAgreement(bytes: Uint8Array): Promise<Collected> {
  const { ours, theirs } = await both(bytes);
  expect(ours.problems).toEqual([]);
  expect(ours).toEqual(theirs);
  return ours;
}

describe('the two readers give the same cells', () => {
  test.each([...filesIn('examples/market-2023/台账'), ...filesIn('examples/shangyu-emergency-2020/台账')])('%s', async (file) => {
    const { sheets } = await expectAgreement(readFileSync(resolve(root, file)));
    expect(sheets.flatMap((s) => Object.keys(s.cells)).length).toBeGreaterThan(10);
  });

  /** What cannot be read there, by design: files.test.ts of the ledgers says how each of them ends. */
  const UNSOUND = /^(?:archive|bomb|broken-xml|digit-changed|docx|dtd|empty|infinite|jpeg|no-sheet-part|password|same-name-twice|string-index-out-of-range|text|truncated|xlwt-named|zip64)\.xlsx$/;

  /** SheetJS does not know that a ! makes the character behind it stand as it is. */
  const SET_POINT = 'scaled-by-format.xlsx';

  test.each(filesIn('tests/ledger/fixtures').filter((f) => !UNSOUND.test(f.split('/').at(-1) ?? '') && !f.endsWith(SET_POINT)))('%s', async (file) => {
    const { sheets } = await expectAgreement(readFileSync(resolve(root, file)));
    expect(sheets.length).toBeGreaterThan(0);
  });

  test('a workbook of LibreOffice', async () => {
    const { sheets } = await expectAgreement(readFileSync(resolve(import.meta.dirname, 'fixtures/libreoffice.xlsx')));
    const cells = sheets[0]?.cells ?? {};
    expect(cells.A3).toEqual({ kind: 'text', text: '虞罚〔2023〕1号\n补正' });
    expect(cells.B3).toEqual({ kind: 'number', text: '2023年3月5日', number: 44990, date: true });
    expect(cells.D4).toEqual({ kind: 'error', text: '#DIV/0!' });
    expect(cells.D10).toBeUndefined();
    expect(sheets[0]).toMatchObject({ hiddenRows: [4], merges: [{ top: 0, left: 0, bottom: 0, right: 3 }] });
  });

  test.each(['openpyxl.xlsx', 'openpyxl-1904.xlsx'])('a workbook of openpyxl: %s', async (name) => {
    const { ours, theirs } = await both(readFileSync(resolve(import.meta.dirname, 'fixtures', name)));
    const differing = differences(ours, theirs);
    // SSF does not know yyyy.mm.dd, the code of row 16, which Excel does.
    expect(differing.filter(({ at }) => !/^格式!.16$/.test(at)).map(({ at, theirs }) => [at, theirs?.text])).toEqual([
      // &#134071; is one character, which SheetJS cuts to 16 bits.
      ['行政许可!D12', expect.not.stringContaining('𠮷')],
    ]);
    expect(formatted(ours, 'C16')).toBe(name.includes('1904') ? '2027.02.02' : '2023.02.01');
    const [sheet, formats, hidden, empty] = ours.sheets;
    expect([sheet?.hiddenRows, sheet?.merges.length, formats?.hidden, hidden?.hidden, empty?.sheet]).toEqual([[3], 2, false, true, '空']);
    expect(sheet?.cells.D12?.text).toBe('𠮷野家 😀 \r');
    expect(sheet?.cells.B9?.kind).toBe('uncached');
    expect(sheet?.date1904).toBe(name.includes('1904'));
    expect(sheet?.cells.C9?.text).toMatch(/^2023-05-06 0?7:08:09$/);
  });

  test('a workbook of write-excel-file', async () => {
    const cell = (value: string | number | boolean, format?: string) => ({ value, ...(format ? { format } : {}) });
    const data = [
      [cell('表头', '@'), cell(1.5), cell(45000, 'yyyy"年"m"月"'), cell(true)],
      [cell('a & b < c > "d"'), null, cell(0.1 + 0.2), cell(-3, '0.00')],
    ];
    const { sheets } = await expectAgreement(await writeExcelFile(data as never, { sheet: '一 & 二' } as never).toBuffer());
    expect(sheets.map((s) => s.sheet)).toEqual(['一 & 二']);
  });

  test.each([{ bookSST: true }, { bookSST: false }, { bookSST: true, compression: false }])('a workbook of SheetJS, %o', async (options) => {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet([['文本', 1, 2.25, true, null, '  空格 '], [], [null, null, 1e21, 1e-9, 123456789.123456, '行\n行']]);
    sheet.B1 = { t: 'n', v: 45000, z: 'yyyy-mm-dd hh:mm' };
    sheet.A5 = { t: 'e', v: 42, w: '#N/A' };
    sheet.A6 = { t: 'n', v: 1, f: 'A1+1' };
    sheet['!ref'] = 'A1:F6';
    sheet['!merges'] = [XLSX.utils.decode_range('A1:B2')];
    sheet['!rows'] = [{}, {}, { hidden: true }];
    XLSX.utils.book_append_sheet(book, sheet, '一');
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[1]]), '二');
    const { sheets } = await expectAgreement(XLSX.write(book, { type: 'buffer', bookType: 'xlsx', ...options }) as Buffer);
    expect(sheets.map((s) => s.merges.length)).toEqual([1, 0]);
  });
});

function formatted({ sheets }: Collected, cell: string): string | undefined {
  return sheets.find((s) => s.sheet === '格式')?.cells[cell]?.text;
}

/** Every cell in which the readings differ. */
function differences(ours: Collected, theirs: Collected): { at: string; ours: Cell | undefined; theirs: Cell | undefined }[] {
  return ours.sheets.flatMap((sheet, index) => {
    const other = theirs.sheets[index];
    const names = new Set([...Object.keys(sheet.cells), ...Object.keys(other?.cells ?? {})]);
    return [...names].flatMap((name) => {
      const [a, b] = [sheet.cells[name], other?.cells[name]];
      return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ at: `${sheet.sheet}!${name}`, ours: a, theirs: b }];
    });
  });
}

import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/ledger/sheet.ts';
import { collect, collectKept, kept, said, texts } from './support/collect-file.ts';

/** A number is compared as a number: how a date looks depends on the program. */
const values = (cells: Record<string, Cell>) =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell.number ?? cell.text]));

describe('every form of the same ledger has the same cells', () => {
  test.each(['libreoffice-hidden.xlsx', 'libreoffice-hidden.xls', 'libreoffice-hidden.ods', 'sheetjs.xlsb', 'sheetjs-2003-xml.xls'])('%s, with what is hidden in it', async (name) => {
    const [base, found] = [await collectKept('hidden-parts.xlsx'), await collectKept(name)];
    expect(found.sheets.map((s) => values(s.cells))).toEqual(base.sheets.map((s) => values(s.cells)));
    expect(found.sheets.map((s) => [s.sheet, s.hidden, s.hiddenRows, s.hiddenColumns, s.ended])).toEqual([
      ['案件', false, [3], [3], true],
      ['说明', true, [], undefined, true],
    ]);
    expect(found.sheets[0]?.cells.E3).toMatchObject({ kind: 'number', date: true, number: 44990 });
    expect(said(found)).toEqual(name.endsWith('xml.xls') ? ['L113 xml2003'] : []);
  });

  test.each(['new.et', 'macros.xlsm', 'strict.xlsx', 'zip64.xlsx', 'libreoffice.xlsx', 'libreoffice.xls', 'libreoffice.ods'])('%s', async (name) => {
    const [base, found] = [await collectKept('openpyxl.xlsx'), await collectKept(name)];
    // The sum has its value in some only.
    const rows = (cells: Record<string, Cell> = {}) => Object.entries(values(cells)).filter(([name]) => name !== 'G7');
    expect(rows(found.sheets[0]?.cells)).toEqual(rows(base.sheets[0]?.cells));
    expect(found.sheets[0]).toMatchObject({ hiddenRows: [4], merges: [{ top: 0, left: 0, bottom: 0, right: 7 }], ended: true });
    expect(said(found)).toEqual([]);
  });

  test.each(['old.et', 'xlwt-named.xlsx'])('%s', async (name) => {
    const [base, found] = [await collectKept('xlwt.xls'), await collectKept(name)];
    expect(found.sheets[0]?.cells).toEqual(base.sheets[0]?.cells);
    expect(said(found)).toEqual(name.endsWith('.et') ? [] : ['L113 xls']);
  });

  test.each(['biff5.xls', 'biff5-wrong-code-page.xls', 'biff5-without-container.xls'])('%s, older than Unicode', async (name) => {
    const [base, found] = [await collectKept('inline-no-addresses.xlsx'), await collectKept(name)];
    expect(found.sheets.map((s) => [s.sheet, values(s.cells)])).toEqual(base.sheets.map((s) => ['案件', values(s.cells)]));
    expect(said(found)).toEqual([]);
  });

  test('a character of Western Europe in a new .xls stays one', async () => {
    // 0xB7 in a string of one byte a character is U+00B7, under whatever code page.
    const { codePages } = await import('../../src/ledger/code-pages.ts');
    expect(codePages.utils.decode(936, [0xb7])).toBe('·');
    expect(codePages.utils.decode(936, Buffer.from([0xb7, 0xa3]))).toBe('罚');
    expect(codePages.utils.decode(1252, Buffer.from([0x63, 0x61, 0x66, 0xe9]))).toBe('café');
    expect(codePages.utils.decode(1253, Buffer.from([0xe1]))).toBe('α');
  });

  test.each(['html.xls', 'report-page.xls', 'tab-separated.xls', 'unicode-text.xls', 'gb18030.csv', 'utf16.csv', 'cr-only.csv', 'semicolon.csv', 'tab.tsv'])('%s', async (name) => {
    const [base, found] = [await collectKept('utf8.csv'), await collectKept(name)];
    const plain = (sheet: (typeof found.sheets)[number]) => texts(sheet).map((row) => row.map((text) => text.replace('\n', '')));
    expect(found.sheets[0] && plain(found.sheets[0])).toEqual(base.sheets[0] && plain(base.sheets[0]));
    expect(found.sheets.every((s) => s.ended)).toBe(true);
  });

  test.each(['libreoffice-html.xls', 'sheetjs-html.xls'])('%s', async (name) => {
    const [base, found] = [await collectKept('hidden-parts.xlsx'), await collectKept(name)];
    expect(found.sheets[0] && texts(found.sheets[0])).toEqual(base.sheets[0] && texts(base.sheets[0]));
    expect(said(found)).toEqual(['L113 html']);
  });

  test('a page of Excel keeps its numbers, dates, its sheet name and what is hidden', async () => {
    const [base, found] = [await collectKept('openpyxl.xlsx'), await collectKept('excel-page.xls')];
    const rows = Object.entries(values(base.sheets[0]?.cells ?? {})).filter(([name]) => !/^[A-Z]7$/.test(name));
    expect(Object.entries(values(found.sheets[0]?.cells ?? {}))).toEqual(rows);
    expect(found.sheets[0]).toMatchObject({ sheet: '案件', hiddenRows: [4], hiddenColumns: [3], merges: [{ top: 0, left: 0, bottom: 0, right: 7 }] });
    expect(found.sheets[0]?.cells.E3).toEqual({ kind: 'number', text: '2023年1月1日', number: 44927, date: true });
    expect(found.sheets[0]?.cells.G4).toEqual({ kind: 'number', text: '1,234.50', number: 1234.5 });
  });
});

describe('Zip64', () => {
  const find = (bytes: Buffer, mark: string) => bytes.indexOf(mark, 0, 'latin1');
  /** The extra field of the first entry of the directory. */
  const extra = (bytes: Buffer) => find(bytes, 'PK\x01\x02') + 46 + bytes.readUInt16LE(find(bytes, 'PK\x01\x02') + 28);
  const changed = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(kept('zip64.xlsx'));
    change(bytes);
    return collect(bytes, '台账.xlsx');
  };

  test.each([
    ['a directory that is said to lie beyond the end', (b: Buffer) => b.writeBigUInt64LE(1n << 40n, find(b, 'PK\x06\x07') + 8), 'L103 truncated'],
    ['more entries than there can be', (b: Buffer) => b.writeBigUInt64LE(1n << 60n, find(b, 'PK\x06\x06') + 32), 'L108'],
    ['an entry that is said to lie beyond the end', (b: Buffer) => b.writeBigUInt64LE(1n << 50n, extra(b) + 20), undefined],
    ['64 bits promised, and not there', (b: Buffer) => b.writeUInt16LE(7, extra(b)), 'L103 damaged docProps/app.xml'],
    ['a size beyond the limit', (b: Buffer) => b.writeBigUInt64LE(1n << 40n, extra(b) + 4), 'L108 docProps/app.xml'],
  ])('%s', async (_, change, expected) => {
    const found = await changed(change);
    // A part that no reader needs may be anywhere.
    expect(said(found)).toEqual(expected === undefined ? [] : [expected]);
    expect(found.sheets.length).toBe(expected === undefined ? 1 : 0);
  });
});

describe('what cannot be read is said by its name', () => {
  test.each([
    ['numbers.numbers', 'L102 苹果电脑的 Numbers 表格'],
    ['docx.xlsx', 'L102 Word 文档'],
    ['archive.xlsx', 'L102 压缩包'],
    ['notes.xls', 'L102 文本文件'],
    ['jpeg.xlsx', 'L102 JPEG 图片'],
    ['mhtml.xls', 'L107 mhtml'],
    ['login-page.xls', 'L107 page'],
    ['other-xml.xls', 'L107 xml'],
  ])('%s: %s', async (name, expected) => {
    const found = await collectKept(name);
    expect(said(found)).toEqual([expected]);
    expect(found.sheets).toEqual([]);
  });

  test('a text document of OpenDocument is no spreadsheet', async () => {
    const { zip } = await import('../ledger-xlsx/support/zip.ts');
    const content = '<?xml version="1.0"?><office:document-content xmlns:office="o"><office:body><office:text/></office:body></office:document-content>';
    expect(said(await collect(zip([{ name: 'content.xml', content }]), '台账.ods'))).toEqual(['L102 OpenDocument 文档']);
  });
});

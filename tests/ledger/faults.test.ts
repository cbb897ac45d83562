import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/diagnostics/catalog.ts';
import { placeText } from '../../src/diagnostics/describe.ts';
import { sheetJs, type Collected } from '../ledger-xlsx/support/collect.ts';
import { parts, worksheet, xlsx } from '../ledger-xlsx/support/ooxml.ts';
import { zip } from '../ledger-xlsx/support/zip.ts';
import { memoryBomb, timeBomb } from './support/biff-bomb.ts';
import { collect, collectKept, kept, said, texts } from './support/collect-file.ts';

/** What a file that is refused says, and that no sheet of it was read to its end. */
const refused = async (content: string | Uint8Array, file = '台账.xlsx') => {
  const found = await collect(content, file);
  expect(found.sheets.filter((s) => s.ended)).toEqual([]);
  expect(found.problems.every((p) => catalog[p.code].severity === 'error')).toBe(true);
  return said(found);
};
const refusedKept = (name: string) => refused(kept(name), name);
const rowsOf = ({ sheets }: Collected) => sheets.map((s) => (expect(s.ended).toBe(true), texts(s)));
const places = ({ problems }: Collected) => problems.map((p) => [p.code, placeText(p.at[0] ?? { file: '' }, 'zh')]);
const inSheet = (rows: string, made = {}) => xlsx({ rows, ...made });
const SHEET = 'xl/worksheets/sheet1.xml';

/** Faults of files by their numbers in the list of faults to survive: the bytes go in, rows or problems come out. */
describe('faults of ledger files', () => {
  test.each(['台账.xlsx', '台账.xls', '台账.csv', '台账.ods', '台账.et'])('F1 an empty file: %s', async (file) => {
    expect(await refused('', file)).toEqual(['L101']);
  });

  test('F2 a picture, noise, a text, a document, an archive under the name of a workbook', async () => {
    expect(await Promise.all(['jpeg.xlsx', 'noise.xls', 'text.xlsx', 'docx.xlsx', 'archive.xlsx'].map(refusedKept))).toEqual([
      ['L102 JPEG 图片'], ['L102 二进制文件'], ['L102 文本文件'], ['L102 Word 文档'], ['L102 压缩包'],
    ]);
    expect(await refused(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(500)]), '台账.csv')).toEqual(['L102 PDF']);
  });

  test('F3 a web page, XML and text named .xls, old and new workbooks renamed: read by their contents, and said', async () => {
    const base = await collectKept('utf8.csv');
    for (const name of ['html.xls', 'tab-separated.xls', 'unicode-text.xls']) expect(rowsOf(await collectKept(name))).toEqual(rowsOf(base));
    const named = [
      ['openpyxl.xlsx', '台账.xls', 'L113 xlsx'], ['xlwt.xls', '台账.xlsx', 'L113 xls'], ['sheetjs.xlsb', '台账.xls', 'L113 xlsb'],
      ['libreoffice.ods', '台账.xlsx', 'L113 ods'], ['utf8.csv', '台账.txt', undefined], ['openpyxl.xlsx', '台账.csv', 'L113 xlsx'],
      ['openpyxl.xlsx', '台账.et', undefined], ['xlwt.xls', '台账.et', undefined], ['openpyxl.xlsx', '台账.XLSX', undefined],
    ] as const;
    for (const [name, other, expected] of named) {
      const found = await collect(kept(name), other);
      expect(said(found), `${name} as ${other}`).toEqual(expected === undefined ? [] : [expected]);
      expect(rowsOf(found)).toEqual(rowsOf(await collectKept(name)));
    }
  });

  test('F4 a file that stops before its end', async () => {
    const cut = (name: string, part: number) => refused(kept(name).subarray(0, Math.floor(kept(name).length * part)), name);
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect(await cut('openpyxl.xlsx', part)).toEqual(['L103 truncated']);
      expect(await cut('libreoffice.ods', part)).toEqual(['L103 truncated']);
    }
    for (const name of ['xlwt.xls', 'libreoffice.xls', 'biff5.xls', 'old.et']) {
      for (const part of [0.01, 0.2, 0.5]) expect(await cut(name, part), name).toEqual(['L103 truncated']);
    }
    // Of a workbook whose directory stands in front the library reads what is left, without a word.
    const book = kept('biff5.xls');
    expect(sheetJs(book.subarray(0, 1280)).problems).toEqual([]);
    for (let end = 520; end < book.length; end += 40) expect(await refused(book.subarray(0, end), '台账.xls')).toEqual(['L103 truncated']);
    expect(await refusedKept('cut-page.xls')).toEqual(['L103 unclosed']);
    expect(await refusedKept('xml-2003-cut.xls')).toEqual(['L103 unclosed']);
  });

  test('F5 flipped bits: the same cells, or an error', async () => {
    // files.test.ts flips thousands in three forms; here one bit of every 97th byte of a fourth.
    const sound = kept('sheetjs.xlsb');
    const base = rowsOf(await collect(sound, 'a.xlsb'));
    expect(base).toHaveLength(2);
    for (let at = 0; at < sound.length; at += 97) {
      const spoilt = sound.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ (1 << (at % 8));
      const found = await collect(spoilt, 'a.xlsb');
      if (!found.problems.some((p) => catalog[p.code].severity === 'error')) expect(rowsOf(found), String(at)).toEqual(base);
    }
  });

  test('F6 a digit changed in an entry that is stored', async () => {
    expect(await refusedKept('digit-changed.xlsx')).toEqual([`L103 checksum ${SHEET}`]);
  });

  test.each(['password.xlsx', 'password.xls', 'password.ods'])('F7 a password: %s', async (name) => {
    const begin = performance.now();
    expect(await refusedKept(name)).toEqual(['L104']);
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  test('F8 a sheet that is not well written, with its name and the cell', async () => {
    expect(places(await collectKept('broken-xml.xlsx'))).toEqual([['L106', 'broken-xml.xlsx > 案件']]);
    expect(places(await collectKept('string-index-out-of-range.xlsx'))).toEqual([['L106', 'string-index-out-of-range.xlsx > 案件 > D1']]);
    expect(await refusedKept('broken-xml.xlsx')).toEqual(['L106 unclosed']);
    expect(await refusedKept('string-index-out-of-range.xlsx')).toEqual(['L106 cell']);
    expect(await refusedKept('no-sheet-part.xlsx')).toEqual(['L106 missing']);
  });

  test('F9 a zip bomb', async () => {
    // Larger ones, with what memory they take: tests/ledger-xlsx/bombs.test.ts.
    const begin = performance.now();
    expect(await refusedKept('bomb.xlsx')).toEqual([`L108 ${SHEET}`]);
    const ods = zip([{ name: 'mimetype', content: 'x' }, { name: 'content.xml', content: `<a>${' '.repeat(40_000_000)}</a>` }]);
    expect(await refused(ods, '台账.ods')).toEqual(['L108 content.xml']);
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  test('F10 a sheet of more than 512 MB is streamed or refused, never empty', async () => {
    const xml = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
    const declared = parts({ sheet: xml }).map((f) => (f.name === SHEET ? { ...f, size: 600_000_000 } : f));
    expect(await refused(zip(declared))).toEqual([`L108 ${SHEET}`]);
  });

  test('F11 dimensions that lie, cells far away', async () => {
    const base = rowsOf(await collectKept('inline-no-addresses.xlsx'));
    for (const name of ['lying-dimension.xlsx', 'small-dimension.xlsx', 'far-cell.xlsx']) {
      const begin = performance.now();
      expect(rowsOf(await collectKept(name))).toEqual(base);
      expect(performance.now() - begin).toBeLessThan(2000);
    }
    expect(await refused(inSheet('<row r="99999999"><c><v>1</v></c></row>'))).toEqual(['L106 cell']);
  });

  test('F12 rows that are styled and blank are no rows', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`).join('');
    expect(rowsOf(await collect(inSheet(`<row r="1"><c><v>1</v></c></row>${rows}`), '台账.xlsx'))).toEqual([[['1']]]);
  });

  test('F13 files of some kB that would take all memory or time are whole for the reader: what stops them is its process', async () => {
    // Small ones of the same kind, which come to an end.
    for (const bytes of [memoryBomb(1), timeBomb(1)]) {
      expect(bytes.length).toBeLessThan(20_000);
      expect(said(await collect(new Uint8Array(bytes), '台账.xls'))).toEqual([]);
    }
    expect(memoryBomb(1000).length).toBeLessThan(50_000);
    expect(timeBomb(8000).length).toBeLessThan(150_000);
  });

  test('F14 document type declarations, entities from outside, encodings that hide them', async () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;">]>';
    const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    for (const dtd of [laughs, outside]) {
      const sheet = worksheet('').replace('?>', `?>${dtd}`);
      expect(await refused(xlsx({ sheet }))).toEqual([`L103 dtd ${SHEET}`]);
      const ods = zip([{ name: 'content.xml', content: `<?xml version="1.0"?>${dtd}<office:document-content/>` }]);
      expect(await refused(ods, '台账.ods')).toEqual(['L103 dtd content.xml']);
    }
    expect(await refusedKept('dtd.xlsx')).toEqual([`L103 dtd ${SHEET}`]);
    expect(await refusedKept('xml-2003-dtd.xls')).toEqual(['L103 dtd']);
    expect(await refused(xlsx({ sheet: worksheet('').replace('UTF-8', 'UTF-7') }))).toEqual([`L103 encoding ${SHEET}`]);
    // An HTML doctype refers to nothing that is read.
    const page = await collect('<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><table><tr><td>&x;</td></tr></table>');
    expect(JSON.stringify(page)).not.toContain('root:');
  });

  test('F15 entries of the same name, names that lead out of the folder, backslashes', async () => {
    expect(await refusedKept('same-name-twice.xlsx')).toEqual(['L103 duplicate xl/Worksheets/sheet1.xml']);
    const rows = '<row r="1"><c><v>1</v></c></row>';
    const extra = ['../../evil', '/etc/evil', 'C:\\evil', '..\\evil'].map((name) => ({ name, content: 'x' }));
    expect(rowsOf(await collect(zip([...parts({ rows }), ...extra]), '台账.xlsx'))).toEqual([[['1']]]);
    const slashes = parts({ rows }).map((f) => ({ ...f, name: f.name.replaceAll('/', '\\') }));
    expect(rowsOf(await collect(zip(slashes), '台账.xlsx'))).toEqual([[['1']]]);
  });

  test.each(['hidden-parts.xlsx', 'libreoffice-hidden.xls', 'libreoffice-hidden.ods', 'sheetjs.xlsb', 'sheetjs-2003-xml.xls'])('F19 hidden rows, columns and sheets are told, whatever the form: %s', async (name) => {
    const { sheets } = await collectKept(name);
    expect(sheets.map((s) => [s.sheet, s.hidden, s.hiddenRows, s.hiddenColumns])).toEqual([['案件', false, [3], [3]], ['说明', true, [], undefined]]);
  });

  test('F19 columns without a width, rows under a sheet that hides all that is not written out', async () => {
    const sheet = `<worksheet><sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><cols><col min="2" max="3" width="0" customWidth="1"/><col min="4" max="4" width="9" hidden="0"/><col min="9" max="16384" hidden="1"/></cols><sheetData><row r="1"><c><v>1</v></c></row><row r="2" ht="15"><c><v>2</v></c></row><row r="3" hidden="1"><c><v>3</v></c></row></sheetData></worksheet>`;
    const { sheets } = await collect(xlsx({ sheet }), '台账.xlsx');
    expect(sheets[0]?.hiddenColumns?.slice(0, 4)).toEqual([1, 2, 8, 9]);
    expect(sheets[0]?.hiddenColumns?.length).toBe(2 + 16_384 - 8);
    // Excel writes out the rows that are shown, and leaves out the others: a row that is there is hidden only if it says so.
    expect(sheets[0]?.hiddenRows).toEqual([3]);
  });

  test('F19 filtered rows of OpenDocument', async () => {
    const row = (text: string, more = '') => `<table:table-row ${more}><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`;
    const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="表"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-header-rows>${row('a')}</table:table-header-rows>${row('b', 'table:visibility="filter"')}<table:table-row-group>${row('c', 'table:visibility="collapse" table:number-rows-repeated="2"')}</table:table-row-group>${row('d')}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const { sheets, problems } = await collect(
      zip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'META-INF/manifest.xml', content: '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>' },
        { name: 'styles.xml', content: '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"></office:document-styles>' },
        { name: 'content.xml', content },
      ]),
      '台账.ods',
    );
    expect(problems).toEqual([]);
    expect(sheets[0]).toMatchObject({ hiddenRows: [2, 3, 4], hiddenColumns: [2, 3] });
    expect(sheets[0] && texts(sheets[0])).toEqual([['a'], ['b'], ['c'], ['c'], ['d']]);
  });

  test('F20 formulas without a value and errors are never blank or zero', async () => {
    const kindOf = async (name: string, cell: string) => (await collectKept(name)).sheets[0]?.cells[cell]?.kind;
    expect(await kindOf('formula-without-value.xlsx', 'G2')).toBe('uncached');
    expect(await kindOf('formula-empty-value.xlsx', 'E3')).toBe('uncached');
    expect(await kindOf('shared-formula-without-value.xlsx', 'G3')).toBe('uncached');
    expect(await kindOf('array-formula-without-value.xlsx', 'G2')).toBe('uncached');
    expect(await kindOf('error-cell.xlsx', 'E3')).toBe('error');
    expect(await kindOf('formula-with-value.xlsx', 'G2')).toBe('number');
  });

  test('F20 in OpenDocument a formula without a value gives an empty text, unless nothing was ever calculated', async () => {
    const ods = (cells: string) => zip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'META-INF/manifest.xml', content: '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>' },
      { name: 'styles.xml', content: '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"></office:document-styles>' },
      { name: 'content.xml', content: `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="表"><table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>${cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>` },
    ]);
    const kinds = async (cells: string) => Object.entries((await collect(ods(cells), '台账.ods')).sheets[0]?.cells ?? {}).map(([name, { kind }]) => `${name} ${kind}`);
    const uncalculated = '<table:table-cell table:formula="of:=[.F4]*2"><text:p/></table:table-cell>';
    const calculated = '<table:table-cell table:formula="of:=1000*2" office:value-type="float" office:value="2000"><text:p>2000</text:p></table:table-cell>';
    expect(await kinds(uncalculated)).toEqual(['A1 text', 'B1 uncached']);
    expect(await kinds(uncalculated + calculated)).toEqual(['A1 text', 'C1 number']);
    expect(await kinds('<table:table-cell table:formula="of:=IF([.A2]&gt;5;&quot;备案&quot;;&quot;&quot;)"><text:p/></table:table-cell>')).toEqual(['A1 text']);
  });

  test('F23 a long number that is stored as one is seen as one', async () => {
    const { sheets } = await collect(inSheet('<row r="1"><c r="A1"><v>330682199001011230</v></c><c r="B1" t="inlineStr"><is><t>330682199001011234</t></is></c></row>'), '台账.xlsx');
    expect(sheets[0]?.cells.A1).toMatchObject({ kind: 'number', text: '3.30682E+17' });
    expect(sheets[0]?.cells.B1).toEqual({ kind: 'text', text: '330682199001011234' });
    // Text files keep every digit.
    expect((await collect('编号,名称\n330682199001011234,甲\n', '台账.csv')).sheets[0]?.cells.A2?.text).toBe('330682199001011234');
  });

  test('F25 1904', async () => {
    expect((await collectKept('date1904.xlsx')).sheets[0]).toMatchObject({ date1904: true, cells: { E3: { text: '2023年3月5日', number: 43528 } } });
  });

  test.each(['rich-text.xlsx', 'iso-dates.xlsx', 'inline-no-addresses.xlsx', 'stored.xlsx', 'utf16-xml.xlsx', 'zip64.xlsx', 'strict.xlsx'])('F28 other ways of writing the same: %s', async (name) => {
    const base = await collectKept(/^(?:zip64|strict)/.test(name) ? 'openpyxl.xlsx' : 'inline-no-addresses.xlsx');
    const plain = (found: Collected) => rowsOf(found).map((rows) => rows.map((row) => row.map((text) => text.trim())));
    expect(plain(await collectKept(name))).toEqual(plain(base));
  });

  test('F30 a row, or a cell, that is given twice', async () => {
    expect(await refused(inSheet('<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>'))).toEqual(['L106 cell']);
    expect(places(await collect(inSheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'), '台账.xlsx'))).toEqual([['L106', '台账.xlsx > 表 > A1']]);
  });

  test('F31 .et, .xlsb, .ods are read, .numbers is refused by its name', async () => {
    // Cell by cell: file-forms.test.ts.
    for (const name of ['old.et', 'new.et', 'sheetjs.xlsb', 'libreoffice.ods', 'macros.xlsm', 'biff5.xls']) {
      const found = await collectKept(name);
      expect([said(found), found.sheets[0]?.ended]).toEqual([[], true]);
    }
    expect(await refusedKept('numbers.numbers')).toEqual(['L102 苹果电脑的 Numbers 表格']);
  });

  test('F32 encodings: the right text, or the byte from which it is wrong', async () => {
    const base = rowsOf(await collectKept('utf8.csv'));
    for (const name of ['gb18030.csv', 'utf8-bom.csv', 'utf16.csv']) expect(rowsOf(await collectKept(name))).toEqual(base);
    expect((await collectKept('four-bytes.csv')).sheets[0]?.cells.C2?.text).toBe('𠮷');
    expect(await Promise.all(['big5.csv', 'mixed.csv', 'cut-in-a-character.csv', 'cut-in-a-character-gb.csv', 'one-wrong-byte.csv', 'lost-character.csv'].map(refusedKept))).toEqual(
      ['big5', 'mixed', 'cut', 'cut', 'bytes', 'lost'].map((reason) => [`L105 ${reason}`]),
    );
    expect((await collectKept('mixed.csv')).problems[0]?.params).toEqual({ offset: 385, reason: 'mixed' });
  });

  test('F33 texts that are no table, with the line; and all that is one', async () => {
    const base = rowsOf(await collectKept('utf8.csv'));
    for (const name of ['cr-only.csv', 'semicolon.csv', 'tab.tsv']) expect(rowsOf(await collectKept(name))).toEqual(base);
    expect(places(await collectKept('open-quote.csv'))).toEqual([['L109', 'open-quote.csv > 第 3 行']]);
    expect(places(await collectKept('unquoted-comma.csv'))).toEqual([['L111', 'unquoted-comma.csv > 第 2 行']]);
    expect(await refusedKept('nul.csv')).toEqual(['L102 二进制文件']);
    expect(await refusedKept('late-nul.csv')).toEqual(['L105 nul']);
    expect((await collectKept('quoted-newline.csv')).sheets[0]?.cells.B3?.text).toBe('云罚〔2023〕\n2号');
    expect(await refused(`a,b\n"${'x'.repeat(50_000_000)}`, '台账.csv')).toEqual(['L109 quote']);
  });

  test('F36 what a device or a folder would give is no table either', async () => {
    expect(await refused(new Uint8Array(100_000), '台账.xlsx')).toEqual(['L102 二进制文件']);
    expect(await refused(randomBytes(100_000), '台账.csv')).toEqual([expect.stringMatching(/^L10[25] /)]);
  });
});

import { describe, expect, test } from 'vitest';
import { cellsOf, own, problemsOf } from './support/collect.ts';
import { MAIN, parts, relation, relationships, STRICT, workbook, worksheet, XML, xlsx, type HandMade } from './support/ooxml.ts';
import { zip } from './support/zip.ts';

const numbers = async (made: HandMade) => Object.fromEntries(Object.entries(await cellsOf(xlsx(made))).map(([at, cell]) => [at, cell.number]));
const PLAIN = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('rows and cells', () => {
  test('without addresses they follow one another', async () => {
    const rows = '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row r="5"><c r="B5"><v>5</v></c><c><v>6</v></c></row><row><c r="AA6"><v>7</v></c><c><v>8</v></c></row>';
    expect(await numbers({ rows })).toEqual({ A1: 1, C1: 3, B5: 5, C5: 6, AA6: 7, AB6: 8 });
  });

  test('cells in another order', async () => {
    expect(await numbers({ rows: '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>' })).toEqual({ A1: 1, C1: 3 });
  });

  test('the last row and the last column', async () => {
    const rows = `${PLAIN}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`;
    expect(await numbers({ rows })).toEqual({ A1: 1, XFD1048576: 2 });
  });

  test.each([
    ['a row number twice', `${PLAIN}<row r="1"><c><v>2</v></c></row>`, '1:1'],
    ['a row that goes back', '<row r="5"/><row r="4"><c><v>2</v></c></row>', '4:4'],
    ['a row after the last', '<row r="1048577"><c><v>2</v></c></row>', '1048577:1048577'],
    ['a row that follows the last', '<row r="1048576"/><row><c><v>2</v></c></row>', '1048577:1048577'],
    ['row 0', '<row r="0"><c><v>2</v></c></row>', undefined],
    ['row x', '<row r="x"><c><v>2</v></c></row>', undefined],
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', 'A1'],
    ['a cell twice, in another order', '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="A1"/></row>', 'A1'],
    ['a cell of another row', '<row r="2"><c r="A1"><v>1</v></c></row>', 'A1'],
    ['a column after XFD', '<row r="2"><c r="XFE2"><v>1</v></c></row>', 'XFE2'],
    ['a column of four letters', '<row r="2"><c r="AAAA2"><v>1</v></c></row>', 'AAAA2'],
    ['the cell after XFD', '<row r="2"><c r="XFD2"/><c><v>1</v></c></row>', 'XFE2'],
    ['no address', '<row r="2"><c r="2"><v>1</v></c></row>', '2:2'],
    ['an address in small letters', '<row r="2"><c r="a2"><v>1</v></c></row>', '2:2'],
    ['text between cells', '<row r="2"><c r="A2"/>x</row>', '2:2'],
    ['a row in a row', '<row r="2"><row r="3"/></row>', '2:2'],
    ['a cell outside of a row', '<c r="A1"><v>1</v></c>', undefined],
  ])('%s', async (_, rows, range) => {
    expect(await problemsOf(xlsx({ rows }))).toEqual([`L106 表${range === undefined ? '' : `!${range}`}`]);
  });

  test('a dimension that lies is not looked at', async () => {
    const sheet = worksheet(PLAIN).replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>');
    expect(await numbers({ sheet })).toEqual({ A1: 1 });
  });

  test('hidden rows', async () => {
    const rows = '<row r="1" hidden="1"><c><v>1</v></c></row><row r="2" hidden="true"><c><v>1</v></c></row><row r="3" hidden="0"><c><v>1</v></c></row><row r="4"><c><v>1</v></c></row>';
    expect((await own(xlsx({ rows }))).sheets[0]?.hiddenRows).toEqual([1, 2]);
  });

  test('rows come in order, sheets are ended', async () => {
    const { sheets } = await own(xlsx({ rows: PLAIN }));
    expect(sheets).toMatchObject([{ sheet: '表', file: '台账.xlsx', ended: true, hidden: false, date1904: false, merges: [] }]);
  });

  test('400,000 rows that are blank but styled', async () => {
    const rows = PLAIN + Array.from({ length: 400_000 }, (_, i) => `<row r="${i + 2}" s="1" customFormat="1"><c r="A${i + 2}" s="1"/><c r="B${i + 2}" s="1"/></row>`).join('');
    const bytes = xlsx({ rows });
    const begin = performance.now();
    const { sheets } = await own(bytes);
    expect(Object.keys(sheets[0]?.cells ?? {})).toEqual(['A1']);
    // A second on a free machine is much; this one is shared.
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});

describe('merged cells', () => {
  const merges = async (made: HandMade) => (await own(xlsx(made))).sheets[0]?.merges;
  const tail = '<autoFilter ref="A1:B2"/><mergeCells count="9"><mergeCell ref="A1:B2"/><mergeCell ref="D4"/></mergeCells><pageMargins/>';
  const expected = [{ top: 0, left: 0, bottom: 1, right: 1 }, { top: 3, left: 3, bottom: 3, right: 3 }];

  test('stand behind the rows and are known before them', async () => {
    expect(await merges({ rows: PLAIN, tail })).toEqual(expected);
    expect(await merges({ rows: '', tail })).toEqual(expected);
    expect(await merges({ sheet: worksheet('', tail).replace('<sheetData></sheetData>', '<sheetData/>') })).toEqual(expected);
    expect(await merges({ sheet: worksheet(PLAIN, tail).replaceAll(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=') })).toEqual(expected);
  });

  test('where a text says sheetData', async () => {
    const text = '<row r="1"><c t="inlineStr"><is><t>&lt;/sheetData> sheetData</t></is></c></row>';
    expect(await merges({ rows: text, tail })).toEqual(expected);
  });

  test('a text that is made to look like the end of the rows', async () => {
    const text = '<row r="1"><c t="inlineStr"><is><t><![CDATA[</sheetData><mergeCells><mergeCell ref="A1:C3"/></mergeCells></worksheet>]]></t></is></c></row>';
    expect(await problemsOf(xlsx({ rows: text, tail }))).toEqual(['L106 表']);
  });

  test('of a large sheet, which is inflated twice', async () => {
    const rows = Array.from({ length: 400_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${(i * 7919) % 1_000_003}</v></c></row>`).join('');
    const sheet = worksheet(rows, tail);
    expect(sheet.length).toBeGreaterThan(16 * 1024 * 1024);
    const { sheets, problems } = await own(xlsx({ sheet }));
    expect(problems).toEqual([]);
    expect(sheets[0]?.merges).toEqual(expected);
    expect(sheets[0]?.cells.A400000?.number).toBe((399_999 * 7919) % 1_000_003);
  });

  test.each(['A1:', 'A1:A', '', 'B2:A1', 'A1:B2:C3', 'A1:XFE1'])('a range that is none: %s', async (ref) => {
    expect(await problemsOf(xlsx({ rows: PLAIN, tail: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` }))).toEqual(['L106 表']);
  });
});

describe('the workbook', () => {
  const second = { 'xl/worksheets/sheet2.xml': worksheet('<row r="1"><c><v>2</v></c></row>') };
  const shown = async (made: HandMade) => {
    const { sheets, problems } = await own(xlsx(made));
    return [...sheets.map((s) => `${s.sheet}${s.hidden ? ' hidden' : ''} ${s.cells.A1?.number}`), ...problems.map((p) => `${p.code} ${(p.at[0] as { sheet?: string }).sheet}`)];
  };

  test('names, order, hidden and very hidden', async () => {
    const sheets = '<sheet name="乙 &amp; 丙" sheetId="9" state="hidden" r:id="b"/><sheet name="甲" sheetId="1" state="veryHidden" r:id="a"/>';
    const relations = relation('a', 'worksheet', 'worksheets/sheet1.xml') + relation('b', 'worksheet', 'worksheets/sheet2.xml');
    expect(await shown({ rows: PLAIN, workbook: workbook(sheets), relations, parts: second })).toEqual(['乙 & 丙 hidden 2', '甲 hidden 1']);
  });

  test('sheets of charts, dialogs and macros are passed over', async () => {
    const sheets = '<sheet name="图" sheetId="1" r:id="c"/><sheet name="表" sheetId="2" r:id="a"/><sheet name="宏" sheetId="3" r:id="m"/><sheet name="框" sheetId="4" r:id="d"/>';
    const relations = relation('c', 'chartsheet', 'chartsheets/sheet1.xml') + relation('a', 'worksheet', 'worksheets/sheet1.xml') + relation('d', 'dialogsheet', 'd.xml') +
      '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/>';
    expect(await shown({ rows: PLAIN, workbook: workbook(sheets), relations })).toEqual(['表 1']);
  });

  test.each([
    ['no relation', '<sheet name="丢" sheetId="1" r:id="x"/>', ''],
    ['no id', '<sheet name="丢" sheetId="1"/>', ''],
    ['a relation to the web', '<sheet name="丢" sheetId="1" r:id="x"/>', relation('x', 'worksheet', 'http://example.com/a.xml').replace('/>', ' TargetMode="External"/>')],
    ['a kind that there is not', '<sheet name="丢" sheetId="1" r:id="x"/>', relation('x', 'image', 'a.png')],
    ['the same part as another sheet', '<sheet name="丢" sheetId="1" r:id="x"/>', relation('x', 'worksheet', 'worksheets/sheet1.xml')],
    ['the same name as another sheet', '<sheet name="表" sheetId="1" r:id="x"/>', relation('x', 'worksheet', 'worksheets/sheet2.xml')],
  ])('a sheet that leads nowhere is told, the others are read: %s', async (_, sheet, more) => {
    const made = { rows: PLAIN, workbook: workbook(`<sheet name="表" sheetId="7" r:id="a"/>${sheet}`), relations: relation('a', 'worksheet', 'worksheets/sheet1.xml') + more, parts: second };
    expect(await shown(made)).toEqual(['表 1', expect.stringMatching(/^L106 [丢表]$/)]);
  });

  test.each(['/xl/worksheets/sheet1.xml', 'worksheets/sheet1.xml', './worksheets/sheet1.xml', '../xl/worksheets/sheet1.xml', 'WORKSHEETS/Sheet1.XML', 'worksheets\\sheet1.xml', 'work%73heets/sheet1.xml'])('a target written %s', async (target) => {
    expect(await shown({ rows: PLAIN, relations: relation('rId1', 'worksheet', target) })).toEqual(['表 1']);
  });

  test.each(['worksheets/sheet7.xml', '../../../etc/passwd', 'file:///etc/passwd', ''])('a target that is not there: %s', async (target) => {
    expect(await problemsOf(xlsx({ rows: PLAIN, relations: relation('rId1', 'worksheet', target) }))).toEqual(['L106 表']);
  });

  test('parts that lie elsewhere', async () => {
    const moved = { '_rels/.rels': relationships(relation('r', 'officeDocument', '/book/main.xml')), 'book/main.xml': workbook('<sheet name="表" sheetId="1" r:id="rId1"/>'), 'book/_rels/main.xml.rels': relationships(relation('rId1', 'worksheet', 's/one.xml')), 'book/s/one.xml': worksheet(PLAIN), 'xl/workbook.xml': undefined };
    expect(await shown({ parts: moved })).toEqual(['表 1']);
    expect(await shown({ rows: PLAIN, parts: { '_rels/.rels': undefined } })).toEqual(['表 1']);
  });

  test('1904', async () => {
    for (const properties of ['date1904="1"', 'date1904="true"']) expect((await own(xlsx({ properties }))).sheets[0]?.date1904).toBe(true);
    for (const properties of ['', 'date1904="0"', 'date1904="false"']) expect((await own(xlsx({ properties }))).sheets[0]?.date1904).toBe(false);
  });

  test('strict OOXML, and a prefix in front of every element', async () => {
    const strict = (text: string) => text.replaceAll(MAIN, STRICT).replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const prefixed = (text: string) => text.replaceAll(/<(\/?)(\w)/g, '<$1x:$2').replace(/xmlns=/, 'xmlns:x=').replaceAll('r:id', 'rel:id').replaceAll('xmlns:r=', 'xmlns:rel=');
    const made = { rows: '<row r="1"><c t="s"><v>0</v></c><c s="1"><v>44990</v></c></row>', strings: '<si><t>文</t></si>', formats: ['yyyy-mm-dd'] };
    const expected = { A1: { kind: 'text', text: '文' }, B1: { kind: 'number', number: 44990, date: true, text: '2023-03-05' } };
    for (const change of [strict, prefixed, (t: string) => prefixed(strict(t))]) {
      const files = parts(made).map(({ name, content }) => ({ name, content: name.startsWith('[') ? content : change(content as string) }));
      expect(await cellsOf(zip(files))).toEqual(expected);
    }
  });

  test('names of entries with backslashes, and with a slash in front', async () => {
    for (const change of [(name: string) => name.replaceAll('/', '\\'), (name: string) => `/${name}`]) {
      expect(await cellsOf(zip(parts({ rows: PLAIN }).map((f) => ({ ...f, name: change(f.name) }))))).toHaveProperty('A1');
    }
  });

  test('entries that are stored, and entries that are not needed', async () => {
    expect(await cellsOf(zip(parts({ rows: PLAIN }).map((f) => ({ ...f, stored: true }))))).toHaveProperty('A1');
    const extra = [{ name: '../../evil', content: 'x' }, { name: 'xl/media/a.png', content: 'x', crc: 1 }];
    expect(await cellsOf(zip([...parts({ rows: PLAIN }), ...extra]))).toHaveProperty('A1');
  });

  test('no styles, no shared strings', async () => {
    expect(await shown({ rows: PLAIN, relations: relation('rId1', 'worksheet', 'worksheets/sheet1.xml'), parts: { 'xl/styles.xml': undefined, 'xl/sharedStrings.xml': undefined } })).toEqual(['表 1']);
  });
});

describe('encodings', () => {
  const sheet = worksheet('<row r="1"><c t="inlineStr"><is><t>许可😀</t></is></c></row>', '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>');
  const utf16 = sheet.replace('UTF-8', 'UTF-16');
  const little = Buffer.from(utf16, 'utf16le');
  const big = Buffer.from(little).swap16();

  test.each([
    ['UTF-8', Buffer.from(sheet)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(sheet)])],
    ['no declaration', Buffer.from(sheet.replace(XML, ''))],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
    ['UTF-16, big end first, with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
    ['UTF-16 without a mark', little],
    ['UTF-16, big end first, without a mark', big],
    ['entities in ASCII', Buffer.from(sheet.replace('UTF-8', 'us-ascii').replace('许可😀', '&#35768;&#21487;&#128512;'))],
  ])('%s', async (_, bytes) => {
    const { sheets, problems } = await own(xlsx({ sheet: bytes }));
    expect(problems).toEqual([]);
    expect(sheets).toMatchObject([{ cells: { A1: { kind: 'text', text: '许可😀' } }, merges: [{ right: 1 }] }]);
  });

  test.each([
    ['GBK', Buffer.from(sheet.replace('UTF-8', 'GBK'))],
    ['UTF-7', Buffer.from(sheet.replace('UTF-8', 'UTF-7'))],
    ['ISO-8859-1', Buffer.from(sheet.replace('UTF-8', 'ISO-8859-1'))],
    ['UTF-16 declared, UTF-8 written', Buffer.from(utf16)],
    ['UTF-8 declared, GBK written', Buffer.concat([Buffer.from(sheet.slice(0, -40)), Buffer.from([0xd0, 0xed]), Buffer.from(sheet.slice(-40))])],
    ['half a character at the end', Buffer.concat([Buffer.from(sheet), Buffer.from([0xe8])])],
    ['half a pair in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), little, Buffer.from([0x3d, 0xd8])])],
  ])('%s is refused', async (_, bytes) => {
    expect(await problemsOf(xlsx({ sheet: bytes }))).toEqual(['L103 xl/worksheets/sheet1.xml']);
  });
});

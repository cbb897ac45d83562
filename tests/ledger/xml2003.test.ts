import { describe, expect, test } from 'vitest';
import { collect, said, texts } from './support/collect-file.ts';

const HEAD = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n';
const SPACES = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const book = (inside: string) => `${HEAD}<Workbook ${SPACES}>${inside}</Workbook>`;
const sheet = (table: string, behind = '', name = '表') => `<Worksheet ss:Name="${name}"><Table>${table}</Table>${behind}</Worksheet>`;
const string = (text: string, attributes = '') => `<Cell ${attributes}><Data ss:Type="String">${text}</Data></Cell>`;
const typed = (type: string, value: string, attributes = '') => `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`;

const only = async (table: string, styles = '') => {
  const found = await collect(book(`${styles}${sheet(table)}`));
  expect(said(found)).toEqual(['L113 xml2003']);
  return found.sheets[0] as (typeof found.sheets)[number];
};
const cell = async (xml: string, styles = '') => (await only(`<Row>${xml}</Row>`, styles)).cells.A1;

describe('cells', () => {
  test.each([
    ['a text', string('云罚〔2023〕1号'), { kind: 'text', text: '云罚〔2023〕1号' }],
    ['entities, and a line', string('a &amp; b&#10;c'), { kind: 'text', text: 'a & b\nc' }],
    ['rich text', '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>云</B><Font>罚<I>1</I></Font>号</ss:Data></Cell>', { kind: 'text', text: '云罚1号' }],
    ['a comment is no part of it', '<Cell><Data ss:Type="String">甲</Data><Comment><ss:Data><B>批注</B></ss:Data></Comment><NamedCell ss:Name="x"/></Cell>', { kind: 'text', text: '甲' }],
    ['a number', typed('Number', '35000'), { kind: 'number', text: '35000', number: 35000 }],
    ['a number with an exponent', typed('Number', '1.5E3'), { kind: 'number', text: '1500', number: 1500 }],
    ['what is no number', typed('Number', '1e999'), { kind: 'text', text: '1e999' }],
    ['a date that says itself that it is one', typed('DateTime', '2023-03-05T00:00:00.000'), { kind: 'number', text: '2023-03-05', number: 44990, date: true }],
    ['a day that there is not', typed('DateTime', '2023-02-30T00:00:00.000'), { kind: 'text', text: '2023-02-30T00:00:00.000' }],
    ['true', typed('Boolean', '1'), { kind: 'boolean', text: 'TRUE' }],
    ['an error', typed('Error', '#REF!'), { kind: 'error', text: '#REF!' }],
    ['a formula with its result', typed('Number', '3', 'ss:Formula="=1+2"'), { kind: 'number', text: '3', number: 3 }],
    ['a formula without one', '<Cell ss:Formula="=RC[-1]"/>', { kind: 'uncached', text: '=RC[-1]' }],
    ['a formula whose result is empty', typed('Number', '', 'ss:Formula="=NOW()"'), { kind: 'uncached', text: '=NOW()' }],
    ['an empty text', string(''), undefined],
    ['nothing', '<Cell ss:StyleID="a"/>', undefined],
  ])('%s', async (_, xml, expected) => {
    expect(await cell(xml)).toEqual(expected);
  });

  test.each([
    ['Short Date', '44990', '2023/3/5', true],
    ['Long Date', '44990', '2023年3月5日', true],
    ['yyyy\\-mm\\-dd', '44990', '2023-03-05', true],
    ['Standard', '1234.5', '1,234.50', false],
    ['Percent', '0.35', '35.00%', false],
    ['General', '7', '7', false],
  ])('the format %s', async (format, value, text, date) => {
    const styles = `<Styles><Style ss:ID="Default"/><Style ss:ID="p"><NumberFormat ss:Format="${format}"/></Style><Style ss:ID="s" ss:Parent="p"/></Styles>`;
    expect(await cell(typed('Number', value, 'ss:StyleID="s"'), styles)).toEqual({ kind: 'number', text, number: Number(value), ...(date ? { date } : {}) });
  });

  test('styles that are each the parent of the other', async () => {
    const styles = '<Styles><Style ss:ID="a" ss:Parent="b"/><Style ss:ID="b" ss:Parent="a"/></Styles>';
    expect(await cell(typed('Number', '7', 'ss:StyleID="a"'), styles)).toEqual({ kind: 'number', text: '7', number: 7 });
  });

  test('1904', async () => {
    const xml = book(`<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>${sheet(`<Row>${typed('DateTime', '2023-03-05T00:00:00.000')}</Row>`)}`);
    expect((await collect(xml)).sheets[0]).toMatchObject({ date1904: true, cells: { A1: { number: 43528, date: true } } });
  });
});

describe('where cells stand', () => {
  test('indices, merged cells, hidden rows and columns', async () => {
    const found = await only(
      `<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/><Column/><Column ss:Width="0"/>
       <Row>${string('标题', 'ss:MergeAcross="2"')}${string('右')}</Row>
       <Row ss:Index="4" ss:Hidden="1">${string('甲', 'ss:Index="2" ss:MergeDown="1"')}${string('乙')}</Row>
       <Row>${string('丙', 'ss:Index="3"')}</Row>`,
    );
    expect(texts(found)).toEqual([['标题', '', '', '右'], [], [], ['', '甲', '乙'], ['', '', '丙']]);
    expect(found).toMatchObject({ hiddenRows: [4], hiddenColumns: [1, 2, 4], merges: [{ top: 0, left: 0, bottom: 0, right: 2 }, { top: 3, left: 1, bottom: 4, right: 1 }] });
  });

  test('blank rows by a span, a table that begins further down', async () => {
    const rows = `<Row ss:Span="2"/><Row>${string('a')}</Row>`;
    expect(Object.keys((await only(rows)).cells)).toEqual(['A4']);
    const moved = book(`<Worksheet ss:Name="表"><Table ss:TopCell="3" ss:LeftCell="2"><Row>${string('a')}${string('b', 'ss:Index="3"')}</Row></Table></Worksheet>`);
    expect(Object.keys((await collect(moved)).sheets[0]?.cells ?? {})).toEqual(['B3', 'D3']);
  });

  test.each([
    ['a row that goes back', `<Row ss:Index="3"/><Row ss:Index="3">${string('a')}</Row>`, 'L106 cell'],
    ['a cell that goes back', `<Row>${string('a', 'ss:Index="2"')}${string('b', 'ss:Index="2"')}</Row>`, 'L106 cell'],
    ['a cell under one that goes over it', `<Row>${string('a', 'ss:MergeAcross="3"')}${string('b', 'ss:Index="3"')}</Row>`, 'L106 cell'],
    ['a row beyond the last one', `<Row ss:Index="1048577">${string('a')}</Row>`, 'L106 cell'],
    ['a column beyond the last one', `<Row>${string('a', 'ss:Index="16385"')}</Row>`, 'L106 cell'],
    ['two values', '<Row><Cell><Data ss:Type="Number">1</Data><Data ss:Type="Number">2</Data></Cell></Row>', 'L106 cell'],
    ['a type that there is not', `<Row>${typed('Text', 'a')}</Row>`, 'L106 cell'],
    ['no type', '<Row><Cell><Data>1</Data></Cell></Row>', 'L106 cell'],
    ['an index that is no number', `<Row ss:Index="x">${string('a')}</Row>`, 'L103 xml'],
    ['an end tag of another name', '<Row><Cell></Row>', 'L103 xml'],
    ['a character that there is not', `<Row>${string('&nbsp;')}</Row>`, 'L103 xml'],
  ])('%s is told: %s', async (_, table, expected) => {
    expect(said(await collect(book(sheet(table))))).toEqual([expected]);
  });
});

describe('the workbook', () => {
  test('sheets in order, hidden ones too', async () => {
    const options = (visible: string) => `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>${visible}</Visible></WorksheetOptions>`;
    const { sheets } = await collect(book(sheet(`<Row>${string('a')}</Row>`, options('SheetHidden'), '甲') + sheet('', options('SheetVeryHidden'), '乙') + sheet('', '', '丙 &amp; 丁')));
    expect(sheets.map((s) => [s.sheet, s.hidden, s.ended])).toEqual([['甲', true, true], ['乙', true, true], ['丙 & 丁', false, true]]);
  });

  test.each([
    ['a prefix in front of every name', (xml: string) => xml.replaceAll(/<(\/?)(?=[A-Z])/g, '<$1ss:').replace('<ss:Workbook xmlns=', '<ss:Workbook xmlns:y=')],
    ['no prefixes', (xml: string) => xml.replaceAll(/ ss:(?=[A-Z])/g, ' ')],
    ['no instruction for Excel', (xml: string) => xml.replace(/<\?mso.*\?>\n/, '')],
    ['UTF-16', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le')],
  ])('%s', async (_, change) => {
    const found = await collect(change(book(sheet(`<Row>${string('甲')}${typed('Number', '1', 'ss:Index="3"')}</Row>`))));
    expect([said(found), found.sheets[0] && texts(found.sheets[0])]).toEqual([['L113 xml2003'], [['甲', '', '1']]]);
  });

  test.each([
    ['cut off', book(sheet(`<Row>${string('a')}</Row>`)).slice(0, -60), 'L103 unclosed'],
    ['a document type declaration', book('').replace('<Workbook', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Workbook'), 'L103 dtd'],
    ['no sheet', book(''), 'L107 xml'],
    ['elements in elements', book('<a>'.repeat(200) + '</a>'.repeat(200)), 'L108'],
  ])('%s: %s', async (_, xml, expected) => {
    const found = await collect(xml);
    expect([said(found), found.sheets]).toEqual([[expected], []]);
    expect(JSON.stringify(found.problems)).not.toContain('root:');
  });
});

import { describe, expect, test } from 'vitest';
import { cellsOf, own, problemsOf } from './support/collect.ts';
import { MAIN, XML, xlsx, type HandMade } from './support/ooxml.ts';

const one = async (cell: string, made: HandMade = {}) => (await cellsOf(xlsx({ rows: `<row r="1">${cell}</row>`, ...made }))).A1;
const shared = async (si: string) => one('<c r="A1" t="s"><v>0</v></c>', { strings: si });

describe('texts', () => {
  test.each([
    ['plain', '<si><t>许可</t></si>', '许可'],
    ['rich text, its runs joined', '<si><r><t>普通</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 加粗 </t></r><r><t>尾</t></r></si>', '普通 加粗 尾'],
    ['a text before runs', '<si><t>一</t><r><t>二</t></r></si>', '一二'],
    ['phonetic runs left out', '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si>', '東京'],
    ['entities', '<si><t>&lt;a&gt; &amp;amp; &quot;&apos; &#65;&#x4e2d;&#x20bb7;</t></si>', '<a> &amp; "\' A中𠮷'],
    ['_x000D_', '<si><t>一_x000D_\n二_x0009_三_x005F_x000D_四</t></si>', '一\n二\t三_x000D_四'],
    ['an escape is not made of two runs', '<si><r><t>_x00</t></r><r><t>0D_</t></r></si>', '_x000D_'],
    ['spaces are kept', '<si><t xml:space="preserve">  a  </t></si>', '  a  '],
    ['lines', '<si><t>一\r\n二\r三\n四</t></si>', '一\n二\n三\n四'],
    ['CDATA', '<si><t>a<![CDATA[<b> & &amp; ]]>c</t></si>', 'a<b> & &amp; c'],
    ['a comment within', '<si><t>一<!-- <t>x</t> -->二<?p i?></t></si>', '一二'],
    ['four bytes, three, two, one', '<si><t>😀中é~</t></si>', '😀中é~'],
    ['half of a pair, as an escape', '<si><t>_xD83D_</t></si>', '\ud83d'],
    ['a control character as an escape', '<si><t>a_x0000_b_x0001_</t></si>', 'a\0b\u0001'],
    ['a prefix in front of every name', `<x:si xmlns:x="${MAIN}"><x:r><x:t>许</x:t></x:r><x:r><x:t>可</x:t></x:r></x:si>`, '许可'],
  ])('shared: %s', async (_, si, text) => {
    expect(await shared(si)).toEqual({ kind: 'text', text });
  });

  test('an empty text is a blank cell', async () => {
    expect(await shared('<si><t/></si>')).toBeUndefined();
    expect(await shared('<si/>')).toBeUndefined();
    expect(await shared('<si><r><t></t></r></si>')).toBeUndefined();
  });

  test('texts as long as a cell can be, and longer', async () => {
    const long = '许可'.repeat(16_383);
    expect(await shared(`<si><t>${long}</t></si>`)).toEqual({ kind: 'text', text: long });
    const longer = 'a😀'.repeat(100_000);
    expect(await shared(`<si><t>${longer}</t></si>`)).toEqual({ kind: 'text', text: longer });
    expect(await one(`<c r="A1" t="inlineStr"><is><t>${longer}</t></is></c>`)).toEqual({ kind: 'text', text: longer });
  });

  test('many texts, each found again', async () => {
    const texts = Array.from({ length: 30_000 }, (_, i) => `${i}号${'长'.repeat(i % 50)}`);
    const rows = texts.map((_, i) => `<row><c t="s"><v>${i}</v></c></row>`).join('');
    const cells = await cellsOf(xlsx({ rows, strings: texts.map((t) => `<si><t>${t}</t></si>`).join('') }));
    expect(Object.values(cells).map((cell) => cell.text)).toEqual(texts);
  });

  test.each([
    ['plain', '<c r="A1" t="inlineStr"><is><t>行内</t></is></c>', '行内'],
    ['rich', '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>行</t></r><r><t>内</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>', '行内'],
    ['of a formula', '<c r="A1" t="str"><f>A2</f><v>果_x000D_ &amp;</v></c>', '果\r &'],
    ['without a formula', '<c r="A1" t="str"><v>文</v></c>', '文'],
    ['a prefix', `<x:c xmlns:x="${MAIN}" r="A1" t="inlineStr"><x:is><x:t>文</x:t></x:is></x:c>`, '文'],
  ])('in the sheet: %s', async (_, cell, text) => {
    expect(await one(cell)).toEqual({ kind: 'text', text });
  });

  test.each([
    ['beyond the last', '<c r="B7" t="s"><v>1</v></c>'],
    ['negative', '<c r="B7" t="s"><v>-1</v></c>'],
    ['no number', '<c r="B7" t="s"><v>x</v></c>'],
    ['a fraction', '<c r="B7" t="s"><v>0.5</v></c>'],
  ])('an index of no shared text: %s', async (_, cell) => {
    expect(await problemsOf(xlsx({ rows: `<row r="7">${cell}</row>`, strings: '<si><t>一</t></si>' }))).toEqual(['L106 表!B7']);
  });

  test('an index with spaces around it', async () => {
    expect(await one('<c r="A1" t="s"><v>\n 0 </v></c>', { strings: '<si><t>一</t></si>' })).toEqual({ kind: 'text', text: '一' });
  });

  test.each([
    ['an inline text in a cell of another type', '<c r="A1"><is><t>文</t></is></c>'],
    ['a value where an inline text should be', '<c r="A1" t="inlineStr"><v>文</v></c>'],
    ['text outside of any value', '<c r="A1">文</c>'],
    ['two values', '<c r="A1"><v>1</v><v>2</v></c>'],
    ['a type that there is not', '<c r="A1" t="x"><v>1</v></c>'],
    ['an element that has no place in a cell', '<c r="A1"><w>1</w></c>'],
    ['a value in a value', '<c r="A1"><v>1<v>2</v></v></c>'],
    ['a style that is no number', '<c r="A1" s="x"><v>1</v></c>'],
  ])('what would be lost is told: %s', async (_, cell) => {
    expect(await problemsOf(xlsx({ rows: `<row r="1">${cell}</row>` }))).toEqual(['L106 表!A1']);
  });
});

describe('numbers, booleans, errors', () => {
  test.each([
    ['1', 1], ['-1', -1], ['0', 0], ['1.50', 1.5], ['.5', 0.5], ['5.', 5], ['-0.1', -0.1], ['+3', 3], ['1E3', 1000], ['1e-7', 1e-7],
    ['0.1', 0.1], ['0.30000000000000004', 0.30000000000000004], ['123456789012345678', 123456789012345680], ['9007199254740993', 9007199254740992],
    ['1.7976931348623157E+308', Number.MAX_VALUE], ['5E-324', 5e-324], ['1.005', 1.005], ['4.35', 4.35], ['44927.541666666664', 44927.541666666664],
    ['999999999999999', 999999999999999], ['0.000001', 0.000001], [' 7\n', 7], ['00012', 12],
  ])('%s', async (stored, number) => {
    expect((await one(`<c r="A1"><v>${stored}</v></c>`))?.number).toBe(number);
    expect((await one(`<c r="A1" t="n"><v>${stored}</v></c>`))?.number).toBe(number);
  });

  test.each(['abc', '1,5', 'NaN', 'INF', 'Infinity', '1e999', '1 2', '0x10', '1-', '--1', '.', '-', 'e5', '１'])('%s is no number, and stays what is stored', async (stored) => {
    expect(await one(`<c r="A1"><v>${stored}</v></c>`)).toEqual({ kind: 'text', text: stored });
  });

  test('booleans and errors', async () => {
    const rows = '<row r="1"><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c><c t="e"><v>#DIV/0!</v></c><c t="e"><f>X</f><v>#N/A</v></c></row>';
    const text = (kind: string, shown: string) => ({ kind, text: shown });
    expect(await cellsOf(xlsx({ rows }))).toEqual({
      A1: text('boolean', 'TRUE'), B1: text('boolean', 'FALSE'), C1: text('boolean', 'TRUE'), D1: text('error', '#DIV/0!'), E1: text('error', '#N/A'),
    });
    expect(await problemsOf(xlsx({ rows: '<row><c t="b"><v>2</v></c></row>' }))).toEqual(['L106 表!A1']);
  });

  test('blank cells say nothing', async () => {
    const rows = '<row r="1"><c r="A1"/><c r="B1" s="0"></c><c r="C1"><v/></c><c r="D1" t="s"><v></v></c><c r="E1" t="b"/><c r="F1" t="inlineStr"/><c r="G1" t="str"><v></v></c><c r="H1" t="e"/><c r="I1"><f/></c></row>';
    expect((await own(xlsx({ rows }))).sheets[0]?.cells).toEqual({});
  });
});

describe('dates of t="d"', () => {
  test.each(['2023-03-05T12:00:00Z', '2022-12-31T16:00:00.000Z'])('%s, an instant of universal time, is handed on as it is', async (stored) => {
    expect(await one(`<c r="A1" t="d" s="1"><v>${stored}</v></c>`, { formats: ['yyyy-mm-dd'] })).toEqual({ kind: 'text', text: stored });
  });

  test.each([
    ['2023-03-05', 44990], ['2023-03-05T00:00:00', 44990], ['2023-03-05T12:00:00', 44990.5], ['2023-03-05Z', 44990], ['2023-03-05T06:00', 44990.25],
    ['1900-03-01', 61], ['1900-02-28', 59], ['1900-01-01', 1], ['18:00:00', 0.75], ['T18:00:00.000', 0.75],
  ])('%s', async (stored, number) => {
    expect(await one(`<c r="A1" t="d" s="1"><v>${stored}</v></c>`, { formats: ['yyyy-mm-dd'] })).toMatchObject({ kind: 'number', number, date: true });
    expect(await one(`<c r="A1" t="d"><v>${stored}</v></c>`)).toEqual({ kind: 'number', number, date: true, text: stored });
  });

  test('1904', async () => {
    const made = { properties: 'date1904="1"', formats: ['yyyy-mm-dd'] };
    expect(await one('<c r="A1" t="d" s="1"><v>2023-03-05</v></c>', made)).toEqual({ kind: 'number', number: 43528, date: true, text: '2023-03-05' });
    expect(await one('<c r="A1" s="1"><v>43528</v></c>', made)).toEqual({ kind: 'number', number: 43528, date: true, text: '2023-03-05' });
  });

  test.each(['2023-02-30', '2023-13-01', '5/3/2023', '2023-03-05T25:00:00', 'x', '20230305'])('%s is none, and stays what is stored', async (stored) => {
    expect(await one(`<c r="A1" t="d"><v>${stored}</v></c>`)).toEqual({ kind: 'text', text: stored });
  });
});

describe('formulas', () => {
  const kinds = async (rows: string) => Object.fromEntries(Object.entries(await cellsOf(xlsx({ rows }))).map(([at, { kind, text }]) => [at, `${kind} ${text}`]));

  test('with a value, without one, with an empty text', async () => {
    const rows = '<row r="1"><c><f>A2</f><v>3</v></c><c><f>A2&amp;"x"</f></c><c><f>A2</f><v></v></c><c t="str"><f>A2</f><v></v></c><c t="str"><f>A2</f><v/></c><c t="str"><f>A2</f></c><c t="e"><f>A2</f></c><c t="b"><f>A2</f></c></row>';
    expect(await kinds(rows)).toEqual({
      A1: 'number 3', B1: 'uncached =A2&"x"', C1: 'uncached =A2', F1: 'uncached =A2', G1: 'uncached =A2', H1: 'uncached =A2',
    });
  });

  test('shared: the others have no text of their own', async () => {
    const rows = '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>4</v></c></row>';
    expect(await kinds(rows)).toEqual({ A1: 'uncached =B1*2', A2: 'uncached =', A3: 'number 4' });
  });

  test('array formulas and data tables: the others have no formula', async () => {
    const rows = '<row r="1"><c r="A1"><f t="array" ref="A1:B2">X</f><v>1</v></c><c r="B1"/><c r="C1"/></row><row r="2"><c r="A2"><v>2</v></c><c r="B2" s="0"/></row><row r="3"><c r="A3"/><c r="C3"><f t="dataTable" ref="C3:C4" dt2D="0" r1="A1"/></c></row><row r="4"><c r="C4"/></row>';
    expect(await kinds(rows)).toEqual({
      A1: 'number 1', B1: 'uncached =', A2: 'number 2', B2: 'uncached =', C3: 'uncached =', C4: 'uncached =',
    });
  });
});

test('an element of another namespace under the root does not matter', async () => {
  const sheet = `${XML}<worksheet xmlns="${MAIN}" xmlns:mc="m"><mc:AlternateContent><mc:Choice><sheetData><row r="9"><c><v>9</v></c></row></sheetData></mc:Choice></mc:AlternateContent><sheetData><row><c><v>1</v><extLst><ext><v>2</v></ext></extLst></c><extLst><c><v>3</v></c></extLst></row></sheetData></worksheet>`;
  expect(await cellsOf(xlsx({ sheet }))).toEqual({ A1: { kind: 'number', number: 1, text: '1' } });
});

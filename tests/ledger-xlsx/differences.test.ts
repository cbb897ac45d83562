import { describe, expect, test } from 'vitest';
import { own, sheetJs } from './support/collect.ts';
import { xlsx, type HandMade } from './support/ooxml.ts';

const A1 = (cell: string, made: HandMade = {}): HandMade => ({ rows: `<row r="1">${cell}</row>`, ...made });
const si = (text: string): HandMade => A1('<c r="A1" t="s"><v>0</v></c>', { strings: `<si>${text}</si>` });
const shown = (value: number, format: string | number): HandMade => A1(`<c r="A1" s="1"><v>${value}</v></c>`, { formats: [format] });

/** Where the two readers differ on purpose: why, the file, the text of A1 here and there. A problem stands as its code. */
const DIFFERENCES: [string, HandMade, string | undefined, string | undefined][] = [
  ['characters beyond 16 bits, written as numbers, are whole', si('<t>&#134071;</t>'), '𠮷', '\u0bb7'],
  ['a text before rich runs belongs to the text', si('<t>一</t><r><t>二</t></r>'), '一二', '一'],
  ['only elements of the text are text', si('<r><t>一</t></r><x><t>二</t></x>'), '一', '一二'],
  ['14 is shown as in China, not as in America', shown(44990, 14), '2023/3/5', '3/5/23'],
  ['31 is a Chinese format', shown(44990, 31), '2023年3月5日', '3/5/23'],
  ['57 is a Chinese format', shown(44990, 57), '2023年3月', '3/5/23'],
  ['the long date of the system is the Chinese one', shown(44990, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy'), '2023年3月5日', 'Sunday, March 05, 2023'],
  ['money of the system is in yuan', shown(5, 7), '¥5.00', '$5.00 '],
  ['a date with points', shown(44990, 'yyyy.mm.dd'), '2023.03.05', '44990'],
  ['a date that says itself that it is one needs no format', A1('<c r="A1" t="d"><v>2023-03-05</v></c>'), '2023-03-05', '44990'],
  ['a formula without its result is no zero', A1('<c r="A1" t="b"><f>B1</f></c>'), '=B1', 'FALSE'],
  ['a blank cell is not false', A1('<c r="A1" t="b"/>'), undefined, 'FALSE'],
  ['a formula without its text is no blank', A1('<c r="A1" t="str"><f>B1</f></c>'), '=B1', undefined],
  ['an array formula without its result is no blank', A1('<c r="B1"><f t="array" ref="A1:B1">X</f><v>1</v></c><c r="A1"/>'), '=', undefined],
  ['an error without its name stays an error of the formula', A1('<c r="A1" t="e"><f>B1</f></c>'), '=B1', '#?'],
  ['an index of no text', A1('<c r="A1" t="s"><v>5</v></c>'), 'L106', 'L106'],
  ['a number that is none is not half of one', A1('<c r="A1"><v>12abc</v></c>'), '12abc', '12'],
  ['a number beyond all bounds', A1('<c r="A1"><v>1e999</v></c>'), '1e999', '#DIV/0!'],
  ['an inline text under another type', A1('<c r="A1"><is><t>文</t></is></c>'), 'L106', undefined],
  ['an inline text that stands in the value', A1('<c r="A1" t="inlineStr"><v>文</v></c>'), 'L106', undefined],
  ['a cell twice', A1('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'), 'L106', '2'],
  ['a row twice', { rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>' }, 'L106', '2'],
  ['a cell that is in another row', { rows: '<row r="2"><c r="A1"><v>1</v></c></row>' }, 'L106', '1'],
  ['no rows at all', { sheet: '<worksheet/>' }, 'L106', undefined],
  ['rows that are not closed', { sheet: '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>' }, 'L106', undefined],
  ['a character that there is not', si('<t>&nbsp;许可</t>'), 'L103', '&nbsp;许可'],
];

describe('where the two readers differ on purpose', () => {
  test.each(DIFFERENCES)('%s', async (_, made, here, there) => {
    const bytes = xlsx(made);
    const [ours, theirs] = [await own(bytes), sheetJs(bytes)];
    const text = ({ problems, sheets }: typeof ours) => problems[0]?.code ?? sheets[0]?.cells.A1?.text;
    expect(text(ours)).toBe(here);
    expect(text(theirs)).toBe(there);
  });
});

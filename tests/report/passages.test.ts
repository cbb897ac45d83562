import { describe, expect, test } from 'vitest';
import { format2021 } from '../../src/formats/2021.ts';
import { Figures, type Figure } from '../../src/report/figures.ts';
import { readNarrative } from '../../src/report/narrative.ts';

const figure = (id: string, name: string, value: string): Figure => ({
  id,
  name,
  value,
  unit: '件',
  nature: 'count',
  source: 'counted',
  rows: [],
  reliable: true,
});

const figures = new Figures(
  new Map([
    ['permits.decisions', figure('permits.decisions', '行政许可本年处理决定数量', '95')],
    ['applications.received.total', figure('applications.received.total', '本年新收政府信息公开申请数量', '0')],
  ]),
  [],
);

const passages = (text: string, file?: string) => readNarrative(text, format2021, figures, file).passages;
const texts = (text: string) => passages(text).map((p) => [p.section, p.kind, p.text]);

/** The line in which each of the words stands. */
function linesOf(text: string, ...words: string[]): (number | undefined)[] {
  const found = passages(text);
  return words.map((word) => {
    const passage = found.find((p) => p.text.includes(word));
    const place = passage?.place(passage.text.indexOf(word));
    return place && 'line' in place ? place.line : undefined;
  });
}

describe('passages', () => {
  test('every heading, paragraph, list item and cell is one, in order, with its section', () => {
    const text = '引言。\n\n# 一、总体情况\n\n## （一）主动公开\n\n甲。\n\n- 乙\n- 丙\n\n  丁\n  1. 戊\n\n> 己\n\n|庚|辛|\n|--|--|\n|壬|癸|\n\n# 其他需要报告的事项\n\n无。\n';
    expect(texts(text)).toEqual([
      ['intro', 'paragraph', '引言。'],
      ['overview', 'heading', '一、总体情况'],
      ['overview', 'heading', '（一）主动公开'],
      ['overview', 'paragraph', '甲。'],
      ['overview', 'item', '乙'],
      ['overview', 'item', '丙'],
      ['overview', 'item', '丁'],
      ['overview', 'item', '戊'],
      ['overview', 'paragraph', '己'],
      ['overview', 'cell', '庚'],
      ['overview', 'cell', '辛'],
      ['overview', 'cell', '壬'],
      ['overview', 'cell', '癸'],
      ['other', 'heading', '其他需要报告的事项'],
      ['other', 'paragraph', '无。'],
    ]);
    expect(passages(text).map((p) => p.level)).toEqual([undefined, 1, 2, ...Array(10).fill(undefined), 1, undefined]);
  });

  test('carry the name of their file', () => {
    expect(passages('# 总体情况\n\n甲', '图解.md').map((p) => p.place(0))).toMatchObject([{ file: '图解.md' }, { file: '图解.md' }]);
    expect(passages('甲').map((p) => p.place(0))).toMatchObject([{ file: '正文.md' }]);
  });

  test('what stands below a title that is no section is none', () => {
    expect(texts('# 附件\n\n甲\n\n# 总体情况\n\n乙')).toEqual([
      ['overview', 'heading', '总体情况'],
      ['overview', 'paragraph', '乙'],
    ]);
  });

  test('marks are gone, values are in their place', () => {
    const [passage] = passages('共 **许可{{permits.decisions}}件**，见[网站](https://example.cn)`a`\\*。');
    expect(passage?.text).toBe('共 许可95件，见网站a*。');
    expect(passage?.figures).toEqual([{ start: 4, end: 6, id: 'permits.decisions' }]);
    expect(passage?.text.slice(4, 6)).toBe('95');
  });

  test('an unknown figure leaves a hole, and its length is right', () => {
    const [passage] = passages('共{{没有}}件、{{permits.decisions}}件');
    expect(passage?.text).toBe('共件、95件');
    expect(passage?.figures).toEqual([{ start: 3, end: 5, id: 'permits.decisions' }]);
  });
});

describe('lines', () => {
  test('of headings, paragraphs, nested items and cells', () => {
    const text = '引言\n\n# 总体情况\n\n甲\n\n- 乙\n  - 丙\n\n| 丁 | 戊 |\n|--|--|\n| 己 | 庚 |\n| 辛 | 壬 |\n';
    expect(linesOf(text, '引言', '总体情况', '甲', '乙', '丙', '丁', '己', '壬')).toEqual([1, 3, 5, 7, 8, 10, 12, 13]);
  });

  test('within a paragraph, after soft and forced breaks and within marks', () => {
    const text = '甲一\n甲二**乙\n乙二**丙  \n丁\\\n戊\nend\nword\n己';
    expect(linesOf(text, '甲一', '甲二', '乙二', '丙', '丁', '戊', 'end', 'word', '己')).toEqual([1, 2, 3, 3, 4, 5, 6, 7, 8]);
    expect(passages(text)[0]?.text).toBe('甲一甲二乙乙二丙\n丁\n戊end word 己');
  });

  test('with values whose length is not that of the placeholder', () => {
    expect(linesOf('甲{{permits.decisions}}\n乙{{permits.decisions}}丙\n丁', '甲', '乙', '丙', '丁')).toEqual([1, 2, 2, 3]);
  });

  test('conditions that leave no line do not move them', () => {
    const text = '# 总体情况\n\n甲\n{{#有 applications.received.total}}\n乙\n丙\n{{否则}}\n丁\n{{/有}}\n戊\n\n己';
    expect(linesOf(text, '甲', '丁', '戊', '己')).toEqual([3, 8, 10, 12]);
    expect(linesOf(text, '乙')).toEqual([undefined]);
  });

  test('of a block of code', () => {
    expect(linesOf('甲\n\n```\n\n乙\n丙\n```\n', '甲', '乙', '丙')).toEqual([1, 5, 6]);
  });
});

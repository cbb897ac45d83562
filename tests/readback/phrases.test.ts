import { describe, expect, test } from 'vitest';
import { comparePhrases, framePhrases, phraseOf, type Phrase } from '../../src/readback/phrases.ts';

const n = (value: string, label = '某数') => ({ value, label });
const compare = (phrases: Phrase[], words: string) => {
  const { wrong, missing, sound } = comparePhrases(phrases, words);
  return { wrong: wrong.map((w) => [w.label, w.printed, w.expected]), missing: missing.map((m) => m.value), sound };
};
const PERMITS: Phrase = ['行政许可', n('95', '许可'), '件'];

describe('a phrase is in print', () => {
  test.each([
    ['as it is', '本年行政许可95件。'],
    ['over several lines, with blanks', '行政\n许可  95\n件'],
    ['in letters of another width', '行政许可９５件'],
  ])('%s', (_how, words) => {
    expect(compare([PERMITS], words)).toEqual({ wrong: [], missing: [], sound: 1 });
  });

  test('with another number: which one', () => {
    expect(compare([PERMITS], '行政许可59件')).toEqual({ wrong: [['许可', '59', '95']], missing: [], sound: 0 });
  });

  test('a number is the whole number: 95 is not 195, 950 or 95.5', () => {
    for (const printed of ['195', '950', '95.5']) expect(compare([PERMITS], `行政许可${printed}件`).wrong).toEqual([['许可', printed, '95']]);
    expect(compare([['', n('95'), '']], '1.95 950 95.1')).toEqual({ wrong: [], missing: ['95'], sound: 0 });
    expect(compare([['', n('95'), '']], '共95件')).toMatchObject({ sound: 1 });
  });

  test('digits before a blank are another number: 1 / 2, and below it 2025年', () => {
    const phrase: Phrase = ['', n('2025'), '年公开', n('45'), ''];
    expect(compare([phrase], '总体情况1 / 2 2025年公开45 3')).toEqual({ wrong: [], missing: [], sound: 2 });
    expect(compare([phrase], '总体情况1 / 2 2026年公开45 3')).toEqual({ wrong: [['某数', '2026', '2025']], missing: [], sound: 1 });
    expect(compare([phrase], '总体情况1 / 22025年公开453').sound).toBe(0);
  });

  test('not at all: its numbers are missing', () => {
    expect(compare([PERMITS, ['罚款', n('168.35'), '万元']], '行政许可95件')).toEqual({ wrong: [], missing: ['168.35'], sound: 1 });
  });

  test('with so few words that another number could be anything: missing', () => {
    expect(compare([['共', n('95'), '件']], '共59件')).toEqual({ wrong: [], missing: ['95'], sound: 0 });
  });

  test('one number of several', () => {
    const phrase: Phrase = ['检查企业', n('20', '检查'), '家，发现隐患', n('35', '隐患'), '处'];
    expect(compare([phrase], '检查企业20家，发现隐患53处')).toEqual({ wrong: [['隐患', '53', '35']], missing: [], sound: 1 });
  });
});

describe('what one phrase is, no other can be', () => {
  test('a number that stands in two places is looked for twice', () => {
    expect(compare([PERMITS, PERMITS], '行政许可95件 行政许可95件')).toMatchObject({ sound: 2 });
    expect(compare([PERMITS, PERMITS], '行政许可59件 行政许可95件')).toMatchObject({ wrong: [['许可', '59', '95']], sound: 1 });
    expect(compare([PERMITS, PERMITS], '行政许可95件')).toMatchObject({ missing: ['95'], sound: 1 });
  });

  test('a short phrase takes nothing of a longer one', () => {
    expect(compare([['', n('95'), '件'], PERMITS], '行政许可95件 95件')).toEqual({ wrong: [], missing: [], sound: 2 });
    expect(compare([['', n('95'), '件'], PERMITS], '行政许可95件')).toEqual({ wrong: [], missing: ['95'], sound: 1 });
  });

  test('another number is looked for where nothing else stands', () => {
    const phrases: Phrase[] = [['收到申请', n('18', '甲'), '件'], ['收到申请', n('5', '乙'), '件']];
    expect(compare(phrases, '收到申请5件，收到申请19件')).toEqual({ wrong: [['甲', '19', '18']], missing: [], sound: 1 });
  });
});

test('a number in print that belongs to nothing raises nothing', () => {
  expect(compare([PERMITS], '第3页 行政许可95件 2021年')).toEqual({ wrong: [], missing: [], sound: 1 });
});

test('a text is a phrase with its numbers', () => {
  expect(phraseOf('全年12.5万元，共3项', '正文')).toEqual(['全年', n('12.5', '正文'), '万元，共', n('3', '正文'), '项']);
  expect(phraseOf('无', '正文')).toEqual(['无']);
});

test('title, day and contact', () => {
  const frame = { title: '甲局2023年年报', publishedOn: '2024-01-18', contact: [{ label: '电话', value: '0000-6120315' }] };
  const words = '甲局2023年年报 2024年1月18日 电话0000-6120315';
  expect(compare(framePhrases(frame), words)).toEqual({ wrong: [], missing: [], sound: 6 });
  expect(compare(framePhrases({ ...frame, publishedOn: '' }), words)).toMatchObject({ sound: 3 });
  expect(compare(framePhrases(frame, 2), words)).toMatchObject({ missing: ['2024', '1', '18'] });
});

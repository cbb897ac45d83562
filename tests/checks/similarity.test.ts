import { describe, expect, test } from 'vitest';
import { checkSameText } from '../../src/checks/similarity.ts';
import { format2021 } from '../../src/formats/2021.ts';
import { madeFigures, passagesOf } from '../support/made-figures.ts';

const figures = madeFigures(format2021, { 'permits.decisions': 412 });
const text = (overview: string, problems: string) =>
  `根据《中华人民共和国政府信息公开条例》第五十条编制。\n\n# 总体情况\n\n${overview}\n\n# 存在的主要问题及改进情况\n\n${problems}\n\n# 其他需要报告的事项\n\n没有收取信息处理费。\n`;
const compare = (now: string, before: string, limit = 80) =>
  checkSameText(format2021, passagesOf(now, format2021, figures), { year: 2022, passages: passagesOf(before, format2021, figures) }, limit).map(
    ({ code, at, params }) => [code, (at[0] as { line: number }).line, params],
  );

const OVERVIEW = '全年围绕食品、药品和特种设备安全，公开抽检结果和处罚决定，群众反映集中的问题在网站专栏逐条回应。';
const OTHER_OVERVIEW = '本局把企业最关心的办事指南放在首页，对条文作了问答式解读，并请服务对象试读后修改。';
const PROBLEMS = '公开的内容还不够贴近企业需要，科室之间不够均衡，下一年按事项逐一补齐，按月通报。';
const OTHER_PROBLEMS = '个别答复书没有写明检索过程，被复议机关纠正，已修订格式文本并逐件复盘。';

describe('the same text as last year', () => {
  test('word for word, in both sections', () => {
    const same = text(OVERVIEW, PROBLEMS);
    expect(compare(same, same)).toMatchObject([
      ['T545', 5, { section: '一、总体情况', percent: 100, year: 2022 }],
      ['T545', 9, { section: '五、存在的主要问题及改进情况', percent: 100, characters: 32 }],
    ]);
  });

  test('numbers, years, punctuation and line breaks do not make a text new; nor do placeholders for typed numbers', () => {
    const now = text(`2023年，${OVERVIEW.replace('，', '、')}作出行政许可决定{{permits.decisions}}件。`, OTHER_PROBLEMS);
    const before = text(`2022年,${OVERVIEW.replace('公开抽检', '公开\n抽检')}作出行政许可决定95件。`, PROBLEMS);
    expect(compare(now, before)).toMatchObject([['T545', 5, { percent: 100 }]]);
  });

  test('the longest stretch is where the copy begins', () => {
    const now = text(`${OTHER_OVERVIEW.slice(0, 12)}。\n\n${OVERVIEW}`, OTHER_PROBLEMS);
    expect(compare(now, text(OVERVIEW, PROBLEMS), 50)).toMatchObject([['T545', 7, { percent: 78, characters: 43 }]]);
  });

  test('sections in another order are still the same', () => {
    const turned = `${PROBLEMS.slice(18)}。${PROBLEMS.slice(0, 18)}`;
    expect(compare(text(OTHER_OVERVIEW, turned), text(OVERVIEW, PROBLEMS), 60)).toHaveLength(1);
  });
});

describe('another text', () => {
  test('with the same introduction, headings and terms', () => {
    expect(compare(text(`## 主动公开\n\n${OVERVIEW}`, OTHER_PROBLEMS), text(`## 主动公开\n\n${OTHER_OVERVIEW}`, PROBLEMS))).toEqual([]);
  });

  test('half of it new', () => {
    expect(compare(text(OVERVIEW + OTHER_OVERVIEW, OTHER_PROBLEMS), text(OVERVIEW, PROBLEMS))).toEqual([]);
    expect(compare(text(OVERVIEW + OTHER_OVERVIEW, OTHER_PROBLEMS), text(OVERVIEW, PROBLEMS), 40)).toHaveLength(1);
  });

  test('too short to be compared, or without a text of last year', () => {
    expect(compare(text('工作平稳有序。', '问题不多，继续改进。'), text('工作平稳有序。', '问题不多，继续改进。'))).toEqual([]);
    expect(compare(text(OVERVIEW, PROBLEMS), '')).toEqual([]);
  });
});

test('a text of 300,000 characters takes no longer than its length', () => {
  const sentence = (i: number) => String.fromCodePoint(...Array.from({ length: 30 }, (_, k) => 0x4e00 + ((i * 7919 + k * k * 104_729) % 20_000)));
  const long = Array.from({ length: 10_000 }, (_, i) => sentence(i)).join('');
  const start = performance.now();
  expect(compare(text(long, PROBLEMS), text(long, OTHER_PROBLEMS))).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(5000);
}, 30_000);

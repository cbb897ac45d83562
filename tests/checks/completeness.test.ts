import { describe, expect, test } from 'vitest';
import { checkCompleteness } from '../../src/checks/completeness.ts';
import { format2019 } from '../../src/formats/2019.ts';
import { format2021 } from '../../src/formats/2021.ts';
import type { Format } from '../../src/formats/schema.ts';
import { TEXT } from '../support/bureau.ts';
import { passagesOf } from '../support/made-figures.ts';

type Level = 'department' | 'government' | 'township';

const check = (text: string, { format = format2021 as Format, level = 'department' as Level } = {}) =>
  checkCompleteness(format, level, passagesOf(text, format)).map(({ code, at, params }) => [code, (at[0] as { line: number }).line, params]);
const codes = (...args: Parameters<typeof check>) => check(...args).map(([code]) => code);

const overview = (body: string) => TEXT.replace(/(# 总体情况\n)[^]*?(?=\n# )/, `$1\n${body}\n`);
const problems = (body: string) => TEXT.replace(/(# 存在的主要问题及改进情况\n)[^]*?(?=\n# )/, `$1\n${body}\n`);
const other = (body: string) => TEXT.replace(/(# 其他需要报告的事项\n)[^]*$/, `$1\n${body}\n`);
const FIVE = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

test('of a text that has everything there is nothing to say', () => {
  expect(check(TEXT)).toEqual([]);
});

describe('the five aspects of section one', () => {
  test('headings, in the words of published reports too, with and without numbers', () => {
    expect(check(overview(FIVE.map((a) => `## ${a}\n\n这一方面的工作按计划完成。`).join('\n\n')))).toEqual([]);
    expect(check(overview(FIVE.map((a, i) => `## （${'一二三四五'[i]}）${a}情况\n\n这一方面的工作按计划完成。`).join('\n\n')))).toEqual([]);
    expect(check(overview(FIVE.map((a) => `## 进一步做好${a}工作，推动全年各项任务落到实处\n\n这一方面的工作按计划完成。`).join('\n\n')))).toEqual([]);
    expect(check(overview(FIVE.map((a) => `## 扎实推进${a.replace('政府信息公开', '')}\n\n这一方面的工作按计划完成。`).join('\n\n')))).toEqual([]);
  });

  test('paragraphs that begin with the aspect', () => {
    expect(check(overview(FIVE.map((a, i) => `（${'一二三四五'[i]}）${a}。这一方面的工作按计划完成。`).join('\n\n')))).toEqual([]);
    expect(check(overview(FIVE.map((a, i) => `${i + 1}. **${a}方面**，工作按计划完成。`).join('\n')))).toEqual([]);
  });

  test('missing ones are named in one message', () => {
    expect(check(overview('## 主动公开\n\n全年公开信息若干条，均在网站发布。\n\n## 监督保障\n\n责任到人。'))).toEqual([
      ['T530', 1, { section: '一、总体情况', missing: ['依申请公开', '政府信息管理', '政府信息公开平台建设'] }],
    ]);
  });

  test('to name them in passing is not to report on them', () => {
    expect(codes(overview('全年围绕主动公开、依申请公开、政府信息管理、平台建设和监督保障五个方面开展工作，成效明显。'))).toEqual(['T530']);
  });
});

describe('headings without text', () => {
  test('before another heading, and at the end of a section', () => {
    expect(check(problems('## 主要问题\n\n## 改进情况\n\n下一步按月通报，解决报送不及时的问题。'))).toEqual([['T531', 25, { heading: '主要问题' }]]);
    expect(check(problems('主要问题是各科室报送不及时。\n\n## 改进情况'))).toEqual([['T531', 27, { heading: '改进情况' }]]);
  });

  test('a smaller heading below it, or a list, is its text', () => {
    expect(check(problems('## 主要问题\n\n### 报送\n\n报送不及时。\n\n## 改进情况\n\n- 按月通报\n- 加强培训'))).toEqual([]);
  });
});

describe('sections that say nothing', () => {
  test.each(['无', '无。', '略', '暂无', '本年度无问题。', '没有发现问题。', '同上年', '要改进。'])('section five: %s', (body) => {
    expect(codes(problems(body))).toEqual(['T532']);
  });

  test.each(['无', '略。', '工作正常开展。'])('section one: %s', (body) => {
    expect(codes(overview(body))).toEqual(['T532']);
  });

  test('section six may say that there is nothing in the 2019 form; 略 is nothing in any', () => {
    expect(codes(other('无'), { format: format2019 })).toEqual([]);
    expect(codes(other('本年度没有其他需要报告的事项。'), { format: format2019 })).toEqual([]);
    expect(codes(other('略'), { format: format2019 })).toEqual(['T532']);
    expect(codes(other('无'))).toEqual(['T535']);
  });

  test('a section without any text has its message already', () => {
    expect(codes(problems(''))).toEqual([]);
  });
});

describe('what a government reports besides (article 50)', () => {
  const supervised = (words: string) => TEXT.replace('公开工作列入年度考核，全年没有被问责的情形。', words);

  test.each(['government', 'township'] as const)('%s: what is missing is named', (level) => {
    expect(check(supervised('由办公室负责，年内培训两次。'), { level })).toEqual([
      ['T533', 1, { section: '一、总体情况', missing: ['工作考核', '社会评议', '责任追究'] }],
    ]);
    expect(check(supervised('列入年度考核，由群众评议，没有责任追究的情形。'), { level })).toEqual([]);
  });

  test('a department is not asked', () => {
    expect(check(supervised('由办公室负责，年内培训两次。'))).toEqual([]);
  });
});

describe('section five has problems and measures', () => {
  test.each([
    ['答复书说理不充分，基层所公开不规范。', ['改进措施']],
    ['按月通报各科室报送情况，联络员先培训后上岗，加强指导。', ['存在的问题']],
    ['公开渠道单一，村级终端仅57个。', ['改进措施']],
    ['不断加强培训，推动各项任务按月落实。', ['存在的问题']],
    ['全年工作平稳有序，各项任务如期完成。', ['存在的问题', '改进措施']],
  ])('%s', (body, missing) => {
    expect(check(problems(body))).toEqual([['T534', 23, { section: '五、存在的主要问题及改进情况', missing }]]);
  });

  test.each([
    '个别答复被纠正，说理不够充分。2023年将制定答复文本12类。',
    '26所民办学校的信息更新慢，3个科室台账不全。2021年拟投入15万元改版网站。',
    '公开不够主动。2021年起实行月报，每月5日前报送。',
    '历史档案数字化率仅61%，群众查询难。计划两年内全部数字化。',
  ])('%s', (body) => {
    expect(check(problems(body))).toEqual([]);
  });
});

describe('the processing fee in section six', () => {
  test.each(['没有其他需要报告的事项。', '建议提案答复已公开。'])('%s', (body) => {
    expect(codes(other(body))).toEqual(['T535']);
  });
  test.each(['本年度没有收取信息处理费。', '2025年发出收费通知0件，未收取政府信息公开信息处理费。'])('%s', (body) => {
    expect(codes(other(body))).toEqual([]);
  });
  test('reports on 2019 and 2020 know none', () => {
    expect(codes(other('没有其他需要报告的事项。'), { format: format2019 })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { catalog, type Code } from '../../src/diagnostics/catalog.ts';
import { describe as inWords } from '../../src/diagnostics/describe.ts';
import type { Lang } from '../../src/diagnostics/entry.ts';
import { printProblem } from '../../src/diagnostics/print.ts';
import { problem, type Excerpt, type Place, type Problem } from '../../src/diagnostics/problem.ts';
import { BANNED, wide } from '../support/calm-words.ts';
import { messageSamples } from '../support/message-samples.ts';

const LANGS: Lang[] = ['zh', 'en'];
const codes = Object.keys(catalog) as Code[];

const excerpt: Excerpt = {
  columns: ['A', 'B', 'D', 'F'],
  rows: [
    { number: 2, cells: ['登记编号', '收到日期', '申请人类型', '申请内容（名称、文号或者其他特征性描述）'] },
    { number: 118, cells: ['云市监依申请〔2023〕第18号', '2023-12-29', '个人', '关于某某食品有限公司投诉举报处理情况的全部材料'] },
  ],
  mark: { row: 118, column: 'D' },
};
const at: Place[] = [
  { file: '台账/2023年度行政处罚案件登记（各办案机构）汇总表最终版.xlsx', sheet: '综合行政执法队第三中队', range: 'F118' },
  { table: '三、收到和处理政府信息公开申请情况', row: '（五）不予处理', column: '社会公益组织' },
];

const problems = codes.flatMap((code) =>
  messageSamples[code].map((params, i): [string, Problem] => {
    const name = messageSamples[code].length > 1 ? `${code} (${i + 1})` : code;
    return [name, problem(code, at, params, { excerpt }) as Problem];
  }),
);

describe.each(LANGS)('messages in %s', (lang) => {
  it.each(problems)('%s: a short headline, an effect, something to do, calm words', (_name, p) => {
    const { headline, facts = '', effect, fixes } = inWords(p, lang);
    expect(wide(headline, 60)).toEqual([]);
    expect(effect.trim()).not.toBe('');
    expect(fixes.length).toBeGreaterThan(0);
    expect(fixes.filter((fix) => fix.trim() === '')).toEqual([]);
    expect([headline, facts, effect, ...fixes].join('\n')).not.toMatch(BANNED);
    expect([headline, facts, effect, ...fixes].join('\n')).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it.each(problems)('%s: no printed line is wider than 80 columns', (_name, p) => {
    expect(wide(printProblem(p, { lang, colour: false, all: true }), 80)).toEqual([]);
  });
});

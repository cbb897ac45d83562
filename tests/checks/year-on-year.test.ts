import { describe, expect, test } from 'vitest';
import { compareYears } from '../../src/checks/year-on-year.ts';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { format2019 } from '../../src/formats/2019.ts';
import { format2021 } from '../../src/formats/2021.ts';
import type { Format } from '../../src/formats/schema.ts';
import { madeFigures, madeLastYear } from '../support/made-figures.ts';

type Values = Record<string, string | number>;

const units = { 'penalties.fines': '万元', 'procurement.amount': '万元' } as const;
interface Comparison {
  change?: number | false;
  format?: Format;
  from?: Format;
}
const compare = (now: Values, before: Values, { change = false, format = format2021, from = format }: Comparison = {}) =>
  compareYears(format, madeFigures(format, now, { units }), madeLastYear(from, before, units), { sheets: [], change });
const named = (problem: Problem | undefined) => (problem ? (problem.params as { figures: readonly string[] }).figures : []);
const codes = (...args: Parameters<typeof compare>) => compare(...args).map((p) => p.code);

const YEAR = { 'permits.decisions': 412, 'penalties.decisions': 138, 'coercion.decisions': 12, 'fees.amount': '26.55' };

describe('copied from last year', () => {
  test('every number that is not 0 is the same', () => {
    const [problem, ...more] = compare(YEAR, YEAR);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'B409', params: { scope: 'all', year: 2022 } });
    expect(named(problem)).toEqual([
      '行政许可本年处理决定数量 412 件',
      '行政处罚本年处理决定数量 138 件',
      '行政强制本年处理决定数量 12 件',
      '行政事业性收费本年收费金额 26.55 万元',
    ]);
  });

  test('one number of decisions of 20 and more, or an amount of three digits, is named alone', () => {
    expect(compare({ ...YEAR, 'penalties.decisions': 121, 'coercion.decisions': 9, 'fees.amount': 24 }, YEAR)).toMatchObject([
      { code: 'B409', params: { figures: ['行政许可本年处理决定数量 412 件'], scope: 'some' } },
    ]);
    expect(compare({ ...YEAR, 'permits.decisions': 437, 'penalties.decisions': 121 }, YEAR)).toMatchObject([
      { params: { figures: ['行政事业性收费本年收费金额 26.55 万元'] } },
    ]);
  });

  test('zeros, small counts, and one number among others say nothing', () => {
    expect(codes({}, {})).toEqual([]);
    const zeros = Object.fromEntries(format2021.figures.map((f) => [f.id, 0]));
    expect(codes(zeros, zeros)).toEqual([]);
    expect(codes({ 'permits.decisions': 19, 'penalties.decisions': 3 }, { 'permits.decisions': 19, 'penalties.decisions': 4 })).toEqual([]);
    expect(codes({ 'permits.decisions': 2, 'penalties.decisions': 1 }, { 'permits.decisions': 2, 'penalties.decisions': 1 })).toEqual([]);
  });

  test('what is in force, carried in, or on the list of powers is the same by nature', () => {
    const same = { 'normativeDocuments.inForce': 50, 'regulations.inForce': 30, 'applications.carriedIn.naturalPerson': 25 };
    expect(codes(same, same)).toEqual([]);
    const powers = { 'permits.itemsLastYear': 120, 'penalties.itemsLastYear': 300, 'coercion.itemsLastYear': 40 };
    expect(codes(powers, powers, { format: format2019 })).toEqual([]);
  });
});

describe('元 written as 万元', () => {
  test.each([
    ['271300', '26.55', { direction: 'more', times: '10218', unitLikely: 'yes' }],
    ['26.55', '271300', { direction: 'less', unitLikely: 'yes' }],
    ['3000', '26.55', { direction: 'more', times: '113', unitLikely: '' }],
  ])('fees of %s after %s', (now, before, params) => {
    expect(compare({ 'fees.amount': now }, { 'fees.amount': before }, { change: 100 })).toMatchObject([{ code: 'B410', params }]);
  });

  test('fines and purchases beside the form too, from one form to the next', () => {
    expect(codes({ 'penalties.fines': 1_180_000 }, { 'penalties.fines': 118 })).toEqual(['B410']);
    expect(codes({ 'procurement.amount': 1_260_000 }, { 'procurement.amount': 126 }, { from: format2019 })).toEqual(['B410']);
  });

  test('99 times, 0 before, and counts are no matter of units', () => {
    expect(codes({ 'fees.amount': 99 }, { 'fees.amount': 1 })).toEqual([]);
    expect(codes({ 'fees.amount': 5000 }, { 'fees.amount': 0 })).toEqual([]);
    expect(codes({ 'permits.decisions': 5000 }, { 'permits.decisions': 5 })).toEqual([]);
  });

  test('a figure that changed its unit is not compared', () => {
    const lastYear = madeLastYear(format2021, { 'penalties.fines': 1_180_000 }, { 'penalties.fines': '元' });
    expect(compareYears(format2021, madeFigures(format2021, { 'penalties.fines': 118 }, { units }), lastYear, { sheets: [], change: 100 })).toEqual([]);
  });
});

describe('far from last year', () => {
  const permits = (now: number, before: number, change: number | false) => codes({ 'permits.decisions': now }, { 'permits.decisions': before }, { change });
  test.each<[number, number, number | false, string[]]>([
    [40, 20, 100, ['B411']],
    [39, 20, 100, []],
    [20, 40, 100, ['B411']],
    [21, 40, 100, []],
    [30, 20, 50, ['B411']],
    [29, 20, 50, []],
    [0, 20, 100, ['B411']],
    [19, 1, 100, []],
    [400, 20, false, []],
  ])('%i after %i, told from %s %%', (now, before, change, expected) => {
    expect(permits(now, before, change)).toEqual(expected);
  });

  test('one message for all, with both years; months and single columns are not looked at', () => {
    const [problem, ...more] = compare(
      { 'permits.decisions': 137, 'applications.received.total': 66, 'applications.received.naturalPerson': 60, 'permits.byMonth.03': 40 },
      { 'permits.decisions': 412, 'applications.received.total': 20, 'applications.received.naturalPerson': 20, 'permits.byMonth.03': 1 },
      { change: 100 },
    );
    expect(more).toEqual([]);
    expect(named(problem)).toEqual([
      '行政许可本年处理决定数量 412 → 137 件',
      '本年新收政府信息公开申请数量 20 → 66 件',
    ]);
  });
});

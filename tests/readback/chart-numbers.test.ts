import { describe, expect, test } from 'vitest';
import { compareChart, compareShown } from '../../src/readback/chart-numbers.ts';
import type { Chart } from '../../src/render/charts/chart.ts';

const bars: Chart = {
  kind: 'bars', title: '公开渠道', unit: '条',
  items: [['网站', '226'], ['12345热线', '62'], ['公告栏', '12']].map(([label = '', value = '']) => ({ label, value })),
} as Chart;
const figures = new Map();
const told = (chart: Chart, texts: string[]) => {
  const { wrong, missing, sound } = compareChart(chart, texts, figures);
  return { wrong: wrong.map((w) => [w.printed, w.expected]), missing: missing.map((m) => m.value), sound };
};

describe('bars', () => {
  test('each with its number; a number in a label is none of them', () => {
    expect(told(bars, ['网站', '226', '12345热线', '62', '公告栏', '12'])).toEqual({ wrong: [], missing: [], sound: 3 });
  });

  test('another number stands for one that is missing', () => {
    expect(told(bars, ['网站', '262', '12345热线', '62', '公告栏', '12'])).toEqual({ wrong: [['262', '226']], missing: [], sound: 2 });
  });

  test('one that is left out', () => {
    expect(told(bars, ['网站', '226', '12345热线', '62'])).toEqual({ wrong: [], missing: ['12'], sound: 2 });
  });

  test('the smallest together: their sum', () => {
    expect(told(bars, ['网站', '226', '其余2项', '74'])).toEqual({ wrong: [], missing: [], sound: 2 });
    expect(told(bars, ['网站', '226', '其余2项', '75'])).toMatchObject({ wrong: [['75', '74']] });
  });
});

describe('months', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 40].map(String);
  const months = { kind: 'months', title: '各月', unit: '条', values } as Chart;
  const axis = values.map((_, i) => `${i + 1}月`);

  test('twelve numbers over twelve months', () => {
    expect(told(months, [...axis, ...values])).toMatchObject({ wrong: [], missing: [], sound: 12 });
    expect(told(months, [...axis, ...values.slice(0, 11), '41'])).toMatchObject({ wrong: [['41', '40']] });
  });

  test('columns too narrow show the tallest alone', () => {
    expect(told(months, [...axis, '40'])).toEqual({ wrong: [], missing: [], sound: 1 });
  });
});

test('the numbers of the words around a chart are none of it', () => {
  expect(compareShown([bars], ['02', '公开渠道', '网站', '226', '12345热线', '62', '公告栏', '12', '第 4 页'], ['02', '4'], figures)).toMatchObject({ wrong: [], missing: [] });
});

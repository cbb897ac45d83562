import { describe, expect, test } from 'vitest';
import { checkExpectations, checkLastYear } from '../../src/checks/last-year.ts';
import { format2019 } from '../../src/formats/2019.ts';
import { format2021 } from '../../src/formats/2021.ts';
import type { Format } from '../../src/formats/schema.ts';
import { madeFigures, madeLastYear } from '../support/made-figures.ts';

type Values = Record<string, number>;

const told = (format: Format, now: Values, before?: Values, beforeFormat = format) => {
  const lastYear = before && madeLastYear(beforeFormat, before);
  return checkExpectations(format, madeFigures(format, now), lastYear, []).map(({ code, params }) => [code, params]);
};
const stock = (made: number, repealed: number, inForce: number) => ({
  'normativeDocuments.made': made,
  'normativeDocuments.repealed': repealed,
  'normativeDocuments.inForce': inForce,
});

describe('现行有效 follows from last year', () => {
  test('12 in force, 3 made and 1 repealed are 14: 12 is 2 short', () => {
    expect(told(format2021, stock(3, 1, 12), stock(0, 0, 12))).toEqual([
      ['B407', expect.objectContaining({ value: '12', expected: '14', difference: '2', sum: '12＋3－1', year: 2022 })],
    ]);
  });

  test('14 is right', () => {
    expect(told(format2021, stock(3, 1, 14), stock(0, 0, 12))).toEqual([]);
  });

  test('the form of 2020 does not hold it: nothing is compared', () => {
    expect(told(format2021, stock(3, 1, 12), { 'normativeDocuments.totalPublished': 40 }, format2019)).toEqual([]);
  });

  test('without last year nothing is said', () => {
    expect(told(format2021, stock(3, 1, 12))).toEqual([]);
  });

  test('a figure in doubt is not checked', () => {
    const figures = madeFigures(format2021, stock(3, 1, 12));
    const made = figures.get('normativeDocuments.made');
    if (made) made.reliable = false;
    expect(checkExpectations(format2021, figures, madeLastYear(format2021, stock(0, 0, 12)), [])).toEqual([]);
  });
});

describe('现行有效 and what was made this year', () => {
  test('2 made and none in force is B413, with last year too, once', () => {
    expect(told(format2021, stock(2, 0, 0)).map(([code]) => code)).toEqual(['B413']);
    expect(told(format2021, stock(2, 0, 0), stock(0, 0, 5))).toHaveLength(1);
  });

  test.each([
    [2, 0, 2],
    [2, 2, 0],
    [2, 9, 0],
    [0, 0, 0],
  ])('%i made, %i repealed, %i in force is possible', (made, repealed, inForce) => {
    expect(told(format2021, stock(made, repealed, inForce))).toEqual([]);
  });
});

describe('对外公开总数量 of the 2019 form', () => {
  const published = (newly: number, total: number) => ({
    'normativeDocuments.newlyPublished': newly,
    'normativeDocuments.totalPublished': total,
  });
  test('8 newly published and a total of 0 is B414', () => {
    expect(told(format2019, published(8, 0))).toEqual([['B414', expect.objectContaining({ value: '0', expected: '8' })]]);
  });
  test('8 and 8, as published reports have it, is possible; so is more made than published', () => {
    expect(told(format2019, { ...published(8, 8), 'normativeDocuments.made': 33 })).toEqual([]);
  });
});

describe('cases pending on 12-31', () => {
  test('2 pending, and a total of 1 the next year, is B408', () => {
    expect(told(format2021, { 'reviews.total': 1 }, { 'reviews.pending': 2 })).toEqual([
      ['B408', expect.objectContaining({ label: '行政复议·总计', expected: '2', difference: '1' })],
    ]);
  });
  test('2 pending and a total of 2 or more is possible, from one form to the next too', () => {
    expect(told(format2021, { 'reviews.total': 2 }, { 'reviews.pending': 2 })).toEqual([]);
    expect(told(format2021, { 'litigation.direct.total': 3 }, { 'litigation.direct.pending': 2 }, format2019)).toEqual([]);
  });
});

test('carried in on 2021-01-01 is compared with the form of 2020: both hold it', () => {
  const check = (carriedIn: number) =>
    checkLastYear(
      format2021,
      madeFigures(format2021, { 'applications.carriedIn.naturalPerson': carriedIn }),
      madeLastYear(format2019, { 'applications.carriedForward.naturalPerson': 3 }),
      [],
    ).map((p) => p.code);
  expect(check(2)).toEqual(['B406']);
  expect(check(3)).toEqual([]);
});

test('a total that is off with one of its columns is not told again; off by itself it is', () => {
  const check = (now: Values, before: Values) =>
    checkLastYear(format2021, madeFigures(format2021, now), madeLastYear(format2021, before), []).map((p) => (p.params as { label: string }).label);
  const [person, total] = ['applications.carriedIn.naturalPerson', 'applications.carriedIn.total'];
  const [personBefore, totalBefore] = ['applications.carriedForward.naturalPerson', 'applications.carriedForward.total'];
  expect(check({ [person]: 2, [total]: 2 }, { [personBefore]: 3, [totalBefore]: 3 })).toEqual(['上年结转政府信息公开申请数量·自然人']);
  expect(check({ [total]: 2 }, { [totalBefore]: 3 })).toEqual(['上年结转政府信息公开申请数量']);
});

import { afterEach, describe, expect, test } from 'vitest';
import { readDate, type DateContext } from '../../src/ledger/dates.ts';
import { titleYear } from '../../src/ledger/title-year.ts';
import type { Cell } from '../../src/ledger/sheet.ts';

const in2020: DateContext = { year: 2020, reportYear: 2020, date1904: false };
const outcome = (cell: Cell, context: Partial<DateContext> = {}) => {
  const reading = readDate(cell, { ...in2020, ...context });
  return 'date' in reading ? reading.date : reading.fault;
};
const text = (t: string, context: Partial<DateContext> = {}) => outcome({ kind: 'text', text: t }, context);
const number = (n: number, date: boolean, context: Partial<DateContext> = {}) => outcome({ kind: 'number', text: String(n), number: n, date }, context);

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe.each(['Asia/Shanghai', 'UTC', 'America/New_York'])('in the time zone %s', (tz) => {
  test.each([
    ['dots', '2020.3.5', '2020-03-05'],
    ['dots and zeros', '2020.03.05', '2020-03-05'],
    ['eight digits', '20200305', '2020-03-05'],
    ['eight digits and a time', '20200305123456', '2020-03-05'],
    ['slashes', '2020/3/5', '2020-03-05'],
    ['hyphens and midnight', '2020-3-5 0:00:00', '2020-03-05'],
    ['the last second of the year', '2020-12-31 23:59:59', '2020-12-31'],
    ['the Chinese form', '2020年3月5日', '2020-03-05'],
    ['the Chinese form with 号 and spaces', ' 2020年 3月 5号 ', '2020-03-05'],
    ['a weekday behind it', '2020年3月5日 星期四', '2020-03-05'],
    ['Chinese numerals', '二〇二〇年三月五日', '2020-03-05'],
    ['Chinese numerals with a circle', '二○二○年十二月三十一日', '2020-12-31'],
    ['Chinese numerals with the digit 0', '二0二0年十月二十日', '2020-10-20'],
    ['元月 for January', '2020年元月5日', '2020-01-05'],
    ['month and day: the year of the title', '3月5日', '2020-03-05'],
    ['month and day in Chinese numerals', '十二月三十一日', '2020-12-31'],
    ['two digits of the year', '20.3.5', '2020-03-05'],
    ['two digits of a year of the last century', '98.3.5', '1998-03-05'],
    ['full-width digits', '２０２０．３．５', '2020-03-05'],
    ['spaces around the dots', '2020 . 3 . 5', '2020-03-05'],
    ['a range: its first day', '2020.3.5-2023.3.4', '2020-03-05'],
    ['a range of words', '2020年3月5日至2023年3月4日', '2020-03-05'],
    ['a range without end', '2020年3月5日至长期', '2020-03-05'],
    ['a month: its first day', '2020年3月', '2020-03-01'],
    ['a month with zeros', '2020-03', '2020-03-01'],
    ['a month without year', '3月份', '2020-03-01'],
    ['a leap day', '2020.2.29', '2020-02-29'],
    ['a serial number that became text', '43895', '2020-03-05'],
    ['the American order, where only one reading is a day', '12/25/20', '2020-12-25'],
    ['the American order with four digits', '12/25/2020', '2020-12-25'],
    ['an instant at midday', '2020-03-05T04:00:00.000Z', '2020-03-05'],
    ['an instant of China', '2020-01-01T00:00:00+08:00', '2020-01-01'],
  ])('%s', (_, written, date) => {
    process.env.TZ = tz;
    expect(text(written)).toBe(date);
  });

  test.each([
    ['a day that never was', '2020.2.30', 'noSuchDay'],
    ['a leap day in a common year', '2019-02-29', 'noSuchDay'],
    ['a month 13', '2020年13月5日', 'noSuchDay'],
    ['month and day that never were', '2月30日', 'noSuchDay'],
    ['day and month, or month and day', '3/5/2020', 'ambiguous'],
    ['two digits, in whatever order', '3/5/20', 'ambiguous'],
    ['an instant that is the next day in China', '2019-12-31T16:00:00.000Z', 'ambiguous'],
    ['two days in one cell', '2020.3.5、2020.4.6', 'notADate'],
    ['two days in two lines', '2020.3.5\n2020.4.6', 'notADate'],
    ['a mistyped year', '2203.3.5', 'notADate'],
    ['six digits', '202003', 'notADate'],
    ['a word', '待定', 'notADate'],
    ['signs of a column that is too narrow', '########', 'notADate'],
    ['a day and a remark', '2020.3.5（补）', 'notADate'],
  ])('not a date: %s', (_, written, fault) => {
    process.env.TZ = tz;
    expect(text(written)).toBe(fault);
  });

  test('serial numbers of both systems, whole days whatever the time', () => {
    process.env.TZ = tz;
    expect(number(43895, true)).toBe('2020-03-05');
    expect(number(43895, false)).toBe('2020-03-05');
    expect(number(43895.999988425, true)).toBe('2020-03-05');
    expect(number(42433, true, { date1904: true })).toBe('2020-03-05');
    expect(number(43831, true)).toBe('2020-01-01');
    expect(number(44196, true)).toBe('2020-12-31');
    expect(number(20200305, false)).toBe('2020-03-05');
    expect(number(20200230, false)).toBe('noSuchDay');
  });
});

test('numbers that are no date of a ledger: a year, a month with six digits, 1900-02-29, an amount', () => {
  expect(number(2020, true)).toBe('notADate');
  expect(number(2020, false)).toBe('notADate');
  expect(number(202003, false)).toBe('notADate');
  expect(number(60, true)).toBe('noSuchDay');
  expect(number(0, true)).toBe('notADate');
  expect(number(1e9, false)).toBe('notADate');
  expect(number(Infinity, true)).toBe('notADate');
});

test('2020.1 as a number is January or October', () => {
  expect(number(2020.1, false)).toBe('ambiguous');
});

describe('a day that is shown without its year', () => {
  const shown = (n: number, t: string, year: number | undefined = 2020) => outcome({ kind: 'number', text: t, number: n, date: true }, { year });
  // 44260 is 2021-03-05.
  test.each(['3月5日', '03月05日', '3月', '三月五日', '3-5', '03/05', '5/3', '5-Mar', '3月5日 星期五', '3月5日 0:00'])('%s, and holds another: in doubt', (t) => {
    expect(shown(44260, t)).toBe('ambiguous');
  });

  test.each(['2021-03-05', '2021年3月5日', '21-3-5', '3/5/21', '21-03', 'Mar-21', '二〇二一年三月五日', '44260', '8:00'])('%s: what is held', (t) => {
    expect(shown(44260, t)).toBe('2021-03-05');
  });

  test('that is the year of the title, or under a title of several years, is what is held', () => {
    expect([shown(43895, '3月5日'), outcome({ kind: 'number', text: '3月5日', number: 44260, date: true }, { year: undefined })]).toEqual(['2020-03-05', '2021-03-05']);
    expect(readDate({ kind: 'number', text: '3月5日', number: 44260, date: true }, in2020)).toEqual({ fault: 'ambiguous', readings: ['2021-03-05', '2020-03-05'] });
  });
});

test('a day without a year is in doubt where the title names several', () => {
  expect(text('3月5日', { year: undefined })).toBe('noYear');
  expect(text('2020年3月5日', { year: undefined })).toBe('2020-03-05');
});

describe('the year of the title', () => {
  const year = (...titles: string[]) => titleYear(titles, 2020);

  test('the nearest title that names one decides, else the settings', () => {
    expect(year('2019年度台账', '2020', '2021.xlsx')).toBe(2019);
    expect(year('行政许可台账', '一季度', '许可（2021）.xlsx')).toBe(2021);
    expect(year('行政许可台账', '1月', '许可.xlsx')).toBe(2020);
    expect(year('二〇二一年度行政许可台账')).toBe(2021);
    expect(year('19年度行政许可台账')).toBe(2019);
    expect(year('2020年1-12月')).toBe(2020);
  });

  test('a title with several years is in doubt, and no other name decides', () => {
    expect(year('', '', '2019-2021.xlsx')).toBeUndefined();
    expect(year('2019-21年台账')).toBeUndefined();
    expect(year('2019年12月至2020年3月', '2020', '2020.xlsx')).toBeUndefined();
  });

  test('the day of filling in, document numbers and periods of years say nothing', () => {
    expect(year('2020年度台账 填报日期：2021年1月5日')).toBe(2020);
    expect(year('2020年度台账 2021-01-05')).toBe(2020);
    expect(year('2020年度台账（国办公开办函〔2021〕30号）')).toBe(2020);
    expect(year('', '', '2020年许可_20210105.xlsx')).toBe(2020);
    expect(year('10年以上许可')).toBe(2020);
  });
});

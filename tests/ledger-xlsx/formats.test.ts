import * as XLSX from 'xlsx';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generalNumber } from '../../src/ledger/xlsx/general-number.ts';
import { numberFormats } from '../../src/ledger/xlsx/number-format.ts';
import { quickFormat } from '../../src/ledger/xlsx/quick-format.ts';
import { readNumber } from '../../src/ledger/xlsx/number-value.ts';

const RUNS = { numRuns: Number(process.env.FC_RUNS ?? 300) };

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3_000_000, max: 3_000_000 }),
  fc.integer({ min: 0, max: 2 ** 40 }).map((n) => n / 100),
  fc.integer({ min: 0, max: 2 ** 40 }).map((n) => n / 1000),
  fc.double({ min: -1e6, max: 3e6, noNaN: true }),
);

test('General is what SSF writes', () => {
  fc.assert(fc.property(numbers, (n) => void expect(generalNumber(n)).toBe(XLSX.SSF.format('General', n))), RUNS);
  for (const n of [0, -0, 0.1 + 0.2, 1e21, 1e-7, 12345678901, 123456789012, 0.00001234567, -1234567.891, 99999999999.9]) {
    expect(generalNumber(n)).toBe(XLSX.SSF.format('General', n));
  }
});

const QUICK = [
  '@', '0', '0.00', '0_ ', '0.00_ ', '#,##0', '#,##0.00', '#,##0.00_ ', 'yyyy-mm-dd', 'yyyy/m/d', 'yyyy/m/d;@', 'yyyy\\-mm\\-dd;@',
  'yyyy"年"m"月"d"日"', 'yyyy"年"m"月"d"日";@', '[$-804]yyyy"年"m"月"d"日"', 'yyyy"年"m"月"', 'm"月"d"日"', 'yy/m/d', 'YYYY-MM-DD', 'm-d-yy', 'mm/dd/yyyy', 'd/m/yyyy',
];

test.each(QUICK)('the quick way comes to what SSF writes: %s', (code) => {
  for (const date1904 of [false, true]) {
    const quick = quickFormat(code, date1904);
    expect(quick?.isDate).toBe(XLSX.SSF.is_date(code));
    fc.assert(fc.property(numbers, (n) => {
      const text = quick?.text(n);
      if (text !== undefined) expect(text).toBe(XLSX.SSF.format(code, n, { date1904 }));
    }), RUNS);
    for (const n of [0, 1, 59, 60, 61, 366, 36525, 36526, 44985, 44986, 45000, 73050, 2958465, 2958466, 999.995, 1000, 1234567.5, 0.005, 1.005]) {
      const text = quick?.text(n);
      if (text !== undefined) expect(text).toBe(XLSX.SSF.format(code, n, { date1904 }));
    }
  }
});

test.each(['General', '0%', 'yyyy-mm-dd hh:mm', 'mmm d', 'h:mm', 'mm:ss', '0.0', '"年"', '[h]:mm', 'dddd', '#,##0;-#,##0', 'yyyy-mm-dd hh'])('there is no quick way for %s', (code) => {
  expect(quickFormat(code, false)).toBeUndefined();
});

test('the formats that China sees under the built-in numbers', async () => {
  const shown = async (id: number, value = 44990.75) => (await numberFormats([id], new Map(), false))[0]?.text(value);
  expect(await shown(14, 44990)).toBe('2023/3/5');
  expect(await shown(22)).toBe('2023/3/5 18:00');
  expect(await shown(27)).toBe('2023年3月');
  expect(await shown(28)).toBe('3月5日');
  expect(await shown(30)).toBe('3-5-23');
  expect(await shown(31)).toBe('2023年3月5日');
  expect(await shown(32)).toBe('18时00分');
  expect(await shown(34)).toBe('下午6时00分');
  expect(await shown(57)).toBe('2023年3月');
  expect(await shown(58)).toBe('3月5日');
  expect(await shown(7, 1234.5)).toBe('¥1,234.50');
  expect(await shown(4, -1234.5)).toBe('-1,234.50');
  expect(await shown(163)).toBe('44990.75');
});

describe('dates', () => {
  const isDate = async (...codes: string[]) => (await numberFormats(codes.map((_, i) => 200 + i), new Map(codes.map((c, i) => [200 + i, c])), false)).map((f) => f.isDate);

  test('which formats show one', async () => {
    expect(new Set(await isDate('yyyy-mm-dd', 'm"月"d"日"', 'h:mm', '[$-F800]dddd, mmmm dd, yyyy', '[DBNum1][$-804]yyyy"年"m"月"d"日"', 'yyyy.mm.dd', 'mmm'))).toEqual(new Set([true]));
    expect(new Set(await isDate('General', '', 'general', '0.00', '#,##0"元"', '"日"0', '0\\d', '@', ';;;', '[Red]0', '0.00E+00'))).toEqual(new Set([false]));
    expect(new Set((await numberFormats([14, 15, 22, 27, 31, 36, 45, 50, 58], new Map(), false)).map((f) => f.isDate))).toEqual(new Set([true]));
  });

  test('a code of the file goes before the one that is built in', async () => {
    expect((await numberFormats([14], new Map([[14, '0.00']]), false))[0]?.text(1)).toBe('1.00');
  });

  test('what SSF does not know', async () => {
    const [long, points, broken] = await numberFormats([200, 201, 202], new Map([[200, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy'], [201, 'yyyy.mm.dd'], [202, '0;0;0;0;0']]), false);
    expect([long?.text(44990), points?.text(44990), broken?.text(44990)]).toEqual(['2023年3月5日', '2023.03.05', '44990']);
  });

  test('a format that shows nothing does not make a number a blank', async () => {
    expect((await numberFormats([200], new Map([[200, ';;;']]), false))[0]?.text(1200.5)).toBe('1200.5');
  });
});

test('numbers are read as Number() reads them', () => {
  const text = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), fc.stringMatching(/^-?\d{1,20}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,2})?$/), fc.integer().map((n) => (n / 100).toFixed(2)));
  fc.assert(fc.property(text, (s) => void expect(readNumber(Buffer.from(s), s.length)).toBe(Number(s))), RUNS);
});

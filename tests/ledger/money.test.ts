import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, fromDouble, inWanYuan, plain } from '../../src/ledger/decimal.ts';
import { readMoney, unitIn, type MoneyUnit } from '../../src/ledger/money.ts';
import { byPlace } from '../../src/ledger/numerals.ts';

type Unit = MoneyUnit | undefined;
const result = (reading: ReturnType<typeof readMoney>) => ('yuan' in reading ? plain(reading.yuan) : reading.fault);
const text = (t: string, unit?: Unit) => result(readMoney({ kind: 'text', text: t }, unit));
const number = (n: number, shown: string, unit?: Unit) => result(readMoney({ kind: 'number', number: n, text: shown }, unit));

describe('text: what it is without a unit, under 元, under 万元', () => {
  test.each([
    ['35000', 'noUnit', '35000', '350000000'],
    ['35,000.00', 'noUnit', '35000', '350000000'],
    ['３５０００', 'noUnit', '35000', '350000000'],
    ['0.2', 'noUnit', '0.2', '2000'],
    ['￥35,000.00', '35000', '35000', 'twoUnits'],
    ['¥-5,000.00', '-5000', '-5000', 'twoUnits'],
    ['-¥5,000.00', '-5000', '-5000', 'twoUnits'],
    ['-5000', 'noUnit', '-5000', '-50000000'],
    ['35000元', '35000', '35000', 'twoUnits'],
    ['5千元', '5000', '5000', 'twoUnits'],
    ['12元5角', '12.5', '12.5', 'twoUnits'],
    ['3.5万', '35000', '35000', '35000'],
    ['3.5万元', '35000', '35000', '35000'],
    ['3万5千元', '35000', '35000', '35000'],
    ['3百万元', '3000000', '3000000', '3000000'],
    ['1亿2000万元', '120000000', '120000000', '120000000'],
    ['叁万伍仟元整', '35000', '35000', '35000'],
    ['人民币叁万零伍佰元整', '30500', '30500', '30500'],
    ['壹拾贰万叁仟肆佰伍拾陆元柒角捌分', '123456.78', '123456.78', '123456.78'],
    ['三万五千元', '35000', '35000', '35000'],
    ['0', '0', '0', '0'],
    ['(5000)', 'ambiguous', 'ambiguous', 'ambiguous'],
    ['（5000）', 'ambiguous', 'ambiguous', 'ambiguous'],
  ])('%s', (written, bare, yuan, wan) => {
    expect([text(written), text(written, '元'), text(written, '万元')]).toEqual([bare, yuan, wan]);
  });

  test.each(['3万5', '三万五', '3.5万5千', '35,00', '1.2.3', '约3万', '3-5万', '元', '万元', '罚款', '3万元，没收1万元', '2020.3.5'])(
    '%s is no amount',
    (written) => expect([text(written), text(written, '元')]).toEqual(['notAnAmount', 'notAnAmount']),
  );
});

describe('two amounts in one cell are not one', () => {
  test.each(['1000\n500', '1000 500', '1,000\n500', '1万\n2万', '1万\n5千元', '叁万元\n伍仟元', '0.5\n0.3', '1000, 500', '1000  500', '1 000 50'])('%j', (written) => {
    expect([text(written, '元'), text(written, '万元')]).toEqual(['ambiguous', 'ambiguous']);
  });

  test.each([
    ['1 000.00', '1000'], ['1 234 567', '1234567'], ['￥1\u00A0000', '1000'], ['3万 5千元', '35000'], [' 1000 ', '1000'], ['1000\n', '1000'],
    ['35,000.00\n元', '35000'], ['￥ 500', '500'], ['人民币\n500元整', '500'], ['500 元', '500'],
  ])('%j is one', (written, yuan) => expect(text(written, '元')).toBe(yuan));

  test('both readings are named', () => {
    expect(readMoney({ kind: 'text', text: '1000\n500' }, '元')).toEqual({ fault: 'ambiguous', readings: ['1000500', '1000、500（2 笔）'] });
    expect(readMoney({ kind: 'text', text: '1', cut: '1,000' }, '元')).toEqual({ fault: 'ambiguous', readings: ['1', '1,000'] });
  });
});

describe('numbers: the cell and the screen must tell the same', () => {
  test.each<[string, number, string, Unit, string]>([
    ['in yuan', 35000, '35,000.00', '元', '35000'],
    ['in ten thousands', 0.2, '0.20', '万元', '2000'],
    ['rounded on the screen', 0.2, '0', '万元', '2000'],
    ['no unit anywhere', 35000, '35000', undefined, 'noUnit'],
    ['the unit in the format', 35000, '￥35,000.00', undefined, '35000'],
    ['the unit in the format, rounded', 35000.4, '￥35,000', undefined, '35000.4'],
    ['万元 written by the format', 3.5, '3.50万元', undefined, '35000'],
    ['yuan that the format shows as 万', 35000, '3.5万', '元', '35000'],
    ['yuan that the format shows as 万 under 万元', 35000, '3.5', '万元', 'ambiguous'],
    ['￥ under 万元', 35000, '￥35,000.00', '万元', 'twoUnits'],
    ['元 written by the format under 万元', 5, '5元', '万元', 'twoUnits'],
    ['a zero shown as a dash', 0, '-', undefined, '0'],
    ['a date on the screen', 35000, '1995/10/28', '元', 'notAnAmount'],
    ['a percentage on the screen', 0.35, '35%', '元', 'notAnAmount'],
    ['15 digits in scientific notation', 123456789012345, '1.23457E+14', '元', '123456789012345'],
    ['a negative in brackets', -5000, '(5,000.00)', '元', '-5000'],
    ['the sum of 0.1 and 0.2', 0.1 + 0.2, '0.3', '元', '0.3'],
    ['more than a double holds', Infinity, '1e999', '元', 'notAnAmount'],
  ])('%s', (_, stored, shown, unit, expected) => expect(number(stored, shown, unit)).toBe(expected));
});

describe('the unit of a header or of a line above the table', () => {
  test.each<[string, Unit]>([
    ['罚款金额（万元）', '万元'],
    ['罚款金额(元)', '元'],
    ['罚款金额（单位：千元）', '千元'],
    ['单位：万元', '万元'],
    ['单 位：万 元', '万元'],
    ['金额单位：人民币元', '元'],
    ['单位：件、万元', '万元'],
    ['单位：元 填表人：张三', '元'],
    ['填报单位：元谋县市场监督管理局', undefined],
    ['采购单位：万元县财政局', undefined],
    ['预算（万元） 成交（元）', undefined],
    ['罚款金额', undefined],
  ])('%s', (written, unit) => expect(unitIn(written)).toBe(unit));
});

test('sums are exact: a hundred times 0.1 is 10, and 万元 keeps six decimals', () => {
  const sum = Array.from({ length: 100 }, () => fromDouble(0.1)).reduce((a, b) => a.plus(b));
  expect(plain(sum)).toBe('10');
  expect(plain(inWanYuan(decimal('0.005')))).toBe('0.000001');
  expect(plain(inWanYuan(decimal('1681234.56')))).toBe('168.123456');
});

test('property: every form in which an amount is written is that amount', () => {
  const amounts = fc.integer({ min: 1, max: 999_999_999 });
  fc.assert(
    fc.property(amounts, (cents) => {
      const yuan = (cents / 100).toFixed(2);
      const grouped = yuan.replace(/\B(?=(\d{3})+\.)/g, ',');
      const plainYuan = plain(decimal(yuan));
      for (const written of [yuan, grouped, `￥${grouped}`, `${yuan}元`, `人民币${grouped}元整`]) expect(text(written, '元')).toBe(plainYuan);
      expect(text(plain(decimal(yuan).div(10000)), '万元')).toBe(plainYuan);
      expect(text(`${plain(decimal(yuan).div(10000))}万元`)).toBe(plainYuan);
      expect(number(cents / 100, grouped, '元')).toBe(plainYuan);
    }),
    { numRuns: 300 },
  );
});

test('property: numerals by place are read as they are written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
      expect(byPlace(inChinese(n))).toBe(n);
      expect(byPlace(inChinese(n, '零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟']))).toBe(n);
    }),
    { numRuns: 500 },
  );
});

test.each(['三万五', '一百二', '十百', '万', '二三', '五万三万万三', ''])('%s is no numeral by place', (written) => {
  expect(byPlace(written)).toBeUndefined();
});

function inChinese(n: number, digits = '零一二三四五六七八九', places = ['', '十', '百', '千']): string {
  const section = (value: number) => {
    const written = [...String(value)].map((d, i, all) => (d === '0' ? '零' : `${digits[Number(d)]}${places[all.length - 1 - i]}`)).join('');
    return written.replace(/零+/g, '零').replace(/零$/, '');
  };
  if (n < 10000) return section(n);
  const rest = n % 10000;
  return `${section(Math.floor(n / 10000))}万${rest > 0 && rest < 1000 ? '零' : ''}${rest > 0 ? section(rest) : ''}`;
}

import { decimal } from '../../src/ledger/decimal.ts';
import { byPlace, digitByDigit } from '../../src/ledger/numerals.ts';
import { chinese } from '../../src/report/heading-numbers.ts';

/** 12 -> 13, 1,083 -> 1084, 二〇二〇 -> 2021, 六 -> 七. */
export function plusOne(written: string): string {
  const digits = written.replace(/,/g, '');
  if (/^[\d.]+$/.test(digits)) return decimal(digits).plus(1).toFixed(/\.(\d+)/.exec(digits)?.[1]?.length ?? 0);
  const year = digitByDigit(written);
  if (year !== undefined && year > 1000) return String(year + 1);
  const value = byPlace(written);
  if (value === undefined) return `${written}一`;
  return value < 99 ? chinese(value + 1) : String(value + 1);
}

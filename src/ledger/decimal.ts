import { Big } from 'big.js';

/** Exact decimals: sums of money are never binary fractions. */
export type Decimal = Big;

export const ZERO: Decimal = new Big(0);

/** Throws for text that is not a decimal number: callers have checked it. */
export function decimal(value: string | number): Decimal {
  return new Big(value);
}

/**
 * A stored double as the number that was typed: Excel keeps 15 significant digits, so 0.1 + 0.2, stored as
 * 0.30000000000000004, is 0.3.
 */
export function fromDouble(value: number): Decimal {
  return new Big(Number(value.toPrecision(15)));
}

/** 元 -> 万元, at most 6 decimals (half up), no trailing zeros. */
export function inWanYuan(yuan: Decimal): Decimal {
  return yuan.div(10000).round(6, Big.roundHalfUp);
}

/** Plain digits: no exponent, no thousands separators, no trailing zeros. */
export function plain(value: Decimal): string {
  const text = value.toFixed();
  return text === '-0' ? '0' : text;
}

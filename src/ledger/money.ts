import { decimal, fromDouble, type Decimal } from './decimal.ts';
import { byPlace, NUMERAL } from './numerals.ts';
import type { Cell } from './sheet.ts';

/** Yuan in one of the unit. */
const UNITS = { 元: 1, 千元: 1e3, 万元: 1e4, 万: 1e4, 百万元: 1e6, 亿元: 1e8, 亿: 1e8 } as const;

export type MoneyUnit = keyof typeof UNITS;

export type MoneyReading =
  | { yuan: Decimal }
  /** noUnit: 元 or 万元 is nowhere said. twoUnits: the header says one, the cell another. ambiguous: (5). */
  | { fault: 'notAnAmount' | 'noUnit' | 'twoUnits' | 'ambiguous' };

const UNIT_PATTERN = /(百万元|千元|万元|亿元|万|亿|元)/;

/** The unit that a header or a line above the table names: 罚款金额（万元）, 单位：元. */
export function unitIn(text: string): MoneyUnit | undefined {
  const folded = text.normalize('NFKC').replace(/\s/g, '');
  const found =
    /(?:单位|金额单位)[:：]?(?:人民币)?(百万元|千元|万元|亿元|元)/.exec(folded) ??
    /[([【](?:单位[:：]?)?(?:人民币)?(百万元|千元|万元|亿元|元)[)\]】]/.exec(folded);
  return found?.[1] as MoneyUnit | undefined;
}

/** @param unit of a number that has none: from the header, the line above the table or the settings. */
export function readMoney(cell: Cell, unit: MoneyUnit | undefined): MoneyReading {
  if (cell.number !== undefined) return unit ? { yuan: fromDouble(cell.number).times(UNITS[unit]) } : shownUnit(cell);
  return readText(cell.text, unit);
}

/** A number format may carry the unit: 35000 shown as "35,000.00元" or "￥35,000.00". */
function shownUnit(cell: Cell): MoneyReading {
  const shown = readText(cell.text, undefined);
  if ('fault' in shown || cell.number === undefined) return { fault: 'noUnit' };
  const stored = fromDouble(cell.number);
  const factor = Object.values(UNITS).find((f) => stored.times(f).minus(shown.yuan).abs().lt(f / 100));
  return factor === undefined ? { fault: 'noUnit' } : { yuan: stored.times(factor) };
}

function readText(text: string, unit: MoneyUnit | undefined): MoneyReading {
  let s = text.normalize('NFKC').replace(/\s/g, '').replace(/^(?:人民币|rmb|cny)/i, '');
  if (/^\(.*\)$/.test(s)) return { fault: 'ambiguous' };
  const sign = /^[-−]/.test(s) ? -1 : 1;
  s = s.replace(/^[-−+]/, '');
  const yen = /^[¥￥]/.test(s);
  s = s.replace(/^[¥￥]/, '').replace(/[整正]$/, '');
  const plain = number(s);
  if (plain) {
    const own = yen ? '元' : undefined;
    if (own && unit && UNITS[own] !== UNITS[unit]) return { fault: 'twoUnits' };
    const known = own ?? unit;
    return known ? { yuan: plain.times(UNITS[known]).times(sign) } : { fault: 'noUnit' };
  }
  const worded = UNIT_PATTERN.test(s) || /[角分圆]/.test(s) ? compound(s.replace(/圆/g, '元')) : undefined;
  if (!worded) return { fault: 'notAnAmount' };
  if (unit && worded.unit === '元' && UNITS[unit] !== 1) return { fault: 'twoUnits' };
  return { yuan: worded.yuan.times(sign) };
}

function number(text: string): Decimal | undefined {
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(text)) return undefined;
  return decimal(text.replace(/,/g, ''));
}

/** 3.5万, 3万5千元, 1亿2000万元, 叁万伍仟元, 12元5角. `unit` is 元 where the largest unit named is plain 元. */
function compound(text: string): { yuan: Decimal; unit: '元' | '万元' } | undefined {
  const parts = /^(.*?元)?(?:(.+)角)?(?:(.+)分)?$/.exec(/元/.test(text) || /[角分]/.test(text) ? text : `${text}元`);
  if (!parts) return undefined;
  let yuan = decimal(0);
  const whole = parts[1]?.replace(/元$/, '');
  if (whole) {
    const value = magnitude(whole);
    if (!value) return undefined;
    yuan = yuan.plus(value);
  }
  for (const [digits, size] of [[parts[2], '0.1'], [parts[3], '0.01']] as const) {
    if (digits === undefined) continue;
    const value = number(digits) ?? numeral(digits.replace(/^[零〇]/, ''));
    if (!value) return undefined;
    yuan = yuan.plus(value.times(size));
  }
  return { yuan, unit: /[万亿萬億]/.test(text) ? '万元' : '元' };
}

/** 3万5千, 1亿2000万, 百万, 叁万伍仟: without 元. */
function magnitude(text: string): Decimal | undefined {
  const plain = number(text) ?? numeral(text);
  if (plain) return plain;
  const parts = /^(?:([\d.,]+)亿)?(?:([\d.,]+)(百?万))?(?:([\d.,]+)千)?([\d.,]+)?$/.exec(text);
  if (!parts) return undefined;
  let sum = decimal(0);
  const sizes = [[parts[1], 1e8], [parts[2], parts[3] === '百万' ? 1e6 : 1e4], [parts[4], 1e3], [parts[5], 1]] as const;
  for (const [digits, size] of sizes) {
    if (digits === undefined) continue;
    const value = number(digits);
    if (!value) return undefined;
    sum = sum.plus(value.times(size));
  }
  return sum;
}

const NUMERALS = new RegExp(`^[${NUMERAL}]+$`);

function numeral(text: string): Decimal | undefined {
  if (!NUMERALS.test(text)) return undefined;
  const value = byPlace(text);
  return value === undefined ? undefined : decimal(value);
}

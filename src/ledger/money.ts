import { decimal, fromDouble, plain, type Decimal } from './decimal.ts';
import { hasOddDigit, visible } from './fold.ts';
import { byPlace, NUMERAL } from './numerals.ts';
import type { Cell } from './sheet.ts';

/** Yuan in one of the unit. */
const UNITS = { 元: 1, 千元: 1e3, 万元: 1e4, 万: 1e4, 百万元: 1e6, 亿元: 1e8, 亿: 1e8 } as const;

export type MoneyUnit = keyof typeof UNITS;

export type MoneyReading =
  /** `shown`: what the clerk sees, where its format rounds it. */
  | { yuan: Decimal; shown?: Decimal }
  /** noUnit: 元 or 万元 is nowhere said. twoUnits: the header says one, the cell another. */
  | { fault: 'notAnAmount' | 'noUnit' | 'twoUnits' }
  | { fault: 'ambiguous'; readings: string[] };

const UNIT_PATTERN = /(百万元|千元|万元|亿元|万|亿|元)/;

const WORD = String.raw`(百\s*万\s*元|千\s*元|万\s*元|亿\s*元|元)(?!\p{Script=Han})`;
/** 单位：万元, 单位：件、万元. 填报单位：元谋县 names no unit: a Han character follows. */
const LINE = new RegExp(String.raw`单\s*位\s*:?\s*(?:人民币\s*)?(?:(?![千百万亿]*元)[\p{Script=Han}]{1,3}\s*[、/,]\s*)?${WORD}(?!\s*[、/,或]\s*[千百万亿]*元)`, 'gu');
const BRACKET = new RegExp(String.raw`[(【\[]\s*(?:单位\s*:?\s*)?(?:人民币\s*)?${WORD}\s*[)】\]]`, 'gu');

/**
 * The unit that a header or a line above the table names: 罚款金额（万元）, 单位：元. undefined where it names none, or two.
 */
export function unitIn(text: string): MoneyUnit | undefined {
  const folded = text.normalize('NFKC');
  const named = [...folded.matchAll(LINE), ...folded.matchAll(BRACKET)].map((m) => (m[1] ?? '').replace(/\s/g, ''));
  const [unit, ...others] = new Set(named);
  return others.length === 0 ? (unit as MoneyUnit | undefined) : undefined;
}

/** @param unit of a number that has none: from the header, the line above the table or the settings. */
export function readMoney(cell: Cell, unit: MoneyUnit | undefined): MoneyReading {
  if (cell.number !== undefined) return readNumber(cell.number, cell.text, unit);
  if (cell.cut !== undefined) return { fault: 'ambiguous', readings: [cell.text, cell.cut] };
  if (hasOddDigit(cell.text)) return { fault: 'notAnAmount' };
  const text = visible(cell.text);
  const several = apart(text);
  return several ? { fault: 'ambiguous', readings: several } : readText(text, unit);
}

/** 1 000.00: groups of three digits, each behind one space. */
const GROUPED = /^\D*\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?\D*$/;
const SAYS_NUMBER = new RegExp(`[\\d${NUMERAL}]`);

/** What stands apart in one cell may be two amounts: 1000, and 500 in the line below it. */
function apart(text: string): string[] | undefined {
  if (!/\s/.test(text)) return undefined;
  const folded = text.normalize('NFKC').trim();
  const lines = folded.split(/[\r\n\u2028\u2029]+/).filter((line) => SAYS_NUMBER.test(line));
  const parts = lines.length > 1 ? lines : folded.split(/(?<=\d,?)\s+(?=\d)/);
  if (parts.length < 2 || (lines.length < 2 && GROUPED.test(folded))) return undefined;
  const together = parts.join('').replace(/\s/g, '');
  return ['yuan' in readText(together, '元') ? together : (parts[0] ?? ''), `${parts.map((part) => part.trim()).join('、')}（${parts.length} 笔）`];
}

/**
 * A number format may carry the unit (35000 shown as "￥35,000.00"), or scale what is shown (35000 shown as "3.5万", or
 * as "3.5"): where the clerk sees another amount than the cell holds, neither is taken for granted.
 */
function readNumber(number: number, text: string, unit: MoneyUnit | undefined): MoneyReading {
  if (!Number.isFinite(number)) return { fault: 'notAnAmount' };
  const stored = fromDouble(number);
  if (unit && text === String(number)) return { yuan: stored.times(UNITS[unit]) };
  if (stored.eq(0)) return { yuan: stored };
  const shown = seen(text);
  // A date or a percentage on the screen is no amount, whatever number is behind it.
  if (!shown && !/^-?\d(?:\.\d+)?E[+-]?\d+$/i.test(text.trim())) return { fault: 'notAnAmount' };
  if (!shown) return unit ? { yuan: stored.times(UNITS[unit]) } : { fault: 'noUnit' };
  const agrees = (yuan: Decimal, factor: number) => yuan.minus(shown.value.times(factor)).abs().lte(shown.step.times(factor));
  if (shown.unit === undefined) {
    if (!agrees(stored, 1)) return { fault: 'ambiguous', readings: [plain(stored), text.trim()] };
    return unit ? amount(stored.times(UNITS[unit]), shown.value.times(UNITS[unit])) : { fault: 'noUnit' };
  }
  // Stored in the unit that the format writes behind it, or in yuan and scaled by the format.
  const factor = [UNITS[shown.unit], 1].find((f) => agrees(stored.times(f), UNITS[shown.unit ?? '元']));
  if (factor === undefined) return { fault: 'ambiguous', readings: [plain(stored), text.trim()] };
  if (unit && UNITS[unit] !== factor) return { fault: 'twoUnits' };
  return amount(stored.times(factor), shown.value.times(UNITS[shown.unit]));
}

function amount(yuan: Decimal, shown: Decimal): MoneyReading {
  return shown.eq(yuan) ? { yuan } : { yuan, shown };
}

/** `3.5万元`: an amount in the unit that its column has. */
export function amountText(yuan: Decimal, unit: MoneyUnit | undefined): string {
  const own = unit ?? '元';
  return `${plain(yuan.div(UNITS[own]))}${own.replace(/([万亿])$/, '$1元')}`;
}

/** The amount on the screen, half of its last digit, and the unit beside it; undefined for other forms (1.2E+10). */
function seen(text: string): { value: Decimal; step: Decimal; unit: MoneyUnit | undefined } | undefined {
  const { rest, sign, yen } = stripped(text.replace(/^\s*\((.*)\)\s*$/, '-$1'));
  const m = /^([\d,]+(?:\.(\d+))?)(百万元|千元|万元|亿元|元|万|亿)?$/.exec(rest);
  const value = m?.[1] === undefined ? undefined : digits(m[1]);
  if (!m || !value) return undefined;
  const step = decimal(0.5).times(decimal(10).pow(-(m[2]?.length ?? 0)));
  const unit = (m[3] as MoneyUnit | undefined) ?? (yen ? '元' : undefined);
  return { value: value.times(sign), step, unit };
}

/** Without currency, sign and white space: -￥35,000.00, ￥-35,000.00, 人民币3万元整. */
function stripped(text: string): { rest: string; sign: 1 | -1; yen: boolean } {
  const folded = text.normalize('NFKC').replace(/\s/g, '').replace(/^(?:人民币|rmb|cny)/i, '');
  const m = /^([-−+]?)([¥￥]?)([-−+]?)(.*)$/s.exec(folded);
  const minus = [m?.[1], m?.[3]].some((sign) => sign === '-' || sign === '−');
  return { rest: (m?.[4] ?? '').replace(/[整正]$/, ''), sign: minus ? -1 : 1, yen: m?.[2] !== '' };
}

function readText(text: string, unit: MoneyUnit | undefined): MoneyReading {
  if (/^\s*[(（].*[)）]\s*$/s.test(text)) return { fault: 'ambiguous', readings: ['负数', '正数'] };
  const { rest, sign, yen } = stripped(text);
  const amount = digits(rest);
  if (amount) {
    const own = yen ? '元' : undefined;
    if (own && unit && UNITS[own] !== UNITS[unit]) return { fault: 'twoUnits' };
    const known = own ?? (amount.eq(0) ? '元' : unit);
    return known ? { yuan: amount.times(UNITS[known]).times(sign) } : { fault: 'noUnit' };
  }
  const worded = UNIT_PATTERN.test(rest) || /[角分圆]/.test(rest) ? compound(rest.replace(/圆/g, '元')) : undefined;
  if (!worded) return { fault: 'notAnAmount' };
  if (unit && worded.unit === '元' && UNITS[unit] !== 1) return { fault: 'twoUnits' };
  return { yuan: worded.yuan.times(sign) };
}

/** 35000, 35,000.00 */
function digits(text: string): Decimal | undefined {
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(text)) return undefined;
  return decimal(text.replace(/,/g, ''));
}

/** 3.5万, 3万5千元, 1亿2000万元, 叁万伍仟元, 12元5角. `unit` is 元 where the largest unit named is plain 元. */
function compound(text: string): { yuan: Decimal; unit: '元' | '万元' } | undefined {
  const parts = /^(.*?元)?(?:(.+)角)?(?:(.+)分)?$/.exec(/元/.test(text) || /[角分]/.test(text) ? text : `${text}元`);
  if (!parts) return undefined;
  let yuan = decimal(0);
  if (parts[1] !== undefined) {
    const value = magnitude(parts[1].replace(/元$/, ''));
    if (!value) return undefined;
    yuan = yuan.plus(value);
  }
  for (const [written, size] of [[parts[2], '0.1'], [parts[3], '0.01']] as const) {
    if (written === undefined) continue;
    const value = digits(written) ?? numeral(written.replace(/^[零〇]/, ''));
    if (!value) return undefined;
    yuan = yuan.plus(value.times(size));
  }
  return { yuan, unit: /[万亿萬億]/.test(text) ? '万元' : '元' };
}

/** 3万5千, 1亿2000万, 叁万伍仟: without 元. 3万5 is 35000 to whoever says it: a single digit behind 万 or 千 is not read. */
function magnitude(text: string): Decimal | undefined {
  const plain = digits(text) ?? numeral(text);
  if (plain) return plain;
  const parts = /^(?:([\d.,]+)亿)?(?:([\d.,]+)(百?万))?(?:([\d.,]+)千)?([\d.,]{2,})?$/.exec(text);
  if (!parts) return undefined;
  const sizes = [[parts[1], 1e8], [parts[2], parts[3] === '百万' ? 1e6 : 1e4], [parts[4], 1e3], [parts[5], 1]] as const;
  const written = sizes.filter(([part]) => part !== undefined);
  if (written.length === 0) return undefined;
  let sum = decimal(0);
  for (const [index, [part, size]] of written.entries()) {
    const value = digits(part ?? '');
    const above = written[index - 1]?.[1];
    // 3.5万5千: a fraction belongs to the last part, and no part reaches the size of the one above it.
    const whole = value?.round(0, 0).eq(value) || index === written.length - 1;
    if (!value || !whole || (above !== undefined && value.times(size).gte(above))) return undefined;
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

import { decimal, type Decimal } from '../../ledger/decimal.ts';
import { readMoney } from '../../ledger/money.ts';
import { byPlace, NUMERAL } from '../../ledger/numerals.ts';
import type { Passage } from '../../report/passages.ts';

/** A number of the text with its unit. Offsets are those of the passage. */
export interface TextNumber {
  start: number;
  /** Behind the unit. */
  end: number;
  /** As written, without the unit. */
  written: string;
  value: Decimal;
  /** 件, 条 …, 元 (then `value` is in yuan), %, or empty. */
  unit: string;
  /** How far it may be rounded: half of the last decimal before 万 or 亿, 0 for any other. */
  step: Decimal;
  approximate?: 'below' | 'above' | 'about';
  /** The placeholder that it stands for. */
  figure?: string;
}

const UNITS = '件次|件|宗|起|份|例|项次|项|人次|家次|户次|场次|批次|次|条次|条|篇|则|期|场|人|名|户|家|部|批|笔|幅|处|所|页|个百分点|百分点|个|%|天|日|小时|分钟|岁|平方米|公里|吨|年|月';
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const NUMBER = new RegExp(
  String.raw`(?<before>近|大约|约|将近|超过|超|逾|不少于|至少)?\s*` +
    String.raw`(?:(?<money>(?:\d[\d,.]*\s*(?:亿|百万|千万|万|千)?)+\s*(?<manyYuan>余|多)?\s*(?:万|亿)?元|[${NUMERAL}]+元)|` +
    String.raw`(?<digits>${DIGITS}|[${NUMERAL}]+)\s*(?<many>余|多)?\s*(?<scale>万|亿)?(?<more>余|多)?\s*(?<unit>${UNITS})?)` +
    String.raw`(?<after>以上|左右|上下)?`,
  'g',
);

/** Numbers of a text whose times and document numbers are marked (masked.ts). */
export function numbersIn(text: string, figures: Passage['figures']): TextNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const found = match.groups?.money === undefined ? countOf(match, text) : amountOf(match);
    if (!found || inRange(text, found)) return [];
    const figure = figures.find((f) => f.start === found.start);
    const approximate = approximation(match.groups ?? {});
    return [{ ...found, ...(approximate ? { approximate } : {}), ...(figure ? { figure: figure.id } : {}) }];
  });
}

function countOf(match: RegExpExecArray, text: string): TextNumber | undefined {
  const { digits = '', scale, unit = '' } = match.groups ?? {};
  const chinese = !/^\d/.test(digits);
  // 一律, 万众: a numeral without a unit is a word.
  if (chinese && unit === '') return undefined;
  // “一件事”, 一件事联办
  if (chinese && (text[match.index - 1] === '“' || text[match.index + match[0].length] === '事')) return undefined;
  const value = chinese ? byPlace(digits) : digits.replace(/,/g, '');
  if (value === undefined) return undefined;
  const start = match.index + match[0].indexOf(digits);
  const size = scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1;
  const end = match.index + match[0].length;
  const read = decimal(value).times(size);
  return { start, end, written: `${digits}${scale ?? ''}`, value: read, unit, step: roundedBy(digits, scale ? size : 0) };
}

function amountOf(match: RegExpExecArray): TextNumber | undefined {
  const written = match.groups?.money ?? '';
  const text = written.replace(/[余多\s]/g, '');
  const reading = readMoney({ kind: 'text', text }, undefined);
  if (!('yuan' in reading)) return undefined;
  const start = match.index + match[0].indexOf(written);
  const last = /(\d+(?:\.\d+)?)(亿|百万|千万|万|千)元$/.exec(text);
  const size = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3 }[last?.[2] ?? ''] ?? 0;
  return { start, end: match.index + match[0].length, written, value: reading.yuan, unit: '元', step: roundedBy(last?.[1] ?? '', size) };
}

/** 126.3万元 may be 126.35万元; 126万元 is not: whoever rounds writes decimals, or 约. */
function roundedBy(digits: string, size: number): Decimal {
  return digits.includes('.') ? stepOf(digits).times(size) : decimal(0);
}

/** 0.5 for 126, 0.05 for 126.3. */
export function stepOf(digits: string): Decimal {
  const places = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  return decimal(0.5).times(decimal(10).pow(-places));
}

function approximation({ before, many, more, manyYuan, after }: Record<string, string | undefined>): TextNumber['approximate'] {
  if (many || more || manyYuan || after === '以上' || /超|逾|不少于|至少/.test(before ?? '')) return 'above';
  if (before === '近' || before === '将近') return 'below';
  return before || after ? 'about' : undefined;
}

/** 3-5件, 第3件 and 每3件 say no number of anything. */
function inRange(text: string, { start, end }: TextNumber): boolean {
  const before = /(?:\d[^，。；、\d]{0,2}(?:[-—–~～]|至|到)|第|每|〔)\s*$/.test(text.slice(Math.max(0, start - 6), start));
  return before || /^\s*(?:[-—–~～]|至|到)\s*\d/.test(text.slice(end));
}

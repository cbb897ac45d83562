import { civilDay } from '../civil-day.ts';
import { generalNumber } from './general-number.ts';

/** Writes a number, or undefined where the general formatter must. */
type QuickText = (value: number) => string | undefined;

export interface QuickFormat {
  isDate: boolean;
  text: QuickText;
}

/** The formats that fill whole columns: dates without a time, amounts with two places. They come to what SSF writes, 20 times faster. */
export function quickFormat(code: string, date1904: boolean): QuickFormat | undefined {
  const date = quickDate(code, date1904);
  if (date) return { isDate: true, text: date };
  const text = QUICK_NUMBERS[code] ?? setPoint(code);
  return text && { isDate: false, text };
}

/** `0!.0,"万元"` shows 35000 as 3.5万元: how 万 is written where a format can leave out thousands only. SSF puts the point elsewhere. */
const SET_POINT = /^(?:#,##)?0(?:!\.|\\\.|"\.")(0+)(,*)(?:"([^"]*)"|([千万亿元]*))(?:_[ )])?$/;

function setPoint(code: string): QuickText | undefined {
  const [all, places, thousands, quoted, bare] = SET_POINT.exec(code) ?? [];
  if (all === undefined || places === undefined) return undefined;
  const grouping = code.startsWith('#');
  return (value) => {
    const digits = String(Math.round(Math.abs(value) / 1000 ** (thousands?.length ?? 0)));
    if (!/^\d+$/.test(digits)) return undefined;
    const padded = digits.padStart(places.length + 1, '0');
    const whole = padded.slice(0, -places.length);
    return `${value < 0 ? '-' : ''}${grouping ? grouped(Number(whole)) : whole}.${padded.slice(-places.length)}${quoted ?? bare ?? ''}`;
  };
}

/** Below it a number and its hundredfold are exact enough to round as SSF does. */
const LARGEST = 1e9;

const QUICK_NUMBERS: Readonly<Record<string, QuickText>> = {
  '@': (v) => generalNumber(v),
  '0': (v) => (Number.isInteger(v) && inRange(v) ? String(v) : undefined),
  '0_ ': (v) => (Number.isInteger(v) && inRange(v) ? `${v} ` : undefined),
  '#,##0': (v) => (Number.isInteger(v) && inRange(v) ? grouped(v) : undefined),
  '0.00': (v) => (inRange(v) ? hundredths(Math.round(v * 100)) : undefined),
  '0.00_ ': (v) => (inRange(v) ? `${hundredths(Math.round(v * 100))} ` : undefined),
  '#,##0.00': (v) => (inRange(v) ? groupedHundredths(v) : undefined),
  '#,##0.00_ ': (v) => (inRange(v) ? `${groupedHundredths(v)} ` : undefined),
};

function inRange(value: number): boolean {
  return value >= 0 && value < LARGEST;
}

function hundredths(n: number): string {
  const rest = n % 100;
  return `${(n - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}

function groupedHundredths(value: number): string {
  const whole = Math.floor(value);
  const rest = Math.round((value - whole) * 100);
  if (rest === 100) return `${grouped(whole + 1)}.00`;
  return `${grouped(whole)}.${rest < 10 ? '0' : ''}${rest}`;
}

function grouped(n: number): string {
  const text = String(n);
  if (n < 1000) return text;
  if (n < 1_000_000) return `${text.slice(0, -3)},${text.slice(-3)}`;
  return `${text.slice(0, -6)},${text.slice(-6, -3)},${text.slice(-3)}`;
}

/** Years, months, days, and what stands between them; an @ behind a semicolon is for text. */
const DATE = /^(?:\[\$-(?:804|0804|409|zh-CN)\])?((?:yyyy(?!y)|yy(?!y)|mm?(?!m)|dd?(?!d)|[-/. ]|\\[-/. ]|"[^"]*")+)(?:;@)?$/i;
const TOKEN = /yyyy|yy|mm?|dd?|"[^"]*"|\\?./gi;

/** Serial 60 is a day that never was, and smaller ones shift by a day. */
const FIRST = 61;
const LAST = 2958465;
/** Days that are kept as they were written: a ledger has few different ones. */
const KEPT = 4096;

function quickDate(code: string, date1904: boolean): QuickText | undefined {
  const body = DATE.exec(code)?.[1];
  if (body === undefined || !/[ymd]/i.test(body.replace(/"[^"]*"/g, ''))) return undefined;
  const tokens = (body.match(TOKEN) ?? []).map((token) => (/^[ymd]/i.test(token) ? token.toLowerCase() : { literal: literal(token) }));
  const shift = date1904 ? 1462 : 0;
  const known = new Map<number, string>();
  return (value) => {
    const text = known.get(value);
    if (text !== undefined) return text;
    const serial = value + shift;
    // SSF looks at the number before the shift.
    if (!Number.isInteger(value) || value < 0 || serial < FIRST || serial > LAST) return undefined;
    const written = dateText(tokens, serial);
    if (known.size < KEPT) known.set(value, written);
    return written;
  };
}

type DateToken = string | { literal: string };

function dateText(tokens: readonly DateToken[], serial: number): string {
  const { year, month, day } = civilDay(serial);
  return tokens.map((token) => (typeof token === 'string' ? part(token, year, month, day) : token.literal)).join('');
}

function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  return token.startsWith('\\') ? token.slice(1) : token;
}

function part(token: string, year: number, month: number, day: number): string {
  switch (token) {
    case 'yyyy':
      return String(year);
    case 'yy':
      return pad(year % 100);
    case 'mm':
      return pad(month);
    case 'm':
      return String(month);
    case 'dd':
      return pad(day);
    default:
      return String(day);
  }
}

function pad(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

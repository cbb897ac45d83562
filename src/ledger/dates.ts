import { civilDay } from './civil-day.ts';
import { hasOddDigit, visible } from './fold.ts';
import { byPlace, digitByDigit } from './numerals.ts';
import type { Cell } from './sheet.ts';

/** A civil date, `YYYY-MM-DD`: no time, no time zone, compares as text. */
export type CivilDate = string;

export type DateReading =
  | { date: CivilDate }
  /** notADate: no form fits. noSuchDay: 2020.2.30. ambiguous: two readings. noYear: 3月5日 and no year known. */
  | { fault: 'notADate' | 'noSuchDay' | 'ambiguous' | 'noYear'; readings?: string[] };

export interface DateContext {
  /** The year of dates that have none, from the title of the sheet or the settings; undefined where it is in doubt. */
  year: number | undefined;
  /** The report year: 98.3.5 is 1998, 20.3.5 is 2020. */
  reportYear: number;
  date1904: boolean;
}

export function readDate(cell: Cell, context: DateContext): DateReading {
  const reading = cell.number === undefined ? readText(cell.text, context) : readNumber(cell.number, cell.date === true, context);
  if (cell.date && 'date' in reading && context.year !== undefined && Number(reading.date.slice(0, 4)) !== context.year) {
    const unseen = otherYear(cell.text, reading.date, context.year);
    if (unseen) return unseen;
  }
  return 'date' in reading && !plausible(Number(reading.date.slice(0, 4))) ? { fault: 'notADate' } : reading;
}

const MONTH_AND_DAY = /^(?:(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号]?)?|(\d{1,2})[-/.](\d{1,2})|\d{1,2}[-/ ]?[A-Za-z]{3,9}|[A-Za-z]{3,9} \d{1,2})$/;

/**
 * The cell shows 3月5日 under a title of 2023 and holds 2024-03-05: whoever typed a day without its year was given that of
 * the computer. Nobody can see it.
 */
function otherYear(text: string, date: CivilDate, year: number): DateReading | undefined {
  const shown = arabic(text.normalize('NFKC').trim()).replace(/[\s(]*(?:星期|周)[一二三四五六日天]\)?$|\s+\d{1,2}:\d\d(?::\d\d)?$/, '');
  const m = MONTH_AND_DAY.exec(shown);
  if (!m) return undefined;
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  const [a, b] = [m[3], m[4]].map(Number);
  // 24-03 is a year and a month.
  if (m[3] !== undefined && !((a === month && b === day) || (a === day && b === month))) return undefined;
  return { fault: 'ambiguous', readings: [date, `${year}${date.slice(4)}`] };
}

export function civil(year: number, month: number, day: number): DateReading {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return { fault: 'noSuchDay' };
  return { date: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}

/** Years of a ledger: outside of them a number is not a date, and a year is mistyped. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;

function plausible(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** 20231 is 1955-05-22 as a serial number, and January 2023 to whoever typed it. */
function yearAndMonth(n: number, context: DateContext): DateReading | undefined {
  const year = Math.floor(n / 10);
  if (n < 10_000 || n > 99_999 || Math.abs(year - context.reportYear) > 50 || n % 10 === 0) return undefined;
  const serial = fromSerial(n + (context.date1904 ? 1462 : 0));
  return { fault: 'ambiguous', readings: ['date' in serial ? serial.date : String(n), `${year}年${n % 10}月`] };
}

function readNumber(n: number, shownAsDate: boolean, context: DateContext): DateReading {
  if (Number.isInteger(n) && n >= 19490101 && n <= 21001231) {
    return civil(Math.floor(n / 10000), Math.floor(n / 100) % 100, n % 100);
  }
  const typed = shownAsDate ? undefined : yearAndMonth(n, context);
  if (typed) return typed;
  if (shownAsDate || Number.isInteger(n)) return fromSerial(Math.floor(n) + (context.date1904 ? 1462 : 0));
  // 2020.1 stored as a number is January or October.
  if (n > FIRST_YEAR && n < LAST_YEAR) {
    return { fault: 'ambiguous', readings: [`${Math.floor(n)}年${String(n).split('.')[1]}月`, '小数'] };
  }
  return { fault: 'notADate' };
}

/** Days since 1899-12-30; Excel's day 60 is 1900-02-29, which never was. */
function fromSerial(serial: number): DateReading {
  if (serial < 1 || serial > 2958465) return { fault: 'notADate' };
  if (serial === 60) return { fault: 'noSuchDay' };
  const { year, month, day } = civilDay(serial < 60 ? serial + 1 : serial);
  return civil(year, month, day);
}

const TIME = String.raw`(?:[\sT]*\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}秒?(?:\.\d+)?)?(?:分)?)?`;
const WEEKDAY = String.raw`(?:\s*[(]?(?:星期|周)[一二三四五六日天][)]?)?`;
const SEPARATOR = String.raw`\s*[年./\-]\s*`;
const FULL = String.raw`(\d{4})${SEPARATOR}(\d{1,2})\s*[月./\-]\s*(\d{1,2})(?:\s*[日号])?`;
/** The rest of a range holds its last day and nothing else: a list of days is not a range. */
const RANGE = String.raw`(?:\s*(?:-|~|至|到|—|–|起)+[\d年月日号时分:./\-\s~止至今长期永久有效]*)`;

const PATTERNS = {
  full: new RegExp(`^${FULL}${WEEKDAY}${TIME}$`),
  range: new RegExp(`^${FULL}${TIME}${RANGE}$`),
  compact: new RegExp(`^(\\d{4})(\\d{2})(\\d{2})(?:\\d{6}|${TIME})$`),
  instant: /^(\d{4})-(\d\d)-(\d\d)[T\s](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/,
  short: /^(\d{2})([./-])(\d{1,2})\2(\d{1,2})$/,
  dayFirst: new RegExp(`^(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})${TIME}$`),
  shortHan: /^(\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/,
  slashes: /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/,
  monthDay: /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/,
  yearMonth: /^(\d{4})(?:\s*年\s*(\d{1,2})\s*月|[./-](\d{1,2}))(?:份)?$/,
  month: /^(\d{1,2})\s*月(?:份)?$/,
};

function readText(text: string, context: DateContext): DateReading {
  if (hasOddDigit(text)) return { fault: 'notADate' };
  const s = arabic(visible(text).normalize('NFKC').trim());
  let m = PATTERNS.full.exec(s) ?? PATTERNS.range.exec(s) ?? PATTERNS.compact.exec(s);
  if (m) return civil(Number(m[1]), Number(m[2]), Number(m[3]));
  if ((m = PATTERNS.instant.exec(s))) return instant(m);
  if ((m = PATTERNS.slashes.exec(s))) return twoDigitYear(Number(m[1]), Number(m[2]), Number(m[3]), context);
  if ((m = PATTERNS.short.exec(s))) return civil(century(Number(m[1]), context), Number(m[3]), Number(m[4]));
  if ((m = PATTERNS.shortHan.exec(s))) return civil(century(Number(m[1]), context), Number(m[2]), Number(m[3]));
  if ((m = PATTERNS.dayFirst.exec(s))) return oneOf([[m[4], m[1], m[3]], [m[4], m[3], m[1]]]);
  if ((m = PATTERNS.yearMonth.exec(s))) return civil(Number(m[1]), Number(m[2] ?? m[3]), 1);
  const monthDay = PATTERNS.monthDay.exec(s) ?? PATTERNS.month.exec(s);
  if (monthDay) {
    if (context.year === undefined) return { fault: 'noYear' };
    return civil(context.year, Number(monthDay[1]), Number(monthDay[2] ?? 1));
  }
  // A serial number that became text, as in a .csv that Excel saved from cells without a date format.
  if (/^\d{5}$/.test(s)) return yearAndMonth(Number(s), context) ?? readNumber(Number(s), true, context);
  return { fault: 'notADate' };
}

/** The last year with these two digits that a ledger of the report year can hold. */
function century(twoDigits: number, context: DateContext): number {
  return 2000 + twoDigits <= context.reportYear + 1 ? 2000 + twoDigits : 1900 + twoDigits;
}

/** 20/03/05 is 2020-03-05, but 3/5/20 is how an American Excel shows that day: what fits the time of the report. */
function twoDigitYear(a: number, b: number, c: number, context: DateContext): DateReading {
  const near = (two: number) => Math.abs(century(two, context) - context.reportYear) <= 5;
  const [first, last] = [century(a, context), century(c, context)];
  return oneOf([...(near(a) ? [[first, b, c]] : []), ...(near(c) && a <= 12 ? [[last, a, b], [last, b, a]] : [])]);
}

/** The one day that these years, months and days can mean. */
function oneOf(candidates: (string | number | undefined)[][]): DateReading {
  const days = candidates.flatMap(([y, m, d]) => {
    const reading = civil(Number(y), Number(m), Number(d));
    return 'date' in reading ? [reading.date] : [];
  });
  const [date, ...others] = new Set(days);
  if (date === undefined) return { fault: 'noSuchDay' };
  return others.length > 0 ? { fault: 'ambiguous', readings: [date, ...others] } : { date };
}

/** Systems write instants of universal time: 2019-12-31T16:00:00Z is already the next day in China. */
function instant(m: RegExpExecArray): DateReading {
  const day = civil(Number(m[1]), Number(m[2]), Number(m[3]));
  if (!('date' in day)) return day;
  const zone = m[6] === 'Z' ? 0 : Number(m[6]?.slice(0, 3)) + (Number(m[6]?.slice(-2)) / 60) * (m[6]?.startsWith('-') ? -1 : 1);
  const hour = Number(m[4]) + Number(m[5]) / 60 - zone + 8;
  if (hour >= 0 && hour < 24) return day;
  const shifted = new Date(Date.parse(day.date) + (hour < 0 ? -1 : 1) * 86_400_000).toISOString().slice(0, 10);
  return { fault: 'ambiguous', readings: [day.date, shifted] };
}

/** 二〇二〇年三月五日, 二0二0年元月五日 -> 2020年3月5日, 2020年1月5日 */
export function arabic(text: string): string {
  return text
    .replace(/([〇○◯零一二三四五六七八九\dOoОо]{4})(?=年)/g, (all) => {
      const folded = all.replace(/[OoОо0]/g, '〇').replace(/[1-9]/g, (d) => '一二三四五六七八九'[Number(d) - 1] ?? d);
      return String(digitByDigit(folded) ?? all);
    })
    .replace(/(?<=年\s*)元(?=月)/g, '1')
    .replace(/^元(?=月)/, '1')
    .replace(/([一二三四五六七八九十]{1,3})(?=[月日号])/g, (all) => String(byPlace(all) ?? all));
}

import { byPlace, digitByDigit } from './numerals.ts';
import type { Cell } from './sheet.ts';

/** A civil date, `YYYY-MM-DD`: no time, no time zone, compares as text. */
export type CivilDate = string;

export type DateReading =
  | { date: CivilDate }
  /** notADate: no form fits. noSuchDay: 2020.2.30. ambiguous: two readings. noYear: 3月5日 and no year known. */
  | { fault: 'notADate' | 'noSuchDay' | 'ambiguous' | 'noYear'; readings?: string[] };

export interface DateContext {
  /** The year of dates that have none, from the title of the sheet or the settings. */
  year: number | undefined;
  date1904: boolean;
}

export function readDate(cell: Cell, context: DateContext): DateReading {
  return cell.number === undefined ? readText(cell.text, context) : readNumber(cell.number, cell.date === true, context);
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

/** Plausible years of a ledger; outside of them a number is not a date. */
const FIRST_YEAR = 1949;
const LAST_YEAR = 2100;

function readNumber(n: number, shownAsDate: boolean, context: DateContext): DateReading {
  if (Number.isInteger(n) && n >= 19490101 && n <= 21001231) {
    return civil(Math.floor(n / 10000), Math.floor(n / 100) % 100, n % 100);
  }
  const serial = Math.floor(n) + (context.date1904 ? 1462 : 0);
  if (shownAsDate || (Number.isInteger(n) && n >= 18264)) {
    const found = fromSerial(serial);
    if ('date' in found) {
      const year = Number(found.date.slice(0, 4));
      if (year >= FIRST_YEAR && year <= LAST_YEAR) return found;
    }
    return found;
  }
  // 2020.1 stored as a number is January or October.
  if (!Number.isInteger(n) && n > FIRST_YEAR && n < LAST_YEAR) {
    return { fault: 'ambiguous', readings: [`${Math.floor(n)}年${String(n).split('.')[1]}月`, '小数'] };
  }
  return { fault: 'notADate' };
}

/** Days since 1899-12-30; Excel's day 60 is 1900-02-29, which never was. */
function fromSerial(serial: number): DateReading {
  if (serial < 1 || serial > 2958465) return { fault: 'notADate' };
  if (serial === 60) return { fault: 'noSuchDay' };
  const days = serial < 60 ? serial + 1 : serial;
  // Civil date from a day number, after Howard Hinnant, chrono-Compatible Low-Level Date Algorithms.
  const z = days - 25569 + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return civil(yoe + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

const TIME = String.raw`(?:[\sT]*\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}秒?(?:\.\d+)?)?(?:分)?Z?)?`;
const WEEKDAY = String.raw`(?:\s*[(]?(?:星期|周)[一二三四五六日天][)]?)?`;
const SEPARATOR = String.raw`\s*[年./\-]\s*`;
const FULL = String.raw`(\d{4})${SEPARATOR}(\d{1,2})\s*[月./\-]\s*(\d{1,2})(?:\s*[日号])?`;
const RANGE = String.raw`(?:\s*(?:-|~|至|到|—|–|起)+\s*.*)?`;

const PATTERNS = {
  full: new RegExp(`^${FULL}${WEEKDAY}${TIME}$`),
  range: new RegExp(`^${FULL}${TIME}${RANGE}$`),
  compact: /^(\d{4})(\d{2})(\d{2})(?:\d{6}|\s.*)?$/,
  short: /^(\d{2})([./-])(\d{1,2})\2(\d{1,2})$/,
  dayFirst: new RegExp(`^(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})${TIME}$`),
  monthDay: /^(\d{1,2})月(\d{1,2})[日号]?$/,
  yearMonth: /^(\d{4})(?:年(\d{1,2})月|[./-](\d{1,2}))(?:份)?$/,
  month: /^(\d{1,2})月(?:份)?$/,
};

function readText(text: string, context: DateContext): DateReading {
  const s = arabic(text.normalize('NFKC').trim());
  let m = PATTERNS.full.exec(s) ?? PATTERNS.range.exec(s) ?? PATTERNS.compact.exec(s);
  if (m) return civil(Number(m[1]), Number(m[2]), Number(m[3]));
  if ((m = PATTERNS.short.exec(s))) return shortYear(Number(m[1]), m[2] ?? '', Number(m[3]), Number(m[4]), context);
  if ((m = PATTERNS.dayFirst.exec(s))) return dayOrMonthFirst(Number(m[1]), Number(m[3]), Number(m[4]));
  if ((m = PATTERNS.yearMonth.exec(s))) return civil(Number(m[1]), Number(m[2] ?? m[3]), 1);
  const monthDay = PATTERNS.monthDay.exec(s) ?? PATTERNS.month.exec(s);
  if (monthDay) {
    if (context.year === undefined) return { fault: 'noYear' };
    return civil(context.year, Number(monthDay[1]), Number(monthDay[2] ?? 1));
  }
  // A serial number that became text, as in a .csv that Excel saved from cells without a date format.
  if (/^\d{5}$/.test(s)) return readNumber(Number(s), true, context);
  return { fault: 'notADate' };
}

/** 20.3.5 is 2020-03-05. With slashes, 3/5/20 is also how an American Excel shows a date: two readings are an error. */
function shortYear(a: number, separator: string, b: number, c: number, context: DateContext): DateReading {
  const yearFirst = civil(2000 + a, b, c);
  if (separator !== '/' || context.year === undefined) return yearFirst;
  const year = context.year;
  const near = (y: number) => Math.abs(y - year) <= 5;
  const yearLast = civil(2000 + c, a, b);
  const readings = [
    ...('date' in yearFirst && near(2000 + a) ? [yearFirst] : []),
    ...('date' in yearLast && near(2000 + c) ? [yearLast] : []),
  ];
  if (readings.length === 2) return { fault: 'ambiguous', readings: readings.map((r) => r.date) };
  return readings[0] ?? yearFirst;
}

function dayOrMonthFirst(a: number, b: number, year: number): DateReading {
  const readings = [civil(year, a, b), civil(year, b, a)].filter((r): r is { date: string } => 'date' in r);
  const [first, second] = readings;
  if (!first) return { fault: 'noSuchDay' };
  if (second && second.date !== first.date) return { fault: 'ambiguous', readings: [first.date, second.date] };
  return first;
}

/** 二〇二〇年三月五日 -> 2020年3月5日 */
function arabic(text: string): string {
  return text
    .replace(/([〇○零一二三四五六七八九]{4})(?=年)/g, (all) => String(digitByDigit(all) ?? all))
    .replace(/([一二三四五六七八九十]{1,3})(?=[月日号])/g, (all) => String(byPlace(all) ?? all));
}

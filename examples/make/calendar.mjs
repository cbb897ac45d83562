/** Civil dates are `YYYY-MM-DD` text; nothing here knows a time zone. */

/** Public holidays of the years that the examples touch, first and last day. */
const HOLIDAYS = [
  ['2019-10-01', '2019-10-07'], ['2020-01-01', '2020-01-01'], ['2020-01-24', '2020-02-09'], ['2020-04-04', '2020-04-06'],
  ['2020-05-01', '2020-05-05'], ['2020-06-25', '2020-06-27'], ['2020-10-01', '2020-10-08'], ['2021-01-01', '2021-01-03'],
  ['2022-10-01', '2022-10-07'], ['2022-12-31', '2023-01-02'], ['2023-01-21', '2023-01-27'], ['2023-04-05', '2023-04-05'],
  ['2023-04-29', '2023-05-03'], ['2023-06-22', '2023-06-24'], ['2023-09-29', '2023-10-06'], ['2023-12-30', '2024-01-01'],
];

const DAY = 86400000;

const days = (date) => Date.parse(`${date}T00:00:00Z`) / DAY;
const fromDays = (n) => new Date(n * DAY).toISOString().slice(0, 10);

export const addDays = (date, n) => fromDays(days(date) + n);

export function isWorkday(date) {
  const weekday = (days(date) + 4) % 7;
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.some(([first, last]) => first <= date && date <= last);
}

export function addWorkdays(date, n) {
  let at = date;
  for (let left = n; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkday(at)) left--;
  }
  return at;
}

export function workdays(first, last) {
  const found = [];
  for (let at = first; at <= last; at = addDays(at, 1)) if (isWorkday(at)) found.push(at);
  return found;
}

/** `count` working days from `first` to `last`, in order; a day may come more than once. */
export function someWorkdays(random, count, first, last) {
  const all = workdays(first, last);
  return Array.from({ length: count }, () => random.pick(all)).sort();
}

/** Excel's serial number. */
export const serial = (date) => days(date) + 25569;

const parts = (date) => date.split('-').map(Number);
const NUMERALS = '〇一二三四五六七八九';

function inWords(n) {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? NUMERALS[ones] : ''}`;
}

/** The ways in which offices write 2020-03-05. */
export const written = {
  /** 2020.3.5 */
  dots: (date) => parts(date).join('.'),
  /** 2020.03.05 */
  paddedDots: (date) => date.replaceAll('-', '.'),
  /** 20.3.5 */
  shortDots: (date) => parts(date).join('.').slice(2),
  /** 2020/3/5 */
  slashes: (date) => parts(date).join('/'),
  /** 2020-3-5 0:00:00 */
  withTime: (date) => `${parts(date).join('-')} 0:00:00`,
  /** 20200305, a number */
  compact: (date) => Number(date.replaceAll('-', '')),
  /** 2020年3月5日 */
  chinese: (date) => `${parts(date)[0]}年${parts(date)[1]}月${parts(date)[2]}日`,
  /** 3月5日 */
  monthDay: (date) => `${parts(date)[1]}月${parts(date)[2]}日`,
  /** ２０２０．３．５ */
  fullWidth: (date) => parts(date).join('.').replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  /** 二〇二〇年三月五日 */
  words: (date) => {
    const [year, month, day] = parts(date);
    return `${[...String(year)].map((d) => NUMERALS[d]).join('')}年${inWords(month)}月${inWords(day)}日`;
  },
};

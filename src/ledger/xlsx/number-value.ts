/** Powers of ten that are exact: so is the quotient of a mantissa below 2^53. */
export const POWERS: readonly number[] = Array.from({ length: 16 }, (_, i) => 10 ** i);

/** The number that the bytes say, or undefined. NaN and infinity are none. */
export function readNumber(bytes: Buffer, length: number): number | undefined {
  let i = bytes[0] === 0x2d ? 1 : 0;
  const first = i;
  let mantissa = 0;
  let point = -1;
  for (; i < length; i++) {
    const byte = bytes[i] as number;
    if (byte === 0x2e && point < 0) point = i;
    else if (byte >= 0x30 && byte <= 0x39) mantissa = mantissa * 10 + (byte - 0x30);
    else break;
  }
  if (i === length && length - first <= 16 && point !== first && point !== length - 1 && length > first) {
    // At most fifteen digits and a point: this is how Number() reads them, without a string.
    const value = point < 0 ? mantissa : mantissa / (POWERS[length - 1 - point] as number);
    if (mantissa <= Number.MAX_SAFE_INTEGER) return first === 0 ? value : -value;
  }
  const text = bytes.toString('latin1', 0, length).trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:T|\b)(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;
/** An instant of universal time: on which day it is in China is not said here. */
const INSTANT = /^\s*\d{4}-\d\d-\d\dT.*Z\s*$/;

/** The serial number of an ISO 8601 date, time or both, as t="d" has it; undefined where it is none, or an instant. */
export function readIsoDate(text: string, date1904: boolean): number | undefined {
  const m = ISO.exec(text.trim());
  if (!m || text.trim() === '' || INSTANT.test(text)) return undefined;
  const [, y, mo, d, h = '0', min = '0', s = '0'] = m;
  const time = (Number(h) * 3600 + Number(min) * 60 + Number(s)) / 86400;
  if (Number(h) > 24 || Number(min) > 59 || Number(s) >= 61) return undefined;
  if (y === undefined) return time;
  const day = Date.UTC(Number(y), Number(mo) - 1, Number(d));
  if (new Date(day).toISOString().slice(0, 10) !== `${y}-${mo}-${d}`) return undefined;
  const serial = day / 86_400_000 + 25569;
  if (date1904) return serial - 1462 + time;
  // Before 1900-03-01 Excel counts a day that never was.
  return (serial < 61 ? serial - 1 : serial) + time;
}

/** Chinese numerals: 二〇二〇 digit by digit, 三十一 by place, 叁万伍仟元 as on a cheque. */

const DIGITS: Record<string, number> = {
  '〇': 0, '○': 0, '◯': 0, '零': 0, '一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
  '壹': 1, '贰': 2, '貳': 2, '叁': 3, '參': 3, '肆': 4, '伍': 5, '陆': 6, '陸': 6, '柒': 7, '捌': 8, '玖': 9, '两': 2,
};
const PLACES: Record<string, number> = { '十': 10, '拾': 10, '百': 100, '佰': 100, '千': 1000, '仟': 1000 };
const MYRIADS: Record<string, number> = { '万': 1e4, '萬': 1e4, '亿': 1e8, '億': 1e8 };

/** The characters that may stand in a numeral, for building patterns. */
export const NUMERAL = '〇○◯零一二三四五六七八九十百千万亿两壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億';

/** 二〇二〇 -> 2020; undefined where a character is not a digit. */
export function digitByDigit(text: string): number | undefined {
  let digits = '';
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined) return undefined;
    digits += digit;
  }
  return digits === '' ? undefined : Number(digits);
}

/**
 * 三万五千 -> 35000, 十二 -> 12, 叁万伍仟 -> 35000; undefined where it is not a numeral, or is one of speech only:
 * 三万五 is 35000 to whoever says it, and 30005 to the letter.
 */
export function byPlace(text: string): number | undefined {
  let total = 0;
  for (const [myriad, section] of sections(text)) {
    const value = belowMyriad(section, total > 0 && myriad === 1);
    if (value === undefined || (value === 0 && myriad > 1 && total === 0)) return undefined;
    if (myriad === 1e8) total = (total + value) * myriad;
    else total += value * myriad;
  }
  return text === '' ? undefined : total;
}

/** 一亿二千万三百 -> 一 亿, 二千 万, 三百; the unit of the last part is 1. */
function sections(text: string): [number, string][] {
  const parts: [number, string][] = [];
  let section = '';
  for (const char of text) {
    const myriad = MYRIADS[char];
    if (myriad === undefined) section += char;
    else {
      parts.push([myriad, section]);
      section = '';
    }
  }
  if (section !== '') parts.push([1, section]);
  return parts;
}

/** @param follows 万 or 亿 stands before: a single digit behind it must be led by 零 */
function belowMyriad(text: string, follows: boolean): number | undefined {
  let sum = 0;
  let last = Infinity;
  let digit: number | undefined;
  let zero = !follows;
  for (const char of text) {
    const place = PLACES[char];
    if (DIGITS[char] !== undefined) {
      // 二三 has no place between its digits: it is not written by place.
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[char];
      zero ||= digit === 0;
    } else if (place === undefined || place >= last || (digit === undefined && place !== 10) || digit === 0) return undefined;
    else {
      sum += (digit ?? 1) * place;
      last = place;
      digit = undefined;
      zero = place === 10;
    }
  }
  return digit && !zero ? undefined : sum + (digit ?? 0);
}

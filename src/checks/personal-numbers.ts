import { civil } from '../ledger/dates.ts';

/** Numbers that belong to a person: where they stand in a text, and how they may be shown. */

export type PersonalKind = 'identity' | 'oldIdentity' | 'mobile' | 'bankCard';

export interface PersonalNumber {
  kind: PersonalKind;
  /** As written, spaces and hyphens included. */
  text: string;
  start: number;
  end: number;
}

/** Digits of any width, with single spaces or hyphens between them, and an X behind an identity number. */
const RUN = /(?<![\p{N}A-Za-z.])\p{Nd}(?:[ \u00A0\u3000-]?\p{Nd}){9,20}(?:[ -]?[XxＸｘ])?(?![\p{N}A-Za-z]|\.\p{N})/gu;

export function personalNumbers(text: string): PersonalNumber[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    const whole = numberAt(match[0], match.index);
    // Two numbers with a space between them look like one.
    return whole.length > 0 ? whole : [...match[0].matchAll(/[^\s-]+/g)].flatMap((part) => numberAt(part[0], match.index + part.index));
  });
}

function numberAt(text: string, start: number): PersonalNumber[] {
  const kind = kindOf(text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase());
  return kind ? [{ kind, text, start, end: start + text.length }] : [];
}

function kindOf(number: string): PersonalKind | undefined {
  if (isIdentityNumber(number)) return 'identity';
  if (isBankCard(number)) return 'bankCard';
  if (/^(?:86)?1[3-9]\d{9}$/.test(number)) return 'mobile';
  if (/^\d{15}$/.test(number) && REGION.test(number) && isDay(`19${number.slice(6, 12)}`)) return 'oldIdentity';
  return undefined;
}

/** GB/T 2260: the first two digits are a province. */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: region, day of birth, order, and a check character (ISO 7064, MOD 11-2). */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number) || !REGION.test(number) || !isDay(number.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return '10X98765432'[sum % 11] === number[17];
}

/** A day of this century or the last: the check character tells the rest. */
function isDay(digits: string): boolean {
  if (!/^(?:19|20)/.test(digits)) return false;
  return !('fault' in civil(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))));
}

/** Cards of Chinese banks: 62 (UnionPay) and the prefixes of older debit cards; the last digit by Luhn (GB/T 15694.1). */
export function isBankCard(number: string): boolean {
  if (!/^(?:62|95588|4367|4213|6013|5324)\d+$/.test(number) || number.length < 16 || number.length > 19) return false;
  const sum = [...number].reduceRight((total, char, i) => {
    const digit = Number(char) * ((number.length - i) % 2 === 0 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

/** 138******78: the first three and the last two, whatever was between them; as long as before. */
export function maskNumber(number: string): string {
  const total = [...number].filter((char) => !SEPARATOR.test(char)).length;
  let seen = 0;
  return [...number].map((char) => (SEPARATOR.test(char) || ++seen <= 3 || seen > total - 2 ? char : '*')).join('');
}

const SEPARATOR = /[\s-]/;

/** 张**: the first character only; as long as before. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '*'.repeat(Math.max(1, rest.length));
}

/** A text with every such number masked: what messages may show of it. */
export function masked(text: string): string {
  return personalNumbers(text).reduceRight((shown, { start, end, text: number }) => shown.slice(0, start) + maskNumber(number) + shown.slice(end), text);
}

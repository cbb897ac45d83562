import { foldNumber } from './fold.ts';

/**
 * What a text may hold, one bit each. A bit that is set only says that it is worth asking: most cells of a ledger have
 * none of them, and most questions about a row need no more than these.
 */
export const HINT = {
  /** Nothing that stands for nothing has such a character: isBlank() is false. */
  says: 1 << 0,
  /** A digit of a date, in any of its forms. */
  date: 1 << 1,
  /** 合计, 总额, 总数, 汇总 */
  sum: 1 << 2,
  /** 备注：, 制表人：, 说明, （盖章） */
  remark: 1 << 3,
  /** 示例 */
  example: 1 << 4,
  /** 其中, 一季度, 本月, 结转, 件数, total */
  period: 1 << 5,
  /** 必填, 选填, 必录, 自动生成 */
  fillIn: 1 << 6,
  /** White space, or the point within a name. */
  apart: 1 << 7,
  /** 同上, 〃 */
  ditto: 1 << 8,
  /** 作废, 撤案, 免予, 移送 */
  ended: 1 << 9,
  /** 填表人, 审核, 单位, 电话, 日期, 截止 */
  signed: 1 << 10,
  /** What folding may turn into something else: any other hint may be missing. */
  odd: 1 << 11,
} as const;

const WORDS: readonly [characters: string, hint: number][] = [
  ['0123456789〇零一二三四五六七八九十', HINT.date],
  ['计额数汇', HINT.sum],
  [':注明章', HINT.remark],
  ['例', HINT.example],
  ['其页月季年度半转计量数共uUoO', HINT.period],
  ['填录成选', HINT.fillIn],
  ['·\t\n\r \u3000', HINT.apart],
  ['同〃″〞"', HINT.ditto],
  ['废撤销罚予免移终退', HINT.ended],
  ['表核批报人导字名位话期间至止款', HINT.signed],
];

/** By UTF-16 unit: its hints. */
const HINTS = new Uint16Array(65_536).fill(HINT.odd);
/** By UTF-16 unit: what folding makes of it, 0 where it makes nothing, ODD where only folding itself can tell. */
const FOLDED = new Uint16Array(65_536);
const ODD = 0xffff;
fillTables();

function fillTables(): void {
  const plain = (first: number, last: number, hints: number, shift = 0) => {
    for (let code = first; code <= last; code++) {
      HINTS[code] = hints;
      FOLDED[code] = code - shift;
    }
  };
  FOLDED.fill(ODD);
  plain(0x21, 0x7e, 0);
  plain(0x30, 0x39, HINT.says);
  plain(0x41, 0x5a, HINT.says, -32);
  plain(0x61, 0x7a, HINT.says);
  plain(0x4e00, 0x9fff, HINT.says);
  for (const space of [0x09, 0x0a, 0x0d, 0x20, 0x3000]) [HINTS[space], FOLDED[space]] = [0, 0];
  for (const mark of '、。〃〇·“”‘’—') [HINTS[mark.charCodeAt(0)], FOLDED[mark.charCodeAt(0)]] = [0, mark.charCodeAt(0)];
  for (const bracket of '〔【[({〖<《') [HINTS[bracket.charCodeAt(0)], FOLDED[bracket.charCodeAt(0)]] = [0, 0x5b];
  for (const bracket of '〕】])}〗>》') [HINTS[bracket.charCodeAt(0)], FOLDED[bracket.charCodeAt(0)]] = [0, 0x5d];
  for (const [characters, hint] of WORDS) for (const c of characters) HINTS[c.charCodeAt(0)] = (HINTS[c.charCodeAt(0)] ?? 0) | hint;
  // 无, 空 and n/a are blanks.
  for (const c of '无空nNaA') HINTS[c.charCodeAt(0)] = (HINTS[c.charCodeAt(0)] ?? 0) & ~HINT.says;
  for (let code = 0x21; code <= 0x7e; code++) [HINTS[code + 0xfee0], FOLDED[code + 0xfee0]] = [HINTS[code] ?? 0, FOLDED[code] ?? ODD];
}

const SEED_LOW = 0xdeadbeef | 0;
const SEED_HIGH = 0x41c6ce57;

/**
 * Goes once through the characters of a text: its hints, and its print (after cyrb53, public domain, bryc), which is the
 * same for texts that fold to the same document number.
 */
export class TextScan {
  hints = 0;
  /** UTF-16 units. */
  length = 0;
  /** The print, 32 bits each. */
  low = 0;
  high = 0;

  of(text: string): void {
    let hints = 0;
    let low = SEED_LOW;
    let high = SEED_HIGH;
    const { length } = text;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      const code = FOLDED[unit] as number;
      hints |= HINTS[unit] as number;
      if (code === 0) continue;
      low = Math.imul(low ^ code, 2654435761);
      high = Math.imul(high ^ code, 1597334677);
    }
    this.length = length;
    this.hints = hints;
    if (hints & HINT.odd) this.#print(foldNumber(text));
    else this.#end(low, high);
  }

  /** The same of a text that is no string yet: UTF-16, or ASCII a byte each. */
  ofUnits(units: Uint16Array | Uint8Array, start: number, end: number): void {
    let hints = 0;
    let low = SEED_LOW;
    let high = SEED_HIGH;
    for (let i = start; i < end; i++) {
      const unit = units[i] as number;
      const code = FOLDED[unit] as number;
      hints |= HINTS[unit] as number;
      if (code === 0) continue;
      low = Math.imul(low ^ code, 2654435761);
      high = Math.imul(high ^ code, 1597334677);
    }
    this.length = end - start;
    this.hints = hints;
    if (hints & HINT.odd) this.#print(foldNumber(textOf(units.subarray(start, end))));
    else this.#end(low, high);
  }

  #print(folded: string): void {
    let low = SEED_LOW;
    let high = SEED_HIGH;
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      low = Math.imul(low ^ code, 2654435761);
      high = Math.imul(high ^ code, 1597334677);
    }
    this.#end(low, high);
  }

  #end(low: number, high: number): void {
    this.low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    this.high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(this.low ^ (this.low >>> 13), 3266489909);
  }
}

function textOf(units: Uint16Array | Uint8Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString(units.BYTES_PER_ELEMENT === 1 ? 'latin1' : 'utf16le');
}

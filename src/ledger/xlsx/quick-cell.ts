import type { Cell } from '../sheet.ts';
import { LAST_COLUMN } from './address.ts';
import type { CellContext } from './cell-value.ts';
import { NumberCell, SharedCell } from './cells.ts';
import { formatOf } from './number-format.ts';
import { POWERS } from './number-value.ts';
import { follows } from './xml-scanner.ts';

/** No cell of this form is longer: an address of 10 characters, a style of 6, a value of 16. */
export const QUICK_LENGTH = 96;

const [SPACE, QUOTE, POINT, MINUS, SLASH, LT, EQUALS, GT] = [0x20, 0x22, 0x2e, 0x2d, 0x2f, 0x3c, 0x3d, 0x3e] as const;
const [R, S, T, N] = [0x72, 0x73, 0x74, 0x6e] as const;
const OPEN_VALUE = Buffer.from('<v>');
const CLOSE = Buffer.from('</v></c>');
/** Digits whose number is exact, with a point among them or not. */
const DIGITS = 15;

/**
 * Reads a cell in the form that nearly all of them have, `<c r="A1" s="1" t="s"><v>1</v></c>`, from its bytes: several times
 * faster than tag by tag. What is written otherwise, or is odd in any way, is left to the tags, which tell what is wrong.
 */
export class QuickCell {
  column = 0;
  /** undefined: blank. */
  cell: Cell | undefined;
  readonly #context: CellContext;
  #style = 0;
  #shared = false;

  constructor(context: CellContext) {
    this.#context = context;
  }

  /**
   * @param at where a tag begins; QUICK_LENGTH bytes are there
   * @param row the row that is open @param next the column of a cell without an address
   * @returns the position behind the cell, or -1
   */
  read(bytes: Uint8Array, at: number, row: number, next: number): number {
    if (bytes[at] !== LT || bytes[at + 1] !== 0x63) return -1;
    const open = this.#attributes(bytes, at + 2, row, next);
    if (open < 0 || this.column > LAST_COLUMN) return -1;
    if (bytes[open] === SLASH) {
      this.cell = undefined;
      return bytes[open + 1] === GT && !this.#shared ? open + 2 : -1;
    }
    if (!follows(bytes, open + 1, OPEN_VALUE)) return -1;
    const end = this.#shared ? this.#sharedText(bytes, open + 4) : this.#number(bytes, open + 4);
    return end > 0 && follows(bytes, end, CLOSE) ? end + CLOSE.length : -1;
  }

  /** @returns the position of the `/` or `>` behind them, or -1 */
  #attributes(bytes: Uint8Array, start: number, row: number, next: number): number {
    this.column = next;
    this.#style = 0;
    this.#shared = false;
    let seen = 0;
    let i = start;
    for (;;) {
      const byte = bytes[i];
      if (byte === GT || byte === SLASH) return i;
      if (byte !== SPACE || bytes[i + 2] !== EQUALS || bytes[i + 3] !== QUOTE || i > start + 48) return -1;
      const name = bytes[i + 1];
      i += 4;
      const bit = name === R ? 1 : name === S ? 2 : name === T ? 4 : 8;
      if ((seen & bit) !== 0 || bit === 8) return -1;
      seen |= bit;
      if (bit === 1) i = this.#address(bytes, i, row);
      else if (bit === 2) i = this.#styleNumber(bytes, i);
      else {
        const type = bytes[i++];
        if (type !== S && type !== N) return -1;
        this.#shared = type === S;
      }
      if (i < 0 || bytes[i++] !== QUOTE) return -1;
    }
  }

  #address(bytes: Uint8Array, start: number, row: number): number {
    let i = start;
    let column = 0;
    for (let byte = bytes[i] as number; byte >= 0x41 && byte <= 0x5a; byte = bytes[++i] as number) column = column * 26 + byte - 0x40;
    const digits = i;
    let number = 0;
    for (let byte = bytes[i] as number; byte >= 0x30 && byte <= 0x39; byte = bytes[++i] as number) number = number * 10 + byte - 0x30;
    this.column = column - 1;
    return digits > start && digits - start <= 3 && i - digits <= 7 && number === row ? i : -1;
  }

  #styleNumber(bytes: Uint8Array, start: number): number {
    let i = start;
    let style = 0;
    for (let byte = bytes[i] as number; byte >= 0x30 && byte <= 0x39; byte = bytes[++i] as number) style = style * 10 + byte - 0x30;
    this.#style = style;
    return i > start && i - start <= 6 ? i : -1;
  }

  #sharedText(bytes: Uint8Array, start: number): number {
    let i = start;
    let index = 0;
    for (let byte = bytes[i] as number; byte >= 0x30 && byte <= 0x39; byte = bytes[++i] as number) index = index * 10 + byte - 0x30;
    const { strings } = this.#context;
    if (i === start || i - start > 9 || index >= strings.count) return -1;
    this.cell = strings.isEmpty(index) ? undefined : new SharedCell(strings, index);
    return i;
  }

  #number(bytes: Uint8Array, start: number): number {
    const first = bytes[start] === MINUS ? start + 1 : start;
    let i = first;
    let mantissa = 0;
    let point = -1;
    for (; i - first <= DIGITS; i++) {
      const byte = bytes[i] as number;
      if (byte === POINT && point < 0) point = i;
      else if (byte >= 0x30 && byte <= 0x39) mantissa = mantissa * 10 + (byte - 0x30);
      else break;
    }
    if (i === first || i - first > DIGITS || point === first || point === i - 1) return -1;
    const value = point < 0 ? mantissa : mantissa / (POWERS[i - 1 - point] as number);
    const format = formatOf(this.#context.formats, this.#style);
    this.cell = new NumberCell(first === start ? value : -value, format.isDate, format);
    return i;
  }
}

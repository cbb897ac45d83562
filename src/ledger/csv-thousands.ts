import type { Cell } from './sheet.ts';

/** Rows from the top among which the header is. */
const HEADER_ROWS = 30;
/** Columns that hold numbers of their own: 罚款金额, 没收金额. */
const NUMBERS = /[额款费元数量号码分编次]|价|罚|\d/;

const DIGITS = /^-?\d{1,3}$/;
const THREE = /^\d{3}(?:\.\d+)?$/;

/**
 * `1,000` without quotes is two fields. Where the row is no longer than the header, because it left out what is blank at
 * its end, nothing is too long: the number would be 1. It is marked where what follows stands in a column of words.
 */
export class Thousands {
  #rows = 0;
  /** The row above the entries with the most names. */
  #header: readonly string[] = [];
  #names = 2;

  mark(fields: readonly string[], cells: readonly (Cell | undefined)[]): void {
    if (this.#rows++ < HEADER_ROWS) this.#take(fields);
    for (let index = fields.length - 2; index > 0; index--) {
      const [field, next] = [fields[index] ?? '', fields[index + 1] ?? ''];
      if (next.length < 3 || next.length > 7 || !THREE.test(next) || !DIGITS.test(field)) continue;
      const cell = cells[index];
      const name = this.#header[index + 1];
      if (cell && name && !NUMBERS.test(name)) cell.cut = `${field},${next}`;
    }
  }

  #take(fields: readonly string[]): void {
    const names = fields.filter((field) => field !== '' && !/\d/.test(field)).length;
    if (names <= this.#names) return;
    this.#names = names;
    this.#header = fields;
  }
}

import type { Merge } from '../sheet.ts';

/** Only the first cell of an array formula or a data table has the formula; the others have nothing but its results. */
export class ArrayFormulas {
  #ranges: Merge[] = [];

  add(range: Merge): void {
    if (range.top < range.bottom || range.left < range.right) this.#ranges.push(range);
  }

  get any(): boolean {
    return this.#ranges.length > 0;
  }

  /** Whether a cell holds a result. Rows come in order. @param row from 1 @param column from 0 */
  covers(row: number, column: number): boolean {
    if (this.#ranges.length === 0) return false;
    this.#ranges = this.#ranges.filter((r) => r.bottom >= row - 1);
    return this.#ranges.some((r) => r.top <= row - 1 && r.left <= column && column <= r.right);
  }
}

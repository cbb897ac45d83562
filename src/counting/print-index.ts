/** Finds the first entry of a print among half a million: open addressing in two plain arrays. */
export class PrintIndex {
  readonly #prints: Float64Array;
  readonly #places: Int32Array;
  readonly #mask: number;

  /** @param most prints that will be added */
  constructor(most: number) {
    let size = 16;
    while (size < 2 * most) size *= 2;
    this.#prints = new Float64Array(size);
    this.#places = new Int32Array(size);
    this.#mask = size - 1;
  }

  /**
   * The place that was added first with this print, where `same` agrees; else -1, and this one is added. Two different
   * things of one print are both kept.
   * @param print not zero
   */
  find(print: number, place: number, same: (first: number) => boolean): number {
    for (let slot = slotOf(print) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const known = this.#prints[slot];
      if (known === 0) {
        this.#prints[slot] = print;
        this.#places[slot] = place;
        return -1;
      }
      const first = this.#places[slot] as number;
      if (known === print && same(first)) return first;
    }
  }
}

function slotOf(print: number): number {
  return Math.imul((print % 4294967296) ^ (print / 4294967296), 2654435761) >>> 7;
}

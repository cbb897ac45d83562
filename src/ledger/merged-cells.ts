import type { Cell, Merge, SheetRow } from './sheet.ts';

/** What a row shows where cells are merged: the cell at the upper left stands for all that it covers. */
export class MergedCells {
  readonly #byTop = new Map<number, Merge[]>();
  /** Amounts are not repeated: one amount over three rows is one amount. */
  readonly #once: (column: number) => boolean;
  #open: { merge: Merge; cell: Cell | undefined }[] = [];
  #shown = new Map<number, Cell | undefined>();
  #row: SheetRow | undefined;

  /** @param width columns beyond it do not matter */
  constructor(merges: readonly Merge[], width: number, once: (column: number) => boolean) {
    this.#once = once;
    for (const merge of merges) {
      if (merge.left >= width) continue;
      const cut = { ...merge, right: Math.min(merge.right, width - 1) };
      const group = this.#byTop.get(merge.top);
      if (group) group.push(cut);
      else this.#byTop.set(merge.top, [cut]);
    }
  }

  /** The row that the questions below are about; rows come in order. */
  next(row: SheetRow): void {
    const top = row.number - 1;
    const starting = this.#byTop.get(top);
    this.#row = row;
    if (this.#shown.size > 0) this.#shown = new Map();
    if (this.#open.length === 0 && !starting) return;
    this.#open = this.#open.filter(({ merge }) => merge.bottom >= top);
    for (const { merge, cell } of this.#open) this.#cover(merge, this.#once(merge.left) ? undefined : cell);
    for (const merge of starting ?? []) {
      const cell = row.cells[merge.left];
      this.#cover(merge, cell);
      if (merge.bottom > merge.top) this.#open.push({ merge, cell });
    }
  }

  /** The cell as the clerk sees it; what is left behind under a merged cell is not seen. */
  at(column: number): Cell | undefined {
    return this.covers(column) ? this.#shown.get(column) : this.#row?.cells[column];
  }

  /** The cell is not shown as it stands in the row. */
  covers(column: number): boolean {
    return this.#shown.size > 0 && this.#shown.has(column);
  }

  /** The cell is merged with the one above it. */
  continues(column: number): boolean {
    if (this.#open.length === 0) return false;
    const row = this.#row?.number ?? 0;
    return this.#open.some(({ merge }) => merge.left === column && merge.top < row - 1);
  }

  #cover(merge: Merge, cell: Cell | undefined): void {
    for (let column = merge.left; column <= merge.right; column++) this.#shown.set(column, column === merge.left ? cell : undefined);
  }
}

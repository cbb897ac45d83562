import { isBlank } from './fold.ts';
import type { MergedCells } from './merged-cells.ts';
import type { Cell, SheetRow } from './sheet.ts';
import { HINT, TextScan } from './text-scan.ts';

/** Of a cell that is not there. */
const NOTHING = new TextScan();
NOTHING.of('');

/** The row that is being read; each of its cells has been looked through once. */
export class RowAtHand {
  row: SheetRow = { number: 0, hidden: false, cells: [] };
  /** Columns whose cells say something, in order. */
  filled: number[] = [];
  /** The hints of all of them together. */
  hints = 0;
  readonly #merged: MergedCells;
  /** By column, as they stand in the row. */
  readonly #scans: TextScan[] = [];
  readonly #covered = new TextScan();

  constructor(merged: MergedCells) {
    this.#merged = merged;
  }

  /** Rows come in order. */
  next(row: SheetRow): void {
    this.#merged.next(row);
    this.row = row;
    const { cells } = row;
    const filled: number[] = [];
    let all = 0;
    while (this.#scans.length < cells.length) this.#scans.push(new TextScan());
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell === undefined) continue;
      const scan = this.#scans[column] as TextScan;
      look(scan, cell);
      if ((scan.hints & HINT.says) === 0 && isBlank(cell.text)) continue;
      filled.push(column);
      all |= scan.hints;
    }
    this.filled = filled;
    this.hints = all;
  }

  /** The cell as it stands in the row. */
  cell(column: number): Cell | undefined {
    return this.row.cells[column];
  }

  text(column: number): string {
    return this.row.cells[column]?.text ?? '';
  }

  scan(column: number): TextScan {
    return this.row.cells[column] === undefined ? NOTHING : (this.#scans[column] as TextScan);
  }

  /** The cell as the clerk sees it: one that is merged with others stands for all of them. */
  shown(column: number): Cell | undefined {
    return this.#merged.at(column);
  }

  /** Lasts until it is asked of the next cell. */
  shownScan(column: number): TextScan {
    if (!this.#merged.covers(column)) return this.scan(column);
    const cell = this.#merged.at(column);
    if (cell === undefined) return NOTHING;
    look(this.#covered, cell);
    return this.#covered;
  }

  /** Whether the clerk sees something there. */
  says(column: number): boolean {
    const { hints } = this.shownScan(column);
    return (hints & HINT.says) !== 0 || !isBlank(this.shown(column)?.text ?? '');
  }

  continues(column: number): boolean {
    return this.#merged.continues(column);
  }
}

function look(scan: TextScan, cell: Cell): void {
  if (cell.look) cell.look(scan);
  else scan.of(cell.text);
}

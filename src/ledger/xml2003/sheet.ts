import { cellName, type Merge } from '../sheet.ts';
import { LAST_COLUMN, LAST_ROW } from '../xlsx/address.ts';
import { XlsxFault } from '../xlsx/fault.ts';

/** A cell as it is written; its text is made when all styles are known. */
export interface Cell2003 {
  type: string;
  value: string;
  style: string | undefined;
  formula: string | undefined;
  /** `C12`, for a message. */
  readonly name: string;
}

export interface Row2003 {
  number: number;
  hidden: boolean;
  cells: (Cell2003 | undefined)[];
}

/** More than a ledger has by far: the rows are kept until the end of the sheet, where it says what hides them. */
const CELLS = 2_000_000;

/** The rows of one Worksheet. An index that goes back would overwrite a cell: it is a fault. */
export class Sheet2003 {
  readonly name: string;
  hidden = false;
  readonly merges: Merge[] = [];
  readonly hiddenColumns: number[] = [];
  readonly rows: Row2003[] = [];
  #left = 1;
  #row = 0;
  #column = 0;
  /** The next column that a Column element without an index is about. */
  #next = 0;
  #cell: { type: string | undefined; value: string; style: string | undefined; formula: string | undefined } | undefined;
  #width = 0;
  #cells = 0;
  #tables = 0;

  constructor(name: string) {
    this.name = name;
  }

  startTable(top: number, left: number): void {
    if (this.#tables++ > 0) throw new XlsxFault('xml');
    this.#row = top - 1;
    this.#left = left;
    this.#next = left - 1;
  }

  addColumn(index: number | undefined, span: number, hidden: boolean): void {
    const first = index === undefined ? this.#next : this.#left + index - 2;
    this.#next = first + span + 1;
    if (first < 0 || first + span > LAST_COLUMN) throw new XlsxFault('xml');
    if (hidden) for (let column = first; column <= first + span; column++) this.hiddenColumns.push(column);
  }

  startRow(index: number | undefined, span: number, hidden: boolean): void {
    const row = index === undefined ? this.#row + 1 : index;
    if (row <= this.#row || row + span > LAST_ROW) throw new XlsxFault('cell', `${row}:${row}`);
    this.#row = row;
    this.#column = this.#left - 2;
    this.#width = 0;
    this.rows.push({ number: row, hidden, cells: [] });
    // The rows that the span is about have no cells of their own.
    this.#row += span;
  }

  startCell(index: number | undefined, merge: { across: number; down: number }, style: string | undefined, formula: string | undefined): void {
    const row = this.rows.at(-1) as Row2003;
    const next = this.#column + this.#width + 1;
    const column = index === undefined ? next : this.#left + index - 2;
    if (column < next || column + merge.across > LAST_COLUMN) throw new XlsxFault('cell', cellName(row.number, Math.max(0, column)));
    if (++this.#cells > CELLS) throw new XlsxFault('tooLarge');
    this.#column = column;
    this.#width = merge.across;
    this.#cell = { type: undefined, value: '', style, formula };
    if (merge.across === 0 && merge.down === 0) return;
    const top = row.number - 1;
    this.merges.push({ top, left: column, bottom: Math.min(top + merge.down, LAST_ROW - 1), right: column + merge.across });
  }

  startData(type: string | undefined): void {
    if (!this.#cell || this.#cell.type !== undefined) throw this.#fault();
    if (type === undefined) throw this.#fault();
    this.#cell.type = type;
  }

  setValue(value: string): void {
    if (this.#cell) this.#cell.value = value;
  }

  endCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    const row = this.rows.at(-1);
    if (!cell || !row || (cell.type === undefined && cell.formula === undefined)) return;
    while (row.cells.length < this.#column) row.cells.push(undefined);
    row.cells[this.#column] = { ...cell, type: cell.type ?? '', name: cellName(row.number, this.#column) };
  }

  #fault(): XlsxFault {
    return new XlsxFault('cell', cellName(this.rows.at(-1)?.number ?? 1, Math.max(0, this.#column)));
  }
}

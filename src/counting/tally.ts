import { decimal, type Decimal } from '../ledger/decimal.ts';
import type { LeftOut, LedgerRow, RowFault, Tally } from '../ledger/kind.ts';

/** Where a number comes from: a sheet (index into the list of sheets) and a row as on the screen. */
export interface RowRef {
  sheet: number;
  row: number;
}

/** A counted figure; money in yuan. */
export interface Counted {
  value: Decimal;
  rows: RowRef[];
}

export interface FaultyRow {
  row: LedgerRow;
  fault: RowFault;
}

/** Counts, and keeps for every number the rows it was counted from. */
export class Counter implements Tally {
  readonly figures = new Map<string, Counted>();
  readonly leftOut = new Map<LeftOut, RowRef[]>();
  readonly faults: FaultyRow[] = [];
  /** Rows that count in a figure of the year, by sheet. */
  readonly taken = new Map<number, Set<number>>();
  readonly #name: (figure: string) => string;

  /** @param name the id under which the format knows a figure */
  constructor(name: (figure: string) => string) {
    this.#name = name;
  }

  count(figure: string, row: LedgerRow, by = 1): void {
    this.add(figure, row, decimal(by));
  }

  add(figure: string, row: LedgerRow, amount: Decimal): void {
    const id = this.#name(figure);
    const counted = this.figures.get(id);
    const ref = { sheet: row.sheet, row: row.number };
    if (counted) {
      counted.value = counted.value.plus(amount);
      counted.rows.push(ref);
    } else this.figures.set(id, { value: amount, rows: [ref] });
    const taken = this.taken.get(row.sheet);
    if (taken) taken.add(row.number);
    else this.taken.set(row.sheet, new Set([row.number]));
  }

  leaveOut(row: LedgerRow, reason: LeftOut): void {
    // A case that was filed in the year and is no penalty is left out all the same.
    this.taken.get(row.sheet)?.delete(row.number);
    const refs = this.leftOut.get(reason) ?? [];
    refs.push({ sheet: row.sheet, row: row.number });
    this.leftOut.set(reason, refs);
  }

  fault(row: LedgerRow, fault: RowFault): void {
    this.faults.push({ row, fault });
  }
}

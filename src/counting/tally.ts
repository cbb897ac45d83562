import { ZERO, type Decimal } from '../ledger/decimal.ts';
import type { LeftOut, LedgerRow, RowFault, Tally } from '../ledger/kind.ts';
import { rowRef, type RowRef } from './row-ref.ts';

/** A counted figure; money in yuan. */
export interface Counted {
  value: Decimal;
  rows: RowRef[];
}

export interface FaultyRow {
  row: LedgerRow;
  fault: RowFault;
}

interface Sum {
  /** Of rows that count one, or a few: a whole number, added up as such. */
  whole: number;
  amount: Decimal | undefined;
  rows: RowRef[];
}

/** No row. */
const NONE: RowRef = -1;

/** Counts, and keeps for every number the rows it was counted from. */
export class Counter implements Tally {
  readonly leftOut = new Map<LeftOut, RowRef[]>();
  readonly faults: FaultyRow[] = [];
  /** Rows that count in a figure of the year, by sheet. */
  readonly taken = new Map<number, number>();
  readonly #sums = new Map<string, Sum>();
  readonly #names = new Map<string, string>();
  readonly #name: (figure: string) => string;
  /** The row that counted last. */
  #last: RowRef = NONE;

  /** @param name the id under which the format knows a figure */
  constructor(name: (figure: string) => string) {
    this.#name = name;
  }

  get figures(): Map<string, Counted> {
    return new Map([...this.#sums].map(([id, { whole, amount, rows }]) => [id, { value: (amount ?? ZERO).plus(whole), rows }]));
  }

  count(figure: string, row: LedgerRow, by = 1): void {
    this.#sum(figure, row).whole += by;
  }

  add(figure: string, row: LedgerRow, amount: Decimal): void {
    const sum = this.#sum(figure, row);
    sum.amount = (sum.amount ?? ZERO).plus(amount);
  }

  leaveOut(row: LedgerRow, reason: LeftOut): void {
    // A case that was filed in the year and is no penalty is left out all the same.
    if (this.#isLast(row)) {
      this.#take(row.sheet, -1);
      this.#last = NONE;
    }
    const refs = this.leftOut.get(reason);
    const ref = rowRef(row.sheet, row.number);
    if (refs) refs.push(ref);
    else this.leftOut.set(reason, [ref]);
  }

  fault(row: LedgerRow, fault: RowFault): void {
    this.faults.push({ row, fault });
  }

  #sum(figure: string, row: LedgerRow): Sum {
    let id = this.#names.get(figure);
    if (id === undefined) this.#names.set(figure, (id = this.#name(figure)));
    if (!this.#isLast(row)) {
      this.#last = rowRef(row.sheet, row.number);
      this.#take(row.sheet, 1);
    }
    const known = this.#sums.get(id);
    if (known) {
      known.rows.push(this.#last);
      return known;
    }
    const sum = { whole: 0, amount: undefined, rows: [this.#last] };
    this.#sums.set(id, sum);
    return sum;
  }

  #isLast(row: LedgerRow): boolean {
    return this.#last === rowRef(row.sheet, row.number);
  }

  #take(sheet: number, by: number): void {
    this.taken.set(sheet, (this.taken.get(sheet) ?? 0) + by);
  }
}

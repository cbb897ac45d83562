import type { Problem } from '../diagnostics/problem.ts';
import type { Entry } from '../ledger/entry-table.ts';
import { FaultLogs } from '../ledger/fault-logs.ts';
import type { LedgerKind } from '../ledger/kind.ts';
import { addressOf, headerOf, type SheetRecord } from '../ledger/sheet-record.ts';

/**
 * Dates that nobody can have reached when the report was made: 2032 for 2023. Their rows are of another year, and would be
 * left out in silence. A ledger that is kept on over the years has rows in each of them, and is not meant.
 */
export class LateDates {
  readonly #kind: LedgerKind;
  readonly #year: number;
  /** Columns that entries are counted by; a document may be repealed in years to come. */
  readonly #keys: readonly string[];
  readonly #nextYear: string;
  /** Years after that of the report in which there are dates. */
  readonly #years = new Set<number>();
  readonly #late: { sheet: number; row: number; key: string; date: string }[] = [];

  constructor(kind: LedgerKind, year: number) {
    this.#kind = kind;
    this.#year = year;
    this.#nextYear = `${year + 1}`;
    this.#keys = Object.entries(kind.columns).flatMap(([key, column]) => (column.type === 'date' && (column.required || column.neededForRows) ? [key] : []));
  }

  add({ sheet, number, values }: Entry): void {
    for (const key of this.#keys) {
      const date = values[key] as string | undefined;
      if (date === undefined || date < this.#nextYear) continue;
      const year = Number(date.slice(0, 4));
      this.#years.add(year);
      if (year > this.#year + 1) this.#late.push({ sheet, row: number, key, date });
    }
  }

  problems(sheets: readonly SheetRecord[]): Problem[] {
    let last = this.#year + 1;
    while (this.#years.has(last) && this.#years.has(last + 1)) last++;
    const logs = new FaultLogs();
    for (const { sheet, row, key, date } of this.#late) {
      const record = sheets[sheet];
      if (!record || Number(date.slice(0, 4)) <= last) continue;
      const params = { column: headerOf(record, key), value: date, ledger: this.#kind.label, year: this.#year };
      logs.of(record).add('V225', addressOf(record, row, key) ?? `${row}:${row}`, params, () => undefined);
    }
    return logs.problems;
  }
}

import { problem, type Excerpt, type Problem } from '../diagnostics/problem.ts';
import type { Code, ParamsOf } from '../diagnostics/catalog.ts';

/** Codes whose faults of the same value in the same column are one message. */
export type CellCode = {
  [C in Code]: ParamsOf<C> extends { count: number; cells: readonly string[] } ? C : never;
}[Code];

interface Params {
  count: number;
  cells: string[];
  more?: number;
}

interface Group {
  problem: Problem;
  params: Params;
}

/** At most so many addresses are kept of one group. */
const CELLS = 1000;
/** Values that are kept of one code in one column: a column that is wrong from top to bottom has one cause. */
const VALUES = 1000;

/** Gathers the faults of one sheet: the same value wrong in a column is one message with a count. */
export class FaultLog {
  readonly #file: string;
  readonly #sheet: string;
  readonly #groups = new Map<string, Group>();
  /** By code and column: how many values there are, and the last that is kept. */
  readonly #columns = new Map<string, { values: number; last: Group }>();

  constructor(file: string, sheet: string) {
    this.#file = file;
    this.#sheet = sheet;
  }

  add<C extends CellCode>(
    code: C,
    cell: string,
    params: Omit<ParamsOf<C>, 'count' | 'cells'>,
    show: () => Excerpt | undefined,
  ): void {
    const key = JSON.stringify([code, params]);
    const group = this.#groups.get(key);
    if (group) {
      group.params.count++;
      if (group.params.cells.length < CELLS) group.params.cells.push(cell);
      return;
    }
    const of = `${code} ${(params as { column?: string }).column ?? ''}`;
    const column = this.#columns.get(of);
    if (column && column.values >= VALUES) {
      // Told as a number of cells: which of them are alike is no longer known.
      column.last.params.more = (column.last.params.more ?? 0) + 1;
      return;
    }
    const grouped: Params = { ...params, count: 1, cells: [cell] };
    const at = [{ file: this.#file, sheet: this.#sheet, range: cell }];
    const made = problem(code, at, grouped as unknown as ParamsOf<C>, { excerpt: show() });
    const added = { problem: made as Problem, params: grouped };
    this.#groups.set(key, added);
    this.#columns.set(of, { values: (column?.values ?? 0) + 1, last: added });
  }

  get problems(): Problem[] {
    return [...this.#groups.values()].map((group) => group.problem);
  }
}

import { problem, type Excerpt, type Problem } from '../diagnostics/problem.ts';
import type { Code, ParamsOf } from '../diagnostics/catalog.ts';

/** Codes whose faults of the same value in the same column are one message. */
export type CellCode = {
  [C in Code]: ParamsOf<C> extends { count: number; cells: readonly string[] } ? C : never;
}[Code];

interface Group {
  problem: Problem;
  params: { count: number; cells: string[] };
}

/** At most so many addresses are kept of one group. */
const CELLS = 1000;

/** Gathers the faults of one sheet: the same value wrong in a column is one message with a count. */
export class FaultLog {
  readonly #file: string;
  readonly #sheet: string;
  readonly #groups = new Map<string, Group>();

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
    const grouped = { ...params, count: 1, cells: [cell] };
    const at = [{ file: this.#file, sheet: this.#sheet, range: cell }];
    const made = problem(code, at, grouped as unknown as ParamsOf<C>, { excerpt: show() });
    this.#groups.set(key, { problem: made as Problem, params: grouped });
  }

  get problems(): Problem[] {
    return [...this.#groups.values()].map((group) => group.problem);
  }
}

import type { Rule } from '../../formats/schema.ts';
import { decimal, ZERO } from '../../ledger/decimal.ts';
import { cellName } from '../../ledger/sheet.ts';
import type { Report } from '../../report/model.ts';
import { fitsCell } from './number-cell.ts';

/** Row from 1, column from 0, as `cellName` takes them. */
export interface Place {
  row: number;
  column: number;
}

/** The sums that the form defines, as formulas over the cells of one sheet. */
export class Sums {
  readonly #rules: ReadonlyMap<string, Rule>;
  readonly #values: ReadonlyMap<string, string>;

  constructor(rules: readonly Rule[], figures: Report['figures']) {
    this.#rules = new Map(rules.flatMap((rule) => (rule.defines === undefined ? [] : [[rule.defines, rule] as const])));
    this.#values = new Map(figures.map(({ id, value }) => [id, value]));
  }

  /** Undefined where the form has no sum, where a part of it stands elsewhere, or where it gives another number. */
  formula(figure: string, places: ReadonlyMap<string, Place>): string | undefined {
    const parts = this.#rules.get(figure)?.right ?? [];
    const cells = parts.flatMap((id) => places.get(id) ?? []);
    const values = parts.flatMap((id) => this.#values.get(id) ?? []);
    const value = this.#values.get(figure);
    if (value === undefined || parts.length === 0 || cells.length < parts.length || values.length < parts.length) return undefined;
    const exact = [value, ...values].every(fitsCell) && values.reduce((sum, part) => sum.plus(decimal(part)), ZERO).eq(decimal(value));
    return exact ? `SUM(${ranges(cells)})` : undefined;
  }
}

/** Cells that lie side by side, or one below another, as one range. */
function ranges(cells: readonly Place[]): string {
  const runs: { from: Place; to: Place }[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    const beside = last && cell.row === last.to.row && last.from.row === last.to.row && cell.column === last.to.column + 1;
    const below = last && cell.column === last.to.column && last.from.column === last.to.column && cell.row === last.to.row + 1;
    if (last && (beside || below)) last.to = cell;
    else runs.push({ from: cell, to: cell });
  }
  return runs.map(({ from, to }) => (from === to ? name(from) : `${name(from)}:${name(to)}`)).join(',');
}

function name({ row, column }: Place): string {
  return cellName(row, column);
}

import type { Merge } from '../sheet.ts';
import { TooMuch, type HtmlCell, type HtmlTable } from './table.ts';

export interface Grid {
  rows: { hidden: boolean; cells: (HtmlCell | undefined)[] }[];
  merges: Merge[];
  hiddenColumns: number[];
}

/** More columns than a ledger can have. */
const WIDTH = 2048;

/**
 * The table as rows and columns. A cell that is not shown takes no place on a page; but where a whole column of cells is
 * hidden, header and all, it is a hidden column and stays one.
 */
export function gridOf(table: HtmlTable): Grid {
  const rows = [...table.rows, ...table.foot];
  const hidden = columnsHidden(table);
  if (!rows.some((row) => row.cells.some((cell) => cell.hidden))) return { ...layOut(rows), hiddenColumns: hidden };
  const whole = layOut(rows);
  const columns = wholeColumns(whole);
  if (columns) return { ...whole, hiddenColumns: [...new Set([...hidden, ...columns])].sort((a, b) => a - b) };
  const shown = rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => !cell.hidden) }));
  return { ...layOut(shown), hiddenColumns: hidden };
}

function columnsHidden(table: HtmlTable): number[] {
  const hidden: number[] = [];
  let column = 0;
  for (const written of table.columns) {
    const end = Math.min(column + written.span, WIDTH);
    for (; column < end; column++) if (written.hidden) hidden.push(column);
  }
  return hidden;
}

/** Columns of which all cells are hidden; undefined where in some column only some are. */
function wholeColumns({ rows }: Omit<Grid, 'hiddenColumns'>): number[] | undefined {
  const states = new Map<number, boolean>();
  for (const row of rows) {
    for (const [column, cell] of Object.entries(row.cells)) {
      // A title goes over all columns, hidden ones too.
      if (!cell || (cell.colSpan > 1 && !cell.hidden)) continue;
      for (let i = Number(column); i < Number(column) + cell.colSpan; i++) {
        if ((states.get(i) ?? cell.hidden) !== cell.hidden) return undefined;
        states.set(i, cell.hidden);
      }
    }
  }
  return [...states].flatMap(([column, hidden]) => (hidden ? [column] : []));
}

interface Spans {
  rowSpan: number;
  colSpan: number;
}

/** Cells in their columns: what spans down from above takes places in the rows below. */
export function layOut<C extends Spans>(rows: readonly { hidden: boolean; cells: readonly C[] }[]): { rows: { hidden: boolean; cells: (C | undefined)[] }[]; merges: Merge[] } {
  const grid: { hidden: boolean; cells: (C | undefined)[] }[] = [];
  const merges: Merge[] = [];
  /** By column: the first row that is free again. */
  const taken: number[] = [];
  rows.forEach(({ cells, hidden }, top) => {
    const placed: (C | undefined)[] = [];
    let column = 0;
    for (const cell of cells) {
      while ((taken[column] ?? 0) > top) column++;
      if (column + cell.colSpan > WIDTH) throw new TooMuch();
      const right = column + cell.colSpan - 1;
      const bottom = Math.min(top + cell.rowSpan, rows.length) - 1;
      // Most rows have no gaps: an array without holes is read faster.
      if (column - placed.length < 64) while (placed.length < column) placed.push(undefined);
      placed[column] = cell;
      if (bottom > top) for (let i = column; i <= right; i++) taken[i] = bottom + 1;
      if (bottom > top || right > column) merges.push({ top, left: column, bottom, right });
      column = right + 1;
    }
    grid.push({ hidden, cells: placed });
  });
  return { rows: grid, merges };
}

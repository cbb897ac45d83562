import type { ReportCell, ReportTable } from '../report/model.ts';

/** A cell of the form with its place in the grid. */
export interface PlacedCell {
  cell: ReportCell;
  row: number;
  column: number;
}

/** Head and groups as rows of one grid: what `rowspan` takes from the rows below is taken. */
export function placeCells(table: ReportTable): PlacedCell[] {
  const placed: PlacedCell[] = [];
  const taken = new Set<string>();
  [...table.head, ...table.groups.flat()].forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row},${column}`)) column++;
      placed.push({ cell, row, column });
      for (let below = 0; below < cell.rowspan; below++) {
        for (let beside = 0; beside < cell.colspan; beside++) taken.add(`${row + below},${column + beside}`);
      }
      column += cell.colspan;
    }
  });
  return placed;
}

/** Shares of a whole, in whole numbers that add up to it. */
export function shareOut(weights: readonly number[], whole: number): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  let before = 0;
  let spent = 0;
  return weights.map((weight) => {
    before += weight;
    const share = Math.round((before / total) * whole) - spent;
    spent += share;
    return share;
  });
}

import type { ReportTable } from '../../src/report/model.ts';

/** What stands at each place of the grid, and which cell that is: those that are merged share a number. */
export interface Square {
  text: string;
  cell: number;
}

/** The table of the report model as a full grid. */
export function modelGrid(table: ReportTable): Square[][] {
  const rows = [...table.head, ...table.groups.flat()];
  const grid: Square[][] = rows.map(() => []);
  let count = 0;
  rows.forEach((cells, row) => {
    for (const { text, colspan, rowspan } of cells) {
      const line = grid[row] ?? [];
      let column = 0;
      while (line[column]) column++;
      const cell = count++;
      for (let r = row; r < row + rowspan; r++) for (let c = column; c < column + colspan; c++) (grid[r] ??= [])[c] = { text, cell };
    }
  });
  return grid;
}

/** Numbers of cells in the order in which they first occur: two grids with the same shape become equal. */
export function renumbered(grid: readonly (readonly Square[])[]): Square[][] {
  const order = new Map<number, number>();
  return grid.map((row) => row.map(({ text, cell }) => ({ text, cell: order.get(cell) ?? order.set(cell, order.size).size - 1 })));
}

import type { Grid } from './grid.ts';
import type { HtmlTable } from './table.ts';

export interface Page {
  table: HtmlTable;
  grid: Grid;
}

/** What a header does not hold: a number, a date. */
const VALUE = /^[\s\d.,:/年月日号时分秒￥¥%-]*\d[\s\d.,:/年月日号时分秒￥¥%-]*$/;

/**
 * Grids of a web page write the header as one table and the rows as the next, or a table for each page of a print. A
 * table that begins with an entry, as wide as the one above, goes on with it, as it does when a browser's page is opened
 * in Excel.
 */
export function joinPages(pages: readonly Page[]): Page[] {
  const joined: Page[] = [];
  for (const page of pages) {
    const above = joined.at(-1);
    if (above && goesOn(above, page)) joined[joined.length - 1] = { table: above.table, grid: below(above.grid, page.grid) };
    else joined.push(page);
  }
  return joined;
}

function goesOn(above: Page, { table, grid }: Page): boolean {
  if (above.table.hidden !== table.hidden || table.name !== undefined) return false;
  if (String(above.grid.hiddenColumns) !== String(grid.hiddenColumns) || width(above.grid) !== width(grid)) return false;
  return width(grid) > 1 && beginsWithValues(grid) && !beginsWithValues(above.grid);
}

function beginsWithValues({ rows }: Grid): boolean {
  const first = rows.find(({ cells }) => cells.some((cell) => cell && cell.text !== ''));
  const filled = first?.cells.filter((cell) => cell && cell.text !== '') ?? [];
  return filled.length > 1 && filled.some((cell) => cell?.number !== undefined || VALUE.test(cell?.text.normalize('NFKC') ?? ''));
}

function width({ rows }: Grid): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.reduce((n, cell, index) => (cell ? Math.max(n, index + cell.colSpan) : n), 0)), 0);
}

function below(above: Grid, grid: Grid): Grid {
  const down = above.rows.length;
  const merges = grid.merges.map((merge) => ({ ...merge, top: merge.top + down, bottom: merge.bottom + down }));
  return { rows: [...above.rows, ...grid.rows], merges: [...above.merges, ...merges], hiddenColumns: above.hiddenColumns };
}

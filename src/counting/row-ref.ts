/**
 * Where a number comes from, a sheet (index into the list of sheets) and a row as on the screen, in one whole number:
 * millions of them are kept, and they compare as they stand.
 */
export type RowRef = number;

/** Rows of a sheet; text files may be longer than a sheet can be. */
const ROWS = 2 ** 32;

export function rowRef(sheet: number, row: number): RowRef {
  return sheet * ROWS + row;
}

export function placeOf(ref: RowRef): { sheet: number; row: number } {
  const sheet = Math.floor(ref / ROWS);
  return { sheet, row: ref - sheet * ROWS };
}

import type { TableCell } from '../document.ts';
import { around, middleOf, type Box, type Run } from './page.ts';

/** A cell by its tag, and its words as they are printed. */
export interface PlacedCell {
  cell: TableCell;
  runs: readonly Run[];
}

type Printed = PlacedCell & Box;

/** Beside a table, in heights of letters, words may belong to its outermost cells. */
const BESIDE = 3;
/** Of the height of a cell's letters: larger words are a watermark. */
const LARGE = 2;

/**
 * Tags say which cell words belong to; readers go by where they stand. Where the two differ, cells get a second reading: the
 * words of the cell that is printed in their place, or words that are printed beside their own and belong to no cell.
 * @param strangers words of the page outside the table's tags
 * @param textOf the words of runs, as they are read
 */
export function readByPlaces(rows: readonly (readonly PlacedCell[])[], strangers: readonly Run[], textOf: (runs: readonly Run[]) => string): void {
  const printed = rows.map((cells) => cells.flatMap((placed): Printed[] => (placed.runs.length > 0 ? [{ ...placed, ...around(placed.runs) }] : [])));
  printed.forEach((cells, index) => {
    readAcross(cells);
    if (isInner(index, printed)) readLevel(cells);
  });
  for (const stranger of strangers) {
    const beside = cellBeside(stranger, printed);
    if (!beside) continue;
    const { cell, runs } = beside;
    const row = rows.findIndex((one) => one.some((other) => other.cell === cell));
    const empty = rows[row]?.filter((one) => one.runs.length === 0) ?? [];
    // Where an empty cell is, no word says; in a row that a page may have cut, it may be no more than the head of the page.
    const lies = empty.length > 0 && gap(beside, stranger) > stranger.size;
    if (!lies) cell.other = textOf([...runs, stranger]);
    else if (isInner(row, rows)) for (const one of empty) one.cell.other = textOf([stranger]);
  }
}

/** A page may have cut the outermost rows: parts of their cells are on the next. */
function isInner(index: number, { length }: readonly unknown[]): boolean {
  return index > 0 && index < length - 1;
}

/** Cells stand from left to right as their tags follow one another. */
function readAcross(cells: readonly Printed[]): void {
  cells.toSorted((a, b) => a.left - b.left).forEach((printed, index) => {
    const tagged = cells[index];
    if (tagged && tagged !== printed) tagged.cell.other = printed.cell.text;
  });
}

/** A number that stands in another line than the rest of its row. */
function readLevel(cells: readonly Printed[]): void {
  const label = cells.findLast(({ cell }) => /\p{Script=Han}/u.test(cell.text)) ?? cells[0];
  if (!label) return;
  for (const printed of cells) if (!meet(printed, label)) printed.cell.other = '';
}

function meet(a: Box, b: Box): boolean {
  return a.top <= b.bottom && b.top <= a.bottom;
}

function cellBeside(stranger: Run, rows: readonly (readonly Printed[])[]): Printed | undefined {
  const { left, right, top, bottom } = around(rows.flat());
  const { x, y } = middleOf(stranger);
  const room = BESIDE * stranger.size;
  if (y < top || y > bottom || x < left - room || x > right + room) return undefined;
  const away = (cell: Box) => Math.max(0, cell.top - y, y - cell.bottom);
  const row = rows.toSorted((a, b) => Math.min(...a.map(away)) - Math.min(...b.map(away)))[0] ?? [];
  const cell = row.toSorted((a, b) => gap(a, stranger) - gap(b, stranger))[0];
  const height = Math.max(...(cell?.runs ?? []).map((run) => run.size));
  return stranger.bottom - stranger.top > LARGE * height ? undefined : cell;
}

/** Across; below 0 where they overlap. */
function gap(a: Box, b: Box): number {
  return Math.max(a.left - b.right, b.left - a.right);
}

import type { Report, ReportCell, ReportSection, ReportTable } from '../../report/model.ts';
import { placeCells, type PlacedCell } from '../table-grid.ts';
import { heightOf, linesIn } from './lines.ts';
import { fitsCell } from './number-cell.ts';
import type { ReportSheet, ReportSheetCell } from './sheet.ts';
import type { Place, Sums } from './sums.ts';

/** A table of the form in its own layout, below a title and the name of the bureau. */
export interface FormSheet {
  sheet: ReportSheet;
  /** Where each figure stands. */
  places: ReadonlyMap<string, Place>;
}

const ROWS_ABOVE = 2;
/** All columns together, in characters: what A4 takes upright, and across where there are many. */
const UPRIGHT = 88;
const ACROSS = 120;
const MANY_COLUMNS = 12;

export function formSheet(report: Report, section: ReportSection, table: ReportTable, sums: Sums): FormSheet {
  const landscape = table.columns.length > MANY_COLUMNS;
  const widths = table.columns.map((share) => Math.round(share * (landscape ? ACROSS : UPRIGHT)) / 100);
  const placed = placeCells(table).map((cell) => ({ ...cell, row: cell.row + ROWS_ABOVE }));
  const places = new Map(placed.flatMap(({ cell, row, column }) => (cell.figure === '' ? [] : [[cell.figure, { row: row + 1, column }] as const])));
  const values = new Map(report.figures.map(({ id, value }) => [id, value]));
  const title = `${section.numeral}、${section.title}`;
  const cells: (ReportSheetCell | undefined)[][] = [
    [{ look: { font: 'title' }, text: title }],
    [{ look: { align: 'left' }, text: `${report.bureau}　${report.year}年` }],
    ...[...table.head, ...table.groups.flat()].map(() => []),
  ];
  for (const item of placed) {
    const filled = formCell(table, item, values, item.cell.figure === '' ? undefined : sums.formula(item.cell.figure, places));
    cover(cells, item, filled);
  }
  const whole = { column: 0, rows: 1, columns: widths.length };
  const merges = placed.filter(({ cell }) => cell.colspan * cell.rowspan > 1).map(({ cell, row, column }) => ({ row: row + 1, column, rows: cell.rowspan, columns: cell.colspan }));
  const heading = table.head.length > 0 ? { from: ROWS_ABOVE + 1, to: ROWS_ABOVE + table.head.length } : undefined;
  const sheet: ReportSheet = {
    name: sheetName(title),
    widths,
    rows: cells.map((row, index) => ({ height: rowHeight(index, placed, widths), cells: row })),
    merges: [{ row: 1, ...whole }, { row: 2, ...whole }, ...merges],
    landscape,
    heading,
    filter: false,
  };
  return { sheet, places };
}

/** Excel takes 31 characters, and none of these. */
export function sheetName(title: string): string {
  return [...title.replace(/[[\]:*?/\\']/g, '')].slice(0, 31).join('');
}

function formCell(table: ReportTable, { cell, row }: PlacedCell, values: ReadonlyMap<string, string>, formula: string | undefined): ReportSheetCell {
  const value = values.get(cell.figure);
  if (value !== undefined && fitsCell(value)) {
    const unit = cell.text.slice(value.length);
    return { look: { border: true, ...(unit === '' ? {} : { number: withUnit(value, unit) }) }, number: value, formula };
  }
  return { look: { border: true, ...labelLook(table, cell, row - ROWS_ABOVE) }, text: cell.text };
}

/** With the decimals that the value has: 126万元, 98.85万元. */
function withUnit(value: string, unit: string): string {
  const decimals = value.split('.')[1]?.length ?? 0;
  return `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}"${unit}"`;
}

/** As in the other editions: titles of blocks in bold, long labels from the left. */
function labelLook({ head }: ReportTable, { scope }: ReportCell, row: number): { font?: 'bold'; align?: 'left' } {
  if (head.length === 0) return scope === 'colgroup' ? { font: 'bold' } : {};
  return row >= head.length && scope === 'row' ? { align: 'left' } : {};
}

/** Every cell below a merged one has its border. */
function cover(cells: (ReportSheetCell | undefined)[][], { cell, row, column }: PlacedCell, filled: ReportSheetCell): void {
  for (let r = row; r < row + cell.rowspan; r++) {
    for (let c = column; c < column + cell.colspan; c++) (cells[r] ??= [])[c] = r === row && c === column ? filled : { look: filled.look };
  }
}

/** Excel does not grow rows for merged cells: as many lines as the longest label needs. */
function rowHeight(row: number, placed: readonly PlacedCell[], widths: readonly number[]): number {
  if (row === 0) return 30;
  const lines = placed
    .filter((p) => p.row === row && p.cell.rowspan === 1)
    .map(({ cell, column }) => linesIn(cell.text, widths.slice(column, column + cell.colspan).reduce((a, b) => a + b, 0)));
  return heightOf(Math.max(1, ...lines));
}

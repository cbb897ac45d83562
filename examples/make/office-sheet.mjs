import { serial } from './calendar.mjs';

const TITLE = { fontFamily: '黑体', fontSize: 16, align: 'center', alignVertical: 'center', height: 34 };
const LINE = { fontSize: 10, alignVertical: 'center', height: 20 };
const GRID = { fontSize: 10, borderStyle: 'thin', borderColor: '#000000', alignVertical: 'center', wrap: true };
const HEAD = { ...GRID, fontWeight: 'bold', backgroundColor: '#D9D9D9', align: 'center' };
const TOTAL = { ...GRID, fontWeight: 'bold' };

/** @param options group (a header above this one and its neighbours), align, format */
export const column = (header, width, options = {}) => ({ header, width, ...options });

/** A cell that is a true date, shown as `format`. */
export const dateCell = (date, format = 'yyyy/m/d') => ({ number: serial(date), format });

/** A cell that reaches down over `rows` rows; the cells below it are null. */
export const tall = (cell, rows) => ({ cell, rows });

/** A row that is no entry: a gap, the header again, a sum. */
export const gap = { kind: 'gap' };
export const headerAgain = { kind: 'header' };
/** 小计 sums the entries since the last one, 合计 all of them. `sums` holds the results by header; typed: no formula. */
export const subtotal = (sums, { label = '小计', typed = false } = {}) => ({ kind: 'sum', label, sums, typed, all: false });
export const total = (sums, { label = '合计', typed = false } = {}) => ({ kind: 'sum', label, sums, typed, all: true });

/**
 * A sheet as an office makes it: title, a line with unit and date, grey header (two rows where columns are grouped), grid,
 * remarks below.
 * @param columns of column()
 * @param rows entries (arrays of cells, in the order of the columns) and the rows above
 * @param hidden numbers of entries (from 1) whose row is hidden
 */
export function officeSheet({ name, title, above, columns, rows, below = [], hidden = [], filter = false }) {
  const data = [];
  const hiddenRows = [];
  const cached = {};
  const width = columns.length;
  const grouped = columns.some((column) => column.group);

  const merged = (cell, span) => [span > 1 ? { ...cell, columnSpan: span } : cell, ...Array(span - 1).fill(null)];
  data.push(merged({ ...TITLE, value: title }, width));
  if (above) data.push(lineAbove(above, width, merged));
  const head = header(columns, grouped);
  const headerRow = data.length + head.length;
  data.push(...head);

  const entries = { since: [], sums: [], all: [] };
  const covered = Array(width).fill(0);
  let entry = 0;
  for (const row of rows) {
    if (Array.isArray(row)) {
      entry++;
      data.push(bodyRow(row, columns, covered));
      entries.since.push(data.length);
      entries.all.push(data.length);
      if (hidden.includes(entry)) hiddenRows.push(data.length);
    } else if (row.kind === 'gap') data.push(Array(width).fill(null));
    else if (row.kind === 'header') data.push(...header(columns, grouped));
    else data.push(sumRow(row, columns, entries, data.length + 1, cached));
  }
  for (const text of below) data.push(merged({ ...LINE, value: text, align: 'left' }, width));

  return {
    sheet: name,
    data,
    columns: columns.map((column) => ({ width: column.width })),
    stickyRowsCount: headerRow,
    orientation: 'landscape',
    hiddenRows,
    cached,
    filter: filter ? `A${headerRow}:${letter(width - 1)}${data.length - below.length}` : undefined,
  };
}

/** The line above the table: the first text at the left, the others at the right. */
function lineAbove([left, ...right], width, merged) {
  if (right.length === 0) return merged({ ...LINE, value: left, align: 'left' }, width);
  const half = Math.ceil(width / 2);
  return [
    ...merged({ ...LINE, value: left, align: 'left' }, half),
    ...merged({ ...LINE, value: right.join('　　'), align: 'right' }, width - half),
  ];
}

function header(columns, grouped) {
  if (!grouped) return [columns.map((column) => ({ ...HEAD, value: column.header, height: 30 }))];
  const top = columns.map((column, i) => {
    if (!column.group) return { ...HEAD, value: column.header, rowSpan: 2, height: 22 };
    if (columns[i - 1]?.group === column.group) return null;
    const span = columns.slice(i).findIndex((other) => other.group !== column.group);
    return { ...HEAD, value: column.group, columnSpan: span < 0 ? columns.length - i : span, height: 22 };
  });
  return [top, columns.map((column) => (column.group ? { ...HEAD, value: column.header, height: 22 } : null))];
}

function bodyRow(row, columns, covered) {
  if (row.length !== columns.length) throw new Error(`${row.length} cells for ${columns.length} columns: ${row}`);
  const height = 8 + 13 * Math.max(...row.map((cell, i) => linesOf(cell, columns[i].width)));
  return row.map((value, i) => {
    const { align = 'center', format } = columns[i];
    if (covered[i] > 0) {
      covered[i]--;
      return null;
    }
    const span = value?.rows;
    const cell = { ...GRID, align, height, ...content(span ? value.cell : value, format) };
    if (span > 1) covered[i] = span - 1;
    return span > 1 ? { ...cell, rowSpan: span } : cell;
  });
}

function content(value, format) {
  if (value === null || value === undefined || value === '') return { value: null };
  if (typeof value === 'object') return { value: value.number, type: Number, format: value.format };
  if (typeof value === 'number') return { value, type: Number, ...(format ? { format } : {}) };
  return { value, type: String };
}

function sumRow({ label, sums, typed, all }, columns, entries, at, cached) {
  const first = columns.findIndex((column) => sums[column.header] !== undefined);
  const span = Math.min(3, first < 0 ? 3 : first);
  const cells = columns.map((column, i) => {
    const result = sums[column.header];
    if (i === 0) return { ...TOTAL, value: label, align: 'center', columnSpan: span, height: 22 };
    if (i < span) return null;
    if (result === undefined) return { ...TOTAL, value: null };
    const style = { ...TOTAL, align: column.align ?? 'center',
      ...(column.format && typeof result === 'number' ? { format: column.format } : {}) };
    if (typed || typeof result !== 'number') return { ...style, value: result };
    cached[`${letter(i)}${at}`] = result;
    return { ...style, value: formula(letter(i), entries, all), type: 'Formula' };
  });
  if (!all) {
    entries.sums.push(at);
    entries.since = [];
  }
  return cells;
}

function formula(column, entries, all) {
  if (all && entries.sums.length > 0) return entries.sums.map((row) => column + row).join('+');
  const rows = all ? entries.all : entries.since;
  return `SUM(${column}${rows[0]}:${column}${rows.at(-1)})`;
}

/** Lines that a text of 10 pt takes in a column: a Chinese character is 13.4 pixels wide, a digit of the default font 7. */
function linesOf(cell, width) {
  const text = typeof cell === 'string' ? cell : '';
  const pixels = [...text].reduce((all, c) => all + (c.codePointAt(0) > 0x2e80 ? 13.4 : 6.7), 0);
  return Math.max(1, Math.ceil(pixels / (width * 7 - 2)));
}

const letter = (i) => String.fromCharCode(65 + i);

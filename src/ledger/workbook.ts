import * as XLSX from 'xlsx';
import { problem } from '../diagnostics/problem.ts';
import { codePages } from './code-pages.ts';
import type { Cell, SheetInfo, SheetRow, WorkbookSink } from './sheet.ts';

/**
 * Dense, because a far cell hangs the sparse reader; serial numbers instead of Date objects, because those depend on
 * the time zone of the machine; stubs, because a formula without a value would else look like a blank cell.
 */
const OPTIONS: XLSX.ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellDates: false,
  cellFormula: true,
  cellHTML: false,
  cellNF: true,
  cellText: true,
  sheetStubs: true,
  bookVBA: false,
  nodim: true,
  // Only with this are hidden rows told.
  cellStyles: true,
};

XLSX.set_cptable(codePages);

/** What is hidden in a sheet, where the library does not tell it: rows from 1, columns from 0. */
export interface HiddenParts {
  row(number: number): boolean;
  columns: readonly number[];
  sheet: boolean;
}

/** Reads .xls, .xlsb, .ods and .et whose container has been checked, and pushes their rows. */
export function readWorkbook(bytes: Uint8Array, file: string, sink: WorkbookSink, hiddenParts: readonly HiddenParts[] = []): void {
  let book: XLSX.WorkBook;
  try {
    book = quietly(() => XLSX.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), OPTIONS));
  } catch (error) {
    const password = /password|encrypt/i.test(String(error));
    return sink.problem(password ? problem('L104', [{ file }], {}) : problem('L103', [{ file }], { part: undefined, reason: 'damaged' }));
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    // A sheet whose XML cannot be parsed is simply not there.
    if (!sheet) return sink.problem(problem('L106', [{ file, sheet: name }], { reason: 'xml' }));
    if (sheet['!type'] && sheet['!type'] !== 'sheet') return;
    const parts = hiddenParts[index];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0 || parts?.sheet === true;
    const hiddenColumns = parts?.columns ?? columnsHidden(sheet);
    const columns = hiddenColumns.length > 0 ? { hiddenColumns } : {};
    pushSheet(sheet, { file, sheet: name, hidden, date1904, merges: merges(sheet), ...columns }, sink, { parts, book });
  });
}

/**
 * LibreOffice writes no value for a formula that gives an empty text. In an .ods that was never calculated no formula has
 * a value, and none is taken for blank.
 */
function givesNothing(cell: XLSX.CellObject, book: XLSX.WorkBook): boolean {
  if (book.bookType !== 'ods') return false;
  return /""/.test(cell.f ?? '') || isCalculated(book);
}

const calculated = new WeakMap<XLSX.WorkBook, boolean>();

function isCalculated(book: XLSX.WorkBook): boolean {
  let known = calculated.get(book);
  if (known === undefined) {
    const rows = Object.values(book.Sheets).flatMap((sheet) => (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][]);
    known = rows.some((row) => row?.some((cell) => cell?.f !== undefined && cell.v !== undefined));
    calculated.set(book, known);
  }
  return known;
}

/** On odd files the library writes to the console, thousands of lines at times, and reads on. */
function quietly<T>(read: () => T): T {
  const { log, warn, error, info } = console;
  const silent = () => {};
  Object.assign(console, { log: silent, warn: silent, error: silent, info: silent });
  try {
    return read();
  } finally {
    Object.assign(console, { log, warn, error, info });
  }
}

function merges(sheet: XLSX.WorkSheet): SheetInfo['merges'] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}

function columnsHidden(sheet: XLSX.WorkSheet): number[] {
  return (sheet['!cols'] ?? []).flatMap((column, index) => (column?.hidden === true || column?.width === 0 ? [index] : []));
}

function pushSheet(sheet: XLSX.WorkSheet, info: SheetInfo, sink: WorkbookSink, { parts, book }: { parts: HiddenParts | undefined; book: XLSX.WorkBook }): void {
  const out = sink.sheet(info);
  const rows = (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][];
  rows.forEach((cells, index) => {
    if (!cells) return;
    const row: SheetRow = {
      number: index + 1,
      hidden: sheet['!rows']?.[index]?.hidden === true || parts?.row(index + 1) === true,
      cells: cells.map((cell) => cell && readCell(cell, book)),
    };
    out.row(row);
  });
  out.end();
}

function readCell(cell: XLSX.CellObject, book: XLSX.WorkBook): Cell | undefined {
  // A format like ;;; shows nothing of a number that is there all the same.
  const text = cell.w || (cell.v === undefined || cell.v === null ? '' : String(cell.v));
  switch (cell.t) {
    case 'e':
      return { kind: 'error', text: text || '#?' };
    case 'z':
      return uncached(cell, book);
    case 'n': {
      if (typeof cell.v !== 'number') return uncached(cell, book);
      const date = typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z);
      return { kind: 'number', text, number: cell.v, ...(date ? { date } : {}) };
    }
    case 'b':
      return { kind: 'boolean', text };
    default:
      return text === '' ? undefined : { kind: 'text', text: String(cell.v ?? text) };
  }
}

function uncached(cell: XLSX.CellObject, book: XLSX.WorkBook): Cell | undefined {
  return cell.f === undefined || givesNothing(cell, book) ? undefined : { kind: 'uncached', text: `=${cell.f}` };
}

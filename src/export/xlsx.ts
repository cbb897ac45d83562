import { utils, write, type WorkBook } from 'xlsx';
import type { Merge } from '../ledger/sheet.ts';

/** Large: whoever needs a workbook loads this file late. */

/** Texts as they are shown, each at its place; gaps are empty cells. */
export interface TextSheet {
  name: string;
  rows: readonly (readonly (string | undefined)[] | undefined)[];
  merges: readonly Merge[];
}

/** A workbook of texts alone. */
export function textWorkbook(sheets: readonly TextSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, merges } of sheets) {
    const sheet = utils.aoa_to_sheet(Array.from(rows, (row) => Array.from(row ?? [], (text) => text && cellText(text))));
    if (merges.length > 0) sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({ s: { r: top, c: left }, e: { r: bottom, c: right } }));
    utils.book_append_sheet(book, sheet, name);
  }
  return bytesOf(book);
}

/** A table of plain values: text, numbers, or nothing. */
export interface TableSheet {
  name: string;
  /** The first row is the header. */
  rows: readonly (readonly (string | number | undefined)[])[];
  /** In characters; Chinese ones count twice. */
  widths: readonly number[];
}

/** A workbook of tables, with a filter on each header. */
export function tableWorkbook(sheets: readonly TableSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, widths } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((value) => (typeof value === 'string' ? cellText(escapeFormula(value)) : value))));
    sheet['!cols'] = widths.map((wch) => ({ wch }));
    if (sheet['!ref']) sheet['!autofilter'] = { ref: sheet['!ref'] };
    utils.book_append_sheet(book, sheet, name);
  }
  return bytesOf(book);
}

function bytesOf(book: WorkBook): Uint8Array {
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** Text that a spreadsheet might take for a formula begins with an apostrophe (CWE-1236). */
function escapeFormula(text: string): string {
  return /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
}

/** A cell of Excel holds so many characters. */
const LONGEST = 32_767;

function cellText(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

import * as XLSX from 'xlsx';
import type { Merge } from '../ledger/sheet.ts';

/** A sheet as texts: what is shown, not what is stored. */
export interface TextSheet {
  name: string;
  /** From 0, sparse. */
  rows: readonly (readonly (string | undefined)[] | undefined)[];
  merges: readonly Merge[];
}

/** An Excel workbook of texts. */
export function textWorkbook(sheets: readonly TextSheet[]): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, rows, merges } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(
      Array.from(rows, (row) => Array.from(row ?? [], (text) => (text === undefined ? null : { t: 's', v: text.slice(0, LONGEST) }))),
    );
    sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({ s: { r: top, c: left }, e: { r: bottom, c: right } }));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
}

/** Characters that a cell of Excel holds. */
const LONGEST = 32_767;

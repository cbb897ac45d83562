import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { ledgerKindOf } from '../../src/ledger/kinds/index.ts';
import type { Cell, SheetRow } from '../../src/ledger/sheet.ts';
import { read } from '../support/ledger-reading.ts';
import { styles, written } from '../support/ledger-styles.ts';
import { subjects } from '../support/ledger-subjects.ts';

/** What a name ends in, and how the library calls the form. A text that holds a table is still read by what it is. */
const FORMS: [ending: string, form: XLSX.BookType, codes: string[]][] = [
  ['xlsx', 'xlsx', []],
  ['xlsb', 'xlsb', []],
  ['xls', 'biff8', []],
  ['et', 'biff8', []],
  ['ods', 'ods', []],
  ['xls', 'xlml', ['L113']],
  ['xls', 'xlsx', ['L113']],
  ['csv', 'csv', []],
];

describe('property: in whatever form of file a ledger lies, it counts to what it was written from', () => {
  test.each(FORMS)('.%s that is %s', async (ending, bookType, told) => {
    for (const [id, { entry, expected }] of Object.entries(subjects)) {
      const kind = ledgerKindOf(id);
      if (!kind) throw new Error(id);
      await fc.assert(
        fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 8 }), styles, async (entries, style) => {
          const bytes = workbook(written(kind, entries, style), bookType);
          const { figures, said } = await read({ [`2023年${kind.label}.${ending}`]: bytes }, { year: 2023 });
          // Entries that are drawn twice, and have no number, are told.
          expect(said.map(([, code]) => code).filter((code) => code !== 'V223' && code !== 'V224')).toEqual(told);
          const known = Object.entries(expected(entries)).filter(([, value]) => Number(value) !== 0).map(([key, value]) => [key, String(value)]);
          expect(Object.fromEntries(Object.entries(figures).filter(([key]) => !key.includes('.by')))).toEqual(Object.fromEntries(known));
        }),
        { numRuns: 15 },
      );
    }
  });
});

function workbook(rows: readonly SheetRow[], bookType: XLSX.BookType): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.cells.map((cell) => cell && cellObject(cell))));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '表');
  return XLSX.write(book, { type: 'buffer', bookType }) as Uint8Array;
}

function cellObject(cell: Cell): XLSX.CellObject {
  if (cell.number === undefined) return { t: 's', v: cell.text };
  return { t: 'n', v: cell.number, z: formatOf(cell) };
}

/** The format that shows the number as the cell does. */
function formatOf({ text, date }: Cell): string {
  if (date) return 'yyyy/mm/dd';
  const decimals = text.split('.')[1]?.length ?? 0;
  return `${text.includes(',') ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
}

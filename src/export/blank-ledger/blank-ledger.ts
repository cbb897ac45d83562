import { closingGuide, openingGuide } from './guide.ts';
import { columnNote } from './column-notes.ts';
import type { Column, LedgerKind } from '../../ledger/kind.ts';
import type { BlankColumn, CarriedRow } from './model.ts';
import { workbookBytes } from './workbook.ts';

const WIDTHS = { text: 22, date: 13, amount: 20, word: 20 } as const;
/** Columns of text that hold a sentence. */
const WIDE = new Set(['title', 'item', 'cause', 'project', 'party']);

/** The head of a ledger: the columns as the program knows them, then those that a bureau keeps besides, then 备注. */
export function blankColumns(kind: LedgerKind, beside: readonly string[] = []): BlankColumn[] {
  const known = Object.entries(kind.columns).map(([key, column]) => knownColumn(kind, key, column));
  const free = [...beside, ...(beside.includes('备注') ? [] : ['备注'])];
  return [...known, ...free.map((header) => ({ header, name: header, required: false, holds: 'text' as const, width: WIDTHS.text, note: '', words: [], closed: false }))];
}

function knownColumn(kind: LedgerKind, key: string, column: Column): BlankColumn {
  const { note, offered = [] } = columnNote(kind.id, key);
  const required = column.required === true;
  const name = column.type === 'money' ? `${column.name}（元）` : column.name;
  const words = column.type === 'word' ? column.vocabulary.words.map((w) => w.label) : offered;
  return {
    header: required ? `*${name}` : name,
    name: column.name,
    required,
    holds: column.type === 'money' ? 'amount' : column.type === 'date' ? 'date' : 'text',
    width: WIDE.has(key) ? 32 : column.type === 'money' ? WIDTHS.amount : WIDTHS[column.type],
    note,
    words,
    closed: column.type === 'word',
  };
}

/** A workbook for one kind of ledger: empty, or with the rows that are carried over. */
export function blankLedger(kind: LedgerKind, year: number, carried: { beside: readonly string[]; rows: readonly CarriedRow[] } = { beside: [], rows: [] }): Uint8Array {
  return workbookBytes({
    name: kind.label,
    columns: blankColumns(kind, carried.beside),
    rows: carried.rows,
    opening: openingGuide(kind, year),
    closing: closingGuide(kind),
  });
}

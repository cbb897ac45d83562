import type { LedgerKind } from './kind.ts';
import type { NotData } from './row-type.ts';
import type { MatchedColumn } from './header.ts';
import { cellName } from './sheet.ts';

/** What became of a sheet: the part of `check` that shows how a workbook was understood. */
export interface SheetRecord {
  file: string;
  sheet: string;
  kind: LedgerKind;
  headerTop: number;
  headerBottom: number;
  columns: MatchedColumn[];
  /** Headers that stand for no column of the ledger. */
  unused: string[];
  /** Rows that are entries of the ledger, sound or not. */
  rows: number;
  notData: Partial<Record<NotData, number>>;
  hiddenRows: number;
  hiddenSheet: boolean;
}

/** The address of a row's cell, `F18`; undefined where the sheet does not have the column. */
export function addressOf(record: SheetRecord, row: number, key: string): string | undefined {
  const column = record.columns.find((c) => c.key === key);
  return column && cellName(row, column.index);
}

/** The mark of a column that must be filled in is no part of its name. */
const REQUIRED = /^\s*[*＊]\s*|\s*[*＊]\s*$/g;

/** The header as the sheet has it, else the canonical name. */
export function headerOf(record: SheetRecord, key: string): string {
  const header = record.columns.find((c) => c.key === key)?.header.replace(REQUIRED, '');
  return header || (record.kind.columns[key]?.name ?? key);
}

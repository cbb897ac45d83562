import { plain, type Decimal } from '../ledger/decimal.ts';
import type { LeftOut, LedgerKind } from '../ledger/kind.ts';
import { addressOf, type SheetRecord } from '../ledger/sheet-record.ts';

/** What may be shown of a ledger's rows. Columns of personal data are in none of it. */
export interface ShownColumn {
  key: string;
  name: string;
}

/** The columns that one of the sheets has, the document's number first. */
export function shownColumns(kind: LedgerKind, sheets: readonly SheetRecord[]): ShownColumn[] {
  const there = new Set(sheets.filter((s) => s.kind.id === kind.id).flatMap((s) => s.columns.map((c) => c.key)));
  const keys = Object.keys(kind.columns).filter((key) => there.has(key) && kind.columns[key]?.personal !== true);
  const number = kind.identity?.number;
  const ordered = number !== undefined && keys.includes(number) ? [number, ...keys.filter((key) => key !== number)] : keys;
  return ordered.map((key) => ({ key, name: kind.columns[key]?.name ?? key }));
}

/** A value in the words of the ledger; money is in yuan. */
export function shownValue(kind: LedgerKind, key: string, value: unknown): string {
  if (value === undefined) return '';
  const column = kind.columns[key];
  if (column?.type === 'money') return `${plain(value as Decimal)}元`;
  if (column?.type === 'word') return column.vocabulary.words.find((w) => w.id === value)?.label ?? String(value);
  return String(value);
}

/** The column by whose cell a row is named. */
export function namingColumn(record: SheetRecord): string {
  const open = record.columns.filter((c) => record.kind.columns[c.key]?.personal !== true);
  return open.find((c) => c.key === record.kind.identity?.number)?.key ?? open[0]?.key ?? '';
}

/** `A12`, the cell by which a row is named. */
export function cellOf(record: SheetRecord, row: number): string {
  return addressOf(record, row, namingColumn(record)) ?? `${row}:${row}`;
}

export const LEFT_OUT: Record<'zh' | 'en', Record<LeftOut, string>> = {
  zh: {
    otherYear: '其他年份',
    void: '作废或撤回',
    filing: '备案（不计入许可）',
    notPenalty: '不予处罚或撤案',
    decentralised: '分散采购',
    sameDocument: '同一文书',
    undecided: '尚未决定',
    noContract: '废标、流标',
  },
  en: {
    otherYear: 'other years',
    void: 'void',
    filing: 'filings (not permits)',
    notPenalty: 'no penalty',
    decentralised: 'decentralised',
    sameDocument: 'same document',
    undecided: 'undecided',
    noContract: 'no contract (废标, 流标)',
  },
};

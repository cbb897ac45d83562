import { blockAt, readHeader, type Header } from './header.ts';
import { ledgerKinds } from './kinds/index.ts';
import type { OwnColumns } from './recognition.ts';
import type { Merge, SheetRow } from './sheet.ts';

/** Columns of a header that stands apart, and of one that stands close: a ledger has some columns that others have too. */
const APART = 3;
const CLOSE = 4;

/**
 * The header of another ledger beside the one that was recognised, on the same rows: its entries would be lost.
 * Of the same ledger, columns beside it are more often further names of what is there already.
 */
export function tableBeside(header: Header, rows: readonly SheetRow[], merges: readonly Merge[], own: OwnColumns): Header | undefined {
  const block = blockAt(rows, rows.findIndex((row) => row.number === header.top), merges);
  if (!block || block.bottom !== header.bottom) return undefined;
  const used = header.columns.map((column) => column.index);
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const cells = block.cells.map((cell, index) => (index < first || index > last ? cell : undefined));
  const found = ledgerKinds.flatMap((kind) => (kind === header.kind ? [] : (readHeader({ ...block, cells }, kind, own(kind.id)) ?? [])));
  const whole = found.filter((other) => {
    const least = isApart(block.cells, first, last, other) ? APART : CLOSE;
    return other.missing.length === 0 && other.columns.length >= least;
  });
  return whole.sort((a, b) => b.columns.length - a.columns.length)[0];
}

function isApart(cells: readonly unknown[], first: number, last: number, other: Header): boolean {
  const theirs = other.columns.map((column) => column.index);
  const between = Math.min(...theirs) > last ? cells.slice(last + 1, Math.min(...theirs)) : cells.slice(Math.max(...theirs) + 1, first);
  return between.includes(undefined);
}

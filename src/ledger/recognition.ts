import { fold } from './fold.ts';
import { blockAt, readHeader, type Header } from './header.ts';
import { ledgerKinds } from './kinds/index.ts';
import type { LedgerKind } from './kind.ts';
import type { SheetInfo, SheetRow } from './sheet.ts';

/** What the settings say of one ledger. */
export interface LedgerSetting {
  ledger: string;
  file?: string | undefined;
  sheet?: string | undefined;
  columns: Readonly<Record<string, string>>;
}

/** What a sheet was taken for. */
export type Recognition =
  | { as: 'ledger'; header: Header }
  /** The header of one ledger, but not all of it. */
  | { as: 'incomplete'; header: Header }
  /** The header fits two ledgers or more, and neither title nor name tells which. */
  | { as: 'twoLedgers'; headers: Header[] }
  /** No header; `row` is the row with the most cells, for the message. */
  | { as: 'nothing'; row: SheetRow | undefined };

/** The header stands within this many rows from the top. */
export const HEADER_ROWS = 60;

export function recognise(info: SheetInfo, rows: readonly SheetRow[], settings: readonly LedgerSetting[]): Recognition {
  const said = settings.filter((s) => speaksOf(s, info));
  const forced = said.find((s) => s.file !== undefined || s.sheet !== undefined);
  const kinds = forced ? ledgerKinds.filter((k) => k.id === forced.ledger) : ledgerKinds;
  const best = kinds.flatMap((kind) => {
    const own = Object.assign({}, ...said.filter((s) => s.ledger === kind.id).map((s) => s.columns)) as Record<string, string>;
    return bestHeader(info, rows, kind, own) ?? [];
  });
  const complete = undominated(best.filter((h) => h.missing.length === 0));
  const [only] = complete;
  if (only && complete.length === 1) return { as: 'ledger', header: only };
  if (complete.length > 1) return choose(info, rows, complete);
  const incomplete = best.filter((h) => forced || plausible(h)).sort((a, b) => b.columns.length - a.columns.length);
  if (incomplete[0]) return { as: 'incomplete', header: incomplete[0] };
  return { as: 'nothing', row: fullest(rows) };
}

function speaksOf(setting: LedgerSetting, info: SheetInfo): boolean {
  return (
    (setting.file === undefined || setting.file === info.file) &&
    (setting.sheet === undefined || setting.sheet === info.sheet)
  );
}

/** The first row with all required columns and the most matches; else the row with the most matches. */
function bestHeader(
  info: SheetInfo,
  rows: readonly SheetRow[],
  kind: LedgerKind,
  own: Readonly<Record<string, string>>,
): Header | undefined {
  let best: Header | undefined;
  for (let i = 0; i < rows.length; i++) {
    const block = blockAt(rows, i, info.merges);
    if (!block) continue;
    const header = readHeader(block, kind, own);
    if (!header.grounded) continue;
    if (!best || rank(header) > rank(best)) best = header;
  }
  return best;
}

function rank(header: Header): number {
  return header.columns.length + (header.missing.length === 0 ? 100 : 0);
}

/** Two columns at least, or most of what a small ledger has: less is a coincidence. */
function plausible(header: Header): boolean {
  return header.columns.length >= 2;
}

/** A ledger whose columns are all part of what another ledger finds says nothing of its own. */
function undominated(headers: Header[]): Header[] {
  const cells = new Map(headers.map((h) => [h, new Set(h.columns.map((c) => c.index))]));
  return headers.filter((h) => {
    const mine = cells.get(h) ?? new Set();
    return !headers.some((other) => {
      const theirs = cells.get(other) ?? new Set();
      return other !== h && theirs.size > mine.size && [...mine].every((index) => theirs.has(index));
    });
  });
}

/** The title above the header, the sheet's name, then the file's name decide; a clear lead in columns does too. */
function choose(info: SheetInfo, rows: readonly SheetRow[], headers: Header[]): Recognition {
  for (const text of [titleAbove(rows, headers[0]?.top ?? 1), info.sheet, info.file.split('/').at(-1) ?? '']) {
    const folded = fold(text);
    const speaking = headers
      .map((header) => ({ header, weight: Math.max(0, ...header.kind.keywords.map((k) => (folded.includes(fold(k)) ? k.length : 0))) }))
      .filter((h) => h.weight > 0)
      .sort((a, b) => b.weight - a.weight);
    const [first, second] = speaking;
    if (first && first.weight > (second?.weight ?? 0)) return { as: 'ledger', header: first.header };
  }
  const [first, second] = [...headers].sort((a, b) => b.columns.length - a.columns.length);
  if (first && first.columns.length >= (second?.columns.length ?? 0) + 2) return { as: 'ledger', header: first };
  return { as: 'twoLedgers', headers };
}

/** All text above a row, joined. */
export function titleAbove(rows: readonly SheetRow[], top: number): string {
  return rows
    .filter((row) => row.number < top)
    .flatMap((row) => row.cells.map((cell) => cell?.text ?? ''))
    .join(' ');
}

function fullest(rows: readonly SheetRow[]): SheetRow | undefined {
  const filled = (row: SheetRow) => row.cells.filter((c) => c?.text.trim()).length;
  return rows.reduce<SheetRow | undefined>((best, row) => (!best || filled(row) > filled(best) ? row : best), undefined);
}

import { fold } from './fold.ts';
import type { LedgerKind } from './kind.ts';
import { unitIn, type MoneyUnit } from './money.ts';
import type { Merge, SheetRow } from './sheet.ts';
import { near } from './vocabulary.ts';

/** A column of the sheet that stands for a column of the ledger. */
export interface MatchedColumn {
  key: string;
  /** Zero-based. */
  index: number;
  /** The header's text as the clerk sees it. */
  header: string;
  unit?: MoneyUnit | undefined;
}

/** What a header says of one ledger: the questions that a message may ask. */
export interface Header {
  kind: LedgerKind;
  /** First and last row of the header, as on the screen. */
  top: number;
  bottom: number;
  columns: MatchedColumn[];
  /** Required columns that are not there; `near` is a header cell with a similar name. */
  missing: { key: string; near?: { index: number; text: string } | undefined }[];
  /** The block's first row is part of the header: else it is a line above it. */
  grounded: boolean;
  /** Two header cells for one column of the ledger. */
  ambiguous: { key: string; cells: { index: number; text: string }[] }[];
  /** Every header text by column, for showing and for finding repeated headers. */
  texts: readonly (string | undefined)[];
}

/** The header block that begins in a row: its height and the names that each column may go by. */
interface Block {
  top: number;
  bottom: number;
  /** By column: the shown text, and the readings from best to worst. */
  cells: ({ text: string; readings: Reading[] } | undefined)[];
}

interface Reading {
  name: string;
  /** The first row of the block is part of it. */
  top: boolean;
}

const REQUIRED_MARK = /^[*★※·]+|[*★※]+$/g;

/** A header's name without marks, and without a bracket behind it: `*罚款金额(万元)` -> 罚款金额. */
function names(text: string): string[] {
  const whole = fold(text).replace(REQUIRED_MARK, '').replace(/[::]$/, '');
  const bare = whole.replace(/[(【\[][^()【】\[\]]*[)】\]]$/, '').replace(REQUIRED_MARK, '');
  return bare && bare !== whole ? [whole, bare] : [whole];
}

export function blockAt(rows: readonly SheetRow[], index: number, merges: readonly Merge[]): Block | undefined {
  const first = rows[index];
  if (!first) return undefined;
  const height = blockHeight(first, merges);
  const block = rows.slice(index, index + height).filter((row) => row.number < first.number + height);
  const width = Math.max(...block.map((row) => row.cells.length), 0);
  const cells = Array.from({ length: width }, (_, column) => headerCell(block, column, merges));
  return { top: first.number, bottom: first.number + height - 1, cells };
}

/** Two or three rows where a cell of the first is merged down, or stands over several columns. */
function blockHeight(row: SheetRow, merges: readonly Merge[]): number {
  const starting = merges.filter((m) => m.top === row.number - 1 && row.cells[m.left]?.text.trim());
  const down = Math.max(1, ...starting.map((m) => m.bottom - m.top + 1));
  const filled = row.cells.filter((c) => c?.text.trim()).length;
  const over = filled > 1 && starting.some((m) => m.right > m.left && m.bottom === m.top);
  return Math.min(3, Math.max(down, over ? 2 : 1));
}

function headerCell(block: readonly SheetRow[], column: number, merges: readonly Merge[]): Block['cells'][number] {
  const parts: string[] = [];
  let top = false;
  block.forEach((row, index) => {
    const text = row.cells[column]?.text.trim() || mergedOver(row, column, merges);
    if (!text || text === parts.at(-1)) return;
    if (index === 0) top = true;
    parts.push(text);
  });
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const joined = { name: parts.join(''), top };
  const readings = [joined, { name: parts.slice(-2).join(''), top: top && parts.length <= 2 }];
  return { text: parts.join(' '), readings: parts.length > 1 ? [...readings, { name: last, top: false }] : [joined] };
}

/** The text of a cell that is merged over this column from the left; only for the upper rows of a block. */
function mergedOver(row: SheetRow, column: number, merges: readonly Merge[]): string | undefined {
  const merge = merges.find(
    (m) => m.top === row.number - 1 && m.left < column && m.right >= column && m.bottom === m.top,
  );
  return merge && row.cells[merge.left]?.text.trim();
}

/** Reads a block as the header of one ledger. `own` maps canonical names to the bureau's header texts. */
export function readHeader(block: Block, kind: LedgerKind, own: Readonly<Record<string, string>>): Header {
  const found = new Map<string, (MatchedColumn & { rank: number })[]>();
  const aliases = aliasTable(kind, own);
  let grounded = false;
  block.cells.forEach((cell, index) => {
    if (!cell) return;
    const reading = cell.readings.flatMap((r) => names(r.name).map((name) => ({ top: r.top, alias: aliases.get(name) })));
    const { alias: match, top } = reading.find((r) => r.alias !== undefined) ?? {};
    if (!match) return;
    grounded ||= top === true;
    const column = { key: match.key, index, header: cell.text, unit: match.unit ?? unitIn(cell.text), rank: match.rank };
    found.set(match.key, [...(found.get(match.key) ?? []), column]);
  });
  const columns: MatchedColumn[] = [];
  const ambiguous: Header['ambiguous'] = [];
  for (const [key, matches] of found) {
    const best = Math.min(...matches.map((m) => m.rank));
    // For text, another name of the same column may stand beside it; a date or an amount must be one.
    const rivals = kind.columns[key]?.type === 'text' || best <= 0 ? matches.filter((m) => m.rank === best) : matches;
    if (rivals.length > 1 && kind.columns[key]?.personal !== true) {
      ambiguous.push({ key, cells: rivals.map(({ index, header }) => ({ index, text: header })) });
    }
    const { rank: _, ...column } = matches.find((m) => m.rank === best) ?? (matches[0] as MatchedColumn & { rank: number });
    columns.push(column);
  }
  const taken = new Set(columns.map((c) => c.index));
  const free = block.cells.flatMap((cell, index) => (cell && !taken.has(index) ? [{ index, text: cell.text }] : []));
  const missing = Object.entries(kind.columns)
    .filter(([key, column]) => column.required && !found.has(key))
    .map(([key]) => ({ key, near: nearest(kind, key, free) }));
  return {
    kind,
    top: block.top,
    bottom: block.bottom,
    columns,
    missing,
    grounded,
    ambiguous,
    texts: block.cells.map((cell) => cell?.text),
  };
}

export function nearest(
  kind: LedgerKind,
  key: string,
  free: readonly { index: number; text: string }[],
): { index: number; text: string } | undefined {
  const column = kind.columns[key];
  if (!column) return undefined;
  const words = [column.name, ...column.aliases.map((a) => (typeof a === 'string' ? a : a.name))];
  return free.find((cell) => names(cell.text).some((name) => near(name, words) !== undefined));
}

interface Alias {
  key: string;
  /** -1 the settings, 0 the canonical name, then the order of the aliases. */
  rank: number;
  unit?: MoneyUnit;
}

const tables = new WeakMap<LedgerKind, Map<string, Alias>>();

function aliasTable(kind: LedgerKind, own: Readonly<Record<string, string>>): Map<string, Alias> {
  let table = tables.get(kind);
  if (!table) {
    table = new Map();
    for (const [key, column] of Object.entries(kind.columns)) {
      [column.name, ...column.aliases].forEach((alias, rank) => {
        const { name, unit } = typeof alias === 'string' ? { name: alias, unit: undefined } : alias;
        if (!table?.has(fold(name))) table?.set(fold(name), { key, rank, ...(unit ? { unit } : {}) });
      });
    }
    tables.set(kind, table);
  }
  if (Object.keys(own).length === 0) return table;
  const mine = new Map(table);
  for (const [canonical, header] of Object.entries(own)) {
    const key = Object.entries(kind.columns).find(([, column]) => fold(column.name) === fold(canonical))?.[0];
    if (key) for (const name of names(header).slice(0, 1)) mine.set(name, { key, rank: -1 });
  }
  return mine;
}

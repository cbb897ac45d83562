import { fold } from './fold.ts';
import type { Column, LedgerKind } from './kind.ts';
import { isSameColumn, namesOf, type HeaderName } from './header-names.ts';
import { headUnit } from './header-unit.ts';
import type { MoneyUnit } from './money.ts';
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
  /** Its head speaks of a unit that cannot be read: then none above the table holds for it. */
  unitInDoubt?: boolean;
}

/** What a header says of one ledger: the questions that a message may ask. */
export interface Header {
  kind: LedgerKind;
  /** First and last row of the header, as on the screen. */
  top: number;
  bottom: number;
  columns: MatchedColumn[];
  /** Required columns that are not there, by the name that was looked for; `near` is a header cell with a similar name. */
  missing: MissingColumn[];
  /** The block's first row is part of the header: else it is a line above it. */
  grounded: boolean;
  /** Two header cells for one column of the ledger. */
  ambiguous: { key: string; cells: { index: number; text: string }[] }[];
  /** Every header text by column, for showing. */
  texts: readonly (string | undefined)[];
  /** The folded texts of each row of the header, for finding it again on every printed page. */
  lines: readonly (readonly (string | undefined)[])[];
}

export interface MissingColumn {
  key: string;
  name: string;
  near?: { index: number; text: string } | undefined;
}

/** The header block that begins in a row: its height and the names that each column may go by. */
export interface Block {
  top: number;
  bottom: number;
  rows: readonly SheetRow[];
  /** By column: the shown text, and the readings from best to worst. */
  cells: ({ text: string; readings: Reading[] } | undefined)[];
}

interface Reading {
  /** The name, then what is left of it without marks and brackets. */
  names: readonly HeaderName[];
  /** The first row of the block is part of it. */
  top: boolean;
  /** Words of the group above the name were left out: 有效期 of 有效期/决定日期. */
  partial: boolean;
}

export function blockAt(rows: readonly SheetRow[], index: number, merges: readonly Merge[]): Block | undefined {
  const first = rows[index];
  if (!first) return undefined;
  const height = blockHeight(first, merges);
  const block = rows.slice(index, index + height).filter((row) => row.number < first.number + height);
  const width = Math.max(...block.map((row) => row.cells.length), 0);
  const cells = Array.from({ length: width }, (_, column) => headerCell(block, column, merges));
  return { top: first.number, bottom: first.number + height - 1, rows: block, cells };
}

/** One row alone, whatever is merged with it: for telling whether a row further down is a header. */
export function rowBlock(row: SheetRow): Block {
  return { top: row.number, bottom: row.number, rows: [row], cells: row.cells.map((_, column) => headerCell([row], column, [])) };
}

/** Two or three rows where a cell of the first is merged down, or stands over several columns. */
export function blockHeight(row: SheetRow, merges: readonly Merge[]): number {
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
  const joined = { names: namesOf(parts.join('')), top, partial: false };
  const readings = parts.length > 2 ? [joined, { names: namesOf(parts.slice(-2).join('')), top: false, partial: true }] : [joined];
  return { text: parts.join(' '), readings: parts.length > 1 ? [...readings, { names: namesOf(last), top: false, partial: true }] : [joined] };
}

/** The text of a cell that is merged over this column from the left; only for the upper rows of a block. */
function mergedOver(row: SheetRow, column: number, merges: readonly Merge[]): string | undefined {
  const merge = merges.find(
    (m) => m.top === row.number - 1 && m.left < column && m.right >= column && m.bottom === m.top,
  );
  return merge && row.cells[merge.left]?.text.trim();
}

interface Match extends MatchedColumn {
  rank: number;
  partial: boolean;
}

/**
 * Reads a block as the header of one ledger; undefined where no cell is one of its columns. `own` maps canonical names to the bureau's header texts.
 * @param strict the settings speak of this very sheet: a column that they name must be there under that name
 */
export function readHeader(block: Block, kind: LedgerKind, own: Readonly<Record<string, string>>, strict = false): Header | undefined {
  const found = new Map<string, Match[]>();
  const aliases = aliasTable(kind, own);
  let grounded = false;
  block.cells.forEach((cell, index) => {
    if (!cell) return;
    for (const { names: all, top, partial } of cell.readings) {
      const alias = firstOf(all, aliases, kind);
      if (!alias) continue;
      grounded ||= top;
      const match = { key: alias.key, index, header: cell.text, ...unitOfHead(cell.text, alias), rank: alias.rank, partial };
      found.set(alias.key, [...(found.get(alias.key) ?? []), match]);
      break;
    }
  });
  if (found.size === 0) return undefined;
  const columns: MatchedColumn[] = [];
  const ambiguous: Header['ambiguous'] = [];
  for (const [key, matches] of found) {
    const { column, rivals } = choose(matches, kind.columns[key]?.type === 'text');
    if (rivals.length > 1 && kind.columns[key]?.personal !== true) {
      ambiguous.push({ key, cells: rivals.map(({ index, header }) => ({ index, text: header })) });
    }
    columns.push(column);
  }
  const missing = Object.entries(kind.columns).flatMap(([key, column]): MissingColumn[] => {
    const said = strict ? ownName(own, column) : undefined;
    if (said !== undefined && !found.get(key)?.some((m) => m.rank < 0)) return [{ key, name: said }];
    return column.required && !found.has(key) ? [{ key, name: column.name }] : [];
  });
  const texts = block.cells.map((cell) => cell?.text);
  const lines = block.rows.map((row) => row.cells.map((cell) => (cell?.text.trim() ? fold(cell.text) : undefined)));
  return { kind, top: block.top, bottom: block.bottom, columns, missing, grounded, ambiguous, texts, lines };
}

function unitOfHead(text: string, alias: Alias): Pick<MatchedColumn, 'unit' | 'unitInDoubt'> {
  const unit = alias.unit ?? headUnit(text);
  return unit === 'unreadable' ? { unit: undefined, unitInDoubt: true } : { unit };
}

/** @param above of the line above the table, or the settings */
export function unitOf({ unit, unitInDoubt }: MatchedColumn, above: MoneyUnit | undefined): MoneyUnit | undefined {
  return unitInDoubt ? undefined : (unit ?? above);
}

function firstOf(names: readonly HeaderName[], aliases: ReadonlyMap<string, Alias>, kind: LedgerKind): Alias | undefined {
  for (const { name, qualifiers } of names) {
    const alias = aliases.get(name);
    if (!alias) continue;
    const { key } = alias;
    return isSameColumn(qualifiers, kind.columns[key]?.type ?? '', (text) => aliases.get(text)?.key === key) ? alias : undefined;
  }
  return undefined;
}

/** The cells of a header that stand for no column of the ledger. */
export function freeCells({ columns, texts }: Header): { index: number; text: string }[] {
  const taken = new Set(columns.map((c) => c.index));
  return texts.flatMap((text, index) => (text && !taken.has(index) ? [{ index, text }] : []));
}

/** The header with the nearest of its other cells beside each column that is missing. */
export function suggested(header: Header): Header {
  const free = freeCells(header);
  const missing = header.missing.map((m) => Object.assign({ near: nearest(header.kind, m.key, free) }, m));
  return { ...header, missing };
}

/** A full name goes before a part of one; the settings, then the canonical name before the others. */
function choose(matches: readonly Match[], text: boolean): { column: MatchedColumn; rivals: readonly Match[] } {
  const full = matches.filter((m) => !m.partial || m.rank < 0);
  const level = full.length > 0 ? full : matches;
  const best = Math.min(...level.map((m) => m.rank));
  // For text, another name of the same column may stand beside it; a date or an amount must be one.
  const rivals = text || best <= 0 ? level.filter((m) => m.rank === best) : level;
  const { rank: _, partial: __, ...column } = level.find((m) => m.rank === best) as Match;
  return { column, rivals };
}

function ownName(own: Readonly<Record<string, string>>, column: Column): string | undefined {
  return Object.entries(own).find(([canonical]) => fold(canonical) === fold(column.name))?.[1];
}

function nearest(
  kind: LedgerKind,
  key: string,
  free: readonly { index: number; text: string }[],
): { index: number; text: string } | undefined {
  const column = kind.columns[key];
  if (!column) return undefined;
  const words = [column.name, ...column.aliases.map((a) => (typeof a === 'string' ? a : a.name))];
  return free.find((cell) => namesOf(cell.text).some(({ name }) => near(name, words) !== undefined));
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
    if (key) for (const { name } of namesOf(header).slice(0, 1)) mine.set(name, { key, rank: -1 });
  }
  return mine;
}

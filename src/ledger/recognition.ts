import { fold } from './fold.ts';
import { blockAt, readHeader, rowBlock, suggested, type Header } from './header.ts';
import { isKey, isNoteLine } from './row-words.ts';
import { ledgerKinds } from './kinds/index.ts';
import type { LedgerKind } from './kind.ts';
import type { Merge, SheetInfo, SheetRow } from './sheet.ts';

/** What the settings say of one ledger. */
export interface LedgerSetting {
  ledger: string;
  file?: string | undefined;
  sheet?: string | undefined;
  columns: Readonly<Record<string, string>>;
}

/** What a sheet was taken for. */
export type Recognition =
  /** `unnamed`: by its columns alone; neither the settings nor a title, a name or a header say which ledger it is. */
  | { as: 'ledger'; header: Header; unnamed: boolean }
  /** The header of one ledger, but not all of it. */
  | { as: 'incomplete'; header: Header }
  /** The header fits two ledgers or more, and neither title nor name tells which. */
  | { as: 'twoLedgers'; headers: Header[] }
  /** All that a ledger must have, but a sheet of anything might have as much. */
  | { as: 'tooLittle'; header: Header }
  /** No header; `row` is the row with the most cells, for the message. */
  | { as: 'nothing'; row: SheetRow | undefined };

/** The header stands within this many rows from the top. */
export const HEADER_ROWS = 200;

/** Fewer columns than these say nothing, where nothing names the ledger. */
const TELLING = 3;

/** The names that the settings give to the columns of a kind. */
export type OwnColumns = (kind: string) => Readonly<Record<string, string>>;

export function ownColumns(info: SheetInfo, settings: readonly LedgerSetting[]): OwnColumns {
  const said = settings.filter((s) => speaksOf(s, info));
  return (kind) => ownOf(said, kind);
}

function ownOf(said: readonly LedgerSetting[], kind: string): Readonly<Record<string, string>> {
  return Object.assign({}, ...said.filter((s) => s.ledger === kind).map((s) => s.columns)) as Record<string, string>;
}

/**
 * @param below the table stands below another one: the names of sheet and file speak of that one
 * @param again the header of the table above is printed again: it is of this kind
 */
export function recognise(info: SheetInfo, rows: readonly SheetRow[], settings: readonly LedgerSetting[], below = false, again?: LedgerKind): Recognition {
  const said = settings.filter((s) => speaksOf(s, info));
  const [same] = again ? readHeaders(info, rows, [again], said).filter((h) => h.missing.length === 0) : [];
  if (same) return { as: 'ledger', header: same, unnamed: false };
  const forced = said.filter((s) => s.file !== undefined || s.sheet !== undefined);
  const kinds = forced.length > 0 ? ledgerKinds.filter((k) => forced.some((s) => s.ledger === k.id)) : ledgerKinds;
  const found = readHeaders(info, rows, kinds, said);
  const complete = topmost(found.filter((h) => h.missing.length === 0));
  const [only] = complete;
  if (only && forced.length > 0 && complete.length === 1) return { as: 'ledger', header: only, unnamed: false };
  const title = titleAbove(rows, (only ?? found[0])?.top ?? 1);
  const names = below ? [title] : [title, info.sheet, info.file.split('/').at(-1) ?? ''];
  return named(names, complete, found) ?? byColumns(complete) ?? incomplete(found, forced.length > 0, rows);
}

function speaksOf(setting: LedgerSetting, info: SheetInfo): boolean {
  return (
    (setting.file === undefined || setting.file === info.file) &&
    (setting.sheet === undefined || setting.sheet === info.sheet)
  );
}

/** Of every kind the topmost whole header, else the row that has the most of one. Most columns first. */
function readHeaders(
  info: SheetInfo,
  rows: readonly SheetRow[],
  kinds: readonly LedgerKind[],
  said: readonly LedgerSetting[],
): Header[] {
  const last = rows.at(-1)?.number ?? 0;
  const merges = info.merges.filter((m) => m.top < last);
  const blocks = rows.flatMap((_, index) => blockAt(rows, index, merges) ?? []);
  const headers = kinds.flatMap((kind) => {
    const mine = said.filter((s) => s.ledger === kind.id);
    const own = ownOf(said, kind.id);
    const strict = mine.some((s) => s.file !== undefined || s.sheet !== undefined);
    let best: Header | undefined;
    for (const block of blocks) {
      const header = readHeader(block, kind, own, strict);
      if (!header?.grounded) continue;
      if (!best || rank(header) > rank(best)) best = header;
      if (rank(header) > 100 + 1) return header;
    }
    return best ?? [];
  });
  return headers.sort((a, b) => b.columns.length - a.columns.length);
}

function rank(header: Header): number {
  return header.columns.length + (header.missing.length === 0 ? 100 : 0);
}

/** A header that stands below another one belongs to a second table; the reader of the first one will meet it. */
function topmost(headers: readonly Header[]): Header[] {
  const wide = headers.filter((h) => h.columns.length > 1);
  const top = Math.min(...(wide.length > 0 ? wide : headers).map((h) => h.top));
  return headers.filter((h) => h.top === top);
}

/** Of the title above the header, the sheet's name and the file's name: the nearest name that speaks of a ledger decides among the headers; one that speaks of a ledger they do not fit too. */
function named(names: readonly string[], complete: readonly Header[], found: readonly Header[]): Recognition | undefined {
  for (const [index, name] of names.entries()) {
    const speaking = speakers(name);
    const fitting = complete.filter((h) => speaking.has(h.kind.id));
    const weight = Math.max(0, ...fitting.map((h) => speaking.get(h.kind.id)?.weight ?? 0));
    const [first, ...others] = fitting.filter((h) => speaking.get(h.kind.id)?.weight === weight);
    if (first && others.length === 0) return withPart(first, speaking.get(first.kind.id)?.needs);
    if (first && index === 0) return { as: 'twoLedgers', headers: [first, ...others] };
    const meant = found.find((h) => speaking.has(h.kind.id) && h.missing.length > 0 && plausible(h));
    if (!first && meant) return { as: 'incomplete', header: suggested(meant) };
  }
  return undefined;
}

/** A title that names a part of a ledger only, 备案, needs the column that tells the parts. */
function withPart(header: Header, needs: string | undefined): Recognition {
  const column = needs === undefined ? undefined : header.kind.columns[needs];
  if (needs === undefined || !column || header.columns.some((c) => c.key === needs)) {
    return { as: 'ledger', header, unnamed: false };
  }
  return { as: 'incomplete', header: suggested({ ...header, missing: [{ key: needs, name: column.name }] }) };
}

/** The kinds that a text speaks of; of two words of one kind the longer one counts. */
function speakers(text: string): Map<string, { weight: number; needs: string | undefined }> {
  const folded = fold(text);
  const speaking = new Map<string, { weight: number; needs: string | undefined }>();
  for (const kind of ledgerKinds) {
    for (const keyword of kind.keywords) {
      const { word, needs } = typeof keyword === 'string' ? { word: keyword, needs: undefined } : keyword;
      const known = speaking.get(kind.id);
      if (folded.includes(fold(word)) && word.length > (known?.weight ?? 0)) speaking.set(kind.id, { weight: word.length, needs });
    }
  }
  return speaking;
}

/** Without a name the columns decide, where one ledger has more of them than every other. */
function byColumns(complete: readonly Header[]): Recognition | undefined {
  const left = undominated(complete).sort((a, b) => b.columns.length - a.columns.length);
  const [first, second] = left;
  if (!first) return undefined;
  if (second && first.columns.length < second.columns.length + 2) return { as: 'twoLedgers', headers: left };
  const unnamed = !first.columns.some((c) => /^[a-z]+_/i.test(c.header) || speakers(c.header).has(first.kind.id));
  if (unnamed && first.columns.length < TELLING) return { as: 'tooLittle', header: first };
  return { as: 'ledger', header: first, unnamed };
}

/** A ledger whose columns are all part of what another ledger finds says nothing of its own. */
function undominated(headers: readonly Header[]): Header[] {
  const cells = new Map(headers.map((h) => [h, new Set(h.columns.map((c) => c.index))]));
  return headers.filter((h) => {
    const mine = cells.get(h) ?? new Set();
    return !headers.some((other) => {
      const theirs = cells.get(other) ?? new Set();
      return other !== h && theirs.size > mine.size && [...mine].every((index) => theirs.has(index));
    });
  });
}

function incomplete(found: readonly Header[], forced: boolean, rows: readonly SheetRow[]): Recognition {
  const header = found.find((h) => h.missing.length > 0 && (forced || plausible(h)));
  return header ? { as: 'incomplete', header: suggested(header) } : { as: 'nothing', row: fullest(rows) };
}

/** Two columns at least: less is a coincidence. */
function plausible(header: Header): boolean {
  return header.columns.length >= 2;
}

/**
 * What a row below a header is: the same header again, the header of another table, or neither.
 * @param rows one row; or two and three, where the cells of the first are merged into one header with them
 */
export function headerBelow(rows: readonly SheetRow[], above: Header, own: OwnColumns, merges: readonly Merge[] = []): 'same' | 'other' | undefined {
  const [row] = rows;
  const block = rows.length > 1 ? blockAt(rows, 0, merges) : row && rowBlock(row);
  if (!block || block.bottom !== rows.at(-1)?.number) return undefined;
  const readings = ledgerKinds.flatMap((kind) => readHeader(block, kind, own(kind.id)) ?? []);
  const same = readings.find((h) => h.kind === above.kind)?.columns ?? [];
  const where = new Map(above.columns.map((c) => [c.index, c.key]));
  if (same.length >= 2 && same.every((c) => where.get(c.index) === c.key)) return 'same';
  return readings.some((h) => h.missing.length === 0 && plausible(h)) ? 'other' : undefined;
}

/** All text above a row, joined. */
export function titleAbove(rows: readonly SheetRow[], top: number): string {
  return textOf(rows.filter((row) => row.number < top));
}

/** Text of the lines that stand right above a table, and of those further up: these speak of another table. */
export function linesAbove(rows: readonly SheetRow[], top: number): { near: string; far: string } {
  const above = rows.filter((row) => row.number < top);
  const last = above.findLastIndex(isTableRow);
  return { near: textOf(above.slice(last + 1)), far: textOf(above.slice(0, last + 1).filter((row) => !isTableRow(row))) };
}

/** Three cells or more, and no line of keys and values. */
export function isTableRow({ cells }: SheetRow): boolean {
  const texts = cells.flatMap((cell) => (cell?.text.trim() ? [fold(cell.text)] : []));
  if (texts.length < 3) return false;
  const keys = texts.filter(isKey).length;
  const isLine = isKey(texts[0] ?? '') || keys >= 2 || (keys === 1 && texts.length === 3) || texts.filter((text) => text.includes(':')).length >= texts.length / 2;
  return !isLine;
}

/** Without the notes and signatures that belong to the table above. */
export function withoutNotes(between: readonly SheetRow[]): readonly SheetRow[] {
  const first = between.findIndex(({ cells }) => !isNoteLine(fold(cells.find((cell) => cell?.text.trim())?.text ?? '')));
  return first < 0 ? [] : between.slice(first);
}

export function textOf(rows: readonly SheetRow[]): string {
  return rows.flatMap((row) => row.cells.map((cell) => cell?.text ?? '')).join(' ');
}

function fullest(rows: readonly SheetRow[]): SheetRow | undefined {
  const filled = (row: SheetRow) => row.cells.filter((c) => c?.text.trim()).length;
  return rows.reduce<SheetRow | undefined>((best, row) => (!best || filled(row) > filled(best) ? row : best), undefined);
}

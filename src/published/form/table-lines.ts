import { unitIn, type MoneyUnit } from '../../ledger/money.ts';
import type { Spot, TableBlock, TableCell, TableRow } from '../document.ts';
import { bareLabel, bareTitle, LABELS, type TableId } from './labels.ts';

/** The head of a column, and where it stands. */
export interface Head {
  /** Of section 4, with the label of its group in front. */
  bare: string;
  text: string;
  left: number;
  right: number;
  unit: MoneyUnit | undefined;
}

/** A row of a table of the form with numbers in it. */
export interface Line {
  table: TableId;
  /** '' in section 4, whose row has none. */
  bare: string;
  text: string;
  spot: Spot;
  /** By the index of its head; undefined where there is no cell under it. */
  cells: (TableCell | undefined)[];
  heads: readonly Head[];
  /** How many cells there are where they do not stand under the heads; as many as heads: they were taken in their order. */
  astray?: number;
}

interface Columns {
  heads: Head[];
  /** Width of the grid that they stand in; undefined where they are points of a page. */
  width: number | undefined;
  /** The heads stand in the order of the form: then that of the cells below says which is which. */
  ordered: boolean;
}

const DISCLOSURE = columnLabels('disclosure');
const APPLICANTS = columnLabels('applications');
const OUTCOMES = new Set(LABELS.reviews.columns.map((c) => bareLabel(c.text.split(' ')[1] ?? '')));
const GROUPS = new Set(LABELS.reviews.columns.map((c) => bareLabel(c.text.split(' ')[0] ?? '')));
/** What heads of sections 3 and 4 have in common, or rows have too. */
const COMMON = new Set(['其他', '总计']);
const BLOCK_TITLES = new Set(LABELS.disclosure.blocks.map((b) => b.bare));
const ROWS = { disclosure: rowLabels('disclosure'), applications: rowLabels('applications') };
const SUITS = '行政诉讼';
/** The form has forty; a file with more than these was made to keep a reader busy. */
const MOST_LINES = 1000;

/** Reads the tables of the form row by row, wherever they stand: split in two, several in one, among other tables. */
export class TableLines {
  readonly lines: Line[] = [];
  /** Tables in which something of the form was found. */
  readonly tables = new Set<TableBlock>();
  /** Columns go on in a further table without a head of its own. */
  readonly #columns = new Map<TableId, Columns>();
  #table: TableBlock = { kind: 'table', rows: [], ruled: true };
  #within: TableId | undefined;
  /** Rows of a head that has not ended. */
  #head: { table: TableId; cells: TableCell[] } | undefined;
  /** Rows of a head that no line has followed: a page may be cut between them, or repeat them. */
  #above: { table: TableId; cells: TableCell[]; width: number | undefined } | undefined;
  /** The table goes on with the one before. */
  #continued: 'disclosure' | 'applications' | undefined;

  read(table: TableBlock): void {
    this.#table = table;
    this.#within = undefined;
    this.#head = undefined;
    this.#continued = continuedBy(table);
    for (const row of table.rows) this.#row(row);
    this.#endHead();
  }

  #row(row: TableRow): void {
    const cells = row.cells.map((cell) => ({ ...cell, bare: bareLabel(cell.text) }));
    const filled = cells.filter((cell) => cell.bare !== '');
    const headed = headOf(filled.map((cell) => cell.bare), this.#head?.table);
    if (headed) return this.#addHead(headed, row);
    this.#endHead();
    if (filled.length === 1 && BLOCK_TITLES.has(bareTitle(filled[0]?.text ?? ''))) {
      this.#enter('disclosure');
      this.#columns.delete('disclosure');
      return;
    }
    this.#line(row, cells);
  }

  /** The one row of section 4, on the page behind its head. */
  #isLeftRow(cells: readonly Bare[]): boolean {
    const heads = this.#columns.get('reviews')?.heads.length;
    return cells.length === heads && cells.every((cell) => !WORDS.test(cell.text)) && !this.lines.some((line) => line.table === 'reviews');
  }

  #enter(table: TableId): void {
    this.#within = table;
    this.tables.add(this.#table);
  }

  #addHead(table: TableId, row: TableRow): void {
    if (this.#head?.table !== table) this.#endHead();
    this.#head ??= { table, cells: [] };
    this.#head.cells.push(...row.cells);
    if (table === 'disclosure') this.#endHead();
  }

  #endHead(): void {
    if (!this.#head) return;
    const { table, cells } = this.#head;
    this.#head = undefined;
    const width = widthOf(this.#table);
    const above = this.#above?.table === table && sameWidth(this.#above.width, width) ? this.#above.cells : [];
    const all = [...above.filter((upper) => !cells.some((cell) => isRepeated(upper, cell))), ...cells];
    const heads = table === 'reviews' ? outcomeHeads(all, this.#table.ruled) : plainHeads(all, table);
    // The blocks of section 2 have heads of one row.
    this.#above = table === 'disclosure' ? undefined : { table, cells: all, width };
    // 行政复议 and 行政诉讼 alone may be the head of any table.
    if (heads.length === 0) return;
    this.#enter(table);
    this.#columns.set(table, { heads, width, ordered: isOrdered(heads, table) });
  }

  #line(row: TableRow, cells: readonly Bare[]): void {
    const table = this.#within ?? this.#continued ?? (this.#isLeftRow(cells) ? 'reviews' : undefined);
    if (!table) return;
    const columns = this.#columns.get(table);
    const { label, values } = table === 'reviews' ? outcomeCells(cells, columns) : labelledCells(cells, ROWS[table]);
    // A remark, a title of the section within the table, a row that has nothing to say.
    if (values.length === 0 || this.lines.length >= MOST_LINES) return;
    this.#above = undefined;
    if (this.#within !== undefined || !columns) this.#enter(table);
    // Without a head of its own a table goes on with the one before, if its rows are of that form.
    else if (values.length === columns.heads.length && (table === 'reviews' || (label && ROWS[table].has(label.bare)))) {
      this.tables.add(this.#table);
    } else return;
    const placed = columns ? placeCells(values, columns, this.#table) : { cells: [], astray: values.length };
    this.lines.push({ table, bare: label?.bare ?? '', text: label?.text ?? '', spot: row.spot, heads: columns?.heads ?? [], ...placed });
  }
}

/** The same head in the same place, on the next page. */
function isRepeated(upper: TableCell, cell: TableCell): boolean {
  return bareLabel(upper.text) === bareLabel(cell.text) && upper.left < cell.right && cell.left < upper.right;
}

function columnLabels(table: TableId): Set<string> {
  return new Set(LABELS[table].columns.map((c) => c.bare));
}

function rowLabels(table: TableId): Set<string> {
  return new Set(LABELS[table].rows.map((r) => r.bare));
}

/** The table whose head a row is part of. */
function headOf(bares: readonly string[], open: TableId | undefined): TableId | undefined {
  const some = (labels: ReadonlySet<string>) => bares.some((bare) => labels.has(bare) && !COMMON.has(bare));
  if (some(DISCLOSURE) && !bares.some((bare) => ROWS.disclosure.has(bare))) return 'disclosure';
  if (some(OUTCOMES) || bares.some((bare) => bare === SUITS || GROUPS.has(bare))) return 'reviews';
  if (some(APPLICANTS) && !bares.some((bare) => ROWS.applications.has(bare) && !COMMON.has(bare))) return 'applications';
  // A row of a head with nothing but 其他 and 总计 in it.
  return open === 'applications' && bares.length > 0 && bares.every((bare) => COMMON.has(bare)) ? open : undefined;
}

/** The table that rows of the form without a head, at the beginning of another, go on with. */
function continuedBy({ rows }: TableBlock): 'disclosure' | 'applications' | undefined {
  for (const row of rows) {
    const bares = row.cells.map((cell) => bareLabel(cell.text));
    if (headOf(bares, undefined)) return undefined;
    const found = (['applications', 'disclosure'] as const).find((table) => bares.some((bare) => ROWS[table].has(bare) && !COMMON.has(bare)));
    if (found) return found;
  }
  return undefined;
}

type Bare = TableCell & { bare: string };

/** The last cell that the form has as a label, else the last that is no number; what stands behind it are values. */
function labelledCells(cells: readonly Bare[], rows: ReadonlySet<string>): { label?: Bare | undefined; values: readonly Bare[] } {
  const known = cells.findLastIndex((cell) => rows.has(cell.bare));
  const at = known >= 0 ? known : cells.findLastIndex((cell) => WORDS.test(cell.text));
  const values = cells.slice(at + 1);
  return known >= 0 || values.some((cell) => DIGIT.test(cell.text)) ? { label: cells[at], values } : { values: [] };
}

/** The row of section 4 has no label; a row of marks for nothing is one too where there is one under each head. */
function outcomeCells(cells: readonly Bare[], columns: Columns | undefined): { label?: Bare | undefined; values: readonly Bare[] } {
  const values = cells.filter((cell) => !WORDS.test(cell.text) || DIGIT.test(cell.text));
  return values.some((cell) => DIGIT.test(cell.text)) || values.length === columns?.heads.length ? { values } : { values: [] };
}

const WORDS = /\p{Script=Han}{2}/u;
const DIGIT = /\d/;

function plainHeads(cells: readonly TableCell[], table: 'disclosure' | 'applications'): Head[] {
  const known = table === 'disclosure' ? DISCLOSURE : APPLICANTS;
  const heads = cells.flatMap((cell): Head[] => {
    const bare = bareLabel(cell.text);
    // Of section 2 every head has numbers below it, but for the first; one that the form does not have is told.
    const counts = table === 'disclosure' ? bare !== '' && bare !== '信息内容' : known.has(bare);
    return counts ? [{ bare, text: cell.text, left: cell.left, right: cell.right, unit: unitIn(cell.text) }] : [];
  });
  return heads.sort((a, b) => a.left - b.left);
}

/** The heads of section 4 are the same three times: each belongs to the group above it. */
function outcomeHeads(cells: readonly TableCell[], ruled: boolean): Head[] {
  const groups = cells.filter((cell) => GROUPS.has(bareLabel(cell.text))).sort((a, b) => a.left - b.left);
  const outcomes = cells.filter((cell) => OUTCOMES.has(bareLabel(cell.text))).sort((a, b) => a.left - b.left);
  const groupOf = ruled ? groupsAbove(groups) : groupsInTurn(groups, outcomes);
  return outcomes.map((cell) => {
    const group = groupOf(cell);
    return { bare: bareLabel(group?.text ?? '') + bareLabel(cell.text), text: `${group?.text ?? ''} ${cell.text}`, left: cell.left, right: cell.right, unit: undefined };
  });
}

function groupsAbove(groups: readonly TableCell[]): (cell: TableCell) => TableCell | undefined {
  return (cell) => nearest(groups, middle(cell), true);
}

/** Words alone do not say how far a group goes: the heads begin anew with each. */
function groupsInTurn(groups: readonly TableCell[], outcomes: readonly TableCell[]): (cell: TableCell) => TableCell | undefined {
  const turns: TableCell[][] = [];
  for (const cell of outcomes) {
    const turn = turns.at(-1);
    if (!turn || turn.some((other) => bareLabel(other.text) === bareLabel(cell.text))) turns.push([cell]);
    else turn.push(cell);
  }
  return (cell) => (turns.length === groups.length ? groups[turns.findIndex((turn) => turn.includes(cell))] : undefined);
}

/** The one around a place; where words alone say how wide a column is, else the one next to it. */
function nearest<T extends { left: number; right: number }>(all: readonly T[], place: number, ruled: boolean): T | undefined {
  const around = all.find(({ left, right }) => left <= place && place <= right);
  return around ?? (ruled ? [] : all).toSorted((a, b) => Math.abs(middle(a) - place) - Math.abs(middle(b) - place))[0];
}

function middle({ left, right }: { left: number; right: number }): number {
  return (left + right) / 2;
}

function widthOf({ ruled, rows }: TableBlock): number | undefined {
  return ruled ? rows.reduce((most, row) => row.cells.reduce((right, cell) => Math.max(right, cell.right), most), 0) : undefined;
}

/** Of the width: tables of two pages are drawn to a point. */
const SLACK = 0.01;

function sameWidth(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Math.abs(a - b) <= b * SLACK;
}

function isOrdered(heads: readonly Head[], table: TableId): boolean {
  const places = heads.map((head) => LABELS[table].columns.findIndex((column) => column.bare === head.bare)).filter((place) => place >= 0);
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

/** Each value under its head. What stands under none, or two under one, is astray: the columns were shifted. */
function placeCells(values: readonly TableCell[], columns: Columns, table: TableBlock): Pick<Line, 'cells' | 'astray'> {
  const { heads, width, ordered } = columns;
  // In a page without rules, and in a further table of another grid, the order alone says which is which.
  const known = table.ruled && width !== undefined && sameWidth(widthOf(table), width);
  if (!known) return values.length === heads.length && ordered ? { cells: [...values] } : byPlace(values, columns, !table.ruled);
  return byPlace(values, columns, false);
}

function byPlace(values: readonly TableCell[], columns: Columns, loose: boolean): Pick<Line, 'cells' | 'astray'> {
  const { heads } = columns;
  const cells: (TableCell | undefined)[] = heads.map(() => undefined);
  for (const value of values) {
    const place = middle(value);
    const head = nearest(heads, place, !loose);
    const index = head ? heads.indexOf(head) : -1;
    // A cell without words beside the heads is part of the page's arrangement.
    if (index < 0 && value.text.trim() === '') continue;
    if (index < 0 || cells[index]) return astray(values, columns);
    cells[index] = value;
  }
  // A blank cell of a page without rules is not there at all.
  return { cells: loose ? cells.map((cell, index) => cell ?? { text: '', left: heads[index]?.left ?? 0, right: heads[index]?.right ?? 0 }) : cells };
}

/** Sites lose the spans of cells, and rows slip to the side: as many cells as heads are still in their order. */
function astray(values: readonly TableCell[], { heads, ordered }: Columns): Pick<Line, 'cells' | 'astray'> {
  return { cells: values.length === heads.length && ordered ? [...values] : [], astray: values.length };
}

import type { FigureSpec } from '../formats/schema.ts';
import type { CivilDate } from './dates.ts';
import type { Decimal } from './decimal.ts';
import type { MoneyUnit } from './money.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Base {
  /** The canonical name, as blank ledgers carry it. */
  name: string;
  /** Other names accepted on import; a name that fixes the unit of money says so. */
  aliases: readonly (string | { name: string; unit: MoneyUnit })[];
  /** Without this column the sheet cannot be counted. */
  required?: boolean;
  /** Needed as soon as the sheet has a row. */
  neededForRows?: boolean;
  /** Read at most for the count, never printed anywhere. */
  personal?: boolean;
}

export interface TextColumn extends Base {
  type: 'text';
  /** Of a column that says what became of the row: what a bureau's own words may be mapped to. */
  states?: Vocabulary;
}
export interface DateColumn extends Base {
  type: 'date';
}
export interface MoneyColumn extends Base {
  type: 'money';
  /** May be negative: refunds. */
  signed?: boolean;
}
export interface WordColumn<T extends string = string> extends Base {
  type: 'word';
  vocabulary: Vocabulary<T>;
}

export type Column = TextColumn | DateColumn | MoneyColumn | WordColumn;
export type Columns = Readonly<Record<string, Column>>;

type ValueOf<C extends Column> = C extends DateColumn
  ? CivilDate
  : C extends MoneyColumn
    ? Decimal
    : C extends WordColumn<infer T>
      ? T
      : string;

/** The typed values of a row; a blank cell, or a column that the sheet does not have, is undefined. */
export type Values<C extends Columns> = { readonly [K in keyof C]?: ValueOf<C[K]> };

/** A row of a ledger with its place. */
export interface LedgerRow<C extends Columns = Columns> {
  /** Index into the list of sheets that were read. */
  sheet: number;
  /** As on the screen. */
  number: number;
  values: Values<C>;
  /** Its number, or what it is about, stands in a cell that is merged with the row above: the same goes on. */
  continued?: boolean;
}

/** Why a row is not counted; shown to the clerk, never silent. */
export type LeftOut = 'otherYear' | 'void' | 'filing' | 'notPenalty' | 'decentralised' | 'sameDocument' | 'undecided' | 'noContract';

export interface Tally {
  /** One more, or `by` more, from this row. */
  count(figure: string, row: LedgerRow, by?: number): void;
  /** An amount from this row, in yuan; the figure's own unit decides how it is printed. */
  add(figure: string, row: LedgerRow, yuan: Decimal): void;
  /** The row counts in no figure of the year. */
  leaveOut(row: LedgerRow, reason: LeftOut): void;
  /** The row cannot be counted as it stands. */
  fault(row: LedgerRow, fault: RowFault): void;
}

/** A contradiction within a row that only the ledger knows. */
export type RowFault =
  | { code: 'V201'; column: string }
  | { code: 'V207'; columns: [string, string] }
  | { code: 'V211'; columns: [string, string]; missing: string }
  | { code: 'V216'; columns: [string, string] }
  /** The value says neither clearly. */
  | { code: 'V219'; column: string; readings: readonly [string, string] }
  | { code: 'V220'; columns: [string, string] };

/** The report year and its edges. */
export interface ReportYear {
  year: number;
  /** `YYYY-01-01` and `YYYY-12-31`. */
  first: CivilDate;
  last: CivilDate;
}

export interface CountingOptions {
  permits: { includeFilings: boolean };
  procurement: { includeDecentralised: boolean };
}

/** A figure beside the form; without the column that it is read from there is no figure, not a zero. */
export interface LedgerFigure<C extends Columns = Columns> extends FigureSpec {
  from?: keyof C & string;
}

/** Figures that a ledger finds in its rows: by month, by channel, by kind. */
export interface FigureFamily {
  /** `permits.byMonth`: the member is `permits.byMonth.03`. */
  id: string;
  name: string;
  unit: FigureSpec['unit'];
  /** Known beforehand (the months), so that zero is zero; else the words of the ledger are the members. */
  members?: readonly { id: string; name: string }[];
}

/** A kind of ledger: one file says its columns, and how it counts. */
export interface LedgerKind<C extends Columns = Columns> {
  id: string;
  /** The name of the ledger, e.g. 行政许可. */
  label: string;
  /**
   * Words of a title, sheet or file name that speak for this ledger. A word that names a part of it only says which
   * column is needed to tell the parts.
   */
  keywords: readonly (string | { word: string; needs: keyof C & string })[];
  columns: C;
  /** One document is one number (and one date, where several decisions share a licence number). */
  identity?: { number: keyof C & string; date?: keyof C & string; result?: keyof C & string };
  /** What is counted once where its cell is merged over several rows: a project in lots. */
  item?: keyof C & string;
  /** Figures of the form that it counts; zero where no row counts. Those that a format does not have are passed over. */
  counts: readonly string[];
  /** Figures beside the form, for the text and the pictures. */
  figures: readonly LedgerFigure<C>[];
  families: readonly FigureFamily[];
  count(row: LedgerRow<C>, year: ReportYear, tally: Tally, options: CountingOptions): void;
  /** What a further row of a document that is counted already adds. */
  repeat?(row: LedgerRow<C>, year: ReportYear, tally: Tally): void;
}

/** Fixes the row's type from the columns. */
export function ledgerKind<const C extends Columns>(kind: LedgerKind<C>): LedgerKind<C> {
  return kind;
}

/** 01 … 12 with their names. */
export const MONTHS = Array.from({ length: 12 }, (_, i) => ({ id: String(i + 1).padStart(2, '0'), name: `${i + 1}月` }));

export function monthOf(date: CivilDate): string {
  return date.slice(5, 7);
}

export function inYear(date: CivilDate, year: ReportYear): boolean {
  return date >= year.first && date <= year.last;
}

export function reportYear(year: number): ReportYear {
  return { year, first: `${year}-01-01`, last: `${year}-12-31` };
}

/** More than a ledger can have. Thrown and caught inside of this folder only. */
export class TooMuch extends Error {}

/** A table as it is written; its grid is worked out when all of it is known. */
export interface HtmlTable {
  name: string | undefined;
  /** Something around it is not shown. */
  hidden: boolean;
  columns: { span: number; hidden: boolean }[];
  rows: HtmlRow[];
  /** The rows of tfoot, which are shown last wherever they stand. */
  foot: HtmlRow[];
}

export interface HtmlRow {
  hidden: boolean;
  cells: HtmlCell[];
}

export interface HtmlCell {
  text: string;
  rowSpan: number;
  colSpan: number;
  hidden: boolean;
  /** Tables stand inside of it. */
  nests: boolean;
  /** x:num, as Excel writes it: the stored number. */
  number: number | undefined;
  format: string | undefined;
  error: boolean;
}

/** The limits of HTML for rowspan and colspan. */
const SPANS = { rowspan: 65_534, colspan: 1000 };

export function span(attributes: Readonly<Record<string, string>>, name: keyof typeof SPANS): number {
  const written = attributes[name];
  if (written === undefined) return 1;
  const value = Number.parseInt(written, 10);
  // To the end of the table.
  if (value === 0 && name === 'rowspan') return SPANS.rowspan;
  return value >= 1 ? Math.min(value, SPANS[name]) : 1;
}

/**
 * A table that only arranges others on the page: rows of it have one text of their own at most. A table whose rows have
 * several is data, and what is nested in it belongs to its cells.
 */
export function isLayout(table: HtmlTable): boolean {
  const rows = [...table.rows, ...table.foot];
  if (!rows.some((row) => row.cells.some((cell) => cell.nests))) return false;
  return rows.filter((row) => row.cells.filter((cell) => !cell.nests && cell.text !== '').length > 1).length < 2;
}

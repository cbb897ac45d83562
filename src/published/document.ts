/** What a published file shows, in its order: plain data, which passes between processes. */
export interface PublishedDocument {
  form: 'html' | 'docx' | 'pdf' | 'sheet';
  /** What the file says beside its text that it is called: the title of the page, of the properties. */
  names: string[];
  /** In front of the report itself: a page's menus, the table of its catalogue. */
  head: Block[];
  blocks: Block[];
  /** Comments, and changes that were recorded and not yet taken over (Word). */
  marks: { kind: 'comment' | 'inserted' | 'deleted'; spot: Spot }[];
  /** A part of the file is not what its checksum says (PDF). */
  wrongSum?: true;
}

/** A line of the source, a page, a paragraph, a cell of a sheet. */
export type Spot = { line: number } | { page: number } | { paragraph: number } | { sheet: string; range: string };

export type Block = TextBlock | TableBlock;

export interface TextBlock {
  kind: 'text';
  /** Without blanks at its ends; a line break is a line break. */
  text: string;
  spot: Spot;
  /** Of a heading that is marked as one. */
  level?: number;
  item?: boolean;
  /** The same where marks beside the words, or words that are struck out, are read the other way. Text that is no number needs none. */
  other?: string;
  links: { start: number; href: string }[];
}

/** Rows of cells from left to right. Where a cell stands is said across: in columns of a grid, or in points of a page. */
export interface TableBlock {
  kind: 'table';
  rows: TableRow[];
  /** False where no grid is known: `left` and `right` are those of the words alone. */
  ruled: boolean;
}

export interface TableRow {
  spot: Spot;
  /** Only cells that begin in this row. */
  cells: TableCell[];
}

export interface TableCell {
  text: string;
  /** As in a text: 10 where a raised 1 beside it makes 101. */
  other?: string;
  left: number;
  right: number;
}

/** The most text that is read of a file: a report has a tenth of it. */
export const MOST_TEXT = 2_000_000;

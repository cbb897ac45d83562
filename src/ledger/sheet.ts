import type { Problem } from '../diagnostics/problem.ts';
import type { TextScan } from './text-scan.ts';

/** One cell as it is stored and as the clerk sees it. */
export interface Cell {
  kind: 'text' | 'number' | 'boolean' | 'error' | 'uncached';
  /** The text on the screen. */
  text: string;
  /** The stored number, where it is one. */
  number?: number;
  /** The number is shown as a date. */
  date?: boolean;
  /** In a text file: the number with the field behind it, where a comma of the number may have cut it (`1` of `1,000`). */
  cut?: string;
  /** The text without what is struck through or raised in it, 1000 of 1000¹, or what its format hides. Only where there is such a part. */
  unmarked?: string | undefined;
  /** Looks through the text where it is no string yet, and need not become one. */
  look?(scan: TextScan): void;
}

/** Zero-based, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface SheetInfo {
  /** Path below the bureau's folder, with `/`. */
  file: string;
  sheet: string;
  hidden: boolean;
  /** Serial numbers count from 1904-01-01 (workbooks of old Excel for Mac). */
  date1904: boolean;
  merges: Merge[];
  /** Zero-based. */
  hiddenColumns?: readonly number[];
}

export interface SheetRow {
  /** As on the screen: the first row is 1. */
  number: number;
  hidden: boolean;
  /** Sparse: a cell that is not there is undefined. */
  cells: readonly (Cell | undefined)[];
}

/**
 * Takes the rows of one sheet, in order. Rows are pushed, so that a reader can stream them. A sheet that is not ended
 * could not be read: what was pushed of it counts for nothing.
 */
export interface SheetSink {
  row(row: SheetRow): void;
  end(): void;
}

/** Takes what a reader finds in a file. */
export interface WorkbookSink {
  sheet(info: SheetInfo): SheetSink;
  problem(problem: Problem): void;
}

/** `A`, `B` … `XFD` of a zero-based column. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

import { wrap } from '../../diagnostics/width.ts';

/** Letters of 10.5 pt, in a column that is measured in digits of 11 pt. */
const SMALLER = 1.1;

/** Lines that a text takes in a column of so many characters. */
export function linesIn(text: string, columnWidth: number): number {
  return wrap(text, Math.max(2, Math.floor(columnWidth * SMALLER - 0.5))).length;
}

/** Of a row, in points. */
export function heightOf(lines: number): number {
  return lines * 14 + 6;
}

import type { Excerpt } from '../diagnostics/problem.ts';
import type { MatchedColumn } from './header.ts';
import type { LedgerKind } from './kind.ts';
import { columnName } from './sheet.ts';

/** Columns shown beside the marked one. */
const WIDTH = 4;

/** Header row and the row itself, around one cell. Columns of personal data, and columns nobody knows, stay out. */
export function excerpt(
  kind: LedgerKind,
  columns: readonly MatchedColumn[],
  headerRow: number,
  row: { number: number; text(column: MatchedColumn): string },
  mark: string,
): Excerpt | undefined {
  const shown = columns.filter((c) => kind.columns[c.key]?.personal !== true).sort((a, b) => a.index - b.index);
  const at = shown.findIndex((c) => c.key === mark);
  const marked = shown[at];
  if (!marked) return undefined;
  const start = Math.max(0, Math.min(at - WIDTH + 1, shown.length - WIDTH));
  const window = shown.slice(start, start + WIDTH);
  return {
    columns: window.map((c) => columnName(c.index)),
    rows: [
      { number: headerRow, cells: window.map((c) => c.header) },
      { number: row.number, cells: window.map((c) => row.text(c)) },
    ],
    mark: { row: row.number, column: columnName(marked.index) },
  };
}

/** The header row alone, with one of its cells marked. A header holds no personal data. */
export function headerExcerpt(row: number, texts: readonly (string | undefined)[], mark: number): Excerpt {
  const filled = texts.flatMap((text, index) => (text ? [{ text, index }] : []));
  const at = filled.findIndex((cell) => cell.index === mark);
  const start = Math.max(0, Math.min(at - WIDTH + 1, filled.length - WIDTH - 1));
  const window = filled.slice(start, start + WIDTH + 1);
  return {
    columns: window.map((cell) => columnName(cell.index)),
    rows: [{ number: row, cells: window.map((cell) => cell.text) }],
    mark: { row, column: columnName(mark) },
  };
}

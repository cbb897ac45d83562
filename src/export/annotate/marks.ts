import type { Severity } from '../../diagnostics/entry.ts';
import { cellName } from '../../ledger/sheet.ts';

/** A cell to be coloured, and what is written beside it. */
export interface CellMark {
  /** From 1, as on the screen. */
  row: number;
  /** From 0. */
  column: number;
  severity: Severity;
  note?: string | undefined;
}

export interface SheetMarks {
  sheet: string;
  marks: readonly CellMark[];
}

/** All that is said of one cell. */
export interface MarkedCell {
  row: number;
  column: number;
  severity: Severity;
  notes: string[];
}

/** Each cell once, row by row: the worse severity colours it, its notes stand one below the other. */
export function markedCells(marks: readonly CellMark[]): MarkedCell[] {
  const cells = new Map<string, MarkedCell>();
  for (const { row, column, severity, note } of marks) {
    const key = cellName(row, column);
    const cell = cells.get(key) ?? { row, column, severity, notes: [] };
    if (severity === 'error') cell.severity = 'error';
    if (note !== undefined && !cell.notes.includes(note)) cell.notes.push(note);
    cells.set(key, cell);
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

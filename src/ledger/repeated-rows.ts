import { problem, type Problem } from '../diagnostics/problem.ts';
import type { SheetPrints } from './row-prints.ts';
import { cellName } from './sheet.ts';
import type { SheetRecord } from './sheet-record.ts';

/** Addresses named of one sheet. */
const CELLS = 1000;

interface Found {
  /** The first row of all that is said once more, and the row that it repeats. */
  first: string;
  count: number;
  cells: string[];
}

/**
 * Rows that are the same but for the running number, where no number of a document tells them apart: an entry made twice,
 * or two of one day. With a number, be it a running one, the counting tells them.
 */
export function repeatedRows(sheets: readonly SheetRecord[], bySheet: ReadonlyMap<number, SheetPrints>): Problem[] {
  const repeated = printsTwice(bySheet);
  if (repeated.size === 0) return [];
  const seen = new Set<number>();
  const found = new Map<number, Found>();
  for (const [sheet, { rows, whole, numbered, continued }] of bySheet) {
    const first = Math.min(...(sheets[sheet]?.columns ?? []).map((c) => c.index));
    for (let i = 0; i < whole.length; i++) {
      const print = whole[i] ?? 0;
      if (numbered[i] !== 0 || continued[i] === 1 || !repeated.has(print)) continue;
      if (seen.has(print)) add(found, sheet, cellName(rows[i] ?? 0, first));
      else seen.add(print);
    }
  }
  return [...found].flatMap(([sheet, { count, cells, first }]) => {
    const record = sheets[sheet];
    if (!record) return [];
    return [problem('V223', [{ file: record.file, sheet: record.sheet, range: first }], { ledger: record.kind.label, count, cells })];
  });
}

function add(found: Map<number, Found>, sheet: number, cell: string): void {
  const known = found.get(sheet);
  if (!known) return void found.set(sheet, { first: cell, count: 1, cells: [cell] });
  known.count++;
  if (known.cells.length < CELLS) known.cells.push(cell);
}

function printsTwice(bySheet: ReadonlyMap<number, SheetPrints>): Set<number> {
  const lengths = [...bySheet.values()].reduce((sum, { whole }) => sum + whole.length, 0);
  const all = new Float64Array(lengths);
  let at = 0;
  for (const { whole, numbered } of bySheet.values()) {
    for (let i = 0; i < whole.length; i++) if (numbered[i] === 0) all[at++] = whole[i] ?? 0;
  }
  const sorted = all.subarray(0, at).sort();
  const twice = new Set<number>();
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) twice.add(sorted[i] ?? 0);
  return twice;
}

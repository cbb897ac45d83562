import { problem, type Problem } from '../diagnostics/problem.ts';
import type { EntryTable } from './entry-table.ts';
import type { SheetRecord } from './sheet-record.ts';

/** Fewer rows may agree by chance. */
const TELLING = 3;

/**
 * Sheets that hold what other sheets of the ledger hold: a copy of the file, or a sheet of the whole year beside those of
 * the months. Numbers of documents tell such rows one by one; this tells the sheet, and the ledgers without numbers.
 */
export function copiedSheets(sheets: readonly SheetRecord[], entries: EntryTable): { copies: Set<number>; problems: Problem[] } {
  const copies = new Set<number>();
  const problems: Problem[] = [];
  const bySheet = new Map([...entries.fingerprints()].map(([sheet, prints]) => [sheet, prints.sort()]));
  if (bySheet.size < 2) return { copies, problems };
  const known: number[] = [];
  for (const [sheet, mine] of bySheet) {
    const record = sheets[sheet];
    if (!record || mine.length < TELLING) continue;
    const first = known.find((other) => same(bySheet.get(other), mine));
    if (first === undefined) {
      known.push(sheet);
      continue;
    }
    copies.add(sheet);
    const at = [record, sheets[first] as SheetRecord].map(({ file, sheet: name }) => ({ file, sheet: name }));
    problems.push(problem('H110', at, { ledger: record.kind.label, count: mine.length }));
  }
  for (const sheet of copies) bySheet.delete(sheet);
  return { copies, problems: [...problems, ...contained(sheets, entries, bySheet)] };
}

/** @param bySheet the fingerprints of each sheet, sorted */
function contained(sheets: readonly SheetRecord[], entries: EntryTable, bySheet: ReadonlyMap<number, Float64Array>): Problem[] {
  return [...bySheet].flatMap(([sheet, mine]) => {
    const record = sheets[sheet];
    const number = record?.kind.identity?.number;
    if (!record || mine.length < TELLING || (number !== undefined && entries.has(sheet, number))) return [];
    const others = [...bySheet].filter(([other]) => other !== sheet).map(([, theirs]) => theirs);
    if (!mine.every((print) => others.some((theirs) => holds(theirs, print)))) return [];
    return [problem('H111', [{ file: record.file, sheet: record.sheet }], { ledger: record.kind.label, count: mine.length })];
  });
}

function same(a: Float64Array | undefined, b: Float64Array): boolean {
  return a?.length === b.length && a.every((print, i) => print === b[i]);
}

function holds(sorted: Float64Array, print: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < print) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === print;
}

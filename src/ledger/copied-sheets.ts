import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Entry } from './entry-reader.ts';
import type { SheetRecord } from './sheet-record.ts';

/** Fewer rows may agree by chance. */
const TELLING = 3;

/**
 * Sheets that hold what other sheets of the ledger hold: a copy of the file, or a sheet of the whole year beside those of
 * the months. Numbers of documents tell such rows one by one; this tells the sheet, and the ledgers without numbers.
 */
export function copiedSheets(sheets: readonly SheetRecord[], entries: readonly Entry[]): { copies: Set<number>; problems: Problem[] } {
  const bySheet = new Map<number, Entry[]>();
  for (const entry of entries) {
    const mine = bySheet.get(entry.sheet);
    if (mine) mine.push(entry);
    else bySheet.set(entry.sheet, [entry]);
  }
  const copies = new Set<number>();
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for (const [sheet, mine] of bySheet) {
    const record = sheets[sheet];
    if (!record || mine.length < TELLING) continue;
    const contents = mine.map((e) => e.fingerprint).sort().join();
    const first = seen.get(contents);
    if (first === undefined) {
      seen.set(contents, sheet);
      continue;
    }
    copies.add(sheet);
    const at = [record, sheets[first] as SheetRecord].map(({ file, sheet: name }) => ({ file, sheet: name }));
    problems.push(problem('H110', at, { ledger: record.kind.label, count: mine.length }));
  }
  return { copies, problems: [...problems, ...contained(sheets, bySheet, copies)] };
}

function contained(sheets: readonly SheetRecord[], bySheet: ReadonlyMap<number, Entry[]>, copies: ReadonlySet<number>): Problem[] {
  const places = new Map<string, Set<number>>();
  const whole = [...bySheet].filter(([sheet]) => !copies.has(sheet));
  for (const [sheet, entries] of whole) {
    for (const { fingerprint } of entries) places.set(fingerprint, (places.get(fingerprint) ?? new Set()).add(sheet));
  }
  return whole.flatMap(([sheet, entries]) => {
    const record = sheets[sheet];
    const number = record?.kind.identity?.number;
    if (!record || entries.length < TELLING || entries.some((e) => number !== undefined && e.values[number] !== undefined)) return [];
    if (!entries.every((e) => (places.get(e.fingerprint)?.size ?? 0) > 1)) return [];
    return [problem('H111', [{ file: record.file, sheet: record.sheet }], { ledger: record.kind.label, count: entries.length })];
  });
}

import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Entry } from '../ledger/entry-reader.ts';
import { foldNumber } from '../ledger/fold.ts';
import type { LedgerKind } from '../ledger/kind.ts';
import { addressOf, headerOf, type SheetRecord } from '../ledger/sheet-record.ts';

/** The entries that count, and those that repeat a document. */
export interface Distinct {
  entries: Entry[];
  repeated: Entry[];
  problems: Problem[];
  /** A repeated row or result leaves the count in doubt. */
  doubtful: boolean;
}

/**
 * One document counts once. The same number with the same date is the same document; with another date it is another
 * decision under the same licence. Identical rows are an error until one is removed; one application or case with two
 * results is an error too; all else that shares a number is a warning.
 */
export function distinctDocuments(kind: LedgerKind, entries: readonly Entry[], sheets: readonly SheetRecord[]): Distinct {
  const { identity } = kind;
  const distinct: Distinct = { entries: [], repeated: [], problems: [], doubtful: false };
  if (!identity) return { ...distinct, entries: [...entries] };
  const known = new Map<string, Entry[]>();
  for (const entry of entries) {
    const number = documentNumber(entry.values[identity.number]);
    const before = number === undefined ? undefined : known.get(number);
    if (number === undefined || !before) {
      if (number !== undefined) known.set(number, [entry]);
      distinct.entries.push(entry);
      continue;
    }
    const twin = before.find((b) => b.fingerprint === entry.fingerprint);
    const same = twin ?? before.find((b) => sameDocument(kind, b, entry));
    if (entry.continued && same) distinct.repeated.push(entry);
    else report(kind, sheets, distinct, twin, same ?? (before[0] as Entry), entry);
    if (!same) distinct.entries.push(entry);
    before.push(entry);
  }
  return distinct;
}

function report(
  kind: LedgerKind,
  sheets: readonly SheetRecord[],
  distinct: Distinct,
  twin: Entry | undefined,
  first: Entry,
  entry: Entry,
): void {
  const key = kind.identity?.number ?? '';
  const result = kind.identity?.result;
  const number = String(entry.values[key]);
  const at = [first, entry].flatMap((e) => place(sheets, e, key));
  const record = sheets[entry.sheet];
  const column = record ? headerOf(record, key) : key;
  const differs = result !== undefined && first.values[result] !== entry.values[result];
  if (twin) distinct.problems.push(problem('V212', at, { column, value: number, ledger: kind.label }));
  else if (differs) distinct.problems.push(problem('V214', at, { column, value: number, ledger: kind.label }));
  else {
    const once = sameDocument(kind, first, entry);
    distinct.problems.push(problem('V213', at, { column, value: number, ledger: kind.label, once: once ? 'once' : 'each' }));
    if (once) distinct.repeated.push(entry);
  }
  if (twin || differs) distinct.doubtful = true;
}

function sameDocument(kind: LedgerKind, a: Entry, b: Entry): boolean {
  const date = kind.identity?.date;
  return date === undefined || a.values[date] === b.values[date];
}

export function place(sheets: readonly SheetRecord[], entry: { sheet: number; number: number }, key: string) {
  const record = sheets[entry.sheet];
  const range = record && addressOf(record, entry.number, key);
  return record ? [{ file: record.file, sheet: record.sheet, ...(range ? { range } : {}) }] : [];
}

/** Running numbers (1, 2, 3 …) start again on every sheet: they are not numbers of documents. */
function documentNumber(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const folded = foldNumber(value);
  return /^\d{1,4}$/.test(folded) ? undefined : folded;
}

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

type RepeatCode = 'V212' | 'V213' | 'V214';

/** What is told of one number: how often it occurs, and where. */
interface Repeat {
  code: RepeatCode;
  once: boolean;
  entries: Entry[];
}

/** The entries of one number. */
interface Known {
  first: Entry;
  byFingerprint: Set<string>;
  byDate: Map<unknown, Entry>;
  told: Map<string, Repeat>;
}

/**
 * One document counts once. The same number with the same date is the same document; with another date it is another
 * decision under the same licence. Identical rows are an error until one is removed; one application or case with two
 * results is an error too; all else that shares a number is a warning. One message for a number, however often it occurs.
 */
export function distinctDocuments(kind: LedgerKind, entries: readonly Entry[], sheets: readonly SheetRecord[]): Distinct {
  const { identity } = kind;
  const distinct: Distinct = { entries: [], repeated: [], problems: [], doubtful: false };
  if (!identity) return { ...distinct, entries: [...entries] };
  const known = new Map<string, Known>();
  for (const entry of entries) {
    const number = documentNumber(entry.values[identity.number]);
    const before = number === undefined ? undefined : known.get(number);
    if (number !== undefined && before === undefined) known.set(number, knownBy(kind, entry));
    if (before === undefined || !repeats(kind, before, entry)) distinct.entries.push(entry);
    else distinct.repeated.push(entry);
  }
  for (const { told } of known.values()) {
    for (const repeat of told.values()) {
      distinct.problems.push(repeatProblem(kind, sheets, repeat));
      if (repeat.code !== 'V213') distinct.doubtful = true;
    }
  }
  return distinct;
}

function knownBy(kind: LedgerKind, first: Entry): Known {
  return { first, byFingerprint: new Set([first.fingerprint]), byDate: new Map([[dateOf(kind, first), first]]), told: new Map() };
}

/** True where the entry is the same document once more, and does not count. */
function repeats(kind: LedgerKind, known: Known, entry: Entry): boolean {
  const result = kind.identity?.result;
  const date = dateOf(kind, entry);
  const same = known.byDate.get(date);
  const twin = known.byFingerprint.has(entry.fingerprint);
  known.byFingerprint.add(entry.fingerprint);
  if (!same) known.byDate.set(date, entry);
  if (entry.continued && same && !hasAmount(kind, entry)) return true;
  const first = same ?? known.first;
  const differs = result !== undefined && first.values[result] !== entry.values[result];
  const code: RepeatCode = twin ? 'V212' : differs ? 'V214' : 'V213';
  const key = `${code} ${same !== undefined}`;
  const repeat = known.told.get(key);
  if (repeat) repeat.entries.push(entry);
  else known.told.set(key, { code, once: same !== undefined, entries: [first, entry] });
  return same !== undefined;
}

/** An amount of its own: what it adds would be lost with the row. */
function hasAmount(kind: LedgerKind, entry: Entry): boolean {
  return Object.entries(kind.columns).some(([key, column]) => column.type === 'money' && entry.values[key] !== undefined);
}

/** Places that a message lists. */
const PLACES = 5;

function repeatProblem(kind: LedgerKind, sheets: readonly SheetRecord[], { code, once, entries }: Repeat): Problem {
  const key = kind.identity?.number ?? '';
  const [, again] = entries as [Entry, Entry];
  const record = sheets[again.sheet];
  const at = entries.slice(0, PLACES).flatMap((entry) => place(sheets, entry, key));
  const column = record ? headerOf(record, key) : key;
  const params = { column, value: String(again.values[key]), ledger: kind.label, count: entries.length };
  return code === 'V213' ? problem(code, at, { ...params, once: once ? 'once' : 'each' }) : problem(code, at, params);
}

function dateOf(kind: LedgerKind, entry: Entry): unknown {
  return kind.identity?.date === undefined ? undefined : entry.values[kind.identity.date];
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

import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Entry, EntryTable } from '../ledger/entry-table.ts';
import { foldNumber } from '../ledger/fold.ts';
import type { LedgerKind } from '../ledger/kind.ts';
import { addressOf, headerOf, type SheetRecord } from '../ledger/sheet-record.ts';
import { PrintIndex } from './print-index.ts';

const CODES = ['V212', 'V213', 'V214'] as const;
type RepeatCode = (typeof CODES)[number];

/** Messages of one code; how many more there are is a number. */
const TOLD = 1000;

/** What is told of one number: how often it occurs, and where. */
interface Repeat {
  code: RepeatCode;
  once: boolean;
  entries: Entry[];
}

/** The entries of a number that occurs again. */
interface Known {
  first: Entry;
  fingerprints: Set<number>;
  byDate: Map<unknown, Entry>;
  told: Map<string, Repeat>;
}

/**
 * One document counts once. The same number with the same date is the same document; with another date it is another
 * decision under the same licence. Identical rows are an error until one is removed; one application or case with two
 * results is an error too; all else that shares a number is a warning. One message for a number, however often it occurs.
 */
export class Documents {
  readonly #kind: LedgerKind;
  readonly #entries: EntryTable;
  readonly #sheets: readonly SheetRecord[];
  readonly #numbers: PrintIndex;
  /** Numbers that occur again, by the place of their first entry. */
  readonly #known = new Map<number, Known>();

  constructor(kind: LedgerKind, entries: EntryTable, sheets: readonly SheetRecord[]) {
    this.#kind = kind;
    this.#entries = entries;
    this.#sheets = sheets;
    this.#numbers = new PrintIndex(kind.identity ? entries.length : 0);
  }

  /** True where the entry is a document once more, and does not count. @param place of the entry in the table */
  repeats(entry: Entry, place: number): boolean {
    if (entry.identity === 0) return false;
    const first = this.#numbers.find(printOf(entry), place, (other) => this.#sameNumber(entry, this.#entries.at(other)));
    if (first < 0) return false;
    let known = this.#known.get(first);
    if (!known) this.#known.set(first, (known = knownBy(this.#kind, this.#entries.at(first))));
    return repeats(this.#kind, known, entry);
  }

  /** Not only by its print. */
  #sameNumber(a: Entry, b: Entry): boolean {
    const key = this.#kind.identity?.number ?? '';
    const [one, other] = [a, b].map(({ values }) => foldNumber(String(values[key])));
    return one === other && (a.identity > 0 || (a.sheet === b.sheet && a.fingerprint === b.fingerprint));
  }

  get problems(): Problem[] {
    const all = this.#repeats();
    return CODES.flatMap((code) => {
      const alike = all.filter((repeat) => repeat.code === code);
      const told = alike.slice(0, TOLD).map((repeat) => repeatProblem(this.#kind, this.#sheets, repeat));
      const last = told.at(-1);
      if (last && alike.length > TOLD) last.params = { ...last.params, more: alike.length - TOLD } as Problem['params'];
      return told;
    });
  }

  /** A repeated row or result leaves the count in doubt. */
  get doubtful(): boolean {
    return this.#repeats().some((repeat) => repeat.code !== 'V213');
  }

  #repeats(): Repeat[] {
    const inOrder = [...this.#known].sort(([a], [b]) => a - b);
    return inOrder.flatMap(([, known]) => [...known.told.values()]);
  }
}

function knownBy(kind: LedgerKind, first: Entry): Known {
  return { first, fingerprints: new Set([first.fingerprint]), byDate: new Map([[dateOf(kind, first), first]]), told: new Map() };
}

function repeats(kind: LedgerKind, known: Known, entry: Entry): boolean {
  const result = kind.identity?.result;
  const date = dateOf(kind, entry);
  const same = known.byDate.get(date);
  const twin = known.fingerprints.has(entry.fingerprint);
  known.fingerprints.add(entry.fingerprint);
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

/**
 * Running numbers (1, 2, 3 …) start again on every sheet: they are not numbers of documents, unless all else in the row is
 * the same as well.
 */
function printOf({ identity, fingerprint, sheet }: Entry): number {
  return identity > 0 ? identity : identity - fingerprint - sheet;
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

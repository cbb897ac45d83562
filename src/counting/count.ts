import { problem, type Excerpt, type Problem } from '../diagnostics/problem.ts';
import type { FigureSpec, Format } from '../formats/schema.ts';
import { excerpt } from '../ledger/excerpt.ts';
import { reportYear, type CountingOptions, type FigureFamily, type LedgerKind } from '../ledger/kind.ts';
import { ledgerKinds } from '../ledger/kinds/index.ts';
import type { Ledgers } from '../ledger/ledgers.ts';
import { headerOf, type SheetRecord } from '../ledger/sheet-record.ts';
import type { CivilDate } from '../ledger/dates.ts';
import { distinctDocuments, place } from './documents.ts';
import { Counter, type Counted, type FaultyRow, type RowRef } from './tally.ts';
import { decimal } from '../ledger/decimal.ts';
import type { LeftOut } from '../ledger/kind.ts';

/** A figure that ledgers were counted for. */
export interface CountedFigure extends Counted {
  spec: FigureSpec;
  /** Id of the ledger. */
  ledger: string;
}

export interface Counts {
  figures: Map<string, CountedFigure>;
  /** By ledger id: why rows do not count. */
  leftOut: Map<string, Map<LeftOut, RowRef[]>>;
  /** Rows that count, by sheet. */
  taken: Map<number, number>;
  /** Ledgers whose counts do not hold, because rows of theirs cannot be read or counted. */
  unreliable: Set<string>;
  problems: Problem[];
}

export function countLedgers(ledgers: Ledgers, format: Format, year: number, options: CountingOptions): Counts {
  const counts: Counts = {
    figures: new Map(),
    leftOut: new Map(),
    taken: new Map(),
    unreliable: new Set(ledgers.unreadable),
    problems: [],
  };
  const form = new Map(format.figures.map((f) => [f.id, f]));
  for (const kind of ledgerKinds) {
    const entries = ledgers.entries.get(kind.id);
    if (!entries) continue;
    const counter = new Counter((id) => folded(format, id));
    const distinct = distinctDocuments(kind, entries, ledgers.sheets);
    for (const entry of distinct.entries) kind.count(entry, reportYear(year), counter, options);
    for (const entry of distinct.repeated) counter.leaveOut(entry, 'sameDocument');
    counts.problems.push(...distinct.problems, ...counter.faults.map((f) => rowFault(kind, ledgers.sheets, f)));
    if (distinct.doubtful || counter.faults.length > 0) counts.unreliable.add(kind.id);
    counts.leftOut.set(kind.id, counter.leftOut);
    for (const [sheet, rows] of counter.taken) counts.taken.set(sheet, (counts.taken.get(sheet) ?? 0) + rows.size);
    addFigures(counts, kind, counter, form, format);
  }
  return counts;
}

/** The row of the form that takes in a row which this form does not tell apart. */
function folded(format: Format, id: string): string {
  const from = Object.keys(format.folds).find((prefix) => id.startsWith(`${prefix}.`));
  return from === undefined ? id : `${format.folds[from]}${id.slice(from.length)}`;
}

function addFigures(
  counts: Counts,
  kind: LedgerKind,
  counter: Counter,
  form: ReadonlyMap<string, FigureSpec>,
  format: Format,
): void {
  const beside = new Map(kind.figures.map((f) => [f.id, f]));
  const ids = new Set([...kind.counts.map((id) => folded(format, id)), ...beside.keys()]);
  const nothing: Counted = { value: decimal(0), rows: [] };
  for (const id of ids) {
    const spec = form.get(id) ?? beside.get(id);
    if (spec) counts.figures.set(id, { ...(counter.figures.get(id) ?? nothing), spec, ledger: kind.id });
  }
  for (const family of kind.families) {
    for (const member of members(family, counter)) {
      const id = `${family.id}.${member.id}`;
      const spec: FigureSpec = { id, name: `${family.name}·${member.name}`, unit: family.unit, nature: 'count' };
      counts.figures.set(id, { ...(counter.figures.get(id) ?? nothing), spec, ledger: kind.id });
    }
  }
}

function members(family: FigureFamily, counter: Counter): readonly { id: string; name: string }[] {
  if (family.members) return family.members;
  const prefix = `${family.id}.`;
  const found = [...counter.figures.keys()].filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  return found.map((id) => ({ id, name: id }));
}

function rowFault(kind: LedgerKind, sheets: readonly SheetRecord[], { row, fault }: FaultyRow): Problem {
  const record = sheets[row.sheet];
  const header = (key: string) => (record ? headerOf(record, key) : (kind.columns[key]?.name ?? key));
  const shown = (key: string) => String(row.values[key] ?? '');
  const keys = 'column' in fault ? [fault.column] : fault.columns;
  const at = keys.flatMap((key) => place(sheets, row, key));
  const more = { excerpt: record && rowExcerpt(kind, record, row, keys.at(-1) ?? '') };
  if (fault.code === 'V201') return problem('V201', at, { column: header(fault.column), row: row.number, ledger: kind.label }, more);
  const [first, second] = fault.columns;
  if (fault.code === 'V207') {
    const [earlier, later] = [shown(first), shown(second)];
    const days = daysBetween(later, earlier);
    return problem('V207', at, { first: header(first), second: header(second), earlier, later, days }, more);
  }
  if (fault.code === 'V211') {
    const filled = fault.missing === first ? second : first;
    return problem('V211', at, { filled: header(filled), missing: header(fault.missing), row: row.number }, more);
  }
  return problem('V216', at, { validity: header(first), repealed: header(second), row: row.number }, more);
}

function rowExcerpt(kind: LedgerKind, record: SheetRecord, row: FaultyRow['row'], mark: string): Excerpt | undefined {
  const text = (column: { key: string }) => {
    const spec = kind.columns[column.key];
    const value = row.values[column.key];
    if (value === undefined) return '';
    return spec?.type === 'word' ? (spec.vocabulary.words.find((w) => w.id === value)?.label ?? '') : String(value);
  };
  return excerpt(kind, record.columns, record.headerBottom, { number: row.number, text }, mark);
}

function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

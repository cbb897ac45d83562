import { problem, type Excerpt, type Problem } from '../diagnostics/problem.ts';
import { figureId } from '../formats/index.ts';
import type { FigureSpec, Format } from '../formats/schema.ts';
import { excerpt } from '../ledger/excerpt.ts';
import { reportYear, type CountingOptions, type FigureFamily, type LedgerFigure, type LedgerKind, type LedgerRow, type LeftOut, type RowFault } from '../ledger/kind.ts';
import { ledgerKinds } from '../ledger/kinds/index.ts';
import type { Ledgers } from '../ledger/ledgers.ts';
import { FaultLogs } from '../ledger/fault-logs.ts';
import { addressOf, headerOf, type SheetRecord } from '../ledger/sheet-record.ts';
import type { CivilDate } from '../ledger/dates.ts';
import { Documents, place } from './documents.ts';
import { LateDates } from './late-dates.ts';
import type { RowRef } from './row-ref.ts';
import { Counter, type Counted, type FaultyRow } from './tally.ts';
import { decimal } from '../ledger/decimal.ts';

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
  const period = reportYear(year);
  for (const kind of ledgerKinds) {
    const entries = ledgers.entries.get(kind.id);
    if (!entries) continue;
    const counter = new Counter((id) => figureId(format, id));
    const documents = new Documents(kind, entries, ledgers.sheets);
    const late = new LateDates(kind, year);
    let index = 0;
    for (const entry of entries) {
      late.add(entry);
      if (documents.repeats(entry, index++)) {
        kind.repeat?.(entry, period, counter);
        counter.leaveOut(entry, 'sameDocument');
      } else kind.count(entry, period, counter, options);
    }
    counts.problems.push(...documents.problems, ...rowFaults(kind, ledgers.sheets, counter.faults), ...late.problems(ledgers.sheets));
    if (documents.doubtful || counter.faults.length > 0) counts.unreliable.add(kind.id);
    counts.leftOut.set(kind.id, counter.leftOut);
    for (const [sheet, rows] of counter.taken) counts.taken.set(sheet, (counts.taken.get(sheet) ?? 0) + rows);
    addFigures(counts, kind, ledgers.sheets, counter.figures, form, format);
  }
  counts.problems.push(...otherYears(ledgers, counts, year));
  return counts;
}

/** Ledgers all of whose rows are of other years: the year is wrong, or the ledgers are. */
function otherYears({ entries, sheets }: Ledgers, { leftOut, unreliable }: Counts, year: number): Problem[] {
  const found = ledgerKinds.flatMap((kind) => {
    const [rows, out] = [entries.get(kind.id)?.length ?? 0, leftOut.get(kind.id)];
    const others = out?.get('otherYear')?.length ?? 0;
    const repeated = out?.get('sameDocument')?.length ?? 0;
    // A row that cannot be read may be the one of this year.
    const sound = !unreliable.has(kind.id) && !unreliable.has('*');
    return sound && others > 0 && others + repeated === rows ? [{ kind, rows }] : [];
  });
  if (found.length === 0) return [];
  const at = sheets.filter((s) => s.rows > 0 && found.some(({ kind }) => kind === s.kind)).map(({ file, sheet }) => ({ file, sheet }));
  return [problem('V224', at, { year, ledgers: found.map(({ kind }) => kind.label), rows: found.reduce((sum, { rows }) => sum + rows, 0) })];
}

function addFigures(
  counts: Counts,
  kind: LedgerKind,
  sheets: readonly SheetRecord[],
  counted: ReadonlyMap<string, Counted>,
  form: ReadonlyMap<string, FigureSpec>,
  format: Format,
): void {
  const beside = new Map(kind.figures.filter((f) => hasSource(f, kind, sheets)).map((f) => [f.id, f]));
  const ids = new Set([...kind.counts.map((id) => figureId(format, id)), ...beside.keys()]);
  const nothing: Counted = { value: decimal(0), rows: [] };
  for (const id of ids) {
    const spec = form.get(id) ?? beside.get(id);
    if (spec) counts.figures.set(id, { ...(counted.get(id) ?? nothing), spec, ledger: kind.id });
  }
  for (const family of kind.families) {
    for (const member of members(family, counted)) {
      const id = `${family.id}.${member.id}`;
      const spec: FigureSpec = { id, name: `${family.name}·${member.name}`, unit: family.unit, nature: 'count' };
      counts.figures.set(id, { ...(counted.get(id) ?? nothing), spec, ledger: kind.id });
    }
  }
}

/** Rows without the column say nothing of the figure: it has no value. Without rows it is zero. */
function hasSource(figure: LedgerFigure, kind: LedgerKind, sheets: readonly SheetRecord[]): boolean {
  const { from } = figure;
  const filled = sheets.filter((s) => s.kind === kind && s.rows > 0);
  return from === undefined || filled.length === 0 || filled.some((s) => s.columns.some((c) => c.key === from));
}

function members(family: FigureFamily, counted: ReadonlyMap<string, Counted>): readonly { id: string; name: string }[] {
  if (family.members) return family.members;
  const prefix = `${family.id}.`;
  const found = [...counted.keys()].filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  return found.map((id) => ({ id, name: id }));
}

/** The same in the same column is one message. */
function rowFaults(kind: LedgerKind, sheets: readonly SheetRecord[], faults: readonly FaultyRow[]): Problem[] {
  const logs = new FaultLogs();
  const single = faults.flatMap(({ row, fault }) => {
    if (!('column' in fault)) return [rowFault(kind, sheets, row, fault)];
    const record = sheets[row.sheet];
    if (!record) return [];
    const log = logs.of(record);
    const cell = addressOf(record, row.number, fault.column) ?? `${row.number}:${row.number}`;
    const column = headerOf(record, fault.column);
    const show = () => rowExcerpt(kind, record, row, fault.column);
    if (fault.code === 'V201') log.add('V201', cell, { column, ledger: kind.label }, show);
    else log.add('V219', cell, { column, value: String(row.values[fault.column]), readings: fault.readings, ...statesOf(kind, fault.column) }, show);
    return [];
  });
  return [...single, ...logs.problems];
}

function statesOf(kind: LedgerKind, key: string): { vocabulary?: string; words?: readonly string[] } {
  const column = kind.columns[key];
  const states = column?.type === 'text' ? column.states : undefined;
  return states ? { vocabulary: states.id, words: states.words.map((word) => word.label) } : {};
}

function rowFault(
  kind: LedgerKind,
  sheets: readonly SheetRecord[],
  row: LedgerRow,
  fault: Extract<RowFault, { columns: unknown }>,
): Problem {
  const record = sheets[row.sheet];
  const header = (key: string) => (record ? headerOf(record, key) : (kind.columns[key]?.name ?? key));
  const shown = (key: string) => String(row.values[key] ?? '');
  const at = fault.columns.flatMap((key) => place(sheets, row, key));
  const more = { excerpt: record && rowExcerpt(kind, record, row, fault.columns[1]) };
  const { number } = row;
  switch (fault.code) {
    case 'V207': {
      const [first, second] = fault.columns;
      const [earlier, later] = [shown(first), shown(second)];
      const days = daysBetween(later, earlier);
      return problem('V207', at, { first: header(first), second: header(second), earlier, later, days }, more);
    }
    case 'V211': {
      const filled = fault.columns.find((key) => key !== fault.missing) ?? '';
      return problem('V211', at, { filled: header(filled), missing: header(fault.missing), row: number }, more);
    }
    case 'V216': {
      const [validity, repealed] = fault.columns;
      return problem('V216', at, { validity: header(validity), repealed: header(repealed), row: number }, more);
    }
    case 'V220': {
      const [validity, repealed] = fault.columns;
      const params = { validity: header(validity), repealed: header(repealed), said: shown(validity), date: shown(repealed) };
      return problem('V220', at, { ...params, row: number }, more);
    }
  }
}

function rowExcerpt(kind: LedgerKind, record: SheetRecord, row: LedgerRow, mark: string): Excerpt | undefined {
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

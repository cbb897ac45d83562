import { rowRef } from '../../counting/row-ref.ts';
import type { CarriedRow } from '../../export/blank-ledger/model.ts';
import type { Host } from '../../host.ts';
import { plain, type Decimal } from '../../ledger/decimal.ts';
import type { Entry } from '../../ledger/entry-table.ts';
import { reportYear, type Column, type LedgerKind, type ReportYear } from '../../ledger/kind.ts';
import { ledgerKindOf } from '../../ledger/kinds/index.ts';
import type { Compiled } from '../compile.ts';
import { readShownRows, type ShownRows } from './shown-rows.ts';

/** Rows of last year's ledger that this year's report counts again. */
export interface Carried {
  /** Columns of the bureau's own. */
  beside: readonly string[];
  rows: readonly CarriedRow[];
}

type Values = Readonly<Record<string, unknown>>;

const later = (date: unknown, { last }: ReportYear) => typeof date !== 'string' || date > last;

/** What is not finished at the end of the year, or lasts beyond it. */
const LASTING: Readonly<Record<string, (values: Values, year: ReportYear) => boolean>> = {
  documents: ({ repealed }, year) => later(repealed, year),
  penalties: ({ filed, decided }, year) => typeof filed === 'string' && later(decided, year),
  applications: ({ answered }, year) => later(answered, year),
  reviews: ({ closed }, year) => later(closed, year),
};

/** By ledger: the rows that go into the new folder, with all their columns. */
export async function carriedRows(host: Host, compiled: Compiled): Promise<Map<string, Carried>> {
  const { ledgers, counts, settings } = compiled;
  const year = reportYear(settings.year);
  const carried = new Map<string, Carried>();
  for (const [id, lasts] of Object.entries(LASTING)) {
    const kind = ledgerKindOf(id);
    const leftOut = counts.leftOut.get(id);
    const done = new Set([...(leftOut?.get('sameDocument') ?? []), ...(leftOut?.get('notPenalty') ?? []), ...(leftOut?.get('void') ?? [])]);
    const entries = [...(ledgers.entries.get(id) ?? [])].filter((e) => lasts(e.values, year) && !done.has(rowRef(e.sheet, e.number)));
    if (kind && entries.length > 0) carried.set(id, await rowsOf(host, compiled, kind, entries));
  }
  return carried;
}

async function rowsOf(host: Host, { folder, ledgers }: Compiled, kind: LedgerKind, entries: readonly Entry[]): Promise<Carried> {
  const shown = new Map<number, ShownRows>();
  for (const sheet of new Set(entries.map((e) => e.sheet))) {
    const record = ledgers.sheets[sheet];
    const path = folder.ledgerFiles.find((f) => f.file === record?.file)?.path;
    if (record && path !== undefined) shown.set(sheet, await readShownRows(await host.read(path), record));
  }
  const beside = [...new Set([...shown.values()].flatMap((s) => s.beside))];
  const rows = entries.map((entry) => {
    const cells = shown.get(entry.sheet);
    const known = Object.entries(kind.columns).map(([key, column]) => {
      if (column.personal) return cells?.known(entry.number, key) ?? '';
      return wordsOf(column, (entry.values as Values)[key]);
    });
    return [...known, ...beside.map((header) => cells?.own(entry.number, header) ?? '')];
  });
  return { beside, rows };
}

/** A value as the blank ledger takes it. */
function wordsOf(column: Column, value: unknown): string {
  if (value === undefined) return '';
  if (column.type === 'money') return plain(value as Decimal);
  if (column.type === 'word') return column.vocabulary.words.find((w) => w.id === value)?.label ?? '';
  return value as string;
}

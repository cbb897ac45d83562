import { masking } from '../checks/privacy.ts';
import { rowRef, type RowRef } from '../counting/row-ref.ts';
import { isError } from '../diagnostics/describe.ts';
import { Failure, problem } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';
import type { LeftOut } from '../ledger/kind.ts';
import { ledgerKindOf } from '../ledger/kinds/index.ts';
import { cellOf, shownColumns, shownValue } from '../report/ledger-rows.ts';
import { originOf, type Origin } from '../report/origin.ts';
import type { Figure } from '../report/figures.ts';
import { comparisonOf } from '../report/year-on-year.ts';
import { outputFolder } from './build.ts';
import { compile, type Compiled } from './compile.ts';
import type { Readers } from './readers.ts';
import { bureausBelow, ROLLUP_NAME } from './rollup.ts';

export interface TraceOptions {
  folder: string;
  /** Id or Chinese name. */
  figure: string;
  /** Of a roll-up: where the bureaus below are searched for. */
  from: readonly string[];
  readers?: Promise<Readers> | undefined;
}

/** A row of a ledger: its place, and what it says in columns that are not personal. */
export interface TracedRow {
  file: string;
  sheet: string;
  row: number;
  cell: string;
  values: Record<string, string>;
}

/** Where a figure comes from, down to the rows. */
export interface Traced {
  /** Where a comparison with last year was asked for: what it comes to. */
  compared: Figure | undefined;
  origin: Origin;
  rows: TracedRow[];
  leftOut: { ledger: string; reason: LeftOut; rows: TracedRow[] }[];
}

/** Counts anew: what is told is how the folder stands now. */
export async function trace(host: Host, { folder, figure: name, from, readers }: TraceOptions): Promise<{ compiled: Compiled; traced: Traced }> {
  const out = outputFolder(host, { folder });
  const isRollup = from.length > 0 || (await host.stat(host.path(out, ROLLUP_NAME)))?.kind === 'file';
  const below = isRollup ? bureausBelow(host, folder, from) : undefined;
  const compiled = await compile(host, { folder, out, readers, below, text: false });
  const { figures, counts } = compiled;
  const found = figures.find(name);
  const figure = figures.find(comparisonOf(name)?.base ?? name) ?? found;
  if (!found || !figure) throw unknown(name, compiled);
  const origin = originOf(figure, { ...compiled, settings: compiled.file });
  const leftOut = origin.ledgers.flatMap((ledger) => [...(counts.leftOut.get(ledger) ?? [])].map(([reason, refs]) => ({ ledger, reason, refs })));
  const show = rowShower(compiled, origin.ledgers, [...figure.rows, ...leftOut.flatMap((l) => l.refs)]);
  return {
    compiled,
    traced: {
      compared: found === figure ? undefined : found,
      origin,
      rows: inOrder(figure.rows).flatMap(show),
      leftOut: leftOut.map(({ ledger, reason, refs }) => ({ ledger, reason, rows: refs.flatMap(show) })),
    },
  };
}

/** Those of a sum come part by part. */
function inOrder(rows: readonly RowRef[]): RowRef[] {
  return rows.toSorted((a, b) => a - b);
}

function unknown(name: string, { figures, problems }: Compiled): Failure {
  const absent = figures.absent(name);
  const state = figures.compared(name) ? 'lastYear' : !absent ? 'unknown' : absent.ledger ? 'ledger' : 'parts';
  const params = { name, near: state === 'unknown' ? figures.alike(name) : [], state, ledger: absent?.ledger ?? '' } as const;
  // A file that cannot be read may be why there is none.
  return new Failure(problem('U914', [], params), ...(state === 'unknown' ? [] : problems.filter(isError)));
}

/** Goes through the ledgers once, and keeps the rows that are wanted. */
function rowShower({ ledgers }: Compiled, kinds: readonly string[], wanted: readonly RowRef[]): (ref: RowRef) => TracedRow[] {
  const keys = new Set(wanted);
  const mask = masking(ledgers.names);
  const rows = new Map<RowRef, TracedRow>();
  for (const id of kinds) {
    const kind = ledgerKindOf(id);
    const columns = kind ? shownColumns(kind, ledgers.sheets) : [];
    for (const { sheet, number: row, values } of ledgers.entries.get(id) ?? []) {
      const [key, record] = [rowRef(sheet, row), ledgers.sheets[sheet]];
      if (!kind || !record || !keys.has(key)) continue;
      const shown = columns.map(({ key: column, name }) => [name, mask(shownValue(kind, column, values[column]))] as const);
      const said = Object.fromEntries(shown.filter(([, value]) => value !== ''));
      rows.set(key, { file: record.file, sheet: record.sheet, row, cell: cellOf(record, row), values: said });
    }
  }
  return (ref) => [rows.get(ref) ?? []].flat();
}

/** For machines: every row, in the words of figures.json. */
export function traceJson({ compiled, traced }: { compiled: Compiled; traced: Traced }): object {
  const { settings, format } = compiled;
  const { figure, parts, given, from, below, relations } = traced.origin;
  const { id, name, value, unit, source, reliable, rowsBelow } = figure;
  const { compared } = traced;
  return {
    schema: 'nianbao/trace@1',
    bureau: settings.bureau,
    year: settings.year,
    format: format.id,
    figure: { id, name, value, unit, source, reliable },
    ...(compared ? { compared: { id: compared.id, name: compared.name, value: compared.value, unit: compared.unit } } : {}),
    ...(given ? { given: { file: 'report.yaml', ...given } } : {}),
    parts,
    lastYear: from,
    below,
    ...(rowsBelow === undefined ? {} : { rowsBelow }),
    rows: traced.rows,
    leftOut: traced.leftOut,
    relations,
  };
}

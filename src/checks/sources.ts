import { placeOf } from '../counting/row-ref.ts';
import type { Place } from '../diagnostics/problem.ts';
import type { Format } from '../formats/schema.ts';
import { addressOf, type SheetRecord } from '../ledger/sheet-record.ts';
import type { Figure } from '../report/figures.ts';

/** The cell of the form that a figure fills; for a figure beside the form, none. */
export function formPlace(format: Format, id: string): Place[] {
  const spec = format.figures.find((f) => f.id === id);
  return spec ? [{ table: spec.table, row: spec.row, column: spec.column }] : [];
}

/** Where the figures come from, for a message: what is given, then the first rows behind the rest. */
export function sources(sheets: readonly SheetRecord[], figures: readonly Figure[]): string[] {
  const given = figures.filter((f) => f.source === 'given' && f.value !== '0').map((f) => `report.yaml > given > ${f.id} = ${f.value}`);
  const rows = figures.flatMap((f) => (f.source === 'counted' ? f.rows : []));
  const places = rows.flatMap((ref) => {
    const { sheet, row } = placeOf(ref);
    const record = sheets[sheet];
    if (!record) return [];
    const key = record.columns[0]?.key ?? '';
    return [`${record.file}${record.sheet ? ` > ${record.sheet}` : ''} > ${addressOf(record, row, key) ?? row}`];
  });
  return [...given, ...new Set(places)].slice(0, 5);
}

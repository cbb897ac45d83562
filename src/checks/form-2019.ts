import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Format } from '../formats/schema.ts';
import { decimal } from '../ledger/decimal.ts';
import type { SheetRecord } from '../ledger/sheet-record.ts';
import type { Figure, Figures } from '../report/figures.ts';
import { formPlace, sources } from './sources.ts';

/** Columns of 国办公开办函〔2019〕60号 that published reports misread. A form without them has nothing to tell. */
export function checkColumns(format: Format, figures: Figures, sheets: readonly SheetRecord[]): Problem[] {
  return [...itemsForCases(format, figures), ...casesWithoutItems(format, figures), ...published(format, figures, sheets)];
}

/** Small numbers are equal by chance. */
const SMALL = { items: 10, documents: 5 };

/** 上一年项目数量 and 本年增/减 are items of the list of powers; read as cases, they add up to 处理决定数量. */
function itemsForCases(format: Format, figures: Figures): Problem[] {
  const found = itemRows(format, figures).filter(({ decisions, sum }) => sum.gte(SMALL.items) && sum.eq(decisions.value));
  const [first] = found;
  if (!first) return [];
  const rows = found.map(({ decisions, items, change }) => {
    const sign = change.value.startsWith('-') ? '－' : '＋';
    return `${matter(decisions)} ${items.value}${sign}${change.value.replace('-', '')}＝${decisions.value}`;
  });
  return [problem('B416', formPlace(format, first.items.id), { rows })];
}

/** Who has decided cases has the power to: its list has items. */
function casesWithoutItems(format: Format, figures: Figures): Problem[] {
  const found = itemRows(format, figures).filter(({ decisions, sum }) => decimal(decisions.value).gt(0) && sum.eq(0));
  const [first] = found;
  if (!first) return [];
  const rows = found.map(({ decisions }) => `${matter(decisions)} ${decisions.value} 件`);
  return [problem('B419', formPlace(format, first.items.id), { rows })];
}

/** Rows of items and cases, with the items that there are at the end of the year. */
function itemRows(format: Format, figures: Figures) {
  return rowsWith(format, '.itemsLastYear').flatMap((row) => {
    const all = known(figures, [`${row}.decisions`, `${row}.itemsLastYear`, `${row}.itemsChange`]);
    if (!all) return [];
    const [decisions, items, change] = all;
    return [{ decisions, items, change, sum: decimal(items.value).plus(change.value) }];
  });
}

function matter({ name }: Figure): string {
  return name.replace('处理决定数量', '');
}

/** A document is made once and published once; the total is another column. */
function published(format: Format, figures: Figures, sheets: readonly SheetRecord[]): Problem[] {
  return rowsWith(format, '.newlyPublished').flatMap((row) => {
    const all = known(figures, [`${row}.made`, `${row}.newlyPublished`, `${row}.totalPublished`]);
    if (!all) return [];
    const [made, newly, total] = all;
    const [m, n] = [decimal(made.value), decimal(newly.value)];
    const unpublished = m.minus(n).gte(SMALL.documents) && m.gte(n.times(2));
    const stock = m.eq(0) && n.gte(SMALL.documents) && n.eq(total.value);
    if (!unpublished && !stock) return [];
    const params = {
      row: made.name.replace('本年新制作数量', ''),
      made: made.value,
      published: newly.value,
      total: total.value,
      fault: stock ? ('stock' as const) : ('unpublished' as const),
      rows: sources(sheets, [made, newly]),
    };
    return [problem('B418', formPlace(format, newly.id), params)];
  });
}

function rowsWith(format: Format, column: string): string[] {
  return format.figures.filter((f) => f.id.endsWith(column)).map((f) => f.id.slice(0, -column.length));
}

function known(figures: Figures, ids: readonly [string, string, string]): [Figure, Figure, Figure] | undefined {
  const [a, b, c] = ids.map((id) => figures.get(id));
  return a?.reliable && b?.reliable && c?.reliable ? [a, b, c] : undefined;
}

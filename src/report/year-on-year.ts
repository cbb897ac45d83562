import { decimal, plain, type Decimal } from '../ledger/decimal.ts';
import type { Figure } from './figures.ts';
import type { LastYear } from './last-year.ts';

/** How a figure stands to last year's, for the text: `{{lastYear.permits.decisions}}`, `{{增加·行政许可本年处理决定数量}}`. */
interface Comparison {
  id: string;
  name: string;
  percent?: true;
  of(now: Decimal, before: Decimal): Decimal;
}

const ZERO = decimal(0);
const atLeastZero = (value: Decimal) => (value.gt(0) ? value : ZERO);
/** Of last year's, one decimal, half up. */
const percent = (part: Decimal, before: Decimal) => part.times(100).div(before).round(1);

export const COMPARISONS: readonly Comparison[] = [
  { id: 'lastYear', name: '上年', of: (_now, before) => before },
  { id: 'change', name: '增减', of: (now, before) => now.minus(before) },
  { id: 'increase', name: '增加', of: (now, before) => atLeastZero(now.minus(before)) },
  { id: 'decrease', name: '减少', of: (now, before) => atLeastZero(before.minus(now)) },
  { id: 'changePercent', name: '增减百分比', percent: true, of: (now, before) => percent(now.minus(before), before) },
  { id: 'increasePercent', name: '增加百分比', percent: true, of: (now, before) => percent(atLeastZero(now.minus(before)), before) },
  { id: 'decreasePercent', name: '减少百分比', percent: true, of: (now, before) => percent(atLeastZero(before.minus(now)), before) },
];

export type ComparedFigure =
  | { figure: Figure }
  /** unset: `previous` is not given; unread: it is, and could not be read, which is told. absent: last year's report does not hold the figure. zero: nothing to take a share of. */
  | { fault: 'unset' | 'unread' | 'absent' | 'zero'; base: string };

/** `上年·…` with its dot: figures of the form begin with 上年 too. */
const NAME = /^([A-Za-z]+|[上增减][^·・.]{1,4})\s*[·・.]\s*(.+)$/;

/** The comparison that a name asks for, and the figure it is about. */
export function comparisonOf(name: string): { comparison: Comparison; base: string } | undefined {
  const [, prefix = '', base = ''] = NAME.exec(name.trim()) ?? [];
  const comparison = COMPARISONS.find((c) => c.id === prefix || c.name === prefix.trim());
  return comparison && { comparison, base };
}

export function compared(comparison: Comparison, base: Figure, lastYear: LastYear | 'unset' | 'unread'): ComparedFigure {
  if (typeof lastYear === 'string') return { fault: lastYear, base: base.name };
  const known = lastYear.figures[base.id];
  if (known?.unit !== base.unit) return { fault: 'absent', base: base.name };
  const before = decimal(known.value);
  if (comparison.percent && before.eq(0)) return { fault: 'zero', base: base.name };
  return {
    figure: {
      id: `${comparison.id}.${base.id}`,
      name: `${comparison.name}·${base.name}`,
      unit: comparison.percent ? '%' : base.unit,
      nature: 'change',
      value: plain(comparison.of(decimal(base.value), before)),
      source: 'previous',
      rows: base.rows,
      reliable: base.reliable,
    },
  };
}

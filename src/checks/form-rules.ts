import { problem, type Problem } from '../diagnostics/problem.ts';
import type { FormFigure, Format, Rule } from '../formats/schema.ts';
import { decimal, plain, type Decimal } from '../ledger/decimal.ts';
import type { SheetRecord } from '../ledger/sheet-record.ts';
import { Figures, type Figure } from '../report/figures.ts';
import { sources } from './sources.ts';

/** The relations that the form itself declares: balances, sums, and what a cell may hold. */
export function checkFormRules(format: Format, figures: Figures, sheets: readonly SheetRecord[]): Problem[] {
  const suspects = new Set<string>();
  const broken = format.rules.flatMap((rule) => {
    if ([...rule.left, ...rule.right].some((id) => suspects.has(id))) return [];
    const problems = checkRule(rule, format, figures, sheets);
    if (problems.length > 0) suspect([...rule.left, ...rule.right], format, figures, suspects);
    return problems;
  });
  return [...format.figures.flatMap((spec) => checkValue(spec, figures, sheets)), ...broken];
}

/** The same of figures that lie in a file, for many files: what holds is seen without decimals. */
export function brokenRules(format: Format, figures: Readonly<Record<string, { value: string }>>): Problem[] {
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + Number(figures[id]?.value ?? 0), 0);
  const broken = format.rules.some((rule) => Math.abs(sum(rule.left) - sum(rule.right)) > 1e-9);
  if (!broken && !impossibleFigure(format, figures)) return [];
  const held = format.figures.flatMap(({ id, name, unit, nature }) => {
    const value = figures[id]?.value;
    return value === undefined ? [] : [[id, { id, name, unit, nature, value, source: 'given' as const, rows: [], reliable: true }] as const];
  });
  return checkFormRules(format, new Figures(new Map(held), []), []);
}

/** A figure with a value that no cell of the form may hold: it is seen by its letters, for many files. */
export function impossibleFigure({ figures: specs }: Format, figures: Readonly<Record<string, { value: string }>>): FormFigure | undefined {
  return specs.find(({ id, printed, nature }) => {
    const value = figures[id]?.value ?? '0';
    return printed && nature !== 'change' && (/^-.*[1-9]/.test(value) || (nature === 'count' && /\..*[1-9]/.test(value)));
  });
}

/** One cause, one message: figures of a broken rule, and the sums that are computed from them, break no further rule. */
function suspect(ids: readonly string[], format: Format, figures: Figures, suspects: Set<string>): void {
  for (const id of ids) suspects.add(id);
  const computed = format.rules.filter((r) => r.defines && figures.get(r.defines)?.source === 'formula');
  for (let size = -1; size !== suspects.size; ) {
    size = suspects.size;
    for (const rule of computed) {
      if (rule.defines && rule.right.some((id) => suspects.has(id))) suspects.add(rule.defines);
    }
  }
}

function checkValue(spec: FormFigure, figures: Figures, sheets: readonly SheetRecord[]): Problem[] {
  const figure = figures.get(spec.id);
  if (!figure?.reliable || !spec.printed || spec.nature === 'change') return [];
  const value = decimal(figure.value);
  const whole = spec.nature === 'amount' || value.round(0).eq(value);
  if (value.gte(0) && whole) return [];
  const at = [{ table: spec.table, row: spec.row, column: spec.column }];
  const rows = sources(sheets, [figure]);
  return [problem('B405', at, { label: spec.name, value: figure.value, nature: spec.nature, rows })];
}

function checkRule(rule: Rule, format: Format, figures: Figures, sheets: readonly SheetRecord[]): Problem[] {
  const left = rule.left.map((id) => figures.get(id));
  const right = rule.right.map((id) => figures.get(id));
  const all = [...left, ...right];
  if (!all.every((f): f is Figure => f !== undefined && f.reliable)) return [];
  const [a, b] = [sum(left), sum(right)];
  if (a.eq(b)) return [];
  const names = new Map(format.figures.map((f) => [f.id, f.name]));
  const relation = {
    left: plain(a),
    right: plain(b),
    leftSum: terms(left),
    rightSum: terms(right),
    total: names.get(rule.left[0] ?? '')?.split('·')[0] ?? '总计',
    rows: sources(sheets, all),
    source: rule.source,
  };
  const at = [rule.at];
  const row = rule.at.row ?? '';
  const column = rule.at.column ?? '';
  if (rule.code === 'B401') return [problem('B401', at, { ...relation, column, difference: plain(a.minus(b).abs()) })];
  if (rule.code === 'B402') return [problem('B402', at, { ...relation, column })];
  return [problem(rule.code, at, { ...relation, row })];
}

/** `14＋1`; the zeros of a long sum say nothing. */
function terms(figures: readonly (Figure | undefined)[]): string {
  const values = figures.map((f) => f?.value ?? '0');
  return (values.length > 2 ? values.filter((v) => v !== '0') : values).join('＋') || '0';
}

function sum(figures: readonly (Figure | undefined)[]): Decimal {
  return figures.reduce((total, f) => total.plus(f?.value ?? 0), decimal(0));
}

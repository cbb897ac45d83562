import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Expectation, Format } from '../formats/schema.ts';
import { decimal, plain, type Decimal } from '../ledger/decimal.ts';
import type { SheetRecord } from '../ledger/sheet-record.ts';
import type { Figures } from '../report/figures.ts';
import { lastYearSum, type LastYear } from '../report/last-year.ts';
import { formPlace, sources } from './sources.ts';

/** What last year's report fixes: carried in is what was carried forward. Only what both forms hold is compared. */
export function checkLastYear(
  format: Format,
  figures: Figures,
  lastYear: LastYear,
  sheets: readonly SheetRecord[],
): Problem[] {
  const told = new Set<string>();
  return format.lastYear.flatMap((rule) => {
    const figure = figures.get(rule.figure);
    const expected = lastYearSum(rule, lastYear);
    const row = rule.figure.replace(/\.[^.]+$/, '');
    // The total of columns that are told is wrong with them.
    if (!figure?.reliable || !expected || expected.eq(figure.value) || (figure.source === 'formula' && told.has(row))) return [];
    told.add(row);
    const { name: label, value } = figure;
    const rows = sources(sheets, [figure]);
    return [problem('B406', formPlace(format, rule.figure), { label, value, expected: plain(expected), year: lastYear.year, rows, source: rule.source })];
  });
}

/** What a figure follows from without being fixed by it; one cause, one message for each figure. */
export function checkExpectations(
  format: Format,
  figures: Figures,
  lastYear: LastYear | undefined,
  sheets: readonly SheetRecord[],
): Problem[] {
  const told = new Set<string>();
  return format.expectations.flatMap((rule) => {
    const figure = figures.get(rule.figure);
    const expected = expectedValue(rule, figures, lastYear);
    if (!figure?.reliable || !expected || told.has(rule.figure)) return [];
    const value = decimal(figure.value);
    if (rule.relation === 'equal' ? value.eq(expected) : value.gte(expected)) return [];
    told.add(rule.figure);
    const params = {
      label: figure.name,
      value: figure.value,
      expected: plain(expected),
      difference: plain(value.minus(expected).abs()),
      sum: terms(rule, figures, lastYear),
      year: lastYear?.year ?? 0,
      rows: sources(sheets, [figure]),
      source: rule.source,
    };
    return [problem(rule.code, formPlace(format, rule.figure), params)];
  });
}

/** undefined where a part is not known, or is in doubt. */
function expectedValue(rule: Expectation, figures: Figures, lastYear: LastYear | undefined): Decimal | undefined {
  const parts = [...rule.plus, ...rule.minus].map((id) => figures.get(id));
  if (!parts.every((f) => f?.reliable)) return undefined;
  const before = lastYear ? lastYearSum({ from: rule.lastYear }, lastYear) : undefined;
  if (rule.lastYear.length > 0 && !before) return undefined;
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total.plus(figures.get(id)?.value ?? 0), decimal(0));
  return sum(rule.plus).minus(sum(rule.minus)).plus(before ?? 0);
}

/** `12＋3－1` */
function terms(rule: Expectation, figures: Figures, lastYear: LastYear | undefined): string {
  const before = rule.lastYear.map((id) => `＋${lastYear?.figures[id]?.value ?? '0'}`);
  const plus = rule.plus.map((id) => `＋${figures.get(id)?.value ?? '0'}`);
  const minus = rule.minus.map((id) => `－${figures.get(id)?.value ?? '0'}`);
  return [...before, ...plus, ...minus].join('').slice(1);
}

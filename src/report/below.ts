import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Format } from '../formats/schema.ts';
import { decimal, type Decimal } from '../ledger/decimal.ts';
import { fold } from '../ledger/fold.ts';
import { ledgerKinds } from '../ledger/kinds/index.ts';

/** The figures of a bureau below, as its figures.json has them or would have. */
export interface Contribution {
  /** Where it was found, for messages. */
  place: string;
  bureau: string;
  year: number;
  format: string;
  figures: Readonly<Record<string, { value: string; rows?: number | undefined }>>;
}

/** A figure added up over the bureaus below. */
export interface BelowFigure {
  value: Decimal;
  /** Ledger rows behind it, in all. */
  rows: number;
  /** What is not zero, by bureau. */
  of: { bureau: string; value: string }[];
}

export type Below = ReadonlyMap<string, BelowFigure>;

/** 规章 are made by the government alone: those of a bureau below would be counted twice, or wrongly. */
const OWN_ONLY = /^regulations\./;

const FAMILIES = ledgerKinds.flatMap((kind) => kind.families.map((family) => `${family.id}.`));

/**
 * The exact sum of every figure that all bureaus have. Sums that the form defines are left to be computed; a member of a
 * family (by channel, by month) counts as zero where a bureau has others of it.
 */
export function addUp(contributions: readonly Contribution[], format: Format): Below {
  const computed = new Set(format.rules.flatMap((rule) => rule.defines ?? []));
  const sums = new Map<string, BelowFigure & { bureaus: number }>();
  const ofFamily = new Map<string, number>();
  for (const { bureau, figures } of contributions) {
    const families = new Set<string>();
    for (const [id, { value, rows = 0 }] of Object.entries(figures)) {
      if (computed.has(id) || OWN_ONLY.test(id)) continue;
      const sum = sums.get(id) ?? { value: decimal(0), rows: 0, of: [], bureaus: 0 };
      if (value !== '0') {
        sum.value = sum.value.plus(value);
        sum.of.push({ bureau, value });
      }
      sum.rows += rows;
      sum.bureaus++;
      sums.set(id, sum);
      const family = FAMILIES.find((f) => id.startsWith(f));
      if (family) families.add(family);
    }
    for (const family of families) ofFamily.set(family, (ofFamily.get(family) ?? 0) + 1);
  }
  const whole = ([id, sum]: [string, { bureaus: number }]) => {
    const family = FAMILIES.find((f) => id.startsWith(f));
    return (family === undefined ? sum.bureaus : (ofFamily.get(family) ?? 0)) === contributions.length;
  };
  return new Map([...sums].filter(whole));
}

/** Bureaus that are missing, there twice, or of another year or form: their sum would be another body's. */
export function checkContributions(
  contributions: readonly Contribution[],
  { year, format, expected }: { year: number; format: string; expected: readonly string[] },
): Problem[] {
  const problems: Problem[] = [];
  const known = new Map<string, Contribution>();
  for (const one of contributions) {
    const name = fold(one.bureau);
    const first = known.get(name);
    if (first) problems.push(problem('A805', [{ file: one.place }], { bureau: one.bureau, first: first.place }));
    else known.set(name, one);
    if (one.year !== year || one.format !== format) {
      problems.push(problem('A806', [{ file: one.place }], { bureau: one.bureau, year: one.year, format: one.format, expected: year, expectedFormat: format }));
    }
    const regulations = Object.entries(one.figures).filter(([id, f]) => OWN_ONLY.test(id) && f.value !== '0');
    if (regulations.length > 0) problems.push(problem('A809', [{ file: one.place }], { bureau: one.bureau, figures: regulations.map(([id]) => id) }));
  }
  const listed = new Set(expected.map(fold));
  const missing = expected.filter((name) => !known.has(fold(name)));
  if (missing.length > 0) problems.push(problem('A804', [], { bureaus: missing, count: missing.length }));
  const more = expected.length === 0 ? [] : [...known.values()].filter((c) => !listed.has(fold(c.bureau)));
  for (const { bureau, place } of more) problems.push(problem('A808', [{ file: place }], { bureau }));
  return problems;
}

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
const OWN_ONLY = 'regulations.';

const FAMILIES = ledgerKinds.flatMap((kind) => kind.families.map((family) => `${family.id}.`));

/**
 * The exact sum of every figure that all bureaus have. Sums that the form defines are left to be computed; a member of a
 * family (by channel, by month) counts as zero where a bureau has others of it. Bureaus are added one by one, and their
 * figures let go: there may be thousands.
 */
export class SumsBelow {
  readonly #computed: ReadonlySet<string>;
  readonly #sums = new Map<string, Sum>();
  readonly #ofFamily = new Map<string, number>();
  #bureaus = 0;

  constructor(format: Format) {
    this.#computed = new Set(format.rules.flatMap((rule) => rule.defines ?? []));
  }

  add({ bureau, figures }: Contribution): void {
    this.#bureaus++;
    const families = new Set<string>();
    for (const id of Object.keys(figures)) {
      const { value, rows = 0 } = figures[id] ?? { value: '0' };
      let sum = this.#sums.get(id);
      if (!sum) this.#sums.set(id, (sum = newSum(id, this.#computed)));
      if (!sum.added) continue;
      if (value !== '0') addValue(sum, bureau, value);
      sum.rows += rows;
      sum.bureaus++;
      if (sum.family !== undefined) families.add(sum.family);
    }
    for (const family of families) this.#ofFamily.set(family, (this.#ofFamily.get(family) ?? 0) + 1);
  }

  end(): Below {
    const whole = ({ added, bureaus, family }: Sum) => added && (family === undefined ? bureaus : this.#ofFamily.get(family)) === this.#bureaus;
    return new Map([...this.#sums].filter(([, sum]) => whole(sum)).map(([id, { whole: n, amount, rows, of }]) => [id, { value: amount.plus(n), rows, of }]));
  }
}

interface Sum {
  /** False for what is not added: sums of the form, and what is the level's own. */
  added: boolean;
  family: string | undefined;
  /** Whole numbers are added up as such: there may be a million. */
  whole: number;
  amount: Decimal;
  rows: number;
  of: BelowFigure['of'];
  bureaus: number;
}

function newSum(id: string, computed: ReadonlySet<string>): Sum {
  const family = FAMILIES.find((f) => id.startsWith(f));
  return { added: !computed.has(id) && !id.startsWith(OWN_ONLY), family, whole: 0, amount: decimal(0), rows: 0, of: [], bureaus: 0 };
}

function addValue(sum: Sum, bureau: string, value: string): void {
  const number = Number(value);
  if (Number.isSafeInteger(number) && Number.isSafeInteger(sum.whole + number)) sum.whole += number;
  else sum.amount = sum.amount.plus(value);
  sum.of.push({ bureau, value });
}

/** A bureau below by itself: whose figures they are, and of what. */
export type Contributor = Omit<Contribution, 'figures'> & {
  /** Of its own making, by its figures; a bureau below makes none. */
  regulations: string[];
};

export function contributorOf({ place, bureau, year, format, figures }: Contribution): Contributor {
  const regulations = Object.keys(figures).filter((id) => id.startsWith(OWN_ONLY) && figures[id]?.value !== '0');
  return { place, bureau, year, format, regulations };
}

/** Bureaus that are missing, there twice, or of another year or form: their sum would be another body's. */
export function checkContributors(
  contributors: readonly Contributor[],
  { year, format, expected, listed }: { year: number; format: string; expected: readonly string[]; listed: readonly string[] },
): Problem[] {
  const problems: Problem[] = [];
  const known = new Map<string, Contributor>();
  for (const one of contributors) {
    const name = fold(one.bureau);
    const first = known.get(name);
    if (first) problems.push(problem('A805', [{ file: one.place }], { bureau: one.bureau, first: first.place }));
    else known.set(name, one);
    if (one.year !== year || one.format !== format) {
      problems.push(problem('A806', [{ file: one.place }], { bureau: one.bureau, year: one.year, format: one.format, expected: year, expectedFormat: format }));
    }
    if (one.regulations.length > 0) problems.push(problem('A809', [{ file: one.place }], { bureau: one.bureau, figures: one.regulations }));
  }
  const names = new Set(listed.map(fold));
  const missing = expected.filter((name) => !known.has(fold(name)));
  if (missing.length > 0) problems.push(problem('A804', [], { bureaus: missing, count: missing.length }));
  // Of another year or form: told above, and not added.
  const added = [...known.values()].filter((c) => c.year === year && c.format === format);
  const more = listed.length === 0 ? [] : added.filter((c) => !names.has(fold(c.bureau)));
  for (const { bureau, place } of more) problems.push(problem('A808', [{ file: place }], { bureau }));
  return problems;
}

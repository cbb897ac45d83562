import type { Counts } from '../counting/count.ts';
import { figureId } from '../formats/index.ts';
import type { Expectation, Format, Rule, YearRule } from '../formats/schema.ts';
import { decimal, plain, type Decimal } from '../ledger/decimal.ts';
import { ledgerKindOf } from '../ledger/kinds/index.ts';
import type { SettingsFile } from '../settings/read-settings.ts';
import type { Below } from './below.ts';
import type { Figure, Figures } from './figures.ts';
import type { LastYear } from './last-year.ts';

/** A figure in a relation or a sum. */
export interface Term {
  id: string;
  name: string;
  value: string;
  /** Of last year's report. */
  lastYear?: true;
  minus?: true;
}

/** What the form, or last year's report, says of a figure, with this report's numbers. */
export interface Relation {
  left: Term[];
  relation: '=' | '≥';
  right: Term[];
  /** What both sides come to. */
  sums: [string, string];
  holds: boolean;
  /** True for what the form declares; else it is what one would expect. */
  firm: boolean;
  source: string;
}

export interface Share {
  bureau: string;
  value: string;
}

/** Where a figure comes from, apart from its rows. */
export interface Origin {
  figure: Figure;
  /** Ids of the ledgers that its rows stand in. */
  ledgers: string[];
  /** Of a sum: what it is the sum of. */
  parts: Term[];
  /** Where the settings give it. */
  given: { key: string; line: number } | undefined;
  /** Last year's figures that it was taken from. */
  from: Term[];
  /** The published report that those were read from. */
  fromFile: string | undefined;
  /** Of a roll-up: what the bureaus below add to it. */
  below: Share[];
  relations: Relation[];
}

export interface OriginSources {
  format: Format;
  counts: Counts;
  figures: Figures;
  settings: SettingsFile;
  lastYear: LastYear | undefined;
  below?: Below | undefined;
}

export function originOf(figure: Figure, sources: OriginSources): Origin {
  const { id } = figure;
  const parts = partsOf(figure, sources);
  const rule = figure.source === 'previous' ? sources.format.lastYear.find((r) => r.figure === id) : undefined;
  const key = figure.source === 'given' ? givenKey(id, sources) : undefined;
  return {
    figure,
    ledgers: ledgersOf(figure, parts, sources),
    parts: parts.map(term),
    given: key === undefined ? undefined : { key, line: sources.settings.line(['given', key]) },
    from: rule ? (lastYearTerms(rule.from, sources) ?? []) : [],
    fromFile: rule ? sources.lastYear?.file : undefined,
    below: sharesOf(figure, parts, sources),
    relations: relationsOf(id, sources),
  };
}

function term({ id, name, value }: Figure): Term {
  return { id, name, value };
}

function partsOf(figure: Figure, { format, figures }: OriginSources): Figure[] {
  if (figure.source !== 'formula') return [];
  const rule = format.rules.find((r) => r.defines === figure.id);
  return (rule?.right ?? []).flatMap((id) => figures.get(id) ?? []);
}

function ledgersOf(figure: Figure, parts: readonly Figure[], sources: OriginSources): string[] {
  const own = figure.source === 'counted' ? sources.counts.figures.get(figure.id)?.ledger : undefined;
  const further = parts.flatMap((part) => ledgersOf(part, partsOf(part, sources), sources));
  return [...new Set([...(own === undefined ? [] : [own]), ...further])];
}

/** The key may be the figure's id or name, or stand for a whole ledger or group that has nothing. */
function givenKey(id: string, { format, figures, settings }: OriginSources): string | undefined {
  const keys = Object.keys(settings.settings.given);
  const holds = (key: string) => {
    const kind = ledgerKindOf(key);
    const counted = kind ? [...kind.counts.map((c) => figureId(format, c)), ...kind.figures.map((f) => f.id)] : [];
    return id.startsWith(`${key}.`) || counted.includes(id);
  };
  return keys.find((key) => figures.find(key)?.id === id) ?? keys.find(holds);
}

function sharesOf(figure: Figure, parts: readonly Figure[], sources: OriginSources): Share[] {
  const { below } = sources;
  if (!below) return [];
  const own = below.get(figure.id)?.of;
  if (own) return [...own];
  const sums = new Map<string, Decimal>();
  for (const part of parts) {
    for (const { bureau, value } of sharesOf(part, partsOf(part, sources), sources)) {
      sums.set(bureau, (sums.get(bureau) ?? decimal(0)).plus(value));
    }
  }
  return [...sums].map(([bureau, value]) => ({ bureau, value: plain(value) }));
}

function relationsOf(id: string, sources: OriginSources): Relation[] {
  const { format } = sources;
  return [
    ...format.rules.filter((r) => r.left.includes(id) || r.right.includes(id)).map((r) => formRelation(r, sources)),
    ...format.lastYear.filter((r) => r.figure === id).map((r) => yearRelation(r, sources)),
    ...format.expectations.filter((e) => [e.figure, ...e.plus, ...e.minus].includes(id)).map((e) => expected(e, sources)),
  ].flatMap((relation) => relation ?? []);
}

function formRelation(rule: Rule, sources: OriginSources): Relation | undefined {
  return relation({ left: ownTerms(rule.left, sources), right: ownTerms(rule.right, sources), relation: '=', firm: true, source: rule.source });
}

function yearRelation(rule: YearRule, sources: OriginSources): Relation | undefined {
  const right = lastYearTerms(rule.from, sources);
  return relation({ left: ownTerms([rule.figure], sources), right, relation: '=', firm: true, source: rule.source });
}

function expected({ figure, relation: sign, lastYear, plus, minus, source }: Expectation, sources: OriginSources): Relation | undefined {
  const [before, added, taken] = [lastYearTerms(lastYear, sources), ownTerms(plus, sources), ownTerms(minus, sources)];
  const right = before && added && taken && [...before, ...added, ...taken.map((t) => ({ ...t, minus: true as const }))];
  return relation({ left: ownTerms([figure], sources), right, relation: sign === 'equal' ? '=' : '≥', firm: false, source });
}

type Sides = Omit<Relation, 'left' | 'right' | 'sums' | 'holds'> & { left: Term[] | undefined; right: Term[] | undefined };

/** undefined where a number of it is not known. */
function relation({ left, right, ...rest }: Sides): Relation | undefined {
  if (!left || !right) return undefined;
  const [a, b] = [total(left), total(right)];
  return { ...rest, left, right, sums: [plain(a), plain(b)], holds: rest.relation === '=' ? a.eq(b) : a.gte(b) };
}

function total(terms: readonly Term[]): Decimal {
  return terms.reduce((sum, t) => (t.minus ? sum.minus(t.value) : sum.plus(t.value)), decimal(0));
}

function ownTerms(ids: readonly string[], { figures }: OriginSources): Term[] | undefined {
  const found = ids.map((id) => figures.get(id));
  return found.every((f) => f !== undefined) ? found.map(term) : undefined;
}

function lastYearTerms(ids: readonly string[], { figures, format, lastYear }: OriginSources): Term[] | undefined {
  const names = (id: string) => figures.get(id)?.name ?? format.figures.find((f) => f.id === id)?.name ?? id;
  const found = ids.map((id) => ({ id, value: lastYear?.figures[id]?.value }));
  if (found.some((f) => f.value === undefined)) return undefined;
  return found.map(({ id, value = '' }) => ({ id, name: names(id), value, lastYear: true as const }));
}

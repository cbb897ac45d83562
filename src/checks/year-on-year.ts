import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Format } from '../formats/schema.ts';
import { decimal, plain, type Decimal } from '../ledger/decimal.ts';
import type { SheetRecord } from '../ledger/sheet-record.ts';
import type { Figure, Figures } from '../report/figures.ts';
import type { LastYear } from '../report/last-year.ts';
import { formPlace, sources } from './sources.ts';

/** A figure of both years, in the same unit. */
interface Pair {
  figure: Figure;
  now: Decimal;
  before: Decimal;
}

/** Small counts are alike, or twice as many, by chance. */
const SMALL = { alike: 10, decision: 20, change: 20 };
/** 元 written as 万元 is ten thousand times too much; a hundredfold amount is looked at. */
const JUMP = 100;

/** Figures beside last year's: copied, in another unit, far apart. Only what both reports hold is compared. */
export function compareYears(
  format: Format,
  figures: Figures,
  lastYear: LastYear,
  { sheets, change }: { sheets: readonly SheetRecord[]; change: number | false },
): Problem[] {
  const pairs = figures.all().flatMap((figure): Pair[] => {
    const known = lastYear.figures[figure.id];
    if (!figure.reliable || known?.unit !== figure.unit) return [];
    return [{ figure, now: decimal(figure.value), before: decimal(known.value) }];
  });
  const jumps = pairs.filter(isJump);
  return [
    ...copied(format, pairs, lastYear.year, sheets),
    ...jumps.map((pair) => jumped(format, pair, lastYear.year, sheets)),
    ...(change === false ? [] : changed(format, pairs.filter((p) => !jumps.includes(p)), change, lastYear.year)),
  ];
}

function isJump({ figure, now, before }: Pair): boolean {
  if (figure.nature !== 'amount' || now.lte(0) || before.lte(0)) return false;
  return now.gte(before.times(JUMP)) || before.gte(now.times(JUMP));
}

function jumped(format: Format, { figure, now, before }: Pair, year: number, sheets: readonly SheetRecord[]): Problem {
  const more = now.gt(before);
  const times = more ? now.div(before) : before.div(now);
  const params = {
    label: figure.name,
    value: figure.value,
    before: plain(before),
    unit: figure.unit,
    times: plain(times.round(0)),
    direction: more ? 'more' : 'less',
    // Around ten thousand: the one is 元, the other 万元.
    unitLikely: times.gte(2000) && times.lte(50_000) ? 'yes' : '',
    year,
    rows: sources(sheets, [figure]),
  };
  return problem('B410', formPlace(format, figure.id), params);
}

/** Figures that follow from last year's are alike by nature: what is in force, carried in, or on the list of powers. */
function ownOfTheYear(format: Format, pairs: readonly Pair[]): Pair[] {
  const following = new Set([...format.lastYear, ...format.expectations].map((rule) => rule.figure));
  const printed = new Set(format.figures.filter((f) => f.printed).map((f) => f.id));
  return pairs.filter(
    ({ figure: f }) => printed.has(f.id) && !following.has(f.id) && f.source !== 'formula' && f.nature !== 'change',
  );
}

/** One count alike is chance, unless it is large; many are a form that was copied. Zeros say nothing. */
function copied(format: Format, pairs: readonly Pair[], year: number, sheets: readonly SheetRecord[]): Problem[] {
  const own = ownOfTheYear(format, pairs).filter(({ now, before }) => now.gt(0) || before.gt(0));
  const alike = own.filter(({ now, before }) => now.eq(before));
  const telling = alike.filter(({ figure, now }) => figure.nature === 'amount' || now.gte(SMALL.alike));
  const all = telling.length >= 3 && alike.length === own.length;
  const named = all ? telling : telling.filter(isTelling);
  const [first] = named;
  if (!first) return [];
  const at = named.length === 1 ? formPlace(format, first.figure.id) : [{ table: formTable(format, first.figure.id) }];
  return [
    problem('B409', at, {
      figures: named.map(({ figure }) => `${figure.name} ${figure.value} ${figure.unit}`),
      scope: all ? 'all' : 'some',
      year,
      rows: sources(sheets, named.map(({ figure }) => figure)),
    }),
  ];
}

/** A number of decisions, or an amount of three digits and more: by itself it is hardly ever the same twice. */
function isTelling({ figure, now }: Pair): boolean {
  if (figure.nature === 'amount') return figure.value.replace(/\D/g, '').replace(/^0+|0+$/g, '').length >= 3;
  return figure.id.endsWith('.decisions') && now.gte(SMALL.decision);
}

function formTable(format: Format, id: string): string {
  return format.figures.find((f) => f.id === id)?.table ?? '';
}

/** What a report is read for: the numbers of section 2, the totals of 3 and 4, the information published. */
const READ_FOR = /^(?:[^.]+\.(?:decisions|amount|projects|total|made|newlyPublished)|applications\.(?:received|handled)\.total)$/;

function changed(format: Format, pairs: readonly Pair[], limit: number, year: number): Problem[] {
  const far = pairs.filter(({ figure, now, before }) => {
    const [low, high] = now.lt(before) ? [now, before] : [before, now];
    return READ_FOR.test(figure.id) && high.gte(SMALL.change) && high.times(100).gte(low.times(100 + limit));
  });
  const [first] = far;
  if (!first) return [];
  const figures = far.map(({ figure, before }) => `${figure.name} ${plain(before)} → ${figure.value} ${figure.unit}`);
  const at = far.length === 1 ? formPlace(format, first.figure.id) : [];
  return [problem('B411', at, { figures, limit, year })];
}

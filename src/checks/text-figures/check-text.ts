import { problem, type Problem } from '../../diagnostics/problem.ts';
import type { Format } from '../../formats/schema.ts';
import { decimal, plain, type Decimal } from '../../ledger/decimal.ts';
import type { Figures } from '../../report/figures.ts';
import type { LastYear } from '../../report/last-year.ts';
import type { Passage } from '../../report/passages.ts';
import { placeIn, wordsAround } from '../text-place.ts';
import { wrongClaims } from './claims.ts';
import { verdict } from './compare.ts';
import { wrongSections, wrongYears } from './form-mentions.ts';
import { allNouns } from './nouns/index.ts';
import type { TextNumber } from './numbers.ts';
import { divisionsOf, terms, wrongSum } from './parts.ts';
import { readingsOf, type Reading } from './readings.ts';
import { markPassages, type MarkedPassage, type TextContext } from './sentences.ts';
import { wrongShares } from './shares.ts';

export interface TextInput {
  passages: readonly Passage[];
  format: Format;
  figures: Figures;
  year: number;
  bureau: string;
  level: TextContext['level'];
  lastYear: LastYear | undefined;
}

/** What the text says in its own words against the figures: domain.md, T1 to T7. */
export function checkTextFigures(input: TextInput): Problem[] {
  const { passages, format, figures, year, level } = input;
  const nouns = allNouns({ format, figures, level });
  const first = passages.find((p) => p.section === 'overview' && p.kind !== 'heading');
  return markPassages(passages, input).flatMap((marked) => {
    const readings = readingsOf(marked, nouns, figures);
    const told = new Set<TextNumber>();
    return [
      ...wrongNumbers(marked, readings, figures, told),
      ...wrongSums(marked, readings, told),
      ...sharesOf(marked, readings, input, told),
      ...claimsOf(marked, figures, level),
      ...wrongSections(marked, format).map(({ offset, found, kind, missing }) =>
        at(marked, offset, 'T525', { found, expected: format.sections.length, kind, missing }),
      ),
      ...wrongYears(marked, year, marked.passage === first).map(({ offset, found, words }) => at(marked, offset, 'T526', { found, year, words })),
    ];
  });
}

type TextCode = 'T520' | 'T521' | 'T522' | 'T523' | 'T524' | 'T525' | 'T526';

function at<C extends TextCode>({ passage }: MarkedPassage, offset: number, code: C, params: Problem<C>['params']): Problem {
  return problem(code, placeIn(passage, offset), params, { line: wordsAround(passage, offset) });
}

function wrongNumbers(marked: MarkedPassage, readings: readonly Reading[], figures: Figures, told: Set<TextNumber>): Problem[] {
  return readings.flatMap((reading) => {
    const { number, candidates, scope } = reading;
    const found = verdict(reading);
    const ids = [...new Set(candidates.flatMap((c) => c.ids))];
    // A placeholder of the very figure prints the figure.
    if (found === 'agrees' || (number.figure !== undefined && ids.includes(number.figure))) return [];
    told.add(number);
    const written = `${number.written}${number.unit === '元' ? '' : number.unit}`;
    const labels = candidates.map((c) => c.ids.map((id) => figures.get(id)?.name ?? id).join('＋'));
    const values = candidates.map((c) => shown(c.value, number));
    if (found === 'doubtful') {
      const kind = scope === 'whole' ? (number.approximate ? 'approximate' : 'count') : scope;
      return [at(marked, number.start, 'T521', { written, kind, labels, values })];
    }
    const [label = ''] = labels;
    const [expected = ''] = values;
    return [at(marked, number.start, 'T520', { written, label, expected, ids: [...(candidates[0]?.ids ?? [])] })];
  });
}

/** In the unit of the text: 元 above ten thousand as 万元. */
function shown(value: Decimal, { unit, written }: TextNumber): string {
  if (unit !== '元') return `${plain(value)}${unit}`;
  return /万|亿/.test(written) ? `${plain(value.div(10000))}万元` : `${plain(value)}元`;
}

function wrongSums(marked: MarkedPassage, readings: readonly Reading[], told: Set<TextNumber>): Problem[] {
  return divisionsOf(marked, readings).flatMap((division) => {
    const wrong = wrongSum(division);
    const { whole, parts } = division;
    // A number that differs from its figure breaks the sum as well: that message is enough.
    const known = [...told].some((n) => n.start === whole.start || parts.includes(n));
    if (!wrong || known) return [];
    const unit = whole.unit === '元' ? '' : whole.unit;
    for (const n of [whole, ...parts]) told.add(n);
    const sum = whole.unit === '元' ? shown(wrong.sum, whole) : plain(wrong.sum);
    return [at(marked, whole.start, 'T522', { whole: `${whole.written}${unit}`, sum, terms: terms(division), over: wrong.sum.gt(whole.value) ? 'yes' : '' })];
  });
}

function sharesOf(marked: MarkedPassage, readings: readonly Reading[], { figures, lastYear }: TextInput, told: ReadonlySet<TextNumber>): Problem[] {
  const near = (n: TextNumber) => marked.sentences.some((s) => n.start >= s.start && n.start < s.end && [...told].some((t) => t.start >= s.start && t.start < s.end));
  return wrongShares(marked, readings, figures, lastYear).flatMap((wrong) => {
    const { number, kind, numerator, base, expected, certain } = wrong;
    // The percentage may be right of the number that the figure has.
    if (near(number)) return [];
    const written = `${number.written}${number.unit}`;
    if (certain) return [at(marked, number.start, 'T523', { written, numerator, base, expected, kind })];
    return [at(marked, number.start, 'T521', { written, kind, labels: [`${numerator} / ${base}`], values: [expected] })];
  });
}

function claimsOf(marked: MarkedPassage, figures: Figures, level: TextContext['level']): Problem[] {
  return wrongClaims(marked, figures, level).map(({ offset, words, ids }) => {
    const found = ids.flatMap((id) => figures.get(id) ?? []);
    const values = found.map((f) => `${f.name} ${plain(decimal(f.value))}${f.unit}`);
    return at(marked, offset, 'T524', { claim: words, values, ids });
  });
}

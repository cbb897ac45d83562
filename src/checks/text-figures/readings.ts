import { decimal, type Decimal } from '../../ledger/decimal.ts';
import type { Figures } from '../../report/figures.ts';
import { bare, compact, MARK } from './masked.ts';
import { isAbout, type CompiledNoun, type Meaning, type Surroundings } from './noun.ts';
import type { TextNumber } from './numbers.ts';
import { within, type MarkedPassage, type Sentence } from './sentences.ts';

/** What a number of the text is the number of. */
export interface Reading {
  number: TextNumber;
  /** Every figure, or sum of figures, that may be meant, with its value in the unit of the number. */
  candidates: { ids: Meaning; value: Decimal }[];
  /** The words leave no doubt, up to the choice between the candidates. */
  certain: boolean;
  /** equal; a part of the figure (上半年); or all years together (累计). */
  scope: 'whole' | 'part' | 'cumulative';
}

/** The readings of a passage, in order; numbers of which nothing is known have none. */
export function readingsOf(marked: MarkedPassage, nouns: readonly CompiledNoun[], figures: Figures): Reading[] {
  if (marked.passage.kind === 'cell') return [];
  const readings: Reading[] = [];
  const read: string[] = [];
  const limited = new Map<number, boolean>();
  const isLimitedAt = (index: number, sentence: Sentence) => {
    const known = limited.get(index) ?? isLimited(marked, index, sentence, nouns);
    limited.set(index, known);
    return known;
  };
  for (const [index, number] of marked.numbers.entries()) {
    const reading = readingOf(marked, index, { nouns, figures, read, isLimitedAt });
    if (!reading) continue;
    readings.push(reading);
    const [only, ...others] = reading.candidates;
    if (only && others.length === 0 && only.ids[0]) read.unshift(only.ids[0]);
    else if (number.figure) read.unshift(number.figure);
  }
  return readings;
}

interface Reader {
  nouns: readonly CompiledNoun[];
  figures: Figures;
  read: readonly string[];
  isLimitedAt: (index: number, sentence: Sentence) => boolean;
}

function readingOf(
  marked: MarkedPassage,
  index: number,
  { nouns, figures, read, isLimitedAt }: Reader,
): Reading | undefined {
  const number = marked.numbers[index];
  const sentence = number && marked.sentences.find((s) => within(s, number.start));
  if (!number || !sentence) return undefined;
  const { leads, tail, plain } = wordsBeside(marked, index, sentence);
  const unit = number.unit === '' && /(?:数量|件数|总数|总量|数)(?:为|是|：)?$/.test(plain) ? '件' : number.unit;
  const around: Surroundings = {
    before: marked.text.slice(sentence.start, number.start),
    sentence: marked.text.slice(sentence.start, sentence.end),
    read,
  };
  // 县政府本级收到申请64件，办结61件: what a number is of a part of, those behind it are too.
  const ofAPart = once(() => marked.numbers.some((n, i) => i < index && n.start >= sentence.start && isLimitedAt(i, sentence)));
  const found = nouns.filter(
    (noun) =>
      noun.unit.test(unit) &&
      noun.patterns.some((form) => leads.some((lead) => form.lead.test(lead)) && (form.tail ? form.tail.test(tail) : true)) &&
      (noun.topic === undefined || (isAbout(noun.topic, marked, sentence, number.start) && !ofAPart())),
  );
  const sure = found.filter((noun) => !noun.doubtful);
  const chosen = sure.length > 0 ? sure : found;
  if (chosen.length === 0) return undefined;
  const scope = scopeOf(around, leads[0] ?? '');
  if (!scope) return undefined;
  const meanings = chosen.flatMap((noun) => (typeof noun.meanings === 'function' ? noun.meanings(around) : noun.meanings));
  const candidates = valuesOf(meanings, number, figures);
  return candidates && candidates.length > 0 ? { number, candidates, certain: sure.length > 0, scope } : undefined;
}

const STOPS = '，。；：！？（）\n';

/** The words that belong to a number: before it up to the last stop or number, behind it up to the next. */
function wordsBeside(marked: MarkedPassage, index: number, sentence: Sentence): { leads: string[]; tail: string; plain: string } {
  const { text, numbers } = marked;
  const number = numbers[index];
  if (!number) return { leads: [''], tail: '', plain: '' };
  const floor = Math.max(sentence.start, numbers[index - 1]?.end ?? 0);
  const before = text.slice(floor, number.start).replace(/(?:近|大约|约|将近|超过|超|逾|不少于|至少)\s*$/, '');
  const own = bare(afterLast(before));
  const leads = [/[、]$/.test(own) ? '' : own];
  // 申请办理情况：新收12件 has its noun in the words before; 收到申请，共12件 too.
  if (/^(?:其中|共|共计|合计|总计|为|分别|[、，]|[\uE000\uE006])*$/.test(own)) {
    const clause = before.slice(0, before.length - afterLast(before).length).replace(/[，：]\s*$/, '');
    // The words up to the first stop belong to the number before.
    const begins = clause.length - afterLast(clause).length;
    if (clause.length > 0 && (begins > 0 || floor === sentence.start)) leads.push(bare(afterLast(clause)) + own);
  }
  const ceiling = Math.min(sentence.end, numbers[index + 1]?.start ?? Infinity);
  const behind = compact(text.slice(number.end, ceiling));
  const stop = behind.search(/[，。；：！？（）、\n]/);
  return { leads, tail: stop < 0 ? behind : behind.slice(0, stop + 1), plain: bare(before) };
}

/** The number has a noun, behind words that no sentence about the whole report carries. */
function isLimited(marked: MarkedPassage, index: number, sentence: Sentence, nouns: readonly CompiledNoun[]): boolean {
  const unit = marked.numbers[index]?.unit ?? '';
  const { leads } = wordsBeside(marked, index, sentence);
  const forms = nouns.filter((n) => n.unit.test(unit)).flatMap((n) => n.patterns.filter((p) => !p.tail));
  return leads.every((lead) => forms.some((f) => f.open.test(lead)) && !forms.some((f) => f.lead.test(lead)));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function afterLast(text: string): string {
  const at = Math.max(...[...STOPS].map((stop) => text.lastIndexOf(stop)));
  return text.slice(at + 1);
}

/** Which time the sentence speaks of; undefined for another year. */
function scopeOf({ before, sentence }: Surroundings, lead: string): Reading['scope'] | undefined {
  const own = new RegExp(`[${MARK.year}]|全年|本年|年内|年度内|今年|当年`);
  // 上年结转 and 结转下年度 are nouns.
  const times = before.replace(/（[^（）]*）/g, '').replace(/(?:从|由)?\uE001+(?:底)?结转|结转(?:至|到)?[\uE001\uE002]+/g, '');
  const last = [...times.matchAll(/[\uE000-\uE004]/g)].at(-1)?.[0];
  if (last === MARK.before || last === MARK.next || last === MARK.otherYear) return undefined;
  if (last === MARK.part || /试点|以来/.test(lead)) return 'part';
  if (/累计(?!有效|对外)/.test(lead) && !own.test(sentence)) return 'cumulative';
  return 'whole';
}

/** undefined where a figure is missing or in doubt. */
function valuesOf(meanings: readonly Meaning[], number: TextNumber, figures: Figures): Reading['candidates'] | undefined {
  const candidates: Reading['candidates'] = [];
  for (const ids of meanings) {
    const parts = ids.map((id) => figures.get(id));
    let value = decimal(0);
    for (const part of parts) {
      if (!part?.reliable) return undefined;
      value = value.plus(inUnitOf(number, part.value, part.unit));
    }
    candidates.push({ ids, value });
  }
  return candidates;
}

function inUnitOf(number: TextNumber, value: string, unit: string): Decimal {
  return number.unit === '元' && unit === '万元' ? decimal(value).times(10000) : decimal(value);
}

import { decimal, plain, type Decimal } from '../../ledger/decimal.ts';
import type { Figures } from '../../report/figures.ts';
import type { LastYear } from '../../report/last-year.ts';
import { MARK } from './masked.ts';
import { stepOf, type TextNumber } from './numbers.ts';
import type { Reading } from './readings.ts';
import { within, type MarkedPassage } from './sentences.ts';

/** A percentage or a difference that its numbers do not give. */
export interface WrongShare {
  number: TextNumber;
  kind: 'share' | 'growth' | 'difference';
  numerator: string;
  base: string;
  expected: string;
  /** Both numbers stand in the sentence, and there is no other choice. */
  certain: boolean;
}

const SHARE = /占(?<base>[^，。；、（）\d]*)$/;
const RISE = /(?:增长|上升|提高|增加|增多|多)(?:了|率|约|为|达)*$/;
const FALL = /(?:下降|减少|降低|回落|少)(?:了|率|约|为|达)*$/;

export function wrongShares(marked: MarkedPassage, readings: readonly Reading[], figures: Figures, lastYear: LastYear | undefined): WrongShare[] {
  if (marked.passage.kind === 'cell') return [];
  return marked.numbers.flatMap((number, index) => {
    const sentence = marked.sentences.find((s) => within(s, number.start));
    if (!sentence || number.approximate || number.figure !== undefined) return [];
    const from = sentence.start;
    const before = marked.text.slice(from, number.start).replace(/\s/g, '');
    const earlier = marked.numbers.slice(0, index).filter((n) => n.start >= from);
    const found = number.unit === '%' && SHARE.test(before) ? share(marked, number, earlier, readings, figures) : growth(marked, number, earlier, before, readings, lastYear);
    return found ? [found] : [];
  });
}

/** 其中予以公开10件，占83.33% */
function share(marked: MarkedPassage, number: TextNumber, earlier: readonly TextNumber[], readings: readonly Reading[], figures: Figures): WrongShare | undefined {
  const counts = earlier.filter((n) => n.unit !== '%');
  const numerator = counts.at(-1);
  if (!numerator) return undefined;
  // 共占: the numerator may be several together.
  const link = marked.text.slice(numerator.end, number.start);
  if (/[，；][^，；]*[，；]|合计|共占|分别/.test(link)) return undefined;
  const words = /占([^，。；、（）\d]*)$/.exec(link.replace(/\s/g, ''))?.[1] ?? '';
  if (!OF_THE_WHOLE.test(words.replace(/的$/, '')) || /全县|全市|全区|全省|全国/.test(words)) return undefined;
  const own = basesOf(words, marked, numerator, counts.slice(0, -1), readings);
  const bases = own.length > 0 ? own : basesElsewhere(marked, numerator, readings, figures);
  const [base] = bases;
  if (!base || bases.some((b) => fits(number, numerator.value, b.value))) return undefined;
  const expected = percentage(number, numerator.value, base.value);
  const certain = own.length === 1 && numerator.value.lte(base.value);
  return expected === undefined ? undefined : { number, kind: 'share', numerator: numerator.written, base: base.written, expected, certain };
}

/** Other words name a base that the sentence need not have: 占受访者的. */
const OF_THE_WHOLE = /^(?:|比|比例|比重|其|全部|比为|比重为|比达|约|.*总(?:数|量))$/;

interface Base {
  value: Decimal;
  written: string;
}

/** 占答复总数 names the base; else it is a number before the list, one that counts everything where there is one. */
function basesOf(words: string, marked: MarkedPassage, numerator: TextNumber, earlier: readonly TextNumber[], readings: readonly Reading[]): Base[] {
  const sentence = marked.sentences.find((s) => within(s, numerator.start));
  const marker = sentence ? marked.text.slice(sentence.start, numerator.start).lastIndexOf('其中') : -1;
  const limit = sentence && marker >= 0 ? sentence.start + marker : Infinity;
  const same = earlier.filter((n) => n.unit === numerator.unit && n.start < limit);
  const idOf = (n: TextNumber) => readings.find((r) => r.number === n)?.candidates[0]?.ids[0] ?? '';
  const row = /答复|办结|办理/.test(words) ? 'handled' : /收到|新收/.test(words) ? 'received' : undefined;
  const named = row ? same.filter((n) => idOf(n) === `applications.${row}.total`) : [];
  if (named.length > 0) return named;
  const wholes = same.filter((n) => /^(?:applications\.(?:received|handled)|disclosures|reviews)\.total$/.test(idOf(n)));
  if (wholes.length > 0) return wholes;
  // What is known to be a part of the applications, or has a share of its own, is no base of another part.
  const isPart = (n: TextNumber) => idOf(n).startsWith('applications.') || /^[，（\s]*占/.test(marked.text.slice(n.end, n.end + 4));
  return isPart(numerator) && idOf(numerator) !== '' ? [] : same.filter((n) => !isPart(n));
}

/** The sentence before, and the figures that the numerator is a part of. */
function basesElsewhere(marked: MarkedPassage, numerator: TextNumber, readings: readonly Reading[], figures: Figures): Base[] {
  const index = marked.sentences.findIndex((s) => within(s, numerator.start));
  const before = marked.sentences[index - 1];
  const earlier = before ? marked.numbers.filter((n) => within(before, n.start) && n.unit === numerator.unit) : [];
  const candidates = readings.find((r) => r.number === numerator)?.candidates ?? [];
  const wholes = candidates.flatMap(({ ids: [id = ''] }) => {
    const [, row = '', column = ''] = /^applications\.(.+)\.([^.]+)$/.exec(id) ?? [];
    if (row === '' || row === 'byChannel') return [];
    return column === 'total' ? ['applications.handled.total', 'applications.received.total'] : [`applications.${row}.total`];
  });
  const known = [...new Set(wholes)].flatMap((id) => figures.get(id) ?? []).filter((f) => f.reliable);
  if (known.length === 0) return [];
  return [...known.map((f) => ({ value: decimal(f.value), written: f.value })), ...earlier];
}

function growth(
  marked: MarkedPassage,
  number: TextNumber,
  earlier: readonly TextNumber[],
  before: string,
  readings: readonly Reading[],
  lastYear: LastYear | undefined,
): WrongShare | undefined {
  const sign = RISE.test(before) ? 1 : FALL.test(before) ? -1 : 0;
  const counts = earlier.filter((n) => n.unit !== '%');
  const isRate = number.unit === '%';
  const behind = oldBehind(marked, number);
  const old = behind ?? counts.at(-1);
  const isOld = behind ? true : old && new RegExp(`[${MARK.before}${MARK.compared}][^，。；\\d]{0,8}$`).test(marked.text.slice(0, old.start)) && !RISE.test(textBefore(marked, old)) && !FALL.test(textBefore(marked, old));
  const now = behind ? firstOf(counts, behind.unit) : isOld ? counts.at(-2) : counts.at(-1);
  if (sign === 0 || !now || (!isRate && now.unit !== number.unit)) return undefined;
  const link = marked.text.slice(now.end, number.start);
  if ((!behind && !new RegExp(`[${MARK.before}${MARK.compared}]`).test(link)) || /[。；]/.test(link)) return undefined;
  const base = isOld && old ? old.value : isRate || number.unit === now.unit ? lastYearOf(now, readings, lastYear) : undefined;
  if (!base || now.approximate) return undefined;
  const change = now.value.minus(base).times(sign);
  const right = isRate ? fits(number, change, base) : change.eq(number.value);
  if (right) return undefined;
  const expected = isRate ? percentage(number, change, base) : `${plain(change)}${number.unit}`;
  return expected === undefined
    ? undefined
    : { number, kind: isRate ? 'growth' : 'difference', numerator: now.written, base: plain(base), expected, certain: isOld === true };
}

/** 增长12.72%（2023年为338件） */
function oldBehind(marked: MarkedPassage, number: TextNumber): TextNumber | undefined {
  const next = marked.numbers.find((n) => n.start >= number.end);
  const link = next ? marked.text.slice(number.end, next.start) : '';
  return new RegExp(`^（${MARK.before}+(?:为|是|共|收到)?$`).test(link) ? next : undefined;
}

function firstOf(counts: readonly TextNumber[], unit: string): TextNumber | undefined {
  return counts.find((n) => n.unit === unit);
}

function textBefore(marked: MarkedPassage, number: TextNumber): string {
  return marked.text.slice(Math.max(0, number.start - 12), number.start).replace(/\s/g, '');
}

function lastYearOf(now: TextNumber, readings: readonly Reading[], lastYear: LastYear | undefined): Decimal | undefined {
  const reading = readings.find((r) => r.number === now);
  const [only, ...others] = reading?.candidates ?? [];
  if (!lastYear || !only || others.length > 0 || reading?.scope !== 'whole' || !only.value.eq(now.value)) return undefined;
  let sum = decimal(0);
  for (const id of only.ids) {
    const figure = lastYear.figures[id];
    if (!figure) return undefined;
    sum = sum.plus(now.unit === '元' && figure.unit === '万元' ? decimal(figure.value).times(10000) : figure.value);
  }
  return sum;
}

/** Within half of the last decimal that is written. */
function fits(number: TextNumber, part: Decimal, whole: Decimal): boolean {
  if (whole.eq(0)) return false;
  return part.times(100).div(whole).minus(number.value).abs().lte(stepOf(number.written).plus('0.0000001'));
}

function percentage(number: TextNumber, part: Decimal, whole: Decimal): string | undefined {
  const places = /\.(\d+)/.exec(number.written)?.[1]?.length ?? 0;
  return whole.eq(0) ? undefined : `${part.times(100).div(whole).toFixed(places)}%`;
}

import { decimal, type Decimal, plain } from '../../ledger/decimal.ts';
import type { TextNumber } from './numbers.ts';
import type { Reading } from './readings.ts';
import type { MarkedPassage, Sentence } from './sentences.ts';

/** A 其中 list and the number that it divides. */
export interface Division {
  whole: TextNumber;
  parts: TextNumber[];
  /** Nothing of the whole is left over. */
  exhaustive: boolean;
  /** The last part is 其他, 其余. */
  remainder: boolean;
}

export interface WrongSum extends Division {
  sum: Decimal;
}

const MARKER = /其中|按[^，。；\d]{1,8}(?:划)?分(?:类)?/g;

/** The 其中 lists of a passage. */
export function divisionsOf(marked: MarkedPassage, readings: readonly Reading[]): Division[] {
  if (marked.passage.kind === 'cell') return [];
  return marked.sentences.flatMap((sentence, index) => {
    const markers = [...marked.text.slice(sentence.start, sentence.end).matchAll(MARKER)].map((m) => sentence.start + m.index);
    return markers.flatMap((at, i) => {
      const end = Math.min(markers[i + 1] ?? sentence.end, closing(marked.text, sentence, at));
      const wholes = wholesBefore(marked, sentence, index, at);
      const [nearest] = wholes;
      if (!nearest) return [];
      const lists = partsAfter(marked, at, end, nearest.unit);
      return lists.flatMap((list) => byFamily(list, readings).map((parts) => divisionOf(marked, parts, wholes, end, readings)));
    });
  });
}

export function wrongSum(division: Division): WrongSum | undefined {
  const { whole, parts, exhaustive } = division;
  if (parts.length === 0 || [whole, ...parts].some((n) => n.approximate)) return undefined;
  const sum = parts.reduce((total, p) => total.plus(p.value), decimal(0));
  const wrong = sum.gt(whole.value) || (exhaustive && !sum.eq(whole.value));
  return wrong && !isCompleteBefore(division) ? { ...division, sum } : undefined;
}

/** A类26件，B类4件，公开答复函28件: what stands behind a list that is complete counts something else. */
function isCompleteBefore({ whole, parts, remainder }: Division): boolean {
  let sum = parts[0]?.value ?? decimal(0);
  return !remainder && parts.slice(1, -1).some((p) => (sum = sum.plus(p.value)).eq(whole.value));
}

export function terms({ parts }: Division): string {
  return parts.map((p) => plain(p.value)).join('＋');
}

/** A list in brackets ends with them. */
function closing(text: string, sentence: Sentence, at: number): number {
  let depth = 0;
  for (let i = at; i < sentence.end; i++) {
    if (text[i] === '（') depth++;
    if (text[i] === '）' && --depth < 0) return i;
  }
  return sentence.end;
}

/** Numbers that the list may divide, the nearest first: before it in the sentence, else the only one of the sentence before. */
function wholesBefore(marked: MarkedPassage, sentence: Sentence, index: number, at: number): TextNumber[] {
  const first = marked.numbers.find((n) => n.start > at && n.unit !== '%');
  const same = (n: TextNumber) => n.unit === first?.unit;
  const own = marked.numbers.filter((n) => n.start >= sentence.start && n.end <= at && same(n)).toReversed();
  if (own.length > 0) return own;
  const opens = /^[，：\s]*$/.test(marked.text.slice(sentence.start, at));
  const before = marked.sentences[index - 1];
  const earlier = before && opens ? marked.numbers.filter((n) => n.start >= before.start && n.end <= before.end && same(n)) : [];
  return earlier.length === 1 ? earlier : [];
}

/** The parts behind the marker; 网络8件、信函4件；自然人10件 are two lists. */
function partsAfter(marked: MarkedPassage, at: number, end: number, unit: string): TextNumber[][] {
  const { text } = marked;
  const lists: TextNumber[][] = [[]];
  let last = at;
  let afterPart = false;
  for (const number of marked.numbers.filter((n) => n.start > at && n.end <= end)) {
    const between = text.slice(last, number.start);
    if (depthOf(text.slice(at, number.start)) > 0) continue;
    if (number.unit === '%') continue;
    if (number.unit !== unit || breaks(between, afterPart)) break;
    if (between.includes('；')) lists.push([]);
    lists.at(-1)?.push(number);
    last = number.end;
    afterPart = true;
  }
  const single = lists.every((list) => list.length === 1);
  return single ? [lists.flat()] : lists.filter((list) => list.length > 0);
}

function depthOf(text: string): number {
  return (text.match(/（/g)?.length ?? 0) - (text.match(/）/g)?.length ?? 0);
}

/** A clause without a number, or a comparison, ends the list. */
function breaks(between: string, afterPart: boolean): boolean {
  if (/\uE005|增加|减少|增长|下降|多了|少了/.test(between)) return true;
  if (!afterPart) return false;
  const clauses = between
    .replace(/（[^）]*）/g, '')
    .replace(/[，（]?占[^，。；]*?[\d.]+%/g, '')
    .split(/[，、；]/)
    .map((clause) => clause.replace(/\s/g, ''));
  return clauses.slice(1, -1).some((clause) => clause !== '');
}

/** Parts that count the same cases another way (by channel, by applicant) are lists of their own. */
function byFamily(parts: readonly TextNumber[], readings: readonly Reading[]): TextNumber[][] {
  const families = parts.map((p) => familyOf(p, readings)?.family);
  const known = [...new Set(families.filter((f) => f !== undefined))];
  const lists = known.length > 1 ? known.map((f) => parts.filter((_, i) => families[i] === f)) : [[...parts]];
  return lists.map((list) => withoutRows(list, readings));
}

/** 不予公开5件，属于国家秘密3件: the row is within its group. */
function withoutRows(parts: readonly TextNumber[], readings: readonly Reading[]): TextNumber[] {
  const rows = parts.map((p) => familyOf(p, readings)?.row ?? '');
  return parts.filter((_, i) => !rows.some((group) => group !== '' && rows[i]?.startsWith(`${group}.`)));
}

interface Family {
  family: string;
  row: string;
}

const FLOW: Record<string, string> = { received: 'in', carriedIn: 'in', handled: 'out', carriedForward: 'out' };

function familyOf(number: TextNumber, readings: readonly Reading[]): Family | undefined {
  const id = readings.find((r) => r.number === number)?.candidates[0]?.ids[0];
  const application = id && /^applications\.(.+)\.([^.]+)$/.exec(id);
  if (!application) return id === undefined ? undefined : { family: id.split('.').slice(0, -1).join('.'), row: '' };
  const [, row = '', column = ''] = application;
  if (row === 'byChannel' || row === 'processingFee') return { family: row, row: '' };
  if (FLOW[row] && column !== 'total') return { family: 'applicant', row: '' };
  return FLOW[row] ? { family: FLOW[row], row: '' } : { family: 'outcome', row };
}

const GROUPS: Record<string, number> = { applicant: 6, outcome: 6 };

function divisionOf(marked: MarkedPassage, parts: TextNumber[], wholes: readonly TextNumber[], end: number, readings: readonly Reading[]): Division {
  const [nearest] = wholes;
  const outcomes = parts.every((p) => familyOf(p, readings)?.family === 'outcome');
  const answered = nearest && familyOf(nearest, readings)?.family === 'out';
  // 新收112件，上年结转9件，其中 …: either may be divided, or both together.
  const whole = outcomes && answered ? nearest : greatest(wholes);
  const last = parts.at(-1);
  const rest = last ? marked.text.slice(last.end, end).replace(/[，（]?占[^，。；]*?[\d.]+%）?/g, '') : '';
  const lead = last ? marked.text.slice(Math.max(0, last.start - 16), last.start) : '';
  const remainder = /(?:^|[，、；])(?:其他|其余|剩余|另有)[^，、；]*$/.test(lead);
  const family = last && familyOf(last, readings)?.family;
  const complete = family !== undefined && parts.length === GROUPS[family];
  const exhaustive = wholes.length === 1 && parts.length > 1 && /^[。，；\s]*$/.test(rest) && (remainder || complete);
  return { whole: whole as TextNumber, parts, exhaustive, remainder };
}

/** The sum of those before the list is a whole as well: 新收112件，上年结转9件. */
function greatest(wholes: readonly TextNumber[]): TextNumber | undefined {
  const [first, ...others] = wholes;
  if (!first || others.length === 0) return first;
  return { ...first, value: wholes.reduce((sum, n) => sum.plus(n.value), decimal(0)), written: wholes.map((n) => n.written).toReversed().join('＋') };
}

import { fold } from '../ledger/fold.ts';

/** A number that must be in print. */
export interface NumberPart {
  value: string;
  /** What it is, for messages. */
  label: string;
  /** The figure of the report that it is. */
  figure?: string | undefined;
}

/** Words and numbers that stand behind one another in print. */
export type Phrase = (string | NumberPart)[];

export interface WrongNumber {
  label: string;
  figure?: string | undefined;
  printed: string;
  expected: string;
}

export interface PhraseComparison {
  wrong: WrongNumber[];
  /** Numbers of phrases that were not found at all. */
  missing: NumberPart[];
  /** Numbers that are in print as they should be. */
  sound: number;
}

const NUMBER = /\d+(?:\.\d+)?/g;

/** A text whose numbers are to be found in print as they are written. */
export function phraseOf(text: string, label: string): Phrase {
  const phrase: Phrase = [];
  let end = 0;
  for (const match of text.matchAll(NUMBER)) {
    phrase.push(text.slice(end, match.index), { value: match[0], label });
    end = match.index + match[0].length;
  }
  return [...phrase, text.slice(end)];
}

export function numbersIn(text: string): string[] {
  return [...text.matchAll(NUMBER)].map((match) => match[0]);
}

/**
 * Looks for every phrase in the words of a page, in order as far as they are. One that is there with another number says
 * which; one that is not there at all says nothing of its numbers.
 */
export function comparePhrases(phrases: readonly Phrase[], words: string): PhraseComparison {
  const printed = fold(words);
  const result: PhraseComparison = { wrong: [], missing: [], sound: 0 };
  let cursor = 0;
  for (const phrase of phrases) {
    const numbers = phrase.filter((part) => typeof part !== 'string');
    if (numbers.length === 0) continue;
    const exact = find(patternOf(phrase, false), printed, cursor);
    if (exact) {
      cursor = exact.index + exact[0].length;
      result.sound += numbers.length;
      continue;
    }
    const other = isTelling(phrase) ? find(patternOf(phrase, true), printed, cursor) : undefined;
    if (!other) {
      result.missing.push(...numbers);
      continue;
    }
    cursor = other.index + other[0].length;
    numbers.forEach(({ value, label, figure }, index) => {
      const found = other[index + 1] ?? '';
      if (found === fold(value)) result.sound++;
      else result.wrong.push({ label, figure, printed: found, expected: value });
    });
  }
  return result;
}

/** From the place reached so far, else from the beginning. */
function find(pattern: RegExp, printed: string, cursor: number): RegExpExecArray | undefined {
  pattern.lastIndex = cursor;
  const found = pattern.exec(printed);
  if (found) return found;
  pattern.lastIndex = 0;
  return pattern.exec(printed) ?? undefined;
}

/** A number at either end of a phrase does not go on beyond it. @param any other numbers will do, and are told */
function patternOf(phrase: Phrase, any: boolean): RegExp {
  const parts = phrase.flatMap((part): Phrase => (typeof part === 'string' ? (fold(part) === '' ? [] : [fold(part)]) : [part]));
  const source = parts.map((part) => (typeof part === 'string' ? escaped(part) : any ? String.raw`(-?\d+(?:\.\d+)?)` : escaped(fold(part.value)))).join('');
  const [before, behind] = [typeof parts[0] === 'string' ? '' : String.raw`(?<![\d.])`, typeof parts.at(-1) === 'string' ? '' : String.raw`(?!\.?\d)`];
  return new RegExp(before + source + behind, 'g');
}

/** Words enough that another number in their midst is that of the phrase. */
function isTelling(phrase: Phrase): boolean {
  return phrase.filter((part) => typeof part === 'string').join('').replace(/[^\p{Script=Han}A-Za-z]/gu, '').length >= 3;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

import { fold } from '../ledger/fold.ts';
import { chineseDate } from '../render/html.ts';
import type { Report } from '../report/model.ts';
import { literal } from '../ledger/literal.ts';

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

/** Label of what a title says. */
export const TITLE = '标题';

/** What stands around the text: the title, the day of publication where there is one, whom to ask. @param days how often the day is there */
export function framePhrases(report: Pick<Report, 'title' | 'publishedOn' | 'contact'>, days = 1): Phrase[] {
  return [phraseOf(report.title, TITLE), ...Array.from({ length: days }, () => dayPhrases(report)).flat(), ...contactPhrases(report)];
}

export function dayPhrases({ publishedOn }: Pick<Report, 'publishedOn'>): Phrase[] {
  return publishedOn === '' ? [] : [phraseOf(chineseDate(publishedOn), '公布日期')];
}

export function contactPhrases({ contact }: Pick<Report, 'contact'>): Phrase[] {
  return contact.map(({ label, value }) => [label, ...phraseOf(value, label)]);
}

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
 * Looks for every phrase in the words of a page; what one phrase is, no other can be, so that a number that stands in two
 * places is looked for twice. One that is there with another number says which; one that is not there at all says nothing
 * of its numbers.
 */
export function comparePhrases(phrases: readonly Phrase[], words: string): PhraseComparison {
  const page = new PrintedWords(words);
  const result: PhraseComparison = { wrong: [], missing: [], sound: 0 };
  // The longest first: a short one may be a part of it.
  const wanted = phrases.filter((phrase) => numbersOf(phrase).length > 0).toSorted((a, b) => lettersOf(b).length - lettersOf(a).length);
  const left = wanted.filter((phrase) => {
    const found = page.take(patternOf(phrase, false));
    if (found) result.sound += numbersOf(phrase).length;
    return !found;
  });
  for (const phrase of left) {
    const other = isTelling(phrase) ? page.take(patternOf(phrase, true)) : undefined;
    numbersOf(phrase).forEach((number, index) => {
      const printed = other?.[index + 1];
      if (printed === undefined) result.missing.push(number);
      else if (printed === fold(number.value)) result.sound++;
      else result.wrong.push({ label: number.label, figure: number.figure, printed, expected: number.value });
    });
  }
  return result;
}

/** Stands for blanks: digits before it and behind it are two numbers. */
const BLANK = '\u0001';

/** The words of a page; each can be taken once. */
class PrintedWords {
  readonly #text: string;
  readonly #taken: Uint8Array;

  constructor(words: string) {
    this.#text = words.split(/\s+/).map(fold).join(BLANK);
    this.#taken = new Uint8Array(this.#text.length);
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    for (let found = pattern.exec(this.#text); found; found = pattern.exec(this.#text)) {
      const end = found.index + found[0].length;
      if (!this.#taken.subarray(found.index, end).includes(1)) {
        this.#taken.fill(1, found.index, end);
        return found;
      }
      // The next may begin within what is taken.
      pattern.lastIndex = found.index + 1;
    }
    return undefined;
  }
}

function numbersOf(phrase: Phrase): NumberPart[] {
  return phrase.filter((part) => typeof part !== 'string');
}

function lettersOf(phrase: Phrase): string {
  return phrase.filter((part) => typeof part === 'string').join('');
}

/** A number at either end of a phrase does not go on beyond it. @param any other numbers will do, and are told */
function patternOf(phrase: Phrase, any: boolean): RegExp {
  const parts = phrase.flatMap((part): Phrase => (typeof part === 'string' ? (fold(part) === '' ? [] : [fold(part)]) : [part]));
  const source = parts.map((part) => (typeof part === 'string' ? broken(part) : any ? String.raw`(-?\d+(?:\.\d+)?)` : broken(fold(part.value))));
  const [before, behind] = [typeof parts[0] === 'string' ? '' : String.raw`(?<![\d.])`, typeof parts.at(-1) === 'string' ? '' : String.raw`(?!\.?\d)`];
  return new RegExp(before + source.join(`${BLANK}*`) + behind, 'g');
}

/** The pattern of a text that blanks may be in: lines are broken anywhere. */
function broken(text: string): string {
  return [...text].map(literal).join(`${BLANK}*`);
}

/** Words enough that another number in their midst is that of the phrase. */
function isTelling(phrase: Phrase): boolean {
  return lettersOf(phrase).replace(/[^\p{Script=Han}A-Za-z]/gu, '').length >= 3;
}

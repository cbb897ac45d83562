import { fold } from './fold.ts';

/** A closed list of words: what the form knows, and what clerks write for it. */
export interface Vocabulary<T extends string = string> {
  id: string;
  words: readonly Word<T>[];
  /** Words that name a group only; the reason is missing (不予公开), or the kind (法人). */
  incomplete?: readonly Incomplete[];
  /** Words that stand in front of a word and add nothing: 不予公开-属于国家秘密. */
  prefixes?: readonly string[];
}

export interface Word<T extends string = string> {
  id: T;
  /** The canonical word, as the form prints it. */
  label: string;
  accepts?: readonly string[];
}

export interface Incomplete {
  accepts: readonly string[];
  /** Labels to choose from. */
  choices: readonly string[];
}

export type WordReading<T extends string = string> =
  | { id: T; label: string }
  | { fault: 'unknown'; near: string | undefined }
  | { fault: 'incomplete'; choices: readonly string[] };

/** Looks words up after folding; `own` maps a bureau's own words to canonical ones. */
export class WordList<T extends string = string> {
  readonly vocabulary: Vocabulary<T>;
  readonly #words = new Map<string, Word<T>>();
  readonly #own: ReadonlyMap<string, string>;
  readonly #cache = new Map<string, WordReading<T>>();

  constructor(vocabulary: Vocabulary<T>, own: Readonly<Record<string, string>> = {}) {
    this.vocabulary = vocabulary;
    this.#own = new Map(Object.entries(own).map(([word, canonical]) => [key(word), key(canonical)]));
    for (const word of vocabulary.words) {
      for (const text of [word.label, ...(word.accepts ?? [])]) this.#words.set(key(text), word);
    }
  }

  read(text: string): WordReading<T> {
    const known = this.#cache.get(text);
    if (known) return known;
    const reading = this.#read(key(text));
    this.#cache.set(text, reading);
    return reading;
  }

  /** The label that one of the bureau's own words is mapped to. */
  ownWord(text: string): string | undefined {
    const canonical = this.#own.get(key(text));
    return canonical === undefined ? undefined : this.#words.get(canonical)?.label;
  }

  #read(folded: string): WordReading<T> {
    const text = this.#own.get(folded) ?? folded;
    const word = this.#words.get(text) ?? this.#withoutPrefix(text);
    if (word) return { id: word.id, label: word.label };
    const incomplete = this.vocabulary.incomplete?.find((i) => i.accepts.some((a) => key(a) === text));
    if (incomplete) return { fault: 'incomplete', choices: incomplete.choices };
    return { fault: 'unknown', near: near(text, this.vocabulary.words.flatMap((w) => [w.label, ...(w.accepts ?? [])])) };
  }

  #withoutPrefix(text: string): Word<T> | undefined {
    for (const prefix of this.vocabulary.prefixes ?? []) {
      const folded = key(prefix);
      if (text.startsWith(folded)) {
        const rest = key(text.slice(folded.length).replace(/^[-—:：>/、,，(]+/, '').replace(/\)$/, ''));
        const word = this.#words.get(rest);
        if (word) return word;
      }
    }
    return undefined;
  }
}

/** Folds a word and drops its numbering and quotes: （一）予以公开, 1.属于国家秘密, “三安全一稳定”. */
function key(text: string): string {
  return fold(text)
    .replace(/^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+[、.]|\d+[.、](?!\d))+/, '')
    .replace(/["“”'‘’「」]/g, '');
}

/** The nearest of the words: one edit up to 6 characters, two above; undefined where none is near. */
export function near(text: string, words: readonly string[]): string | undefined {
  const folded = fold(text);
  let best: { word: string; edits: number } | undefined;
  for (const word of words) {
    const other = fold(word);
    const limit = Math.max(folded.length, other.length) > 6 ? 2 : 1;
    const edits = distance(folded, other, limit);
    if (edits <= limit && edits < Math.min(folded.length, other.length) && (!best || edits < best.edits)) {
      best = { word, edits };
    }
  }
  return best?.word;
}

/** How many alike words are worth a look. */
const ALIKE = 4;

/** Words that may be meant: one that is a mistyped letter away, else those that hold all that was typed, in its order. */
export function alike(text: string, words: readonly string[]): string[] {
  const folded = fold(text);
  const mistyped = folded.length > 3 ? words.find((word) => distance(folded, fold(word), 1) <= 1) : undefined;
  if (mistyped !== undefined) return [mistyped];
  const holding = folded.length < 2 ? [] : words.filter((word) => holds(fold(word), folded)).sort((a, b) => a.length - b.length);
  const nearest = near(text, words);
  return [...new Set([...holding, ...(nearest === undefined ? [] : [nearest])])].slice(0, ALIKE);
}

function holds(word: string, letters: string): boolean {
  let at = -1;
  return [...letters].every((letter) => (at = word.indexOf(letter, at + 1)) >= 0);
}

/** Optimal string alignment distance; anything above the limit is limit + 1. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      }
      row.push(value);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

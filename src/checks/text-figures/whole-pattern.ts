/** Patterns are few, but for the names of channels in ledgers. */
const MOST = 5000;

const made = new Map<string, WholePattern>();

/** The pattern of a whole text: the same for the next report of a batch. */
export function wholePattern(source: string): WholePattern {
  const known = made.get(source);
  if (known) return known;
  if (made.size >= MOST) made.clear();
  const pattern = new WholePattern(source);
  made.set(source, pattern);
  return pattern;
}

/**
 * An expression that takes a whole text. Where it is made of words alone, a text with a character that stands nowhere in
 * them cannot match: that is seen without running it, and is so for most.
 */
export class WholePattern {
  readonly #source: string;
  readonly #letters: ReadonlySet<string> | undefined;
  #expression: RegExp | undefined;

  constructor(source: string) {
    this.#source = source;
    this.#letters = /[.\\]|\[\^|-/.test(source) ? undefined : new Set(source);
  }

  test(text: string): boolean {
    const { length } = text;
    if (this.#letters) for (let i = 0; i < length; i++) if (!this.#letters.has(text.charAt(i))) return false;
    this.#expression ??= new RegExp(`^(?:${this.#source})$`);
    return this.#expression.test(text);
  }
}

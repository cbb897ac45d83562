import type { RowAtHand } from './row-at-hand.ts';
import { HINT } from './text-scan.ts';

/** A natural person's name; names of companies and offices are longer, and no secret. 某, × and * hide one already. */
const NAME = /^(?!.*[某×*])\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?$/u;

const LONGEST = 16;

/** More are not looked for. */
const LIMIT = 100_000;

/**
 * The names of applicants and parties, for one question only: whether the report gives one of them away. They are never
 * printed, nor kept with an entry.
 */
export class PersonalNames {
  readonly #names = new Set<string>();

  add(at: RowAtHand, column: number): void {
    const { length, hints } = at.shownScan(column);
    // Without white space and the point of a foreign name, four characters at most.
    if (length > LONGEST || (length > 4 && (hints & (HINT.apart | HINT.odd)) === 0) || this.#names.size >= LIMIT) return;
    const cell = at.shown(column);
    if (cell?.kind !== 'text') return;
    const name = cell.text.replace(/\s/g, '');
    if (NAME.test(name)) this.#names.add(name);
  }

  get all(): string[] {
    return [...this.#names];
  }
}

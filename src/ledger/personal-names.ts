import type { Cell } from './sheet.ts';

/** A natural person's name; names of companies and offices are longer, and no secret. 某, × and * hide one already. */
const NAME = /^(?!.*[某×*])\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?$/u;

/** More are not looked for. */
const LIMIT = 100_000;

/**
 * The names of applicants and parties, for one question only: whether the report gives one of them away. They are never
 * printed, nor kept with an entry.
 */
export class PersonalNames {
  readonly #names = new Set<string>();

  add(cell: Cell | undefined): void {
    if (cell?.kind !== 'text' || cell.text.length > 16 || this.#names.size >= LIMIT) return;
    const name = cell.text.replace(/\s/g, '');
    if (NAME.test(name)) this.#names.add(name);
  }

  get all(): string[] {
    return [...this.#names];
  }
}

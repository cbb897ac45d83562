import { TooMuch } from './table.ts';

interface Element {
  name: string;
  /** Nothing in it is shown. */
  hides: boolean;
}

/** Rows and cells whose end tags are left out end where the next begins. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  td: ['td', 'th', 'caption'],
  th: ['td', 'th', 'caption'],
  tr: ['tr', 'td', 'th', 'caption'],
  thead: ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  tbody: ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  tfoot: ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
};

/** A page beyond this is no page. */
const DEPTH = 20_000;

/** The elements that are open, outermost first. */
export class OpenElements {
  /** How many of them hide what is in them. */
  hiding = 0;
  readonly #open: Element[] = [];

  open(name: string, hides: boolean): void {
    if (this.#open.push({ name, hides }) > DEPTH) throw new TooMuch();
    if (hides) this.hiding++;
  }

  /** What an end tag ends, innermost first. */
  close(name: string): string[] {
    if (this.#open.at(-1)?.name === name) return [this.#ended(this.#open.pop())];
    const from = this.#open.findLastIndex((element) => element.name === name);
    const table = this.#table();
    // An end tag within a cell does not end what is around its table.
    if (from < 0 || (from < table && name !== 'table')) return [];
    return this.#open.splice(from).toReversed().map((element) => this.#ended(element));
  }

  /** The element that ends, with all in it, because another begins. */
  endedBy(name: string): string | undefined {
    const ends = ENDED_BY[name];
    if (!ends) return undefined;
    const table = this.#table();
    return this.#open.find((element, index) => index > table && ends.includes(element.name))?.name;
  }

  #ended(element: Element | undefined): string {
    if (element?.hides) this.hiding--;
    return element?.name ?? '';
  }

  #table(): number {
    return this.#open.findLastIndex((element) => element.name === 'table');
  }
}

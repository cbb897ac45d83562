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
const DEPTH = 2000;

/** The elements that are open, outermost first. Pages of a million tags are read as fast as their tags: nothing looks them through. */
export class OpenElements {
  /** How many of them hide what is in them. */
  hiding = 0;
  readonly #open: Element[] = [];
  /** By name: where they stand among the open ones. */
  readonly #places = new Map<string, number[]>();

  open(name: string, hides: boolean): void {
    const place = this.#open.push({ name, hides }) - 1;
    if (place >= DEPTH) throw new TooMuch();
    const places = this.#places.get(name);
    if (places) places.push(place);
    else this.#places.set(name, [place]);
    if (hides) this.hiding++;
  }

  /** What an end tag ends, innermost first. */
  close(name: string): string[] {
    const from = this.#last(name);
    // An end tag within a cell does not end what is around its table.
    if (from < 0 || (from < this.#last('table') && name !== 'table')) return [];
    const ended: string[] = [];
    while (this.#open.length > from) ended.push(this.#end());
    return ended;
  }

  /** The element that ends, with all in it, because another begins. */
  endedBy(name: string): string | undefined {
    const table = this.#last('table');
    const within = (ENDED_BY[name] ?? []).flatMap((end) => {
      const places = this.#places.get(end) ?? [];
      let first = places.length;
      while (first > 0 && (places[first - 1] ?? 0) > table) first--;
      return first < places.length ? [{ end, place: places[first] ?? 0 }] : [];
    });
    return within.sort((a, b) => a.place - b.place)[0]?.end;
  }

  #end(): string {
    const element = this.#open.pop();
    if (!element) return '';
    this.#places.get(element.name)?.pop();
    if (element.hides) this.hiding--;
    return element.name;
  }

  #last(name: string): number {
    return this.#places.get(name)?.at(-1) ?? -1;
  }
}

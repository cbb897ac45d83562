import type { TextBlock } from '../document.ts';

/** Gathers the words of one line of text as they are shown: blanks run together, none at the ends. */
export class Paragraph {
  /** Where it begins in the source; -1 before there is a word. */
  offset = -1;
  #text = '';
  #links: TextBlock['links'] = [];
  /** A link whose words have not begun. */
  #href: string | undefined;

  add(text: string, offset: number): void {
    let run = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.#text === '') run = run.replace(/^[\s\u200B\uFEFF]+/, '');
    else if (this.#text.endsWith(' ') && run.startsWith(' ')) run = run.slice(1);
    if (run === '') return;
    if (this.offset < 0) this.offset = offset;
    if (this.#href !== undefined) this.#links.push({ start: this.#text.length, href: this.#href });
    this.#href = undefined;
    this.#text += run;
  }

  link(href: string | undefined): void {
    this.#href = href;
  }

  /** What was gathered; begins anew. */
  take(): Pick<TextBlock, 'text' | 'links'> & { offset: number } {
    const taken = { text: this.#text.trimEnd(), links: this.#links, offset: this.offset };
    this.#text = '';
    this.#links = [];
    this.offset = -1;
    return taken;
  }
}

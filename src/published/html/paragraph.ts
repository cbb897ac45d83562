import type { TextBlock } from '../document.ts';
import type { Standing } from './standing.ts';

/** Gathers the words of one line of text as they are shown: blanks run together, none at the ends. */
export class Paragraph {
  /** Where it begins in the source; -1 before there is a word. */
  offset = -1;
  #text = '';
  /** Without what is raised or struck out, and with what is drawn. */
  #other = '';
  #standings = new Set<Standing | undefined>();
  #links: TextBlock['links'] = [];
  /** A link whose words have not begun. */
  #href: string | undefined;

  add(text: string, offset: number, standing?: Standing): void {
    const run = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (run.trim() !== '') this.#standings.add(standing);
    if (standing === undefined || standing === 'drawn') this.#other += behind(this.#other, run);
    const shown = standing === 'drawn' ? '' : behind(this.#text, run);
    if (shown === '') return;
    if (this.offset < 0) this.offset = offset;
    if (this.#href !== undefined) this.#links.push({ start: this.#text.length, href: this.#href });
    this.#href = undefined;
    this.#text += shown;
  }

  link(href: string | undefined): void {
    this.#href = href;
  }

  /** What was gathered; begins anew. */
  take(): Pick<TextBlock, 'text' | 'other' | 'links'> & { offset: number } {
    const [text, other] = [this.#text.trimEnd(), this.#other.trimEnd()];
    // Raised above nothing is not beside anything.
    const alone = this.#standings.size === 1 && (this.#standings.has('raised') || this.#standings.has('pale'));
    const doubtful = other !== text && !alone;
    const taken = { text, ...(doubtful ? { other } : {}), links: this.#links, offset: this.offset };
    [this.#text, this.#other, this.#links, this.offset] = ['', '', [], -1];
    this.#standings.clear();
    return taken;
  }
}

/** A run as it is shown behind others. */
function behind(text: string, run: string): string {
  if (text === '') return run.replace(/^[\s\u200B\uFEFF]+/, '');
  return text.endsWith(' ') && run.startsWith(' ') ? run.slice(1) : run;
}

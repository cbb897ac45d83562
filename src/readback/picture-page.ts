import { scanHtml, type HtmlHandler } from '../ledger/html/scan.ts';

/** The words of a page, and those of each drawing in it that has any. */
export interface PageWords {
  words: string;
  drawings: string[][];
}

const UNSEEN = new Set(['head', 'style', 'script', 'title']);

/** Reads a page of our own: all of its words, also those that only a screen reader says. */
export function wordsOfPage(html: string): PageWords {
  const reader = new WordReader();
  scanHtml([html], reader);
  return { words: reader.words, drawings: reader.drawings.filter((texts) => texts.length > 0) };
}

class WordReader implements HtmlHandler {
  words = '';
  readonly drawings: string[][] = [];
  #unseen = 0;
  #drawing = 0;

  opened(name: string): void {
    if (UNSEEN.has(name)) this.#unseen++;
    if (name !== 'svg') return;
    if (this.#drawing++ === 0) this.drawings.push([]);
  }

  closedTag(name: string): void {
    if (UNSEEN.has(name)) this.#unseen--;
    if (name === 'svg') this.#drawing--;
  }

  text(text: string): void {
    if (this.#unseen > 0) return;
    if (this.#drawing === 0) this.words += text;
    else if (text.trim() !== '') this.drawings.at(-1)?.push(text.trim());
  }
}

/** Elements that begin a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(['address', 'blockquote', 'center', 'dd', 'div', 'dl', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'table', 'tr', 'ul']);

/** Gathers the text of a cell as it is shown: spaces run together, line breaks kept. */
export class CellText {
  #text = '';
  /** What comes next begins a line. */
  #break = false;

  add(text: string): void {
    const run = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (this.#break) {
      if (run === ' ' || run === '') return;
      this.#text += '\n';
      this.#break = false;
    }
    this.#text += run;
  }

  /** An element begins or ends. */
  element(name: string): void {
    if (name === 'br') this.#text += '\n';
    else if (BLOCKS.has(name)) this.#break = /[^ \n]/.test(this.#text);
    else if (name === 'td' || name === 'th') this.add(' ');
  }

  get text(): string {
    const text = this.#text.replace(/ {2,}/g, ' ').replace(/ ?\n ?/g, '\n');
    return text.trim() === '' ? '' : text.replace(/^[ \n]+|[ \n]+$/g, '');
  }
}

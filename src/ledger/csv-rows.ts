import type { CsvForm } from './csv-form.ts';

/** Splits whole rows whose quotes are known to close. */
export function splitRows(text: string, form: CsvForm, take: (fields: string[]) => void): void {
  const rows = new RowSplitter(text, form);
  while (!rows.done) take(rows.next());
}

class RowSplitter {
  readonly #text: string;
  readonly #form: CsvForm;
  #at = 0;
  /** The next separators, looked for once: a text may have none of one kind. */
  #delimiter = -1;
  #rowEnd = -1;

  constructor(text: string, form: CsvForm) {
    this.#text = text;
    this.#form = form;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  next(): string[] {
    const { delimiter, rowEnd } = this.#form;
    const fields: string[] = [];
    for (;;) {
      const quoted = this.#text.charCodeAt(this.#at) === 0x22;
      if (quoted) fields.push(this.#readQuoted());
      if (this.#delimiter < this.#at) this.#delimiter = this.#find(delimiter);
      if (this.#rowEnd < this.#at) this.#rowEnd = this.#find(rowEnd);
      const last = this.#rowEnd < this.#delimiter || this.#delimiter === this.#text.length;
      const stop = last ? this.#rowEnd : this.#delimiter;
      // Behind a closing quote there are spaces at most.
      if (!quoted) fields.push(this.#field(stop, last));
      this.#at = stop + (last ? rowEnd.length : 1);
      if (last) return fields;
    }
  }

  #field(stop: number, last: boolean): string {
    const end = last && this.#form.rowEnd === '\n' && stop > this.#at && this.#text.charCodeAt(stop - 1) === 0x0d ? stop - 1 : stop;
    return this.#text.slice(this.#at, end);
  }

  #find(mark: string): number {
    const found = this.#text.indexOf(mark, this.#at);
    return found < 0 ? this.#text.length : found;
  }

  #readQuoted(): string {
    const text = this.#text;
    const start = this.#at + 1;
    let close = text.indexOf('"', start);
    let doubled = false;
    while (text.charCodeAt(close + 1) === 0x22) {
      doubled = true;
      close = text.indexOf('"', close + 2);
    }
    this.#at = close + 1;
    const field = text.slice(start, close);
    return doubled ? field.replaceAll('""', '"') : field;
  }
}

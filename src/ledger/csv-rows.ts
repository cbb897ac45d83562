import type { CsvForm } from './csv-form.ts';

/** Characters of the longest row that a ledger can have; more is not a table. */
const LONGEST = 2_000_000;

/** `quote`: one does not close, or something else than a separator stands behind it. Rows count as in a spreadsheet. */
export interface CsvFault {
  fault: 'quote' | 'longLine';
  row: number;
}

/** Its fields; or that it may go on in the next piece, within a quote (`open`) or not. */
type Row = string[] | 'more' | 'open' | 'quote';

/** Splits a text into rows as it comes, piece by piece. */
export class CsvRows {
  readonly #form: CsvForm;
  readonly #take: (fields: string[]) => void;
  #text = '';
  #at = 0;
  /** The next separators, looked for once: a text may have none of one kind. */
  #delimiter = -1;
  #rowEnd = -1;
  #row = 1;

  constructor(form: CsvForm, take: (fields: string[]) => void) {
    this.#form = form;
    this.#take = take;
  }

  /** @param last nothing comes behind it @returns what is wrong, and ends the reading */
  push(piece: string, last: boolean): CsvFault | undefined {
    this.#text += piece;
    [this.#delimiter, this.#rowEnd] = [-1, -1];
    let start = 0;
    this.#at = 0;
    while (start < this.#text.length) {
      const row = this.#next(last);
      if (row === 'quote') return { fault: 'quote', row: this.#row };
      if (row === 'more' || row === 'open') {
        if (this.#text.length - start > LONGEST) return { fault: row === 'open' ? 'quote' : 'longLine', row: this.#row };
        break;
      }
      if (this.#at - start > LONGEST) return { fault: 'longLine', row: this.#row };
      start = this.#at;
      this.#row++;
      this.#take(row);
    }
    this.#text = this.#text.slice(start);
    return undefined;
  }

  #next(last: boolean): Row {
    const { delimiter, rowEnd } = this.#form;
    const fields: string[] = [];
    for (;;) {
      const quoted = this.#text.charCodeAt(this.#at) === 0x22;
      if (quoted) {
        const field = this.#readQuoted(last);
        if (field === undefined) return last ? 'quote' : 'open';
        fields.push(field);
      }
      if (this.#delimiter < this.#at) this.#delimiter = this.#find(delimiter);
      if (this.#rowEnd < this.#at) this.#rowEnd = this.#find(rowEnd);
      const ends = this.#rowEnd < this.#delimiter || this.#delimiter === this.#text.length;
      const stop = ends ? this.#rowEnd : this.#delimiter;
      if (stop === this.#text.length && !last) return 'more';
      if (!quoted) fields.push(this.#field(stop, ends));
      // Behind a closing quote there are spaces at most.
      else if (!this.#isBlank(stop, ends)) return 'quote';
      this.#at = stop + (ends ? rowEnd.length : 1);
      if (ends) return fields;
    }
  }

  #field(stop: number, ends: boolean): string {
    return this.#text.slice(this.#at, this.#withoutReturn(stop, ends));
  }

  #isBlank(stop: number, ends: boolean): boolean {
    const behind = this.#withoutReturn(stop, ends);
    for (let i = this.#at; i < behind; i++) if (this.#text.charCodeAt(i) !== 0x20) return false;
    return true;
  }

  /** Where rows end with a line feed, a carriage return in front of it belongs to the end. */
  #withoutReturn(stop: number, ends: boolean): number {
    const mayHave = ends && this.#form.rowEnd === '\n' && stop > this.#at;
    return mayHave && this.#text.charCodeAt(stop - 1) === 0x0d ? stop - 1 : stop;
  }

  #find(mark: string): number {
    const found = this.#text.indexOf(mark, this.#at);
    return found < 0 ? this.#text.length : found;
  }

  /** undefined where it does not close, or where that can be told by what follows only. */
  #readQuoted(last: boolean): string | undefined {
    const text = this.#text;
    const start = this.#at + 1;
    let close = text.indexOf('"', start);
    let doubled = false;
    while (close >= 0 && text.charCodeAt(close + 1) === 0x22) {
      doubled = true;
      close = text.indexOf('"', close + 2);
    }
    if (close < 0 || (close + 1 === text.length && !last)) return undefined;
    this.#at = close + 1;
    const field = text.slice(start, close);
    return doubled ? field.replaceAll('""', '"') : field;
  }
}

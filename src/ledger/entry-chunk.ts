import type { RowPrint } from './fingerprint.ts';

/**
 * Entries that lie together, column by column. Half a million rows are a few arrays, which pass from one process to
 * another as they are; an entry is made of them when it is asked for.
 */
export interface EntryChunk {
  /** Row numbers, as on the screen. */
  numbers: Uint32Array;
  /** Prints of the numbers of their documents, below zero where it is a running number only; 0: none. */
  identities: Float64Array;
  fingerprints: Float64Array;
  /** What of a row is in no value: of its columns of personal data (0: none), and of those that stand for nothing. */
  personal: Uint32Array;
  others: Uint32Array;
  /** Places in the chunk of entries that go on with the document above. */
  continued: number[];
  columns: ChunkColumn[];
}

/** Amounts are plain decimals, in yuan. An entry without a value has code 0, or no text. */
export type ChunkColumn =
  /** Words that come again: a code is one more than the place in `words`. */
  | { key: string; codes: Uint16Array; words: string[] }
  /** Texts of which hardly one is twice there, one behind the other in UTF-16, with the end of each. */
  | { key: string; units: Uint16Array; ends: Uint32Array };

/** Entries of a chunk: few enough for two bytes, enough to be worth a message. */
const ROWS = 16_384;
/** So that one more row of words has its codes. */
const WORDS = 65_000;

/** Takes the values of one row after the other, and hands a chunk on when it is full. */
export class EntryWriter {
  readonly #emit: (chunk: EntryChunk) => void;
  readonly #columns: ColumnWriter[];
  /** Lists, which grow with the table: most have some dozens of rows. */
  readonly #numbers: number[] = [];
  readonly #identities: number[] = [];
  readonly #fingerprints: number[] = [];
  readonly #personal: number[] = [];
  readonly #others: number[] = [];
  #continued: number[] = [];
  #rows = 0;

  constructor(keys: readonly string[], emit: (chunk: EntryChunk) => void) {
    this.#emit = emit;
    this.#columns = keys.map((key) => new ColumnWriter(key));
  }

  /** A row begins: what an unsound one has left behind is forgotten. */
  begin(): void {
    if (this.#columns.some((column) => column.full)) this.flush();
    for (const column of this.#columns) column.begin(this.#rows);
    this.#identities[this.#rows] = 0;
  }

  set(column: number, value: string): void {
    this.#columns[column]?.set(value);
  }

  /** @param print of the number of the document, as `EntryChunk.identities` has it */
  identify(print: number): void {
    this.#identities[this.#rows] = print;
  }

  commit(number: number, print: RowPrint, continued: boolean): void {
    this.#numbers[this.#rows] = number;
    this.#fingerprints[this.#rows] = print.whole;
    this.#personal[this.#rows] = print.personal;
    this.#others[this.#rows] = print.others;
    if (continued) this.#continued.push(this.#rows);
    this.#rows++;
    if (this.#rows === ROWS) this.flush();
  }

  flush(): void {
    const rows = this.#rows;
    const columns = this.#columns.map((column) => column.take(rows));
    if (rows > 0) {
      this.#emit({
        numbers: new Uint32Array(this.#numbers.slice(0, rows)),
        identities: new Float64Array(this.#identities.slice(0, rows)),
        fingerprints: new Float64Array(this.#fingerprints.slice(0, rows)),
        personal: new Uint32Array(this.#personal.slice(0, rows)),
        others: new Uint32Array(this.#others.slice(0, rows)),
        continued: this.#continued,
        columns,
      });
    }
    this.#rows = 0;
    this.#continued = [];
  }
}

/** Writes words by their codes, or texts as they are: as the column was in the chunk before. */
class ColumnWriter {
  readonly #key: string;
  readonly #codes: number[] = [];
  readonly #words = new Map<string, number>();
  /** Of texts; undefined where words are written. */
  #units: Uint16Array | undefined;
  readonly #ends: number[] = [];
  #used = 0;
  #row = 0;

  constructor(key: string) {
    this.#key = key;
  }

  get full(): boolean {
    return this.#words.size >= WORDS;
  }

  begin(row: number): void {
    this.#row = row;
    if (!this.#units) return void (this.#codes[row] = 0);
    this.#used = row === 0 ? 0 : (this.#ends[row - 1] as number);
    this.#ends[row] = this.#used;
  }

  set(value: string): void {
    if (this.#units) return this.#write(this.#units, value);
    let code = this.#words.get(value);
    if (code === undefined) this.#words.set(value, (code = this.#words.size + 1));
    this.#codes[this.#row] = code;
  }

  take(rows: number): ChunkColumn {
    const { size } = this.#words;
    const column = this.#units
      ? { key: this.#key, units: this.#units.slice(0, rows === 0 ? 0 : this.#ends[rows - 1]), ends: new Uint32Array(this.#ends.slice(0, rows)) }
      : { key: this.#key, codes: new Uint16Array(this.#codes.slice(0, rows)), words: [...this.#words.keys()] };
    this.#words.clear();
    if (!this.#units && rows >= ROWS / 2 && size > rows / 2) this.#units = new Uint16Array(ROWS * 16);
    return column;
  }

  #write(units: Uint16Array, value: string): void {
    const end = this.#used + value.length;
    if (end > units.length) {
      this.#units = new Uint16Array(2 * end);
      this.#units.set(units.subarray(0, this.#used));
      return this.#write(this.#units, value);
    }
    for (let i = 0; i < value.length; i++) units[this.#used + i] = value.charCodeAt(i);
    this.#ends[this.#row] = end;
  }
}

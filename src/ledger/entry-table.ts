import { decimal } from './decimal.ts';
import type { LedgerKind, LedgerRow } from './kind.ts';

/** An entry of a ledger, with what is needed to find it twice. */
export interface Entry extends LedgerRow {
  /** Of all its cells but the running number; equal for identical rows, which may stand on different sheets. */
  fingerprint: number;
  continued: boolean;
}

/**
 * Entries that lie together, column by column. Half a million rows are a few arrays, which pass from one process to
 * another as they are; an entry is made of them when it is asked for.
 */
export interface EntryChunk {
  /** Row numbers, as on the screen. */
  numbers: Uint32Array;
  fingerprints: Float64Array;
  /** What of a row is in no value: of its columns of personal data (0: none), and of those that stand for nothing. */
  personal: Uint32Array;
  others: Uint32Array;
  /** Places in the chunk of entries that go on with the document above. */
  continued: number[];
  columns: ChunkColumn[];
}

interface ChunkColumn {
  key: string;
  /** 0: the entry has no value; else one more than the place in `words`. */
  codes: Uint16Array;
  /** Amounts as plain decimals, in yuan. */
  words: string[];
}

/** What tells one row from another. */
export interface RowPrint {
  whole: number;
  personal: number;
  others: number;
}

/** Entries of a chunk: few enough for two bytes, enough to be worth a message. */
const ROWS = 16_384;
/** So that one more row of words has its codes. */
const WORDS = 65_000;

/** Takes the values of one row after the other, and hands a chunk on when it is full. */
export class EntryWriter {
  readonly #emit: (chunk: EntryChunk) => void;
  readonly #keys: readonly string[];
  readonly #codes: Uint16Array[];
  readonly #words: Map<string, number>[];
  readonly #numbers = new Uint32Array(ROWS);
  readonly #fingerprints = new Float64Array(ROWS);
  readonly #personal = new Uint32Array(ROWS);
  readonly #others = new Uint32Array(ROWS);
  #continued: number[] = [];
  #rows = 0;

  constructor(keys: readonly string[], emit: (chunk: EntryChunk) => void) {
    this.#keys = keys;
    this.#emit = emit;
    this.#codes = keys.map(() => new Uint16Array(ROWS));
    this.#words = keys.map(() => new Map());
  }

  /** A row begins: what an unsound one has left behind is forgotten, though its words are kept. */
  begin(): void {
    if (this.#words.some((words) => words.size >= WORDS)) this.flush();
    for (const codes of this.#codes) codes[this.#rows] = 0;
  }

  set(column: number, value: string): void {
    const words = this.#words[column];
    const codes = this.#codes[column];
    if (!words || !codes) return;
    let code = words.get(value);
    if (code === undefined) words.set(value, (code = words.size + 1));
    codes[this.#rows] = code;
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
    if (rows > 0) this.#emit(this.#chunk(rows));
    this.#rows = 0;
    this.#continued = [];
    for (const words of this.#words) words.clear();
  }

  #chunk(rows: number): EntryChunk {
    return {
      numbers: this.#numbers.slice(0, rows),
      fingerprints: this.#fingerprints.slice(0, rows),
      personal: this.#personal.slice(0, rows),
      others: this.#others.slice(0, rows),
      continued: this.#continued,
      columns: this.#keys.map((key, i) => ({
        key,
        codes: (this.#codes[i] ?? new Uint16Array(0)).slice(0, rows),
        words: [...(this.#words[i]?.keys() ?? [])],
      })),
    };
  }
}

interface Part {
  sheet: number;
  chunk: EntryChunk;
  columns: { key: string; codes: Uint16Array; words: readonly unknown[] }[];
  continued: ReadonlySet<number>;
  /** Place of its first entry in the whole. */
  start: number;
}

/** The entries of a ledger, over all its sheets, in the order of files, sheets and rows. */
export class EntryTable implements Iterable<Entry> {
  readonly kind: LedgerKind;
  readonly #parts: Part[] = [];
  #length = 0;

  constructor(kind: LedgerKind) {
    this.kind = kind;
  }

  get length(): number {
    return this.#length;
  }

  /** @param sheet index into the list of sheets */
  add(sheet: number, chunk: EntryChunk): void {
    const columns = chunk.columns.map(({ key, codes, words }) => ({
      key,
      codes,
      words: this.kind.columns[key]?.type === 'money' ? words.map((word) => decimal(word)) : words,
    }));
    this.#parts.push({ sheet, chunk, columns, continued: new Set(chunk.continued), start: this.#length });
    this.#length += chunk.numbers.length;
  }

  /** Its chunks in order, with the sheet that each is of. */
  get chunks(): readonly { sheet: number; chunk: EntryChunk }[] {
    return this.#parts;
  }

  without(sheets: ReadonlySet<number>): EntryTable {
    const table = new EntryTable(this.kind);
    for (const { sheet, chunk } of this.#parts) if (!sheets.has(sheet)) table.add(sheet, chunk);
    return table;
  }

  /** @param place below `length` */
  at(place: number): Entry {
    let part = this.#parts[0];
    for (const p of this.#parts) if (p.start <= place) part = p;
    if (!part) throw new RangeError(`no entry ${place}`);
    return entryOf(part, place - part.start);
  }

  *[Symbol.iterator](): Generator<Entry> {
    for (const part of this.#parts) {
      for (let index = 0; index < part.chunk.numbers.length; index++) yield entryOf(part, index);
    }
  }
}

function entryOf({ sheet, chunk, columns, continued }: Part, index: number): Entry {
  const values: Record<string, unknown> = {};
  for (const { key, codes, words } of columns) {
    const code = codes[index] ?? 0;
    if (code > 0) values[key] = words[code - 1];
  }
  return {
    sheet,
    number: chunk.numbers[index] ?? 0,
    values: values as Entry['values'],
    fingerprint: chunk.fingerprints[index] ?? 0,
    continued: continued.has(index),
  };
}

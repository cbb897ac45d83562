import { decimal } from './decimal.ts';
import type { ChunkColumn, EntryChunk } from './entry-chunk.ts';
import type { LedgerKind, LedgerRow } from './kind.ts';

/** An entry of a ledger, with what is needed to find it twice. */
export interface Entry extends LedgerRow {
  /** As `EntryChunk.identities` has it. */
  identity: number;
  /** Of all its cells but the running number; equal for identical rows, which may stand on different sheets. */
  fingerprint: number;
  continued: boolean;
}

interface Part {
  sheet: number;
  chunk: EntryChunk;
  columns: { key: string; at(index: number): unknown }[];
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
    const columns = chunk.columns.map((column) => ({ key: column.key, at: valuesOf(column, this.kind.columns[column.key]?.type === 'money') }));
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
  for (const column of columns) {
    const value = column.at(index);
    if (value !== undefined) values[column.key] = value;
  }
  return {
    sheet,
    number: chunk.numbers[index] ?? 0,
    values: values as Entry['values'],
    identity: chunk.identities[index] ?? 0,
    fingerprint: chunk.fingerprints[index] ?? 0,
    continued: continued.has(index),
  };
}

/** The value of each entry in a column, undefined where it has none. */
function valuesOf(column: ChunkColumn, money: boolean): (index: number) => unknown {
  if ('codes' in column) {
    const { codes, words } = column;
    const values = money ? words.map((word) => decimal(word)) : words;
    return (index) => values[(codes[index] as number) - 1];
  }
  const text = textsOf(column);
  if (!money) return text;
  return (index) => {
    const amount = text(index);
    return amount === undefined ? undefined : decimal(amount);
  };
}

function textsOf({ units, ends }: { units: Uint16Array; ends: Uint32Array }): (index: number) => string | undefined {
  const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
  return (index) => {
    const start = index === 0 ? 0 : (ends[index - 1] as number);
    const end = ends[index] as number;
    return start === end ? undefined : bytes.toString('utf16le', 2 * start, 2 * end);
  };
}

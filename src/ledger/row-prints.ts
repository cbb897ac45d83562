import { documentNumber } from './document-number.ts';
import type { EntryChunk, EntryTable } from './entry-table.ts';
import { Fingerprint } from './fingerprint.ts';
import type { LedgerKind } from './kind.ts';

/** What the rows of a sheet say, however it is written: 2023.3.5 in one file is 2023-03-05 in another. In order. */
export interface SheetPrints {
  rows: Uint32Array;
  /** Of the values that were read, and of personal data. */
  matched: Float64Array;
  /** Of the texts as well that stand for no column of the ledger. */
  whole: Float64Array;
  /** The number of a document: 2; a running number: 1; none: 0. */
  numbered: Uint8Array;
  /** Goes on with the document above. */
  continued: Uint8Array;
}

/** By sheet, of those that have entries. */
export function rowPrints({ kind, chunks: all }: EntryTable): Map<number, SheetPrints> {
  const bySheet = new Map<number, EntryChunk[]>();
  for (const { sheet, chunk } of all) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), chunk]);
  return new Map([...bySheet].map(([sheet, chunks]) => [sheet, printsOf(kind, chunks)]));
}

/** Whether every row of the ledger has the number of a document. */
export function allNumbered({ kind, chunks }: EntryTable): boolean {
  return chunks.every(({ chunk }) => numbersOf(kind, chunk).every((state) => state === 2));
}

function printsOf(kind: LedgerKind, chunks: readonly EntryChunk[]): SheetPrints {
  const length = chunks.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const prints = {
    rows: new Uint32Array(length), matched: new Float64Array(length), whole: new Float64Array(length),
    numbered: new Uint8Array(length), continued: new Uint8Array(length),
  };
  let start = 0;
  for (const chunk of chunks) {
    prints.rows.set(chunk.numbers, start);
    prints.numbered.set(numbersOf(kind, chunk), start);
    for (const place of chunk.continued) prints.continued[start + place] = 1;
    const { low, high } = sumsOf(chunk);
    for (let i = 0; i < low.length; i++) {
      const [l, h, other] = [low[i] ?? 0, high[i] ?? 0, chunk.others[i] ?? 0];
      prints.matched[start + i] = joined(l, h);
      prints.whole[start + i] = joined(l ^ other, h ^ Math.imul(other, 2654435761));
    }
    start += low.length;
  }
  return prints;
}

/** The values of a row are added up, each with its column: their order makes no difference, and a blank adds nothing. */
function sumsOf({ columns, personal, numbers: { length } }: EntryChunk): { low: Int32Array; high: Int32Array } {
  const [low, high] = [new Int32Array(length), new Int32Array(length)];
  const print = new Fingerprint();
  for (const { key, codes, words } of columns) {
    const hashes = words.map((word) => {
      print.add(key);
      print.add(word);
      return print.take();
    });
    for (let i = 0; i < length; i++) {
      const hash = hashes[(codes[i] ?? 0) - 1];
      if (hash === undefined) continue;
      low[i] = (low[i] ?? 0) + (hash | 0);
      high[i] = (high[i] ?? 0) + Math.floor(hash / 4294967296);
    }
  }
  for (let i = 0; i < length; i++) {
    low[i] = (low[i] ?? 0) + (personal[i] ?? 0);
    high[i] = (high[i] ?? 0) + Math.imul(personal[i] ?? 0, 1597334677);
  }
  return { low, high };
}

function joined(low: number, high: number): number {
  return 4294967296 * (2097151 & high) + (low >>> 0);
}

function numbersOf(kind: LedgerKind, { columns, numbers: { length } }: EntryChunk): Uint8Array {
  const states = new Uint8Array(length);
  const column = columns.find(({ key }) => key === kind.identity?.number);
  if (!column) return states;
  // A long one needs no folding to be seen as one.
  const known = column.words.map((word) => (word.length > 8 || documentNumber(word) !== undefined ? 2 : 1));
  for (let i = 0; i < length; i++) states[i] = known[(column.codes[i] ?? 0) - 1] ?? 0;
  return states;
}

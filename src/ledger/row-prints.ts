import type { ChunkColumn, EntryChunk } from './entry-chunk.ts';
import type { EntryTable } from './entry-table.ts';
import { joined } from './fingerprint.ts';
import { TextScan } from './text-scan.ts';

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
export function rowPrints({ chunks: all }: EntryTable): Map<number, SheetPrints> {
  const bySheet = new Map<number, EntryChunk[]>();
  for (const { sheet, chunk } of all) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), chunk]);
  return new Map([...bySheet].map(([sheet, chunks]) => [sheet, printsOf(chunks)]));
}

/** Whether every row of the ledger has the number of a document. */
export function allNumbered({ chunks }: EntryTable): boolean {
  return chunks.every(({ chunk }) => chunk.identities.every((identity) => identity > 0));
}

function printsOf(chunks: readonly EntryChunk[]): SheetPrints {
  const length = chunks.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const prints = {
    rows: new Uint32Array(length), matched: new Float64Array(length), whole: new Float64Array(length),
    numbered: new Uint8Array(length), continued: new Uint8Array(length),
  };
  let start = 0;
  for (const chunk of chunks) {
    prints.rows.set(chunk.numbers, start);
    chunk.identities.forEach((identity, i) => (prints.numbered[start + i] = identity > 0 ? 2 : identity < 0 ? 1 : 0));
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
  const scan = new TextScan();
  for (const column of columns) {
    scan.of(column.key);
    const name = scan.low;
    eachPrint(column, scan, (i, print) => {
      low[i] = (low[i] ?? 0) + Math.imul(print.low ^ name, 2654435761);
      high[i] = (high[i] ?? 0) + Math.imul(print.high ^ name, 1597334677);
    });
  }
  for (let i = 0; i < length; i++) {
    low[i] = (low[i] ?? 0) + (personal[i] ?? 0);
    high[i] = (high[i] ?? 0) + Math.imul(personal[i] ?? 0, 1597334677);
  }
  return { low, high };
}

/** The print of every value of a column, with the place of its entry. */
function eachPrint(column: ChunkColumn, scan: TextScan, take: (index: number, print: { low: number; high: number }) => void): void {
  if ('codes' in column) {
    const prints = column.words.map((word) => {
      scan.of(word);
      return { low: scan.low, high: scan.high };
    });
    column.codes.forEach((code, index) => {
      const print = prints[code - 1];
      if (print) take(index, print);
    });
    return;
  }
  let start = 0;
  column.ends.forEach((end, index) => {
    if (end > start) {
      scan.ofUnits(column.units, start, end);
      take(index, scan);
    }
    start = end;
  });
}

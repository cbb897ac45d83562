import type { RowAtHand } from './row-at-hand.ts';

/** What tells one row from another. */
export interface RowPrint {
  whole: number;
  personal: number;
  others: number;
}

/** The prints of one row after the other: of all that it shows, and of what no value of it holds. */
export class RowFingerprint {
  readonly #columns: readonly { index: number; part: 'personal' | 'others' | undefined }[];

  /** @param serial the column of running numbers, in which the same row may differ */
  constructor(header: readonly (string | undefined)[], serial: number | undefined, { personal, read }: { personal: readonly number[]; read: readonly number[] }) {
    this.#columns = Array.from(header, (text, index) => {
      if (personal.includes(index)) return { index, part: 'personal' as const };
      return { index, part: text === undefined || read.includes(index) ? undefined : ('others' as const) };
    }).filter(({ index }) => index !== serial);
  }

  of(row: RowAtHand): RowPrint {
    let [low, high, personal, others] = [0, 0, 0, 0];
    for (const { index, part } of this.#columns) {
      const print = row.shownScan(index);
      low = Math.imul(low ^ print.low, 2654435761);
      high = Math.imul(high ^ print.high, 1597334677) + (low >>> 15);
      if (part === 'personal') personal = Math.imul(personal ^ print.low, 2246822507);
      else if (part === 'others') others = Math.imul(others ^ print.low, 3266489909);
    }
    return { whole: joined(low, high), personal: personal >>> 0, others: others >>> 0 };
  }
}

/** 53 bits of 64, which a number holds exactly. */
export function joined(low: number, high: number): number {
  return 4294967296 * (2097151 & high) + (low >>> 0);
}

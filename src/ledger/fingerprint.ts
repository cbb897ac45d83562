import type { RowPrint } from './entry-table.ts';
import { foldNumber } from './fold.ts';
import type { Cell } from './sheet.ts';

/** Stands between two cells; no cell holds it. */
const BORDER = 1;

const OPENING = codes('〔【[({〖<《（［｛＜');
const CLOSING = codes('〕】])}〗>》）］｝＞');

/**
 * cyrb53 (public domain, bryc) over the texts of a row as they would be folded: 53 bits are enough to compare rows that
 * carry the same number. Full-width letters and the kinds of brackets make no difference.
 */
export class Fingerprint {
  #h1 = 0xdeadbeef;
  #h2 = 0x41c6ce57;

  add(text: string): void {
    if (!this.#plain(text)) this.#raw(foldNumber(text));
    this.#mix(BORDER);
  }

  /** The number of all that was added; begins anew. */
  take(): number {
    let [h1, h2] = [this.#h1, this.#h2];
    h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
    h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
    this.#h1 = 0xdeadbeef;
    this.#h2 = 0x41c6ce57;
    return 4294967296 * (2097151 & h2) + (h1 >>> 0);
  }

  /** Without making a folded text, which most cells do not need; false where one is needed, and nothing was added. */
  #plain(text: string): boolean {
    const [h1, h2] = [this.#h1, this.#h2];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 97 && code <= 122) || (code >= 44 && code <= 58)) this.#mix(code);
      else if (code >= 65 && code <= 90) this.#mix(code + 32);
      else if (OPENING.has(code)) this.#mix(91);
      else if (CLOSING.has(code)) this.#mix(93);
      else if (code > 32 && code < 127) this.#mix(code);
      else {
        this.#h1 = h1;
        this.#h2 = h2;
        return false;
      }
    }
    return true;
  }

  #raw(text: string): void {
    for (let i = 0; i < text.length; i++) this.#mix(text.charCodeAt(i));
  }

  #mix(code: number): void {
    this.#h1 = Math.imul(this.#h1 ^ code, 2654435761);
    this.#h2 = Math.imul(this.#h2 ^ code, 1597334677);
  }
}

/** The prints of one row after the other: of all that it shows, and of what no value of it holds. */
export class RowFingerprint {
  readonly #print = new Fingerprint();
  readonly #columns: readonly { index: number; part: 'personal' | 'others' | undefined }[];

  /** @param serial the column of running numbers, in which the same row may differ */
  constructor(header: readonly (string | undefined)[], serial: number | undefined, { personal, read }: { personal: readonly number[]; read: readonly number[] }) {
    this.#columns = Array.from(header, (text, index) => {
      if (personal.includes(index)) return { index, part: 'personal' as const };
      return { index, part: text === undefined || read.includes(index) ? undefined : ('others' as const) };
    }).filter(({ index }) => index !== serial);
  }

  of(shown: (column: number) => Cell | undefined): RowPrint {
    let [low, high, personal, others] = [0, 0, 0, 0];
    for (const { index, part } of this.#columns) {
      this.#print.add(shown(index)?.text ?? '');
      const print = this.#print.take();
      low = Math.imul(low ^ print, 2654435761);
      high = Math.imul(high ^ (print / 4294967296), 1597334677) + (low >>> 15);
      if (part === 'personal') personal = Math.imul(personal ^ print, 2246822507);
      else if (part === 'others') others = Math.imul(others ^ print, 3266489909);
    }
    return { whole: 4294967296 * (2097151 & high) + (low >>> 0), personal: personal >>> 0, others: others >>> 0 };
  }
}

function codes(text: string): ReadonlySet<number> {
  return new Set([...text].map((c) => c.charCodeAt(0)));
}

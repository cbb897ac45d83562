import { documentNumber } from './document-number.ts';
import { joined } from './fingerprint.ts';
import { TextScan } from './text-scan.ts';

/** No running number is longer, spaces and a second zero included. */
const SHORT = 16;

/** Prints of numbers of documents: equal for numbers that are the same when folded. */
export class DocumentPrint {
  readonly #scan = new TextScan();

  /** Above zero, or below where it is a running number, which names no document. */
  of(number: string): number {
    this.#scan.of(number);
    const print = joined(this.#scan.low, this.#scan.high) || 1;
    return this.#scan.length <= SHORT && documentNumber(number) === undefined ? -print : print;
  }
}

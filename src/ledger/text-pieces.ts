import { isUtf8 } from 'node:buffer';
import type { FileBytes } from './file-bytes.ts';
import { BEGINNING, byMark, decoded, Doubts, PIECE, recogniseEncoding, type Encoding, type EncodingFault } from './text-encoding.ts';
import { wholeCharacters } from './utf8.ts';

/** Bytes of a piece: what is decoded at once, and gone through while it is new. */
const READ = 256 * 1024;

/**
 * The text of a long file in UTF-8 or GB18030, piece by piece, without going over it beforehand. Whether it was that text
 * is known when the last piece has been taken: `fault` then says what was wrong.
 */
export class TextPieces implements Iterable<{ text: string; last: boolean }> {
  /** Behind the byte order mark. */
  readonly start: number;
  /** UTF-16, of which this is no reader. */
  readonly isWide: boolean;
  fault: EncodingFault | undefined;
  readonly #bytes: FileBytes;
  readonly #encoding: Encoding;

  constructor(bytes: FileBytes) {
    const marked = byMark(bytes.part(0, BEGINNING));
    this.#bytes = bytes;
    this.start = marked?.start ?? 0;
    this.#encoding = marked?.encoding ?? (fitsUtf8(bytes) ? 'utf-8' : 'gb18030');
    this.isWide = this.#encoding.startsWith('utf-16');
  }

  *[Symbol.iterator](): Generator<{ text: string; last: boolean }> {
    const doubts = new Doubts(this.#encoding);
    try {
      for (const piece of decoded(this.#bytes, this.#encoding, this.start, READ)) {
        doubts.look(piece.text);
        if (doubts.found) break;
        yield piece;
      }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      doubts.found = 'bytes';
    }
    if (!doubts.end()) return;
    const found = recogniseEncoding(this.#bytes.all());
    this.fault = 'fault' in found ? found : { fault: 'encoding', offset: 0, reason: 'bytes' };
  }
}

function fitsUtf8(bytes: FileBytes): boolean {
  for (let at = 0; at < bytes.length; ) {
    const part = bytes.part(at, at + PIECE);
    // A character may go on in the next part.
    const whole = at + part.length === bytes.length ? part.length : wholeCharacters(part);
    if (!isUtf8(part.subarray(0, whole))) return false;
    at += whole || part.length;
  }
  return true;
}

import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { ZipEntry } from '../zip.ts';
import { XlsxFault } from './fault.ts';

const CHUNK = 128 * 1024;
/** Parts that another thread would inflate later than this one. */
const SMALL = 256 * 1024;
/** Two chunks may wait while a third is being scanned: the inflating thread seldom waits for the scanner. */
const OPTIONS = { chunkSize: CHUNK, readableHighWaterMark: 2 * CHUNK };

/** An entry of the archive whose bytes are needed. */
export class Part {
  readonly name: string;
  /** As declared; never more bytes than these come out. */
  readonly size: number;
  readonly #archive: Uint8Array;
  readonly #entry: ZipEntry;

  constructor(archive: Uint8Array, entry: ZipEntry) {
    this.name = entry.name;
    this.size = entry.size;
    this.#archive = archive;
    this.#entry = entry;
  }

  /** Its contents in pieces. Length and checksum are right, or the last step throws. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    let size = 0;
    let crc = 0;
    for await (const chunk of this.#unpacked()) {
      size += chunk.length;
      if (size > this.#entry.size) throw new XlsxFault('checksum');
      crc = crc32(chunk, crc);
      yield chunk;
    }
    if (size !== this.#entry.size || crc !== this.#entry.crc) throw new XlsxFault('checksum');
  }

  async *#unpacked(): AsyncGenerator<Uint8Array> {
    const packed = this.#packed();
    if (this.#entry.method === 0) {
      for (let at = 0; at < packed.length; at += CHUNK) yield packed.subarray(at, at + CHUNK);
      return;
    }
    if (this.#entry.method !== 8) throw new XlsxFault('damaged');
    if (this.#entry.size <= SMALL) return yield this.#inflated(packed);
    const inflate = createInflateRaw(OPTIONS);
    inflate.end(packed);
    try {
      for await (const chunk of inflate) yield chunk as Uint8Array;
    } catch (error) {
      throw String((error as NodeJS.ErrnoException).code).startsWith('Z_') ? new XlsxFault('checksum') : error;
    }
  }

  /** At once. */
  #inflated(packed: Uint8Array): Uint8Array {
    try {
      return inflateRawSync(packed, { maxOutputLength: this.#entry.size + 1 });
    } catch {
      throw new XlsxFault('checksum');
    }
  }

  #packed(): Uint8Array {
    const view = new DataView(this.#archive.buffer, this.#archive.byteOffset, this.#archive.byteLength);
    const { offset, packed } = this.#entry;
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== 0x04034b50) throw new XlsxFault('truncated');
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > view.byteLength) throw new XlsxFault('truncated');
    return this.#archive.subarray(start, start + packed);
  }
}

import { isUtf8 } from 'node:buffer';
import { wholeCharacters } from '../utf8.ts';
import { XlsxFault } from './fault.ts';

/** The bytes of an XML document as UTF-8 without a byte order mark. UTF-8 and UTF-16 are read, all else is refused. */
export async function* utf8Chunks(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let recode: ((chunk: Uint8Array | undefined) => Uint8Array) | undefined;
  let head: Uint8Array | undefined;
  for await (let chunk of chunks) {
    if (!recode) {
      head = head ? Buffer.concat([head, chunk]) : chunk;
      if (head.length < HEAD) continue;
      [recode, chunk] = [recoder(head), head];
    }
    yield recode(chunk);
  }
  if (!recode) {
    recode = recoder(head ?? new Uint8Array());
    if (head) yield recode(head);
  }
  yield recode(undefined);
}

/** An XML declaration lies within these bytes. */
const HEAD = 512;

function recoder(head: Uint8Array): (chunk: Uint8Array | undefined) => Uint8Array {
  const [a, b, c] = head;
  const wide = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? 'utf-16le' : (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? 'utf-16be' : undefined;
  if (wide) return fromUtf16(wide);
  const mark = a === 0xef && b === 0xbb && c === 0xbf;
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(latin1(mark ? head.subarray(3) : head))?.[1];
  if (declared !== undefined && !/^(?:utf-?8|us-ascii|ascii)$/i.test(declared)) throw new XlsxFault('encoding');
  return fromUtf8(mark);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
}

function fromUtf16(encoding: string): (chunk: Uint8Array | undefined) => Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (chunk) => {
    try {
      return Buffer.from(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
    } catch {
      throw new XlsxFault('encoding');
    }
  };
}

/** Passes bytes on, but never half a character. */
function fromUtf8(mark: boolean): (chunk: Uint8Array | undefined) => Uint8Array {
  let rest: Uint8Array = new Uint8Array();
  let skip = mark ? 3 : 0;
  return (chunk) => {
    let bytes = rest.length > 0 ? Buffer.concat([rest, chunk ?? new Uint8Array()]) : (chunk ?? rest);
    if (skip > 0) [bytes, skip] = [bytes.subarray(skip), 0];
    const whole = chunk ? wholeCharacters(bytes) : bytes.length;
    rest = bytes.slice(whole);
    const sound = bytes.subarray(0, whole);
    if (!isUtf8(sound)) throw new XlsxFault('encoding');
    return sound;
  };
}

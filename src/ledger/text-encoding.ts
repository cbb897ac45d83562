import { isUtf8 } from 'node:buffer';
import { firstLevelBig5, firstLevelGb2312 } from './common-han.ts';
import { inMemory, type FileBytes } from './file-bytes.ts';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface EncodingFault {
  fault: 'encoding';
  /** Zero-based, of the first byte that does not fit. */
  offset: number;
  /** `mixed`: two encodings in one file; `cut`: half a character at the end; `lost`: characters lost before (U+FFFD). */
  reason: 'bytes' | 'mixed' | 'cut' | 'big5' | 'nul' | 'lost';
}

export type Decoded = { text: string; encoding: string } | EncodingFault;

export const PIECE = 1 << 20;

/**
 * UTF-8 or UTF-16 by its byte order mark, else UTF-8 where every byte fits, else GB18030 (which holds GBK and GB2312).
 * Nothing is replaced: bytes that fit none are a fault with their place. `start` is behind the mark.
 */
export function recogniseEncoding(bytes: Uint8Array): { encoding: Encoding; start: number } | EncodingFault {
  const marked = byMark(bytes);
  if (!marked?.encoding.startsWith('utf-16')) {
    const nul = bytes.indexOf(0);
    if (nul >= 0) return { fault: 'encoding', offset: nul, reason: 'nul' };
  }
  const found = marked ?? { encoding: isUtf8(bytes) ? ('utf-8' as const) : ('gb18030' as const), start: 0 };
  const wrong = survey(bytes, found.encoding, found.start);
  if (wrong === undefined) return found;
  if (wrong === 'lost') return { fault: 'encoding', offset: lostCharacter(bytes, found.encoding), reason: 'lost' };
  return marked ? unfit(bytes, found.encoding) : unfitUnmarked(bytes);
}

/** The text in pieces; the encoding has been recognised. */
export function* textPieces(bytes: Uint8Array, encoding: Encoding, start: number): Generator<string> {
  for (const { text } of decoded(inMemory(bytes), encoding, start, PIECE)) yield text;
}

export function* decoded(bytes: FileBytes, encoding: Encoding, start: number, size: number): Generator<{ text: string; last: boolean }> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  for (let at = start; at < bytes.length; at += size) {
    const last = at + size >= bytes.length;
    yield { text: decoder.decode(bytes.part(at, at + size), { stream: !last }), last };
  }
}

export function decodeText(bytes: Uint8Array): Decoded {
  const found = recogniseEncoding(bytes);
  if ('fault' in found) return found;
  return { text: [...textPieces(bytes, found.encoding, found.start)].join(''), encoding: found.encoding };
}

/** @param bytes the beginning of the file, or all of it */
export function byMark(bytes: Uint8Array): { encoding: Encoding; start: number } | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', start: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', start: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', start: 2 };
  const wide = wideWithoutMark(bytes.subarray(0, BEGINNING));
  return wide && { encoding: wide, start: 0 };
}

/** Bytes that tell whether every second of them is zero where a letter or a comma stands. */
export const BEGINNING = 4096;

/** UTF-16 that was saved without its mark: what is ASCII has a zero beside it, on one side only, and all of it is text. */
function wideWithoutMark(bytes: Uint8Array): Encoding | undefined {
  if (!bytes.includes(0)) return undefined;
  const zeros = [0, 0];
  bytes.forEach((byte, index) => byte === 0 && (zeros[index % 2] = (zeros[index % 2] ?? 0) + 1));
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > 0) return undefined;
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, bytes.length & ~1), { stream: true });
    return /[,\t]/.test(text) && /^[\t\r\n\x20-\x7e\u00a0-\u00ff\u2010-\u2fff\u3000-\u9fff\uff00-\uffee]+$/.test(text) ? encoding : undefined;
  } catch {
    return undefined;
  }
}

/** Characters looked at to tell Chinese from what comes out of a wrong encoding. */
const SAMPLE = 5000;

/**
 * GB18030 gives a character for almost any two bytes: Big5, and UTF-8 with one wrong byte, come out as rare ones. Of a
 * true text nearly all are of the first level of GB2312, and none lies in the private use area.
 */
export class Doubts {
  found: 'bytes' | 'lost' | undefined;
  readonly #encoding: Encoding;
  #han = 0;
  #common = 0;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
  }

  look(piece: string): void {
    if (piece.includes('\0')) this.found ??= 'bytes';
    if (piece.includes('\uFFFD')) this.found ??= 'lost';
    if (this.#encoding !== 'gb18030') return;
    if (/[\uE000-\uF8FF]/.test(piece)) this.found ??= 'bytes';
    if (this.#han >= SAMPLE) return;
    for (const [char] of piece.matchAll(/\p{Script=Han}/gu)) {
      if (firstLevelGb2312().has(char)) this.#common++;
      if (++this.#han === SAMPLE) break;
    }
  }

  /** When all has been looked at. */
  end(): 'bytes' | 'lost' | undefined {
    if (this.#han >= 8 && this.#common / this.#han <= 0.7) this.found ??= 'bytes';
    return this.found;
  }
}

function survey(bytes: Uint8Array, encoding: Encoding, start: number): 'bytes' | 'lost' | undefined {
  const doubts = new Doubts(encoding);
  try {
    for (const piece of textPieces(bytes, encoding, start)) {
      doubts.look(piece);
      if (doubts.found) return doubts.found;
    }
  } catch {
    return 'bytes';
  }
  return doubts.end();
}

function lostCharacter(bytes: Uint8Array, encoding: Encoding): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const patterns = { 'utf-8': [0xef, 0xbf, 0xbd], gb18030: [0x84, 0x31, 0xa4, 0x37], 'utf-16le': [0xfd, 0xff], 'utf-16be': [0xff, 0xfd] };
  return Math.max(0, file.indexOf(Buffer.from(patterns[encoding])));
}

function unfit(bytes: Uint8Array, encoding: Encoding): EncodingFault {
  const offset = firstBadByte(bytes, encoding);
  return { fault: 'encoding', offset, reason: endsWithin(bytes, encoding) ? 'cut' : 'bytes' };
}

/** Neither UTF-8 nor GB18030. What is in front of the first byte that does not fit tells which of them was meant. */
function unfitUnmarked(bytes: Uint8Array): EncodingFault {
  const utf8 = firstBadByte(bytes, 'utf-8');
  const beyondAscii = bytes.findIndex((byte) => byte >= 0x80);
  if (utf8 > beyondAscii) {
    if (endsWithin(bytes, 'utf-8')) return { fault: 'encoding', offset: utf8, reason: 'cut' };
    const reason = survey(bytes, 'gb18030', utf8) === undefined ? 'mixed' : 'bytes';
    return { fault: 'encoding', offset: utf8, reason };
  }
  const gb = firstBadByte(bytes, 'gb18030');
  if (endsWithin(bytes, 'gb18030') && survey(bytes.subarray(0, gb), 'gb18030', 0) === undefined) {
    return { fault: 'encoding', offset: gb, reason: 'cut' };
  }
  if (looksBig5(bytes)) return { fault: 'encoding', offset: beyondAscii, reason: 'big5' };
  return { fault: 'encoding', offset: gb < bytes.length ? gb : beyondAscii, reason: 'bytes' };
}

function looksBig5(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('big5', { fatal: true }).decode(bytes);
    const han = [...text.matchAll(/\p{Script=Han}/gu)].slice(0, SAMPLE);
    return han.length >= 4 && han.filter(([char]) => firstLevelBig5().has(char)).length / han.length > 0.9;
  } catch {
    return false;
  }
}

/** All fits but the end, which is a part of a character. */
function endsWithin(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * The first byte of the first character that does not fit, found by halving: a prefix decodes as long as nothing in it is
 * wrong.
 */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  const fits = (length: number, whole: boolean) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: !whole });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits(middle, false)) good = middle;
    else bad = middle;
  }
  while (good > 0 && !fits(good, true)) good--;
  return good;
}

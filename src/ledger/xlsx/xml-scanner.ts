import { XlsxFault } from './fault.ts';
import { XmlNames } from './xml-names.ts';

/** Takes the tags and texts of a document as they come. Names are numbers of NAME. */
export interface XmlHandler {
  open(name: number, tag: XmlTag): void;
  close(name: number): void;
  /** The bytes are the scanner's own and last until this returns. */
  text(bytes: Uint8Array, start: number, end: number, cdata: boolean): void;
  /**
   * Reads whole elements whose tags it knows by their bytes. @param at of a tag, within the root
   * @returns the position behind them; `at` where there is none, and the tags are wanted
   */
  shortcut?(bytes: Uint8Array, at: number, length: number): number;
}

/** The attributes of the tag that is open now. */
export interface XmlTag {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly names: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const DEPTH = 100;
const ATTRIBUTES = 128;
/** No tag, and no text of a cell, is longer by far: 32,767 characters are 260 kB if each is written as an entity. */
const TOKEN = 4 * 1024 * 1024;

const [LT, GT, SLASH, EQUALS, BANG, QUESTION, QUOTE, APOSTROPHE] = [0x3c, 0x3e, 0x2f, 0x3d, 0x21, 0x3f, 0x22, 0x27] as const;

/** 1 where a byte can be part of a name: letters, digits, - . _ : and all beyond ASCII. */
const IN_NAME = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x80 || /[\w.:-]/.test(String.fromCharCode(byte)) ? 1 : 0));

/**
 * Reads UTF-8 XML in chunks, without a tree. Tags must nest and close, attributes must be quoted and unique, there is one
 * root; a document type declaration is refused. What is not well formed is never passed over.
 */
export class XmlScanner implements XmlTag {
  bytes = new Uint8Array(8 * 1024);
  count = 0;
  readonly names = new Int32Array(ATTRIBUTES);
  readonly starts = new Int32Array(ATTRIBUTES);
  readonly ends = new Int32Array(ATTRIBUTES);
  readonly #handler: XmlHandler;
  readonly #shortens: boolean;
  readonly #table: XmlNames;
  readonly #numbers = new Int32Array(ATTRIBUTES);
  readonly #stack = new Int32Array(DEPTH);
  #depth = 0;
  #rooted = false;
  /** Bytes of a token that goes on in the next chunk. */
  #kept = 0;

  /** @param prefixed attributes have prefixes: ss:Index is Index */
  constructor(handler: XmlHandler, prefixed = false) {
    this.#handler = handler;
    this.#shortens = handler.shortcut !== undefined;
    this.#table = new XmlNames(prefixed);
  }

  push(chunk: Uint8Array): void {
    const length = this.#kept + chunk.length;
    if (length > this.bytes.length) {
      const larger = new Uint8Array(2 * length);
      larger.set(this.bytes.subarray(0, this.#kept));
      this.bytes = larger;
    }
    this.bytes.set(chunk, this.#kept);
    let at = 0;
    while (at < length) {
      const next = this.bytes[at] === LT ? this.#markup(at, length) : this.#text(at, length);
      if (next < 0) break;
      at = this.#shortens && this.#depth > 0 && next < length ? (this.#handler.shortcut?.(this.bytes, next, length) ?? next) : next;
    }
    this.#kept = length - at;
    if (this.#kept > TOKEN) throw new XlsxFault('tooLarge');
    this.bytes.copyWithin(0, at, length);
  }

  end(): void {
    const blank = this.#kept === 0 || (this.#depth === 0 && isBlank(this.bytes, 0, this.#kept));
    if (this.#depth > 0) throw new XlsxFault('unclosed');
    if (!blank || !this.#rooted) throw new XlsxFault('xml');
  }

  /** Each of these gives the position behind the token, or -1 where it goes on in the next chunk. */
  #text(at: number, length: number): number {
    const { bytes } = this;
    let end = at;
    while (end < length && bytes[end] !== LT) end++;
    if (end === length) return -1;
    if (this.#depth > 0) this.#handler.text(bytes, at, end, false);
    else if (!isBlank(bytes, at, end)) throw new XlsxFault('xml');
    return end;
  }

  #markup(at: number, length: number): number {
    if (at + 1 >= length) return -1;
    const second = this.bytes[at + 1];
    if (second === SLASH) return this.#closeTag(at, length);
    if (second === BANG) return this.#declaration(at, length);
    if (second === QUESTION) return this.#behind('?>', at + 2, length);
    return this.#openTag(at, length);
  }

  #closeTag(at: number, length: number): number {
    const { bytes } = this;
    if (this.#depth === 0) throw new XlsxFault('xml');
    const name = this.#stack[this.#depth - 1] as number;
    const start = this.#table.starts[name] as number;
    const size = this.#table.lengths[name] as number;
    let end = at + 2 + size;
    if (end >= length) return -1;
    const known = this.#table.bytes;
    for (let i = 0; i < size; i++) if (known[start + i] !== bytes[at + 2 + i]) throw new XlsxFault('xml');
    while (end < length && (bytes[end] as number) <= 0x20) end++;
    if (end === length) return -1;
    if (bytes[end] !== GT) throw new XlsxFault('xml');
    this.#depth--;
    this.#handler.close(this.#table.elements[name] as number);
    return end + 1;
  }

  #openTag(at: number, length: number): number {
    const { bytes } = this;
    let i = at + 1;
    let hash = 0;
    while (i < length && IN_NAME[bytes[i] as number] === 1) hash = (Math.imul(hash, 31) + (bytes[i++] as number)) | 0;
    if (i === length) return -1;
    if (i === at + 1) throw new XlsxFault('xml');
    const nameEnd = i;
    let count = 0;
    let closed = false;
    for (;;) {
      const gap = i;
      while (i < length && (bytes[i] as number) <= 0x20) i++;
      if (i === length) return -1;
      const byte = bytes[i];
      if (byte === GT) break;
      if (byte === SLASH) {
        if (i + 1 === length) return -1;
        if (bytes[++i] !== GT) throw new XlsxFault('xml');
        closed = true;
        break;
      }
      if (i === gap || count === ATTRIBUTES) throw new XlsxFault('xml');
      i = this.#attribute(i, length, count++);
      if (i < 0) return -1;
    }
    this.#unique(count);
    this.count = count;
    // Only now is the tag known to be whole.
    const name = this.#table.number(bytes, at + 1, nameEnd, hash);
    const element = this.#table.elements[name] as number;
    if (this.#depth === 0 && this.#rooted) throw new XlsxFault('xml');
    if (this.#depth === DEPTH) throw new XlsxFault('tooLarge');
    this.#rooted = true;
    if (!closed) this.#stack[this.#depth++] = name;
    this.#handler.open(element, this);
    if (closed) this.#handler.close(element);
    return i + 1;
  }

  #attribute(at: number, length: number, index: number): number {
    const { bytes } = this;
    let i = at;
    let hash = 0;
    while (i < length && IN_NAME[bytes[i] as number] === 1) hash = (Math.imul(hash, 31) + (bytes[i++] as number)) | 0;
    const end = i;
    while (i < length && (bytes[i] as number) <= 0x20) i++;
    if (i === length) return -1;
    if (bytes[i] !== EQUALS || end === at) throw new XlsxFault('xml');
    i++;
    while (i < length && (bytes[i] as number) <= 0x20) i++;
    if (i === length) return -1;
    const quote = bytes[i] as number;
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new XlsxFault('xml');
    const start = ++i;
    while (i < length && bytes[i] !== quote) if (bytes[i++] === LT) throw new XlsxFault('xml');
    if (i === length) return -1;
    const name = this.#table.number(bytes, at, end, hash);
    this.#numbers[index] = name;
    this.names[index] = this.#table.attributes[name] as number;
    this.starts[index] = start;
    this.ends[index] = i;
    return i + 1;
  }

  #unique(count: number): void {
    const numbers = this.#numbers;
    for (let i = 1; i < count; i++) for (let j = 0; j < i; j++) if (numbers[i] === numbers[j]) throw new XlsxFault('xml');
  }

  #declaration(at: number, length: number): number {
    const { bytes } = this;
    const start = Buffer.from(bytes.buffer, at, Math.min(9, length - at)).toString('latin1');
    if (start.startsWith('<!--')) return this.#behind('-->', at + 4, length);
    if (start.length < 9) return -1;
    if (start !== '<![CDATA[' || this.#depth === 0) throw new XlsxFault(start === '<!DOCTYPE' ? 'dtd' : 'xml');
    const next = this.#behind(']]>', at + 9, length);
    if (next > 0) this.#handler.text(bytes, at + 9, next - 3, true);
    return next;
  }

  #behind(mark: string, at: number, length: number): number {
    const found = Buffer.from(this.bytes.buffer, 0, length).indexOf(mark, at, 'latin1');
    return found < 0 ? -1 : found + mark.length;
  }
}

/** Whether there is nothing but white space. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((bytes[i] as number) > 0x20) return false;
  return true;
}

/** Whether these bytes stand there. */
export function follows(bytes: Uint8Array, at: number, expected: Uint8Array): boolean {
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}

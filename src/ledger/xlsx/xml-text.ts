import { XlsxFault } from './fault.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What the XML says: entities resolved, line ends as XML 1.0, 2.11 wants them. */
export function decodeXml(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return text.includes('&') ? text.replace(/&([^;&]{0,32};)?/g, (_, name: string | undefined) => entity(name)) : text;
}

/** What Excel means by it: `_x000D_` is a character (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  return text.includes('_x') ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

function entity(name: string | undefined): string {
  const known = name && ENTITIES[name.slice(0, -1)];
  if (known) return known;
  const [, hex, decimal] = /^#(?:x([\dA-Fa-f]+)|(\d+));$/.exec(name ?? '') ?? [];
  const code = hex === undefined ? Number(decimal ?? -1) : parseInt(hex, 16);
  if (!(code >= 0 && code <= 0x10ffff)) throw new XlsxFault('xml');
  return String.fromCodePoint(code);
}

const TEXT_LIMIT = 16 * 1024 * 1024;

/** The text of one element, gathered from the pieces it comes in. */
export class TextBuffer {
  bytes = Buffer.allocUnsafe(4096);
  length = 0;
  /** All of it is plain ASCII without entities and escapes: its bytes are its characters. */
  plain = true;
  /** Without entities, escapes and bare carriage returns: the bytes are UTF-8 of what is meant. */
  literal = true;

  clear(): void {
    this.length = 0;
    this.plain = true;
    this.literal = true;
  }

  append(from: Uint8Array, start: number, end: number, cdata: boolean): void {
    if (cdata) return this.#appendCdata(from, start, end);
    const size = end - start;
    if (this.length + size > this.bytes.length) this.#grow(size);
    const { bytes } = this;
    let at = this.length;
    let all = 0;
    let special = false;
    for (let i = start; i < end; i++) {
      const byte = from[i] as number;
      all |= byte;
      // & _ and carriage return
      if (byte === 0x26 || byte === 0x5f || byte === 0x0d) special = true;
      bytes[at++] = byte;
    }
    this.length = at;
    if (special) this.literal = false;
    if (special || all >= 0x80) this.plain = false;
  }

  toString(): string {
    if (this.plain) return this.bytes.toString('latin1', 0, this.length);
    const text = this.bytes.toString('utf8', 0, this.length);
    // A line in a cell ends in \n for Excel, however an export wrote it.
    return this.literal ? text : decodeEscapes(decodeXml(text)).replaceAll('\r\n', '\n');
  }

  /** In CDATA an ampersand is itself. */
  #appendCdata(from: Uint8Array, start: number, end: number): void {
    const text = Buffer.from(from.buffer, from.byteOffset + start, end - start).toString();
    const escaped = Buffer.from(text.replaceAll('&', '&amp;'));
    this.append(escaped, 0, escaped.length, false);
  }

  #grow(size: number): void {
    if (this.length + size > TEXT_LIMIT) throw new XlsxFault('tooLarge');
    const larger = Buffer.allocUnsafe(2 * (this.length + size));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

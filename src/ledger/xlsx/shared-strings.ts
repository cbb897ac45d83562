import { XlsxFault } from './fault.ts';
import type { TextScan } from '../text-scan.ts';
import type { TextBuffer } from './xml-text.ts';

/** Characters of a page: the upper bits of a position are its page, the lower ones the place in it. */
const PAGE_BITS = 16;
const PAGE = 1 << PAGE_BITS;
/** Most ledgers need no more. */
const FIRST_PAGE = PAGE / 16;
/** Characters and strings in all: 500,000 rows with twelve different texts each need half of it. */
const LIMITS = { characters: 200_000_000, strings: 16_000_000 };
const EMPTY = 0xffffffff;
const CACHE = 8192;
/** In the upper half of a length: the text is kept as one byte a character. */
const ASCII = 0x8000;

/** The same memory twice. */
interface Page {
  units: Uint16Array;
  bytes: Buffer;
}

/**
 * The texts that cells share. They are kept as ASCII or UTF-16 outside of the heap, where millions of them cost the collector
 * nothing, and become strings when they are asked for.
 */
export class SharedStrings {
  count = 0;
  #starts = new Uint32Array(1024);
  readonly #pages: Page[] = [];
  #used = 0;
  #characters = 0;
  #most = 0;
  readonly #cached = new Int32Array(CACHE).fill(-1);
  readonly #texts: string[] = [];
  /** Few texts of a workbook are marked within. */
  readonly #unmarked = new Map<number, string>();

  add(text: string): void {
    const { length } = text;
    if (length === 0) return this.#next(EMPTY);
    const { units } = this.#begin(length);
    for (let i = 0; i < length; i++) units[this.#used + i] = text.charCodeAt(i);
    this.#end(length, 0, length);
  }

  /** Most texts need no string to be made of them here. */
  addText(text: TextBuffer): void {
    const { bytes, length } = text;
    if (!text.literal) return this.add(text.toString());
    if (length === 0) return this.#next(EMPTY);
    const page = this.#begin(length);
    if (text.plain) {
      bytes.copy(page.bytes, 2 * this.#used, 0, length);
      return this.#end(length, ASCII, (length + 1) >>> 1);
    }
    const characters = decodeUtf8(bytes, length, page.units, this.#used);
    this.#end(characters, 0, characters);
  }

  /** What is left of the text that was added last without its marked runs. */
  setUnmarked(text: string): void {
    this.#unmarked.set(this.count - 1, text);
  }

  unmarked(index: number): string | undefined {
    return this.#unmarked.size === 0 ? undefined : this.#unmarked.get(index);
  }

  isEmpty(index: number): boolean {
    return this.#starts[index] === EMPTY;
  }

  /** @param index below the count */
  get(index: number): string {
    const slot = index & (CACHE - 1);
    if (this.#cached[slot] === index) return this.#texts[slot] as string;
    const start = this.#starts[index] as number;
    if (start === EMPTY) return '';
    const { units, bytes } = this.#pages[start >>> PAGE_BITS] as Page;
    const at = start & (PAGE - 1);
    const upper = units[at + 1] as number;
    const length = (units[at] as number) | ((upper & ~ASCII) << 16);
    const from = 2 * (at + 2);
    const text = upper & ASCII ? bytes.toString('latin1', from, from + length) : bytes.toString('utf16le', from, from + 2 * length);
    this.#cached[slot] = index;
    this.#texts[slot] = text;
    return text;
  }

  /** Looks through a text without making a string of it. @param index below the count, and not empty */
  look(index: number, scan: TextScan): void {
    const start = this.#starts[index] as number;
    const { units, bytes } = this.#pages[start >>> PAGE_BITS] as Page;
    const at = start & (PAGE - 1);
    const upper = units[at + 1] as number;
    const length = (units[at] as number) | ((upper & ~ASCII) << 16);
    if (upper & ASCII) scan.ofUnits(bytes, 2 * (at + 2), 2 * (at + 2) + length);
    else scan.ofUnits(units, at + 2, at + 2 + length);
  }

  /** Makes room for so many characters at most, and for the length in front of them. */
  #begin(most: number): Page {
    this.#characters += most;
    if (this.#characters > LIMITS.characters) throw new XlsxFault('tooLarge');
    if (this.#used + 2 + most > (this.#pages.at(-1)?.units.length ?? 0)) {
      const units = new Uint16Array(Math.max(this.#pages.length === 0 ? FIRST_PAGE : PAGE, most + 2));
      this.#pages.push({ units, bytes: Buffer.from(units.buffer) });
      this.#used = 0;
    }
    const last = this.#pages.length - 1;
    this.#next(last * PAGE + this.#used);
    this.#used += 2;
    this.#most = most;
    return this.#pages[last] as Page;
  }

  #end(characters: number, kind: number, units: number): void {
    const { units: all } = this.#pages.at(-1) as Page;
    all[this.#used - 2] = characters & 0xffff;
    all[this.#used - 1] = (characters >>> 16) | kind;
    this.#used += units;
    this.#characters -= this.#most - units;
  }

  #next(start: number): void {
    if (this.count === LIMITS.strings) throw new XlsxFault('tooLarge');
    if (this.count === this.#starts.length) {
      const larger = new Uint32Array(2 * this.count);
      larger.set(this.#starts);
      this.#starts = larger;
    }
    this.#starts[this.count++] = start;
  }
}

/** Sound UTF-8 as UTF-16. @returns how many units it takes */
function decodeUtf8(bytes: Uint8Array, length: number, units: Uint16Array, start: number): number {
  let at = start;
  for (let i = 0; i < length; ) {
    const byte = bytes[i++] as number;
    if (byte < 0x80) units[at++] = byte;
    else if (byte < 0xe0) units[at++] = ((byte & 0x1f) << 6) | rest(bytes, i++);
    else if (byte < 0xf0) {
      units[at++] = ((byte & 0x0f) << 12) | (rest(bytes, i) << 6) | rest(bytes, i + 1);
      i += 2;
    } else {
      const code = ((byte & 7) << 18) | (rest(bytes, i) << 12) | (rest(bytes, i + 1) << 6) | rest(bytes, i + 2);
      i += 3;
      units[at++] = 0xd7c0 + (code >> 10);
      units[at++] = 0xdc00 | (code & 0x3ff);
    }
  }
  return at - start;
}

function rest(bytes: Uint8Array, index: number): number {
  return (bytes[index] as number) & 0x3f;
}

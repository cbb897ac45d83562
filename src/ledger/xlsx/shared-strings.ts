import { XlsxFault } from './fault.ts';
import { NAME } from './xml-names.ts';
import { isBlank, type XmlHandler } from './xml-scanner.ts';
import { TextBuffer } from './xml-text.ts';

/** Characters of a page: the upper bits of a position are its page, the lower ones the place in it. */
const PAGE_BITS = 16;
const PAGE = 1 << PAGE_BITS;
/** Characters and strings in all: 500,000 rows with twelve different texts each need half of it. */
const LIMITS = { characters: 200_000_000, strings: 16_000_000 };
const EMPTY = 0xffffffff;
const CACHE = 8192;

/**
 * The texts that cells share. They are kept as UTF-16 outside of the heap, where millions of them cost the collector
 * nothing, and become strings when they are asked for.
 */
export class SharedStrings {
  count = 0;
  #starts = new Uint32Array(1024);
  readonly #pages: { units: Uint16Array; bytes: Buffer }[] = [];
  #used = PAGE;
  #characters = 0;
  readonly #cached = new Int32Array(CACHE).fill(-1);
  readonly #texts: string[] = Array.from({ length: CACHE }, () => '');

  /** @param pieces the texts of its runs */
  add(text: string): void {
    const { length } = text;
    if (length === 0) return this.#next(EMPTY);
    const units = this.#room(length);
    for (let i = 0; i < length; i++) units[this.#used + i] = text.charCodeAt(i);
    this.#used += length;
  }

  /** A text as sound UTF-8, without making a string of it. */
  addUtf8(bytes: Uint8Array, length: number): void {
    if (length === 0) return this.#next(EMPTY);
    const units = this.#room(length);
    const size = this.#used - 2;
    let at = this.#used;
    for (let i = 0; i < length; ) {
      const byte = bytes[i++] as number;
      if (byte < 0x80) units[at++] = byte;
      else if (byte < 0xe0) units[at++] = ((byte & 0x1f) << 6) | ((bytes[i++] as number) & 0x3f);
      else if (byte < 0xf0) {
        units[at++] = ((byte & 0x0f) << 12) | (((bytes[i] as number) & 0x3f) << 6) | ((bytes[i + 1] as number) & 0x3f);
        i += 2;
      } else {
        const code = ((byte & 7) << 18) | (((bytes[i] as number) & 0x3f) << 12) | (((bytes[i + 1] as number) & 0x3f) << 6) | ((bytes[i + 2] as number) & 0x3f);
        i += 3;
        units[at++] = 0xd7c0 + (code >> 10);
        units[at++] = 0xdc00 | (code & 0x3ff);
      }
    }
    const real = at - this.#used;
    this.#characters -= length - real;
    [units[size], units[size + 1]] = [real & 0xffff, real >>> 16];
    this.#used = at;
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
    const { units, bytes } = this.#pages[start >>> PAGE_BITS] as { units: Uint16Array; bytes: Buffer };
    const at = start & (PAGE - 1);
    const length = (units[at] as number) | ((units[at + 1] as number) << 16);
    const text = bytes.toString('utf16le', 2 * (at + 2), 2 * (at + 2 + length));
    this.#cached[slot] = index;
    this.#texts[slot] = text;
    return text;
  }

  /** Begins a string of at most so many characters; its length stands in the two units before it. */
  #room(length: number): Uint16Array {
    this.#characters += length;
    if (this.#characters > LIMITS.characters) throw new XlsxFault('tooLarge');
    if (this.#used + 2 + length > PAGE) {
      const units = new Uint16Array(Math.max(PAGE, length + 2));
      this.#pages.push({ units, bytes: Buffer.from(units.buffer) });
      this.#used = 0;
    }
    const page = this.#pages.length - 1;
    const { units } = this.#pages[page] as { units: Uint16Array };
    this.#next(page * PAGE + this.#used);
    [units[this.#used], units[this.#used + 1]] = [length & 0xffff, length >>> 16];
    this.#used += 2;
    return units;
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

/** Reads sharedStrings.xml: sst > si > t, or si > r > t for rich text. Phonetic runs (rPh) are no part of the text. */
export class SharedStringsScanner implements XmlHandler {
  readonly strings = new SharedStrings();
  readonly #text = new TextBuffer();
  /** Of the texts before the one that is open. */
  #runs: string | undefined;
  #texts = 0;
  /** sst, si, r: the elements that are open, of those that matter. */
  #level = 0;
  #inRun = false;
  #inText = false;
  #skipped = 0;

  open(name: number): void {
    if (this.#skipped > 0 || this.#inText) this.#skipped++;
    else if (this.#level === 0) {
      if (name !== NAME.sst) throw new XlsxFault('xml');
      this.#level = 1;
    } else if (this.#level === 1 && name === NAME.si) {
      this.#level = 2;
      this.#text.clear();
      this.#runs = undefined;
      this.#texts = 0;
    } else if (this.#level === 2 && name === NAME.t) {
      this.#inText = true;
      this.#nextText();
    } else if (this.#level === 2 && name === NAME.r && !this.#inRun) this.#inRun = true;
    else this.#skipped = 1;
  }

  text(bytes: Uint8Array, start: number, end: number, cdata: boolean): void {
    if (this.#skipped > 0) return;
    if (this.#inText) this.#text.append(bytes, start, end, cdata);
    else if (!isBlank(bytes, start, end)) throw new XlsxFault('xml');
  }

  close(name: number): void {
    if (this.#skipped > 0) this.#skipped--;
    else if (this.#inText) this.#inText = false;
    else if (this.#inRun && name === NAME.r) this.#inRun = false;
    else if (this.#level === 2) {
      this.#level = 1;
      if (this.#runs === undefined && this.#text.literal) this.strings.addUtf8(this.#text.bytes, this.#text.length);
      else this.strings.add((this.#runs ?? '') + this.#text.toString());
    } else this.#level = 0;
  }

  /** Escapes do not reach from one text into the next. */
  #nextText(): void {
    if (this.#texts++ === 0) return;
    this.#runs = (this.#runs ?? '') + this.#text.toString();
    this.#text.clear();
  }
}

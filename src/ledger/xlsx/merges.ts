import type { Merge } from '../sheet.ts';
import { readRange } from './address.ts';
import { XlsxFault } from './fault.ts';
import { attribute } from './xml-attribute.ts';
import { NAME } from './xml-names.ts';
import type { XmlTag } from './xml-scanner.ts';
import { XmlScanner, type XmlHandler } from './xml-scanner.ts';

const LIMIT = 1_000_000;

/** The merged cells of worksheet > mergeCells > mergeCell. */
export class Merges {
  readonly list: Merge[] = [];

  add(tag: XmlTag): void {
    const merge = readRange(attribute(tag, NAME.ref) ?? '');
    if (!merge) throw new XlsxFault('xml');
    if (this.list.push(merge) > LIMIT) throw new XlsxFault('tooLarge');
  }

  equals(other: Merges): boolean {
    return (
      this.list.length === other.list.length &&
      this.list.every((m, i) => {
        const n = other.list[i];
        return m.top === n?.top && m.left === n.left && m.bottom === n.bottom && m.right === n.right;
      })
    );
  }
}

/**
 * Finds the merged cells of a sheet before its rows are read: they stand behind the rows, but say what the rows mean. Only
 * the word sheetData is looked for up to there. Whoever reads the rows meets the same merges, and must compare them.
 */
export class MergeFinder implements XmlHandler {
  readonly merges = new Merges();
  #scanner: XmlScanner | undefined;
  #depth = 0;
  #list = 0;
  #rest: Uint8Array = new Uint8Array();
  #failed = false;

  push(chunk: Uint8Array): void {
    if (this.#failed) return;
    if (this.#scanner) return this.#scan(this.#scanner, chunk);
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const behind = this.#behindRows(bytes);
    if (behind === undefined) {
      this.#rest = Buffer.concat([this.#rest, bytes.subarray(-KEPT)]).subarray(-KEPT);
      return;
    }
    this.#scanner = new XmlScanner(this);
    this.#scan(this.#scanner, Buffer.from('<worksheet>'));
    this.#scan(this.#scanner, bytes.subarray(behind));
  }

  /** In the chunk; the tag may begin in the one before. */
  #behindRows(chunk: Buffer): number | undefined {
    const border = Buffer.concat([this.#rest, chunk.subarray(0, KEPT)]);
    const behind = behindRows(border);
    return behind === undefined ? behindRows(chunk) : behind - this.#rest.length;
  }

  open(name: number, tag: XmlTag): void {
    const depth = this.#depth++;
    if (depth === 1) this.#list = name;
    else if (depth === 2 && this.#list === NAME.mergeCells && name === NAME.mergeCell) this.merges.add(tag);
  }

  close(): void {
    this.#depth--;
  }

  text(): void {}

  /** What is wrong here will be met again by the reader of the rows; the root of another prefix does not matter. */
  #scan(scanner: XmlScanner, bytes: Uint8Array): void {
    try {
      scanner.push(bytes);
    } catch (error) {
      if (!(error instanceof XlsxFault)) throw error;
      this.#failed = true;
    }
  }
}

const WORD = Buffer.from('sheetData');
/** The end tag of the rows, with a prefix of some length and spaces. */
const KEPT = 100;

/** The position behind `</sheetData>` or `<sheetData/>`, with any prefix. */
function behindRows(bytes: Buffer): number | undefined {
  for (let at = bytes.indexOf(WORD); at >= 0; at = bytes.indexOf(WORD, at + WORD.length)) {
    const end = bytes.indexOf('>', at);
    if (end < 0) return undefined;
    const open = bytes.lastIndexOf('<', at);
    const before = bytes.toString('latin1', Math.max(open, at - KEPT), at);
    if (/^<\/(?:[^\s/<>]+:)?$/.test(before)) return end + 1;
    if (bytes[end - 1] === 0x2f && /^<(?:[^\s/<>]+:)?$/.test(before)) return end + 1;
  }
  return undefined;
}

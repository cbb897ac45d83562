import { XlsxFault } from './fault.ts';
import { SharedStrings } from './shared-strings.ts';
import { NAME } from './xml-names.ts';
import { isMark, MarkedRuns } from './marked-runs.ts';
import { follows, isBlank, type XmlHandler, type XmlTag } from './xml-scanner.ts';
import { TextBuffer } from './xml-text.ts';

const LT = 0x3c;
const OPEN = Buffer.from('<si><t>');
const CLOSES = ['</t></si>', '</t><phoneticPr fontId="1" type="noConversion"/></si>'].map((close) => Buffer.from(close));
const TAIL = Math.max(...CLOSES.map((close) => close.length));

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
  #inProperties = false;
  readonly #marked = new MarkedRuns();
  #skipped = 0;

  open(name: number, tag: XmlTag): void {
    if (this.#skipped > 0 || this.#inText) this.#skipped++;
    else if (this.#inProperties) {
      this.#marked.inMarked ||= isMark(name, tag);
      this.#skipped = 1;
    } else if (this.#level === 0) {
      if (name !== NAME.sst) throw new XlsxFault('xml');
      this.#level = 1;
    } else if (this.#level === 1 && name === NAME.si) {
      this.#level = 2;
      this.#text.clear();
      this.#runs = undefined;
      this.#texts = 0;
      this.#marked.clear();
    } else if (this.#level === 2 && name === NAME.t) {
      this.#inText = true;
      this.#nextText();
    } else if (this.#level === 2 && name === NAME.r && !this.#inRun) this.#inRun = true;
    else if (this.#inRun && name === NAME.rPr) this.#inProperties = true;
    else this.#skipped = 1;
  }

  /** Texts without runs, `<si><t>…</t></si>`, with the note on their reading that a Chinese Excel adds, or without. */
  shortcut(bytes: Uint8Array, at: number, length: number): number {
    if (this.#level !== 1 || this.#skipped > 0) return at;
    let from = at;
    while (from + OPEN.length < length && follows(bytes, from, OPEN)) {
      const start = from + OPEN.length;
      let end = start;
      while (end < length && bytes[end] !== LT) end++;
      const behind = end + TAIL <= length ? behindText(bytes, end) : -1;
      if (behind < 0) break;
      this.#text.clear();
      this.#text.append(bytes, start, end, false);
      this.strings.addText(this.#text);
      from = behind;
    }
    return from;
  }

  text(bytes: Uint8Array, start: number, end: number, cdata: boolean): void {
    if (this.#skipped > 0) return;
    if (this.#inText) this.#text.append(bytes, start, end, cdata);
    else if (!isBlank(bytes, start, end)) throw new XlsxFault('xml');
  }

  close(name: number): void {
    if (this.#skipped > 0) this.#skipped--;
    else if (this.#inText) this.#endText();
    else if (this.#inProperties) this.#inProperties = false;
    else if (this.#inRun && name === NAME.r) this.#inRun = this.#marked.inMarked = false;
    else if (this.#level === 2) {
      this.#level = 1;
      if (this.#runs === undefined) this.strings.addText(this.#text);
      else this.strings.add(this.#runs + this.#text.toString());
      if (this.#marked.without !== undefined) this.strings.setUnmarked(this.#marked.without);
    } else this.#level = 0;
  }

  #endText(): void {
    this.#inText = false;
    if (this.#marked.any) this.#marked.add(this.#runs ?? '', this.#text.toString());
  }

  /** Escapes do not reach from one text into the next. */
  #nextText(): void {
    if (this.#texts++ === 0) return;
    this.#runs = (this.#runs ?? '') + this.#text.toString();
    this.#text.clear();
  }
}

/** The position behind the end of a text, or -1 where more than its end stands there. */
function behindText(bytes: Uint8Array, end: number): number {
  const close = CLOSES.find((c) => follows(bytes, end, c));
  return close ? end + close.length : -1;
}

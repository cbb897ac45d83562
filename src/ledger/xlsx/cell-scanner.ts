import { cellName, type Cell } from '../sheet.ts';
import { readRange } from './address.ts';
import { ArrayFormulas } from './array-formulas.ts';
import { readValue, type CellContext, type CellType } from './cell-value.ts';
import { XlsxFault } from './fault.ts';
import { attribute } from './xml-attribute.ts';
import { isMark, MarkedRuns } from './marked-runs.ts';
import { NAME } from './xml-names.ts';
import { isBlank, type XmlTag } from './xml-scanner.ts';
import { TextBuffer } from './xml-text.ts';

/** The element that is open inside of a cell. */
type Level = 'c' | 'v' | 'f' | 'is' | 'isT' | 'isR' | 'isRPr' | 'isRT';

/** Reads what stands inside of a <c>: v, f, and is with its texts. What has no place there is a fault, not passed over. */
export class CellScanner {
  row = 0;
  column = -1;
  type: CellType = 'n';
  style = 0;
  readonly #context: CellContext;
  readonly #arrays = new ArrayFormulas();
  readonly #value = new TextBuffer();
  readonly #formula = new TextBuffer();
  #level: Level = 'c';
  #hasValue = false;
  #hasFormula = false;
  /** The text of <is>, run by run. */
  #inline: string | undefined;
  readonly #marked = new MarkedRuns();

  constructor(context: CellContext) {
    this.#context = context;
  }

  start(): void {
    this.#level = 'c';
    this.#hasValue = false;
    this.#hasFormula = false;
    this.#inline = undefined;
    this.#marked.clear();
    this.#value.clear();
  }

  /** @returns false: nothing in this element matters */
  open(name: number, tag: XmlTag): boolean {
    switch (this.#level) {
      case 'c':
        if (name === NAME.v && !this.#hasValue) this.#startValue();
        else if (name === NAME.f && !this.#hasFormula) this.#startFormula(tag);
        else if (name === NAME.is && this.#inline === undefined) [this.#level, this.#inline] = ['is', ''];
        else if (name === NAME.extLst) return false;
        else throw this.fault();
        return true;
      case 'is':
        if (name === NAME.t) this.#level = 'isT';
        else if (name === NAME.r) this.#level = 'isR';
        else return this.#passOver(name, NAME.rPh, NAME.phoneticPr);
        return true;
      case 'isR':
        if (name !== NAME.t && name !== NAME.rPr) return this.#passOver(name, NAME.extLst);
        this.#level = name === NAME.t ? 'isRT' : 'isRPr';
        return true;
      case 'isRPr':
        this.#marked.inMarked ||= isMark(name, tag);
        return false;
      default:
        throw this.fault();
    }
  }

  text(bytes: Uint8Array, start: number, end: number, cdata: boolean): void {
    switch (this.#level) {
      case 'v':
      case 'isT':
      case 'isRT':
        return this.#value.append(bytes, start, end, cdata);
      case 'f':
        return this.#formula.append(bytes, start, end, cdata);
      default:
        if (!isBlank(bytes, start, end)) throw this.fault();
    }
  }

  /** @returns whether that was the cell itself */
  close(): boolean {
    switch (this.#level) {
      case 'c':
        return true;
      case 'isT':
        this.#endText();
        this.#level = 'is';
        return false;
      case 'isRT':
        this.#endText();
        this.#level = 'isR';
        return false;
      case 'isRPr':
        this.#level = 'isR';
        return false;
      case 'isR':
        this.#level = 'is';
        this.#marked.inMarked = false;
        return false;
      case 'f':
        // <f/> without a kind is no formula.
        this.#hasFormula ||= this.#formula.length > 0;
        this.#level = 'c';
        return false;
      default:
        this.#level = 'c';
        return false;
    }
  }

  /** The cell, when it is closed. undefined: blank. */
  get cell(): Cell | undefined {
    if (this.#inline !== undefined || this.type === 'inlineStr') return this.#inlineCell();
    if (this.#value.length === 0) return this.#withoutValue();
    const cell = readValue(this.type, this.#value, this.style, this.#context);
    if (cell === 'fault') throw this.fault();
    return cell;
  }

  /** Cells without a value may still hold a result. */
  get hasArrays(): boolean {
    return this.#arrays.any;
  }

  fault(): XlsxFault {
    return new XlsxFault('cell', cellName(this.row, this.column));
  }

  #startValue(): void {
    this.#hasValue = true;
    this.#level = 'v';
  }

  #startFormula(tag: XmlTag): void {
    this.#level = 'f';
    this.#formula.clear();
    const kind = attribute(tag, NAME.t);
    this.#hasFormula = kind !== undefined && kind !== 'normal';
    if (kind !== 'array' && kind !== 'dataTable') return;
    const range = readRange(attribute(tag, NAME.ref) ?? '');
    if (range) this.#arrays.add(range);
  }

  #passOver(name: number, ...known: number[]): false {
    if (!known.includes(name)) throw this.fault();
    return false;
  }

  #endText(): void {
    const text = this.#value.toString();
    if (this.#marked.any) this.#marked.add(this.#inline ?? '', text);
    this.#inline += text;
    this.#value.clear();
  }

  #inlineCell(): Cell | undefined {
    // A text that stands where its type does not say would be lost.
    if (this.type !== 'inlineStr' || this.#value.length > 0) throw this.fault();
    const { without } = this.#marked;
    if (this.#inline) return { kind: 'text', text: this.#inline, ...(without === undefined ? {} : { unmarked: without }) };
    return this.#hasFormula ? this.#uncached() : undefined;
  }

  #withoutValue(): Cell | undefined {
    if (this.type === 'unknown') throw this.fault();
    // The result of the formula is an empty text, and stored.
    if (this.type === 'str' && this.#hasValue) return undefined;
    return this.#hasFormula || this.#arrays.covers(this.row, this.column) ? this.#uncached() : undefined;
  }

  #uncached(): Cell {
    return { kind: 'uncached', text: `=${this.#hasFormula ? this.#formula.toString() : ''}` };
  }
}

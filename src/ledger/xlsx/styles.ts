import { XlsxFault } from './fault.ts';
import { attribute, textAttribute } from './xml-attribute.ts';
import { NAME } from './xml-names.ts';
import type { XmlHandler, XmlTag } from './xml-scanner.ts';

/** Excel itself stops at 65,490 cell styles. */
const LIMIT = 100_000;

/** Reads of styles.xml what numbers look like: styleSheet > numFmts > numFmt and styleSheet > cellXfs > xf. */
export class StylesScanner implements XmlHandler {
  /** Codes of the file's own formats, by their id. */
  readonly codes = new Map<number, string>();
  /** The id of the format, by the number of the cell's style. */
  readonly ids: number[] = [];
  #depth = 0;
  #list = 0;

  open(name: number, tag: XmlTag): void {
    const depth = this.#depth++;
    if (depth === 0 && name !== NAME.styleSheet) throw new XlsxFault('xml');
    if (depth === 1) this.#list = name;
    if (depth !== 2) return;
    const id = Number(attribute(tag, NAME.numFmtId) ?? 0);
    if (this.#list === NAME.numFmts && name === NAME.numFmt) {
      const code = textAttribute(tag, NAME.formatCode);
      if (code !== undefined && Number.isInteger(id)) this.codes.set(id, code);
    }
    if (this.#list === NAME.cellXfs && name === NAME.xf) this.ids.push(Number.isInteger(id) ? id : 0);
    if (this.ids.length > LIMIT || this.codes.size > LIMIT) throw new XlsxFault('tooLarge');
  }

  close(): void {
    this.#depth--;
  }

  text(): void {}
}

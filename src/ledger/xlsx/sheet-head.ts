import { readInteger, LAST_COLUMN } from './address.ts';
import { XlsxFault } from './fault.ts';
import { attribute, isTrue } from './xml-attribute.ts';
import { NAME } from './xml-names.ts';
import { XmlScanner, type XmlHandler, type XmlTag } from './xml-scanner.ts';

/** What ends the reading of the head: the rows begin. */
class RowsBegin extends Error {}

/**
 * The columns that worksheet > cols hides: in front of the rows, and needed before any of them. A row that is written out
 * is shown unless it says hidden itself, whatever sheetFormatPr zeroHeight says of those that are not (18.3.1.81).
 */
export class SheetHead implements XmlHandler {
  readonly hiddenColumns: number[] = [];
  #scanner: XmlScanner | undefined = new XmlScanner(this);
  #depth = 0;
  #part = 0;

  push(chunk: Uint8Array): void {
    try {
      this.#scanner?.push(chunk);
    } catch (error) {
      // What is wrong here will be met again by the reader of the rows.
      if (!(error instanceof RowsBegin || error instanceof XlsxFault)) throw error;
      this.#scanner = undefined;
    }
  }

  open(name: number, tag: XmlTag): void {
    const depth = this.#depth++;
    if (depth === 1) this.#part = name;
    if (depth === 1 && name === NAME.sheetData) throw new RowsBegin();
    if (depth === 2 && this.#part === NAME.cols && name === NAME.col) this.#column(tag);
  }

  close(): void {
    this.#depth--;
  }

  text(): void {}

  #column(tag: XmlTag): void {
    const width = attribute(tag, NAME.width);
    if (!isTrue(attribute(tag, NAME.hidden)) && (width === undefined || Number(width) !== 0)) return;
    const [min, max] = [whole(attribute(tag, NAME.min)), whole(attribute(tag, NAME.max))];
    for (let column = min; column >= 1 && column <= Math.min(max, LAST_COLUMN + 1); column++) {
      if (this.hiddenColumns.length <= LAST_COLUMN) this.hiddenColumns.push(column - 1);
    }
  }
}

function whole(text: string | undefined): number {
  const bytes = Buffer.from(text ?? '', 'latin1');
  return readInteger(bytes, 0, bytes.length);
}

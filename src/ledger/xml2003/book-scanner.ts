import { formatCode } from '../named-formats.ts';
import { readInteger } from '../xlsx/address.ts';
import { XlsxFault } from '../xlsx/fault.ts';
import { attribute } from '../xlsx/xml-attribute.ts';
import { NAME } from '../xlsx/xml-names.ts';
import type { XmlHandler, XmlTag } from '../xlsx/xml-scanner.ts';
import { decodeXml } from '../xlsx/xml-text.ts';
import { Sheet2003 } from './sheet.ts';

export interface Style2003 {
  parent: string | undefined;
  format: string | undefined;
}

/** Reads Workbook > Styles > Style, Worksheet > Table > Row > Cell > Data, and what hides a sheet. */
export class BookScanner implements XmlHandler {
  readonly sheets: Sheet2003[] = [];
  readonly styles = new Map<string, Style2003>();
  date1904 = false;
  readonly #path: number[] = [];
  #style: Style2003 | undefined;
  #text: string | undefined;
  /** Depth of the Data whose text is gathered: what stands inside of it is rich text. */
  #dataDepth = 0;

  open(name: number, tag: XmlTag): void {
    const depth = this.#path.push(name) - 1;
    const parent = this.#path[depth - 1];
    if (depth === 0 && name !== NAME.Workbook) throw new XlsxFault('xml');
    if (this.#dataDepth > 0) return;
    if (depth === 1) this.#openPart(name, tag);
    else if (depth === 2) this.#openInPart(name, parent, tag);
    else if (this.#path[1] === NAME.Styles) this.#openInStyle(name, parent, tag);
    else if (this.#path[1] === NAME.Worksheet) this.#openInSheet(depth, name, tag);
  }

  text(bytes: Uint8Array, start: number, end: number, cdata: boolean): void {
    if (this.#text === undefined) return;
    const raw = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
    this.#text += cdata ? raw : decodeXml(raw);
    if (this.#text.length > LONGEST) throw new XlsxFault('tooLarge');
  }

  close(): void {
    const depth = this.#path.length - 1;
    const name = this.#path.pop();
    const sheet = this.sheets.at(-1);
    if (this.#dataDepth > 0) {
      if (depth > this.#dataDepth) return;
      this.#dataDepth = 0;
      sheet?.setValue(this.#text ?? '');
      this.#text = undefined;
    } else if (name === NAME.Visible && this.#text !== undefined) {
      if (sheet && /^\s*SheetHidden|^\s*SheetVeryHidden/.test(this.#text)) sheet.hidden = true;
      this.#text = undefined;
    } else if (name === NAME.Date1904 && this.#text !== undefined) {
      this.date1904 = this.#text.trim() !== '0' && this.#text.trim().toLowerCase() !== 'false';
      this.#text = undefined;
    } else if (depth === 4 && name === NAME.Cell && sheet) sheet.endCell();
  }

  #openPart(name: number, tag: XmlTag): void {
    if (name !== NAME.Worksheet) return;
    const title = attribute(tag, NAME.Name);
    if (title === undefined) throw new XlsxFault('xml');
    this.sheets.push(new Sheet2003(title));
  }

  #openInPart(name: number, parent: number | undefined, tag: XmlTag): void {
    if (parent === NAME.ExcelWorkbook && name === NAME.Date1904) this.#text = '';
    else if (parent === NAME.Styles && name === NAME.Style) this.#startStyle(tag);
    else if (parent === NAME.Worksheet && name === NAME.Table) {
      this.sheets.at(-1)?.startTable(whole(tag, NAME.TopCell) ?? 1, whole(tag, NAME.LeftCell) ?? 1);
    }
  }

  #startStyle(tag: XmlTag): void {
    this.#style = { parent: attribute(tag, NAME.Parent), format: undefined };
    this.styles.set(attribute(tag, NAME.ID) ?? '', this.#style);
  }

  #openInStyle(name: number, parent: number | undefined, tag: XmlTag): void {
    if (parent === NAME.Style && name === NAME.NumberFormat && this.#style) this.#style.format = formatCode(attribute(tag, NAME.Format));
  }

  #openInSheet(depth: number, name: number, tag: XmlTag): void {
    const sheet = this.sheets.at(-1) as Sheet2003;
    const [, , part, row, cell] = this.#path;
    if (part === NAME.WorksheetOptions) {
      if (depth === 3 && name === NAME.Visible) this.#text = '';
    } else if (part !== NAME.Table) return;
    else if (depth === 3 && name === NAME.Column) sheet.addColumn(whole(tag, NAME.Index), whole(tag, NAME.Span) ?? 0, isHidden(tag, NAME.Width));
    else if (depth === 3 && name === NAME.Row) sheet.startRow(whole(tag, NAME.Index), whole(tag, NAME.Span) ?? 0, isHidden(tag));
    else if (depth === 4 && row === NAME.Row && name === NAME.Cell) {
      const merge = { across: whole(tag, NAME.MergeAcross) ?? 0, down: whole(tag, NAME.MergeDown) ?? 0 };
      sheet.startCell(whole(tag, NAME.Index), merge, attribute(tag, NAME.StyleID), attribute(tag, NAME.Formula));
    } else if (depth === 5 && row === NAME.Row && cell === NAME.Cell && name === NAME.Data) {
      sheet.startData(attribute(tag, NAME.Type));
      [this.#text, this.#dataDepth] = ['', depth];
    }
  }
}

const LONGEST = 4 * 1024 * 1024;

function isHidden(tag: XmlTag, size?: number): boolean {
  const width = size === undefined ? undefined : attribute(tag, size);
  return attribute(tag, NAME.Hidden) === '1' || (width !== undefined && Number(width) === 0);
}

function whole(tag: XmlTag, name: number): number | undefined {
  const written = attribute(tag, name)?.trim();
  if (written === undefined) return undefined;
  const bytes = Buffer.from(written, 'latin1');
  const value = readInteger(bytes, 0, bytes.length);
  if (value < 0) throw new XlsxFault('xml');
  return value;
}

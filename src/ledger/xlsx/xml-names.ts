import { XlsxFault } from './fault.ts';

/** Local names that workbooks and documents are read by. The prefix of an element does not matter: x:row is row. */
const KNOWN = [
  'worksheet', 'sheetData', 'row', 'c', 'v', 'f', 'is', 't', 'r', 'extLst', 'rPr', 'vertAlign', 'strike', 'rPh', 'phoneticPr', 'mergeCells', 'mergeCell',
  's', 'hidden', 'ref', 'sst', 'si', 'styleSheet', 'numFmts', 'numFmt', 'cellXfs', 'xf', 'numFmtId', 'formatCode',
  'workbook', 'workbookPr', 'date1904', 'sheets', 'sheet', 'name', 'state', 'Relationships', 'Relationship', 'Id', 'Type',
  'Target', 'TargetMode', 'relationId', 'sheetFormatPr', 'cols', 'col', 'min', 'max', 'width',
  // XML Spreadsheet 2003
  'Workbook', 'ExcelWorkbook', 'Date1904', 'Styles', 'Style', 'ID', 'Parent', 'NumberFormat', 'Format', 'Worksheet', 'Name',
  'Table', 'TopCell', 'LeftCell', 'Column', 'Row', 'Cell', 'Data', 'Index', 'Span', 'Hidden', 'Width', 'MergeAcross',
  'MergeDown', 'Formula', 'StyleID', 'WorksheetOptions', 'Visible',
  // OpenDocument
  'spreadsheet', 'table', 'table-row', 'table-column', 'table-cell', 'visibility', 'number-rows-repeated', 'number-columns-repeated',
  'style', 'table-properties', 'family', 'style-name', 'display',
  // WordprocessingML
  'document', 'body', 'p', 'pPr', 'pStyle', 'styleId', 'basedOn', 'outlineLvl', 'numId', 'val', 'tbl', 'tblGrid', 'gridCol', 'w', 'tr', 'trPr', 'gridBefore', 'tc', 'tcPr', 'gridSpan',
  'vMerge', 'hMerge', 'vanish', 'tab', 'br', 'cr', 'noBreakHyphen', 'del', 'ins', 'moveFrom', 'moveTo', 'delText', 'instrText', 'commentReference',
  'pPrChange', 'rPrChange', 'tcPrChange', 'trPrChange', 'tblPrChange', 'tblGridChange', 'cellDel', 'hyperlink', 'AlternateContent', 'Fallback', 'drawing', 'pict', 'object', 'txbxContent', 'coreProperties', 'title',
  'rStyle', 'dstrike', 'position', 'webHidden', 'sym', 'char', 'rt', 'color',
] as const;

/** Numbers of the known names; 0 is any other. */
export const NAME = Object.fromEntries(KNOWN.map((name, index) => [name, index + 1])) as Record<(typeof KNOWN)[number], number>;

const SLOTS = 4096;

/** A part has some dozens of names; a thousand and more are an attack. */
const LIMIT = SLOTS / 4;

/** Gives each name of a document a number, by its bytes: no string is made for the millions of tags of a sheet. */
export class XmlNames {
  /** By number: what the name means as an element, as an attribute. */
  readonly elements: number[] = [0];
  readonly attributes: number[] = [0];
  /** By number: where its bytes lie. */
  readonly starts: number[] = [0];
  readonly lengths: number[] = [0];
  bytes = new Uint8Array(4096);
  readonly #slots = new Int32Array(SLOTS);
  readonly #prefixed: boolean;
  #used = 0;

  /** @param prefixed attributes are known by their local names, as elements are */
  constructor(prefixed: boolean) {
    this.#prefixed = prefixed;
  }

  number(from: Uint8Array, start: number, end: number, hash: number): number {
    const length = end - start;
    for (let slot = (hash ^ (hash >>> 12)) & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const found = this.#slots[slot] as number;
      if (found === 0) return this.#add(from, start, end, slot);
      if (this.lengths[found] !== length) continue;
      const known = this.starts[found] as number;
      let i = 0;
      while (i < length && this.bytes[known + i] === from[start + i]) i++;
      if (i === length) return found;
    }
  }

  #add(from: Uint8Array, start: number, end: number, slot: number): number {
    const number = this.elements.length;
    if (number > LIMIT || end - start > 1000) throw new XlsxFault('xml');
    if (this.#used + end - start > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.set(from.subarray(start, end), this.#used);
    this.starts.push(this.#used);
    this.lengths.push(end - start);
    this.#used += end - start;
    this.#slots[slot] = number;
    const name = Buffer.from(from.buffer, from.byteOffset + start, end - start).toString();
    const local = name.slice(name.indexOf(':') + 1);
    const known = Object.hasOwn(NAME, local) ? NAME[local as keyof typeof NAME] : 0;
    this.elements.push(known);
    // r:id under whatever prefix; an attribute with another prefix is none that is read.
    if (name === local || this.#prefixed) this.attributes.push(known);
    else this.attributes.push(local === 'id' && !name.startsWith('xmlns:') ? NAME.relationId : 0);
    return number;
  }
}

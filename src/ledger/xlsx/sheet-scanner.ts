import { cellName, type Cell, type SheetSink } from '../sheet.ts';
import { Address, LAST_COLUMN, LAST_ROW, readInteger } from './address.ts';
import { CellScanner } from './cell-scanner.ts';
import { cellType, type CellContext } from './cell-value.ts';
import { XlsxFault } from './fault.ts';
import { Merges } from './merges.ts';
import { QUICK_LENGTH, QuickCell } from './quick-cell.ts';
import { attribute, isTrue } from './xml-attribute.ts';
import { NAME } from './xml-names.ts';
import { isBlank, type XmlHandler, type XmlTag } from './xml-scanner.ts';

/** The element that is open now, of those that matter. */
type Level = 'document' | 'worksheet' | 'sheetData' | 'row' | 'cell' | 'mergeCells';

/**
 * Reads the XML of a worksheet and pushes its rows. A row number or a cell given twice, rows that go back, an address that
 * does not fit its row: a fault, because one of the two would be lost. Rows without a value are not pushed.
 */
export class SheetScanner implements XmlHandler {
  /** Known when the end is read. */
  readonly merges = new Merges();
  readonly #sink: SheetSink;
  readonly #cell: CellScanner;
  readonly #quick: QuickCell;
  readonly #address = new Address();
  /** By column: the last row that had a cell there. */
  readonly #taken = new Int32Array(LAST_COLUMN + 1);
  #level: Level = 'document';
  /** Depth inside of an element that does not matter. */
  #skipped = 0;
  #hasRows = false;
  #row = 0;
  #hidden = false;
  #column = -1;
  #cells: (Cell | undefined)[] = [];

  constructor(context: CellContext, sink: SheetSink) {
    this.#sink = sink;
    this.#cell = new CellScanner(context);
    this.#quick = new QuickCell(context);
  }

  /** Without sheetData a sheet has no rows that could be counted, and was not written by a sound program. */
  end(): void {
    if (!this.#hasRows) throw new XlsxFault('xml');
  }

  shortcut(bytes: Uint8Array, at: number, length: number): number {
    if (this.#level !== 'row' || this.#skipped > 0) return at;
    const quick = this.#quick;
    let from = at;
    while (from + QUICK_LENGTH <= length) {
      const behind = quick.read(bytes, from, this.#row, this.#column + 1);
      const { column, cell } = quick;
      if (behind < 0 || this.#taken[column] === this.#row || (cell === undefined && this.#cell.hasArrays)) break;
      this.#taken[column] = this.#row;
      this.#column = column;
      if (cell) this.#put(column, cell);
      from = behind;
    }
    return from;
  }

  open(name: number, tag: XmlTag): void {
    if (this.#skipped > 0 || !this.#enter(name, tag)) this.#skipped++;
  }

  text(bytes: Uint8Array, start: number, end: number, cdata: boolean): void {
    if (this.#skipped > 0) return;
    if (this.#level === 'cell') this.#cell.text(bytes, start, end, cdata);
    else if (!isBlank(bytes, start, end)) throw this.#rowFault();
  }

  close(): void {
    if (this.#skipped > 0) this.#skipped--;
    else if (this.#level === 'cell') {
      if (this.#cell.close()) this.#endCell();
    } else if (this.#level === 'row') this.#endRow();
    else this.#level = this.#level === 'worksheet' ? 'document' : 'worksheet';
  }

  /** @returns false: neither the element matters nor what is in it */
  #enter(name: number, tag: XmlTag): boolean {
    switch (this.#level) {
      case 'cell':
        return this.#cell.open(name, tag);
      case 'row':
        if (name === NAME.extLst) return false;
        if (name !== NAME.c) throw this.#rowFault();
        this.#startCell(tag);
        return true;
      case 'sheetData':
        if (name !== NAME.row) throw new XlsxFault('xml');
        this.#startRow(tag);
        return true;
      case 'worksheet':
        return this.#enterPart(name);
      case 'mergeCells':
        if (name === NAME.mergeCell) this.merges.add(tag);
        return false;
      case 'document':
        if (name !== NAME.worksheet) throw new XlsxFault('xml');
        this.#level = 'worksheet';
        return true;
    }
  }

  #enterPart(name: number): boolean {
    if (name === NAME.mergeCells) this.#level = 'mergeCells';
    else if (name !== NAME.sheetData) return false;
    else {
      if (this.#hasRows) throw new XlsxFault('xml');
      this.#hasRows = true;
      this.#level = 'sheetData';
    }
    return true;
  }

  #startRow(tag: XmlTag): void {
    let row = this.#row + 1;
    this.#hidden = false;
    for (let i = 0; i < tag.count; i++) {
      if (tag.names[i] === NAME.r) {
        row = readInteger(tag.bytes, tag.starts[i] as number, tag.ends[i] as number);
      } else if (tag.names[i] === NAME.hidden) this.#hidden = isTrue(attribute(tag, NAME.hidden));
    }
    if (row <= this.#row || row > LAST_ROW) throw row > 0 ? new XlsxFault('cell', `${row}:${row}`) : new XlsxFault('xml');
    this.#row = row;
    this.#column = -1;
    this.#level = 'row';
  }

  #endRow(): void {
    this.#level = 'sheetData';
    if (this.#cells.length === 0) return;
    this.#sink.row({ number: this.#row, hidden: this.#hidden, cells: this.#cells });
    this.#cells = [];
  }

  #startCell(tag: XmlTag): void {
    const cell = this.#cell;
    cell.start();
    cell.row = this.#row;
    cell.column = this.#column + 1;
    cell.type = 'n';
    cell.style = 0;
    for (let i = 0; i < tag.count; i++) {
      const [start, end] = [tag.starts[i] as number, tag.ends[i] as number];
      switch (tag.names[i]) {
        case NAME.r:
          this.#readAddress(tag.bytes, start, end);
          break;
        case NAME.s:
          cell.style = readInteger(tag.bytes, start, end);
          break;
        case NAME.t:
          cell.type = cellType(tag.bytes, start, end);
          break;
        default:
      }
    }
    const { column } = cell;
    if (column > LAST_COLUMN || this.#taken[column] === this.#row || cell.style < 0) throw cell.fault();
    this.#taken[column] = this.#row;
    this.#column = column;
    this.#level = 'cell';
  }

  #readAddress(bytes: Uint8Array, start: number, end: number): void {
    if (!this.#address.read(bytes, start, end)) {
      const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
      throw new XlsxFault('cell', /^[A-Z]+\d+$/.test(text) ? text : `${this.#row}:${this.#row}`);
    }
    if (this.#address.row !== this.#row) throw new XlsxFault('cell', cellName(this.#address.row, this.#address.column));
    this.#cell.column = this.#address.column;
  }

  #endCell(): void {
    this.#level = 'row';
    const { cell, column } = this.#cell;
    if (cell) this.#put(column, cell);
  }

  #put(column: number, cell: Cell): void {
    const cells = this.#cells;
    // Most rows have no gaps: an array without holes is read faster.
    if (column - cells.length < 64) while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
  }

  #rowFault(): XlsxFault {
    return this.#level === 'row' ? new XlsxFault('cell', `${this.#row}:${this.#row}`) : new XlsxFault('xml');
  }
}

import { problem } from '../diagnostics/problem.ts';
import type { WorkbookSink } from './sheet.ts';
import { readWorkbook, type HiddenParts } from './workbook.ts';
import { LAST_COLUMN, readInteger } from './xlsx/address.ts';
import { Package, PartFault, scanPart } from './xlsx/package.ts';
import { partProblem } from './xlsx/problems.ts';
import { attribute } from './xlsx/xml-attribute.ts';
import { NAME } from './xlsx/xml-names.ts';
import type { XmlHandler, XmlTag } from './xlsx/xml-scanner.ts';
import { zipEntries } from './zip.ts';

/** Reads .ods whose container has been checked. SheetJS reads the cells, but does not tell what is hidden. */
export async function readOds(bytes: Uint8Array, file: string, sink: WorkbookSink): Promise<void> {
  const entries = zipEntries(bytes);
  if ('fault' in entries) return;
  try {
    const { sheets, isSpreadsheet } = await scanPart(new Package(bytes, entries).part('content.xml'), new VisibilityScanner(), true);
    if (!isSpreadsheet) return sink.problem(problem('L102', [{ file }], { found: 'OpenDocument 文档' }));
    readWorkbook(bytes, file, sink, sheets);
  } catch (error) {
    if (!(error instanceof PartFault)) throw error;
    sink.problem(partProblem(file, error));
  }
}

/** What table:visibility and the style of a table hide. */
class HiddenSheetParts implements HiddenParts {
  sheet = false;
  readonly columns: number[] = [];
  /** First and last of rows that are hidden, in order. */
  readonly #rows: { first: number; last: number }[] = [];
  #next = 0;
  #row = 0;
  #column = 0;

  addRows(count: number, hidden: boolean): void {
    if (hidden) this.#rows.push({ first: this.#row + 1, last: this.#row + count });
    this.#row += count;
  }

  addColumns(count: number, hidden: boolean): void {
    const end = Math.min(this.#column + count, LAST_COLUMN + 1);
    for (; this.#column < end; this.#column++) if (hidden) this.columns.push(this.#column);
  }

  /** Rows are asked for in order. */
  row(number: number): boolean {
    while (this.#next < this.#rows.length && (this.#rows[this.#next]?.last ?? 0) < number) this.#next++;
    return number >= (this.#rows[this.#next]?.first ?? Infinity);
  }
}

class VisibilityScanner implements XmlHandler {
  readonly sheets: HiddenSheetParts[] = [];
  isSpreadsheet = false;
  readonly #path: number[] = [];
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  /** Depth of the table that is open; what is nested in its cells is no sheet. */
  #table = 0;

  open(name: number, tag: XmlTag): void {
    const depth = this.#path.push(name) - 1;
    const parent = this.#path[depth - 1];
    if (name === NAME.spreadsheet) this.isSpreadsheet = true;
    else if (name === NAME.style) this.#style = attribute(tag, NAME.name) ?? '';
    else if (name === NAME['table-properties']) {
      if (parent === NAME.style && attribute(tag, NAME.display) === 'false') this.#hiddenStyles.add(this.#style);
    } else if (name === NAME.table && parent === NAME.spreadsheet) this.#startTable(depth, tag);
    else if (this.#table > 0 && !this.#path.includes(NAME['table-cell'])) this.#startPart(name, tag);
  }

  close(): void {
    const depth = this.#path.length - 1;
    this.#path.pop();
    if (depth === this.#table) this.#table = 0;
  }

  text(): void {}

  #startTable(depth: number, tag: XmlTag): void {
    const sheet = new HiddenSheetParts();
    sheet.sheet = this.#hiddenStyles.has(attribute(tag, NAME['style-name']) ?? '');
    this.sheets.push(sheet);
    this.#table = depth;
  }

  #startPart(name: number, tag: XmlTag): void {
    const sheet = this.sheets.at(-1);
    const hidden = /^(?:collapse|filter)$/.test(attribute(tag, NAME.visibility) ?? '');
    if (name === NAME['table-row']) sheet?.addRows(count(tag, NAME['number-rows-repeated']), hidden);
    else if (name === NAME['table-column']) sheet?.addColumns(count(tag, NAME['number-columns-repeated']), hidden);
  }
}

function count(tag: XmlTag, name: number): number {
  const written = Buffer.from(attribute(tag, name) ?? '1', 'latin1');
  return Math.max(1, readInteger(written, 0, written.length));
}

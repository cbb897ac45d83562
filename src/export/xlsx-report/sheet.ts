import { cellName } from '../../ledger/sheet.ts';
import { tag, words, type Markup } from '../office/markup.ts';
import type { Look, Looks } from './looks.ts';

/** A cell: text, or an exact decimal with the formula that gives it. */
export interface ReportSheetCell {
  look: Look;
  text?: string;
  number?: string;
  formula?: string | undefined;
}

export interface ReportSheet {
  name: string;
  /** In characters. */
  widths: readonly number[];
  rows: readonly { height?: number; cells: readonly (ReportSheetCell | undefined)[] }[];
  merges: readonly { row: number; column: number; rows: number; columns: number }[];
  landscape: boolean;
  /** Rows from the top that stay where they are, and are printed on every page. */
  heading: { from: number; to: number } | undefined;
  filter: boolean;
}

/** Texts that cells share: each once, by number. */
export class SharedTexts {
  readonly #texts = new Map<string, number>();
  #uses = 0;

  id(text: string): number {
    this.#uses++;
    const id = this.#texts.get(text) ?? this.#texts.size;
    this.#texts.set(text, id);
    return id;
  }

  get attributes(): { count: number; uniqueCount: number } {
    return { count: this.#uses, uniqueCount: this.#texts.size };
  }

  get content(): Markup {
    return [...this.#texts.keys()].map((text) => tag('si', {}, tag('t', { 'xml:space': 'preserve' }, words(text)))).join('');
  }
}

/** The elements of a worksheet, in the order of the schema (CT_Worksheet). */
export function sheetContent(sheet: ReportSheet, looks: Looks, texts: SharedTexts, selected: boolean): Markup {
  const { widths, rows, heading } = sheet;
  const pane = heading && tag('pane', { ySplit: heading.to, topLeftCell: cellName(heading.to + 1, 0), activePane: 'bottomLeft', state: 'frozen' });
  return [
    tag('sheetPr', {}, tag('pageSetUpPr', { fitToPage: 1 })),
    tag('dimension', { ref: area(sheet) }),
    tag('sheetViews', {}, tag('sheetView', { tabSelected: selected ? 1 : undefined, workbookViewId: 0 }, pane ?? '')),
    tag('sheetFormatPr', { defaultRowHeight: 14.25 }),
    tag('cols', {}, ...widths.map((width, i) => tag('col', { min: i + 1, max: i + 1, width, customWidth: 1 }))),
    tag('sheetData', {}, ...rows.map(({ height, cells }, index) => rowContent(index + 1, height, cells, looks, texts))),
    sheet.filter ? tag('autoFilter', { ref: filterArea(sheet) }) : '',
    mergesContent(sheet),
    tag('printOptions', { horizontalCentered: 1 }),
    tag('pageMargins', { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 }),
    tag('pageSetup', { paperSize: 9, orientation: sheet.landscape ? 'landscape' : 'portrait', fitToWidth: 1, fitToHeight: 0 }),
  ].join('');
}

function area({ rows, widths }: ReportSheet): string {
  return `A1:${cellName(rows.length, widths.length - 1)}`;
}

export function filterArea({ rows, widths, heading }: ReportSheet): string {
  return `A${heading?.to ?? 1}:${cellName(rows.length, widths.length - 1)}`;
}

function mergesContent({ merges }: ReportSheet): Markup {
  if (merges.length === 0) return '';
  const ranges = merges.map(({ row, column, rows, columns }) => `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`);
  return tag('mergeCells', { count: ranges.length }, ...ranges.map((ref) => tag('mergeCell', { ref })));
}

function rowContent(row: number, height: number | undefined, cells: readonly (ReportSheetCell | undefined)[], looks: Looks, texts: SharedTexts): Markup {
  const filled = cells.map((cell, column) => (cell ? cellContent(cellName(row, column), cell, looks, texts) : ''));
  return tag('row', { r: row, ht: height, customHeight: height === undefined ? undefined : 1 }, ...filled);
}

function cellContent(r: string, { look, text, number, formula }: ReportSheetCell, looks: Looks, texts: SharedTexts): Markup {
  const s = looks.id(look);
  if (number !== undefined) return tag('c', { r, s }, formula === undefined ? '' : tag('f', {}, words(formula)), tag('v', {}, number));
  if (text !== undefined) return tag('c', { r, s, t: 's' }, tag('v', {}, String(texts.id(text))));
  return tag('c', { r, s });
}

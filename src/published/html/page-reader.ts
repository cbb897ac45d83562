import { BLOCKS } from '../../ledger/html/cell-text.ts';
import { layOut } from '../../ledger/html/grid.ts';
import { OpenElements } from '../../ledger/html/open-elements.ts';
import type { HtmlHandler } from '../../ledger/html/scan.ts';
import { readClasses, readStyle, type Style } from '../../ledger/html/style.ts';
import { UNSEEN } from '../../ledger/html/table-finder.ts';
import { span, TooMuch } from '../../ledger/html/table.ts';
import { MOST_TEXT, type Block, type TableBlock } from '../document.ts';
import { cellText, isLayout } from '../layout.ts';
import { Paragraph } from './paragraph.ts';
import type { SourceLines } from './source-lines.ts';
import { asideClasses, isWritten, standingOf, type Standing } from './standing.ts';

type Attributes = Readonly<Record<string, string>>;

/** A block, and the innermost element around it. */
export interface PageBlock {
  block: Block;
  element: number;
}

interface Cell {
  rowSpan: number;
  colSpan: number;
  blocks: PageBlock[];
}

interface Table {
  element: number;
  line: number;
  rows: { line: number; hidden: boolean; cells: Cell[] }[];
  cell: Cell | undefined;
}

/** Beside those of a cell. */
const FURTHER_BLOCKS = new Set(['article', 'aside', 'body', 'caption', 'figcaption', 'figure', 'footer', 'form', 'header', 'legend', 'main', 'nav', 'option', 'section', 'td', 'th', 'thead', 'tbody', 'tfoot']);
const FURTHER_UNSEEN = new Set(['canvas', 'audio', 'video']);
/** Their words are no text of the report; in a cell they stand beside its number. */
const DRAWN = new Set(['svg', 'textarea', 'button']);
const LIMITS = { cells: 200_000, nesting: 30, styles: 2_000_000, elements: 2_000_000 };

/** Takes the events of an HTML parser, and keeps texts and tables in the order in which they are shown. */
export class PageReader implements HtmlHandler {
  title = '';
  /** By element: the one around it. */
  readonly parents: number[] = [];
  readonly blocks: PageBlock[] = [];
  readonly #lines: SourceLines;
  readonly #elements = new OpenElements();
  /** Of the open elements: its number, whether it was shown when it began, how its words stand beside others. */
  readonly #open: { id: number; shown: boolean; standing: Standing | undefined }[] = [];
  readonly #tables: Table[] = [];
  readonly #paragraph = new Paragraph();
  #classes = new Map<string, Style>();
  #asideClasses = new Map<string, Standing>();
  #styles: string | undefined;
  #inTitle = false;
  #level: number | undefined;
  #item = false;
  #length = 0;
  #cells = 0;

  /** @param sheets style sheets that are known beforehand */
  constructor(lines: SourceLines, sheets = '') {
    this.#lines = lines;
    this.#addStyles(sheets);
  }

  /** A table that has not ended: the rest of the page is missing. */
  get unclosed(): boolean {
    return this.#tables.length > 0;
  }

  end(): void {
    this.#flush();
  }

  opened(name: string, attributes: Attributes, offset: number): void {
    const ended = this.#elements.endedBy(name);
    if (ended !== undefined) this.closedTag(ended);
    const drawn = DRAWN.has(name);
    const hides = 'hidden' in attributes || UNSEEN.has(name) || FURTHER_UNSEEN.has(name) || (drawn && !this.#cell) || this.#isHidden(attributes);
    this.#elements.open(name, hides);
    const shown = this.#elements.hiding === 0;
    const id = this.parents.push(this.#open.at(-1)?.id ?? -1) - 1;
    if (id > LIMITS.elements) throw new TooMuch();
    // What a whole table stands in says nothing of one of its cells.
    const around = name === 'table' ? undefined : this.#open.at(-1)?.standing;
    this.#open.push({ id, shown, standing: around ?? (drawn ? 'drawn' : standingOf(name, attributes, this.#asideClasses)) });
    if (name === 'style') this.#styles = '';
    if (name === 'title' && this.title === '') this.#inTitle = true;
    if (shown) this.#begin(name, attributes, offset, id);
  }

  closedTag(name: string): void {
    if (name === 'style') this.#endStyles();
    this.#inTitle = false;
    for (const ended of this.#elements.close(name)) if (this.#open.pop()?.shown) this.#end(ended);
  }

  text(text: string, offset: number): void {
    if (this.#inTitle) this.title += text;
    if (this.#styles !== undefined) {
      this.#styles += text;
      if (this.#styles.length > LIMITS.styles) throw new TooMuch();
    }
    if (this.#elements.hiding > 0) return;
    this.#length += text.length;
    if (this.#length > MOST_TEXT) throw new TooMuch();
    // Between the rows of a table there is no place for text.
    if (this.#tables.length === 0 || this.#cell) this.#paragraph.add(text, offset, this.#open.at(-1)?.standing);
  }

  get #cell(): Cell | undefined {
    return this.#tables.at(-1)?.cell;
  }

  #isHidden({ class: names, style }: Attributes): boolean {
    return readStyle(style).hidden || (names?.split(/\s+/).some((name) => this.#classes.get(name)?.hidden) ?? false);
  }

  #begin(name: string, attributes: Attributes, offset: number, id: number): void {
    const table = this.#tables.at(-1);
    if (name === 'br' || isBlock(name)) this.#flush();
    const line = this.#lines.of(offset);
    if (name === 'table') {
      if (this.#tables.length >= LIMITS.nesting) throw new TooMuch();
      this.#tables.push({ element: id, line, rows: [], cell: undefined });
    } else if (name === 'tr' && table && !table.cell) table.rows.push({ line, hidden: false, cells: [] });
    else if ((name === 'td' || name === 'th') && table) this.#beginCell(table, attributes, line);
    else if (name === 'a') this.#paragraph.link(outsideAddress(attributes.href));
    else if (name === 'input' && this.#cell && isWritten(attributes)) this.#paragraph.add(attributes.value ?? '', offset, 'drawn');
    else if (name === 'li') this.#item = true;
    else if (/^h[1-6]$/.test(name)) this.#level = Number(name[1]);
  }

  #beginCell(table: Table, attributes: Attributes, line: number): void {
    if (table.rows.length === 0) table.rows.push({ line, hidden: false, cells: [] });
    const cell = { rowSpan: span(attributes, 'rowspan'), colSpan: span(attributes, 'colspan'), blocks: [] };
    this.#cells += cell.colSpan;
    if (this.#cells > LIMITS.cells) throw new TooMuch();
    table.cell = cell;
    table.rows.at(-1)?.cells.push(cell);
  }

  #end(name: string): void {
    if (isBlock(name)) this.#flush();
    const table = this.#tables.at(-1);
    if (name === 'table' && table) this.#endTable(table);
    else if ((name === 'td' || name === 'th') && table) table.cell = undefined;
    else if (name === 'a') this.#paragraph.link(undefined);
    else if (name === 'li') this.#item = false;
    else if (/^h[1-6]$/.test(name)) this.#level = undefined;
  }

  #flush(): void {
    const { text, other, links, offset } = this.#paragraph.take();
    if (text === '' && other === undefined) return;
    const level = this.#level === undefined ? {} : { level: this.#level };
    const block: Block = { kind: 'text', text, spot: { line: this.#lines.of(offset) }, ...level, ...(this.#item ? { item: true } : {}), ...(other === undefined ? {} : { other }), links };
    this.#put({ block, element: this.#open.at(-1)?.id ?? -1 });
  }

  #put(block: PageBlock): void {
    (this.#cell?.blocks ?? this.blocks).push(block);
  }

  #endTable(table: Table): void {
    this.#tables.pop();
    if (isLayout(table.rows.map((row) => row.cells.map((cell) => cell.blocks.map((placed) => placed.block))))) {
      for (const { blocks } of table.rows.flatMap((row) => row.cells)) for (const block of blocks) this.#put(block);
    } else this.#put({ block: gridBlock(table), element: table.element });
  }

  #endStyles(): void {
    this.#addStyles(this.#styles ?? '');
    this.#styles = undefined;
  }

  #addStyles(sheet: string): void {
    this.#classes = new Map([...this.#classes, ...readClasses(sheet)]);
    this.#asideClasses = new Map([...this.#asideClasses, ...asideClasses(sheet)]);
  }
}

function isBlock(name: string): boolean {
  return BLOCKS.has(name) || FURTHER_BLOCKS.has(name);
}

/** On a page an address without a scheme is one of the same site. */
function outsideAddress(href: string | undefined): string | undefined {
  return href !== undefined && /^(?:https?|file|ftp):|^[A-Za-z]:[\\/]|^\\\\/i.test(href) ? href : undefined;
}

function gridBlock(table: Table): TableBlock {
  const rows = layOut(table.rows).rows.map(({ cells }, index) => ({
    spot: { line: table.rows[index]?.line ?? table.line },
    cells: cells.flatMap((cell, left) => (cell ? [{ ...cellText(cell.blocks.map((placed) => placed.block)), left, right: left + cell.colSpan }] : [])),
  }));
  return { kind: 'table', rows, ruled: true };
}

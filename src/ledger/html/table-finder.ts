import { CellText } from './cell-text.ts';
import { OpenElements } from './open-elements.ts';
import { readClasses, readStyle, type Style } from './style.ts';
import { isLayout, span, TooMuch, type HtmlCell, type HtmlRow, type HtmlTable } from './table.ts';

type Attributes = Readonly<Record<string, string>>;

/** A page beyond these is no export of a ledger. */
export const LIMITS = { cells: 2_000_000, nesting: 30, styles: 2_000_000 };

/** Elements whose text is not shown. */
export const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'title', 'iframe', 'object', 'select', 'xml']);
const HEADINGS = /^h[1-6]$/;
/** Parts of a table: what they hide is data all the same, and is kept as hidden. */
const PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'col', 'colgroup']);

interface OpenTable {
  table: HtmlTable;
  /** How much around it is hidden: that hides the sheet, not its text. */
  hiding: number;
  section: { foot: boolean; hidden: boolean };
  row: HtmlRow | undefined;
  cell: { attributes: Attributes; style: Style; text: CellText; nests: boolean } | undefined;
}

/** Takes the events of an HTML parser and keeps the tables that hold data, in the order in which they begin. */
export class TableFinder {
  /** Names of sheets that Excel, or an export that imitates it, left in a comment. */
  readonly sheetNames: string[] = [];
  #classes = new Map<string, Style>();
  readonly #found: HtmlTable[] = [];
  readonly #open: OpenTable[] = [];
  readonly #elements = new OpenElements();
  #styles: string | undefined;
  #heading: CellText | undefined;
  #caption: CellText | undefined;
  #title: string | undefined;
  #cells = 0;

  /** Tables with a text in them. */
  get tables(): HtmlTable[] {
    const filled = (row: HtmlRow) => row.cells.some((cell) => cell.text !== '');
    return this.#found.filter((table) => !isLayout(table) && (table.rows.some(filled) || table.foot.some(filled)));
  }

  /** All tables have ended: else the end of the page is missing. */
  get closed(): boolean {
    return this.#open.length === 0;
  }

  opened(name: string, attributes: Attributes): void {
    const ended = this.#elements.endedBy(name);
    if (ended !== undefined) this.closedTag(ended);
    const style = this.#styleOf(attributes);
    const hides = style.hidden || 'hidden' in attributes || UNSEEN.has(name);
    const around = hides && !PARTS.has(name);
    this.#elements.open(name, around);
    if (name === 'style') this.#styles = '';
    if (HEADINGS.test(name)) this.#heading = new CellText();
    const here = this.#open.at(-1);
    if (name === 'table') this.#startTable(hides);
    else if (here?.cell) this.#inCell(here.cell.text, name, attributes);
    else if (here) this.#startPart(here, name, attributes, { ...style, hidden: hides });
  }

  closedTag(name: string): void {
    if (name === 'style') this.#endStyles();
    for (const ended of this.#elements.close(name)) this.#ended(ended);
  }

  text(text: string): void {
    if (this.#styles !== undefined) {
      this.#styles += text;
      if (this.#styles.length > LIMITS.styles) throw new TooMuch();
    }
    if (this.#unseen) return;
    this.#heading?.add(text);
    (this.#caption ?? this.#open.at(-1)?.cell?.text)?.add(text);
  }

  comment(text: string): void {
    for (const [, name = ''] of text.matchAll(/<x:Name>([^<]*)<\/x:Name>/g)) this.sheetNames.push(name.trim());
  }

  #styleOf({ class: names, style }: Attributes): Style {
    const own = readStyle(style);
    for (const name of names?.split(/\s+/) ?? []) {
      const { hidden, format } = this.#classes.get(name) ?? {};
      if (hidden) own.hidden = true;
      own.format ??= format;
    }
    return own;
  }

  get #unseen(): boolean {
    return this.#elements.hiding > (this.#open.at(-1)?.hiding ?? 0);
  }

  #startTable(hides: boolean): void {
    if (this.#open.length >= LIMITS.nesting) throw new TooMuch();
    const around = this.#open.at(-1);
    if (around?.cell) around.cell.nests = true;
    const hidden = hides || this.#elements.hiding > 0 || around?.table.hidden === true;
    const table: HtmlTable = { name: this.#title, hidden, columns: [], rows: [], foot: [] };
    this.#title = undefined;
    this.#found.push(table);
    const section = { foot: false, hidden: false };
    this.#open.push({ table, hiding: this.#elements.hiding, section, row: undefined, cell: undefined });
  }

  #startPart(here: OpenTable, name: string, attributes: Attributes, style: Style): void {
    const { table, section } = here;
    this.#count(1);
    const rows = section.foot ? table.foot : table.rows;
    if (SECTIONS.has(name)) here.section = { foot: name === 'tfoot', hidden: style.hidden };
    else if (name === 'caption') this.#caption = new CellText();
    else if (name === 'col' || (name === 'colgroup' && 'span' in attributes)) {
      const count = Number.parseInt(attributes.span ?? '1', 10);
      table.columns.push({ span: count >= 1 ? Math.min(count, 1000) : 1, hidden: style.hidden || attributes.width === '0' });
    } else if (name === 'tr') rows.push((here.row = { hidden: style.hidden || section.hidden, cells: [] }));
    else if (name === 'td' || name === 'th') {
      if (!here.row) rows.push((here.row = { hidden: section.hidden, cells: [] }));
      here.cell = { attributes, style, text: new CellText(), nests: false };
    }
  }

  #inCell(text: CellText, name: string, attributes: Attributes): void {
    text.element(name);
    // A form on a page: what is typed in it is what is seen.
    const typed = name === 'input' && /^(?:text|number|date|)$/i.test(attributes.type ?? '');
    if (typed && !this.#unseen) text.add(attributes.value ?? '');
  }

  #ended(name: string): void {
    if (HEADINGS.test(name) && this.#heading) {
      this.#title = this.#heading.text || this.#title;
      this.#heading = undefined;
    }
    const here = this.#open.at(-1);
    if (name === 'table' && here) {
      this.#open.pop();
    } else if (name === 'caption' && here && this.#caption) {
      here.table.name = this.#caption.text || here.table.name;
      this.#caption = undefined;
    } else if ((name === 'td' || name === 'th') && here?.cell) this.#endCell(here);
    else if (name === 'tr' && here) here.row = undefined;
    else if (SECTIONS.has(name) && here) [here.section, here.row] = [{ foot: false, hidden: false }, undefined];
    else if (name !== 'br') here?.cell?.text.element(name);
  }

  #endCell(here: OpenTable): void {
    const { attributes, style, text, nests } = here.cell as NonNullable<OpenTable['cell']>;
    here.cell = undefined;
    const shown = text.text;
    const cell: HtmlCell = {
      text: shown,
      rowSpan: span(attributes, 'rowspan'),
      colSpan: span(attributes, 'colspan'),
      hidden: style.hidden,
      nests,
      number: storedNumber(attributes['x:num'], shown),
      format: style.format,
      error: 'x:err' in attributes,
    };
    this.#count(cell.colSpan);
    here.row?.cells.push(cell);
    // What is nested is shown in the cell as well, for the case that this table is the data.
    const around = this.#open.at(-2)?.cell;
    if (around) around.text.add(`${shown} `);
  }

  #count(cells: number): void {
    this.#cells += cells;
    if (this.#cells > LIMITS.cells) throw new TooMuch();
  }

  #endStyles(): void {
    this.#classes = new Map([...this.#classes, ...readClasses(this.#styles ?? '')]);
    this.#styles = undefined;
  }
}

const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);

/** Without a value the text itself is the number. */
function storedNumber(written: string | undefined, text: string): number | undefined {
  const number = written === undefined ? undefined : written.trim() || text.replaceAll(',', '');
  return number !== undefined && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(number) ? Number(number) : undefined;
}

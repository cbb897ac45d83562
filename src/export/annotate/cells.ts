import type { Severity } from '../../diagnostics/entry.ts';
import { Address } from '../../ledger/xlsx/address.ts';
import { cellName } from '../../ledger/sheet.ts';
import { attribute, changed, closing, masked, nextTag, rootOf, withAttribute, type Change, type Tag, type Xml } from './xml.ts';

interface Marked {
  row: number;
  column: number;
  severity: Severity;
}

type Twin = (style: number, severity: Severity) => number;

/** Gives the cells another style; one that is not there yet is put in, empty. Nothing else of the sheet is changed. */
export function restyled(xml: Xml, cells: readonly Marked[], twin: Twin): Xml {
  return changed(xml, new CellStyler(xml, twin).changes(cells));
}

class CellStyler {
  readonly #xml: Xml;
  readonly #prefix: string;
  readonly #twin: Twin;
  readonly #columns: { min: number; max: number; style: number }[];

  constructor(xml: Xml, twin: Twin) {
    this.#xml = masked(xml);
    this.#prefix = rootOf(xml).prefix;
    this.#twin = twin;
    this.#columns = this.#columnStyles();
  }

  changes(cells: readonly Marked[]): Change[] {
    const data = nextTag(this.#xml, `${this.#prefix}sheetData`);
    if (!data) return [];
    const rows = [...byRow(cells)].sort(([a], [b]) => a - b);
    if (data.empty) {
      const all = rows.map(([n, marks]) => this.#newRow(n, marks)).join('');
      return [{ start: data.end - 2, end: data.end, text: `>${all}</${this.#prefix}sheetData>` }];
    }
    return this.#inRows(rows, data.end, closing(this.#xml, `${this.#prefix}sheetData`, data.end));
  }

  #inRows(rows: [number, Marked[]][], from: number, end: number): Change[] {
    const found: Change[] = [];
    const left = [...rows];
    let number = 0;
    for (let row = nextTag(this.#xml, `${this.#prefix}row`, from, end); row && left.length > 0; row = nextTag(this.#xml, `${this.#prefix}row`, row.end, end)) {
      number = Number(attribute(row.text, 'r') ?? number + 1);
      for (let next = left[0]; next && next[0] <= number; next = left[0]) {
        if (next[0] === number) found.push(...this.#inRow(row, ...next));
        else found.push({ start: row.start, end: row.start, text: this.#newRow(...next) });
        left.shift();
      }
    }
    for (const [n, marks] of left) found.push({ start: end, end, text: this.#newRow(n, marks) });
    return found;
  }

  #inRow(row: Tag, number: number, marks: readonly Marked[]): Change[] {
    const style = attribute(row.text, 'customFormat') === undefined ? undefined : Number(attribute(row.text, 's') ?? 0);
    const fresh = (mark: Marked) => this.#newCell(number, mark, style);
    const tag = { start: row.start, end: row.end, text: this.#widened(row.text, marks) };
    if (row.empty) {
      const text = `${tag.text.slice(0, -2)}>${marks.map(fresh).join('')}</${this.#prefix}row>`;
      return [{ ...tag, text }];
    }
    const end = closing(this.#xml, `${this.#prefix}row`, row.end);
    const found: Change[] = tag.text === row.text ? [] : [tag];
    const left = [...marks].sort((a, b) => a.column - b.column);
    let column = -1;
    const name = `${this.#prefix}c`;
    for (let cell = nextTag(this.#xml, name, row.end, end); cell && left.length > 0; cell = nextTag(this.#xml, name, this.#behind(cell), end)) {
      column = columnOf(cell.text) ?? column + 1;
      for (let next = left[0]; next && next.column <= column; next = left[0]) {
        if (next.column === column) found.push({ start: cell.start, end: cell.end, text: this.#restyled(cell.text, next) });
        else found.push({ start: cell.start, end: cell.start, text: fresh(next) });
        left.shift();
      }
    }
    for (const mark of left) found.push({ start: end, end, text: fresh(mark) });
    return found;
  }

  #behind(cell: Tag): number {
    return cell.empty ? cell.end : closing(this.#xml, `${this.#prefix}c`, cell.end);
  }

  #restyled(tag: Xml, { severity }: Marked): Xml {
    return withAttribute(tag, 's', this.#twin(Number(attribute(tag, 's') ?? 0), severity));
  }

  #newRow(number: number, marks: readonly Marked[]): Xml {
    return `<${this.#prefix}row r="${number}">${marks.map((mark) => this.#newCell(number, mark, undefined)).join('')}</${this.#prefix}row>`;
  }

  /** An empty cell looks like its row, or like its column. */
  #newCell(row: number, { column, severity }: Marked, rowStyle: number | undefined): Xml {
    const own = rowStyle ?? this.#columns.find(({ min, max }) => min <= column + 1 && column + 1 <= max)?.style ?? 0;
    return `<${this.#prefix}c r="${cellName(row, column)}" s="${this.#twin(own, severity)}"/>`;
  }

  /** `spans` names the first and the last cell of a row. */
  #widened(tag: Xml, marks: readonly Marked[]): Xml {
    const spans = /^(\d+):(\d+)$/.exec(attribute(tag, 'spans') ?? '');
    if (!spans) return tag;
    const columns = marks.map((mark) => mark.column + 1);
    const [first, last] = [Math.min(Number(spans[1]), ...columns), Math.max(Number(spans[2]), ...columns)];
    return first === Number(spans[1]) && last === Number(spans[2]) ? tag : withAttribute(tag, 'spans', `${first}:${last}`);
  }

  #columnStyles(): { min: number; max: number; style: number }[] {
    const found = [];
    const end = this.#xml.indexOf(`<${this.#prefix}sheetData`);
    for (let tag = nextTag(this.#xml, `${this.#prefix}col`, 0, end); tag; tag = nextTag(this.#xml, `${this.#prefix}col`, tag.end, end)) {
      const [min, max, style] = ['min', 'max', 'style'].map((name) => Number(attribute(tag?.text ?? '', name) ?? 0)) as [number, number, number];
      found.push({ min, max, style });
    }
    return found;
  }
}

function byRow(cells: readonly Marked[]): Map<number, Marked[]> {
  const rows = new Map<number, Marked[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

function columnOf(tag: Xml): number | undefined {
  const bytes = Buffer.from(attribute(tag, 'r') ?? '', 'latin1');
  const address = new Address();
  return address.read(bytes, 0, bytes.length) ? address.column : undefined;
}

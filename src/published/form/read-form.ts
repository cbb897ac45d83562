import { problem, type Place, type Problem } from '../../diagnostics/problem.ts';
import { formats } from '../../formats/index.ts';
import type { FormFigure, Format } from '../../formats/schema.ts';
import type { Block, Spot, TableBlock, TableCell } from '../document.ts';
import { cellReading, type CellForm, type CellValue } from './cell-value.ts';
import { figureOf, LABELS, TABLES, type TableId } from './labels.ts';
import { formatOfLines, resolveHead, resolveRows, type Resolved } from './resolve.ts';
import { TableLines, type Head, type Line } from './table-lines.ts';

/** A figure as a published report prints it. */
export interface ReadFigure {
  id: string;
  /** Exact decimal in the figure's own unit. */
  value: string;
  /** As it stands in the cell. */
  written: string;
  at: Place[];
}

export interface FormReading {
  /** The form that the labels belong to; undefined where none tells. */
  found: Format | undefined;
  format: Format;
  figures: Map<string, ReadFigure>;
  /** Tables that belong to the form. */
  tables: ReadonlySet<TableBlock>;
  problems: Problem[];
}

/** Reads the three tables of the form. @param usual the form of the report's year, for tables that do not tell */
export function readForm(blocks: readonly Block[], file: string, usual: Format): FormReading {
  const rows = new TableLines();
  for (const block of blocks) if (block.kind === 'table') rows.read(block);
  const found = formatOfLines(rows.lines, formats);
  const format = found ?? usual;
  const reader = new FormReader(format, file);
  for (const table of TABLES) reader.read(table, rows.lines.filter((line) => line.table === table));
  return { found, format, figures: reader.figures, tables: rows.tables, problems: reader.problems() };
}

/** Cells or rows of one table that have the same thing wrong with them. */
interface Faulty {
  at: Place[];
  cells: string[];
}

const GROUPED = ['R632', 'R634', 'R638'] as const;

class FormReader {
  readonly figures = new Map<string, ReadFigure>();
  readonly #format: Format;
  readonly #file: string;
  readonly #specs: ReadonlyMap<string, FormFigure>;
  readonly #printed: ReadonlyMap<string, boolean>;
  readonly #told: Problem[] = [];
  readonly #grouped = new Map<string, Faulty>();
  /** Read, but not understood: a message says so. */
  readonly #unread = new Set<string>();

  constructor(format: Format, file: string) {
    this.#format = format;
    this.#file = file;
    this.#specs = new Map(format.figures.filter((f) => f.printed).map((f) => [f.id, f]));
    const cells = format.sections.flatMap((s) => s.table?.groups.flat(2) ?? []);
    this.#printed = new Map(cells.flatMap((cell) => (cell.kind === 'figure' ? [[cell.figure, cell.unit !== undefined] as const] : [])));
  }

  read(table: TableId, lines: readonly Line[]): void {
    const title = this.#format.sections.find((s) => s.id === table);
    const name = `${title?.numeral}、${title?.title}`;
    if (lines.length === 0) return void this.#told.push(problem('R630', [{ table: name }], { table: name, file: this.#file }));
    const rows = table === 'reviews' ? undefined : resolveRows(lines, table, this.#format);
    const toldHeads = new Set<string>();
    lines.forEach((line, index) => {
      const row = rows?.[index];
      if (rows && !row) return this.#tellExtra(name, line);
      if (row?.altered) this.#tellAltered({ table: name, row: row.label.text }, line.text, row.label.text, line.spot);
      const heads = line.heads.map((head) => resolveHead(head, table, this.#format, line.heads));
      this.#tellHeads(name, table, line, heads, toldHeads);
      this.#line(name, table, line, row, heads);
    });
    this.#tellMissing(table, name);
  }

  problems(): Problem[] {
    const grouped = GROUPED.flatMap((code) =>
      TABLES.flatMap((table) => {
        const faulty = this.#grouped.get(code + table);
        return faulty ? [problem(code, faulty.at, { count: faulty.cells.length, cells: faulty.cells })] : [];
      }),
    );
    return [...this.#told, ...grouped];
  }

  #line(name: string, table: TableId, line: Line, row: Resolved | undefined, heads: readonly (Resolved | undefined)[]): void {
    const of = (column: string) => figureOf(table, row?.label.key ?? '', column);
    const gaps = line.cells.some((cell) => cell === undefined);
    if (line.astray !== undefined || gaps) {
      const found = line.astray ?? line.cells.filter((cell) => cell !== undefined).length;
      const at = [{ table: name, ...(row ? { row: row.label.text } : {}) }, this.#place(line.spot)];
      this.#gather('R638', table, at, `${row?.label.text ?? name}：${found} / ${line.heads.length}`);
      if (gaps || line.cells.length === 0) for (const { key } of LABELS[table].columns) this.#unread.add(of(key));
    }
    line.cells.forEach((cell, index) => {
      const head = heads[index];
      const shownHead = line.heads[index];
      if (cell && head && shownHead) this.#cell(of(head.label.key), cell, shownHead, line.spot, table);
    });
  }

  #cell(id: string, cell: TableCell, head: Head, spot: Spot, table: TableId): void {
    const spec = this.#specs.get(id);
    if (!spec) return;
    const form: CellForm = { nature: spec.nature, printsUnit: this.#printed.get(id) ?? false, headUnit: head.unit };
    const read = cellReading(cell, form);
    const at = [{ table: spec.table, row: spec.row, column: spec.column }, this.#place(spot)];
    if ('fault' in read) {
      this.#unread.add(id);
      return void this.#told.push(faultyCell(read, spec, cell.text || (cell.other ?? ''), at));
    }
    const before = this.figures.get(id);
    if (before && before.value !== read.value) {
      this.#unread.add(id);
      this.#told.push(problem('R639', [...at, ...before.at.slice(1)], { label: spec.name, values: [before.value, read.value] }));
    }
    if (before) return;
    this.figures.set(id, { id, value: read.value, written: cell.text, at });
    if (read.blank) this.#gather('R632', table, at, `${spec.row}·${spec.column}`);
    if (read.dressed) this.#gather('R634', table, at, `${spec.row}·${spec.column}：${shown(cell.text)}`);
  }

  #gather(code: (typeof GROUPED)[number], table: TableId, at: Place[], cell: string): void {
    const known = this.#grouped.get(code + table);
    if (known) known.cells.push(cell);
    else this.#grouped.set(code + table, { at, cells: [cell] });
  }

  #tellExtra(name: string, line: Line): void {
    const values = line.cells.flatMap((cell) => (cell && cell.text !== '' ? [shown(cell.text)] : []));
    this.#told.push(problem('R636', [{ table: name }, this.#place(line.spot)], { kind: 'row', label: shown(line.text), values }));
  }

  #tellHeads(name: string, table: TableId, line: Line, heads: readonly (Resolved | undefined)[], told: Set<string>): void {
    heads.forEach((resolved, index) => {
      const head = line.heads[index];
      if (!head || told.has(head.bare)) return;
      if (resolved && !resolved.altered) return;
      told.add(head.bare);
      if (resolved) this.#tellAltered({ table: name, column: resolved.label.text }, head.text, resolved.label.text, line.spot);
      else if (table !== 'reviews' || head.bare !== '') this.#told.push(problem('R636', [{ table: name }, this.#place(line.spot)], { kind: 'column', label: shown(head.text), values: [] }));
    });
  }

  #tellAltered(at: Place, found: string, expected: string, spot: Spot): void {
    this.#told.push(problem('R637', [at, this.#place(spot)], { found: shown(found), expected }));
  }

  /** What the form prints, and this table does not: by rows where a whole row is missing, else by columns. */
  #tellMissing(table: TableId, name: string): void {
    // What has two values has none.
    for (const id of this.#unread) this.figures.delete(id);
    const missing = [...this.#specs.values()].filter((f) => f.table === name && !this.figures.has(f.id) && !this.#unread.has(f.id));
    if (missing.length === 0) return;
    const has = (spec: FormFigure) => [...this.#specs.values()].some((f) => f.table === name && f.row === spec.row && this.figures.has(f.id));
    const rows = [...new Set(missing.filter((f) => table !== 'reviews' && !has(f)).map((f) => f.row))];
    const cells = missing.filter((f) => !rows.includes(f.row)).map((f) => `${f.row}·${f.column}`);
    const [first] = missing;
    const at: Place[] = [{ table: name, ...(rows.length === 1 && first ? { row: first.row } : {}) }];
    this.#told.push(problem('R631', at, { rows, cells, count: missing.length }));
  }

  #place(spot: Spot): Place {
    return { file: this.#file, ...spot };
  }
}

function faultyCell(read: Extract<CellValue, { fault: string }>, spec: FormFigure, written: string, at: Place[]): Problem {
  const params = { label: spec.name, written: shown(written) };
  return read.fault === 'readings' ? problem('R635', at, { ...params, readings: read.readings }) : problem('R633', at, params);
}

/** On one line, and no longer than a message bears. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}

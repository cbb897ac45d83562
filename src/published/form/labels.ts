import { formats } from '../../formats/index.ts';
import type { FormRow, Format, LabelCell, SectionId } from '../../formats/schema.ts';
import { fold } from '../../ledger/fold.ts';

/** The three tables of the form. */
export const TABLES = ['disclosure', 'applications', 'reviews'] as const satisfies readonly SectionId[];
export type TableId = (typeof TABLES)[number];

/** What a row or column of the form is called. */
export interface Label {
  /** The part of a figure's id that it stands for: `permits`, `received`, `made`, `litigation.direct.upheld`. */
  key: string;
  /** As the form writes it. */
  text: string;
  /** Folded: without number, remarks and marks. */
  bare: string;
  /** Forms that have it, by id. */
  formats: string[];
}

export interface Labels {
  rows: Label[];
  /** Of a column of section 4, the label of its group goes in front: 复议后起诉总计. */
  columns: Label[];
  /** Titles of the blocks of section 2. */
  blocks: Label[];
}

/** A label as two people would call the same: without number in front, remarks in brackets, blanks and marks. */
export function bareLabel(text: string): string {
  return fold(text)
    .replace(/^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+[、.,．]|\d+[、.．,)]?)+/, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[\p{P}\p{S}]/gu, '');
}

/** 第二十条第（一）项: nothing in it is a remark. */
export function bareTitle(text: string): string {
  return fold(text).replace(/[\p{P}\p{S}]/gu, '');
}

export const LABELS: Readonly<Record<TableId, Labels>> = {
  disclosure: labelsOf('disclosure'),
  applications: labelsOf('applications'),
  reviews: labelsOf('reviews'),
};

/** The id of a figure. */
export function figureOf(table: TableId, row: string, column: string): string {
  return table === 'reviews' ? column : `${table === 'applications' ? 'applications.' : ''}${row}.${column}`;
}

function labelsOf(id: TableId): Labels {
  const labels: Labels = { rows: [], columns: [], blocks: [] };
  for (const format of formats) {
    const table = format.sections.find((section) => section.id === id)?.table;
    const rows = table ? [...table.head, ...table.groups.flat()] : [];
    const cells = new Map(rows.flat().flatMap((cell) => (cell.kind === 'label' ? [[cell.id, cell] as const] : [])));
    for (const row of rows) addRow(labels, id, row, cells, format);
  }
  return labels;
}

function addRow({ rows, columns, blocks }: Labels, id: TableId, row: FormRow, cells: ReadonlyMap<string, LabelCell>, format: Format): void {
  const [first] = row;
  if (id === 'disclosure' && row.length === 1 && first?.kind === 'label') add(blocks, { key: first.id, text: first.text, bare: bareTitle(first.text) }, format);
  for (const cell of row) {
    if (cell.kind === 'label') continue;
    const headers = cell.headers.flatMap((header) => cells.get(header) ?? []);
    const of = (scope: RegExp) => headers.filter((label) => scope.test(label.scope)).at(-1);
    const [own, group, line] = [of(/^col$/), of(/^colgroup$/), of(/^row$/)];
    if (!own) continue;
    const path = id === 'reviews' && group ? [group, own] : [own];
    const [rowKey, column] = keysOf(id, cell.figure);
    add(columns, { key: column, text: path.map((p) => p.text).join(' '), bare: path.map((p) => bareLabel(p.text)).join('') }, format);
    if (line) add(rows, { key: rowKey, text: line.text, bare: bareLabel(line.text) }, format);
  }
}

function keysOf(id: TableId, figure: string): [row: string, column: string] {
  if (id === 'reviews') return ['', figure];
  const own = figure.replace(/^applications\./, '');
  return [own.slice(0, own.lastIndexOf('.')), own.slice(own.lastIndexOf('.') + 1)];
}

function add(list: Label[], label: Omit<Label, 'formats'>, format: Format): void {
  const known = list.find((l) => l.key === label.key && l.bare === label.bare);
  if (!known) list.push({ ...label, formats: [format.id] });
  else if (!known.formats.includes(format.id)) known.formats.push(format.id);
}

import type { Block, Inline, ReportCell, ReportTable } from '../../report/model.ts';
import { width } from '../../diagnostics/width.ts';
import { tag, type Markup } from '../office/markup.ts';
import { placeCells, shareOut } from '../table-grid.ts';
import { POINT, TEXT_WIDTH } from './measures.ts';
import { paragraph, run } from './story.ts';
import { plainText } from '../../report/plain-text.ts';

/** Narrow columns need small letters, as in the PDF, and the 26 rows of section 3 a page with their heading. Padding in points, above and beside. */
interface TableLook {
  style: string;
  padding: readonly [number, number];
}

const PLAIN: TableLook = { style: 'TableText', padding: [3, 2] };
const LOOKS: Record<string, TableLook> = {
  disclosure: { style: 'TableText', padding: [4.5, 2] },
  applications: { style: 'TableApplications', padding: [1.6, 1.5] },
  reviews: { style: 'TableReviews', padding: [5, 1.5] },
};

export function formTable(table: ReportTable): Markup {
  const look = LOOKS[table.id] ?? PLAIN;
  const widths = shareOut(table.columns, TEXT_WIDTH);
  const placed = placeCells(table);
  const lastOfGroups = groupEnds(table);
  const rows = [...table.head, ...table.groups.flat()].map((_, row) => {
    const here = placed.filter((p) => p.row <= row && row < p.row + p.cell.rowspan).sort((a, b) => a.column - b.column);
    const keepNext = !lastOfGroups.has(row);
    const cells = here.map(({ cell, row: top, column }) =>
      tableCell(
        { width: sum(widths.slice(column, column + cell.colspan)), colspan: cell.colspan, merge: cell.rowspan === 1 ? undefined : top === row ? 'restart' : 'continue' },
        paragraph({ style: look.style, keepNext, more: alignment(table, cell, row) }, top === row ? run(cell.text, boldTitle(table, cell)) : ''),
      ),
    );
    return tableRow(cells, row < table.head.length);
  });
  return wholeTable(look, widths, rows, table.caption);
}

/** As in print: a block of section 2 has its title in bold. */
function boldTitle(table: ReportTable, cell: ReportCell): Markup {
  return table.head.length === 0 && cell.scope === 'colgroup' ? tag('w:b') : '';
}

/** The long labels of a table with a head of its own begin at the left. */
function alignment(table: ReportTable, { scope }: ReportCell, row: number): Markup {
  return table.head.length > 0 && row >= table.head.length && scope === 'row' ? tag('w:jc', { 'w:val': 'left' }) : '';
}

function groupEnds(table: ReportTable): Set<number> {
  let row = table.head.length;
  return new Set(table.groups.map((group) => (row += group.length) - 1));
}

/** A table of the text: columns as wide as their longest cell asks for, within limits. */
export function textTable({ head, rows }: Extract<Block, { kind: 'table' }>, inlines: (content: readonly Inline[]) => Markup): Markup {
  const weights = head.map((_, column) => Math.min(40, Math.max(6, ...[head, ...rows].map((row) => width(plainText(row[column] ?? []))))));
  const widths = shareOut(weights, TEXT_WIDTH);
  const filled = [head, ...rows].map((row, index) => {
    const cells = head.map((_, column) =>
      tableCell({ width: widths[column] ?? 0, colspan: 1 }, paragraph({ style: PLAIN.style, keepNext: index === 0 }, inlines(row[column] ?? []))),
    );
    return tableRow(cells, index === 0);
  });
  return wholeTable(PLAIN, widths, filled);
}

/** A short paragraph behind it keeps two tables apart. */
function wholeTable({ padding: [above, beside] }: TableLook, widths: readonly number[], rows: readonly Markup[], caption?: string): Markup {
  const margin = (edge: string, points: number) => tag(`w:${edge}`, { 'w:w': points * POINT, 'w:type': 'dxa' });
  const properties = tag(
    'w:tblPr',
    {},
    tag('w:tblStyle', { 'w:val': 'TableGrid' }),
    tag('w:tblW', { 'w:w': sum(widths), 'w:type': 'dxa' }),
    tag('w:tblLayout', { 'w:type': 'fixed' }),
    tag('w:tblCellMar', {}, margin('top', above), margin('left', beside), margin('bottom', above), margin('right', beside)),
    tag('w:tblLook', { 'w:val': '04A0', 'w:firstRow': 1, 'w:firstColumn': 1, 'w:noVBand': 1 }),
    caption === undefined ? '' : tag('w:tblCaption', { 'w:val': caption }),
  );
  const grid = tag('w:tblGrid', {}, ...widths.map((w) => tag('w:gridCol', { 'w:w': w })));
  return tag('w:tbl', {}, properties, grid, ...rows) + paragraph({ style: 'TableEnd' });
}

function tableRow(cells: readonly Markup[], repeated: boolean): Markup {
  return tag('w:tr', {}, tag('w:trPr', {}, tag('w:cantSplit'), repeated ? tag('w:tblHeader') : ''), ...cells);
}

function tableCell(shape: { width: number; colspan: number; merge?: 'restart' | 'continue' | undefined }, content: Markup): Markup {
  const properties = tag(
    'w:tcPr',
    {},
    tag('w:tcW', { 'w:w': shape.width, 'w:type': 'dxa' }),
    shape.colspan === 1 ? '' : tag('w:gridSpan', { 'w:val': shape.colspan }),
    shape.merge === undefined ? '' : tag('w:vMerge', { 'w:val': shape.merge }),
    tag('w:vAlign', { 'w:val': 'center' }),
  );
  return tag('w:tc', {}, properties, content);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

import type { FormFigure, FormRow, FormTable, LabelCell, Nature, Unit } from './schema.ts';

/** Section 2: blocks under one another, each with a title row, a header row and data rows. */
export interface Block {
  title: string;
  columns: Column[];
  rows: { id: string; label: string }[];
}

export interface Column {
  id: string;
  label: string;
  unit: Unit;
  nature: Nature;
  /** Columns of the grid that it covers. */
  span: number;
  printUnit?: boolean;
}

export const SECTION_TWO = '二、主动公开政府信息情况';

const column = (id: string, label: string, unit: Unit, nature: Nature, span: number): Column => ({
  id,
  label,
  unit,
  nature,
  span,
});

export const count = (id: string, label: string, unit: Unit = '件', span = 1) => column(id, label, unit, 'count', span);
export const change = (id: string, label: string, unit: Unit = '项', span = 1) =>
  column(id, label, unit, 'change', span);
export const amount = (id: string, label: string, span = 1) => column(id, label, '万元', 'amount', span);

export function disclosureTable(widths: number[], blocks: Block[]): FormTable {
  return {
    id: 'disclosure',
    caption: '主动公开政府信息情况',
    columns: widths,
    head: [],
    groups: blocks.map((block, index) => blockRows(block, `s2-${index + 1}`, widths.length)),
  };
}

function blockRows(block: Block, id: string, width: number): FormRow[] {
  const title = label(`${id}-title`, block.title, 'colgroup', width);
  const corner = label(`${id}-item`, '信息内容', 'col', 1);
  const heads = block.columns.map((c) => label(`${id}-${c.id}`, c.label, 'col', c.span));
  const rows = block.rows.map((row): FormRow => {
    const rowHead = label(`${id}-${row.id}`, row.label, 'row', 1);
    const cells = block.columns.map((c) => ({
      kind: 'figure' as const,
      figure: `${row.id}.${c.id}`,
      colspan: c.span,
      headers: [title.id, `${id}-${c.id}`, rowHead.id],
      ...(c.printUnit ? { unit: c.unit } : {}),
    }));
    return [rowHead, ...cells];
  });
  return [[title], [corner, ...heads], ...rows];
}

function label(id: string, text: string, scope: LabelCell['scope'], colspan: number): LabelCell {
  return { kind: 'label', id, text, colspan, rowspan: 1, scope };
}

export function disclosureFigures(blocks: Block[]): FormFigure[] {
  return blocks.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((c) => ({
        id: `${row.id}.${c.id}`,
        name: `${row.label}${c.label.replace(/（单位：.*?）/, '')}`,
        unit: c.unit,
        nature: c.nature,
        table: SECTION_TWO,
        row: row.label,
        column: c.label,
        printed: true,
      })),
    ),
  );
}

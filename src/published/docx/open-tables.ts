import type { Block, Spot, TableBlock, TableRow } from '../document.ts';
import { cellText, isLayout } from '../layout.ts';

interface Cell {
  blocks: Block[];
  /** Columns of the grid. */
  span: number;
  /** It goes on with the cell above it, or the one in front of it. */
  continues: 'down' | 'across' | undefined;
  deleted: boolean;
}

interface Row {
  spot: Spot;
  /** Columns that it leaves free in front. */
  before: number;
  cells: Cell[];
  deleted: boolean;
}

interface Table {
  /** Widths of the columns, in twentieths of a point. */
  grid: number[];
  rows: Row[];
}

/** The tables that are open in a document, one in a cell of the other. */
export class OpenTables {
  readonly #open: Table[] = [];

  get row(): Row | undefined {
    return this.#open.at(-1)?.rows.at(-1);
  }

  get cell(): Cell | undefined {
    return this.row?.cells.at(-1);
  }

  begin(): void {
    this.#open.push({ grid: [], rows: [] });
  }

  column(width: number): void {
    this.#open.at(-1)?.grid.push(width);
  }

  beginRow(spot: Spot): void {
    this.#open.at(-1)?.rows.push({ spot, before: 0, cells: [], deleted: false });
  }

  beginCell(): void {
    this.row?.cells.push({ blocks: [], span: 1, continues: undefined, deleted: false });
  }

  /** What the table comes to: itself, or what it arranges. */
  end(): Block[] {
    const table = this.#open.pop();
    const rows = (table?.rows ?? []).flatMap((row) => (row.deleted ? [] : [{ ...row, cells: row.cells.filter((cell) => !cell.deleted) }]));
    const blocks = rows.map((row) => row.cells.map((cell) => cell.blocks));
    return isLayout(blocks) ? blocks.flat(2) : [tableBlock(rows, table?.grid ?? [])];
  }
}

function tableBlock(rows: readonly Row[], grid: readonly number[]): TableBlock {
  const edges = [0];
  // Documents of other programs leave the widths out.
  const widest = rows.reduce((most, { before, cells }) => Math.max(most, cells.reduce((sum, cell) => sum + cell.span, before)), grid.length);
  for (let i = 0; i < widest; i++) edges.push((edges[i] ?? 0) + (grid[i] || 1000));
  return { kind: 'table', rows: rows.map((row) => tableRow(row, edges)), ruled: true };
}

function tableRow({ spot, before, cells }: Row, edges: readonly number[]): TableRow {
  const row: TableRow = { spot, cells: [] };
  let column = before;
  for (const { blocks, span, continues } of cells) {
    const [left, right] = [edges[column] ?? 0, edges[column + span] ?? edges.at(-1) ?? 0];
    column += span;
    const last = row.cells.at(-1);
    if (continues === 'across' && last) last.right = right;
    else if (continues === undefined) row.cells.push({ ...cellText(blocks), left, right });
  }
  return row;
}

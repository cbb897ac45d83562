import type { Block, TableBlock, TableRow } from '../document.ts';
import type { Cut, PageBlocks } from './untagged-page.ts';

/** Ends a sentence, or a title. */
const ENDED = /[。！？：；”）)]$|^\s*(?:[一二三四五六]、|（[一二三四五六七八九十]）).{0,40}$/;
const BEGINS = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/;

/** A sentence that a page cuts, and a row of a table, go on on the next. */
export function joinPages(pages: readonly PageBlocks[]): Block[] {
  const joined: Block[] = [];
  let above: Cut;
  for (const { blocks, top, bottom } of pages) {
    const [first, ...rest] = blocks;
    const last = joined.at(-1);
    if (last?.kind === 'text' && first?.kind === 'text' && goesOn(last, first)) last.text += first.text;
    else if (first?.kind === 'table' && last?.kind === 'table' && top !== undefined && above === top) joined.push(rowJoined(last, first));
    else if (first) joined.push(first);
    joined.push(...rest);
    above = bottom;
  }
  return joined;
}

function goesOn(last: Extract<Block, { kind: 'text' }>, first: Extract<Block, { kind: 'text' }>): boolean {
  return !ENDED.test(last.text) && !BEGINS.test(first.text) && last.level === undefined && first.level === undefined;
}

/** The first row belongs to the last one above, cell by cell; what is left of the table. */
function rowJoined(above: TableBlock, table: TableBlock): TableBlock {
  const [first, ...rows] = table.rows;
  const last = above.rows.at(-1);
  if (!first || !last) return table;
  first.cells.forEach((cell, index) => {
    const upper = table.ruled ? cellAbove(last, above, cell) : last.cells[index];
    if (upper && cell.text !== '') upper.text += cell.text;
  });
  return { ...table, rows };
}

/** In the same columns; a cell that spans several rows began further above. */
function cellAbove(last: TableRow, { rows }: TableBlock, { left, right }: { left: number; right: number }) {
  const same = (row: TableRow) => row.cells.find((cell) => Math.abs(cell.left - left) < 3 && Math.abs(cell.right - right) < 3);
  return same(last) ?? rows.toReversed().map(same).find((cell) => cell !== undefined);
}

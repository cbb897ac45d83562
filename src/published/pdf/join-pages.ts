import type { Block, TableBlock, TableRow } from '../document.ts';
import type { Cut, PageBlocks } from './untagged-page.ts';

/** Ends a sentence, or a title. */
const ENDED = /[。！？：；”）)]$|^\s*(?:[一二三四五六]、|（[一二三四五六七八九十]）).{0,40}$/;
const BEGINS = /^\s*(?:20\d\d|[二〇○零]{2}..)年[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]+日$|^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/;

/** A sentence that a page cuts, and a row of a table, go on on the next. */
export function joinPages(pages: readonly PageBlocks[]): Block[] {
  const joined: Block[] = [];
  let [above, open]: [Cut, boolean] = [undefined, false];
  for (const { blocks, top, bottom, full } of pages) {
    const [first, ...rest] = blocks;
    const last = joined.at(-1);
    if (last?.kind === 'text' && first?.kind === 'text' && open && goesOn(last, first)) last.text += first.text;
    else if (first?.kind === 'table' && last?.kind === 'table') joined.push(withoutShared(last, first, sharedRows(above, top)));
    else if (first) joined.push(first);
    joined.push(...rest);
    [above, open] = [bottom, full];
  }
  return joined;
}

function goesOn(last: Extract<Block, { kind: 'text' }>, first: Extract<Block, { kind: 'text' }>): boolean {
  return !ENDED.test(last.text) && !BEGINS.test(first.text) && last.level === undefined && first.level === undefined;
}

/** How many rows at the end of a table are those at the beginning of the next: parts of their cells stand on either page. */
function sharedRows(above: Cut, top: Cut): number {
  if (above === 'open' && top === 'open') return 1;
  if (typeof above !== 'object' || typeof top !== 'object' || above.shape !== top.shape) return 0;
  return top.indexes.filter((index) => above.indexes.includes(index)).length;
}

/** Words of shared rows go to the page above, cell by cell; what is left of the table. */
function withoutShared(above: TableBlock, table: TableBlock, shared: number): TableBlock {
  table.rows.slice(0, shared).forEach((row, index) => {
    const upper = above.rows.at(index - shared);
    row.cells.forEach((cell, at) => {
      const same = upper && (table.ruled ? cellAbove(upper, above, cell) : upper.cells[at]);
      if (same && cell.text !== '') Object.assign(same, { text: same.text + cell.text }, same.text === '' ? { left: cell.left, right: cell.right } : {});
    });
  });
  return { ...table, rows: table.rows.slice(shared) };
}

/** In the same columns; a cell that spans several rows began further above. */
function cellAbove(last: TableRow, { rows }: TableBlock, { left, right }: { left: number; right: number }) {
  const same = (row: TableRow) => row.cells.find((cell) => Math.abs(cell.left - left) < 3 && Math.abs(cell.right - right) < 3);
  return same(last) ?? rows.toReversed().map(same).find((cell) => cell !== undefined);
}

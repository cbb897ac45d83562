import type { Block, TableBlock, TableRow } from '../document.ts';
import { isKnownHead, isRowLabel } from './known-labels.ts';
import type { Cut, PageBlocks } from './untagged-page.ts';

/** Ends a sentence, or a title. */
const ENDED = /[。！？：；”）)]$|^\s*(?:[一二三四五六]、|（[一二三四五六七八九十]）).{0,40}$/;
const HAN = /\p{Script=Han}/u;
const BEGINS = /^\s*(?:20\d\d|[二〇○零]{2}..)年[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]+日$|^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/;

/** A sentence that a page cuts, and a row of a table, go on on the next. */
export function joinPages(pages: readonly PageBlocks[]): Block[] {
  const joined: Block[] = [];
  let [above, open]: [Cut, boolean] = [undefined, false];
  for (const { blocks, top, bottom, full } of pages) {
    const [first, ...rest] = blocks;
    const last = joined.at(-1);
    if (last?.kind === 'text' && first?.kind === 'text' && open && goesOn(last, first)) last.text += first.text;
    else if (first?.kind === 'table' && last?.kind === 'table') joined.push(withoutShared(last, first, sharedRows(above, top, last, first)));
    else if (first) joined.push(first);
    joined.push(...rest);
    [above, open] = [bottom, full];
  }
  return joined;
}

function goesOn(last: Extract<Block, { kind: 'text' }>, first: Extract<Block, { kind: 'text' }>): boolean {
  return !ENDED.test(last.text) && !BEGINS.test(first.text) && last.level === undefined && first.level === undefined;
}

/** Rows of a table, each with the one of the page above that it is a part of. */
function sharedRows(above: Cut, top: Cut, upper: TableBlock, lower: TableBlock): Map<TableRow, TableRow> {
  if (typeof above === 'object' && typeof top === 'object') {
    const same = above.shape === top.shape ? [...top.rows] : [];
    return new Map(same.flatMap(([index, row]) => (above.rows.has(index) ? [[row, above.rows.get(index) as TableRow]] : [])));
  }
  const [last, first] = [upper.rows.at(-1), lower.rows[0]];
  return last && first && ((above === 'open' && top === 'open') || isOneRow(upper, lower)) ? new Map([[first, last]]) : new Map();
}


/** Lines are drawn around both parts of a row: its label says that it is one, or one part has the label and the other the numbers. */
function isOneRow(above: TableBlock, table: TableBlock): boolean {
  const [last, first] = [above.rows.at(-1), table.rows[0]];
  if (!last || !first || !above.ruled || !table.ruled) return false;
  const pairs = first.cells.map((cell) => [cellAbove(last, above, cell)?.text ?? '', cell.text] as const);
  const both = pairs.filter(([upper, lower]) => upper !== '' && lower !== '');
  const isKnown = (text: string) => isRowLabel(text) || isKnownHead(text);
  if (both.length > 0) return both.every(([upper, lower]) => HAN.test(upper) && isKnown(upper + lower) && !isKnown(upper));
  const labelled = last.cells.some((cell) => isRowLabel(cell.text)) && last.cells.every((cell) => cell.text === '' || HAN.test(cell.text));
  return labelled && first.cells.every((cell) => /^[\d.]*$/.test(cell.text));
}

/** Words of shared rows go to the page above, cell by cell; what is left of the table. A head is there again on each page. */
function withoutShared(above: TableBlock, table: TableBlock, shared: ReadonlyMap<TableRow, TableRow>): TableBlock {
  const rows = table.rows.filter((row) => {
    const upper = shared.get(row);
    if (!upper || row.cells.every((cell, at) => cell.text === upper.cells[at]?.text)) return true;
    row.cells.forEach((cell, at) => {
      const same = table.ruled ? cellAbove(upper, above, cell) : upper.cells[at];
      if (!same || (cell.text === '' && cell.other === undefined)) return;
      if (same.other !== undefined || cell.other !== undefined) same.other = (same.other ?? same.text) + (cell.other ?? cell.text);
      Object.assign(same, { text: same.text + cell.text }, same.text === '' ? { left: cell.left, right: cell.right } : {});
    });
    return false;
  });
  return { ...table, rows };
}

/** In the same columns; a cell that spans several rows began further above. */
function cellAbove(last: TableRow, { rows }: TableBlock, { left, right }: { left: number; right: number }) {
  const same = (row: TableRow) => row.cells.find((cell) => Math.abs(cell.left - left) < 3 && Math.abs(cell.right - right) < 3);
  return same(last) ?? rows.toReversed().map(same).find((cell) => cell !== undefined);
}

import type { Block, TableBlock, TableCell, TableRow, TextBlock } from '../document.ts';
import { latticesOf, type Lattice } from './lattice.ts';
import { cellWords, joinLines, linesOf, lineText, wordsOf, type TextLine } from './lines.ts';
import { around, middleOf, type Box, type PdfPage, type Run } from './page.ts';
import { withoutRaised } from './raised.ts';
import { unruledTables } from './unruled-tables.ts';

/** The rows that a table of so many rows and cells has on a page, by their number. */
export interface TaggedRows {
  shape: string;
  rows: ReadonlyMap<number, TableRow>;
}

/** A table that a page cuts within a row, or may cut: where the tags tell its rows. */
export type Cut = TaggedRows | 'open' | undefined;

/** Blocks, and whether the first or last of them is a table with a row that the page cuts. */
export interface PageBlocks {
  blocks: Block[];
  top: Cut;
  bottom: Cut;
  /** The last line is as wide as the text: it may go on. Tags do not tell. */
  full: boolean;
}

/** The blocks of a page that says nothing of its parts: tables by their lines, paragraphs by their margins. */
export async function untaggedBlocks(page: PdfPage, margins: Margins): Promise<PageBlocks> {
  const { runs, number } = page;
  const lattices = latticesOf(await page.rules()).filter((lattice) => runs.some((run) => within(run, lattice)));
  const outside = runs.filter((run) => !lattices.some((lattice) => within(run, lattice)));
  const placed = [
    ...unruledTables(linesOf(outside)).flatMap((part): { top: number; block: Block }[] => {
      if ('rows' in part) return [{ top: part.top, block: { kind: 'table', ruled: false, rows: part.rows.map(({ cells }) => ({ cells, spot: { page: number } })) } }];
      return paragraphsOf(part.lines, margins).map((lines) => ({ top: lines[0]?.top ?? 0, block: textBlock(lines, number) }));
    }),
    ...lattices.map((lattice) => ({ top: lattice.top, block: tableBlock(lattice, runs, number) })),
  ];
  const blocks = placed.sort((a, b) => a.top - b.top).map(({ block }) => block);
  const [first, last] = [lattices[0], lattices.at(-1)];
  const cut = (block: Block | undefined, open = false): Cut => (block?.kind === 'table' && open ? 'open' : undefined);
  const end = linesOf(outside).at(-1);
  return { blocks, top: cut(blocks[0], first?.openTop), bottom: cut(blocks.at(-1), last?.openBottom), full: end !== undefined && isFull(end, margins) };
}

function within(run: Run, { left, right, top, bottom }: Box): boolean {
  const { x, y } = middleOf(run);
  return x >= left && x <= right && y >= top && y <= bottom;
}

function tableBlock(lattice: Lattice, runs: readonly Run[], page: number): TableBlock {
  const cells = lattice.rows.flat();
  const held = new Map<Box, Run[]>(cells.map((cell) => [cell, []]));
  for (const run of runs) {
    if (!within(run, lattice)) continue;
    for (const part of partsOf(run, cells)) held.get(cellAt(part, cells) as Box)?.push(part);
  }
  const rows = lattice.rows.map((row) => ({
    spot: { page },
    cells: row.map((cell) => latticeCell(held.get(cell) ?? [], cell)),
  }));
  return { kind: 'table', rows, ruled: true };
}

function latticeCell(runs: readonly Run[], cell: Box): TableCell {
  const without = withoutRaised(runs);
  const other = without === runs ? {} : { other: cellWords(without, cell) };
  return { text: cellWords(runs, cell), ...other, left: cell.left, right: cell.right };
}

function cellAt(run: Run, cells: readonly Box[]): Box | undefined {
  const { x, y } = middleOf(run);
  return cells.find(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
}

/** Numbers of several cells that were drawn at once, with blanks between them. */
function partsOf(run: Run, cells: readonly Box[]): Run[] {
  const words = wordsOf(run);
  return words.length > 1 && new Set(words.map((word) => cellAt(word, cells))).size > 1 ? words : [run];
}

/** What an item of a list begins with. */
const MARKER = /^(?:[•●○■◆▪·–-]|\d+\s*[.．、)）]|[（(][一二三四五六七八九十\d]+[）)])/;

/** What begins a section or an aspect. */
const TITLE = /^(?:[一二三四五六]、|[（(][一二三四五六七八九十][）)])/;

export interface Margins {
  left: number;
  right: number;
}

/** Where the lines of a document begin and end, that go over most of a page. */
export function marginsOf(pages: readonly PdfPage[]): Margins {
  const wide = pages.flatMap((page) => linesOf(page.runs).filter((line) => line.right - line.left > page.width * 0.4));
  const { left, right } = around(wide);
  return { left, right: Math.max(right, 0) };
}

/** Lines as wide as the text go on; one that is indented, or stands behind a short one, begins a paragraph. */
export function paragraphsOf(lines: readonly TextLine[], margins: Margins): TextLine[][] {
  const { left } = margins;
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const [first, above] = [paragraphs.at(-1)?.[0], paragraphs.at(-1)?.at(-1)];
    // Items of a list hang: their further lines are indented as much as the first, or more.
    const hangs = first !== undefined && MARKER.test(lineText(first)) && line.left > first.left - 2 && !MARKER.test(lineText(line));
    const goesOn =
      above !== undefined &&
      // What stands at the right is a signature.
      (above.left < left + 3 * above.size || hangs) &&
      isFull(above, margins) &&
      (line.left < left + 1.2 * line.size || hangs) &&
      !TITLE.test(lineText(line)) &&
      Math.abs(line.size - above.size) < 1.5 &&
      line.top - above.bottom < 1.6 * line.size;
    if (goesOn) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** Two letters are not broken apart, nor a mark from its word. */
function isFull(line: TextLine, { right }: Margins): boolean {
  return line.right > right - 2.2 * line.size;
}

function textBlock(lines: readonly TextLine[], page: number): TextBlock {
  return { kind: 'text', text: joinLines(lines.map(lineText)), spot: { page }, links: [] };
}

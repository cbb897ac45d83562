import type { TableCell, TableRow } from '../document.ts';
import { titledSection } from '../section-titles.ts';
import { shareLabels } from './broken-labels.ts';
import { composeHeads } from './composed-heads.ts';
import { isBlockTitle, isKnownHead, isPartOfLabel, isRowLabel } from './known-labels.ts';
import { joinLines, lineText, wordsOf, type TextLine } from './lines.ts';
import { around, middleOf, type Box } from './page.ts';

/** Words of a line that stand apart from the others. */
export interface Chunk extends Box {
  text: string;
  size: number;
}

interface Row extends Box {
  chunks: Chunk[];
  /** The same, apart at every blank: heads of narrow columns nearly touch. */
  words: Chunk[];
  size: number;
}

/** What lies between two chunks of a line, in heights of its letters. */
const GAP = 0.5;
const TOUCH = 0.1;
const LEVEL = 0.25;
/** What lies between two lines of a table at most. */
const PITCH = 4;
/** One may be a word of a sentence. */
const HEADS = 2;
/** Longer words are a sentence. */
const LONG = 26;
const NUMBER = /^(?:[-+]?\d[\d.,]*(?:元|万元|件|项|个|条)?|[-—/无])$/;


/** Lines that may belong to one table, or all others between two of them. */
interface Region {
  lines: TextLine[];
  tabular: boolean;
}

/** The lines of a page in runs: those of a table that has no rules, and those between them. */
export function unruledTables(lines: readonly TextLine[]): ({ lines: TextLine[] } | { rows: TableRow[]; top: number })[] {
  return regionsOf(lines).map(({ lines: region, tabular }) => {
    const rows = region.map(rowOf);
    return rows.some(isCounting) || (tabular && isHeadAlone(rows)) ? { rows: tableRows(rows), top: region[0]?.top ?? 0 } : { lines: region };
  });
}

function regionsOf(lines: readonly TextLine[]): Region[] {
  const regions: Region[] = [];
  for (const line of lines) {
    const region = regions.at(-1);
    const above = region?.lines.at(-1);
    const row = rowOf(line);
    const words = lineText(line);
    const may = row.chunks.every((chunk) => chunk.text.length <= LONG || isPartOfLabel(chunk.text)) && titledSection(words) === undefined && !/[。；]$/.test(words);
    const begins = may && (row.chunks.length > 1 || isBlockTitle(words));
    const goesOn = region?.tabular ? may && above !== undefined && line.top - above.bottom < PITCH * line.size : !begins;
    if (goesOn && region) region.lines.push(line);
    else {
      // The first lines of a head may have one word alone.
      const upper = begins && region?.tabular === false ? headLines(region.lines, line) : [];
      regions.push({ lines: [...upper, line], tabular: begins });
    }
  }
  return regions;
}

/** Takes the last lines that are parts of a head away from the text above it. */
function headLines(text: TextLine[], first: TextLine): TextLine[] {
  const upper: TextLine[] = [];
  for (let below = first, line = text.at(-1); line; below = line, line = text.at(-1)) {
    const words = lineText(line);
    if (!(words.length <= 3 || isKnownHead(words)) || below.top - line.bottom > PITCH * line.size) break;
    upper.unshift(line);
    text.pop();
  }
  return upper;
}

function rowOf({ runs, left, right, top, bottom, size }: TextLine): Row {
  const chunks: Chunk[] = [];
  const words: Chunk[] = [];
  for (const run of runs.flatMap(wordsOf)) {
    const word = { ...run, text: run.text.trim() };
    const two = (last: Chunk | undefined, gap: number) => !last || word.left - last.right > gap * word.size || (NUMBER.test(last.text) && NUMBER.test(word.text));
    const [last, chunk] = [words.at(-1), chunks.at(-1)];
    // A character that another font has is a run of its own.
    if (two(last, TOUCH) || !beside(last, word)) words.push({ ...word });
    else if (last) join(last, word);
    if (two(chunk, GAP) || !beside(chunk, word)) chunks.push({ ...word });
    else if (chunk) join(chunk, word);
  }
  return { chunks, words, left, right, top, bottom, size };
}

function join(chunk: Chunk, word: Chunk): void {
  Object.assign(chunk, around([chunk, word]), { text: chunk.text + word.text });
}

/** Not above or below: lines of narrow columns lie nearer to one another than a line is high. */
function beside(chunk: Chunk | undefined, word: Chunk): boolean {
  return chunk === undefined || Math.abs(middleOf(chunk).y - middleOf(word).y) < word.size * LEVEL;
}

/** A row with its numbers. */
function isCounting({ chunks }: Row): boolean {
  return chunks.length > 1 && chunks.slice(1).some((chunk) => NUMBER.test(chunk.text));
}

function isHead({ words }: Row): boolean {
  return words.some((chunk) => isKnownHead(chunk.text));
}

/** The page was cut below it. */
function isHeadAlone(rows: readonly Row[]): boolean {
  return composeHeads(rows.flatMap((row) => row.words), isKnownHead).filter((head) => isKnownHead(head.text)).length >= HEADS;
}

function tableRows(rows: readonly Row[]): TableRow[] {
  const counting = rows.filter(isCounting);
  const firstNumber = around(counting.flatMap((row) => row.chunks.filter((chunk, i) => i > 0 && NUMBER.test(chunk.text)))).left;
  const found: { top: number; cells: TableCell[] }[] = [];
  /** Lines above the first row of numbers, between every two, below the last. */
  const between: Row[][] = [[]];
  let head: Chunk[] = [];
  const endHead = () => {
    if (head.length > 0) found.push({ top: around(head).top, cells: composeHeads(head, isKnownHead) });
    head = [];
  };
  for (const row of rows) {
    if (isCounting(row)) {
      endHead();
      between.push([]);
    } else if (row.chunks.length === 1 && isBlockTitle(row.chunks[0]?.text ?? '')) {
      endHead();
      found.push({ top: row.top, cells: row.chunks });
    } else if (counting.length === 0 || isHead(row) || row.right > firstNumber || head.length > 0) head.push(...row.words);
    else between.at(-1)?.push(row);
  }
  endHead();
  for (const [row, label] of labelled(counting, between)) {
    const values = row.chunks.filter((chunk, i) => isValue(chunk, i, row));
    found.push({ top: row.top, cells: [...label, ...values] });
  }
  return found.sort((a, b) => a.top - b.top).map(({ cells }) => ({ spot: { page: 0 }, cells: cells.map(({ text, left, right }) => ({ text, left, right })) }));
}

/** Each row of numbers with its label, which may be broken into lines. */
function labelled(counting: readonly Row[], between: readonly Row[][]): [Row, Chunk[]][] {
  const label = (row: Row, lines: readonly Row[]) => stacked([...row.chunks.filter((chunk, i) => !isValue(chunk, i, row)), ...lines.flatMap((line) => line.chunks)]);
  const shared = shareLabels({
    between,
    isLabel: (index, lines) => label(counting[index] as Row, lines).some((chunk) => isRowLabel(chunk.text)),
    nearer: (gap) => (between[gap] ?? []).filter((line) => nearestRow(counting, line) === counting[gap - 1]).length,
  });
  return counting.map((row, index) => [row, label(row, shared[index] ?? [])]);
}

/** Section 4 has no label: there the first number is one too. */
function isValue(chunk: Chunk, index: number, { chunks }: Row): boolean {
  return NUMBER.test(chunk.text) && (index > 0 || chunks.every((c) => NUMBER.test(c.text)));
}

function nearestRow(rows: readonly Row[], to: Box): Row {
  const { y } = middleOf(to);
  const away = (row: Row) => Math.abs(middleOf(row).y - y);
  return rows.reduce((nearest, row) => (away(row) < away(nearest) ? row : nearest));
}

/** Words above one another are one cell. */
function stacked(chunks: readonly Chunk[]): Chunk[] {
  const cells: Chunk[][] = [];
  for (const chunk of chunks.toSorted((a, b) => a.top - b.top)) {
    const cell = cells.find((c) => c.some((other) => Math.min(other.right, chunk.right) - Math.max(other.left, chunk.left) > 0));
    if (cell) cell.push(chunk);
    else cells.push([chunk]);
  }
  return cells.map((cell) => ({ ...around(cell), size: cell[0]?.size ?? 0, text: joinLines(cell.map((c) => c.text)) })).sort((a, b) => a.left - b.left);
}

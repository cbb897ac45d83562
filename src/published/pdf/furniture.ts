import { lineText, linesOf, type TextLine } from './lines.ts';
import type { PdfPage, Run } from './page.ts';
import { marksInTables } from './tagged-page.ts';

/** Of the height of a page, at its top and at its foot. */
const MARGIN = 0.1;
const DECORATED = /^(?:[-—–―·•~〜～\s]+\d{1,3}[-—–―·•~〜～\s]+|第\s*\d{1,3}\s*页.*|\d{1,3}\s*[/／]\s*\d{1,3}|[ivx]{1,5})$/i;

/** Pages without their numbers, and without what stands at the head or foot of each of them. */
export function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const margins = pages.map((page) => marginLines(page));
  const seen = counted(margins.flatMap((lines) => [...new Set(lines.map(keyOf))]));
  // A bare number counts the pages where it grows with them; else it may be one of a table that a page cuts.
  const offsets = counted(margins.flatMap((lines, index) => [...new Set(lines.flatMap((line) => offsetOf(line, index)))]));
  const half = (count = 0) => count >= Math.min(2, pages.length) && count >= pages.length / 2;
  const counts = (line: TextLine, index: number) => offsetOf(line, index).some((offset) => half(offsets.get(offset)));
  const repeated = (line: TextLine) => pages.length > 2 && /\p{L}/u.test(lineText(line)) && (seen.get(keyOf(line)) ?? 0) > pages.length / 2;
  return pages.map((page, index) => {
    const away = new Set<Run>(margins[index]?.filter((line) => DECORATED.test(lineText(line)) || counts(line, index) || repeated(line)).flatMap((line) => line.runs));
    return away.size > 0 ? { ...page, runs: page.runs.filter((run) => !away.has(run)) } : page;
  });
}

/** Lines near the edges of a page, but for those that its tags put into a table. */
function marginLines({ runs, tree, height }: PdfPage): TextLine[] {
  const inTables = tree ? marksInTables(tree) : new Set<string>();
  const free = runs.filter((run) => run.mark === undefined || !inTables.has(run.mark));
  return linesOf(free).filter(({ top, bottom }) => bottom < height * MARGIN || top > height * (1 - MARGIN));
}

/** How far a line that is a number is from that of its page. */
function offsetOf(line: TextLine, index: number): number[] {
  const text = lineText(line);
  return /^\d{1,3}$/.test(text) ? [Number(text) - index] : [];
}

/** The same words in the same place, but for the number of the page. */
function keyOf(line: TextLine): string {
  return `${Math.round(line.top)} ${lineText(line).replace(/\d+/g, '0')}`;
}

function counted<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

import { lineText, linesOf, type TextLine } from './lines.ts';
import type { PdfPage, Run } from './page.ts';

/** Of the height of a page, at its top and at its foot. */
const MARGIN = 0.1;
const PAGE_NUMBER = /^(?:[-—–―·•~〜～\s]*\d{1,3}[-—–―·•~〜～\s]*|第?\s*\d{1,3}\s*页?\s*(?:[/／共,，]\s*共?\s*\d{1,3}\s*页?)?|[ivx]{1,5})$/i;

/** Pages without their numbers, and without what stands at the head or foot of each of them. */
export function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const margins = pages.map((page) => linesOf(page.runs).filter(({ top, bottom }) => bottom < page.height * MARGIN || top > page.height * (1 - MARGIN)));
  const seen = new Map<string, number>();
  for (const lines of margins) for (const text of new Set(lines.map(keyOf))) seen.set(text, (seen.get(text) ?? 0) + 1);
  const repeated = (line: TextLine) => pages.length > 2 && (seen.get(keyOf(line)) ?? 0) > pages.length / 2;
  return pages.map((page, index) => {
    const away = new Set<Run>(margins[index]?.filter((line) => PAGE_NUMBER.test(lineText(line)) || repeated(line)).flatMap((line) => line.runs));
    return away.size > 0 ? { ...page, runs: page.runs.filter((run) => !away.has(run)) } : page;
  });
}

/** The number of the page is another on each. */
function keyOf(line: TextLine): string {
  return lineText(line).replace(/\d+/g, '0');
}

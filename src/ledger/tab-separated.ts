import { recogniseEncoding, textPieces } from './text-encoding.ts';

/** Lines looked at. */
const LINES = 200;

/**
 * Text that is a table by its tabs: two lines and more, most of which have the same number of them. Systems save such
 * text as .xls because Excel opens it.
 */
export function isTabSeparated(bytes: Uint8Array): boolean {
  const found = recogniseEncoding(bytes);
  if ('fault' in found) return false;
  const [head = ''] = textPieces(bytes, found.encoding, found.start);
  const lines = head.split(/\r\n?|\n/, LINES).filter((line) => line.trim() !== '');
  const counts = new Map<number, number>();
  for (const line of lines) {
    const tabs = line.split('\t').length - 1;
    counts.set(tabs, (counts.get(tabs) ?? 0) + 1);
  }
  const [tabs, most] = [...counts].reduce((best, count) => (count[1] > best[1] ? count : best), [0, 0]);
  return tabs > 0 && most >= 2 && most >= 0.6 * lines.length;
}

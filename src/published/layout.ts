import type { Block, TableCell } from './document.ts';

/** Lines of text in one cell beyond which it holds an article. */
const ARTICLE = 12;

/** A table that only arranges a page: tables stand in it, or whole articles, or one text a row. */
export function isLayout(rows: readonly (readonly (readonly Block[])[])[]): boolean {
  if (rows.some((row) => row.some((blocks) => blocks.length > ARTICLE || blocks.some((block) => block.kind === 'table')))) return true;
  return rows.every((row) => row.filter((blocks) => blocks.length > 0).length < 2);
}

/** The lines of a cell. */
export function cellText(blocks: readonly Block[]): Pick<TableCell, 'text' | 'other'> {
  const lines = blocks.filter((block) => block.kind === 'text');
  const text = lines.map((line) => line.text).join('\n');
  const other = lines.map((line) => line.other ?? line.text).filter((line) => line !== '').join('\n');
  return other === text ? { text } : { text, other };
}

import type { Block } from './document.ts';

/** Lines of text in one cell beyond which it holds an article. */
const ARTICLE = 12;

/** A table that only arranges a page: tables stand in it, or whole articles, or one text a row. */
export function isLayout(rows: readonly (readonly (readonly Block[])[])[]): boolean {
  if (rows.some((row) => row.some((blocks) => blocks.length > ARTICLE || blocks.some((block) => block.kind === 'table')))) return true;
  return rows.every((row) => row.filter((blocks) => blocks.length > 0).length < 2);
}

/** The lines of a cell. */
export function cellText(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('\n');
}

import type { Block, Inline } from '../report/model.ts';

/** The paragraphs of a block in plain words. */
export function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.inlines)];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(blockText));
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(inlineText).join(' '));
  }
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'figure') return inline.text;
      return inline.kind === 'break' ? ' ' : inlineText(inline.children);
    })
    .join('');
}

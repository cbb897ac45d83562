import type { Block } from '../report/model.ts';
import { plainText } from '../report/plain-text.ts';

/** The paragraphs of a block in plain words. */
export function blockText(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [plainText(block.inlines, ' ')];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(blockText));
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map((cell) => plainText(cell, ' ')).join(' '));
  }
}

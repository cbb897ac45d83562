import type { Block, Inline } from '../../report/model.ts';
import { tag, type Markup } from '../office/markup.ts';
import { POINT } from './measures.ts';
import { BREAK, LEVELS, listIndent, paragraph, run, type Story } from './story.ts';
import { textTable } from './tables.ts';

/** What stands behind a paragraph and belongs on its page. */
type Next = 'list' | 'table' | 'signature';

export function blockContent(story: Story, blocks: readonly Block[], behind?: Next): Markup {
  return blocks
    .map((block, index) => {
      const kind = blocks[index + 1]?.kind ?? behind;
      const next = kind === 'paragraph' || kind === 'heading' ? undefined : kind;
      return content(story, block, next, 0);
    })
    .join('');
}

const ABOVE_TABLE = tag('w:spacing', { 'w:after': 6 * POINT });

function content(story: Story, block: Block, next: Next | undefined, level: number): Markup {
  if (block.kind === 'paragraph') {
    const more = next === 'table' ? ABOVE_TABLE : '';
    return paragraph({ style: 'BodyText', keepNext: next !== undefined, more }, inlineContent(story, block.inlines));
  }
  if (block.kind === 'heading') return paragraph({ style: `Heading${block.level}` }, run(block.number), inlineContent(story, block.inlines));
  if (block.kind === 'list') return list(story, block, level);
  return textTable(block, (inlines) => inlineContent(story, inlines));
}

function list(story: Story, { ordered, start, items }: Extract<Block, { kind: 'list' }>, depth: number): Markup {
  const level = Math.min(depth, LEVELS - 1);
  const id = story.list(ordered, level, start);
  const number = tag('w:numPr', {}, tag('w:ilvl', { 'w:val': level }), tag('w:numId', { 'w:val': id }));
  const under = tag('w:ind', { 'w:left': listIndent(level)['w:left'] });
  return items
    .map((blocks) => {
      // An item that begins with something else still has its number.
      const begins = blocks[0]?.kind === 'paragraph' ? '' : paragraph({ style: 'ListParagraph', more: number });
      const rest = blocks.map((block, index) => {
        if (block.kind !== 'paragraph') return content(story, block, undefined, depth + 1);
        return paragraph({ style: 'ListParagraph', more: index === 0 ? number : under }, inlineContent(story, block.inlines));
      });
      return begins + rest.join('');
    })
    .join('');
}

const LOOKS = { strong: tag('w:b'), emphasis: tag('w:i') };

/** @param looks of the words around, in the order of the schema (CT_RPr) */
export function inlineContent(story: Story, inlines: readonly Inline[], looks: { link?: boolean; strong?: boolean; emphasis?: boolean } = {}): Markup {
  const look = [looks.link ? tag('w:rStyle', { 'w:val': 'Hyperlink' }) : '', looks.strong ? LOOKS.strong : '', looks.emphasis ? LOOKS.emphasis : ''].join('');
  return inlines
    .map((inline): Markup => {
      if (inline.kind === 'text' || inline.kind === 'figure') return run(inline.text, look);
      if (inline.kind === 'break') return BREAK;
      if (inline.kind !== 'link') return inlineContent(story, inline.children, { ...looks, [inline.kind]: true });
      const id = looks.link ? undefined : story.link(inline.href);
      if (id === undefined) return inlineContent(story, inline.children, looks);
      return tag('w:hyperlink', { 'r:id': id }, inlineContent(story, inline.children, { ...looks, link: true }));
    })
    .join('');
}

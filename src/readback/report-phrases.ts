import type { Block, Inline, Report } from '../report/model.ts';
import { framePhrases, phraseOf, type Phrase } from './phrases.ts';

/** What is told of a number that the text has by itself. */
export const TEXT_LABEL = '正文';

/** Every paragraph, heading, item and cell of the text, with its numbers. */
export function reportPhrases(report: Report): Phrase[] {
  const { intro, sections, figures } = report;
  const known = new Map(figures.map((f) => [f.id, f]));
  const inlines = (list: readonly Inline[]): Phrase =>
    list.flatMap((inline): Phrase => {
      if (inline.kind === 'figure') {
        const figure = known.get(inline.id);
        // A comparison with last year is no figure of its own.
        return [{ value: figure?.value ?? inline.text, label: figure?.name ?? TEXT_LABEL, figure: figure?.id }];
      }
      if (inline.kind === 'break') return [];
      return 'children' in inline ? inlines(inline.children) : phraseOf(inline.text, TEXT_LABEL);
    });
  const blocks = (list: readonly Block[]): Phrase[] =>
    list.flatMap((block): Phrase[] => {
      if (block.kind === 'list') return block.items.flatMap(blocks);
      if (block.kind === 'table') return [block.head, ...block.rows].map((row) => row.flatMap(inlines));
      return [inlines(block.inlines)];
    });
  return [...framePhrases(report), ...blocks(intro), ...sections.flatMap((section) => blocks(section.blocks))];
}

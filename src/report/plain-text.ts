import type { Inline } from './model.ts';

/** The words of a text without its marks. @param lineBreak what stands for a break within a paragraph */
export function plainText(inlines: readonly Inline[], lineBreak = ''): string {
  return inlines
    .map((inline) => ('text' in inline ? inline.text : 'children' in inline ? plainText(inline.children, lineBreak) : lineBreak))
    .join('');
}

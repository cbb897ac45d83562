import { tag, type Markup } from '../office/markup.ts';
import { FOOTER, PAGE } from './measures.ts';
import { paragraph, run } from './story.ts';

/** The section: paper, margins, and the page numbers of both sides. */
export function sectionContent(footers: { odd: string; even: string }): Markup {
  return tag(
    'w:sectPr',
    {},
    tag('w:footerReference', { 'w:type': 'default', 'r:id': footers.odd }),
    tag('w:footerReference', { 'w:type': 'even', 'r:id': footers.even }),
    tag('w:pgSz', { 'w:w': PAGE.width, 'w:h': PAGE.height }),
    tag('w:pgMar', {
      'w:top': PAGE.top,
      'w:right': PAGE.right,
      'w:bottom': PAGE.bottom,
      'w:left': PAGE.left,
      'w:header': PAGE.top / 2,
      'w:footer': FOOTER.fromEdge,
      'w:gutter': 0,
    }),
  );
}

/** `— 1 —`, outside: odd pages at the right, even pages at the left (GB/T 9704-2012, 7.5). */
export function footerContent(side: 'left' | 'right'): Markup {
  const indent = tag('w:ind', { [`w:${side}`]: FOOTER.indent });
  const number = tag('w:fldSimple', { 'w:instr': ' PAGE ' }, run('1'));
  return paragraph({ style: 'Footer', more: indent + tag('w:jc', { 'w:val': side }) }, run('— '), number, run(' —'));
}

export const SETTINGS: Markup = [
  tag('w:evenAndOddHeaders'),
  tag('w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
  // A line that the author ended is not stretched; without a mode Word opens the file as one of 2007.
  tag('w:compat', {}, tag('w:doNotExpandShiftReturn'), tag('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 })),
  tag('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
].join('');

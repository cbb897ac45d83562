import { tag, type Markup } from '../office/markup.ts';
import { inFont, PAGE_NUMBER_FONT, type DocxFonts } from './fonts.ts';
import { BODY_LINE, BODY_SIZE, CHARACTER, FOOTER, POINT } from './measures.ts';

/** Names in English are those of Word's own styles: it shows them in the user's language, and navigates by them. */
interface ParagraphStyle {
  id: string;
  name: string;
  basedOn?: string;
  next?: string;
  font?: string;
  size?: number;
  bold?: boolean;
  /** Exact, in points. */
  line?: number;
  before?: number;
  after?: number;
  align?: 'both' | 'center' | 'left' | 'right';
  /** First line moved in by so many characters. */
  firstLine?: number;
  outline?: number;
  keepNext?: boolean;
}

function paragraphStyles({ title, heading1, heading2, body }: DocxFonts): ParagraphStyle[] {
  const heading = { next: 'BodyText', keepNext: true, firstLine: 2, align: 'left' } as const;
  const table = { basedOn: 'Normal', align: 'center' } as const;
  return [
    { id: 'Title', name: 'Title', next: 'BodyText', font: title, size: 22, line: 34, after: BODY_LINE, align: 'center', keepNext: true },
    { id: 'Heading1', name: 'heading 1', font: heading1, outline: 0, ...heading },
    { id: 'Heading2', name: 'heading 2', font: heading2, outline: 1, ...heading },
    { id: 'Heading3', name: 'heading 3', font: body, bold: true, outline: 2, ...heading },
    { id: 'BodyText', name: 'Body Text', align: 'both', firstLine: 2 },
    { id: 'ListParagraph', name: 'List Paragraph', align: 'both' },
    { id: 'Signature', name: 'Signature', align: 'right' },
    { id: 'ContactHeading', name: '联系方式标题', basedOn: 'Heading1', next: 'Contact', size: 14, before: BODY_LINE },
    { id: 'Contact', name: '联系方式', size: 14, line: 24, align: 'left' },
    { id: 'TableText', name: '表格文字', ...table, size: 10.5, line: 14 },
    { id: 'TableApplications', name: '表格文字（申请情况）', ...table, basedOn: 'TableText', size: 9.5, line: 12 },
    { id: 'TableReviews', name: '表格文字（复议诉讼）', ...table, basedOn: 'TableText', size: 9, line: 12 },
    { id: 'TableEnd', name: '表格之后', line: 12 },
    { id: 'Footer', name: 'footer', font: PAGE_NUMBER_FONT, size: FOOTER.size, line: 16 },
  ];
}

export function stylesContent(fonts: DocxFonts): Markup {
  const text = { align: 'both', line: BODY_LINE } as const;
  return [
    tag(
      'w:docDefaults',
      {},
      tag('w:rPrDefault', {}, tag('w:rPr', {}, inFont(fonts.body), size(BODY_SIZE), LANGUAGE)),
      tag('w:pPrDefault', {}, tag('w:pPr', {}, spacing(text))),
    ),
    tag('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, tag('w:name', { 'w:val': 'Normal' }), tag('w:qFormat')),
    tag('w:style', { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' }, tag('w:name', { 'w:val': 'Default Paragraph Font' })),
    tag('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, tag('w:name', { 'w:val': 'Normal Table' })),
    tag('w:style', { 'w:type': 'table', 'w:styleId': 'TableGrid' }, tag('w:name', { 'w:val': 'Table Grid' }), tag('w:tblPr', {}, BORDERS)),
    // As in print, a link looks like the text around it.
    tag('w:style', { 'w:type': 'character', 'w:styleId': 'Hyperlink' }, tag('w:name', { 'w:val': 'Hyperlink' })),
    ...paragraphStyles(fonts).map(paragraphStyle),
  ].join('');
}

// With zh-CN for digits LibreOffice breaks lines between them; Word's own Chinese documents say en-US, too.
const LANGUAGE = tag('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' });

/** 0.75 pt, in eighths. */
const BORDERS = tag(
  'w:tblBorders',
  {},
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) =>
    tag(`w:${edge}`, { 'w:val': 'single', 'w:sz': 6, 'w:space': 0, 'w:color': '000000' }),
  ),
);

function paragraphStyle(style: ParagraphStyle): Markup {
  const { id, name, basedOn = 'Normal', next, align, firstLine, outline } = style;
  return tag(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id },
    tag('w:name', { 'w:val': name }),
    tag('w:basedOn', { 'w:val': basedOn }),
    next ? tag('w:next', { 'w:val': next }) : '',
    tag('w:qFormat'),
    tag(
      'w:pPr',
      {},
      style.keepNext ? tag('w:keepNext') + tag('w:keepLines') : '',
      spacing(style),
      firstLine === undefined ? '' : tag('w:ind', { 'w:firstLineChars': firstLine * 100, 'w:firstLine': firstLine * CHARACTER }),
      align ? tag('w:jc', { 'w:val': align }) : '',
      outline === undefined ? '' : tag('w:outlineLvl', { 'w:val': outline }),
    ),
    tag('w:rPr', {}, style.font ? inFont(style.font) : '', style.bold ? tag('w:b') : '', style.size ? size(style.size) : ''),
  );
}

function spacing({ line, before, after }: Pick<ParagraphStyle, 'line' | 'before' | 'after'>): Markup {
  if (line === undefined && before === undefined && after === undefined) return '';
  const twips = (points: number | undefined) => (points === undefined ? undefined : points * POINT);
  return tag('w:spacing', { 'w:before': twips(before), 'w:after': twips(after), 'w:line': twips(line), 'w:lineRule': line === undefined ? undefined : 'exact' });
}

function size(points: number): Markup {
  return tag('w:sz', { 'w:val': points * 2 }) + tag('w:szCs', { 'w:val': points * 2 });
}

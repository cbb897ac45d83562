import type { Report } from '../report/model.ts';
import { width } from '../diagnostics/width.ts';
import { chineseDate } from '../render/html.ts';
import { blockContent } from './docx/blocks.ts';
import { fontTable, OFFICIAL_FONTS, type DocxFonts } from './docx/fonts.ts';
import { CHARACTER, POINT, TEXT_WIDTH } from './docx/measures.ts';
import { footerContent, sectionContent, SETTINGS } from './docx/page.ts';
import { stylesContent } from './docx/styles.ts';
import { BREAK, paragraph, run, Story } from './docx/story.ts';
import { formTable } from './docx/tables.ts';
import { tag, type Markup } from './office/markup.ts';
import { OFFICE_RELATIONS, officeFile, type Part } from './office/office-file.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface DocxOptions {
  date: Date;
  /** In place of those of GB/T 9704-2012. */
  fonts?: { [K in keyof DocxFonts]?: string | undefined };
}

/** The statutory edition as a Word document, in the look of GB/T 9704-2012. */
export function reportDocx(report: Report, { date, fonts: own = {} }: DocxOptions): Uint8Array {
  const { title, heading1, heading2, body } = own;
  const fonts: DocxFonts = {
    title: title ?? OFFICIAL_FONTS.title,
    heading1: heading1 ?? OFFICIAL_FONTS.heading1,
    heading2: heading2 ?? OFFICIAL_FONTS.heading2,
    body: body ?? OFFICIAL_FONTS.body,
  };
  const story = new Story();
  const content = bodyContent(story, report) + sectionContent({ odd: 'rIdOdd', even: 'rIdEven' });
  const shared: { id: string; kind: string; file: string; root: string; content: Markup }[] = [
    { id: 'rIdStyles', kind: 'styles', file: 'styles', root: 'styles', content: stylesContent(fonts) },
    { id: 'rIdNumbering', kind: 'numbering', file: 'numbering', root: 'numbering', content: story.numbering },
    { id: 'rIdSettings', kind: 'settings', file: 'settings', root: 'settings', content: SETTINGS },
    { id: 'rIdFonts', kind: 'fontTable', file: 'fontTable', root: 'fonts', content: fontTable(fonts) },
    { id: 'rIdOdd', kind: 'footer', file: 'footer1', root: 'ftr', content: footerContent('right') },
    { id: 'rIdEven', kind: 'footer', file: 'footer2', root: 'ftr', content: footerContent('left') },
  ];
  const document: Part = {
    name: 'word/document.xml',
    contentType: `${TYPES}.document.main+xml`,
    content: tag('w:document', { 'xmlns:w': MAIN, 'xmlns:r': OFFICE_RELATIONS }, tag('w:body', {}, content)),
    relations: [...shared.map(({ id, kind, file }) => ({ id, kind, target: `${file}.xml` })), ...story.relations],
  };
  const parts = shared.map(({ kind, file, root, content: inside }): Part => ({
    name: `word/${file}.xml`,
    contentType: `${TYPES}.${kind}+xml`,
    content: tag(`w:${root}`, { 'xmlns:w': MAIN }, inside),
  }));
  return officeFile([document, ...parts], { title: report.title, subject: '政府信息公开工作年度报告', creator: report.bureau, date });
}

function bodyContent(story: Story, report: Report): Markup {
  const last = report.sections.at(-1);
  const sections = report.sections.map((section) => [
    paragraph({ style: 'Heading1' }, run(`${section.numeral}、${section.title}`)),
    // A signature does not stand alone on a page.
    blockContent(story, section.blocks, section.tables.length > 0 ? 'table' : section === last && report.publishedOn !== '' ? 'signature' : undefined),
    ...section.tables.map(formTable),
  ]);
  return [titleContent(report), blockContent(story, report.intro), ...sections.flat(), signature(report), contact(report)].join('');
}

const TITLE_POINTS = 22;

/** Where it needs two lines, the second begins behind the name of the bureau (7.3.1: no word is cut in two). */
function titleContent({ title, bureau }: Report): Markup {
  const fits = (width(title) / 2) * TITLE_POINTS * POINT <= TEXT_WIDTH;
  const rest = title.startsWith(bureau) ? title.slice(bureau.length) : '';
  return paragraph({ style: 'Title' }, ...(fits || rest === '' ? [run(title)] : [run(bureau), BREAK, run(rest)]));
}

/** The date stands four characters in from the right (7.3.5.4). */
function signature({ bureau, publishedOn }: Report): Markup {
  if (publishedOn === '') return '';
  const right = tag('w:ind', { 'w:rightChars': 400, 'w:right': 4 * CHARACTER });
  const above = tag('w:spacing', { 'w:before': 56 * POINT });
  return paragraph({ style: 'Signature', keepNext: true, more: above + right }, run(bureau)) + paragraph({ style: 'Signature', more: right }, run(chineseDate(publishedOn)));
}

/** Labels of up to five characters, then the text. */
function contact({ contact: lines }: Report): Markup {
  if (lines.length === 0) return '';
  const [indent, stop] = [2 * CHARACTER, 6.5 * CHARACTER];
  const tab = tag('w:tabs', {}, tag('w:tab', { 'w:val': 'left', 'w:pos': stop })) + tag('w:ind', { 'w:left': stop, 'w:hanging': stop - indent });
  return [
    paragraph({ style: 'ContactHeading' }, run('联系方式')),
    ...lines.map(({ label, value }, index) =>
      paragraph({ style: 'Contact', keepNext: index < lines.length - 1, more: tab }, run(label), tag('w:r', {}, tag('w:tab')), run(value)),
    ),
  ].join('');
}

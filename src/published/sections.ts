import { problem, type Place, type Problem } from '../diagnostics/problem.ts';
import type { Format, FormSection, SectionId } from '../formats/schema.ts';
import { fold } from '../ledger/fold.ts';
import { near } from '../ledger/vocabulary.ts';
import { bareTitle } from '../report/heading-numbers.ts';
import type { Passage } from '../report/passages.ts';
import type { Block, Spot, TableBlock, TextBlock } from './document.ts';
import { sectionTitles, type SectionTitle } from './section-titles.ts';

export interface SectionsInput {
  file: string;
  format: Format;
  blocks: readonly Block[];
  /** Blocks that are the title of the report. */
  title: readonly Block[];
  /** Behind it nothing is text of the report. */
  end: number;
  /** Tables of the form: their cells are no text. */
  tables: ReadonlySet<TableBlock>;
}

export interface Sections {
  passages: Passage[];
  problems: Problem[];
}

/** The text by section, and what is amiss with the sections: that one is missing, in another place, or called otherwise. */
export function readSections(input: SectionsInput): Sections {
  const { file, format, blocks, end } = input;
  const titles = withMistyped(format, blocks, end);
  let at = -1;
  const passages = blocks.slice(0, end).flatMap((block, index) => {
    while ((titles[at + 1]?.index ?? Infinity) <= index) at++;
    if (input.title.includes(block) || (block.kind === 'table' && input.tables.has(block))) return [];
    return passagesOf(block, titles[at]?.index === index, titles[at]?.section ?? 'intro', file);
  });
  const place = (title: SectionTitle): Place => ({ file, ...(blocks[title.index] as TextBlock).spot });
  return { passages, problems: [...missing(format, titles, file), ...order(format, titles, place), ...wording(format, titles, blocks, place)] };
}

/** Titles of sections, also of such as are missing but for a letter: 二、主动公开政府信息情況. */
function withMistyped(format: Format, blocks: readonly Block[], end: number): SectionTitle[] {
  const titles = sectionTitles(blocks).filter(({ index }) => index < end);
  const lacking = format.sections.filter(({ id }) => !titles.some((t) => t.section === id));
  const mistyped = blocks.slice(0, end).flatMap((block, index): SectionTitle[] => {
    if (block.kind !== 'text' || block.text.length > 40 || !/^\s*[一二三四五六七]\s*[、.．]/.test(block.text)) return [];
    const meant = lacking.filter((section) => near(bareTitle(block.text), [section.title, ...section.variants]) !== undefined);
    return meant.length === 1 && meant[0] ? [{ index, section: meant[0].id }] : [];
  });
  return [...titles, ...mistyped].sort((a, b) => a.index - b.index);
}

function missing(format: Format, titles: readonly SectionTitle[], file: string): Problem[] {
  const lacking = format.sections.filter(({ id }) => !titles.some((t) => t.section === id)).map(named);
  return lacking.length > 0 ? [problem('R620', [{ file }], { missing: lacking })] : [];
}

function order(format: Format, titles: readonly SectionTitle[], place: (title: SectionTitle) => Place): Problem[] {
  const firsts = titles.filter((title, index) => titles.findIndex((t) => t.section === title.section) === index);
  const rank = (id: SectionId) => format.sections.findIndex((section) => section.id === id);
  const wrong = firsts.find((title, index) => index > 0 && rank(title.section) < rank(firsts[index - 1]?.section ?? title.section));
  const twice = titles.find((title) => !firsts.includes(title));
  const name = ({ section }: SectionTitle) => named(format.sections[rank(section)] as FormSection);
  return [
    ...(wrong ? [problem('R621', [place(wrong)], { section: name(wrong), found: firsts.map(name) })] : []),
    ...(twice ? [problem('R623', [place(twice)], { section: name(twice) })] : []),
  ];
}

/** One message for all titles that are not in the words of the form. */
function wording(format: Format, titles: readonly SectionTitle[], blocks: readonly Block[], place: (title: SectionTitle) => Place): Problem[] {
  const altered = titles.flatMap((title) => {
    const section = format.sections.find(({ id }) => id === title.section) as FormSection;
    const { text, item } = blocks[title.index] as TextBlock;
    const found = text.replace(/\s+/g, '');
    // A list writes the number by itself.
    return fold(found) === fold(named(section)) || (item && fold(found) === fold(section.title)) ? [] : [{ title, words: `${found} → ${named(section)}` }];
  });
  const [first] = altered;
  return first ? [problem('R622', [place(first.title)], { titles: altered.map((a) => a.words) })] : [];
}

function named({ numeral, title }: FormSection): string {
  return `${numeral}、${title}`;
}

function passagesOf(block: Block, isTitle: boolean, section: Passage['section'], file: string): Passage[] {
  if (block.kind === 'table') {
    return block.rows.flatMap(({ cells, spot }) => cells.flatMap(({ text }) => (text.trim() === '' ? [] : [passage('cell', text, spot, section, file)])));
  }
  const level = isTitle ? 1 : headingLevel(block);
  const kind = level === undefined ? (block.item ? 'item' : 'paragraph') : 'heading';
  return [passage(kind, block.text, block.spot, section, file, level, block.links)];
}

function passage(kind: Passage['kind'], text: string, spot: Spot, section: Passage['section'], file: string, level?: number, links: Passage['links'] = []): Passage {
  return { kind, text, section, ...(level === undefined ? {} : { level }), figures: [], links, place: () => ({ file, ...spot }) };
}

/** Marked as a heading, or numbered as one and no sentence. */
function headingLevel({ text, level }: TextBlock): number | undefined {
  const short = text.length <= 40 && !/[。；！？：:]$/.test(text);
  if (short && /^\s*[（(][一二三四五六七八九十]+[）)]/.test(text)) return 2;
  if (short && /^\s*\d+\s*[.．、]\s*\D/.test(text)) return 3;
  return level === undefined || !short ? undefined : Math.max(2, level);
}

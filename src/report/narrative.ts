import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Format, FormSection, SectionId } from '../formats/schema.ts';
import { fold } from '../ledger/fold.ts';
import { near } from '../ledger/vocabulary.ts';
import type { Figures } from './figures.ts';
import { readMarkdown, type Piece } from './markdown.ts';
import type { Block, Inline } from './model.ts';
import { expandConditions } from './placeholders.ts';

export const NARRATIVE_NAME = '正文.md';

/** Optional: shorter text for the infographic, with the same headings. */
export const SHORT_NAME = '图解.md';

/** The text, by section; text before the first heading is the introduction. */
export interface Narrative {
  intro: Block[];
  sections: Map<SectionId, Block[]>;
  problems: Problem[];
}

/** Sections that are text: article 50 wants them, and no table stands for them. */
const TEXT_SECTIONS: readonly SectionId[] = ['overview', 'problems', 'other'];

/** Control characters, marks that turn the direction of writing (and with it a number), zero-width characters. */
const HIDDEN = /(?![\n\r\t])\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

export function readNarrative(source: string, format: Format, figures: Figures, file: string = NARRATIVE_NAME): Narrative {
  const expanded = expandConditions(source.replace(HIDDEN, ''), file, figures);
  const narrative: Narrative = { intro: [], sections: new Map(), problems: expanded.problems };
  const hidden = source.split('\n').findIndex((line) => line.search(HIDDEN) >= 0);
  if (hidden >= 0) narrative.problems.push(problem('T506', [{ file, line: hidden + 1 }], { what: 'hidden' }));
  const lineOf = (piece: Piece) => expanded.lines[piece.line] ?? piece.line + 1;
  const first = new Map<SectionId, number>();
  let blocks = narrative.intro;
  let numbers = new Numbers();
  for (const piece of readMarkdown(expanded.text, figures)) {
    const line = lineOf(piece);
    const at = [{ file, line }];
    if (piece.unprinted) narrative.problems.push(problem('T506', at, { what: piece.unprinted }));
    if (piece.block) blocks.push(piece.block);
    if (!piece.heading) continue;
    const { level, inlines, text } = piece.heading;
    if (level > 1) {
      blocks.push(numbers.heading(level === 2 ? 2 : 3, inlines));
      continue;
    }
    const section = findSection(format, text);
    const before = section && first.get(section.id);
    if (!section) narrative.problems.push(unknownSection(format, text, at));
    else if (before !== undefined) narrative.problems.push(problem('T504', at, { title: section.title, first: before }));
    if (section && before === undefined) first.set(section.id, line);
    blocks = [];
    numbers = new Numbers();
    if (section && before === undefined) narrative.sections.set(section.id, blocks);
  }
  // Text behind a condition that does not end is in doubt: whether a section is missing cannot be said.
  if (expanded.problems.some((p) => p.code === 'T505')) return narrative;
  // What the shorter text leaves out comes from the whole one.
  if (file === SHORT_NAME) return narrative;
  for (const section of format.sections) {
    if (!TEXT_SECTIONS.includes(section.id) || (narrative.sections.get(section.id)?.length ?? 0) > 0) continue;
    const place = { file, line: first.get(section.id) ?? 1 };
    const title = `${section.numeral}、${section.title}`;
    narrative.problems.push(problem('T503', [place], { section: title, title: section.title }));
  }
  return narrative;
}

function unknownSection(format: Format, text: string, at: Problem['at']): Problem {
  const known = format.sections.map((s) => s.title);
  const title = text.trim();
  return problem('T502', at, { title, near: near(bareTitle(title), known), known });
}

/** With or without its number, in the words of the form or of published reports. */
function findSection(format: Format, title: string): FormSection | undefined {
  const bare = fold(bareTitle(title));
  return format.sections.find((s) => [s.title, ...s.variants].some((name) => fold(name) === bare));
}

const NUMBER = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[、.．]|\d+[、.．)）])\s*/;

export function bareTitle(title: string): string {
  return title.replace(NUMBER, '').trim();
}

/** GB/T 9704-2012: （一） on the second level, 1. on the third; what the author wrote as a number is replaced. */
class Numbers {
  #second = 0;
  #third = 0;

  heading(level: 2 | 3, inlines: Inline[]): Block {
    if (level === 2) {
      this.#second++;
      this.#third = 0;
    } else this.#third++;
    const number = level === 2 ? `（${chinese(this.#second)}）` : `${this.#third}.`;
    return { kind: 'heading', level, number, inlines: withoutNumber(inlines) };
  }
}

function withoutNumber(inlines: Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  return first?.kind === 'text' ? [{ ...first, text: first.text.replace(NUMBER, '') }, ...rest] : inlines;
}

const DIGITS = '〇一二三四五六七八九';

/** 1 … 99 as 一 … 九十九. */
export function chinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const front = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${front}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`;
}

import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Format, SectionId } from '../formats/schema.ts';
import { near } from '../ledger/vocabulary.ts';
import type { Figures } from './figures.ts';
import { bareTitle, Numbers } from './heading-numbers.ts';
import { readMarkdown, type Piece } from './markdown.ts';
import type { Block } from './model.ts';
import { passageOf, type Passage } from './passages.ts';
import { expandConditions } from './placeholders.ts';
import { sectionOf } from './section-of.ts';

export const NARRATIVE_NAME = '正文.md';

/** Optional: shorter text for the infographic, with the same headings. */
export const SHORT_NAME = '图解.md';

/** The text, by section; text before the first heading is the introduction. */
export interface Narrative {
  intro: Block[];
  sections: Map<SectionId, Block[]>;
  /** The same in plain words, in order, for the checks; without what stands below a title that is no section. */
  passages: Passage[];
  problems: Problem[];
}

/** Sections that are text: article 50 wants them, and no table stands for them. */
const TEXT_SECTIONS: readonly SectionId[] = ['overview', 'problems', 'other'];

/** Control characters, marks that turn the direction of writing (and with it a number), zero-width characters. */
const HIDDEN = /(?![\n\r\t])\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** `##依申请公开` and `＃＃ 监督保障` are meant as headings, and would be printed as they are. */
const HEADING = /^( {0,3})([#＃]{1,6})[ \t\u3000]*(?=[^\s#＃])/gm;

function heading(_all: string, indent: string, marks: string): string {
  return `${indent}${'#'.repeat(marks.length)} `;
}

export function readNarrative(source: string, format: Format, figures: Figures, file: string = NARRATIVE_NAME): Narrative {
  const expanded = expandConditions(source.replace(HIDDEN, '').replace(HEADING, heading), file, figures);
  const text = new SectionedText(format, file, expanded.lines);
  text.result.problems.push(...expanded.problems);
  const hidden = source.split('\n').findIndex((line) => line.search(HIDDEN) >= 0);
  if (hidden >= 0) text.result.problems.push(problem('T506', [{ file, line: hidden + 1 }], { what: 'hidden' }));
  for (const piece of readMarkdown(expanded.text, figures)) text.add(piece);
  // Text behind a condition that does not end is in doubt: whether a section is missing cannot be said.
  const inDoubt = expanded.problems.some((p) => p.code === 'T505');
  // What the shorter text leaves out comes from the whole one.
  if (!inDoubt && file !== SHORT_NAME) text.tellMissing();
  return text.result;
}

/** Puts the pieces of the text below their section titles. */
class SectionedText {
  readonly result: Narrative = { intro: [], sections: new Map(), passages: [], problems: [] };
  readonly #format: Format;
  readonly #file: string;
  readonly #lines: readonly number[];
  /** The line of each section's first title. */
  readonly #first = new Map<SectionId, number>();
  /** Titles that a mistyped one was taken for: that message is enough. */
  readonly #meant = new Set<string>();
  /** undefined below a title that is no section. */
  #section: SectionId | 'intro' | undefined = 'intro';
  #blocks = this.result.intro;
  #numbers = new Numbers();

  constructor(format: Format, file: string, lines: readonly number[]) {
    this.#format = format;
    this.#file = file;
    this.#lines = lines;
  }

  add(piece: Piece): void {
    const line = this.#lines[piece.line] ?? piece.line + 1;
    const { heading, unprinted } = piece;
    if (unprinted) this.result.problems.push(problem('T506', [{ file: this.#file, line }], { what: unprinted }));
    if (piece.block) this.#blocks.push(piece.block);
    if (heading?.level === 1) this.#open(heading.text, line);
    else if (heading) this.#blocks.push(this.#numbers.heading(heading.level === 2 ? 2 : 3, heading.inlines));
    const section = this.#section;
    if (!section) return;
    const place = { file: this.#file, section, lines: this.#lines };
    this.result.passages.push(...(piece.words ?? []).map((words) => passageOf(words, place)));
  }

  #open(title: string, line: number): void {
    const at = [{ file: this.#file, line }];
    const section = sectionOf(this.#format, title);
    const first = section && this.#first.get(section.id);
    this.#section = section?.id;
    this.#blocks = [];
    this.#numbers = new Numbers();
    if (!section) {
      const unknown = unknownSection(this.#format, title, at);
      this.result.problems.push(unknown);
      if (unknown.params.near !== undefined) this.#meant.add(unknown.params.near);
    }
    if (section && first !== undefined) this.result.problems.push(problem('T504', at, { title: section.title, first }));
    else if (section) {
      this.#first.set(section.id, line);
      this.result.sections.set(section.id, this.#blocks);
    }
  }

  tellMissing(): void {
    for (const { id, numeral, title } of this.#format.sections) {
      if (!TEXT_SECTIONS.includes(id) || this.#meant.has(title) || (this.result.sections.get(id)?.length ?? 0) > 0) continue;
      const place = { file: this.#file, line: this.#first.get(id) ?? 1 };
      this.result.problems.push(problem('T503', [place], { section: `${numeral}、${title}`, title }));
    }
  }
}

function unknownSection(format: Format, text: string, at: Problem['at']): Problem<'T502'> {
  const known = format.sections.map((s) => s.title);
  const title = text.trim();
  return problem('T502', at, { title, near: near(bareTitle(title), known), known });
}

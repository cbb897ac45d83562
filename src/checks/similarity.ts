import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Format, SectionId } from '../formats/schema.ts';
import type { Passage } from '../report/passages.ts';
import { below, placeIn, placeOfSection, titleOf, wordsAround } from './text-place.ts';

/** The sections that a body writes anew each year; the introduction cites the law, and repeats itself by nature. */
const WRITTEN_ANEW: readonly SectionId[] = ['overview', 'problems'];
/** Runs of so many characters: shorter ones are words, which every report shares. */
const RUN = 6;
/** Characters below which a section is too short to be compared. */
const SHORT = 20;

export interface LastText {
  year: number;
  passages: readonly Passage[];
}

/** The share of a section that stands in last year's text already, with numbers, years and punctuation left out. */
export function checkSameText(format: Format, passages: readonly Passage[], before: LastText, limit: number): Problem[] {
  return format.sections.filter((section) => WRITTEN_ANEW.includes(section.id)).flatMap((section) => {
    const now = new ComparedText(below(passages, section.id));
    const known = runsOf(new ComparedText(below(before.passages, section.id)).text);
    if (now.text.length < SHORT || known.size === 0) return [];
    const { share, longest } = overlap(now.text, known);
    if (share * 100 < limit) return [];
    const { passage, offset } = now.origin(longest.start);
    const at = passage ? placeIn(passage, offset) : placeOfSection(passages, section.id);
    const params = {
      section: titleOf(section),
      percent: Math.floor(share * 100),
      limit,
      year: before.year,
      characters: longest.length,
    };
    return [problem('T545', at, params, passage ? { line: wordsAround(passage, offset) } : {})];
  });
}

/** The words of a section in one string, each character with where it came from. */
class ComparedText {
  text = '';
  readonly #origins: { passage: Passage; offset: number }[] = [];

  constructor(passages: readonly Passage[]) {
    const kept: string[] = [];
    for (const passage of passages) {
      if (passage.kind === 'heading') continue;
      let figure = 0;
      for (let i = 0; i < passage.text.length; i++) {
        while (i >= (passage.figures[figure]?.end ?? Infinity)) figure++;
        const char = passage.text[i] ?? '';
        if (i >= (passage.figures[figure]?.start ?? Infinity) || !COMPARED.test(char)) continue;
        kept.push(char);
        this.#origins.push({ passage, offset: i });
      }
    }
    this.text = kept.join('');
  }

  origin(index: number): { passage?: Passage; offset: number } {
    return this.#origins[index] ?? { offset: 0 };
  }
}

/** Letters alone: numbers change by themselves, and 年 and 月 with them say nothing. */
const COMPARED = /[^\P{L}年月日〇一二三四五六七八九十]/u;

function runsOf(text: string): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= text.length; i++) runs.add(text.slice(i, i + RUN));
  return runs;
}

/** Characters that lie in a known run, and the longest stretch of them. */
function overlap(text: string, known: ReadonlySet<string>): { share: number; longest: { start: number; length: number } } {
  let covered = 0;
  let until = 0;
  let stretch = 0;
  let longest = { start: 0, length: 0 };
  for (let i = 0; i < text.length; i++) {
    if (i + RUN <= text.length && known.has(text.slice(i, i + RUN))) until = i + RUN;
    stretch = i < until ? stretch + 1 : 0;
    if (i < until) covered++;
    if (stretch > longest.length) longest = { start: i - stretch + 1, length: stretch };
  }
  return { share: covered / text.length, longest };
}

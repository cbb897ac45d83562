import type { Passage } from '../../report/passages.ts';
import { masked } from './masked.ts';
import { numbersIn, type TextNumber } from './numbers.ts';

/** What the text belongs to. */
export interface TextContext {
  year: number;
  bureau: string;
  level: 'department' | 'government' | 'township';
}

/** A passage with its numbers, ready to be read. */
export interface MarkedPassage {
  passage: Passage;
  /** Times, document numbers and remarks are marks (masked.ts). */
  text: string;
  numbers: TextNumber[];
  sentences: Sentence[];
  /** The last heading of the second level or deeper above it: 依申请公开. */
  aspect: string;
}

/** Offsets are those of the passage. */
export interface Sentence {
  start: number;
  end: number;
}

export function markPassages(passages: readonly Passage[], { year, bureau, level }: TextContext): MarkedPassage[] {
  // The report of a government covers its territory: 县人民政府收到申请64件 may be of the government alone.
  const own = level === 'government' ? [] : [bureau];
  let aspect = '';
  return passages.map((passage) => {
    if (passage.level === 1) aspect = '';
    else if (passage.kind === 'heading') aspect = passage.text;
    const text = masked(passage.text, year, own);
    return { passage, text, numbers: numbersIn(text, passage.figures), sentences: sentencesOf(text), aspect };
  });
}

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^。！？\n]+[。！？\n]?/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

export function within({ start, end }: Sentence, offset: number): boolean {
  return offset >= start && offset < end;
}

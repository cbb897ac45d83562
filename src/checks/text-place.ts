import type { Place } from '../diagnostics/problem.ts';
import type { FormSection } from '../formats/schema.ts';
import type { Passage } from '../report/passages.ts';

export function placeIn(passage: Passage, offset = 0): Place[] {
  return [passage.place(offset)];
}

/** The words around a place, so that the place itself is seen where a line is cut. */
export function wordsAround({ text }: Pick<Passage, 'text'>, offset: number): string {
  const from = Math.max(0, offset - 14);
  return `${from > 0 ? '…' : ''}${text.slice(from, offset + 60).replace(/\s+/g, ' ')}`;
}

/** The passages of a section, without its title. */
export function below(passages: readonly Passage[], section: Passage['section']): Passage[] {
  return passages.filter((p) => p.section === section && p.level !== 1);
}

/** The line of the section's title. */
export function placeOfSection(passages: readonly Passage[], section: Passage['section']): Place[] {
  const first = passages.find((p) => p.section === section);
  return first ? placeIn(first) : [];
}

export function titleOf({ numeral, title }: FormSection): string {
  return `${numeral}、${title}`;
}

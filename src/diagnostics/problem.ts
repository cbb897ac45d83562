import type { Code, ParamsOf } from './catalog.ts';

/** A line of a text file or web page, a page of a PDF, or a paragraph of a Word document, from 1. */
export type TextPlace = { file: string; line: number } | { file: string; page: number } | { file: string; paragraph: number };

/** A cell or a range as Excel writes it (`C12`, `A2:K2`), a place in a text, or a cell of the report. */
export type Place = { file: string; sheet?: string; range?: string } | TextPlace | { table: string; row?: string; column?: string };

export function isTextPlace(place: Place): place is TextPlace {
  return 'line' in place || 'page' in place || 'paragraph' in place;
}

export function numberOf(place: TextPlace): number {
  return 'line' in place ? place.line : 'page' in place ? place.page : place.paragraph;
}

/** The cells around a place, as the clerk sees them; columns of personal data are never put in. */
export interface Excerpt {
  /** Column letters, left to right. */
  columns: string[];
  rows: { number: number; cells: string[] }[];
  /** Where the `^^^^` goes. */
  mark: { row: number; column: string };
}

/** What is wrong, as data: no text, no colour. The catalog turns it into words at the edge. */
export interface Problem<C extends Code = Code> {
  code: C;
  at: Place[];
  params: ParamsOf<C>;
  excerpt?: Excerpt;
  /** For a line of text: the line itself, without its end. */
  line?: string;
  /** A check of ledgers and drafts, of a report that is published: there are no ledgers and settings to be put right. */
  published?: true;
}

export function problem<C extends Code>(
  code: C,
  at: Place[],
  params: ParamsOf<C>,
  more: { excerpt?: Excerpt | undefined; line?: string | undefined } = {},
): Problem<C> {
  return {
    code,
    at,
    params,
    ...(more.excerpt ? { excerpt: more.excerpt } : {}),
    ...(more.line === undefined ? {} : { line: more.line }),
  };
}

/** "Cannot go on": carries the problems that the shell prints. Everything else thrown is a bug. */
export class Failure extends Error {
  readonly problems: Problem[];
  constructor(...problems: Problem[]) {
    super(problems.map((p) => p.code).join(', '));
    this.name = 'Failure';
    this.problems = problems;
  }
}

import type { Place, Problem } from '../diagnostics/problem.ts';
import { NARRATIVE_NAME, SHORT_NAME, type Narrative } from '../report/narrative.ts';
import type { Outcome } from './outcome.ts';

/** Where in a page something stands that a message is about. */
export interface PagePlace {
  edition: 'report' | 'infographic';
  /** Id of the section; empty before the first. */
  section: string;
  /** How the paragraph begins, as it is printed; empty where it is the section as a whole. */
  text: string;
}

/** Characters that tell a paragraph from others. */
const TELLING = 30;

/** Messages about a text or a table lead to their place; of ledgers and settings nothing stands in the pages. */
export function pagePlace({ at: [place] }: Problem, { about, texts }: Outcome): PagePlace | undefined {
  if (!place) return undefined;
  if ('table' in place) {
    const section = about?.format.sections.find(({ numeral, title }) => place.table === `${numeral}、${title}`);
    return section && { edition: 'report', section: section.id, text: '' };
  }
  if (!('line' in place)) return undefined;
  if (place.file === NARRATIVE_NAME) return inText('report', texts.narrative, place.line);
  return place.file === SHORT_NAME ? inText('infographic', texts.short, place.line) : undefined;
}

/** Of a text in the folder; a published one has pages or paragraphs. */
function lineOf(place: Place): number {
  return 'line' in place ? place.line : Infinity;
}

/** The passage that begins last at or before the line. */
function inText(edition: PagePlace['edition'], narrative: Narrative | undefined, line: number): PagePlace | undefined {
  const passage = narrative?.passages.findLast((p) => lineOf(p.place(0)) <= line);
  if (!passage) return undefined;
  const [text = ''] = passage.text.split('\n');
  return { edition, section: passage.section === 'intro' ? '' : passage.section, text: text.slice(0, TELLING) };
}

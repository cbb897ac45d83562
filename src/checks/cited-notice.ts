import { problem, type Problem } from '../diagnostics/problem.ts';
import { formats } from '../formats/index.ts';
import type { Format } from '../formats/schema.ts';
import type { Passage } from '../report/passages.ts';
import { placeIn, wordsAround } from './text-place.ts';

/** 国办公开办函〔2021〕30号, with whatever brackets it was typed. */
const NUMBER = /国办公开办函\s*[〔【[［({（〈《]?\s*(20\d\d)\s*[〕】\]］)}）〉》]?\s*第?\s*(\d+)\s*号/g;

interface Citation {
  passage: Passage;
  offset: number;
  /** As the notice itself writes it. */
  number: string;
}

/** The notice that the report says it follows is the one of its year. Other documents of the same office are no concern. */
export function checkCitedNotice(format: Format, year: number, passages: readonly Passage[]): Problem[] {
  const own = format.notice.number;
  const others = new Set(formats.map((f) => f.notice.number).filter((n) => n !== own));
  const cited = passages.flatMap(citations);
  const basis = cited.filter((c) => c.passage.section === 'intro');
  const asBasis = basis.length > 0 && !basis.some((c) => c.number === own);
  return cited.filter((c) => others.has(c.number)).map((c) => {
    const code = asBasis && c.passage.section === 'intro' ? 'T536' : 'T537';
    return problem(code, placeIn(c.passage, c.offset), { found: c.number, expected: own, year }, { line: wordsAround(c.passage, c.offset) });
  });
}

function citations(passage: Passage): Citation[] {
  return [...passage.text.matchAll(NUMBER)].map((match) => ({
    passage,
    offset: match.index,
    number: `国办公开办函〔${match[1]}〕${Number(match[2])}号`,
  }));
}

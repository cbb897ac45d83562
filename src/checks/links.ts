import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Passage } from '../report/passages.ts';
import { placeIn, wordsAround } from './text-place.ts';

const PUBLIC = /^(?:https?:\/\/|mailto:|tel:)/i;
/** RFC 1918 and names that only a machine of the office knows. */
const INSIDE = /^https?:\/\/(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/i;
/** An address of the machine itself makes no link: the marks of one stay in the text. */
const TYPED = /\]\(\s*<?((?:file:|[A-Za-z]:[\\/]|\\\\)[^)]*)\)/g;

/** A link of a published page leads somewhere for every reader. */
export function checkLinks(passages: readonly Passage[]): Problem<'T543'>[] {
  return passages.flatMap((passage) => {
    const links = passage.links.filter(({ href }) => !PUBLIC.test(href) || INSIDE.test(href)).map(({ href, start }) => ({ href: shown(href), start }));
    const typed = [...passage.text.matchAll(TYPED)].map((match) => ({ href: match[1] ?? '', start: match.index }));
    return [...links, ...typed].map(({ href, start }) =>
      problem('T543', placeIn(passage, start), { href: href.slice(0, 60), kind: INSIDE.test(href) ? 'inside' : 'file' }, { line: wordsAround(passage, start) }),
    );
  });
}

/** %E9%99%84%E4%BB%B6 as it was typed. */
function shown(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

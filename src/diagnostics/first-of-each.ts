import type { Problem } from './problem.ts';

/** Messages of one code in one column that are shown; the rest are a number. */
const SHOWN = 20;
/** Codes of cells and rows: of all others there are a few. */
const ROWS = /^V/;

/**
 * Of many messages of the same code in the same column of a sheet the first; the last of them says how many `more` there
 * are. A column that is wrong from top to bottom has one cause, and nobody reads it 18,000 times.
 */
export function firstOfEach(problems: readonly Problem[]): Problem[] {
  const alike = new Map<string, Problem[]>();
  for (const found of problems) {
    if (!ROWS.test(found.code)) continue;
    const key = keyOf(found);
    const group = alike.get(key);
    if (group) group.push(found);
    else alike.set(key, [found]);
  }
  const left = new Map<Problem, Problem | undefined>();
  for (const group of alike.values()) {
    const last = group[SHOWN - 1];
    if (!last || group.length === SHOWN) continue;
    const more = group.length - SHOWN + moreOf(group);
    for (const found of group.slice(SHOWN)) left.set(found, undefined);
    left.set(last, { ...last, params: { ...last.params, more } as Problem['params'] });
  }
  return left.size === 0 ? [...problems] : problems.flatMap((found) => (left.has(found) ? (left.get(found) ?? []) : [found]));
}

/** Messages beyond those in the list: a reader keeps a thousand of a kind, and counts the others. */
export function moreOf(problems: readonly Problem[]): number {
  return problems.reduce((sum, { params }) => sum + ((params as { more?: number }).more ?? 0), 0);
}

function keyOf({ code, at, params }: Problem): string {
  const [place] = at;
  const where = place && 'file' in place ? [place.file, 'sheet' in place ? place.sheet : ''] : [];
  return JSON.stringify([code, ...where, (params as { column?: string }).column]);
}

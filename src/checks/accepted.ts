import type { Accepted } from '../diagnostics/accepted.ts';
import { placeText } from '../diagnostics/describe.ts';
import { isTextPlace, problem, type Problem } from '../diagnostics/problem.ts';
import { SETTINGS_NAME } from '../settings/read-settings.ts';

/** `accepted` of the settings: a warning that the bureau has looked into, and why it may stand. */
export interface Acceptance {
  code: string;
  /** As the message prints the place, or a part of it from the left; undefined: wherever it is. */
  at?: string | undefined;
  reason: string;
  /** In report.yaml. */
  line: number;
}

export interface Sorted {
  problems: Problem[];
  accepted: Accepted[];
  /** What matched nothing. */
  unused: Acceptance[];
}

/** Takes the accepted warnings out of the problems. Which codes may be accepted, the settings have checked. */
export function applyAccepted(problems: readonly Problem[], acceptances: readonly Acceptance[]): Sorted {
  const used = new Set<Acceptance>();
  const accepted: Accepted[] = [];
  const left = problems.flatMap((found) => {
    let rest: Problem | undefined = found;
    for (const acceptance of acceptances) {
      const taken = acceptance.code === found.code && taking(found, acceptance.at);
      if (!taken) continue;
      used.add(acceptance);
      if (!rest) continue;
      const [part, remaining] = split(rest, taken);
      if (part) accepted.push({ problem: part, reason: acceptance.reason });
      rest = remaining;
    }
    return rest ? [rest] : [];
  });
  return { problems: left, accepted, unused: acceptances.filter((a) => !used.has(a)) };
}

/** An acceptance without its warning is old: the next warning there would pass unseen. */
export function unusedAcceptances(unused: readonly Acceptance[]): Problem[] {
  return unused.map(({ code, at, line }) => problem('S019', [{ file: SETTINGS_NAME, line }], { accepted: code, place: at }));
}

/** @returns 'all' of the problem, or those of its cells that are meant; undefined: another place */
function taking(found: Problem, at: string | undefined): 'all' | readonly string[] | undefined {
  if (at === undefined) return 'all';
  const wanted = folded(at);
  const group = cellsOf(found);
  if (!group) return found.at.some((place) => placeNames(place).some((name) => within(name, wanted))) ? 'all' : undefined;
  if (within(group.sheet, wanted)) return 'all';
  const cells = group.cells.filter((cell) => `${group.sheet} > ${cell}` === wanted);
  return cells.length > 0 ? cells : undefined;
}

/** Messages of several cells: one that names a cell accepts this cell, and not what is written below it next year. */
function cellsOf(found: Problem): { sheet: string; cells: readonly string[] } | undefined {
  const { cells } = found.params as { cells?: readonly string[] };
  const [place] = found.at;
  if (!cells || !place || !('file' in place) || isTextPlace(place)) return undefined;
  return { sheet: folded([place.file, place.sheet].filter(Boolean).join(' > ')), cells };
}

/** The part that is taken, and what is left of the message. */
function split(found: Problem, taken: 'all' | readonly string[]): [Problem | undefined, Problem | undefined] {
  const params = found.params as { cells?: readonly string[]; count?: number };
  const cells = params.cells ?? [];
  if (taken === 'all') return [found, undefined];
  const kept = cells.filter((cell) => !taken.includes(cell));
  const some = cells.filter((cell) => taken.includes(cell));
  const left = (params.count ?? cells.length) - some.length;
  if (some.length === 0) return [undefined, found];
  return [part(found, some, some.length), left > 0 ? part(found, kept, left) : undefined];
}

function part(found: Problem, cells: readonly string[], count: number): Problem {
  const [place] = found.at;
  const [first] = cells;
  const at = place && 'file' in place && first !== undefined ? [{ ...place, range: first }, ...found.at.slice(1)] : found.at;
  // The rows shown are those around the cell that was first.
  const { excerpt, ...rest } = found;
  const same = place && 'range' in place && place.range === first;
  return { ...rest, ...(excerpt && same ? { excerpt } : {}), at, params: { ...found.params, cells, count } } as Problem;
}

/** As printed in either language; a table of the report with the word 年报 in front and without. */
function placeNames(place: Problem['at'][number]): string[] {
  const printed = [placeText(place, 'zh'), placeText(place, 'en')].map(folded);
  return 'table' in place ? [...printed, ...printed.map((name) => name.slice(name.indexOf(' > ') + 3))] : printed;
}

function within(name: string, wanted: string): boolean {
  return name === wanted || name.startsWith(`${wanted} > `);
}

/** Spaces and full-width marks around `>` are typed in many ways. */
function folded(text: string): string {
  return text.trim().replace(/\s*[>＞]\s*/g, ' > ');
}

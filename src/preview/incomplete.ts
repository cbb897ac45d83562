import { isError } from '../diagnostics/describe.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Change } from './looked-at.ts';

/** Milliseconds without a further change, after which a file is what it is going to be. */
const PATIENCE = { gone: 1000, empty: 1000, unreadable: 2000, held: 10_000 };

/** Another program holds the file, or is writing to it. */
const HELD = /^(?:EBUSY|EPERM|EACCES|ETXTBSY|ECHANGED)$/;

/**
 * Files in the middle of a save: gone for the moment between two renames, emptied, half written, held by Excel. What they
 * would say now is not what the clerk has saved.
 * @param changes since the last reading that was shown
 * @param quiet milliseconds since the last change
 * @param resolve absolute path of a path in a message
 */
export function incompleteFiles(changes: readonly Change[], problems: readonly Problem[], quiet: number, resolve: (file: string) => string): string[] {
  const faults = new Map(problems.flatMap((found) => unreadable(found).map(([file, fault]) => [resolve(file), fault] as const)));
  return changes.filter(({ path, now }) => {
    const state = now === 'there' ? faults.get(path) : now;
    return state !== undefined && quiet < PATIENCE[state];
  }).map(({ path }) => path);
}

/** Of a file that could not be read as a whole: which, and whether another program is at it. */
function unreadable(found: Problem): [string, 'unreadable' | 'held'][] {
  const [place] = found.at;
  if (!place || !('file' in place) || !isError(found)) return [];
  const whole = found.code.startsWith('L1') && !('sheet' in place);
  if (!whole && found.code !== 'T513' && found.code !== 'P707') return [];
  return [[place.file, isHeld(found) ? 'held' : 'unreadable']];
}

/** It may be read the next time, though nothing of it changes. */
export function isHeld({ code, params }: Problem): boolean {
  const { reason, system } = params as { reason?: string; system?: string };
  return code === 'L115' || HELD.test(reason ?? system ?? '');
}

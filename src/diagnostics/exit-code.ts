import { isError } from './describe.ts';
import type { Problem } from './problem.ts';

/** 0 written, 1 the data, 2 usage or settings, 3 the machine, 4 a bug. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** Theme and logo are settings too. */
const LOOK: ReadonlySet<string> = new Set(['T514', 'T515', 'T516']);

/** A pure function of the problems: the machine before the settings before the data. */
export function exitCode(problems: readonly Problem[]): ExitCode {
  const errors = problems.filter(isError);
  if (errors.some((p) => p.code.startsWith('P'))) return 3;
  // R60: what was named is no report that can be read.
  if (errors.some((p) => /^(?:[SFU]|R60)/.test(p.code) || LOOK.has(p.code))) return 2;
  return errors.length > 0 ? 1 : 0;
}

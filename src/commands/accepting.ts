import { applyAccepted, unusedAcceptances, type Acceptance } from '../checks/accepted.ts';
import type { Accepted } from '../diagnostics/accepted.ts';
import { isError } from '../diagnostics/describe.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { SettingsFile } from '../settings/read-settings.ts';

/** What the checks found, with and without a reason given in the settings. */
export interface Settled {
  problems: Problem[];
  accepted: Accepted[];
  /** For what is found later, when the outputs are made. */
  acceptances: readonly Acceptance[];
}

/** Found when outputs are made (P) and read back (R), or many bureaus are compared (A): here nobody can say that they are gone. */
const ELSEWHERE = /^[PAR]/;

/** @param whole all checks have been asked for */
export function settle(problems: readonly Problem[], file: SettingsFile, whole: boolean): Settled {
  const acceptances = file.settings.accepted.map((a, index) => ({ ...a, line: file.line(['accepted', index]) }));
  const { problems: left, accepted, unused } = applyAccepted(problems, acceptances);
  // Behind an error some checks are not made, and their warnings not there for the time being.
  const judged = whole && !left.some(isError) ? unused.filter(({ code }) => !ELSEWHERE.test(code)) : [];
  return { problems: [...left, ...unusedAcceptances(judged)], accepted, acceptances };
}

/** What is found while outputs are made is accepted in the same way. */
export function settleLater(settled: Settled, found: readonly Problem[]): void {
  const { problems, accepted } = applyAccepted(found, settled.acceptances);
  settled.problems.push(...problems);
  settled.accepted.push(...accepted);
}

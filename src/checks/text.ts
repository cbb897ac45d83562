import type { Problem } from '../diagnostics/problem.ts';
import { reportTitle } from '../formats/index.ts';
import type { Format } from '../formats/schema.ts';
import type { Narrative } from '../report/narrative.ts';
import type { Settings } from '../settings/schema.ts';
import { checkCitedNotice } from './cited-notice.ts';
import { checkCompleteness } from './completeness.ts';
import { checkPrivacy } from './privacy.ts';
import { checkSameText, type LastText } from './similarity.ts';
import { checkRepeatedTitle, checkTemplateTraces } from './template-traces.ts';

export interface TextInput {
  format: Format;
  settings: Settings;
  /** 正文.md */
  narrative: Narrative;
  /** 图解.md, where there is one. */
  short: Narrative | undefined;
  lastText: LastText | undefined;
  /** Of natural persons in the ledgers. */
  names: ReadonlySet<string>;
}

/** What the text holds, and what it must not hold. */
export function checkText({ format, settings, narrative, short, lastText, names }: TextInput): Problem[] {
  const { bureau, year, level, checks, contact } = settings;
  const { passages } = narrative;
  const all = [...passages, ...(short?.passages ?? [])];
  // Text behind a condition that does not end is in doubt: what is missing from it cannot be said.
  const inDoubt = narrative.problems.some((p) => p.code === 'T505');
  const comparable = lastText !== undefined && checks.sameText !== false ? { lastText, limit: checks.sameText } : undefined;
  return [
    ...(inDoubt ? [] : checkCompleteness(format, level, passages)),
    ...checkCitedNotice(format, year, passages),
    ...checkRepeatedTitle(reportTitle(bureau, year), passages),
    ...checkTemplateTraces(all),
    ...checkPrivacy(all, { contact, names }),
    ...(comparable ? checkSameText(format, passages, comparable.lastText, comparable.limit) : []),
  ];
}

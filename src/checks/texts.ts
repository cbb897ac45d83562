import type { Problem } from '../diagnostics/problem.ts';
import { reportTitle } from '../formats/index.ts';
import type { Format } from '../formats/schema.ts';
import type { Figures } from '../report/figures.ts';
import type { LastYear } from '../report/last-year.ts';
import { readNarrative, type Narrative } from '../report/narrative.ts';
import type { Settings } from '../settings/schema.ts';
import { checkCitedNotice } from './cited-notice.ts';
import { checkCompleteness } from './completeness.ts';
import { checkCopiedTables } from './copied-table.ts';
import { checkLinks } from './links.ts';
import { checkOwnName } from './own-name.ts';
import { checkPrivacy } from './privacy.ts';
import { checkSameText } from './similarity.ts';
import { checkRepeatedTitle, checkTemplateTraces } from './template-traces.ts';
import { checkTextFigures } from './text-figures/check-text.ts';

export interface TextsInput {
  format: Format;
  settings: Settings;
  figures: Figures;
  lastYear: LastYear | undefined;
  /** 正文.md */
  narrative?: Narrative | undefined;
  /** 图解.md, where there is one. */
  short?: Narrative | undefined;
  /** Last year's 正文.md. */
  lastText: string | undefined;
  /** Of natural persons in the ledgers. */
  names: ReadonlySet<string>;
}

/** What the texts hold, what they must not hold, and whether they say what the figures say. */
export function checkTexts(input: TextsInput): Problem[] {
  const { format, settings, figures, narrative, short, lastYear } = input;
  const { year, bureau, level } = settings;
  const compared = [narrative, short].flatMap((text) => {
    if (!text || inDoubt(text)) return [];
    return checkTextFigures({ passages: text.passages, format, figures, year, bureau, level, lastYear });
  });
  return narrative ? [...checkContents(narrative, input), ...compared] : compared;
}

function checkContents(narrative: Narrative, { format, settings, figures, short, lastText, names }: TextsInput): Problem[] {
  const { bureau, year, level, checks, contact } = settings;
  const { passages } = narrative;
  const all = [...passages, ...(short?.passages ?? [])];
  // Conditions are decided alike in both texts, so that the same text is the same.
  const last = lastText === undefined ? undefined : { year: year - 1, passages: readNarrative(lastText, format, figures).passages };
  return [
    ...(inDoubt(narrative) ? [] : checkCompleteness(format, level, passages)),
    ...checkCitedNotice(format, year, passages),
    ...checkRepeatedTitle(reportTitle(bureau, year), passages),
    ...checkTemplateTraces(all),
    ...checkOwnName(all, settings),
    ...checkLinks(all),
    ...checkCopiedTables(format, passages),
    ...checkPrivacy(all, { contact, names }),
    ...(last && checks.sameText !== false ? checkSameText(format, passages, last, checks.sameText) : []),
  ];
}

/** Behind a condition that does not end nobody knows what is printed. */
function inDoubt({ problems }: Narrative): boolean {
  return problems.some((p) => p.code === 'T505');
}

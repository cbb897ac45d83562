import type { Problem } from '../diagnostics/problem.ts';
import { reportTitle } from '../formats/index.ts';
import type { Format } from '../formats/schema.ts';
import type { Figures } from '../report/figures.ts';
import type { LastYear } from '../report/last-year.ts';
import type { Narrative } from '../report/narrative.ts';
import type { Passage } from '../report/passages.ts';
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

/** A text as far as it is checked. */
type Text = Pick<Narrative, 'passages' | 'problems'>;

export interface TextsInput {
  format: Format;
  settings: Settings;
  figures: Figures;
  lastYear: LastYear | undefined;
  /** 正文.md, or the text of a published report. */
  narrative?: Text | undefined;
  /** 图解.md, where there is one. */
  short?: Text | undefined;
  /** Last year's text. */
  lastText: readonly Passage[] | undefined;
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

function checkContents(narrative: Text, { format, settings, short, lastText, names }: TextsInput): Problem[] {
  const { bureau, year, level, checks, contact } = settings;
  const { passages } = narrative;
  const all = [...passages, ...(short?.passages ?? [])];
  return [
    ...(inDoubt(narrative) ? [] : checkCompleteness(format, level, passages)),
    ...checkCitedNotice(format, year, passages),
    ...checkRepeatedTitle(reportTitle(bureau, year), passages),
    ...checkTemplateTraces(all),
    ...checkOwnName(all, settings),
    ...checkLinks(all),
    ...checkCopiedTables(format, passages),
    ...checkPrivacy(all, { contact, names }),
    ...(lastText && checks.sameText !== false ? checkSameText(format, passages, { year: year - 1, passages: lastText }, checks.sameText) : []),
  ];
}

/** Behind a condition that does not end nobody knows what is printed. */
function inDoubt({ problems }: Text): boolean {
  return problems.some((p) => p.code === 'T505');
}

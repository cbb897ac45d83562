import type { Problem } from '../diagnostics/problem.ts';
import type { Format } from '../formats/schema.ts';
import type { SheetRecord } from '../ledger/sheet-record.ts';
import type { Figures } from '../report/figures.ts';
import type { LastYear } from '../report/last-year.ts';
import type { Settings } from '../settings/schema.ts';
import { checkCopiedCount } from './copied-count.ts';
import { checkColumns } from './form-2019.ts';
import { checkFormRules } from './form-rules.ts';
import { checkExpectations, checkLastYear } from './last-year.ts';
import { checkRegulations } from './rulemaking.ts';
import { compareYears } from './year-on-year.ts';

export interface FiguresInput {
  format: Format;
  figures: Figures;
  settings: Settings;
  lastYear: LastYear | undefined;
  sheets: readonly SheetRecord[];
}

/** The figures among themselves, and beside those of last year. */
export function checkFigures({ format, figures, settings, lastYear, sheets }: FiguresInput): Problem[] {
  const alone = [
    ...checkFormRules(format, figures, sheets),
    ...checkExpectations(format, figures, lastYear, sheets),
    ...checkRegulations(format, figures, settings, sheets),
    ...checkColumns(format, figures, sheets),
    ...checkCopiedCount(format, figures, sheets),
  ];
  if (!lastYear) return alone;
  const scale = { sheets, change: settings.checks.change };
  return [...alone, ...checkLastYear(format, figures, lastYear, sheets), ...compareYears(format, figures, lastYear, scale)];
}

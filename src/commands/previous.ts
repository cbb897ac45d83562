import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';
import type { LastYear } from '../report/last-year.ts';
import { SETTINGS_NAME, type SettingsFile } from '../settings/read-settings.ts';
import type { BureauFolder } from './folder.ts';
import { lastYearDoubts, readKnownReport, type KnownReport } from './known-report.ts';
import type { Readers } from './readers.ts';

export interface Previous extends Partial<Pick<KnownReport, 'text' | 'passages'>> {
  lastYear: LastYear | undefined;
  problems: Problem[];
}

/** `previous` of the settings: a figures.json, a folder that has one (its own, or in `out`), or last year's report as it was published. */
export async function readPrevious(host: Host, readers: Readers, folder: BureauFolder, file: SettingsFile): Promise<Previous> {
  const { previous, year, bureau } = file.settings;
  if (previous === undefined) return { lastYear: undefined, problems: [] };
  const at = { file: SETTINGS_NAME, line: file.line(['previous']) };
  const refuse = (fault: string, found = '') => ({
    lastYear: undefined,
    problems: [problem('S012', [at], { path: previous, fault, expected: year - 1, found })],
  });
  const read = await readKnownReport(host, readers, host.path(folder.path, previous), previous, year - 1);
  if ('fault' in read) return refuse(read.fault, read.found);
  if ('problem' in read) return { lastYear: undefined, problems: [{ ...read.problem, at: [at, ...read.problem.at] }] };
  const { figures, text, passages } = read;
  if (figures.year !== year - 1) return refuse('year', String(figures.year));
  return { lastYear: figures, text, passages, problems: lastYearDoubts(read, bureau, previous, [at, { file: previous }]) };
}

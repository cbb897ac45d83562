import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';
import { readFiguresJson, type LastYear } from '../report/last-year.ts';
import { SETTINGS_NAME, type SettingsFile } from '../settings/read-settings.ts';
import type { BureauFolder } from './folder.ts';

/** `previous` of the settings: a figures.json, or a folder that has one (its own, or in `out`). */
export async function readPrevious(
  host: Host,
  folder: BureauFolder,
  file: SettingsFile,
): Promise<{ lastYear: LastYear | undefined; problems: Problem[] }> {
  const { previous, year } = file.settings;
  if (previous === undefined) return { lastYear: undefined, problems: [] };
  const at = [{ file: SETTINGS_NAME, line: file.line(['previous']) }];
  const refuse = (fault: string, found = '') => ({
    lastYear: undefined,
    problems: [problem('S012', at, { path: previous, fault, expected: year - 1, found })],
  });
  const path = host.path(folder.path, previous);
  for (const candidate of [path, `${path}/figures.json`, `${path}/out/figures.json`]) {
    if ((await host.stat(candidate))?.kind !== 'file') continue;
    const lastYear = readFiguresJson(new TextDecoder().decode(await host.read(candidate)));
    if (!lastYear) return refuse('content');
    return lastYear.year === year - 1 ? { lastYear, problems: [] } : refuse('year', String(lastYear.year));
  }
  return refuse('missing');
}

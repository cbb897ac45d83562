import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';
import { decodeText } from '../ledger/text-encoding.ts';
import type { Passage } from '../report/passages.ts';
import { readFiguresJson, type LastYear } from '../report/last-year.ts';
import { NARRATIVE_NAME } from '../report/narrative.ts';
import { SETTINGS_NAME, type SettingsFile } from '../settings/read-settings.ts';
import type { BureauFolder } from './folder.ts';

export interface Previous {
  lastYear: LastYear | undefined;
  /** Last year's 正文.md, where `previous` is a folder that has one. */
  text?: string | undefined;
  /** The text of a published report. */
  passages?: readonly Passage[] | undefined;
  problems: Problem[];
}

/** `previous` of the settings: a figures.json, or a folder that has one (its own, or in `out`). */
export async function readPrevious(host: Host, folder: BureauFolder, file: SettingsFile): Promise<Previous> {
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
    if (lastYear.year !== year - 1) return refuse('year', String(lastYear.year));
    return { lastYear, text: await lastText(host, `${path}/${NARRATIVE_NAME}`), problems: [] };
  }
  return refuse('missing');
}

/** Only compared with: one that cannot be read is as none. */
async function lastText(host: Host, path: string): Promise<string | undefined> {
  if ((await host.stat(path))?.kind !== 'file') return undefined;
  const decoded = decodeText(await host.read(path));
  return 'fault' in decoded ? undefined : decoded.text;
}

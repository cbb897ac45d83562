import { problem, type Problem } from '../diagnostics/problem.ts';
import { SETTINGS_NAME, type SettingsFile } from '../settings/read-settings.ts';
import { deadlineOf } from './deadline.ts';

/** The day of publication lies after the year of the report, and not beyond the day that the law or the settings give. */
export function checkPublicationDate({ settings, line }: SettingsFile): Problem[] {
  const { publishedOn, year } = settings;
  if (publishedOn === undefined) return [];
  const at = [{ file: SETTINGS_NAME, line: line(['publishedOn']) }];
  if (publishedOn < `${year + 1}-01-01`) return [problem('S016', at, { publishedOn, year })];
  const deadline = deadlineOf(settings);
  if (publishedOn <= deadline) return [];
  return [problem('T540', at, { publishedOn, deadline, source: settings.deadline === undefined ? 'law' : 'settings' })];
}

import { problem, type Place, type Problem } from '../diagnostics/problem.ts';
import { SETTINGS_NAME, type SettingsFile } from '../settings/read-settings.ts';
import type { Settings } from '../settings/schema.ts';
import { deadlineOf } from './deadline.ts';

/** The day of publication lies after the year of the report, and not beyond the day that the law or the settings give. */
export function checkPublicationDate({ settings, line }: SettingsFile): Problem[] {
  const { publishedOn } = settings;
  return publishedOn === undefined ? [] : checkDay(publishedOn, settings, [{ file: SETTINGS_NAME, line: line(['publishedOn']) }], 'S016');
}

/** @param early the code of a day before the year has ended: of the settings, or of a published report */
export function checkDay(publishedOn: string, settings: Settings, at: Place[], early: 'S016' | 'R614'): Problem[] {
  const { year } = settings;
  if (publishedOn < `${year + 1}-01-01`) return [problem(early, at, { publishedOn, year })];
  const deadline = deadlineOf(settings);
  if (publishedOn <= deadline) return [];
  return [problem('T540', at, { publishedOn, deadline, source: settings.deadline === undefined ? 'law' : 'settings' })];
}

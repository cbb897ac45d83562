import { problem, type Problem } from '../diagnostics/problem.ts';
import { levelOf } from '../settings/level.ts';
import { SETTINGS_NAME, type SettingsFile } from '../settings/read-settings.ts';

/** The name of a government, or of a township, says what it is. */
export function checkLevel({ settings: { bureau, level }, line }: SettingsFile): Problem[] {
  const likely = levelOf(bureau);
  if (likely === 'department' || likely === level) return [];
  return [problem('S021', [{ file: SETTINGS_NAME, line: line(['level']) }], { bureau, level, likely })];
}

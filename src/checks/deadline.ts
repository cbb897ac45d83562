import type { Settings } from '../settings/schema.ts';

/** 《中华人民共和国政府信息公开条例》第四十九条; townships by local notices in January, as departments. */
const DEADLINES = { department: '01-31', township: '01-31', government: '03-31' } as const;

/** The last day for publishing the report of a year: by the settings, else by law. */
export function deadlineOf({ deadline, level, year }: Pick<Settings, 'deadline' | 'level' | 'year'>): string {
  const given = deadline ?? DEADLINES[level];
  return given.length === 5 ? `${year + 1}-${given}` : given;
}

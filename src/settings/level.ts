import type { Settings } from './schema.ts';

/** What kind of body a name is of, as far as the name tells it. */
export function levelOf(bureau: string): Settings['level'] {
  if (/(?:镇|乡|街道)(?:人民政府|办事处)?$/.test(bureau)) return 'township';
  return bureau.endsWith('人民政府') ? 'government' : 'department';
}

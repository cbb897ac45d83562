import type { settings as entries } from '../catalog/settings.ts';
import type { PagesOf } from '../pages.ts';

export const settings = {
  S001: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  S002: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  S003: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  S004: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  S005: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  S007: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  S008: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  S009: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  S010: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  S011: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  F101: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
} as const satisfies PagesOf<typeof entries>;

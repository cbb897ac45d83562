import type { usage as entries } from '../catalog/usage.ts';
import type { PagesOf } from '../pages.ts';

export const usage = {
  U901: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  U902: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  U903: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  U904: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
} as const satisfies PagesOf<typeof entries>;

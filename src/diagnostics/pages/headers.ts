import type { headers as entries } from '../catalog/headers.ts';
import type { PagesOf } from '../pages.ts';

export const headers = {
  H101: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  H102: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  H103: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  H104: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  H105: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  H106: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
} as const satisfies PagesOf<typeof entries>;

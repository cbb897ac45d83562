import type { form as entries } from '../catalog/form.ts';
import type { PagesOf } from '../pages.ts';

export const form = {
  B401: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  B402: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  B403: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  B404: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  B405: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
} as const satisfies PagesOf<typeof entries>;

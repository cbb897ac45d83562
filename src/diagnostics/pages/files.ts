import type { files as entries } from '../catalog/files.ts';
import type { PagesOf } from '../pages.ts';

export const files = {
  L101: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  L102: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  L103: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  L104: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  L105: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  L106: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  L107: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  L108: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  L109: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
  L110: { zh: { checks: '说明待写。', why: '-', wrong: '-', right: '-', source: '-' }, en: { checks: 'To be written.', why: '-', wrong: '-', right: '-', source: '-' } },
} as const satisfies PagesOf<typeof entries>;

import type { Page } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';
import { BrowserFault, withinLimit } from './browser-fault.ts';
import { FONT_ORIGIN } from './fonts.ts';

/**
 * The address of every page, answered from memory. It stays the same because the memory cache, and with it the fonts,
 * belongs to a site: from about:blank (a new origin each time) each page would read 4 MB of fonts again, 0.25 s.
 */
export const EMPTY_PAGE = `${FONT_ORIGIN}/`;

export const VIEWPORT = { width: 1280, height: 800, deviceScaleFactor: 1 };

const FONT_LIMIT = 15_000;

/**
 * What a page's last document leaves behind when the next is written over it: its security policy binds every later
 * document too, and its redirect (meta refresh) replaces a later one. Kept are the policies of a page that holds
 * nothing else, as they stood in the HTML; a page without an entry has to be emptied.
 */
const policies = new WeakMap<Page, string>();

const NONE_YET = 'empty';

/** Whether the next document can be written over this one, if it has the same policies. */
export function isReusable(page: Page): boolean {
  return policies.has(page);
}

/** Empties a page by a navigation, the only way that leaves nothing behind (15 ms). */
export async function emptyPage(page: Page): Promise<void> {
  policies.delete(page);
  await page.goto(EMPTY_PAGE, { timeout: 0 });
  policies.set(page, NONE_YET);
}

/** Writes the HTML into the page and waits for its fonts; they are asked for when the text is first laid out. */
export async function loadPage(page: Page, html: string, media: 'print' | 'screen' = 'print'): Promise<void> {
  const declared = html.match(/<meta\b[^>]*http-equiv[^>]*>/gi) ?? [];
  const policy = declared.join('');
  if (policies.get(page) !== NONE_YET && policies.get(page) !== policy) await emptyPage(page);
  const before = policies.get(page);
  policies.delete(page);
  await page.emulateMediaType(media);
  await page.setContent(html, { waitUntil: 'load', timeout: 0 });
  const { missing, found } = await withinLimit(FONT_LIMIT, look(page), 'fonts');
  if (missing.length > 0) throw new BrowserFault('crashed', `fonts: ${missing.join(', ')}`);
  const plain = found.length === declared.length && found.every((name) => name === 'content-security-policy');
  if (plain) policies.set(page, policy);
  // The pattern was mistaken (a tag in a comment, say), so the policies of the last document may bind this one.
  else if (before !== NONE_YET) await loadPage(page, html, media);
}

/** The bundled faces that did not load, and what `meta http-equiv` the parser (not our pattern) has seen. */
async function look(page: Page): Promise<{ missing: string[]; found: string[] }> {
  return (await page.evaluate(`(async () => {
    document.documentElement.getBoundingClientRect();
    await document.fonts.ready;
    const broken = [...document.fonts].filter((face) => face.status === 'error').map((face) => face.family);
    return {
      missing: broken.filter((family) => family.includes('Nianbao')),
      found: [...document.querySelectorAll('meta[http-equiv]')].map((meta) => meta.httpEquiv.toLowerCase()),
    };
  })()`)) as { missing: string[]; found: string[] };
}

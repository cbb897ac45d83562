import type { Browser, HTTPRequest, Page } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';
import { BrowserFault } from './browser-fault.ts';
import { fontBytes } from './fonts.ts';
import { EMPTY_PAGE, emptyPage, isReusable, VIEWPORT } from './page-content.ts';
import { Failure, problem } from '../diagnostics/problem.ts';

/** The pages of one browser. A new page costs 50-150 ms, so they are used again. */
export class PagePool {
  readonly #browser: Browser;
  readonly #free: Page[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** The page that the browser opened itself becomes the first of the pool. */
  async open(): Promise<void> {
    const [page] = await this.#browser.pages();
    this.#free.push(await prepare(page ?? (await this.#browser.newPage())));
  }

  async use<T>(job: (page: Page) => Promise<T>): Promise<T> {
    const page = this.#free.pop() ?? (await prepare(await this.#browser.newPage()));
    let crash: (error: Error) => void = () => {};
    const crashed = new Promise<never>((_resolve, reject) => {
      crash = (error) => reject(new BrowserFault('crashed', error.message));
    });
    page.once('error', crash);
    try {
      const result = await Promise.race([job(page), crashed]);
      await this.#takeBack(page);
      return result;
    } catch (error) {
      const replaced = page.url() !== EMPTY_PAGE || /Execution context was destroyed/.test(String(error));
      page.close().catch(() => {});
      // It was the page that left, not the browser that broke: a second try would end alike.
      throw replaced && !(error instanceof Failure || error instanceof BrowserFault) ? pageReplaced() : error;
    } finally {
      page.off('error', crash);
    }
  }

  async #takeBack(page: Page): Promise<void> {
    try {
      // A picture may have asked for another size.
      if (page.viewport() !== VIEWPORT) await page.setViewport(VIEWPORT);
      if (!isReusable(page)) await emptyPage(page);
      this.#free.push(page);
    } catch {
      // The job is done; the page is of no further use.
      page.close().catch(() => {});
    }
  }
}

function pageReplaced(): Failure {
  return new Failure(problem('P704', [], { fault: 'replaced', title: undefined, found: undefined }));
}

/**
 * JavaScript off, offline, and an answer from memory or none at all. Each of them alone lets something out: scripts,
 * prefetch, WebSocket; together nothing was seen to leave.
 */
async function prepare(page: Page): Promise<Page> {
  await Promise.all([page.setJavaScriptEnabled(false), page.setOfflineMode(true), page.setRequestInterception(true)]);
  page.on('request', (request) => {
    // A page that is closed meanwhile needs no answer.
    answer(request).catch(() => {});
  });
  await emptyPage(page);
  return page;
}

async function answer(request: HTTPRequest): Promise<void> {
  if (request.url() === EMPTY_PAGE && request.isNavigationRequest()) {
    await request.respond({ contentType: 'text/html', body: '<!doctype html>' });
    return;
  }
  const font = await fontBytes(request.url()).catch(() => undefined);
  if (!font) {
    await request.abort('blockedbyclient');
    return;
  }
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'max-age=31536000, immutable' };
  await request.respond({ contentType: 'font/woff2', headers, body: font });
}

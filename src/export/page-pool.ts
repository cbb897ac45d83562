import type { Browser, HTTPRequest, Page } from './browser.ts';
import { BrowserFault } from './browser-fault.ts';
import { FONT_ORIGIN, fontBytes } from './fonts.ts';
import { Failure, problem } from '../diagnostics/problem.ts';

/**
 * The empty page that every job starts from. Its address stays the same because the memory cache, and with it the
 * fonts, belongs to a site: from about:blank (a new origin each time) a page would read 4 MB of fonts again, 0.25 s.
 */
const EMPTY_PAGE = `${FONT_ORIGIN}/`;

/** The pages of one browser. A new page costs 50-150 ms, so they are used again. */
export class PagePool {
  readonly #browser: Browser;
  /** Each resolves when its page has been emptied. */
  readonly #free: Promise<Page>[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** The page that the browser opened itself becomes the first of the pool. */
  async open(): Promise<void> {
    const [page] = await this.#browser.pages();
    this.#keep(prepare(page ?? (await this.#browser.newPage())));
  }

  async use<T>(job: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.#take();
    let crash: (error: Error) => void = () => {};
    const crashed = new Promise<never>((_resolve, reject) => {
      crash = (error) => reject(new BrowserFault('crashed', error.message));
    });
    page.once('error', crash);
    try {
      const result = await Promise.race([job(page), crashed]);
      this.#keep(empty(page));
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

  async #take(): Promise<Page> {
    for (let free = this.#free.pop(); free; free = this.#free.pop()) {
      const page = await free.catch(() => undefined);
      if (page) return page;
    }
    return prepare(await this.#browser.newPage());
  }

  #keep(page: Promise<Page>): void {
    page.catch(() => {});
    this.#free.push(page);
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
  return empty(page);
}

/**
 * By a navigation: content that is merely written over leaves behind its security policy, which then binds every later
 * document too, and its redirect (meta refresh), which would replace a later report.
 */
async function empty(page: Page): Promise<Page> {
  await page.goto(EMPTY_PAGE);
  return page;
}

async function answer(request: HTTPRequest): Promise<void> {
  if (request.url() === EMPTY_PAGE && request.isNavigationRequest()) {
    await request.respond({ contentType: 'text/html', body: '<!doctype html>' });
    return;
  }
  const font = await fontBytes(request.url());
  if (!font) {
    await request.abort('blockedbyclient');
    return;
  }
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'max-age=31536000, immutable' };
  await request.respond({ contentType: 'font/woff2', headers, body: font });
}

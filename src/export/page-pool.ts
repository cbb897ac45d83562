import type { Browser, CDPSession, Page, Protocol } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';
import { BrowserFault } from './browser-fault.ts';
import { fontBody } from './fonts.ts';
import { EMPTY_PAGE, emptyPage, isReusable, VIEWPORT } from './page-content.ts';
import { Failure, problem } from '../diagnostics/problem.ts';

/** A page collects its garbage after so many jobs: left to itself it fills 250 MB first, and is as fast. */
const JOBS_PER_COLLECTION = 10;

interface PooledPage {
  page: Page;
  session: CDPSession;
  jobs: number;
}

/** The pages of one browser. A new page costs 50-150 ms, so they are used again. */
export class PagePool {
  readonly #browser: Browser;
  readonly #free: PooledPage[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** The page that the browser opened itself becomes the first of the pool. */
  async open(): Promise<void> {
    const [page] = await this.#browser.pages();
    this.#free.push(await prepare(page ?? (await this.#browser.newPage())));
  }

  async use<T>(job: (page: Page) => Promise<T>): Promise<T> {
    const pooled = this.#free.pop() ?? (await prepare(await this.#browser.newPage()));
    const { page } = pooled;
    let crash: (error: Error) => void = () => {};
    const crashed = new Promise<never>((_resolve, reject) => {
      crash = (error) => reject(new BrowserFault('crashed', error.message));
    });
    page.once('error', crash);
    try {
      const result = await Promise.race([job(page), crashed]);
      await this.#takeBack(pooled);
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

  async #takeBack(pooled: PooledPage): Promise<void> {
    const { page, session } = pooled;
    try {
      // A picture may have asked for another size.
      if (page.viewport() !== VIEWPORT) await page.setViewport(VIEWPORT);
      if (!isReusable(page)) await emptyPage(page);
      pooled.jobs += 1;
      if (pooled.jobs % JOBS_PER_COLLECTION === 0) await session.send('HeapProfiler.collectGarbage');
      this.#free.push(pooled);
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
async function prepare(page: Page): Promise<PooledPage> {
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', (request) => {
    // A page that is closed meanwhile needs no answer.
    answer(session, request).catch(() => {});
  });
  await Promise.all([page.setJavaScriptEnabled(false), page.setOfflineMode(true), session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })]);
  await emptyPage(page);
  return { page, session, jobs: 0 };
}

const EMPTY_BODY = Buffer.from('<!doctype html>').toString('base64');
const FONT_HEADERS = { 'content-type': 'font/woff2', 'access-control-allow-origin': '*', 'cache-control': 'max-age=31536000, immutable' };

/** In the words of the protocol: a font is two megabytes, and is made fit for it once and not for each page. */
async function answer(session: CDPSession, { requestId, request: { url }, resourceType }: Protocol.Fetch.RequestPausedEvent): Promise<void> {
  const isPage = url === EMPTY_PAGE && resourceType === 'Document';
  const body = isPage ? EMPTY_BODY : await fontBody(url).catch(() => undefined);
  if (body === undefined) return session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  const headers = Object.entries(isPage ? { 'content-type': 'text/html' } : FONT_HEADERS);
  await session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: headers.map(([name, value]) => ({ name, value })), body });
}

import type { Browser, Page } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';
import { BrowserFault, isProtocolError, withinLimit } from './browser-fault.ts';
import { launchBrowser, type RunningBrowser } from './browser-launch.ts';
import type { Transport } from './browser-process.ts';
import { browserPrograms, noBrowser, type BrowserProgram } from './browser-program.ts';
import { VIEWPORT } from './page-content.ts';
import { Failure } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';

export { loadPage } from './page-content.ts';
export type { Browser, Page } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';

export interface BrowserOptions {
  /** Lets the page use the fonts of the machine; without, it has the bundled ones only, alike everywhere. */
  systemFonts?: boolean;
  /** How long one page job may take, in milliseconds. */
  limit?: number;
}

export interface BrowserDescription {
  kind: BrowserProgram['kind'];
  path: string;
  version: string;
}

export interface BrowserSession extends AsyncDisposable {
  readonly description: BrowserDescription;
  /**
   * Runs a job with a page of its own, as many at once as are called. What the page shows comes from `loadPage` alone;
   * before that it may hold the last job's. It is used again and must not be kept. If the browser dies or the limit
   * passes, the job runs once more from its start in a fresh browser.
   */
  withPage<T>(job: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const JOB_LIMIT = 60_000;

/** Chromium grows with every page it prints (Gotenberg starts a fresh one after 100), and a fresh one unpacks the fonts anew. */
const JOBS_PER_BROWSER = 200;

export async function openBrowser(host: Host, options: BrowserOptions = {}): Promise<BrowserSession> {
  const session = new Session(host, options);
  await session.start();
  return session;
}

/** The entry for connecting to a running browser; the whole of puppeteer takes twice as long to load (105 ms). */
async function connect(transport: Transport): Promise<Browser> {
  const puppeteer = await import('puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js');
  // Its own limit on single calls stays out of the way: a job has one limit, and it is ours.
  return puppeteer.connect({ transport, defaultViewport: VIEWPORT, protocolTimeout: 0 });
}

/** Whatever a page says of a browser that has been killed: the process itself tells a moment later. */
function hasEnded(running: RunningBrowser): Promise<boolean> {
  return withinLimit(END_LIMIT, running.ending.during(new Promise<never>(() => {}))).catch((error: unknown) => error instanceof BrowserFault && error.reason !== 'timeout');
}

const END_LIMIT = 300;

/** A running browser and its work. */
interface Served {
  readonly running: RunningBrowser;
  active: number;
  left: number;
}

class Session implements BrowserSession {
  readonly #host: Host;
  readonly #systemFonts: boolean;
  readonly #limit: number;
  /** The program that worked first is kept, so that all outputs of one run come from one program. */
  #program: BrowserProgram | undefined;
  #description: BrowserDescription | undefined;
  #current: Promise<Served> | undefined;
  #closed = false;
  /** More than one while a browser that has done its share finishes its last jobs. */
  readonly #open = new Set<Served>();
  readonly #closing = new Set<Promise<void>>();

  constructor(host: Host, options: BrowserOptions) {
    this.#host = host;
    this.#systemFonts = options.systemFonts ?? false;
    this.#limit = options.limit ?? JOB_LIMIT;
  }

  get description(): BrowserDescription {
    if (!this.#description) throw new Error('the browser has not been started');
    return this.#description;
  }

  async start(): Promise<void> {
    await this.#served();
  }

  async withPage<T>(job: (page: Page) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#run(await this.#served(), job);
      } catch (error) {
        this.#host.signal.throwIfAborted();
        if (this.#closed || !(error instanceof BrowserFault)) throw error;
        if (attempt === 2) throw error.toFailure(this.description.path, this.#limit);
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#current?.catch(() => {});
    for (const served of this.#open) this.#discard(served);
    await Promise.all(this.#closing);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #run<T>(served: Served, job: (page: Page) => Promise<T>): Promise<T> {
    const { running } = served;
    served.active += 1;
    served.left -= 1;
    try {
      const work = running.pages.use(job);
      const sound = running.sound();
      const result = await withinLimit(this.#limit, running.ending.during(work));
      if (!(await sound)) throw new BrowserFault('crashed', 'damaged program');
      return result;
    } catch (error) {
      const gone = isProtocolError(error) || (!(error instanceof BrowserFault) && (await hasEnded(running)));
      const fault = gone ? new BrowserFault('crashed', (error as Error).message) : error;
      if (fault instanceof BrowserFault) this.#discard(served);
      throw fault;
    } finally {
      served.active -= 1;
      if (served.active === 0 && served.left <= 0) this.#discard(served);
    }
  }

  async #served(): Promise<Served> {
    for (;;) {
      this.#host.signal.throwIfAborted();
      if (this.#closed) throw new Error('the browser is closed');
      const current = (this.#current ??= this.#launch());
      const served = await current.catch((error: unknown) => {
        if (this.#current === current) this.#current = undefined;
        throw error;
      });
      if (served.left > 0) return served;
      if (this.#current === current) this.#current = undefined;
    }
  }

  async #launch(): Promise<Served> {
    let first: unknown;
    for (const program of this.#program ? [this.#program] : await browserPrograms(this.#host)) {
      try {
        const running = await launchBrowser(this.#host, program, { systemFonts: this.#systemFonts, connect });
        this.#program = program;
        this.#description = { kind: program.kind, path: running.path, version: running.version };
        const served = { running, active: 0, left: JOBS_PER_BROWSER };
        this.#open.add(served);
        return served;
      } catch (error) {
        this.#host.signal.throwIfAborted();
        if (!(error instanceof Failure)) throw error;
        first ??= error;
      }
    }
    throw first ?? noBrowser(this.#host);
  }

  #discard(served: Served): void {
    served.left = 0;
    if (!this.#open.delete(served)) return;
    const closing = served.running.close().catch(() => {});
    this.#closing.add(closing);
    void closing.finally(() => this.#closing.delete(closing));
  }
}

import { rmSync } from 'node:fs';
import type { Browser } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js';
import { BrowserFault, isProtocolError, startFault, withinLimit } from './browser-fault.ts';
import { startBrowserProcess, type Transport } from './browser-process.ts';
import { browserArguments, noBrowser, type BrowserProgram } from './browser-program.ts';
import { privateFonts, privateLibraries, unpackEmbedded } from './embedded.ts';
import { Ending } from './ending.ts';
import { PagePool } from './page-pool.ts';
import type { Host } from '../host.ts';

export interface RunningBrowser {
  readonly path: string;
  readonly version: string;
  readonly pages: PagePool;
  /** Of the program, for whatever reason. */
  readonly ending: Ending;
  /** False: the embedded program turned out to be damaged, and nothing it made may be used. */
  sound(): Promise<boolean>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  systemFonts: boolean;
  connect(transport: Transport): Promise<Browser>;
}

const START_LIMIT = 30_000;

/** Margin boxes, which carry the page numbers, are drawn from this version on. */
const OLDEST_VERSION = 131;

export async function launchBrowser(host: Host, program: BrowserProgram, options: LaunchOptions): Promise<RunningBrowser> {
  try {
    if (program.kind === 'embedded') return await launchEmbedded(host, program, options);
    // A machine without a folder for our fonts still has its own.
    const fonts = options.systemFonts ? undefined : await privateFonts(host).catch(() => undefined);
    return await launchTwice(() => launch(host, program, program.path, { ...fonts }, options));
  } catch (error) {
    throw startFailure(error, program.kind === 'embedded' ? 'Chromium' : program.path);
  }
}

/** No room or no permission for the profile folder is the machine's fault, like a browser that does not start. */
function startFailure(error: unknown, path: string): unknown {
  const { syscall, message } = error as NodeJS.ErrnoException;
  const late = error instanceof BrowserFault && error.reason === 'timeout';
  const fault = late || syscall ? new BrowserFault('start', late ? `> ${START_LIMIT / 1000} s` : message) : error;
  return fault instanceof BrowserFault ? fault.toFailure(path, START_LIMIT) : error;
}

/** What was killed while it started may start the second time; what lacks something or hangs will not. */
async function launchTwice(start: () => Promise<RunningBrowser>): Promise<RunningBrowser> {
  try {
    return await start();
  } catch (error) {
    if (error instanceof BrowserFault && error.reason === 'start') return start();
    throw error;
  }
}

async function launchEmbedded(
  host: Host,
  program: BrowserProgram & { kind: 'embedded' },
  options: LaunchOptions,
): Promise<RunningBrowser> {
  const fonts = options.systemFonts ? undefined : await privateFonts(host);
  let libraries: { LD_LIBRARY_PATH: string } | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const { path, sound } = await unpackEmbedded(host, program.packed);
    try {
      return await launch(host, program, path, { ...fonts, ...libraries }, options, sound);
    } catch (error) {
      const missing = error instanceof BrowserFault && /error while loading shared libraries/.test(error.detail ?? '');
      // Damaged, killed while it started, or short of a library: each is worth another try.
      const again = missing ? libraries === undefined : !(await sound()) || (error as BrowserFault).reason === 'start';
      if (!again || attempt === 3) throw startFailure(error, path);
      if (missing) libraries = await privateLibraries(host, program.packed);
    }
  }
}

async function launch(
  host: Host,
  program: BrowserProgram,
  path: string,
  settings: Record<string, string>,
  options: LaunchOptions,
  sound: () => Promise<boolean> = async () => true,
): Promise<RunningBrowser> {
  host.signal.throwIfAborted();
  const profile = await host.temporaryFolder('nianbao-browser');
  // The embedded program writes its few traces (certificate store, caches) into the profile and not into the home.
  const home = program.kind === 'embedded' ? { HOME: profile } : {};
  const child = startBrowserProcess(path, browserArguments(program, profile), { ...process.env, ...home, ...settings });
  const kill = (): void => void child.kill().catch(() => {});
  host.signal.addEventListener('abort', kill, { once: true });
  const leave = (): void => {
    kill();
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // A folder in /tmp that stays is no reason for another exit code.
    }
  };
  // An uncaught error or a second Ctrl-C leaves no time to close.
  process.once('exit', leave);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= (async () => {
      host.signal.removeEventListener('abort', kill);
      process.off('exit', leave);
      // One that cannot be killed must not hold up the end.
      await withinLimit(5000, child.kill()).catch(() => {});
      child.transport.close();
      await host.remove(profile).catch(() => {});
    })();
    return closing;
  };
  let started = false;
  const ended = child.exited.then((): never => {
    throw started ? new BrowserFault('crashed') : startFault(child.log());
  });
  const ending = new Ending(ended);
  try {
    const opened = open(host, path, () => options.connect(child.transport));
    const { version, pages } = await withinLimit(START_LIMIT, ending.during(opened), 'start');
    started = true;
    return { path, version, pages, ending, sound, close };
  } catch (error) {
    // The pipe closes a moment before the process ends, and only the process tells why.
    if (isProtocolError(error)) await withinLimit(1000, ended).catch(() => {});
    await close();
    throw isProtocolError(error) ? startFault(child.log()) : error;
  }
}

async function open(
  host: Host,
  path: string,
  connect: () => Promise<Browser>,
): Promise<{ version: string; pages: PagePool }> {
  const browser = await connect();
  const version = (await browser.version()).replace(/^\D*/, '');
  if (Number.parseInt(version, 10) < OLDEST_VERSION) throw noBrowser(host, { path, version });
  const pages = new PagePool(browser);
  await pages.open();
  return { version, pages };
}

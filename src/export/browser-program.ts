import { Failure, problem } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';
import { embeddedPackage } from './embedded.ts';
import { systemBrowsers } from './system-browser.ts';

export type BrowserProgram =
  | { kind: 'environment'; path: string }
  | { kind: 'embedded'; packed: string }
  | { kind: 'system'; path: string };

/** In the order in which they are tried. One that the user named is the only one: nobody wants another in its stead. */
export async function browserPrograms(host: Host): Promise<BrowserProgram[]> {
  for (const variable of ['NIANBAO_BROWSER', 'PUPPETEER_EXECUTABLE_PATH']) {
    const given = host.env(variable);
    if (given === undefined) continue;
    const path = host.path(given);
    const stat = await host.stat(path).catch(() => undefined);
    if (stat?.kind !== 'file') throw noBrowser(host, { variable, path });
    return [{ kind: 'environment', path }];
  }
  const packed = await embeddedPackage(host);
  const system = await systemBrowsers(host);
  return [
    ...(packed ? [{ kind: 'embedded', packed } as const] : []),
    ...system.map((path) => ({ kind: 'system', path }) as const),
  ];
}

export function noBrowser(host: Host, found: { variable?: string; path?: string; version?: string } = {}): Failure {
  const { variable, path, version } = found;
  return new Failure(problem('P701', [], { system: host.platform, variable, path, version }));
}

/** Keeps the browser from calling home, from asking, and from drawing what no page needs. */
const quiet = [
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=MediaRouter,OptimizationHints,Translate',
  '--disable-gpu',
  '--disable-hang-monitor',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--hide-scrollbars',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** The same pages on every machine. */
const alike = ['--font-render-hinting=none', '--force-color-profile=srgb', '--lang=zh-CN'];

/** Under the offline mode of each page: no name resolves and no proxy is asked, whatever escapes the page's rules. */
const offline = ['--no-proxy-server', '--host-resolver-rules=MAP * ~NOTFOUND'];

export function browserArguments(program: BrowserProgram, profile: string): string[] {
  return [
    // The embedded program is the headless shell, which knows no other mode.
    program.kind === 'embedded' ? '--headless' : '--headless=new',
    `--user-data-dir=${profile}`,
    ...quiet,
    ...alike,
    ...offline,
    // Containers often have 64 MB of /dev/shm, too little for a page.
    '--disable-dev-shm-usage',
    // Chromium refuses to run its sandbox as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
}

import { Slots } from '../batch/slots.ts';
import type { BrowserSession } from '../export/browser.ts';
import type { Host } from '../host.ts';
import type { Renderer } from '../render/html.ts';
import type { Readers } from './readers.ts';

/** What builds are made with, and what a batch shares between them: each is opened when it is first asked for. */
export interface Services {
  readonly readers: Promise<Readers>;
  /** @param systemFonts lets pages use the fonts of the machine */
  browser(systemFonts: boolean): Promise<BrowserSession>;
  /** @param templates a folder of the user's own */
  renderer(templates: string | undefined): Promise<Renderer>;
  close(): Promise<void>;
}

/** @param readers that are open already. @param pages of the browser that print at the same time; each has to load the fonts once */
export function openServices(host: Host, readers?: Promise<Readers>, pages = Infinity): Services {
  let opened = readers;
  const browsers = new Map<boolean, Promise<BrowserSession>>();
  const renderers = new Map<string | undefined, Promise<Renderer>>();
  return {
    get readers() {
      return (opened ??= import('./readers.ts').then((m) => m.openReaders(host)));
    },
    browser: (systemFonts) => known(browsers, systemFonts, async () => limited(await (await import('../export/browser.ts')).openBrowser(host, { systemFonts }), pages)),
    renderer: (templates) =>
      known(renderers, templates, async () => {
        const [{ createRenderer }, { loadTemplates }] = await Promise.all([import('../render/html.ts'), import('../render/templates.ts')]);
        return createRenderer(await loadTemplates(host, templates));
      }),
    async close() {
      (await opened)?.close();
      await Promise.all([...browsers.values()].map(async (browser) => (await browser.catch(() => undefined))?.close()));
    },
  };
}

/** A service that could not be opened is tried again when it is next asked for. */
function known<K, V>(services: Map<K, Promise<V>>, key: K, open: () => Promise<V>): Promise<V> {
  const service = services.get(key) ?? open();
  services.set(key, service);
  service.catch(() => services.get(key) === service && services.delete(key));
  return service;
}

function limited(session: BrowserSession, pages: number): BrowserSession {
  const slots = new Slots(pages);
  return {
    get description() {
      return session.description;
    },
    withPage: (job) => slots.run(() => session.withPage(job)),
    close: () => session.close(),
    [Symbol.asyncDispose]: () => session.close(),
  };
}

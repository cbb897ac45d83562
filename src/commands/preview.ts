import { isError } from '../diagnostics/describe.ts';
import type { Lang } from '../diagnostics/entry.ts';
import { Failure, problem } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';
import { EditionPage, type Outcome } from '../preview/outcome.ts';
import { editionContent, previewPage } from '../preview/page.ts';
import { servePreview, type Content, type Contents, type PreviewServer } from '../preview/server.ts';
import { Session, type State } from '../preview/session.ts';
import { pageView } from '../preview/view.ts';
import { createRenderer, type Renderer, type TemplateSource } from '../render/html.ts';
import { loadTemplates } from '../render/templates.ts';
import type { Report } from '../report/model.ts';
import { check } from './check.ts';
import type { Compiled } from './compile.ts';
import { defaultEditions, openMaking, outputs } from './outputs.ts';
import { openReaders, remembering, type Readers, type RememberingReaders } from './readers.ts';
import { systemFault } from './system-fault.ts';
import { UNDERSTOOD_HEADS, understoodRows } from './understood.ts';

export interface PreviewOptions {
  folder: string;
  /** 0: one that is free. */
  port: number;
  templates?: string | undefined;
  theme?: string | undefined;
  /** Opened, and closed, by the caller. */
  readers?: Promise<Readers> | undefined;
  /** Of the page around the report. */
  lang: Lang;
}

export interface Preview {
  address: string;
  port: number;
  /** An address for the browser, which can be opened once. */
  once(): string;
  /** Keeps up with the folder until the host's signal. */
  run(): Promise<void>;
}

/** The answer to what only asks that something be done. */
const NOTHING: Content = { bytes: '', type: 'text/plain', policy: "default-src 'none'" };

const PAGES = outputs.filter(({ format }) => format === 'html');

/** Serves the pages of a folder to a browser of this machine. @param told of every change of state */
export async function openPreview(host: Host, options: PreviewOptions, told: (state: State) => void): Promise<Preview> {
  const folder = host.path(options.folder);
  for (const path of [options.folder, ...(options.templates === undefined ? [] : [options.templates])]) {
    if ((await host.stat(host.path(path)))?.kind !== 'folder') throw new Failure(problem('U902', [], { folder: path }));
  }
  const readers = remembering(host, await (options.readers ?? openReaders(host)));
  const reader = new FolderReader(options, readers);
  const shown = () => ({ event: 'state', data: pageView(session.state, folder, options.lang) });
  const session: Session = new Session(host, folder, (noting) => reader.read(noting), (state) => {
    server?.send('state', shown().data);
    told(state);
  });
  let server: PreviewServer | undefined;
  // A page that cannot be made is a fault of the program, and its end.
  const bug = new AbortController();
  try {
    const page = previewPage(await reader.shipped(host), PAGES.map(({ edition }) => edition), await program(host), options.lang);
    const contents: Contents = async (name) => {
      if (name === '') return page;
      const [edition = '', what] = name.split('.');
      const made = session.page(edition);
      if (!made || (what !== 'html' && what !== 'open')) return undefined;
      if (what === 'html') return editionContent(edition, await made.html());
      await session.open(edition);
      return NOTHING;
    };
    const served: Contents = (name) => contents(name).catch((error: Error) => {
      bug.abort(error);
      throw error;
    });
    server = await servePreview(options.port, served, shown).catch((error: NodeJS.ErrnoException) => {
      throw error.syscall === 'listen' ? new Failure(problem('P720', [], { port: options.port, system: error.code ?? '' })) : error;
    });
  } catch (error) {
    if (!options.readers) readers.close();
    throw error;
  }
  const { address, port, once, close } = server;
  return {
    address,
    port,
    once,
    async run() {
      try {
        await Promise.race([session.run(), aborted(bug.signal)]);
      } finally {
        close();
        if (!options.readers) readers.close();
      }
    },
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason as Error);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
}

async function program(host: Host): Promise<string> {
  return new TextDecoder().decode(await host.read(host.resource('templates', 'preview', 'preview.js')));
}

/** Reads the folder as `check` does, and makes the pages that `build` writes. */
class FolderReader {
  readonly #options: PreviewOptions;
  readonly #readers: RememberingReaders;
  #shipped: Promise<Renderer> | undefined;
  /** Of the user's templates, with what they were made from. */
  #own: { sources: string; render: Renderer } | undefined;

  constructor(options: PreviewOptions, readers: RememberingReaders) {
    this.#options = options;
    this.#readers = readers;
  }

  async read(host: Host): Promise<Outcome> {
    try {
      const compiled = await check(host, this.#options.folder, Promise.resolve(this.#readers));
      this.#readers.forgetOthers();
      return await this.#outcome(host, compiled);
    } catch (error) {
      const fault = systemFault(error, this.#options.folder);
      if (!fault && !(error instanceof Failure)) throw error;
      const problems = error instanceof Failure ? error.problems : fault ? [fault] : [];
      const sheets = { heads: [], rows: [] };
      return { problems, accepted: [], about: undefined, sheets, texts: { narrative: undefined, short: undefined }, pages: undefined };
    }
  }

  async #outcome(host: Host, compiled: Compiled): Promise<Outcome> {
    const { lang } = this.#options;
    const { settings, format, narrative, short, problems, accepted, report } = compiled;
    const about = { bureau: settings.bureau, year: settings.year, format };
    const sheets = { heads: UNDERSTOOD_HEADS[lang], rows: understoodRows(compiled, lang) };
    const outcome = { problems, accepted, about, sheets, texts: { narrative, short }, pages: undefined };
    if (!report || problems.some(isError)) return outcome;
    try {
      return { ...outcome, pages: await this.#pages(host, compiled, report) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { ...outcome, problems: [...problems, ...error.problems] };
    }
  }

  async #pages(host: Host, compiled: Compiled, report: Report): Promise<EditionPage[]> {
    const { templates, theme } = this.#options;
    const render = templates === undefined ? await this.shipped(host) : await this.#ownTemplates(host, templates);
    const browser = () => Promise.reject(new Error('a page needs no browser'));
    const making = await openMaking({ host, report, compiled, render, browser, theme });
    const pages = PAGES.map((output) => new EditionPage(output.edition, async () => (await output.make(making))[0]?.bytes ?? new Uint8Array()));
    // What may be wrong with the user's own templates is told before anybody opens the page.
    const wanted = pages.filter(({ name }) => templates !== undefined || defaultEditions.some((edition) => edition === name));
    for (const page of wanted) await page.html();
    return pages;
  }

  shipped(host: Host): Promise<Renderer> {
    return (this.#shipped ??= loadTemplates(host, undefined).then(createRenderer));
  }

  async #ownTemplates(host: Host, folder: string): Promise<Renderer> {
    const loaded: TemplateSource[] = await loadTemplates(host, folder);
    const sources = JSON.stringify(loaded);
    if (this.#own?.sources !== sources) this.#own = { sources, render: createRenderer(loaded) };
    return this.#own.render;
  }
}

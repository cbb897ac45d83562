import { openPreview } from './commands/preview.ts';
import { inOrder, isError } from './diagnostics/describe.ts';
import type { Lang } from './diagnostics/entry.ts';
import { firstOfEach } from './diagnostics/first-of-each.ts';
import { printProblem } from './diagnostics/print.ts';
import { Failure, problem } from './diagnostics/problem.ts';
import type { Host } from './host.ts';
import type { Reading, State } from './preview/session.ts';
import { journalLine } from './preview/view.ts';
import { previewWords } from './preview/words.ts';
import { run, type OfFolder, type Shown } from './shell.ts';

interface PreviewWords extends Shown, OfFolder {
  port?: string;
  /** False with --no-open. */
  open?: boolean;
  templates?: string;
  theme?: string;
}

/** The address goes to standard output; what each save came to, to standard error. */
export async function runPreview(host: Host, lang: Lang, { folder, readers, port, open, templates, theme, ...shown }: PreviewWords): Promise<number> {
  const words = previewWords[lang];
  const journal = new Journal(host, lang, shown);
  let preview: Awaited<ReturnType<typeof openPreview>>;
  try {
    preview = await openPreview(host, { folder, port: portOf(port), templates, theme, readers, lang }, (state) => journal.note(state));
  } catch (error) {
    return run(host, lang, shown, '', () => Promise.reject(error));
  }
  const { address } = preview;
  const result = { address, port: preview.port };
  host.stdout.write(shown.json ? `${JSON.stringify({ result, diagnostics: [], accepted: [] })}\n` : `${address}\n`);
  const say = (text: string) => void (shown.json || shown.quiet || host.stderr.write(`${text}\n`));
  say(words.stop);
  if (open !== false && host.stderr.isTerminal) void host.browse(preview.once()).then((opened) => opened || say(words.notOpened));
  await preview.run();
  return 0;
}

const PORTS = 65_535;

function portOf(said = '0'): number {
  const port = /^\d+$/.test(said) ? Number(said) : Infinity;
  if (port > PORTS) throw new Failure(problem('U903', [], { option: '--port', value: said, known: [`1–${PORTS}`] }));
  return port;
}

/** Prints each reading in a line, and the messages that were not there before. */
class Journal {
  readonly #host: Host;
  readonly #lang: Lang;
  readonly #shown: Shown;
  #told: Reading | undefined;
  #known: ReadonlySet<string> = new Set();

  constructor(host: Host, lang: Lang, shown: Shown) {
    this.#host = host;
    this.#lang = lang;
    this.#shown = shown;
  }

  note({ last }: State): void {
    if (!last || last === this.#told || this.#shown.json) return;
    this.#told = last;
    this.#printNew(last);
    if (!this.#shown.quiet) this.#host.stderr.write(`${journalLine(last, this.#lang)}\n`);
  }

  #printNew({ outcome }: Reading): void {
    const { all = false, quiet = false } = this.#shown;
    const problems = inOrder(outcome.problems);
    const keyed = (all ? problems : firstOfEach(problems)).map((found) => ({ found, key: JSON.stringify(found) }));
    const colour = this.#host.stderr.isTerminal && this.#host.env('NO_COLOR') === undefined;
    for (const { found, key } of keyed) {
      if (this.#known.has(key) || (quiet && !isError(found))) continue;
      this.#host.stderr.write(`\n${printProblem(found, { lang: this.#lang, colour, all })}\n\n`);
    }
    this.#known = new Set(keyed.map(({ key }) => key));
  }
}

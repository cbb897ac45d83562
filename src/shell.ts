import type { CommanderError } from 'commander';
import type { BuildOptions } from './commands/build.ts';
import type { Compiled } from './commands/compile.ts';
import type { Edition, OutputFormat } from './commands/outputs.ts';
import type { Readers } from './commands/readers.ts';
import { acceptedJson, printAccepted, type Accepted } from './diagnostics/accepted.ts';
import { inOrder, isError, problemJson } from './diagnostics/describe.ts';
import type { Lang } from './diagnostics/entry.ts';
import { exitCode } from './diagnostics/exit-code.ts';
import { firstOfEach } from './diagnostics/first-of-each.ts';
import { printProblem, printSummary } from './diagnostics/print.ts';
import { Failure, problem, type Problem } from './diagnostics/problem.ts';
import type { Host } from './host.ts';
import { near } from './ledger/vocabulary.ts';

/** What a command that reads a folder is given. */
export interface OfFolder {
  folder: string;
  readers: Promise<Readers>;
}

export interface Shown {
  json?: boolean;
  sarif?: boolean;
  quiet?: boolean;
  all?: boolean;
}

/** What a command comes to: the value for machines, the text for people, and the problems. */
interface Outcome {
  /** Made where it is asked for: with --json. */
  result: () => unknown;
  text: string;
  problems: readonly Problem[];
  /** Warnings that the settings give a reason for. */
  accepted?: readonly Accepted[];
  verdict: string;
}

const VERDICTS = {
  zh: {
    refused: '没有生成年报，原有文件未改动。',
    written: (n: number) => `已写出 ${n} 个文件。`,
    verified: (files: readonly { numbers: number }[]) => `读回 ${files.length} 个，${numbersOf(files)} 个数全都一样。`,
    sound: '核对完毕，可以生成年报。',
    stopped: '没有核对完，没有写任何文件。',
    faulty: '核对完毕，没有写任何文件。',
    annotated: {
      faulty: (n: number) => `核对完毕，写出 ${n} 个标注的副本，没有生成年报。`,
      sound: (n: number) => `核对完毕，可以生成年报；写出 ${n} 个标注的副本。`,
    },
    none: '',
  },
  en: {
    refused: 'No report was written; existing files are unchanged.',
    written: (n: number) => `${n} files written.`,
    verified: (files: readonly { numbers: number }[]) => ` Read back: ${files.length}, all ${numbersOf(files)} numbers are the same.`,
    sound: 'Checked: the report can be built.',
    stopped: 'Not all could be checked; nothing was written.',
    faulty: 'Checked: nothing was written.',
    annotated: {
      faulty: (n: number) => `Checked: marked copies written: ${n}; no report was built.`,
      sound: (n: number) => `Checked: the report can be built; marked copies written: ${n}.`,
    },
    none: '',
  },
};

function numbersOf(files: readonly { numbers: number }[]): number {
  return files.reduce((sum, file) => sum + file.numbers, 0);
}

export async function runBuild(
  host: Host,
  lang: Lang,
  options: Shown & OfFolder & { out?: string; edition?: string; format?: string; templates?: string; theme?: string; verify?: boolean; from?: string[] },
  /** Over the bureaus below. */
  summed = false,
): Promise<number> {
  return run(host, lang, options, VERDICTS[lang].refused, async () => {
    const { build } = await import('./commands/build.ts');
    const { chosen, defaultEditions, defaultFormats, editions, formats, outputs } = await import('./commands/outputs.ts');
    const { understood } = await import('./commands/understood.ts');
    const asked: BuildOptions = {
      folder: options.folder,
      readers: options.readers,
      out: options.out,
      templates: options.templates,
      theme: options.theme,
      verify: options.verify,
      editions: choice<Edition>('--edition', options.edition, editions, defaultEditions),
      formats: choice<OutputFormat>('--format', options.format, formats, defaultFormats),
    };
    if (chosen(asked).length === 0) {
      const known = outputs.filter((o) => asked.editions.includes(o.edition)).map((o) => o.format);
      throw new Failure(problem('U903', [], { option: '--format', value: asked.formats.join(','), known }));
    }
    const make = summed ? async () => (await import('./commands/rollup.ts')).rollup(host, { ...asked, from: options.from ?? [] }) : () => build(host, asked);
    const { compiled, problems, written, verified } = await make();
    const checked = verified?.length ? VERDICTS[lang].verified(verified) : '';
    return {
      result: () => ({ ...summary(compiled), sheets: understood(compiled), written, ...(verified ? { verified } : {}) }),
      text: written.join('\n'),
      problems,
      accepted: compiled.accepted,
      verdict: written.length > 0 ? VERDICTS[lang].written(written.length) + checked : VERDICTS[lang].refused,
    };
  });
}

export async function runCheck(
  host: Host,
  lang: Lang,
  options: Shown & OfFolder & { explainLedgers?: boolean; annotate?: string },
): Promise<number> {
  return run(host, lang, options, VERDICTS[lang].stopped, async () => {
    if (options.json && options.sarif) throw new Failure(problem('U901', [], { argument: '--sarif', near: '--json', kind: 'conflict' }));
    const { check } = await import('./commands/check.ts');
    const { explainedLedgers, understood, understoodText } = await import('./commands/understood.ts');
    const marking = options.annotate === undefined ? undefined : await (await import('./commands/annotate.ts')).openAnnotation(host, options.annotate, lang);
    const compiled = await check(host, options.folder, options.readers);
    const copies = await marking?.write(compiled);
    const verdict = compiled.problems.some(isError) ? 'faulty' : 'sound';
    const shown = [(options.explainLedgers ? explainedLedgers : understoodText)(compiled, lang), ...(marking && copies ? [marking.text(copies)] : [])];
    return {
      result: () => ({ ...summary(compiled), sheets: understood(compiled), unread: compiled.folder.unread, ...(copies ? { annotated: copies } : {}) }),
      text: shown.join('\n\n'),
      problems: compiled.problems,
      accepted: compiled.accepted,
      verdict: copies?.length ? VERDICTS[lang].annotated[verdict](copies.length) : VERDICTS[lang][verdict],
    };
  });
}

export async function runFigures(host: Host, lang: Lang, options: Shown & OfFolder): Promise<number> {
  return run(host, lang, options, VERDICTS[lang].none, async () => {
    const { figures, figuresText } = await import('./commands/figures.ts');
    const { plainFigures } = await import('./report/assemble.ts');
    const { figuresJson } = await import('./report/figures-json.ts');
    const compiled = await figures(host, options.folder, options.readers);
    const format = { id: compiled.format.id, notice: compiled.format.notice.number };
    const result = () => figuresJson({ ...summary(compiled), format, figures: plainFigures(compiled.figures) });
    const { problems, accepted } = compiled;
    return { result, text: figuresText(compiled, lang), problems, accepted, verdict: VERDICTS[lang].none };
  });
}

export async function runExplain(host: Host, lang: Lang, options: Shown & { code: string | undefined }): Promise<number> {
  return run(host, lang, options, VERDICTS[lang].none, async () => {
    const { explain, explainList, explainText, codes } = await import('./commands/explain.ts');
    const verdict = VERDICTS[lang].none;
    if (options.code === undefined) return { result: () => codes, text: explainList(lang), problems: [], verdict };
    const found = explain(options.code, lang);
    return { result: () => found, text: explainText(found, lang), problems: [], verdict };
  });
}

/** Runs a command, prints its outcome and says the exit code. */
export async function run(
  host: Host,
  lang: Lang,
  options: Shown,
  refused: string,
  work: () => Promise<Outcome>,
): Promise<number> {
  let outcome: Outcome;
  try {
    outcome = await work();
  } catch (error) {
    if (host.signal.aborted) return interrupted(host, lang);
    if (!(error instanceof Failure)) throw error;
    outcome = { result: () => null, text: '', problems: error.problems, verdict: refused };
  }
  const problems = inOrder(outcome.problems);
  const { accepted = [] } = outcome;
  if (options.json) {
    const diagnostics = (options.all ? problems : firstOfEach(problems)).map((p) => problemJson(p, lang));
    const reasons = accepted.map((a) => acceptedJson(a, lang));
    host.stdout.write(`${JSON.stringify({ result: outcome.result(), diagnostics, accepted: reasons }, null, 2)}\n`);
    return exitCode(problems);
  }
  if (options.sarif) {
    const { sarifLog } = await import('./diagnostics/sarif.ts');
    host.stdout.write(`${JSON.stringify(sarifLog({ problems, accepted, version: host.version, lang }), null, 2)}\n`);
    return exitCode(problems);
  }
  if (outcome.text) host.stdout.write(`${outcome.text}\n`);
  const colour = host.stderr.isTerminal && host.env('NO_COLOR') === undefined;
  const shown = (options.all ? problems : firstOfEach(problems)).filter((p) => !options.quiet || isError(p));
  for (const p of shown) host.stderr.write(`\n${printProblem(p, { lang, colour, all: options.all === true })}\n`);
  if (accepted.length > 0 && !options.quiet) host.stderr.write(`\n${printAccepted(accepted, lang)}\n`);
  const last = printSummary(problems, { lang, verdict: outcome.verdict, accepted: accepted.map((a) => a.problem) });
  if (last && (!options.quiet || problems.some(isError))) host.stderr.write(`\n${last}\n`);
  return exitCode(problems);
}

/** Ctrl-C: the usual code of a process that SIGINT ended. */
function interrupted(host: Host, lang: Lang): number {
  host.stderr.write(lang === 'zh' ? '\n已中止，原有文件未改动。\n' : '\nInterrupted; existing files are unchanged.\n');
  return 130;
}

function summary({ settings, format }: Compiled) {
  return { bureau: settings.bureau, year: settings.year, format: format.id };
}

export function choice<T extends string>(option: string, said: string | undefined, known: readonly T[], usual = known): readonly T[] {
  if (said === undefined) return usual;
  return said.split(/[,，]/).map((word) => {
    const found = known.find((k) => k === word.trim().toLowerCase());
    if (!found) throw new Failure(problem('U903', [], { option, value: word, known }));
    return found;
  });
}

/** `--year`, where it was written. */
export function wholeYear(host: Host, said: string | undefined): number | undefined {
  if (said === undefined) return undefined;
  if (!/^\d{4}$/.test(said)) throw new Failure(problem('U903', [], { option: '--year', value: said, known: [String(host.now().getFullYear() - 1)] }));
  return Number(said);
}

/** Wrong words on the command line, in the words of the catalog. */
export function reportUsage(
  host: Host,
  lang: Lang,
  error: CommanderError,
  argv: readonly string[],
  words: { commands: readonly string[]; options: readonly string[] },
): Promise<number> {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? argv[0] ?? '';
  const kinds: Record<string, string> = {
    'commander.unknownCommand': 'command',
    'commander.missingArgument': 'missing',
    'commander.optionMissingArgument': 'missing',
    'commander.excessArguments': 'excess',
    'commander.help': 'missing',
  };
  const kind = kinds[error.code] ?? 'option';
  const known = kind === 'command' ? words.commands : words.options;
  const last = argv.filter((word) => !word.startsWith('-')).at(-1) ?? '';
  const argument = error.code === 'commander.help' ? '<command>' : kind === 'excess' ? last : quoted;
  const found =
    error.code === 'commander.invalidArgument'
      ? problem('U903', [], { option: '--lang', value: argv[argv.indexOf('--lang') + 1] ?? '', known: ['zh', 'en'] })
      : problem('U901', [], { argument, kind, near: near(argument, known) });
  const shown = { json: argv.includes('--json'), sarif: argv[0] === 'check' && argv.includes('--sarif') };
  return run(host, lang, shown, VERDICTS[lang].none, () => Promise.reject(new Failure(found)));
}

/** A fault of the program, not of the data: exit code 4. */
export function reportBug(host: Host, lang: Lang, error: unknown): number {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const words =
    lang === 'zh'
      ? '这是程序的问题，不是表格的问题。没有写任何文件。请把下面的内容发给维护者：'
      : 'This is a fault of the program, not of your tables. Nothing was written. Please send what follows to the maintainers:';
  host.stderr.write(`\n${words}\n\nnianbao ${host.version} (${host.platform} ${host.arch})\n${stack}\n`);
  return 4;
}

import { progressBar, progressLine, redrawn, type Progress } from './batch/progress.ts';
import type { JobResult } from './batch/result.ts';
import { readShard, type Shard } from './batch/shard.ts';
import type { Summary } from './batch/summary.ts';
import type { BatchOptions, BatchProgress } from './commands/batch.ts';
import type { Edition, OutputFormat } from './commands/outputs.ts';
import { describe, inOrder, isError, problemJson } from './diagnostics/describe.ts';
import type { Lang } from './diagnostics/entry.ts';
import { exitCode } from './diagnostics/exit-code.ts';
import { firstOfEach } from './diagnostics/first-of-each.ts';
import { printProblem } from './diagnostics/print.ts';
import { Failure, problem, type Problem } from './diagnostics/problem.ts';
import type { Host } from './host.ts';
import { choice, reportBug, type Shown } from './shell.ts';

/** As they stand on the command line. */
export interface BatchWords extends Shown {
  where: readonly string[];
  out?: string;
  jobs?: string;
  only?: string;
  year?: string;
  edition?: string;
  format?: string;
  templates?: string;
  theme?: string;
  verify?: boolean;
  force?: boolean;
  shard?: string;
  merge?: boolean;
}

const VERDICTS = {
  zh: {
    refused: '没有生成年报，原有文件未改动。',
    bug: '程序的问题',
    more: (n: number) => `（共 ${n} 处错误）`,
    colon: '：',
    stopped: '已中止，再运行一次就接着做。',
    counts: ({ total, written, unchanged, failed, notBegun, warnings }: Summary['counts']) =>
      `共 ${total} 个单位：${[
        `已写出 ${written} 个`, ...(unchanged ? [`未变动 ${unchanged} 个`] : []), ...(failed ? [`没有完成 ${failed} 个（原有文件未改动）`] : []), ...(notBegun ? [`没有开始 ${notBegun} 个`] : []), ...(warnings ? [`${warnings} 处提醒`] : []),
      ].join('，')}。`,
  },
  en: {
    refused: 'No report was written; existing files are unchanged.',
    bug: 'a bug in the program',
    more: (n: number) => ` (${n} errors)`,
    colon: ': ',
    stopped: 'Interrupted; run it again to go on.',
    counts: ({ total, written, unchanged, failed, notBegun, warnings }: Summary['counts']) =>
      `${total} bureaus: ${[
        `${written} written`, ...(unchanged ? [`${unchanged} unchanged`] : []), ...(failed ? [`${failed} not built (existing files are unchanged)`] : []), ...(notBegun ? [`${notBegun} not begun`] : []), ...(warnings ? [`${warnings} warnings`] : []),
      ].join(', ')}.`,
  },
};

/** Builds many bureaus, or joins the summaries of shards; says the worst exit code of them. */
export async function runBatch(host: Host, lang: Lang, words: BatchWords): Promise<number> {
  try {
    return await (words.merge ? joinShards(host, lang, words) : buildAll(host, lang, words));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (words.json) host.stdout.write(`${JSON.stringify({ summary: null, diagnostics: error.problems.map((p) => problemJson(p, lang)) })}\n`);
    else {
      printProblems(host, lang, words, error.problems);
      host.stderr.write(`\n${VERDICTS[lang].refused}\n`);
    }
    return exitCode(error.problems);
  }
}

async function buildAll(host: Host, lang: Lang, words: BatchWords): Promise<number> {
  const options = await batchOptions(lang, words);
  const { batch } = await import('./commands/batch.ts');
  const { results, summary, problems, written } = await batch(host, options, words.json ? jsonProgress(host, lang, words.all === true) : words.quiet ? NO_PROGRESS : shownProgress(host, lang));
  const code = host.signal.aborted ? 130 : Math.max(exitCode(problems), ...results.map(codeOf));
  if (words.json) return jsonEnd(host, summary, code);
  host.stdout.write(written.map((path) => `${path}\n`).join(''));
  const bugs = new Set<string>();
  for (const result of results) printFailed(host, lang, words, result, bugs);
  printProblems(host, lang, words, problems);
  const verdict = VERDICTS[lang].counts(summary.counts) + (host.signal.aborted ? VERDICTS[lang].stopped : '');
  if (!words.quiet || code > 0) host.stderr.write(`\n${verdict}\n`);
  return code;
}

async function joinShards(host: Host, lang: Lang, words: BatchWords): Promise<number> {
  const { merge } = await import('./commands/merge.ts');
  const { out, templates } = words;
  const { summary, problems, written } = await merge(host, { folders: words.where, out, templates, lang });
  const code = exitCode(problems);
  if (words.json) return jsonEnd(host, summary, code);
  host.stdout.write(written.map((path) => `${path}\n`).join(''));
  printProblems(host, lang, words, problems);
  if (!words.quiet) host.stderr.write(`\n${VERDICTS[lang].counts(summary.counts)}\n`);
  return code;
}

async function batchOptions(lang: Lang, words: BatchWords): Promise<BatchOptions> {
  const { defaultEditions, defaultFormats, editions, formats, outputs } = await import('./commands/outputs.ts');
  const { where, out, templates, theme, only = '', force = false } = words;
  const chosen = { editions: choice<Edition>('--edition', words.edition, editions, defaultEditions), formats: choice<OutputFormat>('--format', words.format, formats, defaultFormats) };
  if (!outputs.some((o) => chosen.editions.includes(o.edition) && chosen.formats.includes(o.format))) {
    const known = outputs.filter((o) => chosen.editions.includes(o.edition)).map((o) => o.format);
    throw new Failure(problem('U903', [], { option: '--format', value: chosen.formats.join(','), known }));
  }
  return {
    wheres: where,
    out,
    jobs: wholeNumber('--jobs', words.jobs, ['1', '2', '4']),
    only: only.split(/[,，]/).flatMap((word) => word.trim() || []),
    year: wholeNumber('--year', words.year, ['2023']),
    ...chosen,
    templates,
    theme,
    verify: words.verify,
    force,
    shard: shardOf(words.shard),
    lang,
  };
}

function wholeNumber(option: string, said: string | undefined, known: readonly string[]): number | undefined {
  if (said === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(said)) throw new Failure(problem('U903', [], { option, value: said, known }));
  return Number(said);
}

function shardOf(said: string | undefined): Shard | undefined {
  if (said === undefined) return undefined;
  const shard = readShard(said);
  if (!shard) throw new Failure(problem('U903', [], { option: '--shard', value: said, known: ['1/10', '10/10'] }));
  return shard;
}

const NO_PROGRESS: BatchProgress = { begin() {}, done() {} };

/** One line that is drawn over again on a terminal, one line a bureau elsewhere. */
function shownProgress(host: Host, lang: Lang): BatchProgress {
  const { stderr } = host;
  const began = performance.now();
  const state: Progress = { total: 0, done: 0, failed: 0, elapsed: 0 };
  let line = '';
  const draw = () => {
    state.elapsed = performance.now() - began;
    const next = progressBar(state, lang, stderr.columns);
    stderr.write(redrawn(next, line));
    line = next;
  };
  return {
    begin(total) {
      state.total = total;
      if (stderr.isTerminal) draw();
    },
    done(result) {
      state.done++;
      if (result.state === 'failed') state.failed++;
      if (!stderr.isTerminal) stderr.write(`${progressLine(result, state.done, state.total, lang)}\n`);
      else draw();
      if (stderr.isTerminal && state.done === state.total) stderr.write('\n');
    },
  };
}

/** JSON Lines: a bureau as soon as it is finished. */
function jsonProgress(host: Host, lang: Lang, all: boolean): BatchProgress {
  return {
    begin() {},
    done({ name, state, about, problems, bug, milliseconds }) {
      const errors = problems.filter(isError).length + (bug === undefined ? 0 : 1);
      const job = {
        name,
        state,
        bureau: about?.bureau ?? null,
        year: about?.year ?? null,
        errors,
        warnings: problems.filter((p) => !isError(p)).length,
        milliseconds,
        problems: (all ? inOrder(problems) : firstOfEach(inOrder(problems))).map((p) => problemJson(p, lang)),
        ...(bug === undefined ? {} : { bug }),
      };
      host.stdout.write(`${JSON.stringify({ job })}\n`);
    },
  };
}

function jsonEnd(host: Host, summary: Summary, code: number): number {
  const { bureaus: _told, ...rest } = summary;
  host.stdout.write(`${JSON.stringify({ summary: rest })}\n`);
  return code;
}

function codeOf({ problems, bug }: JobResult): number {
  return bug === undefined ? exitCode(problems) : 4;
}

/** @param bugs that have been told: one that meets every bureau is printed once */
function printFailed(host: Host, lang: Lang, words: BatchWords, { name, state, problems, bug }: JobResult, bugs: Set<string>): void {
  if (state !== 'failed') return;
  const text = VERDICTS[lang];
  const errors = inOrder(problems).filter(isError);
  const [first] = errors;
  if (bug !== undefined) {
    host.stderr.write(`${name}${text.colon}${text.bug}\n`);
    if (!bugs.has(bug)) reportBug(host, lang, bug);
    bugs.add(bug);
  }
  if (!first) return;
  host.stderr.write(`${name}${text.colon}${first.code} ${describe(first, lang).headline}${errors.length > 1 ? text.more(errors.length) : ''}\n`);
  if (words.all) printProblems(host, lang, words, errors);
}

function printProblems(host: Host, lang: Lang, { quiet, all }: BatchWords, problems: readonly Problem[]): void {
  const colour = host.stderr.isTerminal && host.env('NO_COLOR') === undefined;
  for (const p of problems) if (!quiet || isError(p)) host.stderr.write(`\n${printProblem(p, { lang, colour, all: all === true })}\n`);
}

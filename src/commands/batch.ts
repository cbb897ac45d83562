import { checkAcross } from '../batch/across.ts';
import { ofShard, type Shard } from '../batch/shard.ts';
import { findJobs, type Job } from '../batch/jobs.ts';
import { runQueue, type QueueOptions } from '../batch/queue.ts';
import type { JobResult } from '../batch/result.ts';
import { summarise, type Summary } from '../batch/summary.ts';
import type { Lang } from '../diagnostics/entry.ts';
import { Failure, problem, type Problem } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';
import { jobInputs, runJob } from './batch-job.ts';
import { writeSummary } from './batch-summary.ts';
import type { BuildOptions } from './build.ts';
import { chosen, outputName } from './outputs.ts';
import { openServices } from './services.ts';

export interface BatchOptions extends Pick<BuildOptions, 'editions' | 'formats' | 'templates' | 'theme' | 'verify'> {
  wheres: readonly string[];
  out?: string | undefined;
  /** Bureaus at the same time. */
  jobs?: number | undefined;
  /** Only bureaus whose name holds one of these words. */
  only: readonly string[];
  /** Only bureaus whose report.yaml says this year. */
  year?: number | undefined;
  shard?: Shard | undefined;
  /** Also bureaus of which nothing has changed. */
  force: boolean;
  /** Of the summary. */
  lang: Lang;
}

export interface BatchResult {
  results: JobResult[];
  summary: Summary;
  /** What is seen only across bureaus, and faults of the summary itself. */
  problems: Problem[];
  /** Absolute paths of the summary. */
  written: string[];
}

/** Told as the run goes on. */
export interface BatchProgress {
  begin(total: number): void;
  done(result: JobResult): void;
}

/** Builds every bureau: one that fails keeps its older outputs and holds up no other. */
export async function batch(host: Host, options: BatchOptions, progress: BatchProgress): Promise<BatchResult> {
  const begin = performance.now();
  const out = batchFolder(host, options);
  const jobs = await chooseJobs(host, options);
  const unlock = await lock(host, out, options.shard);
  // Ctrl-C lets what runs be finished: the bureaus themselves are not told of it.
  const steady = { ...host, signal: new AbortController().signal };
  const services = openServices(steady, undefined, host.cores);
  try {
    const inputs = await jobInputs(steady, options, out);
    progress.begin(jobs.length);
    const run = (job: Job) => runJob(steady, services, job, inputs);
    const results = await runAll(jobs, run, progress, { workers: options.jobs ?? host.cores * 2, stop: host.signal });
    const across = checkAcross(results.flatMap(({ state, about }) => (state !== 'failed' && about ? [about] : [])));
    const summary = summarise(results, jobs.length - results.length, across, {
      version: host.version,
      options: { outputs: outputNames(options), ...(options.theme === undefined ? {} : { theme: options.theme }) },
      shard: options.shard ?? null,
      now: host.now(),
      milliseconds: performance.now() - begin,
      lang: options.lang,
      root: out,
    });
    const { written, problems } = await writeSummary(steady, await services.renderer(options.templates), out, summary, options.lang);
    return { results, summary, problems: [...across, ...problems], written };
  } finally {
    await services.close();
    await unlock();
  }
}

/**
 * A page that brings the browser down takes with it what is printed beside it, again and again: whom the browser has failed
 * is tried once more at the end, alone. Where it has failed everybody, that would not help.
 */
async function runAll(jobs: readonly Job[], run: (job: Job) => Promise<JobResult>, progress: BatchProgress, options: QueueOptions): Promise<JobResult[]> {
  const failedBrowser = ({ problems }: JobResult) => problems.some((p) => p.code === 'P703');
  const first = await runQueue(jobs, run, (result) => failedBrowser(result) || progress.done(result), options);
  const helps = first.some((result) => result.state === 'written' && !failedBrowser(result));
  const again = first.filter(failedBrowser);
  const second = helps ? await runQueue(again, run, () => {}, { ...options, workers: 1 }) : [];
  const last = new Map(second.map((result) => [result.folder, result]));
  for (const result of again) progress.done(last.get(result.folder) ?? result);
  return first.map((result) => last.get(result.folder) ?? result);
}

export function batchFolder(host: Host, { out, wheres: [first = '.', ...more] }: Pick<BatchOptions, 'out' | 'wheres'>): string {
  if (out !== undefined) return host.path(out);
  const folder = more.length === 0 && !/[*?]/.test(first) && !/\.(?:txt|csv|list)$/i.test(first);
  return folder ? host.path(first, 'out') : host.path('out');
}

/** `report.html`, `report.pdf` … */
function outputNames(options: BatchOptions): string[] {
  return chosen(options).map(outputName);
}

/** One run at a time for each output folder, and each shard of it. */
async function lock(host: Host, out: string, shard: Shard | undefined): Promise<() => Promise<void>> {
  const name = shard ? `.nianbao-${shard.index}-of-${shard.count}.lock` : '.nianbao.lock';
  try {
    return await host.lock(out, name);
  } catch (error) {
    const { code, path = out, message } = error as NodeJS.ErrnoException;
    if (code !== undefined) throw new Failure(problem('P702', [{ file: path }], { path, system: code }));
    throw new Failure(problem('U907', [], { folder: out, lock: name, holder: message }));
  }
}

async function chooseJobs(host: Host, options: BatchOptions): Promise<Job[]> {
  const { jobs, problems } = await findJobs(host, options.wheres, batchFolder(host, options));
  if (problems.length > 0) throw new Failure(...problems);
  const { only, year } = options;
  const named = jobs.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)));
  const ofYear = year === undefined ? named : await filterAsync(named, async ({ folder }) => [undefined, year].includes(await yearOf(host, folder)));
  if (ofYear.length === 0) {
    const where = [...only, ...(year === undefined ? [] : [String(year)])].join(' ') || options.wheres.join(' ');
    throw new Failure(problem('U905', [], { where }));
  }
  // A tenth of nine bureaus may be none.
  return options.shard ? ofShard(ofYear, options.shard) : ofYear;
}

async function filterAsync<T>(items: readonly T[], keeps: (item: T) => Promise<boolean>): Promise<T[]> {
  const kept = await Promise.all(items.map(keeps));
  return items.filter((_, index) => kept[index]);
}

/** undefined where it cannot be told at a glance: then the build tells what is wrong. */
async function yearOf(host: Host, folder: string): Promise<number | undefined> {
  const text = await host.read(`${folder}/report.yaml`).then((bytes) => new TextDecoder().decode(bytes), () => '');
  const year = /^year:\s*['"]?(\d{4})/m.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

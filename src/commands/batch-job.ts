import { aboutBureau, type About } from '../batch/about.ts';
import { filesHash, folderHash } from '../batch/inputs.ts';
import type { Job } from '../batch/jobs.ts';
import { outputsThere, readRecord, recordFile, type JobRecord } from '../batch/record.ts';
import type { JobResult } from '../batch/result.ts';
import { isError } from '../diagnostics/describe.ts';
import { Failure, problem, type Problem } from '../diagnostics/problem.ts';
import type { Host, OutputFile } from '../host.ts';
import type { BuildOptions } from './build.ts';
import type { Compiled } from './compile.ts';
import type { Services } from './services.ts';
import { chosen, outputName } from './outputs.ts';
import { systemFault } from './system-fault.ts';

type Wanted = Pick<BuildOptions, 'editions' | 'formats' | 'templates' | 'theme' | 'verify'>;

/** What all bureaus of a batch have in common. */
export interface JobInputs {
  /** Absolute output folder of the batch. */
  root: string;
  wanted: Wanted;
  /** All of it that decides the outputs, as one text. */
  key: string;
  force: boolean;
}

export async function jobInputs(host: Host, options: Wanted & { force: boolean }, root: string): Promise<JobInputs> {
  const { editions, formats, templates, theme, verify, force } = options;
  const wanted = { editions, formats, templates, theme, verify };
  const names = chosen(wanted).map(outputName);
  const folder = templates === undefined ? undefined : host.path(templates);
  if (folder !== undefined && (await host.stat(folder))?.kind !== 'folder') throw new Failure(problem('U902', [], { folder: templates ?? '' }));
  const own = folder === undefined ? '' : await folderHash(host, folder, { options: '', outputs: root });
  return { root, wanted, key: JSON.stringify([names, theme, own]), force };
}

/** A fault of the machine is tried once more: the browser may have been killed, the network disk away for a moment. */
export async function runJob(host: Host, services: Services, job: Job, inputs: JobInputs): Promise<JobResult> {
  const begin = performance.now();
  let outcome = await outcomeOf(host, services, job, inputs);
  if (outcome.state === 'failed' && outcome.problems.some(isMachines)) outcome = await outcomeOf(host, services, job, inputs);
  // Words cut out of a text hold the whole of it; of thousands of bureaus only these are kept.
  return structuredClone({ ...job, ...outcome, milliseconds: Math.round(performance.now() - begin) });
}

type Outcome = Omit<JobResult, keyof Job | 'milliseconds'>;

function isMachines(found: Problem): boolean {
  return isError(found) && found.code.startsWith('P7');
}

async function outcomeOf(host: Host, services: Services, job: Job, inputs: JobInputs): Promise<Outcome> {
  try {
    return await buildOrSkip(host, services, job, inputs);
  } catch (error) {
    const failed = { state: 'failed' as const, about: undefined };
    if (error instanceof Failure) return { ...failed, problems: error.problems };
    const fault = systemFault(error, job.folder);
    if (fault) return { ...failed, problems: [fault] };
    return { ...failed, problems: [], bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function buildOrSkip(host: Host, services: Services, { name, folder }: Job, { root, wanted, key, force }: JobInputs): Promise<Outcome> {
  const out = `${root}/${name}`;
  // A folder that is not there is told by the build.
  const there = (await host.stat(folder))?.kind === 'folder';
  const inputs = there ? await folderHash(host, folder, { options: key, outputs: root }) : '';
  await removeHalfWritten(host, out);
  const before = await readRecord(host, out);
  // What was not read back when it was written is built again.
  const proved = before?.verified === true || !wanted.verify;
  if (before && !force && proved && (await isCurrent(host, { out, folder, inputs }, before))) {
    return { state: 'unchanged', about: before.about, problems: before.problems };
  }
  let about: About | undefined;
  const record = async (compiled: Compiled, files: readonly OutputFile[]): Promise<OutputFile[]> => {
    about = aboutCompiled(compiled);
    const paths = outsideFiles(host, folder, compiled, wanted.theme);
    const outside = { paths, hash: await filesHash(host, folder, paths) };
    return [recordFile({ inputs, outside, about, problems: compiled.problems, ...(wanted.verify ? { verified: true } : {}) }, files)];
  };
  // Where nothing has changed none of it is loaded.
  const { build } = await import('./build.ts');
  const { compiled, problems, written } = await build(host, { ...wanted, folder, out, outputs: root, services, record });
  if (written.length === 0) return { state: 'failed', about: aboutCompiled(compiled), problems };
  await removeOld(host, out, before, written);
  return { state: 'written', about, problems };
}

interface Place {
  out: string;
  folder: string;
  inputs: string;
}

async function isCurrent(host: Host, { out, folder, inputs }: Place, record: JobRecord): Promise<boolean> {
  if (record.inputs !== inputs || (await filesHash(host, folder, record.outside.paths)) !== record.outside.hash) return false;
  return outputsThere(host, out, record);
}

/** What the settings or the command name elsewhere; also where it is not there, since it may come. */
function outsideFiles(host: Host, folder: string, { settings }: Compiled, theme: string | undefined): string[] {
  const { previous, logo } = settings;
  const named = [theme, settings.theme, logo].flatMap((path) => path ?? []);
  const last = previous === undefined ? [] : ['', '/figures.json', '/out/figures.json', '/正文.md'].map((end) => previous + end);
  return [...named, ...last].filter((path) => !host.path(folder, path).startsWith(host.path(folder, 'x').slice(0, -1)));
}

/** Left by a run that was killed while it wrote; nobody else writes here now. */
async function removeHalfWritten(host: Host, out: string): Promise<void> {
  if ((await host.stat(out))?.kind !== 'folder') return;
  for (const name of await host.list(out)) if (/\.[0-9a-f]{12}\.tmp$/.test(name)) await host.remove(`${out}/${name}`);
}

/** Outputs of an older run that this one did not make would show old figures. */
async function removeOld(host: Host, out: string, before: JobRecord | undefined, written: readonly string[]): Promise<void> {
  for (const { name } of before?.outputs ?? []) {
    const path = host.path(out, name);
    if (!written.includes(path)) await host.remove(path);
  }
}

function aboutCompiled({ settings, ledgers, figures, problems, report }: Compiled): About {
  const delivered = new Set(ledgers.entries.keys());
  return aboutBureau({ settings, delivered, known: (id) => figures.get(id) !== undefined, problems, report });
}

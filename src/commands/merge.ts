import { checkAcross } from '../batch/across.ts';
import { daysBetween } from '../batch/days.ts';
import { readRecord } from '../batch/record.ts';
import { countsOf, summarise, summarySchema, type Summary } from '../batch/summary.ts';
import type { Lang } from '../diagnostics/entry.ts';
import { Failure, problem, type Problem } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';
import { writeSummary } from './batch-summary.ts';
import { openServices } from './services.ts';

export interface MergeOptions {
  /** Output folders of shards; one that several have written to is named once. */
  folders: readonly string[];
  out?: string | undefined;
  templates?: string | undefined;
  lang: Lang;
}

export interface MergeResult {
  summary: Summary;
  problems: Problem[];
  written: string[];
}

interface Part {
  /** Absolute. */
  folder: string;
  index: number;
  count: number;
  summary: Summary;
}

/** One summary of all shards of a division, as if it had been one run. */
export async function merge(host: Host, options: MergeOptions): Promise<MergeResult> {
  const folders = [...new Set(options.folders.map((folder) => host.path(folder)))];
  const parts = (await Promise.all(folders.map((folder) => partsOf(host, folder)))).flat();
  const [first] = parts;
  if (!first) throw new Failure(problem('U908', [], { fault: 'none', shards: [...options.folders] }));
  refuseUnlike(parts);
  const across = checkAcross(await recordsOf(host, parts));
  const bureaus = parts.flatMap((p) => p.summary.bureaus).sort((a, b) => (a.name < b.name ? -1 : 1));
  const notBegun = parts.reduce((sum, p) => sum + p.summary.counts.notBegun, 0);
  const milliseconds = Math.max(...parts.map((p) => p.summary.milliseconds));
  const { version, options: made } = first.summary;
  const empty = summarise([], notBegun, across, { version, options: made, shard: null, now: host.now(), milliseconds, lang: options.lang, root: '' });
  const summary = {
    ...empty,
    counts: countsOf(bureaus, notBegun),
    bureaus: bureaus.map((b) => ({ ...b, daysLeft: b.deadline === '' ? null : daysBetween(empty.day, b.deadline) })),
  };
  const [folder = ''] = folders;
  const out = options.out === undefined ? (folders.length > 1 ? host.path('out') : folder) : host.path(options.out);
  const services = openServices(host);
  try {
    const { written, problems } = await writeSummary(host, await services.renderer(options.templates), out, summary, options.lang);
    return { summary, problems: [...across, ...problems], written };
  } finally {
    await services.close();
  }
}

async function partsOf(host: Host, folder: string): Promise<Part[]> {
  if ((await host.stat(folder))?.kind !== 'folder') throw new Failure(problem('U902', [], { folder }));
  const parts: Part[] = [];
  for (const name of await host.list(folder)) {
    const [, index, count] = /^summary-(\d+)-of-(\d+)\.json$/.exec(name) ?? [];
    if (index === undefined) continue;
    const summary = readSummary(await host.read(`${folder}/${name}`));
    if (!summary) throw new Failure(problem('U908', [], { fault: 'differ', shards: [`${folder}/${name}`] }));
    parts.push({ folder, index: Number(index), count: Number(count), summary });
  }
  return parts;
}

function readSummary(bytes: Uint8Array): Summary | undefined {
  try {
    return summarySchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/** Each shard of one division, made by one version with the same options, exactly once. */
function refuseUnlike(parts: readonly Part[]): void {
  const [{ count, summary: { version, options } }] = parts as [Part];
  const told = ({ index, count: of }: Part) => `${index}/${of}`;
  const refuse = (fault: string, shards: readonly string[]) => new Failure(problem('U908', [], { fault, shards: [...shards] }));
  const same = (p: Part) => p.count === count && p.summary.version === version && JSON.stringify(p.summary.options) === JSON.stringify(options);
  if (!parts.every(same)) throw refuse('differ', parts.map(told));
  const twice = parts.filter((p) => parts.some((other) => other !== p && other.index === p.index));
  if (twice.length > 0) throw refuse('twice', [...new Set(twice.map(told))]);
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !parts.some((p) => p.index === index));
  if (missing.length > 0) throw refuse('missing', missing.map((index) => `${index}/${count}`));
}

async function recordsOf(host: Host, parts: readonly Part[]) {
  const done = parts.flatMap(({ folder, summary }) => summary.bureaus.filter((b) => b.state !== 'failed').map((b) => ({ folder, name: b.name })));
  const records = await Promise.all(done.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ folder, name }) => readRecord(host, `${folder}/${name}`)));
  return records.flatMap((record) => (record ? [record.about] : []));
}

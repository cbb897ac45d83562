import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';
import { decodeText } from '../ledger/text-encoding.ts';
import { holdsNoBureau } from '../settings/folder-names.ts';
import { SETTINGS_NAME } from '../settings/read-settings.ts';

/** One bureau of a batch. */
export interface Job {
  /** Path of its outputs below the output folder, with `/`; unique in a batch. */
  name: string;
  /** Absolute. */
  folder: string;
}

/**
 * The bureaus that the words of the command line mean: a folder is searched at any depth, a file is a list of folders (a
 * line each, `#` begins a remark), and `*`, `?` and `**` stand for names.
 *
 * @param outputs absolute; not searched
 */
export async function findJobs(host: Host, wheres: readonly string[], outputs: string): Promise<{ jobs: Job[]; problems: Problem[] }> {
  const jobs: Job[] = [];
  const problems: Problem[] = [];
  for (const where of wheres) {
    const found = await jobsOf(host, where, outputs);
    if (found.length === 0) problems.push(problem('U905', [], { where }));
    jobs.push(...found);
  }
  const unique = [...new Map(jobs.map((job) => [job.folder, job])).values()];
  return { jobs: unique.sort(byName), problems: [...problems, ...twins(unique)] };
}

async function jobsOf(host: Host, where: string, outputs: string): Promise<Job[]> {
  const path = host.path(where);
  const kind = (await host.stat(path))?.kind;
  if (kind === 'folder') return below(host, path, '', outputs);
  if (kind === 'file') return listed(host, path);
  return /[*?]/.test(where) ? matching(host, where, outputs) : [];
}

/** Every folder with a report.yaml, that of the root itself first. */
async function below(host: Host, root: string, path: string, outputs: string): Promise<Job[]> {
  const folder = path === '' ? root : `${root}/${path}`;
  if (host.path(folder) === outputs) return [];
  const itself = { name: path === '' ? lastName(root) : path, folder };
  const entries = await host.entries(folder).catch(() => undefined);
  // What cannot be looked into fails as a bureau, with its message, and holds up no other.
  if (!entries) return [itself];
  const inner = await Promise.all(
    entries.map(({ name, kind }) => {
      if (kind !== 'folder' || holdsNoBureau(name)) return [];
      return below(host, root, path === '' ? name : `${path}/${name}`, outputs);
    }),
  );
  return [...(entries.some(({ name }) => name === SETTINGS_NAME) ? [itself] : []), ...inner.flat()];
}

async function listed(host: Host, path: string): Promise<Job[]> {
  const decoded = decodeText(await host.read(path));
  if ('fault' in decoded) return [];
  const lines = decoded.text.split(/\r\n?|\n/).map((line) => line.trim());
  // A folder that is named and not there fails by itself, with its message.
  return lines.flatMap((line) => {
    if (line === '' || line.startsWith('#')) return [];
    const folder = host.path(path, '..', line);
    return [{ name: nameOf(line) || lastName(folder), folder }];
  });
}

/** Nothing in a list leads out of the output folder. */
function nameOf(line: string): string {
  return line.split(/[/\\]/).filter((part) => !/^(?:\.{0,2}|[A-Za-z]:)$/.test(part)).join('/');
}

/** `区/*局`: what is fixed is the root, the rest is compared with the paths below it; a folder that fits brings all below it. */
async function matching(host: Host, pattern: string, outputs: string): Promise<Job[]> {
  const parts = pattern.split('/').filter((part, index) => part !== '' || index === 0);
  const first = parts.findIndex((part) => /[*?]/.test(part));
  const root = host.path(parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  if ((await host.stat(root))?.kind !== 'folder') return [];
  const expression = new RegExp(`^${parts.slice(first).map(partExpression).join('')}(?:/.*)?$`, 'u');
  return (await below(host, root, '', outputs)).filter((job) => job.folder !== root && expression.test(job.name));
}

function partExpression(part: string, index: number, all: readonly string[]): string {
  const last = index === all.length - 1;
  if (part === '**') return last ? '.*' : '(?:.*/)?';
  const names = part.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*').replaceAll('?', '[^/]');
  return last ? names : `${names}/`;
}

/** Two bureaus that would be written into one folder, also where the disk knows no capitals. */
function twins(jobs: readonly Job[]): Problem[] {
  const known = new Map<string, Job>();
  return jobs.flatMap((job) => {
    const key = job.name.normalize('NFC').toLowerCase();
    const first = known.get(key);
    if (!first) known.set(key, job);
    return first ? [problem('U906', [], { name: job.name, folders: [first.folder, job.folder] })] : [];
  });
}

function lastName(folder: string): string {
  return folder.split(/[/\\]/).findLast((part) => part !== '') ?? 'bureau';
}

function byName(a: Job, b: Job): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

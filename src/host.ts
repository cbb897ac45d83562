import { randomBytes } from 'node:crypto';
import { constants, existsSync, promises as fs, readFileSync, watch as watchFolder, type Dirent } from 'node:fs';
import { availableParallelism, homedir, hostname, tmpdir, totalmem, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Child } from './host-child.ts';
import { openFile, readFile, type OpenFile } from './host-file.ts';
import { isRunning, temporaryFolder } from './host-temporary.ts';

export interface FileStat {
  kind: 'file' | 'folder' | 'other';
  size: number;
  modified: number;
  /** When the system last noticed a change of any kind: unlike `modified`, no program can set it back. */
  changed: number;
}

/** What a folder holds. Where a link leads is not looked at. */
export interface Entry {
  name: string;
  kind: FileStat['kind'] | 'link';
}

export interface OutputFile {
  /** Path below the output folder, with `/`. */
  name: string;
  bytes: Uint8Array;
}

export interface Terminal {
  write(text: string): void;
  readonly isTerminal: boolean;
  readonly columns: number;
}

/** The machine, as the program sees it. Only this file (and the browser's) knows files, clock and terminal. */
export interface Host {
  /** Of this program. */
  readonly version: string;
  /** Version of Node.js. */
  readonly runtime: string;
  readonly cwd: string;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** Processes that this machine runs at the same time. */
  readonly cores: number;
  /** Bytes of main memory. */
  readonly memory: number;
  readonly signal: AbortSignal;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  env(name: string): string | undefined;
  /** Asks at the terminal; undefined where nobody can answer: there is no terminal, or its input has ended. */
  ask(question: string): Promise<string | undefined>;
  now(): Date;
  /** Absolute path of a path that the user wrote. */
  path(...segments: string[]): string;
  /** Absolute path of a file that is shipped with the program. */
  resource(...segments: string[]): string;
  /** Rejects with a Node error (`code` ENOENT, EACCES, EISDIR …; ECHANGED where it was written to meanwhile). */
  read(path: string): Promise<Uint8Array>;
  /** The same part by part. */
  open(path: string): Promise<OpenFile>;
  stat(path: string): Promise<FileStat | undefined>;
  /** The name is a link to somewhere else. */
  isLink(path: string): Promise<boolean>;
  /** Names in a folder, in the order of their code points. */
  list(folder: string): Promise<string[]>;
  /** The same with what each is, without asking for it one by one. */
  entries(folder: string): Promise<Entry[]>;
  /**
   * Calls when something may have happened in the folder, until what it returns is called. A hint: disks of the network,
   * and some systems, tell nothing.
   */
  watch(folder: string, happened: () => void): () => void;
  /** Shows an address in the user's browser. False where nothing did. */
  browse(address: string): Promise<boolean>;
  /** All files are written under temporary names first and renamed last; on a fault none is left half written. */
  replaceFiles(folder: string, files: readonly OutputFile[]): Promise<void>;
  /** A folder of our own (mode 0700, owned by this user) that lasts between runs. */
  cacheFolder(name: string): Promise<string>;
  /** Makes an empty folder of our own that the caller deletes. */
  temporaryFolder(prefix: string): Promise<string>;
  remove(path: string): Promise<void>;
  /**
   * Makes the folder if need be and holds it for this process, until what it resolves to is called. Rejects where another
   * process that is still running holds it; the message says which.
   */
  lock(folder: string, name: string): Promise<() => Promise<void>>;
  /** How a process is started that reads files for this one; undefined where the program is not built. */
  readers(): Promise<((heap: number) => Child) | undefined>;
}

const packageRoot = rootOf(dirname(fileURLToPath(import.meta.url)));

/** The folder of this program: the one above with its package.json. */
function rootOf(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootOf(dirname(folder));
}

export function createHost(signal: AbortSignal = new AbortController().signal): Host {
  const cwd = process.cwd();
  return {
    version: packageVersion(),
    runtime: process.versions.node,
    cwd,
    platform: process.platform,
    arch: process.arch,
    cores: availableParallelism(),
    memory: totalmem(),
    signal,
    stdout: terminal(process.stdout),
    stderr: terminal(process.stderr),
    env: (name) => process.env[name] || undefined,
    ask: (question) => ask(question, signal),
    now: () => new Date(),
    path: (...segments) => resolve(cwd, ...segments),
    resource: (...segments) => join(packageRoot, ...segments),
    read: readFile,
    open: openFile,
    stat,
    isLink: async (path) => (await fs.lstat(path)).isSymbolicLink(),
    list: async (folder) => (await fs.readdir(folder)).sort(byCodePoint),
    entries,
    watch,
    browse: async (address) => (await import('./host-browse.ts')).browse(address),
    replaceFiles,
    cacheFolder,
    temporaryFolder,
    remove: (path) => fs.rm(path, { recursive: true, force: true, maxRetries: 5 }),
    readers,
    lock,
  };
}

/** Results go to standard output, so questions stand on standard error. */
async function ask(question: string, signal: AbortSignal): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
  // The terminal hands Ctrl-C to the one that reads from it.
  lines.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    return await Promise.race([lines.question(question, { signal }).catch(() => undefined), ended]);
  } finally {
    lines.close();
  }
}

/** Locks of this process. */
const held = new Set<string>();

async function lock(folder: string, name: string): Promise<() => Promise<void>> {
  const path = join(folder, name);
  await makeFolder(folder);
  for (let attempt = 1; ; attempt++) {
    if (await takeLock(path)) {
      held.add(path);
      return async () => {
        held.delete(path);
        await fs.rm(path, { force: true });
      };
    }
    const holder = (await fs.readFile(path, 'utf8').catch(() => '')).trim();
    if (attempt > 2 || held.has(path) || !isStale(holder)) throw new Error(holder || path);
    await removeStale(path, holder);
  }
}

/** Whole or not at all: a lock without its holder would look stale to the next. */
async function takeLock(path: string): Promise<boolean> {
  const own = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const holder = `${process.pid} ${hostname()}\n`;
  try {
    await fs.writeFile(own, holder, { flag: 'wx' });
    await fs.link(own, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') throw error;
      // A disk without links.
      await fs.writeFile(path, holder, { flag: 'wx' });
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await fs.rm(own, { force: true });
  }
}

/** Put aside first: where another process has taken it meanwhile, it gets its lock back. */
async function removeStale(path: string, holder: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  await fs.rename(path, aside).catch(() => {});
  const taken = await fs.readFile(aside, 'utf8').catch(() => holder);
  if (taken.trim() !== holder) await fs.link(aside, path).catch(() => {});
  await fs.rm(aside, { force: true });
}

/** Its process has ended without taking the lock away. Of another machine's process nothing is known. */
function isStale(holder: string): boolean {
  const [pid = '', machine] = holder.split(' ');
  if (machine !== hostname()) return holder === '';
  // In a container that was started again: our own number, held by the one before.
  if (Number(pid) === process.pid) return true;
  return !isRunning(Number(pid));
}

async function readers(): Promise<((heap: number) => Child) | undefined> {
  // Run from its sources (tests), the program has no module that Node could start.
  const module = join(packageRoot, 'dist', 'reader-process.js');
  if (import.meta.url.endsWith('.ts') || !existsSync(module)) return undefined;
  const { startChild } = await import('./host-child.ts');
  return (heap) => startChild(module, heap);
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** A reader that has gone away (`| head`) is no fault of ours. */
const goneAway = () => {};

function terminal(stream: NodeJS.WriteStream): Terminal {
  if (!stream.listeners('error').includes(goneAway)) stream.on('error', goneAway);
  return {
    write: (text) => void stream.write(text),
    isTerminal: Boolean(stream.isTTY),
    columns: stream.columns ?? 80,
  };
}

async function stat(path: string): Promise<FileStat | undefined> {
  try {
    const s = await fs.stat(path);
    return { kind: s.isFile() ? 'file' : s.isDirectory() ? 'folder' : 'other', size: s.size, modified: s.mtimeMs, changed: s.ctimeMs };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

async function entries(folder: string): Promise<Entry[]> {
  const found = await fs.readdir(folder, { withFileTypes: true });
  const kindOf = (e: Dirent): Entry['kind'] => (e.isSymbolicLink() ? 'link' : e.isFile() ? 'file' : e.isDirectory() ? 'folder' : 'other');
  return found.map((e) => ({ name: e.name, kind: kindOf(e) })).sort((a, b) => byCodePoint(a.name, b.name));
}

function watch(folder: string, happened: () => void): () => void {
  // There a folder that is watched cannot be moved, nor what it lies in.
  if (process.platform === 'win32') return () => {};
  try {
    const watcher = watchFolder(folder, happened);
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    // Not there, or as many are watched as the system allows.
    return () => {};
  }
}

/** Folder by folder: on a file system that takes none (/proc), Node's own `recursive` never comes to an end. */
async function makeFolder(path: string, mode = 0o777): Promise<void> {
  try {
    await fs.mkdir(path, { mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await fs.stat(path)).isDirectory()) return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path), mode);
    await fs.mkdir(path, { mode }).catch((again: NodeJS.ErrnoException) => {
      if (again.code !== 'EEXIST') throw again;
    });
  }
}

interface Replacement {
  /** The new file under its temporary name. */
  from: string;
  to: string;
  /** The old file under a second name, until all are in place. */
  old?: string;
}

async function replaceFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  const replacements: Replacement[] = [];
  const done: Replacement[] = [];
  try {
    for (const file of files) {
      const to = join(folder, file.name);
      const replacement: Replacement = { from: `${to}.${randomBytes(6).toString('hex')}.tmp`, to };
      await makeFolder(dirname(to));
      replacements.push(replacement);
      await writeDurably(replacement.from, file.bytes);
      await refuseLocked(to);
    }
    for (const replacement of replacements) {
      replacement.old = await keepOld(replacement.to);
      await fs.rename(replacement.from, replacement.to);
      done.push(replacement);
    }
  } catch (error) {
    // All or none: what was replaced already goes back.
    for (const { to, old } of done) await (old ? fs.rename(old, to) : fs.rm(to, { force: true }));
    throw error;
  } finally {
    const left = replacements.flatMap(({ from, old }) => (old ? [from, old] : [from]));
    await Promise.all(left.map((path) => fs.rm(path, { force: true })));
  }
}

/** A second name for a file, or a copy where the disk has no links; undefined where there is no file. */
async function keepOld(path: string): Promise<string | undefined> {
  const old = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await fs.link(path, old).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw error;
      await fs.copyFile(path, old);
    });
    return old;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The bytes are on the disk before the rename, so that a power cut leaves the old file or the new one. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await fs.open(path, 'wx', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** An output that another program holds open (Windows) is found before any of them is renamed. */
async function refuseLocked(path: string): Promise<void> {
  try {
    await (await fs.open(path, 'r+')).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function cacheFolder(name: string): Promise<string> {
  const candidates = [
    ...(process.env['NIANBAO_CACHE'] ? [process.env['NIANBAO_CACHE']] : []),
    process.platform === 'win32'
      ? join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'nianbao')
      : join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'nianbao'),
    join(tmpdir(), `nianbao-${userInfo().username}`),
  ];
  let last: unknown;
  for (const base of candidates) {
    try {
      const folder = join(base, name);
      await makeFolder(folder, 0o700);
      await refuseForeign(base);
      await refuseForeign(folder);
      await fs.access(folder, constants.W_OK);
      return folder;
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

/** Another user's folder, or one that others may write, could hold another user's program. */
async function refuseForeign(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const s = await fs.lstat(folder);
  const mine = s.uid === process.getuid?.();
  if (!s.isDirectory() || !mine || (s.mode & 0o022) !== 0) {
    throw Object.assign(new Error(`not a private folder: ${folder}`), { code: 'EPERM', path: folder });
  }
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

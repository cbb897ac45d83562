import { posix } from 'node:path';
import { createHost, type Host, type OutputFile } from '../../src/host.ts';
import { inMemory } from '../../src/ledger/file-bytes.ts';

export type Files = Record<string, string | Uint8Array>;

export interface MemoryHost extends Host {
  readonly files: Map<string, Uint8Array>;
  readonly printed: { out: string; err: string };
}

const ROOT = '/bureau';
const bytes = (content: string | Uint8Array) => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

/**
 * A machine in memory: files below /bureau, a caught terminal, a given environment. Templates are the real ones.
 * @param answers what is typed at the terminal, in order; without them there is no terminal
 */
export function memoryHost(files: Files, env: Record<string, string> = {}, answers: readonly string[] = []): MemoryHost {
  const real = createHost();
  const held = new Map(Object.entries(files).map(([name, content]) => [posix.join(ROOT, name), bytes(content)]));
  const printed = { out: '', err: '' };
  const left = [...answers];
  const shipped = (path: string) => path.startsWith(real.resource());
  const missing = (path: string) => Object.assign(new Error(`ENOENT ${path}`), { code: 'ENOENT', path });
  const stat: Host['stat'] = (path) => {
    if (shipped(path)) return real.stat(path);
    const at = posix.normalize(path).replace(/\/$/, '');
    const content = held.get(at);
    if (content) return Promise.resolve({ kind: 'file', size: content.length, modified: 0, changed: 0 });
    const folder = [...held.keys()].some((name) => name.startsWith(`${at}/`));
    return Promise.resolve(folder ? { kind: 'folder', size: 0, modified: 0, changed: 0 } : undefined);
  };
  const list: Host['list'] = (folder) => {
    if (shipped(folder)) return real.list(folder);
    const at = `${posix.normalize(folder).replace(/\/$/, '')}/`;
    const names = [...held.keys()].filter((n) => n.startsWith(at)).map((n) => n.slice(at.length).split('/')[0] ?? '');
    return Promise.resolve([...new Set(names)].sort());
  };
  return {
    ...real,
    cwd: ROOT,
    files: held,
    printed,
    env: (name) => env[name],
    ask: (question) => {
      if (left.length > 0) printed.err += question;
      return Promise.resolve(left.shift());
    },
    path: (...segments) => posix.resolve(ROOT, ...segments),
    read: (path) => {
      if (shipped(path)) return real.read(path);
      const content = held.get(posix.normalize(path));
      return content ? Promise.resolve(content) : Promise.reject(missing(path));
    },
    open: (path) => {
      const content = held.get(posix.normalize(path));
      return content ? Promise.resolve({ ...inMemory(content), close: () => Promise.resolve() }) : Promise.reject(missing(path));
    },
    stat,
    readers: () => Promise.resolve(undefined),
    isLink: () => Promise.resolve(false),
    list,
    entries: async (folder) => Promise.all((await list(folder)).map(async (name) => ({ name, kind: (await stat(posix.join(folder, name)))?.kind ?? 'other' }))),
    lock: (folder, name) => {
      const at = posix.join(folder, name);
      if (held.has(at)) return Promise.reject(new Error(new TextDecoder().decode(held.get(at))));
      held.set(at, bytes('1 memory'));
      return Promise.resolve(() => Promise.resolve(void held.delete(at)));
    },
    remove: (path) => {
      for (const name of held.keys()) if (name === path || name.startsWith(`${path}/`)) held.delete(name);
      return Promise.resolve();
    },
    replaceFiles: (folder: string, outputs: readonly OutputFile[]) => {
      for (const { name, bytes: content } of outputs) held.set(posix.join(folder, name), content);
      return Promise.resolve();
    },
    stdout: { write: (text) => void (printed.out += text), isTerminal: false, columns: 80 },
    stderr: { write: (text) => void (printed.err += text), isTerminal: false, columns: 80 },
  };
}

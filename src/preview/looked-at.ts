import type { FileStat, Host } from '../host.ts';
import { isNoMaterial } from '../settings/folder-names.ts';

/** A path that is no longer as it was. */
export interface Change {
  /** Absolute. */
  path: string;
  now: 'there' | 'empty' | 'gone';
}

/** What there was to see of a path, as one text. */
type Look = string;

const NOTHING = 'nothing';
const FOLDER = 'folder';
/** Begins the look of a folder of which the names were asked. */
const NAMES = 'names\n';
const FILE = 'file ';
const EMPTY = 'file 0 ';

/**
 * What a reading of the folder has looked at, and how it was then: all that decides the result, be it read, asked for or
 * missing, wherever it lies. So a change of any of it is seen, and a change of nothing else.
 */
export class LookedAt {
  readonly #host: Host;
  readonly #looks = new Map<string, Look>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** The machine, for the reading: it notes what it is asked. */
  get host(): Host {
    const { read, stat, list, entries } = this.#host;
    return {
      ...this.#host,
      read: async (path) => {
        await this.#note(path, () => this.#look(path));
        return read(path);
      },
      stat: (path) => this.#noting(path, () => stat(path), stampOf),
      list: (path) => this.#noting(path, () => list(path), namesOf),
      entries: (path) => this.#noting(path, () => entries(path), (found) => namesOf(found.map(({ name }) => name))),
    };
  }

  /** Folders in which a change would be seen; what lies beside the folder itself is no concern of it. */
  folders(): Set<string> {
    const at = (path: string, look: Look) => (look.startsWith(NAMES) ? [path] : look === FOLDER ? [] : [this.#host.path(path, '..')]);
    return new Set([...this.#looks].flatMap(([path, look]) => at(path, look)));
  }

  async changed(): Promise<Change[]> {
    const looks = await Promise.all([...this.#looks].map(async ([path, before]) => ({ path, before, after: await this.#look(path, before) })));
    return looks.filter(({ before, after }) => before !== after).map(({ path, before, after }) => ({ path, now: stateOf(before, after) }));
  }

  /** Files that are not what they were for an earlier reading, or were not there. */
  async since(earlier: LookedAt): Promise<Change[]> {
    const left = [...earlier.#looks].filter(([path, look]) => look.startsWith(FILE) && !this.#looks.has(path));
    const looks = new Map(await Promise.all(left.map(async ([path]) => [path, await this.#look(path)] as const)));
    return [...this.#looks, ...looks].flatMap(([path, after]) => {
      const before = earlier.#looks.get(path) ?? NOTHING;
      return before !== after && (before.startsWith(FILE) || after.startsWith(FILE)) ? [{ path, now: stateOf(before, after) }] : [];
    });
  }

  async #noting<T>(path: string, ask: () => Promise<T>, lookOf: (found: T) => Look): Promise<T> {
    try {
      const found = await ask();
      await this.#note(path, () => lookOf(found));
      return found;
    } catch (error) {
      await this.#note(path, () => faultOf(error));
      throw error;
    }
  }

  /** As it was when it was first looked at: what happens while the reading goes on is a change. */
  async #note(path: string, look: () => Look | Promise<Look>): Promise<void> {
    const full = this.#host.path(path);
    const known = this.#looks.get(full);
    // The names in a folder say more than that it is there.
    if (known === undefined || known === FOLDER) this.#looks.set(full, await look());
  }

  /** @param before decides what is asked */
  async #look(path: string, before: Look = NOTHING): Promise<Look> {
    try {
      return before.startsWith(NAMES) ? namesOf(await this.#host.list(path)) : stampOf(await this.#host.stat(path));
    } catch (error) {
      return faultOf(error);
    }
  }
}

function stampOf(stat: FileStat | undefined): Look {
  if (!stat) return NOTHING;
  const { kind, size, modified, changed } = stat;
  return kind === 'folder' ? FOLDER : `${kind} ${size} ${modified} ${changed}`;
}

/** Lock files of Excel and WPS come and go, and mean nothing. */
function namesOf(names: readonly string[]): Look {
  return NAMES + names.filter((name) => !isNoMaterial(name)).join('\n');
}

function faultOf(error: unknown): Look {
  const { code = '' } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' ? NOTHING : `fault ${code}`;
}

function stateOf(before: Look, after: Look): Change['now'] {
  if (after === NOTHING) return 'gone';
  return after.startsWith(EMPTY) && !before.startsWith(EMPTY) ? 'empty' : 'there';
}

import type { LedgerFile, ReadFile } from './ledgers.ts';
import type { FileContents, FileContext, TakeEntries } from './read-file.ts';

/** How a file lies on the disk. */
export interface FileLook {
  /** Another one after every change that the disk's clock can tell apart. */
  stamp: string;
  /** Nothing has happened to it for so long that one more change would show in the stamp. */
  settled: boolean;
}

/** The disk, as far as it must be asked whether a file is what it was. */
export interface Disk {
  /** undefined where there is no such file. */
  look(path: string): Promise<FileLook | undefined>;
  /** Of its bytes. Rejects with a Node error. */
  hash(path: string): Promise<string>;
}

interface Memory extends FileLook {
  /** Of a file that was not settled: its stamp says too little. */
  hash: string | undefined;
  /** What the settings said, as one text. */
  context: string;
  contents: FileContents;
  chunks: Parameters<TakeEntries>[];
}

/** Nobody could read it, or not as a whole: the next time may be better. */
const PASSING = new Set(['L110', 'L114', 'L115']);

/**
 * Reads a file again only where its bytes have changed, or what the settings say of it. What is handed out a second time is
 * the same value: nobody may change it.
 */
export class RememberedFiles {
  readonly #read: ReadFile;
  readonly #disk: Disk;
  readonly #known = new Map<string, Memory>();
  readonly #asked = new Set<string>();

  constructor(read: ReadFile, disk: Disk) {
    this.#read = read;
    this.#disk = disk;
  }

  readonly read: ReadFile = async (file, context, take) => {
    this.#asked.add(file.path);
    const memory = await this.#remembered(file, JSON.stringify(context));
    if (!memory) return this.#readAnew(file, context, take);
    for (const [table, chunk] of memory.chunks) take(table, chunk);
    return memory.contents;
  };

  /** Forgets files that nobody has asked for since this was last called. */
  forgetOthers(): void {
    for (const path of this.#known.keys()) if (!this.#asked.has(path)) this.#known.delete(path);
    this.#asked.clear();
  }

  async #remembered({ path }: LedgerFile, context: string): Promise<Memory | undefined> {
    const memory = this.#known.get(path);
    if (memory?.context !== context) return undefined;
    const look = await this.#disk.look(path).catch(() => undefined);
    if (!look) return undefined;
    if (memory.settled) return memory.stamp === look.stamp ? memory : undefined;
    const hash = await this.#disk.hash(path).catch(() => undefined);
    if (hash === undefined || hash !== memory.hash) return undefined;
    return Object.assign(memory, look);
  }

  async #readAnew(file: LedgerFile, context: FileContext, take: TakeEntries): Promise<FileContents> {
    this.#known.delete(file.path);
    // Before the reading: what changes while it goes on is not taken for what was read.
    const look = await this.#disk.look(file.path).catch(() => undefined);
    const hash = look?.settled === false ? await this.#disk.hash(file.path).catch(() => undefined) : undefined;
    const chunks: Parameters<TakeEntries>[] = [];
    const contents = await this.#read(file, context, (table, chunk) => {
      chunks.push([table, chunk]);
      take(table, chunk);
    });
    const known = look && (look.settled || hash !== undefined) && !contents.problems.some(({ code }) => PASSING.has(code));
    if (known) this.#known.set(file.path, { ...look, hash, context: JSON.stringify(context), contents, chunks });
    return contents;
  }
}

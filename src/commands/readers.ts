import { createHash } from 'node:crypto';
import type { Host } from '../host.ts';
import type { ReadFile } from '../ledger/ledgers.ts';
import { ProcessPool } from '../ledger/process-pool.ts';
import { readInPool } from '../ledger/read-in-pool.ts';
import { rememberedReports } from '../published/remembered-reports.ts';
import { publishedHere, publishedInPool, type PublishedReaders } from '../published/read-in-pool.ts';
import { RememberedFiles, type Disk } from '../ledger/remembered-files.ts';

/** Readers of files, in processes of their own where there can be such. */
export interface Readers extends PublishedReaders {
  /** A ledger. */
  read: ReadFile;
  close(): void;
}

/** Readers that read a file again only where it has changed. */
export interface RememberingReaders extends Readers {
  /** Forgets files that nobody has asked for since this was last called. */
  forgetOthers(): void;
}

const MEGABYTE = 1_000_000;
/** Of the JavaScript heap: half a million rows in any form need less. */
const HEAP = 2048;
/** What a process has beside its heap. */
const BESIDE = 512;
/** A sound file gives its first rows, or its end, within a few seconds. */
const SECONDS = 60;

export async function openReaders(host: Host): Promise<Readers> {
  const start = await host.readers();
  if (!start) {
    const { readHere } = await import('../ledger/ledgers.ts');
    const read: ReadFile = ({ file, path }, context, take) => readHere(file, () => host.open(path), context, take);
    return { read, ...publishedHere(host.read), close() {} };
  }
  const heap = Math.round(Math.min(HEAP, Math.max(HEAP / 4, host.memory / 4 / MEGABYTE)));
  const pool = new ProcessPool(() => start(heap), { processes: host.cores, seconds: SECONDS, megabytes: heap + BESIDE }).warm();
  const stop = () => pool.close();
  host.signal.addEventListener('abort', stop);
  return {
    read: readInPool(pool),
    ...publishedInPool(pool),
    close() {
      host.signal.removeEventListener('abort', stop);
      pool.close();
    },
  };
}

export function remembering(host: Host, readers: Readers): RememberingReaders {
  const disk = diskOf(host);
  const files = new RememberedFiles(readers.read, disk);
  return { ...readers, read: files.read, published: rememberedReports(readers.published, disk), close: () => readers.close(), forgetOthers: () => files.forgetOthers() };
}

/** Milliseconds: FAT writes times in steps of two seconds, and the clock of a server may be a little off. */
const SETTLED = 4000;

function diskOf(host: Host): Disk {
  return {
    async look(path) {
      const stat = await host.stat(path);
      if (stat?.kind !== 'file') return undefined;
      const { size, modified, changed } = stat;
      return { stamp: `${size} ${modified} ${changed}`, settled: host.now().getTime() - Math.max(modified, changed) > SETTLED };
    },
    hash: async (path) => createHash('sha256').update(await host.read(path)).digest('base64'),
  };
}

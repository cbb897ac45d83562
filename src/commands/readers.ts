import type { Host } from '../host.ts';
import { readHere, type ReadFile } from '../ledger/ledgers.ts';
import { ProcessPool } from '../ledger/process-pool.ts';
import { readInPool } from '../ledger/read-in-pool.ts';
import { publishedHere, publishedInPool, type PublishedReaders } from '../published/read-in-pool.ts';

/** Readers of files, in processes of their own where there can be such. */
export interface Readers extends PublishedReaders {
  /** A ledger. */
  read: ReadFile;
  close(): void;
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
    const read: ReadFile = ({ file, path }, context, take) => readHere(file, () => host.read(path), context, take);
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

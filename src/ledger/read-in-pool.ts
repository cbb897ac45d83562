import { problem } from '../diagnostics/problem.ts';
import type { ReadFile } from './ledgers.ts';
import type { ProcessPool } from './process-pool.ts';
import { unpacked, type FileContext, type TakeEntries } from './read-file.ts';

/** What a process is sent to read a ledger; entries come back as parts, the rest as the answer. */
export interface LedgerTask {
  task: 'ledger';
  file: string;
  path: string;
  context: FileContext;
}

type Chunk = { table: number; chunk: Parameters<TakeEntries>[1] };

/** Reads files in processes of a pool: one that hangs, or fills the memory, is told in one message, and the others go on. */
export function readInPool(pool: ProcessPool): ReadFile {
  return ({ file, path, size }, context, take) =>
    pool.run({
      size,
      message: { task: 'ledger', file, path, context } satisfies LedgerTask,
      part(part) {
        const { table, chunk } = part as Chunk;
        take(table, chunk);
      },
      answered: unpacked,
      ended: (how) => ({ tables: [], problems: [problem('L114', [{ file }], { ...how })] }),
    });
}

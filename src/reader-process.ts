import { endWithParent } from './host-child.ts';
import { createHost } from './host.ts';
import { readHere } from './ledger/ledgers.ts';
import { packed } from './ledger/read-file.ts';
import type { LedgerTask } from './ledger/read-in-pool.ts';

/** The process that reads files for another one (ledger/process-pool.ts): what a file does to it, it does to nobody else. */
endWithParent();
const host = createHost();

process.on('message', (task: LedgerTask) => {
  answerOf(task).then(
    (answer) => void process.send?.({ answer }),
    (error: Error) => void process.send?.({ bug: error.stack ?? error.message }),
  );
});

async function answerOf({ file, path, context }: LedgerTask): Promise<unknown> {
  return packed(await readHere(file, () => host.read(path), context, (table, chunk) => void process.send?.({ part: { table, chunk } })));
}

process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group: whoever asked decides what is still wanted.
process.on('SIGINT', () => {});

import { endWithParent } from './host-child.ts';
import { createHost } from './host.ts';
import { readHere } from './ledger/ledgers.ts';
import { packed } from './ledger/read-file.ts';
import type { LedgerTask } from './ledger/read-in-pool.ts';
import type { PublishedTask } from './published/read-in-pool.ts';

/** The process that reads files for another one (ledger/process-pool.ts): what a file does to it, it does to nobody else. */
endWithParent();
const host = createHost();

process.on('message', (task: LedgerTask | PublishedTask) => {
  answerOf(task).then(
    (answer) => void process.send?.({ answer }),
    (error: Error) => void process.send?.({ bug: error.stack ?? error.message }),
  );
});

async function answerOf(task: LedgerTask | PublishedTask): Promise<unknown> {
  const part = (told: unknown) => void process.send?.({ part: told });
  if (task.task === 'ledger') {
    const { file, path, context } = task;
    return packed(await readHere(file, () => host.open(path), context, (table, chunk) => part({ table, chunk })));
  }
  // Loaded when it is needed: most processes read ledgers alone.
  const published = await import('./published/read-in-pool.ts');
  return published.answerOf(task, host.read, () => part('going on'));
}

process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group: whoever asked decides what is still wanted.
process.on('SIGINT', () => {});

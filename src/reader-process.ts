import { endWithParent } from './host-child.ts';
import { createHost } from './host.ts';
import { readHere } from './ledger/ledgers.ts';
import { packed, type FileContext } from './ledger/read-file.ts';

/**
 * The process that reads files for another one: what a file does to it, it does to nobody else. It is sent
 * `{file, path, context}`; it answers with `{table, chunk}` for entries and with `{contents}` at the end.
 */
endWithParent();
const host = createHost();

interface Task {
  file: string;
  path: string;
  context: FileContext;
}

process.on('message', ({ file, path, context }: Task) => {
  readHere(file, () => host.open(path), context, (table, chunk) => void process.send?.({ table, chunk })).then(
    (contents) => void process.send?.({ contents: packed(contents) }),
    (error: Error) => void process.send?.({ bug: error.stack ?? error.message }),
  );
});
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group: whoever asked decides what is still wanted.
process.on('SIGINT', () => {});

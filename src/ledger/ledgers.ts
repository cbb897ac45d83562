import { isError } from '../diagnostics/describe.ts';
import { problem, type Problem } from '../diagnostics/problem.ts';
import { copiedSheets } from './copied-sheets.ts';
import type { Entry } from './entry-reader.ts';
import { readLedgerFile } from './file-reader.ts';
import { SheetReader, type SheetContext } from './sheet-reader.ts';
import type { SheetInfo, WorkbookSink } from './sheet.ts';
import type { SheetRecord } from './sheet-record.ts';

/** A file that may hold ledgers: its path below the folder, and how to get its bytes. */
export interface LedgerFile {
  file: string;
  read(): Promise<Uint8Array>;
}

/** All that the ledgers of a folder hold. */
export interface Ledgers {
  /** Every sheet that is a ledger; an entry's `sheet` is an index into this list. */
  sheets: SheetRecord[];
  /** Every sheet that was found, ledger or not: what the settings may name. */
  seen: { file: string; sheet: string }[];
  /** Entries by ledger id, in the order of files, sheets and rows. A ledger that is there may have none. */
  entries: Map<string, Entry[]>;
  /** Ledgers (and, as `*`, files of unknown contents) in which something could not be read: their counts do not hold. */
  unreadable: Set<string>;
  problems: Problem[];
}

export async function readLedgers(
  files: readonly LedgerFile[],
  context: SheetContext,
  ignored: (file: string, sheet: string) => boolean,
): Promise<Ledgers> {
  const ledgers: Ledgers = { sheets: [], seen: [], entries: new Map(), unreadable: new Set(), problems: [] };
  for (const { file, read } of files) {
    const readers: SheetReader[] = [];
    const problems: Problem[] = [];
    const sink: WorkbookSink = {
      sheet: (info: SheetInfo) => {
        const reader = new SheetReader(info, context);
        ledgers.seen.push({ file: info.file, sheet: info.sheet });
        if (!ignored(info.file, info.sheet)) readers.push(reader);
        return reader;
      },
      problem: (p) => void problems.push(p),
    };
    const bytes = await read().catch((error: NodeJS.ErrnoException) => {
      problems.push(problem('L110', [{ file }], { reason: error.code ?? error.message }));
    });
    if (bytes) await readLedgerFile(bytes, file, sink);
    if (problems.some(isError)) ledgers.unreadable.add('*');
    ledgers.problems.push(...problems);
    for (const reader of readers) take(ledgers, reader);
  }
  for (const [kind, entries] of ledgers.entries) {
    const { copies, problems } = copiedSheets(ledgers.sheets, entries);
    ledgers.problems.push(...problems);
    if (copies.size === 0) continue;
    ledgers.unreadable.add(kind);
    ledgers.entries.set(kind, entries.filter((entry) => !copies.has(entry.sheet)));
  }
  return ledgers;
}

function take(ledgers: Ledgers, reader: SheetReader): void {
  const { record, entries, problems } = reader.result;
  ledgers.problems.push(...problems);
  const broken = problems.some(isError);
  if (!record) {
    if (broken) ledgers.unreadable.add('*');
    return;
  }
  if (broken) ledgers.unreadable.add(record.kind.id);
  const sheet = ledgers.sheets.push(record) - 1;
  const list = ledgers.entries.get(record.kind.id) ?? [];
  for (const entry of entries) {
    entry.sheet = sheet;
    list.push(entry);
  }
  ledgers.entries.set(record.kind.id, list);
}

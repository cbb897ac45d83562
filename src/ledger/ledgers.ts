import type { OpenFile } from '../host-file.ts';
import { isError } from '../diagnostics/describe.ts';
import { problem, type Problem } from '../diagnostics/problem.ts';
import { copiedSheets } from './copied-sheets.ts';
import type { EntryChunk } from './entry-chunk.ts';
import { EntryTable } from './entry-table.ts';
import { readFile, type FileContents, type FileContext, type TakeEntries } from './read-file.ts';
import type { SheetRecord } from './sheet-record.ts';

/** A file that may hold ledgers. */
export interface LedgerFile {
  /** Its path below the folder, with `/`. */
  file: string;
  /** Absolute. */
  path: string;
  size: number;
}

/** How a file is read: here, or in a process of its own. */
export type ReadFile = (file: LedgerFile, context: FileContext, take: TakeEntries) => Promise<FileContents>;

/** All that the ledgers of a folder hold. */
export interface Ledgers {
  /** Every sheet that is a ledger; an entry's `sheet` is an index into this list. */
  sheets: SheetRecord[];
  /** Every sheet that was found, ledger or not: what the settings may name. */
  seen: { file: string; sheet: string }[];
  /** Entries by ledger id. A ledger that is there may have none. */
  entries: Map<string, EntryTable>;
  /** Ledgers (and, as `*`, files of unknown contents) in which something could not be read: their counts do not hold. */
  unreadable: Set<string>;
  /** Of natural persons, from columns of personal data. Never printed. */
  names: Set<string>;
  problems: Problem[];
}

/** Files are read at the same time as far as `read` allows, and put together in their order. */
export async function readLedgers(files: readonly LedgerFile[], context: FileContext, read: ReadFile): Promise<Ledgers> {
  const ledgers: Ledgers = { sheets: [], seen: [], entries: new Map(), unreadable: new Set(), names: new Set(), problems: [] };
  const readings = files.map(async (file) => {
    const chunks: [number, EntryChunk][] = [];
    const contents = await read(file, context, (table, chunk) => void chunks.push([table, chunk]));
    return { file: file.file, contents, chunks };
  });
  for (const { file, contents, chunks } of await Promise.all(readings)) take(ledgers, file, contents, chunks);
  for (const [kind, entries] of ledgers.entries) {
    const { copies, problems } = copiedSheets(ledgers.sheets, entries);
    ledgers.problems.push(...problems);
    if (problems.some(isError)) ledgers.unreadable.add(kind);
    if (copies.size > 0) ledgers.entries.set(kind, entries.without(copies));
  }
  return ledgers;
}

/** Reads a file here. @param open rejects with a Node error, as reading its bytes may */
export async function readHere(file: string, open: () => Promise<OpenFile>, context: FileContext, take: TakeEntries): Promise<FileContents> {
  try {
    const opened = await open();
    try {
      return await readFile(opened, file, context, take);
    } finally {
      // Whatever came of the bytes: of a file that was written to meanwhile they mean nothing.
      await opened.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What is no fault of the disk is one of the program.
    if (code === undefined || code.startsWith('ERR_')) throw error;
    return { tables: [], problems: [code === 'ECHANGED' ? problem('L115', [{ file }], {}) : problem('L110', [{ file }], { reason: code })] };
  }
}

function take(ledgers: Ledgers, file: string, { tables, problems }: FileContents, chunks: readonly [number, EntryChunk][]): void {
  ledgers.problems.push(...problems);
  if (problems.some(isError)) ledgers.unreadable.add('*');
  for (const { sheet: name, table: number, record, names, problems: found } of tables) {
    for (const person of names) ledgers.names.add(person);
    ledgers.seen.push({ file, sheet: name });
    ledgers.problems.push(...found);
    if (found.some(isError)) ledgers.unreadable.add(record?.kind.id ?? '*');
    if (!record) continue;
    const sheet = ledgers.sheets.push(record) - 1;
    const table = ledgers.entries.get(record.kind.id) ?? new EntryTable(record.kind);
    for (const [of, chunk] of chunks) if (of === number) table.add(sheet, chunk);
    ledgers.entries.set(record.kind.id, table);
  }
}

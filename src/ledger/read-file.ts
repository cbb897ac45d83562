import type { Problem } from '../diagnostics/problem.ts';
import type { EntryChunk } from './entry-chunk.ts';
import type { FileBytes } from './file-bytes.ts';
import { readLedgerFile } from './file-reader.ts';
import { ledgerKindOf } from './kinds/index.ts';
import { SheetReader, type SheetContext, type TableResult } from './sheet-reader.ts';
import type { SheetInfo } from './sheet.ts';
import type { SheetRecord } from './sheet-record.ts';

/** What the settings say that is needed to read a file; plain data, which passes between processes */
export interface FileContext extends SheetContext {
  /** Sheets that are no ledger; `*` stands for any file. */
  ignored: readonly { file: string; sheet: string }[];
}

/** What a table of a file came to; most sheets have one. */
export interface TableContents extends TableResult {
  sheet: string;
}

/** What a file holds, but for the entries, which are handed on while it is read. */
export interface FileContents {
  tables: TableContents[];
  /** Problems of the file as a whole. */
  problems: Problem[];
}

/** Takes entries of a table of the file, by its number. */
export type TakeEntries = (table: number, chunk: EntryChunk) => void;

/** Reads one file from its bytes to its entries. */
export async function readFile(bytes: FileBytes, file: string, context: FileContext, take: TakeEntries): Promise<FileContents> {
  const problems: Problem[] = [];
  const readers: { sheet: string; reader: SheetReader; ignored: boolean }[] = [];
  let tables = 0;
  await readLedgerFile(bytes, file, {
    sheet(info: SheetInfo) {
      const ignored = context.ignored.some((i) => (i.file === info.file || i.file === '*') && i.sheet === info.sheet);
      const begin = () => {
        const table = tables++;
        return { table, take: (chunk: EntryChunk) => void (ignored || take(table, chunk)) };
      };
      const reader = new SheetReader(info, context, begin);
      readers.push({ sheet: info.sheet, reader, ignored });
      return reader;
    },
    problem: (p) => void problems.push(p),
  });
  const nothing: TableResult[] = [{ table: undefined, record: undefined, names: [], problems: [] }];
  const contents = readers.flatMap(({ sheet, reader, ignored }) => (ignored || !reader.ended ? nothing : reader.results).map((result) => ({ sheet, ...result })));
  return { tables: contents, problems };
}

/** A record holds its kind of ledger, which has functions: on its way to another one the id stands for it. */
export function packed(contents: FileContents): unknown {
  const tables = contents.tables.map((t) => ({ ...t, record: t.record && { ...t.record, kind: t.record.kind.id } }));
  return { ...contents, tables };
}

export function unpacked(contents: unknown): FileContents {
  const { tables, problems } = contents as { tables: (Omit<TableContents, 'record'> & { record?: { kind: string } })[]; problems: Problem[] };
  return {
    problems,
    tables: tables.map((t) => ({ ...t, record: t.record && ({ ...t.record, kind: ledgerKindOf(t.record.kind) } as SheetRecord) })),
  };
}

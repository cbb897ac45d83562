import { problem, type Problem } from '../../diagnostics/problem.ts';
import type { SheetInfo, WorkbookSink } from '../sheet.ts';
import { zipEntries } from '../zip.ts';
import { readBook, type Book, type BookSheet } from './book.ts';
import { XlsxFault } from './fault.ts';
import { MergeFinder, type Merges } from './merges.ts';
import { Package, PartFault, scan, scanPart } from './package.ts';
import type { Part } from './part.ts';
import { partProblem, sheetProblem, zipProblem } from './problems.ts';
import { SharedStrings } from './shared-strings.ts';
import { SheetHead } from './sheet-head.ts';
import { SharedStringsScanner } from './shared-strings-scanner.ts';
import { SheetScanner } from './sheet-scanner.ts';
import { utf8Chunks } from './xml-encoding.ts';

/** Sheets up to this size in all are kept as they were inflated for the first pass. */
const KEPT = 16 * 1024 * 1024;

/**
 * Reads .xlsx and .xlsm and pushes their rows. Each part is inflated to its end, and its checksum compared, before a row
 * of any sheet is pushed: large sheets are inflated twice.
 */
export async function readXlsx(bytes: Uint8Array, file: string, sink: WorkbookSink): Promise<void> {
  const entries = zipEntries(bytes);
  if ('fault' in entries) return sink.problem(zipProblem(file, entries));
  try {
    const parts = new Package(bytes, entries);
    const book = await readBook(parts);
    const { sheets, problems } = findSheets(parts, book, file);
    const strings = await both(readStrings(parts, book), verify(sheets));
    problems.forEach((p) => sink.problem(p));
    for (const sheet of sheets) await pushSheet(sheet, book, strings, file, sink);
  } catch (error) {
    if (!(error instanceof PartFault)) throw error;
    sink.problem(partProblem(file, error));
  }
}

/** The first result, when both are done: after a fault nothing goes on behind the back of the next file. */
async function both<T>(first: Promise<T>, second: Promise<void>): Promise<T> {
  await Promise.allSettled([first, second]);
  await second;
  return first;
}

interface SheetPart extends BookSheet {
  part: Part;
  merges: Merges;
  hiddenColumns: readonly number[];
  /** Undefined where the sheet is inflated again. */
  chunks: Uint8Array[] | undefined;
}

/** Kinds of sheets that hold no table. */
const OTHER_SHEETS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

function findSheets(parts: Package, book: Book, file: string): { sheets: SheetPart[]; problems: Problem[] } {
  const sheets: SheetPart[] = [];
  const problems: Problem[] = [];
  const names = new Set<string>();
  let left = KEPT;
  for (const sheet of book.sheets) {
    const { relation, name } = sheet;
    if (relation && OTHER_SHEETS.has(relation.type)) continue;
    const twice = names.has(name.toLowerCase()) || sheets.some((s) => s.relation?.target === relation?.target);
    names.add(name.toLowerCase());
    const part = relation && parts.find(relation.target);
    if (!part || relation.type !== 'worksheet' || twice) {
      problems.push(problem('L106', [{ file, sheet: name }], { reason: twice ? 'twice' : 'missing' }));
      continue;
    }
    const keep = part.size <= left;
    if (keep) left -= part.size;
    sheets.push({ ...sheet, part, merges: new MergeFinder().merges, hiddenColumns: [], chunks: keep ? [] : undefined });
  }
  return { sheets, problems };
}

async function readStrings(parts: Package, book: Book): Promise<SharedStrings> {
  if (book.strings === undefined) return new SharedStrings();
  return (await scanPart(parts.part(book.strings), new SharedStringsScanner())).strings;
}

/** The first pass: checksums, the columns in front of the rows, and the merged cells behind them. */
async function verify(sheets: readonly SheetPart[]): Promise<void> {
  for (const sheet of sheets) {
    const head = new SheetHead();
    const finder = new MergeFinder();
    try {
      for await (const chunk of utf8Chunks(kept(sheet))) {
        head.push(chunk);
        finder.push(chunk);
      }
    } catch (error) {
      throw error instanceof XlsxFault ? new PartFault(sheet.part.name, error) : error;
    }
    sheet.merges = finder.merges;
    sheet.hiddenColumns = head.hiddenColumns;
  }
}

async function* kept({ part, chunks }: SheetPart): AsyncGenerator<Uint8Array> {
  for await (const chunk of part.chunks()) {
    chunks?.push(chunk);
    yield chunk;
  }
}

async function pushSheet(sheet: SheetPart, book: Book, strings: SharedStrings, file: string, sink: WorkbookSink): Promise<void> {
  const { part, name, hidden, merges, hiddenColumns } = sheet;
  const { formats, date1904 } = book;
  const columns = hiddenColumns.length > 0 ? { hiddenColumns } : {};
  const info: SheetInfo = { file, sheet: name, hidden, date1904, merges: merges.list, ...columns };
  const out = sink.sheet(info);
  const scanner = new SheetScanner({ strings, formats, date1904 }, out);
  try {
    await scan(sheet.chunks ?? part.chunks(), scanner);
    sheet.chunks = undefined;
    scanner.end();
    if (!scanner.merges.equals(merges)) throw new XlsxFault('xml');
  } catch (error) {
    if (!(error instanceof XlsxFault)) throw error;
    return sink.problem(sheetProblem(file, name, part.name, error));
  }
  out.end();
}

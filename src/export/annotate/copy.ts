import { fileType } from '../../ledger/file-type.ts';
import { inMemory } from '../../ledger/file-bytes.ts';
import { readLedgerFile } from '../../ledger/file-reader.ts';
import { zipKind } from '../../ledger/office-kind.ts';
import type { SheetInfo } from '../../ledger/sheet.ts';
import { PartFault } from '../../ledger/xlsx/package.ts';
import { zipEntries } from '../../ledger/zip.ts';
import type { TextSheet } from '../xlsx.ts';
import { annotateXlsx } from './annotate-xlsx.ts';
import { ArchiveFault } from './archive.ts';
import type { CellMark } from './marks.ts';

/**
 * A marked copy of a ledger; one that is no Excel workbook becomes one, of the texts that are shown in it. undefined: there is
 * nothing in it to mark.
 */
export async function annotatedCopy(
  bytes: Uint8Array,
  file: string,
  marks: ReadonlyMap<string, readonly CellMark[]>,
): Promise<{ bytes: Uint8Array; converted: boolean } | undefined> {
  try {
    if (!isXlsx(bytes)) return await convertedCopy(bytes, file, marks);
    const sheets = [...marks].map(([sheet, list]) => ({ sheet, marks: list }));
    const copy = await annotateXlsx(bytes, sheets);
    return copy && { bytes: copy, converted: false };
  } catch (error) {
    // Of a file that is damaged the check has told already.
    if (error instanceof ArchiveFault || error instanceof PartFault) return undefined;
    throw error;
  }
}

async function convertedCopy(bytes: Uint8Array, file: string, marks: ReadonlyMap<string, readonly CellMark[]>) {
  const sheets = await textSheets(bytes, file);
  const named = sheets.flatMap(({ name, of }) => (marks.has(of) ? [{ sheet: name, marks: marks.get(of) ?? [] }] : []));
  if (named.length === 0) return undefined;
  const { textWorkbook } = await import('../xlsx.ts');
  const copy = await annotateXlsx(textWorkbook(sheets), named);
  return copy && { bytes: copy, converted: true };
}

function isXlsx(bytes: Uint8Array): boolean {
  if (fileType(bytes) !== 'zip') return false;
  const entries = zipEntries(bytes);
  return !('fault' in entries) && zipKind(entries.map((e) => e.name)) === 'xlsx';
}

/** `of`: the sheet as the messages call it. */
type ReadSheet = TextSheet & { of: string };

async function textSheets(bytes: Uint8Array, file: string): Promise<ReadSheet[]> {
  const sheets: ReadSheet[] = [];
  await readLedgerFile(inMemory(bytes), file, {
    sheet({ sheet, merges }: SheetInfo) {
      const rows: (string | undefined)[][] = [];
      const name = sheetName(sheet || baseName(file), sheets.map((s) => s.name));
      sheets.push({ of: sheet, name, rows, merges });
      return {
        row: ({ number, cells }) => void (rows[number - 1] = cells.map((cell) => cell?.text)),
        end: () => {},
      };
    },
    problem: () => {},
  });
  return sheets;
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

/** Excel takes 31 characters, without these, and each name once. */
function sheetName(wanted: string, taken: readonly string[]): string {
  const clean = wanted.replace(/[\\/?*[\]:\p{Cc}]/gu, ' ').replace(/^[\s']+|[\s']+$/g, '') || 'Sheet';
  for (let n = 1; ; n++) {
    const tail = n === 1 ? '' : ` (${n})`;
    const name = clean.slice(0, 31 - tail.length) + tail;
    if (!taken.some((t) => t.toLowerCase() === name.toLowerCase())) return name;
  }
}

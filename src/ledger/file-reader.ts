import { problem } from '../diagnostics/problem.ts';
import { readCsv } from './csv.ts';
import { fileType } from './file-type.ts';
import type { WorkbookSink } from './sheet.ts';
import { zipProblem } from './xlsx/problems.ts';
import { verifyZip, zipEntries } from './zip.ts';

/** Endings of files that can hold a ledger. */
export const LEDGER_ENDINGS = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.et', '.ods', '.csv', '.tsv', '.txt'];
const TEXT_ENDINGS = ['.csv', '.tsv', '.txt'];

/** Reads one file, whatever its name says: bytes in, rows out to the sink. */
export async function readLedgerFile(bytes: Uint8Array, file: string, sink: WorkbookSink): Promise<void> {
  const type = fileType(bytes);
  const isText = TEXT_ENDINGS.some((ending) => file.toLowerCase().endsWith(ending));
  if (type === 'empty') return sink.problem(problem('L101', [{ file }], {}));
  if (type === 'text') {
    return isText ? readCsv(bytes, file, sink) : sink.problem(problem('L102', [{ file }], { found: '文本文件' }));
  }
  if (type === 'html' || type === 'xml') {
    return sink.problem(problem('L107', [{ file }], { found: type === 'html' ? '网页（HTML）表格' : 'XML 表格' }));
  }
  if (typeof type === 'object') return sink.problem(problem('L102', [{ file }], { found: type.other }));
  if (type === 'zip') {
    const entries = zipEntries(bytes);
    if ('fault' in entries) return sink.problem(zipProblem(file, entries));
    const names = entries.map((entry) => entry.name);
    const other = officeKind(names);
    if (other) return sink.problem(problem('L102', [{ file }], { found: other }));
    if (isXlsx(names)) {
      const { readXlsx } = await import('./xlsx/read-xlsx.ts');
      return readXlsx(bytes, file, sink);
    }
    const zip = verifyZip(bytes);
    if ('fault' in zip) return sink.problem(zipProblem(file, zip));
  }
  if (type === 'ole') {
    const fault = oleKind(bytes);
    if (fault === 'password') return sink.problem(problem('L104', [{ file }], {}));
    if (fault === 'truncated') return sink.problem(problem('L103', [{ file }], { part: undefined }));
    if (fault) return sink.problem(problem('L102', [{ file }], { found: fault }));
  }
  const { readWorkbook } = await import('./workbook.ts');
  readWorkbook(bytes, file, sink);
}

/** .ods has one content.xml, .xlsb has its sheets in binary: those are SheetJS's. */
function isXlsx(names: readonly string[]): boolean {
  return !names.includes('content.xml') && !names.some((name) => /(?:^|\/)workbook\.bin$/i.test(name));
}

/** undefined: a spreadsheet. */
function officeKind(names: readonly string[]): string | undefined {
  if (names.some((n) => n.startsWith('xl/')) || names.includes('content.xml')) return undefined;
  if (names.some((n) => n.startsWith('word/'))) return 'Word 文档';
  if (names.some((n) => n.startsWith('ppt/'))) return '演示文稿';
  return '压缩包';
}

/** The directory of a compound file names its streams in UTF-16. undefined: a spreadsheet. */
function oleKind(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
  const directory = file.length < 512 ? Infinity : (file.readUInt32LE(48) + 1) << file.readUInt16LE(30);
  if (has('EncryptedPackage')) return 'password';
  if (directory >= file.length) return 'truncated';
  if (has('Workbook') || has('Book')) return undefined;
  return has('WordDocument') ? 'Word 文档' : 'OLE 文件';
}

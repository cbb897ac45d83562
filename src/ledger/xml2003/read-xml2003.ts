import { problem } from '../../diagnostics/problem.ts';
import type { Cell, WorkbookSink } from '../sheet.ts';
import { recogniseEncoding, textPieces } from '../text-encoding.ts';
import { NumberCell } from '../xlsx/cells.ts';
import { XlsxFault } from '../xlsx/fault.ts';
import { numberFormats, type NumberFormat } from '../xlsx/number-format.ts';
import { readIsoDate, readNumber } from '../xlsx/number-value.ts';
import { sheetProblem } from '../xlsx/problems.ts';
import { XmlScanner } from '../xlsx/xml-scanner.ts';
import { BookScanner } from './book-scanner.ts';
import type { Cell2003, Sheet2003 } from './sheet.ts';

/**
 * Reads XML Spreadsheet 2003, which business systems write as .xls. Exports declare one encoding and write another: the
 * bytes themselves say which it is.
 */
export async function readXml2003(bytes: Uint8Array, file: string, sink: WorkbookSink): Promise<void> {
  const found = recogniseEncoding(bytes);
  if ('fault' in found) return sink.problem(problem('L105', [{ file }], { offset: found.offset, reason: found.reason }));
  const book = new BookScanner();
  try {
    const scanner = new XmlScanner(book, true);
    for (const piece of textPieces(bytes, found.encoding, found.start)) scanner.push(Buffer.from(piece));
    scanner.end();
  } catch (error) {
    if (!(error instanceof XlsxFault)) throw error;
    return sink.problem(fileProblem(file, book.sheets.at(-1), error));
  }
  if (book.sheets.length === 0) return sink.problem(problem('L107', [{ file }], { found: 'xml' }));
  const formats = await formatsOf(book);
  for (const sheet of book.sheets) pushSheet(sheet, book.date1904, formats, file, sink);
}

function fileProblem(file: string, sheet: Sheet2003 | undefined, fault: XlsxFault) {
  if (fault.reason === 'tooLarge') return problem('L108', [{ file }], { part: sheet?.name });
  if (fault.reason === 'cell' && sheet) return sheetProblem(file, sheet.name, sheet.name, fault);
  return problem('L103', [{ file }], { part: undefined, reason: fault.reason });
}

type Formats = (style: string | undefined) => NumberFormat;

async function formatsOf({ styles, date1904 }: BookScanner): Promise<Formats> {
  // The style that all others begin from.
  const standard = styles.get('Default')?.format ?? 'General';
  const codeOf = (style: string | undefined, depth = 0): string => {
    const { parent, format } = styles.get(style ?? '') ?? {};
    return format ?? (parent === undefined || depth > 20 ? standard : codeOf(parent, depth + 1));
  };
  const codes = [...new Set([standard, ...[...styles.keys()].map((id) => codeOf(id))])];
  const ids = codes.map((_, index) => 1000 + index);
  const formats = await numberFormats(ids, new Map(ids.map((id, index) => [id, codes[index] ?? 'General'])), date1904);
  return (style) => formats[codes.indexOf(codeOf(style))] as NumberFormat;
}

function pushSheet(sheet: Sheet2003, date1904: boolean, formats: Formats, file: string, sink: WorkbookSink): void {
  const { name, hidden, merges, hiddenColumns } = sheet;
  const columns = hiddenColumns.length > 0 ? { hiddenColumns } : {};
  const out = sink.sheet({ file, sheet: name, hidden, date1904, merges, ...columns });
  for (const row of sheet.rows) {
    const cells: (Cell | undefined)[] = [];
    for (const written of row.cells) {
      const cell = written && readCell(written, date1904, formats);
      if (cell === 'fault') {
        return sink.problem(problem('L106', [{ file, sheet: name, range: written?.name ?? '' }], { reason: 'cell' }));
      }
      cells.push(cell);
    }
    if (cells.length > 0) out.row({ number: row.number, hidden: row.hidden, cells });
  }
  out.end();
}

function readCell(written: Cell2003, date1904: boolean, formats: Formats): Cell | undefined | 'fault' {
  const { type, value, style, formula } = written;
  if (value.trim() === '' && type !== 'String') return formula === undefined ? undefined : { kind: 'uncached', text: formula || '=' };
  switch (type) {
    case 'String':
      return value === '' ? undefined : { kind: 'text', text: value };
    case 'Number': {
      const bytes = Buffer.from(value.trim());
      const number = readNumber(bytes, bytes.length);
      if (number === undefined) return { kind: 'text', text: value };
      const format = formats(style);
      return new NumberCell(number, format.isDate, format);
    }
    case 'DateTime': {
      const number = readIsoDate(value, date1904);
      if (number === undefined) return { kind: 'text', text: value };
      const format = formats(style);
      if (format.isDate) return new NumberCell(number, true, format);
      // What is stored says itself that it is a date.
      return { kind: 'number', text: value.trim().replace(/T00:00:00(?:\.0+)?$/, ''), number, date: true };
    }
    case 'Boolean':
      return value.trim() === '1' || value.trim() === '0' ? { kind: 'boolean', text: value.trim() === '1' ? 'TRUE' : 'FALSE' } : 'fault';
    case 'Error':
      return { kind: 'error', text: value.trim() };
    default:
      return 'fault';
  }
}

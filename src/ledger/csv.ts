import { problem, type Problem } from '../diagnostics/problem.ts';
import { csvForm } from './csv-form.ts';
import { CsvRows, type CsvFault } from './csv-rows.ts';
import { Thousands } from './csv-thousands.ts';
import { Widths } from './csv-widths.ts';
import { inMemory, type FileBytes } from './file-bytes.ts';
import type { Cell, SheetSink, WorkbookSink } from './sheet.ts';
import { recogniseEncoding } from './text-encoding.ts';
import { TextPieces } from './text-pieces.ts';

/**
 * Comma, tab or semicolon separated text. Every cell is text: nothing is taken for a number or a date here. The file is
 * read once, a piece at a time; where it turns out to be none that can be read, the sheet is not ended.
 */
export function readCsv(bytes: FileBytes, file: string, sink: WorkbookSink): void {
  const pieces = new TextPieces(bytes);
  // Separators are looked for among the bytes, which is right in UTF-8 and GB18030 alone.
  if (pieces.isWide) return readWide(bytes.all(), file, sink);
  const sheet = sink.sheet({ file, sheet: '', hidden: false, date1904: false, merges: [] });
  const fault = push(bytes, file, pieces, sheet);
  if (fault) sink.problem(fault);
  else sheet.end();
}

function push(bytes: FileBytes, file: string, pieces: TextPieces, sheet: SheetSink): Problem | undefined {
  const form = csvForm(bytes.part(pieces.start, pieces.start + HEAD));
  const widths = new Widths();
  const thousands = form.delimiter === ',' ? new Thousands() : undefined;
  let number = 0;
  const rows = new CsvRows(form, (fields) => {
    const cells = fields.map(textCell);
    widths.add(fields);
    thousands?.mark(fields, cells);
    sheet.row({ number: ++number, hidden: false, cells });
  });
  let fault: CsvFault | undefined;
  for (const { text, last } of pieces) {
    // What is wrong with the characters may be why the rows are.
    fault ??= rows.push(text, last);
    if (fault) break;
  }
  const encoding = pieces.fault ?? (fault && encodingFault(bytes));
  if (encoding) return problem('L105', [{ file }], { offset: encoding.offset, reason: encoding.reason });
  if (fault) return problem('L109', [{ file, line: fault.row }], { fault: fault.fault });
  if (!widths.ragged) return undefined;
  const { line, ...params } = widths.ragged;
  return problem('L111', [{ file, line }], params);
}

/** Bytes that tell the separators. */
const HEAD = 20_000;

function encodingFault(bytes: FileBytes) {
  const found = recogniseEncoding(bytes.all());
  return 'fault' in found ? found : undefined;
}

function readWide(bytes: Uint8Array, file: string, sink: WorkbookSink): void {
  const found = recogniseEncoding(bytes);
  if ('fault' in found) return sink.problem(problem('L105', [{ file }], { offset: found.offset, reason: found.reason }));
  return readCsv(inMemory(Buffer.from(new TextDecoder(found.encoding).decode(bytes))), file, sink);
}

/** `="00123"` is how exports keep the zeros of a number in Excel, which shows 00123. */
const KEPT_AS_TEXT = /^="([^]*)"$/;

function textCell(field: string): Cell | undefined {
  if (field === '') return undefined;
  const kept = field.charCodeAt(0) === 0x3d ? KEPT_AS_TEXT.exec(field)?.[1] : undefined;
  return { kind: 'text', text: kept === undefined ? field : kept.replaceAll('""', '"') };
}

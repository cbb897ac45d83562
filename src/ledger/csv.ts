import { problem } from '../diagnostics/problem.ts';
import { csvForm } from './csv-form.ts';
import { surveyCsv } from './csv-survey.ts';
import { splitRows } from './csv-rows.ts';
import { Thousands } from './csv-thousands.ts';
import type { Cell, WorkbookSink } from './sheet.ts';
import { recogniseEncoding } from './text-encoding.ts';

/**
 * Comma, tab or semicolon separated text. Every cell is text: nothing is taken for a number or a date here. The bytes are
 * gone through twice: once for their encoding and the ends of their rows, then for the rows, some hundred kB at a time.
 */
export function readCsv(bytes: Uint8Array, file: string, sink: WorkbookSink): void {
  const found = recogniseEncoding(bytes);
  if ('fault' in found) return sink.problem(problem('L105', [{ file }], { offset: found.offset, reason: found.reason }));
  const { encoding, start } = found;
  // Separators are looked for among the bytes, which is right in UTF-8 and GB18030 alone.
  if (encoding !== 'utf-8' && encoding !== 'gb18030') return readCsv(Buffer.from(new TextDecoder(encoding).decode(bytes)), file, sink);
  const form = csvForm(bytes.subarray(start));
  const survey = surveyCsv(bytes, start, form);
  if ('fault' in survey) return sink.problem(problem('L109', [{ file, line: survey.row }], { fault: survey.fault }));
  if (survey.ragged) {
    const { line, ...params } = survey.ragged;
    return sink.problem(problem('L111', [{ file, line }], params));
  }
  const sheet = sink.sheet({ file, sheet: '', hidden: false, date1904: false, merges: [] });
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const thousands = new Thousands();
  let number = 0;
  let at = start;
  for (const end of survey.blocks) {
    splitRows(decoder.decode(bytes.subarray(at, end)), form, (fields) => {
      const cells = fields.map(textCell);
      if (form.delimiter === ',') thousands.mark(fields, cells);
      sheet.row({ number: ++number, hidden: false, cells });
    });
    at = end;
  }
  sheet.end();
}

/** `="00123"` is how exports keep the zeros of a number in Excel, which shows 00123. */
const KEPT_AS_TEXT = /^="([^]*)"$/;

function textCell(field: string): Cell | undefined {
  if (field === '') return undefined;
  const kept = field.charCodeAt(0) === 0x3d ? KEPT_AS_TEXT.exec(field)?.[1] : undefined;
  return { kind: 'text', text: kept === undefined ? field : kept.replaceAll('""', '"') };
}

import Papa from 'papaparse';
import { problem } from '../diagnostics/problem.ts';
import type { Cell, WorkbookSink } from './sheet.ts';
import { decodeText } from './text-encoding.ts';

/** Longest line that a ledger can have; more is not a table. */
const LINE = 1_000_000;

/** Comma, tab or semicolon separated text. Every cell is text: nothing is taken for a number or a date here. */
export function readCsv(bytes: Uint8Array, file: string, sink: WorkbookSink): void {
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return sink.problem(problem('L105', [{ file }], { offset: decoded.offset }));
  const long = longLine(decoded.text);
  if (long !== undefined) return sink.problem(problem('L109', [{ file, line: long }], { fault: 'longLine' }));
  const parsed = Papa.parse<string[]>(decoded.text, {
    delimiter: delimiterOf(decoded.text),
    skipEmptyLines: false,
  });
  const broken = parsed.errors.find((e) => e.type === 'Quotes');
  if (broken) {
    return sink.problem(problem('L109', [{ file, line: (broken.row ?? 0) + 1 }], { fault: 'quote' }));
  }
  const sheet = sink.sheet({ file, sheet: '', hidden: false, date1904: false, merges: [] });
  parsed.data.forEach((fields, index) => sheet.row({ number: index + 1, hidden: false, cells: fields.map(textCell) }));
  sheet.end();
}

function textCell(text: string): Cell | undefined {
  return text === '' ? undefined : { kind: 'text', text };
}

function longLine(text: string): number | undefined {
  let start = 0;
  for (let line = 1; start < text.length; line++) {
    const end = text.indexOf('\n', start);
    if ((end < 0 ? text.length : end) - start > LINE) return line;
    if (end < 0) return undefined;
    start = end + 1;
  }
  return undefined;
}

/** The separator that the first lines have most of, outside of quotes. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = [',', '\t', ';', '，'].map((d) => ({ d, n: head.split(d).length }));
  return counts.slice(0, 3).reduce((best, c) => (c.n > best.n ? c : best)).d;
}

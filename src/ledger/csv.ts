import Papa from 'papaparse';
import { problem } from '../diagnostics/problem.ts';
import type { Cell, WorkbookSink } from './sheet.ts';
import { decodeText } from './text-encoding.ts';

/** Longest line that a ledger can have; more is not a table. */
const LINE = 1_000_000;

/** Old programs for the Mac end lines with CR alone. */
const LINE_END = /[\r\n]/g;

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
  const ragged = raggedLines(parsed.data);
  if (ragged) {
    const { line, ...params } = ragged;
    return sink.problem(problem('L111', [{ file, line }], params));
  }
  const sheet = sink.sheet({ file, sheet: '', hidden: false, date1904: false, merges: [] });
  parsed.data.forEach((fields, index) => sheet.row({ number: index + 1, hidden: false, cells: fields.map(textCell) }));
  sheet.end();
}

function textCell(text: string): Cell | undefined {
  return text === '' ? undefined : { kind: 'text', text };
}

/**
 * Lines with more fields than the header and most lines have: a comma inside a value was not quoted, and what follows
 * it has shifted. Fewer fields are harmless: titles, and programs that leave out what is blank at the end.
 */
function raggedLines(lines: readonly string[][]) {
  const counts = new Map<number, number>();
  let header: readonly string[] = [];
  let named = 0;
  let usual = 0;
  for (const fields of lines) {
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
    const names = fields.filter((field) => field !== '' && !/\d/.test(field)).length;
    if (names > named) [header, named] = [fields, names];
  }
  for (const [length, n] of counts) if (length > 1 && n > (counts.get(usual) ?? 0)) usual = length;
  const expected = Math.max(usual, header.length);
  const long = lines.flatMap((fields, index) => (fields.length > expected ? [index] : []));
  const [first] = long;
  if (first === undefined) return undefined;
  return { line: first + 1, lines: long.length, found: lines[first]?.length ?? 0, expected };
}

function longLine(text: string): number | undefined {
  let start = 0;
  for (let line = 1; start < text.length; line++) {
    LINE_END.lastIndex = start;
    const end = LINE_END.exec(text)?.index ?? text.length;
    if (end - start > LINE) return line;
    start = end + 1;
  }
  return undefined;
}

/** The separator that the first lines have most of, outside of quotes. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = [',', '\t', ';'].map((d) => ({ d, n: head.split(d).length }));
  return counts.reduce((best, c) => (c.n > best.n ? c : best)).d;
}

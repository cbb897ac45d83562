import type { CsvForm } from './csv-form.ts';

/** Longest row that a ledger can have; more is not a table. */
const LONGEST = 2_000_000;
/** Rows are decoded in blocks of about this size. */
const BLOCK = 256 * 1024;

const [LF, CR, SPACE, QUOTE, ZERO, NINE] = [0x0a, 0x0d, 0x20, 0x22, 0x30, 0x39];

export interface CsvSurvey {
  /** Ends of blocks of whole rows. */
  blocks: number[];
  ragged: { line: number; lines: number; found: number; expected: number } | undefined;
}

export interface CsvFault {
  fault: 'quote' | 'longLine';
  /** Rows count as in a spreadsheet. */
  row: number;
}

/** Goes over the bytes of UTF-8 or GB18030: where rows end, whether quotes close, whether a row has too many fields. */
export function surveyCsv(bytes: Uint8Array, start: number, form: CsvForm): CsvSurvey | CsvFault {
  const delimiter = form.delimiter.charCodeAt(0);
  const end = form.rowEnd === '\r' ? CR : LF;
  const both = form.rowEnd === '\r\n';
  const widths = new Widths();
  const blocks: number[] = [];
  let block = start;
  let [row, rowStart] = [1, start];
  // Of the row: fields, those that can be names, and whether the field at hand has a byte, a digit.
  let [fields, names, filled, digit] = [1, 0, false, false];
  for (let i = start; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte > QUOTE && byte !== delimiter) {
      filled = true;
      if (byte >= ZERO && byte <= NINE) digit = true;
    } else if (byte === delimiter) {
      if (filled && !digit) names++;
      [filled, digit] = [false, false];
      fields++;
    } else if (byte === QUOTE && !filled) {
      const close = quotedEnd(bytes, i);
      if (close === undefined || !isEnd(bytes, close, form)) return { fault: 'quote', row };
      filled = close - i > 2;
      digit = filled && hasDigit(bytes, i, close);
      i = close - 1;
    } else if (byte === end && (!both || bytes[i - 1] === CR)) {
      if (i - rowStart > LONGEST) return { fault: 'longLine', row };
      widths.add(row, fields, names + (filled && !digit ? 1 : 0));
      if (i + 1 - block >= BLOCK) blocks.push((block = i + 1));
      row++;
      rowStart = i + 1;
      [fields, names, filled, digit] = [1, 0, false, false];
    } else if (byte !== CR || bytes[i + 1] !== LF) filled = true;
  }
  if (bytes.length - rowStart > LONGEST) return { fault: 'longLine', row };
  if (bytes.length > rowStart) widths.add(row, fields, names + (filled && !digit ? 1 : 0));
  if (bytes.length > block) blocks.push(bytes.length);
  return { blocks, ragged: widths.ragged };
}

/** Behind the quote that closes; a quote in between is written twice. */
function quotedEnd(bytes: Uint8Array, open: number): number | undefined {
  for (let at = bytes.indexOf(QUOTE, open + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 2)) {
    if (bytes[at + 1] !== QUOTE) return at + 1;
  }
  return undefined;
}

/** Whether, but for spaces, a field ends there. */
function isEnd(bytes: Uint8Array, behind: number, { delimiter, rowEnd }: CsvForm): boolean {
  let at = behind;
  while (bytes[at] === SPACE) at++;
  const byte = bytes[at];
  if (byte === undefined || byte === delimiter.charCodeAt(0)) return true;
  if (rowEnd === '\r') return byte === CR;
  return (byte === CR && bytes[at + 1] === LF) || (rowEnd === '\n' && byte === LF);
}

function hasDigit(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((bytes[i] as number) >= ZERO && (bytes[i] as number) <= NINE) return true;
  return false;
}

/**
 * Rows with more fields than the header and most rows have: a comma inside a value was not quoted, and what follows it
 * has shifted. Fewer fields are harmless: titles, and programs that leave out what is blank at the end.
 */
class Widths {
  readonly #rows = new Map<number, { count: number; first: number }>();
  #header = { width: 0, names: 0 };

  /** @param names fields that are filled and have no digit: the header has most of them */
  add(row: number, width: number, names: number): void {
    const known = this.#rows.get(width);
    if (known) known.count++;
    else this.#rows.set(width, { count: 1, first: row });
    if (names > this.#header.names) this.#header = { width, names };
  }

  get ragged(): CsvSurvey['ragged'] {
    let [usual, most] = [0, 0];
    for (const [width, { count }] of this.#rows) if (width > 1 && count > most) [usual, most] = [width, count];
    const expected = Math.max(usual, this.#header.width);
    const long = [...this.#rows].filter(([width]) => width > expected).map(([found, rows]) => ({ found, ...rows }));
    if (long.length === 0) return undefined;
    const first = long.reduce((a, b) => (b.first < a.first ? b : a));
    return { line: first.first, lines: long.reduce((sum, { count }) => sum + count, 0), found: first.found, expected };
  }
}

/** Rows from the top among which the header is. */
const HEADER_ROWS = 200;

/** Rows that have more fields than they should. */
export interface Ragged {
  line: number;
  lines: number;
  found: number;
  expected: number;
}

/**
 * Rows with more fields than the header and most rows have: a comma inside a value was not quoted, and what follows it
 * has shifted. Fewer fields are harmless: titles, and programs that leave out what is blank at the end.
 */
export class Widths {
  readonly #rows = new Map<number, { count: number; first: number }>();
  #header = { width: 0, names: 0 };
  #row = 0;

  add(fields: readonly string[]): void {
    const row = ++this.#row;
    const known = this.#rows.get(fields.length);
    if (known) known.count++;
    else this.#rows.set(fields.length, { count: 1, first: row });
    if (row > HEADER_ROWS) return;
    const names = fields.filter((field) => field !== '' && !/\d/.test(field)).length;
    if (names > this.#header.names) this.#header = { width: fields.length, names };
  }

  get ragged(): Ragged | undefined {
    let [usual, most] = [0, 0];
    for (const [width, { count }] of this.#rows) if (width > 1 && count > most) [usual, most] = [width, count];
    const expected = Math.max(usual, this.#header.width);
    const long = [...this.#rows].filter(([width]) => width > expected).map(([found, rows]) => ({ found, ...rows }));
    if (long.length === 0) return undefined;
    const first = long.reduce((a, b) => (b.first < a.first ? b : a));
    return { line: first.first, lines: long.reduce((sum, { count }) => sum + count, 0), found: first.found, expected };
  }
}

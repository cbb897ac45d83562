/** How a text separates fields and rows. */
export interface CsvForm {
  delimiter: ',' | '\t' | ';';
  /**
   * Where rows end with both, a line feed alone belongs to a field: taken for an end it would make two short rows of one.
   * `\n` takes a carriage return in front of it along; old programs for the Mac end rows with `\r` alone.
   */
  rowEnd: '\r\n' | '\n' | '\r';
}

/** The separators that the first lines have most of, outside of quotes. In UTF-8 and GB18030 their bytes mean nothing else. */
export function csvForm(bytes: Uint8Array): CsvForm {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 20_000)).toString('latin1').replace(/"[^"]*"/g, '');
  const count = (mark: string) => head.split(mark).length - 1;
  const delimiters = ([',', '\t', ';'] as const).map((d) => ({ d, n: count(d) }));
  const delimiter = delimiters.reduce((best, c) => (c.n > best.n ? c : best)).d;
  const both = count('\r\n');
  const [feeds, returns] = [count('\n') - both, count('\r') - both];
  if (returns > both + feeds) return { delimiter, rowEnd: '\r' };
  return { delimiter, rowEnd: both > feeds ? '\r\n' : '\n' };
}

import { pad, width } from './width.ts';

/** Aligned columns for a terminal: two spaces between, numbers to the right. */
export function textTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((text, i) => Math.max(width(text), ...rows.map((row) => width(row[i] ?? ''))));
  const numeric = head.map((_, i) => rows.length > 0 && rows.every((row) => /^-?[\d.]*$/.test(row[i] ?? '')));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => {
        const room = widths[i] ?? 0;
        return numeric[i] ? ' '.repeat(room - width(cell)) + cell : pad(cell, room);
      })
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((w) => '-'.repeat(w))), ...rows.map(line)].join('\n');
}

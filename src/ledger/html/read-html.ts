import { problem } from '../../diagnostics/problem.ts';
import { formatCode } from '../named-formats.ts';
import type { Cell, WorkbookSink } from '../sheet.ts';
import { recogniseEncoding, textPieces } from '../text-encoding.ts';
import { numberFormats, type NumberFormat } from '../xlsx/number-format.ts';
import { gridOf, type Grid } from './grid.ts';
import { joinPages, type Page } from './pages.ts';
import { scanHtml } from './scan.ts';
import { LIMITS, TableFinder } from './table-finder.ts';
import { TooMuch, type HtmlCell, type HtmlTable } from './table.ts';

/**
 * Reads the tables of a web page, each as a sheet. A cell is the text that is seen, as in a text file; only Excel itself
 * writes the stored number beside it.
 */
export async function readHtml(bytes: Uint8Array, file: string, sink: WorkbookSink): Promise<void> {
  const found = recogniseEncoding(bytes);
  if ('fault' in found) return sink.problem(problem('L105', [{ file }], { offset: found.offset, reason: found.reason }));
  const finder = new TableFinder();
  const pages: Page[] = [];
  try {
    scanHtml(textPieces(bytes, found.encoding, found.start), finder);
    if (finder.closed) pages.push(...joinPages(finder.tables.map((table) => ({ table, grid: gridOf(table) }))));
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return sink.problem(problem('L108', [{ file }], { part: undefined, cells: LIMITS.cells }));
  }
  const { tables } = finder;
  if (!finder.closed) return sink.problem(problem('L103', [{ file }], { part: undefined, reason: 'unclosed' }));
  if (tables.length === 0) return sink.problem(problem('L107', [{ file }], { found: 'page' }));
  const formats = await formatsOf(tables);
  const names = namesOf(pages.map(({ table }) => table), finder.sheetNames);
  pages.forEach(({ table, grid }, index) => pushTable(grid, { file, sheet: names[index] ?? '', hidden: table.hidden }, formats, sink));
}

/** A sheet of Excel is named in a comment; else the caption, or the heading in front, is the name. Names are unique. */
function namesOf(tables: readonly HtmlTable[], sheetNames: readonly string[]): string[] {
  const names: string[] = [];
  for (const [index, { name }] of tables.entries()) {
    const said = tables.length === 1 && sheetNames.length === 1 ? (sheetNames[0] ?? name) : name;
    const wanted = said?.replace(/\s+/g, ' ').slice(0, 100) || `表${index + 1}`;
    let unique = wanted;
    for (let n = 2; names.includes(unique); n++) unique = `${wanted}（${n}）`;
    names.push(unique);
  }
  return names;
}

type Formats = ReadonlyMap<string | undefined, NumberFormat>;

async function formatsOf(tables: readonly HtmlTable[]): Promise<Formats> {
  const written = new Set<string | undefined>();
  for (const { rows, foot } of tables) {
    for (const row of [...rows, ...foot]) for (const cell of row.cells) if (cell.number !== undefined) written.add(cell.format);
  }
  const list = [...written];
  const codes = new Map(list.map((format, index) => [1000 + index, formatCode(format)]));
  const formats = await numberFormats([...codes.keys()], codes, false);
  return new Map(list.flatMap((format, index) => (formats[index] ? [[format, formats[index]] as const] : [])));
}

function pushTable(grid: Grid, at: { file: string; sheet: string; hidden: boolean }, formats: Formats, sink: WorkbookSink): void {
  const { rows, merges, hiddenColumns } = grid;
  const columns = hiddenColumns.length > 0 ? { hiddenColumns } : {};
  const sheet = sink.sheet({ ...at, date1904: false, merges, ...columns });
  rows.forEach((row, index) => {
    sheet.row({ number: index + 1, hidden: row.hidden, cells: row.cells.map((cell) => cell && readCell(cell, formats)) });
  });
  sheet.end();
}

function readCell({ text, number, format, error }: HtmlCell, formats: Formats): Cell | undefined {
  if (error && text !== '') return { kind: 'error', text };
  if (number === undefined) return text === '' ? undefined : { kind: 'text', text };
  const date = formats.get(format)?.isDate === true;
  return { kind: 'number', text: text || String(number), number, ...(date ? { date } : {}) };
}

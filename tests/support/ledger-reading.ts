import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countLedgers, type Counts } from '../../src/counting/count.ts';
import { inOrder, placeText } from '../../src/diagnostics/describe.ts';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { formatForYear } from '../../src/formats/index.ts';
import type { Format } from '../../src/formats/schema.ts';
import { inWanYuan, plain } from '../../src/ledger/decimal.ts';
import type { CountingOptions } from '../../src/ledger/kind.ts';
import type { EntryChunk } from '../../src/ledger/entry-chunk.ts';
import { EntryTable, type Entry } from '../../src/ledger/entry-table.ts';
import { inMemory } from '../../src/ledger/file-bytes.ts';
import { readHere, readLedgers, type Ledgers } from '../../src/ledger/ledgers.ts';
import type { Cell, Merge, SheetInfo, SheetRow } from '../../src/ledger/sheet.ts';
import { SheetReader, type SheetContext, type TableResult } from '../../src/ledger/sheet-reader.ts';

export interface Reading {
  ledgers: Ledgers;
  counts: Counts;
  problems: Problem[];
  /** Figures that are not zero, money in 万元, months left out. */
  figures: Record<string, string>;
  /** [place, code] of every problem. */
  said: [string, string][];
}

export interface ReadingOptions extends Partial<Omit<SheetContext, 'year'>> {
  year?: number;
  counting?: { [K in keyof CountingOptions]?: Partial<CountingOptions[K]> };
  ignored?: { file: string; sheet: string }[];
}

type Content = string | Uint8Array;

/** Reads files as `check` does, and counts them. */
export async function read(files: Record<string, Content>, options: ReadingOptions = {}): Promise<Reading> {
  const { year = 2023, settings = [], units = {}, values = {}, ignored = [] } = options;
  const list = Object.keys(files).map((file) => ({ file, path: file, size: 0 }));
  const ledgers = await readLedgers(list, { year, settings, units, values, ignored }, ({ file }, context, take) =>
    readHere(file, () => Promise.resolve({ ...inMemory(bytesOf(files[file] ?? '')), close: () => Promise.resolve() }), context, take),
  );
  const counts = countLedgers(ledgers, formatForYear(year) as Format, year, {
    permits: { includeFilings: false, ...options.counting?.permits },
    procurement: { includeDecentralised: false, ...options.counting?.procurement },
  });
  const problems = inOrder([...ledgers.problems, ...counts.problems]);
  return { ledgers, counts, problems, figures: figuresOf(counts), said: problems.map((p) => [placeText(p.at[0] ?? { file: '' }, 'zh'), p.code]) };
}

function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function figuresOf(counts: Counts): Record<string, string> {
  const told = [...counts.figures.values()].filter(({ spec, value }) => !spec.id.includes('byMonth') && !value.eq(0));
  return Object.fromEntries(told.map(({ spec, value }) => [spec.id, plain(spec.unit === '万元' ? inWanYuan(value) : value)]));
}

/** A table as a clerk would type it, one line per row, cells between `|`: one sheet in a .csv file. */
export function table(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => line.split('|').map((cell) => `"${cell.trim().replaceAll('"', '""')}"`).join(',')).join('\r\n');
}

export interface SheetOptions {
  sheet?: string;
  file?: string;
  hidden?: boolean;
  hiddenRows?: number[];
  hiddenColumns?: number[];
  /** As Excel writes them: `A1:C1`. */
  merges?: string[];
  year?: number;
}

/**
 * A sheet as a workbook holds it: `=35000` is a stored number, `=0.5<1>` one that is shown as 1, `=43895d` one that is
 * shown as a date, `#REF!` an error, a line of `-` a row that is not there.
 */
export function readSheet(text: string, options: SheetOptions = {}): Omit<TableResult, 'table'> & { entries: Entry[]; table: EntryTable | undefined; below: TableResult[] } {
  const { sheet = '', file = '台账.xlsx', hidden = false, hiddenRows = [], hiddenColumns = [], merges = [], year = 2023 } = options;
  const info = { file, sheet, hidden, date1904: false, merges: merges.map(mergeOf), hiddenColumns };
  const { reader, finish } = sheetReader(info, year);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  lines.forEach((line, index) => {
    const cells = line.trim() === '-' ? [] : line.split('|').map((cell) => cellOf(cell.trim()));
    reader.row({ number: index + 1, hidden: hiddenRows.includes(index + 1), cells });
  });
  const { entries: table, first, below } = finish();
  return { ...first, table, entries: [...(table ?? [])], below };
}

/** Reads one sheet, of which the first table's entries are kept. */
function sheetReader(info: SheetInfo, year: number) {
  const chunks: EntryChunk[] = [];
  let tables = 0;
  const begin = () => {
    const table = tables++;
    return { table, take: (chunk: EntryChunk) => void (table === 0 && chunks.push(chunk)) };
  };
  const reader = new SheetReader(info, { year, settings: [], units: {}, values: {} }, begin);
  return {
    reader,
    finish() {
      reader.end();
      const [first, ...below] = reader.results;
      if (!first) throw new Error('no result');
      const entries = first.record && new EntryTable(first.record.kind);
      for (const chunk of chunks) entries?.add(0, chunk);
      return { first, below, entries };
    },
  };
}

/** Counts one sheet whose rows are given. */
export function countRows(rows: readonly SheetRow[], { file, year }: { file: string; year: number }) {
  const { reader, finish } = sheetReader({ file, sheet: '', hidden: false, date1904: false, merges: [] }, year);
  for (const row of rows) reader.row(row);
  const { first: { record, problems }, entries } = finish();
  const held = new Map(record && entries ? [[record.kind.id, entries]] : []);
  const ledgers: Ledgers = { seen: [], sheets: record ? [record] : [], entries: held, unreadable: new Set(), names: new Set(), problems };
  const counts = countLedgers(ledgers, formatForYear(year) as Format, year, { permits: { includeFilings: false }, procurement: { includeDecentralised: false } });
  return { figures: figuresOf(counts), said: [...problems, ...counts.problems].map((p) => [p.code, p.at, p.params] as const) };
}

function cellOf(text: string): Cell | undefined {
  const number = /^=(-?[\d.]+)(d?)(?:<(.*)>)?$/.exec(text);
  if (number) return { kind: 'number', text: number[3] ?? number[1] ?? '', number: Number(number[1]), date: number[2] === 'd' };
  if (text.startsWith('#')) return { kind: 'error', text };
  return text === '' ? undefined : { kind: 'text', text };
}

function mergeOf(range: string): Merge {
  const [, left = '', top, right = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  return { top: Number(top) - 1, left: left.charCodeAt(0) - 65, bottom: Number(bottom) - 1, right: right.charCodeAt(0) - 65 };
}

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../ledger/fixtures/${name}`, import.meta.url))));
}

/** Codes only, each once. */
export function codes(reading: Reading): string[] {
  return [...new Set(reading.said.map(([, code]) => code))];
}

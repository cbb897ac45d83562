import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countLedgers, type Counts } from '../../src/counting/count.ts';
import { placeText } from '../../src/diagnostics/describe.ts';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { formatForYear } from '../../src/formats/index.ts';
import type { Format } from '../../src/formats/schema.ts';
import { inWanYuan, plain } from '../../src/ledger/decimal.ts';
import type { CountingOptions } from '../../src/ledger/kind.ts';
import { readLedgers, type Ledgers } from '../../src/ledger/ledgers.ts';
import type { SheetContext } from '../../src/ledger/sheet-reader.ts';

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
  ignored?: (file: string, sheet: string) => boolean;
}

type Content = string | Uint8Array;

/** Reads files as `check` does, and counts them. */
export async function read(files: Record<string, Content>, options: ReadingOptions = {}): Promise<Reading> {
  const { year = 2023, settings = [], units = {}, values = {}, ignored = () => false } = options;
  const list = Object.entries(files).map(([file, content]) => ({ file, read: () => Promise.resolve(bytesOf(content)) }));
  const ledgers = await readLedgers(list, { year, settings, units, values }, ignored);
  const counts = countLedgers(ledgers, formatForYear(year) as Format, year, {
    permits: { includeFilings: false, ...options.counting?.permits },
    procurement: { includeDecentralised: false, ...options.counting?.procurement },
  });
  const problems = [...ledgers.problems, ...counts.problems];
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

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../ledger/fixtures/${name}`, import.meta.url))));
}

/** Codes only, each once. */
export function codes(reading: Reading): string[] {
  return [...new Set(reading.said.map(([, code]) => code))];
}

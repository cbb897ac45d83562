import { readFileSync } from 'node:fs';
import { checkTextFigures } from '../../src/checks/text-figures/check-text.ts';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { APPLICANTS } from '../../src/formats/applications.ts';
import { formatForYear } from '../../src/formats/index.ts';
import { REVIEW_OUTCOMES } from '../../src/formats/reviews.ts';
import type { Format, Unit } from '../../src/formats/schema.ts';
import { decimal, plain } from '../../src/ledger/decimal.ts';
import { Figures, type Figure } from '../../src/report/figures.ts';
import type { LastYear } from '../../src/report/last-year.ts';
import { readNarrative } from '../../src/report/narrative.ts';

/** A whole text with its figures: the head says them, ⟦ ⟧ stands around every number that says one of them. */
export interface TextFixture {
  year: number;
  bureau: string;
  level: 'department' | 'government' | 'township';
  format: Format;
  figures: Figures;
  lastYear: LastYear | undefined;
  /** Without the marks. */
  text: string;
  /** Where the marked numbers stand in `text`. */
  numbers: { start: number; end: number }[];
}

const DOCUMENTS: Record<string, string[]> = { 2019: ['made', 'newlyPublished', 'totalPublished'], 2021: ['made', 'repealed', 'inForce'] };

export function readFixture(path: string): TextFixture {
  const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
  const settings = Object.fromEntries(head.split('\n').map((line) => line.split(': ') as [string, string]));
  const { year: written = '', bureau = '', level = 'department', format: _, ...values } = settings;
  const year = Number(written);
  const format = formatForYear(year);
  if (!format) throw new Error(path);
  return { year, bureau, level: level as TextFixture['level'], format, figures: figuresFrom(format, values), lastYear: lastYearFrom(values, year), ...unmarked(body) };
}

/** `lastYear.disclosures.total: 1900` */
function lastYearFrom(values: Record<string, string>, year: number): LastYear | undefined {
  const before = Object.entries(values).flatMap(([key, value]) => (key.startsWith('lastYear.') ? [[key.slice(9), value] as const] : []));
  if (before.length === 0) return undefined;
  const figures = Object.fromEntries(before.map(([id, value]) => [id, { value, unit: unitOf(id) }]));
  return { bureau: '', year: year - 1, format: '2021', figures };
}

function unmarked(body: string): Pick<TextFixture, 'text' | 'numbers'> {
  let text = '';
  const numbers: TextFixture['numbers'] = [];
  for (const [index, piece] of body.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) numbers.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, numbers };
}

/** Every figure: what the head says, 0, and the sums of the form. `reviews: 1 0 0 2` fills a row. */
export function figuresFrom(format: Format, written: Record<string, string>): Figures {
  const values = new Map<string, string>();
  const columnsOf = (key: string): string[] => {
    if (/^(?:reviews|litigation\.\w+)$/.test(key)) return REVIEW_OUTCOMES.map((o) => o.id);
    if (/^(?:normativeDocuments|regulations)$/.test(key)) return DOCUMENTS[format.id] ?? [];
    return APPLICANTS.map((a) => a.id);
  };
  for (const [key, value] of Object.entries(written)) {
    if (key.startsWith('lastYear.')) continue;
    const row = value.split(' ');
    if (row.length === 1) values.set(key, value);
    else columnsOf(key).forEach((column, i) => values.set(`${key}.${column}`, row[i] ?? '0'));
  }
  const sums = new Set(format.rules.flatMap((r) => r.defines ?? []));
  for (const f of format.figures) if (!sums.has(f.id) && !values.has(f.id)) values.set(f.id, '0');
  for (const { defines, right } of format.rules) {
    if (defines === undefined || values.has(defines)) continue;
    values.set(defines, plain(right.reduce((sum, id) => sum.plus(values.get(id) ?? 0), decimal(0))));
  }
  const all = [...values].map(([id, value]): [string, Figure] => {
    const spec = format.figures.find((f) => f.id === id) ?? { name: id, unit: unitOf(id), nature: 'count' as const };
    const { name, unit, nature } = spec;
    return [id, { id, name, unit, nature, value, source: 'counted', rows: [], reliable: true }];
  });
  return new Figures(new Map(all), []);
}

function unitOf(id: string): Unit {
  if (/fines$|^fees|procurement\.amount/.test(id)) return '万元';
  if (/noticeAmount$|collected$/.test(id)) return '元';
  return id.startsWith('disclosures') ? '条' : '件';
}

/** What the check says of a text. */
export function checked(fixture: Omit<TextFixture, 'numbers'>, file?: string): Problem[] {
  const { text, figures, format, year, bureau, level, lastYear } = fixture;
  const { passages } = readNarrative(text, format, figures, file);
  return checkTextFigures({ passages, format, figures, year, bureau, level, lastYear });
}

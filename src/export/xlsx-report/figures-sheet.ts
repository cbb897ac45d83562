import { width } from '../../diagnostics/width.ts';
import { cellName } from '../../ledger/sheet.ts';
import { FIGURE_HEADS, SOURCE_WORDS } from '../../report/figure-words.ts';
import type { Report } from '../../report/model.ts';
import type { FormSheet } from './form-sheet.ts';
import { heightOf, linesIn } from './lines.ts';
import { fitsCell } from './number-cell.ts';
import type { ReportSheet, ReportSheetCell } from './sheet.ts';
import type { Sums } from './sums.ts';

const VALUE = 2;

/** Every figure: those of the tables are read from there, the sums that only the text uses are sums of rows above. */
export function figuresSheet(report: Report, forms: readonly FormSheet[], sums: Sums): ReportSheet {
  const places = new Map(report.figures.map(({ id }, index) => [id, { row: index + 2, column: VALUE }]));
  const rows = report.figures.map((figure): ReportSheetCell[] => {
    const { id, name, value, unit, source } = figure;
    const formula = reference(id, forms) ?? sums.formula(id, places);
    return [text(id), text(name), fitsCell(value) ? { look: NUMBER, number: value, formula } : { look: NUMBER, text: value }, text(unit), text(SOURCE_WORDS.zh[source]), { look: NUMBER, number: String(figure.rows) }];
  });
  const widths = [columnWidth(report.figures.map((f) => f.id)), columnWidth(report.figures.map((f) => f.name)), 14, 8, 8, 8];
  return {
    name: '全部数据项',
    widths,
    rows: [FIGURE_HEADS.zh.map((word): ReportSheetCell => ({ look: { border: true, font: 'bold' }, text: word })), ...rows].map((cells) => ({ cells, height: heightOf(Math.max(...cells.map((cell, column) => linesIn(cell.text ?? '', widths[column] ?? 0)))) })),
    merges: [],
    landscape: false,
    heading: { from: 1, to: 1 },
    filter: true,
  };
}

/** For the longest of the texts, within limits. */
function columnWidth(texts: readonly string[]): number {
  return Math.min(60, Math.max(20, ...texts.map((t) => width(t) + 2)));
}

const NUMBER = { border: true } as const;

function text(words: string): ReportSheetCell {
  return { look: { border: true, align: 'left' }, text: words };
}

function reference(id: string, forms: readonly FormSheet[]): string | undefined {
  for (const { sheet, places } of forms) {
    const place = places.get(id);
    if (place) return `'${sheet.name}'!${cellName(place.row, place.column)}`;
  }
  return undefined;
}

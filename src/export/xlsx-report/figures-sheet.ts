import { width } from '../../diagnostics/width.ts';
import { cellName } from '../../ledger/sheet.ts';
import type { Report } from '../../report/model.ts';
import type { FormSheet } from './form-sheet.ts';
import { heightOf, linesIn } from './lines.ts';
import { fitsCell } from './number-cell.ts';
import type { ReportSheet, ReportSheetCell } from './sheet.ts';
import type { Sums } from './sums.ts';

const SOURCES = { counted: '台账', given: '给定', formula: '合计', previous: '上年', read: '年报' } as const;
const HEAD = ['数据项', '名称', '数值', '单位', '来源', '行数'];
const VALUE = 2;

/** Every figure: those of the tables are read from there, the sums that only the text uses are sums of rows above. */
export function figuresSheet(report: Report, forms: readonly FormSheet[], sums: Sums): ReportSheet {
  const places = new Map(report.figures.map(({ id }, index) => [id, { row: index + 2, column: VALUE }]));
  const rows = report.figures.map((figure): ReportSheetCell[] => {
    const { id, name, value, unit, source } = figure;
    const formula = reference(id, forms) ?? sums.formula(id, places);
    return [text(id), text(name), fitsCell(value) ? { look: NUMBER, number: value, formula } : { look: NUMBER, text: value }, text(unit), text(SOURCES[source]), { look: NUMBER, number: String(figure.rows) }];
  });
  const widths = [columnWidth(report.figures.map((f) => f.id)), columnWidth(report.figures.map((f) => f.name)), 14, 8, 8, 8];
  return {
    name: '全部数据项',
    widths,
    rows: [HEAD.map((word): ReportSheetCell => ({ look: { border: true, font: 'bold' }, text: word })), ...rows].map((cells) => ({ cells, height: heightOf(Math.max(...cells.map((cell, column) => linesIn(cell.text ?? '', widths[column] ?? 0)))) })),
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

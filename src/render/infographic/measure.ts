import { lineCount, textWidth } from '../charts/text-width.ts';
import { factsOf, type Column, type Component, type KeyFigure, type Point, type Run } from './model.ts';
import { plainText } from './runs.ts';

/** Heights of components on a page of 1280 x 720, in pixels; templates/infographic/slides.css has the same numbers. */

export const CONTENT = { width: 1152, height: 492 } as const;
/** Beside a large icon. */
export const FEATURE_WIDTH = 832;
export const PAGE_TITLE = 60;
export const GAP = 28;
/** A chart needs as much to be read. */
const LEAST_CHART = 250;
const BAR_ROW = 40;

export type PointsLook = 'rows-large' | 'rows' | 'cards';

function lines(runs: readonly Run[] | string, width: number, size: number): number {
  const text = typeof runs === 'string' ? runs : plainText(runs);
  return text.split('\n').reduce((sum, line) => sum + lineCount(line, width, size), 0);
}

export function leadHeight(runs: readonly Run[], width: number): number {
  return lines(runs, Math.min(width, 1080), 24) * 40;
}

export function statementHeight(runs: readonly Run[], width: number): number {
  return lines(runs, Math.min(width, 1000), 36) * 58 + 12;
}

export function noteHeight(runs: readonly Run[], width: number): number {
  return lines(runs, width - 20, 18) * 30;
}

export const HEADING = 44;

/** Prose runs in two columns. */
export const PROSE = { column: 552, size: 20, line: 34 } as const;

export function proseLines(runs: readonly Run[]): number {
  // Two characters of indent.
  return lines(`　　${plainText(runs)}`, PROSE.column, PROSE.size);
}

export function cardColumns(items: readonly Point[]): number {
  if (items.length === 1) return 1;
  const long = items.some((p) => plainText(p.runs).length > 110);
  return items.length === 2 || items.length === 4 || long ? 2 : 3;
}

export function cardHeight(point: Point, columns: number, numbered: boolean): number {
  const width = (CONTENT.width - 40 * (columns - 1)) / columns;
  return 2 + 14 + (numbered ? 30 : 0) + pointHeight(point, width);
}

function pointHeight(point: Point, width: number): number {
  const title = point.title === '' ? 0 : lines(point.title, width, 22) * 34;
  const body = point.runs.length === 0 ? 0 : lines(point.runs, width, 20) * 34;
  return title + body;
}

export function rowHeight(point: Point, look: 'rows-large' | 'rows', width: number): number {
  const inner = width - 64;
  if (look === 'rows-large') return lines(point.title + plainText(point.runs), inner, 28) * 46 + 41;
  const title = point.title === '' ? 0 : lines(point.title, inner, 24) * 38;
  const body = point.runs.length === 0 ? 0 : lines(point.runs, inner, 22) * 38;
  return title + body + 37;
}

export const PAIR_HEAD = 56;
export const PAIR_COLUMN = 500;

/** Few short pairs are set large. */
export function largePairs(items: readonly { problem: Point | null; measure: Point | null }[]): boolean {
  const points = items.flatMap((i) => [i.problem, i.measure]).filter((p) => p !== null);
  return items.length <= 4 && points.every((p) => p.title === '' && lines(p.runs, PAIR_COLUMN, 26) <= 2);
}

export function pairHeight(problem: Point | null, measure: Point | null): number {
  return Math.max(...[problem, measure].map((p) => (p ? pointHeight(p, PAIR_COLUMN) : 0))) + 41;
}

export function figureColumns(count: number): number {
  return count === 4 ? 4 : Math.min(3, count);
}

/** At least; label and number take FIGURE_WORDS of it. */
const FIGURE_ROW = 176;
const FIGURE_WORDS = 136;
const FACT = 28;
const FIGURE_GAP = 48;

export function figuresHeight(items: readonly KeyFigure[]): number {
  const columns = figureColumns(items.length);
  const width = (CONTENT.width - FIGURE_GAP * (columns - 1)) / columns;
  const rows = Array.from({ length: Math.ceil(items.length / columns) }, (_, i) => items.slice(i * columns, (i + 1) * columns));
  return rows.reduce((sum, row) => sum + Math.max(FIGURE_ROW, ...row.map((item) => FIGURE_WORDS + factLines(item, width) * FACT)), 0);
}

function factLines(figure: KeyFigure, width: number): number {
  return factsOf(figure).reduce((sum, fact) => sum + lines(fact, width, 18), 0);
}

export function tableRowHeight(row: readonly Run[][]): number {
  const width = CONTENT.width / Math.max(1, row.length) - 24;
  return Math.max(...row.map((cell) => lines(cell, width, 18)), 1) * 30 + 17;
}

/** The least that a component with charts takes; it is given what is left of the page. */
export function pictureHeight(component: Component & { kind: 'series' | 'columns' | 'picture' }): number {
  if (component.kind === 'series') return component.rows.reduce((sum, r) => sum + (r.chart ? 128 : 74), 0);
  if (component.kind === 'picture') return 400;
  return Math.max(
    ...component.columns.map((c) => {
      const rows = c.rows.reduce((sum, row) => sum + columnRowHeight(row, columnWidth(component.columns.length)), 0);
      const chart = c.chart ? (c.chart.kind === 'bars' ? Math.min(c.chart.items.length, 7) * BAR_ROW : LEAST_CHART) : 0;
      return columnHead(c.title, c.figures) + rows + chart + (c.none ? 40 : 0);
    }),
  );
}

export function columnWidth(count: number): number {
  return Math.floor((CONTENT.width - 64 * (count - 1)) / count);
}

export function columnRowHeight(row: Column['rows'][number], width: number): number {
  const [only] = row.values;
  if (row.values.length === 1 && only) return lines(row.label, width - 12 - textWidth(`${only.value} ${only.unit}`, 18), 18) * 28 + 15;
  const facts = row.values.map((v) => `${v.label} ${v.value} ${v.unit}`).join('　');
  return lines(row.label, width, 18) * 28 + lines(facts, width, 18) * 28 + 19;
}

/** Title and figures of a column, above its chart. */
export function columnHead(title: string, figures: readonly KeyFigure[]): number {
  const labelled = figures.some((f) => f.label !== '');
  const facts = Math.max(0, ...figures.map((f) => factsOf(f).length));
  return (title === '' ? 0 : 44) + (figures.length > 0 ? 84 + (labelled ? 28 : 0) + facts * FACT + 14 : 0);
}

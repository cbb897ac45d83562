import { decimal, plain } from '../../ledger/decimal.ts';
import type { Report } from '../../report/model.ts';
import type { BarsChart, ChartItem, MonthsChart, Tone } from '../charts/chart.ts';
import type { Column, KeyFigure } from './model.ts';

/** The figures of the report by id, and last year's where they are known. */
export class Numbers {
  readonly #figures: ReadonlyMap<string, Report['figures'][number]>;
  readonly #lastYear: ReadonlyMap<string, string>;

  constructor(report: Report, lastYear: ReadonlyMap<string, string>) {
    this.#figures = new Map(report.figures.map((f) => [f.id, f]));
    this.#lastYear = lastYear;
  }

  has(id: string): boolean {
    return this.#figures.has(id);
  }

  /** '0' where the report does not have the figure. */
  value(id: string): string {
    return this.#figures.get(id)?.value ?? '0';
  }

  some(id: string): boolean {
    return !decimal(this.value(id)).eq(0);
  }

  lastYear(id: string): string | undefined {
    return this.#lastYear.get(id);
  }

  /** Nothing where the report does not have the figure. */
  key(id: string, label: string, tone: Tone = 'first', note = ''): KeyFigure[] {
    const figure = this.#figures.get(id);
    if (!figure) return [];
    // What is said of this number goes before what is said of another.
    const notes = [this.#change(id, figure.unit), note].filter((n) => n !== '');
    return [{ label, value: figure.value, unit: figure.unit, note: notes.join('\n'), tone: this.some(id) ? tone : 'quiet', figure: id }];
  }

  #change(id: string, unit: string): string {
    const before = this.#lastYear.get(id);
    if (before === undefined) return '';
    const change = decimal(this.value(id)).minus(before);
    const words = change.eq(0) ? '与上年持平' : `${change.gt(0) ? '增加' : '减少'}${plain(change.abs())}${unit}`;
    return `上年${before}${unit}，${words}`;
  }

  /** The members of a family, largest first; the ledger's own order where they are equal. */
  family(prefix: string, tone: Tone): ChartItem[] {
    const members = [...this.#figures.values()].filter((f) => f.id.startsWith(`${prefix}.`));
    const items = members.map((f): ChartItem => ({ label: f.id.slice(prefix.length + 1), value: f.value, tone, figure: f.id }));
    return items.filter((i) => Number(i.value) !== 0).sort((a, b) => decimal(b.value).cmp(a.value));
  }

  items(entries: readonly (readonly [id: string, label: string, tone: Tone])[]): ChartItem[] {
    return entries.filter(([id]) => this.has(id)).map(([id, label, tone]) => ({ label, value: this.value(id), tone, figure: id }));
  }

  months(prefix: string, title: string, unit: string, tone: Tone): MonthsChart | null {
    const ids = Array.from({ length: 12 }, (_, i) => `${prefix}.${String(i + 1).padStart(2, '0')}`);
    const filled = ids.filter((id) => this.some(id));
    // All in one month is one number, not a chart.
    if (filled.length < 2) return null;
    return { kind: 'months', title, unit, tone, values: ids.map((id) => this.value(id)), figures: ids };
  }
}

/** A line of a list with one number. */
export function row(label: string, value: string, unit: string, figure?: string): Column['rows'][number] {
  return { label, values: [{ label: '', value, unit, ...(figure === undefined ? {} : { figure }) }] };
}

/** Lists side by side, as even as their order allows. */
export function rowColumns(title: string, rows: Column['rows'], count = 2): Column[] {
  const size = Math.ceil(rows.length / count);
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => ({
    title: i === 0 ? title : '',
    figures: [],
    chart: null,
    rows: rows.slice(i * size, (i + 1) * size),
    none: '',
  }));
}

export function bars(title: string, unit: string, items: ChartItem[]): BarsChart {
  return { kind: 'bars', title, unit, items };
}

/** A column with a chart; one value is a number, none is a sentence. */
export function barsColumn(title: string, unit: string, items: ChartItem[], none: string, figures: KeyFigure[] = []): Column {
  const some = items.filter((i) => Number(i.value) !== 0);
  const [only] = some;
  if (some.length === 0 || !only) return { title, figures, chart: null, rows: [], none };
  if (some.length === 1) {
    const figure: KeyFigure = { label: only.label, value: only.value, unit, note: '', tone: only.tone, figure: only.figure };
    return { title, figures: figures.length > 0 ? figures : [figure], chart: null, rows: figures.length > 0 ? [row(only.label, only.value, unit, only.figure)] : [], none: '' };
  }
  return { title, figures, chart: bars(title, unit, items), rows: [], none: '' };
}

import type { Chart } from '../render/charts/chart.ts';
import type { Column, Component, KeyFigure, Point, Run } from '../render/infographic/model.ts';
import type { Report } from '../report/model.ts';
import { phraseOf, type NumberPart, type Phrase } from './phrases.ts';

/** What a part of an infographic says in words, and its charts; in the order in which they are printed. */
export interface PictureParts {
  phrases: Phrase[];
  charts: Chart[];
}

/** The figures of figures.json, by id. */
export type KnownFigures = ReadonlyMap<string, Report['figures'][number]>;

const TEXT_LABEL = '图解';

export function partsOf(components: readonly Component[], figures: KnownFigures): PictureParts {
  const parts: PictureParts = { phrases: [], charts: [] };
  const reader = new PartReader(parts, figures);
  for (const component of components) reader.read(component);
  return parts;
}

/** A number of the infographic with the value that it must have. */
export function numberPart(figure: string | undefined, value: string, label: string, figures: KnownFigures): NumberPart {
  const known = figure === undefined ? undefined : figures.get(figure);
  return known ? { value: known.value, label: known.name, figure: known.id } : { value, label: label || TEXT_LABEL };
}

class PartReader {
  readonly #parts: PictureParts;
  readonly #figures: KnownFigures;

  constructor(parts: PictureParts, figures: KnownFigures) {
    this.#parts = parts;
    this.#figures = figures;
  }

  read(component: Component): void {
    switch (component.kind) {
      case 'lead':
      case 'statement':
      case 'note':
        return this.#say(this.#runs(component.runs));
      case 'heading':
        return this.#say(phraseOf(component.text, TEXT_LABEL));
      case 'prose':
        return component.paragraphs.forEach((runs) => this.#say(this.#runs(runs)));
      case 'points':
        return component.items.forEach((point) => this.#point(point));
      case 'pairs':
        return component.items.forEach(({ problem, measure }) => {
          if (problem) this.#point(problem);
          if (measure) this.#point(measure);
        });
      case 'table':
        return [component.head, ...component.rows].forEach((row) => this.#say(row.flatMap((cell) => this.#runs(cell))));
      case 'figures':
        return component.items.forEach((figure) => this.#key(figure));
      case 'series':
        return component.rows.forEach(({ figure, chart, none }) => {
          this.#key(figure);
          if (chart) this.#parts.charts.push(chart);
          this.#say(phraseOf(none, TEXT_LABEL));
        });
      case 'columns':
        return component.columns.forEach((column) => this.#column(column));
      case 'picture':
        return void this.#parts.charts.push(component.chart);
    }
  }

  #say(phrase: Phrase): void {
    this.#parts.phrases.push(phrase);
  }

  #runs(runs: readonly Run[]): Phrase {
    return runs.flatMap((run): Phrase => (run.kind === 'figure' ? [numberPart(run.figure, run.text, '', this.#figures)] : phraseOf(run.text, TEXT_LABEL)));
  }

  #point({ title, runs }: Point): void {
    this.#say(phraseOf(title, TEXT_LABEL));
    this.#say(this.#runs(runs));
  }

  /** @param heading stands right above a number that has no words of its own */
  #key({ label, value, unit, note, figure }: KeyFigure, heading = ''): void {
    this.#say([label || heading, numberPart(figure, value, label || heading, this.#figures), unit]);
    this.#say(phraseOf(note, label));
  }

  #column({ title, figures, chart, rows, none }: Column): void {
    figures.forEach((figure, index) => this.#key(figure, index === 0 ? title : ''));
    if (chart) this.#parts.charts.push(chart);
    for (const { label, values } of rows) {
      this.#say([label, ...values.flatMap((v): Phrase => [v.label, numberPart(v.figure, v.value, label, this.#figures), v.unit])]);
    }
    this.#say(phraseOf(none, TEXT_LABEL));
  }
}

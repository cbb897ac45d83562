import type { Format } from '../../src/formats/schema.ts';
import { Figures, type Figure } from '../../src/report/figures.ts';
import type { LastYear } from '../../src/report/last-year.ts';
import { readNarrative } from '../../src/report/narrative.ts';

type Values = Record<string, string | number>;

/** Every figure of a form: 0, or as given. Ids beside the form are added, in 件 unless `units` says otherwise. */
export function madeFigures(format: Format, values: Values = {}, { units = {}, lastYear }: { units?: Record<string, '元' | '万元'>; lastYear?: LastYear } = {}): Figures {
  const figures = new Map<string, Figure>(
    format.figures.map((f) => [f.id, { ...f, value: '0', source: f.printed && !f.id.endsWith('.total') ? 'given' : 'formula', rows: [], reliable: true }]),
  );
  for (const [id, value] of Object.entries(values)) {
    const unit = units[id];
    const beside: Figure = { id, name: id, unit: unit ?? '件', nature: unit ? 'amount' : 'count', value: '', source: 'counted', rows: [], reliable: true };
    figures.set(id, { ...(figures.get(id) ?? beside), value: String(value) });
  }
  return new Figures(figures, [], lastYear);
}

/** Last year's report in a form: what is given, in its units. */
export function madeLastYear(format: Format, values: Values, units: Record<string, '元' | '万元'> = {}): LastYear {
  const unit = (id: string) => format.figures.find((f) => f.id === id)?.unit ?? units[id] ?? '件';
  return {
    bureau: '甲局',
    year: 2022,
    format: format.id,
    figures: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value: String(value), unit: unit(id) }])),
  };
}

/** The passages of a text without figures. */
export function passagesOf(text: string, format: Format, figures: Figures = madeFigures(format)) {
  return readNarrative(text, format, figures).passages;
}

import type { Report } from './model.ts';

/** Contract `nianbao/figures@1`: what `previous` reads and a roll-up adds. Values are exact decimals in strings. */
export function figuresJson(report: Pick<Report, 'bureau' | 'year' | 'format' | 'figures'>): object {
  return {
    schema: 'nianbao/figures@1',
    bureau: report.bureau,
    year: report.year,
    format: report.format.id,
    figures: Object.fromEntries(report.figures.map(({ id, value, unit, source, rows }) => [id, { value, unit, source, rows }])),
  };
}

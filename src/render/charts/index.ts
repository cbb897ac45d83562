import { drawBars } from './bars.ts';
import type { Chart, ChartLook, ChartSpace } from './chart.ts';
import { drawFlow } from './flow.ts';
import { drawMonths } from './months.ts';

export type { ChartLook, ChartSpace } from './chart.ts';

/** A chart as SVG text. */
export function draw(chart: Chart, space: ChartSpace, look: ChartLook): string {
  if (chart.kind === 'bars') return drawBars(chart, space, look);
  if (chart.kind === 'months') return drawMonths(chart, space, look);
  return drawFlow(chart, space, look);
}

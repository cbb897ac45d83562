import { drawBars, drawMonths, type ChartLook, type ChartSpace } from './bars.ts';
import type { Chart } from './chart.ts';
import { drawFlow } from './flow.ts';

export type { ChartLook, ChartSpace } from './bars.ts';

export function draw(chart: Chart, space: ChartSpace, look: ChartLook): string {
  if (chart.kind === 'bars') return drawBars(chart, space, look);
  if (chart.kind === 'months') return drawMonths(chart, space, look);
  return drawFlow(chart, space, look);
}

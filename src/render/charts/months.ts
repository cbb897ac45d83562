import type { ChartLook, ChartSpace, MonthsChart } from './chart.ts';
import { Drawing } from './svg.ts';
import { textWidth } from './text-width.ts';

const SIZE = 18;
/** Room for a number above the columns, and for the months below them. */
const [ABOVE, BELOW] = [30, 34];

/** Twelve columns; where the numbers are too wide for them, twelve bars, or a number on the tallest only. */
export function drawMonths(chart: MonthsChart, space: ChartSpace, look: ChartLook): string {
  const pitch = space.width / 12;
  const widest = Math.max(...chart.values.map((v) => textWidth(v, SIZE)));
  const crowded = widest > pitch - 6;
  if (crowded && (space.height === undefined || space.height >= 12 * ROW)) return drawMonthRows(chart, space.width, look);
  const height = space.height ?? 220;
  const drawing = new Drawing(space.width, height);
  const most = Math.max(...chart.values.map(Number));
  const scale = (height - ABOVE - BELOW) / (most || 1);
  const base = height - BELOW;
  const bar = Math.min(36, Math.round(pitch * 0.5));
  const month = pitch >= 44 ? '月' : '';
  drawing.line(0, base + 0.5, space.width, base + 0.5, look.line);
  for (const [index, value] of chart.values.entries()) {
    const x = (index + 0.5) * pitch;
    const length = Number(value) * scale;
    drawing.barUp(x - bar / 2, base, bar, length, look.radius, look.tones[chart.tone]);
    drawing.text(x, base + 21, `${index + 1}${month}`, { size: SIZE, fill: look.quiet, anchor: 'middle' });
    if (crowded && Number(value) !== most) continue;
    drawing.text(x, base - length - 15, value, { size: SIZE, bold: true, fill: Number(value) === 0 ? look.quiet : look.ink, anchor: 'middle' });
  }
  return drawing.toString();
}

const ROW = 32;
const LEFT = 52;
const BAR = 14;

function drawMonthRows(chart: MonthsChart, width: number, look: ChartLook): string {
  const drawing = new Drawing(width, 12 * ROW);
  const right = Math.max(...chart.values.map((v) => textWidth(v, SIZE))) + 16;
  const scale = (width - LEFT - right) / (Math.max(...chart.values.map(Number)) || 1);
  drawing.line(LEFT - 0.5, 0, LEFT - 0.5, 12 * ROW, look.line);
  for (const [index, value] of chart.values.entries()) {
    const y = (index + 0.5) * ROW;
    const length = Number(value) * scale;
    drawing.text(0, y, `${index + 1}月`, { size: SIZE, fill: look.quiet });
    drawing.barRight(LEFT, y - BAR / 2, length, BAR, look.radius, look.tones[chart.tone]);
    drawing.text(LEFT + length + 8, y, value, { size: SIZE, bold: true, fill: look.ink });
  }
  return drawing.toString();
}

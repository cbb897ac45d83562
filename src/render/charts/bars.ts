import { decimal, plain } from '../../ledger/decimal.ts';
import type { BarsChart, ChartItem, MonthsChart, Tone } from './chart.ts';
import { drawChart } from './echarts.ts';
import { breakLines, textWidth } from './text-width.ts';

/** The colours and the type of a chart, from the theme. */
export interface ChartLook {
  tones: Record<Tone, string>;
  ink: string;
  quiet: string;
  line: string;
  track: string;
  radius: number;
}

export interface ChartSpace {
  width: number;
  /** Where it is given the chart fills it, else it is as tall as it needs. */
  height?: number | undefined;
}

const SIZE = 18;
const LINE = 24;

/** More bars than this are a list: the rest is one bar. */
const MOST = 10;

export function drawBars(chart: BarsChart, space: ChartSpace, look: ChartLook): string {
  let plan = planBars(chart, space, MOST);
  for (let most = plan.items.length - 1; space.height !== undefined && plan.natural > space.height && most >= 3; most -= 1) {
    plan = planBars(chart, space, most);
  }
  const { items, values, labels, labelWidth, valueWidth, natural } = plan;
  const height = Math.round(space.height === undefined ? items.length * Math.max(44, natural / items.length) : Math.min(space.height, Math.max(natural, items.length * 68)));
  return drawChart(space.width, height, {
    grid: { left: labelWidth + 18, right: valueWidth, top: 0, bottom: 0 },
    xAxis: { type: 'value', show: false, min: 0, max: 'dataMax' },
    yAxis: {
      type: 'category',
      inverse: true,
      data: labels.map((lines) => lines.join('\n')),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { fontSize: SIZE, lineHeight: LINE, color: look.ink, align: 'left', margin: labelWidth + 18, interval: 0 },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: 20,
        data: items.map((item, index) => ({
          value: Number(item.value),
          itemStyle: { color: look.tones[item.tone], borderRadius: [0, look.radius, look.radius, 0] },
          label: { color: Number(item.value) === 0 ? look.quiet : look.ink, formatter: values[index] ?? '' },
        })),
        label: { show: true, position: 'right', distance: 10, fontSize: SIZE, fontWeight: 700, textBorderWidth: 0 },
      },
    ],
  });
}

/** Labels broken to their column, and the height at which none touches the next. */
function planBars(chart: BarsChart, { width }: ChartSpace, most: number) {
  const items = folded(chart.items, most);
  const values = items.map((i) => `${i.value} ${chart.unit}`);
  const valueWidth = Math.max(...values.map((v) => textWidth(v, SIZE))) + 20;
  const widest = Math.max(...items.map((i) => textWidth(i.label, SIZE)));
  const labelWidth = Math.min(widest + 2, Math.max(width * 0.3, Math.min(width * 0.46, width - valueWidth - 80)));
  const labels = items.map((i) => breakLines(i.label, labelWidth, SIZE));
  // Rows are equal: the tallest label sets them.
  const natural = items.length * Math.max(40, ...labels.map((l) => l.length * LINE + 14));
  return { items, values, labels, labelWidth, valueWidth, natural };
}

function folded(items: readonly ChartItem[], most: number): ChartItem[] {
  if (items.length <= most) return [...items];
  const rest = items.slice(most - 1);
  const sum = rest.reduce((total, i) => total.plus(i.value), decimal(0));
  return [...items.slice(0, most - 1), { label: `其余${rest.length}项`, value: plain(sum), tone: 'quiet' }];
}

/** Twelve columns; where the numbers are too wide for them, twelve bars, or a number on the tallest only. */
export function drawMonths(chart: MonthsChart, space: ChartSpace, look: ChartLook): string {
  const pitch = space.width / 12;
  const widest = Math.max(...chart.values.map((v) => textWidth(v, SIZE)));
  const crowded = widest > pitch - 6;
  if (crowded && (space.height === undefined || space.height >= 12 * 32)) {
    const items = chart.values.map((v, i) => ({ label: `${i + 1}月`, value: v, tone: chart.tone }));
    return drawMonthBars(items, space, look);
  }
  const most = Math.max(...chart.values.map(Number));
  const names = pitch >= 44 ? '月' : '';
  return drawChart(space.width, space.height ?? 220, {
    grid: { left: 0, right: 0, top: 30, bottom: 34 },
    xAxis: {
      type: 'category',
      data: chart.values.map((_v, i) => `${i + 1}${names}`),
      axisLine: { lineStyle: { color: look.line } },
      axisTick: { show: false },
      axisLabel: { fontSize: SIZE, color: look.quiet, interval: 0, margin: 12 },
    },
    yAxis: { type: 'value', show: false, min: 0 },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: Math.min(36, Math.round(pitch * 0.5)),
        data: chart.values.map((v) => ({
          value: Number(v),
          label: { show: !crowded || Number(v) === most, color: Number(v) === 0 ? look.quiet : look.ink, formatter: v },
        })),
        itemStyle: { color: look.tones[chart.tone], borderRadius: [look.radius, look.radius, 0, 0] },
        label: { show: true, position: 'top', distance: 6, fontSize: SIZE, fontWeight: 700, textBorderWidth: 0 },
      },
    ],
  });
}

function drawMonthBars(items: ChartItem[], space: ChartSpace, look: ChartLook): string {
  const valueWidth = Math.max(...items.map((i) => textWidth(i.value, SIZE))) + 16;
  return drawChart(space.width, 12 * 32, {
    grid: { left: 52, right: valueWidth, top: 0, bottom: 0 },
    xAxis: { type: 'value', show: false, min: 0, max: 'dataMax' },
    yAxis: {
      type: 'category',
      inverse: true,
      data: items.map((i) => i.label),
      axisLine: { lineStyle: { color: look.line } },
      axisTick: { show: false },
      axisLabel: { fontSize: SIZE, color: look.quiet, align: 'left', margin: 50, interval: 0 },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: 14,
        data: items.map((i) => ({ value: Number(i.value), itemStyle: { color: look.tones[i.tone] }, label: { formatter: i.value } })),
        itemStyle: { borderRadius: [0, look.radius, look.radius, 0] },
        label: { show: true, position: 'right', distance: 8, fontSize: SIZE, fontWeight: 700, color: look.ink, textBorderWidth: 0 },
      },
    ],
  });
}

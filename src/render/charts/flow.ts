import type { SankeySeriesOption } from 'echarts';
import { drawBars, type ChartLook, type ChartSpace } from './bars.ts';
import type { ChartItem, FlowChart } from './chart.ts';
import { drawChart } from './echarts.ts';
import { breakLines, textWidth } from './text-width.ts';

const SIZE = 18;
const NODE = 14;
/** Two lines of a label fit between two nodes of no height. */
const GAP = 30;

/** 新收 + 上年结转 -> 应办 -> results and what is left. In a narrow space the same as bars: ribbons need width. */
export function drawFlow(chart: FlowChart, space: ChartSpace, look: ChartLook): string {
  if (space.width < 700) return drawBars({ kind: 'bars', title: chart.title, unit: chart.unit, items: [...chart.from, ...chart.to] }, space, look);
  const height = space.height ?? 420;
  const from = shown(chart.from);
  const to = shown(chart.to);
  const left = Math.min(sideWidth(from, chart.unit), 240);
  const right = Math.min(sideWidth(to, chart.unit), 320);
  const sum = from.reduce((total, i) => total + Number(i.value), 0);
  const links: SankeySeriesOption['links'] = [
    ...from.map((i) => ({ source: `a${i.label}`, target: 'sum', value: Number(i.value) })),
    ...to.map((i) => ({ source: 'sum', target: `z${i.label}`, value: Number(i.value) })),
  ];
  const label = (item: ChartItem, width: number) => `${breakLines(item.label, width - 20, SIZE).join('\n')} {n|${item.value}}${chart.unit}`;
  const node = (item: ChartItem, side: 'a' | 'z') => ({
    name: `${side}${item.label}`,
    itemStyle: { color: look.tones[item.tone] },
    label: { position: side === 'a' ? ('left' as const) : ('right' as const), formatter: label(item, side === 'a' ? left : right) },
  });
  return drawChart(space.width, height, {
    series: [
      {
        type: 'sankey',
        silent: true,
        layoutIterations: 0,
        draggable: false,
        nodeWidth: NODE,
        nodeGap: GAP,
        left,
        right,
        top: 48,
        bottom: 16,
        data: [
          ...from.map((i) => node(i, 'a')),
          {
            name: 'sum',
            itemStyle: { color: look.tones.first },
            label: { position: 'top' as const, formatter: `${chart.sum} {n|${sum}}${chart.unit}` },
          },
          ...to.map((i) => node(i, 'z')),
        ],
        links,
        lineStyle: { color: look.track, opacity: 1, curveness: 0.5 },
        label: {
          fontSize: SIZE,
          lineHeight: 24,
          color: look.ink,
          distance: 12,
          textBorderWidth: 0,
          rich: { n: { fontSize: 24, fontWeight: 700, color: look.ink, padding: [0, 6, 0, 10] } },
        },
      },
    ],
  });
}

function shown(items: readonly ChartItem[]): ChartItem[] {
  return items.filter((i) => Number(i.value) > 0);
}

function sideWidth(items: readonly ChartItem[], unit: string): number {
  return Math.max(...items.map((i) => textWidth(`${i.label}  ${unit}`, SIZE) + textWidth(i.value, 24))) + 28;
}

import { drawBars } from './bars.ts';
import type { ChartItem, ChartLook, ChartSpace, FlowChart } from './chart.ts';
import { Drawing, short } from './svg.ts';
import { breakLines, textWidth } from './text-width.ts';

const SIZE = 18;
const NUMBER = 24;
const LINE = 24;
const NODE = 14;
/** Two lines of a label fit between two nodes of no height. */
const GAP = 30;
/** Between a node and its label. */
const BESIDE = 12;
/** Room for the label above the sum, and below all. */
const [ABOVE, BELOW] = [48, 16];

/** A part of the whole, from `top` to `bottom`. */
interface Node {
  item: ChartItem;
  top: number;
  bottom: number;
}

/** 新收 + 上年结转 -> 应办 -> results and what is left. In a narrow space the same as bars: ribbons need width. */
export function drawFlow(chart: FlowChart, space: ChartSpace, look: ChartLook): string {
  if (space.width < 700) return drawBars({ kind: 'bars', title: chart.title, unit: chart.unit, items: [...chart.from, ...chart.to] }, space, look);
  const height = space.height ?? 420;
  const [from, to] = [chart.from, chart.to].map((items) => items.filter((i) => Number(i.value) > 0)) as [ChartItem[], ChartItem[]];
  const sum = from.reduce((total, i) => total + Number(i.value), 0);
  const [left, right] = [Math.min(sideWidth(from, chart.unit), 240), Math.min(sideWidth(to, chart.unit), 320)];
  const inner = height - ABOVE - BELOW;
  const scale = (inner - GAP * (Math.max(from.length, to.length, 1) - 1)) / (sum || 1);
  const drawing = new Drawing(space.width, height);
  const last = space.width - right - NODE;
  const middle = (left + last) / 2;
  const start = ABOVE + (inner - sum * scale) / 2;
  const sides = [
    { nodes: stacked(from, scale, inner), x: left, ribbon: { from: left + NODE, to: middle }, outward: true },
    { nodes: stacked(to, scale, inner), x: last, ribbon: { from: middle + NODE, to: last }, outward: false },
  ];
  for (const { nodes, ribbon, outward } of sides) {
    let at = start;
    for (const { top, bottom } of nodes) {
      const inSum = { top: at, bottom: at + bottom - top };
      const own = { top, bottom };
      drawing.path(ribbonPath(ribbon.from, ribbon.to, outward ? own : inSum, outward ? inSum : own), look.track);
      at = inSum.bottom;
    }
  }
  for (const { nodes, x } of sides) for (const node of nodes) drawing.path(box(x, node.top, node.bottom), look.tones[node.item.tone]);
  drawing.path(box(middle, start, start + sum * scale), look.tones.first);
  for (const node of sides[0]?.nodes ?? []) label(drawing, left - BESIDE, node, chart.unit, left - 20, look, 'end');
  for (const node of sides[1]?.nodes ?? []) label(drawing, last + NODE + BESIDE, node, chart.unit, right - 20, look, 'start');
  words(drawing, middle + NODE / 2, start - BESIDE - LINE / 2, [chart.sum], String(sum), chart.unit, look, 'middle');
  return drawing.toString();
}

/** One below the other, in the middle of the height. */
function stacked(items: readonly ChartItem[], scale: number, inner: number): Node[] {
  const all = items.reduce((total, i) => total + Number(i.value) * scale, 0) + GAP * (items.length - 1);
  let at = ABOVE + (inner - all) / 2;
  return items.map((item) => {
    const node = { item, top: at, bottom: at + Number(item.value) * scale };
    at = node.bottom + GAP;
    return node;
  });
}

interface Span {
  top: number;
  bottom: number;
}

function ribbonPath(x1: number, x2: number, a: Span, b: Span): string {
  const [p, q, half] = [short(x1), short(x2), short((x1 + x2) / 2)];
  return `M${p} ${short(a.top)}C${half} ${short(a.top)} ${half} ${short(b.top)} ${q} ${short(b.top)}V${short(b.bottom)}C${half} ${short(b.bottom)} ${half} ${short(a.bottom)} ${p} ${short(a.bottom)}Z`;
}

function box(x: number, top: number, bottom: number): string {
  return `M${short(x)} ${short(top)}h${NODE}V${short(Math.max(bottom, top + 1))}h${-NODE}Z`;
}

function label(drawing: Drawing, x: number, { item, top, bottom }: Node, unit: string, width: number, look: ChartLook, anchor: 'start' | 'end'): void {
  words(drawing, x, (top + bottom) / 2, breakLines(item.label, width, SIZE), item.value, unit, look, anchor);
}

/** The label in one or more lines; the number, large, and its unit behind the last of them. */
function words(drawing: Drawing, x: number, y: number, lines: readonly string[], number: string, unit: string, look: ChartLook, anchor: 'start' | 'middle' | 'end'): void {
  const last = lines.at(-1) ?? '';
  const parts = [
    { text: last, size: SIZE, bold: false, width: textWidth(last, SIZE) + 10 },
    { text: number, size: NUMBER, bold: true, width: textWidth(number, NUMBER) + 6 },
    { text: unit, size: SIZE, bold: false, width: textWidth(unit, SIZE) },
  ];
  const whole = parts.reduce((sum, part) => sum + part.width, 0);
  const lower = y + ((lines.length - 1) / 2) * LINE;
  let at = anchor === 'start' ? x : anchor === 'end' ? x - whole : x - whole / 2;
  for (const part of parts) {
    drawing.text(at, lower, part.text, { size: part.size, bold: part.bold, fill: look.ink });
    at += part.width;
  }
  lines.slice(0, -1).forEach((line, i) => drawing.text(x, lower - (lines.length - 1 - i) * LINE, line, { size: SIZE, fill: look.ink, anchor }));
}

function sideWidth(items: readonly ChartItem[], unit: string): number {
  return Math.max(...items.map((i) => textWidth(`${i.label}  ${unit}`, SIZE) + textWidth(i.value, NUMBER))) + 28;
}

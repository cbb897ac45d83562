import { decimal, plain } from '../../ledger/decimal.ts';
import type { BarsChart, ChartItem, ChartLook, ChartSpace } from './chart.ts';
import { Drawing } from './svg.ts';
import { breakLines, textWidth } from './text-width.ts';

const SIZE = 18;
const LINE = 24;
const BAR = 20;
/** Between a label and its bar, a bar and its value. */
const [BEFORE, BEHIND] = [18, 10];

/** More bars than this are a list: the rest is one bar. */
const MOST = 10;

/** Horizontal bars with their values at the ends. */
export function drawBars(chart: BarsChart, space: ChartSpace, look: ChartLook): string {
  let plan = planBars(chart, space, MOST);
  for (let most = plan.items.length - 1; space.height !== undefined && plan.natural > space.height && most >= 3; most -= 1) {
    plan = planBars(chart, space, most);
  }
  const { items, values, labels, labelWidth, valueWidth, natural } = plan;
  const height = Math.round(space.height === undefined ? items.length * Math.max(44, natural / items.length) : Math.min(space.height, Math.max(natural, items.length * 68)));
  const drawing = new Drawing(space.width, height);
  const left = labelWidth + BEFORE;
  const scale = (space.width - left - valueWidth) / (Math.max(...items.map((i) => Number(i.value))) || 1);
  const pitch = height / items.length;
  for (const [index, { value, tone }] of items.entries()) {
    const y = (index + 0.5) * pitch;
    const length = Number(value) * scale;
    drawing.lines(0, y, labels[index] ?? [], LINE, { size: SIZE, fill: look.ink });
    drawing.barRight(left, y - BAR / 2, length, BAR, look.radius, look.tones[tone]);
    drawing.text(left + length + BEHIND, y, values[index] ?? '', { size: SIZE, bold: true, fill: Number(value) === 0 ? look.quiet : look.ink });
  }
  return drawing.toString();
}

/** Labels broken to their column, and the height at which none touches the next. */
function planBars(chart: BarsChart, { width }: ChartSpace, most: number) {
  const items = folded(chart.items, most);
  const values = items.map((i) => `${i.value} ${chart.unit}`);
  const valueWidth = Math.max(...values.map((v) => textWidth(v, SIZE))) + 2 * BEHIND;
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

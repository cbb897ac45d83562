import { z } from 'zod';

/** What a chart shows. Values are exact decimals in strings, as in the report; `tone` is the same for a thing on every page. */

export const tones = ['first', 'second', 'third', 'quiet'] as const;
export type Tone = (typeof tones)[number];

const value = z.string().regex(/^-?\d+(\.\d+)?$/);
/** `figure`: which figure of the report it is. */
const item = z.strictObject({ label: z.string(), value, tone: z.enum(tones), figure: z.string().optional() });

export const chartSchema = z.discriminatedUnion('kind', [
  /** Horizontal bars with their values at the ends. */
  z.strictObject({ kind: z.literal('bars'), title: z.string(), unit: z.string(), items: z.array(item).min(1) }),
  /** Twelve columns. */
  z.strictObject({ kind: z.literal('months'), title: z.string(), unit: z.string(), tone: z.enum(tones), values: z.array(value).length(12), figures: z.array(z.string()).optional() }),
  /** What came in, what it came to, and what is left. */
  z.strictObject({
    kind: z.literal('flow'),
    title: z.string(),
    unit: z.string(),
    sum: z.string(),
    from: z.array(item).min(1),
    to: z.array(item).min(1),
  }),
]);

export type Chart = z.output<typeof chartSchema>;
export type ChartItem = z.output<typeof item>;
export type BarsChart = Extract<Chart, { kind: 'bars' }>;
export type MonthsChart = Extract<Chart, { kind: 'months' }>;
export type FlowChart = Extract<Chart, { kind: 'flow' }>;

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

/** The numbers of a chart as a table: for those who do not see it. */
export function chartTable(chart: Chart): { head: string[]; rows: string[][] } {
  const withUnit = (v: string) => `${v}${chart.unit}`;
  if (chart.kind === 'months') {
    return { head: ['月份', chart.title], rows: chart.values.map((v, i) => [`${i + 1}月`, withUnit(v)]) };
  }
  const items = chart.kind === 'bars' ? chart.items : [...chart.from, ...chart.to];
  return { head: ['项目', chart.title], rows: items.map((i) => [i.label, withUnit(i.value)]) };
}

/** The same as one sentence, for the alternative text of a picture. */
export function chartSentence(chart: Chart): string {
  return `${chart.title}：${chartTable(chart).rows.map((row) => row.join('')).join('，')}。`;
}

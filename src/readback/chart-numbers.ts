import { decimal, plain } from '../ledger/decimal.ts';
import type { Chart, ChartItem } from '../render/charts/chart.ts';
import { numbersIn, type NumberPart, type WrongNumber } from './phrases.ts';
import { numberPart, type KnownFigures } from './picture-parts.ts';

export interface ChartComparison {
  wrong: WrongNumber[];
  missing: NumberPart[];
  sound: number;
}

/** The items of a chart with the values that they must have. */
interface Numbers {
  values: NumberPart[];
  /** The months below the columns. */
  axis: NumberPart[];
  /** Numbers of labels: 12345热线. */
  beside: string[];
}

/**
 * Compares the numbers that a drawing shows with those of its chart. A drawing may put the smallest bars together (其余5项)
 * and leave out months for which there is no room; it never shows a number that is neither.
 * @param texts of the drawing
 */
export function compareChart(chart: Chart, texts: readonly string[], figures: KnownFigures): ChartComparison {
  return compareShown([chart], texts, [], figures);
}

/** The same of all charts of a page, whose words hold other numbers too. @param others those, as far as they are known */
export function compareShown(charts: readonly Chart[], texts: readonly string[], others: readonly string[], figures: KnownFigures): ChartComparison {
  const words = texts.join(' ');
  const left = texts.flatMap(numbersIn);
  for (const number of others) take(left, number);
  const all = charts.map((chart) => compareOne(chart, words, left, figures));
  const missing = all.flatMap((a) => a.missing);
  // What is left over stands where another number should.
  const wrong = left.slice(0, missing.length).flatMap((printed, index): WrongNumber[] => {
    const { value = '', label = '', figure } = missing[index] ?? {};
    return [{ label, figure, printed, expected: value }];
  });
  return { wrong, missing: missing.slice(wrong.length), sound: all.reduce((sum, a) => sum + a.sound, 0) };
}

/** @param left the numbers that are shown; those of the chart are taken away */
function compareOne(chart: Chart, words: string, left: string[], figures: KnownFigures): { missing: NumberPart[]; sound: number } {
  const { values, axis, beside } = numbersOf(chart, figures, words);
  for (const number of beside) take(left, number);
  const isMissing = ({ value }: NumberPart) => !take(left, value.replace(/^-/, ''));
  const months = axis.filter(isMissing);
  const missing = values.filter(isMissing);
  // Twelve columns too narrow for their numbers show the tallest alone.
  const crowded = chart.kind === 'months' && missing.length === values.length - 1;
  return crowded ? { missing: months, sound: 1 } : { missing: [...months, ...missing], sound: values.length - missing.length };
}

/** @param words of the drawing: they say whether the smallest stand together, and whether there is a sum */
function numbersOf(chart: Chart, figures: KnownFigures, words: string): Numbers {
  if (chart.kind === 'months') {
    const values = chart.values.map((value, i) => numberPart(chart.figures?.[i], value, `${chart.title} ${i + 1}月`, figures));
    return { values, axis: Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: `${chart.title} 月份` })), beside: [] };
  }
  const part = ({ figure, value, label }: ChartItem) => numberPart(figure, value, label, figures);
  // Ribbons of no width are not drawn.
  const items = chart.kind === 'bars' ? chart.items : [...chart.from, ...chart.to].filter((item) => Number(item.value) > 0);
  const folded = Number(/其余(\d+)项/.exec(words)?.[1] ?? 0);
  const single = items.slice(0, items.length - folded);
  const together = items.slice(items.length - folded);
  const rest: NumberPart[] = folded > 0 ? [{ value: sum(together), label: `其余${folded}项` }] : [];
  const whole: NumberPart[] = chart.kind === 'flow' && words.includes(chart.sum) ? [{ value: sum(chart.from), label: chart.sum }] : [];
  return { values: [...single.map(part), ...rest, ...whole], axis: [], beside: [...single.flatMap((item) => numbersIn(item.label)), ...(folded > 0 ? [String(folded)] : [])] };
}

function sum(items: readonly ChartItem[]): string {
  return plain(items.reduce((total, item) => total.plus(item.value), decimal(0)));
}

function take(numbers: string[], wanted: string): boolean {
  const at = numbers.indexOf(wanted);
  if (at >= 0) numbers.splice(at, 1);
  return at >= 0;
}

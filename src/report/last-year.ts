import { z } from 'zod';
import type { YearRule } from '../formats/schema.ts';
import { decimal, type Decimal } from '../ledger/decimal.ts';

const schema = z.object({
  schema: z.literal('nianbao/figures@1'),
  bureau: z.string(),
  year: z.int(),
  format: z.string(),
  figures: z.record(z.string(), z.object({ value: z.string().regex(/^-?\d+(\.\d+)?$/), unit: z.string(), rows: z.int().nonnegative().optional() })),
});

/** The figures of last year's report, as its figures.json has them. */
export type LastYear = z.output<typeof schema>;

/** undefined where the text is no figures.json. */
export function readFiguresJson(text: string): LastYear | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What last year's report makes of a figure; undefined where its form did not hold the parts. */
export function lastYearSum(rule: Pick<YearRule, 'from'>, lastYear: LastYear): Decimal | undefined {
  let sum = decimal(0);
  for (const id of rule.from) {
    const figure = lastYear.figures[id];
    if (!figure) return undefined;
    sum = sum.plus(figure.value);
  }
  return sum;
}

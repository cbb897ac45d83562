import type { YearRule } from '../formats/schema.ts';
import { decimal, type Decimal } from '../ledger/decimal.ts';

/** The figures of a report, as its figures.json has them. */
export interface LastYear {
  bureau: string;
  year: number;
  format: string;
  figures: Readonly<Record<string, { value: string; unit: string; rows?: number }>>;
  /** Of a published report that they were read from. */
  file?: string;
}

const VALUE = /^-?\d+(?:\.\d+)?$/;

/**
 * undefined where the text is no figures.json. Checked by hand: a roll-up reads thousands of them, with some hundred
 * figures each.
 */
export function readFiguresJson(text: string): LastYear | undefined {
  try {
    const { schema, bureau, year, format, figures } = JSON.parse(text) as Record<string, unknown>;
    const sound = schema === 'nianbao/figures@1' && typeof bureau === 'string' && typeof format === 'string' && Number.isInteger(year);
    return sound && isFigures(figures) ? { bureau, year: year as number, format, figures } : undefined;
  } catch {
    return undefined;
  }
}

function isFigures(figures: unknown): figures is LastYear['figures'] {
  if (typeof figures !== 'object' || figures === null || Array.isArray(figures)) return false;
  for (const figure of Object.values(figures as Record<string, unknown>)) {
    if (typeof figure !== 'object' || figure === null) return false;
    const { value, unit, rows = 0 } = figure as Record<string, unknown>;
    if (typeof value !== 'string' || !(value === '0' || VALUE.test(value)) || typeof unit !== 'string') return false;
    if (!Number.isInteger(rows) || Number(rows) < 0) return false;
  }
  return true;
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

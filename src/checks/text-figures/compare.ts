import type { Decimal } from '../../ledger/decimal.ts';
import type { TextNumber } from './numbers.ts';
import type { Reading } from './readings.ts';

export type Verdict = 'agrees' | 'differs' | 'doubtful';

/** Whether a number of the text can be the figure that it is read as. */
export function verdict({ number, candidates, certain, scope }: Reading): Verdict {
  const holds = candidates.some(({ value }) => (scope === 'whole' ? couldBe(number, value) : scope === 'part' ? number.value.lte(value) : number.value.gte(value)));
  if (holds) return 'agrees';
  if (scope !== 'whole' || !certain || number.approximate) return 'doubtful';
  const distinct = new Set(candidates.map(({ value }) => value.toString()));
  return distinct.size === 1 ? 'differs' : 'doubtful';
}

/** 余 and 超过 are below the figure, 近 above it, 约 within a fifth; 126.3万元 may be rounded. */
export function couldBe({ value, approximate, step }: TextNumber, figure: Decimal): boolean {
  switch (approximate) {
    case 'above':
      return figure.gte(value);
    case 'below':
      return figure.lte(value) && figure.gte(value.times('0.8'));
    case 'about':
      return figure.minus(value).abs().lte(value.times('0.2'));
    default:
      return figure.minus(value).abs().lte(step);
  }
}

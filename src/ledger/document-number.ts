import { foldNumber } from './fold.ts';

/** The number of a document as it is compared; undefined: 1, 2, 3 … start again on every sheet, and name no document. */
export function documentNumber(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const folded = foldNumber(value);
  return /^\d{1,4}$/.test(folded) ? undefined : folded;
}

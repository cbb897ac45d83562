import type { Run } from './page.ts';

/** Of the height of letters: what stands so much higher or lower than the line is a mark beside it; more, and it is another line. */
const [RAISED, NEXT_LINE] = [0.12, 0.8];

/** The runs of a cell without marks that stand above their line, or below it; all of them where there are none. */
export function withoutRaised(runs: readonly Run[]): readonly Run[] {
  const [main, ...others] = runs.toSorted((a, b) => b.size - a.size || b.text.length - a.text.length);
  if (!main || others.length === 0) return runs;
  const raised = others.filter((run) => {
    const shift = Math.abs(run.bottom - main.bottom) / main.size;
    return shift > RAISED && shift < NEXT_LINE;
  });
  return raised.length === 0 ? runs : runs.filter((run) => !raised.includes(run));
}

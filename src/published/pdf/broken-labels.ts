/** How the lines between two rows are shared: so many go to the row above, and the others to the row below. */
interface Share {
  up: number;
  /** Labels that are known so far, and lines that are not with the row next to them. */
  known: number;
  far: number;
  before: Share | undefined;
}

/** A label has no more lines, above and below; what is more is no label, and is shared by distance. */
const MOST = 16;

export interface BrokenLabels<Line> {
  /** Lines above the first row, between every two, below the last. */
  between: readonly (readonly Line[])[];
  /** Whether these lines, with what stands in the row itself, are a label of the form. */
  isLabel: (row: number, lines: readonly Line[]) => boolean;
  /** How many of the lines are nearer to the row above. */
  nearer: (gap: number) => number;
}

/**
 * A label that is broken into lines stands around its numbers, below them or above, as the cells are aligned. Shares the
 * lines among the rows so that the most labels are of the form; of equal ways the one by distance.
 */
export function shareLabels<Line>({ between, isLabel, nearer }: BrokenLabels<Line>): Line[][] {
  const rows = between.length - 1;
  let shares: Share[] = [{ up: 0, known: 0, far: 0, before: undefined }];
  for (let row = 0; row < rows; row++) {
    const [above, below] = [between[row] ?? [], between[row + 1] ?? []];
    // Below the last row there is no other.
    const ways = row === rows - 1 ? [below.length] : below.length > MOST ? [nearer(row + 1)] : Array.from({ length: below.length + 1 }, (_, i) => i);
    shares = ways.map((up) => {
      const options = shares.map((before): Share => {
        const known = before.known + (isLabel(row, [...above.slice(before.up), ...below.slice(0, up)]) ? 1 : 0);
        return { up, known, far: before.far + Math.abs(up - nearer(row + 1)), before };
      });
      return options.reduce((best, option) => (option.known > best.known || (option.known === best.known && option.far < best.far) ? option : best));
    });
  }
  const ups: number[] = [];
  for (let share = shares[0]; share; share = share.before) ups.unshift(share.up);
  return Array.from({ length: rows }, (_, row) => [...(between[row] ?? []).slice(ups[row]), ...(between[row + 1] ?? []).slice(0, ups[row + 1])]);
}

import { joinLines } from './lines.ts';
import { around, middleOf } from './page.ts';
import type { Chunk } from './unruled-tables.ts';

/** A head is not broken into more lines. */
const LINES = 5;
/** Between two lines of one head, in heights of its letters. */
const GAP = 1.2;

/**
 * The heads of narrow columns are broken into lines, 结果 above 维持, and other heads stand above those. From below upwards
 * the most lines are taken that make a head that is known.
 */
export function composeHeads(chunks: readonly Chunk[], isKnown: (text: string) => boolean): Chunk[] {
  const left = new Set(chunks);
  const heads: Chunk[] = [];
  for (const bottom of chunks.toSorted((a, b) => b.bottom - a.bottom)) {
    if (!left.has(bottom)) continue;
    const stack = stackAbove(bottom, left);
    const sizes = Array.from({ length: stack.length }, (_, i) => i + 1).filter((size) => isKnown(textOf(stack.slice(0, size))));
    const taken = stack.slice(0, sizes.at(-1) ?? 1);
    for (const chunk of taken) left.delete(chunk);
    heads.push({ ...around(taken), size: bottom.size, text: textOf(taken) });
  }
  return heads.sort((a, b) => a.left - b.left);
}

/** From a chunk upwards, as long as one stands right above the other. */
function stackAbove(bottom: Chunk, left: ReadonlySet<Chunk>): Chunk[] {
  const stack = [bottom];
  while (stack.length < LINES) {
    const last = stack.at(-1) as Chunk;
    const { x } = middleOf(bottom);
    const next = [...left]
      .filter((chunk) => !stack.includes(chunk) && chunk.left <= x && x <= chunk.right && chunk.bottom <= last.top + 1 && last.top - chunk.bottom < GAP * last.size)
      .sort((a, b) => b.bottom - a.bottom)[0];
    if (!next) break;
    stack.push(next);
  }
  return stack;
}

function textOf(stack: readonly Chunk[]): string {
  return joinLines(stack.toReversed().map((chunk) => chunk.text));
}

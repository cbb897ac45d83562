import { around, joined, middleOf, type Box, type Run } from './page.ts';

/** Runs that stand in one line, from left to right. */
export interface TextLine extends Box {
  runs: Run[];
  size: number;
}

/** Lines from top to bottom. Runs are in one line where the middle of one lies within the height of the other. */
export function linesOf(runs: readonly Run[]): TextLine[] {
  const lines: TextLine[] = [];
  for (const run of runs.toSorted((a, b) => middleOf(a).y - middleOf(b).y)) {
    const last = lines.at(-1);
    const { y } = middleOf(run);
    if (last && y >= last.top && y <= last.bottom && Math.abs(y - middleOf(last).y) < Math.max(last.size, run.size) * 0.6) {
      last.runs.push(run);
      Object.assign(last, joined(last, run), { size: Math.max(last.size, run.size) });
    } else lines.push({ runs: [run], ...around([run]), size: run.size });
  }
  for (const line of lines) line.runs.sort((a, b) => a.left - b.left);
  return lines;
}

/** The words of a line; a gap between letters or digits is a blank, between Chinese characters it is none. */
export function lineText({ runs }: TextLine): string {
  let text = '';
  let end = Infinity;
  for (const run of runs) {
    text = run.left - end > run.size * 0.2 ? spaced(text, run.text) : text + run.text;
    end = run.right;
  }
  return text.replace(/(?<=\p{Script=Han}|[，。；：、（）]) +(?=\p{Script=Han}|[，。；：、（）])/gu, '').trim();
}

function spaced(before: string, after: string): string {
  return /[A-Za-z0-9%.)]\s*$/.test(before) && /^\s*[A-Za-z0-9(]/.test(after) ? `${before.trimEnd()} ${after.trimStart()}` : before + after;
}

/** The words of a run, each where it stands: programs draw the cells of a row at once, with blanks as wide as the gaps. */
export function wordsOf(run: Run): Run[] {
  const words = [...run.text.matchAll(/\S+|\s+/g)].map((match) => match[0]);
  if (words.length < 2) return [run];
  const widths = words.map((word) => (/\s/.test(word) ? 0 : [...word].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0) * run.size));
  const blanks = words.reduce((sum, word) => sum + (/\s/.test(word) ? word.length : 0), 0);
  const blank = Math.max(0, run.right - run.left - widths.reduce((a, b) => a + b, 0)) / blanks;
  let left = run.left;
  return words.flatMap((word, index) => {
    const right = left + (/\s/.test(word) ? word.length * blank : (widths[index] ?? 0));
    const placed = /\s/.test(word) ? [] : [{ ...run, text: word, left, right }];
    left = right;
    return placed;
  });
}

/** Lines that go on from one to the next: between Latin words a blank, else nothing. */
export function joinLines(texts: readonly string[]): string {
  return texts.reduce((text, line) => (/[A-Za-z,;]$/.test(text) && /^[A-Za-z]/.test(line) ? `${text} ${line}` : text + line), '');
}

/** Room that a cell keeps at its sides, in points. */
const PADDING = 3;

/**
 * The words of a cell. Words and numbers are broken where the cell is too narrow, and go on; a second number that would have
 * had room beside the first stands below it on purpose.
 */
export function cellWords(runs: readonly Run[], { left, right }: Pick<Box, 'left' | 'right'>): string {
  const lines = linesOf(runs);
  return lines.reduce((text, line, index) => {
    const words = lineText(line);
    const above = lines[index - 1];
    if (!above) return words;
    const room = right - left - 2 * PADDING - (above.right - above.left);
    const apart = /^[\d.,]+$/.test(words) && /\d$/.test(text) && room > line.size;
    return apart ? `${text}\n${words}` : joinLines([text, words]);
  }, '');
}

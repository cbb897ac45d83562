import type { Block, Inline } from '../../report/model.ts';
import type { Run } from './model.ts';

/** Inline text as flat runs; a line break is `\n`. */
export function runsOf(inlines: readonly Inline[]): Run[] {
  return merged(inlines.flatMap((inline) => flatten(inline)));
}

function flatten(inline: Inline): Run[] {
  if (inline.kind === 'break') return [text('\n')];
  if (inline.kind === 'text') return [text(inline.text)];
  if (inline.kind === 'figure') return [{ text: inline.text, kind: 'figure', href: '', figure: inline.id }];
  const children = runsOf(inline.children);
  if (inline.kind === 'link') return children.map((run) => (run.kind === 'figure' ? run : { ...run, kind: 'link', href: inline.href }));
  if (inline.kind === 'strong') return children.map((run) => (run.kind === 'text' ? { ...run, kind: 'strong' } : run));
  return children;
}

export function text(words: string): Run {
  return { text: words, kind: 'text', href: '' };
}

export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.text === '') continue;
    if (last && last.kind === 'text' && run.kind === 'text') result[result.length - 1] = text(last.text + run.text);
    else result.push(run);
  }
  return result;
}

/** The text of a list item, its paragraphs and what is nested in it on lines of their own. */
export function itemRuns(blocks: readonly Block[]): Run[] {
  const lines = blocks.flatMap((block): Run[][] => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [runsOf(block.inlines)];
    if (block.kind === 'list') return block.items.map(itemRuns);
    return [block.head, ...block.rows].map((row) => row.flatMap((cell, i) => (i === 0 ? runsOf(cell) : [text('　'), ...runsOf(cell)])));
  });
  return joined(lines);
}

export function joined(lines: readonly Run[][]): Run[] {
  return merged(lines.flatMap((line, i) => (i === 0 ? line : [text('\n'), ...line])));
}

/** Cut behind every 。！？ (and a closing quotation mark or bracket after it). */
export function sentences(runs: readonly Run[]): Run[][] {
  const result: Run[][] = [[]];
  for (const run of runs) {
    const parts = run.text.match(/[^。！？\n]*[。！？][”’）》]*|\n|[^。！？\n]+/g) ?? [];
    for (const part of parts) {
      if (part !== '\n') result.at(-1)?.push({ ...run, text: part });
      if (part === '\n' || /[。！？][”’）》]*$/.test(part)) result.push([]);
    }
  }
  return result.map(merged).filter((s) => plainText(s).trim() !== '');
}

/** A text cut at places where a line may break, each piece at most `most` characters. */
export function pieces(runs: readonly Run[], most: number): Run[][] {
  if (plainText(runs).length <= most) return [[...runs]];
  const result: Run[][] = [];
  let current: Run[] = [];
  let length = 0;
  for (const run of sentences(runs).flatMap((s) => (plainText(s).length > most ? hardPieces(s, most) : [s]))) {
    const size = plainText(run).length;
    if (length > 0 && length + size > most) {
      result.push(merged(current));
      current = [];
      length = 0;
    }
    current.push(...run);
    length += size;
  }
  return length > 0 ? [...result, merged(current)] : result;
}

function hardPieces(runs: readonly Run[], most: number): Run[][] {
  const result: Run[][] = [[]];
  let left = most;
  for (const run of runs) {
    let rest = run.text;
    while (rest.length > left && run.kind !== 'figure') {
      const cut = Math.max(rest.lastIndexOf('，', left - 1), rest.lastIndexOf('；', left - 1), rest.lastIndexOf('、', left - 1)) + 1 || left;
      result.at(-1)?.push({ ...run, text: rest.slice(0, cut) });
      result.push([]);
      rest = rest.slice(cut);
      left = most;
    }
    result.at(-1)?.push({ ...run, text: rest });
    left -= rest.length;
  }
  return result.filter((r) => r.length > 0);
}

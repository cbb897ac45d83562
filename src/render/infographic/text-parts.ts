import type { Block } from '../../report/model.ts';
import type { Component, Point, Run } from './model.ts';
import { itemRuns, joined, plainText, runsOf, sentences, text } from './runs.ts';

const LEAD = 150;
const POINT = 100;
const ROW = 30;

/** Paragraphs and lists of a section as components: short text large, lists as points, long text in columns. */
export function textComponents(blocks: readonly Block[], { alone = true }: { alone?: boolean } = {}): Component[] {
  const components: Component[] = [];
  let paragraphs: Run[][] = [];
  const single = alone && blocks.every((b) => b.kind === 'paragraph');
  const flush = (before: 'list' | 'end') => {
    if (paragraphs.length > 0) components.push(...paragraphComponents(paragraphs, single, before));
    paragraphs = [];
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') paragraphs.push(runsOf(block.inlines));
    else {
      flush(block.kind === 'list' ? 'list' : 'end');
      if (block.kind === 'heading') components.push({ kind: 'heading', text: plainText(runsOf(block.inlines)) });
      else if (block.kind === 'list') components.push(...listComponents(block));
      else components.push({ kind: 'table', head: block.head.map(runsOf), rows: block.rows.map((row) => row.map(runsOf)) });
    }
  }
  flush('end');
  return components;
}

function paragraphComponents(paragraphs: Run[][], alone: boolean, before: 'list' | 'end'): Component[] {
  const length = paragraphs.reduce((sum, p) => sum + plainText(p).length, 0);
  if (alone && paragraphs.length === 1 && length <= 44) return [{ kind: 'statement', runs: joined(sentences(paragraphs[0] ?? [])) }];
  const parts = paragraphs.flatMap(sentences);
  const asPoints = parts.length >= 2 && parts.length <= 6 && parts.every((s) => plainText(s).length <= POINT);
  if (alone && asPoints) return [pointsOf(parts.map((runs) => ({ title: '', runs })), 0)];
  if (length <= LEAD) return [{ kind: 'lead', runs: joined(paragraphs) }];
  if (asPoints && before === 'end') return [pointsOf(parts.map((runs) => ({ title: '', runs })), 0)];
  return [{ kind: 'prose', paragraphs }];
}

function listComponents(list: Block & { kind: 'list' }): Component[] {
  const items = list.items.map(itemRuns).filter((runs) => plainText(runs).trim() !== '');
  if (items.length === 0) return [];
  if (items.some((runs) => plainText(runs).length > 240)) return [{ kind: 'prose', paragraphs: items.map((runs, i) => [...numbered(list, i), ...runs]) }];
  return [pointsOf(items.map(pointOf), list.ordered ? list.start : 0)];
}

function numbered(list: Block & { kind: 'list' }, index: number): Run[] {
  return list.ordered ? [text(`${list.start + index}. `)] : [];
}

function pointsOf(items: Point[], first: number): Component {
  const rows = items.length <= 5 && items.every((p) => p.title === '' && plainText(p.runs).length <= ROW);
  return { kind: 'points', look: rows ? 'rows' : 'cards', first, items };
}

/** “行政许可信息。全年办理……”: a short first sentence, or bold words in front, is the title. */
export function pointOf(runs: readonly Run[]): Point {
  const [first, ...rest] = runs;
  if (first?.kind === 'strong' && rest.length > 0) {
    const title = first.text.replace(/[。：:]$/, '');
    const [second, ...others] = rest;
    const body = second?.kind === 'text' ? [{ ...second, text: second.text.replace(/^[。：:]\s*/, '') }, ...others] : rest;
    return { title, runs: body.filter((run) => run.text !== '') };
  }
  const [, title, body] = first?.kind === 'text' ? (/^([^。：！？\n]{2,20})[。：](?=.)([\s\S]*)$/.exec(`${first.text}${rest.length > 0 ? '\u0000' : ''}`) ?? []) : [];
  if (!first || title === undefined || body === undefined) return { title: '', runs: [...runs] };
  return { title, runs: [{ ...first, text: body.replace('\u0000', '') }, ...rest].filter((run) => run.text !== '') };
}

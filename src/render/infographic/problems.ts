import type { Block } from '../../report/model.ts';
import type { Component, Point } from './model.ts';
import { itemRuns, plainText, runsOf } from './runs.ts';
import { pointOf, textComponents } from './text-parts.ts';

const PROBLEMS = /问题|不足|短板/;
const MEASURES = /改进|措施|下一步|打算|整改|计划/;

/** The n-th problem beside the n-th measure; any other text stays as it is. */
export function problemComponents(blocks: readonly Block[]): Component[] {
  const found = twoLists(blocks);
  if (!found) return textComponents(blocks);
  const { problems, measures, before } = found;
  const size = Math.max(problems.points.length, measures.points.length);
  const items = Array.from({ length: size }, (_, i) => ({
    number: i + 1,
    problem: problems.points[i] ?? null,
    measure: measures.points[i] ?? null,
  }));
  return [
    ...textComponents(before, { alone: false }),
    { kind: 'pairs', problems: problems.title, measures: measures.title, items },
  ];
}

interface Side {
  title: string;
  points: Point[];
}

/** Two lists, or two headings with as many paragraphs below; anything between them would be lost, so then there are none. */
function twoLists(blocks: readonly Block[]): { problems: Side; measures: Side; before: Block[] } | undefined {
  const sides: { title: string; blocks: Block[] }[] = [];
  const before: Block[] = [];
  const headed = blocks.some((b) => b.kind === 'heading');
  for (const block of blocks) {
    if (block.kind === 'heading') sides.push({ title: plainText(runsOf(block.inlines)), blocks: [] });
    else if (!headed && block.kind === 'list') sides.push({ title: sides.length === 0 ? '主要问题' : '改进情况', blocks: [block] });
    else if (sides.length === 0) before.push(block);
    else sides.at(-1)?.blocks.push(block);
  }
  const [problems, measures] = sides;
  if (sides.length !== 2 || !problems || !measures) return undefined;
  if (headed && !(PROBLEMS.test(problems.title) && MEASURES.test(measures.title))) return undefined;
  const [first, second] = [pointsOf(problems.blocks), pointsOf(measures.blocks)];
  if (!first || !second) return undefined;
  return { problems: { title: problems.title, points: first }, measures: { title: measures.title, points: second }, before };
}

function pointsOf(blocks: readonly Block[]): Point[] | undefined {
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === 'list') return only.items.map((item) => pointOf(itemRuns(item)));
  if (blocks.length > 0 && blocks.every((b) => b.kind === 'paragraph')) return blocks.map((b) => pointOf(itemRuns([b])));
  return undefined;
}

import type { Block } from '../document.ts';
import { sectionTitles } from '../section-titles.ts';
import type { PageBlock } from './page-reader.ts';

/**
 * What stands around a report on a web page is no part of it: menus, other articles, who runs the site. The report is in
 * the smallest element that holds all of its section titles.
 */
export function reportOnPage(all: readonly PageBlock[], parents: readonly number[]): { head: Block[]; blocks: Block[] } {
  const titles = sectionTitles(all.map((placed) => placed.block));
  const around = commonElement(titles.map(({ index }) => all[index]?.element ?? -1), parents);
  if (around < 0) return { head: [], blocks: all.map((placed) => placed.block) };
  const inside = insideOf(around, parents);
  const within = all.map(({ element }) => inside[element] === true);
  return {
    head: all.slice(0, within.indexOf(true)).map((placed) => placed.block),
    blocks: all.flatMap((placed, index) => (within[index] ? [placed.block] : [])),
  };
}

/** By element: whether it lies in another. An element begins behind the one around it. */
function insideOf(around: number, parents: readonly number[]): boolean[] {
  const inside: boolean[] = [];
  parents.forEach((parent, element) => inside.push(element === around || inside[parent] === true));
  return inside;
}

/** From the element itself to the outermost. */
function lineage(element: number, parents: readonly number[]): number[] {
  const line: number[] = [];
  for (let at = element; at >= 0; at = parents[at] ?? -1) line.push(at);
  return line;
}

/** -1 where there is none. One title alone does not say what holds the report. */
function commonElement([first, ...others]: readonly number[], parents: readonly number[]): number {
  if (first === undefined || others.length === 0) return -1;
  const lines = others.map((element) => new Set(lineage(element, parents)));
  return lineage(first, parents).find((element) => lines.every((line) => line.has(element))) ?? -1;
}

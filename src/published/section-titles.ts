import { formats } from '../formats/index.ts';
import type { SectionId } from '../formats/schema.ts';
import { sectionOf } from '../report/section-of.ts';
import type { Block } from './document.ts';

export interface SectionTitle {
  /** Of the block. */
  index: number;
  section: SectionId;
}

/** Longer lines are sentences. */
const LONGEST = 60;
/** Titles that follow one another, so many, are a list of contents. */
const CONTENTS = 3;

/** The section whose title a line is, in the words of either form or of published reports: 第一部分 总体情况 too. */
export function titledSection(line: string): SectionId | undefined {
  // （一）主动公开情况 is an aspect of the first section.
  if (line.length > LONGEST || /^\s*(?:[（(]|\d)/.test(line)) return undefined;
  const title = line.replace(/^\s*第[一二三四五六]部分[\s、：:]*/, '').replace(/[：:。]\s*$/, '');
  return formats.flatMap((format) => sectionOf(format, title) ?? [])[0]?.id;
}

/** A table in which titles of sections stand, as lines of their own, is several. */
export function splitTables(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'text') return [block];
    const parts: Block[] = [];
    for (const row of block.rows) {
      const [only, ...others] = row.cells.filter((cell) => cell.text.trim() !== '');
      const last = parts.at(-1);
      if (only && others.length === 0 && titledSection(only.text)) parts.push({ kind: 'text', text: only.text.trim(), spot: row.spot, links: [] });
      else if (last?.kind === 'table') last.rows.push(row);
      else parts.push({ ...block, rows: [row] });
    }
    return parts;
  });
}

/** Where the sections begin; a list of contents in front of them does not begin any. */
export function sectionTitles(blocks: readonly Block[]): SectionTitle[] {
  const found = blocks.flatMap((block, index): SectionTitle[] => {
    const section = block.kind === 'text' ? titledSection(block.text) : undefined;
    return section ? [{ index, section }] : [];
  });
  const runs: SectionTitle[][] = [];
  for (const title of found) {
    if (runs.at(-1)?.at(-1)?.index === title.index - 1) runs.at(-1)?.push(title);
    else runs.push([title]);
  }
  const held = new Map<SectionId, number>();
  for (const run of runs) for (const section of new Set(run.map((title) => title.section))) held.set(section, (held.get(section) ?? 0) + 1);
  return runs.flatMap((run) => (run.length >= CONTENTS ? run.filter(({ section }) => held.get(section) === 1) : run));
}

import { describe, expect, it } from 'vitest';
import { catalog, type Code } from '../../src/diagnostics/catalog.ts';
import type { Lang, Page } from '../../src/diagnostics/entry.ts';
import { pages } from '../../src/diagnostics/pages.ts';
import { width } from '../../src/diagnostics/width.ts';
import { BANNED, wide } from '../support/calm-words.ts';

const LANGS: Lang[] = ['zh', 'en'];
const codes = Object.keys(catalog) as Code[];
const FIELDS: (keyof Page)[] = ['checks', 'why', 'wrong', 'right', 'source'];

describe.each(LANGS)('pages in %s', (lang) => {
  it.each(codes)('%s: no field is empty, and every word is calm', (code) => {
    for (const field of FIELDS) {
      expect(pages[lang][code][field].trim(), field).not.toBe('');
      expect(pages[lang][code][field], field).not.toMatch(BANNED);
    }
  });

  it.each(codes)('%s: begins with a short sentence, which the list of all codes shows', (code) => {
    const [first = ''] = pages[lang][code].checks.split('\n');
    expect(first).toMatch(/[。.]$/);
    expect(wide(first, 74)).toEqual([]);
  });

  it.each(codes)('%s: the example is given before and after, at most 76 columns wide', (code) => {
    const { wrong, right } = pages[lang][code];
    expect(wrong).not.toBe(right);
    expect([...wide(wrong, 76), ...wide(right, 76)]).toEqual([]);
  });

  it.each(codes)('%s: the columns of an example stand under one another', (code) => {
    const { wrong, right } = pages[lang][code];
    expect([wrong, right].flatMap(tables).flatMap(crooked)).toEqual([]);
  });
});

/** Runs of lines with `|`, as places of the `|` in columns. */
function tables(text: string): { line: string; bars: number[] }[][] {
  const runs: { line: string; bars: number[] }[][] = [[]];
  for (const line of text.split('\n')) {
    const bars = [...line.matchAll(/(?<=^| )\|(?= |$)/g)].map((m) => width(line.slice(0, m.index)));
    if (bars.length > 0) runs.at(-1)?.push({ line, bars });
    else runs.push([]);
  }
  return runs;
}

/** Lines whose bars are elsewhere than in the line with the most; a title has the first one only. */
function crooked(run: { line: string; bars: number[] }[]): string[] {
  const longest = run.reduce<number[]>((most, { bars }) => (bars.length > most.length ? bars : most), []);
  return run.filter(({ bars }) => bars.some((bar, i) => bar !== longest[i])).map(({ line }) => line);
}

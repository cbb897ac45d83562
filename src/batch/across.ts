import { problem, type Problem } from '../diagnostics/problem.ts';
import type { About } from './about.ts';

/** A paragraph of fewer characters may be alike by chance, or by law. */
const TELLING = 60;
/** Of a paragraph that a message shows. */
const SHOWN = 40;
/** Figures that are not zero. */
const FIGURES = 5;

/** What is seen only across bureaus: copied paragraphs, another body's name, a whole set of equal figures. */
export function checkAcross(all: readonly About[]): Problem[] {
  return [...sameParagraphs(all), ...otherNames(all), ...sameFigures(all)];
}

/** Names and numbers put aside, the same words in two reports of one year. */
function sameParagraphs(all: readonly About[]): Problem[] {
  const byText = new Map<string, { shown: string; bureaus: Set<string> }>();
  for (const { bureau, year, text } of all) {
    for (const paragraph of new Set(text)) {
      const bare = paragraph.replaceAll(bureau, '').replace(/[\d.,，、\s]+/g, '');
      if (bare.length < TELLING || /《中华人民共和国政府信息公开条例》|国办公开办函/.test(bare)) continue;
      const key = `${year} ${bare}`;
      const known = byText.get(key) ?? { shown: paragraph, bureaus: new Set() };
      byText.set(key, { ...known, bureaus: known.bureaus.add(bureau) });
    }
  }
  const shared = [...byText.values()].filter(({ bureaus }) => bureaus.size > 1);
  return joined(shared).map(({ shown, bureaus }) => {
    const text = shown.length > SHOWN ? `${shown.slice(0, SHOWN)}……` : shown;
    return problem('A801', [], { text, bureaus: [...bureaus], count: bureaus.size });
  });
}

/** Several paragraphs that the same bureaus share are one matter: the longest speaks for all. */
function joined(shared: readonly { shown: string; bureaus: Set<string> }[]): { shown: string; bureaus: Set<string> }[] {
  const byBureaus = new Map<string, { shown: string; bureaus: Set<string> }>();
  for (const one of shared) {
    const key = [...one.bureaus].sort().join('\n');
    if ((byBureaus.get(key)?.shown.length ?? 0) < one.shown.length) byBureaus.set(key, one);
  }
  return [...byBureaus.values()];
}

/** Where a report speaks of its own body. */
const SELF = /^(?:办公室联系|[^，。；]{0,8}编制|\d{4}年(?:度)?政府信息公开)/;

function otherNames(all: readonly About[]): Problem[] {
  const names = [...new Set(all.map((a) => a.bureau))];
  const byStart = new Map<string, string[]>();
  for (const name of names) byStart.set(name.slice(0, 3), [...(byStart.get(name.slice(0, 3)) ?? []), name]);
  return all.flatMap(({ bureau, text }) => {
    const found = new Map<string, string>();
    for (const paragraph of text) {
      for (let i = 0; i < paragraph.length; i++) {
        for (const other of byStart.get(paragraph.slice(i, i + 3)) ?? []) {
          if (other === bureau || bureau.includes(other) || !paragraph.startsWith(other, i) || paragraph.startsWith(bureau, i)) continue;
          if (SELF.test(paragraph.slice(i + other.length))) found.set(other, paragraph.slice(Math.max(0, i - 6), i + other.length + 10));
        }
      }
    }
    return [...found].map(([other, shown]) => problem('A802', [], { bureau, other, text: shown }));
  });
}

function sameFigures(all: readonly About[]): Problem[] {
  const byHash = new Map<string, About[]>();
  for (const about of all) {
    if (about.same.count < FIGURES) continue;
    const key = `${about.year} ${about.same.hash}`;
    byHash.set(key, [...(byHash.get(key) ?? []), about]);
  }
  return [...byHash.values()].flatMap((alike) => {
    const bureaus = [...new Set(alike.map((a) => a.bureau))];
    return bureaus.length > 1 ? [problem('A803', [], { bureaus, figures: alike[0]?.same.count ?? 0 })] : [];
  });
}

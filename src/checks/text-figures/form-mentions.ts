import type { Format } from '../../formats/schema.ts';
import { fold } from '../../ledger/fold.ts';
import { byPlace, digitByDigit } from '../../ledger/numerals.ts';
import type { MarkedPassage } from './sentences.ts';

/** What the text says of the report itself: its sections, its year. */

export interface WrongSections {
  offset: number;
  /** The number of sections that is said or listed. */
  found: number;
  kind: 'count' | 'listed';
  missing: string[];
}

const COUNT = /(?<number>[一二三四五六七八九十两]{1,2}|\d{1,2})\s*(?:个|大)?(?:部分|方面)\s*(?:组成|构成|内容)?/g;
const LIST = /(?:由|包括|分为|包含|涵盖|内容为)(?<list>[^。]+?)(?:等)?(?:[〇零一二三四五六七八九十两\d]{1,3}\s*(?:个|大)?部分)?(?:组成|构成|内容|。|$)/;

/** 由六个部分组成, and the sections that are listed. */
export function wrongSections({ passage, sentences }: MarkedPassage, format: Format): WrongSections[] {
  if (passage.section !== 'intro' && passage.section !== 'overview') return [];
  return sentences.flatMap((sentence): WrongSections[] => {
    const text = passage.text.slice(sentence.start, sentence.end);
    if (!/部分|由.+(?:组成|构成)/.test(text) || !/报告|年报|全文/.test(text) || !/组成|构成|包括|分为|包含|共/.test(text)) return [];
    const expected = format.sections.length;
    const listed = listedIn(text, format);
    for (const match of text.matchAll(COUNT)) {
      const written = match.groups?.number ?? '';
      const found = /^\d/.test(written) ? Number(written) : byPlace(written);
      if (found === undefined || found === expected || text.slice(0, match.index).endsWith('第')) continue;
      return [{ offset: sentence.start + match.index, found, kind: 'count', missing: listed?.missing ?? [] }];
    }
    if (!listed || listed.count === expected) return [];
    return [{ offset: sentence.start + listed.at, found: listed.count, kind: 'listed', missing: listed.missing }];
  });
}

/** The titles that are listed, in the words of the form or of published reports; undefined where hardly any is. */
function listedIn(text: string, format: Format): { at: number; count: number; missing: string[] } | undefined {
  const match = LIST.exec(text);
  const list = match?.groups?.list;
  if (!match || !list || list.endsWith('等') || /等[〇零一二三四五六七八九十两\d]*(?:个|大)?部分/.test(text)) return undefined;
  let rest = fold(list);
  const missing: string[] = [];
  let count = 0;
  // The longest wording first: 主动公开政府信息情况 is part of a longer one.
  for (const section of format.sections) {
    const names = [section.title, ...section.variants].map(fold).sort((a, b) => b.length - a.length);
    const name = names.find((n) => rest.includes(n));
    if (name === undefined) missing.push(section.title);
    else {
      count++;
      rest = rest.replace(name, '|');
    }
  }
  if (count < 3) return undefined;
  const others = rest.split(/[|，,、;；:：和及]|以及/).filter((item) => /情况|事项|问题|建议|附件|工作|公开|诉讼/.test(item));
  return { at: match.index, count: count + others.length, missing: others.length > 0 ? [] : missing };
}

export interface WrongYear {
  offset: number;
  found: number;
  words: string;
}

const Y = '(?<year>\\d{4}|[〇○零一二三四五六七八九]{4})';
const DASH = '(?:至|到|—+|–|-|~|～)';
const TITLE = new RegExp(`${Y}\\s*年(?:度)?\\s*(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报)`, 'g');
const PERIOD = new RegExp(`${Y}\\s*年\\s*1\\s*月\\s*1\\s*日\\s*(?:起)?\\s*${DASH}\\s*(?:(?<to>\\d{4})\\s*年|同年|当年)?\\s*12\\s*月\\s*31\\s*日`, 'g');
const OPENING = new RegExp(`^\\s*${Y}\\s*年(?:度)?\\s*[，,]`, 'g');

/** The year of the title, of the period and of the opening words. Other mentions of other years are the author's. */
export function wrongYears({ passage, sentences }: MarkedPassage, year: number, opening: boolean): WrongYear[] {
  const { text, section, level, kind } = passage;
  if (kind === 'cell') return [];
  const sentenceAt = (offset: number) => {
    const s = sentences.find(({ start, end }) => offset >= start && offset < end);
    return s ? text.slice(s.start, s.end) : text;
  };
  const titles = section === 'intro' || level === 1 || opening ? matches(TITLE, text) : [];
  const ofThis = titles.filter(({ index }) => !/上年|上一年|去年|往年|相比|对照|指出|通报|整改|查阅/.test(sentenceAt(index)));
  const periods = matches(PERIOD, text).filter(({ index }) => section === 'intro' || /统计|期限|数据|报告期/.test(sentenceAt(index)));
  const openings = opening ? matches(OPENING, text) : [];
  return [...ofThis, ...periods, ...openings].flatMap(({ index, words, years }) => {
    const found = years.find((y) => y !== year);
    return found === undefined ? [] : [{ offset: index, found, words }];
  });
}

function matches(pattern: RegExp, text: string): { index: number; words: string; years: number[] }[] {
  return [...text.normalize('NFC').matchAll(pattern)].map((m) => {
    const years = [m.groups?.year, m.groups?.to].flatMap((y) => (y === undefined ? [] : [/^\d/.test(y) ? Number(y) : digitByDigit(y)]));
    return { index: m.index, words: m[0].replace(/[，,]$/, '').trim(), years: years.filter((y) => y !== undefined) };
  });
}

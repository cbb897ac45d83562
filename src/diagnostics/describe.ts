import { catalog, type Code } from './catalog.ts';
import type { Entry, Lang, ParamValue, Severity, Wording } from './entry.ts';
import { isTextPlace, numberOf, type Place, type Problem, type TextPlace } from './problem.ts';

/** A problem in words. */
export interface Description {
  severity: Severity;
  headline: string;
  facts: string | undefined;
  effect: string;
  fixes: string[];
}

function entryOf(code: Code): Entry<Record<string, ParamValue>> {
  return catalog[code] as unknown as Entry<Record<string, ParamValue>>;
}

export function severityOf(problem: Problem): Severity {
  return entryOf(problem.code).severity;
}

export function isError(problem: Problem): boolean {
  return severityOf(problem) === 'error';
}

export function describe(problem: Problem, lang: Lang): Description {
  const { severity, ...words } = entryOf(problem.code);
  const wording: Wording<Record<string, ParamValue>> = words[lang];
  const params = problem.params as Record<string, ParamValue>;
  const effect = (problem.published && wording.publishedEffect?.(params)) ?? wording.effect(params);
  return {
    severity,
    headline: oneLine(wording.headline(params)),
    facts: wording.facts && oneLine(wording.facts(params)),
    effect: oneLine(effect),
    fixes: problem.published ? PUBLISHED_FIXES[lang] : wording.fixes(params).map(oneLine),
  };
}

/** Of a report that is published already, whatever is wrong with it. */
const PUBLISHED_FIXES = {
  zh: ['核对底稿和原始登记，改正公布的文件，按规定重新公布并说明更正。', '核对以后没有错的，可以不改。'],
  en: ['Check draft and registers, correct the published file, publish it again and say what was corrected.', 'Where it proves right, leave it.'],
};

/** `台账/许可.xlsx > 办件 > C12`; `report.yaml > 第 3 行`; `年报 > 三、… > 「自然人」列`. */
export function placeText(place: Place, lang: Lang): string {
  return oneLine(placeWords(place, lang));
}

/** A file's name may hold line breaks and terminal codes: on the screen it is one line, and does nothing. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

function placeWords(place: Place, lang: Lang): string {
  if ('table' in place) {
    const row = place.row && (lang === 'zh' ? `「${place.row}」` : `row "${place.row}"`);
    const column = place.column && (lang === 'zh' ? `「${place.column}」列` : `column "${place.column}"`);
    return [lang === 'zh' ? '年报' : 'report', place.table, row, column].filter(Boolean).join(' > ');
  }
  if (isTextPlace(place)) return `${place.file} > ${lang === 'zh' ? `第 ${numberOf(place)} ${UNITS.zh[unitOf(place)]}` : `${UNITS.en[unitOf(place)]} ${numberOf(place)}`}`;
  return [place.file, place.sheet, place.range].filter(Boolean).join(' > ');
}

const UNITS = { zh: { line: '行', page: '页', paragraph: '段' }, en: { line: 'line', page: 'page', paragraph: 'paragraph' } } as const;

function unitOf(place: TextPlace): 'line' | 'page' | 'paragraph' {
  return 'line' in place ? 'line' : 'page' in place ? 'page' : 'paragraph';
}

/** File, sheet, row, column: the order in which a clerk goes through the messages. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const keyed = problems.map((p, index) => ({ p, index, key: sortKey(p.at[0]) }));
  keyed.sort((a, b) => compare(a.key, b.key) || a.index - b.index);
  return keyed.map(({ p }) => p);
}

type SortKey = [number, string, string, number, string];

function sortKey(place: Place | undefined): SortKey {
  if (!place) return [0, '', '', 0, ''];
  if ('table' in place) return [3, place.table, '', 0, ''];
  if (isTextPlace(place)) return [1, place.file, '', numberOf(place), ''];
  const cell = /^([A-Z]+)(\d+)/.exec(place.range ?? '');
  return [2, place.file, place.sheet ?? '', Number(cell?.[2] ?? 0), (cell?.[1] ?? '').padStart(3)];
}

function compare(a: SortKey, b: SortKey): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** Form of a problem for machines. */
export function problemJson(problem: Problem, lang: Lang): object {
  const { severity, headline } = describe(problem, lang);
  return { code: problem.code, severity, at: problem.at, params: problem.params, message: headline };
}

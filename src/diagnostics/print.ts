import { describe, isError, placeText } from './describe.ts';
import type { Lang } from './entry.ts';
import { moreOf } from './first-of-each.ts';
import { isTextPlace, numberOf, type Excerpt, type Problem } from './problem.ts';
import { cut, pad, width, wrap } from './width.ts';

export interface PrintOptions {
  lang: Lang;
  colour: boolean;
  /** List every cell concerned, not the first three only. */
  all: boolean;
}

const COLUMNS = 80;
/** Of severities, and of the parts of a message. */
export const LABELS = {
  zh: { error: '错误', warning: '提醒', where: '位置', facts: '问题', effect: '影响', fixes: '改法', others: '另有', more: '说明' },
  en: { error: 'error', warning: 'warning', where: 'where', facts: 'what', effect: 'why', fixes: 'fix', others: 'also', more: 'more' },
} as const;

export const OTHERS = {
  zh: (n: number, all: boolean) => `同类还有 ${n} 处${all ? '' : '（加 --all 列出）'}。`,
  en: (n: number, all: boolean) => `${n} more of this kind${all ? '' : ' (--all lists them)'}.`,
} as const;

const SEVERITY_COLOUR = { error: '\u001B[31m', warning: '\u001B[33m' } as const;

/** One message, in the shape that style asks for: headline, place, cells, facts, effect, fixes. */
export function printProblem(problem: Problem, { lang, colour, all }: PrintOptions): string {
  const labels = LABELS[lang];
  const { severity, headline, facts, effect, fixes } = describe(problem, lang);
  const word = colour ? `${SEVERITY_COLOUR[severity]}${labels[severity]}\u001B[39m` : labels[severity];
  const lead = `${labels[severity]} ${problem.code}  `;
  const first = wrap(headline, COLUMNS - width(lead));
  const lines = first.map((line, i) => (i === 0 ? `${word} ${problem.code}  ${line}` : ' '.repeat(width(lead)) + line));
  problem.at.forEach((place, i) => lines.push(...labelled(i === 0 ? labels.where : '', placeText(place, lang), lang, true)));
  lines.push(...shown(problem));
  if (facts) lines.push(...labelled(labels.facts, facts, lang));
  lines.push(...labelled(labels.effect, effect, lang));
  fixes.forEach((fix, i) => {
    const text = fixes.length > 1 ? `${i + 1}. ${fix}` : fix;
    lines.push(...labelled(i === 0 ? labels.fixes : '', text, lang, false, fixes.length > 1 ? 3 : 0));
  });
  const cells = all ? (problem.params as { cells?: readonly string[] }).cells : undefined;
  if (cells && cells.length > 3) lines.push(...labelled('', cells.join(lang === 'zh' ? '、' : ', '), lang));
  const more = moreOf([problem]);
  if (more > 0) lines.push(...labelled(labels.others, OTHERS[lang](more, all), lang));
  lines.push(...labelled(labels.more, `nianbao explain ${problem.code}`, lang));
  return lines.join('\n');
}

/** `  位置  text`, continued under the text; a place is broken behind `>`. */
export function labelled(label: string, text: string, lang: Lang, place = false, hang = 0): string[] {
  const indent = lang === 'zh' ? 8 : 9;
  const head = pad(`  ${label}`, indent);
  const room = COLUMNS - indent - hang;
  const lines = place ? text.split(/(?<= > )/).reduce<string[]>(join(room), []).flatMap((l) => wrap(l, room)) : wrap(text, room);
  return lines.map((line, i) => (i === 0 ? head : ' '.repeat(indent + hang)) + line);
}

function join(room: number) {
  return (lines: string[], part: string): string[] => {
    const last = lines.at(-1);
    if (last !== undefined && width(last + part) <= room) return [...lines.slice(0, -1), last + part];
    return [...lines, part];
  };
}

function shown(problem: Problem): string[] {
  if (problem.excerpt) return ['', ...grid(problem.excerpt), ''];
  const [place] = problem.at;
  if (problem.line === undefined || !place || !isTextPlace(place)) return [];
  return ['', `    ${numberOf(place)} | ${cut(problem.line.trim(), COLUMNS - 12)}`, ''];
}

function grid({ columns, rows, mark }: Excerpt): string[] {
  const at = columns.indexOf(mark.column);
  const numbers = Math.max(3, ...rows.map((row) => String(row.number).length + 2));
  const room = Math.floor((COLUMNS - numbers - 4) / columns.length) - 3;
  const cells = rows.map((row) => row.cells.map((text) => cut(text.replace(/\s+/g, ' '), room)));
  const widths = columns.map((name, i) => Math.max(width(name), ...cells.map((row) => width(row[i] ?? ''))));
  const line = (head: string, texts: readonly string[]) =>
    `  ${head.padStart(numbers)} | ${texts.map((text, i) => pad(text, widths[i] ?? 0)).join(' | ')}`.trimEnd();
  const lines = [line('', columns), ...rows.map((row, i) => line(String(row.number), cells[i] ?? []))];
  const before = widths.slice(0, at).reduce((sum, w) => sum + w + 3, 0);
  const marked = rows.findIndex((row) => row.number === mark.row);
  const length = Math.max(1, width(cells[marked]?.[at] ?? ''));
  return [...lines, `${' '.repeat(2 + numbers + 3 + before)}${'^'.repeat(length)}`];
}

interface Summary {
  lang: Lang;
  verdict: string;
  /** Warnings with a reason given: counted, though no messages. */
  accepted?: readonly Problem[];
}

/** With those of a kind that are only counted. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number } {
  const count = (some: readonly Problem[]) => some.length + moreOf(some);
  const errors = count(problems.filter(isError));
  return { errors, warnings: count(problems) - errors };
}

/** `3 处错误、1 处提醒`; empty where there is nothing. @param accepted of the warnings, how many have a reason */
export function countWords(problems: readonly Problem[], lang: Lang, accepted = 0): string {
  const { errors, warnings } = countProblems(problems);
  if (lang === 'en') {
    const reasons = accepted > 0 ? ` (${accepted} with a reason given)` : '';
    return [...(errors ? [plural(errors, 'error')] : []), ...(warnings ? [plural(warnings, 'warning') + reasons] : [])].join(', ');
  }
  const reasons = accepted > 0 ? `（其中 ${accepted} 处提醒已说明理由）` : '';
  return [...(errors ? [`${errors} 处错误`] : []), ...(warnings ? [`${warnings} 处提醒${reasons}`] : [])].join('、');
}

/** `共 3 处错误、1 处提醒，涉及 2 个文件。` and the verdict: that nothing was written, or what was. */
export function printSummary(left: readonly Problem[], { lang, verdict, accepted = [] }: Summary): string {
  const problems = [...left, ...accepted];
  if (problems.length === 0) return verdict;
  const files = new Set(problems.flatMap((p) => p.at.flatMap((place) => ('file' in place ? [place.file] : [])))).size;
  const count = countWords(problems, lang, accepted.length);
  if (lang === 'en') return `${count}${files ? ` in ${plural(files, 'file')}` : ''}. ${verdict}`;
  return `共 ${count}${files ? `，涉及 ${files} 个文件` : ''}。${verdict}`;
}

function plural(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

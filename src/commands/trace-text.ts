import type { Lang } from '../diagnostics/entry.ts';
import { textTable } from '../diagnostics/table.ts';
import { cut } from '../diagnostics/width.ts';
import { ledgerKindOf } from '../ledger/kinds/index.ts';
import { LEFT_OUT } from '../report/ledger-rows.ts';
import type { Relation, Term } from '../report/origin.ts';
import { originText } from '../report/origin-text.ts';
import type { Traced, TracedRow } from './trace.ts';

const WORDS = {
  zh: {
    place: '位置',
    counted: (n: number) => `计入 ${n} 行`,
    left: (ledger: string, reason: string, n: number) => `没有计入：${reason}，${n} 行（${ledger}）`,
    more: (n: number) => `还有 ${n} 行，加 --all 全部列出。`,
    unreliable: '这个台账有错误，改正以前这个数不能作准。',
    relations: '勾稽关系',
    below: '下级单位',
    bureau: '单位',
    value: '数值',
    holds: '成立',
    breaks: '不成立',
    doubtful: '不一致，请核实',
    lastYear: '上年·',
    allZero: (n: number) => `${n} 个数据项，都是 0`,
  },
  en: {
    place: 'place',
    counted: (n: number) => `Rows that count: ${n}`,
    left: (ledger: string, reason: string, n: number) => `Left out, ${reason}: ${n} (${ledger})`,
    more: (n: number) => `and ${n} more; --all lists them.`,
    unreliable: 'The ledger has errors: until they are put right the number does not hold.',
    relations: 'Relations',
    below: 'Bureaus below',
    bureau: 'bureau',
    value: 'value',
    holds: 'holds',
    breaks: 'does not hold',
    doubtful: 'differs, please look',
    lastYear: 'last year, ',
    allZero: (n: number) => `${n} figures, all 0`,
  },
};

/** Rows that are listed without --all: of those that count, and of each reason why others do not. */
const LISTED = { counted: 50, left: 10 };
/** A wider value says no more of which row it is. */
const WIDEST = 28;

/** A text for the terminal: the number, its rows, what was left out, and what it must agree with. */
export function traceText({ compared, origin, rows, leftOut }: Traced, lang: Lang, all: boolean): string {
  const words = WORDS[lang];
  const { figure, below, relations } = origin;
  const heads = [compared, figure].flatMap((f) => (f ? [`${f.name} (${f.id}) = ${f.value} ${f.unit}`] : []));
  const parts = [[...heads, originText(origin, lang), ...(figure.reliable ? [] : [words.unreliable])].join('\n')];
  if (rows.length > 0 || origin.ledgers.length > 0) parts.push(section(words.counted(rows.length), rows, all ? Infinity : LISTED.counted, lang));
  for (const { ledger, reason, rows: left } of leftOut) {
    const title = words.left(ledgerKindOf(ledger)?.label ?? ledger, LEFT_OUT[lang][reason], left.length);
    parts.push(section(title, left, all ? Infinity : LISTED.left, lang));
  }
  if (below.length > 0) parts.push(`${words.below}\n${textTable([words.bureau, words.value], below.map((b) => [b.bureau, b.value]))}`);
  if (relations.length > 0) parts.push([words.relations, ...relations.map((r) => relationText(r, lang))].join('\n'));
  return parts.join('\n\n');
}

function section(title: string, rows: readonly TracedRow[], most: number, lang: Lang): string {
  if (rows.length === 0) return title;
  const shown = rows.slice(0, most);
  const columns = [...new Set(shown.flatMap((row) => Object.keys(row.values)))];
  const cells = shown.map((row) => [placeText(row), ...columns.map((column) => cut(row.values[column] ?? '', WIDEST))]);
  const more = rows.length - shown.length;
  return [title, textTable([WORDS[lang].place, ...columns], cells), ...(more > 0 ? [WORDS[lang].more(more)] : [])].join('\n');
}

function placeText({ file, sheet, cell }: TracedRow): string {
  return [file, sheet, cell].filter((part) => part !== '').join(' > ');
}

function relationText({ left, relation, right, sums: [a, b], holds, firm, source }: Relation, lang: Lang): string {
  const words = WORDS[lang];
  const verdict = holds ? words.holds : firm ? words.breaks : words.doubtful;
  const side = (list: readonly Term[], sum: string) => terms(list, lang) + (list.length === 1 ? '' : ` = ${sum}`);
  return [`  ${side(left, a)}`, `  ${relation} ${side(right, b)}`, `  ${verdict}    ${source}`].join('\n');
}

/** Zeros of a long sum say nothing. */
function terms(side: readonly Term[], lang: Lang): string {
  const shown = side.length > 4 ? side.filter((t) => t.value !== '0') : side;
  if (shown.length === 0) return WORDS[lang].allZero(side.length);
  return shown.map((t, i) => `${t.minus ? '- ' : i > 0 ? '+ ' : ''}${t.lastYear ? WORDS[lang].lastYear : ''}${t.name} ${t.value}`).join(' ');
}

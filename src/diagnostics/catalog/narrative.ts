import { entry } from '../entry.ts';

/** T52: what the text says in its own words, against the figures. */

const placeholders = (ids: readonly string[]) => ids.map((id) => `{{${id}}}`).join('＋');

type Doubt = 'count' | 'approximate' | 'part' | 'cumulative' | 'share' | 'growth' | 'difference';

const DOUBT_ZH: Record<Doubt, string> = {
  count: '按上下文，它可能是',
  approximate: '它是约数，也不合',
  part: '它说的是一部分，却大于全年的',
  cumulative: '它是累计数，却小于本年的',
  share: '按句子里的数计算，应当是',
  growth: '按今年和上年的数计算，应当是',
  difference: '按今年和上年的数计算，应当是',
};
const DOUBT_EN: Record<Doubt, string> = {
  count: 'By the words around it, it may be: ',
  approximate: 'It is a round number, and still does not fit: ',
  part: 'It is of a part, and above the number of the whole year: ',
  cumulative: 'It is of several years, and below the number of this one: ',
  share: 'The numbers of the sentence give: ',
  growth: 'The numbers of this year and of last year give: ',
  difference: 'The numbers of this year and of last year give: ',
};
const pairs = (p: { labels: readonly string[]; values: readonly string[] }, is: string) => p.labels.map((label, i) => `${label}${is}${p.values[i] ?? ''}`);

/** 「本年度办理结果总计」324件，或者「…」337件; shares: 275 / 250，即 10.00%. */
function readingsZh({ kind, labels, values }: { kind: Doubt; labels: readonly string[]; values: readonly string[] }): string {
  const computed = kind === 'share' || kind === 'growth' || kind === 'difference';
  return labels.map((label, i) => (computed ? ` ${values[i] ?? ''}（${label}）` : `「${label}」${values[i] ?? ''}`)).join('，或者');
}

export const narrative = {
  T520: entry<{ written: string; label: string; expected: string; ids: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `这里写的是 ${p.written}，统计的数是 ${p.expected}`,
      facts: (p) => `说的是「${p.label}」。`,
      effect: () => '同一件事在一份年报里有两个数，读者不知道哪个对。',
      fixes: (p) => [`改成 ${placeholders(p.ids)}，由程序填数。`, '如果这里的数才对：运行 nianbao figures，看统计的数从哪里来，改台账。'],
    },
    en: {
      headline: (p) => `here it says ${p.written}, the count is ${p.expected}`,
      facts: (p) => `This is about "${p.label}".`,
      effect: () => 'One report has two numbers for it, and no reader can tell which is right.',
      fixes: (p) => [`Write ${placeholders(p.ids)}: the program puts in the number.`, 'If the text is right: run nianbao figures, see where the count comes from, and correct the ledger.'],
    },
  }),
  T521: entry<{ written: string; kind: Doubt; labels: readonly string[]; values: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => `正文的 ${p.written} 与年报的数对不上`,
      facts: (p) => `${DOUBT_ZH[p.kind]}${readingsZh(p)}。`,
      effect: () => '程序不能确定这个数指什么；如果就是上面说的，一份年报里就有了两个数。',
      fixes: () => ['核对这个数；如果就是上面说的，改用 {{数据项}}。', '如果指的是别的：把话写明白，如写出哪一类、哪一段时间。'],
    },
    en: {
      headline: (p) => `${p.written} in the text fits no figure of the report`,
      facts: (p) => `${DOUBT_EN[p.kind]}${pairs(p, ' is ').join('; ')}.`,
      effect: () => 'What the number means is not certain; if it is one of these, text and table differ.',
      fixes: () => ['Check the number.', 'If it is one of these, write the {{figure}}; if it is another, let the sentence say so.'],
    },
  }),
  T522: entry<{ whole: string; sum: string; terms: string; over: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `“其中”各项相加是 ${p.sum}，总数是 ${p.whole}`,
      facts: (p) => `${p.terms}＝${p.sum}，${p.over ? '大于' : '不等于'} ${p.whole}。`,
      effect: () => '分项和总数对不上，读者一加就能看出来。',
      fixes: () => ['核对总数和各个分项，台账里有的改用 {{数据项}}。', '如果分项之间有重复或者不是全部，把话写明白。'],
    },
    en: {
      headline: (p) => `the parts add up to ${p.sum}, the whole is ${p.whole}`,
      facts: (p) => `${p.terms}＝${p.sum}, which is ${p.over ? 'more than' : 'not'} ${p.whole}.`,
      effect: () => 'Anyone who adds the parts up will see that they do not give the whole.',
      fixes: () => ['Check the whole and its parts; where a ledger has them, write the {{figure}}.', 'If the parts overlap, or are not all of them, let the sentence say so.'],
    },
  }),
  T523: entry<{ written: string; numerator: string; base: string; expected: string; kind: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `${p.written} 与同一句里的数不符，应当是 ${p.expected}`,
      facts: (p) => (p.kind === 'share' ? `${p.numerator}÷${p.base}＝${p.expected}。` : `从 ${p.base} 到 ${p.numerator}，是 ${p.expected}。`),
      effect: () => '句子里的数互相矛盾，至少有一个不对。',
      fixes: (p) => [`核对 ${p.numerator}、${p.base} 和 ${p.written}，改正其中不对的。`, '如果比例的基数是别的数，写明是占什么的比例。'],
    },
    en: {
      headline: (p) => `${p.written} does not fit its sentence: ${p.expected}`,
      facts: (p) => (p.kind === 'share' ? `${p.numerator} / ${p.base} = ${p.expected}.` : `From ${p.base} to ${p.numerator} is ${p.expected}.`),
      effect: () => 'The numbers of the sentence contradict one another; one of them is wrong.',
      fixes: (p) => [`Check ${p.numerator}, ${p.base} and ${p.written}, and correct the one that is wrong.`, 'If the share is of another number, let the sentence name it.'],
    },
  }),
  T524: entry<{ claim: string; values: readonly string[]; ids: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: () => '文字说没有，统计的数却不是 0',
      facts: (p) => `写的是“${p.claim}”；统计的数是：${p.values.join('，')}。`,
      effect: () => '同一份年报前后矛盾，读者不知道哪个对。',
      fixes: (p) => [`改用 {{#有 ${p.ids[0] ?? ''}}}…{{否则}}…{{/有}}，随台账变化。`, '如果确实没有：运行 nianbao figures，看统计的数从哪里来，改台账。'],
    },
    en: {
      headline: () => 'the text says none, the count is not 0',
      facts: (p) => `The text says "${p.claim}"; the figures are: ${p.values.join(', ')}.`,
      effect: () => 'The report contradicts itself.',
      fixes: (p) => [`Write {{#有 ${p.ids[0] ?? ''}}}…{{否则}}…{{/有}}, which follows the ledger.`, 'If there were none: run nianbao figures, see where the count comes from, and correct the ledger.'],
    },
  }),
  T525: entry<{ found: number; expected: number; kind: string; missing: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.kind === 'count' ? `正文说年报有 ${p.found} 个部分，格式是 ${p.expected} 个` : `正文列出 ${p.found} 个部分，格式是 ${p.expected} 个`),
      facts: (p) => (p.missing.length > 0 ? `没有列出：${p.missing.join('、')}。` : `统一格式有 ${p.expected} 个部分。`),
      effect: () => '前言说的和年报实际的部分不一样。',
      fixes: (p) => [`改成 ${p.expected} 个部分，名称照统一格式写。`],
    },
    en: {
      headline: (p) => `the text ${p.kind === 'count' ? 'speaks of' : 'lists'} ${p.found} sections, the form has ${p.expected}`,
      facts: (p) => (p.missing.length > 0 ? `Not listed: ${p.missing.join(', ')}.` : `The form has ${p.expected} sections.`),
      effect: () => 'What the introduction says is not what the report has.',
      fixes: (p) => [`Write ${p.expected} sections, in the words of the form.`],
    },
  }),
  T526: entry<{ found: number; year: number; words: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `正文写的是 ${p.found} 年，这是 ${p.year} 年度的年报`,
      facts: (p) => `这里写着“${p.words}”。`,
      effect: () => '题目、统计期限或者开头的年份不对，读者会以为是另一年的年报。',
      fixes: (p) => [`把这里改成 ${p.year} 年，并看看整段是否还是上年的文字。`, '如果年报就是那一年的：改 report.yaml 的 year。'],
    },
    en: {
      headline: (p) => `the text says ${p.found}, the report is on ${p.year}`,
      facts: (p) => `It reads "${p.words}".`,
      effect: () => 'With another year in the title, the period or the opening, it reads as the report of that year.',
      fixes: (p) => [`Write ${p.year}, and see whether the paragraph is still that of last year.`, 'If the report is on that year: change year in report.yaml.'],
    },
  }),
};

import { entry } from '../entry.ts';

/** B4: relations that the form declares. */
type Relation = {
  left: string;
  right: string;
  leftSum: string;
  rightSum: string;
  total: string;
  rows: readonly string[];
  source: string;
};

/** `14＋1＝15`, or the number alone. */
const added = (sum: string, value: string) => (sum === value ? value : `${sum}＝${value}`);


const rowsZh = (p: Relation) => (p.rows.length > 0 ? [`核对这些数的来源：${p.rows.join('；')}。`] : ['核对 report.yaml 里 given 的数。']);
const rowsEn = (p: Relation) => (p.rows.length > 0 ? [`Check where the numbers come from: ${p.rows.join('; ')}.`] : ['Check the numbers under given in report.yaml.']);
const AGAIN_ZH = '改完后运行 nianbao check 再核对一次。';
const AGAIN_EN = 'Then run nianbao check again.';

export const form = {
  B401: entry<Relation & { column: string; difference: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.column}」一列不平衡，相差 ${p.difference} 件`,
      facts: (p) => `第一项＋第二项：${added(p.leftSum, p.left)}；第三项＋第四项：${added(p.rightSum, p.right)}。`,
      effect: (p) => `${p.source}。不平衡时不会生成年报。`,
      publishedEffect: (p) => `${p.source}。`,
      fixes: (p) => [...rowsZh(p), AGAIN_ZH],
    },
    en: {
      headline: (p) => `column "${p.column}" is out of balance by ${p.difference}`,
      facts: (p) => `Item 1 + item 2: ${added(p.leftSum, p.left)}; item 3 + item 4: ${added(p.rightSum, p.right)}.`,
      effect: (p) => `The heading of the table says so: ${p.source}. No report is written while it does not balance.`,
      publishedEffect: (p) => `The heading of the table says so: ${p.source}.`,
      fixes: (p) => [...rowsEn(p), AGAIN_EN],
    },
  }),
  B402: entry<Relation & { column: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.column}」一列的${p.total}不等于各项之和`,
      facts: (p) => `${p.total}是 ${p.left}，各项相加是 ${added(p.rightSum, p.right)}。`,
      effect: (p) => `${p.source}。`,
      fixes: (p) => [...rowsZh(p), AGAIN_ZH],
    },
    en: {
      headline: (p) => `column "${p.column}" does not add up to its 总计 (total)`,
      facts: (p) => `${p.total} is ${p.left}, the rows add up to ${added(p.rightSum, p.right)}.`,
      effect: (p) => `${p.source}.`,
      fixes: (p) => [...rowsEn(p), AGAIN_EN],
    },
  }),
  B403: entry<Relation & { row: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.row}」一行的总计不等于各列之和`,
      facts: (p) => `总计是 ${p.left}，各列相加是 ${added(p.rightSum, p.right)}。`,
      effect: (p) => `${p.source}。`,
      fixes: (p) => [...rowsZh(p), AGAIN_ZH],
    },
    en: {
      headline: (p) => `row "${p.row}" does not add up to its 总计 (total)`,
      facts: (p) => `The total is ${p.left}, the columns add up to ${added(p.rightSum, p.right)}.`,
      effect: (p) => `${p.source}.`,
      fixes: (p) => [...rowsEn(p), AGAIN_EN],
    },
  }),
  B404: entry<Relation & { row: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.row}」的总计不等于各项之和`,
      facts: (p) => `总计是 ${p.left}，各项相加是 ${added(p.rightSum, p.right)}。`,
      effect: (p) => `${p.source}。`,
      fixes: (p) => [...rowsZh(p), AGAIN_ZH],
    },
    en: {
      headline: (p) => `"${p.row}" does not add up to its 总计 (total)`,
      facts: (p) => `The total is ${p.left}, the parts add up to ${added(p.rightSum, p.right)}.`,
      effect: (p) => `${p.source}.`,
      fixes: (p) => [...rowsEn(p), AGAIN_EN],
    },
  }),
  B405: entry<{ label: string; value: string; nature: string; rows: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.label}」是 ${p.value}，不能填进表格`,
      facts: (p) => (p.nature === 'amount' ? '金额不能是负数。' : '件数应当是不小于 0 的整数。'),
      effect: () => '表格里这一格只能填不小于 0 的数。',
      fixes: (p) => [p.rows.length > 0 ? `核对这些行：${p.rows.join('；')}。` : '核对 report.yaml 里 given 的数。'],
    },
    en: {
      headline: (p) => `"${p.label}" cannot be ${p.value}`,
      facts: (p) => (p.nature === 'amount' ? 'An amount cannot be negative.' : 'A count is a whole number of 0 or more.'),
      effect: () => 'This cell takes numbers of 0 or more only.',
      fixes: (p) => [p.rows.length > 0 ? `Check these rows: ${p.rows.join('; ')}.` : 'Check the number under given in report.yaml.'],
    },
  }),
  B406: entry<{ label: string; value: string; expected: string; year: number; rows: readonly string[]; source: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.label}」是 ${p.value}，与上年年报对不上`,
      facts: (p) => `按 ${p.year} 年度年报，应当是 ${p.expected}。`,
      effect: (p) => `${p.source}。两年的年报放在一起，一看就知道对不上。`,
      fixes: (p) => [
        p.rows.length > 0 ? `核对这些行：${p.rows.join('；')}。` : '核对台账里这一类的行，或 report.yaml 里 given 的数。',
        '上年年报确有错误的，先按规定更正上年年报，再改 previous 指向更正后的数据。',
      ],
    },
    en: {
      headline: (p) => `"${p.label}" is ${p.value}, last year says ${p.expected}`,
      facts: (p) => `By the report on ${p.year} it should be ${p.expected}.`,
      effect: (p) => `${p.source}. Anyone who puts the two reports side by side will see it.`,
      fixes: (p) => [
        p.rows.length > 0 ? `Check these rows: ${p.rows.join('; ')}.` : 'Check the rows of the ledger, or the number under given in report.yaml.',
        'If last year was wrong, correct that report first and let previous point to it.',
      ],
    },
  }),
};

import { digitByDigit } from '../../ledger/numerals.ts';
import { literal } from '../../ledger/literal.ts';

/**
 * Text of the same length in which times, document numbers and remarks are one repeated mark each, so that their digits
 * are no numbers and a pattern can name them.
 */
export const MARK = {
  /** The report year: 2023年, 全年 of that year, 截至12月31日. */
  year: '\uE000',
  /** The year before: 2022年, 上年, 去年. */
  before: '\uE001',
  /** The year after: 2024年, 下年度, 次年. */
  next: '\uE002',
  /** Another year, or several. */
  otherYear: '\uE003',
  /** A part of the year: 3月, 上半年, 截至9月30日. */
  part: '\uE004',
  /** 较上年, 同比: what follows is a difference. */
  compared: '\uE005',
  /** A remark in brackets without numbers, the bureau's own name. */
  silent: '\uE006',
  /** 文号, telephone numbers, addresses, 第五十条. */
  noise: '\uE007',
} as const;

const D = '[0-9]';
const YEAR = `(?:${D}{4}|[〇○零一二三四五六七八九]{4})年(?:度)?`;
const MONTH = `(?:${D}{1,2}|[一二三四五六七八九]|十[一二]?)月(?:份|底|末|初|中旬|上旬|下旬|${D}{1,2}日)?`;
const DASH = '(?:至|到|—+|–|-|~|～)';
const PART = `(?:${MONTH}${DASH}${MONTH}|${D}{1,2}${DASH}${D}{1,2}月(?:份)?|${MONTH}|上半年|下半年|第?[一二三四1-4]季度|前[一二三四五六七八九十0-9]+个?(?:月|季度))`;
const LAST_DAY = `(?:12月(?:31日|底|末)|十二月(?:三十一日|底|末)|年底|年末|${D}{4}年底|${D}{4}年末)`;

/** 1:1: full-width digits, stops and spaces; half-width punctuation of Chinese text. */
function evened(text: string): string {
  return text
    .replace(/[０-９％．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\t]/g, ' ')
    .replace(/,(?!\d)|(?<!\d),/g, '，')
    .replace(/[;:()!?]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}

const NOISE = [
  /[〔[【（(]\d{4}[〕\]】）)]\s*第?\d+(?:[-—]\d+)?号/g,
  /(?:https?:\/\/|www\.)[\w./?=&%#:-]+|[\w.-]+@[\w.-]+/gi,
  /\d{3,4}-\d{7,8}(?:-\d+)?|(?<!\d)1\d{10}(?!\d)|(?:电话|传真|邮编|邮政编码|热线)[^，。；\n]{0,8}?\d{5,}/g,
  /第(?!三方)[〇零一二三四五六七八九十百千\d]+(?:个|条|款|项|届|次|期|批|页|章|名|位|号|部分)?/g,
  /[A-Za-z]+[-\d.]*\d|\d+[A-Za-z]+\d*/g,
  /\d+(?:\.\d+)?号|\d{1,2}：\d{2}|\d+\/\d+/g,
];

export function masked(text: string, year: number, own: readonly string[]): string {
  let result = evened(text);
  const mark = (pattern: RegExp, which: string | ((match: string) => string)) => {
    result = result.replace(pattern, (match) => {
      const char = typeof which === 'string' ? which : which(match);
      return char === '' ? match : char.repeat(match.length);
    });
  };
  const ofYear = (match: string) => yearMark(match, year);
  for (const name of own) {
    mark(new RegExp(literal(name), 'g'), MARK.silent);
    mark(SHORT_NAME, (m) => (isShortFor(m, name) ? MARK.silent : ''));
  }
  for (const pattern of NOISE) mark(pattern, MARK.noise);
  mark(new RegExp(`${YEAR}1月1日起?${DASH}(?:同年|当年|${YEAR})?12月31日止?`, 'g'), (m) => (yearsIn(m).every((y) => y === year) ? MARK.year : MARK.otherYear));
  mark(new RegExp(`${YEAR}${DASH}${YEAR}|(?:自|从)?${YEAR}以来`, 'g'), MARK.otherYear);
  mark(new RegExp(`(?:截至|截止|截止到|至)(?:${YEAR})?${LAST_DAY}`, 'g'), (m) => (yearsIn(m).every((y) => y === year) ? MARK.year : ofYear(m)));
  mark(new RegExp(`${YEAR}(?:的)?${PART}`, 'g'), (m) => (ofYear(m) === MARK.year ? MARK.part : ofYear(m)));
  mark(new RegExp(`(?<![0-9])${PART}`, 'g'), MARK.part);
  mark(new RegExp(YEAR, 'g'), ofYear);
  mark(/(?:自|从)(?![^，。；]{0,24}(?:年初|今年|本年|[\uE000-\uE002]))[^，。；\d]{2,24}?以来/g, MARK.otherYear);
  mark(/上一?年度?|去年(?:度)?|上个年度/g, MARK.before);
  mark(/下一?年度?|次年|明年|来年/g, MARK.next);
  mark(/前年|往年|历年|近年来|近[几两三四五]年|同期|“?[十一二三四]{2,3}五”?(?:以来|期间|时期)/g, MARK.otherYear);
  mark(/(?:较|比|与|同|和|相比于|相较)[\uE001\uE003]+(?:相比|比较)?|同比|环比/g, MARK.compared);
  // 行政许可（包括备案） says what is counted: it stays.
  return result.replace(/（[^（）0-9]*）/g, (m) => (/备案|结转/.test(m) ? `〈${m.slice(1, -1)}〉` : MARK.silent.repeat(m.length)));
}

/** Words for a pattern: a mark is one character, what is silent and spaces are gone. */
export function compact(text: string): string {
  return text.replace(/[\s\uE006]/g, '').replace(/([\uE000-\uE007])\1+/g, '$1');
}

/** The same without the joint to what stood before. */
export function bare(text: string): string {
  return compact(text).replace(/^(?:、|以及|和|及|与)/, '');
}

const SHORT_NAME = /(?<=^|[，。；：、\n“])[\u4E00-\u9FFF]{2,8}?(?:局|委|办|厅|镇|乡|街道|政府|办事处)/g;

/** 市人社局 is short for 东川市人力资源和社会保障局: its characters in their order. */
function isShortFor(short: string, name: string): boolean {
  if (short.length < 3 || (name.endsWith('分局') && !short.endsWith('分局'))) return false;
  let at = -1;
  return [...short].every((char) => (at = name.indexOf(char, at + 1)) >= 0) && short.at(-1) === name.at(-1);
}

/** The years that are named: 2023年, 二〇二三年. */
export function yearsIn(text: string): number[] {
  return [...text.matchAll(/([0-9]{4}|[〇○零一二三四五六七八九]{4})年/g)].flatMap((m) => {
    const found = /^\d/.test(m[1] ?? '') ? Number(m[1]) : digitByDigit(m[1] ?? '');
    return found === undefined ? [] : [found];
  });
}

function yearMark(match: string, year: number): string {
  const [first = year] = yearsIn(match);
  if (first === year) return MARK.year;
  return first === year - 1 ? MARK.before : first === year + 1 ? MARK.next : MARK.otherYear;
}

import { problem, type Problem } from '../diagnostics/problem.ts';
import { fold } from '../ledger/fold.ts';
import type { Passage } from '../report/passages.ts';
import { placeIn, wordsAround } from './text-place.ts';

/** The instructions of a template, blanks and notes that were to be replaced: they mean nothing in a report. */
const CERTAIN = [
  /该部分以?表格形式报告/,
  /[（(【[][^（()）】\]]{0,14}(?:宋体|仿宋|黑体|楷体|小标宋)[^（()）】\]]{0,18}[）)】\]]/,
  /(?:仿宋|楷体)_GB2312|方正小标宋/,
  /(?<![A-Za-z一二三四五六七八九十百千万零〇○◯\d])(?:[XxＸｘ]{2,}|×{2,}|[〇○◯]{2,})(?:省|自治区|市|州|县|区|乡|镇|街道|局|委员会|人民政府|年|月|日|条|件|次|篇|万元)/,
  /[（(【[][^（()）】\]]{0,4}(?:请?填写|待补充?|待填|待定|待核实|请补充|此处)[^（()）】\]]{0,12}[）)】\]]/,
  /_{3,}|＿{2,}/,
  /\b(?:TODO|FIXME|TBD)\b/,
  /批注\s*[［[]|(?:删除的内容|带格式的|设置了格式)\s*[:：]/,
];

/** As likely left over as meant: names made unknown look the same. */
const LIKELY = [
  /※/,
  /(?<![A-Za-z0-9])[XＸ]{2,}(?![A-Za-z0-9-])|×{2,}/,
  /某某(?:省|市|州|县|区|乡|镇|街道|局|委)/,
  /(?:以|用)表格形式(?:报告|填报)|^表格如下[:：]?$/,
  /[？?]{3,}/,
];

export function checkTemplateTraces(passages: readonly Passage[]): Problem[] {
  return passages.flatMap((passage) => {
    const certain = firstMatch(CERTAIN, passage.text);
    const found = certain ?? firstMatch(LIKELY, passage.text);
    if (!found) return [];
    const code = certain ? 'T538' : 'T539';
    return [problem(code, placeIn(passage, found.index), { found: found[0].slice(0, 24) }, { line: wordsAround(passage, found.index) })];
  });
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  const found = patterns.map((pattern) => pattern.exec(text)).filter((match) => match !== null);
  return found.sort((a, b) => a.index - b.index)[0];
}

/** A line that is a title and nothing else. */
const TITLE = /^[^。；！？]{0,40}(?:政府)?信息公开(?:工作)?(?:年度)?报告(?:[（(][^（()）]{0,8}[）)])?$/;

/** The title is set by the program: the same again, or another one, would stand below it. */
export function checkRepeatedTitle(title: string, passages: readonly Passage[]): Problem[] {
  const [first] = passages.filter((p) => p.section === 'intro' && p.text.trim() !== '');
  const words = first && fold(first.text).replace(/\s/g, '');
  if (!first || !words || !TITLE.test(words)) return [];
  return [problem('T541', placeIn(first), { found: first.text.trim(), title, same: words === fold(title) ? 'yes' : '' }, { line: first.text })];
}

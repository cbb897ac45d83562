import { fold } from './fold.ts';
import type { Cell } from './sheet.ts';

/** The words that clerks write around their entries. All of them meet folded text. */

const MONTHS = '\\d{1,2}-\\d{1,2}月份?';
const PART_OF_YEAR = `本[页月季年]度?|全年|年度|[上下]半年|第?[一二三四1-4]季度|${MONTHS}`;
const PERIOD = `${PART_OF_YEAR}|\\d{1,2}月份?`;
const YEAR = '(?:\\d{4}|\\d{2}|本)年度?';
const SUM = '小计|合计(?:数|金额)?|总计(?:金额)?|共计|累计';
/** Words that are part of other names too (数据汇总): with a period or what is summed before them only. */
const TOTAL = '总额|总金额|总数|总件数|汇总';
const SUMMED = '(?:政府|集中|采购|收费|罚款|罚没|成交|合同|中标|金额|资金|项目|许可|处罚|案件|办件|全部|全局|本表|本单位)';
/** What it comes to: 合计：35件, 合计35件. */
const AMOUNT = '(?:[:(].*|\\d[\\d.,]*[件个项条宗起笔元万]*)?';

const SUBTOTAL = new RegExp(`^(?:${YEAR})?(?:(?:${PERIOD}|[^\\d:]{0,8})?(?:${SUM})|(?:${PERIOD})?${SUMMED}{0,3}(?:${TOTAL}))${AMOUNT}$`);
/** What the rows of a table of totals begin with. */
const PART_OF_TOTAL = new RegExp(`^(?:其中:?|${PERIOD}|${YEAR}(?:${PERIOD})?|sum|total|∑|(?:上年|本年)?结转|本年累计|以上(?:${SUM})|数量|件数|笔数|户数|共\\d+[件个项条宗起笔户])$`);
/** Nothing but the word: no entry holds it where its name should stand. */
const BARE_SUM = new RegExp(`^(?:${PERIOD})?(?:${SUM}|${TOTAL}):?$`);
/** In a column of dates: 1月 is a date there, 一季度 is none. */
const LONG_PERIOD = new RegExp(`^(?:${YEAR})?(?:${PART_OF_YEAR})$`);
const COUNT = /^\d[\d,]*[件个项条宗起笔户家份次]$/;

const PERSON = '填表人?|制表人?|审核人?|复核人?|审批人?|填报人?|报送人|负责人|单位负责人|分管领导|联系人|经办人|统计人|打印人|录入人|领导签字|签字|签名';
/** Words that begin other texts too: with a name behind the colon, or nothing, they sign. */
const OFFICE =
  '(?:分管|主管|主要|部门|单位|科室|股室|财务)?(?:副)?(?:局长|科长|处长|股长|所长|主任|领导|主管|负责人)|经办|承办人?|责任人|登记人?|核对人?|校对人?|核准人?|批准人?|审定人?|签发人?|录入|统计|汇总人?|整理人?|信息员|会计|出纳|制单人?|盖章|公章|签章';
const SIGNER = '[\\p{Script=Han}·_]{0,4}(?:\\((?:签字|签名|签章|盖章)\\))?';
const PLACE = '制表单位|填报单位|报送单位|编制单位|单位|联系电话|电话';
const DAY = '(?:填报|填表|制表|统计|打印|报送|编制|截止|截至|导出|更新)(?:日期|时间)|截至|截止|日期';
const NOTE = '备注|注|说明|附注|填表说明';
const SIGNATURE = `(?:(?:${OFFICE}|${PERSON}):${SIGNER})+$`;
const REMARK = new RegExp(`^(?:${NOTE}|${PERSON}|${PLACE}|${DAY})\\d*:|^(?:备注|说明|附注|填表说明)$|^${SIGNATURE}`, 'u');
/** Without a colon too, in the line of signatures below a table. */
const SIGNED = new RegExp(`^(?:(?:${PERSON}|${PLACE}|${DAY}|公章|盖章|落款):?|(?:截至|截止)(?:到)?\\d.*|续表)$`);
/** 某局（盖章） */
const SEAL = /\((?:公章|盖章|章|签章)\)|(?:盖章|公章)(?:处)?:?$/;
const NOTE_LINE = new RegExp(`^${SIGNATURE}|^(?:${NOTE}|${PERSON}|填报日期|制表日期)\\d*(?:[:.、]|$)|^(?:以上|上述|上表|本表)`, 'u');
const ORGAN = /(?:局|委|委员会|厅|政府|办公室|中心|管委会|街道办事处|执法(?:大|支|总)?队)$/;

const LEADING_KEY = new RegExp(`^(?:${NOTE}|${PERSON}|${OFFICE}|${PLACE}|${DAY}|续表)`);
const WORDS_OF_SUM = new RegExp(`${SUM}|${TOTAL}`);
const SEALED = /公章|盖章|签章|章/;

const EXAMPLE = /^[[(【]?(?:填写|填表)?(?:示例|样例|范例|举例|例如|例)\d*(?:[)\]】:].*)?$/;
const SECTION = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|\d{1,2}月份?$|第[一二三四]季度|[上下]半年)/;
const FILL_IN = /^[[(【]?(?:必填|选填|非必填|必录|可选|可不填|条件必填|自动生成)(?:项)?[)\]】]?$/;
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export const isSubtotal = (text: string) => SUBTOTAL.test(text);
export const isPartOfTotal = (text: string) => PART_OF_TOTAL.test(text);
export const isLongPeriod = (text: string) => LONG_PERIOD.test(text);
export const isCount = (text: string) => COUNT.test(text);
export const isRemark = (text: string) => REMARK.test(text) || SEAL.test(text);
export const isSigned = (text: string) => SIGNED.test(text) || SEAL.test(text);
/** Words that a matter may be called too. */
export const isShort = (text: string) => /^(?:审核|复核|审批|单位|日期|电话|负责人)$/.test(text);
export const isOrgan = (text: string) => ORGAN.test(text);
export const isExample = (text: string) => EXAMPLE.test(text);
export const isSection = (text: string) => SECTION.test(text);
/** A note on the table above it, or its signatures: says nothing of a table below. */
export const isNoteLine = (text: string) => NOTE_LINE.test(text) || SEAL.test(text);

/** A line of keys and values above a table: 填报单位：某局 | 填报日期：2024-01-05 | 单位：元. */
export function isKey(text: string): boolean {
  return REMARK.test(text) || SIGNED.test(text) || SEAL.test(text);
}

export function saysSum(cell: Cell | undefined): boolean {
  return cell?.kind === 'text' && /[计额数汇]/.test(cell.text) && BARE_SUM.test(fold(cell.text));
}

/** Of what is no entry the word that says so, without what stands beside it: that may be a name. */
export function keyWord(text: string): string {
  if (PART_OF_TOTAL.test(text) || LONG_PERIOD.test(text)) return text;
  if (EXAMPLE.test(text)) return /示例|样例|范例|举例|例如|例/.exec(text)?.[0] ?? '';
  return LEADING_KEY.exec(text)?.[0] ?? WORDS_OF_SUM.exec(text)?.[0] ?? SEALED.exec(text)?.[0] ?? '';
}

/** The row under a header that counts its columns: 1 2 3, 甲 乙 丙, 必填. */
export function isCustomary(texts: readonly string[]): boolean {
  const said = texts[0] === '栏次' || texts[0] === '列次' ? texts.slice(1) : texts;
  if (said.length >= 2 && said.filter((t) => FILL_IN.test(t)).length >= Math.max(2, said.length * 0.6)) return true;
  if (said.length < 3) return false;
  // The first columns are often 甲 and 乙, the others 1, 2 and 3.
  const stems = said.findIndex((text, index) => text !== STEMS[index]);
  const rest = said.slice(stems < 0 ? said.length : stems).map((text) => text.replace(/^\((\d+)\)$/, '$1'));
  return rest.every((text, index) => text === `${index + 1}`) || rest.every((text, index) => text === LETTERS[index]);
}

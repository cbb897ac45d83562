import type { Figures } from '../../report/figures.ts';
import type { Format } from '../../formats/schema.ts';
import { MARK } from './masked.ts';
import type { MarkedPassage, Sentence, TextContext } from './sentences.ts';
import { wholePattern, type WholePattern } from './whole-pattern.ts';

/** A figure, or figures whose sum is meant. */
export type Meaning = readonly string[];

/** What the pattern stands in: the text so far decides which column, or which kind of case, is spoken of. */
export interface Surroundings {
  /** The sentence up to the number. */
  before: string;
  sentence: string;
  /** Figures that were read before in the passage, the last one first. */
  read: readonly string[];
}

/** The name of a number: patterns of the words before it, or behind it, and the figures that it may mean. */
export interface Noun {
  /** Words before the number, but for what any sentence may carry; and words behind the unit, where they name it. */
  forms: readonly { lead: string; tail?: string }[];
  meanings: readonly Meaning[] | ((around: Surroundings) => readonly Meaning[]);
  /** Pattern of the units that it is counted in; COUNT where nothing is said. */
  units?: string;
  /** The words alone do not say it: 答复 speaks of applications only where applications are spoken of. */
  topic?: Topic;
  /** Another reading is possible: never an error. */
  doubtful?: boolean;
}

export type Topic = 'applications' | 'processingFee' | 'reviews' | 'documents' | 'procurement' | 'disclosures';

/** What the families of nouns are made for. */
export interface NounSource {
  format: Format;
  figures: Figures;
  level: TextContext['level'];
}

export const COUNT = '件次?|宗|起|份|例|项次?|次|个|条|笔';

/**
 * What may stand before a noun, and says nothing about which number it is. No alternative is made of others: a long row
 * of them is read in one way only.
 */
export const carriersOf = (level: TextContext['level']) =>
  `(?:${MARK.year}|${MARK.part}|${MARK.compared}|本年度?|当年|今年|全年度?|年度?内|年度|一年来|报告期内|期间|` +
  `(?:本|我|全)(?:局|委|办|厅|院|会|中心|镇|乡|街道|机关|单位|部门|站|所|大队|支队|办公室)|` +
  `${level === 'department' ? '' : '(?:全|本|我)(?:县|区|市|旗)(?:各级行政机关|政府系统|各单位|人民政府|政府)?|'}` +
  '总共|一共|合计|总计|累计|共|计|依法|依规|目前|另有|还有|其余|剩余|至此|包括|严格|规范|认真|高效|及时|按时|按期|均|已经|已|全部|另外|另|此外|还|并|同时|实际|其中|分别|' +
  '通过(?:各类|多种|各种|线上线下|多个)(?:渠道|平台|方式|形式|途径)|的|中|截至目前|[，、：“”])*';

/** What may stand between a noun and its number. */
const FILLERS = `(?:数量|件数|总数|总量|总计|合计|总共|一共|累计|共|数|计|分别|为|是|有|达到|达|了|的|：|“|”|，)*`;

/** What may follow a noun that stands behind its number. */
const AFTER = `(?:的|答复|决定|处理|案件|事项|情况|情形)*(?=$|[，。；、！？：（）“”\\n]|并|均|已|全部|都|同比|${MARK.compared})`;

/** A noun as expressions, made once for a report. */
export interface CompiledNoun extends Noun {
  /** `open` takes any words before the noun: those are of another body, or of a part. */
  patterns: { lead: WholePattern; open: RegExp; tail?: RegExp }[];
  unit: WholePattern;
}

export function compileNoun(noun: Noun, level: TextContext['level']): CompiledNoun {
  const patterns = noun.forms.map(({ lead, tail }) => ({
    lead: wholePattern(`${carriersOf(level)}(?:${lead})${FILLERS}`),
    open: new RegExp(`(?:${lead})${FILLERS}$`),
    ...(tail === undefined ? {} : { tail: new RegExp(`^的?(?:${tail})${AFTER}`) }),
  }));
  return { ...noun, patterns, unit: wholePattern(noun.units ?? COUNT) };
}

/** Words that turn a sentence to something else than applications: letters, proposals, and documents by their openness. */
const RIVALS = /(?:文件|信息|事项)\s*\d+\s*(?:件|份|篇)|主动公开(?:的|类)?\s*\d+\s*(?:件|份|篇)|(?:审核|审查|审批)[^，。；]{0,8}\d|公文|发文|属性|(?:制发|产生|印发|起草)(?:的)?(?:各类)?文件|信件|信访件|诉求|求助|建议|提案|议案|热线|信箱|留言|来信|来访|工单|问卷|咨询|舆情|满意度|信用修复|政务服务事项/;

/** Whether the text so far is about the topic. */
export function isAbout(topic: Topic, marked: MarkedPassage, sentence: Sentence, offset: number): boolean {
  const { passage, text, aspect } = marked;
  const own = text.slice(sentence.start, offset);
  const so = text.slice(0, offset);
  const whole = text.slice(sentence.start, sentence.end);
  switch (topic) {
    case 'applications':
      if (RIVALS.test(whole)) return false;
      return passage.section === 'applications' || /依申请|申请/.test(aspect) || /信息公开(?:的)?申请|依申请公开/.test(so);
    case 'reviews':
      return passage.section === 'reviews' || /(?:信息|政务)公开/.test(whole) || /依申请/.test(aspect) || passage.section === 'applications';
    case 'processingFee':
      return /信息处理费|收费通知/.test(own);
    case 'documents':
      return /规范性文件|规章/.test(own);
    case 'procurement':
      return /采购/.test(own);
    case 'disclosures':
      return /主动公开/.test(so) || /主动公开|平台/.test(aspect);
  }
}

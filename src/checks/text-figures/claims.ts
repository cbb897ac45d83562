import { decimal } from '../../ledger/decimal.ts';
import type { Figures } from '../../report/figures.ts';
import { bare, MARK } from './masked.ts';
import { carriersOf, isAbout, type Topic } from './noun.ts';
import { APPLICATION } from './nouns/applications.ts';
import { groupOf } from './nouns/reviews.ts';
import { within, type MarkedPassage, type TextContext } from './sentences.ts';
import { WholePattern } from './whole-pattern.ts';

/** "There was none" in words, and the figures that would have to be 0. */
interface Claim {
  /** The whole clause, but for what any sentence may carry. */
  words: string;
  /** From the clause, and the sentence up to its end. */
  figures: (clause: string, before: string) => readonly string[];
  topic?: Topic;
}

export interface WrongClaim {
  offset: number;
  words: string;
  ids: string[];
}

const NO = '(?:未|没有|无|未有|暂无|尚无|从未|不存在|未曾)';
const END = `(?:的|申请|案件|情况|情形|事项|项目|行为|现象|决定|处理|发生|过|了)*`;
const all = (...ids: string[]) => () => ids;
const LITIGATION = ['litigation.direct', 'litigation.afterReview'];

const ROUTES = '(?:未经(?:行政)?复议(?:程序)?)?直接(?:向法院)?(?:起诉|提起)(?:的)?(?:行政)?(?:诉讼)?|(?:经)?(?:行政)?复议后(?:再)?(?:起诉|提起)(?:的)?(?:行政)?(?:诉讼)?';
const CASES = `(?:${ROUTES}|(?:行政)?(?:复议|诉讼))(?:案件)?`;
const LIST = `${CASES}(?:(?:、|和|或|及|与|或者|以及)(?:被)?(?:提起|申请)?${CASES})*`;
const BECAUSE = '(?:因|由|由于|涉及)?(?:政府|政务)?(?:信息公开)?(?:工作|答复|事项|引发|引起|导致|产生|而|被|的)*';
const POWERS: [string, RegExp][] = [['permits.decisions', /行政许可/], ['penalties.decisions', /行政处罚/], ['coercion.decisions', /行政强制/]];
const POWER = '(?:行政许可|行政处罚|行政强制)(?:措施|执行|决定|事项|案件)?';
const KIND = '(?:行政)?规范性文件|(?:政府)?规章';
const KINDS = `(?:${KIND})(?:(?:、|和|或|及)(?:${KIND}))*`;

const kindIds = (column: string) => (clause: string) => [
  ...(/规范性文件/.test(clause) ? [`normativeDocuments.${column}`] : []),
  ...(/规章/.test(clause) ? [`regulations.${column}`] : []),
];

/** 未经复议直接起诉 and 复议后起诉 are narrower than 行政诉讼. */
function casesIn(clause: string): string[] {
  if (/直接(?:向法院)?(?:起诉|提起)|未经(?:行政)?复议/.test(clause)) return ['litigation.direct.total'];
  if (/复议后/.test(clause)) return ['litigation.afterReview.total'];
  return [...(/复议/.test(clause) ? ['reviews.total'] : []), ...(/诉讼/.test(clause) ? LITIGATION.map((g) => `${g}.total`) : [])];
}

const inGroup = (...outcomes: string[]) => (_clause: string, before: string) => (groupOf(before) ?? []).flatMap((g) => outcomes.map((o) => `${g}.${o}`));

const CLAIMS: readonly Claim[] = [
  { words: `${NO}(?:收到|接到|受理|接收|新收)(?:过|任何)*${APPLICATION}`, figures: all('applications.received.total') },
  { words: `${NO}(?:收到|接到|受理|接收|新收)(?:过|任何|公民、?法人(?:和|或)其他组织的?)*申请`, figures: all('applications.received.total'), topic: 'applications' },
  { words: `(?:无|没有)(?:任何|新收|新增|收到)?${APPLICATION}`, figures: all('applications.received.total') },
  { words: `(?:无|没有)(?:任何|新收)?申请`, figures: all('applications.received.total'), topic: 'applications' },
  { words: `(?:无|没有)(?:需要?)?结转(?:至|到)?${MARK.next}+(?:继续)?(?:办理)?(?:的)?(?:${APPLICATION})?`, figures: all('applications.carriedForward.total'), topic: 'applications' },
  { words: `(?:无|没有)(?:从)?${MARK.before}+结转(?:办理)?(?:的)?(?:${APPLICATION})?`, figures: all('applications.carriedIn.total'), topic: 'applications' },
  ...(['denied', 'unavailable', 'notProcessed', 'partiallyGranted'] as const).map((row): Claim => ({
    words: `(?:无|没有|未)(?:作出)?(?:${{ denied: '不予公开', unavailable: '无法提供', notProcessed: '不予处理', partiallyGranted: '部分公开' }[row]})`,
    figures: all(`applications.${row}.total`),
    topic: 'applications',
  })),
  { words: `(?!未(?:复议|经))${NO}(?:发生|出现|产生|收到|引发|接到|有)?(?:${BECAUSE})(?:被)?(?:申请|提起|提出|引发)?(?:的)?(?:任何)?${LIST}`, figures: (clause) => casesIn(clause), topic: 'reviews' },
  { words: `${BECAUSE}(?:被)?(?:申请|提起)?(?:的)?${LIST}(?:均|都)?(?:未发生|为零|没有发生)`, figures: (clause) => casesIn(clause), topic: 'reviews' },
  { words: `(?:${BECAUSE}${LIST})?(?:复议)?(?:结果|复议机关)?(?:均|全部|都|皆)(?:为|被|获|获得|予以|得到|作出)*(?:结果)?维持(?:原.{0,8}|决定)?`, figures: inGroup('corrected', 'otherOutcome', 'pending'), topic: 'reviews' },
  { words: `(?:(?:行政)?(?:诉讼|应诉)(?:案件)?)?(?:均)?(?:无|没有|未发生|无一)(?:一件)?(?:行政诉讼)?败诉`, figures: all('litigation.direct.corrected', 'litigation.afterReview.corrected'), topic: 'reviews' },
  { words: `(?:无|没有|未)(?:一件)?(?:被)(?:复议机关|法院)?(?:依法)?纠正`, figures: inGroup('corrected'), topic: 'reviews' },
  { words: `${NO}(?:实施|采取|作出|发生|办理|开展)?(?:任何)?(?:${POWER})(?:(?:、|和|或|及)(?:${POWER}))*`, figures: (clause) => POWERS.filter(([, w]) => w.test(clause)).map(([id]) => id) },
  { words: `${NO}(?:收取|征收|产生|发生)?(?:任何)?行政事业性收费`, figures: all('fees.amount') },
  { words: `(?:未|没有|不)(?:向申请人)?(?:收取|收)(?:过|任何)*(?:政府信息公开)?信息处理费(?:用)?`, figures: all('applications.processingFee.collected') },
  { words: `(?:未|没有|不)(?:向申请人)?收取(?:过|任何)*(?:相关)?费用?`, figures: all('applications.processingFee.collected'), topic: 'applications' },
  { words: `(?:未|没有)(?:发出|制发|出具)(?:任何)?(?:信息处理费)?(?:的)?收费通知书?`, figures: all('applications.processingFee.notices') },
  { words: `${NO}(?:新)?(?:制发|制定|出台|印发|制作|制定出台|新制作)(?:任何)?(?:${KINDS})`, figures: kindIds('made') },
  { words: `${NO}(?:废止)(?:任何)?(?:${KINDS})`, figures: kindIds('repealed') },
  { words: `${NO}(?:实施|开展|发生|进行)?政府集中采购`, figures: all('procurement.projects') },
  { words: `${NO}(?:办理)?其他对外管理服务事项`, figures: all('services.decisions') },
];

/** Clauses that say "none" of something of which there are. */
export function wrongClaims(marked: MarkedPassage, figures: Figures, level: TextContext['level']): WrongClaim[] {
  if (marked.passage.kind === 'cell') return [];
  const claims = claimsFor(level);
  return clausesOf(marked).flatMap(({ offset, text }) => {
    const sentence = marked.sentences.find((s) => within(s, offset));
    if (!sentence) return [];
    const upTo = marked.text.slice(sentence.start, offset + text.length);
    if (ofAnotherTime(upTo)) return [];
    const clause = bare(text);
    for (const claim of claims) {
      if (!claim.pattern.test(clause)) continue;
      if (claim.topic && !isAbout(claim.topic, marked, sentence, offset + text.length)) continue;
      const ids = claim.figures(clause, marked.text.slice(0, offset + text.length)).filter((id) => isAboveZero(id, figures));
      return ids.length > 0 ? [{ offset: offset + text.search(/\S/), words: plainWords(marked, offset, text), ids }] : [];
    }
    return [];
  });
}

const made = new Map<TextContext['level'], readonly (Claim & { pattern: WholePattern })[]>();

/** With what may stand before and behind them in a report of that level. */
function claimsFor(level: TextContext['level']) {
  const known = made.get(level) ?? CLAIMS.map((claim) => ({ ...claim, pattern: new WholePattern(`${carriersOf(level)}(?:${claim.words})${END}`) }));
  made.set(level, known);
  return known;
}

function isAboveZero(id: string, figures: Figures): boolean {
  const figure = figures.get(id);
  return figure?.reliable === true && decimal(figure.value).gt(0);
}

/** Pieces between stops; those with a number are not about none. */
function clausesOf(marked: MarkedPassage): { offset: number; text: string }[] {
  return [...marked.text.matchAll(/[^，。；：！？（）\n]+/g)]
    .map((m) => ({ offset: m.index, text: m[0] }))
    .filter(({ text, offset }) => text.trim() !== '' && !marked.numbers.some((n) => n.start >= offset && n.start < offset + text.length));
}

function ofAnotherTime(before: string): boolean {
  const times = before.replace(/(?:从|由)?\uE001+(?:底)?结转|结转(?:至|到)?[\uE001\uE002]+/g, '');
  const last = [...times.matchAll(/[\uE000-\uE004]/g)].at(-1)?.[0];
  return last !== undefined && last !== MARK.year;
}

function plainWords({ passage }: MarkedPassage, offset: number, text: string): string {
  return passage.text.slice(offset, offset + text.length).trim();
}

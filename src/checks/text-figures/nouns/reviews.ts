import type { Meaning, Noun, Surroundings } from '../noun.ts';

const BECAUSE = '(?:因|由于|涉及)?(?:政府|政务)?信息公开(?:工作|答复|事项|类|引发|引起|导致|的)*';
const REVIEW = `(?:发生|引发|收到|产生|共有)?(?:${BECAUSE})?(?:被)?(?:申请|提起|提出|发生|引发|收到|产生)?(?:的)?(?:行政)?复议(?:的)?(?:案件|申请)?`;
const SUIT = '(?:行政诉讼|诉讼|应诉)(?:的)?(?:案件)?';
const DIRECT = `(?:未经(?:行政)?复议(?:程序)?)?直接(?:向法院)?(?:起诉|提起(?:的)?(?:行政)?诉讼)(?:的)?(?:${SUIT})?|未经复议直接提起的?${SUIT}`;
const AFTER = `(?:经)?(?:行政)?复议后(?:再)?(?:起诉|提起(?:的)?(?:行政)?诉讼)(?:的)?(?:${SUIT})?|复议后提起的?${SUIT}`;

/** Section 4 of the form: three groups of the same columns. */
const OUTCOMES: [id: string, words: string][] = [
  ['upheld', '(?:结果)?(?:维持|被维持|获维持)'],
  ['corrected', '(?:结果)?(?:纠正|被纠正)|(?:撤销|责令履行)'],
  ['otherOutcome', '其他结果'],
  ['pending', '(?:尚未审结|未审结|尚在审理中|正在审理)'],
];

const GROUPS: [id: string, ids: readonly string[], words: RegExp][] = [
  ['direct', ['litigation.direct'], /未经(?:行政)?复议|直接起诉|直接提起/g],
  ['afterReview', ['litigation.afterReview'], /复议后(?:再)?(?:起诉|提起)/g],
  ['suits', ['litigation.direct', 'litigation.afterReview'], /行政诉讼|诉讼|应诉/g],
  ['reviews', ['reviews'], /(?<!未经(?:行政)?)复议(?!后)/g],
];

/** The group that was named last before the number. */
export function groupOf(before: string): readonly string[] | undefined {
  const last = GROUPS.map(([, ids, words]) => ({ ids, at: [...before.matchAll(words)].at(-1)?.index ?? -1 })).filter(({ at }) => at >= 0);
  // 未经复议直接起诉的行政诉讼: the narrower name holds.
  const narrow = last.filter(({ ids }) => ids.length === 1);
  const latest = [...last].sort((a, b) => b.at - a.at)[0];
  if (latest?.ids.length === 2) return narrow.find(({ ids, at }) => ids[0] !== 'reviews' && latest.at - at <= 14)?.ids ?? latest.ids;
  return latest?.ids;
}

export function reviews(): Noun[] {
  const outcome = (id: string) => ({ before }: Surroundings): Meaning[] => {
    const group = groupOf(before);
    return group ? [group.map((g) => `${g}.${id}`)] : [['reviews', 'litigation.direct', 'litigation.afterReview'].map((g) => `${g}.${id}`)];
  };
  const suit = `(?:发生|引发|收到|产生|共有)?(?:${BECAUSE})?(?:被)?(?:提起|发生|引发|产生)?(?:的)?${SUIT}`;
  return [
    { forms: [{ lead: REVIEW }, { lead: `(?:${BECAUSE})?(?:发生|引发|收到|被申请)`, tail: '行政复议(?:案件)?' }, { lead: '', tail: '行政复议(?:案件)?' }], meanings: [['reviews.total']], topic: 'reviews' },
    { forms: [{ lead: `(?:${BECAUSE})?(?:的)?(?:${DIRECT})` }], meanings: [['litigation.direct.total']], topic: 'reviews' },
    { forms: [{ lead: `(?:${BECAUSE})?(?:的)?(?:${AFTER})` }], meanings: [['litigation.afterReview.total']], topic: 'reviews' },
    { forms: [{ lead: suit }, { lead: `(?:${BECAUSE})?(?:被提起|发生|引发)`, tail: SUIT }, { lead: '', tail: '行政诉讼(?:案件)?' }], meanings: [['litigation.direct.total', 'litigation.afterReview.total']], topic: 'reviews' },
    ...OUTCOMES.map(([id, words]): Noun => ({
      forms: [{ lead: `(?:${REVIEW}|${suit}|${DIRECT}|${AFTER})?(?:，)?(?:复议机关)?${words}(?:的)?(?:案件)?` }, { lead: '', tail: `(?:为|被|获|予以|结果为|的)?${words}` }],
      meanings: outcome(id),
      topic: 'reviews',
    })),
  ];
}

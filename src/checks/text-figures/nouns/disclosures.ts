import type { Noun, NounSource } from '../noun.ts';
import { literal } from '../../../ledger/literal.ts';

const UNITS = '条|项|篇|则|件';
const INFORMATION = '(?:各类|各项|各种|有效)?(?:政府|政务)?(?:类)?信息';
const FAMILY = 'disclosures.byChannel.';

/** Other names of a channel, where the ledger has it under the first. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['网站', '政府网站', '门户网站', '政府门户网站', '官方网站', '部门网站'],
  ['微信公众号', '微信', '政务微信', '官方微信', '官方微信公众号'],
  ['微博', '政务微博', '官方微博'],
  ['报刊', '报纸'],
];

/** 主动公开信息; 《条例》第十九条. */
export function disclosures({ figures }: NounSource): Noun[] {
  const verbs = '(?:共)?主动(?:向社会)?公开(?:了)?';
  return [
    { forms: [{ lead: `${verbs}${INFORMATION}` }, { lead: verbs, tail: INFORMATION }], meanings: [['disclosures.total']], units: UNITS },
    // 制发公文326件，主动公开85件 speaks of the documents.
    { forms: [{ lead: verbs }], meanings: [['disclosures.total']], units: '条' },
    { forms: [{ lead: '(?:公开|发布|公布)政府信息' }, { lead: '(?:公开|发布|公布)', tail: '政府信息' }], meanings: [['disclosures.total']], units: UNITS },
    { forms: [{ lead: `(?:公开|发布|公布)${INFORMATION}` }], meanings: [['disclosures.total']], units: UNITS, doubtful: true, topic: 'disclosures' },
    ...channels(figures.all().map((f) => f.id)),
  ];
}

function channels(ids: readonly string[]): Noun[] {
  const members = ids.filter((id) => id.startsWith(FAMILY)).map((id) => id.slice(FAMILY.length));
  return members.map((member): Noun => {
    const others = SYNONYMS.find((words) => words.includes(member))?.filter((word) => !members.includes(word)) ?? [];
    const names = [member, ...others].map(literal).join('|');
    const phrase = `(?:通过|在|利用|依托|经)?(?:县|区|市|镇|局|委|街道)?(?:${names})(?:平台|渠道|等渠道|上)?(?:主动)?(?:公开|发布|公布)?(?:${INFORMATION})?`;
    return {
      forms: [{ lead: phrase }, { lead: '(?:通过)?', tail: phrase }],
      meanings: ({ read }) => (read.includes('disclosures.total') ? [[FAMILY + member]] : [[FAMILY + member], ['disclosures.total']]),
      units: UNITS,
      topic: 'disclosures',
      doubtful: true,
    };
  });
}

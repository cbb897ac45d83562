import type { Meaning, Noun, NounSource, Surroundings } from '../noun.ts';

const FILING = '〈(?:包括|含|包含|不含|不包括)备案〉';
const DECIDE = '(?:共|依法)?(?:作出|办理|办结|实施|审批|完成|核发|批准|办理完成)?(?:了)?(?:各类|各项)?';

const CASES = '件次?|宗|起|份|例|次|笔|条';

/** 公布权责清单412项，其中行政处罚356项: powers, not cases. */
const LIST_OF_POWERS = /(?:权责|权力|责任|事项)(?:事项)?(?:清单|目录)|(?:权责|权力)事项|清单(?:事项)?/;

/** 行政许可95件; 行政许可32项 may be the items of the list of powers, but 行政许可决定32项 are decisions. */
function decisions(verb: string, power: string, id: string): Noun[] {
  const meanings = [[id]];
  const unlessListed = ({ sentence }: Surroundings): Meaning[] => (LIST_OF_POWERS.test(sentence) ? [] : meanings);
  const decided = `${power}(?:处理)?决定(?:书)?(?:案件)?`;
  return [
    { forms: [{ lead: verb + decided }, { lead: verb, tail: decided }], meanings },
    { forms: [{ lead: verb + power }, { lead: verb, tail: `${power}(?!案件|事项|申请|信息)` }], meanings, units: CASES },
    { forms: [{ lead: verb + power }, { lead: verb, tail: `${power}(?!案件|事项|申请|信息)` }], meanings: unlessListed, units: '项次?|个', doubtful: true },
  ];
}

/** 《条例》第二十条第（五）（六）（八）项: permits, penalties, coercion, fees. */
export function powers({ figures }: NounSource): Noun[] {
  const permits: Meaning[] = [['permits.decisions'], ...(figures.get('permits.filings') ? [['permits.decisions', 'permits.filings']] : [])];
  return [
    ...decisions(DECIDE, '行政许可', 'permits.decisions'),
    { forms: [{ lead: `${DECIDE}行政许可(?:(?:事项|案件)(?:${FILING})?|(?:处理)?(?:决定)?${FILING})` }], meanings: permits, units: '件|件次|宗' },
    { forms: [{ lead: '(?:公开|公示|公布|发布)行政许可(?:处理)?(?:决定|结果)?' }], meanings: permits, doubtful: true },
    { forms: [{ lead: '(?:办理|完成)?(?:各类)?备案(?:事项|手续)?' }], meanings: [['permits.filings']], doubtful: true },
    ...decisions(DECIDE, '行政处罚', 'penalties.decisions'),
    { forms: [{ lead: `${DECIDE}处罚决定(?:书)?` }], meanings: [['penalties.decisions']] },
    {
      forms: [{ lead: '(?:查处|查办|办理|办结|审结)?(?:各类)?行政处罚案件' }, { lead: '(?:查处|查办|办理|办结)', tail: '行政处罚案件' }],
      meanings: [['penalties.decisions'], ['penalties.filed']],
    },
    { forms: [{ lead: '(?:公开|公示|公布|发布)行政处罚(?:决定|结果)?' }], meanings: [['penalties.decisions']], doubtful: true },
    {
      forms: [{ lead: '立案(?:查处|调查|查办)?(?:各类)?(?:行政处罚|违法|违法违规|行政违法)?(?:行为|案件|案)?' }, { lead: '立案(?:查处|查办)?', tail: '(?:各类)?(?:违法|行政处罚)?案件' }],
      meanings: [['penalties.filed']],
      units: '件|宗|起|例',
      // A ledger of decisions need not have every case that was filed.
      doubtful: true,
    },
    { forms: [{ lead: '(?:处以|实施|收缴|共处|处)?罚款(?:总额|总金额|金额)?' }], meanings: [['penalties.fines']], units: '元' },
    ...decisions(`(?:采取|${DECIDE})`, '行政强制(?:措施|执行)?', 'coercion.decisions'),
    { forms: [{ lead: '(?:收取|征收|收缴|实收)?行政事业性收费(?:收入|总额|总金额|金额)?' }], meanings: [['fees.amount']], units: '元' },
    {
      forms: [{ lead: `${DECIDE}其他对外管理服务事项(?:处理)?(?:决定)?` }, { lead: DECIDE, tail: '其他对外管理服务事项' }],
      meanings: [['services.decisions']],
      units: '件|件次|宗',
    },
  ];
}

/** 《条例》第二十条第（九）项. */
export function procurement(): Noun[] {
  const DO = '(?:共|依法)?(?:实施|开展|完成|组织|组织实施|进行)?(?:了)?';
  return [
    {
      forms: [{ lead: `${DO}政府集中采购(?:项目)?` }, { lead: DO, tail: '政府集中采购(?:项目)?' }],
      meanings: [['procurement.projects']],
      units: '项|个|件|宗|次|批',
    },
    { forms: [{ lead: `${DO}政府采购(?:项目)?` }], meanings: [['procurement.projects']], units: '项|个|件|宗|次|批', doubtful: true },
    { forms: [{ lead: `(?:${DO}政府集中采购)?采购(?:的)?(?:总金额|总额|金额)|政府集中采购金额` }], meanings: [['procurement.amount']], units: '元', topic: 'procurement' },
    { forms: [{ lead: '(?:总金额|总额|金额|涉及金额)' }], meanings: [['procurement.amount']], units: '元', topic: 'procurement', doubtful: true },
  ];
}

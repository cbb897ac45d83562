import { APPLICANTS } from '../../../formats/applications.ts';
import type { Meaning, Noun, NounSource, Surroundings } from '../noun.ts';
import { MARK } from '../masked.ts';
import { literal } from '../../../ledger/literal.ts';

const PUBLIC = '(?:(?:公民、?法人(?:和|或|及|或者|以及)其他组织|社会公众|群众|公众|申请人)(?:提出|提交)?的?)?';
/** Names the application in full. */
export const APPLICATION = `${PUBLIC}(?:书面|有效|各类|正式)?(?:依申请公开(?:政府)?(?:信息)?(?:的)?(?:申请)?(?:事项|件)?|(?:政府|政务)?信息公开(?:的)?(?:书面)?申请(?:事项|件)?|政务公开申请)`;
const BARE = `${PUBLIC}(?:书面|有效|各类)?(?:申请(?:件|事项)?)?`;
const RECEIVE = '(?:共|已)?(?:新收到|收到|新收|接到|接收|新受理|收到并受理)(?:了)?';
const ANSWER = '(?:共|已)?(?:办结|答复|办理完毕|办理完结|办理完成|处理完毕|办理并答复|办理答复|予以答复|作出答复|书面答复|完成答复|答复办结|办结答复|受理并答复)(?:了)?';
const CARRIED_IN = `(?:办理|受理|处理|加上|含|包括)?(?:从|由)?${MARK.before}+(?:底)?结转(?:至?${MARK.year}+|至?本年度?|而来|来|过来|办理|继续办理)*(?:的)?`;
const CARRIED_FORWARD = `结转(?:至|到)?(?:${MARK.next}+)(?:度)?(?:继续)?(?:办理)?(?:的)?`;

const total = (row: string): Meaning => [`applications.${row}.total`];
const BOTH: Meaning = ['applications.received.total', 'applications.carriedIn.total'];

/** Both words of a noun before the number, or the second one behind it. */
const both = (verb: string, object: string) => [{ lead: verb + object }, { lead: verb, tail: object }];

/** 新收, 结转, 办结; section 3 of the form, first and last rows. */
function flow(): Noun[] {
  /** 收到15件（含上年结转3件） */
  const received = ({ sentence }: Surroundings): Meaning[] =>
    /(?:含|包括|加上|其中)[^，。；（）]{0,6}结转/.test(sentence) ? [total('received'), BOTH] : [total('received')];
  return [
    { forms: both(RECEIVE, APPLICATION), meanings: received },
    { forms: [{ lead: RECEIVE + BARE }, { lead: RECEIVE, tail: '申请' }], meanings: received, topic: 'applications' },
    { forms: [{ lead: `(?:本年度?)?新增${APPLICATION}` }], meanings: received },
    { forms: both('(?:共)?受理', APPLICATION), meanings: [total('received'), BOTH, total('handled')] },
    { forms: [{ lead: `受理${BARE}` }], meanings: [total('received'), BOTH, total('handled')], topic: 'applications' },
    { forms: both('(?:共)?(?:办理|处理)', APPLICATION), meanings: [total('handled'), total('received'), BOTH] },
    { forms: [{ lead: `办理${BARE}` }], meanings: [total('handled'), total('received'), BOTH], topic: 'applications' },
    { forms: [{ lead: `(?=.*申请(?!公开))${APPLICATION}` }], meanings: [total('received'), BOTH, total('handled')], doubtful: true },
    // 新收130件，上年结转6件，合计136件
    {
      forms: [{ lead: '(?:合计|共计|总计)(?:办理|受理)?' }],
      meanings: ({ read }) => (read[0] === 'applications.carriedIn.total' && read[1] === 'applications.received.total' ? [BOTH] : []),
      topic: 'applications',
      doubtful: true,
    },
    { forms: [{ lead: `结转${MARK.before}+(?:的)?(?:${APPLICATION}|申请)?` }], meanings: [total('carriedIn')], topic: 'applications' },
    { forms: both(CARRIED_IN, APPLICATION), meanings: [total('carriedIn')] },
    { forms: [{ lead: `${CARRIED_IN}${BARE}` }, { lead: '', tail: `(?:为|系|是)?${CARRIED_IN}` }], meanings: [total('carriedIn')], topic: 'applications' },
    { forms: both(CARRIED_FORWARD, APPLICATION), meanings: [total('carriedForward')] },
    {
      forms: [{ lead: `${CARRIED_FORWARD}${BARE}` }, { lead: '', tail: `(?:申请)?${CARRIED_FORWARD}` }],
      meanings: [total('carriedForward')],
      topic: 'applications',
    },
    { forms: both(ANSWER, APPLICATION), meanings: [total('handled')] },
    { forms: [{ lead: ANSWER + BARE }, { lead: ANSWER, tail: '申请' }], meanings: [total('handled')], topic: 'applications' },
  ];
}

/** Words of a result, as reports write it, by row or group of the form. */
const OUTCOMES: [id: string, words: string][] = [
  ['granted', '(?:同意公开|予以公开|全部公开)'],
  ['partiallyGranted', '(?:予以)?部分公开'],
  ['denied', '(?:不予公开|不同意公开)'],
  ['unavailable', '无法提供(?:政府信息|相关信息)?'],
  ['notProcessed', '不予处理'],
  ['otherHandling', '(?:作)?其他处理'],
  ['denied.stateSecret', '(?:属于|涉及)?国家秘密'],
  ['denied.prohibitedByLaw', '(?:其他)?法律、?行政法规禁止公开'],
  ['denied.securityAndStability', '(?:危及)?“?三安全一稳定”?'],
  ['denied.thirdPartyRights', '保护第三方合法权益|涉及第三方合法权益'],
  ['denied.internalAffairs', '(?:属于)?(?:三类)?内部事务信息'],
  ['denied.processInformation', '(?:属于)?(?:四类)?过程性信息'],
  ['denied.enforcementFile', '(?:属于)?行政执法案卷(?:信息)?'],
  ['denied.administrativeQuery', '(?:属于)?行政查询事项'],
  ['unavailable.notHeld', '(?:本机关)?不掌握(?:相关)?(?:政府)?(?:信息)?|(?:政府)?信息不存在'],
  ['unavailable.needsCreation', '没有现成信息(?:、?需要?另行制作)?|需要?另行制作'],
  ['unavailable.stillUnclear', '补正后(?:申请内容)?仍不明确'],
  ['notProcessed.petition', '(?:属于)?信访、?举报、?投诉类(?:申请)?'],
  ['notProcessed.duplicate', '(?:属于)?重复申请'],
  ['notProcessed.publication', '要求提供公开出版物'],
  ['notProcessed.excessive', '无正当理由大量反复申请'],
  ['notProcessed.reconfirmation', '要求行政机关确认或重新出具已获取信息'],
  ['otherHandling.notCorrected', '(?:申请人)?(?:无正当理由)?逾期不补正(?:的)?'],
  ['otherHandling.feeUnpaid', '(?:申请人)?逾期未(?:按收费通知要求)?缴纳费用(?:的)?'],
];

const APPLICANT_WORDS: Record<(typeof APPLICANTS)[number]['id'], string> = {
  naturalPerson: '自然人|公民(?!、)',
  commercialEnterprise: '商业企业',
  researchInstitution: '科研机构',
  publicWelfareOrg: '社会公益组织',
  legalServiceOrg: '法律服务机构',
  otherOrg: '其他组织',
};

/** An outcome of one kind of applicant is that column: 自然人申请的，予以公开10件. */
function outcomeMeanings(row: string, before: string): Meaning[] {
  const columns = APPLICANTS.filter(({ id }) => new RegExp(APPLICANT_WORDS[id]).test(before));
  return [total(row), ...columns.map(({ id }): Meaning => [`applications.${row}.${id}`])];
}

function outcomes({ format }: NounSource): Noun[] {
  const known = new Set(format.figures.map((f) => f.id));
  return OUTCOMES.filter(([id]) => known.has(`applications.${id}.total`)).map(([id, words]): Noun => {
    const because = '(?:不予公开|无法提供|不予处理)(?:的)?(?:主要)?(?:原因|理由|情形)(?:主要)?(?:是|为|包括)';
    const phrase = `(?:${because})?(?:作出|决定|属于|属|因|以|认定为|给予)?(?:${words})(?:类)?(?:的)?(?:申请|答复|决定|情形|处理|信息)*`;
    return {
      forms: [{ lead: phrase }, { lead: '', tail: `(?:申请)?(?:为|是|系|被|因)?${phrase}` }],
      meanings: ({ before }) => outcomeMeanings(id, before),
      topic: 'applications',
    };
  });
}

/** The row that is spoken of: what was read before. */
function rowOf(read: readonly string[]): string[] {
  const rows = ['received', 'handled'].filter((row) => read.includes(`applications.${row}.total`));
  return rows.length > 0 ? rows : ['received', 'handled'];
}

function applicants(): Noun[] {
  const source = '(?:由|来自|为|是|系)?';
  const end = '(?:提出|提交|申请|申请人|的)*';
  const nouns = APPLICANTS.map(({ id }): Noun => {
    const phrase = `${source}(?:${APPLICANT_WORDS[id]})${end}`;
    return {
      forms: [{ lead: phrase }, { lead: '', tail: `(?:申请)?${phrase}` }],
      meanings: ({ read }) => rowOf(read).map((row): Meaning => [`applications.${row}.${id}`]),
      topic: 'applications',
    };
  });
  const organisations = APPLICANTS.slice(1).map((a) => a.id);
  const phrase = `${source}法人(?:和|或|及|或者)?其他组织${end}`;
  nouns.push({
    forms: [{ lead: phrase }, { lead: '', tail: phrase }],
    meanings: ({ read }) => rowOf(read).map((row): Meaning => organisations.map((id) => `applications.${row}.${id}`)),
    topic: 'applications',
  });
  return nouns;
}

/** 通过网络提出8件: the words of the ledger. */
function channels({ figures }: NounSource): Noun[] {
  const family = 'applications.byChannel.';
  return figures
    .all()
    .filter((f) => f.id.startsWith(family))
    .map(({ id }): Noun => {
      const word = literal(id.slice(family.length));
      const phrase = `(?:通过|以|由)?${word}(?:方式|渠道|形式|途径)?(?:提出|提交|申请|收到|的)*`;
      return { forms: [{ lead: phrase }, { lead: '', tail: phrase }], meanings: [[id]], topic: 'applications', doubtful: true };
    });
}

/** 国办函〔2020〕109号; section 6 of the form of 2021. */
function processingFee(): Noun[] {
  const fee = (id: string): Meaning => [`applications.processingFee.${id}`];
  const FEE = '(?:政府信息公开)?信息处理费';
  return [
    { forms: [{ lead: `(?:发出|制发|出具|送达)(?:收取)?(?:${FEE})?(?:的)?(?:收费)?通知书?` }], meanings: [fee('notices')] },
    { forms: [{ lead: `(?:发出|制发|出具|送达)`, tail: `(?:${FEE})?收费通知书?` }], meanings: [fee('notices')] },
    { forms: [{ lead: `(?:收费)?(?:通知)?(?:的)?(?:涉及)?(?:总)?金额` }], meanings: [fee('noticeAmount')], units: '元', topic: 'processingFee' },
    { forms: [{ lead: `(?:实际收取|实收|实际收到)(?:${FEE})?(?:总金额|金额)?` }, { lead: `实际收取`, tail: FEE }], meanings: [fee('collected')], units: '元' },
    { forms: [{ lead: `(?:收取)?${FEE}(?:总金额|金额)?` }], meanings: [fee('collected'), fee('noticeAmount')], units: '元' },
  ];
}

export function applications(source: NounSource): Noun[] {
  return [...flow(), ...outcomes(source), ...applicants(), ...channels(source), ...processingFee()];
}

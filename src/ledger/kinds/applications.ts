import { APPLICANTS, outcomeLines, SHARED_OUTCOMES, type ApplicantId } from '../../formats/applications.ts';
import { decimal } from '../decimal.ts';
import { inYear, ledgerKind } from '../kind.ts';
import type { Vocabulary } from '../vocabulary.ts';

export const applicantType: Vocabulary<ApplicantId> = {
  id: 'applicantType',
  words: [
    { id: 'naturalPerson', label: '自然人' },
    { id: 'commercialEnterprise', label: '商业企业', accepts: ['企业', '公司'] },
    { id: 'researchInstitution', label: '科研机构', accepts: ['高校', '研究院'] },
    { id: 'publicWelfareOrg', label: '社会公益组织', accepts: ['社会团体', '基金会'] },
    { id: 'legalServiceOrg', label: '法律服务机构', accepts: ['律师事务所'] },
    { id: 'otherOrg', label: '其他', accepts: ['机关', '村委会', '媒体'] },
  ],
  prefixes: ['法人或其他组织'],
  incomplete: [
    {
      accepts: ['法人', '其他组织', '法人或其他组织', '法人/其他组织', '单位', '组织'],
      choices: APPLICANTS.slice(1).map((a) => a.label),
    },
  ],
};

const labels = new Map(outcomeLines(SHARED_OUTCOMES).map((line) => [line.id, line.name]));
const shared = (id: string, ...accepts: string[]) => ({ id, label: labels.get(id) ?? id, accepts });
const group = (id: string) => SHARED_OUTCOMES.find((o) => o.id === id)?.rows?.map((row) => row.label) ?? [];

/** 办理结果: the labels of the form, and the words in use before it; domain rules after 《条例》第三十六至三十九条. */
export const outcome: Vocabulary = {
  id: 'outcome',
  words: [
    shared('granted', '同意公开', '已主动公开', '告知获取方式', '公开'),
    shared(
      'partiallyGranted',
      '区分处理',
      '部分同意',
      '同意部分公开',
      '部分公开（区分处理的，只计这一情形，不计其他情形）',
    ),
    shared('denied.stateSecret', '国家秘密'),
    shared('denied.prohibitedByLaw', '法律法规禁止', '法律行政法规禁止公开'),
    shared('denied.securityAndStability', '三安全一稳定'),
    shared('denied.thirdPartyRights', '商业秘密', '个人隐私', '第三方不同意'),
    shared('denied.internalAffairs', '内部事务', '属于内部事务信息', '内部事务信息'),
    shared('denied.processInformation', '过程性', '过程性信息', '属于过程性信息'),
    shared('denied.enforcementFile', '执法案卷', '行政执法案卷'),
    shared('denied.administrativeQuery', '查询事项', '行政查询事项', '不动产登记资料', '工商登记资料'),
    shared('unavailable.notHeld', '信息不存在', '不掌握', '非本机关负责', '不属于本机关'),
    shared('unavailable.needsCreation', '需要加工、分析', '需要加工分析', '另行制作', '需另行制作'),
    shared('unavailable.stillUnclear', '补正后仍不明确'),
    shared('notProcessed.petition', '信访', '举报', '投诉', '咨询类信访', '信访举报投诉'),
    shared('notProcessed.duplicate'),
    shared('notProcessed.publication', '公开出版物'),
    shared('notProcessed.excessive', '大量反复', '大量反复申请'),
    shared('notProcessed.reconfirmation', '确认', '重新出具', '确认或重新出具', '要求确认或重新出具已获取信息'),
    {
      id: 'otherHandling.notCorrected',
      label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      accepts: ['逾期不补正', '补正后未回复', '申请人无正当理由逾期不补正'],
    },
    {
      id: 'otherHandling.feeUnpaid',
      label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      accepts: ['逾期未缴费', '逾期未缴纳费用', '申请人逾期未按收费通知要求缴纳费用'],
    },
    { id: 'otherHandling.other', label: '其他处理', accepts: ['其他', '撤回', '撤销', '终止', '申请人撤回', '主动撤回'] },
    { id: 'open', label: '结转下年度继续办理', accepts: ['结转下年度', '结转', '办理中', '正在办理', '未办结', '待答复', '在办'] },
  ],
  prefixes: ['不予公开', '不同意公开', '无法提供', '不予处理', '其他处理'],
  incomplete: [
    { accepts: ['不予公开', '不同意公开'], choices: group('denied') },
    { accepts: ['无法提供'], choices: group('unavailable') },
    { accepts: ['不予处理'], choices: group('notProcessed') },
  ],
};

const lines = ['received', 'carriedIn', 'carriedForward', ...outcome.words.map((w) => w.id).filter((id) => id !== 'open')];

/** Section 3. An application is new in the year it came, and has its result in the year it was answered. */
export const applications = ledgerKind({
  id: 'applications',
  label: '依申请公开',
  keywords: ['依申请公开', '依申请', '信息公开申请'],
  columns: {
    number: { type: 'text', name: '登记编号', aliases: ['申请编号', '编号', '受理编号'] },
    party: { type: 'text', name: '申请人', aliases: ['申请人姓名', '申请人名称'], personal: true },
    applicant: {
      type: 'word',
      name: '申请人类型',
      aliases: ['申请人类别'],
      vocabulary: applicantType,
      required: true,
    },
    received: {
      type: 'date',
      name: '收到日期',
      aliases: ['申请日期', '受理日期', '登记日期'],
      required: true,
    },
    channel: { type: 'text', name: '申请方式', aliases: ['申请渠道', '受理方式'] },
    answered: { type: 'date', name: '答复日期', aliases: ['办结日期', '答复时间'], neededForRows: true },
    outcome: {
      type: 'word',
      name: '办理结果',
      aliases: ['答复类型', '答复结果', '处理结果', '公开类型'],
      vocabulary: outcome,
      neededForRows: true,
    },
    fee: { type: 'money', name: '信息处理费', aliases: [] },
    feePaid: { type: 'money', name: '实收信息处理费', aliases: ['信息处理费实收', '实收处理费'] },
  },
  identity: { number: 'number', result: 'outcome' },
  counts: lines.flatMap((line) => APPLICANTS.map((a) => `applications.${line}.${a.id}`)),
  figures: [
    { id: 'applications.processingFee.notices', name: '信息处理费收费通知件数', unit: '件', nature: 'count', from: 'fee' },
    { id: 'applications.processingFee.noticeAmount', name: '信息处理费收费通知总金额', unit: '元', nature: 'amount', from: 'fee' },
    { id: 'applications.processingFee.collected', name: '信息处理费实收总金额', unit: '元', nature: 'amount', from: 'fee' },
  ],
  families: [{ id: 'applications.byChannel', name: '收到申请', unit: '件' }],
  count(row, year, tally) {
    const { applicant, received, answered, outcome: result, channel, fee, feePaid } = row.values;
    if (!received) return tally.fault(row, { code: 'V201', column: 'received' });
    if (!applicant) return tally.fault(row, { code: 'V201', column: 'applicant' });
    const closed = result === 'open' ? undefined : result;
    if (answered && answered < received) return tally.fault(row, { code: 'V207', columns: ['received', 'answered'] });
    if (answered && !closed) return tally.fault(row, { code: 'V211', columns: ['answered', 'outcome'], missing: 'outcome' });
    if (closed && !answered) return tally.fault(row, { code: 'V211', columns: ['answered', 'outcome'], missing: 'answered' });
    if (received > year.last || (answered && answered < year.first)) return tally.leaveOut(row, 'otherYear');
    const isNew = inYear(received, year);
    tally.count(`applications.${isNew ? 'received' : 'carriedIn'}.${applicant}`, row);
    if (isNew && channel) tally.count(`applications.byChannel.${channel}`, row);
    if (closed && answered && answered <= year.last) {
      tally.count(`applications.${closed}.${applicant}`, row);
      // 国办函〔2020〕109号: notices are those sent with the answers of the year; what was paid may be less.
      if (fee?.gt(0)) {
        tally.count('applications.processingFee.notices', row);
        tally.add('applications.processingFee.noticeAmount', row, fee);
        const paid = feePaid ?? (closed === 'otherHandling.feeUnpaid' ? decimal(0) : fee);
        tally.add('applications.processingFee.collected', row, paid);
      }
    } else tally.count(`applications.carriedForward.${applicant}`, row);
  },
});

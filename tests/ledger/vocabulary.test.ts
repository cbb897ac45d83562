import { describe, expect, test } from 'vitest';
import { applicantType, outcome } from '../../src/ledger/kinds/applications.ts';
import { procurementOrganisation } from '../../src/ledger/kinds/procurement.ts';
import { reviewKind, reviewOutcome, reviewRoute } from '../../src/ledger/kinds/reviews.ts';
import { near, WordList, type Vocabulary } from '../../src/ledger/vocabulary.ts';

const reader = (vocabulary: Vocabulary, own?: Record<string, string>) => {
  const list = new WordList(vocabulary, own);
  return (text: string) => {
    const reading = list.read(text);
    return 'id' in reading ? reading.id : reading.fault;
  };
};

describe('办理结果', () => {
  const read = reader(outcome);

  test.each(outcome.words.map((word) => [word.id, word.label, word.accepts ?? []] as const))('%s', (id, label, accepts) => {
    for (const word of [label, ...accepts]) expect(read(word), word).toBe(id);
  });

  /** Every import word of the contract. */
  test.each([
    ['granted', '予以公开 同意公开 已主动公开 告知获取方式'],
    ['partiallyGranted', '部分公开 区分处理 部分同意'],
    ['denied.stateSecret', '属于国家秘密 国家秘密'],
    ['denied.prohibitedByLaw', '其他法律行政法规禁止公开 法律法规禁止'],
    ['denied.securityAndStability', '危及“三安全一稳定” 三安全一稳定'],
    ['denied.thirdPartyRights', '保护第三方合法权益 商业秘密 个人隐私 第三方不同意'],
    ['denied.internalAffairs', '属于三类内部事务信息 内部事务'],
    ['denied.processInformation', '属于四类过程性信息 过程性'],
    ['denied.enforcementFile', '属于行政执法案卷 执法案卷'],
    ['denied.administrativeQuery', '属于行政查询事项 查询事项 不动产登记资料 工商登记资料'],
    ['unavailable.notHeld', '本机关不掌握相关政府信息 信息不存在 不掌握 非本机关负责 不属于本机关'],
    ['unavailable.needsCreation', '没有现成信息需要另行制作 需要加工、分析 另行制作'],
    ['unavailable.stillUnclear', '补正后申请内容仍不明确 补正后仍不明确'],
    ['notProcessed.petition', '信访举报投诉类申请 信访 举报 投诉 咨询类信访'],
    ['notProcessed.duplicate', '重复申请'],
    ['notProcessed.publication', '要求提供公开出版物 公开出版物'],
    ['notProcessed.excessive', '无正当理由大量反复申请 大量反复'],
    ['notProcessed.reconfirmation', '要求行政机关确认或重新出具已获取信息 确认 重新出具'],
    ['otherHandling.notCorrected', '逾期不补正 补正后未回复'],
    ['otherHandling.feeUnpaid', '逾期未缴费'],
    ['otherHandling.other', '撤回 撤销 终止 其他'],
    ['open', '结转下年度继续办理'],
  ])('%s', (id, words) => {
    for (const word of words.split(' ')) expect(read(word), word).toBe(id);
  });

  test('numbering, brackets, quotes and width do not matter', () => {
    for (const word of ['（一）予以公开', '(一)予以公开', '一、予以公开', '１．予以公开', ' 予以 公开 ', '予以\n公开', '㈠予以公开']) {
      expect(read(word), word).toBe('granted');
    }
    expect(read('3.危及"三安全一稳定"')).toBe('denied.securityAndStability');
  });

  test('the name of the group may stand in front', () => {
    for (const word of ['不予公开-属于国家秘密', '不予公开：1.属于国家秘密', '（三）不予公开—国家秘密', '不予公开（国家秘密）', '不同意公开、国家秘密']) {
      expect(read(word), word).toBe('denied.stateSecret');
    }
    expect(read('无法提供-信息不存在')).toBe('unavailable.notHeld');
    expect(read('不予处理-重复申请')).toBe('notProcessed.duplicate');
  });

  test('the name of a group alone lacks the reason, and lists the reasons', () => {
    for (const word of ['不予公开', '不同意公开', '（四）无法提供', '不予处理']) expect(read(word), word).toBe('incomplete');
    const reading = new WordList(outcome).read('不予公开');
    expect('choices' in reading && reading.choices).toHaveLength(8);
  });

  test('a near name is shown and not used', () => {
    expect(new WordList(outcome).read('与以公开')).toEqual({ fault: 'unknown', near: '予以公开' });
    expect(new WordList(outcome).read('转办')).toMatchObject({ fault: 'unknown' });
  });

  test('the settings map a bureau\'s own words', () => {
    const own = reader(outcome, { 依法公开: '予以公开' });
    expect(own('依法公开')).toBe('granted');
    expect(own('（一）依法公开')).toBe('granted');
  });
});

describe('申请人类型', () => {
  const read = reader(applicantType);

  test.each([
    ['naturalPerson', '自然人'],
    ['commercialEnterprise', '商业企业 企业 公司 法人或其他组织-商业企业'],
    ['researchInstitution', '科研机构 高校 研究院'],
    ['publicWelfareOrg', '社会公益组织 社会团体 基金会'],
    ['legalServiceOrg', '法律服务机构 律师事务所'],
    ['otherOrg', '其他 机关 村委会 媒体'],
  ])('%s', (id, words) => {
    for (const word of words.split(' ')) expect(read(word), word).toBe(id);
  });

  test('法人 and 其他组织 lack the kind; 公民 and 个人 may be mapped in the settings', () => {
    for (const word of ['法人', '其他组织', '法人或其他组织', '法人/其他组织']) expect(read(word), word).toBe('incomplete');
    for (const word of ['公民', '个人']) expect(read(word), word).toBe('unknown');
    expect(reader(applicantType, { 公民: '自然人' })('公民')).toBe('naturalPerson');
  });
});

test('复议诉讼 and 采购: kind, route, outcome, organisation', () => {
  expect(['行政复议', '复议', '行政诉讼', '诉讼'].map(reader(reviewKind))).toEqual(['review', 'review', 'suit', 'suit']);
  expect(['未经复议直接起诉', '否', '复议后起诉', '是'].map(reader(reviewRoute))).toEqual(['direct', 'direct', 'afterReview', 'afterReview']);
  const results = ['维持', '驳回诉讼请求', '撤销', '确认违法', '责令履行', '撤诉', '驳回起诉', '审理中'].map(reader(reviewOutcome));
  expect(results).toEqual(['upheld', 'upheld', 'corrected', 'corrected', 'corrected', 'otherOutcome', 'otherOutcome', 'pending']);
  const organisations = ['集中采购', '政府集中采购', '部门集中采购', '分散采购'].map(reader(procurementOrganisation));
  expect(organisations).toEqual(['centralised', 'centralised', 'departmental', 'decentralised']);
});

test('near: one edit up to six characters, two above, never all of a word', () => {
  expect(near('决定日起', ['决定日期'])).toBe('决定日期');
  expect(near('决起日定', ['决定日期'])).toBeUndefined();
  expect(near('行政处罚决定文号', ['行政处罚决定书文号'])).toBe('行政处罚决定书文号');
  expect(near('甲', ['乙'])).toBeUndefined();
});

/**
 * The applications with a result in 2023, 65 in all: row of the form, how the ledger words it, what was asked for.
 * The wordings are those of ledgers in use, with and without the number or the group of the form.
 */
const ORDINARY = ['食品经营许可办理情况', '某小区电梯检验报告', '年度食品抽检结果', '投诉处理流程规定', '某市场改造验收材料', '药店布局统计数据'];

export const OUTCOMES = [
  ...rows('granted', 9, '予以公开', ORDINARY),
  ...rows('granted', 6, '同意公开', ORDINARY),
  ...rows('granted', 6, '已主动公开', ['本局权责清单', '年度抽检计划', '行政处罚裁量基准', '部门预算']),
  ...rows('granted', 3, '告知获取方式', ['企业登记档案查询办法', '认证机构名录']),
  ...rows('partiallyGranted', 4, '部分公开', ['某餐饮单位检查记录', '某企业许可申请材料']),
  ...rows('partiallyGranted', 2, '区分处理', ['某产品抽检报告']),
  ...rows('denied.prohibitedByLaw', 1, '其他法律行政法规禁止公开', ['举报人信息']),
  ...rows('denied.thirdPartyRights', 1, '商业秘密', ['某企业产品配方备案材料']),
  ...rows('denied.thirdPartyRights', 1, '个人隐私', ['某投诉人联系方式']),
  ...rows('denied.thirdPartyRights', 1, '4.保护第三方合法权益', ['某企业供货合同']),
  ...rows('denied.internalAffairs', 1, '内部事务', ['内部值班安排']),
  ...rows('denied.processInformation', 2, '不予公开-属于四类过程性信息', ['某方案讨论稿', '请示件内容']),
  ...rows('denied.enforcementFile', 3, '执法案卷', ['某处罚案件调查笔录', '某案件全部证据材料']),
  ...rows('denied.enforcementFile', 1, '属于行政执法案卷', ['某案件检验委托书']),
  ...rows('denied.administrativeQuery', 2, '工商登记资料', ['某公司股东变更档案', '某公司章程']),
  ...rows('denied.administrativeQuery', 1, '8.属于行政查询事项', ['某企业登记材料复印件']),
  ...rows('unavailable.notHeld', 4, '信息不存在', ['某市场历年检测原始记录', '某商户备案表']),
  ...rows('unavailable.notHeld', 2, '不属于本机关', ['某地块规划许可', '某工程质量监督报告']),
  ...rows('unavailable.notHeld', 2, '本机关不掌握相关政府信息', ['某幼儿园消防验收意见']),
  ...rows('unavailable.needsCreation', 2, '无法提供-没有现成信息需要另行制作', ['近五年分乡镇抽检汇总', '同类处罚案件汇总分析']),
  ...rows('unavailable.stillUnclear', 1, '补正后仍不明确', ['有关情况的说明']),
  ...rows('notProcessed.petition', 2, '举报', ['要求查处某商户']),
  ...rows('notProcessed.petition', 1, '信访', ['对处理结果不服']),
  ...rows('notProcessed.duplicate', 2, '重复申请', ['某处罚案件调查笔录']),
  ...rows('notProcessed.reconfirmation', 1, '重新出具', ['要求重新出具答复书']),
  ...rows('otherHandling.notCorrected', 1, '逾期不补正', ['有关材料']),
  ...rows('otherHandling.feeUnpaid', 1, '逾期未缴费', ['历年许可档案全部目录']),
  ...rows('otherHandling.other', 1, '撤回', ['某食品检验结果']),
  ...rows('otherHandling.other', 1, '终止', ['某许可审查意见']),
];

function rows(result, count, word, subjects) {
  return Array.from({ length: count }, (_, i) => ({ result, word, subject: subjects[i % subjects.length] }));
}

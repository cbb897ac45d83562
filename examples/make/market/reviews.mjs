import { written } from '../calendar.mjs';
import { maskedPersons } from '../names.mjs';
import { column, officeSheet } from '../office-sheet.mjs';
import { xlsxBytes } from '../xlsx.mjs';
import { BUREAU, YEAR } from './bureau.mjs';

const REVIEW = '行政复议';
const SUIT = '行政诉讼';
const DIRECT = '未经复议直接起诉';
const AFTER = '复议后起诉';

/** Number, kind, way, received, closed, result, remark. The own word 维持原答复 is mapped in report.yaml. */
const CASES = [
  ['云政复〔2022〕31号', REVIEW, null, '2022-09-14', '2022-11-10', '结果维持', '2022年已结'],
  ['云政复〔2022〕44号', REVIEW, null, '2022-11-28', '2023-01-19', '维持原答复', null],
  ['云政复〔2023〕5号', REVIEW, null, '2023-02-16', '2023-04-12', '结果纠正', '责令重新答复'],
  ['云政复〔2023〕11号', REVIEW, null, '2023-04-03', '2023-05-29', '结果维持', null],
  ['云政复〔2023〕18号', REVIEW, null, '2023-06-07', '2023-06-27', '其他结果', '申请人撤回，终止审理'],
  ['云政复〔2023〕26号', REVIEW, null, '2023-08-21', '2023-10-17', '维持原答复', null],
  ['云政复〔2023〕39号', REVIEW, null, '2023-12-11', null, null, '审理中'],
  ['（2023）云01行初16号', SUIT, DIRECT, '2023-03-22', '2023-06-15', '驳回诉讼请求', null],
  ['（2023）云01行初29号', SUIT, AFTER, '2023-05-09', '2023-08-30', '驳回诉讼请求', '经云政复〔2022〕44号'],
  ['（2023）云01行初47号', SUIT, DIRECT, '2023-07-18', '2023-09-05', '其他结果', '原告撤诉'],
  ['（2023）云01行初83号', SUIT, AFTER, '2023-11-20', '2024-01-04', '驳回诉讼请求', '2024年1月判决'],
  ['云政复〔2024〕1号', REVIEW, null, '2024-01-03', null, null, '审理中'],
];

export async function reviews() {
  const person = maskedPersons();
  const sheet = officeSheet({
    name: '台账',
    title: '政府信息公开行政复议、行政诉讼案件台账',
    above: [`填报单位：${BUREAU}`, '填报日期：2024年1月9日'],
    columns: [column('序号', 6), column('案号', 26), column('申请人', 14), column('案件类型', 14),
      column('是否经复议', 20), column('受理日期', 24), column('结案日期', 24), column('审理结果', 16), column('备注', 26)],
    rows: CASES.map(([number, kind, way, received, closed, result, remark], i) => [i + 1, number, person(), kind, way,
      written.words(received),
      closed && written.words(closed), result, remark]),
    below: ['备注：尚未结案的，结案日期和审理结果不填。'],
  });
  return {
    files: { '台账/行政复议行政诉讼台账.xlsx': await xlsxBytes([sheet]) },
    totals: { reviews: tally(REVIEW, null), suitsDirect: tally(SUIT, DIRECT), suitsAfterReview: tally(SUIT, AFTER) },
    identifiers: CASES.map(([number]) => number),
  };
}

function tally(kind, way) {
  const counts = { upheld: 0, corrected: 0, otherOutcome: 0, pending: 0 };
  for (const [, k, w, received, closed, result] of CASES) {
    const end = `${YEAR}-12-31`;
    if (k !== kind || w !== way || received > end || (closed && closed < `${YEAR}-01-01`)) continue;
    if (!closed || closed > end) counts.pending++;
    else if (result === '结果纠正') counts.corrected++;
    else if (result === '其他结果') counts.otherOutcome++;
    else counts.upheld++;
  }
  return counts;
}

import { addWorkdays, someWorkdays, written } from '../calendar.mjs';
import { inYuan, fromYuan, sum } from '../money.mjs';
import { maskedPersons, tradeNames } from '../names.mjs';
import { column, dateCell, officeSheet } from '../office-sheet.mjs';
import { randomFrom, repeated } from '../random.mjs';
import { xlsxBytes } from '../xlsx.mjs';
import { inYear, UNIT_LINE, YEAR } from './bureau.mjs';
import { OUTCOMES } from './outcomes.mjs';

const [FIRST_DAY, LAST_DAY] = [`${YEAR}-01-01`, `${YEAR}-12-31`];

/** Of the 66 received in the year. 个人 and 律所 are the bureau's own words, mapped in report.yaml. */
const KINDS = [['自然人', 22], ['个人', 17], ['商业企业', 13], ['科研机构', 2], ['社会公益组织', 2], ['法律服务机构', 3], ['律所', 3], ['其他', 4]];
const FORM_KIND = { 个人: '自然人', 律所: '法律服务机构' };
const WAYS = [['网络', 43], ['信函', 15], ['当面', 6], ['传真', 2]];

export async function applications() {
  const random = randomFrom(202304);
  const rows = [...before(), ...duringYear(random), ...after()].sort((a, b) => a.received.localeCompare(b.received));
  nameAndNumber(rows);
  chargeFees(rows);

  const received = rows.filter((row) => inYear(row.received));
  const carriedIn = rows.filter((row) => row.received < FIRST_DAY && !(row.answered && row.answered < FIRST_DAY));
  const handled = rows.filter((row) => row.answered && inYear(row.answered));
  const open = rows.filter((row) => row.received <= LAST_DAY && !(row.answered && row.answered <= LAST_DAY));
  return {
    files: { '台账/依申请公开登记台账2023.xlsx': await xlsxBytes([register(rows)]) },
    totals: {
      applicationsReceived: received.length,
      receivedByKind: count(received, (row) => FORM_KIND[row.kind] ?? row.kind),
      receivedByWay: count(received, (row) => row.way),
      applicationsCarriedIn: carriedIn.length,
      applicationsHandled: handled.length,
      applicationsCarriedForward: open.length,
      handledByResult: count(handled, (row) => row.result),
      processingFees: { notices: handled.filter((row) => row.fee).length,
        yuan: inYuan(sum(handled.map((row) => row.fee ?? 0))) },
    },
    identifiers: rows.map((row) => row.number),
  };
}

/** One received and answered in 2022 is in no figure; three were open when the year began. */
function before() {
  const old = (received, answered, kind, way, word, result, subject) =>
    ({ received, answered, kind, way, word, result, subject });
  return [
    old('2022-11-22', '2022-12-14', '自然人', '信函', '予以公开', 'granted', '小餐饮整治方案'),
    old('2022-12-14', '2023-01-09', '自然人', '网络', '予以公开', 'granted', '食品经营许可办理情况'),
    old('2022-12-20', '2023-01-12', '个人', '网络', '信息不存在', 'unavailable.notHeld', '某市场历年检测原始记录'),
    old('2022-12-26', '2023-01-18', '商业企业', '信函', '部分公开', 'partiallyGranted', '某餐饮单位检查记录'),
  ];
}

/** 66 received: 62 answered in the year, two in January, two not yet. */
function duringYear(random) {
  const outcomes = random.shuffle(withoutCarriedIn());
  const kinds = random.shuffle(repeated(KINDS));
  const ways = random.shuffle(repeated(WAYS));
  const days = [...someWorkdays(random, 62, '2023-01-04', '2023-12-01'), '2023-12-07', '2023-12-14', '2023-12-21',
    '2023-12-27'];
  const late = [
    { answered: '2024-01-04', word: '予以公开', subject: '药店布局统计数据' },
    { answered: '2024-01-08', word: '不掌握', subject: '某商户历年备案表' },
    { subject: '某产品抽检报告' },
    { subject: '电梯维保单位名录' },
  ];
  return days.map((received, i) => {
    const outcome = outcomes[i]
      ? { ...outcomes[i], answered: addWorkdays(received, random.int(3, 19)) }
      : late[i - outcomes.length];
    return { received, kind: kinds[i], way: ways[i], ...outcome };
  });
}

/** OUTCOMES holds the results of the three carried in as well. */
function withoutCarriedIn() {
  const left = [...OUTCOMES];
  for (const { word } of before().slice(1)) left.splice(left.findIndex((outcome) => outcome.word === word), 1);
  return left;
}

function after() {
  return [
    { received: '2024-01-03', kind: '自然人', way: '网络', subject: '行政处罚裁量基准' },
    { received: '2024-01-05', kind: '商业企业', way: '信函', subject: '部门预算' },
  ];
}

function nameAndNumber(rows) {
  const person = maskedPersons();
  const name = tradeNames(202304);
  const last = { 2022: 58, 2023: 0, 2024: 0 };
  const ends = { 商业企业: '商贸有限公司', 科研机构: '食品研究院', 社会公益组织: '消费者权益服务中心', 法律服务机构: '律师事务所', 律所: '律师事务所', 其他: '村民委员会' };
  for (const row of rows) {
    row.applicant = ends[row.kind] ? `${name()}${ends[row.kind]}` : person();
    const year = row.received.slice(0, 4);
    row.number = `YXSJ${year}${String(++last[year]).padStart(3, '0')}`;
  }
}

/** Two fee notices: one was paid, one was not, and that application was closed. */
function chargeFees(rows) {
  rows.find((row) => row.word === '逾期未缴费').fee = fromYuan(600);
  const paid = rows.find((row) => row.word === '同意公开' && row.received > '2023-05');
  Object.assign(paid, { fee: fromYuan(380), remark: '已缴费' });
}

/** Two header rows; dates as points, in full width and as true dates, as the clerks came and went. */
function register(rows) {
  const day = (date, i) => {
    if (!date) return null;
    if (i < 20) return written.dots(date);
    if (i < 24) return written.fullWidth(date);
    return i < 48 ? dateCell(date, 'yyyy/m/d') : written.chinese(date);
  };
  return officeSheet({
    name: '申请登记',
    title: '2023年度政府信息公开申请登记台账',
    above: [UNIT_LINE, '填报日期：2024年1月9日'],
    columns: [
      column('登记编号', 16), column('收到日期', 22), column('申请人名称', 26, { group: '申请人情况' }),
      column('申请人类型', 16, { group: '申请人情况' }), column('申请方式', 10), column('申请内容', 28, { align: 'left' }),
      column('答复日期', 22, { group: '答复情况' }), column('办理结果', 36, { group: '答复情况' }),
      column('信息处理费（元）', 14, { align: 'right', format: '0.00' }), column('承办科室', 16), column('备注', 14),
    ],
    rows: rows.map((row, i) => [row.number, day(row.received, i), row.applicant, row.kind, row.way, row.subject,
      day(row.answered, i), row.word ?? null,
      row.fee ? inYuan(row.fee) : null, '办公室', row.remark ?? null]),
    below: ['备注：信息处理费填收费通知书载明的金额。', '填表人：　　　　　　　　　　审核人：'],
  });
}

function count(rows, of) {
  const counts = {};
  for (const row of rows) counts[of(row)] = (counts[of(row)] ?? 0) + 1;
  return counts;
}

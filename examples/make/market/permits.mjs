import { addDays, someWorkdays, written } from '../calendar.mjs';
import { tradeNames } from '../names.mjs';
import { column, dateCell, gap, headerAgain, officeSheet, subtotal, tall, total } from '../office-sheet.mjs';
import { randomFrom, repeated } from '../random.mjs';
import { xlsxBytes } from '../xlsx.mjs';
import { inYear, UNIT_LINE } from './bureau.mjs';

const MATTERS = [['食品经营许可', 62], ['食品生产许可', 9], ['药品经营许可（零售）', 15], ['第三类医疗器械经营许可', 14]];
const KINDS = [['新办', 46], ['变更', 21], ['延续', 22], ['注销', 8], ['补证', 3]];
const MARKS = { 食品经营许可: '食经', 食品生产许可: '食产', '药品经营许可（零售）': '药零', 第三类医疗器械经营许可: '械三' };
const TRADES = {
  食品经营许可: ['餐饮管理有限公司', '小吃店', '面馆', '超市', '食堂', '奶茶店', '便利店'],
  食品生产许可: ['食品有限公司', '茶业有限公司', '粮油有限公司'],
  '药品经营许可（零售）': ['大药房', '药店', '医药连锁有限公司云溪分店'],
  第三类医疗器械经营许可: ['医疗器械有限公司', '眼镜店', '医疗科技有限公司'],
};

/** Decisions of each quarter: 324 in all; with the 88 of the exchange file 412. */
const QUARTERS = [
  { name: '一季度', count: 74, first: '2023-01-03', last: '2023-03-31' },
  { name: '二季度', count: 83, first: '2023-04-03', last: '2023-06-30' },
  { name: '三季度', count: 79, first: '2023-07-03', last: '2023-09-28' },
  { name: '四季度', count: 88, first: '2023-10-07', last: '2023-12-29' },
];

const FILINGS = 37;

export async function permits() {
  const random = randomFrom(202301);
  const name = tradeNames(202301);
  const number = numbering();
  const quarters = QUARTERS.map((quarter) => decisions(quarter, random));
  addOddRows(quarters);
  for (const row of quarters.flat()) {
    row.party = `${name()}${random.pick(TRADES[row.matter])}`;
    row.number = number(row);
  }
  const filed = filings(random, number);

  const quarterSheets = [firstQuarter, secondQuarter, thirdQuarter, fourthQuarter].map((sheet, i) => sheet(quarters[i]));
  const sheets = [...quarterSheets, filingSheet(filed)];
  const decided = quarters.flat();
  const counted = decided.filter((row) => inYear(row.date) && row.state === '有效');
  return {
    files: { '台账/2023年行政许可办件台账.xlsx': await xlsxBytes(sheets) },
    totals: {
      permits: counted.length,
      permitsRefused: counted.filter((row) => row.result === '不予').length,
      permitsVoid: decided.filter((row) => row.state !== '有效').length,
      filings: filed.filter((row) => inYear(row.date)).length,
    },
    identifiers: [...decided, ...filed].map((row) => row.number),
  };
}

function decisions({ count, first, last }, random) {
  const matters = random.shuffle(repeated(MATTERS));
  const kinds = random.shuffle(repeated(KINDS));
  const days = someWorkdays(random, count, first, last);
  return days.map((date, i) => ({ date, matter: matters[i], kind: kinds[i], result: '准予', state: '有效' }));
}

/** Refusals count, void and withdrawn rows and those of other years do not. */
function addOddRows([one, two, , four]) {
  for (const row of [one[11], one[52], four[30], four[71]]) Object.assign(row, { kind: '新办', result: '不予', remark: '不符合许可条件' });
  const odd = (matter, date, state, remark) => ({ matter, date, kind: '新办', result: '准予', state, remark });
  one.unshift(...['2022-12-28', '2022-12-29', '2022-12-30'].map((date) => odd('食品经营许可', date, '有效', '上年决定，本年领证')));
  two.push(
    odd('食品经营许可', '2023-04-19', '作废', '证照信息录错，重新发证'),
    odd('食品经营许可', '2023-05-16', '撤回申请', '申请人撤回'),
    odd('药品经营许可（零售）', '2023-06-08', '作废', '重复录入'),
  );
  four.push(
    odd('食品经营许可', '2023-10-25', '作废', '证照信息录错，重新发证'),
    odd('食品生产许可', '2023-11-15', '撤回申请', '申请人撤回'),
    odd('第三类医疗器械经营许可', '2023-12-06', '作废', '重复录入'),
  );
  for (const quarter of [two, four]) quarter.sort((a, b) => a.date.localeCompare(b.date));
}

function filings(random, number) {
  const name = tradeNames(202302);
  const rows = someWorkdays(random, FILINGS, '2023-01-05', '2023-12-27').map((date) => ({ date }));
  rows.push({ date: '2024-01-03', remark: '2023年12月受理' });
  return rows.map((row) => {
    const food = random.chance(0.6);
    const matter = food ? '仅销售预包装食品备案' : '第二类医疗器械经营备案';
    const party = `${name()}${food ? random.pick(['食品店', '商行', '便利店']) : random.pick(['医疗器械有限公司', '大药房'])}`;
    return { ...row, matter, party, number: number({ ...row, matter }) };
  });
}

function numbering() {
  const last = {};
  return ({ matter, date }) => {
    const series = `云市监${MARKS[matter] ?? (matter.startsWith('仅') ? '预备' : '械备')}〔${date.slice(0, 4)}〕`;
    last[series] = (last[series] ?? (date.startsWith('2022') ? 300 : 0)) + 1;
    return `${series}${last[series]}号`;
  };
}

const NUMBER = column('序号', 6);
const VALID = [column('起', 12, { group: '有效期' }), column('止', 12, { group: '有效期' })];
const title = (quarter) => `2023年${quarter}行政许可办件台账`;

/** True dates, written once for all decisions of a day. */
function firstQuarter(rows) {
  return officeSheet({
    name: '一季度',
    title: title('第一季度'),
    above: [UNIT_LINE, '填报日期：2023年4月6日'],
    columns: [NUMBER, column('许可决定书文号', 24), column('被许可人', 30, { align: 'left' }), column('许可事项', 24),
      column('许可类型', 10), column('许可决定日期', 13), ...VALID, column('决定结果', 10), column('备注', 22)],
    rows: rows.map((row, i) => [i + 1, row.number, row.party, row.matter, row.kind, dayOnce(rows, i),
      ...validity(row, dateCell), row.result, row.remark ?? null]),
    below: ['填表人：　　　　　　　　　　审核人：'],
  });
}

function dayOnce(rows, i) {
  if (rows[i - 1]?.date === rows[i].date) return null;
  const days = rows.slice(i).findIndex((row) => row.date !== rows[i].date);
  const span = days < 0 ? rows.length - i : days;
  return span > 1 ? tall(dateCell(rows[i].date), span) : dateCell(rows[i].date);
}

/** A filter has hidden a few rows, the header comes again on every printed page, the validity is a range. */
function secondQuarter(rows) {
  const body = rows.map((row, i) => [i + 1, row.number, row.party, row.matter, row.kind, written.dots(row.date),
    row.result === '准予' && row.kind !== '注销' ? `${written.dots(row.date)}-${written.dots(expiry(row.date))}` : null, row.state,
      row.remark ?? null]);
  return officeSheet({
    name: '二季度',
    title: title('第二季度'),
    above: [UNIT_LINE, '填报日期：2023年7月5日'],
    columns: [NUMBER, column('许可决定书文号', 24), column('被许可人', 30, { align: 'left' }), column('许可事项', 24),
      column('业务类型', 10), column('发证日期', 13), column('有效期', 22), column('状态', 10), column('备注', 22)],
    rows: [...body.slice(0, 30), headerAgain, ...body.slice(30, 60), headerAgain, ...body.slice(60)],
    hidden: [8, 9, 23, 24, 25, 41],
    filter: true,
    below: ['填表人：　　　　　　　　　　审核人：'],
  });
}

/** Dates are eight digits; a gap and a count after every month. */
function thirdQuarter(rows) {
  const body = ['07', '08', '09'].flatMap((month, k) => {
    const ofMonth = rows.filter((row) => row.date.slice(5, 7) === month);
    const entries = ofMonth.map((row, i) => [i + 1, row.number, row.party, row.matter, row.kind, written.compact(row.date),
      ...validity(row, written.compact), row.remark ?? null]);
    return [...(k > 0 ? [gap] : []), ...entries, subtotal({ 备注: `${ofMonth.length}件` })];
  });
  return officeSheet({
    name: '三季度',
    title: title('第三季度'),
    above: [UNIT_LINE, '填报日期：2023年10月9日'],
    columns: [NUMBER, column('许可决定书文号', 24), column('被许可人', 30, { align: 'left' }), column('许可事项', 24),
      column('许可类型', 10), column('许可日期', 13), ...VALID, column('备注', 22)],
    rows: [...body, total({ 备注: `${rows.length}件` })],
    below: ['填表人：　　　　　　　　　　审核人：'],
  });
}

/** Month and day only: the year stands in the title. */
function fourthQuarter(rows) {
  return officeSheet({
    name: '四季度',
    title: title('第四季度'),
    above: [UNIT_LINE],
    columns: [NUMBER, column('许可决定书文号', 24), column('被许可人', 30, { align: 'left' }), column('许可事项', 24),
      column('许可类型', 10), column('许可决定日期', 13), column('决定结果', 10), column('状态', 10), column('备注', 22)],
    rows: rows.map((row, i) => [i + 1, row.number, row.party, row.matter, row.kind, written.monthDay(row.date),
      row.state === '有效' ? row.result : null,
      row.state, row.remark ?? null]),
    below: ['填表人：　　　　　　　　　　审核人：'],
  });
}

function filingSheet(rows) {
  return officeSheet({
    name: '备案',
    title: '2023年备案办件台账',
    above: [UNIT_LINE],
    columns: [NUMBER, column('文号', 24), column('单位名称', 30, { align: 'left' }), column('许可事项', 28),
      column('许可类别', 10), column('办结日期', 13), column('备注', 22)],
    rows: rows.map((row, i) => [i + 1, row.number, row.party, row.matter, '备案', written.shortDots(row.date),
      row.remark ?? null]),
    below: ['备注：备案不是行政许可，与许可共用一套格式登记。'],
  });
}

const expiry = (date) => addDays(`${Number(date.slice(0, 4)) + 5}${date.slice(4)}`, -1);

function validity(row, write) {
  return row.result === '不予' || row.kind === '注销' ? [null, null] : [write(row.date), write(expiry(row.date))];
}

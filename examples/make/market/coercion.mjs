import { written } from '../calendar.mjs';
import { tradeNames } from '../names.mjs';
import { column, officeSheet, tall } from '../office-sheet.mjs';
import { xlsxBytes } from '../xlsx.mjs';
import { inYear, UNIT_LINE } from './bureau.mjs';

/** Day of approval, measure, thing, day of release. Two measures of one day stand under one date. */
const MEASURES = [
  ['2022-12-14', '扣押', '涉嫌侵权的运动鞋', '2023-01-11'],
  ['2023-02-08', '扣押', '无标签食品', '2023-03-06'],
  ['2023-03-15', '查封', '无证生产糕点的场所', '2023-04-13'],
  ['2023-03-15', '扣押', '无证生产糕点的设备和原料', '2023-04-13'],
  ['2023-05-24', '扣押', '涉嫌假冒白酒', '2023-06-21'],
  ['2023-06-29', '查封', '未经检验的叉车', '2023-07-14'],
  ['2023-08-17', '扣押', '超过保质期的奶粉', '2023-09-12'],
  ['2023-09-20', '扣押', '来源不明的药品', '2023-10-18'],
  ['2023-11-08', '查封', '未经检验的简易电梯', '2023-12-05'],
  ['2023-12-13', '扣押', '不合格电动自行车蓄电池', null],
];

export async function coercion() {
  const name = tradeNames(202306);
  const last = { 2022: 11, 2023: 0 };
  const rows = MEASURES.map(([date, kind, thing, released]) => ({
    date, kind, thing, released,
    party: `${name()}${kind === '查封' ? '有限公司' : '商店'}`,
    number: `云市监强制〔${date.slice(0, 4)}〕${++last[date.slice(0, 4)]}号`,
  }));

  const sheet = officeSheet({
    name: '登记簿',
    title: '2023年行政强制措施登记簿',
    above: [UNIT_LINE],
    columns: [column('序号', 6), column('决定书文号', 24), column('对象', 22, { align: 'left' }),
      column('强制措施种类', 14), column('涉案财物', 28, { align: 'left' }), column('批准时间', 18),
      column('解除时间', 18), column('备注', 14)],
    rows: rows.map((row, i) => [i + 1, row.number, row.party, row.kind, row.thing, approval(rows, i),
      row.released ? written.chinese(row.released) : null,
      row.released ? null : '尚未解除']),
    below: ['填表人：　　　　　　　　　　审核人：'],
  });
  return {
    files: { '台账/行政强制措施登记簿.xlsx': await xlsxBytes([sheet]) },
    totals: { coercion: rows.filter((row) => inYear(row.date)).length },
    identifiers: rows.map((row) => row.number),
  };
}

function approval(rows, i) {
  if (rows[i - 1]?.date === rows[i].date) return null;
  const date = written.chinese(rows[i].date);
  return rows[i + 1]?.date === rows[i].date ? tall(date, 2) : date;
}

import { someWorkdays, written } from '../calendar.mjs';
import { fromYuan, groupedYuan, inYuan, sum } from '../money.mjs';
import { column, dateCell, officeSheet, subtotal, total } from '../office-sheet.mjs';
import { randomFrom } from '../random.mjs';
import { xlsxBytes } from '../xlsx.mjs';
import { inYear, UNIT_LINE } from './bureau.mjs';

/** Collected in the year, in 元: 26.55万元 in the report. */
const COLLECTED = 265500;
const RECEIPTS = 95;
const AMOUNT = '收费金额（元）';

export async function fees() {
  const random = randomFrom(202307);
  const rows = receipts(random);
  const body = rows.flatMap((row, i) => {
    const entry = [i + 1, row.item, row.detail, row.number, day(row, i), amount(row, i), row.remark ?? null];
    const month = row.date.slice(0, 7);
    if (rows[i + 1]?.date.slice(0, 7) === month) return [entry];
    const group = rows.filter((other) => other.date.slice(0, 7) === month);
    return [entry, subtotal({ [AMOUNT]: inYuan(sum(group.map((other) => other.amount))) }, { typed: true })];
  });

  const sheet = officeSheet({
    name: '收缴明细',
    title: '行政事业性收费收缴明细表',
    above: [UNIT_LINE, '所属期间：2022年12月至2024年1月'],
    columns: [column('序号', 6), column('收费项目', 24), column('收费明细', 28, { align: 'left' }),
      column('票据号码', 16), column('缴库日期', 16), column(AMOUNT, 16, { align: 'right', format: '#,##0.00' }),
      column('备注', 24)],
    rows: [...body, total({ [AMOUNT]: inYuan(sum(rows.map((row) => row.amount))) }, { typed: true })],
    below: ['备注：本表按票据登记，负数为退费。', '填表人：　　　　　　　　　　审核人：'],
  });

  const counted = rows.filter((row) => inYear(row.date));
  return {
    files: { '台账/行政事业性收费收缴明细.xlsx': await xlsxBytes([sheet]) },
    totals: {
      feesYuan: inYuan(sum(counted.map((row) => row.amount))),
      feeRows: counted.length,
      refunds: counted.filter((row) => row.amount < 0).length,
    },
    identifiers: rows.map((row) => row.number),
  };
}

function receipts(random) {
  const details = ['电梯定期检验', '电梯监督检验', '压力容器定期检验', '场（厂）内专用机动车辆检验', '锅炉外部检验', '起重机械定期检验'];
  const dates = ['2022-12-20', '2022-12-28', ...someWorkdays(random, RECEIPTS, '2023-01-04', '2023-12-28'), '2024-01-04'];
  const rows = dates.map((date) => ({ date, detail: random.pick(details), amount: random.int(60000, 480000) }));
  const inside = rows.filter((row) => inYear(row.date));
  const refund = { date: '2023-08-22', detail: '电梯定期检验', amount: -fromYuan(1260.5), remark: '重复缴费，退回' };
  let missing = fromYuan(COLLECTED) - refund.amount - sum(inside.map((row) => row.amount));
  const share = Math.trunc(missing / inside.length);
  for (const row of inside) row.amount += share;
  missing -= share * inside.length;
  inside[40].amount += missing;
  rows.push(refund);
  rows.sort((a, b) => a.date.localeCompare(b.date));
  return rows.map((row, i) => ({ ...row, item: '特种设备检验检测费', number: `00${String(318204 + i * 3)}` }));
}

/** The clerk changed twice: true dates, then points, then characters. */
function day({ date }, i) {
  if (i < 34) return dateCell(date, 'yyyy-mm-dd');
  return i < 66 ? written.dots(date) : written.chinese(date);
}

/** A few amounts are text: with a thousands separator, or in full width. */
function amount({ amount: fen }, i) {
  if (fen < 0 || i % 9 !== 5) return inYuan(fen);
  const text = groupedYuan(fen);
  return i % 27 === 14 ? text.replace(/[0-9.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : text;
}

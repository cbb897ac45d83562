import { addDays, isWorkday, someWorkdays, written } from '../calendar.mjs';
import { fromYuan, groupedYuan, inWan, inYuan, sum, wanText, yuanText } from '../money.mjs';
import { tradeNames } from '../names.mjs';
import { column, dateCell, gap, headerAgain, officeSheet, subtotal, total } from '../office-sheet.mjs';
import { randomFrom, repeated } from '../random.mjs';
import { xlsxBytes } from '../xlsx.mjs';
import { inYear, UNIT_LINE } from './bureau.mjs';

/** Fines decided in the year in these three sheets, in 元; the exchange file holds the small ones. */
const FINES = 1181900;

const OFFENCES = [
  ['销售超过保质期的食品', '没收违法所得、罚款', 3000, 12000, 26],
  ['未取得食品经营许可从事食品经营', '罚款', 5000, 20000, 14],
  ['发布违法广告', '罚款', 2000, 30000, 12],
  ['使用未经检验的特种设备', '罚款', 30000, 50000, 8],
  ['销售不合格产品', '没收违法所得、罚款', 4000, 24000, 14],
  ['侵犯注册商标专用权', '没收违法所得、罚款', 3000, 40000, 8],
  ['违反明码标价规定', '罚款', 500, 3000, 10],
  ['从非法渠道购进药品', '没收违法所得、罚款', 10000, 30000, 4],
  ['未按规定公示年度报告信息', '警告', 0, 0, 8],
  ['食品标签不符合规定', '警告、罚款', 1000, 5000, 12],
];

/** Mark of the office that handled the case, decisions of the year: 116 in all; with the 22 of the exchange file 138. */
const OFFICES = [['综执', 62], ['城关', 34], ['东郊', 20]];

export async function penalties() {
  const random = randomFrom(202303);
  const name = tradeNames(202303);
  const offences = random.shuffle(repeated(OFFENCES.map((offence) => [offence, offence[4]])));
  const offices = OFFICES.map(([, count]) => decided(offences.splice(0, count), random));
  balance(offices.flat());
  outside().forEach((rows, i) => offices[i].push(...rows));
  offices.forEach((rows, i) => number(rows.sort((a, b) => a.date.localeCompare(b.date)), OFFICES[i][0]));
  for (const row of offices.flat()) row.party = `${name()}${random.pick(['商贸有限公司', '超市', '餐饮店', '食品有限公司', '药房', '日化店', '家居广场'])}`;

  const all = offices.flat();
  const counted = all.filter((row) => inYear(row.date) && row.state === '已结案');
  return {
    files: { '台账/行政处罚案件登记（各办案机构）.xlsx': await xlsxBytes([brigade(offices[0]), town(offices[1]), suburb(offices[2])]) },
    totals: {
      penalties: counted.length,
      penaltiesFiled: all.filter((row) => inYear(row.filed)).length,
      finesYuan: inYuan(sum(counted.map((row) => row.fine))),
      penaltiesDropped: all.filter((row) => row.state !== '已结案').length,
    },
    identifiers: all.map((row) => row.number),
  };
}

function decided(offences, random) {
  return someWorkdays(random, offences.length, '2023-01-04', '2023-12-28').map((date, i) => {
    const [offence, kind, low, high] = offences[i];
    let filed = addDays(date, -random.int(14, 60));
    while (!isWorkday(filed)) filed = addDays(filed, -1);
    return { offence, kind, date, filed, fine: fromYuan(random.int(low / 100, high / 100) * 100), state: '已结案' };
  });
}

/** Brings the sum to FINES in steps of 100元. */
function balance(rows) {
  const large = rows.filter((row) => row.fine >= fromYuan(3000));
  let missing = fromYuan(FINES) - sum(rows.map((row) => row.fine));
  for (let i = 0; missing !== 0; i++) {
    const change = Math.sign(missing) * fromYuan(100);
    large[i % large.length].fine += change;
    missing -= change;
  }
}

/** Rows that are no penalty of the year; a case filed in 2023 and decided in 2024 is a filing of 2023. */
function outside() {
  const row = (filed, date, state, yuan, remark) =>
    ({ offence: OFFENCES[4][0], kind: yuan ? '罚款' : state, filed, date, state, fine: fromYuan(yuan), remark });
  return [
    [
      row('2022-10-18', '2022-12-20', '已结案', 6000, '上年决定，本年缴款'),
      row('2022-11-02', '2022-12-28', '已结案', 9500, '上年决定，本年缴款'),
      row('2022-11-24', '2023-01-12', '不予处罚', 0, '轻微违法，首次且已改正'),
      row('2022-12-06', '2023-02-09', '不予处罚', 0, '轻微违法，首次且已改正'),
      row('2022-12-14', '2023-03-02', '撤案', 0, '违法事实不能成立'),
      row('2023-11-21', '2024-01-04', '已结案', 12000, '2024年1月决定'),
      row('2023-11-29', '2024-01-05', '已结案', 8000, '2024年1月决定'),
      row('2023-12-05', '2024-01-08', '已结案', 15000, '2024年1月决定'),
    ],
    [row('2022-12-09', '2023-01-18', '不予处罚', 0, '轻微违法，首次且已改正')],
    [],
  ];
}

function number(rows, mark) {
  const last = {};
  for (const row of rows) {
    const series = `云市监${mark}${row.state === '已结案' ? '罚' : '不罚'}〔${row.date.slice(0, 4)}〕`;
    last[series] = (last[series] ?? (row.date.startsWith('2022') ? 80 : 0)) + 1;
    row.number = `${series}${last[series]}号`;
  }
}

const COLUMNS = [column('序号', 6), column('案件名称', 32, { align: 'left' }), column('当事人', 26, { align: 'left' })];

/** Fines in 元 (header), a sum after every quarter, the header again on every page. */
function brigade(rows) {
  const quarter = (row) => `${row.date.slice(0, 4)}-${Math.ceil(Number(row.date.slice(5, 7)) / 3)}`;
  const body = [];
  rows.forEach((row, i) => {
    body.push([i + 1, row.offence, row.party, written.paddedDots(row.filed), row.number, dateCell(row.date, 'yyyy-mm-dd'),
      row.kind,
      row.fine === 0 ? null : inYuan(row.fine), row.state, row.remark ?? null]);
    if (rows[i + 1] && quarter(rows[i + 1]) === quarter(row)) {
      if (i % 28 === 27) body.push(headerAgain);
      return;
    }
    const group = rows.filter((other) => quarter(other) === quarter(row));
    body.push(subtotal({ '罚没金额（元）': inYuan(sum(group.map((other) => other.fine))) }));
  });
  return officeSheet({
    name: '综合执法大队',
    title: '2023年度行政处罚案件登记表（综合执法大队）',
    above: [UNIT_LINE, '填报日期：2024年1月9日'],
    columns: [...COLUMNS, column('立案日期', 12), column('处罚决定书文号', 24), column('处罚决定日期', 13),
      column('处罚种类', 18), column('罚没金额（元）', 15, { align: 'right', format: '#,##0.00' }), column('案件状态', 10),
      column('备注', 22)],
    rows: [...body, total({ '罚没金额（元）': inYuan(sum(rows.map((row) => row.fine))) }, { label: '总计' })],
    below: ['填表人：　　　　　　　　　　审核人：'],
  });
}

/** The unit stands above the table, half of the amounts were typed as text. */
function town(rows) {
  return officeSheet({
    name: '城关市场监管所',
    title: '2023年行政处罚案件登记表',
    above: ['填报单位：城关市场监督管理所', '单位：万元'],
    columns: [...COLUMNS, column('立案时间', 14), column('处罚决定书文号', 24), column('处罚日期', 22),
      column('处罚类别', 18), column('罚款金额', 12, { align: 'right' }), column('处理结果', 10), column('备注', 22)],
    rows: [
      ...rows.map((row, i) => [i + 1, row.offence, row.party, written.dots(row.filed), row.number,
        i % 7 === 3 ? written.fullWidth(row.date) : written.chinese(row.date), row.kind, amount(row, i), row.state,
          row.remark ?? null]),
      total({ 罚款金额: inWan(sum(rows.map((row) => row.fine))) }, { typed: true }),
    ],
    below: ['备注：处罚决定书以送达时间为准的，另行登记。'],
  });
}

function amount(row, i) {
  if (row.fine === 0) return null;
  return i % 2 === 0 ? inWan(row.fine) : wanText(row.fine);
}

/** Every amount brings its own unit. */
function suburb(rows) {
  const worded = (fen, i) => {
    if (fen === 0) return null;
    if (i % 3 === 0) return `￥${groupedYuan(fen)}`;
    return i % 3 === 1 && fen >= fromYuan(10000) ? `${wanText(fen)}万元` : `${yuanText(fen)}元`;
  };
  return officeSheet({
    name: '东郊市场监管所',
    title: '2023年行政处罚案件登记表',
    above: ['填报单位：东郊市场监督管理所'],
    columns: [...COLUMNS, column('立案日期', 12), column('处罚决定书文号', 24), column('处罚决定日期', 14),
      column('处罚种类', 18), column('罚款', 16, { align: 'right' }), column('案件状态', 10)],
    rows: rows.flatMap((row, i) => [
      ...(i > 0 && rows[i - 1].date.slice(0, 7) < '2023-07' && row.date.slice(0, 7) >= '2023-07' ? [gap] : []),
      [i + 1, row.offence, row.party, written.slashes(row.filed), row.number, written.slashes(row.date), row.kind,
        worded(row.fine, i), row.state],
    ]),
    below: [`备注：合计罚款${wanText(sum(rows.map((row) => row.fine)))}万元。`, '填表人：　　　　　　　　　　审核人：'],
  });
}

import { addDays, isWorkday, someWorkdays, written } from '../calendar.mjs';
import { fromWan, inWan, sum } from '../money.mjs';
import { tradeNames } from '../names.mjs';
import { column, dateCell, officeSheet, total } from '../office-sheet.mjs';
import { randomFrom, repeated } from '../random.mjs';
import { xlsxBytes } from '../xlsx.mjs';
import { inYear, SIGNATURES, UNIT_LINE } from './bureau.mjs';

/** The rows of the year together, in 万元: made up, the real report names none. */
const FINES = fromWan(168.35);

const LAW = '《安全生产法》';
/** Offence, article, kind of penalty, lowest and highest fine in units of 500元, how many. 59 in all. */
const OFFENCES = [
  ['未按规定对从业人员进行安全生产教育和培训', `${LAW}第九十四条第（三）项`, '罚款', 20, 50, 13],
  ['特种作业人员未取得相应资格上岗作业', `${LAW}第九十四条第（七）项`, '罚款', 20, 60, 9],
  ['未将事故隐患排查治理情况如实记录', `${LAW}第九十四条第（五）项`, '罚款', 20, 50, 8],
  ['未按规定制定应急预案或者定期组织演练', `${LAW}第九十四条第（六）项`, '罚款', 20, 40, 7],
  ['未在有较大危险因素的场所设置安全警示标志', `${LAW}第九十六条第（一）项`, '罚款', 20, 40, 6],
  ['安全设备的安装、使用不符合国家标准', `${LAW}第九十六条第（二）项`, '罚款', 30, 70, 5],
  ['未采取措施消除事故隐患', `${LAW}第九十九条`, '罚款', 100, 200, 2],
  ['危险化学品经营企业未建立专门安全管理制度', `${LAW}第九十八条第（一）项`, '罚款', 60, 120, 2],
  ['有限空间作业未按规定检测、审批', '《工贸企业有限空间作业安全管理与监督暂行规定》第三十条', '警告、罚款', 10, 30, 4],
  ['超许可范围零售烟花爆竹', '《烟花爆竹经营许可实施办法》第三十四条', '警告、罚款', 2, 8, 3],
];

const TRADES = ['机械', '化工', '纺织', '铜业', '照明电器', '包装', '五金', '家具', '伞业', '塑业', '建材'];

export async function penalties() {
  const random = randomFrom(202002);
  const name = tradeNames(202002);
  const cases = [...decided(random), ...outside()]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((row) => ({ ...row, party: partyOf(row, name, random) }));
  number(cases);

  const sheet = officeSheet({
    name: '案件台账',
    title: '2020年度行政处罚案件台账',
    above: [UNIT_LINE, '填报日期：2021年1月8日', '单位：万元'],
    columns: [
      column('序号', 6), column('案由', 34, { align: 'left' }), column('被处罚单位', 28, { align: 'left' }),
      column('立案日期', 12), column('处罚决定书文号', 22), column('处罚决定日期', 12),
      column('处罚依据', 28, { align: 'left' }), column('处罚种类', 12),
      column('罚款金额（万元）', 13, { align: 'right', format: '0.00' }), column('程序', 8),
      column('案件状态', 10), column('备注', 18),
    ],
    rows: [
      ...cases.map((row, i) => [i + 1, row.offence, row.party, written.paddedDots(row.filed), row.number,
        dateCell(row.date, 'yyyy-mm-dd'), row.article, row.kind, row.fine === 0 ? null : inWan(row.fine), row.procedure ?? '一般', row.state ?? '已结案',
          row.remark ?? null]),
      total({ '罚款金额（万元）': inWan(sum(cases.map((row) => row.fine))) }),
    ],
    below: ['备注：合计数包括表内2019年、2021年作出处罚决定的案件各1件。', SIGNATURES],
  });

  const counted = cases.filter((row) => inYear(row.date) && row.state !== '不予处罚');
  return {
    files: { '台账/行政处罚案件台账2020.xlsx': await xlsxBytes([sheet]) },
    totals: {
      penalties: counted.length,
      penaltiesFiled: cases.filter((row) => inYear(row.filed)).length,
      fines: inWan(sum(counted.map((row) => row.fine))),
    },
    identifiers: cases.map((row) => row.number),
  };
}

function decided(random) {
  const offences = random.shuffle(repeated(OFFENCES.map((offence) => [offence, offence[5]])));
  const rows = someWorkdays(random, offences.length, '2020-02-24', '2020-12-29').map((date, i) => {
    const [offence, article, kind, low, high] = offences[i];
    const procedure = offence.startsWith('超许可') ? '简易' : '一般';
    const filed = procedure === '简易' ? date : filedBefore(date, random.int(16, 48));
    return { offence, article, kind, procedure, date, filed, fine: random.int(low, high) * fromWan(0.05) };
  });
  balance(rows);
  return rows;
}

/** Brings the sum to FINES in steps of 500元, spread over the larger fines. */
function balance(rows) {
  const step = fromWan(0.05);
  const large = rows.filter((row) => row.fine >= fromWan(1.5) && row.fine < fromWan(4.5));
  let missing = FINES - sum(rows.map((row) => row.fine));
  for (let i = 0; missing !== 0; i++) {
    const change = Math.sign(missing) * step;
    large[i % large.length].fine += change;
    missing -= change;
  }
}

/** No case of the year was filed before the year: filed and decided are both 59. */
function filedBefore(date, days) {
  const earliest = '2020-01-07';
  let at = addDays(date, -days);
  if (at < earliest) return earliest;
  while (!isWorkday(at)) at = addDays(at, 1);
  return at;
}

/** Cases of the ledger that are in no figure of the year. */
function outside() {
  return [
    { offence: OFFENCES[0][0], article: OFFENCES[0][1], kind: '罚款', filed: '2019-12-02', date: '2019-12-27', fine: fromWan(2.5),
      remark: '2019年决定，2020年缴款结案' },
    { offence: OFFENCES[2][0], article: '《行政处罚法》第二十七条第二款', kind: '不予处罚', filed: '2019-12-10', date: '2020-01-14', fine: 0,
      state: '不予处罚', remark: '违法行为轻微并及时纠正' },
    { offence: OFFENCES[9][0], article: OFFENCES[9][1], kind: '警告、罚款', procedure: '简易', filed: '2021-01-04',
      date: '2021-01-04', fine: fromWan(0.1) },
  ];
}

function number(cases) {
  const last = { 2019: 71, 2020: 0, 2021: 0 };
  for (const row of cases) {
    const year = row.date.slice(0, 4);
    row.number = row.state === '不予处罚' ? `（虞）应急不罚〔${year}〕1号` : `（虞）应急罚〔${year}〕${++last[year]}号`;
  }
}

function partyOf({ offence }, name, random) {
  if (offence.startsWith('超许可')) return `上虞区${name()}副食店`;
  if (offence.startsWith('危险化学品')) return `上虞${name()}化工贸易有限公司`;
  return `上虞${name()}${random.pick(TRADES)}有限公司`;
}

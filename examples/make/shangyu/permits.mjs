import { addDays, someWorkdays, written } from '../calendar.mjs';
import { tradeNames } from '../names.mjs';
import { column, dateCell, officeSheet } from '../office-sheet.mjs';
import { randomFrom, repeated } from '../random.mjs';
import { xlsxBytes } from '../xlsx.mjs';
import { inYear, SIGNATURES, UNIT_LINE } from './bureau.mjs';

const CHEMICALS = '危险化学品经营许可';
const FIREWORKS = '烟花爆竹经营（零售）许可';
const SAFETY = '安全生产许可';
const REVIEW = '危险化学品建设项目安全设施设计审查';
const PLAN = '生产经营单位生产安全事故应急预案备案';
const PRECURSOR = '第三类非药品类易制毒化学品经营备案';

/** What was decided in the year: matter, kind, number of decisions. 61 in all. */
const DECIDED = [
  [CHEMICALS, '新办', 9], [CHEMICALS, '延续', 14], [CHEMICALS, '变更', 6], [CHEMICALS, '注销', 2],
  [FIREWORKS, '新办', 7], [FIREWORKS, '延续', 12], [FIREWORKS, '注销', 2],
  [SAFETY, '延续', 4], [SAFETY, '变更', 1], [REVIEW, '新办', 4],
];

/** 34 in all. */
const FILED = [[PLAN, 25], [PRECURSOR, 9]];

const MARKS = { [CHEMICALS]: '危化', [FIREWORKS]: '烟花', [SAFETY]: '安许', [REVIEW]: '设审', [PLAN]: '预案备', [PRECURSOR]: '易制毒备' };
const SHOPS = ['副食店', '烟花爆竹零售店', '便利店', '百货商店'];
const YEARS_VALID = { [CHEMICALS]: 3, [FIREWORKS]: 2, [SAFETY]: 3 };
const TRADES = {
  [CHEMICALS]: ['化工贸易', '气体', '石化', '涂料', '加油站'],
  [SAFETY]: ['矿业', '化工', '建材'],
  [REVIEW]: ['新材料', '化工', '生物科技'],
  [PLAN]: ['机械', '化工', '纺织', '铜业', '照明电器', '包装', '医药'],
  [PRECURSOR]: ['化工贸易', '化学试剂'],
};
const TOWNS = ['百官街道', '曹娥街道', '崧厦街道', '道墟街道', '小越街道', '盖北镇', '谢塘镇', '驿亭镇', '丰惠镇', '章镇镇', '汤浦镇'];

export async function permits() {
  const random = randomFrom(202001);
  const name = tradeNames(202001);
  const party = (matter) => partyOf(matter, name, random);
  const number = numbering();

  const decided = decisions(random, party, number);
  const filed = filings(random, party, number);
  const permitSheet = officeSheet({
    name: '许可',
    title: '2020年度行政许可办件台账',
    above: [UNIT_LINE, '填报日期：2021年1月8日'],
    columns: [
      column('序号', 6), column('行政许可决定文书号', 24), column('申请单位', 32, { align: 'left' }),
      column('许可事项', 26), column('业务类型', 10), column('许可决定日期', 13),
      column('起', 12, { group: '有效期' }), column('止', 12, { group: '有效期' }), column('决定结果', 10),
      column('状态', 8), column('承办科室', 14), column('备注', 18),
    ],
    rows: decided.map((row, i) => [i + 1, row.number, row.party, row.matter, row.kind, dateCell(row.date), ...validity(row),
      '准予',
      row.state, '审批服务科', row.remark ?? null]),
    below: ['备注：1.本表按许可决定日期排列。2.状态为“作废”的，系许可证打印有误收回作废，已另行发证。', SIGNATURES],
  });
  const filingSheet = officeSheet({
    name: '备案',
    title: '2020年度备案办件台账',
    above: [UNIT_LINE, '填报日期：2021年1月8日'],
    columns: [
      column('序号', 6), column('文号', 24), column('单位名称', 34, { align: 'left' }),
      column('许可事项', 38), column('许可类别', 10), column('办结日期', 14),
      column('承办科室', 16), column('备注', 16),
    ],
    rows: filed.map((row, i) => [i + 1, row.number, row.party, row.matter, '备案', written.dots(row.date),
      row.matter === PLAN ? '应急指挥中心' : '危险化学品科', row.remark ?? null]),
    below: ['备注：备案事项与许可事项共用一套台账格式，“许可类别”统一填“备案”。', SIGNATURES],
  });

  const counted = decided.filter((row) => inYear(row.date) && row.state !== '作废');
  return {
    files: { '台账/2020年行政许可台账.xlsx': await xlsxBytes([permitSheet, filingSheet]) },
    totals: { permits: counted.length, filings: filed.filter((row) => inYear(row.date)).length },
    identifiers: [...decided, ...filed].map((row) => row.number),
  };
}

function decisions(random, party, number) {
  const kinds = random.shuffle(repeated(DECIDED.map(([matter, kind, count]) => [{ matter, kind }, count])));
  const rows = someWorkdays(random, kinds.length, '2020-01-06', '2020-12-30').map((date, i) => ({ ...kinds[i], date }));
  const misprints = [
    { matter: FIREWORKS, kind: '新办', date: '2020-01-15', state: '作废', remark: '打印有误，收回作废' },
    { matter: CHEMICALS, kind: '变更', date: '2020-08-19', state: '作废', remark: '打印有误，收回作废' },
  ];
  const others = [
    { matter: CHEMICALS, kind: '延续', date: '2019-12-26', remark: '2019年决定，2020年领证' },
    { matter: FIREWORKS, kind: '延续', date: '2019-12-30', remark: '2019年决定，2020年领证' },
    { matter: CHEMICALS, kind: '新办', date: '2021-01-06', remark: '2020年受理，2021年决定' },
  ];
  return [...rows, ...misprints, ...others]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((row) => ({ state: '有效', ...row, party: party(row.matter), number: number(row) }));
}

function filings(random, party, number) {
  const matters = random.shuffle(repeated(FILED));
  const days = someWorkdays(random, matters.length, '2020-01-08', '2020-12-29');
  const rows = days.map((date, i) => ({ matter: matters[i], date }));
  rows.push({ matter: PLAN, date: '2021-01-05', remark: '2020年12月受理' });
  return rows.map((row) => ({ ...row, party: party(row.matter), number: number(row) }));
}

/** 虞应急危化〔2020〕7号: every matter and year counts for itself. */
function numbering() {
  const last = {};
  return ({ matter, date }) => {
    const series = `虞应急${MARKS[matter]}〔${date.slice(0, 4)}〕`;
    last[series] = (last[series] ?? (date.startsWith('2019') ? 40 : 0)) + 1;
    return `${series}${last[series]}号`;
  };
}

function partyOf(matter, name, random) {
  if (matter === FIREWORKS) return `上虞区${random.pick(TOWNS)}${name()}${random.pick(SHOPS)}`;
  const kind = random.pick(TRADES[matter]);
  return kind === '加油站' ? `上虞${name()}加油站有限公司` : `上虞${name()}${kind}有限公司`;
}

function validity({ matter, kind, date }) {
  const years = YEARS_VALID[matter];
  if (!years || kind === '注销') return [null, null];
  return [dateCell(date), dateCell(addDays(`${Number(date.slice(0, 4)) + years}${date.slice(4)}`, -1))];
}

import { addDays, someWorkdays, serial, written } from '../calendar.mjs';
import { fromYuan, inWan, inYuan, sum, yuanText } from '../money.mjs';
import { tradeNames } from '../names.mjs';
import { randomFrom } from '../random.mjs';
import { xlsBytes } from '../sheetjs.mjs';
import { BUREAU, inYear } from './bureau.mjs';

const PERMITS = 88;
const PENALTIES = 22;

/** The .xls that is uploaded to the credit platform: one sheet each, field codes as headers, fines always in 万元. */
export function exchange() {
  const random = randomFrom(202305);
  const name = tradeNames(202305);
  const permits = registrations(random, name);
  const penalties = onTheSpot(random, name);
  const counted = penalties.filter((row) => inYear(row.date));
  return {
    files: { '台账/双公示报送数据2023.xls': xlsBytes([permitSheet(permits), penaltySheet(penalties)]) },
    totals: {
      permits: permits.filter((row) => inYear(row.date)).length,
      penalties: counted.length,
      finesYuan: inYuan(sum(counted.map((row) => row.fine))),
    },
    identifiers: [...permits, ...penalties].map((row) => row.number),
  };
}

function registrations(random, name) {
  const dates = ['2022-12-27', '2022-12-30', ...someWorkdays(random, PERMITS, '2023-01-03', '2023-12-29'), '2024-01-02',
    '2024-01-03', '2024-01-04'];
  const last = { 2022: 96, 2023: 0, 2024: 0 };
  return dates.map((date) => {
    const device = random.chance(0.85);
    const year = date.slice(0, 4);
    return {
      date,
      party: `云溪${name()}${random.pick(['物业服务有限公司', '纸业有限公司', '酒店有限公司', '医院管理有限公司', '物流有限公司', '机械有限公司'])}`,
      document: device ? '特种设备使用登记证' : '计量标准考核证书',
      kind: device ? '登记' : '核准',
      content: device ? `${random.pick(['电梯', '叉车', '锅炉', '压力容器', '起重机械'])}使用登记` : '计量标准器具核准',
      number: `云市监特〔${year}〕${++last[year]}号`,
    };
  });
}

function onTheSpot(random, name) {
  const dates = ['2022-12-22', '2022-12-29', ...someWorkdays(random, PENALTIES, '2023-01-04', '2023-12-28')];
  const last = { 2022: 58, 2023: 0 };
  return dates.map((date) => {
    const year = date.slice(0, 4);
    const fine = fromYuan(random.pick([0, 50, 100, 200, 200, 300, 500, 500, 1000]));
    return {
      date,
      fine,
      party: `${name()}${random.pick(['小吃店', '水果店', '日用品商店', '粮油店'])}`,
      offence: random.pick(['未明码标价', '未按规定公示食品经营许可证', '销售未经检定的计量器具', '食品贮存不符合要求', '未建立进货查验记录']),
      kind: fine === 0 ? '警告' : '罚款',
      number: `云市监当罚〔${year}〕${++last[year]}号`,
    };
  });
}

function permitSheet(rows) {
  const header = ['XK_XDR_MC', 'XK_XDR_LB', 'XK_XKWS', 'XK_WSH', 'XK_XKLB', 'XK_NR', 'XK_JDRQ', 'XK_YXQZ', 'XK_YXQZI',
    'XK_XKJG', 'XK_ZT', 'BZ'];
  const day = (date) => ({ number: serial(date), format: 'yyyy/m/d' });
  return {
    name: '行政许可',
    widths: [30, 16, 20, 22, 10, 20, 12, 12, 12, 22, 8, 10],
    rows: [header, ...rows.map((row) => [row.party, '法人及非法人组织', row.document, row.number, row.kind, row.content, day(row.date),
      day(row.date),
      day('2099-12-31'), BUREAU, '有效', null])],
  };
}

function penaltySheet(rows) {
  const header = ['CF_XDR_MC', 'CF_XDR_LB', 'CF_WSH', 'CF_WFXW', 'CF_CFLB', 'CF_NR', 'CF_NR_FK', 'CF_JDRQ', 'CF_GSJZQ',
    'CF_CFJG', 'BZ'];
  return {
    name: '行政处罚',
    widths: [26, 12, 22, 28, 10, 18, 10, 12, 12, 22, 10],
    rows: [header, ...rows.map((row) => [row.party, '个体工商户', row.number, row.offence, row.kind,
      row.fine === 0 ? '警告' : `罚款${yuanText(row.fine)}元`,
      inWan(row.fine), written.slashes(row.date), written.slashes(addDays(row.date, 365)), BUREAU, null])],
  };
}

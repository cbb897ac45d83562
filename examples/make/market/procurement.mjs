import { written } from '../calendar.mjs';
import { fromWan, inWan, sum } from '../money.mjs';
import { tradeNames } from '../names.mjs';
import { odsBytes } from '../sheetjs.mjs';
import { BUREAU, inYear } from './bureau.mjs';

const CENTRAL = '集中采购';
const DEPARTMENT = '部门集中采购';
const DISPERSED = '分散采购';

/** Contract date, project, organisation, method, price in 万元, kind of supplier. */
const PROJECTS = [
  ['2022-12-23', '2023年度物业服务', CENTRAL, '公开招标', 18.6, '物业服务'],
  ['2023-01-12', '办公用纸', CENTRAL, '网上超市', 0.768, '办公用品'],
  ['2023-02-09', '台式计算机', CENTRAL, '网上超市', 4.95, '信息科技'],
  ['2023-02-22', '便携式打印机', CENTRAL, '网上超市', 0.936, '信息科技'],
  ['2023-03-07', '“三一五”宣传品', CENTRAL, '框架协议', 1.28, '广告'],
  ['2023-03-16', '食品快速检测车维修', CENTRAL, '框架协议', 1.472, '汽车服务'],
  ['2023-03-29', '食品安全抽样检验服务（第一包）', DEPARTMENT, '竞争性磋商', 18.5, '检测技术'],
  ['2023-04-11', '食品安全抽样检验服务（第二包）', DEPARTMENT, '竞争性磋商', 14.8, '检测技术'],
  ['2023-04-20', '快检试剂', DISPERSED, '自行采购', 0.86, '生物科技'],
  ['2023-05-10', '执法记录仪', CENTRAL, '询价', 3.6, '电子科技'],
  ['2023-05-25', '空调机', CENTRAL, '网上超市', 1.92, '电器'],
  ['2023-06-08', '档案密集架', CENTRAL, '框架协议', 4.18, '家具'],
  ['2023-06-15', '计量标准器送检', DISPERSED, '单一来源', 2.35, '计量检测'],
  ['2023-06-28', '特种设备应急演练服务', DISPERSED, '自行采购', 1.2, '安全技术'],
  ['2023-07-13', '笔记本电脑', CENTRAL, '网上超市', 2.58, '信息科技'],
  ['2023-07-27', '消费维权宣传栏制作', CENTRAL, '框架协议', 0.864, '广告'],
  ['2023-08-10', '药品抽验服务', DEPARTMENT, '询价', 5.4, '检测技术'],
  ['2023-08-24', '会议系统', CENTRAL, '询价', 3.85, '电子科技'],
  ['2023-09-14', '公务用车保险', CENTRAL, '框架协议', 1.65, '财产保险'],
  ['2023-09-21', '公务用车维修', CENTRAL, '框架协议', 2.24, '汽车服务'],
  ['2023-10-12', '办公用纸（第二批）', CENTRAL, '网上超市', 0.768, '办公用品'],
  ['2023-10-26', '业务系统维护', CENTRAL, '框架协议', 4.2, '信息科技'],
  ['2023-11-09', '硒鼓墨盒', CENTRAL, '网上超市', 0.832, '办公用品'],
  ['2023-11-23', '食堂食材配送', DISPERSED, '自行采购', 3.1, '农产品'],
  ['2023-12-07', '电动自行车产品质量抽检', DEPARTMENT, '询价', 5.86, '检测技术'],
  ['2023-12-21', '物业服务（2024年度）', CENTRAL, '公开招标', 18.2, '物业服务'],
];

/** Kept in LibreOffice. */
export function procurement() {
  const name = tradeNames(202308);
  const rows = PROJECTS.map(([date, project, organisation, method, wan, trade], i) => ({
    date, project, organisation, method, price: fromWan(wan), code: `YXCG${date.slice(0, 4)}${String(i + 1).padStart(3, '0')}`,
    supplier: `${name()}${trade}有限公司`,
  }));
  const header = ['序号', '采购项目名称', '采购编号', '组织形式', '采购方式', '合同金额（万元）', '合同日期', '供应商', '备注'];
  const sheet = {
    name: '采购登记',
    widths: [6, 34, 16, 14, 12, 16, 12, 28, 14],
    merges: ['A1:I1', 'A2:E2', 'F2:I2'],
    rows: [
      ['2023年政府采购登记表'],
      [`填报单位：${BUREAU}`, null, null, null, null, '填报日期：2024年1月9日'],
      header,
      ...rows.map((row, i) => [i + 1, row.project, row.code, row.organisation, row.method, inWan(row.price),
        written.slashes(row.date), row.supplier, null]),
      ['合计', null, null, null, null, inWan(sum(rows.map((row) => row.price))), null, null, null],
      ['备注：分散采购项目一并登记。'],
    ],
  };
  const counted = rows.filter((row) => inYear(row.date) && row.organisation !== DISPERSED);
  return {
    files: { '台账/政府采购登记.ods': odsBytes([sheet]) },
    totals: { procurementProjects: counted.length, procurementWan: inWan(sum(counted.map((row) => row.price))) },
    identifiers: rows.map((row) => row.code),
  };
}

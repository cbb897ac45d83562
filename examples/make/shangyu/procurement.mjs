import { written } from '../calendar.mjs';
import { fromYuan, inYuan, sum } from '../money.mjs';
import { tradeNames } from '../names.mjs';
import { column, officeSheet, total } from '../office-sheet.mjs';
import { randomFrom } from '../random.mjs';
import { xlsxBytes } from '../xlsx.mjs';
import { inYear, SIGNATURES, UNIT_LINE } from './bureau.mjs';

const CENTRAL = '集中采购';
const DEPARTMENT = '部门集中采购';
const DISPERSED = '分散采购';
const MALL = '网上超市';

/** Contract date, project, organisation, method, price in 元, kind of supplier. Prices and names are made up. */
const PROJECTS = [
  ['2019-12-24', '2020年度机关报刊杂志订阅', CENTRAL, MALL, 12860, '文化传媒'],
  ['2020-01-09', '办公用复印纸', CENTRAL, MALL, 7920, '办公用品'],
  ['2020-02-05', '疫情防控用额温枪、口罩等防护物资', CENTRAL, MALL, 18650, '医疗器械'],
  ['2020-02-26', '复工复产安全指导宣传资料印刷', CENTRAL, '定点采购', 23400, '印务'],
  ['2020-03-10', '台式计算机（12台）', CENTRAL, MALL, 58680, '信息科技'],
  ['2020-03-18', '黑白激光打印机', CENTRAL, MALL, 9540, '信息科技'],
  ['2020-03-31', '打印机硒鼓、粉盒', CENTRAL, MALL, 6284.5, '办公用品'],
  ['2020-04-08', '森林防灭火风力灭火机、水泵', DEPARTMENT, '询价', 86400, '消防器材'],
  ['2020-04-16', '执法记录仪及采集工作站', CENTRAL, '询价', 64800, '电子科技'],
  ['2020-04-22', '执法人员防护鞋帽', DEPARTMENT, '询价', 21560, '劳保用品'],
  ['2020-05-12', '防汛防台应急物资（编织袋、铁锹、雨衣）', DEPARTMENT, '询价', 46320, '防汛物资'],
  ['2020-05-20', '便携式可燃气体检测仪', CENTRAL, '询价', 38500, '仪器仪表'],
  ['2020-05-28', '“安全生产月”宣传品制作', CENTRAL, '定点采购', 32800, '广告'],
  ['2020-06-04', '分体式空调（6台）', CENTRAL, MALL, 27600, '电器'],
  ['2020-06-11', '会议室音响设备', CENTRAL, MALL, 19850, '电子科技'],
  ['2020-06-18', '应急指挥中心视频会议终端', CENTRAL, '公开招标', 168000, '信息科技'],
  ['2020-06-30', '避灾安置场所折叠床、毛巾被', DEPARTMENT, '询价', 52400, '救灾物资'],
  ['2020-07-08', '笔记本电脑（5台）', CENTRAL, MALL, 32495, '信息科技'],
  ['2020-07-16', '文件柜、档案密集架', CENTRAL, '协议供货', 41200, '家具'],
  ['2020-07-23', '办公用复印纸（第二批）', CENTRAL, MALL, 8316, '办公用品'],
  ['2020-08-05', '企业安全风险管控体系评估咨询', DISPERSED, '竞争性磋商', 156000, '安全技术咨询'],
  ['2020-08-11', '防台抢险应急照明车租赁', DEPARTMENT, '询价', 36000, '机械设备租赁'],
  ['2020-08-20', '无线对讲机（20台）', CENTRAL, '询价', 29600, '通信设备'],
  ['2020-08-27', '复印机（彩色）', CENTRAL, '协议供货', 26800, '信息科技'],
  ['2020-09-03', '救援队伍训练器材', DEPARTMENT, '询价', 48750, '消防器材'],
  ['2020-09-10', '办公桌椅', CENTRAL, '协议供货', 23680, '家具'],
  ['2020-09-17', '网络安全设备维护', CENTRAL, '协议供货', 18000, '信息科技'],
  ['2020-09-24', '应急避灾标识标牌制作', CENTRAL, '定点采购', 17640, '广告'],
  ['2020-10-14', '打印机硒鼓、粉盒（第二批）', CENTRAL, MALL, 5976, '办公用品'],
  ['2020-10-21', '投影仪及幕布', CENTRAL, MALL, 12380, '电子科技'],
  ['2020-10-29', '执法文书、档案盒印制', CENTRAL, '定点采购', 14200, '印务'],
  ['2020-11-05', '值班室净水设备', CENTRAL, MALL, 6980, '电器'],
  ['2020-11-12', '森林消防队员个人防护装备', DEPARTMENT, '询价', 74600, '劳保用品'],
  ['2020-11-19', '移动硬盘、U盘等耗材', CENTRAL, MALL, 4868.5, '办公用品'],
  ['2020-11-26', '食堂冷藏设备维修', DISPERSED, '自行采购', 6350, '制冷设备'],
  ['2020-12-03', '应急值守系统年度维护', CENTRAL, '协议供货', 45000, '信息科技'],
  ['2020-12-10', '公务用车保险', CENTRAL, '定点采购', 28110, '财产保险'],
  ['2020-12-17', '物业管理服务（2021年度）', CENTRAL, '公开招标', 102700, '物业服务'],
];

export async function procurement() {
  const random = randomFrom(202003);
  const name = tradeNames(202003);
  const rows = PROJECTS.map(([date, project, organisation, method, yuan, trade], i) => ({
    date, project, organisation, method, price: fromYuan(yuan), budget: budget(yuan, random), supplier: supplier(name(), trade),
    code: `SYCG-${date.slice(0, 4)}-${String(date.startsWith('2019') ? 312 : 100 + i).padStart(4, '0')}`,
  }));

  const sheet = officeSheet({
    name: '采购台账',
    title: '2020年度政府采购台账',
    above: [UNIT_LINE, '填报日期：2021年1月8日', '单位：元'],
    columns: [
      column('序号', 6), column('项目名称', 36, { align: 'left' }), column('采购编号', 18),
      column('采购组织形式', 14), column('采购方式', 12),
      column('预算金额（元）', 14, { align: 'right', format: '#,##0.00' }),
      column('成交金额（元）', 14, { align: 'right', format: '#,##0.00' }), column('供应商', 32, { align: 'left' }),
      column('合同签订日期', 16), column('备注', 16),
    ],
    rows: [
      ...rows.map((row, i) => [i + 1, row.project, row.code, row.organisation, row.method, inYuan(row.budget),
        inYuan(row.price),
        row.supplier, written.chinese(row.date), inYear(row.date) ? null : '2019年签订，2020年付款']),
      total({ '预算金额（元）': inYuan(sum(rows.map((row) => row.budget))), '成交金额（元）': inYuan(sum(rows.map((row) => row.price))) }),
    ],
    below: ['备注：分散采购项目一并登记，统计政府集中采购时不计入。', SIGNATURES],
  });

  const counted = rows.filter((row) => inYear(row.date) && row.organisation !== DISPERSED);
  return {
    files: { '台账/政府采购台账.xlsx': await xlsxBytes([sheet]) },
    totals: { procurementProjects: counted.length, procurementYuan: inYuan(sum(counted.map((row) => row.price))) },
    identifiers: rows.map((row) => row.code),
  };
}

/** The budget lies a little above the price, in round hundreds. */
const budget = (yuan, random) => fromYuan(Math.ceil((yuan * (1 + random.int(1, 9) / 100)) / 100) * 100);

function supplier(name, trade) {
  return trade === '财产保险' ? `${name}财产保险股份有限公司上虞支公司` : `绍兴${name}${trade}有限公司`;
}

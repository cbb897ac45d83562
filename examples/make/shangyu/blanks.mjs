import { officeSheet } from '../office-sheet.mjs';
import { xlsxBytes } from '../xlsx.mjs';
import { SIGNATURES, UNIT_LINE } from './bureau.mjs';

/** Ledgers that were kept and stayed empty: a header without entries is a zero that somebody has looked at. */
const LEDGERS = [
  {
    file: '依申请公开登记表.xlsx', name: '登记表', title: '2020年度政府信息公开申请登记表',
    headers: [['登记编号', 16], ['申请人', 16], ['申请人类型', 14], ['收到日期', 13], ['申请方式', 12], ['申请内容', 34], ['答复日期', 13],
      ['办理结果', 18], ['信息处理费（元）', 12], ['承办科室', 14], ['备注', 14]],
    remark: '备注：2020年度未收到政府信息公开申请，无上年结转。',
  },
  {
    file: '复议诉讼.xlsx', name: '复议诉讼', title: '2020年度政府信息公开行政复议、行政诉讼案件台账',
    headers: [['序号', 6], ['案号', 24], ['申请人', 18], ['案件类型', 14], ['是否经复议', 14], ['受理日期', 13], ['结案日期', 13], ['审理结果', 16],
      ['备注', 20]],
    remark: '备注：2020年度无因政府信息公开工作引起的行政复议、行政诉讼案件。',
  },
  {
    file: '行政强制.xlsx', name: '行政强制', title: '2020年度行政强制台账',
    headers: [['序号', 6], ['决定书文号', 24], ['对象', 28], ['强制措施种类', 18], ['实施日期', 13], ['解除时间', 13], ['承办机构', 16], ['备注', 20]],
    remark: '备注：2020年度未实施行政强制。',
  },
  {
    file: '规范性文件清单.xlsx', name: '清单', title: '行政规范性文件清单（截至2020年12月31日）',
    headers: [['序号', 6], ['文件名称', 44], ['发文字号', 22], ['种类', 18], ['制发日期', 13], ['公开日期', 13], ['废止日期', 13], ['有效性', 10],
      ['备注', 16]],
    remark: '备注：本局无以自身名义制发的行政规范性文件。',
  },
];

const EMPTY_LINES = 6;

export async function blanks() {
  const files = {};
  for (const { file, name, title, headers, remark } of LEDGERS) {
    const sheet = officeSheet({
      name,
      title,
      above: [UNIT_LINE, '填报日期：2021年1月8日'],
      columns: headers.map(([header, width]) => ({ header, width })),
      rows: Array.from({ length: EMPTY_LINES }, () => Array(headers.length).fill(null)),
      below: [remark, SIGNATURES],
    });
    files[`台账/${file}`] = await xlsxBytes([sheet]);
  }
  return { files, totals: {}, identifiers: [] };
}

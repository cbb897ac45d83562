import { column, dateCell, officeSheet } from '../office-sheet.mjs';
import { xlsxBytes } from '../xlsx.mjs';
import { BUREAU, inYear, UNIT_LINE } from './bureau.mjs';

const LAST_DAY = '2023-12-31';

/** Title, number, made, repealed. */
const DOCUMENTS = [
  ['云溪县食品小作坊登记管理办法', '云市监规〔2016〕1号', '2016-04-12', '2021-07-01'],
  ['云溪县农村集体聚餐食品安全管理规定', '云市监规〔2017〕2号', '2017-08-21', null],
  ['云溪县食品摊贩备案管理办法', '云市监规〔2018〕1号', '2018-03-15', '2023-06-30'],
  ['云溪县农贸市场食用农产品质量安全管理规范', '云市监规〔2018〕3号', '2018-11-02', null],
  ['云溪县知识产权示范企业认定办法', '云市监规〔2019〕1号', '2019-05-20', '2023-12-01'],
  ['云溪县老旧电梯安全评估管理规定', '云市监规〔2019〕2号', '2019-09-10', null],
  ['云溪县放心消费示范单位创建办法', '云市监规〔2020〕1号', '2020-06-18', null],
  ['云溪县校园食堂食品安全信用分级管理办法', '云市监规〔2021〕1号', '2021-04-26', null],
  ['云溪县市场监管领域轻微违法行为首次不罚清单', '云市监规〔2022〕1号', '2022-03-30', null],
  ['云溪县质量奖评审管理实施细则', '云市监规〔2022〕2号', '2022-10-14', null],
  ['云溪县食品摊贩备案和经营管理办法', '云市监规〔2023〕1号', '2023-05-31', null],
  ['云溪县电动自行车充换电设施计量监督管理办法', '云市监规〔2023〕2号', '2023-08-25', null],
  ['云溪县知识产权优势企业培育办法', '云市监规〔2023〕3号', '2023-11-10', null],
  ['云溪县餐饮服务单位分级分类监管办法', '云市监规〔2024〕1号', '2024-01-05', null],
];

export async function documents() {
  const sheet = officeSheet({
    name: '目录',
    title: `${BUREAU}行政规范性文件目录`,
    above: [UNIT_LINE, '填报日期：2024年1月9日'],
    columns: [column('序号', 6), column('文件名称', 46, { align: 'left' }), column('发文字号', 22), column('文件种类', 18),
      column('印发日期', 16), column('公开日期', 16), column('废止日期', 16), column('有效性', 10), column('备注', 14)],
    rows: DOCUMENTS.map(([title, number, made, repealed], i) => [i + 1, title, number, '行政规范性文件', day(made), day(made),
      repealed && day(repealed),
      repealed ? '废止' : '有效', null]),
    below: ['填表人：　　　　　　　　　　审核人：'],
  });
  const repealedIn = (row) => row[3] && inYear(row[3]);
  return {
    files: { '台账/规范性文件目录.xlsx': await xlsxBytes([sheet, notes()]) },
    totals: {
      documentsMade: DOCUMENTS.filter((row) => inYear(row[2])).length,
      documentsRepealed: DOCUMENTS.filter(repealedIn).length,
      documentsInForce: DOCUMENTS.filter((row) => row[2] <= LAST_DAY && !(row[3] && row[3] <= LAST_DAY)).length,
    },
    identifiers: DOCUMENTS.map((row) => row[1]),
  };
}

const day = (date) => dateCell(date, 'yyyy"年"m"月"d"日"');

/** A sheet that is no ledger: the settings name it under `ignore`. */
function notes() {
  return officeSheet({
    name: '填表说明',
    title: '填表说明',
    columns: [column('条目', 8), column('内容', 90, { align: 'left' })],
    rows: [
      ['一', '只填以本局名义制发的文件，联合制发的由牵头单位填。'],
      ['二', '修改后重新公布而文号不变的，不另起一行。'],
      ['三', '宣布失效的，废止日期填失效之日。'],
    ],
  });
}

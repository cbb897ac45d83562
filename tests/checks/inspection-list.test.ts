import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { rollup } from '../../src/commands/rollup.ts';
import { catalog, type Code } from '../../src/diagnostics/catalog.ts';
import { completeness } from '../../src/diagnostics/catalog/completeness.ts';
import { form } from '../../src/diagnostics/catalog/form.ts';
import { narrative } from '../../src/diagnostics/catalog/narrative.ts';
import { privacy } from '../../src/diagnostics/catalog/privacy.ts';
import { years } from '../../src/diagnostics/catalog/years.ts';
import { pages } from '../../src/diagnostics/pages.ts';
import { Failure } from '../../src/diagnostics/problem.ts';
import { format2021 } from '../../src/formats/2021.ts';
import { APPLICATIONS, bureau, PERMITS, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { bureau2020, given2020 } from '../support/bureau-2020.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

/**
 * What inspections look for: the relations of the form (H), text against tables (T), and the defects that circulars and
 * assessments name. A folder that raises the code, and the same folder put right, of which there is nothing to say.
 */

type Folder = Record<string, string | Uint8Array | undefined>;

/** A relation or defect: its code, the folder that has it, the folder that has not. */
type Row = [name: string, code: Code, raises: Folder, silent: Folder];

/** Replaces words that must be there. */
function changed(source: string, from: string | RegExp, to: string): string {
  const result = source.replace(from, () => to);
  if (result === source) throw new Error(String(from));
  return result;
}
const text = (from: string | RegExp, to: string): Folder => ({ '正文.md': changed(TEXT, from, to) });
const yaml = (from: string | RegExp, to: string): Folder => ({ 'report.yaml': changed(REPORT_YAML, from, to) });
const given = (...lines: string[]): Folder => yaml('given:\n', `given:\n${lines.map((line) => `  ${line}\n`).join('')}`);
const intro = (words: string): Folder => ({ '正文.md': `${words}\n\n${TEXT}` });
/** A sentence of its own in 主动公开, or in 依申请公开. */
const says = (words: string): Folder => text('作出行政许可', `${words}作出行政许可`);
const applied = (words: string): Folder => text(/\{\{#有.*\n/, `${words}\n`);
const problems = (words: string): Folder => text('公开的内容还不够细，下一年按事项逐一补齐。', words);
const of2020 = (values: Record<string, number>): Folder => bureau2020({ 'report.yaml': given2020(values) });

/** The table of applications by hand: 0, but for these. */
function applications(values: Record<string, number>): Folder {
  const rows = format2021.figures.flatMap((f) => (f.printed && f.id.startsWith('applications.') && !/\.total$|\.handled\./.test(f.id) ? [f.id] : []));
  const all = { ...Object.fromEntries(rows.map((id) => [id, 0])), ...Object.fromEntries(Object.entries(values).map(([id, n]) => [`applications.${id}`, n])) };
  return { ...given(...Object.entries(all).map(([id, n]) => `${id}: ${n}`)), '台账/依申请公开.csv': undefined };
}
/** Documents by hand: 规章, then 规范性文件; made, repealed, in force. */
const documents = (regulations: number[], normative: number[], settings = REPORT_YAML): Folder => {
  const lines = ['made', 'repealed', 'inForce'].flatMap((column, i) => [`regulations.${column}: ${regulations[i]}`, `normativeDocuments.${column}: ${normative[i]}`]);
  return { 'report.yaml': changed(settings, '  documents: 0\n', lines.map((line) => `  ${line}\n`).join('')) };
};
/** Last year's figures beside the folder. */
function after(figures: Record<string, string>, folder: Folder = {}, [year, form] = [2022, '2021']): Folder {
  const unit = (id: string) => (id === 'fees.amount' ? '万元' : id.includes('items') ? '项' : '件');
  const held = Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { value, unit: unit(id) }]));
  const report = { schema: 'nianbao/figures@1', bureau: '云溪县应急管理局', year, format: form, figures: held };
  return { ...folder, 'report.yaml': changed(String(folder['report.yaml'] ?? REPORT_YAML), 'given:', 'previous: 上年.json\ngiven:'), '上年.json': JSON.stringify(report) };
}
const afterText = (words: string): Folder => ({
  ...yaml('given:', 'previous: 上年\ngiven:'),
  '上年/figures.json': after({})['上年.json'],
  '上年/正文.md': words,
});
const fees = (rows: string): Folder => ({ ...yaml('  fees.amount: 1.5\n', ''), '台账/收费.csv': `收费项目,金额（元）,收费日期\n${rows}` });
const township = (words: string): Folder => ({ ...yaml('year: 2023\n', 'year: 2023\nlevel: township\n'), ...text('公开工作列入年度考核', `政府信息公开工作列入年度考核${words}`) });
const LAST_SECTION = /# 其他需要报告的事项[^]*/;
const TABLE = '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- |\n| 0 | / | - | 无 |  |\n';
const COUNTRY = '中华人民共和国政府信息公开条例';

const RELATIONS: Row[] = [
  ['H1 received and carried in are handled and carried forward', 'B401', applications({ 'received.naturalPerson': 2, 'granted.naturalPerson': 1 }), applications({ 'received.naturalPerson': 2, 'granted.naturalPerson': 1, 'carriedForward.naturalPerson': 1 })],
  ['H2 the results of a column are its total', 'B402', applications({ 'received.naturalPerson': 2, 'granted.naturalPerson': 1, 'handled.naturalPerson': 2 }), applications({ 'received.naturalPerson': 2, 'granted.naturalPerson': 1, 'partiallyGranted.naturalPerson': 1, 'handled.naturalPerson': 2 })],
  ['H3 the applicants of a row are its total', 'B403', applications({ 'received.naturalPerson': 1, 'granted.naturalPerson': 1, 'received.total': 2 }), applications({ 'received.naturalPerson': 1, 'granted.naturalPerson': 1, 'received.total': 1 })],
  ...(['reviews', 'litigation.direct', 'litigation.afterReview'] as const).map((group): Row => {
    const cases = (total: number) => {
      const groups = ['reviews', 'litigation.direct', 'litigation.afterReview'].flatMap((g) => ['upheld', 'corrected', 'otherOutcome', 'pending'].map((o) => `  ${g}.${o}: ${g === group && o === 'upheld' ? 1 : 0}\n`));
      return yaml('  reviews: 0\n', `${groups.join('')}  ${group}.total: ${total}\n`);
    };
    return [`H4 the outcomes of ${group} are its total`, 'B404', cases(2), cases(1)];
  }),
  ['H5 no amount is negative', 'B405', fees('检测费,-200,2023-03-05\n'), fees('检测费,800,2023-03-01\n检测费,-200,2023-03-05\n')],
  ['H5 no count is negative', 'S009', yaml('coercion: 0', 'coercion.decisions: -1'), yaml('coercion: 0', 'coercion.decisions: 1')],
  ['H5 no count has a fraction', 'S009', yaml('coercion: 0', 'coercion.decisions: 1.5'), yaml('coercion: 0', 'coercion.decisions: 2')],
  ['H6 carried in is what was carried forward', 'B406', after({ 'applications.carriedForward.naturalPerson': '2' }), after({ 'applications.carriedForward.naturalPerson': '1' })],
  ['H7 in force follows from last year', 'B407', after({ 'normativeDocuments.inForce': '3' }, documents([0, 0, 0], [2, 1, 5])), after({ 'normativeDocuments.inForce': '3' }, documents([0, 0, 0], [2, 1, 4]))],
  ['H7 in force of 规章 follows from last year', 'B407', after({ 'regulations.inForce': '3' }, documents([0, 0, 2], [0, 0, 0], `makesRegulations: true\n${REPORT_YAML}`)), after({ 'regulations.inForce': '3' }, documents([0, 0, 3], [0, 0, 0], `makesRegulations: true\n${REPORT_YAML}`))],
  ...(['permits', 'services', 'penalties', 'coercion', 'fees'] as const).map((row): Row => {
    const items = (more: number) => ({ [`${row}.itemsLastYear`]: String({ permits: 12, services: 5, penalties: 214, coercion: 9, fees: 0 }[row] + more), [`${row}.itemsChange`]: '0' });
    return [`H8 items of ${row} follow from last year`, 'B406', after(items(1), bureau2020(), [2019, '2019']), after(items(0), bureau2020(), [2019, '2019'])];
  }),
  ['H8 items are not cases', 'B416', of2020({ 'permits.itemsLastYear': 96 }), of2020({ 'permits.itemsLastYear': 97 })],
  ['H8 cases have items', 'B419', of2020({ 'permits.itemsLastYear': 1 }), of2020({ 'permits.itemsLastYear': 2 })],
  ['H10 a county makes no 规章', 'B412', documents([1, 0, 1], [0, 0, 0]), documents([0, 0, 0], [1, 0, 1])],
  ['H10 of a city the name does not tell', 'B415', documents([1, 0, 1], [0, 0, 0], REPORT_YAML.replace('云溪县', '云溪市')), documents([1, 0, 1], [0, 0, 0], `makesRegulations: true\n${REPORT_YAML.replace('云溪县', '云溪市')}`)],
  ['H11 in force is what was made and not repealed, at least', 'B413', documents([0, 0, 0], [2, 0, 0]), documents([0, 0, 0], [2, 2, 0])],
  ['H12 what is newly published is part of the total', 'B414', of2020({ 'normativeDocuments.totalPublished': 1 }), of2020({ 'normativeDocuments.totalPublished': 2 })],
  ['H12 what is made is published', 'B418', of2020({ 'normativeDocuments.made': 33, 'normativeDocuments.newlyPublished': 8 }), of2020({ 'normativeDocuments.made': 9, 'normativeDocuments.newlyPublished': 8 })],
  ['H12 the stock is not newly published', 'B418', of2020({ 'normativeDocuments.made': 0, 'normativeDocuments.newlyPublished': 11 }), of2020({ 'normativeDocuments.made': 0, 'normativeDocuments.newlyPublished': 2 })],
];

/** The folder has 2 received, 1 carried in, 1 granted, 1 denied, 1 carried forward; 2 permits, 1 penalty, 1.5 万元. */
const NUMBERS: [words: string, wrong: string, right: string][] = [
  ['收到', '收到政府信息公开申请1件。', '收到政府信息公开申请2件。'],
  ['新收', '新收政府信息公开申请3件。', '新收政府信息公开申请2件。'],
  ['上年结转', '收到政府信息公开申请2件，上年结转2件。', '收到政府信息公开申请2件，上年结转1件。'],
  ['答复', '收到政府信息公开申请2件，上年结转1件，已答复3件。', '收到政府信息公开申请2件，上年结转1件，已答复2件。'],
  ['办结', '办结政府信息公开申请1件。', '办结政府信息公开申请2件。'],
  ['予以公开', '办结政府信息公开申请2件，其中予以公开2件。', '办结政府信息公开申请2件，其中予以公开1件。'],
  ['部分公开', '办结政府信息公开申请2件，其中部分公开1件。', '办结政府信息公开申请2件，其中部分公开0件。'],
  ['不予公开', '办结政府信息公开申请2件，其中不予公开2件。', '办结政府信息公开申请2件，其中不予公开1件。'],
  ['无法提供', '办结政府信息公开申请2件，其中无法提供1件。', '办结政府信息公开申请2件，其中无法提供0件。'],
  ['不予处理', '办结政府信息公开申请2件，其中不予处理1件。', '办结政府信息公开申请2件，其中不予处理0件。'],
  ['其他处理', '办结政府信息公开申请2件，其中其他处理1件。', '办结政府信息公开申请2件，其中其他处理0件。'],
  ['结转下年度', '收到政府信息公开申请2件，结转下年度继续办理2件。', '收到政府信息公开申请2件，结转下年度继续办理1件。'],
];

const TEXTS: Row[] = [
  ...NUMBERS.map(([words, wrong, right]): Row => [`T1 ${words} is the total of the table`, 'T520', applied(wrong), applied(right)]),
  ['T1 a number that may mean another thing is asked about', 'T521', says('公示行政处罚决定3件。'), says('公示行政处罚决定1件。')],
  ['T2 行政许可 is the number of the table', 'T520', text('{{permits.decisions}}', '3'), text('{{permits.decisions}}', '2')],
  ['T2 行政处罚 is the number of the table', 'T520', text('{{penalties.decisions}}', '2'), text('{{penalties.decisions}}', '1')],
  ['T2 行政强制 is the number of the table', 'T520', says('作出行政强制决定2件。'), says('作出行政强制决定0件。')],
  ['T2 a fee in 元 is the fee in 万元', 'T520', says('收取行政事业性收费1500元。'), says('收取行政事业性收费15000元。')],
  ['T3 其中 adds up to the whole', 'T522', says('发布各类消息73条，其中动态12条、公告31条、规划1条、统计4条、人事2条、其他33条。'), says('发布各类消息83条，其中动态12条、公告31条、规划1条、统计4条、人事2条、其他33条。')],
  ['T4 a percentage fits its base', 'T523', says('检查企业12家，其中化工企业10家，占88.33%。'), says('检查企业12家，其中化工企业10家，占83.33%。')],
  ['T5 均获维持 where some are pending', 'T524', { ...given('reviews.upheld: 1', 'reviews.corrected: 0', 'reviews.otherOutcome: 0', 'reviews.pending: 1', 'litigation: 0'), 'report.yaml': reviewed(1), ...applied('收到申请2件。因政府信息公开被申请行政复议2件，均获维持。') }, { 'report.yaml': reviewed(0), ...applied('收到申请2件。因政府信息公开被申请行政复议1件，均获维持。') }],
  ['T6 the sections are counted right', 'T525', intro('本报告由五个部分组成。'), intro('本报告由六个部分组成。')],
  ['T6 the sections are listed', 'T525', intro('本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项组成。'), intro('本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项组成。')],
  ['T7 未收到申请 where there are some', 'T524', applied('本年度未收到政府信息公开申请。'), { ...applied('本年度未收到政府信息公开申请。'), ...applications({}) }],
  ['T7 some where there are none', 'T520', { ...applied('本年度收到政府信息公开申请2件。'), ...applications({}) }, applied('本年度收到政府信息公开申请2件。')],
];

function reviewed(pending: number): string {
  const lines = ['upheld: 1', 'corrected: 0', 'otherOutcome: 0', `pending: ${pending}`].map((line) => `  reviews.${line}\n`).join('');
  const none = ['direct', 'afterReview'].flatMap((g) => ['upheld', 'corrected', 'otherOutcome', 'pending'].map((o) => `  litigation.${g}.${o}: 0\n`)).join('');
  return changed(REPORT_YAML, '  reviews: 0\n', lines + none);
}

const OLD_PROBLEMS = '答复不够及时，明年起按周提醒承办科室，逾期的在例会上说明原因，并记入科室的年度考核。';
const LAST_YEAR = `# 存在的主要问题及改进情况\n\n${OLD_PROBLEMS}\n`;

/** domain.md, section 5.2. Layout, prominence, scans and changes after publication are not in a folder. */
const DEFECTS: Row[] = [
  ['不按时公布', 'T540', yaml('2024-01-18', '2024-02-10'), yaml('2024-01-18', '2024-01-31')],
  ['放错年度：公布日期还在报告年度里', 'S016', yaml('2024-01-18', '2023-12-18'), yaml('2024-01-18', '2024-01-02')],
  ['数据失准：两处来源不一致', 'C302', given('permits.decisions: 3'), given('permits.decisions: 2')],
  ['内容雷同：文字与上年相同', 'T545', { ...afterText(LAST_YEAR), ...problems(OLD_PROBLEMS) }, afterText(LAST_YEAR)],
  ['内容雷同：数字与上年相同', 'B409', after({ 'permits.decisions': '412' }, { ...given('permits.decisions: 412'), '台账/行政许可.csv': undefined }), after({ 'permits.decisions': '398' }, { ...given('permits.decisions: 412'), '台账/行政许可.csv': undefined })],
  ['敷衍：第五部分写的是无', 'T532', problems('无。'), problems('公开的内容还不够细，明年补齐。')],
  ['引用已废止的通知', 'T536', intro(`根据《${COUNTRY}》和国办公开办函〔2019〕60号编制。`), intro(`根据《${COUNTRY}》和国办公开办函〔2021〕30号编制。`)],
  ['正文引用另一个格式的文号', 'T537', problems('沿用国办公开办函〔2019〕60号的口径，内容还不够细，明年改进。'), problems('沿用国办公开办函〔2021〕30号的口径，内容还不够细，明年改进。')],
  ['留着模板的说明：字体字号', 'T538', intro('（宋体加粗小四号字）'), intro('（一）依据')],
  ['留着模板的说明：该部分以表格形式报告', 'T538', problems('该部分以表格形式报告。表格如下：内容不够细，明年改进。'), problems('下面用两段报告。内容不够细，明年改进。')],
  ['留着批注、修订', 'T538', problems('批注[A1]：内容不够细，明年改进。'), problems('批复和注释的内容不够细，明年改进。')],
  ['像是没有填完', 'T539', problems('某某局的内容不够细，明年改进。'), problems('某科室的内容不够细，明年改进。')],
  ['部分数目错，见 T6；题目不是统一的写法', 'T541', intro('云溪县应急管理局2023年度信息公开报告'), intro('现将2023年的情况报告如下。')],
  ['文字里又有一张法定的表格，里面有空格、“/”“-”“无”', 'T544', text('# 存在的主要问题', `# 政府信息公开行政复议、行政诉讼情况\n\n${TABLE}\n# 存在的主要问题`), text('# 存在的主要问题', '# 政府信息公开行政复议、行政诉讼情况\n\n| 科室 | 总计 |\n| --- | --- |\n| 甲 | 0 |\n\n# 存在的主要问题')],
  ['网站信息条数填进规范性文件', 'B417', { 'report.yaml': changed(String(documents([0, 0, 0], [45, 0, 45])['report.yaml']), 'given:\n', 'given:\n  disclosures.total: 45\n') }, { 'report.yaml': changed(String(documents([0, 0, 0], [4, 0, 9])['report.yaml']), 'given:\n', 'given:\n  disclosures.total: 45\n') }],
  ['题目、统计期限的年份错', 'T526', intro('统计期限为2022年1月1日至2022年12月31日。'), intro('统计期限为2023年1月1日至2023年12月31日。')],
  ['总体情况缺少方面', 'T530', text(/## 监督保障[^#]+/, ''), text('## 监督保障', '## 监督保障情况')],
  ['小标题下面没有内容', 'T531', text('政府信息公开专栏由专人维护。\n', ''), text('政府信息公开专栏由专人维护。', '专栏由专人维护。')],
  ['标题写错字', 'T502', text('# 其他需要报告的事项', '# 其他需要报告的事相'), text('# 其他需要报告的事项', '# 六、其他需要报告的事项')],
  ['缺少一个部分', 'T503', text(LAST_SECTION, ''), text(LAST_SECTION, '# 其他需要报告的事项\n\n没有收取信息处理费。\n')],
  ['同一部分写了两次', 'T504', text('# 其他需要', '# 总体情况\n\n又一段。\n\n# 其他需要'), text('# 其他需要', '又一段。\n\n# 其他需要')],
  ['只写问题，不写改进', 'T534', problems('公开的内容还不够细，有的科室报送不及时。'), problems('公开的内容还不够细，有的科室报送不及时，明年改进。')],
  ['第六部分不报告信息处理费', 'T535', text('本年度没有收取信息处理费。', '没有其他需要报告的事项。'), text('本年度没有收取信息处理费。', '未发生政府信息公开信息处理费。')],
  ['政府的年报缺社会评议', 'T533', township(''), township('，组织了社会评议，没有责任追究')],
  ['元和万元写混', 'B410', after({ 'fees.amount': '15000' }), after({ 'fees.amount': '2' })],
  ['金额没有单位', 'V205', { '台账/行政处罚.csv': '处罚决定书文号,当事人,立案日期,处罚决定日期,罚款金额\n云应急罚〔2023〕1号,丁公司,2023-01-05,2023-02-01,10000\n' }, { '台账/行政处罚.csv': '处罚决定书文号,当事人,立案日期,处罚决定日期,罚款金额（万元）\n云应急罚〔2023〕1号,丁公司,2023-01-05,2023-02-01,1\n' }],
  ['与上年相差悬殊', 'B411', after({ 'permits.decisions': '25' }), after({ 'permits.decisions': '3' })],
  ['上年未审结的案件没有下文', 'B408', after({ 'reviews.pending': '1' }), after({ 'reviews.pending': '0' })],
  ['泄露身份号码', 'T550', problems('申请人身份证号11010519491231002X，内容不够细，明年改进。'), problems('登记编号11010519491231002，内容不够细，明年改进。')],
  ['泄露手机号码', 'T551', problems('联系人手机13800138000，内容不够细，明年改进。'), problems('联系电话0000-82138000，内容不够细，明年改进。')],
  ['泄露银行卡号', 'T552', problems('账号6222021234567890128，内容不够细，明年改进。'), problems('编号6222021234567890129，内容不够细，明年改进。')],
  ['泄露申请人姓名', 'T553', { '台账/依申请公开.csv': changed(APPLICATIONS, '某甲', '张晓明'), ...problems('张晓明的申请答复不及时，明年改进。') }, { '台账/依申请公开.csv': changed(APPLICATIONS, '某甲', '张晓明'), ...problems('有的申请答复不及时，明年改进。') }],
  ['机关名称错：由委分管领导', 'T542', text('公开前逐级审查', '公开前由委分管领导审定'), text('公开前逐级审查', '公开前由局分管领导审定')],
  ['机关名称错：改革以前的名称', 'T542', intro('现将云溪县安全生产监督管理局2023年政府信息公开工作年度报告公布如下。'), intro('现将云溪县应急管理局2023年政府信息公开工作年度报告公布如下。')],
  ['附件链接打不开', 'T543', problems('内容不够细，明年改进，见[清单](附件/清单.docx)。'), problems('内容不够细，明年改进，见[清单](https://www.example.com/qd.docx)。')],
  ['文字做成图片', 'T506', problems('公开的内容还不够细，明年改进。![扫描件](扫描.png)'), problems('公开的内容还不够细，明年改进。')],
  ['备案混进许可', 'V219', { '台账/行政许可.csv': changed(PERMITS, '普通', '许可备案') }, { '台账/行政许可.csv': changed(PERMITS, '普通', '延续') }],
];

async function check(folder: Folder) {
  const host = memoryHost(bureau(folder));
  await main(['check', '/bureau', '--json'], host);
  const { diagnostics } = JSON.parse(host.printed.out) as { diagnostics: { code: Code }[] };
  return diagnostics.map((d) => d.code);
}

describe.each([...RELATIONS, ...TEXTS, ...DEFECTS.map(([name, ...row]): Row => [`5.2 ${name}`, ...row])])('%s', (_, code, raises, silent) => {
  test(`raises ${code}, and nothing else`, async () => {
    expect([...new Set(await check(raises))]).toEqual([code]);
  });

  test('put right, there is nothing to say', async () => {
    expect(await check(silent)).toEqual([]);
  });

  test('has its page', () => {
    expect(pages.zh[code].source).not.toBe('');
    expect(pages.zh[code].wrong).not.toBe(pages.zh[code].right);
  });
});

describe('H9 the parent is the sum of its children', () => {
  const SETTINGS = 'bureau: 云溪县人民政府\nyear: 2023\nlevel: government\npublishedOn: 2024-03-18\nrollup: {expected: [云溪县应急管理局, 云溪县财政局]}\ngiven:\n  regulations: 0\n';
  const parent = { 'report.yaml': SETTINGS, '正文.md': TEXT.replace('列入年度考核', '列入工作考核，社会评议和责任追究结果已经公布') };
  const child = (folder: string, name: string, changes: Folder = {}): Files =>
    Object.fromEntries(Object.entries(bureau({ 'report.yaml': REPORT_YAML.replace('云溪县应急管理局', name), ...changes })).map(([file, content]) => [`${folder}/${file}`, content]));
  const yingji = child('应急', '云溪县应急管理局');
  const caizheng = child('财政', '云溪县财政局');
  const summed = async (files: Files) => {
    const host = memoryHost({ ...parent, ...files });
    try {
      const { problems: found } = await rollup(host, { folder: '/bureau', from: [], editions: ['report'], formats: ['html'] });
      return { codes: found.map((p) => p.code), host };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { codes: error.problems.map((p) => p.code), host };
    }
  };

  test('of whole children it is, and there is nothing to say', async () => {
    const { codes, host } = await summed({ ...yingji, ...caizheng });
    expect(codes).toEqual([]);
    const { figures } = JSON.parse(new TextDecoder().decode(host.files.get('/bureau/out/figures.json')));
    expect([figures['permits.decisions'].value, figures['fees.amount'].value]).toEqual(['4', '3']);
  });

  test.each<[string, Code, Files]>([
    ['a child that is missing', 'A804', yingji],
    ['a child that is there twice', 'A805', { ...yingji, ...caizheng, ...child('财政2', '云溪县财政局') }],
    ['a child of another year', 'A806', { ...yingji, ...child('财政', '云溪县财政局', { 'report.yaml': changed(changed(REPORT_YAML, '云溪县应急管理局', '云溪县财政局'), 'year: 2023', 'year: 2022').replace('2024-01-18', '2023-01-18') }) }],
    ['a child that is not balanced', 'A807', { ...yingji, ...child('财政', '云溪县财政局', { ...applications({ 'received.naturalPerson': 2 }), 'report.yaml': changed(String(applications({ 'received.naturalPerson': 2 })['report.yaml']), '云溪县应急管理局', '云溪县财政局') }) }],
  ])('%s raises %s', async (_, code, files) => {
    expect((await summed(files)).codes).toContain(code);
    expect(pages.zh[code].source).not.toBe('');
  });
});

test('5.2 章节次序颠倒：the report is printed in the order of the form, whatever the order of the text', async () => {
  const parts = TEXT.split(/(?=^# )/m);
  const host = memoryHost(bureau({ '正文.md': parts.toReversed().join('\n') }));
  await main(['build', '/bureau', '--json', '--format', 'html'], host);
  const html = new TextDecoder().decode(host.files.get('/bureau/out/report.html'));
  const places = format2021.sections.map(({ numeral, title }) => html.indexOf(`${numeral}、${title}`));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('every code of the form, of the years, of the text and of privacy is in the list', () => {
  const listed = new Set<string>([...RELATIONS, ...TEXTS, ...DEFECTS].map(([, code]) => code));
  const families = { ...form, ...years, ...narrative, ...completeness, ...privacy };
  const without = Object.keys(families).filter((code) => code in catalog && /^[BT]/.test(code) && !listed.has(code));
  expect(without).toEqual([]);
});

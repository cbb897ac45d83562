import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { catalog, type Code } from '../../src/diagnostics/catalog.ts';
import { format2021 } from '../../src/formats/2021.ts';
import { APPLICATIONS, bureau, PENALTIES, PERMITS, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { bureau2020, given2020 } from '../support/bureau-2020.ts';
import { memoryHost } from '../support/memory-host.ts';

type Change = Record<string, string | Uint8Array | undefined>;

const yaml = (from: string | RegExp, to: string | ((found: string) => string)): Change => ({ 'report.yaml': REPORT_YAML.replace(from, to as string) });
const given = (line: string): Change => yaml('given:\n', `given:\n  ${line}\n`);
const permits = (from: string, to: string): Change => ({ '台账/行政许可.csv': PERMITS.replace(from, to) });
const penalties = (from: string, to: string): Change => ({ '台账/行政处罚.csv': PENALTIES.replace(from, to) });
const applications = (from: string, to: string): Change => ({ '台账/依申请公开.csv': APPLICATIONS.replace(from, to) });
const text = (from: string | RegExp, to: string): Change => ({ '正文.md': TEXT.replace(from, to) });
const documents = (rows: string): Change => ({
  ...yaml('  documents: 0\n', ''),
  '台账/规范性文件.csv': `标题,文号,种类,制发日期,废止日期,有效性\n${rows}`,
});
/** Applications by hand: every row and column 0 but these. */
const givenApplications = (values: Record<string, number>): Change => ({
  '台账/依申请公开.csv': undefined,
  'report.yaml': REPORT_YAML.replace('given:\n', `given:\n${applicationsLines(values)}`),
});
function figuresOf(year: number, values: Record<string, string>): string {
  const unit = (id: string) => (id === 'fees.amount' ? '万元' : '件');
  return JSON.stringify({
    schema: 'nianbao/figures@1',
    bureau: '云溪县应急管理局',
    year,
    format: '2021',
    figures: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, unit: unit(id) }])),
  });
}
/** A change, and last year's report beside it. */
function withPrevious(values: Record<string, string>, change: Change = {}): Change {
  const settings = String(change['report.yaml'] ?? REPORT_YAML).replace('given:', 'previous: 上年.json\ngiven:');
  return { ...change, 'report.yaml': settings, '上年.json': figuresOf(2022, values) };
}
const PROBLEMS = '公开的内容还不够细，下一年按事项逐一补齐。';
const UTF16 = (content: string) => new Uint8Array(Buffer.from(content, 'utf16le'));

/** One thing wrong in a sound folder raises exactly this code. */
const broken: Partial<Record<Code, Change>> = {
  S001: yaml('bureau:', 'beureau: 甲\nbureau:'),
  S002: yaml('publishedOn: 2024-01-18', 'publishedOn: 2024年1月'),
  S003: yaml('given:\n', 'given: [\n'),
  S004: yaml('year: 2023\n', ''),
  S005: { 'report.yaml': undefined },
  S007: yaml('given:', 'ledgers: {permits: {file: 台账/许可办件.xlsx}}\ngiven:'),
  S008: given('permit.decisions: 3'),
  S009: yaml('fees.amount: 1.5', 'fees.amount: -1.5'),
  S010: yaml('given:', 'values: {applicantType: {个人: 公民}}\ngiven:'),
  S011: yaml('given:', 'ledgers: {permits: {columns: {批准日: 决定日期}}}\ngiven:'),
  S012: yaml('given:', 'previous: ../2022\ngiven:'),
  S016: yaml('publishedOn: 2024-01-18', 'publishedOn: 2023-12-18'),
  S018: yaml('given:', 'accepted:\n  - code: V202\n    reason: 日期以纸质登记为准\ngiven:'),
  S019: yaml('given:', 'accepted:\n  - code: V213\n    at: 台账/行政许可.csv > A5\n    reason: 同一文号下的两个许可，已核对\ngiven:'),
  S021: yaml('bureau: 云溪县应急管理局', 'bureau: 云溪镇人民政府'),
  S022: { ...yaml('given:', 'previous: 上年.json\ngiven:'), '上年.json': JSON.stringify({ schema: 'nianbao/figures@1', bureau: '云溪县财政局', year: 2022, format: '2021', figures: {} }) },
  F101: yaml('year: 2023', 'year: 2018'),
  L101: { '台账/采购.xlsx': '' },
  L102: { '台账/采购.xlsx': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]) },
  L103: { '台账/采购.xlsx': new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4]) },
  L104: { '台账/采购.xlsx': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...UTF16('EncryptedPackage')]) },
  L105: { '台账/采购.csv': new Uint8Array([0xb2, 0xc9, 0xff, 0xff, 0x80]) },
  L107: { '台账/采购.xls': '<html><head><title>登录</title></head><body><p>登录已超时</p></body></html>' },
  L109: { '台账/采购.csv': '项目名称,成交金额（元）,成交日期\n"电脑,35000,2023-03-05\n' },
  L111: penalties('"10,000.00"', '10,000.00'),
  L112: { '台账/说明.docx': 'PK' },
  L113: { '台账/行政许可.csv': undefined, '台账/行政许可.xls': PERMITS.replaceAll(',', '\t') },
  H101: { '台账/通讯录.csv': '科室,人员,分机\n办公室,某某,8001\n' },
  H102: applications('收到日期', '登记时间'),
  H103: { '台账/表1.csv': '决定日期,立案时间,事项名称,状态,决定书编号,案由\n' },
  H104: applications('收到日期,', '申请日期,登记日期,'),
  H107: { '台账/行政许可.csv': undefined, '台账/登记.csv': `行政许可台账\n${PERMITS}决定日期,立案时间,事项名称,状态,决定书编号,案由\n` },
  H113: { '台账/行政许可.csv': `1,应急许〔2023〕9号,烟花爆竹经营许可,2023-03-05\n${PERMITS}` },
  H108: { '台账/表1.csv': '姓名,单位名称,发证日期\n某甲,乙公司,2023-03-05\n' },
  H109: { '台账/表1.csv': '来信人,相对人,事项名称,类别,办结日期\n' },
  H110: { '台账/行政许可.csv': PERMITS, '台账/行政许可（副本）.csv': `2023年\n${PERMITS}` },
  H111: Object.fromEntries(
    [['1月', 'ab'], ['2月', 'cde'], ['全年', 'abc']].map(([month, titles]) => [
      `台账/主动公开${month}.csv`,
      ['标题,公开日期', ...[...(titles ?? '')].map((t) => `${t},2023-03-05`)].join('\n'),
    ]),
  ),
  V201: permits('2023-03-05', ''),
  V202: permits('2023-03-05', '2023-02-30'),
  V203: applications('不予公开-属于行政执法案卷', '属于行政执法卷'),
  V204: penalties('"10,000.00"', '一万多'),
  V205: penalties('罚款金额（元）', '罚款金额'),
  V206: permits('2023-03-05', '5/3/2023'),
  V207: applications('2023-02-20', '2023-01-20'),
  V210: applications('不予公开-属于行政执法案卷', '不予公开'),
  V211: applications('不予公开-属于行政执法案卷', ''),
  V212: { '台账/行政许可.csv': `${PERMITS}云应急许〔2023〕1号,甲公司,危险化学品经营许可,普通,2023-03-05\n` },
  V213: { '台账/行政许可.csv': `${PERMITS}云应急许【2023】1 号,戊公司,危险化学品经营许可,普通,2023-07-01\n` },
  V214: { '台账/依申请公开.csv': `${APPLICATIONS}YSQ2023-01,某乙,自然人,2023-02-01,2023-02-20,予以公开\n` },
  V216: documents('关于安全生产的通知,云应急〔2020〕3号,行政规范性文件,2020-05-01,,废止\n'),
  V218: applications('YSQ2023-01', '2.02301E+17'),
  V219: permits('普通', '许可备案'),
  V220: documents('关于安全生产的通知,云应急〔2020〕3号,行政规范性文件,2020-05-01,2023-05-01,有效\n'),
  V223: { '台账/主动公开.csv': '序号,标题,公开日期\n1,应急演练通告,2023-03-05\n2,应急演练通告,2023/3/5\n' },
  V221: { '台账/行政处罚.csv': `${PENALTIES}合计,,,,,"99,999.00"\n` },
  T553: { ...applications('某甲', '张晓明'), ...text('公开前逐级审查', '张晓明的申请已答复，公开前逐级审查') },
  C301: yaml('  coercion: 0\n', ''),
  C302: given('permits.decisions: 3'),
  B401: givenApplications({ 'received.naturalPerson': 2, 'granted.naturalPerson': 1 }),
  B402: givenApplications({ 'received.naturalPerson': 1, 'granted.naturalPerson': 1, 'handled.naturalPerson': 2, 'carriedIn.naturalPerson': 1 }),
  B403: givenApplications({ 'received.naturalPerson': 1, 'granted.naturalPerson': 1, 'received.total': 2 }),
  B404: yaml('  reviews: 0\n', `  litigation: 0\n  reviews.upheld: 1\n  reviews.corrected: 0\n  reviews.otherOutcome: 0\n  reviews.pending: 0\n  reviews.total: 2\n`),
  B405: {
    ...yaml('  fees.amount: 1.5\n', ''),
    '台账/收费.csv': '收费项目,金额（元）,收费日期\n检测费,-200,2023-03-05\n',
  },
  B406: withPrevious({ 'applications.carriedForward.naturalPerson': '2' }),
  B407: withPrevious({ 'normativeDocuments.inForce': '3' }, documents('关于安全生产的通知,云应急〔2020〕3号,行政规范性文件,2020-05-01,,有效\n')),
  B408: withPrevious({ 'reviews.pending': '1' }),
  B409: withPrevious({ 'permits.decisions': '412' }, { ...given('permits.decisions: 412'), '台账/行政许可.csv': undefined }),
  B410: withPrevious({ 'fees.amount': '15000' }),
  B411: withPrevious({ 'permits.decisions': '25' }),
  B412: documents('云溪县消防管理办法,云应急〔2020〕3号,规章,2020-05-01,,有效\n'),
  B413: yaml(
    '  documents: 0\n',
    ['regulations.made: 0', 'regulations.repealed: 0', 'regulations.inForce: 0', 'normativeDocuments.made: 2', 'normativeDocuments.repealed: 0', 'normativeDocuments.inForce: 0']
      .map((line) => `  ${line}\n`)
      .join(''),
  ),
  B415: {
    ...documents('云溪市消防管理办法,云应急〔2020〕3号,规章,2020-05-01,,有效\n'),
    ...yaml(/云溪县|  documents: 0\n/g, (found) => (found === '云溪县' ? '云溪市' : '')),
  },
  B419: bureau2020({ 'report.yaml': given2020({ 'permits.itemsLastYear': 1 }) }),
  V225: { '台账/行政许可.csv': `${PERMITS}云应急许〔2023〕9号,甲公司,危险化学品经营许可,普通,2032-03-05\n` },
  V224: penalties(',2023-01-05,2023-02-01,', ',2022-01-05,2022-02-01,'),
  B416: bureau2020({ 'report.yaml': given2020({ 'permits.itemsLastYear': 96 }) }),
  B417: yaml('  documents: 0\n', '  disclosures.total: 20\n  regulations: 0\n  normativeDocuments.made: 20\n  normativeDocuments.repealed: 0\n  normativeDocuments.inForce: 20\n'),
  B418: bureau2020({ 'report.yaml': given2020({ 'normativeDocuments.made': 33, 'normativeDocuments.newlyPublished': 8, 'normativeDocuments.totalPublished': 41 }) }),
  T501: text('{{permits.decisions}}', '{{permits.decision}}'),
  T502: text('# 其他需要报告的事项', '# 附则\n\n# 其他需要报告的事项'),
  T503: text(/# 其他需要报告的事项[\s\S]*/, ''),
  T504: text('# 其他需要报告的事项', '# 总体情况\n\n又一段。\n\n# 其他需要报告的事项'),
  T505: text('{{/有}}', ''),
  T506: text('# 其他需要报告的事项\n', '# 其他需要报告的事项\n\n---\n'),
  T507: text('{{permits.decisions}}', '{{disclosures.total}}'),
  T508: text('{{permits.decisions}}', '{{lastYear.permits.decisions}}'),
  T512: { '正文.md': undefined },
  T513: { '正文.md': new Uint8Array([0x23, 0x20, 0xff, 0xff, 0x80]) },
  T514: yaml('given:', 'theme: gov-bule\ngiven:'),
  T515: { ...yaml('given:', 'theme: 主题.yaml\ngiven:'), '主题.yaml': 'extends: gov-blue\ncolours: {accent: "#7fb2e5"}\n' },
  T516: { ...yaml('given:', 'logo: 局徽.jpg\ngiven:'), '局徽.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) },
  T520: text('{{permits.decisions}}', '3'),
  T521: text('行政处罚决定{{penalties.decisions}}件', '公示行政处罚决定3件'),
  T522: text('作出行政许可', '检查企业20家，其中化工12家、矿山9家。作出行政许可'),
  T523: text('作出行政许可', '检查企业20家，其中化工5家，占20%。作出行政许可'),
  T524: text('{{permits.decisions}}件，', '{{permits.decisions}}件，未实施行政处罚。'),
  T525: text('# 总体情况\n', '本报告由五个部分组成。\n\n# 总体情况\n'),
  T526: text('# 总体情况\n', '统计期限为2022年1月1日至2022年12月31日。\n\n# 总体情况\n'),
  T530: text(/## 监督保障[^#]+/, ''),
  T531: text('政府信息公开专栏由专人维护。\n', ''),
  T532: text(PROBLEMS, '无。'),
  T533: yaml('year: 2023\n', 'year: 2023\nlevel: township\n'),
  T534: text(PROBLEMS, '公开的内容还不够细，有的科室报送不及时。'),
  T535: text('本年度没有收取信息处理费。', '没有其他需要报告的事项。'),
  T536: text('# 总体情况', '根据国办公开办函[2019]60号编制本报告。\n\n# 总体情况'),
  T537: text(PROBLEMS, `${PROBLEMS}口径依照国办公开办函〔2019〕60号。`),
  T538: text(PROBLEMS, `（宋体加粗小四号字）${PROBLEMS}`),
  T539: text(PROBLEMS, `※${PROBLEMS}`),
  T540: yaml('publishedOn: 2024-01-18', 'publishedOn: 2024-02-18'),
  T541: text('# 总体情况', '云溪县应急管理局2023年度信息公开报告\n\n# 总体情况'),
  T542: text('公开前逐级审查', '公开前由委分管领导审定'),
  T543: text('政府信息公开专栏由专人维护。', '政府信息公开专栏由专人维护，见[公开目录](附件/公开目录.docx)。'),
  T544: text('# 存在的主要问题及改进情况', '# 政府信息公开行政复议、行政诉讼情况\n\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- |\n| 0 | / |  | 无 | 0 |\n\n# 存在的主要问题及改进情况'),
  T545: {
    ...yaml('given:', 'previous: 上年\ngiven:'),
    '上年/figures.json': figuresOf(2022, {}),
    '上年/正文.md': TEXT.replace(PROBLEMS, '答复不够及时，明年起按周提醒承办科室，逾期的在例会上说明原因。'),
  },
  T550: text(PROBLEMS, `${PROBLEMS}申请人身份证号11010519491231002X。`),
  T551: text(PROBLEMS, `${PROBLEMS}联系人手机 138 0013 8000。`),
  T552: text(PROBLEMS, `${PROBLEMS}账号6222021234567890128。`),
};

function applicationsLines(values: Record<string, number>): string {
  const zero = format2021.figures
    .map((f) => /^applications\.(.+)$/.exec(f.id)?.[1] ?? '')
    .filter((id) => id !== '' && !/total$|^handled|^(?:denied|unavailable|notProcessed|otherHandling)\.[a-zA-Z]+$/.test(id));
  const all = { ...Object.fromEntries(zero.map((id) => [id, 0])), ...values };
  return Object.entries(all)
    .map(([id, value]) => `  applications.${id}: ${value}\n`)
    .join('');
}

async function check(change: Change) {
  const host = memoryHost(bureau(change));
  const before = [...host.files.keys()];
  const code = await main(['build', '/bureau', '--json', '--format', 'html'], host);
  const { diagnostics } = JSON.parse(host.printed.out) as { diagnostics: { code: Code; severity: string; at: object[] }[] };
  return { code, diagnostics, written: [...host.files.keys()].filter((name) => !before.includes(name)) };
}

test('of the sound folder there is nothing to say, and it is written', async () => {
  const { code, diagnostics, written } = await check({});
  expect(diagnostics).toEqual([]);
  expect(code).toBe(0);
  expect(written).toEqual(['/bureau/out/report.html', '/bureau/out/infographic.html', '/bureau/out/figures.json']);
});

describe('one thing wrong raises one code', () => {
  test.each(Object.entries(broken))('%s', async (name, change) => {
    const { code, diagnostics, written } = await check(change);
    expect(diagnostics.map((d) => d.code)).toEqual([name]);
    const { severity } = catalog[name as Code];
    // A warning is written and listed; with an error nothing is written.
    expect(written.length > 0).toBe(severity === 'warning');
    const expected = severity === 'warning' ? 0 : /^[SFU]|^T51[456]/.test(name) ? 2 : name.startsWith('P') ? 3 : 1;
    expect(code).toBe(expected);
  });

  test.each(Object.entries(broken))('%s: the clerk reads', async (name, change) => {
    const host = memoryHost(bureau(change));
    await main(['check', '/bureau'], host);
    await expect(host.printed.err).toMatchFileSnapshot(`../golden/messages/${name}.txt`);
    const english = memoryHost(bureau(change));
    await main(['check', '/bureau', '--lang', 'en'], english);
    await expect(english.printed.err).toMatchFileSnapshot(`../golden/messages/${name}.en.txt`);
  });

  /** Raised elsewhere: by files that a memory cannot hold, by templates, by the browser, by the command line, by published reports. */
  const elsewhere = ['L106', 'L108', 'L110', 'L114', 'L115', 'H105', 'H106', 'H112', 'V222', 'V208', 'V209', 'V217', 'T510', 'T511', 'B414', 'S020', 'A', 'P', 'R', 'U'];

  test('every code has its broken example', () => {
    const without = Object.keys(catalog).filter((c) => !(c in broken) && !elsewhere.some((e) => c.startsWith(e)));
    expect(without).toEqual([]);
  });
});

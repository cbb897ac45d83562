import { describe, expect, it } from 'vitest';
import { catalog, type Code, type ParamsOf } from '../../src/diagnostics/catalog.ts';
import { describe as inWords } from '../../src/diagnostics/describe.ts';
import type { Lang, Page } from '../../src/diagnostics/entry.ts';
import { pages } from '../../src/diagnostics/pages.ts';
import { printProblem } from '../../src/diagnostics/print.ts';
import { problem, type Excerpt, type Place, type Problem } from '../../src/diagnostics/problem.ts';
import { width } from '../../src/diagnostics/width.ts';

const LANGS: Lang[] = ['zh', 'en'];
const codes = Object.keys(catalog) as Code[];
const FIELDS: (keyof Page)[] = ['checks', 'why', 'wrong', 'right', 'source'];
/** Words that blame, or that only a program uses. */
const BANNED = /非法|失败|校验不通过|illegal|invalid/i;

/** Lines of an example that are wider than a page of `explain`, which indents by four columns. */
const wide = (text: string, room: number) => text.split('\n').filter((line) => width(line) > room);

describe.each(LANGS)('pages in %s', (lang) => {
  it.each(codes)('%s: no field is empty, and every word is calm', (code) => {
    for (const field of FIELDS) {
      expect(pages[lang][code][field].trim(), field).not.toBe('');
      expect(pages[lang][code][field], field).not.toMatch(BANNED);
    }
  });

  it.each(codes)('%s: begins with a short sentence, which the list of all codes shows', (code) => {
    const [first = ''] = pages[lang][code].checks.split('\n');
    expect(first).toMatch(/[。.]$/);
    expect(wide(first, 74)).toEqual([]);
  });

  it.each(codes)('%s: the example is given before and after, at most 76 columns wide', (code) => {
    const { wrong, right } = pages[lang][code];
    expect(wrong).not.toBe(right);
    expect([...wide(wrong, 76), ...wide(right, 76)]).toEqual([]);
  });

  it.each(codes)('%s: the columns of an example stand under one another', (code) => {
    const { wrong, right } = pages[lang][code];
    expect([wrong, right].flatMap(tables).flatMap(crooked)).toEqual([]);
  });
});

/** Runs of lines with `|`, as places of the `|` in columns. */
function tables(text: string): { line: string; bars: number[] }[][] {
  const runs: { line: string; bars: number[] }[][] = [[]];
  for (const line of text.split('\n')) {
    const bars = [...line.matchAll(/(?<=^| )\|(?= |$)/g)].map((m) => width(line.slice(0, m.index)));
    if (bars.length > 0) runs.at(-1)?.push({ line, bars });
    else runs.push([]);
  }
  return runs;
}

/** Lines whose bars are elsewhere than in the line with the most; a title has the first one only. */
function crooked(run: { line: string; bars: number[] }[]): string[] {
  const longest = run.reduce<number[]>((most, { bars }) => (bars.length > most.length ? bars : most), []);
  return run.filter(({ bars }) => bars.some((bar, i) => bar !== longest[i])).map(({ line }) => line);
}

const one = (column: string, value: string) => ({ column, value, count: 1, cells: ['D3'] });
const many = (column: string, value: string) => ({ column, value, count: 12, cells: ['D3', 'D7', 'D9', 'D24'] });
const relation = {
  left: '15',
  right: '14',
  leftSum: '14＋1',
  rightSum: '8＋3＋1＋1＋1',
  total: '本年度办理结果总计',
  rows: ['given 的 applications.received.naturalPerson＝14', '台账/依申请公开登记台账2023.xlsx > 登记 > B37'],
  source: '国办公开办函〔2021〕30号：（七）总计为（一）至（六）各项之和',
};
const expected = {
  value: '12',
  expected: '14',
  difference: '2',
  sum: '12＋3－1',
  year: 2022,
  rows: ['台账/规范性文件目录.xlsx > 目录 > B4'],
  source: '现行有效件数，一般是上一年度的现行有效件数加本年制发件数、减本年废止件数',
};
const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const SECTIONS = [
  '总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况', '其他需要报告的事项',
];
const CELLS = ['一、本年新收政府信息公开申请数量·自然人', '二、上年结转政府信息公开申请数量·社会公益组织', '（一）予以公开·总计', '1.属于国家秘密·其他', '2.重复申请·总计', '（七）总计·自然人', '（七）总计·总计'];
const REASONS = ['属于国家秘密', '其他法律行政法规禁止公开', '危及“三安全一稳定”', '保护第三方合法权益', '属于行政执法案卷'];
const CHROME = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';

/** What each message may be asked to say: one set of words for every turn that it can take. */
const samples: { [C in Code]: ParamsOf<C>[] } = {
  S001: [
    { key: 'publishOn', near: 'publishedOn', known: ['bureau', 'year', 'publishedOn'] },
    { key: '单位', near: undefined, known: ['bureau', 'year', 'level', 'contact', 'publishedOn', 'previous', 'given', 'counting'] },
  ],
  S002: [{ key: 'publishedOn', expected: '日期，如 2021-01-20', expectedEn: 'a date such as 2021-01-20', found: '"2024.1.18"' }],
  S003: [{ fault: 'X', reason: 'Implicit map keys need to be followed by map values' }],
  S004: [{ key: 'bureau', example: 'bureau: 某某县应急管理局' }],
  S005: [{ folder: '年报/2023/某某县应急管理局/台账' }],
  S007: [
    { ledger: '行政许可', file: '台账/许可.xlsx', found: ['台账/2023年行政许可台账.xlsx', '台账/2023年行政处罚台账.xlsx'] },
    { ledger: '行政许可', file: '台账/许可.xlsx', found: [] },
  ],
  S008: [
    { id: 'permit.itemsLastYear', near: 'permits.itemsLastYear', format: '2019' },
    { id: 'permits.itemsLastYear', near: undefined, format: '2021' },
  ],
  S009: ['amount', 'change', 'group', 'count'].map((nature) => ({ id: 'procurement.projects', value: '126.5', nature })),
  S010: [{ vocabulary: 'applicantType', word: '律所', canonical: '法律机构', words: APPLICANTS }],
  S011: [{ ledger: '行政强制', column: '批准时间', known: ['决定书文号', '对象', '种类', '决定日期'] }],
  S012: ['missing', 'year', 'content'].map((fault) => ({ path: '../2021', fault, expected: 2022, found: '2021' })),
  S016: [{ publishedOn: '2023-01-18', year: 2023 }],
  S018: [
    { accepted: 'V202', fault: 'error', near: undefined },
    { accepted: 'v213', fault: 'unknown', near: 'V213' },
    { accepted: '重复的文号', fault: 'unknown', near: undefined },
  ],
  S019: [undefined, '台账/2023年度行政处罚案件登记（各办案机构）汇总表最终版.xlsx > 登记 > F118'].map((place) => ({ accepted: 'V213', place })),
  F101: [{ year: 2018 }],
  L101: [{}],
  L102: [{ found: 'PDF' }],
  L103: [
    ...(['damaged', 'truncated', 'unclosed', 'checksum', 'missing', 'duplicate', 'dtd', 'encoding', 'xml', 'cell', 'tooLarge'] as const).map((reason) => ({
      part: 'xl/worksheets/sheet1.xml', reason,
    })),
    { part: undefined },
  ],
  L104: [{}],
  L105: [{ offset: 1024 }, ...(['bytes', 'mixed', 'cut', 'big5', 'nul', 'lost'] as const).map((reason) => ({ offset: 1024, reason }))],
  L106: [{}, ...(['xml', 'unclosed', 'cell', 'missing', 'twice'] as const).map((reason) => ({ reason }))],
  L107: (['page', 'mhtml', 'xml'] as const).map((found) => ({ found })),
  L108: [{ part: 'xl/worksheets/sheet1.xml' }, { part: undefined }, { part: undefined, cells: 2_000_000 }],
  L109: [{ fault: 'quote' }, { fault: 'longLine' }],
  L110: [{ reason: 'EBUSY' }],
  L114: ['memory', 'time', 'ended'].map((limit) => ({ limit, seconds: 60, megabytes: 2560, how: 'SIGKILL' })),
  L115: [{}],
  L111: [{ lines: 1, found: 13, expected: 12 }],
  L112: [{ why: 'name' }, { why: 'link' }],
  L113: (['html', 'xml2003', 'tabs', 'xlsx', 'xls', 'xlsb', 'ods'] as const).map((found) => ({ ending: '.xls', found })),
  H101: [{ row: 2 }],
  H102: [
    { ledger: '行政许可', ledgerId: 'permits', column: '决定日期', row: 2, recognised: 5, near: '决定日', nearCell: 'E2' },
    { ledger: '依申请公开', ledgerId: 'applications', column: '申请人类型', row: 2, recognised: 5, near: undefined, nearCell: undefined },
  ],
  H103: [{ ledgers: ['规范性文件', '主动公开'], ids: ['documents', 'disclosures'], row: 1 }],
  H104: [{ column: '决定日期', texts: ['许可决定日期', '发证日期'], ledgerId: 'permits' }],
  H105: [{ ledger: '行政许可', count: 12 }],
  H112: [{ ledger: '行政许可', columns: ['C 决定日期'] }],
  H106: [{ ledger: '行政许可', count: 118 }],
  H107: [{ ledger: '行政许可', first: 2, second: 38 }],
  H113: [{ ledger: '行政许可', header: 8, rows: ['2', '3', '4'] }, { ledger: '行政许可', header: 8, rows: ['2'] }, { ledger: '行政许可', header: 40, rows: ['2', '3', '4', '5', '6', '7'] }],
  H108: [{ ledger: '行政许可', ledgerId: 'permits', row: 1, columns: ['单位名称', '办结日期'] }],
  H109: [{ ledger: '行政许可', ledgerId: 'permits', row: 1, columns: ['相对人', '事项名称', '类别', '办结日期'] }],
  H110: [{ ledger: '行政许可', count: 125 }, { ledger: '行政许可', count: 124, of: 125 }],
  H111: [{ ledger: '主动公开', count: 16 }],
  V201: [{ column: '决定日期', ledger: '行政许可', count: 1, cells: ['E12'] }, { column: '决定日期', ledger: '行政许可', count: 12, cells: ['E12', 'E13', 'E14', 'E20'] }],
  V202: [
    { ...one('决定日期', '三月中旬'), fault: 'notADate' },
    { ...many('决定日期', '2023.2.30'), fault: 'noSuchDay' },
  ],
  V203: [
    { ...many('申请人类型', '个人'), near: undefined, words: APPLICANTS, vocabulary: 'applicantType' },
    { ...one('申请人类型', '法律服务机购'), near: '法律服务机构', words: APPLICANTS, vocabulary: 'applicantType' },
  ],
  V204: [one('罚款金额（元）', '警告'), many('罚款金额（元）', '详见决定书')],
  V205: [{ column: '成交金额', ledgerId: 'procurement', count: 35, cells: ['C3', 'C4', 'C5', 'C6'] }],
  V206: [{ ...one('处罚决定日期', '5/3/2023'), readings: ['2023-05-03', '2023-03-05'] }, { ...one('决定日期', '2023年12月31日'), readings: ['一条记录', '落款日期'] }],
  V207: [{ first: '收到日期', second: '答复日期', earlier: '2023-12-29', later: '2023-01-12', days: 351 }],
  V208: [many('成交金额（万元）', '#REF!')],
  V209: [{ column: '成交金额（万元）', count: 2, cells: ['C3', 'C4'] }],
  V210: [{ ...one('办理结果', '不予公开'), choices: REASONS }, { ...many('申请人类型', '法人'), choices: APPLICANTS.slice(1) }],
  V211: [{ filled: '答复日期', missing: '办理结果', row: 18 }],
  V212: [{ column: '决定文书号', value: '应急许〔2023〕1号', count: 2, ledger: '行政许可' }],
  V213: ['once', 'each'].map((once) => ({ column: '决定文书号', value: '应急许〔2023〕1号', count: 2, ledger: '行政许可', once })),
  V214: [{ column: '登记编号', value: '2023-03', count: 2, ledger: '依申请公开' }],
  V216: [{ validity: '有效性', repealed: '废止日期', row: 12 }],
  V217: [many('发布日期', '3月5日')],
  V221: ['amount', 'rows'].map((what) => ({ column: '成交金额（元）', what, said: '57000元', sum: '47000元', row: 5 })),
  V222: [{ column: '成交金额（元）', count: 2, cells: ['C3', 'C4'], stored: '35000.45元', shown: '35000元' }],
  V223: [{ ledger: '主动公开', count: 1, cells: ['A9'] }, { ledger: '主动公开', count: 5, cells: ['A9', 'A10', 'A11', 'A12', 'A13'] }],
  V218: [{ column: '登记编号', count: 4, cells: ['A3', 'A4', 'A5', 'A6'] }],
  V219: [{ ...one('类别', '许可备案'), readings: ['许可', '备案'] }, { ...many('状态', '部分不予处罚'), readings: ['处罚', '不予处罚或撤案'] }],
  V220: [{ validity: '有效性', repealed: '废止日期', row: 7, said: '有效', date: '2023-08-31' }],
  C301: [
    {
      ledger: '行政强制', ledgerId: 'coercion', figures: ['coercion.decisions'], labels: ['行政强制本年处理决定数量'], group: '',
    },
    {
      ledger: '行政许可',
      ledgerId: '',
      figures: ['permits.itemsLastYear', 'permits.itemsChange'],
      labels: ['行政许可上一年项目数量', '行政许可本年增/减'],
      group: '',
    },
    {
      ledger: '规范性文件',
      ledgerId: 'documents',
      figures: ['regulations.made', 'regulations.repealed', 'regulations.inForce', 'normativeDocuments.made', 'normativeDocuments.repealed'],
      labels: ['规章本年制发件数', '规章本年废止件数', '规章现行有效件数', '行政规范性文件本年制发件数', '行政规范性文件本年废止件数'],
      group: 'documents',
    },
  ],
  C302: ['counted', 'previous', 'formula'].map((source) => ({
    id: 'permits.decisions',
    label: '行政许可本年处理决定数量',
    given: '95',
    counted: '93',
    source,
  })),
  B401: [{ ...relation, column: '商业企业', difference: '1' }],
  B402: [{ ...relation, column: '商业企业' }, { ...relation, column: '社会公益组织', rows: [] }],
  B403: [{ ...relation, row: '（五）不予处理' }],
  B404: [{ ...relation, row: '未经复议直接起诉' }],
  B405: [
    { label: '行政事业性收费本年收费金额', value: '-0.35', nature: 'amount', rows: ['台账/行政事业性收费收缴明细.xlsx > 明细 > A3'] },
    { label: '行政许可本年处理决定数量', value: '93.5', nature: 'count', rows: [] },
  ],
  B406: [
    {
      label: '上年结转政府信息公开申请数量',
      value: '2',
      expected: '3',
      year: 2022,
      rows: [],
      source: '上年结转政府信息公开申请数量，就是上一年度年报的“结转下年度继续办理”',
    },
  ],
  B407: [{ ...expected, label: '行政规范性文件现行有效件数' }],
  B408: [{ ...expected, label: '未经复议直接起诉·总计' }],
  B409: [
    { figures: ['行政许可本年处理决定数量 412 件', '行政处罚本年处理决定数量 138 件', '行政事业性收费本年收费金额 26.55 万元'], scope: 'all', year: 2022, rows: [] },
    { figures: ['行政许可本年处理决定数量 412 件'], scope: 'some', year: 2022, rows: ['台账/2023年行政许可办件台账.xlsx > 一季度 > B4'] },
  ],
  B410: ['more', 'less'].map((direction) => ({
    label: '行政事业性收费本年收费金额', value: '271300', before: '26.55', unit: '万元', times: '10218', direction, unitLikely: 'yes', year: 2022, rows: [],
  })),
  B411: [{ figures: Array.from({ length: 7 }, () => '行政许可本年处理决定数量 412 → 137 件'), limit: 100, year: 2022 }],
  B412: [{ bureau: '云溪县应急管理局', figures: ['规章本年制发件数 2', '规章现行有效件数 6'], rows: [] }],
  B413: [{ ...expected, label: '行政规范性文件现行有效件数' }],
  B414: [{ ...expected, label: '规范性文件对外公开总数量' }],
  B415: [{ bureau: '云溪市人民政府', figures: ['规章本年制发件数 2'], rows: [] }],
  B416: [{ rows: ['行政许可 320－25＝295', '行政处罚 140＋2＝142'] }],
  B417: [{ labels: ['行政规范性文件本年制发件数'], value: '412', rows: [] }],
  B418: (['unpublished', 'stock'] as const).map((fault) => ({ row: '规范性文件', made: '33', published: '8', total: '41', fault, rows: [] })),
  T501: [{ name: 'permits.decision', near: 'permits.decisions' }, { name: '许可件数', near: undefined }],
  T502: [{ title: '总体的情况', near: '总体情况', known: SECTIONS }, { title: '七、工作亮点', near: undefined, known: SECTIONS }, { title: '云溪县应急管理局2023年政府信息公开工作年度报告', near: undefined, known: SECTIONS }],
  T503: [{ section: '五、存在的主要问题及改进情况', title: '存在的主要问题及改进情况' }],
  T504: [{ title: '收到和处理政府信息公开申请情况', first: 12 }],
  T505: ['unclosed', 'unopened', 'unknown'].map((fault) => ({ found: '{{#有 applications.received.total}}', fault })),
  T506: [{ what: 'picture' }],
  T507: [{ name: 'fees.amount', ledger: '行政事业性收费' }],
  T508: (['unset', 'absent', 'zero'] as const).map((fault) => ({ name: '增加百分比·行政许可本年处理决定数量', base: '行政许可本年处理决定数量', fault })),
  T510: [{ template: 'report/page.hbs', reason: 'Parse error on line 12: {{#if report.title}} has no end' }],
  T511: [{ template: 'report/page.hbs', found: '{{{ }}}' }],
  T512: [{ folder: '年报/2023/某某县应急管理局' }],
  T513: [{ offset: 1024 }],
  T514: [
    { theme: 'gov-bule', near: 'gov-blue', known: ['gov-blue', 'emergency-orange', 'party-red'] },
    { theme: '蓝色', near: undefined, known: ['gov-blue', 'emergency-orange', 'party-red'] },
  ],
  T515: (['syntax', 'unknown', 'value', 'extends', 'contrast'] as const).map((fault) => ({
    file: '主题.yaml',
    key: fault === 'contrast' ? 'colours.accent / colours.paper' : 'colours.accent',
    fault,
    detail: fault === 'contrast' ? '2.31:1' : 'blue',
  })),
  T516: (['missing', 'kind', 'size', 'script', 'outside', 'damaged'] as const).map((fault) => ({ file: '局徽.svg', fault })),
  T520: [{ written: '258件', expected: '275件', label: '本年新收政府信息公开申请数量', ids: ['applications.received.total'] }],
  T521: [
    ...(['count', 'approximate', 'part', 'cumulative'] as const).map((kind) => ({
      written: '336件',
      kind,
      labels: ['本年度办理结果总计', '本年新收政府信息公开申请数量＋上年结转政府信息公开申请数量'],
      values: ['324件', '337件'],
    })),
    ...(['share', 'growth', 'difference'] as const).map((kind) => ({ written: '12.35%', kind, labels: ['275 / 250'], values: ['10.00%'] })),
  ],
  T522: ['yes', ''].map((over) => ({ whole: '73条', sum: over ? '83' : '53', terms: over ? '12＋31＋1＋4＋2＋33' : '12＋31＋1＋4＋2＋3', over })),
  T523: ['share', 'growth', 'difference'].map((kind) => ({ written: '88.33%', numerator: '10', base: '12', expected: '83.33%', kind })),
  T524: [{ claim: '本年度没有收到公民、法人和其他组织的申请', values: ['本年新收政府信息公开申请数量 275件'], ids: ['applications.received.total'] }],
  T525: [
    { found: 5, expected: 6, kind: 'count', missing: [] },
    { found: 5, expected: 6, kind: 'listed', missing: ['其他需要报告的事项'] },
  ],
  T526: [{ found: 2022, year: 2023, words: '2022年1月1日至2022年12月31日' }],
  T530: [{ section: '一、总体情况', missing: ['政府信息管理', '政府信息公开平台建设', '监督保障'] }],
  T531: [{ heading: '政府信息公开平台建设' }],
  T532: (['nothing', 'short'] as const).map((fault) => ({ section: '五、存在的主要问题及改进情况', text: '无', fault })),
  T533: [{ section: '一、总体情况', missing: ['工作考核', '社会评议', '责任追究'] }],
  T534: [{ section: '五、存在的主要问题及改进情况', missing: ['改进措施'] }],
  T535: [{ section: '六、其他需要报告的事项', missing: ['信息处理费'] }],
  T536: [{ found: '国办公开办函〔2019〕60号', expected: '国办公开办函〔2021〕30号', year: 2023 }],
  T537: [{ found: '国办公开办函〔2019〕60号', expected: '国办公开办函〔2021〕30号', year: 2023 }],
  T538: [{ found: '（宋体加粗小四号字）' }],
  T539: [{ found: '某某局' }],
  T540: (['law', 'settings'] as const).map((source) => ({ publishedOn: '2024-02-18', deadline: '2024-01-31', source })),
  T541: ['yes', ''].map((same) => ({ found: '云溪县应急管理局2023年度信息公开报告', title: '云溪县应急管理局2023年政府信息公开工作年度报告', same })),
  T542: [
    { found: '委分管领导', bureau: '云溪县应急管理局', kind: 'word' },
    { found: '云溪县安全生产监督管理局', bureau: '云溪县应急管理局', kind: 'name' },
  ],
  T543: (['file', 'inside'] as const).map((kind) => ({ href: kind === 'file' ? '附件/公开目录.docx' : 'http://192.168.1.20/gk/1.pdf', kind })),
  T544: [{ section: '四、政府信息公开行政复议、行政诉讼情况' }],
  T545: [{ section: '五、存在的主要问题及改进情况', percent: 100, limit: 80, year: 2022, characters: 214 }],
  T550: [{ shown: '110*************2X' }],
  T551: [{ shown: '138******78' }],
  T552: (['bankCard', 'oldIdentity'] as const).map((kind) => ({ shown: '622*************15', kind })),
  T553: [{ name: '欧***' }],
  P701: [
    { system: 'win32', variable: undefined, path: undefined, version: undefined },
    { system: 'darwin', variable: 'PUPPETEER_EXECUTABLE_PATH', path: '/Applications/Chrome', version: undefined },
    { system: 'linux', variable: undefined, path: '/usr/bin/chromium', version: '120.0.6099.216' },
  ],
  P702: ['EBUSY', 'ENOSPC', 'EIO'].map((system) => ({ path: '/home/zhang/年报/某某县应急管理局/out/report.pdf', system })),
  P703: (['start', 'sandbox', 'crashed', 'timeout'] as const).map((reason) => ({
    reason,
    path: CHROME,
    seconds: 60,
    detail: 'error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory',
  })),
  P704: (['file', 'encrypted', 'pages', 'title', 'replaced'] as const).map((fault) => ({
    fault,
    title: '某某县应急管理局2023年政府信息公开工作年度报告',
    found: fault === 'title' ? '某某浏览器起始页' : undefined,
  })),
  P705: ['EBADMSG', 'EPERM', 'ENOSPC', 'EIO'].map((system) => ({ path: '/home/zhang/.cache/nianbao/chromium-147.0.0', system })),
  P706: [{ characters: ['𠮷'] }],
  P707: [{ path: '/全区年报/应急管理局', system: 'EACCES' }],
  P708: [['report.pdf'], ['report.pdf', 'infographic-1.png', 'report.docx']].map((names) => ({ names, formats: ['html', 'pdf'] })),
  P720: [{ port: 80, system: 'EACCES' }, { port: 8025, system: 'EADDRINUSE' }],
  U901: ['command', 'missing', 'excess', 'option', 'conflict'].map((kind) => ({ argument: '--fromat', near: kind === 'option' || kind === 'conflict' ? '--format' : undefined, kind })),
  U902: [{ folder: 'D:\\年报\\2023\\应急局' }],
  U903: [{ option: '--format', value: 'word', known: ['html', 'pdf'] }],
  U905: [{ where: '全区年报' }],
  U906: [{ name: '财政局', folders: ['/甲区/财政局', '/乙区/财政局'] }],
  U907: [{ folder: '/输出', lock: '.nianbao.lock', holder: '4711 node-1' }],
  U908: ['missing', 'twice', 'differ', 'none'].map((fault) => ({ fault, shards: ['2/3'] })),
  A801: [{ text: '公开意识有待加强，平台建设有待完善', bureaus: ['甲局', '乙局', '丙局', '丁局', '戊局', '己局'], count: 6 }],
  A802: [{ bureau: '云溪县交通运输局', other: '云溪县应急管理局', text: '请与云溪县应急管理局办公室联系' }],
  A803: [{ bureaus: ['甲局', '乙局'], figures: 12 }],
  A804: [{ bureaus: ['云溪县财政局', '城关镇人民政府'], count: 2 }],
  A805: [{ bureau: '云溪县财政局', first: '县财政局（终稿）' }],
  A806: [2022, 2023].map((year) => ({ bureau: '云溪县财政局', year, format: '2021', expected: 2023, expectedFormat: '2019' })),
  A807: [{ bureau: '云溪县财政局', count: 2, codes: ['B401', 'V202'] }],
  A808: [{ bureau: '云溪县财政局' }],
  A809: [{ bureau: '云溪县财政局', figures: ['regulations.made'] }],
  A810: [{}],
  U904: [{ code: 'C203', near: 'V203' }, { code: 'X999', near: undefined }],
  U914: (['unknown', 'unknown', 'ledger', 'parts', 'lastYear'] as const).map((state, i) => ({ name: '某数', near: i === 0 ? 'permits.decisions' : undefined, state, ledger: '行政许可' })),
  U912: ['missing', 'content', 'year'].map((fault) => ({ option: '--previous', path: '../应急管理局2022', fault, found: '2021', expected: '2022' })),
  S020: [{ path: '../公布/2022年年报.html', count: 7, labels: CELLS }],
  R601: [{ found: 'JPEG 图片' }, { found: 'Word 97-2003 文档（.doc）' }, { found: '空的' }],
  R602: ['truncated', 'damaged', 'dtd', 'encoding'].map((reason) => ({ reason, detail: reason === 'encoding' ? '1025' : reason === 'truncated' ? '' : 'word/document.xml' })),
  R603: [{}],
  R604: [{ pages: 12 }],
  R605: ['size', 'memory', 'time', 'total', 'ended'].map((limit) => ({ limit, seconds: 60, megabytes: 2560, how: 'SIGKILL' })),
  R606: ['ENOENT', 'EACCES', 'ECHANGED'].map((reason) => ({ reason })),
  R607: [{}],
  R610: ['title', 'bureau'].map((missing) => ({ missing })),
  R611: [{ found: '2023年度云溪县应急管理局信息公开工作报告', expected: '云溪县应急管理局2023年政府信息公开工作年度报告' }],
  R612: [{ found: 2022, expected: 2023 }],
  R613: [{ year: 2023, found: '国办公开办函〔2019〕60号', expected: '国办公开办函〔2021〕30号' }],
  R614: [{ publishedOn: '2023-01-18', year: 2023 }],
  R620: [{ missing: ['四、政府信息公开行政复议、行政诉讼情况'] }, { missing: SECTIONS }],
  R621: [{ section: '二、主动公开政府信息情况', found: SECTIONS }],
  R622: [{ titles: ['二、行政机关主动公开政府信息情况 → 二、主动公开政府信息情况'] }, { titles: ['总体情况 → 一、总体情况', '二、主动公开情况 → 二、主动公开政府信息情况'] }],
  R623: [{ section: '五、存在的主要问题及改进情况' }],
  R630: [{ table: '三、收到和处理政府信息公开申请情况', file: '年报.html' }],
  R631: [{ rows: ['（六）其他处理', '3.其他'], cells: [], count: 14 }, { rows: [], cells: CELLS, count: 7 }],
  R632: [{ count: 1, cells: ['行政强制·本年处理决定数量'] }, { count: 7, cells: CELLS }],
  R633: [{ label: '行政许可本年处理决定数量', written: '详见附件' }],
  R634: [{ count: 1, cells: ['行政许可·本年处理决定数量：412件'] }, { count: 7, cells: CELLS }],
  R635: [{ label: '政府集中采购采购总金额', written: '2512', readings: ['2512元', '2512万元'] }],
  R636: [{ kind: 'row', label: '其他主动公开文件', values: ['57', '0', '57'] }, { kind: 'column', label: '备注', values: [] }],
  R637: [{ found: '规范性文件', expected: '行政规范性文件' }],
  R638: [{ count: 1, cells: ['二、上年结转政府信息公开申请数量：6 / 7'] }, { count: 7, cells: CELLS }],
  R639: [{ label: '行政许可本年处理决定数量', values: ['412', '421'] }],
  R640: [{ comments: 2, inserted: 3, deleted: 1 }],
  R641: [{}],
  R650: [{ label: '行政许可本年处理决定数量', found: '421', expected: '412', against: '应急管理局2023' }],
  R651: [{ labels: CELLS, count: 7, against: '应急管理局2023/out/figures.json' }],
  R660: [{ name: 'infographic.pdf', label: '行政许可本年处理决定数量', printed: '37', expected: '412' }],
  R661: [{ name: 'report.docx', labels: CELLS, count: 7 }, { name: 'report.docx', labels: ['行政许可本年处理决定数量'], count: 1 }],
  R662: [{ name: 'infographic.html', labels: CELLS, count: 7 }],
  U909: [{ folder: '年报/2023/某某县应急管理局/台账/标注' }],
  U910: [{ folder: '应急管理局2023' }],
  U911: [{ missing: ['--bureau', '--level'] }],
};

const excerpt: Excerpt = {
  columns: ['A', 'B', 'D', 'F'],
  rows: [
    { number: 2, cells: ['登记编号', '收到日期', '申请人类型', '申请内容（名称、文号或者其他特征性描述）'] },
    { number: 118, cells: ['云市监依申请〔2023〕第18号', '2023-12-29', '个人', '关于某某食品有限公司投诉举报处理情况的全部材料'] },
  ],
  mark: { row: 118, column: 'D' },
};
const at: Place[] = [
  { file: '台账/2023年度行政处罚案件登记（各办案机构）汇总表最终版.xlsx', sheet: '综合行政执法队第三中队', range: 'F118' },
  { table: '三、收到和处理政府信息公开申请情况', row: '（五）不予处理', column: '社会公益组织' },
];

const problems = codes.flatMap((code) =>
  samples[code].map((params, i): [string, Problem] => {
    const name = samples[code].length > 1 ? `${code} (${i + 1})` : code;
    return [name, problem(code, at, params, { excerpt }) as Problem];
  }),
);

describe.each(LANGS)('messages in %s', (lang) => {
  it.each(problems)('%s: a short headline, an effect, something to do, calm words', (_name, p) => {
    const { headline, facts = '', effect, fixes } = inWords(p, lang);
    expect(wide(headline, 60)).toEqual([]);
    expect(effect.trim()).not.toBe('');
    expect(fixes.length).toBeGreaterThan(0);
    expect(fixes.filter((fix) => fix.trim() === '')).toEqual([]);
    expect([headline, facts, effect, ...fixes].join('\n')).not.toMatch(BANNED);
    expect([headline, facts, effect, ...fixes].join('\n')).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it.each(problems)('%s: no printed line is wider than 80 columns', (_name, p) => {
    expect(wide(printProblem(p, { lang, colour: false, all: true }), 80)).toEqual([]);
  });
});

// Made-up bureaus, always the same for the same number: `node tests/bench/bureaus.mjs <folder> [bureaus] [faulty]`.
// Each has three to eight small ledgers and a text; all are sound, but for as many as are asked to be faulty, in seven ways.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as XLSX from 'xlsx';

const OFFICES = [
  '应急管理', '市场监督管理', '农业农村', '交通运输', '水利', '卫生健康', '教育体育', '自然资源', '住房和城乡建设', '生态环境', '民政', '财政', '审计',
  '统计', '林业', '司法', '文化和旅游', '商务', '医疗保障', '人力资源和社会保障', '科学技术', '发展和改革', '退役军人事务', '综合行政执法', '信访',
];
const FIRST = [...'云清石东南西北长青白黄金玉安永新古大小双'];
const SECOND = [...'溪川桥江河湖山岭阳陵泉塘林平和宁'];
const YEAR = 2023;

/** A small generator of numbers (mulberry32), seeded by the bureau. */
function numbers(seed) {
  let a = seed * 2654435761;
  return (most) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % most;
  };
}

export function bureauName(n) {
  const county = Math.floor(n / OFFICES.length);
  const number = Math.floor(county / (FIRST.length * SECOND.length));
  return `${FIRST[county % FIRST.length]}${SECOND[Math.floor(county / FIRST.length) % SECOND.length]}${number || ''}县${OFFICES[n % OFFICES.length]}局`;
}

/** The ways in which a bureau can be faulty; the first begins its message with the code beside it. */
export const FAULTS = {
  'H102 no date column': (b) => (b.ledgers[0].rows = b.ledgers[0].rows.map((row) => row.filter((_, i) => i !== 4))),
  'V202 a day that does not exist': (b) => (b.ledgers[0].rows[1][4] = `${YEAR}-02-30`),
  'S settings': (b) => (b.settings = b.settings.replace('year:', 'jahr:')),
  'T512 no text': (b) => (b.text = undefined),
  'C301 a ledger is missing': (b) => b.ledgers.splice(0, 1),
  'L a ledger that is none': (b) => (b.raw = { '台账/附件.xlsx': Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) }),
  'T501 an unknown placeholder': (b) => (b.text = b.text.replace('{{permits.decisions}}', '{{permits.nothing}}')),
};

function date(random) {
  const two = (n) => String(n).padStart(2, '0');
  return `${YEAR}-${two(random(12) + 1)}-${two(random(28) + 1)}`;
}

function bureauOf(n) {
  const random = numbers(n + 1);
  const name = bureauName(n);
  const field = OFFICES[n % OFFICES.length];
  const rows = (count, row) => Array.from({ length: count }, (_, i) => row(i + 1));
  const permits = 8 + random(40);
  const penalties = 3 + random(20);
  const applications = 2 + random(15);
  const ledgers = [
    { name: '行政许可', rows: [['行政许可决定文书号', '相对人', '事项名称', '许可类别', '决定日期'], ...rows(permits, (i) => [`许〔${YEAR}〕${n}-${i}号`, `第${i}公司`, `${field}事项许可`, '普通', date(random)])] },
    { name: '行政处罚', rows: [['处罚决定书文号', '当事人', '案由', '立案日期', '处罚决定日期', '罚款金额（元）'], ...rows(penalties, (i) => [`罚〔${YEAR}〕${n}-${i}号`, `第${i}商店`, '未按规定备案', `${YEAR - 1}-12-15`, date(random), `${(random(90) + 1) * 100}.00`])] },
    {
      name: '依申请公开',
      rows: [
        ['登记编号', '申请人', '申请人类型', '收到日期', '答复日期', '办理结果'],
        ...rows(applications, (i) => [`YSQ${YEAR}-${i}`, `申请人${i}`, ['自然人', '商业企业', '法律服务机构'][random(3)], `${YEAR}-${String(1 + random(9)).padStart(2, '0')}-05`, `${YEAR}-11-02`, ['予以公开', '部分公开', '不予公开-属于行政执法案卷'][random(3)]]),
      ],
    },
  ];
  const more = {
    coercion: { name: '行政强制', rows: [['决定书文号', '对象', '强制措施种类', '决定日期'], ...rows(1 + random(9), (i) => [`强〔${YEAR}〕${n}-${i}号`, `第${i}公司`, '查封', date(random)])] },
    fees: { name: '行政事业性收费', rows: [['收费项目', '收费金额（元）', '收费日期'], ...rows(2 + random(20), () => [`${field}考试费`, `${random(500) + 20}.50`, date(random)])] },
    documents: { name: '规范性文件', rows: [['标题', '文号', '种类', '制发日期', '废止日期'], ...rows(1 + random(6), (i) => [`${field}办法之${i}`, `规〔${YEAR}〕${n}-${i}号`, '行政规范性文件', date(random), ''])] },
    reviews: { name: '复议诉讼', rows: [['案号', '申请人', '类别', '收到日期', '结案日期', '结果'], ...rows(1 + random(3), (i) => [`复〔${YEAR}〕${n}-${i}号`, `申请人${i}`, '行政复议', `${YEAR}-03-0${1 + random(9)}`, `${YEAR}-06-10`, '结果维持'])] },
  };
  const given = { fees: 'fees.amount: 1.5', coercion: 'coercion: 0', documents: 'documents: 0', reviews: 'reviews: 0' };
  const kept = Object.keys(more).filter(() => random(5) > 1);
  ledgers.push(...kept.map((kind) => more[kind]));
  const left = Object.entries(given).filter(([kind]) => !kept.includes(kind)).map(([, line]) => `  ${line}\n`);
  const settings = `bureau: ${name}\nyear: ${YEAR}\npublishedOn: ${YEAR + 1}-01-${10 + (n % 20)}\n${left.length > 0 ? `given:\n${left.join('')}` : ''}`;
  return { name, settings, text: textOf(name, field), ledgers };
}

function textOf(name, field) {
  return `${name}编制${YEAR}年政府信息公开工作年度报告。对本报告有疑问的，请与${name}办公室联系。

# 总体情况

## 主动公开

围绕${field}公开各类信息。作出行政许可决定{{permits.decisions}}件，行政处罚决定{{penalties.decisions}}件，行政强制{{coercion.decisions}}件，收取行政事业性收费{{fees.amount}}万元。

- 行政规范性文件：制发{{normativeDocuments.made}}件，现行有效{{normativeDocuments.inForce}}件。
- ${field}办事指南按事项逐条核对。

## 依申请公开

{{#有 applications.received.total}}收到申请{{applications.received.total}}件，办结{{applications.handled.total}}件。{{否则}}未收到申请。{{/有}}

## 政府信息管理

${field}文件公开前逐级审查，公开后定期核对，失效的及时注明。

## 政府信息公开平台建设

${field}公开专栏由专人维护，栏目按季度检查一次。

## 监督保障

${field}公开工作列入年度考核，全年没有被问责的情形。

# 存在的主要问题及改进情况

${field}信息公开的内容还不够细，个别栏目更新偏慢。下一年按事项逐一补齐，由办公室按月检查。

# 其他需要报告的事项

本年度没有收取信息处理费。
`;
}

function workbook({ name, rows }) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true });
}

const csv = ({ rows }) => rows.map((row) => `${row.join(',')}\r\n`).join('');

/** Every n-th of them is faulty, until there are so many. Returns the names of the faulty ones. */
export function writeBureaus(folder, count, faulty = 0) {
  const ways = Object.values(FAULTS);
  const names = [];
  for (let n = 0; n < count; n++) {
    const bureau = bureauOf(n);
    const which = faulty > 0 && n % Math.floor(count / faulty) === 0 ? names.length : faulty;
    if (which < faulty) {
      ways[which % ways.length](bureau);
      names.push(bureau.name);
    }
    const at = join(folder, bureau.name);
    mkdirSync(join(at, '台账'), { recursive: true });
    writeFileSync(join(at, 'report.yaml'), bureau.settings);
    if (bureau.text !== undefined) writeFileSync(join(at, '正文.md'), bureau.text);
    bureau.ledgers.forEach((ledger, i) => {
      const excel = (n + i) % 2 === 0;
      writeFileSync(join(at, '台账', `${ledger.name}.${excel ? 'xlsx' : 'csv'}`), excel ? workbook(ledger) : csv(ledger));
    });
    for (const [file, bytes] of Object.entries(bureau.raw ?? {})) writeFileSync(join(at, file), bytes);
  }
  return names;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count = '200', faulty = '0'] = process.argv.slice(2);
  writeBureaus(folder, Number(count), Number(faulty));
}

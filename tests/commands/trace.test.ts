import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { rollup } from '../../src/commands/rollup.ts';
import { APPLICATIONS, bureau, PENALTIES, PERMITS, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

async function run(files: Files, ...argv: string[]) {
  const host = memoryHost(files);
  const code = await main(['trace', '/bureau', ...argv], host);
  return { code, ...host.printed };
}

interface TraceJson {
  figure: { id: string; value: string; source: string };
  compared?: { value: string };
  given?: { key: string; line: number };
  parts: { id: string; value: string }[];
  lastYear: { name: string; value: string }[];
  below: { bureau: string; value: string }[];
  rowsBelow?: number;
  rows: { file: string; sheet: string; row: number; cell: string; values: Record<string, string> }[];
  leftOut: { ledger: string; reason: string; rows: { cell: string; values: Record<string, string> }[] }[];
  relations: { left: { id: string }[]; right: { id: string; value: string }[]; sums: [string, string]; holds: boolean; firm: boolean; source: string }[];
}

async function json(files: Files, ...argv: string[]): Promise<TraceJson> {
  const { out } = await run(files, ...argv, '--json');
  return (JSON.parse(out) as { result: TraceJson }).result;
}

const LAST = (figures: Record<string, [string, string]>) =>
  JSON.stringify({ schema: 'nianbao/figures@1', bureau: '云溪县应急管理局', year: 2022, format: '2021', figures: Object.fromEntries(Object.entries(figures).map(([id, [value, unit]]) => [id, { value, unit, source: 'counted', rows: 0 }])) });
const withLast = (figures: Record<string, [string, string]>) => ({ 'report.yaml': `${REPORT_YAML}previous: last.json\n`, 'last.json': LAST(figures) });

describe('a counted figure', () => {
  test('names file, cell and the open columns of every row, and the rows left out with their reason', async () => {
    const found = await json(bureau(), 'permits.decisions');
    expect(found.figure).toMatchObject({ id: 'permits.decisions', value: '2', source: 'counted' });
    expect(found.rows).toEqual([
      { file: '台账/行政许可.csv', sheet: '', row: 2, cell: 'A2', values: { 决定文书号: '云应急许〔2023〕1号', 事项名称: '危险化学品经营许可', 类别: '普通', 决定日期: '2023-03-05' } },
      { file: '台账/行政许可.csv', sheet: '', row: 3, cell: 'A3', values: { 决定文书号: '云应急许〔2023〕2号', 事项名称: '危险化学品经营许可', 类别: '普通', 决定日期: '2023-04-06' } },
    ]);
    expect(found.leftOut.map(({ ledger, reason, rows }) => [ledger, reason, rows.map((r) => r.cell)])).toEqual([['permits', 'otherYear', ['A4']]]);
  });

  test('is found by its Chinese name too, and shown as a table', async () => {
    const { out, code, err } = await run(bureau(), '行政许可本年处理决定数量');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain('行政许可本年处理决定数量 (permits.decisions) = 2 件\n由「行政许可」台账逐行统计。\n\n计入 2 行\n位置');
    expect(out).toMatch(/台账\/行政许可\.csv > A2 {2}云应急许〔2023〕1号 {2}危险化学品经营许可 {2}普通 {2}2023-03-05\n/);
    expect(out).toContain('没有计入：其他年份，1 行（行政许可）');
  });

  test('money and words are shown in their own form', async () => {
    expect((await json(bureau(), 'penalties.fines')).rows[0]?.values).toMatchObject({ 罚款金额: '10000元', 案由: '未按规定培训' });
    const [row] = (await json(bureau(), 'applications.denied.enforcementFile.naturalPerson')).rows;
    expect(row?.values).toMatchObject({ 申请人类型: '自然人', 办理结果: '属于行政执法案卷' });
  });

  test('of many rows the first 50 are listed and the others counted; --all lists them, --json too', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `云应急许〔2023〕${i + 10}号,甲公司,许可,普通,2023-05-01\n`).join('');
    const files = bureau({ '台账/行政许可.csv': PERMITS + rows });
    const { out } = await run(files, 'permits.decisions');
    expect(out).toContain('计入 62 行');
    expect(out.match(/云应急许〔2023〕/g)).toHaveLength(50);
    expect(out).toContain('还有 12 行，加 --all 全部列出。');
    const all = await run(files, 'permits.decisions', '--all');
    expect(all.out.match(/云应急许〔2023〕/g)).toHaveLength(62);
    expect(all.out).not.toContain('还有');
    expect((await json(files, 'permits.decisions')).rows).toHaveLength(62);
  });

  test('with a ledger that has errors it says that the number does not hold, and what is wrong', async () => {
    const { out, err, code } = await run(bureau({ '台账/行政许可.csv': PERMITS.replace('2023-03-05', '2023-02-30') }), 'permits.decisions');
    expect(out).toContain('这个台账有错误');
    expect(err).toContain('错误 V202');
    expect(code).toBe(1);
    expect((await run(bureau(), 'permits.decisions')).out).not.toContain('这个台账有错误');
  });
});

describe('no personal data is in it', () => {
  const files = bureau({
    '台账/行政许可.csv': PERMITS.replace('甲公司', '欧阳建国').replace('乙公司', '110101199003070134').replace(',普通,2023-03-05', ',普通（13812345678）,2023-03-05'),
    '台账/行政处罚.csv': PENALTIES.replace('丁公司', '诸葛小明').replace('未按规定培训', '诸葛小明未按规定培训'),
  });

  test.each(['permits.decisions', 'penalties.decisions', 'permits.decisions --json', 'penalties.decisions --json --all', 'applications.handled.total --all'])(
    'trace %s',
    async (line) => {
      const { out, err } = await run(files, ...line.split(' '));
      expect(out.length).toBeGreaterThan(100);
      for (const secret of ['欧阳建国', '110101199003070134', '诸葛小明', '13812345678', '某乙', '相对人', '当事人']) expect(out + err).not.toContain(secret);
    },
  );

  test('names and numbers in other columns are masked, the rest of the words stay', async () => {
    expect((await json(files, 'penalties.decisions')).rows[0]?.values['案由']).toBe('诸***未按规定培训');
    expect((await json(files, 'permits.decisions')).rows[0]?.values['类别']).toBe('普通（138******78）');
  });
});

describe('what is not counted from rows', () => {
  test('a given figure names the line of report.yaml, also where a whole group is given', async () => {
    expect((await json(bureau(), 'fees.amount')).given).toEqual({ file: 'report.yaml', key: 'fees.amount', line: 8 });
    expect((await json(bureau(), 'normativeDocuments.made')).given).toMatchObject({ key: 'documents', line: 5 });
    expect((await json(bureau(), 'reviews.upheld')).given).toMatchObject({ key: 'reviews', line: 7 });
    expect((await run(bureau(), 'fees.amount')).out).toContain('report.yaml 第 8 行给定（fees.amount）。');
  });

  test('a sum has its parts, and the rows of all of them in the order of the sheet', async () => {
    const found = await json(bureau(), 'applications.handled.total');
    expect(found.figure).toMatchObject({ value: '2', source: 'formula' });
    expect(found.parts.filter((p) => p.value !== '0').map((p) => p.id)).toEqual(['applications.granted.total', 'applications.denied.enforcementFile.total']);
    expect(found.rows.map((r) => r.cell)).toEqual(['A2', 'A3']);
  });

  test('a figure taken from last year says so, with last year\'s value', async () => {
    const yaml = REPORT_YAML.replace('year: 2023', 'year: 2020').replace('2024-01-18', '2021-01-18').replace('  documents: 0\n', '');
    const files = bureau({ 'report.yaml': `${yaml}previous: last.json\n`, 'last.json': LAST({ 'permits.itemsLastYear': ['12', '项'], 'permits.itemsChange': ['-2', '项'] }).replace('"year":2022', '"year":2019').replace('"format":"2021"', '"format":"2019"') });
    const found = await json(files, 'permits.itemsLastYear');
    expect(found.figure).toMatchObject({ value: '10', source: 'previous' });
    expect(found.lastYear.map((t) => t.value)).toEqual(['12', '-2']);
    expect((await run(files, 'permits.itemsLastYear')).out).toContain('取自上年年报：行政许可上一年项目数量 12＋行政许可本年增/减 -2。');
  });

  test('a comparison with last year is traced to its figure', async () => {
    const found = await json(bureau(withLast({ 'permits.decisions': ['5', '件'] })), 'change.permits.decisions');
    expect(found.compared?.value).toBe('-3');
    expect(found.rows).toHaveLength(2);
  });
});

describe('the rules that it takes part in', () => {
  test('stand with their numbers and their source', async () => {
    const { relations } = await json(bureau(), 'applications.received.naturalPerson');
    expect(relations.map((r) => [r.sums, r.holds, r.firm])).toEqual([[['2', '2'], true, true], [['2', '2'], true, true]]);
    expect(relations.every((r) => r.source.includes('〔2021〕30号'))).toBe(true);
    const { out } = await run(bureau(), '本年新收政府信息公开申请数量·自然人');
    expect(out).toContain('  本年新收政府信息公开申请数量·自然人 1 + 上年结转政府信息公开申请数量·自然人 1 = 2\n  = 本年度办理结果总计·自然人 2 + 结转下年度继续办理·自然人 0 = 2\n  成立');
  });

  test('one that does not hold is said so', async () => {
    const carried = (n: string) => bureau(withLast(Object.fromEntries(['naturalPerson', 'commercialEnterprise', 'total'].map((c) => [`applications.carriedForward.${c}`, [n, '件'] as [string, string]]))));
    const year = async (n: string) => (await json(carried(n), 'applications.carriedIn.naturalPerson')).relations.find((r) => r.right.some((t) => t.id.includes('carriedForward') && t.value === n && 'lastYear' in t));
    expect((await year('4'))?.holds).toBe(false);
    expect((await year('1'))?.holds).toBe(true);
    expect((await run(carried('4'), 'applications.carriedIn.naturalPerson')).out).toContain('不成立');
  });
});

describe('a name that nobody knows', () => {
  test.each([
    ['permit.decisions', 'permits.decisions'],
    ['行政许可处理决定数量', '行政许可本年处理决定数量'],
  ])('%s: exit code 2, with the near name', async (name, near) => {
    const { code, err, out } = await run(bureau(), name);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('错误 U914');
    expect(err).toContain(near);
  });

  test('known, but without a value: which ledger would hold it', async () => {
    const { err, code } = await run(bureau(), 'procurement.projects');
    expect(code).toBe(2);
    expect(err.replace(/\n\s*/g, '')).toContain('这个数从「政府采购」台账统计');
    expect((await run(bureau(), 'change.permits.decisions')).err).toContain('previous');
  });
});

describe('a roll-up', () => {
  const COUNTY = {
    'report.yaml': 'bureau: 云溪县人民政府\nyear: 2023\nlevel: government\npublishedOn: 2024-03-18\ngiven:\n  regulations: 0\n',
    '正文.md': TEXT.replace('没有被问责的情形', '没有被问责的情形，社会评议和责任追究结果已经公布').replace('列入年度考核', '列入工作考核'),
    '台账/依申请公开.csv': APPLICATIONS.replaceAll('YSQ', 'XZF'),
  };
  const below = (name: string): Files =>
    Object.fromEntries(Object.entries({ ...bureau(), 'report.yaml': REPORT_YAML.replace('云溪县应急管理局', name) }).map(([file, content]) => [`${name}/${file}`, content]));
  const county = { ...COUNTY, ...below('云溪县应急管理局'), ...below('云溪县财政局') } as Files;

  test('names the bureaus and what each adds, of counted figures and of sums', async () => {
    const host = memoryHost(county);
    const { problems } = await rollup(host, { folder: '/bureau', from: [], editions: ['report'], formats: ['html'] });
    expect(problems).toEqual([]);
    const built = Object.fromEntries([...host.files].map(([name, bytes]) => [name.replace('/bureau/', ''), bytes]));
    const permits = await json(built, 'permits.decisions');
    expect(permits.figure.value).toBe('4');
    expect(permits.below).toEqual([{ bureau: '云溪县应急管理局', value: '2' }, { bureau: '云溪县财政局', value: '2' }]);
    expect(permits.rows).toEqual([]);
    const total = await json(built, 'applications.received.total');
    expect(total.figure.value).toBe('6');
    expect(total.below.map((b) => b.value)).toEqual(['2', '2']);
    expect(total.rows.map((r) => r.file)).toEqual(['台账/依申请公开.csv', '台账/依申请公开.csv']);
    expect((await run(built, 'applications.received.total')).out).toMatch(/下级单位\n单位\s+数值\n-+ {2}-+\n云溪县应急管理局\s+2\n云溪县财政局\s+2\n/);
  });

  test('without a roll-up beside it, it is the level\'s own; --from says where the bureaus are', async () => {
    expect((await json(county, 'applications.received.total')).figure.value).toBe('2');
    expect((await json(county, 'applications.received.total', '--from', '/bureau/云溪县财政局')).figure.value).toBe('4');
  });
});

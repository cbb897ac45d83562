import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { ledgersOf } from '../../src/commands/init.ts';
import { blankColumns } from '../../src/export/blank-ledger/blank-ledger.ts';
import { formatForYear } from '../../src/formats/index.ts';
import { inMemory } from '../../src/ledger/file-bytes.ts';
import { readLedgerFile } from '../../src/ledger/file-reader.ts';
import { ledgerKinds } from '../../src/ledger/kinds/index.ts';
import { memoryHost, type Files, type MemoryHost } from '../support/memory-host.ts';

const BUREAU = '云溪县应急管理局';
const FULL = ['--bureau', BUREAU, '--level', 'department'];
const HTML = ['--edition', 'report', '--format', 'html'];

async function run(host: MemoryHost, ...argv: string[]) {
  host.printed.out = '';
  host.printed.err = '';
  const code = await main(argv, host);
  return { code, ...host.printed };
}

const text = (host: MemoryHost, name: string) => new TextDecoder().decode(host.files.get(`/bureau/${name}`));
const below = (host: MemoryHost, folder: string) =>
  [...host.files.keys()].flatMap((name) => (name.startsWith(`/bureau/${folder}/`) ? [name.slice(`/bureau/${folder}/`.length)] : []));
const codesOf = (out: string) => (JSON.parse(out) as { diagnostics: { code: string }[] }).diagnostics.map((d) => d.code);

describe('a new folder', () => {
  test.each(['department', 'government', 'township'].flatMap((level) => [2019, 2020, 2021, 2023, 2025].map((year) => [level, year] as const)))(
    '%s, %i: it is read back without a message, and builds',
    async (level, year) => {
      const host = memoryHost({});
      const name = level === 'department' ? BUREAU : level === 'government' ? '云溪县人民政府' : '城关镇人民政府';
      expect((await run(host, 'init', 'x', '--bureau', name, '--year', String(year), '--level', level)).code).toBe(0);
      expect(codesOf((await run(host, 'check', 'x', '--json')).out)).toEqual([]);
      const built = await run(host, 'build', 'x', ...HTML);
      expect(built.code).toBe(0);
      expect(text(host, 'x/out/report.html')).toContain(`${name}${year}年政府信息公开工作年度报告`);
    },
  );

  test('the notes of the text are not printed, its placeholders are figures', async () => {
    const host = memoryHost({});
    await run(host, 'init', 'x', ...FULL, '--year', '2023');
    expect(text(host, 'x/正文.md')).toMatch(/\{\{! .+ \}\}[^]*\{\{#有 本年新收政府信息公开申请数量/);
    await run(host, 'build', 'x', ...HTML);
    const html = text(host, 'x/out/report.html');
    expect(html).not.toMatch(/\{\{|花括号|感叹号/);
    expect(html).toContain('全年没有收到政府信息公开申请');
  });

  test('there is a ledger for every kind that the form counts, recognised by its own head', async () => {
    const host = memoryHost({});
    await run(host, 'init', 'x', ...FULL, '--year', '2023');
    const { result } = JSON.parse((await run(host, 'check', 'x', '--json')).out) as { result: { sheets: { ledger: string; columns: object; unused: string[] }[] } };
    expect(result.sheets.map((s) => s.ledger).sort()).toEqual(['applications', 'coercion', 'disclosures', 'documents', 'fees', 'penalties', 'permits', 'reviews']);
    for (const { ledger, columns, unused } of result.sheets) {
      const kind = ledgerKinds.find((k) => k.id === ledger);
      expect(Object.keys(columns)).toHaveLength(Object.keys(kind?.columns ?? {}).length);
      expect(unused).toEqual(['备注']);
    }
    const format = formatForYear(2020);
    expect(format && ledgersOf(format).map((k) => k.id)).toEqual(expect.arrayContaining(['services', 'procurement']));
  });

  test('a ledger that is deleted takes no setting with it', async () => {
    const host = memoryHost({});
    await run(host, 'init', 'x', ...FULL, '--year', '2023');
    host.files.delete('/bureau/x/台账/主动公开.xlsx');
    expect(codesOf((await run(host, 'check', 'x', '--json')).out)).not.toContain('S007');
  });

  test('every column of every ledger says how it is filled in', () => {
    const silent = ledgerKinds.flatMap((kind) => blankColumns(kind).filter((c) => c.note === '' && c.name !== '备注').map((c) => `${kind.id} ${c.name}`));
    expect(silent).toEqual([]);
  });

  test('words that a drop-down list offers are words that the reader knows', () => {
    const applications = blankColumns(ledgerKinds.find((k) => k.id === 'applications') as (typeof ledgerKinds)[number]);
    expect(applications.find((c) => c.name === '申请人类型')).toMatchObject({ closed: true, words: ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'] });
    expect(applications.find((c) => c.name === '办理结果')?.words).toHaveLength(22);
    expect(applications.find((c) => c.name === '收到日期')).toMatchObject({ header: '*收到日期', holds: 'date', required: true });
  });

  test('the same folder is the same bytes', async () => {
    const [a, b] = [memoryHost({}), memoryHost({})];
    for (const host of [a, b]) await run(host, 'init', 'x', ...FULL, '--year', '2023');
    expect([...a.files]).toEqual([...b.files]);
  });

  test('--json: what was written', async () => {
    const host = memoryHost({});
    const { out, err } = await run(host, 'init', 'x', ...FULL, '--year', '2023', '--json');
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ result: { folder: '/bureau/x', bureau: BUREAU, year: 2023, level: 'department', format: '2021', kept: [] }, diagnostics: [] });
  });
});

describe('what is asked', () => {
  const now = () => new Date('2024-01-15T08:00:00Z');

  test('name, year and level at a terminal; an answer that cannot be is asked again', async () => {
    const host = { ...memoryHost({}, {}, ['', BUREAU, '十八', '2018', '2023年', '9', '2']), now };
    expect((await run(host, 'init', 'x')).code).toBe(0);
    expect(text(host, 'x/report.yaml')).toMatch(/^bureau: 云溪县应急管理局 .*\nyear: 2023 .*\nlevel: government /m);
  });

  test('Enter takes last year and a department', async () => {
    const host = { ...memoryHost({}, {}, [BUREAU, '', '']), now };
    const { err } = await run(host, 'init', 'x', '--lang', 'en');
    expect(err).toContain('Report year (Enter for 2023)');
    expect(text(host, 'x/report.yaml')).toMatch(/^year: 2023 .*\nlevel: department /m);
  });

  test('nothing is asked where all is said; the usual year is said on screen', async () => {
    const host = { ...memoryHost({}, {}, ['not asked']), now };
    const { out, err } = await run(host, 'init', 'x', ...FULL);
    expect(out).toContain('按上一年 2023 做');
    expect(err.trim()).toBe('已写出 11 个文件。');
  });

  test.each([
    ['no terminal: what is missing is named', ['init', 'x'], 'U911', '缺少 --bureau、--level'],
    ['the level alone', ['init', 'x', '--bureau', BUREAU], 'U911', '缺少 --level'],
    ['a year that is none', ['init', 'x', ...FULL, '--year', '23'], 'U903', '--year'],
    ['a year without a form', ['init', 'x', ...FULL, '--year', '2018'], 'F101', '2018'],
    ['a level that is none', ['init', 'x', '--bureau', BUREAU, '--level', '县'], 'U903', '--level'],
    ['a name of two lines', ['init', 'x', '--bureau', '甲\n乙', '--level', 'department'], 'S002', 'bureau'],
    ["last year's folder is not there", ['init', 'x', '--from', 'nowhere'], 'U902', 'nowhere'],
  ])('%s', async (_, argv, code, words) => {
    const host = memoryHost({});
    const { code: exit, err } = await run(host, ...argv);
    expect(exit).toBe(2);
    expect(err).toContain(code);
    expect(err).toContain(words);
    expect(host.files.size).toBe(0);
  });
});

describe('what is there already', () => {
  test('a folder with settings is refused, and stays as it is', async () => {
    const host = memoryHost({ 'x/report.yaml': 'bureau: 甲\nyear: 2023\n' });
    const { code, err } = await run(host, 'init', 'x', ...FULL, '--year', '2023');
    expect([code, err.includes('错误 U910')]).toEqual([2, true]);
    expect(below(host, 'x')).toEqual(['report.yaml']);
  });

  test('files of the same name stay, and are named', async () => {
    const host = memoryHost({ 'x/正文.md': '自己的', 'x/台账/行政许可.xlsx': '自己的' });
    const { code, out } = await run(host, 'init', 'x', ...FULL, '--year', '2023');
    expect(code).toBe(0);
    expect([text(host, 'x/正文.md'), text(host, 'x/台账/行政许可.xlsx')]).toEqual(['自己的', '自己的']);
    expect(out).toContain('原来就有、没有改动的：正文.md、台账/行政许可.xlsx');
  });

  test('a disk that takes nothing: 3', async () => {
    const refused = Object.assign(new Error('EROFS'), { code: 'EROFS', path: '/bureau/x' });
    const host: MemoryHost = { ...memoryHost({}), replaceFiles: () => Promise.reject(refused) };
    const { code, err } = await run(host, 'init', 'x', ...FULL, '--year', '2023');
    expect([code, err.includes('EROFS')]).toEqual([3, true]);
  });
});

/** The texts of the first sheet, row by row. */
async function firstSheet(bytes: Uint8Array | undefined): Promise<string[][]> {
  const sheets: string[][][] = [];
  await readLedgerFile(inMemory(bytes ?? new Uint8Array()), 'x.xlsx', {
    sheet() {
      const rows: string[][] = [];
      sheets.push(rows);
      return { row: ({ cells }) => void rows.push(Array.from(cells, (cell) => cell?.text ?? '')), end() {} };
    },
    problem() {},
  });
  return sheets[0] ?? [];
}

const LAST: Files = {
  'y2022/report.yaml': `bureau: ${BUREAU}
year: 2022
level: department
publishedOn: 2023-01-18
deadline: 01-20
contact: {phone: 0000-1234567, email: a@b.cn}
given: {fees.amount: 1.5}
counting: {permits: {includeFilings: true}}
values: {applicantType: {个人: 自然人}}
units: {fees: 元}
logo: 徽标.svg
theme: party-red
ledgers:
  applications: {file: 台账/依申请公开.csv}
`,
  'y2022/徽标.svg': '<svg/>',
  'y2022/正文.md': '2022年，本机关做好工作。\n\n# 总体情况\n\n自己的话。\n',
  'y2022/台账/依申请公开.csv': `序号,登记编号,申请人,申请人类型,收到日期,答复日期,办理结果,信息处理费（元）,承办科室
1,2022-1,赵某,个人,2022-02-01,2022-02-20,予以公开,,办公室
2,2022-2,钱某,自然人,2022-12-20,,,12.5,法规科
3,2022-3,某公司,商业企业,2022年12月25日,2023-01-10,信息不存在,,同上
`,
  'y2022/台账/规范性文件.csv': '标题,文号,种类,制发日期,废止日期\n甲办法,云应急〔2019〕1号,规范性文件,2019-03-01,\n乙办法,云应急〔2018〕2号,规范性文件,2018-03-01,2022-06-01\n',
};

describe("from last year's folder", () => {
  test('settings that hold on are carried over, those of last year are not', async () => {
    const host = memoryHost({ ...LAST, 'y2022/out/figures.json': '{}' });
    expect((await run(host, 'init', 'y2023', '--from', 'y2022')).code).toBe(0);
    const yaml = text(host, 'y2023/report.yaml');
    for (const said of [/^year: 2023 /m, /^previous: \.\.\/y2022$/m, /^deadline: "?01-20"?$/m, /^theme: party-red$/m, /^logo: 徽标.svg$/m, /^ {2}phone: "?0000-1234567"?$/m, /^ {4}includeFilings: true$/m, /^ {4}个人: 自然人$/m]) {
      expect(yaml).toMatch(said);
    }
    expect(yaml).not.toMatch(/^(?:publishedOn|given|ledgers):|依申请公开\.csv/m);
    expect(text(host, 'y2023/徽标.svg')).toBe('<svg/>');
  });

  test('open applications and documents in force are in the new ledgers, with every column', async () => {
    const host = memoryHost(LAST);
    const { out } = await run(host, 'init', 'y2023', '--from', 'y2022');
    expect(out).toContain('从上年带来的行：「规范性文件」1 行、「依申请公开」2 行。');
    expect(await firstSheet(host.files.get('/bureau/y2023/台账/依申请公开.xlsx'))).toEqual([
      ['登记编号', '申请人', '*申请人类型', '*收到日期', '申请方式', '答复日期', '办理结果', '信息处理费（元）', '实收信息处理费（元）', '承办科室', '备注'],
      ['2022-2', '钱某', '自然人', '2022-12-20', '', '', '', '12.50', '', '法规科'],
      ['2022-3', '某公司', '商业企业', '2022-12-25', '', '2023-01-10', '本机关不掌握相关政府信息', '', '', '法规科'],
    ]);
    const { result } = JSON.parse((await run(host, 'figures', 'y2023', '--json')).out) as { result: { figures: Record<string, { value: string }> } };
    expect(result.figures['applications.carriedIn.total']?.value).toBe('2');
    expect(result.figures['applications.unavailable.notHeld.commercialEnterprise']?.value).toBe('1');
    expect(result.figures['applications.carriedForward.total']?.value).toBe('1');
    expect(result.figures['normativeDocuments.inForce']?.value).toBe('1');
  });

  test('a ledger that was kept beside the form goes on', async () => {
    const host = memoryHost({ ...LAST, 'y2022/台账/政府采购.csv': '项目名称,成交金额（元）,成交日期\n甲,100,2022-03-01\n' });
    await run(host, 'init', 'y2023', '--from', 'y2022');
    expect(below(host, 'y2023')).toContain('台账/政府采购.xlsx');
    expect(below(host, 'y2023')).not.toContain('台账/其他对外管理服务事项.xlsx');
  });

  test("the text is last year's, and the lines that name the year are told", async () => {
    const host = memoryHost(LAST);
    const { out } = await run(host, 'init', 'y2023', '--from', 'y2022');
    expect(text(host, 'y2023/正文.md')).toBe(LAST['y2022/正文.md']);
    expect(out).toContain('第 1 行还写着 2022 年');
  });

  test('without figures.json nothing is compared with, and the screen says so', async () => {
    const host = memoryHost(LAST);
    const { out } = await run(host, 'init', 'y2023', '--from', 'y2022');
    expect(text(host, 'y2023/report.yaml')).toMatch(/^# previous:/m);
    expect(out).toContain('没有 figures.json');
  });

  test('errors of last year are told: their rows stay behind', async () => {
    const files = { ...LAST, 'y2022/台账/依申请公开.csv': String(LAST['y2022/台账/依申请公开.csv']).replace('2022-12-20', '2022-13-20') };
    const host = memoryHost(files);
    const { code, out } = await run(host, 'init', 'y2023', '--from', 'y2022');
    expect([code, out.includes('「依申请公开」1 行'), /上年的文件夹有 \d+ 处错误/.test(out)]).toEqual([0, true, true]);
  });
});

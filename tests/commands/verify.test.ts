import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { bureau } from '../support/bureau.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';
import { PAGE, verifyJson, withCell } from '../support/published-page.ts';

const NAME = '年报.html';
const page = (html = PAGE, more: Files = {}): Files => ({ [NAME]: html, ...more });
const codes = async (files: Files, ...options: string[]) => (await verifyJson(files, ...options)).diagnostics.map((d) => d.code);
const figures = (await verifyJson(page())).result?.figures ?? {};
const figuresJson = (changes: object = {}, year = 2023) =>
  JSON.stringify({ schema: 'nianbao/figures@1', bureau: '云溪县应急管理局', year, format: '2021', figures: { ...figures, ...changes } });

async function run(files: Files, ...argv: string[]) {
  const host = memoryHost(files);
  const code = await main(argv, host);
  return { code, host, ...host.printed };
}

describe('what is printed', () => {
  test('every figure with its place; what is a sum says so', async () => {
    const { code, out, err } = await run(page(), 'verify', NAME);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^数据项 +名称 +数值 +单位 +位置$/);
    expect(lines).toHaveLength(2 + 229);
    expect(out).toMatch(/^permits\.decisions +行政许可本年处理决定数量 +412 +件 +第 36 行$/m);
    expect(out).toMatch(/^applications\.denied\.total +不予公开 +4 +件 +（相加得出）$/m);
    expect(err.trim()).toBe('核对完毕：读到 200 个数，没有发现问题。');
  });

  test('in English', async () => {
    const { out, err } = await run(page(), 'verify', NAME, '--lang', 'en');
    expect(out).toMatch(/^permits\.decisions .* 412 +件 +line 36$/m);
    expect(err.trim()).toBe('Checked: figures read: 200; nothing is amiss.');
  });

  test('as JSON: what the report says of itself, and its figures as in figures.json', async () => {
    const { result, diagnostics, code } = await verifyJson(page(withCell('行政强制', 1, '')));
    expect(result).toMatchObject({
      schema: 'nianbao/figures@1', bureau: '云溪县应急管理局', year: 2023, format: '2021',
      file: NAME, form: 'html', title: '云溪县应急管理局2023年政府信息公开工作年度报告', level: 'department', publishedOn: '2024-01-18', written: null,
    });
    expect(result?.figures['permits.decisions']).toMatchObject({ value: '412', unit: '件', source: 'read' });
    expect(Object.keys(result?.figures ?? {})).toHaveLength(229);
    expect(diagnostics).toMatchObject([{ code: 'R632', severity: 'error', message: expect.stringContaining('1 格没有填数') as string }]);
    expect(code).toBe(1);
  });

  test('a workbook has figures and no text', async () => {
    const workbook = new Uint8Array(readFileSync(new URL('../published/fixtures/files/report.xlsx', import.meta.url)));
    const { code, result, diagnostics } = await verifyJson({ '年报.xlsx': workbook }, '--year', '2023');
    expect(diagnostics).toEqual([]);
    expect([code, result?.form, Object.keys(result?.figures ?? {}).length]).toEqual([0, 'sheet', 229]);
  });
});

describe('what the file cannot say is said on the command line', () => {
  test('--year and --bureau, where there is no title', async () => {
    const bare = PAGE.replaceAll('云溪县应急管理局2023年政府信息公开工作年度报告', '年报').replaceAll('>云溪县应急管理局<', '><');
    const { result, diagnostics } = await verifyJson(page(bare));
    expect(diagnostics.map((d) => d.code)).toContain('R610');
    expect(result?.year).toBeNull();
    const named = await verifyJson(page(bare), '--year', '2023', '--bureau', '云溪县应急管理局');
    expect(named.result).toMatchObject({ year: 2023, bureau: '云溪县应急管理局' });
    expect(named.diagnostics.map((d) => d.code)).toEqual(['R610']);
  });

  test('--level: of its own from the name, else as it is said', async () => {
    const government = PAGE.replaceAll('云溪县应急管理局', '云溪县人民政府');
    expect((await verifyJson(page(government))).result?.level).toBe('government');
    expect((await verifyJson(page(PAGE.replaceAll('云溪县应急管理局', '云溪县城关镇人民政府')))).result?.level).toBe('township');
    expect(await codes(page(government))).toContain('T533');
    expect(await codes(page(government), '--level', 'department')).not.toContain('T533');
  });

  test('--deadline: the bureau’s own day', async () => {
    expect(await codes(page())).toEqual([]);
    expect(await codes(page(), '--deadline', '01-15')).toEqual(['T540']);
    expect(await codes(page(PAGE.replace('2024年1月18日', '2024年2月10日')), '--deadline', '2024-02-15')).toEqual([]);
  });

  test('--makes-regulations', async () => {
    const html = withCell('规章', 1, '1');
    expect(await codes(page(html))).toEqual(['B412']);
    expect(await codes(page(html), '--makes-regulations')).toEqual([]);
  });

  test.each([
    [['--year', '23'], 'U'],
    [['--level', '县'], 'U'],
    [['--deadline', '一月'], 'U'],
    [[], 'U'],
  ])('%j is wrong usage', async (options) => {
    const { code } = await run(page(), 'verify', ...(options.length > 0 ? [NAME, ...options] : []));
    expect(code).toBe(2);
  });
});

describe('--against: every figure, with both numbers and the place', () => {
  const other = { 'permits.decisions': { value: '411', unit: '件' } };
  test.each([
    ['a figures.json', { 'f.json': figuresJson(other) }, 'f.json'],
    ['the folder of a bureau', { '2023/out/figures.json': figuresJson(other) }, '2023'],
    ['an output folder', { 'out/figures.json': figuresJson(other) }, 'out'],
    ['another published file', { '旧.html': PAGE.replaceAll('412', '411') }, '旧.html'],
  ] as [string, Files, string][])('%s', async (_name, more, against) => {
    const { diagnostics, code } = await verifyJson(page(PAGE, more), '--against', against);
    expect(diagnostics).toMatchObject([
      { code: 'R650', params: { found: '412', expected: '411', against }, at: [{ row: '行政许可', column: '本年处理决定数量' }, { file: NAME, line: 36 }] },
    ]);
    expect(code).toBe(1);
  });

  test('the same figures: nothing to say', async () => {
    expect(await codes(page(PAGE, { 'f.json': figuresJson() }), '--against', 'f.json')).toEqual([]);
    expect(await codes(page(PAGE, { '旧.html': PAGE }), '--against', '旧.html')).toEqual([]);
  });

  test('figures that one of the two has not', async () => {
    const html = withCell('规章', 1, '见附件');
    const { diagnostics } = await verifyJson(page(html, { 'f.json': figuresJson() }), '--against', 'f.json');
    expect(diagnostics.map((d) => d.code).sort()).toEqual(['R633', 'R651']);
  });

  test.each([
    ['nothing there', {}, 'missing'],
    ['another kind of JSON', { 'f.json': '{"a": 1}' }, 'content'],
  ] as [string, Files, string][])('%s is wrong usage', async (_name, more, fault) => {
    const { diagnostics, code } = await verifyJson(page(PAGE, more), '--against', 'f.json');
    expect([code, diagnostics.map((d) => [d.code, d.params.fault])]).toEqual([2, [['U912', fault]]]);
  });
});

describe('--previous: the checks between two years', () => {
  const before = (changes: object, year = 2022) => figuresJson({ 'applications.carriedForward.naturalPerson': { value: '1', unit: '件' }, 'normativeDocuments.inForce': { value: '8', unit: '件' }, 'permits.decisions': { value: '380', unit: '件' }, 'penalties.decisions': { value: '125', unit: '件' }, 'fees.amount': { value: '24.1', unit: '万元' }, ...changes }, year);

  test('what was carried forward is what this year took over', async () => {
    expect(await codes(page(PAGE, { 'f.json': before({}) }), '--previous', 'f.json')).toEqual([]);
    const other = before({ 'applications.carriedForward.naturalPerson': { value: '3', unit: '件' } });
    expect(await codes(page(PAGE, { 'f.json': other }), '--previous', 'f.json')).toEqual(['B406']);
  });

  test('another body is told; a number that no report has is refused', async () => {
    const another = JSON.stringify({ ...(JSON.parse(before({}) as string) as object), bureau: '云溪县财政局' });
    expect(await codes(page(PAGE, { 'f.json': another }), '--previous', 'f.json')).toEqual(['S022']);
    const { diagnostics, code } = await verifyJson(page(PAGE, { 'f.json': before({ 'permits.decisions': { value: '-4', unit: '件' } }) }), '--previous', 'f.json');
    expect([code, diagnostics.map((d) => [d.code, d.params.fault, d.params.found])]).toEqual([2, [['U912', 'content', '行政许可本年处理决定数量 -4']]]);
  });

  test('the year after is not the year before', async () => {
    const { diagnostics, code } = await verifyJson(page(PAGE, { 'f.json': before({}, 2021) }), '--previous', 'f.json');
    expect([code, diagnostics.map((d) => [d.code, d.params])]).toEqual([2, [['U912', { option: '--previous', path: 'f.json', fault: 'year', found: '2021', expected: '2022' }]]]);
  });
});

describe('--out', () => {
  test('writes what was read as figures, which --against and --previous take', async () => {
    const { code, host, result } = await verifyJson(page(), '--out', '读回/2023.json');
    expect([code, result?.written]).toEqual([0, '/bureau/读回/2023.json']);
    const written = new TextDecoder().decode(host.files.get('/bureau/读回/2023.json'));
    expect(JSON.parse(written)).toMatchObject({ schema: 'nianbao/figures@1', year: 2023, figures: { 'permits.decisions': { value: '412' } } });
    expect(written.endsWith('}\n')).toBe(true);
    expect(await codes(page(PAGE, { 'f.json': written }), '--against', 'f.json')).toEqual([]);
  });

  test('of a report without a year nothing is written', async () => {
    const { host, result } = await verifyJson(page(PAGE.replaceAll('云溪县应急管理局2023年政府信息公开工作年度报告', '年报')), '--out', 'x.json');
    expect(result?.written).toBeNull();
    expect(host.files.has('/bureau/x.json')).toBe(false);
  });
});

test('a folder, a year before the form, a file that is not there', async () => {
  const told = async (files: Files, ...argv: string[]) => {
    const { code, out } = await run(files, 'verify', ...argv, '--json');
    return [code, ...(JSON.parse(out) as { diagnostics: { code: string }[] }).diagnostics.map((d) => d.code)];
  };
  expect(await told(page(PAGE, { 'a/b.html': 'x' }), 'a')).toEqual([2, 'R606']);
  expect(await told(page(), '没有.pdf')).toEqual([2, 'R606']);
  expect(await told(page(PAGE.replaceAll('2023', '2018')), NAME)).toEqual([2, 'F101']);
});

test('the infographic of a report is told to be one', async () => {
  const host = memoryHost(bureau({}));
  await main(['build', '/bureau', '--format', 'html', '--edition', 'infographic'], host);
  const html = host.files.get('/bureau/out/infographic.html') as Uint8Array;
  const { code, diagnostics } = await verifyJson({ 'infographic.html': html });
  expect([code, diagnostics.map((d) => [d.code, d.params])]).toEqual([2, [['R607', { found: 'picture' }]]]);
  // A page that lists it among its attachments is none.
  const listed = await verifyJson({ '目录.html': '<html><head><title>年报</title></head><body><p>云溪县应急管理局2023年政府信息公开工作年度报告（图解）</p></body></html>' });
  expect(listed.diagnostics.map((d) => d.params)).toEqual([{ found: 'nothing' }]);
});

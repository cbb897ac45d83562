import { describe, expect, test } from 'vitest';
import { build } from '../../src/commands/build.ts';
import { rollup } from '../../src/commands/rollup.ts';
import { Failure } from '../../src/diagnostics/problem.ts';
import { APPLICATIONS, bureau, PERMITS, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

const HTML = { editions: ['report'] as const, formats: ['html'] as const };

/** The county: its own text and regulations, nothing counted of its own. */
const COUNTY = {
  'report.yaml': 'bureau: 云溪县人民政府\nyear: 2023\nlevel: government\npublishedOn: 2024-03-18\ngiven:\n  regulations: 0\n',
  '正文.md': TEXT.replace('没有被问责的情形', '没有被问责的情形，社会评议和责任追究结果已经公布').replace('列入年度考核', '列入工作考核'),
};

const below = (name: string, changes: Files = {}): Files =>
  Object.fromEntries(
    Object.entries({ ...bureau({}), 'report.yaml': REPORT_YAML.replace('云溪县应急管理局', name), ...changes }).map(([file, content]) => [`${name}/${file}`, content]),
  );

const county = (...folders: Files[]): Files => Object.assign({}, COUNTY, ...folders) as Files;

async function run(files: Files, more: { from?: string[] } = {}) {
  const host = memoryHost(files);
  try {
    const { compiled, problems, written } = await rollup(host, { folder: '/bureau', from: more.from ?? [], ...HTML });
    const value = (id: string) => compiled.figures.get(id)?.value;
    return { host, value, written, said: problems.map((p) => [p.code, ...p.at.map((at) => ('file' in at ? at.file : ''))].join(' ')), problems };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { host, value: () => undefined, written: [], said: error.problems.map((p) => p.code), problems: error.problems };
  }
}

const json = (host: ReturnType<typeof memoryHost>, path: string) => JSON.parse(new TextDecoder().decode(host.files.get(path)));

describe('the report of the level above', () => {
  test('adds up every figure of the bureaus below, exactly', async () => {
    const many = REPORT_YAML.replace('云溪县应急管理局', '云溪县财政局').replace('fees.amount: 1.5', 'fees.amount: 0.123456');
    const { value, said, written, host } = await run(county(below('云溪县应急管理局'), below('云溪县财政局', { 'report.yaml': many })));
    expect(said).toEqual([]);
    expect(value('permits.decisions')).toBe('4');
    expect(value('fees.amount')).toBe('1.623456');
    expect(value('applications.received.naturalPerson')).toBe('2');
    expect(value('applications.received.total')).toBe('4');
    expect(value('applications.carriedForward.commercialEnterprise')).toBe('2');
    expect(value('penalties.fines')).toBe('2');
    expect(value('permits.byMonth.03')).toBe('2');
    expect(written.map((path) => path.split('/').at(-1))).toEqual(['report.html', 'figures.json', 'rollup.json']);
    expect(json(host, '/bureau/out/figures.json').figures['permits.decisions']).toEqual({ value: '4', unit: '件', source: 'counted', rows: 4 });
    expect(json(host, '/bureau/out/rollup.json').figures['fees.amount']).toEqual({
      below: '1.623456',
      of: [{ bureau: '云溪县应急管理局', value: '1.5' }, { bureau: '云溪县财政局', value: '0.123456' }],
    });
  });

  test('adds its own ledgers and given figures to them; regulations come from it alone', async () => {
    const own = {
      'report.yaml': COUNTY['report.yaml'].replace('regulations: 0', 'regulations: 0\n  fees.amount: 2'),
      '台账/依申请公开.csv': APPLICATIONS.replaceAll('YSQ', 'XZF'),
    };
    const { value, said } = await run(county(below('云溪县应急管理局'), own));
    expect(said).toEqual([]);
    expect(value('applications.received.total')).toBe('4');
    expect(value('fees.amount')).toBe('3.5');
  });

  test('a figure beside the form that one of them lacks has no sum', async () => {
    const without = { '台账/行政许可.csv': undefined as unknown as string, 'report.yaml': REPORT_YAML.replace('云溪县应急管理局', '云溪县档案局').replace('given:\n', 'given:\n  permits.decisions: 7\n') };
    const files = county(below('云溪县应急管理局'), below('云溪县档案局', without));
    delete files['云溪县档案局/台账/行政许可.csv'];
    const { value } = await run(files);
    expect(value('permits.decisions')).toBe('9');
    expect(value('permits.byMonth.03')).toBeUndefined();
  });

  test('is the same from folders and from their figures.json', async () => {
    const folders = county(below('云溪县应急管理局'), below('云溪县财政局'));
    const first = await run(folders);
    const host = memoryHost(folders);
    const made: Files = { ...COUNTY };
    for (const name of ['云溪县应急管理局', '云溪县财政局']) {
      await build(host, { folder: `/bureau/${name}`, out: `/bureau/结果/${name}`, ...HTML });
      made[`结果/${name}/figures.json`] = host.files.get(`/bureau/结果/${name}/figures.json`) ?? '';
    }
    const second = await run(made);
    expect(second.said).toEqual([]);
    expect(json(second.host, '/bureau/out/figures.json')).toEqual(json(first.host, '/bureau/out/figures.json'));
    const third = await run({ ...made, ...Object.fromEntries(Object.entries(made).map(([k, v]) => [k.replace('结果/', '../别处/'), v])) }, { from: ['/bureau/结果'] });
    expect(third.value('permits.decisions')).toBe('4');
  });

  test('is made of roll-ups: a city of districts', async () => {
    const nested = Object.fromEntries(Object.entries(county(below('云溪县应急管理局'), below('云溪县财政局'))).map(([name, content]) => [`云溪县/${name}`, content]));
    const city = { ...COUNTY, 'report.yaml': COUNTY['report.yaml'].replace('云溪县', '和川市'), ...below('和川市气象局'), ...nested } as Files;
    const { value, said } = await run(city);
    expect(said).toEqual([]);
    expect(value('permits.decisions')).toBe('6');
  });
});

describe('what is wrong below is named, and nothing is written', () => {
  test('a bureau that is missing, and one that is not in the list', async () => {
    const listed = { 'report.yaml': `${COUNTY['report.yaml']}rollup: {expected: [云溪县应急管理局, 云溪县财政局, 城关镇人民政府]}\n` };
    const { problems, written } = await run(county(below('云溪县应急管理局'), below('云溪县交通局'), listed));
    expect(problems.map((p) => [p.code, p.params])).toEqual([
      ['A804', { bureaus: ['云溪县财政局', '城关镇人民政府'], count: 2 }],
      ['A808', { bureau: '云溪县交通局' }],
    ]);
    expect(written).toEqual([]);
  });

  test('a bureau that is there twice', async () => {
    const copy = Object.fromEntries(Object.entries(below('云溪县应急管理局')).map(([name, content]) => [name.replace('云溪县应急管理局', '应急（终稿）'), content]));
    expect((await run(county(below('云溪县应急管理局'), copy))).said).toEqual(['A805 应急（终稿）']);
  });

  test('a bureau of another year or form', async () => {
    const of = (year: number) => ({ 'report.yaml': REPORT_YAML.replace('云溪县应急管理局', '云溪县财政局').replace('year: 2023', `year: ${year}`).replace('2024-01-18', `${year + 1}-01-18`) });
    const { said, value } = await run(county(below('云溪县应急管理局'), below('云溪县财政局', of(2022))));
    expect(said).toEqual(['A806 云溪县财政局']);
    expect(value('permits.decisions')).toBe('2');
  });

  test('a bureau that does not pass its own checks, in a folder or as figures.json', async () => {
    const broken = { '台账/行政许可.csv': PERMITS.replace('2023-03-05', '2023-02-30') };
    expect((await run(county(below('云溪县应急管理局', broken)))).said).toEqual(['A807 云溪县应急管理局']);
    const host = memoryHost(county(below('云溪县应急管理局')));
    await build(host, { folder: '/bureau/云溪县应急管理局', out: '/bureau/果', ...HTML });
    const figures = json(host, '/bureau/果/figures.json');
    figures.figures['applications.handled.total'].value = '5';
    expect((await run({ ...COUNTY, '果/甲/figures.json': JSON.stringify(figures) })).said).toEqual(['A807 果/甲/figures.json']);
    const negative = { ...figures, figures: { ...figures.figures, 'applications.handled.total': { value: '2', unit: '件' }, 'permits.decisions': { value: '-4', unit: '件' } } };
    const told = await run({ ...COUNTY, '果/甲/figures.json': JSON.stringify(negative) });
    expect([told.said[0], told.problems[0]?.params]).toMatchObject(['A807 果/甲/figures.json', { codes: ['B405'] }]);
    expect((await run({ ...COUNTY, '果/甲/figures.json': '{' })).said).toEqual(['A810 果/甲/figures.json']);
  });

  test('regulations of a bureau are told and not added', async () => {
    const made = { '台账/规范性文件.csv': '标题,文号,种类,制发日期,废止日期,有效性\n办法,1号,规章,2023-02-01,,有效\n', 'report.yaml': REPORT_YAML.replace('  documents: 0\n', '') };
    const { said, value } = await run(county(below('云溪县应急管理局', made)));
    expect(said.filter((s) => s.startsWith('A'))).toEqual(['A807 云溪县应急管理局']);
    expect(value('regulations.made')).toBe('0');
  });

  test('no bureau below at all', async () => {
    expect((await run(COUNTY)).said).toEqual(['U905']);
  });
});

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { catalog } from '../../src/diagnostics/catalog.ts';
import { bureau, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { manyBureaus, TWELVE } from '../support/bureaus.ts';
import { caughtHost } from '../support/caught-host.ts';
import { memoryHost, type Files, type MemoryHost } from '../support/memory-host.ts';

interface Told {
  result: { written: string[]; verified?: { file: string; numbers: number }[] } | null;
  diagnostics: { code: string; severity: string; at: object[]; params: Record<string, unknown> }[];
}

const shipped = (name: string) => readFileSync(new URL(`../../templates/${name}.hbs`, import.meta.url), 'utf8');

/** A template of the program with something in it written otherwise. */
function template(name: string, from: string, to: string): Files {
  const source = shipped(name);
  if (!source.includes(from)) throw new Error(from);
  return { [`模板/${name}.hbs`]: source.replace(from, to) };
}

/** The style of the program with a rule behind it. */
function style(rule: string): Files {
  return { '模板/report/style.css': `${readFileSync(new URL('../../templates/report/style.css', import.meta.url), 'utf8')}\n${rule}` };
}

const CELL = 'data-figure="{{figure}}"{{#if (equals colspan 1)}}{{else}} colspan="{{colspan}}"{{/if}}>{{text}}<';
const OLD = '去年的';

async function build(files: Files, ...options: string[]) {
  const host = memoryHost(bureau({ 'out/report.html': OLD, 'out/infographic.html': OLD, ...files }));
  const templates = Object.keys(files).some((name) => name.startsWith('模板/')) ? ['--templates', '/bureau/模板'] : [];
  const code = await main(['build', '/bureau', '--json', '--format', 'html', '--verify', ...templates, ...options], host);
  return { code, host, ...(JSON.parse(host.printed.out) as Told) };
}
const content = (host: MemoryHost, name: string) => new TextDecoder().decode(host.files.get(`/bureau/out/${name}`));

describe('build --verify', () => {
  test('reads every file back, and says how many numbers it has compared', async () => {
    const { code, result, diagnostics } = await build({}, '--format', 'html,docx,xlsx', '--edition', 'report,infographic,audit');
    expect([code, diagnostics]).toEqual([0, []]);
    expect(result?.verified?.map((v) => v.file).sort()).toEqual(['infographic.html', 'report.docx', 'report.html', 'report.xlsx']);
    // Two hundred cells of the form, and the numbers of the text.
    for (const { file, numbers } of result?.verified ?? []) expect(numbers).toBeGreaterThan(file === 'infographic.html' ? 15 : 205);
    expect(result?.written).toHaveLength(6);
  });

  test('says so to the clerk', async () => {
    const host = memoryHost(bureau({}));
    expect(await main(['build', '/bureau', '--format', 'html', '--verify'], host)).toBe(0);
    expect(host.printed.err).toMatch(/读回 2 个，\d{3} 个数全都一样。/);
    const english = memoryHost(bureau({}));
    await main(['build', '/bureau', '--format', 'html', '--verify', '--lang', 'en'], english);
    expect(english.printed.err).toMatch(/Read back: 2, all \d{3} numbers are the same\./);
  });

  test('without it nothing is read back', async () => {
    const host = memoryHost(bureau({}));
    await main(['build', '/bureau', '--format', 'html', '--json'], host);
    expect((JSON.parse(host.printed.out) as Told).result?.verified).toBeUndefined();
  });
});

describe('a wrong number in print: which, where, both numbers; nothing is put in place', () => {
  test.each([
    ['a cell of a table', template('report/row', CELL, CELL.replace('{{text}}', '{{#if (equals figure "permits.decisions")}}7{{else}}{{text}}{{/if}}')), 'report.html', { label: '行政许可本年处理决定数量', printed: '7', expected: '2' }],
    ['a figure in the text', template('report/inlines', '{{text}}</span>', '{{text}}9</span>'), 'report.html', { label: '行政许可本年处理决定数量', printed: '29', expected: '2' }],
    ['a number of the text', template('report/inlines', '{{#if (equals kind "text")}}{{text}}', '{{#if (equals kind "text")}}{{#if (equals text "检查企业20家。作出行政许可决定")}}检查企业30家。作出行政许可决定{{else}}{{text}}{{/if}}'), 'report.html', { label: '正文', printed: '30', expected: '20' }],
    ['the year of the title', template('report/page', '<span>{{report.year}}年', '<span>2032年'), 'report.html', { label: '标题', printed: '2032', expected: '2023' }],
    ['the day', template('report/page', '{{date report.publishedOn}}', '2024年1月19日'), 'report.html', { label: '公布日期', printed: '19', expected: '18' }],
    ['a key figure', template('infographic/key', '<b>{{value}}</b>', '<b>{{value}}0</b>'), 'infographic.html', { label: '行政许可本年处理决定数量', printed: '20', expected: '2' }],
    ['a figure in a sentence of the infographic', template('infographic/runs', '<span class="num">{{text}}</span>', '<span class="num">1{{text}}</span>'), 'infographic.html', { printed: '12', expected: '2' }],
  ] as [string, Files, string, object][])('%s', async (what, templates, file, params) => {
    const text: Files = what === 'a number of the text' ? { '正文.md': TEXT.replace('作出行政许可决定', '检查企业20家。作出行政许可决定') } : {};
    const { code, host, result, diagnostics } = await build({ ...templates, ...text });
    expect(code).toBe(1);
    expect(diagnostics.filter((d) => d.severity === 'error')).toContainEqual(expect.objectContaining({ code: 'R660', params: expect.objectContaining({ name: file, ...params }) as object }));
    expect(result?.written).toEqual([]);
    expect([content(host, 'report.html'), content(host, 'infographic.html'), host.files.has('/bureau/out/figures.json')]).toEqual([OLD, OLD, false]);
  });

  test('the message names table, row, column, and the line of the file', async () => {
    const { diagnostics } = await build(template('report/row', CELL, CELL.replace('{{text}}', '{{#if (equals figure "permits.decisions")}}7{{else}}{{text}}{{/if}}')));
    expect(diagnostics[0]?.at).toMatchObject([{ table: '二、主动公开政府信息情况', row: '行政许可', column: '本年处理决定数量' }, { file: 'report.html', line: expect.any(Number) as number }]);
  });
});

describe('numbers that are not in print', () => {
  test('a table of the form may not be left out', async () => {
    const { code, diagnostics } = await build(template('report/section', '{{> report/table}}', ''));
    expect(code).toBe(1);
    const missing = diagnostics.find((d) => d.code === 'R661');
    expect(missing?.params).toMatchObject({ name: 'report.html', count: 200 });
  });

  test('own templates may leave out a number of the text: a warning, and it is written', async () => {
    const { code, diagnostics, result } = await build(template('infographic/key', '<b>{{value}}</b>', '<b></b>'));
    expect(diagnostics).toMatchObject([{ code: 'R662', params: { name: 'infographic.html' } }]);
    expect([code, (result?.written.length ?? 0) > 0]).toEqual([0, true]);
  });

  test('numbers that belong to nothing raise nothing', async () => {
    const { code, diagnostics } = await build({ ...template('report/page', '<main>', '<main><p>第 999 期，共 12 份，2031 年印</p>'), ...template('infographic/page', '<main>', '<main><p>扫码 400-800 看更多</p>') });
    expect([code, diagnostics]).toEqual([0, []]);
  });
});

describe('a style that shows other numbers than the page says', () => {
  test('is told, and everything is written', async () => {
    const { code, result, diagnostics } = await build(style('td[data-figure="permits.decisions"] { direction: rtl; unicode-bidi: bidi-override }'));
    expect(code).toBe(0);
    expect(diagnostics).toMatchObject([{ code: 'R663', params: { name: 'report.html', count: 2, rules: ['td[data-figure="permits.decisions"] { direction: rtl }', 'td[data-figure="permits.decisions"] { unicode-bidi: bidi-override }'] } }]);
    expect(result?.verified?.map((v) => v.file)).toEqual(['infographic.html']);
  });

  test('digits that are drawn in a cell are not the number', async () => {
    const drawn = template('report/row', CELL, CELL.replace('{{text}}', '{{text}}{{#if (equals figure "permits.decisions")}}<svg width="9" height="9"><text y="9">9</text></svg>{{/if}}'));
    const { code, diagnostics } = await build(drawn);
    expect([code, diagnostics.map((d) => d.code)]).toEqual([1, ['R661']]);
  });

  test('the style of the program as it is says nothing', async () => {
    expect((await build(style(''))).diagnostics).toEqual([]);
  });
});

describe('the clerk reads', () => {
  const messages: Record<string, Files> = {
    R660: template('report/row', CELL, CELL.replace('{{text}}', '{{#if (equals figure "permits.decisions")}}7{{else}}{{text}}{{/if}}')),
    R661: template('report/section', '{{> report/table}}', ''),
    R662: template('infographic/key', '<b>{{value}}</b>', '<b></b>'),
    R663: style('td[data-figure="permits.decisions"]::before { content: "9" }'),
  };
  test.each(Object.entries(messages))('%s', async (code, templates) => {
    expect(code in catalog).toBe(true);
    for (const [lang, ending] of [['zh', ''], ['en', '.en']]) {
      const host = memoryHost(bureau(templates));
      await main(['build', '/bureau', '--format', 'html', '--verify', '--templates', '/bureau/模板', '--lang', lang as string], host);
      await expect(host.printed.err).toMatchFileSnapshot(`../golden/messages/${code}${ending}.txt`);
    }
  });
});

describe('printed files', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  const write = (folder: string, files: Files) => {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(scratch, folder, name)), { recursive: true });
      writeFileSync(join(scratch, folder, name), bytes);
    }
    return join(scratch, folder);
  };
  const run = async (folder: string, ...options: string[]) => {
    const host = caughtHost();
    const code = await main(['build', folder, '--json', '--format', 'pdf', '--verify', ...options], host);
    return { code, ...(JSON.parse(host.printed.out) as Told) };
  };

  test('both PDFs are read back, and a wrong number in either is found', { timeout: 120_000 }, async () => {
    const folder = write('局', bureau({}));
    const sound = await run(folder);
    expect([sound.code, sound.diagnostics]).toEqual([0, []]);
    expect(sound.result?.verified?.map((v) => v.file).sort()).toEqual(['infographic.pdf', 'report.pdf']);
    const before = readFileSync(join(folder, 'out/report.pdf'));
    const cell = CELL.replace('{{text}}', '{{#if (equals figure "penalties.decisions")}}8{{else}}{{text}}{{/if}}');
    const templates = write('其他', { ...template('report/row', CELL, cell), ...template('infographic/key', '<b>{{value}}</b>', '<b>{{value}}0</b>') });
    const { code, diagnostics } = await run(folder, '--templates', join(templates, '模板'));
    expect(code).toBe(1);
    const wrong = diagnostics.filter((d) => d.code === 'R660').map((d) => [d.params.name, d.params.label, d.params.printed, d.params.expected]);
    expect(wrong).toContainEqual(['report.pdf', '行政处罚本年处理决定数量', '8', '1']);
    expect(wrong).toContainEqual(['infographic.pdf', '行政许可本年处理决定数量', '20', '2']);
    expect(readFileSync(join(folder, 'out/report.pdf')).equals(before)).toBe(true);
  });

  test.each(['shangyu-emergency-2020', 'market-2023'])('%s: every form of both editions, and each report read back to figures.json', { timeout: 180_000 }, async (example) => {
    const folder = join(scratch, example);
    cpSync(new URL(`../../examples/${example}`, import.meta.url), folder, { recursive: true });
    const { code, result, diagnostics } = await run(folder, '--format', 'html,pdf,docx,xlsx');
    expect([code, diagnostics.filter((d) => d.code.startsWith('R'))]).toEqual([0, []]);
    expect(result?.verified?.map((v) => v.file).sort()).toEqual(['infographic.html', 'infographic.pdf', 'report.docx', 'report.html', 'report.pdf', 'report.xlsx']);
    const { figures } = JSON.parse(readFileSync(join(folder, 'out/figures.json'), 'utf8')) as { figures: Record<string, { value: string }> };
    for (const name of ['report.html', 'report.docx', 'report.pdf', 'report.xlsx']) {
      const host = caughtHost();
      expect(await main(['verify', join(folder, 'out', name), '--against', folder, '--json'], host)).toBe(0);
      const read = JSON.parse(host.printed.out) as { result: { figures: Record<string, { value: string; source: string }> }; diagnostics: object[] };
      expect(read.diagnostics).toEqual([]);
      const printed = Object.entries(read.result.figures).filter(([, figure]) => figure.source === 'read');
      expect(printed.length).toBeGreaterThanOrEqual(198);
      for (const [id, { value }] of Object.entries(read.result.figures)) expect([id, value]).toEqual([id, figures[id]?.value]);
    }
  });
});

describe('batch and rollup', () => {
  const [first = '', second = ''] = TWELVE;
  const HTML = ['--edition', 'report', '--format', 'html'];
  const wrongCell = template('report/row', CELL, CELL.replace('{{text}}', '{{#if (equals figure "permits.decisions")}}{{#if (equals text "3")}}7{{else}}{{text}}{{/if}}{{else}}{{text}}{{/if}}'));

  test('the bureau with a wrong number keeps its older outputs, the other is written', async () => {
    const host = memoryHost({ ...Object.fromEntries(Object.entries(manyBureaus([first, second])).map(([name, text]) => [`区/${name}`, text])), ...wrongCell, [`区/out/${first}/report.html`]: OLD });
    const code = await main(['batch', '区', ...HTML, '--verify', '--templates', '模板'], host);
    expect(code).toBe(1);
    expect(host.printed.err).toContain(`${first}：R660 印出来的是 7，应当是 3`);
    expect(content(host, '').length).toBe(0);
    expect(new TextDecoder().decode(host.files.get(`/bureau/区/out/${first}/report.html`))).toBe(OLD);
    expect(host.files.has(`/bureau/区/out/${second}/report.html`)).toBe(true);
  });

  test('what was not read back before is built once more, what was is not', async () => {
    const host = memoryHost(Object.fromEntries(Object.entries(manyBureaus([first, second])).map(([name, text]) => [`区/${name}`, text])));
    const last = async (...options: string[]) => {
      host.printed.err = '';
      expect(await main(['batch', '区', ...HTML, ...options], host)).toBe(0);
      return host.printed.err.trim().split('\n').at(-1);
    };
    expect(await last()).toContain('已写出 2 个');
    expect(await last()).toContain('未变动 2 个');
    expect(await last('--verify')).toContain('已写出 2 个');
    expect(await last('--verify')).toContain('未变动 2 个');
    // What was read back is as good without asking for it.
    expect(await last()).toContain('未变动 2 个');
  });

  test('rollup', async () => {
    const county = {
      'report.yaml': 'bureau: 云溪县人民政府\nyear: 2023\nlevel: government\npublishedOn: 2024-03-18\ngiven:\n  regulations: 0\n',
      '正文.md': TEXT.replace('没有被问责的情形', '没有被问责的情形，社会评议和责任追究结果已经公布').replace('列入年度考核', '列入工作考核'),
      ...Object.fromEntries(Object.entries({ ...bureau({}), 'report.yaml': REPORT_YAML }).map(([name, text]) => [`云溪县应急管理局/${name}`, text])),
    } as Files;
    const sound = memoryHost(county);
    expect(await main(['rollup', '/bureau', ...HTML, '--verify', '--json'], sound)).toBe(0);
    expect((JSON.parse(sound.printed.out) as Told).result?.verified).toMatchObject([{ file: 'report.html' }]);
    const templates = template('report/row', CELL, CELL.replace('{{text}}', '1{{text}}'));
    const wrong = memoryHost({ ...county, ...templates });
    expect(await main(['rollup', '/bureau', ...HTML, '--verify', '--templates', '/bureau/模板'], wrong)).toBe(1);
    expect(wrong.files.has('/bureau/out/report.html')).toBe(false);
  });
});

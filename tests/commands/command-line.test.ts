import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { bureau, PERMITS } from '../support/bureau.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

async function run(argv: string[], files: Files = bureau(), env: Record<string, string> = {}) {
  const host = memoryHost(files, env);
  const code = await main(argv, host);
  return { code, ...host.printed, host };
}

const HTML = ['--edition', 'report', '--format', 'html'];

describe('exit codes', () => {
  test.each([
    ['written', 0, ['build', '/bureau', ...HTML], {}],
    ['the data has errors', 1, ['build', '/bureau', ...HTML], { '台账/行政许可.csv': PERMITS.replace('2023-03-05', '2023-02-30') }],
    ['wrong settings', 2, ['build', '/bureau', ...HTML], { 'report.yaml': 'bureau: 甲\n' }],
    ['no such command', 2, ['bild', '/bureau'], {}],
    ['no such option', 2, ['build', '/bureau', '--ouput', 'x'], {}],
    ['no folder named', 2, ['build'], {}],
    ['no such folder', 2, ['build', '/nowhere'], {}],
    ['one argument too many', 2, ['check', '/bureau', 'x'], {}],
    ['no such format', 2, ['build', '/bureau', '--format', 'doc'], {}],
    ['no such language', 2, ['check', '/bureau', '--lang', 'fr'], {}],
    ['no command', 2, [], {}],
    ['help', 0, ['--help'], {}],
    ['version', 0, ['--version'], {}],
  ])('%s: %i', async (_, expected, argv, change) => {
    expect((await run(argv, bureau(change))).code).toBe(expected);
  });

  test('an output that is locked: 3, and the message names the file and the system code', async () => {
    const host = memoryHost(bureau());
    const locked = Object.assign(new Error('EBUSY'), { code: 'EBUSY', path: '/bureau/out/report.html' });
    const code = await main(['build', '/bureau', ...HTML], { ...host, replaceFiles: () => Promise.reject(locked) });
    expect(code).toBe(3);
    expect(host.printed.err).toContain('错误 P702');
    expect(host.printed.err).toContain('EBUSY');
  });

  test('a bug in the program: 4, said as such', async () => {
    const host = memoryHost(bureau());
    const code = await main(['build', '/bureau', ...HTML], { ...host, replaceFiles: () => Promise.reject(new Error('boom')) });
    expect(code).toBe(4);
    expect(host.printed.err).toContain('这是程序的问题，不是表格的问题');
  });

  test('Ctrl-C: 130, nothing written', async () => {
    const host = memoryHost(bureau());
    const code = await main(['build', '/bureau', ...HTML], { ...host, signal: AbortSignal.abort() });
    expect(code).toBe(130);
    expect([...host.files.keys()].some((name) => name.includes('/out/'))).toBe(false);
  });
});

describe('with an error', () => {
  test('older outputs stay as they are, and the last line says so', async () => {
    const files = bureau({ 'out/report.html': '去年的', '台账/行政许可.csv': PERMITS.replace('2023-03-05', '2023-02-30') });
    const { host, err } = await run(['build', '/bureau', ...HTML], files);
    expect(new TextDecoder().decode(host.files.get('/bureau/out/report.html'))).toBe('去年的');
    expect(host.files.has('/bureau/out/figures.json')).toBe(false);
    expect(err.trimEnd().split('\n').at(-1)).toBe('共 1 处错误，涉及 1 个文件。没有生成年报，原有文件未改动。');
  });
});

describe('outputs of an earlier run', () => {
  const files = bureau();
  const again = async (formats: string, changes: Record<string, string> = {}) => {
    const host = memoryHost({ ...files, ...changes });
    for (const [name, content] of Object.entries({ 'out/report.docx': 'x', 'out/infographic-2.png': 'x', 'out/别的.docx': 'x' })) host.files.set(`/bureau/${name}`, new TextEncoder().encode(content));
    const { figures } = changes;
    if (figures !== undefined) host.files.set('/bureau/out/figures.json', new TextEncoder().encode(figures));
    const code = await main(['build', '/bureau', '--json', '--edition', 'report', '--format', formats], host);
    const { diagnostics } = JSON.parse(host.printed.out) as { diagnostics: { code: string; params: object }[] };
    return { code, found: diagnostics.map((d) => [d.code, d.params]), figures: new TextDecoder().decode(host.files.get('/bureau/out/figures.json')), left: host.files.has('/bureau/out/report.docx') };
  };

  test('that still hold older figures are named and left; where nothing has changed, or none was written before, not', async () => {
    const first = await again('html');
    expect(first.found).toEqual([]);
    expect((await again('html', { figures: first.figures })).found).toEqual([]);
    const changed = await again('html', { figures: first.figures.replace('"value": "2"', '"value": "3"') });
    expect(changed).toMatchObject({ code: 0, left: true });
    expect(changed.found).toEqual([['P708', { names: ['report.docx', 'infographic-2.png'], formats: ['html', 'docx', 'png'] }]]);
  });
});

describe('for machines', () => {
  test('--json: result and diagnostics on standard output, nothing on standard error', async () => {
    const change = { '台账/行政许可.csv': PERMITS.replace('2023-03-05', '2023-02-30') };
    const { out, err } = await run(['check', '/bureau', '--json'], bureau(change));
    expect(err).toBe('');
    const { result, diagnostics } = JSON.parse(out) as { result: object; diagnostics: object[] };
    expect(result).toMatchObject({ bureau: '云溪县应急管理局', year: 2023, format: '2021' });
    expect(diagnostics).toEqual([
      {
        code: 'V202',
        severity: 'error',
        at: [{ file: '台账/行政许可.csv', sheet: '', range: 'E2' }],
        params: { column: '决定日期', value: '2023-02-30', fault: 'noSuchDay', count: 1, cells: ['E2'] },
        message: '「2023-02-30」这一天不存在',
      },
    ]);
  });

  test('figures --json is figures.json', async () => {
    const [figures, built] = [await run(['figures', '/bureau', '--json']), await run(['build', '/bureau', ...HTML])];
    const file = JSON.parse(new TextDecoder().decode(built.host.files.get('/bureau/out/figures.json'))) as object;
    expect((JSON.parse(figures.out) as { result: object }).result).toEqual(file);
    expect(file).toMatchObject({
      schema: 'nianbao/figures@1',
      bureau: '云溪县应急管理局',
      year: 2023,
      format: '2021',
      figures: {
        'permits.decisions': { value: '2', unit: '件', source: 'counted', rows: 2 },
        'fees.amount': { value: '1.5', unit: '万元', source: 'given', rows: 0 },
        'applications.handled.total': { value: '2', unit: '件', source: 'formula', rows: 2 },
      },
    });
  });

  test('usage errors come as JSON too', async () => {
    const { out } = await run(['chekc', '/bureau', '--json']);
    expect(JSON.parse(out)).toMatchObject({ result: null, diagnostics: [{ code: 'U901', params: { near: 'check' } }] });
  });
});

describe('for people', () => {
  test('results go to standard output, messages to standard error', async () => {
    const { out, err } = await run(['build', '/bureau', ...HTML]);
    expect(out).toBe('/bureau/out/report.html\n/bureau/out/figures.json\n');
    expect(err.trim()).toBe('已写出 2 个文件。');
  });

  test('--quiet says nothing of warnings', async () => {
    const change = { '台账/通讯录.csv': '科室,人员,分机\n办公室,某某,8001\n' };
    expect((await run(['check', '/bureau'], bureau(change))).err).toContain('提醒 H101');
    expect((await run(['check', '/bureau', '--quiet'], bureau(change))).err).toBe('');
  });

  test('Chinese where the locale is unknown, English where it says so, --lang above both', async () => {
    const said = async (argv: string[], env: Record<string, string>) => (await run(argv, bureau(), env)).err.trim();
    expect(await said(['check', '/bureau'], {})).toBe('核对完毕，可以生成年报。');
    expect(await said(['check', '/bureau'], { LANG: 'en_US.UTF-8' })).toBe('Checked: the report can be built.');
    expect(await said(['check', '/bureau', '--lang', 'zh'], { LANG: 'en_US.UTF-8' })).toBe('核对完毕，可以生成年报。');
  });

  test('the same wrong value in a column is one message with a count; --all lists the cells', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => `云应急许〔2023〕${i + 10}号,甲公司,许可,普通,未定\n`).join('');
    const change = { '台账/行政许可.csv': PERMITS + rows };
    const { err } = await run(['check', '/bureau'], bureau(change));
    expect(err.match(/错误 V202/g)).toHaveLength(1);
    expect(err).toContain('共有 5 个单元格');
    expect(err).not.toContain('E9');
    expect((await run(['check', '/bureau', '--all'], bureau(change))).err).toContain('E9');
  });

  test('personal data is in no message, no JSON and no page', async () => {
    const change = { '台账/行政许可.csv': PERMITS.replace('甲公司', '张三丰').replace('2023-03-05', '2023-02-30') };
    for (const argv of [['check', '/bureau'], ['check', '/bureau', '--json'], ['check', '/bureau', '--all']]) {
      const { out, err } = await run(argv, bureau(change));
      expect(out + err).not.toContain('张三丰');
    }
    const sound = await run(['build', '/bureau', ...HTML], bureau({ '台账/行政许可.csv': PERMITS.replace('甲公司', '张三丰') }));
    const written = [...sound.host.files].filter(([name]) => name.includes('/out/')).map(([, b]) => new TextDecoder().decode(b));
    expect(written.join('')).not.toContain('张三丰');
  });

  test('explain lists every code, and prints the page of one', async () => {
    expect((await run(['explain'])).out.split('\n').length).toBeGreaterThan(50);
    expect((await run(['explain', 'v202'])).out).toMatch(/^错误 V202\n\n查什么\n/);
    expect((await run(['explain', 'X999'])).code).toBe(2);
  });
});

test('README lists the options that --help has', async () => {
  const { readFileSync } = await import('node:fs');
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const table = [...readme.matchAll(/^\| `(--[a-z-]+)/gm)].map((m) => m[1]).sort();
  const helps = await Promise.all(['init', 'build', 'check', 'preview', 'batch', 'verify'].map(async (command) => (await run([command, '--help', '--lang', 'en'])).out));
  const help = helps.join('');
  const options = [...new Set([...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map((m) => m[1]).filter((o) => o !== '--help'))].sort();
  expect(table).toEqual(options);
});

test('a sheet that the settings name and no workbook has is told with its line', async () => {
  const { readFileSync } = await import('node:fs');
  const yaml = `bureau: 甲\nyear: 2023\nledgers:\n  permits:\n    sheet: 办件\n`;
  const workbook = readFileSync(new URL('../../examples/shangyu-emergency-2020/台账/行政强制.xlsx', import.meta.url));
  const { out } = await run(['figures', '/bureau', '--json'], bureau({ 'report.yaml': yaml, '台账/强制.xlsx': new Uint8Array(workbook) }));
  const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; at: object[]; params: { file: string; found: string[] } }[] };
  expect(diagnostics.find((d) => d.code === 'S007')).toMatchObject({ at: [{ line: 5 }], params: { file: '办件' } });
});

import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Summary } from '../../src/batch/summary.ts';
import { Failure, problem } from '../../src/diagnostics/problem.ts';
import type { OutputFile } from '../../src/host.ts';
import { PERMITS, REPORT_YAML } from '../support/bureau.ts';
import { bureauFiles, manyBureaus, TWELVE } from '../support/bureaus.ts';
import { memoryHost, type Files, type MemoryHost } from '../support/memory-host.ts';

const HTML = ['--edition', 'report', '--format', 'html'];
const inArea = (files: Files): Files => Object.fromEntries(Object.entries(files).map(([name, content]) => [`区/${name}`, content]));
const text = (host: MemoryHost, path: string) => new TextDecoder().decode(host.files.get(`/bureau/${path}`));
const summaryOf = (host: MemoryHost, path = '区/out/summary.json') => JSON.parse(text(host, path)) as Summary;

async function run(host: MemoryHost, argv: string[], changes: Partial<MemoryHost> = {}) {
  host.printed.out = '';
  host.printed.err = '';
  const code = await main(['batch', ...argv], { ...host, ...changes });
  return { code, ...host.printed };
}

/** Twelve, of which five fail, each in its own way. */
function mixed(): Files {
  const [a = '', b = '', c = '', d = '', e = ''] = TWELVE;
  const { [`${c}/台账/行政处罚.csv`]: _missing, ...rest } = manyBureaus(TWELVE);
  return inArea({
    ...rest,
    [`${a}/台账/行政许可.csv`]: PERMITS.replace('2023-03-05', '2023-02-30'),
    [`${b}/report.yaml`]: 'bureau: 甲\njahr: 2023\n',
    [`${d}/正文.md`]: '# 总体情况\n\n{{没有这个数}}\n',
    [`${e}/台账/附件.xlsx`]: 'no workbook',
  });
}

const sound = () => memoryHost(inArea(manyBureaus(TWELVE)));

describe('many bureaus', () => {
  test('one that fails holds up no other: each is named with its first error, the worst exit code counts', async () => {
    const host = memoryHost({ ...mixed(), '区/out/云溪县财政局/report.html': '去年的' });
    const { code, out, err } = await run(host, ['区', ...HTML]);
    expect(code).toBe(2);
    expect(out).toBe('/bureau/区/out/summary.json\n/bureau/区/out/summary.html\n/bureau/区/out/summary.xlsx\n');
    const { counts, bureaus } = summaryOf(host);
    expect(counts).toMatchObject({ total: 12, written: 7, failed: 5, notBegun: 0 });
    expect(bureaus.map((b) => b.name)).toEqual(TWELVE.toSorted());
    for (const { name, problems: [first] } of bureaus.filter((b) => b.state === 'failed')) expect(err).toContain(`\n${name}：${first?.code} ${first?.message}`);
    expect(err.trim().split('\n').at(-1)).toBe('共 12 个单位：已写出 7 个，没有完成 5 个（原有文件未改动）。');
    expect(text(host, '区/out/云溪县财政局/report.html')).toBe('去年的');
    expect(host.files.has('/bureau/区/out/云溪县财政局/figures.json')).toBe(false);
  });

  test('the summary says who has delivered which ledger, the key figures and the days left', async () => {
    const host = memoryHost(mixed());
    await run(host, ['区', ...HTML], { now: () => new Date(2024, 0, 10) });
    const of = (name: string) => summaryOf(host).bureaus.find((b) => b.name === name);
    expect(of('云溪县民政局')).toMatchObject({ state: 'failed', ledgers: { permits: 'ledger', penalties: 'missing', coercion: 'given' }, daysLeft: 21, deadline: '2024-01-31' });
    expect(of('云溪县水利局')).toMatchObject({ state: 'failed', errors: 1 });
    expect(of('云溪县林业局')).toMatchObject({ state: 'written', figures: { 'permits.decisions': '8', 'fees.amount': '1.5' } });
  });

  test('all are done by themselves, each line is told; --quiet tells nothing', async () => {
    const { code, err } = await run(sound(), ['区', ...HTML]);
    expect(code).toBe(0);
    expect(err.match(/^\[ ?\d+\/12\] 云溪县..局  已写出  \d\.\d s$/gm)).toHaveLength(12);
    expect((await run(sound(), ['区', ...HTML, '--quiet'])).err).toBe('');
  });

  test('on a terminal one line is drawn over again, never wider than it', async () => {
    const host = sound();
    const stderr = { ...host.stderr, isTerminal: true, columns: 60 };
    const { err } = await run(host, ['区', ...HTML], { stderr });
    const drawn = err.split('\n')[0]?.split('\r').slice(1) ?? [];
    expect(drawn).toHaveLength(13);
    expect(drawn.at(-1)).toContain('[####################]  12/12');
    expect(Math.max(...drawn.map((line) => line.length))).toBeLessThan(60);
  });

  test('--json: a line for each bureau, the last one the summary', async () => {
    const host = memoryHost(mixed());
    const { out, err, code } = await run(host, ['区', ...HTML, '--json']);
    expect(err).toBe('');
    expect(code).toBe(2);
    const lines = out.trim().split('\n').map((line) => JSON.parse(line) as { job?: { name: string; problems: { code: string }[] }; summary?: { counts: object } });
    expect(lines).toHaveLength(13);
    expect(lines.slice(0, 12).map((l) => l.job?.name).sort()).toEqual(TWELVE.toSorted());
    expect(lines.find((l) => l.job?.name === '云溪县财政局')?.job).toMatchObject({ state: 'failed', errors: 1, problems: [{ code: 'V202' }] });
    expect(lines.at(-1)?.summary?.counts).toMatchObject({ total: 12 });
  });

  test('no path of the machine stands in an output', async () => {
    const host = memoryHost(mixed());
    await run(host, ['区', ...HTML]);
    const written = [...host.files].filter(([name]) => name.includes('/out/') && !name.endsWith('.xlsx'));
    expect(written.filter(([, bytes]) => new TextDecoder().decode(bytes).includes('/bureau/')).map(([name]) => name)).toEqual([]);
  });

  test('nothing found, wrong words: 2, as one line of JSON too', async () => {
    expect((await run(sound(), ['镇', ...HTML])).err).toContain('错误 U905');
    for (const words of [['--jobs', '0'], ['--shard', '3/2'], ['--year', 'x'], ['--format', 'png', '--edition', 'report'], ['--only', '无'], ['--templates', '无']]) {
      expect((await run(sound(), ['区', ...HTML, ...words])).code).toBe(2);
    }
    const { out } = await run(sound(), ['镇', '--json']);
    expect(JSON.parse(out)).toMatchObject({ summary: null, diagnostics: [{ code: 'U905' }] });
  });
});

describe('a second run', () => {
  test('does nothing where nothing has changed, and builds the one that has', async () => {
    const host = sound();
    await run(host, ['区', ...HTML]);
    const before = new Map(host.files);
    await run(host, ['区', ...HTML]);
    expect(summaryOf(host).counts).toMatchObject({ written: 0, unchanged: 12 });
    expect(host.files.get('/bureau/区/out/云溪县林业局/report.html')).toBe(before.get('/bureau/区/out/云溪县林业局/report.html'));
    host.files.set('/bureau/区/云溪县林业局/report.yaml', new TextEncoder().encode(REPORT_YAML.replace('云溪县应急管理局', '云溪县林业局').replace('1.5', '2.5')));
    await run(host, ['区', ...HTML]);
    expect(summaryOf(host).counts).toMatchObject({ written: 1, unchanged: 11 });
    expect(text(host, '区/out/云溪县林业局/figures.json')).toContain('"2.5"');
  });

  test('--force, other options, an output that is gone: they are made again', async () => {
    const host = sound();
    await run(host, ['区', ...HTML]);
    await run(host, ['区', ...HTML, '--force', '--only', '林业,水利']);
    expect(summaryOf(host).counts).toMatchObject({ total: 2, written: 2 });
    host.files.delete('/bureau/区/out/云溪县林业局/report.html');
    await run(host, ['区', ...HTML]);
    expect(summaryOf(host).counts).toMatchObject({ written: 1, unchanged: 11 });
    await run(host, ['区', '--format', 'html', '--only', '林业']);
    expect(summaryOf(host).counts).toMatchObject({ written: 1 });
  });

  test('outputs that are not asked for any more are taken away: they would show old figures', async () => {
    const host = sound();
    await run(host, ['区', '--format', 'html', '--only', '林业']);
    expect(host.files.has('/bureau/区/out/云溪县林业局/infographic.html')).toBe(true);
    await run(host, ['区', ...HTML, '--only', '林业']);
    expect(host.files.has('/bureau/区/out/云溪县林业局/infographic.html')).toBe(false);
  });

  test('warnings of an unchanged bureau stay in the summary', async () => {
    const host = memoryHost(inArea({ ...manyBureaus(['云溪县林业局']), '云溪县林业局/台账/通讯录.csv': '科室,人员,分机\n办公室,某某,8001\n' }));
    await run(host, ['区', ...HTML]);
    const first = summaryOf(host).bureaus[0];
    await run(host, ['区', ...HTML]);
    expect(summaryOf(host).bureaus[0]).toMatchObject({ state: 'unchanged', warnings: 1, problems: first?.problems });
  });

  test('--year takes those of a year', async () => {
    const host = memoryHost(inArea({ ...manyBureaus(TWELVE), ...bureauFiles('旧局', 20, { 'report.yaml': REPORT_YAML.replace('2023', '2022') }) }));
    await run(host, ['区', ...HTML, '--year', '2023']);
    expect(summaryOf(host).counts.total).toBe(12);
  });
});

describe('across bureaus', () => {
  test('equal figures and another body\'s name are told once, at the end', async () => {
    const files = inArea({ ...bureauFiles('云溪县林业局', 3), ...bureauFiles('云溪县水利局', 3) });
    const other = text(memoryHost(files), '区/云溪县水利局/正文.md').replace('# 总体情况', '有疑问的，请与云溪县林业局办公室联系。\n\n# 总体情况');
    const host = memoryHost({ ...files, '区/云溪县水利局/正文.md': other });
    const { err, code } = await run(host, ['区', ...HTML]);
    expect(code).toBe(0);
    expect(err.match(/提醒 A80\d/g)).toEqual(['提醒 A802', '提醒 A803']);
    expect(summaryOf(host).across.map((m) => m.code)).toEqual(['A802', 'A803']);
  });
});

describe('shards', () => {
  const outputs = (host: MemoryHost, folder: string) =>
    Object.fromEntries([...host.files].flatMap(([name, bytes]) => (name.startsWith(`/bureau/${folder}/云溪`) ? [[name.slice(`/bureau/${folder}/`.length), new TextDecoder().decode(bytes)]] : [])));

  test('come byte for byte to what one run writes, and are joined to the same summary', async () => {
    const host = memoryHost(mixed());
    await run(host, ['区', ...HTML, '--out', '一']);
    for (const i of [1, 2, 3]) await run(host, ['区', ...HTML, '--out', `三/${i}`, '--shard', `${i}/3`]);
    const three = Object.assign({}, ...[1, 2, 3].map((i) => outputs(host, `三/${i}`))) as Record<string, string>;
    const one = outputs(host, '一');
    expect(Object.keys(one)).toHaveLength(7 * 3);
    expect(three).toEqual(one);
    const { code, out } = await run(host, ['三/1', '三/2', '三/3', '--merge', '--out', '合']);
    expect(code).toBe(0);
    expect(out).toContain('/bureau/合/summary.xlsx');
    const bare = ({ bureaus, counts, across }: Summary) => ({ counts, across, bureaus: bureaus.map((b) => ({ ...b, milliseconds: 0 })) });
    expect(bare(summaryOf(host, '合/summary.json'))).toEqual(bare(summaryOf(host, '一/summary.json')));
  });

  test('may share an output folder, which is then named once', async () => {
    const host = sound();
    for (const i of [1, 2]) await run(host, ['区', ...HTML, '--shard', `${i}/2`]);
    expect((await run(host, ['区/out', '--merge'])).code).toBe(0);
    expect(summaryOf(host).counts).toMatchObject({ total: 12, written: 12 });
  });

  test('warnings across bureaus are seen over all shards', async () => {
    const host = memoryHost(inArea(Object.assign({}, ...TWELVE.map((name) => bureauFiles(name, 5))) as Files));
    for (const i of [1, 2]) await run(host, ['区', ...HTML, '--shard', `${i}/2`]);
    await run(host, ['区/out', '--merge']);
    expect(summaryOf(host).across).toMatchObject([{ code: 'A803', message: '12 个单位的数字完全一样' }]);
  });

  test.each([
    ['one is missing', ['1/3', '3/3'], 'missing', ['2/3']],
    ['one is of another division', ['1/3', '2/3', '1/2'], 'differ', ['1/3', '2/3', '1/2']],
    ['there is none', [], 'none', ['三/0']],
  ])('%s: refused', async (_, shards, fault, told) => {
    const host = memoryHost({ ...inArea(manyBureaus(TWELVE)), '三/0/x': '' });
    for (const [i, shard] of shards.entries()) await run(host, ['区', ...HTML, '--out', `三/${i}`, '--shard', shard]);
    const { code, out } = await run(host, [...shards.map((_s, i) => `三/${i}`), ...(shards.length === 0 ? ['三/0'] : []), '--merge', '--json']);
    expect(code).toBe(2);
    expect((JSON.parse(out) as { diagnostics: object[] }).diagnostics).toMatchObject([{ code: 'U908', params: { fault, shards: told } }]);
  });

  test('one in two folders is refused; the same folder twice is one', async () => {
    const host = sound();
    for (const out of ['甲', '乙']) await run(host, ['区', ...HTML, '--out', out, '--shard', '1/1']);
    expect((await run(host, ['甲', '乙', '--merge', '--json'])).out).toContain('"fault":"twice"');
    expect((await run(host, ['甲', '甲', '--merge'])).code).toBe(0);
  });
});

describe('faults', () => {
  test('another run holds the output folder: refused, nothing done; the lock is gone after a run', async () => {
    const host = memoryHost({ ...inArea(manyBureaus(TWELVE)), '区/out/.nianbao.lock': '4711 node-1' });
    const { code, err } = await run(host, ['区', ...HTML]);
    expect(code).toBe(2);
    expect(err).toContain('错误 U907');
    expect(host.files.has('/bureau/区/out/summary.json')).toBe(false);
    host.files.delete('/bureau/区/out/.nianbao.lock');
    await run(host, ['区', ...HTML]);
    expect(host.files.has('/bureau/区/out/.nianbao.lock')).toBe(false);
  });

  /** Writing fails for one bureau, so many times. */
  function failing(host: MemoryHost, word: string, times: number, error: Error): Partial<MemoryHost> {
    let left = times;
    const replaceFiles = (folder: string, files: readonly OutputFile[]) => (folder.includes(word) && left-- > 0 ? Promise.reject(error) : host.replaceFiles(folder, files));
    return { replaceFiles };
  }
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });

  test('the disk is full for one bureau: tried once more, told as P702, the others are written', async () => {
    const host = sound();
    const { code, err } = await run(host, ['区', ...HTML], failing(host, '林业', 9, full));
    expect(code).toBe(3);
    expect(err).toContain('云溪县林业局：P702');
    expect(summaryOf(host).counts).toMatchObject({ written: 11, failed: 1 });
    const again = sound();
    expect((await run(again, ['区', ...HTML], failing(again, '林业', 1, full))).code).toBe(0);
  });

  test('the summary cannot be written: said so, with what became of the bureaus', async () => {
    const host = sound();
    const replaceFiles = (folder: string, files: readonly OutputFile[]) => (folder.endsWith('/out') ? Promise.reject(full) : host.replaceFiles(folder, files));
    const { code, out, err } = await run(host, ['区', ...HTML], { replaceFiles });
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toContain('错误 P702');
    expect(err).toContain('共 12 个单位：已写出 12 个。');
  });

  test('a bug in one job: 4, with its stack, the others are written', async () => {
    const host = sound();
    const { code, err } = await run(host, ['区', ...HTML], failing(host, '林业', 9, new TypeError('boom')));
    expect(code).toBe(4);
    expect(err).toContain('TypeError: boom');
    expect(summaryOf(host).bureaus.find((b) => b.state === 'failed')).toMatchObject({ name: '云溪县林业局', first: '程序的问题，不是表格的问题' });
    expect(summaryOf(host).counts.written).toBe(11);
  });

  test('whom the browser has failed is tried once more at the end, alone; where it fails everybody, not', async () => {
    const died = new Failure(problem('P703', [], { reason: 'crashed', path: 'x', seconds: 60, detail: undefined }));
    const host = sound();
    const { code, err } = await run(host, ['区', ...HTML], failing(host, '林业', 2, died));
    expect(code).toBe(0);
    expect(err.trim().split('\n').findLast((line) => line.startsWith('['))).toContain('[12/12] 云溪县林业局  已写出');
    const all = sound();
    let tries = 0;
    const result = await run(all, ['区', ...HTML], { replaceFiles: (folder, files) => (folder.endsWith('out') ? all.replaceFiles(folder, files) : (tries++, Promise.reject(died))) });
    expect([result.code, tries]).toEqual([3, 24]);
  });

  test('a bug that meets every bureau is printed once', async () => {
    const host = sound();
    const bug = new TypeError('boom');
    const { code, err } = await run(host, ['区', ...HTML], failing(host, '云溪', 99, bug));
    expect(code).toBe(4);
    expect(err.match(/TypeError: boom/g)).toHaveLength(1);
    expect(err.match(/县..局：程序的问题/g)).toHaveLength(12);
  });

  test('what a killed run left half written is taken away', async () => {
    const host = memoryHost({ ...inArea(manyBureaus(['云溪县林业局'])), '区/out/云溪县林业局/report.html.0123456789ab.tmp': 'ha' });
    await run(host, ['区', ...HTML]);
    expect([...host.files.keys()].filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('a folder that may not be read: P707', async () => {
    const host = sound();
    const denied = Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open', path: '/bureau/区/云溪县林业局/report.yaml' });
    const read = (path: string) => (path.includes('林业局/report') ? Promise.reject(denied) : host.read(path));
    const { code, err } = await run(host, ['区', ...HTML], { read });
    expect(code).toBe(3);
    expect(err).toContain('云溪县林业局：P707 读不了「report.yaml」');
  });

  test('Ctrl-C: what runs is finished, the summary written, 130; the next run goes on', async () => {
    const host = sound();
    const stop = new AbortController();
    let written = 0;
    const replaceFiles = (folder: string, files: readonly OutputFile[]) => {
      if (++written === 3) stop.abort();
      return host.replaceFiles(folder, files);
    };
    const { code, err } = await run(host, ['区', ...HTML, '--jobs', '2'], { replaceFiles, signal: stop.signal });
    expect(code).toBe(130);
    const { counts } = summaryOf(host);
    expect(counts).toMatchObject({ total: 12, failed: 0, notBegun: 12 - counts.written });
    expect(counts.written).toBeGreaterThanOrEqual(3);
    expect(counts.written).toBeLessThan(6);
    expect(err.trim().split('\n').at(-1)).toContain('已中止，再运行一次就接着做');
    await run(host, ['区', ...HTML]);
    expect(summaryOf(host).counts).toMatchObject({ written: counts.notBegun, unchanged: counts.written });
  });

  test('killed between two bureaus: the tree ends like that of a run that was not', async () => {
    const [whole, killed] = [sound(), sound()];
    await run(whole, ['区', ...HTML]);
    let left = 5;
    const dying = (folder: string, files: readonly OutputFile[]) => (left-- > 0 ? killed.replaceFiles(folder, files) : new Promise<void>(() => {}));
    await Promise.race([run(killed, ['区', ...HTML], { replaceFiles: dying }), new Promise((resolve) => setTimeout(resolve, 700))]);
    killed.files.delete('/bureau/区/out/.nianbao.lock');
    await run(killed, ['区', ...HTML]);
    expect(summaryOf(killed).counts).toMatchObject({ unchanged: 5, written: 7 });
    const tree = (host: MemoryHost) => Object.fromEntries([...host.files].filter(([name]) => !name.includes('summary')).sort());
    expect(tree(killed)).toEqual(tree(whole));
  });
});

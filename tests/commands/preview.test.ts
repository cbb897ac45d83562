import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { createHost, type Host } from '../../src/host.ts';
import { bureau, PERMITS, TEXT } from '../support/bureau.ts';
import { caughtHost } from '../support/caught-host.ts';
import { listen, startPreview, TestFolder, until } from '../support/preview.ts';

const root = new URL('../..', import.meta.url).pathname;
let folder: TestFolder;
beforeEach(() => {
  folder = new TestFolder(bureau());
});
afterEach(() => folder.remove());

async function run(...argv: string[]) {
  const host = caughtHost({ LANG: 'zh_CN.UTF-8' });
  return { code: await main(['preview', ...argv], host), ...host.printed };
}

describe('does not begin', () => {
  test('without such a folder', async () => {
    const { code, out, err } = await run(folder.at('nowhere'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('错误 U902');
  });

  test('without such a folder of templates', async () => {
    expect(await run(folder.path, '--templates', folder.at('nowhere'))).toMatchObject({ code: 2, out: '' });
  });

  test.each(['80x', '-1', '65536', '1.5'])('at port %s', async (port) => {
    const { code, err } = await run(folder.path, `--port=${port}`);
    expect(code).toBe(2);
    expect(err).toContain('错误 U903');
  });

  test('at a port that another one has: 3, and as JSON where that is asked for', async () => {
    const first = await startPreview(folder.path);
    const { port } = new URL(first.address);
    const { code, err } = await run(folder.path, '--port', port);
    expect(code).toBe(3);
    expect(err).toContain(`错误 P720  端口 ${port} 不能用`);
    const { out } = await run(folder.path, '--port', port, '--json');
    expect(JSON.parse(out)).toMatchObject({ result: null, diagnostics: [{ code: 'P720', params: { port: Number(port), system: 'EADDRINUSE' } }] });
    expect(await first.stop()).toBe(0);
    // Free again at once.
    const again = await startPreview(folder.path, ['--port', port]);
    expect(new URL(again.address).port).toBe(port);
    await again.stop();
  });
});

test('one line on standard output: the address, or JSON', async () => {
  const plain = await startPreview(folder.path);
  await plain.stop();
  expect(plain.printed.out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/\n$/);
  const json = await startPreview(folder.path, ['--json']);
  const { result } = JSON.parse(json.printed.out) as { result: { address: string; port: number } };
  const page = listen(result.address);
  await until(() => page.last()?.phase === 'ready');
  page.close();
  await json.stop();
  expect(json.printed.out.trim().split('\n')).toHaveLength(1);
  expect(result.port).toBe(Number(new URL(result.address).port));
  expect(json.printed.err).toBe('');
});

test('--quiet prints errors only, --lang en is English in the terminal and on the page', async () => {
  folder.write('台账/通讯录.csv', '科室,人员,分机\n办公室,某某,8001\n');
  const preview = await startPreview(folder.path, ['--quiet', '--lang', 'en']);
  const page = listen(preview.address);
  await until(() => page.last()?.phase === 'ready');
  expect(page.last()?.summary).toBe('1 warning in 1 file.');
  expect(preview.printed.err).toBe('');
  folder.write('台账/行政许可.csv', PERMITS.replace('2023-03-05', '2023-02-30'));
  await until(() => page.last()?.phase === 'faulty');
  expect(page.last()?.old).toMatch(/^This is the old one, as of /);
  expect(preview.printed.err.trim()).toMatch(/^error V202 {2}there is no such day/);
  page.close();
  await preview.stop();
});

describe('the browser', () => {
  async function opened(argv: string[], terminal: boolean, finds = true) {
    const asked: string[] = [];
    let err = '';
    const stderr = { write: (text: string) => void (err += text), isTerminal: terminal, columns: 80 };
    const browse = (address: string) => Promise.resolve(asked.push(address) > 0 && finds);
    const preview = await startPreview(folder.path, argv, { stderr, browse });
    await preview.stop();
    return { asked, address: preview.address, err };
  }

  test('is opened at a terminal', async () => {
    const { asked, address, err } = await opened([], true);
    expect(asked).toHaveLength(1);
    // Another token, which is good for once.
    expect(asked[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
    expect(asked[0]).not.toBe(address);
    expect(err).not.toContain('没有打开浏览器');
  });

  test('is not opened with --no-open, and not without a terminal', async () => {
    expect((await opened(['--no-open'], true)).asked).toEqual([]);
    expect((await opened([], false)).asked).toEqual([]);
  });

  test('that cannot be opened is told', async () => {
    expect((await opened([], true, false)).err).toContain('没有打开浏览器：请自己打开上面的地址。');
  });
});

describe('a fault of the program ends it: 4, and the page is told', () => {
  const { read } = createHost();
  const broken = (name: string, when: () => boolean): Partial<Host> => ({
    read: (path) => (when() && path.endsWith(name) ? Promise.reject(new Error('boom')) : read(path)),
  });

  test('in a reading', async () => {
    let fails = false;
    const preview = await startPreview(folder.path, [], broken('正文.md', () => fails));
    const page = listen(preview.address);
    await until(() => page.last()?.phase === 'ready');
    fails = true;
    folder.write('正文.md', TEXT);
    await until(() => page.events.includes('ended'));
    expect(await preview.stop()).toBe(4);
    expect(preview.printed.err).toMatch(/这是程序的问题，不是表格的问题[^]*Error: boom/);
  });

  test('in a page that is made for those who look at it', async () => {
    const preview = await startPreview(folder.path, [], broken('audit.js', () => true));
    const page = listen(preview.address);
    await until(() => page.last()?.phase === 'ready');
    expect((await fetch(`${preview.address}audit.open`)).status).toBe(500);
    await until(() => page.events.includes('ended'));
    expect(await preview.stop()).toBe(4);
  });
});

describe('the built program', () => {
  let child: ChildProcess;
  const scratch = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
  const started = async (command: string, argv: string[]) => {
    child = spawn(command, argv, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', TMPDIR: scratch } });
    let out = '';
    child.stdout?.on('data', (part) => (out += String(part)));
    await until(() => /http:\S+\/\s/.test(out));
    const [address = ''] = /http:\S+\//.exec(out) ?? [];
    return address;
  };
  afterEach(() => void child?.kill('SIGKILL'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  /** Readers of ledgers that belong to the process. */
  const children = (pid: number | undefined) => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  const alive = (pid: number) => spawnSync('kill', ['-0', String(pid)]).status === 0;

  test('reads on after each save in a process that stays, and ends with Ctrl-C at once: 0, no process and no file left', async () => {
    const address = await started(process.execPath, ['bin/nianbao.js', 'preview', folder.path]);
    const page = listen(address);
    await until(() => page.last()?.phase === 'ready');
    const readers = process.platform === 'linux' ? children(child.pid) : [];
    folder.write('台账/行政许可.csv', `${PERMITS}云应急许〔2023〕3号,戊公司,危险化学品经营许可,普通,2023-05-06\n`);
    await until(() => page.last()?.sheets.some((sheet) => sheet.counts === '计入 3，登记 4'));
    if (process.platform === 'linux') expect(children(child.pid)).toEqual(readers);
    const begin = performance.now();
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
    expect(performance.now() - begin).toBeLessThan(1000);
    await until(() => page.events.includes('ended'));
    for (const reader of readers) expect(alive(reader)).toBe(false);
    expect(readdirSync(scratch)).toEqual([]);
  });

  test('ends with Ctrl-C while it still reads', async () => {
    await started(process.execPath, ['bin/nianbao.js', 'preview', folder.path]);
    child.kill('SIGINT');
    expect(((await once(child, 'exit')) as [number])[0]).toBe(0);
  });

  test.skipIf(process.platform !== 'linux')('ends when its terminal is closed, with its readers', async () => {
    const address = await started('script', ['-qfec', `${process.execPath} bin/nianbao.js preview ${folder.path} --no-open`, '/dev/null']);
    const page = listen(address);
    await until(() => page.last()?.phase === 'ready');
    const below = (pid: number | undefined): number[] => children(pid).flatMap((each) => [each, ...below(each)]);
    const all = below(child.pid);
    expect(all.length).toBeGreaterThan(1);
    // The terminal is gone with the program that made it.
    child.kill('SIGKILL');
    await until(() => all.every((pid) => !alive(pid)), 5000);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import type { Check } from '../../src/commands/doctor.ts';
import { doctorWords } from '../../src/commands/doctor/words.ts';
import { width } from '../../src/diagnostics/width.ts';
import type { Host } from '../../src/host.ts';
import { bureau } from '../support/bureau.ts';
import { caughtHost } from '../support/caught-host.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

const scratch = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Shown = Check & { found: string; todo: string[] };

/** The checks of a machine without a browser, by what they are about. */
async function look(change: Partial<Host>, files: Files = bureau(), argv: string[] = []) {
  const host = memoryHost(files);
  const folder = { temporaryFolder: () => Promise.resolve('/tmp/x'), remove: () => Promise.resolve(), cacheFolder: () => Promise.resolve('/cache') };
  const code = await main(['doctor', ...argv, '--json'], { ...host, ...folder, ...change });
  const { result, diagnostics } = JSON.parse(host.printed.out) as { result: { builds: boolean; checks: Shown[] }; diagnostics: { code: string }[] };
  return { code, builds: result.builds, diagnostics, host, check: (id: Check['id']) => result.checks.find((c) => c.id === id) as Shown };
}

const fault = (code: string, path = '/x') => Promise.reject(Object.assign(new Error(code), { code, path }));
const env = (values: Record<string, string>) => ({ env: (name: string) => values[name] });

describe('each thing that a build needs', () => {
  test('no browser: a fault, exit code 3, with what to do', async () => {
    const { code, builds, diagnostics, check } = await look({});
    expect([code, builds, diagnostics.map((d) => d.code)]).toEqual([3, false, ['P701']]);
    expect(check('browser').state).toBe('fault');
    expect(check('browser').todo.length).toBeGreaterThan(0);
  });

  test.each([
    ['20.19.0', 'sound'],
    ['20.18.3', 'fault'],
    ['18.20.1', 'fault'],
    ['24.1.0', 'sound'],
  ])('Node.js %s: %s', async (runtime, state) => {
    expect((await look({ runtime })).check('node').state).toBe(state);
  });

  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'linux', 'sound'],
    [{ LC_ALL: 'zh_CN.GBK', LANG: 'zh_CN.UTF-8' }, 'linux', 'attention'],
    [{}, 'linux', 'attention'],
    [{}, 'darwin', 'sound'],
    [{}, 'win32', 'sound'],
  ] as const)('locale %j on %s: %s', async (values, platform, state) => {
    expect((await look({ platform, ...env(values) })).check('locale').state).toBe(state);
  });

  test('a TMPDIR that is not there is said as such', async () => {
    const { check, builds } = await look({ ...env({ TMPDIR: '/nowhere' }), temporaryFolder: () => fault('ENOENT') });
    expect(check('temporary')).toMatchObject({ state: 'fault', todo: ['建立这个文件夹，或者把 TMPDIR 改成存在的文件夹。'] });
    expect(check('temporary').found).toBe('TMPDIR 指的文件夹「/nowhere」不存在。');
    // One cause is one fault: without it nothing else is tried.
    expect([check('browser').found, check('browser').state]).toEqual(['没有临时文件夹，没有试。', 'attention']);
    expect(builds).toBe(false);
  });

  test('a temporary folder that takes nothing', async () => {
    expect((await look({ temporaryFolder: () => fault('EACCES') })).check('temporary').found).toContain('EACCES');
  });

  test('a cache that cannot be written to, or not where it was asked for', async () => {
    expect((await look({ cacheFolder: () => fault('EROFS') })).check('cache').state).toBe('attention');
    expect((await look(env({ NIANBAO_CACHE: '/other' }))).check('cache').found).toContain('/other');
    expect((await look(env({ NIANBAO_CACHE: '/cache' }))).check('cache').state).toBe('sound');
  });

  test('an output folder that takes nothing is a fault; one that does is left as it was', async () => {
    const refused = await look({ replaceFiles: () => fault('EACCES') }, bureau(), ['/bureau']);
    expect(refused.check('out')).toMatchObject({ state: 'fault' });
    const removed: string[] = [];
    const fine = await look({ remove: (path: string) => Promise.resolve(void removed.push(path)) }, bureau(), ['/bureau']);
    expect(fine.check('out').state).toBe('sound');
    expect(removed).toContain('/bureau/out');
  });

  test('an output folder that was there stays, with what is in it', async () => {
    const removed: string[] = [];
    await look({ remove: (path: string) => Promise.resolve(void removed.push(path)) }, bureau({ 'out/report.html': '旧的' }), ['/bureau']);
    expect(removed).toContain('/bureau/out/.nianbao-doctor.tmp');
    expect(removed).not.toContain('/bureau/out');
  });

  test('characters of the text that no face has', async () => {
    const files = bureau({ '正文.md': '# 总体情况\n\n\u{E000}字\n' });
    expect((await look({}, files, ['/bureau'])).check('fonts')).toMatchObject({ state: 'attention', params: { count: '1', characters: '\u{E000}' } });
    expect((await look({}, bureau(), ['/bureau'])).check('fonts').state).toBe('sound');
    const own = bureau({ 'report.yaml': 'bureau: 甲\nyear: 2023\nfonts: {body: 仿宋_GB2312}\n' });
    expect((await look({}, own, ['/bureau'])).check('fonts').found).toContain('仿宋_GB2312');
  });

  test('a folder that is not there is wrong usage', async () => {
    const host = memoryHost({});
    expect(await main(['doctor', '/nowhere'], host)).toBe(2);
    expect(host.printed.err).toContain('错误 U902');
  });
});

describe('on this machine', () => {
  test('a page is printed, and all is said to be well', { timeout: 60_000 }, async () => {
    writeFileSync(join(scratch, 'report.yaml'), 'bureau: 甲\nyear: 2023\n');
    const host = caughtHost({ LANG: 'zh_CN.UTF-8' });
    expect(await main(['doctor', scratch, '--lang', 'zh'], host)).toBe(0);
    expect(host.printed.out).toMatch(/正常 +浏览器 +.*试印一页用了 \d+\.\d 秒/);
    expect(host.printed.err).toContain('可以生成年报');
  });
});

describe('the words', () => {
  test('both languages say something of the same findings', () => {
    const found = (lang: 'zh' | 'en') => Object.entries(doctorWords[lang].sentences).flatMap(([id, s]) => Object.keys(s).map((name) => `${id}.${name}`));
    expect(found('en')).toEqual(found('zh'));
  });

  test.each(['zh', 'en'])('%s: no line is wider than a terminal', async (lang) => {
    const host = memoryHost(bureau());
    await main(['doctor', '/bureau', '--lang', lang], { ...host, temporaryFolder: () => fault('ENOSPC'), ...env({ LC_ALL: 'zh_CN.GB18030' }) });
    expect(host.printed.out.split('\n').filter((line) => width(line) > 80)).toEqual([]);
    expect(host.printed.out).toContain('ENOSPC');
  });

  test('--quiet shows faults alone', async () => {
    const host = memoryHost(bureau());
    await main(['doctor', '--quiet'], host);
    expect(host.printed.out).toMatch(/^有问题/);
    expect(host.printed.out).not.toMatch(/^(?:正常|注意)/m);
  });
});

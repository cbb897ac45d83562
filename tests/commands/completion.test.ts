import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { examples } from '../../src/cli-examples.ts';
import { main } from '../../src/cli.ts';
import type { CommandDescription } from '../../src/commands/completion.ts';
import { memoryHost } from '../support/memory-host.ts';

const scratch = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function run(...argv: string[]) {
  const host = memoryHost({});
  const code = await main(argv, host);
  return { code, ...host.printed };
}

const script = async (shell: string) => (await run('completion', shell)).out;
const commands = async () => (JSON.parse((await run('completion', 'bash', '--json')).out) as { result: CommandDescription[] }).result;

/** What bash offers for the last of the words. */
function offers(source: string, ...words: string[]): string[] {
  const typed = words.map((word) => `'${word}'`).join(' ');
  const lines = `${source}\nCOMP_WORDS=(nianbao ${typed}); COMP_CWORD=${words.length}; _nianbao; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', lines], { encoding: 'utf8', cwd: new URL('../..', import.meta.url).pathname });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('bash', () => {
  test('the script is bash', async () => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: await script('bash'), encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  test('commands, options, words, lists and paths are completed', async () => {
    const source = await script('bash');
    expect(offers(source, '')).toEqual(expect.arrayContaining(['init', 'build', 'check', 'figures', 'batch', 'explain', 'doctor', 'completion', 'help']));
    expect(offers(source, 'do')).toEqual(['doctor']);
    expect(offers(source, 'build', '--ed')).toEqual(['--edition']);
    expect(offers(source, 'build', 'x', '--lang', '')).toEqual(['zh', 'en']);
    expect(offers(source, 'build', 'x', '--format', 'html,p')).toEqual(['html,pdf', 'html,png']);
    expect(offers(source, 'init', 'x', '--level', 'g')).toEqual(['government']);
    expect(offers(source, 'explain', 'U911')).toEqual(['U911']);
    expect(offers(source, 'completion', 'p')).toEqual(['powershell']);
    expect(offers(source, 'help', 'in')).toEqual(['init']);
    expect(offers(source, 'build', 'exam')).toEqual(['examples']);
    expect(offers(source, 'build', 'x', '--out', 'exam')).toEqual(['examples']);
    expect(offers(source, 'init', 'x', '--bureau', '')).toEqual([]);
  });
});

test.each(['zsh', 'fish', 'powershell'])('%s: every command and every option is in the script', async (shell) => {
  const text = await script(shell);
  for (const { name, options } of await commands()) {
    expect(text).toContain(name);
    for (const { long } of options) expect(text).toContain(shell === 'fish' ? `-l ${long.slice(2)}` : long);
  }
});

const installed = (shell: string) => spawnSync(shell, ['--version']).status === 0;

describe.each([['zsh', '-n'], ['fish', '--no-execute']])('%s', (shell, flag) => {
  test.skipIf(!installed(shell))('the script is one of this shell', async () => {
    const file = join(scratch, shell);
    writeFileSync(file, await script(shell));
    const { status, stderr } = spawnSync(shell, [flag, file], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

test.each(['zh', 'en'])('descriptions in %s are those of --help, with quotation marks closed', async (lang) => {
  for (const shell of ['zsh', 'fish', 'powershell']) {
    const { out } = await run('completion', shell, '--lang', lang);
    const about = (await run('help', 'init', '--lang', lang)).out.split('\n')[2] ?? '';
    expect(out).toContain(about.slice(0, 12));
    for (const line of out.split('\n').filter((l) => !l.startsWith('#'))) {
      expect((line.replaceAll("'\\''", '').replaceAll("\\'", '').match(/'/g) ?? []).length % 2, line).toBe(0);
    }
  }
});

test('an unknown shell is wrong usage, and the known ones are named', async () => {
  const { code, err } = await run('completion', 'tcsh');
  expect([code, err.includes('bash、zsh、fish、powershell')]).toEqual([2, true]);
});

describe('help', () => {
  const all = Object.entries(examples);

  test.each(all)('%s: --help and help show options, examples and exit codes', async (name, lines) => {
    const { code, out } = await run(name, '--help', '--lang', 'zh');
    expect(code).toBe(0);
    expect((await run('help', name, '--lang', 'zh')).out).toBe(out);
    expect(out).toMatch(/用法：[^]*选项：[^]*例子：[^]*退出码：/);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(out).toContain(`  ${line}\n`);
  });

  test('the examples are command lines of the program', async () => {
    const known = await commands();
    for (const [name, lines] of all) {
      const command = known.find((c) => c.name === name);
      for (const line of lines) {
        expect(line).toMatch(new RegExp(`^nianbao ${name}(?: |$)`));
        for (const flag of line.match(/--[a-z-]+/g) ?? []) expect(command?.options.map((o) => o.long), line).toContain(flag);
      }
    }
  });
});

test.each(['README.md', 'README.zh-CN.md'])('%s names every command', async (name) => {
  const readme = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
  const missing = (await commands()).filter((c) => !readme.includes(`nianbao ${c.name}`)).map((c) => c.name);
  expect(missing).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The program as it is built and installed: every command loads all that it needs. */
function nianbao(...argv: string[]) {
  const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/nianbao.js', ...argv], { cwd: root, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

describe('the built program', () => {
  const example = 'examples/shangyu-emergency-2020';
  test.each([
    ['--help', 0, '用法：'],
    ['--version', 0, '.'],
    [`check ${example}`, 0, '行政许可'],
    [`check ${example} --explain-ledgers`, 0, '用到的列'],
    [`figures ${example}`, 0, 'permits.decisions'],
    ['explain', 0, 'V202'],
    ['explain V202', 0, '查什么'],
    ['explain V202 --json --lang en', 0, '"code": "V202"'],
  ])('%s', (line, status, text) => {
    const found = nianbao(...line.split(' '));
    expect(found.stderr).not.toContain('程序的问题');
    expect(found.status).toBe(status);
    expect(found.stdout).toContain(text);
  });

  test('build writes both editions in every format', () => {
    const found = nianbao('build', example, '--out', join(scratch, 'out'), '--format', 'html,pdf,png,docx,xlsx', '--verify');
    expect(found.stderr).not.toContain('程序的问题');
    expect(found.status).toBe(0);
    const names = found.stdout.trim().split('\n').map((path) => path.split('/').at(-1));
    expect(names).toEqual(expect.arrayContaining(['report.html', 'report.pdf', 'report.docx', 'report.xlsx', 'infographic.html', 'infographic.pdf', 'figures.json']));
    expect(names.some((name) => name?.endsWith('.png'))).toBe(true);
  });

  test.each(['report.html', 'report.pdf', 'report.docx', 'report.xlsx'])('%s is read back to the same figures', (name) => {
    const found = nianbao('verify', join(scratch, 'out', name), '--against', join(scratch, 'out'));
    expect([found.status, found.stderr.trim()]).toEqual([0, '核对完毕：读到 198 个数，没有发现问题。']);
    expect(found.stdout).toContain('permits.decisions');
  });

  test('a new folder is written, read back without a message, and built', { timeout: 60_000 }, () => {
    const folder = join(scratch, '应急管理局 2023');
    const made = nianbao('init', folder, '--bureau', '云溪县应急管理局', '--level', 'department', '--year', '2023');
    expect([made.status, made.stderr.trim()]).toEqual([0, '已写出 11 个文件。']);
    expect(made.stdout).toContain(`nianbao build "${folder}"`);
    const built = nianbao('build', folder);
    expect([built.status, built.stderr.trim()]).toEqual([0, '已写出 5 个文件。']);
    expect(nianbao('init', folder).status).toBe(2);
  });

  test('an output folder on a file system that takes none ends at once', () => {
    const found = nianbao('build', example, '--out', '/proc/nianbao', '--format', 'html', '--edition', 'report');
    expect(found.status).toBe(3);
    expect(found.stderr).toContain('错误 P702');
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../src/host-temporary.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-temporary-test-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A process that has ended. */
const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

test('a folder of a process that was killed is taken away when the next is made; one of a running process is not', async () => {
  const own = await temporaryFolder('nianbao-browser');
  const as = (pid: number | string) => join(folder, basename(own).replace(`-${process.pid}-`, `-${pid}-`));
  mkdirSync(join(as(ended()), 'Default'), { recursive: true });
  writeFileSync(join(as(process.ppid)), '');
  const second = await temporaryFolder('nianbao-browser');
  await vi.waitFor(() => expect(readdirSync(folder).sort()).toEqual([own, second, as(process.ppid)].map((path) => basename(path)).sort()));
});

test('of another machine, and of another name, nothing is taken away', async () => {
  const own = basename(await temporaryFolder('nianbao-browser'));
  const others = [own.replace(/browser-[0-9a-f]{8}-\d+/, `browser-00000000-${ended()}`), own.replace('browser', 'doctor').replace(`-${process.pid}-`, `-${ended()}-`), 'nianbao-browser-x'];
  for (const name of others) mkdirSync(join(folder, name));
  await temporaryFolder('nianbao-browser');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(others.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
});

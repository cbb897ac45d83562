import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createHost } from '../../src/host.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const host = createHost();
const left = (at: string) => readdirSync(at);
let n = 0;
const fresh = (holder?: string) => {
  const at = join(folder, String(++n));
  spawnSync('mkdir', ['-p', at]);
  if (holder !== undefined) writeFileSync(join(at, 'lock'), holder);
  return at;
};

test('a lock is held once, and gone when it is given back', async () => {
  const at = join(folder, 'new', 'deep');
  const unlock = await host.lock(at, 'lock');
  await expect(host.lock(at, 'lock')).rejects.toThrow(`${process.pid} ${hostname()}`);
  await unlock();
  expect(left(at)).toEqual([]);
});

test('of twenty at the same moment one gets it', async () => {
  const at = fresh('999999999 ' + hostname());
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => host.lock(at, 'lock')));
  expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  expect(left(at)).toEqual(['lock']);
});

test('one whose process has ended is taken over, and so is one of our own number from before', async () => {
  for (const pid of [spawnSync('true').pid, process.pid]) {
    const at = fresh(`${pid} ${hostname()}\n`);
    await (await host.lock(at, 'lock'))();
    expect(existsSync(join(at, 'lock'))).toBe(false);
  }
});

test('one of a process that runs, and one of another machine, are respected', async () => {
  const child = spawn('sleep', ['30']);
  try {
    for (const holder of [`${child.pid} ${hostname()}`, '1 another-machine']) {
      await expect(host.lock(fresh(holder), 'lock')).rejects.toThrow(holder);
    }
  } finally {
    child.kill('SIGKILL');
  }
});

test('a folder that cannot be made: the system says why', async () => {
  await expect(host.lock('/proc/nianbao', 'lock')).rejects.toMatchObject({ code: 'ENOENT' });
});

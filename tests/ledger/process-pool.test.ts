import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { afterEach, describe, expect, test } from 'vitest';
import { startChild, type Child } from '../../src/host-child.ts';
import { ProcessPool, type PoolLimits } from '../../src/ledger/process-pool.ts';
import { readInPool } from '../../src/ledger/read-in-pool.ts';

const mock = fileURLToPath(new URL('reader-processes/mock.mjs', import.meta.url));
const context = { year: 2023, settings: [], units: {}, values: {}, ignored: [] };
const MEGABYTE = 1_000_000;

const started: Child[] = [];
const pools: ProcessPool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

function pool(limits: Partial<PoolLimits> = {}, heap = 64): ProcessPool {
  started.length = 0;
  const start = () => {
    const child = startChild(mock, heap);
    started.push(child);
    return child;
  };
  const made = new ProcessPool(start, { processes: 2, seconds: 20, megabytes: 1000, ...limits });
  pools.push(made);
  return made;
}

const read = async (from: ProcessPool, file: string, size = 0) => {
  const { problems } = await readInPool(from)({ file, path: `/${file}`, size }, context, () => {});
  return problems.map((p) => [p.code, p.params]);
};

describe('a file that is read in a process of its own', () => {
  test('comes to what the process answers', async () => {
    expect(await read(pool(), 'sound.xlsx')).toEqual([['L101', {}]]);
  });

  test.each(['hang.xls', 'silent.xls'])('%s: ends at the time limit, in one message', async (file) => {
    const [[code, params] = []] = await read(pool({ seconds: 0.6 }), file);
    expect(code).toBe('L114');
    expect(params).toMatchObject({ limit: 'time', seconds: 0.6 });
  });

  test('may take long while there is progress, but not for ever', async () => {
    const begin = performance.now();
    const [[, params] = []] = await read(pool({ seconds: 0.5 }), 'slow.xlsx');
    expect(params).toMatchObject({ limit: 'total', seconds: 2.5 });
    expect(performance.now() - begin).toBeGreaterThan(2000);
  });

  test('ends where it fills the heap', async () => {
    const [[code, params] = []] = await read(pool(), 'heap.xls');
    expect([code, params]).toMatchObject(['L114', { limit: 'memory' }]);
  });

  test.runIf(process.platform === 'linux')('ends where it fills the memory beside the heap', async () => {
    const [[code, params] = []] = await read(pool({ megabytes: 400 }), 'buffers.xls');
    expect([code, params]).toMatchObject(['L114', { limit: 'memory', megabytes: 400 }]);
  });

  test('that ends the process is told with its code, and the next file has a new process', async () => {
    const readers = pool();
    expect(await read(readers, 'die.xls')).toEqual([['L114', { limit: 'ended', seconds: 20, megabytes: 1000, how: '7' }]]);
    expect(await read(readers, 'sound.xlsx')).toEqual([['L101', {}]]);
  });

  test('takes no other file with it', async () => {
    const readers = pool({ seconds: 2 });
    const files = ['sound-1.xlsx', 'die.xls', 'sound-2.xlsx', 'hang.xls', 'sound-3.xlsx'];
    const said = await Promise.all(files.map((file) => read(readers, file, 2 * MEGABYTE)));
    expect(said.map((of) => of[0]?.[0])).toEqual(['L101', 'L114', 'L101', 'L114', 'L101']);
  });

  test('and a fault of the program is a fault of the program', async () => {
    await expect(read(pool(), 'bug.xlsx')).rejects.toThrow('x is not a function');
  });
});

describe('a process whose parent is gone', () => {
  test('ends, though it listens to nobody', { timeout: 30_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'orphan-'));
    const built = await rolldown({ input: fileURLToPath(new URL('../../src/host-child.ts', import.meta.url)), platform: 'node' });
    await built.write({ file: join(folder, 'host-child.mjs') });
    await built.close();
    // What hangs does not listen: fifteen seconds, should nobody end it.
    writeFileSync(
      join(folder, 'child.mjs'),
      `import { endWithParent } from './host-child.mjs';
      if (process.argv[2] === 'watched') endWithParent();
      process.send('begun');
      const end = performance.now() + 15000;
      while (performance.now() < end);`,
    );
    writeFileSync(
      join(folder, 'parent.mjs'),
      `import { fork } from 'node:child_process';
      const child = fork(new URL('child.mjs', import.meta.url), [process.argv[2]]);
      child.on('message', () => console.log(child.pid));`,
    );
    const alive = (id: number) => {
      try {
        return process.kill(id, 0);
      } catch {
        return false;
      }
    };
    const orphan = async (how: string) => {
      const parent = spawn(process.execPath, [join(folder, 'parent.mjs'), how]);
      const id = Number(String(await new Promise((resolve) => parent.stdout.once('data', resolve))));
      parent.kill('SIGKILL');
      for (let waited = 0; waited < 4000 && alive(id); waited += 100) await new Promise((resolve) => setTimeout(resolve, 100));
      const left = alive(id);
      if (left) process.kill(id, 'SIGKILL');
      return left;
    };
    expect(await Promise.all([orphan('watched'), orphan('unwatched')])).toEqual([false, true]);
    rmSync(folder, { recursive: true });
  });
});

describe('processes', () => {
  const pid = async (readers: ProcessPool, file: string, size = 0) => (await read(readers, file, size))[0]?.[1];

  test('are used again', async () => {
    const readers = pool().warm();
    const pids = [await pid(readers, 'pid-1.csv'), await pid(readers, 'pid-2.csv'), await pid(readers, 'pid-3.csv')];
    expect(new Set(pids.map((p) => JSON.stringify(p))).size).toBe(1);
    expect(started).toHaveLength(1);
  });

  test('are as many as the limit says for large files, and one for small ones', async () => {
    const many = (size: number) => ['1', '2', '3', '4', '5'].map((n) => ({ file: `sound-${n}.csv`, size }));
    const small = pool();
    await Promise.all(many(1000).map(({ file, size }) => read(small, file, size)));
    expect(started).toHaveLength(1);
    const large = pool();
    await Promise.all(many(2 * MEGABYTE).map(({ file, size }) => read(large, file, size)));
    expect(started).toHaveLength(2);
  });

  test('are gone when the pool is closed, and who waits is told', async () => {
    const readers = pool();
    const waiting = read(readers, 'silent.xls').catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 300));
    readers.close();
    expect(await waiting).toBe('closed');
    await expect(read(readers, 'sound.xlsx')).rejects.toThrow('closed');
    expect(await started[0]?.ended).toBe('SIGKILL');
  });
});

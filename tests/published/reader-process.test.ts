import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { startChild } from '../../src/host-child.ts';
import { ProcessPool, type PoolLimits } from '../../src/ledger/process-pool.ts';
import { publishedHere, publishedInPool } from '../../src/published/read-in-pool.ts';
import { memoryHost } from '../support/memory-host.ts';

const mock = fileURLToPath(new URL('../ledger/reader-processes/mock.mjs', import.meta.url));
const pools: ProcessPool[] = [];
afterEach(() => pools.splice(0).forEach((pool) => pool.close()));

function pool(limits: Partial<PoolLimits> = {}): ProcessPool {
  const made = new ProcessPool(() => startChild(mock, 64), { processes: 2, seconds: 20, megabytes: 1000, ...limits });
  pools.push(made);
  return made;
}

const read = (from: ProcessPool, path: string) => publishedInPool(from).published({ file: path, path, size: 0 });

describe('a published file that is read in a process of its own', () => {
  test('comes to what the process answers', async () => {
    expect(await read(pool(), 'sound.html')).toMatchObject({ document: { names: ['sound.html'] } });
  });

  test.each([
    ['hang.html', { limit: 'time', seconds: 0.6 }],
    ['heap.pdf', { limit: 'memory' }],
    ['die.docx', { limit: 'ended', how: '7' }],
  ])('%s is one message, R605', async (file, params) => {
    expect(await read(pool({ seconds: file.startsWith('hang') ? 0.6 : 20 }), file)).toMatchObject({ problem: { code: 'R605', at: [{ file }], params } });
  });

  test('what the file is, and what the machine says of it, come back as messages', async () => {
    expect(await read(pool(), 'fault.pdf')).toMatchObject({ problem: { code: 'R603' } });
    expect(await read(pool(), 'gone.pdf')).toMatchObject({ problem: { code: 'R606', params: { reason: 'ENOENT' } } });
  });

  test('one that hangs holds up no other', async () => {
    const both = pool({ seconds: 1 });
    const [hung, sound] = await Promise.all([read(both, 'hang.html'), read(both, 'sound.html')]);
    expect([hung, sound]).toMatchObject([{ problem: { code: 'R605' } }, { document: {} }]);
  });

  test('a fault of the program is none of the file', async () => {
    await expect(read(pool(), 'bug.html')).rejects.toThrow('x is not a function');
    const broken = publishedHere(() => Promise.reject(new TypeError('x')));
    await expect(broken.published({ file: 'a.html', path: '/a.html', size: 0 })).rejects.toThrow('x');
  });
});

test('verify in a process that ends tells so, and ends with 2', async () => {
  const page = readFileSync(new URL('fixtures/modern-site.html', import.meta.url));
  const host = { ...memoryHost({ 'die.html': new Uint8Array(page) }), readers: () => Promise.resolve(() => startChild(mock, 64)) };
  expect(await main(['verify', 'die.html'], host)).toBe(2);
  expect(host.printed.err).toContain('读这个文件时，读取程序中断了');
});

import { promises as fs, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHost } from '../src/host.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const files = ['report.html', 'report.pdf', 'figures.json'].map((name) => ({ name, bytes: new TextEncoder().encode('new') }));
const contents = () => Object.fromEntries(readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const OLD = { 'figures.json': 'old', 'report.html': 'old' };
const NEW = { 'figures.json': 'new', 'report.html': 'new', 'report.pdf': 'new' };

describe('outputs are all replaced, or none', () => {
  beforeEach(() => {
    for (const [name, text] of Object.entries(OLD)) writeFileSync(join(folder, name), text);
  });

  test('all', async () => {
    await createHost().replaceFiles(folder, files);
    expect(contents()).toEqual(NEW);
  });

  // The n-th call fails, for n = 1, 2, 3 … until the run passes: after each the folder is as it was.
  test.each(['open', 'rename', 'link', 'mkdir'] as const)('the n-th %s fails', async (name) => {
    let failures = 0;
    for (let n = 1; ; n++) {
      let calls = 0;
      const real = fs[name].bind(fs) as unknown as (...args: never[]) => Promise<never>;
      const spy = vi.spyOn(fs, name).mockImplementation(((...args: never[]) => {
        calls++;
        if (calls !== n) return real(...args);
        return Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
      }) as never);
      const error: unknown = await createHost().replaceFiles(folder, files).then(() => undefined, (e: unknown) => e);
      spy.mockRestore();
      if (calls < n) break;
      // A disk without hard links is no fault: the old file is copied.
      if (name === 'link') expect(error).toBeUndefined();
      else expect(error).toMatchObject({ code: 'ENOSPC' });
      expect(contents()).toEqual(error ? OLD : NEW);
      for (const file of readdirSync(folder)) rmSync(join(folder, file));
      for (const [file, text] of Object.entries(OLD)) writeFileSync(join(folder, file), text);
      failures++;
    }
    expect(failures).toBeGreaterThanOrEqual(3);
  });

  test('a name that is a folder', async () => {
    await fs.mkdir(join(folder, 'report.pdf'));
    await expect(createHost().replaceFiles(folder, files)).rejects.toMatchObject({ code: 'EISDIR' });
    rmSync(join(folder, 'report.pdf'), { recursive: true });
    expect(contents()).toEqual(OLD);
  });
});

test('a cache folder that others may write is not taken', async () => {
  const open = join(folder, 'cache');
  await fs.mkdir(open, { mode: 0o777 });
  await fs.chmod(open, 0o777);
  vi.stubEnv('NIANBAO_CACHE', open);
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'home'));
  expect(await createHost().cacheFolder('x')).toBe(join(folder, 'home/nianbao/x'));
  vi.unstubAllEnvs();
  expect(existsSync(join(open, 'x', 'chromium'))).toBe(false);
});

test.skipIf(process.platform === 'win32')('a folder that is watched tells of what happens in it, until it is no longer watched; one that is not there is none', async () => {
  let hints = 0;
  const stop = createHost().watch(folder, () => hints++);
  const nothing = createHost().watch(join(folder, 'nowhere'), () => hints++);
  writeFileSync(join(folder, 'a'), 'x');
  await vi.waitFor(() => expect(hints).toBeGreaterThan(0));
  stop();
  nothing();
  const before = hints;
  writeFileSync(join(folder, 'a'), 'y');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(hints).toBe(before);
});

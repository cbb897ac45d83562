import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browse } from '../src/host-browse.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
  vi.stubEnv('PATH', `${folder}:/bin:/usr/bin`);
  vi.stubEnv('DISPLAY', ':9');
  vi.stubEnv('WAYLAND_DISPLAY', '');
  vi.stubEnv('WSL_DISTRO_NAME', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A program that writes down how it was called. */
function program(name: string, end: string): () => string[] {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/words'\n${end}\n`);
  chmodSync(path, 0o755);
  return () => readFileSync(join(folder, 'words'), 'utf8').trim().split('\n');
}

describe.skipIf(process.platform !== 'linux')('an address', () => {
  test('is one argument of xdg-open, whatever is in it', async () => {
    const words = program('xdg-open', 'exit 0');
    const address = `http://127.0.0.1:1/$(touch ${folder}/hit);touch ${folder}/hit & "x" 'y'/`;
    expect(await browse(address)).toBe(true);
    expect(words()).toEqual([address]);
    expect(existsSync(join(folder, 'hit'))).toBe(false);
  });

  test('goes to the browser of Windows in WSL', async () => {
    vi.stubEnv('WSL_DISTRO_NAME', 'Debian');
    const words = program('rundll32.exe', 'exit 0');
    expect(await browse('http://127.0.0.1:1/')).toBe(true);
    expect(words()).toEqual(['url.dll,FileProtocolHandler', 'http://127.0.0.1:1/']);
  });

  test('that nothing opens is told', async () => {
    program('xdg-open', 'exit 3');
    expect(await browse('http://127.0.0.1:1/')).toBe(false);
    rmSync(join(folder, 'xdg-open'));
    vi.stubEnv('PATH', folder);
    expect(await browse('http://127.0.0.1:1/')).toBe(false);
  });

  test('is not opened where there is no screen: a browser in the terminal would take it over', async () => {
    vi.stubEnv('DISPLAY', '');
    program('xdg-open', 'exit 0');
    expect(await browse('http://127.0.0.1:1/')).toBe(false);
    expect(existsSync(join(folder, 'words'))).toBe(false);
  });

  test('is open where its program stays', async () => {
    program('xdg-open', 'exec sleep 4');
    expect(await browse('http://127.0.0.1:1/')).toBe(true);
  });
});

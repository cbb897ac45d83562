import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBrowser } from '../../src/export/browser.ts';
import { embeddedPackage, privateFonts, privateLibraries, unpackEmbedded } from '../../src/export/embedded.ts';
import { createHost } from '../../src/host.ts';

const host = createHost();
const packed = await embeddedPackage(host);
const base = mkdtempSync(join(tmpdir(), 'nianbao-embedded-test-'));
const cache = join(base, 'cache');
const folder = join(cache, 'chromium-147.0.0');
const program = join(folder, 'chromium');
const isRoot = process.getuid?.() === 0;

/** Puts other bytes in the place of the program: its own file may still be run by a browser that is ending, and cannot be written then (ETXTBSY). */
function replaceProgram(bytes: Uint8Array): void {
  writeFileSync(`${program}.spoilt`, bytes, { mode: 0o700 });
  renameSync(`${program}.spoilt`, program);
}

afterAll(() => rmSync(base, { recursive: true }));

describe.skipIf(packed === undefined)('the embedded browser', () => {
  const unpack = () => unpackEmbedded(host, packed ?? '');

  beforeEach(() => {
    vi.stubEnv('NIANBAO_CACHE', cache);
    for (const name of ['NIANBAO_BROWSER', 'PUPPETEER_EXECUTABLE_PATH']) vi.stubEnv(name, '');
    return () => vi.unstubAllEnvs();
  });

  test('two that unpack at once end with one sound program and no leftovers', async () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const abandoned = join(folder, 'chromium.0123456789ab.tmp');
    writeFileSync(abandoned, 'x');
    utimesSync(abandoned, 0, 0);
    const both = await Promise.all([unpack(), unpack()]);
    for (const { path, sound } of both) {
      expect(path).toBe(program);
      expect(await sound()).toBe(true);
    }
    expect(readdirSync(folder)).toEqual(['chromium']);
    expect(statSync(program).mode & 0o777).toBe(0o700);
  }, 60_000);

  test('the next run takes it as it is, and checks every byte', async () => {
    const before = statSync(program).ino;
    const { sound } = await unpack();
    expect(await sound()).toBe(true);
    expect(statSync(program).ino).toBe(before);
  }, 20_000);

  test('one wrong byte: found, deleted, and a browser starts from a new copy', async () => {
    const bytes = readFileSync(program);
    const right = bytes[190_000_000] ?? 0;
    bytes[190_000_000] = right ^ 1;
    replaceProgram(bytes);
    const session = await openBrowser(host);
    expect(await session.withPage(async (page) => page.evaluate('1 + 1'))).toBe(2);
    await session.close();
    expect(readFileSync(program)[190_000_000]).toBe(right);
    expect(await (await unpack()).sound()).toBe(true);
  }, 60_000);

  test('a spoilt start of the program: the browser starts from a new copy', async () => {
    replaceProgram(readFileSync(program).fill(0, 0, 4096));
    const session = await openBrowser(host);
    expect(session.description).toMatchObject({ kind: 'embedded', path: program });
    await session.close();
  }, 60_000);

  const spoilt: [name: string, spoil: () => void][] = [
    ['too short', () => replaceProgram(readFileSync(program).subarray(0, 1000))],
    ['open to others', () => chmodSync(program, 0o777)],
    [
      'a link',
      () => {
        rmSync(program);
        symlinkSync('/bin/true', program);
      },
    ],
  ];
  if (isRoot) spoilt.push(['of another user', () => chownSync(program, 65534, 65534)]);

  test.each(spoilt)('a program that is %s is replaced', async (_name, spoil) => {
    spoil();
    expect(await (await unpack()).sound()).toBe(true);
    expect(statSync(program)).toMatchObject({ size: 196_676_728, uid: process.getuid?.() });
  }, 60_000);

  test('fonts and libraries are unpacked, and mended', async () => {
    const { FONTCONFIG_FILE = '' } = (await privateFonts(host)) ?? {};
    expect(readFileSync(FONTCONFIG_FILE, 'utf8')).toContain(`<dir>${join(folder, 'fonts')}</dir>`);
    const font = join(folder, 'fonts', 'OpenSans-Regular.ttf');
    const sound = readFileSync(font);
    writeFileSync(font, 'spoilt');
    await privateFonts(host);
    expect(readFileSync(font).equals(sound)).toBe(true);
    const { LD_LIBRARY_PATH } = await privateLibraries(host, packed ?? '');
    expect(LD_LIBRARY_PATH.split(':')[0]).toBe(join(folder, 'lib'));
    expect(readdirSync(join(folder, 'lib'))).toContain('libnss3.so');
  });

  test('a package that was damaged while it was installed: P705', async () => {
    const broken = join(base, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'chromium.br'), Buffer.from('CwOAYWJjAw==', 'base64'));
    rmSync(program);
    await expect(unpackEmbedded(host, broken)).rejects.toMatchObject({ problems: [{ code: 'P705', params: { system: 'EBADMSG', path: join(broken, 'chromium.br') } }] });
    expect(readdirSync(folder).filter((name) => name.startsWith('chromium'))).toEqual([]);
  });
});

describe.skipIf(packed === undefined)('a cache folder that is not our own is refused: P705', () => {
  beforeEach(() => () => vi.unstubAllEnvs());
  const refused = { problems: [{ code: 'P705', params: { system: 'EPERM' } }] };
  const place = (name: string): string => {
    const path = join(base, name);
    mkdirSync(path, { mode: 0o700 });
    // All places that a cache folder could be in.
    for (const variable of ['NIANBAO_CACHE', 'XDG_CACHE_HOME', 'TMPDIR']) vi.stubEnv(variable, path);
    return path;
  };

  test('a link', async () => {
    const path = place('links');
    mkdirSync(join(base, 'elsewhere'), { mode: 0o700 });
    for (const name of ['nianbao', 'chromium-147.0.0', `nianbao-${process.env['USER'] ?? 'root'}`]) {
      symlinkSync(join(base, 'elsewhere'), join(path, name));
    }
    vi.stubEnv('TMPDIR', join(base, 'missing', 'file'));
    writeFileSync(join(base, 'missing'), '');
    await expect(unpackEmbedded(host, packed ?? '')).rejects.toMatchObject({ problems: [{ code: 'P705' }] });
    expect(readdirSync(join(base, 'elsewhere'))).not.toContain('chromium');
  });

  test('one that others may write', async () => {
    const path = place('open');
    chmodSync(path, 0o777);
    for (const name of ['nianbao', 'nianbao-root', 'nianbao-nobody']) {
      mkdirSync(join(path, name));
      chmodSync(join(path, name), 0o777);
    }
    vi.stubEnv('TMPDIR', join(base, 'missing', 'file'));
    await expect(unpackEmbedded(host, packed ?? '')).rejects.toMatchObject({ problems: [{ code: 'P705' }] });
  });

  test.skipIf(!isRoot)('one of another user', async () => {
    const path = place('foreign');
    chownSync(path, 65534, 65534);
    mkdirSync(join(path, 'nianbao'), { mode: 0o700 });
    chownSync(join(path, 'nianbao'), 65534, 65534);
    mkdirSync(join(path, 'nianbao-root'), { mode: 0o700 });
    chownSync(join(path, 'nianbao-root'), 65534, 65534);
    await expect(unpackEmbedded(host, packed ?? '')).rejects.toMatchObject(refused);
  });
});

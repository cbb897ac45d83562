import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { bureau, PERMITS } from '../support/bureau.ts';
import { caughtHost } from '../support/caught-host.ts';

const program = fileURLToPath(new URL('../../bin/nianbao.js', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-odd-'));
  for (const [name, content] of Object.entries(bureau())) put(name, content as string);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function check(change: Partial<ReturnType<typeof caughtHost>> = {}) {
  const host = caughtHost();
  const code = await main(['check', folder, '--json'], { ...host, ...change });
  const { diagnostics } = JSON.parse(host.printed.out) as { diagnostics: { code: string; at: { file?: string }[]; params: object }[] };
  return { code, said: diagnostics.map((d) => [d.code, d.at[0]?.file]), diagnostics };
}

const WARN = '台账/多出来的';

describe('F35: files that another program holds', () => {
  test('lock files of Excel, WPS and LibreOffice are passed over', async () => {
    put('台账/~$行政许可.xlsx', 'x');
    put('台账/.~行政许可.xlsx', 'x');
    put('台账/.~lock.行政许可.csv#', 'x');
    expect(await check()).toMatchObject({ code: 0, said: [] });
  });

  test('a file that is written to while it is read is refused by the machine', async () => {
    const path = put('large.bin', new Uint8Array(32_000_000));
    const writing = setInterval(() => appendFileSync(path, 'x'), 1);
    const error = await caughtHost().read(path).catch((e: NodeJS.ErrnoException) => e.code);
    clearInterval(writing);
    expect(error).toBe('ECHANGED');
  });

  test('and is one message; nothing of it is counted', async () => {
    const path = join(folder, '台账/行政许可.csv');
    const { open } = caughtHost();
    // Written to when the last part has been read.
    const late = async (at: string) => {
      const file = await open(at);
      return { ...file, close: () => (appendFileSync(at, ' '), file.close()) };
    };
    const said = (await check({ open: (at) => (at === path ? late(at) : open(at)) })).said;
    expect(said).toEqual([['L115', '台账/行政许可.csv']]);
  });
});

describe('F36: what is no file, or cannot be read', () => {
  test.runIf(process.platform !== 'win32')('a pipe is named and not waited for', async () => {
    execFileSync('mkfifo', [join(folder, `${WARN}.xlsx`)]);
    const { code, said, diagnostics } = await check();
    expect({ code, said }).toEqual({ code: 0, said: [['L112', `${WARN}.xlsx`]] });
    expect(diagnostics[0]?.params).toEqual({ why: 'special' });
  });

  test('a link, also one in a circle or to /dev/zero, is named and not followed', async () => {
    symlinkSync('/dev/zero', join(folder, `${WARN}1.xlsx`));
    symlinkSync('..', join(folder, `${WARN}2`));
    symlinkSync(`${WARN}3.xlsx`, join(folder, `${WARN}3.xlsx`));
    const { code, said } = await check();
    expect(code).toBe(0);
    expect(said).toEqual(['1.xlsx', '2', '3.xlsx'].map((end) => ['L112', `${WARN}${end}`]));
  });

  test('a folder with the name of a spreadsheet is a folder', async () => {
    rmSync(join(folder, '台账/行政许可.csv'));
    put(`${WARN}.xlsx/行政许可.csv`, PERMITS);
    expect((await check()).said).toEqual([]);
  });

  test('a folder below with settings of its own is another bureau', async () => {
    for (const [name, content] of Object.entries(bureau())) put(`云溪县气象局/${name}`, content as string);
    expect((await check()).said).toEqual([]);
  });

  const root = process.getuid?.() === 0;
  test.skipIf(root)('a file without permission is an error that says so', async () => {
    chmodSync(join(folder, '台账/行政许可.csv'), 0);
    expect((await check()).said).toEqual([['L110', '台账/行政许可.csv']]);
  });
});

describe('F37: names', () => {
  const names = ['带 空格.csv', "引'号.csv", '换\n行.csv', `${'长'.repeat(80)}.csv`, 'ｅ全角.csv', 'e\u0301.csv', '\u00e9.csv', '大写.CSV', '-x.csv', '#1.csv', '😀.csv'];
  test.each(names)('%j is read', async (name) => {
    rmSync(join(folder, '台账/行政许可.csv'));
    put(`台账/${name}`, `行政许可台账\n${PERMITS}`);
    const { code, said } = await check();
    expect({ code, said }).toEqual({ code: 0, said: [] });
  });
});

describe('the built program', () => {
  test('reads in a process of its own, and comes to the same', async () => {
    const child = spawn(process.execPath, [program, 'check', folder, '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    for await (const data of child.stdout) out += String(data);
    const { result, diagnostics } = JSON.parse(out) as { result: { sheets: { counted: number }[] }; diagnostics: object[] };
    expect(diagnostics).toEqual([]);
    expect(result.sheets.map((s) => s.counted).sort()).toEqual([1, 2, 3]);
  });
});

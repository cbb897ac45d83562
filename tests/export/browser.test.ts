import { chmodSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadPage, openBrowser, type BrowserSession } from '../../src/export/browser.ts';
import { createHost, type Host } from '../../src/host.ts';
import { browserProcess, processesNaming } from './browser-processes.ts';

/** A folder of our own for the profiles, so that leftovers and processes are told from those of other tests. */
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-browser-test-')));

function machine(name: string, signal?: AbortSignal, variables: Record<string, string> = {}): Host & { profiles: string } {
  const profiles = join(folder, name);
  mkdirSync(profiles, { recursive: true });
  const host = createHost(signal);
  return {
    ...host,
    profiles,
    env: (variable) => variables[variable] ?? host.env(variable),
    temporaryFolder: async (prefix) => mkdtempSync(join(profiles, `${prefix}-`)),
  };
}

/** Neither a process nor a folder. */
async function expectNothingLeft(profiles: string): Promise<void> {
  await vi.waitFor(() => expect(processesNaming(profiles)).toEqual([]), { timeout: 3000 });
  expect(readdirSync(profiles)).toEqual([]);
}

/** Laying this out in pages would take Chromium hours. */
const endless = '<style>@page{size:10px 10px;margin:0}</style><div style="height:1e8px;columns:9">x</div>';

let shared: BrowserSession;
const sharedHost = machine('shared');
beforeAll(async () => {
  shared = await openBrowser(sharedHost);
}, 60_000);
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  await shared.close();
  await expectNothingLeft(sharedHost.profiles);
  rmSync(folder, { recursive: true });
});

test('says what it is', () => {
  expect(shared.description.version).toMatch(/^\d+\./);
  expect(['embedded', 'system', 'environment']).toContain(shared.description.kind);
});

test('a page is used again', async () => {
  const show = (html: string) =>
    shared.withPage(async (page) => {
      await loadPage(page, html);
      return [page, await page.evaluate('document.documentElement.outerHTML')] as const;
    });
  const [first] = await show('<title>first</title><base href="https://example.com/"><body class="a">text');
  const [again, content] = await show('<title>second</title>');
  expect(again).toBe(first);
  expect(content).toBe('<html><head><title>second</title></head><body></body></html>');
});

test('a picture may set its own size and medium; the next job has the usual ones', async () => {
  const width = (html: string, set?: number) =>
    shared.withPage(async (page) => {
      if (set) await page.setViewport({ width: set, height: 100, deviceScaleFactor: 2 });
      await loadPage(page, html, set ? 'screen' : 'print');
      return page.evaluate('[innerWidth, devicePixelRatio, matchMedia("print").matches].join()');
    });
  expect(await width('a', 700)).toBe('700,2,false');
  expect(await width('b')).toBe('1280,1,true');
});

test('jobs at the same time have pages of their own', async () => {
  const titles = await Promise.all(
    ['a', 'b', 'c', 'd'].map((name) =>
      shared.withPage(async (page) => {
        await loadPage(page, `<title>${name}</title>`);
        await pause(50);
        return page.title();
      }),
    ),
  );
  expect(titles).toEqual(['a', 'b', 'c', 'd']);
});

test('an error of the job is passed on at once, and its page is not used again', async () => {
  let used: unknown;
  let attempts = 0;
  const work = shared.withPage(async (page) => {
    attempts += 1;
    used = page;
    throw new TypeError('a bug');
  });
  await expect(work).rejects.toThrow(new TypeError('a bug'));
  expect(attempts).toBe(1);
  expect(await shared.withPage(async (page) => page)).not.toBe(used);
});

test('scripts do not run', async () => {
  const title = await shared.withPage(async (page) => {
    await loadPage(page, '<title>a</title><script>document.title = "b"</script><body onload="document.title = \'c\'">');
    return page.title();
  });
  expect(title).toBe('a');
});

test('killed in the middle of a job: the job runs again in a fresh browser, and so do its neighbours', async () => {
  const host = machine('killed');
  const session = await openBrowser(host);
  let attempts = 0;
  const neighbour = session.withPage(async (page) => {
    await pause(300);
    await loadPage(page, '<title>neighbour</title>');
    return page.title();
  });
  const title = await session.withPage(async (page) => {
    attempts += 1;
    if (attempts === 1) process.kill(browserProcess(host.profiles), 'SIGKILL');
    await loadPage(page, '<title>report</title>');
    return page.title();
  });
  expect([title, attempts, await neighbour]).toEqual(['report', 2, 'neighbour']);
  await session.close();
  await expectNothingLeft(host.profiles);
}, 20_000);

test('killed every time: P703', async () => {
  const host = machine('killed-twice');
  const session = await openBrowser(host);
  const work = session.withPage(async (page) => {
    process.kill(browserProcess(host.profiles), 'SIGKILL');
    await page.title();
    await pause(1000);
  });
  await expect(work).rejects.toMatchObject({ problems: [{ code: 'P703', params: { reason: 'crashed' } }] });
  expect(await session.withPage((page) => page.title())).toBe('');
  await session.close();
  await expectNothingLeft(host.profiles);
}, 20_000);

test('killed between jobs: the next one has a fresh browser', async () => {
  const host = machine('killed-idle');
  const session = await openBrowser(host);
  process.kill(browserProcess(host.profiles), 'SIGKILL');
  await pause(100);
  expect(await session.withPage((page) => page.title())).toBe('');
  await session.close();
}, 20_000);

test('a page without end is stopped at the limit, twice: P703', async () => {
  const host = machine('endless');
  const session = await openBrowser(host, { limit: 1500 });
  const start = performance.now();
  const work = session.withPage(async (page) => {
    await loadPage(page, endless);
    return page.pdf({ preferCSSPageSize: true, timeout: 0 });
  });
  await expect(work).rejects.toMatchObject({ problems: [{ code: 'P703', params: { reason: 'timeout', seconds: 2 } }] });
  expect(performance.now() - start).toBeLessThan(8000);
  await session.close();
  await expectNothingLeft(host.profiles);
}, 20_000);

test('a bundled face that does not load is not passed over: P703', async () => {
  const host = machine('fonts');
  const session = await openBrowser(host);
  const face = "@font-face{font-family:'Nianbao Serif';src:url(https://fonts.nianbao.invalid/noto-serif-sc-9999-400-normal.woff2)}";
  const work = session.withPage((page) => loadPage(page, `<style>${face}body{font-family:'Nianbao Serif'}</style>text`));
  await expect(work).rejects.toMatchObject({ problems: [{ code: 'P703', params: { detail: expect.stringContaining('Nianbao Serif') } }] });
  await session.close();
}, 20_000);

test('no room for the profile: P703', async () => {
  const full = async (): Promise<never> => {
    throw Object.assign(new Error('ENOSPC: no space left on device, mkdtemp'), { code: 'ENOSPC', syscall: 'mkdtemp' });
  };
  await expect(openBrowser({ ...machine('full'), temporaryFolder: full })).rejects.toMatchObject({
    problems: [{ code: 'P703', params: { reason: 'start', detail: expect.stringContaining('ENOSPC') } }],
  });
});

test('a signal ends the job, the browser and the folder', async () => {
  const stop = new AbortController();
  const host = machine('aborted', stop.signal);
  const session = await openBrowser(host);
  const work = session.withPage(() => pause(30_000));
  setTimeout(() => stop.abort(new Error('Ctrl-C')), 100);
  await expect(work).rejects.toThrow('Ctrl-C');
  await expect(session.withPage(async () => 1)).rejects.toThrow('Ctrl-C');
  await session.close();
  await expectNothingLeft(host.profiles);
}, 20_000);

test('a signal during the start', async () => {
  const stop = new AbortController();
  const host = machine('aborted-start', stop.signal);
  const opening = openBrowser(host);
  setTimeout(() => stop.abort(new Error('Ctrl-C')), 30);
  await expect(opening).rejects.toThrow('Ctrl-C');
  await expectNothingLeft(host.profiles);
}, 20_000);

test('after two hundred jobs a fresh browser takes over', async () => {
  const host = machine('many');
  const session = await openBrowser(host);
  const first = browserProcess(host.profiles);
  for (let i = 0; i < 205; i += 1) await session.withPage(async () => {});
  expect(browserProcess(host.profiles)).not.toBe(first);
  await session.close();
  await expectNothingLeft(host.profiles);
}, 30_000);

test('await using closes it', async () => {
  const host = machine('using');
  {
    await using session = await openBrowser(host);
    expect(session.description.path).not.toBe('');
  }
  await expectNothingLeft(host.profiles);
}, 20_000);

test.each([
  ['ends at once', '#!/bin/sh\necho "[1:1:ERROR] cannot do it" >&2\nexit 3\n', 'start', 'cannot do it'],
  ['has no sandbox', '#!/bin/sh\necho "[1:1:FATAL:zygote.cc] No usable sandbox! see docs" >&2\nexit 1\n', 'sandbox', 'No usable sandbox! see docs'],
  ['is not a program', 'text', 'start', expect.anything()],
  ['may not be run', '', 'start', expect.stringContaining('EACCES')],
])('a browser that %s: P703', async (name, script, reason, detail) => {
  const host = machine(`broken-${name.length}`);
  const path = join(folder, `browser-${name.length}`);
  writeFileSync(path, script);
  chmodSync(path, script === '' ? 0o600 : 0o700);
  const opening = openBrowser({ ...host, env: (variable) => (variable === 'NIANBAO_BROWSER' ? path : undefined) });
  await expect(opening).rejects.toMatchObject({ problems: [{ code: 'P703', params: { reason, path, detail } }] });
  await expectNothingLeft(host.profiles);
});

test('no browser at all: P701', async () => {
  const host: Host = { ...machine('none'), env: () => undefined, arch: 'arm64', stat: async () => undefined };
  await expect(openBrowser(host)).rejects.toMatchObject({ problems: [{ code: 'P701', params: { system: 'linux' } }] });
});

import { expect, test } from 'vitest';
import { browserPrograms } from '../../src/export/browser-program.ts';
import { systemBrowsers } from '../../src/export/system-browser.ts';
import { createHost, type Host } from '../../src/host.ts';

function machine(platform: NodeJS.Platform, files: string[], variables: Record<string, string> = {}, arch = 'arm64'): Host {
  return {
    ...createHost(),
    platform,
    arch,
    env: (name) => variables[name],
    stat: async (path) => (files.includes(path) ? { kind: 'file', size: 1, modified: 0, changed: 0 } : undefined),
  };
}

const windows = {
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local',
};

test('Windows: Edge is there, and a Chrome of the user comes before it', async () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const chrome = 'C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
  expect(await systemBrowsers(machine('win32', [edge], windows))).toEqual([edge]);
  expect(await systemBrowsers(machine('win32', [edge, chrome], windows))).toEqual([chrome, edge]);
});

test('macOS: for all users or for one', async () => {
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  const chrome = '/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(await systemBrowsers(machine('darwin', [edge, chrome], { HOME: '/Users/li' }))).toEqual([chrome, edge]);
});

test('Linux: on the PATH and in /opt, each once', async () => {
  const files = ['/usr/bin/chromium', '/opt/microsoft/msedge/msedge', '/usr/bin/google-chrome'];
  const found = await systemBrowsers(machine('linux', files, { PATH: '/usr/bin:/usr/bin:relative:' }));
  expect(found).toEqual(['/usr/bin/google-chrome', '/opt/microsoft/msedge/msedge', '/usr/bin/chromium']);
});

test('a folder on the PATH that may not be looked into is passed over', async () => {
  const host = machine('linux', ['/usr/bin/chromium'], { PATH: '/closed/bin:/usr/bin' });
  const stat: Host['stat'] = async (path) => {
    if (path.startsWith('/closed')) throw Object.assign(new Error(), { code: 'EACCES' });
    return host.stat(path);
  };
  expect(await systemBrowsers({ ...host, stat })).toEqual(['/usr/bin/chromium']);
});

test('a browser that the user names is the only one', async () => {
  const variables = { NIANBAO_BROWSER: '/opt/own/chrome', PUPPETEER_EXECUTABLE_PATH: '/usr/bin/chromium', PATH: '/usr/bin' };
  expect(await browserPrograms(machine('linux', ['/opt/own/chrome', '/usr/bin/chromium'], variables))).toEqual([
    { kind: 'environment', path: '/opt/own/chrome' },
  ]);
});

test.each(['/nowhere/chrome', '/usr'])('NIANBAO_BROWSER=%s is no program: P701', async (path) => {
  await expect(browserPrograms({ ...createHost(), env: (name) => (name === 'NIANBAO_BROWSER' ? path : undefined) })).rejects.toMatchObject({
    problems: [{ code: 'P701', params: { variable: 'NIANBAO_BROWSER', path } }],
  });
});

test('the embedded browser only where it runs: x64, glibc', async () => {
  const linker = '/lib64/ld-linux-x86-64.so.2';
  expect(await browserPrograms(machine('linux', [linker], {}, 'arm64'))).toEqual([]);
  expect(await browserPrograms(machine('linux', [], {}, 'x64'))).toEqual([]);
  expect(await browserPrograms(machine('win32', [linker], {}, 'x64'))).toEqual([]);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { browserArguments, browserPrograms } from '../../src/export/browser-program.ts';
import { privateFonts, privateLibraries, unpackEmbedded } from '../../src/export/embedded.ts';
import { createHost } from '../../src/host.ts';

/** The browser that prints, here with scripts. @param local lets it reach servers of this machine, and still no other */
export async function openScriptedBrowser({ local = false } = {}): Promise<{ browser: Browser; close(): Promise<void> }> {
  const host = createHost();
  const [program] = await browserPrograms(host);
  if (!program) throw new Error('no browser');
  const profile = mkdtempSync(join(tmpdir(), 'nianbao-scripted-'));
  const path = program.kind === 'embedded' ? (await unpackEmbedded(host, program.packed)).path : program.path;
  const fonts = process.env['NIANBAO_SYSTEM_FONTS'] ? {} : await privateFonts(host);
  const libraries = program.kind === 'embedded' ? await privateLibraries(host, program.packed) : {};
  const reach = (argument: string) => (local && argument.startsWith('--host-resolver-rules') ? `${argument}, EXCLUDE 127.0.0.1` : argument);
  const start = (more: object) =>
    launch({
      executablePath: path,
      ignoreDefaultArgs: true,
      args: [...browserArguments(program, profile).map(reach), '--remote-debugging-pipe'],
      pipe: true,
      env: { ...process.env, HOME: profile, ...fonts, ...more },
      protocolTimeout: 60_000,
    });
  const browser = await start({}).catch(() => start(libraries));
  return {
    browser,
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

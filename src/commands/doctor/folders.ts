import type { Host } from '../../host.ts';
import { outputFolder } from '../build.ts';
import type { Check, CheckId } from '../doctor.ts';

const PROBE = '.nianbao-doctor.tmp';

function systemCode(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return code;
}

/** The browser keeps its profile there. */
export async function temporaryCheck(host: Host): Promise<Check> {
  const variable = ['TMPDIR', 'TMP', 'TEMP'].find((name) => host.env(name) !== undefined);
  const said = variable === undefined ? undefined : host.env(variable);
  const missing = said !== undefined && (await host.stat(said).catch(() => undefined))?.kind !== 'folder';
  const params = { variable: variable ?? '', path: said ?? '' };
  try {
    const folder = await host.temporaryFolder('nianbao-doctor');
    await host.remove(folder);
    return { id: 'temporary', state: 'sound', found: 'fine', params: { ...params, path: host.path(folder, '..') } };
  } catch (error) {
    const system = systemCode(error);
    return { id: 'temporary', state: 'fault', found: missing ? 'missing' : 'refused', params: { ...params, system } };
  }
}

/** The embedded browser is unpacked there, once. Whether it can do without is seen when it prints. */
export async function cacheCheck(host: Host): Promise<Check> {
  const said = host.env('NIANBAO_CACHE');
  try {
    const path = await host.cacheFolder('');
    const elsewhere = said !== undefined && host.path(said) !== host.path(path);
    return { id: 'cache', state: elsewhere ? 'attention' : 'sound', found: elsewhere ? 'elsewhere' : 'fine', params: { path: host.path(path), said: said ?? '' } };
  } catch (error) {
    const { path = '' } = error as NodeJS.ErrnoException;
    return { id: 'cache', state: 'attention', found: 'refused', params: { path, system: systemCode(error) } };
  }
}

/** Writes a file as a build would, and takes it away again. */
export async function outCheck(host: Host, folder: string): Promise<Check> {
  const out = outputFolder(host, { folder });
  const id: CheckId = 'out';
  const there = await host.stat(out);
  try {
    await host.replaceFiles(out, [{ name: PROBE, bytes: new Uint8Array() }]);
    await host.remove(there ? host.path(out, PROBE) : out);
    return { id, state: 'sound', found: 'fine', params: { path: out } };
  } catch (error) {
    return { id, state: 'fault', found: 'refused', params: { path: out, system: systemCode(error) } };
  }
}

import { createHash, type Hash } from 'node:crypto';
import type { FileStat, Host } from '../host.ts';
import { isNoMaterial, isOutputFolder } from '../settings/folder-names.ts';
import { SETTINGS_NAME } from '../settings/read-settings.ts';

export interface InputOptions {
  /** Of the command, as one text. */
  options: string;
  /** Absolute; a folder that is not looked into. */
  outputs: string;
}

/** A hash of all that decides the outputs of a bureau: every file of its folder, the options, the version of the program. */
export async function folderHash(host: Host, folder: string, { options, outputs }: InputOptions): Promise<string> {
  const hash = createHash('sha256').update(`${host.version}\0${host.env('SOURCE_DATE_EPOCH') ?? ''}\0${options}\0`);
  await addFolder(host, hash, folder, '', outputs);
  return hash.digest('hex');
}

/** A hash of files elsewhere; one that is not there counts too. @param paths as seen from the folder */
export async function filesHash(host: Host, folder: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const at = host.path(folder, path);
    await addFile(host, hash, at, path, (await host.stat(at))?.kind ?? 'none');
  }
  return hash.digest('hex');
}

async function addFolder(host: Host, hash: Hash, root: string, below: string, outputs: string): Promise<void> {
  for (const { name, kind } of await host.entries(below === '' ? root : `${root}/${below}`)) {
    if (isNoMaterial(name) || isOutputFolder(name)) continue;
    const path = below === '' ? name : `${below}/${name}`;
    if (kind === 'link') hash.update(`link ${path}\0`);
    else if (kind !== 'folder') await addFile(host, hash, `${root}/${path}`, path, kind);
    // The folder of another bureau below this one is no input of it.
    else if (host.path(root, path) !== outputs && !(await host.stat(`${root}/${path}/${SETTINGS_NAME}`))) await addFolder(host, hash, root, path, outputs);
  }
}

async function addFile(host: Host, hash: Hash, path: string, name: string, kind: FileStat['kind'] | 'none'): Promise<void> {
  const bytes = kind === 'file' ? await host.read(path) : new Uint8Array();
  hash.update(`${kind} ${name}\0${bytes.length}\0`).update(bytes);
}

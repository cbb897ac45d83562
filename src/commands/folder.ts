import { Failure, problem, type Problem } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';
import { LEDGER_ENDINGS } from '../ledger/file-reader.ts';
import type { LedgerFile } from '../ledger/ledgers.ts';
import { decodeText } from '../ledger/text-encoding.ts';
import { SETTINGS_NAME } from '../settings/read-settings.ts';
import { isNoMaterial, isOutputFolder, LEDGER_FOLDER } from '../settings/folder-names.ts';

/** A bureau's folder, as far as it must be known before anything is read. */
export interface BureauFolder {
  /** Absolute. */
  path: string;
  ledgerFiles: LedgerFile[];
  /** What lies in a ledger folder and is not read: no spreadsheet by its name, a link, or no file at all. */
  unread: { file: string; why: 'name' | 'link' | 'special' }[];
  /** undefined where the file is not there. */
  text(name: string, unreadable?: (offset: number) => Problem): Promise<string | undefined>;
  /** A file that may be meant for this one: an editor has added .txt, or the ending is another. */
  alike(name: string): Promise<string | undefined>;
}

export async function openFolder(host: Host, folder: string, out: string): Promise<BureauFolder> {
  const path = host.path(folder);
  if ((await host.stat(path))?.kind !== 'folder') throw new Failure(problem('U902', [], { folder }));
  const found: LedgerFile[] = [];
  const unread: BureauFolder['unread'] = [];
  await walk(host, path, '', out, found, unread);
  const ledger = (name: string) => LEDGER_ENDINGS.some((e) => name.toLowerCase().endsWith(e));
  const inLedgerFolder = (name: string) => name.startsWith(`${LEDGER_FOLDER}/`);
  const files = found.filter(({ file: name }) => ledger(name) && (inLedgerFolder(name) || !name.toLowerCase().endsWith('.txt')));
  return {
    path,
    ledgerFiles: files,
    unread: [
      ...found.filter((f) => inLedgerFolder(f.file) && !files.includes(f)).map(({ file }) => ({ file, why: 'name' as const })),
      ...unread,
    ],
    text: (name, unreadable) => readText(host, path, name, unreadable),
    alike: async (name) => (await host.list(path)).find((other) => other !== name && stemOf(other) === stemOf(name)),
  };
}

const TEXT_ENDINGS = /(?:\.(?:txt|md|markdown|ya?ml))+$/;

function stemOf(name: string): string | undefined {
  const folded = name.trim().toLowerCase();
  return TEXT_ENDINGS.test(folded) ? folded.replace(TEXT_ENDINGS, '') : undefined;
}

/** What is written into this folder would be read as ledgers of the bureau above it. */
export async function isReadAsLedgers(host: Host, folder: string): Promise<boolean> {
  // Where a link leads nobody can say from its name.
  if ((await host.stat(folder)) && (await host.isLink(folder))) return true;
  for (let path = folder, above = host.path(path, '..'); ; [path, above] = [above, host.path(above, '..')]) {
    if (await host.stat(`${path}/${SETTINGS_NAME}`)) return true;
    const name = path.slice(above.length).replace(/^[\\/]/, '');
    if (isNoMaterial(name) || isOutputFolder(name) || path === above) return false;
  }
}

/** Links are not followed: they may lead out of the folder, into another bureau's ledgers, or round in a circle. */
async function walk(
  host: Host,
  root: string,
  below: string,
  out: string,
  found: LedgerFile[],
  unread: BureauFolder['unread'],
): Promise<void> {
  for (const { name, kind } of await host.entries(`${root}/${below}`)) {
    if (isNoMaterial(name)) continue;
    const file = below ? `${below}/${name}` : name;
    const path = `${root}/${file}`;
    if (kind === 'file') found.push({ file, path, size: (await host.stat(path))?.size ?? 0 });
    if (kind === 'link') unread.push({ file, why: 'link' });
    // A device or a pipe may have no end.
    if (kind === 'other') unread.push({ file, why: 'special' });
    if (kind !== 'folder' || isOutputFolder(name) || host.path(root, file) === out) continue;
    // The ledgers of another bureau, of the level below, are its own.
    if (!(await host.stat(`${path}/${SETTINGS_NAME}`))) await walk(host, root, file, out, found, unread);
  }
}

async function readText(
  host: Host,
  folder: string,
  name: string,
  unreadable = (offset: number): Problem => problem('T513', [{ file: name }], { offset }),
): Promise<string | undefined> {
  if ((await host.stat(`${folder}/${name}`))?.kind !== 'file') return undefined;
  const decoded = decodeText(await host.read(`${folder}/${name}`));
  if ('fault' in decoded) throw new Failure(unreadable(decoded.offset));
  return decoded.text;
}

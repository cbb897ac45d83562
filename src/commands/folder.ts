import { Failure, problem, type Problem } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';
import { LEDGER_ENDINGS } from '../ledger/file-reader.ts';
import type { LedgerFile } from '../ledger/ledgers.ts';
import { decodeText } from '../ledger/text-encoding.ts';

/** A bureau's folder, as far as it must be known before anything is read. */
export interface BureauFolder {
  /** Absolute. */
  path: string;
  ledgerFiles: LedgerFile[];
  /** What lies in a ledger folder and is not read: no spreadsheet by its name, or a link out of the folder. */
  unread: { file: string; why: 'name' | 'link' }[];
  /** undefined where the file is not there. */
  text(name: string, unreadable?: (offset: number) => Problem): Promise<string | undefined>;
}

/** Lock files of Excel and WPS, hidden files, and what is no part of the bureau's material. */
const SKIPPED = /^(?:\.|~\$)|\.tmp$/;
const SKIPPED_FOLDERS = new Set(['out', 'node_modules']);
const LEDGER_FOLDER = '台账';

export async function openFolder(host: Host, folder: string, out: string): Promise<BureauFolder> {
  const path = host.path(folder);
  if ((await host.stat(path))?.kind !== 'folder') throw new Failure(problem('U902', [], { folder }));
  const found: string[] = [];
  const links: string[] = [];
  await walk(host, path, '', out, found, links);
  const ledger = (name: string) => LEDGER_ENDINGS.some((e) => name.toLowerCase().endsWith(e));
  const inLedgerFolder = (name: string) => name.startsWith(`${LEDGER_FOLDER}/`);
  const files = found.filter((name) => ledger(name) && (inLedgerFolder(name) || !name.toLowerCase().endsWith('.txt')));
  return {
    path,
    ledgerFiles: files.map((file) => ({ file, read: () => host.read(`${path}/${file}`) })),
    unread: [
      ...found.filter((name) => inLedgerFolder(name) && !files.includes(name)).map((file) => ({ file, why: 'name' as const })),
      ...links.map((file) => ({ file, why: 'link' as const })),
    ],
    text: (name, unreadable) => readText(host, path, name, unreadable),
  };
}

/** Links are not followed: they may lead out of the folder, into another bureau's ledgers, or round in a circle. */
async function walk(host: Host, root: string, below: string, out: string, found: string[], links: string[]): Promise<void> {
  for (const name of await host.list(`${root}/${below}`)) {
    if (SKIPPED.test(name)) continue;
    const path = below ? `${below}/${name}` : name;
    if (await host.isLink(`${root}/${path}`)) {
      links.push(path);
      continue;
    }
    const kind = (await host.stat(`${root}/${path}`))?.kind;
    if (kind === 'file') found.push(path);
    const outputs = SKIPPED_FOLDERS.has(name) || host.path(root, path) === out;
    if (kind === 'folder' && !outputs) await walk(host, root, path, out, found, links);
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

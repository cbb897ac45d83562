import { readFileSync } from 'node:fs';
import { inMemory } from '../../../src/ledger/file-bytes.ts';
import { readLedgerFile } from '../../../src/ledger/file-reader.ts';
import { collector, type Collected } from '../../ledger-xlsx/support/collect.ts';

/** What a file holds, whatever it is called. */
export async function collect(content: Uint8Array | string, file = '台账.xls'): Promise<Collected> {
  const { sink, found } = collector();
  await readLedgerFile(inMemory(typeof content === 'string' ? new TextEncoder().encode(content) : content), file, sink);
  return found;
}

export function kept(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
}

export async function collectKept(name: string): Promise<Collected> {
  return collect(kept(name), name);
}

/** Texts by row, as a clerk sees them; blank cells at the end are left out. */
export function texts({ cells }: Collected['sheets'][number]): string[][] {
  const rows: string[][] = [];
  for (const [name, cell] of Object.entries(cells)) {
    const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const row = (rows[Number(number) - 1] ??= []);
    while (row.length < column) row.push('');
    row[column] = cell.text;
  }
  return Array.from(rows, (row) => row ?? []);
}

/** `L113 html`, one for each problem: the code, and what of the parameters tells one case from another. */
export function said({ problems }: Collected): string[] {
  return problems.map(({ code, params }) => {
    const { reason, found, fault, part } = params as Record<string, string | undefined>;
    return [code, reason ?? found ?? fault, part].filter(Boolean).join(' ');
  });
}

import { readFileSync } from 'node:fs';
import { main } from '../../src/cli.ts';
import { memoryHost, type Files } from './memory-host.ts';

/** A published page of which there is nothing to say: 云溪县应急管理局 on 2023. */
export const PAGE = readFileSync(new URL('../published/fixtures/modern-site.html', import.meta.url), 'utf8');

export const TITLE = '云溪县应急管理局2023年政府信息公开工作年度报告';

/** The page with the row of this label written otherwise. Of several of the name, the first. */
export function withRow(label: string, change: (row: string) => string, page = PAGE): string {
  return page.replace(rowOf(label), (row) => change(row));
}

/** @param at which of the row's cells, from its end: 1 is the last */
export function withCell(label: string, at: number, text: string, page = PAGE): string {
  return withRow(label, (row) => {
    const cells = row.split('</td>');
    const index = cells.length - 1 - at;
    cells[index] = (cells[index] ?? '').replace(/center">[^<]*</, `center">${text}<`);
    return cells.join('</td>');
  }, page);
}

/** What stands between two titles, with the first of them. */
export function section(title: string, page = PAGE): string {
  const begin = page.lastIndexOf('<p', page.indexOf(`<strong>${title}`));
  const end = page.indexOf('<p style="text-indent: 2em;"><strong>', begin + 1);
  return page.slice(begin, end < 0 ? page.indexOf('<p style="text-align: right;">') : end);
}

function rowOf(label: string): RegExp {
  return new RegExp(String.raw`<tr>(?:(?!</tr>).)*>${label.replace(/[.（）]/g, String.raw`\$&`)}</p></td>(?:(?!</tr>).)*</tr>`);
}

export interface VerifyJson {
  result: {
    title: string;
    bureau: string;
    year: number | null;
    level: string;
    form: string;
    format: string;
    publishedOn: string | null;
    written: string | null;
    figures: Record<string, { value: string; unit: string; source: string }>;
  } | null;
  diagnostics: { code: string; severity: string; at: object[]; message: string; params: Record<string, unknown> }[];
}

/** Runs `verify --json` on the first of the files. */
export async function verifyJson(files: Files, ...options: string[]): Promise<VerifyJson & { code: number; host: ReturnType<typeof memoryHost> }> {
  const host = memoryHost(files);
  const code = await main(['verify', Object.keys(files)[0] ?? '', '--json', ...options], host);
  return { code, host, ...(JSON.parse(host.printed.out) as VerifyJson) };
}

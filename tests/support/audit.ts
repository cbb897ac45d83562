import { main } from '../../src/cli.ts';
import type { AuditData } from '../../src/render/audit/data.ts';
import { memoryHost, type Files } from './memory-host.ts';

/** The audit page of a folder in memory. */
export async function auditPage(files: Files, ...more: string[]): Promise<string> {
  const host = memoryHost(files);
  const code = await main(['build', '/bureau', '--edition', 'audit', ...more], host);
  if (code !== 0) throw new Error(host.printed.err);
  return new TextDecoder().decode(host.files.get('/bureau/out/audit.html'));
}

/** What is embedded in the page for its program, words decoded. */
export function dataOf(html: string): AuditData {
  const [, text = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html) ?? [];
  const data = JSON.parse(text) as AuditData;
  const columns = (list: AuditData['ledgers'][number]['columns']) => list.map((column) => ({ ...column, words: decoded(column.words) }));
  return { ...data, ledgers: data.ledgers.map((ledger) => ({ ...ledger, columns: columns(ledger.columns) })) };
}

/** Words as they were: each begins with how many characters it shares with the one before. */
function decoded(words: readonly string[]): string[] {
  return words.reduce<string[]>((all, word) => [...all, (all.at(-1) ?? '').slice(0, Number.parseInt(word[0] ?? '0', 36)) + word.slice(1)], []);
}

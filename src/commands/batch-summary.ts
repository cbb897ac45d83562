import { renderSummary } from '../batch/summary-page.ts';
import { summarySheets } from '../batch/summary-workbook.ts';
import type { Summary } from '../batch/summary.ts';
import type { Lang } from '../diagnostics/entry.ts';
import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Host, OutputFile } from '../host.ts';
import type { Renderer } from '../render/html.ts';
import { encode } from './outputs.ts';

/** `summary`, and of a shard `summary-3-of-10`. */
export function summaryName(shard: Summary['shard']): string {
  return shard ? `summary-${shard.index}-of-${shard.count}` : 'summary';
}

/** Written at the end, all or none; where it cannot be, what became of the bureaus is still told. */
export async function writeSummary(host: Host, render: Renderer, out: string, summary: Summary, lang: Lang): Promise<{ written: string[]; problems: Problem[] }> {
  const name = summaryName(summary.shard);
  const { tableWorkbook } = await import('../export/xlsx.ts');
  const files: OutputFile[] = [
    { name: `${name}.json`, bytes: encode(`${JSON.stringify(summary, null, 2)}\n`) },
    { name: `${name}.html`, bytes: encode(renderSummary(render, summary, lang)) },
    { name: `${name}.xlsx`, bytes: tableWorkbook(summarySheets(summary, lang)) },
  ];
  try {
    await host.replaceFiles(out, files);
  } catch (error) {
    const { code, path = out } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { written: [], problems: [problem('P702', [{ file: path }], { path, system: code })] };
  }
  return { written: files.map((file) => host.path(out, file.name)), problems: [] };
}

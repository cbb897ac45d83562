import type { Lang } from './diagnostics/entry.ts';
import type { Host } from './host.ts';
import { run, type OfFolder, type Shown } from './shell.ts';

export function runTrace(host: Host, lang: Lang, options: Shown & OfFolder & { figure: string; from?: readonly string[] }): Promise<number> {
  return run(host, lang, options, '', async () => {
    const { trace, traceJson } = await import('./commands/trace.ts');
    const { traceText } = await import('./commands/trace-text.ts');
    const { folder, figure, from = [], readers } = options;
    const found = await trace(host, { folder, figure, from, readers });
    const { problems, accepted } = found.compiled;
    return { result: () => traceJson(found), text: traceText(found.traced, lang, options.all === true), problems, accepted, verdict: '' };
  });
}

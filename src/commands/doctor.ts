import type { Host } from '../host.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { Failure, problem } from '../diagnostics/problem.ts';
import { browserCheck } from './doctor/browser.ts';
import { fontCheck } from './doctor/fonts.ts';
import { cacheCheck, outCheck, temporaryCheck } from './doctor/folders.ts';
import { localeCheck, nodeCheck } from './doctor/machine.ts';
import { readerCheck } from './doctor/readers.ts';

export type CheckId = 'node' | 'locale' | 'temporary' | 'cache' | 'out' | 'readers' | 'fonts' | 'browser';

/** One thing that a build needs. `fault`: a build would fail. */
export interface Check {
  id: CheckId;
  state: 'sound' | 'attention' | 'fault';
  /** Which of the check's sentences says what was found. */
  found: string;
  params: Readonly<Record<string, string>>;
  /** What a build would say. */
  problems?: readonly Problem[];
}

/** Looks at the machine as a build would use it. @param folder of a bureau: then also whether its text can be shown and written */
export async function doctor(host: Host, folder: string | undefined): Promise<Check[]> {
  if (folder !== undefined && (await host.stat(host.path(folder)))?.kind !== 'folder') throw new Failure(problem('U902', [], { folder }));
  const temporary = await temporaryCheck(host);
  // One cause, one message.
  const hasTemporary = temporary.state !== 'fault';
  return [
    nodeCheck(host),
    localeCheck(host),
    temporary,
    await cacheCheck(host),
    ...(folder === undefined ? [] : [await outCheck(host, folder)]),
    await readerCheck(host, hasTemporary),
    await fontCheck(host, folder),
    await browserCheck(host, hasTemporary),
  ];
}

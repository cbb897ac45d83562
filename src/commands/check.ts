import { Failure } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';
import { outputFolder } from './build.ts';
import { compile, type Compiled } from './compile.ts';
import type { Readers } from './readers.ts';

/** Everything that `build` does before it writes. */
export async function check(host: Host, folder: string, readers?: Promise<Readers>): Promise<Compiled> {
  const compiled = await compile(host, { folder, readers, out: outputFolder(host, { folder }), text: true });
  const { theme, logo } = compiled.settings;
  if (theme === undefined && logo === undefined) return compiled;
  const { loadLook } = await import('./picture.ts');
  try {
    await loadLook(host, compiled);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    compiled.problems.push(...error.problems);
  }
  return compiled;
}

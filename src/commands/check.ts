import type { Host } from '../host.ts';
import { outputFolder } from './build.ts';
import { compile, type Compiled } from './compile.ts';

/** Everything that `build` does before it writes. */
export function check(host: Host, folder: string): Promise<Compiled> {
  return compile(host, { folder, out: outputFolder(host, { folder }), text: true });
}

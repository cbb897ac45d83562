import { Failure, problem } from '../diagnostics/problem.ts';
import type { Host } from '../host.ts';
import type { TemplateSource } from './html.ts';

const ENDINGS = ['.hbs', '.css'];

/** The templates shipped with the program, each replaced by the file of the same name in `folder`, where there is one. */
export async function loadTemplates(host: Host, folder: string | undefined): Promise<TemplateSource[]> {
  const builtIn = await readFolder(host, host.resource('templates'), '', false);
  if (folder === undefined) return builtIn;
  const path = host.path(folder);
  if ((await host.stat(path))?.kind !== 'folder') throw new Failure(problem('U902', [], { folder }));
  const own = await readFolder(host, path, '', true);
  const names = new Set(own.map((t) => t.name));
  return [...builtIn.filter((t) => !names.has(t.name)), ...own];
}

async function readFolder(host: Host, root: string, below: string, own: boolean): Promise<TemplateSource[]> {
  const sources: TemplateSource[] = [];
  for (const name of await host.list(`${root}/${below}`)) {
    const path = below ? `${below}/${name}` : name;
    const kind = (await host.stat(`${root}/${path}`))?.kind;
    if (kind === 'folder') sources.push(...(await readFolder(host, root, path, own)));
    const ending = ENDINGS.find((e) => name.endsWith(e));
    if (kind !== 'file' || !ending) continue;
    const source = new TextDecoder().decode(await host.read(`${root}/${path}`));
    sources.push({ name: ending === '.hbs' ? path.slice(0, -ending.length) : path, source, from: path, own });
  }
  return sources;
}

import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Host, OutputFile } from '../host.ts';
import { outputName, outputs } from './outputs.ts';

/** Outputs of an earlier run that this one leaves as they are, where the figures have changed since. */
export async function olderOutputs(host: Host, out: string, files: readonly OutputFile[]): Promise<Problem[]> {
  const figures = files.find((file) => file.name === 'figures.json');
  const before = await host.read(host.path(out, 'figures.json')).catch(() => undefined);
  if (!figures || !before || Buffer.compare(figures.bytes, before) === 0) return [];
  const written = new Set(files.map((file) => file.name));
  const left = (await host.list(out)).filter((name) => !written.has(name));
  const old = outputs.flatMap((output) => left.filter((name) => output.parts?.test(name) ?? name === outputName(output)).map((name) => ({ name, format: output.format })));
  if (old.length === 0) return [];
  const formats = [...new Set([...files.map(({ name }) => name.split('.').at(-1) ?? '').filter((format) => format !== 'json'), ...old.map((o) => o.format)])];
  return [problem('P708', [{ file: old[0]?.name ?? '' }], { names: old.map((o) => o.name), formats })];
}

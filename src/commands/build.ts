import { isError } from '../diagnostics/describe.ts';
import { Failure, problem, type Problem } from '../diagnostics/problem.ts';
import type { BrowserSession } from '../export/browser.ts';
import type { Host, OutputFile } from '../host.ts';
import { figuresJson } from '../report/figures-json.ts';
import type { Report } from '../report/model.ts';
import { namesFonts } from '../settings/schema.ts';
import { compile, type Compiled, type Progress } from './compile.ts';
import type { Picture } from './picture.ts';
import { encode, outputs, type Edition, type OutputFormat, type Output } from './outputs.ts';

export interface BuildOptions {
  folder: string;
  out?: string | undefined;
  editions: readonly Edition[];
  formats: readonly OutputFormat[];
  templates?: string | undefined;
  theme?: string | undefined;
}

export interface BuildResult {
  compiled: Compiled;
  problems: Problem[];
  /** Absolute paths of what was written; empty where anything was wrong. */
  written: string[];
}

/** Checks, then writes every output or none. */
export async function build(host: Host, options: BuildOptions, progress?: Progress): Promise<BuildResult> {
  const out = outputFolder(host, options);
  const compiled = await compile(host, { folder: options.folder, out, text: true, progress });
  const { report, problems } = compiled;
  if (!report || problems.some(isError)) return { compiled, problems, written: [] };
  const files = await makeOutputs(host, report, compiled, options, progress);
  if (options.formats.includes('pdf')) problems.push(...(await unshownCharacters(compiled, report)));
  files.push({ name: 'figures.json', bytes: encode(`${JSON.stringify(figuresJson(report), null, 2)}\n`) });
  progress?.('write');
  host.signal.throwIfAborted();
  try {
    await host.replaceFiles(out, files);
    await removeOldParts(host, out, options, files);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Failure(problem('P702', [{ file: path ?? out }], { path: path ?? out, system: code }));
  }
  return { compiled, problems, written: files.map((file) => host.path(out, file.name)) };
}

/** A picture in two parts takes the place of one in three: the third would show old figures. */
async function removeOldParts(host: Host, out: string, options: BuildOptions, files: readonly OutputFile[]): Promise<void> {
  const written = new Set(files.map((file) => file.name));
  for (const name of await host.list(out)) {
    const old = chosen(options).some((output) => output.parts?.test(name)) && !written.has(name);
    if (old) await host.remove(host.path(out, name));
  }
}

/** What the options ask for. */
export function chosen({ editions, formats }: BuildOptions): readonly Output[] {
  return outputs.filter((output) => editions.includes(output.edition) && formats.includes(output.format));
}

/** Fonts of the machine may have what the bundled ones lack; then nobody can say here. */
async function unshownCharacters({ settings, short }: Compiled, report: Report): Promise<Problem[]> {
  if (namesFonts(settings)) return [];
  const { charactersWithoutFace } = await import('../export/fonts.ts');
  const characters = await charactersWithoutFace(JSON.stringify([report, short?.intro, [...(short?.sections.values() ?? [])]]));
  return characters.length > 0 ? [problem('P706', [], { characters })] : [];
}

export function outputFolder(host: Host, options: { folder: string; out?: string | undefined }): string {
  return options.out === undefined ? host.path(options.folder, 'out') : host.path(options.out);
}

async function makeOutputs(
  host: Host,
  report: Report,
  compiled: Compiled,
  options: BuildOptions,
  progress: Progress | undefined,
): Promise<OutputFile[]> {
  progress?.('render');
  const { createRenderer, renderReport } = await import('../render/html.ts');
  const { loadTemplates } = await import('../render/templates.ts');
  const render = createRenderer(await loadTemplates(host, options.templates));
  let session: BrowserSession | undefined;
  let prepared: Promise<Picture> | undefined;
  const picture = () => (prepared ??= import('./picture.ts').then((p) => p.preparePicture(host, compiled, report, options.theme)));
  const browser = async () => {
    progress?.('browser');
    const { openBrowser } = await import('../export/browser.ts');
    session ??= await openBrowser(host, { systemFonts: namesFonts(compiled.settings) });
    progress?.('print');
    return session;
  };
  try {
    const files: OutputFile[] = [];
    for (const output of chosen(options)) {
      files.push(...(await output.make({ host, report, settings: compiled.settings, render, renderReport, browser, picture })));
    }
    return files;
  } finally {
    await session?.close();
  }
}

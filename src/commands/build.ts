import { isError } from '../diagnostics/describe.ts';
import { problem, type Problem } from '../diagnostics/problem.ts';
import type { Host, OutputFile } from '../host.ts';
import { figuresJson } from '../report/figures-json.ts';
import type { Report } from '../report/model.ts';
import { namesFonts, type Settings } from '../settings/schema.ts';
import { settleLater } from './accepting.ts';
import { compile, type Compiled, type FindBelow, type Progress } from './compile.ts';
import { olderOutputs } from './older-outputs.ts';
import type { Proof, ReadBack } from './readback.ts';
import { openServices, type Services } from './services.ts';
import type { Readers } from './readers.ts';
import { writing } from './write-files.ts';
import { chosen, encode, openMaking, type Edition, type Making, type OutputFormat } from './outputs.ts';

export interface BuildOptions {
  folder: string;
  out?: string | undefined;
  editions: readonly Edition[];
  formats: readonly OutputFormat[];
  templates?: string | undefined;
  theme?: string | undefined;
  readers?: Promise<Readers> | undefined;
  /** Opened, and closed, by the caller; else for this build alone. */
  services?: Services | undefined;
  /** For the level above: the sums over the bureaus below. */
  below?: FindBelow | undefined;
  /** Absolute; where outputs of other bureaus lie too, which are no ledgers. */
  outputs?: string | undefined;
  /** Reads every output back before it is put into place. */
  verify?: boolean | undefined;
  /** More files that are put into place with the outputs. */
  record?: ((compiled: Compiled, files: readonly OutputFile[]) => Promise<OutputFile[]>) | undefined;
}

export interface BuildResult {
  compiled: Compiled;
  problems: Problem[];
  /** Absolute paths of what was written; empty where anything was wrong. */
  written: string[];
  /** Outputs that were read back, with how many numbers of each. */
  verified?: ReadBack['verified'];
}

/** Checks, then writes every output or none. */
export async function build(host: Host, options: BuildOptions, progress?: Progress): Promise<BuildResult> {
  const services = options.services ?? openServices(host, options.readers);
  try {
    return await buildWith(services, host, options, progress);
  } finally {
    if (!options.services) await services.close();
  }
}

async function buildWith(services: Services, host: Host, options: BuildOptions, progress: Progress | undefined): Promise<BuildResult> {
  const out = outputFolder(host, options);
  // The browser starts while the ledgers are read; what is wrong with it is told when it is needed.
  const known = (settings: Settings) => {
    if (chosen(options).some((output) => output.printed)) void services.browser(namesFonts(settings)).catch(() => {});
  };
  const compiled = await compile(host, { folder: options.folder, out: options.outputs ?? out, text: true, progress, known, readers: services.readers, below: options.below });
  const { report, problems } = compiled;
  if (!report || problems.some(isError)) return { compiled, problems, written: [] };
  const { files, readBack } = await makeOutputs(services, { host, report, compiled, options, progress });
  if (options.formats.includes('pdf')) settleLater(compiled, await unshownCharacters(compiled, report));
  if (readBack) settleLater(compiled, readBack.problems);
  const verified = readBack ? { verified: readBack.verified } : {};
  // What is wrong with one output is wrong with the build: none of them is put into place.
  if (problems.some(isError)) return { compiled, problems, written: [], ...verified };
  files.push({ name: 'figures.json', bytes: encode(`${JSON.stringify(figuresJson(report), null, 2)}\n`) });
  files.push(...((await options.record?.(compiled, files)) ?? []));
  progress?.('write');
  host.signal.throwIfAborted();
  // A batch takes away what it did not make.
  if (!options.record) settleLater(compiled, await olderOutputs(host, out, files));
  await writing(out, async () => {
    await host.replaceFiles(out, files);
    await removeOldParts(host, out, options, files);
  });
  return { compiled, problems, written: files.map((file) => host.path(out, file.name)), ...verified };
}

/** A picture in two parts takes the place of one in three: the third would show old figures. */
async function removeOldParts(host: Host, out: string, options: BuildOptions, files: readonly OutputFile[]): Promise<void> {
  const written = new Set(files.map((file) => file.name));
  for (const name of await host.list(out)) {
    const old = chosen(options).some((output) => output.parts?.test(name)) && !written.has(name);
    if (old) await host.remove(host.path(out, name));
  }
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
  services: Services,
  { host, report, compiled, options, progress }: {
    host: Host;
    report: Report;
    compiled: Compiled;
    options: BuildOptions;
    progress: Progress | undefined;
  },
): Promise<{ files: OutputFile[]; readBack: ReadBack | undefined }> {
  progress?.('render');
  const browser = async () => {
    progress?.('browser');
    const session = await services.browser(namesFonts(compiled.settings));
    progress?.('print');
    return session;
  };
  const making = await openMaking({ host, report, compiled, render: await services.renderer(options.templates), browser, theme: options.theme });
  const proof = options.verify ? await openProof(services, { compiled, options, making }) : undefined;
  // While one page is printed the next is made, and the one before read back.
  const made = await Promise.all(
    chosen(options).map(async (output) => {
      const files = await output.make(making);
      proof?.begin(files);
      return files;
    }),
  );
  if (proof) progress?.('verify');
  return { files: made.flat(), readBack: await proof?.end() };
}

async function openProof(services: Services, { compiled, options, making }: { compiled: Compiled; options: BuildOptions; making: Making }): Promise<Proof> {
  const { Proof: Reader } = await import('./readback.ts');
  const pictured = options.editions.includes('infographic');
  const made = async () => ({
    report: making.report,
    format: compiled.format,
    ownTemplates: options.templates !== undefined,
    infographic: pictured ? (await making.picture()).infographic : undefined,
  });
  return new Reader(services.readers, made);
}

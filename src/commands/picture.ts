import { Failure, problem } from '../diagnostics/problem.ts';
import type { PrintFonts } from '../render/html.ts';
import type { Host } from '../host.ts';
import { near } from '../ledger/vocabulary.ts';
import { infographicOf } from '../render/infographic/chapters.ts';
import type { Infographic } from '../render/infographic/model.ts';
import type { InfographicLook } from '../render/infographic/render.ts';
import { readLogo, type Logo } from '../render/logo.ts';
import { readOwnTheme, readTheme, themeName, themeNames, type Theme, type ThemeName } from '../render/themes.ts';
import type { Report } from '../report/model.ts';
import type { Compiled } from './compile.ts';
import { printFonts } from './print-fonts.ts';

/** The infographic of a report, and how it is to look. */
export interface Picture {
  infographic: Infographic;
  look: InfographicLook;
  fonts(): Promise<PrintFonts>;
}

/** @param theme from the command line; it goes before the one of the settings */
export async function preparePicture(host: Host, compiled: Compiled, report: Report, theme: string | undefined): Promise<Picture> {
  const { short, lastYear } = compiled;
  const look = await loadLook(host, compiled, theme);
  const known = Object.entries(lastYear?.figures ?? {}).map(([id, figure]) => [id, figure.value] as const);
  const infographic = infographicOf(report, { short, lastYear: new Map(known) });
  // Slides and the tall picture hold the same characters.
  let fonts: Promise<PrintFonts> | undefined;
  return { infographic, look, fonts: () => (fonts ??= printFonts(infographic)) };
}

/** Theme and logo; throws what is wrong with them. */
export async function loadLook(host: Host, { settings, folder }: Compiled, theme?: string): Promise<InfographicLook> {
  return {
    theme: await loadTheme(host, folder.path, theme ?? settings.theme ?? 'gov-blue'),
    logo: settings.logo === undefined ? undefined : await loadLogo(host, folder.path, settings.logo),
  };
}

async function loadTheme(host: Host, folder: string, said: string): Promise<Theme> {
  const builtIn = async (name: ThemeName) => readTheme(new TextDecoder().decode(await host.read(host.resource('templates', 'themes', `${name}.yaml`))));
  const name = themeName(said);
  if (name) return builtIn(name);
  const path = host.path(folder, said);
  if (!/\.(?:ya?ml|json)$/i.test(said) || (await host.stat(path))?.kind !== 'file') {
    throw new Failure(problem('T514', [], { theme: said, near: near(said, themeNames), known: themeNames }));
  }
  const all = new Map(await Promise.all(themeNames.map(async (n) => [n, await builtIn(n)] as const)));
  const read = readOwnTheme(new TextDecoder().decode(await host.read(path)), (n) => all.get(n) as Theme);
  if ('theme' in read) return read.theme;
  throw new Failure(...read.faults.map(({ key, fault, detail }) => problem('T515', [{ file: said }], { file: said, key, fault, detail })));
}

async function loadLogo(host: Host, folder: string, file: string): Promise<Logo> {
  const path = host.path(folder, file);
  if ((await host.stat(path))?.kind !== 'file') throw new Failure(problem('T516', [{ file }], { file, fault: 'missing' }));
  const read = readLogo(await host.read(path));
  if ('logo' in read) return read.logo;
  throw new Failure(problem('T516', [{ file }], { file, fault: read.fault }));
}

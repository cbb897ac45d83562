import { posix, relative } from 'node:path';
import { isError } from '../../diagnostics/describe.ts';
import type { Host, OutputFile } from '../../host.ts';
import { NARRATIVE_NAME, SHORT_NAME } from '../../report/narrative.ts';
import type { Settings } from '../../settings/schema.ts';
import { outputFolder } from '../build.ts';
import { compile } from '../compile.ts';
import { carriedRows, type Carried } from './carried-rows.ts';
import type { Plain } from './plain-yaml.ts';

/** What a new folder takes over from last year's. */
export interface LastFolder {
  settings: Settings;
  /** Settings that hold on, as they are written. */
  carried: Record<string, Plain>;
  /** Texts and the files that the settings name. */
  files: OutputFile[];
  rows: ReadonlyMap<string, Carried>;
  /** Ledgers that were kept, by id: the text may speak of them, though the form does not. */
  kept: ReadonlySet<string>;
  /** Errors in last year's folder: rows that could not be read are not carried over. */
  errors: number;
  /** There is no figures.json yet that this year could be compared with. */
  unbuilt: boolean;
  /** Lines of 正文.md that name last year. */
  yearLines: number[];
}

/** @param target the new folder, absolute */
export async function readLastFolder(host: Host, from: string, target: string): Promise<LastFolder> {
  const compiled = await compile(host, { folder: from, out: outputFolder(host, { folder: from }), text: false });
  const { folder, settings, problems } = compiled;
  const texts: OutputFile[] = [];
  for (const name of [NARRATIVE_NAME, SHORT_NAME]) {
    if ((await host.stat(`${folder.path}/${name}`))?.kind === 'file') texts.push({ name, bytes: await host.read(`${folder.path}/${name}`) });
  }
  const look = await lookOf(host, folder.path, settings, target);
  const built = await isBuilt(host, folder.path);
  return {
    settings,
    carried: { ...lasting(settings), ...look.settings, ...(built ? { previous: relativePath(target, folder.path) } : {}) },
    files: [...texts, ...look.files],
    rows: await carriedRows(host, compiled),
    kept: new Set(compiled.ledgers.sheets.map((sheet) => sheet.kind.id)),
    errors: problems.filter(isError).length,
    unbuilt: !built,
    yearLines: await yearLines(folder, settings.year),
  };
}

async function isBuilt(host: Host, path: string): Promise<boolean> {
  const found = await Promise.all(['figures.json', 'out/figures.json'].map((name) => host.stat(`${path}/${name}`)));
  return found.some((stat) => stat?.kind === 'file');
}

async function yearLines(folder: { text(name: string): Promise<string | undefined> }, year: number): Promise<number[]> {
  const lines = (await folder.text(NARRATIVE_NAME))?.split(/\r\n?|\n/) ?? [];
  return lines.flatMap((line, i) => (line.includes(String(year)) ? [i + 1] : []));
}

/** Settings that say something of the bureau, not of last year's figures and files. */
function lasting(settings: Settings): Record<string, Plain> {
  const { contact, makesRegulations, deadline, counting, checks, units, values, fonts, rollup, ledgers } = settings;
  const usual = { permits: { includeFilings: false }, procurement: { includeDecentralised: false } };
  const columnsOnly = Object.entries(ledgers).flatMap(([id, setting]) => {
    const said = [setting ?? []].flat().filter((s) => s.file === undefined && s.sheet === undefined);
    return said.length > 0 ? [[id, said.map(({ columns }) => ({ columns }))] as const] : [];
  });
  const all = {
    contact: filled(contact),
    makesRegulations,
    deadline: deadline !== undefined && /^\d\d-\d\d$/.test(deadline) ? deadline : undefined,
    counting: JSON.stringify(counting) === JSON.stringify(usual) ? undefined : counting,
    checks: checks.change === 100 && checks.sameText === 80 ? undefined : checks,
    units: filled(units as Record<string, Plain | undefined>),
    values: filled(values as Record<string, Plain | undefined>),
    ledgers: filled(Object.fromEntries(columnsOnly)),
    fonts: filled(fonts),
    rollup: rollup.expected.length > 0 ? rollup : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<string, Plain>;
}

function filled(group: Readonly<Record<string, Plain | undefined>>): Plain | undefined {
  const said = Object.entries(group).filter(([, value]) => value !== undefined);
  return said.length > 0 ? (Object.fromEntries(said) as Plain) : undefined;
}

/** Theme and logo: files of the folder are copied, files elsewhere are named from the new folder. */
async function lookOf(host: Host, path: string, { theme, logo }: Settings, target: string): Promise<{ settings: Record<string, Plain>; files: OutputFile[] }> {
  const settings: Record<string, Plain> = {};
  const files: OutputFile[] = [];
  for (const [key, said] of Object.entries({ theme, logo })) {
    if (said === undefined) continue;
    const file = host.path(path, said);
    const isFile = (await host.stat(file))?.kind === 'file';
    const below = relativePath(path, file);
    const inside = isFile && below !== '' && !below.startsWith('..') && !/^(?:\/|[A-Za-z]:)/.test(below);
    // A logo that is missing last year is missing this year; the name of a theme is no file.
    if (key === 'logo' && !isFile) continue;
    settings[key] = inside ? below : isFile ? relativePath(target, file) : said;
    if (inside) files.push({ name: below, bytes: await host.read(file) });
  }
  return { settings, files };
}

/** With `/`, as the settings write it; a file on another disk keeps its whole path. */
function relativePath(from: string, to: string): string {
  return posix.normalize(relative(from, to).replaceAll('\\', '/'));
}

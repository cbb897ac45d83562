import { runQueue } from '../batch/queue.ts';
import { brokenRules } from '../checks/form-rules.ts';
import { isError } from '../diagnostics/describe.ts';
import { Failure, problem, type Problem } from '../diagnostics/problem.ts';
import type { Format } from '../formats/schema.ts';
import type { Host } from '../host.ts';
import { plainFigures } from '../report/assemble.ts';
import { checkContributors, contributorOf, SumsBelow, type Below, type Contribution, type Contributor } from '../report/below.ts';
import { readFiguresJson } from '../report/last-year.ts';
import { SETTINGS_NAME } from '../settings/read-settings.ts';
import type { Settings } from '../settings/schema.ts';
import { build, outputFolder, type BuildOptions, type BuildResult } from './build.ts';
import { compile, type FindBelow } from './compile.ts';
import { encode } from './outputs.ts';
import type { Readers } from './readers.ts';
import { holdsNoBureau } from '../settings/folder-names.ts';

export interface RollupOptions extends BuildOptions {
  /** Folders that are searched for the bureaus below, or figures.json files; else the folders below the level's own. */
  from: readonly string[];
}

const FIGURES_NAME = 'figures.json';
/** Lies beside the figures of a roll-up: what each bureau adds. */
export const ROLLUP_NAME = 'rollup.json';

/** The report of the level above: its own text and figures, and the sums over the bureaus below. */
export async function rollup(host: Host, options: RollupOptions): Promise<BuildResult> {
  return build(host, {
    ...options,
    below: bureausBelow(host, options.folder, options.from),
    record: ({ below = new Map() }) => Promise.resolve([{ name: ROLLUP_NAME, bytes: encode(contributionsJson(below)) }]),
  });
}

/** @param from folders that are searched, or figures.json files; else the folders below the level's own */
export function bureausBelow(host: Host, folder: string, from: readonly string[]): FindBelow {
  const wheres = from.map((path) => host.path(path));
  return (settings, format, readers) => gather(host, host.path(folder), wheres, { settings, format, readers });
}

/** Of every figure what each bureau below adds to it: a line for each, of which there may be a million. */
function contributionsJson(below: Below): string {
  const written = new Map<string, string>();
  const quoted = (text: string) => {
    let json = written.get(text);
    if (json === undefined) written.set(text, (json = JSON.stringify(text)));
    return json;
  };
  const figures = [...below].flatMap(([id, { value, of }]) => {
    const lines = of.map((one) => `        {"bureau": ${quoted(one.bureau)}, "value": ${quoted(one.value)}}`);
    return lines.length === 0 ? [] : [`    ${quoted(id)}: {\n      "below": ${quoted(value.toFixed())},\n      "of": [\n${lines.join(',\n')}\n      ]\n    }`];
  });
  return `{\n  "schema": "nianbao/rollup@1",\n  "figures": {\n${figures.join(',\n')}\n  }\n}\n`;
}

interface Level {
  settings: Settings;
  format: Format;
  readers: Promise<Readers>;
}

async function gather(host: Host, own: string, wheres: readonly string[], level: Level): Promise<{ below: Below; problems: Problem[] }> {
  const { settings, format } = level;
  const places = await placesBelow(host, own, wheres);
  if (places.length === 0) throw new Failure(problem('U905', [], { where: (wheres.length > 0 ? wheres : [own]).join(' ') }));
  const read = (place: Place) => (place.kind === 'folder' ? fromFolder(host, place, level) : fromFile(host, place, format));
  const sums = new SumsBelow(format);
  const contributors: Contributor[] = [];
  const problems: Problem[] = [];
  const failing = new Set<string>();
  for (let start = 0; start < places.length; start += AT_ONCE) {
    const results = await runQueue(places.slice(start, start + AT_ONCE), read, () => {}, { workers: host.cores * 2, stop: host.signal });
    for (const { contribution, fails, problems: told } of results) {
      if (fails !== undefined) failing.add(fails);
      problems.push(...told);
      if (!contribution) continue;
      contributors.push(contributorOf(contribution));
      if (contribution.year === settings.year && contribution.format === format.id) sums.add(contribution);
    }
  }
  // Who is there and fails is not missing too.
  const expected = settings.rollup.expected.filter((name) => !failing.has(name));
  const expectation = { year: settings.year, format: format.id, expected, listed: settings.rollup.expected };
  return { below: sums.end(), problems: [...problems, ...checkContributors(contributors, expectation)] };
}

/** Bureaus whose figures are held at the same time. */
const AT_ONCE = 16;

interface Place {
  kind: 'folder' | 'file';
  path: string;
  /** For messages: below where it was searched for. */
  name: string;
}

async function placesBelow(host: Host, own: string, wheres: readonly string[]): Promise<Place[]> {
  if (wheres.length === 0) return search(host, own, '', false);
  const found = await Promise.all(
    wheres.map(async (path): Promise<Place[]> => {
      const kind = (await host.stat(path))?.kind;
      return kind === 'file' ? [{ kind, path, name: path.split(/[/\\]/).slice(-2).join('/') }] : kind === 'folder' ? search(host, path, '', path !== own) : [];
    }),
  );
  return found.flat();
}

/** A folder with settings is a bureau, one with figures alone its result; what is below it is part of it. */
async function search(host: Host, root: string, below: string, itself: boolean): Promise<Place[]> {
  const path = below === '' ? root : `${root}/${below}`;
  const entries = await host.entries(path);
  const holds = (wanted: string) => entries.some(({ name }) => name === wanted);
  if (itself && holds(SETTINGS_NAME)) return [{ kind: 'folder', path, name: below }];
  if (itself && holds(FIGURES_NAME)) return [{ kind: 'file', path: `${path}/${FIGURES_NAME}`, name: `${below}/${FIGURES_NAME}`.replace(/^\//, '') }];
  const inner = entries.filter(({ name, kind }) => kind === 'folder' && !holdsNoBureau(name));
  const places = await Promise.all(inner.map(({ name }) => search(host, root, below === '' ? name : `${below}/${name}`, true)));
  return places.flat();
}

interface Gathered {
  contribution?: Contribution;
  /** The name of a bureau that cannot contribute. */
  fails?: string;
  problems: Problem[];
}

/** Read, counted and checked here; a folder that has bureaus below itself is rolled up first. */
async function fromFolder(host: Host, { path, name }: Place, level: Level): Promise<Gathered> {
  try {
    const inner = await search(host, path, '', false);
    const below = inner.length === 0 ? undefined : (settings: Settings, format: Format) => gather(host, path, [], { ...level, settings, format });
    const compiled = await compile(host, { folder: path, out: outputFolder(host, { folder: path }), text: false, readers: level.readers, below });
    const { settings, format, figures, problems } = compiled;
    const errors = problems.filter(isError);
    if (errors.length > 0) return { fails: settings.bureau, problems: [failing(name, settings.bureau, errors)] };
    const plain = Object.fromEntries(plainFigures(figures).map(({ id, value, rows }) => [id, { value, rows }]));
    return { contribution: { place: name, bureau: settings.bureau, year: settings.year, format: format.id, figures: plain }, problems: [] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { problems: [failing(name, name, error.problems)] };
  }
}

async function fromFile(host: Host, { path, name }: Place, format: Format): Promise<Gathered> {
  const read = readFiguresJson(new TextDecoder().decode(await host.read(path)));
  if (!read) return { problems: [problem('A810', [{ file: name }], {})] };
  const contribution = { place: name, ...read };
  const broken = read.format === format.id ? brokenRules(format, read.figures) : [];
  return broken.length === 0 ? { contribution, problems: [] } : { contribution, problems: [failing(name, read.bureau, broken)] };
}

function failing(place: string, bureau: string, errors: readonly Problem[]): Problem {
  return problem('A807', [{ file: place }], { bureau, count: errors.length, codes: [...new Set(errors.map((p) => p.code))] });
}

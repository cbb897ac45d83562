import { Failure, problem } from '../diagnostics/problem.ts';
import type { Lang } from '../diagnostics/entry.ts';
import { blankLedger } from '../export/blank-ledger/blank-ledger.ts';
import { figureId, formatForYear } from '../formats/index.ts';
import type { Format } from '../formats/schema.ts';
import type { Host, OutputFile } from '../host.ts';
import type { LedgerKind } from '../ledger/kind.ts';
import { ledgerKinds } from '../ledger/kinds/index.ts';
import { NARRATIVE_NAME } from '../report/narrative.ts';
import { readSettings, SETTINGS_NAME } from '../settings/read-settings.ts';
import { settingsJsonSchema, type Settings } from '../settings/schema.ts';
import { readLastFolder, type LastFolder } from './init/last-folder.ts';
import { answersOf, type Said } from './init/questions.ts';
import { SCHEMA_NAME, settingsText } from './init/settings-text.ts';
import { starterText } from './init/starter-text.ts';
import { encode } from './outputs.ts';
import { writeFiles } from './write-files.ts';

export interface InitOptions extends Said {
  folder: string;
  /** Last year's folder. */
  from?: string | undefined;
}

export interface InitResult {
  /** Absolute. */
  folder: string;
  bureau: string;
  year: number;
  level: Settings['level'];
  format: string;
  /** Nobody named the year: it is the last one. */
  usualYear: boolean;
  /** Below the folder. */
  written: string[];
  /** Was there before, and stays as it is. */
  kept: string[];
  /** Only with `from`: rows by ledger, and what is left to do. */
  carried?: { rows: Record<string, number>; errors: number; unbuilt: boolean; yearLines: number[] };
}

/** A folder that builds: settings, a text to fill in, and a blank ledger of every kind that the form counts. */
export async function init(host: Host, options: InitOptions, lang: Lang): Promise<InitResult> {
  const folder = host.path(options.folder);
  if (await host.stat(`${folder}/${SETTINGS_NAME}`)) throw new Failure(problem('U910', [], { folder: options.folder }));
  const last = options.from === undefined ? undefined : await readLastFolder(host, options.from, folder);
  const about = last ? continued(last, options) : await answersOf(host, lang, options);
  const format = formatForYear(about.year);
  if (!format) throw new Failure(problem('F101', [], { year: about.year }));
  const files = newFiles(format, about, last);
  const kept: string[] = [];
  for (const { name } of files) if (await host.stat(`${folder}/${name}`)) kept.push(name);
  const fresh = files.filter((file) => !kept.includes(file.name));
  await writeFiles(host, folder, fresh);
  const { bureau, year, level, usualYear } = about;
  const written = fresh.map((file) => file.name);
  return { folder, bureau, year, level, format: format.id, usualYear, written, kept, ...(last ? { carried: carriedOf(last) } : {}) };
}

function continued({ settings }: LastFolder, said: Said) {
  const { bureau = settings.bureau, year = settings.year + 1, level = settings.level } = said;
  return { bureau, year, level, usualYear: false };
}

function carriedOf({ rows, errors, unbuilt, yearLines }: LastFolder) {
  return { rows: Object.fromEntries([...rows].map(([id, c]) => [id, c.rows.length])), errors, unbuilt, yearLines };
}

function newFiles(format: Format, about: { bureau: string; year: number; level: Settings['level'] }, last: LastFolder | undefined): OutputFile[] {
  const settings = settingsText(format, { ...about, carried: last?.carried ?? {} });
  const { problems } = readSettings(settings);
  if (problems.length > 0) throw new Failure(...problems);
  const texts = last?.files ?? [];
  return [
    { name: SETTINGS_NAME, bytes: encode(settings) },
    { name: SCHEMA_NAME, bytes: encode(`${JSON.stringify(settingsJsonSchema(), null, 2)}\n`) },
    ...(texts.some((file) => file.name === NARRATIVE_NAME) ? [] : [{ name: NARRATIVE_NAME, bytes: encode(starterText(format, about)) }]),
    ...texts,
    ...ledgersOf(format, last?.kept).map((kind) => ({ name: `台账/${kind.label}.xlsx`, bytes: blankLedger(kind, about.year, last?.rows.get(kind.id)) })),
  ];
}

/** The kinds that the form counts, those that the text alone counts, and those that were kept last year. */
export function ledgersOf(format: Format, kept: ReadonlySet<string> = new Set()): LedgerKind[] {
  const printed = new Set(format.figures.filter((f) => f.printed).map((f) => f.id));
  return ledgerKinds.filter((kind) => kept.has(kind.id) || kind.counts.length === 0 || kind.counts.some((id) => printed.has(figureId(format, id))));
}

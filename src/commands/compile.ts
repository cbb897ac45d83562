import { checkFigures } from '../checks/figures.ts';
import { withoutPersonalNumbers } from '../checks/privacy.ts';
import { checkLevel } from '../checks/level.ts';
import { checkPublicationDate } from '../checks/publication-date.ts';
import { checkTexts } from '../checks/texts.ts';
import { countLedgers, type Counts } from '../counting/count.ts';
import { isError } from '../diagnostics/describe.ts';
import { Failure, problem, type Problem } from '../diagnostics/problem.ts';
import { formatForYear } from '../formats/index.ts';
import type { Format } from '../formats/schema.ts';
import type { Host } from '../host.ts';
import { readLedgers, type Ledgers } from '../ledger/ledgers.ts';
import type { LedgerSetting } from '../ledger/recognition.ts';
import { assembleReport } from '../report/assemble.ts';
import { assembleFigures, type Figures } from '../report/figures.ts';
import type { Report } from '../report/model.ts';
import { NARRATIVE_NAME, readNarrative, SHORT_NAME, type Narrative } from '../report/narrative.ts';
import { readSettings, SETTINGS_NAME, type SettingsFile } from '../settings/read-settings.ts';
import type { Below } from '../report/below.ts';
import type { LastYear } from '../report/last-year.ts';
import type { Settings } from '../settings/schema.ts';
import { settle, type Settled } from './accepting.ts';
import { ignoring, missingLedgers, unreadFiles } from './named-ledgers.ts';
import { readPrevious } from './previous.ts';
import { openFolder, type BureauFolder } from './folder.ts';
import { openReaders, type Readers } from './readers.ts';

/** A bureau's folder, read, counted and checked. */
export interface Compiled extends Settled {
  folder: BureauFolder;
  settings: Settings;
  /** The settings with their lines. */
  file: SettingsFile;
  format: Format;
  ledgers: Ledgers;
  counts: Counts;
  figures: Figures;
  /** Only where there is no error, and the text was asked for. */
  report: Report | undefined;
  /** The texts of 正文.md and 图解.md, where there is one and it was asked for. */
  narrative: Narrative | undefined;
  short: Narrative | undefined;
  lastYear: LastYear | undefined;
  /** Of a roll-up: the sums over the bureaus below. */
  below: Below | undefined;
}

export interface CompileOptions {
  folder: string;
  /** Absolute; not looked into for ledgers. */
  out: string;
  /** False where only the figures are wanted. */
  text: boolean;
  /** Called as a stage begins. */
  progress?: Progress | undefined;
  /** Called as soon as the settings are read: what will be needed can be made ready. */
  known?: ((settings: Settings) => void) | undefined;
  /** Opened, and closed, by the caller; else for this folder alone. */
  readers?: Promise<Readers> | undefined;
  /** For the level above: the sums over the bureaus below. */
  below?: FindBelow | undefined;
}

export type FindBelow = (settings: Settings, format: Format, readers: Promise<Readers>) => Promise<{ below: Below; problems: Problem[] }>;

export type Stage = 'ledgers' | 'figures' | 'text' | 'render' | 'browser' | 'print' | 'verify' | 'write';
export type Progress = (stage: Stage) => void;

/** Reads a folder from settings to report, one way. Stops early only where nothing further could be understood. */
export async function compile(host: Host, options: CompileOptions): Promise<Compiled> {
  const readers = await (options.readers ?? openReaders(host));
  try {
    return await compileWith(readers, host, options);
  } finally {
    if (!options.readers) readers.close();
  }
}

async function compileWith(readers: Readers, host: Host, options: CompileOptions): Promise<Compiled> {
  const { folder, file, format } = await openBureau(host, options);
  const { settings } = file;
  options.known?.(settings);
  options.progress?.('ledgers');
  const ledgers = await ledgersOf(folder, settings, readers);
  options.progress?.('figures');
  const counts = countLedgers(ledgers, format, settings.year, settings.counting);
  const previous = await readPrevious(host, readers, folder, file);
  const { lastYear } = previous;
  const sums = await options.below?.(settings, format, Promise.resolve(readers));
  // Without a bureau below no sum holds.
  if (sums?.problems.some(isError)) counts.unreliable.add('*');
  const { figures, problems: unassembled } = assembleFigures({ format, counts, settings: file, lastYear, below: sums?.below });
  const problems = [
    ...(sums?.problems ?? []),
    ...[unreadFiles(settings, folder), missingLedgers(file, folder, ledgers), previous.problems, checkPublicationDate(file), checkLevel(file)].flat(),
    ...[ledgers.problems, counts.problems, unassembled].flat(),
    ...checkFigures({ format, figures, settings, lastYear, sheets: ledgers.sheets }),
  ];
  options.progress?.('text');
  const texts = options.text ? await readTexts(folder, options.folder, format, figures) : { problems: [] };
  // Conditions are decided alike in both texts, so that the same text is the same.
  const lastText = previous.text === undefined ? previous.passages : readNarrative(previous.text, format, figures).passages;
  problems.push(...texts.problems, ...checkTexts({ ...texts, format, settings, figures, lastYear, lastText, names: ledgers.names }));
  const sound = texts.narrative !== undefined && !problems.some(isError);
  const report = sound && texts.narrative ? assembleReport(settings, format, figures, texts.narrative) : undefined;
  const settled = settle(withoutPersonalNumbers(problems), file, options.text);
  return { folder, settings, file, format, ledgers, counts, figures, report, narrative: texts.narrative, short: texts.short, lastYear, below: sums?.below, ...settled };
}

/** The folder, its settings and the form of their year: without these nothing further can be understood. */
async function openBureau(host: Host, options: CompileOptions): Promise<{ folder: BureauFolder; file: SettingsFile; format: Format }> {
  const folder = await openFolder(host, options.folder, options.out);
  const source = await folder.text(SETTINGS_NAME, unreadableSettings);
  if (source === undefined) {
    const other = await folder.alike(SETTINGS_NAME);
    throw new Failure(problem('S005', [{ file: SETTINGS_NAME }], { folder: options.folder, other }));
  }
  const { file, problems: refused } = readSettings(source);
  if (!file) throw new Failure(...refused);
  const { year } = file.settings;
  const format = formatForYear(year);
  if (!format) throw new Failure(problem('F101', [{ file: SETTINGS_NAME, line: file.line(['year']) }], { year }));
  return { folder, file, format };
}

function ledgersOf(folder: BureauFolder, settings: Settings, readers: Readers): Promise<Ledgers> {
  const ignored = ignoring(settings);
  const { year, units, values } = settings;
  const context = { year, settings: ledgerSettings(settings), units: defined(units), values: defined(values), ignored: ignored.sheets };
  return readLedgers(folder.ledgerFiles.filter((f) => !ignored.file(f.file)), context, readers.read);
}

interface Texts {
  narrative?: Narrative | undefined;
  short?: Narrative | undefined;
  problems: Problem[];
}

async function readTexts(folder: BureauFolder, name: string, format: Format, figures: Figures): Promise<Texts> {
  const [source, shortSource] = [await folder.text(NARRATIVE_NAME), await folder.text(SHORT_NAME)];
  const narrative = source === undefined ? undefined : readNarrative(source, format, figures);
  const short = shortSource === undefined ? undefined : readNarrative(shortSource, format, figures, SHORT_NAME);
  const missing = narrative ? [] : [problem('T512', [{ file: NARRATIVE_NAME }], { folder: name, other: await folder.alike(NARRATIVE_NAME) })];
  return { narrative, short, problems: [...missing, ...(narrative?.problems ?? []), ...(short?.problems ?? [])] };
}

function unreadableSettings(offset: number): Problem {
  const reason = `not UTF-8 or GB18030 from byte ${offset + 1} on`;
  return problem('S003', [{ file: SETTINGS_NAME, line: 1 }], { fault: 'ENCODING', reason });
}

function ledgerSettings(settings: Settings): LedgerSetting[] {
  return Object.entries(settings.ledgers).flatMap(([ledger, setting]) =>
    [setting ?? []].flat().map(({ file, sheet, columns }) => ({ ledger, file, sheet, columns })),
  );
}

function defined<T>(record: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

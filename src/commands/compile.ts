import { checkFormRules } from '../checks/form-rules.ts';
import { checkExpectations, checkLastYear } from '../checks/last-year.ts';
import { withoutPersonalNumbers } from '../checks/privacy.ts';
import { checkPublicationDate } from '../checks/publication-date.ts';
import { checkRegulations } from '../checks/rulemaking.ts';
import { checkText } from '../checks/text.ts';
import { compareYears } from '../checks/year-on-year.ts';
import { checkTextFigures } from '../checks/text-figures/check-text.ts';
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
import { readSettings, SETTINGS_NAME } from '../settings/read-settings.ts';
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
  format: Format;
  ledgers: Ledgers;
  counts: Counts;
  figures: Figures;
  /** Only where there is no error, and the text was asked for. */
  report: Report | undefined;
  /** The text of 图解.md, where there is one. */
  short: Narrative | undefined;
  lastYear: LastYear | undefined;
}

export interface CompileOptions {
  folder: string;
  /** Absolute; not looked into for ledgers. */
  out: string;
  /** False where only the figures are wanted. */
  text: boolean;
  /** Called as a stage begins. */
  progress?: Progress | undefined;
  /** Opened, and closed, by the caller; else for this folder alone. */
  readers?: Promise<Readers> | undefined;
  /** For the level above: the sums over the bureaus below. */
  below?: FindBelow | undefined;
}

export type FindBelow = (settings: Settings, format: Format, readers: Promise<Readers>) => Promise<{ below: Below; problems: Problem[] }>;

export type Stage = 'ledgers' | 'figures' | 'text' | 'render' | 'browser' | 'print' | 'write';
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
  const folder = await openFolder(host, options.folder, options.out);
  const source = await folder.text(SETTINGS_NAME, unreadableSettings);
  if (source === undefined) throw new Failure(problem('S005', [{ file: SETTINGS_NAME }], { folder: options.folder }));
  const { file, problems: refused } = readSettings(source);
  if (!file) throw new Failure(...refused);
  const { settings } = file;
  const format = formatForYear(settings.year);
  if (!format) {
    throw new Failure(problem('F101', [{ file: SETTINGS_NAME, line: file.line(['year']) }], { year: settings.year }));
  }
  const problems: Problem[] = [];
  const ignored = ignoring(settings);
  options.progress?.('ledgers');
  const ledgers = await readLedgers(
    folder.ledgerFiles.filter((f) => !ignored.file(f.file)),
    {
      year: settings.year,
      settings: ledgerSettings(settings),
      units: defined(settings.units),
      values: defined(settings.values),
      ignored: ignored.sheets,
    },
    readers.read,
  );
  options.progress?.('figures');
  const counts = countLedgers(ledgers, format, settings.year, settings.counting);
  const { lastYear, text: lastSource, problems: unusable } = await readPrevious(host, folder, file);
  const sums = await options.below?.(settings, format, Promise.resolve(readers));
  // Without a bureau below no sum holds.
  if (sums?.problems.some(isError)) counts.unreliable.add('*');
  const assembled = assembleFigures({ format, counts, settings: file, lastYear, below: sums?.below });
  problems.push(...(sums?.problems ?? []));
  problems.push(...unreadFiles(settings, folder), ...missingLedgers(file, folder, ledgers), ...unusable, ...checkPublicationDate(file));
  problems.push(...ledgers.problems, ...counts.problems, ...assembled.problems);
  problems.push(...checkFormRules(format, assembled.figures, ledgers.sheets));
  problems.push(...checkExpectations(format, assembled.figures, lastYear, ledgers.sheets));
  problems.push(...checkRegulations(format, assembled.figures, settings, ledgers.sheets));
  if (lastYear) {
    const scale = { sheets: ledgers.sheets, change: settings.checks.change };
    problems.push(...checkLastYear(format, assembled.figures, lastYear, ledgers.sheets));
    problems.push(...compareYears(format, assembled.figures, lastYear, scale));
  }
  options.progress?.('text');
  const narrative = options.text ? await narrativeOf(folder, options.folder, format, assembled.figures, problems) : undefined;
  const shortSource = options.text ? await folder.text(SHORT_NAME) : undefined;
  const short = shortSource === undefined ? undefined : readNarrative(shortSource, format, assembled.figures, SHORT_NAME);
  problems.push(...(short?.problems ?? []));
  if (narrative) {
    // Conditions are decided alike in both texts, so that the same text is the same.
    const before = lastSource === undefined ? undefined : readNarrative(lastSource, format, assembled.figures);
    const lastText = before && { year: settings.year - 1, passages: before.passages };
    problems.push(...checkText({ format, settings, narrative, short, lastText, names: ledgers.names }));
  }
  for (const text of [narrative, short]) {
    // Text behind a condition that does not end is in doubt.
    if (!text || text.problems.some((p) => p.code === 'T505')) continue;
    const { year, bureau, level } = settings;
    problems.push(...checkTextFigures({ passages: text.passages, format, figures: assembled.figures, year, bureau, level, lastYear }));
  }
  const sound = narrative !== undefined && !problems.some(isError);
  const report = sound ? assembleReport(settings, format, assembled.figures, narrative) : undefined;
  const settled = settle(withoutPersonalNumbers(problems), file, options.text);
  return { folder, settings, format, ledgers, counts, figures: assembled.figures, report, short, lastYear, ...settled };
}

async function narrativeOf(folder: BureauFolder, name: string, format: Format, figures: Figures, problems: Problem[]) {
  const source = await folder.text(NARRATIVE_NAME);
  if (source === undefined) {
    problems.push(problem('T512', [{ file: NARRATIVE_NAME }], { folder: name }));
    return undefined;
  }
  const narrative = readNarrative(source, format, figures);
  problems.push(...narrative.problems);
  return narrative;
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

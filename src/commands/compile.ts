import { checkFormRules, checkLastYear } from '../checks/form-rules.ts';
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
import type { LastYear } from '../report/last-year.ts';
import type { Settings } from '../settings/schema.ts';
import { ignoring, missingLedgers, unreadFiles } from './named-ledgers.ts';
import { readPrevious } from './previous.ts';
import { openFolder, type BureauFolder } from './folder.ts';

/** A bureau's folder, read, counted and checked. */
export interface Compiled {
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
  problems: Problem[];
}

export interface CompileOptions {
  folder: string;
  /** Absolute; not looked into for ledgers. */
  out: string;
  /** False where only the figures are wanted. */
  text: boolean;
  /** Called as a stage begins. */
  progress?: Progress | undefined;
}

export type Stage = 'ledgers' | 'figures' | 'text' | 'render' | 'browser' | 'print' | 'write';
export type Progress = (stage: Stage) => void;

/** Reads a folder from settings to report, one way. Stops early only where nothing further could be understood. */
export async function compile(host: Host, options: CompileOptions): Promise<Compiled> {
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
    { year: settings.year, settings: ledgerSettings(settings), units: defined(settings.units), values: defined(settings.values) },
    ignored.sheet,
  );
  options.progress?.('figures');
  const counts = countLedgers(ledgers, format, settings.year, settings.counting);
  const { lastYear, problems: unusable } = await readPrevious(host, folder, file);
  const assembled = assembleFigures({ format, counts, settings: file, lastYear });
  problems.push(...unreadFiles(settings, folder), ...missingLedgers(file, folder, ledgers), ...unusable);
  problems.push(...ledgers.problems, ...counts.problems, ...assembled.problems);
  problems.push(...checkFormRules(format, assembled.figures, ledgers.sheets));
  if (lastYear) problems.push(...checkLastYear(format, assembled.figures, lastYear, ledgers.sheets));
  options.progress?.('text');
  const narrative = options.text ? await narrativeOf(folder, options.folder, format, assembled.figures, problems) : undefined;
  const shortSource = options.text ? await folder.text(SHORT_NAME) : undefined;
  const short = shortSource === undefined ? undefined : readNarrative(shortSource, format, assembled.figures, SHORT_NAME);
  problems.push(...(short?.problems ?? []));
  const sound = narrative !== undefined && !problems.some(isError);
  const report = sound ? assembleReport(settings, format, assembled.figures, narrative) : undefined;
  return { folder, settings, format, ledgers, counts, figures: assembled.figures, report, short, lastYear, problems };
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

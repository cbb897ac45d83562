import { checkFigures } from '../checks/figures.ts';
import { withoutPersonalNumbers } from '../checks/privacy.ts';
import { checkDay } from '../checks/publication-date.ts';
import { checkTexts } from '../checks/texts.ts';
import { Failure, problem, type Problem } from '../diagnostics/problem.ts';
import { formatForYear } from '../formats/index.ts';
import type { Host } from '../host.ts';
import { levelOf } from '../settings/level.ts';
import { publishedReport, type PublishedReport } from '../published/report.ts';
import { plainFigures } from '../report/assemble.ts';
import type { Figures } from '../report/figures.ts';
import { figuresJson } from '../report/figures-json.ts';
import { settingsSchema, type Settings } from '../settings/schema.ts';
import { figuresOf, lastYearDoubts, noReport, readKnownReport, type KnownReport } from './known-report.ts';
import { openReaders, type Readers } from './readers.ts';
import { encode } from './outputs.ts';
import { writeFiles } from './write-files.ts';

export interface VerifyOptions {
  /** As the user wrote it. */
  file: string;
  bureau?: string | undefined;
  year?: number | undefined;
  level?: Settings['level'] | undefined;
  /** `01-20` or `2024-01-20` */
  deadline?: string | undefined;
  /** The body may make 规章. */
  makesRegulations?: boolean | undefined;
  /** Figures that must be the same: a folder, a figures.json, another published report. */
  against?: string | undefined;
  /** Last year's report, in any of these forms. */
  previous?: string | undefined;
  /** Where the figures are written. */
  out?: string | undefined;
  readers?: Promise<Readers> | undefined;
}

export interface Verified {
  report: PublishedReport;
  figures: Figures;
  settings: Settings;
  problems: Problem[];
  /** Absolute path of the figures that were written. */
  written: string | undefined;
}

/** Reads a published report back and puts it through the checks that need no ledgers. */
export async function verify(host: Host, options: VerifyOptions): Promise<Verified> {
  const readers = await (options.readers ?? openReaders(host));
  try {
    return await verifyWith(readers, host, options);
  } finally {
    if (!options.readers) readers.close();
  }
}

async function verifyWith(readers: Readers, host: Host, options: VerifyOptions): Promise<Verified> {
  const report = await readReport(readers, host, options);
  const settings = settingsOf(report, options);
  const figures = figuresOf(report);
  const known = (option: string, path: string | undefined, year: number) => (path === undefined ? undefined : readKnown(host, readers, { option, path, year }));
  const before = await known('--previous', options.previous, settings.year - 1);
  const against = await known('--against', options.against, settings.year);
  const problems = [
    ...report.problems,
    ...checkAll(report, figures, settings, before),
    ...(before ? checkYear(before, settings, options.previous ?? '') : []),
    ...(against ? compare(report, figures, against, options.against ?? '') : []),
  ];
  // Figures of no year are nobody's last year.
  const written = options.out === undefined || report.year === undefined ? undefined : await write(host, options.out, report, figures);
  return { report, figures, settings, problems: withoutPersonalNumbers(problems), written };
}

async function readReport(readers: Readers, host: Host, { file, bureau, year }: VerifyOptions): Promise<PublishedReport> {
  const path = host.path(file);
  const { kind, size = 0 } = (await host.stat(path)) ?? {};
  if (kind !== 'file') throw new Failure(problem('R606', [{ file }], { reason: kind === undefined ? 'ENOENT' : 'EISDIR' }));
  const read = await readers.published({ file, path, size });
  if ('problem' in read) throw new Failure(read.problem);
  const report = publishedReport(read.document, file, { bureau, year });
  if (!report.isReport || report.isPicture) throw new Failure(noReport(report));
  if (report.year !== undefined && !formatForYear(report.year)) throw new Failure(problem('F101', [{ file }], { year: report.year }));
  return report;
}

/** Of the settings a published report says the body and the year; what else the checks need is said on the command line. */
function settingsOf({ bureau, year, format }: PublishedReport, { level, deadline, makesRegulations }: VerifyOptions): Settings {
  return settingsSchema.parse({ bureau: bureau || UNKNOWN, year: year ?? format.years.from, level: level ?? levelOf(bureau), deadline, makesRegulations });
}

/** Stands for a body whose name is not said. */
const UNKNOWN = '本机关';

function checkAll(report: PublishedReport, figures: Figures, settings: Settings, before: KnownReport | undefined): Problem[] {
  const { format, passages, file, publishedOn, year } = report;
  const lastYear = before?.figures;
  const form = checkFigures({ format, figures, settings, lastYear, sheets: [] }).map(asPublished);
  // Without the year no sentence can be judged; a workbook has none.
  if (year === undefined || report.form === 'sheet') return form;
  // The text belongs to the year, whatever form the tables are in.
  const texts = checkTexts({ format: formatForYear(year) ?? format, settings, figures, lastYear, narrative: { passages, problems: [] }, lastText: before?.passages, names: new Set() });
  const day = publishedOn === undefined ? [] : checkDay(publishedOn, settings, [{ file }], 'R614');
  return [...form, ...texts.filter((p) => settings.bureau !== UNKNOWN || p.code !== 'T542').map(asPublished), ...day];
}

function asPublished(told: Problem): Problem {
  return { ...told, published: true };
}

async function readKnown(host: Host, readers: Readers, { option, path, year }: { option: string; path: string; year: number }): Promise<KnownReport> {
  const read = await readKnownReport(host, readers, host.path(path), path, year);
  if ('problem' in read) throw new Failure(read.problem);
  if ('fault' in read) throw new Failure(problem('U912', [], { option, path, fault: read.fault, found: read.found ?? '', expected: '' }));
  return read;
}

function checkYear(known: KnownReport, { year, bureau }: Settings, path: string): Problem[] {
  const { figures } = known;
  if (figures.year !== year - 1) throw new Failure(problem('U912', [], { option: '--previous', path, fault: 'year', found: String(figures.year), expected: String(year - 1) }));
  return lastYearDoubts(known, bureau === UNKNOWN ? undefined : bureau, path, [{ file: path }]);
}

/** Every figure that the form prints, beside the one it must be. */
function compare({ format, file, figures: read }: PublishedReport, figures: Figures, { figures: { figures: expected } }: KnownReport, against: string): Problem[] {
  const printed = format.figures.filter((f) => f.printed);
  const differences = printed.flatMap((spec) => {
    const [found, wanted] = [figures.get(spec.id)?.value, expected[spec.id]?.value];
    if (found === undefined || wanted === undefined || found === wanted) return [];
    return [problem('R650', read.get(spec.id)?.at ?? [{ file }], { label: spec.name, found, expected: wanted, against })];
  });
  const alone = printed.filter(({ id }) => (figures.get(id) === undefined) !== (expected[id] === undefined)).map((f) => f.name);
  return [...differences, ...(alone.length > 0 ? [problem('R651', [{ file }], { labels: alone, count: alone.length, against })] : [])];
}

async function write(host: Host, out: string, report: PublishedReport, figures: Figures): Promise<string> {
  const path = host.path(out);
  const folder = host.path(path, '..');
  const name = path.slice(folder.length).replace(/^[\\/]/, '');
  await writeFiles(host, folder, [{ name, bytes: encode(`${JSON.stringify(readFigures(report, figures), null, 2)}\n`) }]);
  return path;
}

/** As `nianbao/figures@1`: what `previous` reads. */
export function readFigures({ bureau, year, format }: PublishedReport, figures: Figures): object {
  return figuresJson({ bureau, year: year ?? 0, format: { id: format.id, notice: format.notice.number }, figures: plainFigures(figures) });
}

import { impossibleFigure } from '../checks/form-rules.ts';
import { problem, type Place, type Problem } from '../diagnostics/problem.ts';
import { formats } from '../formats/index.ts';
import type { Host } from '../host.ts';
import { fold } from '../ledger/fold.ts';
import { decodeText } from '../ledger/text-encoding.ts';
import type { PublishedReport } from '../published/report.ts';
import { readFiguresJson, type LastYear } from '../report/last-year.ts';
import { NARRATIVE_NAME } from '../report/narrative.ts';
import { printedFigures, type Figures } from '../report/figures.ts';
import type { Passage } from '../report/passages.ts';
import type { Readers } from './readers.ts';

/** Figures that lie somewhere already: of last year, or to be compared with. */
export interface KnownReport {
  figures: LastYear;
  /** The bureau's own text, where it lies beside the figures. */
  text?: string | undefined;
  /** The text of a published report. */
  passages?: readonly Passage[] | undefined;
  /** Of a published report: names of figures that could not be read. */
  unread: string[];
}

/** `content`: the file holds neither figures nor a report, or this figure that cannot be one. */
export type KnownReading = KnownReport | { fault: 'missing' | 'content'; found?: string } | { problem: Problem };

/**
 * A figures.json, a folder that has one (its own, or in `out`), or a published report.
 * @param name for messages
 * @param meant the year it is named for, where a published report does not say its own
 */
export async function readKnownReport(host: Host, { published }: Pick<Readers, 'published'>, path: string, name: string, meant: number): Promise<KnownReading> {
  for (const candidate of [path, `${path}/figures.json`, `${path}/out/figures.json`]) {
    const { kind, size = 0 } = (await host.stat(candidate)) ?? {};
    if (kind !== 'file') continue;
    if (candidate === path && !/\.json$/i.test(path)) return readReport(published, { file: name, path, size }, meant);
    const figures = readFiguresJson(new TextDecoder().decode(await host.read(candidate)));
    const found = figures && impossible(figures);
    if (!figures || found !== undefined) return { fault: 'content', ...(found === undefined ? {} : { found }) };
    return { figures, text: await lastText(host, `${path}/${NARRATIVE_NAME}`), unread: [] };
  }
  return { fault: 'missing' };
}

function impossible({ format: id, figures }: LastYear): string | undefined {
  const format = formats.find((one) => one.id === id);
  const spec = format && impossibleFigure(format, figures);
  return spec && `${spec.name} ${figures[spec.id]?.value ?? ''}`;
}

async function readReport(published: Readers['published'], from: { file: string; path: string; size: number }, meant: number): Promise<KnownReading> {
  const read = await published(from);
  if ('problem' in read) return read;
  const { publishedReport } = await import('../published/report.ts');
  const report = publishedReport(read.document, from.file);
  const { year = meant, format, bureau, passages } = report;
  if (report.figures.size === 0 || report.isPicture) return { problem: noReport(report) };
  const figures = Object.fromEntries(figuresOf(report).all().map(({ id, value, unit }) => [id, { value, unit }]));
  const unread = format.figures.filter((f) => f.printed && !report.figures.has(f.id)).map((f) => f.name);
  return { figures: { bureau, year, format: format.id, figures, file: from.file }, passages, unread };
}

/** The figures that its tables print, and the sums that follow from them. */
export function figuresOf({ format, figures }: PublishedReport): Figures {
  return printedFigures(format, new Map([...figures].map(([id, { value }]) => [id, value])));
}

/** A file that is not the report itself: its infographic, or something else. */
export function noReport({ file, isPicture }: PublishedReport): Problem {
  return problem('R607', [{ file }], { found: isPicture ? 'picture' : 'nothing' });
}

/**
 * What is doubtful of last year's report: figures that were not read, and another body's.
 * @param bureau undefined where it is not known
 * @param path for the messages
 */
export function lastYearDoubts({ figures, unread }: KnownReport, bureau: string | undefined, path: string, at: Place[]): Problem[] {
  const gaps = unread.length > 0 ? [problem('S020', at, { path, count: unread.length, labels: unread })] : [];
  return [...gaps, ...(bureau === undefined ? [] : ofAnotherBody(figures, bureau, path, at))];
}

/** A body that was given another name says so under `accepted`. A name with its county in front and without is one. */
function ofAnotherBody({ bureau: found }: LastYear, bureau: string, path: string, at: Place[]): Problem[] {
  const [one, other] = [fold(found), fold(bureau)];
  return one.includes(other) || other.includes(one) ? [] : [problem('S022', at, { path, found, bureau })];
}

/** Only compared with: one that cannot be read is as none. */
async function lastText(host: Host, path: string): Promise<string | undefined> {
  if ((await host.stat(path))?.kind !== 'file') return undefined;
  const decoded = decodeText(await host.read(path));
  return 'fault' in decoded ? undefined : decoded.text;
}

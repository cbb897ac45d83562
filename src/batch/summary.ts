import { z } from 'zod';
import { describe, inOrder, isError, placeText, severityOf } from '../diagnostics/describe.ts';
import type { Lang } from '../diagnostics/entry.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { daysBetween } from './days.ts';
import type { JobResult } from './result.ts';

const message = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  /** As the messages on a terminal name it. */
  where: z.string(),
  message: z.string(),
  /** What more there is to say, where there is. */
  facts: z.string().optional(),
});

const bureau = z.strictObject({
  /** Folder of its outputs below the output folder. */
  name: z.string(),
  bureau: z.string(),
  year: z.int().nullable(),
  state: z.enum(['written', 'unchanged', 'failed']),
  errors: z.int(),
  warnings: z.int(),
  /** Its first error. */
  first: z.string(),
  milliseconds: z.int(),
  publishedOn: z.string(),
  deadline: z.string(),
  daysLeft: z.int().nullable(),
  figures: z.record(z.string(), z.string()),
  ledgers: z.record(z.string(), z.enum(['ledger', 'given', 'missing'])),
  problems: z.array(message),
});

const counts = z.strictObject({ total: z.int(), written: z.int(), unchanged: z.int(), failed: z.int(), notBegun: z.int(), errors: z.int(), warnings: z.int() });

export const summarySchema = z.strictObject({
  schema: z.literal('nianbao/batch@1'),
  /** Version of the program. */
  version: z.string(),
  options: z.strictObject({ outputs: z.array(z.string()), theme: z.string().optional(), templates: z.string().optional() }),
  shard: z.strictObject({ index: z.int(), count: z.int() }).nullable(),
  /** The day that the days to the deadline are counted from. */
  day: z.string(),
  counts,
  milliseconds: z.int(),
  bureaus: z.array(bureau),
  /** What is seen only across bureaus. */
  across: z.array(message),
});

/** What became of a batch, as one JSON value; the page and the workbook are made from it. */
export type Summary = z.output<typeof summarySchema>;
export type BureauSummary = z.output<typeof bureau>;
export type Message = z.output<typeof message>;

export interface Told {
  version: string;
  options: Summary['options'];
  shard: Summary['shard'];
  now: Date;
  milliseconds: number;
  lang: Lang;
  /** Output folder of the batch. */
  root: string;
}

export function summarise(results: readonly JobResult[], notBegun: number, across: readonly Problem[], told: Told): Summary {
  const { version, options, shard, now, milliseconds, lang } = told;
  const day = localDay(now);
  const bureaus = results.map((result) => bureauSummary(result, day, told));
  return {
    schema: 'nianbao/batch@1',
    version,
    options,
    shard,
    day,
    counts: countsOf(bureaus, notBegun),
    milliseconds: Math.round(milliseconds),
    bureaus,
    across: across.map((p) => messageOf(p, lang)),
  };
}

export function countsOf(bureaus: readonly BureauSummary[], notBegun: number): Summary['counts'] {
  const of = (state: BureauSummary['state']) => bureaus.filter((b) => b.state === state).length;
  const sum = (key: 'errors' | 'warnings') => bureaus.reduce((total, b) => total + b[key], 0);
  const total = bureaus.length + notBegun;
  return { total, written: of('written'), unchanged: of('unchanged'), failed: of('failed'), notBegun, errors: sum('errors'), warnings: sum('warnings') };
}

/** The calendar day where the program runs. */
function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function bureauSummary(result: JobResult, day: string, { lang, root }: Told): BureauSummary {
  const { name, folder, state, about, milliseconds } = result;
  const shorten = withoutPaths([[`${root}/`, ''], [folder, name]]);
  const problems = inOrder(result.problems).map((p) => messageOf(p, lang, shorten));
  const bug = result.bug === undefined ? [] : [bugMessage(result.bug, lang, shorten)];
  const errors = [...bug, ...problems.filter((p) => p.severity === 'error')];
  return {
    name,
    bureau: about?.bureau ?? '',
    year: about?.year ?? null,
    state,
    errors: errors.length,
    warnings: problems.length - errors.length + bug.length,
    first: errors[0]?.message ?? '',
    milliseconds,
    publishedOn: about?.publishedOn ?? '',
    deadline: about?.deadline ?? '',
    daysLeft: about ? daysBetween(day, about.deadline) : null,
    figures: about?.figures ?? {},
    ledgers: about?.ledgers ?? {},
    problems: [...bug, ...problems],
  };
}

type Shorten = (text: string) => string;

/** No path of this machine stands in an output. */
function withoutPaths(paths: readonly (readonly [path: string, short: string])[]): Shorten {
  return (text) => paths.reduce((short, [path, by]) => (path.length > 1 ? short.replaceAll(path, by) : short), text);
}

/** The first line of a stack says what, the rest is for the terminal. */
function bugMessage(bug: string, lang: Lang, shorten: Shorten = (text) => text): Message {
  const [what = ''] = bug.split('\n');
  return { code: 'BUG', severity: 'error', where: '', message: lang === 'zh' ? '程序的问题，不是表格的问题' : 'a fault of the program, not of the tables', facts: shorten(what) };
}

function messageOf(p: Problem, lang: Lang, shorten: Shorten = (text) => text): Message {
  const { headline, facts } = describe(p, lang);
  const where = p.at.map((place) => placeText(place, lang)).join(lang === 'zh' ? '、' : ', ');
  const more = facts === undefined ? {} : { facts: shorten(facts) };
  return { code: p.code, severity: severityOf(p), where: shorten(where), message: shorten(headline), ...more };
}

/** The first error of a bureau, for a line on a terminal. */
export function firstError(result: JobResult, lang: Lang): string {
  if (result.bug !== undefined) return bugMessage(result.bug, lang).message;
  const error = inOrder(result.problems).find(isError);
  return error ? describe(error, lang).headline : '';
}

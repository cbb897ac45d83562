import { createHash } from 'node:crypto';
import { z } from 'zod';
import { deadlineOf } from '../checks/deadline.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { ledgerKinds } from '../ledger/kinds/index.ts';
import type { Report } from '../report/model.ts';
import type { Settings } from '../settings/schema.ts';
import { blockText } from './block-text.ts';

/** Figures that a summary shows of each bureau; those that its form does not have are blank. */
export const KEY_FIGURES = [
  'permits.decisions', 'penalties.decisions', 'coercion.decisions', 'fees.amount', 'applications.received.total',
  'applications.handled.total', 'applications.carriedForward.total', 'reviews.total',
] as const;

export const aboutSchema = z.strictObject({
  bureau: z.string(),
  year: z.int(),
  level: z.string(),
  publishedOn: z.string(),
  /** The last day for publishing. */
  deadline: z.string(),
  figures: z.record(z.string(), z.string()),
  /** Of all figures that are not zero; `count` says how many. */
  same: z.strictObject({ hash: z.string(), count: z.int() }),
  /** Which ledgers it has delivered. */
  ledgers: z.record(z.string(), z.enum(['ledger', 'given', 'missing'])),
  /** The paragraphs of the text. */
  text: z.array(z.string()),
});

/** What a summary says of a bureau, and what it is compared by. */
export type About = z.output<typeof aboutSchema>;

export interface Bureau {
  settings: Settings;
  /** Ids of the ledgers that were found. */
  delivered: ReadonlySet<string>;
  /** Whether a figure has a value. */
  known(figure: string): boolean;
  problems: readonly Problem[];
  /** undefined where it could not be made. */
  report: Report | undefined;
}

export function aboutBureau({ settings, delivered, known, problems, report }: Bureau): About {
  const { bureau, year, level, publishedOn = '' } = settings;
  const values = new Map(report?.figures.map((f) => [f.id, f.value]));
  return {
    bureau,
    year,
    level,
    publishedOn,
    deadline: deadlineOf(settings),
    figures: Object.fromEntries(KEY_FIGURES.flatMap((id) => (values.has(id) ? [[id, values.get(id) ?? '']] : []))),
    same: sameness(report),
    ledgers: deliveredLedgers(delivered, known, missingLedgers(problems)),
    text: report ? [...report.intro.flatMap(blockText), ...ownSections(report).flatMap((s) => s.blocks.flatMap(blockText))] : [],
  };
}

function sameness(report: Report | undefined): About['same'] {
  const told = (report?.figures ?? []).filter((f) => f.value !== '0' && f.source !== 'formula');
  const hash = createHash('sha256').update(told.map((f) => `${f.id}=${f.value}`).join('\n')).digest('hex');
  return { hash, count: told.length };
}

/** Sections without tables: those that are text alone. */
function ownSections(report: Report): Report['sections'] {
  return report.sections.filter((s) => s.tables.length === 0);
}

function missingLedgers(problems: readonly Problem[]): Set<string> {
  return new Set(problems.flatMap((p) => (p.code === 'C301' ? [(p.params as Problem<'C301'>['params']).ledgerId] : [])));
}

/** A ledger that is not there may have its figures given; one whose figures the form does not ask for is not missing. */
function deliveredLedgers(delivered: ReadonlySet<string>, known: (figure: string) => boolean, missing: ReadonlySet<string>): About['ledgers'] {
  return Object.fromEntries(
    ledgerKinds.flatMap((kind): [string, About['ledgers'][string]][] => {
      if (delivered.has(kind.id)) return [[kind.id, 'ledger']];
      if (missing.has(kind.id)) return [[kind.id, 'missing']];
      return kind.counts.some(known) ? [[kind.id, 'given']] : [];
    }),
  );
}

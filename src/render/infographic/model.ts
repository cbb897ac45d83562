import { z } from 'zod';
import { chartSchema } from '../charts/chart.ts';

/** The infographic as one value: a cover, nine chapters of pages, and what stands at the end. */

/** Which figure of the report a number is; none where it is a comparison, or a sum of several. */
const figureId = z.string().optional();

/** A stretch of text; `figure` marks a number of the report. */
export const runSchema = z.strictObject({
  text: z.string(),
  kind: z.enum(['text', 'figure', 'strong', 'link']),
  href: z.string(),
  figure: figureId,
});

const runs = z.array(runSchema);

/** One thing said: a few words in front, or none, and the text. */
const pointSchema = z.strictObject({ title: z.string(), runs });

export const keyFigureSchema = z.strictObject({
  label: z.string(),
  value: z.string().regex(/^-?\d+(\.\d+)?$/),
  unit: z.string(),
  /** Further facts below, a line each: 上年90件，增加5件; 其中备案34件. */
  note: z.string(),
  tone: z.enum(['first', 'second', 'third', 'quiet']),
  figure: figureId,
});

/** What there is of it, in this order: figures, a chart, rows of small figures, or a sentence that there is nothing. */
const columnSchema = z.strictObject({
  title: z.string(),
  figures: z.array(keyFigureSchema),
  chart: chartSchema.nullable(),
  rows: z.array(z.strictObject({ label: z.string(), values: z.array(z.strictObject({ label: z.string(), value: z.string(), unit: z.string(), figure: figureId })) })),
  none: z.string(),
});

const cell = z.array(runSchema);

export const componentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lead'), runs }),
  z.strictObject({ kind: z.literal('prose'), paragraphs: z.array(runs) }),
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  /** Short points in rows of large type, or longer ones as cards. */
  z.strictObject({ kind: z.literal('points'), look: z.enum(['rows', 'cards']), first: z.int(), items: z.array(pointSchema) }),
  z.strictObject({
    kind: z.literal('pairs'),
    problems: z.string(),
    measures: z.string(),
    items: z.array(z.strictObject({ number: z.int(), problem: pointSchema.nullable(), measure: pointSchema.nullable() })),
  }),
  z.strictObject({ kind: z.literal('table'), head: z.array(cell), rows: z.array(z.array(cell)) }),
  z.strictObject({ kind: z.literal('figures'), items: z.array(keyFigureSchema) }),
  /** A key figure and its chart in each row, one under the other. */
  z.strictObject({ kind: z.literal('series'), rows: z.array(z.strictObject({ figure: keyFigureSchema, chart: chartSchema.nullable(), none: z.string() })) }),
  /** Side by side. */
  z.strictObject({
    kind: z.literal('columns'),
    columns: z.array(columnSchema),
  }),
  z.strictObject({ kind: z.literal('picture'), chart: chartSchema }),
  /** Nothing to count: said in a sentence. */
  z.strictObject({ kind: z.literal('statement'), runs }),
  z.strictObject({ kind: z.literal('note'), runs }),
]);

const pageSchema = z.strictObject({ title: z.string(), components: z.array(componentSchema) });

export const chapterIds = [
  'overview', 'disclosure', 'applications', 'reviews', 'management', 'platform', 'supervision', 'problems', 'other',
] as const;

const chapterSchema = z.strictObject({
  id: z.enum(chapterIds),
  number: z.string(),
  title: z.string(),
  icon: z.string(),
  pages: z.array(pageSchema).min(1),
});

export const infographicSchema = z.strictObject({
  schema: z.literal('nianbao/infographic@1'),
  title: z.string(),
  bureau: z.string(),
  year: z.int(),
  publishedOn: z.string(),
  contact: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  chapters: z.array(chapterSchema).length(9),
});

export type Infographic = z.output<typeof infographicSchema>;
export type Chapter = z.output<typeof chapterSchema>;
export type Page = z.output<typeof pageSchema>;
export type Component = z.output<typeof componentSchema>;
export type Run = z.output<typeof runSchema>;
export type Point = z.output<typeof pointSchema>;
export type KeyFigure = z.output<typeof keyFigureSchema>;

/** The lines of its note. */
export function factsOf({ note }: KeyFigure): string[] {
  return note === '' ? [] : note.split('\n');
}
export type Column = z.output<typeof columnSchema>;
export type ChapterId = (typeof chapterIds)[number];

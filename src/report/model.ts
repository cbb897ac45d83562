import { z } from 'zod';

/** The report as one value: HTML, PDF and every other edition are functions of it. */

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'figure'; id: string; text: string }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'break' };

export type Block =
  | { kind: 'paragraph'; inlines: Inline[] }
  /** level 2: （一）; level 3: 1. The number is part of the report. */
  | { kind: 'heading'; level: 2 | 3; number: string; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] };

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string() }),
    z.strictObject({ kind: z.literal('figure'), id: z.string(), text: z.string() }),
    z.strictObject({ kind: z.enum(['strong', 'emphasis']), children: z.array(inline) }),
    z.strictObject({ kind: z.literal('link'), href: z.string(), children: z.array(inline) }),
    z.strictObject({ kind: z.literal('break') }),
  ]),
);

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('paragraph'), inlines: z.array(inline) }),
    z.strictObject({
      kind: z.literal('heading'),
      level: z.union([z.literal(2), z.literal(3)]),
      number: z.string(),
      inlines: z.array(inline),
    }),
    z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), start: z.int(), items: z.array(z.array(block)) }),
    z.strictObject({ kind: z.literal('table'), head: z.array(z.array(inline)), rows: z.array(z.array(z.array(inline))) }),
  ]),
);

const cell = z.strictObject({
  text: z.string(),
  colspan: z.int().positive(),
  rowspan: z.int().positive(),
  /** A header cell has a scope and an id; a data cell names its headers. */
  scope: z.enum(['col', 'colgroup', 'row', 'rowgroup', '']),
  id: z.string(),
  headers: z.string(),
  figure: z.string(),
});

const table = z.strictObject({
  id: z.string(),
  caption: z.string(),
  columns: z.array(z.number()),
  head: z.array(z.array(cell)),
  groups: z.array(z.array(z.array(cell))),
});

const section = z.strictObject({
  id: z.string(),
  numeral: z.string(),
  title: z.string(),
  blocks: z.array(block),
  tables: z.array(table),
});

const figure = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: z.string(),
  value: z.string().regex(/^-?\d+(\.\d+)?$/),
  source: z.enum(['counted', 'given', 'formula', 'previous', 'read']),
  rows: z.int().nonnegative(),
});

export const reportSchema = z.strictObject({
  schema: z.literal('nianbao/report@1'),
  title: z.string(),
  bureau: z.string(),
  year: z.int(),
  level: z.enum(['department', 'government', 'township']),
  format: z.strictObject({ id: z.string(), notice: z.string() }),
  /** `YYYY-MM-DD`, or empty. */
  publishedOn: z.string(),
  contact: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  intro: z.array(block),
  sections: z.array(section),
  figures: z.array(figure),
});

export type Report = z.output<typeof reportSchema>;
export type ReportSection = z.output<typeof section>;
export type ReportTable = z.output<typeof table>;
export type ReportCell = z.output<typeof cell>;

import type { Expectation, FormFigure, FormRow, FormTable, LabelCell, Rule, Scope } from './schema.ts';

export const SECTION_FOUR = '四、政府信息公开行政复议、行政诉讼情况';

export const REVIEW_OUTCOMES = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'otherOutcome', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
] as const;

export type ReviewOutcomeId = (typeof REVIEW_OUTCOMES)[number]['id'];

const COLUMNS = [...REVIEW_OUTCOMES, { id: 'total', label: '总计' }];

const GROUPS = [
  { id: 'reviews', label: '行政复议', heads: ['review'] },
  { id: 'litigation.direct', label: '未经复议直接起诉', heads: ['suit', 'direct'] },
  { id: 'litigation.afterReview', label: '复议后起诉', heads: ['suit', 'afterReview'] },
];

function label(id: string, text: string, scope: Scope, colspan = 1, rowspan = 1): LabelCell {
  return { kind: 'label', id: `s4-${id}`, text, colspan, rowspan, scope };
}

/** Section 4 is the same in both formats: three groups of five columns, one row of data. */
export function reviewsTable(): FormTable {
  const head: FormRow[] = [
    [label('review', '行政复议', 'colgroup', 5), label('suit', '行政诉讼', 'colgroup', 10)],
    [
      ...COLUMNS.map((c) => label(`reviews.${c.id}`, c.label, 'col', 1, 2)),
      label('direct', '未经复议直接起诉', 'colgroup', 5),
      label('afterReview', '复议后起诉', 'colgroup', 5),
    ],
    GROUPS.slice(1).flatMap((g) => COLUMNS.map((c) => label(`${g.id}.${c.id}`, c.label, 'col'))),
  ];
  const row: FormRow = GROUPS.flatMap((g) =>
    COLUMNS.map((c) => ({
      kind: 'figure' as const,
      figure: `${g.id}.${c.id}`,
      colspan: 1,
      headers: [...g.heads, `${g.id}.${c.id}`].map((id) => `s4-${id}`),
    })),
  );
  return {
    id: 'reviews',
    caption: '政府信息公开行政复议、行政诉讼情况',
    columns: Array.from({ length: 15 }, () => 100 / 15),
    head,
    groups: [[row]],
  };
}

export function reviewsFigures(): FormFigure[] {
  const figure = (id: string, name: string, row: string, column: string, printed: boolean): FormFigure => ({
    id,
    name,
    unit: '件',
    nature: 'count',
    table: SECTION_FOUR,
    row,
    column,
    printed,
  });
  return [
    ...GROUPS.flatMap((g) =>
      COLUMNS.map((c) => figure(`${g.id}.${c.id}`, `${g.label}·${c.label}`, g.label, c.label, true)),
    ),
    figure('litigation.total', '行政诉讼·总计', '行政诉讼', '总计', false),
  ];
}

export function reviewsRules(source: string): Rule[] {
  const groups = GROUPS.map(
    (g): Rule => ({
      code: 'B404',
      left: [`${g.id}.total`],
      right: REVIEW_OUTCOMES.map((o) => `${g.id}.${o.id}`),
      defines: `${g.id}.total`,
      at: { table: SECTION_FOUR, row: g.label, column: '总计' },
      source: `${source}：总计为结果维持、结果纠正、其他结果、尚未审结之和`,
    }),
  );
  return [
    ...groups,
    {
      code: 'B404',
      left: ['litigation.total'],
      right: ['litigation.direct.total', 'litigation.afterReview.total'],
      defines: 'litigation.total',
      at: { table: SECTION_FOUR, row: '行政诉讼' },
      source,
    },
  ];
}

/** A case that was pending on 12-31 is there again the next year, with its result or still pending. */
export function reviewsExpectations(): Expectation[] {
  return GROUPS.map((g) => ({
    code: 'B408',
    figure: `${g.id}.total`,
    relation: 'at least',
    lastYear: [`${g.id}.pending`],
    plus: [],
    minus: [],
    source: '上年末尚未审结的案件，本年要么有结果，要么仍未审结，都在本年总计之内',
  }));
}

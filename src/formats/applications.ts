import type { FigureCell, FormFigure, FormRow, FormTable, LabelCell, Rule, Scope, YearRule } from './schema.ts';

export const SECTION_THREE = '三、收到和处理政府信息公开申请情况';

/** The six kinds of applicant; `total` is the seventh column of numbers. */
export const APPLICANTS = [
  { id: 'naturalPerson', label: '自然人' },
  { id: 'commercialEnterprise', label: '商业企业' },
  { id: 'researchInstitution', label: '科研机构' },
  { id: 'publicWelfareOrg', label: '社会公益组织' },
  { id: 'legalServiceOrg', label: '法律服务机构' },
  { id: 'otherOrg', label: '其他' },
] as const;

export type ApplicantId = (typeof APPLICANTS)[number]['id'];

const TOTAL = { id: 'total', label: '总计' } as const;
const COLUMNS = [...APPLICANTS, TOTAL];

/** A result of the handling: a row of its own, or a group of rows under one label. */
export interface Outcome {
  id: string;
  label: string;
  rows?: { id: string; label: string }[];
}

/** 《条例》第三十六、三十七条 and 14-16, 30, 35, 38, 39: the results both formats share, in the form's words. */
export const SHARED_OUTCOMES: Outcome[] = [
  { id: 'granted', label: '（一）予以公开' },
  { id: 'partiallyGranted', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' },
  {
    id: 'denied',
    label: '（三）不予公开',
    rows: [
      { id: 'stateSecret', label: '1.属于国家秘密' },
      { id: 'prohibitedByLaw', label: '2.其他法律行政法规禁止公开' },
      { id: 'securityAndStability', label: '3.危及“三安全一稳定”' },
      { id: 'thirdPartyRights', label: '4.保护第三方合法权益' },
      { id: 'internalAffairs', label: '5.属于三类内部事务信息' },
      { id: 'processInformation', label: '6.属于四类过程性信息' },
      { id: 'enforcementFile', label: '7.属于行政执法案卷' },
      { id: 'administrativeQuery', label: '8.属于行政查询事项' },
    ],
  },
  {
    id: 'unavailable',
    label: '（四）无法提供',
    rows: [
      { id: 'notHeld', label: '1.本机关不掌握相关政府信息' },
      { id: 'needsCreation', label: '2.没有现成信息需要另行制作' },
      { id: 'stillUnclear', label: '3.补正后申请内容仍不明确' },
    ],
  },
  {
    id: 'notProcessed',
    label: '（五）不予处理',
    rows: [
      { id: 'petition', label: '1.信访举报投诉类申请' },
      { id: 'duplicate', label: '2.重复申请' },
      { id: 'publication', label: '3.要求提供公开出版物' },
      { id: 'excessive', label: '4.无正当理由大量反复申请' },
      { id: 'reconfirmation', label: '5.要求行政机关确认或重新出具已获取信息' },
    ],
  },
];

interface Line {
  id: string;
  label: string;
  /** The name without numbering and remarks, unique in the form. */
  name: string;
}

const RECEIVED: Line = named('received', '一、本年新收政府信息公开申请数量');
const CARRIED_IN: Line = named('carriedIn', '二、上年结转政府信息公开申请数量');
const HANDLED: Line = { id: 'handled', label: '（七）总计', name: '本年度办理结果总计' };
const CARRIED_FORWARD: Line = named('carriedForward', '四、结转下年度继续办理');

function named(id: string, label: string): Line {
  const name = label.replace(/^(?:（[一二三四五六七]）|[一二三四]、|\d\.)/, '').replace(/（.*）$/, '');
  return { id, label, name };
}

/** The result rows without groups: id below `applications.`, label and name. */
export function outcomeLines(outcomes: Outcome[]): Line[] {
  return outcomes.flatMap((o) =>
    o.rows
      ? o.rows.map((row) => {
          const line = named(`${o.id}.${row.id}`, row.label);
          return line.name === '其他' ? { ...line, name: `${named(o.id, o.label).name}中的其他` } : line;
        })
      : [named(o.id, o.label)],
  );
}

function label(id: string, text: string, scope: Scope, colspan = 1, rowspan = 1): LabelCell {
  return { kind: 'label', id: `s3-${id}`, text, colspan, rowspan, scope };
}

function figures(row: string, rowHeads: string[]): FigureCell[] {
  return COLUMNS.map((c) => ({
    kind: 'figure',
    figure: `applications.${row}.${c.id}`,
    colspan: 1,
    headers: [...rowHeads, ...columnHeads(c.id)].map((id) => `s3-${id}`),
  }));
}

function columnHeads(column: string): string[] {
  if (column === 'total' || column === 'naturalPerson') return ['applicant', column];
  return ['applicant', 'organisation', column];
}

const HEAD: FormRow[] = [
  [
    label('relation', '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 'colgroup', 3, 3),
    label('applicant', '申请人情况', 'colgroup', 7),
  ],
  [
    label('naturalPerson', '自然人', 'col', 1, 2),
    label('organisation', '法人或其他组织', 'colgroup', 5),
    label('total', '总计', 'col', 1, 2),
  ],
  APPLICANTS.slice(1).map((a) => label(a.id, a.label, 'col')),
];

export function applicationsTable(outcomes: Outcome[]): FormTable {
  const whole = (line: Line): FormRow => [label(line.id, line.label, 'row', 3), ...figures(line.id, [line.id])];
  const results: FormRow[] = [
    ...outcomes.flatMap((o) => outcomeRows(o)),
    [label('handled', HANDLED.label, 'row', 2), ...figures('handled', ['results', 'handled'])],
  ];
  const first = results[0];
  first?.unshift(label('results', '三、本年度办理结果', 'rowgroup', 1, results.length));
  return {
    id: 'applications',
    caption: '收到和处理政府信息公开申请情况',
    columns: [6, 12, 30, ...COLUMNS.map(() => 52 / COLUMNS.length)],
    head: HEAD,
    groups: [[whole(RECEIVED), whole(CARRIED_IN), ...results, whole(CARRIED_FORWARD)]],
  };
}

function outcomeRows(outcome: Outcome): FormRow[] {
  const heads = ['results', outcome.id];
  if (!outcome.rows) return [[label(outcome.id, outcome.label, 'row', 2), ...figures(outcome.id, heads)]];
  const size = outcome.rows.length;
  return outcome.rows.map((row, index) => {
    const id = `${outcome.id}.${row.id}`;
    const cells: FormRow = [label(id, row.label, 'row'), ...figures(id, [...heads, id])];
    return index === 0 ? [label(outcome.id, outcome.label, 'rowgroup', 1, size), ...cells] : cells;
  });
}

export function applicationsFigures(outcomes: Outcome[]): FormFigure[] {
  const lines = [RECEIVED, CARRIED_IN, ...outcomeLines(outcomes), HANDLED, CARRIED_FORWARD];
  const groups = outcomes.filter((o) => o.rows).map((o) => named(o.id, o.label));
  return [
    ...lines.flatMap((line) => COLUMNS.map((column) => figure(line, column, true))),
    ...groups.flatMap((group) => COLUMNS.map((column) => figure(group, column, false))),
  ];
}

function figure(line: Line, column: { id: string; label: string }, printed: boolean): FormFigure {
  return {
    id: `applications.${line.id}.${column.id}`,
    name: column.id === 'total' ? line.name : `${line.name}·${column.label}`,
    unit: '件',
    nature: 'count',
    table: SECTION_THREE,
    row: line.label,
    column: column.label,
    printed,
  };
}

/** The relations of section 3, first of all the one that the form prints in its own head. */
export function applicationsRules(outcomes: Outcome[], source: string): Rule[] {
  const id = (row: string, column: string) => `applications.${row}.${column}`;
  const rows = outcomeLines(outcomes).map((line) => line.id);
  const groups = outcomes.filter((o) => o.rows);
  const lines = ['received', 'carriedIn', ...rows, 'handled', 'carriedForward'];
  const total = id('handled', 'total');
  const labels = new Map(applicationsFigures(outcomes).map((f) => [f.id, f]));
  const handled = COLUMNS.map(
    (c): Rule => ({
      code: 'B402',
      left: [id('handled', c.id)],
      right: rows.map((row) => id(row, c.id)),
      defines: id('handled', c.id),
      at: { table: SECTION_THREE, row: HANDLED.label, column: c.label },
      source: `${source}：（七）总计为（一）至（六）各项之和`,
    }),
  );
  const totals = [...lines, ...groups.map((g) => g.id)].map(
    (row): Rule => ({
      code: 'B403',
      left: [id(row, 'total')],
      right: APPLICANTS.map((a) => id(row, a.id)),
      defines: id(row, 'total'),
      at: { table: SECTION_THREE, row: labels.get(id(row, 'total'))?.row ?? row, column: TOTAL.label },
      source: `${source}：总计为自然人与法人或其他组织各列之和`,
    }),
  );
  const subtotals = groups.flatMap((group) =>
    APPLICANTS.map(
      (c): Rule => ({
        code: 'B402',
        left: [id(group.id, c.id)],
        right: (group.rows ?? []).map((row) => id(`${group.id}.${row.id}`, c.id)),
        defines: id(group.id, c.id),
        at: { table: SECTION_THREE, row: group.label, column: c.label },
        source,
      }),
    ),
  );
  const balance = COLUMNS.map(
    (c): Rule => ({
      code: 'B401',
      left: [id('received', c.id), id('carriedIn', c.id)],
      right: [id('handled', c.id), id('carriedForward', c.id)],
      at: { table: SECTION_THREE, column: c.label },
      source: `${source}：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和`,
    }),
  );
  // handled.total is the sum down its column and along its row: computed by the one, checked by both.
  const [across, along] = [totals.filter((r) => r.defines !== total), totals.filter((r) => r.defines === total)];
  const checks = along.map(({ code, left, right, at, source: words }): Rule => ({ code, left, right, at, source: words }));
  return [...subtotals, ...across, ...handled, ...checks, ...balance];
}

/** What was carried forward on 12-31 is what was carried in on 01-01, column by column. */
export function carriedOver(): YearRule[] {
  return COLUMNS.map((c) => ({
    figure: `applications.carriedIn.${c.id}`,
    from: [`applications.carriedForward.${c.id}`],
    fills: false,
    source: '上年结转政府信息公开申请数量，就是上一年度年报的“结转下年度继续办理”',
  }));
}

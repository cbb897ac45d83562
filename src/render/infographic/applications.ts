import { APPLICANTS, SHARED_OUTCOMES } from '../../formats/applications.ts';
import type { ChartItem, Tone } from '../charts/chart.ts';
import type { Column, KeyFigure, Page } from './model.ts';
import { barsColumn, row, rowColumns, type Numbers } from './numbers.ts';

const id = (row: string, column = 'total') => `applications.${row}.${column}`;

const OUTCOMES = [
  ...SHARED_OUTCOMES.map((o) => ({ id: o.id, label: bare(o.label) })),
  { id: 'otherHandling', label: '其他处理' },
];

/** （三）不予公开 -> 不予公开; remarks in brackets go too. */
function bare(label: string): string {
  return label.replace(/^(?:（[一二三四五六七]）|\d\.)/, '').replace(/（.*）$/, '');
}

export function applicationsPages(numbers: Numbers): Page[] {
  if (!numbers.some(id('received')) && !numbers.some(id('carriedIn'))) return [];
  return [flowPage(numbers), applicantsPage(numbers), ...outcomesPages(numbers)];
}

/** All zero: the four numbers of the balance, quietly. */
export function applicationFigures(numbers: Numbers): KeyFigure[] {
  return [
    ...numbers.key(id('received'), '本年新收'),
    ...numbers.key(id('carriedIn'), '上年结转'),
    ...numbers.key(id('handled'), '本年度办结'),
    ...numbers.key(id('carriedForward'), '结转下年度'),
  ];
}

function flowPage(numbers: Numbers): Page {
  const outcomes = OUTCOMES.map((o) => [id(o.id), o.label, 'first'] as const);
  const from = numbers.items([[id('received'), '本年新收', 'third'], [id('carriedIn'), '上年结转', 'quiet']]);
  const to = numbers.items([...outcomes, [id('carriedForward'), '结转下年度', 'quiet']]);
  const some = (items: ChartItem[]) => items.filter((i) => Number(i.value) > 0);
  return {
    title: '申请从哪里来，办理到哪里去',
    components: [{ kind: 'picture', chart: { kind: 'flow', title: '申请的来源和去向', unit: '件', sum: '应当办理', from: some(from), to: some(to) } }],
  };
}

function applicantsPage(numbers: Numbers): Page {
  const applicants = APPLICANTS.map((a) => [id('received', a.id), a.id === 'otherOrg' ? '其他组织' : a.label, 'first' as Tone] as const);
  const columns: Column[] = [
    barsColumn('谁提出申请（本年新收）', '件', numbers.items(applicants), '本年没有新收申请。'),
    barsColumn('怎样提出申请', '件', numbers.family('applications.byChannel', 'first'), ''),
  ];
  return { title: '申请人和申请方式', components: [{ kind: 'columns', columns: columns.filter((c) => c.chart ?? (c.none || c.figures.length > 0)) }] };
}

function outcomesPages(numbers: Numbers): Page[] {
  if (!numbers.some(id('handled'))) return [];
  const results = barsColumn(
    '办理结果',
    '件',
    numbers.items(OUTCOMES.map((o) => [id(o.id), o.label, 'first' as Tone] as const)),
    '',
    numbers.key(id('handled'), '本年度办结'),
  );
  const page = (title: string, columns: Column[]): Page => ({ title, components: [{ kind: 'columns', columns }] });
  const rows = reasons(numbers);
  if (rows.length === 0) return [page('办理结果', [{ ...results, title: '' }])];
  const title = '没有公开的，各有理由';
  if (rows.length <= 8) return [page('办理结果', [{ ...results, title: '' }, ...rowColumns(title, rows, 1)])];
  return [page('办理结果', [{ ...results, title: '' }]), page(title, rowColumns('', rows))];
}

/** Every reason that was used, in the words of the form. */
function reasons(numbers: Numbers): Column['rows'] {
  const shared = SHARED_OUTCOMES.flatMap((o) => (o.rows ?? []).map((row) => ({ id: id(`${o.id}.${row.id}`), label: bare(row.label) })));
  const other = [
    { id: id('otherHandling.notCorrected'), label: '逾期不补正，不再处理' },
    { id: id('otherHandling.feeUnpaid'), label: '逾期不缴费，不再处理' },
    { id: id('otherHandling.other'), label: '其他' },
  ];
  return [...shared, ...other]
    .filter((r) => numbers.some(r.id))
    .map((r) => row(r.label, numbers.value(r.id), '件', r.id));
}

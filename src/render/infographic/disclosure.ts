import type { Report } from '../../report/model.ts';
import { factsOf, type Column, type Page } from './model.ts';
import { barsColumn, rowColumns, type Numbers } from './numbers.ts';
import type { Tone } from '../charts/chart.ts';

/** Permits, penalties and coercion have the same colour on every page. */
export const DECISIONS: readonly { id: string; label: string; tone: Tone }[] = [
  { id: 'permits', label: '行政许可', tone: 'first' },
  { id: 'penalties', label: '行政处罚', tone: 'second' },
  { id: 'coercion', label: '行政强制', tone: 'third' },
];

export function disclosurePages(report: Report, numbers: Numbers): Page[] {
  return [publishedPage(numbers), decisionsPage(numbers), kindsPage(numbers), ...restPages(report, numbers)].flatMap((page) => page ?? []);
}

function publishedPage(numbers: Numbers): Page | undefined {
  if (!numbers.some('disclosures.total')) return undefined;
  const total = numbers.key('disclosures.total', '全年主动公开');
  const channels = barsColumn('公开渠道', '条', numbers.family('disclosures.byChannel', 'first'), '', total);
  const months = numbers.months('disclosures.byMonth', '各月公开数量', '条', 'first');
  const columns: Column[] = [channels, ...(months ? [{ title: '各月公开数量', figures: [], chart: months, rows: [], none: '' }] : [])];
  return { title: '公开了多少，从哪里公开', components: [{ kind: 'columns', columns }] };
}

function decisionsPage(numbers: Numbers): Page {
  const rows = DECISIONS.filter(({ id }) => numbers.has(`${id}.decisions`)).flatMap(({ id, label, tone }) =>
    numbers.key(`${id}.decisions`, label, tone, decisionNote(id, numbers)).map((figure) => {
      const chart = numbers.months(`${id}.byMonth`, `各月${label}`, '件', tone);
      if (chart) return { figure, chart, none: '' };
      // Without a chart the note stands beside the number.
      const none = [...(numbers.some(`${id}.decisions`) ? [] : [`全年没有作出${label}决定`]), ...factsOf(figure)].join('；');
      return { figure: { ...figure, note: '' }, chart, none: none && `${none}。` };
    }),
  );
  return { title: '行政许可和行政处罚情况', components: [{ kind: 'series', rows }] };
}

export function decisionNote(id: string, numbers: Numbers): string {
  if (id === 'permits' && numbers.some('permits.filings')) {
    const included = numbers.family('permits.byCategory', 'first').some((i) => i.label.includes('备案'));
    return included ? `其中备案${numbers.value('permits.filings')}件` : `另有备案${numbers.value('permits.filings')}件，不计入`;
  }
  if (id === 'penalties' && numbers.some('penalties.fines')) return `罚款${numbers.value('penalties.fines')}万元`;
  return '';
}

function kindsPage(numbers: Numbers): Page | undefined {
  const decisions = DECISIONS.map((d) => [`${d.id}.decisions`, d.label, d.tone] as const);
  const columns = [
    barsColumn('三类决定相比', '件', numbers.items(decisions), ''),
    barsColumn('行政许可，按类别', '件', numbers.family('permits.byCategory', 'first'), ''),
    barsColumn('行政处罚，按种类', '件', numbers.family('penalties.byType', 'second'), ''),
  ].filter((c) => c.chart !== null);
  return columns.length > 0 ? { title: '办了哪些事', components: [{ kind: 'columns', columns }] } : undefined;
}

/** What else the form of section two prints, in its own words: documents, services, fees, procurement. */
function restPages(report: Report, numbers: Numbers): Page[] {
  const columns: Column[] = [];
  const purchases = [...numbers.key('procurement.projects', '采购项目'), ...numbers.key('procurement.amount', '采购总金额')];
  if (purchases.length > 0) {
    const methods = numbers.family('procurement.byMethod', 'first');
    columns.push(barsColumn('政府集中采购', '项', methods, numbers.some('procurement.projects') ? '' : '全年没有政府集中采购。', purchases));
  }
  const fees = numbers.key('fees.amount', '本年收费金额');
  const rows = formRows(report, numbers);
  const beside: Column = { title: fees.length > 0 ? '行政事业性收费' : '', figures: fees, chart: null, rows: [], none: '' };
  if (rows.length <= 3) {
    columns.push({ ...beside, title: fees.length > 0 ? '收费和规范性文件' : '规范性文件', rows });
    return [pageOf(purchases.length > 0 ? '规范性文件、收费和采购' : '规范性文件和收费', columns)];
  }
  if (fees.length > 0) columns.push(beside);
  const pages = columns.length > 0 ? [pageOf(columns.map((c) => c.title).join('和'), columns.length === 1 ? untitled(columns) : columns)] : [];
  return [...pages, pageOf('规范性文件和权责清单事项', rowColumns('', rows))];
}

function pageOf(title: string, columns: Column[]): Page {
  return { title, components: [{ kind: 'columns', columns }] };
}

function untitled(columns: Column[]): Column[] {
  return columns.map((c) => ({ ...c, title: '' }));
}

/** The rows of the statutory table, without the figures that have a picture of their own. */
function formRows(report: Report, numbers: Numbers): Column['rows'] {
  const table = report.sections.find((s) => s.id === 'disclosure')?.tables[0];
  const shown = new Set(['procurement.projects', 'procurement.amount', 'fees.amount', ...DECISIONS.map((d) => `${d.id}.decisions`)]);
  return (table?.groups ?? []).flat().flatMap((row) => {
    const label = row.find((c) => c.scope === 'row')?.text ?? '';
    const values = row.flatMap((cell) => {
      const figure = report.figures.find((f) => f.id === cell.figure);
      if (!figure || shown.has(figure.id) || !numbers.has(figure.id)) return [];
      return [{ label: figure.name.startsWith(label) ? figure.name.slice(label.length) : figure.name, value: figure.value, unit: figure.unit, figure: figure.id }];
    });
    return values.length > 0 ? [{ label, values }] : [];
  });
}

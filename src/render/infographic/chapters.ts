import { reportSchema, type Report } from '../../report/model.ts';
import { applicationFigures, applicationsPages } from './applications.ts';
import { DECISIONS, decisionNote, disclosurePages } from './disclosure.ts';
import { infographicSchema, type Chapter, type ChapterId, type Component, type Infographic, type KeyFigure, type Page } from './model.ts';
import { bars, Numbers } from './numbers.ts';
import { problemComponents } from './problems.ts';
import { reviewFigures, reviewsPages } from './reviews.ts';
import { text } from './runs.ts';
import { Sources, type ShortText } from './sources.ts';
import { textComponents } from './text-parts.ts';

/** The nine chapters of the published model, in its words, each with its icon. */
const CHAPTERS: readonly { id: ChapterId; title: string; icon: string }[] = [
  { id: 'overview', title: '总体情况', icon: 'building-library' },
  { id: 'disclosure', title: '主动公开政府信息情况', icon: 'megaphone' },
  { id: 'applications', title: '收到和处理政府信息公开申请情况', icon: 'inbox-arrow-down' },
  { id: 'reviews', title: '因政府信息公开工作被申请行政复议、提起行政诉讼', icon: 'scale' },
  { id: 'management', title: '政府信息管理情况', icon: 'folder-open' },
  { id: 'platform', title: '平台建设情况', icon: 'globe-alt' },
  { id: 'supervision', title: '监督保障情况', icon: 'shield-check' },
  { id: 'problems', title: '政府信息公开工作存在的主要问题及改进情况', icon: 'light-bulb' },
  { id: 'other', title: '其他需要报告的事项', icon: 'document-text' },
];

export interface InfographicSources {
  short?: ShortText | undefined;
  /** Last year's figures by id, as far as they are known. */
  lastYear?: ReadonlyMap<string, string> | undefined;
}

/** The report as an infographic: the same text and figures, in chapters. */
export function infographicOf(report: Report, { short, lastYear }: InfographicSources = {}): Infographic {
  const checked = reportSchema.parse(report);
  const sources = new Sources(checked, short);
  const numbers = new Numbers(checked, lastYear ?? new Map());
  const pages: Record<ChapterId, () => Page[]> = {
    overview: () => [page('', [...textComponents(sources.overview(), { alone: false }), figures(keyFigures(numbers))]), ...comparisonPage(checked, numbers)],
    disclosure: () => {
      const pictures = disclosurePages(checked, numbers);
      const note = textComponents(sources.section('disclosure'), { alone: false });
      return [page('', textComponents(sources.aspect('disclosure'), { alone: false })), ...withNote(pictures, notePage(pictures), note)];
    },
    applications: () => {
      const text = [...textComponents(sources.aspect('applications')), ...textComponents(sources.section('applications'), { alone: false })];
      const pictures = applicationsPages(numbers);
      return pictures.length > 0 ? [page('', text), ...pictures] : [page('', [...text, figures(applicationFigures(numbers))])];
    },
    reviews: () => {
      const pictures = reviewsPages(numbers);
      const none = pictures.length === 0;
      const text = textComponents(sources.section('reviews'), { alone: none });
      return none ? [page('', [...text, figures(reviewFigures(numbers))])] : withNote(pictures, 0, text);
    },
    management: () => [page('', textComponents(sources.aspect('management')))],
    platform: () => [page('', textComponents(sources.aspect('platform')))],
    supervision: () => [page('', textComponents(sources.aspect('supervision')))],
    problems: () => [page('', problemComponents(sources.section('problems')))],
    other: () => [page('', [...textComponents(sources.section('other')), figures(feeFigures(numbers))])],
  };
  const { title, bureau, year, publishedOn, contact } = checked;
  return infographicSchema.parse({
    schema: 'nianbao/infographic@1',
    title: `${title}（图解）`,
    bureau,
    year,
    publishedOn,
    contact,
    chapters: CHAPTERS.map((chapter, index) => ({
      ...chapter,
      number: String(index + 1).padStart(2, '0'),
      pages: filled(pages[chapter.id](), index),
    })) satisfies Chapter[],
  });
}

function page(title: string, components: Component[]): Page {
  return { title, components: components.filter((c) => c.kind !== 'figures' || c.items.length > 0) };
}

function figures(items: KeyFigure[]): Component {
  return { kind: 'figures', items };
}

/** A chapter whose part the text leaves out sends the reader to the first. */
function filled(pages: Page[], index: number): Page[] {
  const some = pages.filter((p) => p.components.length > 0);
  if (some.length > 0) return some;
  return [{ title: '', components: [{ kind: 'statement', runs: [text(index === 0 ? '各项数据见以下各章。' : '有关情况见“总体情况”。')] }] }];
}

/** The remark of section two explains permits and penalties; three charts leave no room for it, so then it follows. */
function notePage(pages: readonly Page[]): number {
  const decisions = pages.findIndex((p) => p.components.some((c) => c.kind === 'series'));
  const drawn = pages[decisions]?.components.flatMap((c) => (c.kind === 'series' ? c.rows.filter((r) => r.chart) : [])) ?? [];
  return drawn.length > 2 && decisions + 1 < pages.length ? decisions + 1 : decisions;
}

/** The remark of a section stands on the page whose numbers it explains. */
function withNote(pages: Page[], index: number, note: Component[]): Page[] {
  const notes = note.map((c): Component => (c.kind === 'lead' ? { kind: 'note', runs: c.runs } : c));
  return pages.map((p, i) => (i === index ? { ...p, components: [...p.components, ...notes] } : p));
}

/** What a citizen asks first; six at most. */
function keyFigures(numbers: Numbers): KeyFigure[] {
  const suits = numbers.value('litigation.total');
  return [
    ...numbers.key('disclosures.total', '主动公开信息'),
    ...numbers.key('permits.decisions', '行政许可', 'first', decisionNote('permits', numbers)),
    ...numbers.key('penalties.decisions', '行政处罚', 'first', decisionNote('penalties', numbers)),
    ...(numbers.some('fees.amount')
      ? numbers.key('fees.amount', '行政事业性收费')
      : numbers.key('procurement.projects', '政府集中采购', 'first', `采购总金额${numbers.value('procurement.amount')}万元`)),
    ...numbers.key('applications.received.total', '新收公开申请', 'first', numbers.some('applications.carriedIn.total') ? `上年结转${numbers.value('applications.carriedIn.total')}件` : ''),
    ...numbers.key('reviews.total', '行政复议', 'first', numbers.has('litigation.total') ? `行政诉讼${suits}件` : ''),
  ].slice(0, 6);
}

function comparisonPage(report: Report, numbers: Numbers): Page[] {
  const known = [
    { id: 'disclosures.total', label: '主动公开信息', unit: '条', tone: 'first' as const },
    ...DECISIONS.map((d) => ({ id: `${d.id}.decisions`, label: d.label, unit: '件', tone: d.tone })),
    { id: 'applications.received.total', label: '新收公开申请', unit: '件', tone: 'first' as const },
  ].filter(({ id }) => numbers.lastYear(id) !== undefined && numbers.has(id) && (numbers.some(id) || numbers.lastYear(id) !== '0'));
  if (known.length === 0) return [];
  const columns = known.slice(0, 4).map(({ id, label, unit, tone }) => ({
    title: label,
    figures: [],
    chart: bars(label, unit, [
      { label: `${report.year - 1}年`, value: numbers.lastYear(id) ?? '0', tone: 'quiet' as const },
      { label: `${report.year}年`, value: numbers.value(id), tone, figure: id },
    ]),
    rows: [],
    none: '',
  }));
  return [{ title: '与上年相比', components: [{ kind: 'columns', columns }] }];
}

/** 信息处理费（国办函〔2020〕109号）, where any was asked for. */
function feeFigures(numbers: Numbers): KeyFigure[] {
  if (!numbers.some('applications.processingFee.notices')) return [];
  return [
    ...numbers.key('applications.processingFee.notices', '收费通知'),
    ...numbers.key('applications.processingFee.noticeAmount', '通知总金额'),
    ...numbers.key('applications.processingFee.collected', '实际收取'),
  ];
}

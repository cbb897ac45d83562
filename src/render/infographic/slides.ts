import type { Chapter, Component, Infographic, Page, Point, Run } from './model.ts';
import * as m from './measure.ts';
import { pieces } from './runs.ts';

/** A component as it stands on a page of 1280 x 720. */
export type Placed = Component & {
  height: number;
  /** Begins with the rest of a paragraph. */
  continued: boolean;
};

export interface Slide {
  chapter: Chapter;
  /** The first page of its chapter carries the heading. */
  first: boolean;
  /** 2/4; empty where the chapter is one page. */
  count: string;
  title: string;
  /** A large icon on the left, text on the right. */
  feature: m.PointsLook | '';
  components: Placed[];
}

/** The chapters on pages: nothing shrinks, what does not fit goes to the next page. */
export function slidesOf(infographic: Infographic): Slide[] {
  return infographic.chapters.flatMap((chapter) => {
    const slides = chapter.pages.flatMap((page) => pageSlides(chapter, page));
    const count = (i: number) => (slides.length > 1 ? `${i + 1} / ${slides.length}` : '');
    return slides.map((slide, i) => ({ ...slide, first: i === 0, count: count(i) }));
  });
}

function pageSlides(chapter: Chapter, page: Page): Slide[] {
  const slide = (components: Placed[], feature: Slide['feature'] = ''): Slide => ({ chapter, first: false, count: '', title: page.title, feature, components });
  const look = featureLook(page);
  if (look) return [slide(page.components.map((c) => ({ ...c, height: 0, continued: false })), look)];
  const room = m.CONTENT.height - (page.title === '' ? 0 : m.PAGE_TITLE);
  return fill(page.components.flatMap((c) => units(c, room)), room).map((components) => slide(components));
}

/** Short text alone on a page is set large beside the icon of its chapter. */
function featureLook(page: Page): m.PointsLook | undefined {
  const fits = (look: 'rows-large' | 'rows') => {
    let height = (page.components.length - 1) * m.GAP;
    for (const c of page.components) {
      if (c.kind === 'statement') height += m.statementHeight(c.runs, m.FEATURE_WIDTH);
      else if (c.kind === 'lead') height += m.leadHeight(c.runs, m.FEATURE_WIDTH);
      else if (c.kind === 'points') height += c.items.reduce((sum, p) => sum + m.rowHeight(p, look, m.FEATURE_WIDTH), 0);
      else return false;
    }
    return height <= m.CONTENT.height - (page.title === '' ? 0 : m.PAGE_TITLE);
  };
  const short = page.components.every((c) => c.kind !== 'points' || c.look === 'rows');
  if (short && fits('rows-large')) return 'rows-large';
  return fits('rows') ? 'rows' : undefined;
}

/** What is never divided, with its height; parts of one component are joined again where they meet on a page. */
interface Unit {
  component: Component;
  height: number;
  /** Must have the next one on the same page. */
  keep: boolean;
  /** Takes what is left of the page. */
  stretch: boolean;
  /** The rest of a paragraph that the unit before began. */
  continues: boolean;
}

function units(component: Component, room: number): Unit[] {
  const { width } = m.CONTENT;
  const unit = (part: Component, height: number, more: Partial<Unit> = {}): Unit => ({ component: part, height, keep: false, stretch: false, continues: false, ...more });
  switch (component.kind) {
    case 'lead':
      return pieces(component.runs, 400).map((runs) => unit({ kind: 'lead', runs }, m.leadHeight(runs, width)));
    case 'statement':
      return [unit(component, m.statementHeight(component.runs, width))];
    case 'note':
      return pieces(component.runs, 500).map((runs) => unit({ kind: 'note', runs }, m.noteHeight(runs, width)));
    case 'heading':
      return [unit(component, m.HEADING, { keep: true })];
    case 'prose':
      return component.paragraphs.flatMap((p) =>
        prosePieces(p).map((runs, i) => unit({ kind: 'prose', paragraphs: [runs] }, m.proseLines(runs) * m.PROSE.line, { continues: i > 0 })),
      );
    case 'points':
      return pointUnits(component, unit, room);
    case 'pairs':
      return component.items.flatMap((item) => pairParts(item, room)).map((item) => unit({ ...component, items: [item] }, m.pairHeight(item.problem, item.measure)));
    case 'table':
      return component.rows.map((row) => unit({ ...component, rows: [row] }, m.tableRowHeight(row)));
    case 'figures':
      return [unit(component, m.figuresHeight(component.items))];
    default:
      return [unit(component, Math.min(room, m.pictureHeight(component)), { stretch: true })];
  }
}

/** A paragraph in pieces: a page ends between two of them. */
function prosePieces(runs: Run[]): Run[][] {
  return pieces(runs, 60);
}

type MakeUnit = (part: Component, height: number, more?: Partial<Unit>) => Unit;

function pointUnits(component: Component & { kind: 'points' }, unit: MakeUnit, room: number): Unit[] {
  if (component.look === 'rows') {
    return component.items.map((item, i) =>
      unit({ ...component, first: component.first === 0 ? 0 : component.first + i, items: [item] }, m.rowHeight(item, 'rows-large', m.CONTENT.width)),
    );
  }
  const columns = m.cardColumns(component.items);
  const numbered = component.first > 0;
  const items = component.items.flatMap((item) => (m.cardHeight(item, columns, numbered) > room ? cardParts(item) : [item]));
  const rows: Unit[] = [];
  for (let i = 0; i < items.length; i += columns) {
    const row = items.slice(i, i + columns);
    const height = Math.max(...row.map((item) => m.cardHeight(item, columns, numbered)));
    rows.push(unit({ ...component, first: numbered ? component.first + i : 0, items: row }, height));
  }
  return rows;
}

function cardParts(point: Point): Point[] {
  return pieces(point.runs, 250).map((runs, i) => ({ title: i === 0 ? point.title : '', runs }));
}

type Pair = (Component & { kind: 'pairs' })['items'][number];

/** A pair that is taller than a page goes on below itself. */
function pairParts(item: Pair, room: number): Pair[] {
  if (m.pairHeight(item.problem, item.measure) + m.PAIR_HEAD <= room) return [item];
  const problems = item.problem ? cardParts(item.problem) : [];
  const measures = item.measure ? cardParts(item.measure) : [];
  return Array.from({ length: Math.max(problems.length, measures.length) }, (_, i) => ({
    number: item.number,
    problem: problems[i] ?? null,
    measure: measures[i] ?? null,
  }));
}

function fill(all: readonly Unit[], room: number): Placed[][] {
  const pages: Unit[][] = [];
  let page: Unit[] = [];
  for (const [index, unit] of all.entries()) {
    const next = unit.keep ? all[index + 1] : undefined;
    const wanted = next ? [...page, unit, next] : [...page, unit];
    if (page.length > 0 && pageHeight(wanted) > room) {
      pages.push(page);
      page = [];
    }
    page.push(unit);
  }
  if (page.length > 0) pages.push(page);
  return pages.map((units) => place(units, room));
}

/** The height of units one under the other, as the page will show them: prose in two columns, heads repeated. */
function pageHeight(units: readonly Unit[]): number {
  const groups = grouped(units);
  return groups.reduce((sum, group) => sum + groupHeight(group), 0) + (groups.length - 1) * m.GAP;
}

function groupHeight(group: readonly Unit[]): number {
  const sum = group.reduce((total, u) => total + u.height, 0);
  const kind = group[0]?.component.kind;
  if (kind === 'prose') {
    // Paragraphs do not divide evenly between two columns.
    return Math.ceil((paragraphsOf(group).reduce((total, p) => total + m.proseLines(p), 0) + 1) / 2) * m.PROSE.line;
  }
  if (kind === 'pairs') return sum + m.PAIR_HEAD;
  if (kind === 'table') return sum + 47;
  if (kind === 'points' && group[0]?.component.kind === 'points' && group[0].component.look === 'cards') return sum + (group.length - 1) * 26;
  return sum;
}

/** The paragraphs that pieces make, joined again. */
function paragraphsOf(group: readonly Unit[]): Run[][] {
  const paragraphs: Run[][] = [];
  for (const { component, continues } of group) {
    const runs = component.kind === 'prose' ? component.paragraphs.flat() : [];
    const last = paragraphs.at(-1);
    if (last && continues) last.push(...runs);
    else paragraphs.push([...runs]);
  }
  return paragraphs;
}

function grouped(units: readonly Unit[]): Unit[][] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    const before = last?.[0]?.component;
    if (last && before && joins(before, unit.component)) last.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

function joins(a: Component, b: Component): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'points' && b.kind === 'points') return a.look === b.look && (a.first === 0) === (b.first === 0);
  return ['prose', 'pairs', 'table'].includes(a.kind);
}

function place(units: readonly Unit[], room: number): Placed[] {
  const left = room - pageHeight(units);
  return grouped(units).map((group): Placed => {
    const component = group.map((u) => u.component).reduce((before, next) => joined(before, next));
    const [first] = group;
    const whole = component.kind === 'prose' ? { ...component, paragraphs: paragraphsOf(group) } : component;
    return { ...whole, height: groupHeight(group) + (first?.stretch ? left : 0), continued: first?.continues === true };
  });
}

function joined(a: Component, b: Component): Component {
  if (a.kind === 'points' && b.kind === 'points') return { ...a, items: [...a.items, ...b.items] };
  if (a.kind === 'pairs' && b.kind === 'pairs') return { ...a, items: [...a.items, ...b.items] };
  if (a.kind === 'table' && b.kind === 'table') return { ...a, rows: [...a.rows, ...b.rows] };
  if (a.kind === 'prose' && b.kind === 'prose') return a;
  throw new Error(`${a.kind} and ${b.kind} cannot be joined`);
}

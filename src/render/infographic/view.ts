import { draw, type ChartLook } from '../charts/index.ts';
import { chartSentence, chartTable, type Chart } from '../charts/chart.ts';
import { textWidth } from '../charts/text-width.ts';
import { iconSvg, type IconName } from '../icons.ts';
import type { Logo } from '../logo.ts';
import { themeCss, type Theme } from '../themes.ts';
import * as m from './measure.ts';
import { factsOf, type Infographic, type KeyFigure } from './model.ts';
import { slidesOf, type Placed } from './slides.ts';

/** slides: pages of 1280 x 720. web: one page for phone and desk. tall: the phone's page as a picture. */
export type Layout = 'slides' | 'web' | 'tall';

/** Widths that the charts of a layout are drawn for; a narrow one stands where a wide one would shrink. */
const NARROW: Record<Layout, number | undefined> = { slides: undefined, web: 335, tall: 476 };
const WIDE: Record<Layout, boolean> = { slides: true, web: true, tall: false };

const SERIES_CHART = 856;
const SERIES_FIGURE = 264;

interface Look {
  theme: Theme;
  logo: Logo | undefined;
}

/** What the templates are given, and the drawings that they place. */
export interface View {
  view: object;
  drawings: Map<string, string>;
}

export function infographicView(infographic: Infographic, layout: Layout, { theme, logo }: Look): View {
  const builder = new Builder(layout, theme);
  builder.drawings.set('theme.css', themeCss(theme));
  builder.drawings.set('motif', motif(theme));
  const { chapters, ...info } = infographic;
  const slides = layout === 'slides' ? builder.slides(infographic) : [];
  const starts = new Map(slides.filter((s) => s.first).map((s) => [s.id, s.page]));
  const view = {
    info,
    logo: logo?.src ?? '',
    cover: theme.background,
    contents: chapters.map(({ id, number, title, icon }) => ({ id, number, title, icon: builder.icon(icon), page: starts.get(id) ?? 0 })),
    slides,
    chapters: layout === 'slides' ? [] : chapters.map((c) => builder.chapter(c)),
    endPage: slides.length + 3,
  };
  return { view, drawings: builder.drawings };
}

class Builder {
  readonly drawings = new Map<string, string>();
  readonly #layout: Layout;
  readonly #look: ChartLook;

  constructor(layout: Layout, theme: Theme) {
    this.#layout = layout;
    const { first, second, third, quiet, track } = theme.chart;
    const { ink, line } = theme.colours;
    this.#look = { tones: { first, second, third, quiet }, ink, quiet: theme.colours.quiet, line, track, radius: theme.radius };
  }

  icon(name: string): string {
    const key = `icon-${name}`;
    if (!this.drawings.has(key)) this.drawings.set(key, iconSvg(name as IconName));
    return key;
  }

  chapter({ id, number, title, icon, pages }: Infographic['chapters'][number]) {
    return {
      id,
      number,
      title,
      icon: this.icon(icon),
      pages: pages.map((page) => ({ title: page.title, components: page.components.map((c) => this.#component({ ...c, height: 0, continued: false }, '')) })),
    };
  }

  slides(infographic: Infographic) {
    return slidesOf(infographic).map(({ chapter, first, count, title, feature, components }, index) => ({
      id: chapter.id,
      number: chapter.number,
      heading: chapter.title,
      icon: this.icon(chapter.icon),
      first,
      count,
      title,
      feature: feature !== '',
      page: index + 3,
      components: components.map((c) => this.#component(c, feature)),
    }));
  }

  #component(placed: Placed, feature: m.PointsLook | ''): object {
    const { height, ...c } = placed;
    switch (c.kind) {
      case 'points':
        return {
          ...c,
          look: feature === '' ? (c.look === 'rows' ? 'rows-large' : 'cards') : feature,
          columns: m.cardColumns(c.items),
          ordered: c.first > 0,
          items: c.items.map((item, i) => ({ ...item, number: c.first > 0 ? String(c.first + i) : '' })),
        };
      case 'pairs':
        return { ...c, arrow: this.icon('arrow-right'), large: m.largePairs(c.items) };
      case 'figures': {
        const columns = m.figureColumns(c.items.length);
        const width = (m.CONTENT.width - 48 * (columns - 1)) / columns;
        return { ...c, columns, items: c.items.map((f) => keyView(f, width, 'xl')) };
      }
      case 'series': {
        const drawn = c.rows.filter((r) => r.chart).length;
        const each = Math.floor((height - (c.rows.length - drawn) * 74) / Math.max(1, drawn)) - 29;
        return {
          ...c,
          rows: c.rows.map((row) => ({
            figure: keyView(row.figure, SERIES_FIGURE, drawn > 2 ? 'm' : 'l'),
            chart: row.chart && this.#chart(row.chart, SERIES_CHART, height > 0 ? Math.min(230, Math.max(98, each)) : 190),
            none: row.none,
          })),
        };
      }
      case 'columns': {
        const width = m.columnWidth(c.columns.length);
        return {
          kind: c.kind,
          count: c.columns.length,
          columns: c.columns.map((column) => {
            const rows = column.rows.reduce((sum, row) => sum + m.columnRowHeight(row, width), 0);
            const room = height > 0 ? height - m.columnHead(column.title, column.figures) - rows - (rows > 0 ? 16 : 0) : undefined;
            const tall = column.chart?.kind === 'months' ? Math.min(room ?? 280, 340) : room;
            return {
              ...column,
              figures: keyViews(column.figures, width),
              chart: column.chart && this.#chart(column.chart, width, tall),
            };
          }),
        };
      }
      case 'picture':
        return { kind: c.kind, chart: this.#chart(c.chart, m.CONTENT.width, height > 0 ? height : 440) };
      default:
        return c;
    }
  }

  #chart(chart: Chart, width: number, height: number | undefined) {
    const narrow = NARROW[this.#layout];
    return {
      title: chart.title,
      sentence: chartSentence(chart),
      table: chartTable(chart),
      wide: WIDE[this.#layout] ? this.#draw(chart, width, height) : '',
      narrow: narrow === undefined ? '' : this.#draw(chart, narrow, undefined),
    };
  }

  #draw(chart: Chart, width: number, height: number | undefined): string {
    const name = `chart-${this.drawings.size}`;
    this.drawings.set(name, draw(chart, { width, height: height === undefined ? undefined : Math.floor(height) }, this.#look));
    return name;
  }
}

const SIZES = { xl: 84, l: 64, m: 48, s: 36, xs: 28 } as const;
const UNIT = 24;

type Size = keyof typeof SIZES;

function smaller(largest: Size): Size[] {
  const names = Object.keys(SIZES) as Size[];
  return names.slice(names.indexOf(largest));
}

function keyWidth(figure: KeyFigure, size: Size): number {
  return textWidth(figure.value, SIZES[size]) + textWidth(figure.unit, UNIT) + 10;
}

/** The number as large as its place allows, up to `largest`; `em` is its width, for places that the page decides. */
function keyView(figure: KeyFigure, width: number, largest: Size) {
  const size = smaller(largest).find((name) => keyWidth(figure, name) <= width) ?? 'xs';
  return { ...figure, size, em: textWidth(figure.value, 1).toFixed(2), long: textWidth(figure.value, 1) > 4.2 };
}

/** Figures in one line, all of one size. */
function keyViews(figures: readonly KeyFigure[], width: number) {
  const line = (size: Size) => figures.reduce((sum, f) => sum + Math.max(keyWidth(f, size), textWidth(f.label, 20), ...factsOf(f).map((fact) => textWidth(fact, 18))) + 40, -40);
  const size = smaller('l').find((name) => line(name) <= width) ?? 'xs';
  return figures.map((f) => keyView(f, width, size));
}

/** Arcs like the rings that a drop makes: what is published spreads. */
function motif(theme: Theme): string {
  const rings = Array.from({ length: 9 }, (_, i) => `<circle cx="560" cy="560" r="${88 + i * 62}" opacity="${(1 - i * 0.09).toFixed(2)}"/>`).join('');
  return (
    `<svg class="motif" viewBox="0 0 640 640" width="640" height="640" fill="none" stroke="${theme.colours.motif}" stroke-width="1.5" ` +
    `aria-hidden="true" focusable="false"><g>${rings}</g><circle cx="560" cy="560" r="30" fill="${theme.colours.motif}" stroke="none"/></svg>`
  );
}

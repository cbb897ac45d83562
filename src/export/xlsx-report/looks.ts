import { tag, type Markup } from '../office/markup.ts';

/** How a cell looks; a workbook holds each look once. */
export interface Look {
  font?: 'title' | 'bold';
  align?: 'center' | 'left';
  border?: boolean;
  /** A format code beside General. */
  number?: string;
}

/** In points: 黑体 for titles, 宋体 for the rest, as Excel in Chinese has it. */
const FONTS = { plain: { name: '宋体', size: 10.5, bold: false }, title: { name: '黑体', size: 16, bold: false }, bold: { name: '宋体', size: 10.5, bold: true } };
const FONT_ORDER = ['plain', 'title', 'bold'] as const;
/** Numbers below belong to Excel's own formats. */
const FIRST_FORMAT = 164;

export class Looks {
  readonly #looks = new Map<string, { look: Look; id: number }>();
  readonly #formats: string[] = [];

  constructor() {
    this.id({ align: 'left' });
  }

  id(look: Look): number {
    const { font, align, border, number } = look;
    const key = JSON.stringify([font ?? '', align ?? '', border ?? false, number ?? '']);
    const known = this.#looks.get(key);
    if (known) return known.id;
    if (number !== undefined && !this.#formats.includes(number)) this.#formats.push(number);
    const id = this.#looks.size;
    this.#looks.set(key, { look, id });
    return id;
  }

  get content(): Markup {
    const looks = [...this.#looks.values()].map(({ look }) => this.#look(look));
    return [
      list('numFmts', this.#formats.map((code, i) => tag('numFmt', { numFmtId: FIRST_FORMAT + i, formatCode: code }))),
      list('fonts', FONT_ORDER.map((name) => fontMarkup(FONTS[name]))),
      list('fills', ['none', 'gray125'].map((pattern) => tag('fill', {}, tag('patternFill', { patternType: pattern })))),
      list('borders', [borderMarkup(), borderMarkup('thin')]),
      list('cellStyleXfs', [tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      list('cellXfs', looks),
      list('cellStyles', [tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    ].join('');
  }

  #look({ font, align = 'center', border = false, number }: Look): Markup {
    const format = number === undefined ? 0 : FIRST_FORMAT + this.#formats.indexOf(number);
    const ids = { numFmtId: format, fontId: FONT_ORDER.indexOf(font ?? 'plain'), fillId: 0, borderId: border ? 1 : 0, xfId: 0 };
    const applied = { applyNumberFormat: format === 0 ? undefined : 1, applyFont: 1, applyBorder: border ? 1 : undefined, applyAlignment: 1 };
    return tag('xf', { ...ids, ...applied }, tag('alignment', { horizontal: align, vertical: 'center', wrapText: 1 }));
  }
}

function list(name: string, items: readonly Markup[]): Markup {
  return items.length === 0 ? '' : tag(name, { count: items.length }, ...items);
}

function fontMarkup({ name, size, bold }: { name: string; size: number; bold: boolean }): Markup {
  // 134: GB 2312.
  return tag('font', {}, bold ? tag('b') : '', tag('sz', { val: size }), tag('name', { val: name }), tag('charset', { val: 134 }));
}

function borderMarkup(style?: string): Markup {
  const edges = ['left', 'right', 'top', 'bottom'].map((edge) => (style ? tag(edge, { style }, tag('color', { auto: 1 })) : tag(edge)));
  return tag('border', {}, ...edges, tag('diagonal'));
}

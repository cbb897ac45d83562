import type { Lang } from '../diagnostics/entry.ts';
import type { Figure } from './figures.ts';

/** The heads of a list of figures. */
export const FIGURE_HEADS: Record<Lang, string[]> = {
  zh: ['数据项', '名称', '数值', '单位', '来源', '行数'],
  en: ['id', 'name', 'value', 'unit', 'source', 'rows'],
};

/** Where a figure comes from, in a word. */
export const SOURCE_WORDS: Record<Lang, Record<Figure['source'], string>> = {
  zh: { counted: '台账', given: '给定', formula: '合计', previous: '上年', read: '年报' },
  en: { counted: 'counted', given: 'given', formula: 'formula', previous: 'previous', read: 'report' },
};

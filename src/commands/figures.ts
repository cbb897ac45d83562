import type { Lang } from '../diagnostics/entry.ts';
import { textTable } from '../diagnostics/table.ts';
import type { Host } from '../host.ts';
import { outputFolder } from './build.ts';
import { compile, type Compiled } from './compile.ts';

/** The figures of a folder; its text is not read. */
export function figures(host: Host, folder: string): Promise<Compiled> {
  return compile(host, { folder, out: outputFolder(host, { folder }), text: false });
}

const SOURCES = {
  zh: { counted: '台账', given: '给定', formula: '合计', previous: '上年' },
  en: { counted: 'counted', given: 'given', formula: 'formula', previous: 'previous' },
} as const;

const HEADS: Record<Lang, string[]> = {
  zh: ['数据项', '名称', '数值', '单位', '来源', '行数'],
  en: ['id', 'name', 'value', 'unit', 'source', 'rows'],
};

export function figuresText({ figures: all }: Compiled, lang: Lang): string {
  const rows = all.all().map((f) => [f.id, f.name, f.value, f.unit, SOURCES[lang][f.source], String(f.rows.length)]);
  return textTable(HEADS[lang], rows);
}

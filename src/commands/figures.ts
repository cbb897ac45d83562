import type { Lang } from '../diagnostics/entry.ts';
import { textTable } from '../diagnostics/table.ts';
import type { Host } from '../host.ts';
import { outputFolder } from './build.ts';
import { compile, type Compiled } from './compile.ts';
import type { Readers } from './readers.ts';

/** The figures of a folder; its text is not read. */
export function figures(host: Host, folder: string, readers?: Promise<Readers>): Promise<Compiled> {
  return compile(host, { folder, readers, out: outputFolder(host, { folder }), text: false });
}

const SOURCES = {
  zh: { counted: '台账', given: '给定', formula: '合计', previous: '上年', read: '年报' },
  en: { counted: 'counted', given: 'given', formula: 'formula', previous: 'previous', read: 'report' },
} as const;

const HEADS: Record<Lang, string[]> = {
  zh: ['数据项', '名称', '数值', '单位', '来源', '行数'],
  en: ['id', 'name', 'value', 'unit', 'source', 'rows'],
};

/** Comparisons are made of any figure: they are not listed. */
const COMPARED: Record<Lang, string> = {
  zh: '正文里还可以写上年的数和增减：{{lastYear.数据项}}、{{change.数据项}}、{{changePercent.数据项}} 等，见 nianbao explain T508。',
  en: 'The text may compare with last year: {{lastYear.id}}, {{change.id}}, {{changePercent.id}} and others, see nianbao explain T508.',
};

export function figuresText({ figures: all, lastYear }: Compiled, lang: Lang): string {
  const rows = all.all().map((f) => [f.id, f.name, f.value, f.unit, SOURCES[lang][f.source], String(f.rows.length)]);
  const table = textTable(HEADS[lang], rows);
  return lastYear ? `${table}\n\n${COMPARED[lang]}` : table;
}

import type { Lang } from '../diagnostics/entry.ts';
import { textTable } from '../diagnostics/table.ts';
import type { Host } from '../host.ts';
import { FIGURE_HEADS, SOURCE_WORDS } from '../report/figure-words.ts';
import { outputFolder } from './build.ts';
import { compile, type Compiled } from './compile.ts';
import type { Readers } from './readers.ts';

/** The figures of a folder; its text is not read. */
export function figures(host: Host, folder: string, readers?: Promise<Readers>): Promise<Compiled> {
  return compile(host, { folder, readers, out: outputFolder(host, { folder }), text: false });
}

/** Comparisons are made of any figure: they are not listed. */
const COMPARED: Record<Lang, string> = {
  zh: '正文里还可以写上年的数和增减：{{lastYear.数据项}}、{{change.数据项}}、{{changePercent.数据项}} 等，见 nianbao explain T508。',
  en: 'The text may compare with last year: {{lastYear.id}}, {{change.id}}, {{changePercent.id}} and others, see nianbao explain T508.',
};

export function figuresText({ figures: all, lastYear }: Compiled, lang: Lang): string {
  const rows = all.all().map((f) => [f.id, f.name, f.value, f.unit, SOURCE_WORDS[lang][f.source], String(f.rows.length)]);
  const table = textTable(FIGURE_HEADS[lang], rows);
  return lastYear ? `${table}\n\n${COMPARED[lang]}` : table;
}

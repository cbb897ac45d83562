import { placeText } from '../diagnostics/describe.ts';
import type { Lang } from '../diagnostics/entry.ts';
import { textTable } from '../diagnostics/table.ts';
import { readFigures, type Verified } from './verify.ts';

const HEADS: Record<Lang, string[]> = {
  zh: ['数据项', '名称', '数值', '单位', '位置'],
  en: ['id', 'name', 'value', 'unit', 'place'],
};

const SUM: Record<Lang, string> = { zh: '（相加得出）', en: '(a sum)' };

/** Every figure as it was read, with where. */
export function verifyText({ report, figures }: Verified, lang: Lang): string {
  const rows = figures.all().map(({ id, name, value, unit }) => {
    const place = report.figures.get(id)?.at[1];
    // Behind the name of the file, which is the same for all.
    const where = place && 'file' in place ? placeText(place, lang).slice(place.file.length + 3) : SUM[lang];
    return [id, name, value, unit, where];
  });
  return textTable(HEADS[lang], rows);
}

/** The figures as in figures.json, and what the report says of itself. */
export function verifyJson(verified: Verified): object {
  const { file, form, title, publishedOn } = verified.report;
  const { bureau, level } = verified.settings;
  const year = verified.report.year ?? null;
  return { ...readFigures(verified.report, verified.figures), file, form, title, bureau: verified.report.bureau || bureau, year, level, publishedOn: publishedOn ?? null, written: verified.written ?? null };
}

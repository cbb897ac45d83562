import { catalog, type Code } from '../diagnostics/catalog.ts';
import type { Lang, Page } from '../diagnostics/entry.ts';
import { pages, pageTitles } from '../diagnostics/pages.ts';
import { Failure, problem } from '../diagnostics/problem.ts';
import { textTable } from '../diagnostics/table.ts';
import { wrap } from '../diagnostics/width.ts';

export const codes = Object.keys(catalog) as Code[];

/** The page of a code. */
export function explain(code: string, lang: Lang): { code: Code; page: Page } {
  const found = codes.find((c) => c === code.toUpperCase());
  if (!found) throw new Failure(problem('U904', [], { code, near: codes.find((c) => c.slice(1) === code.slice(1)) }));
  return { code: found, page: pages[lang][found] };
}

export function explainText({ code, page }: { code: Code; page: Page }, lang: Lang): string {
  const severity = catalog[code].severity === 'error' ? { zh: '错误', en: 'error' } : { zh: '提醒', en: 'warning' };
  const parts = (Object.keys(pageTitles[lang]) as (keyof Page)[]).map((key) => {
    const lines = page[key].split('\n').flatMap((line) => wrap(line, 76));
    return [pageTitles[lang][key], ...lines.map((line) => `    ${line}`.trimEnd())].join('\n');
  });
  return [`${severity[lang]} ${code}`, ...parts].join('\n\n');
}

/** All codes with what they check, a line each. */
export function explainList(lang: Lang): string {
  const rows = codes.map((code) => [code, pages[lang][code].checks.split('\n')[0] ?? '']);
  return textTable(lang === 'zh' ? ['代码', '查什么'] : ['code', 'what it checks'], rows);
}

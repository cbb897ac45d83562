import type { Code } from './catalog.ts';
import type { Lang, Page } from './entry.ts';
import type { Explained } from './pages/explained.ts';
import { batch } from './pages/batch.ts';
import { body } from './pages/body.ts';
import { completeness } from './pages/completeness.ts';
import { figures } from './pages/figures.ts';
import { files } from './pages/files.ts';
import { form } from './pages/form.ts';
import { headers } from './pages/headers.ts';
import { published } from './pages/published.ts';
import { publishedFiles } from './pages/published-files.ts';
import { readback } from './pages/readback.ts';
import { reading } from './pages/reading.ts';
import { sums } from './pages/sums.ts';
import { narrative } from './pages/narrative.ts';
import { output } from './pages/output.ts';
import { privacy } from './pages/privacy.ts';
import { rollup } from './pages/rollup.ts';
import { settings } from './pages/settings.ts';
import { text } from './pages/text.ts';
import { usage } from './pages/usage.ts';
import { values } from './pages/values.ts';
import { years } from './pages/years.ts';

const explained: Record<Code, Explained> = {
  ...settings,
  ...body,
  ...files,
  ...reading,
  ...headers,
  ...values,
  ...sums,
  ...figures,
  ...form,
  ...years,
  ...text,
  ...narrative,
  ...completeness,
  ...privacy,
  ...output,
  ...usage,
  ...batch,
  ...rollup,
  ...publishedFiles,
  ...published,
  ...readback,
};

/** Titles of the parts of a page, in their order. */
export const pageTitles: Record<Lang, Record<keyof Page, string>> = {
  zh: { checks: '查什么', why: '为什么要查', wrong: '错误的例子', right: '改好的例子', source: '依据' },
  en: { checks: 'What it checks', why: 'Why', wrong: 'Wrong', right: 'Right', source: 'Source' },
};

/** What `nianbao explain <code>` prints. */
export const pages: Record<Lang, Record<Code, Page>> = { zh: inLanguage('zh'), en: inLanguage('en') };

function inLanguage(lang: Lang): Record<Code, Page> {
  const made = Object.entries(explained).map(([code, { wrong, right, [lang]: page }]) => [code, { wrong, right, ...page }]);
  return Object.fromEntries(made) as Record<Code, Page>;
}

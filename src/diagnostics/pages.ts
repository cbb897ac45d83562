import type { Code } from './catalog.ts';
import type { Lang, Page } from './entry.ts';
import { figures } from './pages/figures.ts';
import { files } from './pages/files.ts';
import { form } from './pages/form.ts';
import { headers } from './pages/headers.ts';
import { output } from './pages/output.ts';
import { settings } from './pages/settings.ts';
import { text } from './pages/text.ts';
import { usage } from './pages/usage.ts';
import { values } from './pages/values.ts';

/** The pages of one family of codes: a code or a language without a page does not compile. */
export type PagesOf<Family> = Record<keyof Family, Record<Lang, Page>>;

const all: Record<Code, Record<Lang, Page>> = {
  ...settings,
  ...files,
  ...headers,
  ...values,
  ...figures,
  ...form,
  ...text,
  ...output,
  ...usage,
};

function inLanguage(lang: Lang): Record<Code, Page> {
  return Object.fromEntries(Object.entries(all).map(([code, page]) => [code, page[lang]])) as Record<Code, Page>;
}

/** What `nianbao explain <code>` prints. */
export const pages: Record<Lang, Record<Code, Page>> = { zh: inLanguage('zh'), en: inLanguage('en') };

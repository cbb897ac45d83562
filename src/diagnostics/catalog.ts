import { figures } from './catalog/figures.ts';
import { files } from './catalog/files.ts';
import { form } from './catalog/form.ts';
import { headers } from './catalog/headers.ts';
import { output } from './catalog/output.ts';
import { settings } from './catalog/settings.ts';
import { text } from './catalog/text.ts';
import { usage } from './catalog/usage.ts';
import { values } from './catalog/values.ts';
import type { Entry } from './entry.ts';

/**
 * Every code there is. Codes are permanent and never reused; the letter is the topic, the first digit the stage:
 * S0 settings, F1 format and year, L1 files, H1 headers, V2 values, C3 figures, B4 rules of the form, T5 text and
 * templates, P7 output, U9 usage.
 */
export const catalog = {
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

export type Code = keyof typeof catalog;
export type ParamsOf<C extends Code> = (typeof catalog)[C] extends Entry<infer P> ? P : never;

import { batch } from './catalog/batch.ts';
import { body } from './catalog/body.ts';
import { completeness } from './catalog/completeness.ts';
import { figures } from './catalog/figures.ts';
import { files } from './catalog/files.ts';
import { form } from './catalog/form.ts';
import { headers } from './catalog/headers.ts';
import { published } from './catalog/published.ts';
import { publishedFiles } from './catalog/published-files.ts';
import { readback } from './catalog/readback.ts';
import { reading } from './catalog/reading.ts';
import { sums } from './catalog/sums.ts';
import { narrative } from './catalog/narrative.ts';
import { output } from './catalog/output.ts';
import { privacy } from './catalog/privacy.ts';
import { rollup } from './catalog/rollup.ts';
import { settings } from './catalog/settings.ts';
import { text } from './catalog/text.ts';
import { usage } from './catalog/usage.ts';
import { values } from './catalog/values.ts';
import { years } from './catalog/years.ts';
import type { Entry } from './entry.ts';

/**
 * Every code there is. Codes are permanent and never reused; the letter is the topic, the first digit the stage:
 * S0 settings, F1 format and year, L1 files, H1 headers, V2 values, C3 figures, B4 rules of the form, T5 text and
 * templates, R6 published reports, P7 output, A8 across bureaus, U9 usage.
 */
export const catalog = {
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

export type Code = keyof typeof catalog;
export type ParamsOf<C extends Code> = (typeof catalog)[C] extends Entry<infer P> ? P : never;

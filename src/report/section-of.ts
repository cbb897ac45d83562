import type { Format, FormSection } from '../formats/schema.ts';
import { fold } from '../ledger/fold.ts';
import { bareTitle } from './heading-numbers.ts';

/** The section that a title names: with or without its number, in the words of the form or of published reports. */
export function sectionOf(format: Pick<Format, 'sections'>, title: string): FormSection | undefined {
  const bare = fold(bareTitle(title));
  return format.sections.find((s) => [s.title, ...s.variants].some((name) => fold(name) === bare));
}

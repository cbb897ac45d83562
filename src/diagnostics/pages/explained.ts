import type { Lang, Page } from '../entry.ts';

type Example = Pick<Page, 'wrong' | 'right'>;

/** A page in both languages. The example stands for both, unless a language has its own. */
export type Explained = Example & Record<Lang, Omit<Page, keyof Example> & Partial<Example>>;

/** The pages of one family of codes: a code or a language that is missing does not compile. */
export type ExplainedOf<Family> = Record<keyof Family, Explained>;

/** The lines of an example, without the indentation of the source around them. */
export function example({ raw: [text = ''] }: TemplateStringsArray): string {
  const lines = text.split('\n').slice(1, -1);
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}

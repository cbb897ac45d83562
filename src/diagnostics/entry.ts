export type Lang = 'zh' | 'en';

/** An error means that the report would be wrong or cannot be made; a warning asks for a second look. */
export type Severity = 'error' | 'warning';

/** What a message says in one language. Headline: one fact, no cure. Fixes: what to do, safest first. */
export interface Wording<P> {
  headline(p: P): string;
  /** The facts, where the headline is not enough: found, expected. */
  facts?(p: P): string;
  /** What it does to the report. */
  effect(p: P): string;
  fixes(p: P): string[];
  /** The effect where the problem is one of a published report, and the other speaks of what is built. */
  publishedEffect?(p: P): string;
}

/** One entry of the catalog: permanent code, severity, and its words in both languages. */
export interface Entry<P> {
  severity: Severity;
  zh: Wording<P>;
  en: Wording<P>;
}

export type ParamValue = string | number | readonly string[] | undefined;

/** Fixes the type of an entry's parameters. */
export function entry<P extends Record<string, ParamValue>>(e: Entry<P>): Entry<P> {
  return e;
}

/** The page that `nianbao explain <code>` prints. */
export interface Page {
  checks: string;
  why: string;
  wrong: string;
  right: string;
  source: string;
}

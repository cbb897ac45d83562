import { arabic } from './dates.ts';

/** Days, document numbers and dates of filling in: years that say nothing of the year of the ledger. */
const ASIDE = new RegExp(
  [
    String.raw`(?:日期|时间|截至|截止)\s*:?\s*\S*`,
    String.raw`[〔\[(【]\s*20\d\d\s*[〕\])】]\s*第?\s*\d+\s*号`,
    String.raw`20\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}日?`,
    String.raw`(?<!\d)20\d{6}(?!\d)`,
  ].join('|'),
  'gu',
);

const FULL = /(?<!\d)20\d{2}(?!\d)/g;
/** 2019-21年, 20年度 */
const SHORT = /(?<=[-~—–至到]\s*|(?<!\d))(\d{2})(?=年度|年(?!\d|以|内))/g;

/**
 * The year of dates that have none: the nearest title that names a year decides.
 * @param titles from the nearest to the table outwards
 * @returns undefined where that title names several years: then a date without one is in doubt
 */
export function titleYear(titles: readonly string[], reportYear: number): number | undefined {
  for (const title of titles) {
    const years = yearsIn(title);
    if (years.size > 0) return years.size === 1 ? [...years][0] : undefined;
  }
  return reportYear;
}

/** The years that a title names. */
export function yearsIn(title: string): Set<number> {
  const text = arabic(title.normalize('NFKC')).replace(ASIDE, ' ');
  const full = [...text.matchAll(FULL)].map((m) => Number(m[0]));
  const short = [...text.replace(FULL, '').matchAll(SHORT)].map((m) => 2000 + Number(m[1]));
  return new Set([...full, ...short]);
}

const HEADING = /台账|登记|(?:明细|一览|统计|情况|汇总)表|目录|清单|^\s*20\d\d\s*年度?\s*$/;

/** Where a table stands, for the year of its dates. */
export interface Titles {
  /** The lines right above the table. */
  near: string;
  /** Lines above another table on top of it: a summary, or what is no ledger. */
  far: string;
  sheet: string;
  file: string;
  /** The year of the table above, where there is one; undefined within: it is in doubt. */
  above?: { year: number | undefined; again: boolean } | undefined;
}

/** The lines right above a table decide; where they name no year, nothing else may disagree. */
export function tableYear({ near, far, sheet, file, above }: Titles, reportYear: number): number | undefined {
  // Between two printings of one header a remark may name a year too: 含2022年结转.
  if (yearsIn(near).size > 0) return above?.again && !HEADING.test(near.normalize('NFKC')) ? undefined : titleYear([near], reportYear);
  if (above?.again) return above.year;
  const year = titleYear([sheet, file], reportYear);
  if (above && above.year !== year) return undefined;
  return [...yearsIn(far)].every((other) => other === year) ? year : undefined;
}

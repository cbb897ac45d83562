import { applications, DISCLOSURE, figures, REVIEW_ROWS, texts, TITLES, type Cell } from '../published/fixtures/model.mjs';

export interface MadeCell {
  text: string;
  across: number;
  down: number;
}

/** A paragraph, or rows of a table: cells that begin in the row. */
export type MadeBlock = string | MadeCell[][];

export interface MadeReport {
  form?: 2019 | 2021;
  bureau?: string;
  year?: number;
  /** Figures other than those of the model, by id; what is written in the cell. */
  cells?: Record<string, string>;
}

/** The report of fixtures/model.mjs as paragraphs and tables, for writers of other kinds of file. */
export function madeReport({ form = 2021, bureau = '云溪县应急管理局', year = 2023, cells = {} }: MadeReport = {}): MadeBlock[] {
  const values = figures(form);
  const shown = ({ id, text = '', unit = '', across, down }: Cell): MadeCell => ({ text: id === undefined ? text : (cells[id] ?? `${values[id] ?? 0}${unit}`), across, down });
  const table = (rows: Cell[][]) => rows.map((row) => row.map(shown));
  const text = texts(form, { bureau, year });
  const tables: Record<number, Cell[][]> = { 2: DISCLOSURE[form], 3: applications(form), 4: REVIEW_ROWS };
  return [
    `${bureau}${year}年政府信息公开工作年度报告`,
    ...(text.intro ?? []),
    ...TITLES.flatMap((title, index): MadeBlock[] => [title, ...(text[index + 1] ?? []), ...(tables[index + 1] ? [table(tables[index + 1] ?? [])] : [])]),
    bureau,
    `${year + 1}年1月18日`,
  ];
}

/** What is read of it, all but the zeros. */
export function madeFigures(form: 2019 | 2021 = 2021): Record<string, number> {
  return figures(form);
}

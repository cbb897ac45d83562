/** The statute as data: a format is one value of this type, in one file, with its source beside it. */
export interface Format {
  id: string;
  notice: { number: string; title: string; issuedOn: string };
  /** Report years that the notice governs, both ends included. */
  years: { from: number; to?: number };
  sections: FormSection[];
  /** Every figure that the tables print, in the order of the form, then the sums that the text needs. */
  figures: FormFigure[];
  rules: Rule[];
  lastYear: YearRule[];
  expectations: Expectation[];
  mentions: Mention[];
  /** Rows that this form does not tell apart: id below a figure's, and the id that takes it in. */
  folds: Readonly<Record<string, string>>;
}

export type SectionId = 'overview' | 'disclosure' | 'applications' | 'reviews' | 'problems' | 'other';

export interface FormSection {
  id: SectionId;
  /** 一, 二 … */
  numeral: string;
  /** The title in the words of the form, without its number. */
  title: string;
  /** Other wordings found in published reports: read, never printed. */
  variants: string[];
  /** The numbered parts of the section, in order (article 50 and the notice). */
  aspects: { title: string; variants: string[] }[];
  table?: FormTable;
}

export type Scope = 'col' | 'colgroup' | 'row' | 'rowgroup';

export interface LabelCell {
  kind: 'label';
  /** Unique within the report: figure cells name it in their `headers`. */
  id: string;
  /** Character for character as in the form. */
  text: string;
  colspan: number;
  rowspan: number;
  scope: Scope;
}

export interface FigureCell {
  kind: 'figure';
  figure: string;
  colspan: number;
  headers: string[];
  /** Printed behind the number where the form has no unit in the column's title. */
  unit?: string;
}

export type FormRow = (LabelCell | FigureCell)[];

export interface FormTable {
  id: SectionId;
  caption: string;
  /** Widths of the grid's columns, in percent. */
  columns: number[];
  /** Repeated on every page. */
  head: FormRow[];
  /** Rows that belong together: a page breaks between groups before it breaks within one. */
  groups: FormRow[][];
}

/** % is of comparisons with last year, which the text alone uses. */
export type Unit = '件' | '项' | '条' | '元' | '万元' | '%';

/** count: whole and not negative. change: whole, may be negative. amount: exact decimal, not negative. */
export type Nature = 'count' | 'change' | 'amount';

export interface FigureSpec {
  id: string;
  /** The Chinese name by which the text may call it. */
  name: string;
  unit: Unit;
  nature: Nature;
}

export interface FormFigure extends FigureSpec {
  /** Where it stands: title of the section, label of the row and of the column. */
  table: string;
  row: string;
  column: string;
  /** False for a sum that only the text uses. */
  printed: boolean;
}

/**
 * Both sides add up to the same. A rule that `defines` a figure also computes it, as the sum of the right side,
 * where neither a ledger nor the settings give it.
 */
export interface Rule {
  code: 'B401' | 'B402' | 'B403' | 'B404';
  left: string[];
  right: string[];
  defines?: string;
  /** Where a message points: title of the section and label of the row or column. */
  at: { table: string; row?: string; column?: string };
  /** 文号 and the words that declare the rule. */
  source: string;
}

/** A figure of this year that last year's report fixes: it equals the sum of last year's figures. */
export interface YearRule {
  figure: string;
  from: string[];
  /** Last year's report stands in where the settings do not give the figure. */
  fills: boolean;
  source: string;
}

/**
 * What a figure follows from without being fixed by it: the sum of last year's figures and this year's `plus`, less
 * `minus`. A difference is possible, and asks for a reason.
 */
export interface Expectation {
  code: 'B407' | 'B408' | 'B413' | 'B414';
  figure: string;
  relation: 'equal' | 'at least';
  /** Figures of last year's report. */
  lastYear: string[];
  plus: string[];
  minus: string[];
  source: string;
}

/** What the text of a section must speak of: one of the words says that it does. */
export interface Mention {
  code: 'T533' | 'T534' | 'T535';
  section: SectionId;
  what: string;
  words: RegExp;
  /** Asked of reports of 各级人民政府 only. */
  governments: boolean;
}

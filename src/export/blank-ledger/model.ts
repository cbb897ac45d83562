/** A cell that is carried over: text, an exact decimal, or a date `YYYY-MM-DD`; empty text is an empty cell. */
export type CarriedRow = readonly string[];

export interface BlankColumn {
  header: string;
  name: string;
  required: boolean;
  holds: 'text' | 'date' | 'amount';
  /** In characters of Latin text. */
  width: number;
  note: string;
  /** What the drop-down list offers; `closed`: what is not in it is asked about. */
  words: readonly string[];
  closed: boolean;
}

export interface BlankLedger {
  name: string;
  columns: readonly BlankColumn[];
  rows: readonly CarriedRow[];
  /** Lines of the sheet that explains, above and below the list of columns. */
  opening: readonly string[];
  closing: readonly string[];
}

/** The sheet that explains; the settings that `init` writes say that it is no ledger. */
export const GUIDE_NAME = '填写说明';

import { fold } from './fold.ts';
import type { Header } from './header.ts';
import { headerBelow, type OwnColumns } from './recognition.ts';
import { isCount, isCustomary, isExample, isLongPeriod, isOrgan, isPartOfTotal, isRemark, isSection, isShort, isSigned, isSubtotal, keyWord, saysSum } from './row-words.ts';
import type { RowAtHand } from './row-at-hand.ts';
import type { Cell, Merge, SheetRow } from './sheet.ts';
import { HINT, TextScan } from './text-scan.ts';

/** Rows below the header that are not data, and why. */
export type NotData = 'blank' | 'repeatedHeader' | 'subtotal' | 'remark' | 'title';

/** An entry, or something else: counted as the wrong one it would be a wrong count. */
export interface Doubt {
  /** Zero-based. */
  column: number;
  /** What may be printed of the cell. */
  value: string;
  readings: readonly [string, string];
}

const SERIAL_HEADER = /^(?:序号|序|编号|no\.?|xh)$/;
/** Longer is no word that stands below a table in front of a name. */
const SHORT = 8;
const ENTRY = '一条记录';

/** Tells data from what clerks write around it. */
export class RowTypes {
  readonly #header: Header;
  readonly #own: OwnColumns;
  /** Columns of a date that every entry has; a total has none. */
  readonly #dates: number[];
  readonly #allDates: ReadonlySet<number>;
  /** Columns that say what an entry is: its number, its matter, its party. */
  readonly #names: ReadonlySet<number>;
  readonly #personal: ReadonlySet<number>;
  readonly #known: ReadonlySet<number>;
  readonly #money: ReadonlySet<number>;
  readonly #serial: number | undefined;
  readonly #wide: Set<string>;
  /** What the header has in its columns of dates. */
  readonly #dateHeads: readonly { index: number; low: number }[];
  /** No entry has come yet: then a date alone is none that was filled in beforehand. */
  #first = true;

  constructor(header: Header, merges: readonly Merge[], own: OwnColumns = () => ({})) {
    this.#header = header;
    this.#own = own;
    const specs = header.columns.flatMap((c) => {
      const spec = header.kind.columns[c.key];
      return spec ? [{ index: c.index, spec }] : [];
    });
    const where = (is: (spec: (typeof specs)[number]['spec']) => boolean) => specs.filter((c) => is(c.spec)).map((c) => c.index);
    const dates = where((spec) => spec.type === 'date');
    const required = where((spec) => spec.type === 'date' && spec.required === true);
    this.#dates = required.length > 0 ? required : dates;
    this.#dateHeads = this.#dates.flatMap((index) => header.lines.flatMap((line) => (line[index] === undefined ? [] : [{ index, low: printOf(line[index]) }])));
    this.#allDates = new Set(dates);
    this.#money = new Set(where((spec) => spec.type === 'money'));
    this.#names = new Set(where((spec) => spec.type !== 'date' && spec.type !== 'money'));
    this.#personal = new Set(where((spec) => spec.personal === true));
    this.#known = new Set(header.columns.map((c) => c.index));
    const serial = header.texts.findIndex((text, index) => text !== undefined && SERIAL_HEADER.test(fold(text)) && !this.#known.has(index));
    this.#serial = serial < 0 ? undefined : serial;
    const half = header.texts.filter((text) => text !== undefined).length / 2;
    this.#wide = new Set(merges.filter((m) => m.right - m.left + 1 >= Math.max(3, half)).map((m) => `${m.top + 1}:${m.left}`));
  }

  /** The column of running numbers: the same entry may have another one on another sheet. */
  get serial(): number | undefined {
    return this.#serial;
  }

  /** undefined: a row of data, or the header of another table. */
  of(at: RowAtHand): NotData | undefined {
    const { filled, row } = at;
    const first = filled[0];
    const alone = filled.length === 1 && first === this.#serial;
    if (first === undefined || (alone && !isNote(at.cell(first)))) return 'blank';
    if (this.#isHeader(at)) return 'repeatedHeader';
    if (mayBeCustomary(at) && !this.#hasDay(row) && isCustomary(filled.map((index) => fold(at.text(index))))) return 'remark';
    const dated = filled.some((index) => this.#allDates.has(index) && !sumIn(at, index));
    const sum = this.#sum(at, dated);
    if (sum === 'subtotal') return 'subtotal';
    const lead = this.#lead(at) ?? first;
    if (dated) return sum ? undefined : this.#dated(at, lead);
    const text = fold(at.text(lead));
    if (isSubtotal(text)) return 'subtotal';
    if (isRemark(text)) return 'remark';
    if (filled.length === 1 && (this.#wide.has(`${row.number}:${first}`) || isSection(text))) return 'title';
    return alone ? 'remark' : undefined;
  }

  /** Of a row that is data: whether it may be something else all the same. */
  doubt(at: RowAtHand): Doubt | undefined {
    const doubt = this.#doubt(at);
    if (!doubt) this.#first = false;
    return doubt;
  }

  #doubt(at: RowAtHand): Doubt | undefined {
    const { filled } = at;
    const dated = filled.find((index) => this.#allDates.has(index));
    const lead = this.#lead(at);
    if (lead === undefined) return undefined;
    if (hints(at, lead, HINT.example) && isExample(fold(at.text(lead)))) return this.#told(at, lead, [ENTRY, '示例']);
    const named = this.#named(at, lead);
    const sum = this.#sum(at, dated !== undefined);
    if (typeof sum === 'number') return this.#told(at, sum, ['合计一类的行', ENTRY]);
    const total = this.#allDates.has(named) ? lead : named;
    if (hints(at, total, HINT.sum | HINT.period) && this.#isTotal(total, fold(at.text(total)))) return this.#told(at, total, ['合计一类的行', ENTRY]);
    if (dated === undefined) return undefined;
    if (maySign(at, lead)) {
      const text = fold(at.text(lead));
      if (isRemark(text) || isSigned(text)) return this.#told(at, lead, [ENTRY, '说明或落款']);
    }
    if (this.#names.size === 0 || this.#namesTwo(at)) return undefined;
    const says = this.#says(at).filter((index) => !isCount(fold(at.shown(index)?.text ?? '')));
    if (says.length === 0) return this.#told(at, dated, [ENTRY, '落款日期']);
    // With its running number a row is an entry that is not complete.
    if (this.#serial !== undefined && filled.includes(this.#serial)) return undefined;
    if (says.every((index) => this.#money.has(index))) return this.#told(at, dated, ['合计一类的行', ENTRY]);
    const [only, ...others] = says;
    const organ = only !== undefined && others.length === 0 && this.#names.size > 1 && isOrgan(fold(at.shown(only)?.text ?? ''));
    return organ ? this.#told(at, dated, [ENTRY, '落款日期']) : undefined;
  }

  #isTotal(column: number, word: string): boolean {
    return this.#allDates.has(column) ? isLongPeriod(word) : isSubtotal(word) || isPartOfTotal(word);
  }

  /** Names of persons, and columns that nobody knows, are not printed. */
  #told(at: RowAtHand, column: number, readings: readonly [string, string]): Doubt {
    const text = at.text(column).trim();
    const printed = this.#known.has(column) && !this.#personal.has(column) && !isRemark(fold(text));
    return { column, value: printed ? text : keyWord(fold(text)), readings };
  }

  /**
   * A cell that says 合计 and nothing else: where a name should stand, or first in its row. With a number or a matter
   * beside it, and a date, the column of the cell: total or entry?
   */
  #sum(at: RowAtHand, dated: boolean): 'subtotal' | number | undefined {
    if ((at.hints & HINT.sum) === 0 || !at.filled.some((index) => sumIn(at, index))) return undefined;
    const first = this.#lead(at);
    const lead = first === undefined ? undefined : this.#named(at, first);
    const cell = at.filled.find((index) => sumIn(at, index) && (index === lead || this.#header.texts[index] !== undefined));
    if (cell === undefined) return undefined;
    const strong = cell === lead || cell === first || this.#known.has(cell);
    const says = this.#says(at).filter((index) => index !== cell && !this.#money.has(index) && !isNumber(fold(at.shown(index)?.text ?? '')));
    const names = says.filter((index) => this.#names.has(index));
    if (names.length > 0) return strong ? (dated ? cell : 'subtotal') : undefined;
    if (!dated || says.length === 0) return 'subtotal';
    return strong || this.#names.size > 0 ? cell : undefined;
  }

  /** A row with a date: an entry, or a date that was written below the table or filled in beforehand. */
  #dated(at: RowAtHand, lead: number): NotData | undefined {
    if (this.#allDates.has(lead)) {
      const text = fold(at.text(lead));
      if (isSubtotal(text)) return 'subtotal';
      if (isRemark(text)) return 'remark';
      if (at.filled.length === 1 && isSection(text)) return 'title';
    }
    if (maySign(at, lead) && this.#isSignature(at, lead, fold(at.text(lead)))) return 'remark';
    return this.#isPrefilled(at) ? 'blank' : undefined;
  }

  #isSignature(at: RowAtHand, lead: number, text: string): boolean {
    if (!isSigned(text) && !(isRemark(text) && text.includes(':'))) return false;
    const signs = (said: string) => isSigned(said) || isRemark(said);
    const others = this.#says(at).filter((index) => index !== lead && !signs(fold(at.shown(index)?.text ?? '')));
    return others.length <= 1 && !(this.#names.has(lead) && isShort(text));
  }

  /** A running number and dates, for entries to come. */
  #isPrefilled(at: RowAtHand): boolean {
    if (this.#first || this.#names.size === 0 || this.#serial === undefined || !at.filled.includes(this.#serial)) return false;
    const alone = at.filled.every((index) => (index === this.#serial || this.#allDates.has(index)) && isDateLike(at, index));
    return alone && this.#says(at).length === 0;
  }

  /** Columns of the table that say something beside dates and the running number. */
  #says(at: RowAtHand): number[] {
    return this.#header.texts.flatMap((text, index) => {
      if (text === undefined || this.#allDates.has(index) || !at.says(index)) return [];
      return index === this.#serial && /^\d+$/.test(fold(at.shown(index)?.text ?? '')) ? [] : [index];
    });
  }

  /** Two columns or more say what the entry is, beside what is a mere count. */
  #namesTwo(at: RowAtHand): boolean {
    let count = 0;
    for (const index of this.#names) {
      if (!at.says(index)) continue;
      const isMereCount = (at.shownScan(index).hints & HINT.date) !== 0 && isCount(at.shown(index)?.text ?? '');
      if (!isMereCount && ++count > 1) return true;
    }
    return false;
  }

  /** 1 2 3 4 5 below a header holds a number where a date should stand. */
  #hasDay({ cells }: SheetRow): boolean {
    for (const index of this.#allDates) {
      const cell = cells[index];
      if (cell && (cell.date === true || (/\d{4}|\d[^\d]+\d|\d月/.test(cell.text) && !/格式|例/.test(cell.text)))) return true;
    }
    return false;
  }

  /** The first cell that says something and is no running number. */
  #lead(at: RowAtHand): number | undefined {
    const [first, second] = at.filled;
    return first === this.#serial && first !== undefined && isRunning(at.text(first)) ? second : first;
  }

  /** The first such cell that holds no date either: 1月 | 检验费小计. */
  #named(at: RowAtHand, lead: number): number {
    if (!this.#allDates.has(lead)) return lead;
    return at.filled.find((index) => index > lead && !this.#allDates.has(index) && index !== this.#serial) ?? lead;
  }

  /** Where no date stands a header may: of a second table below the first, whose rows are no entries of this one. */
  isOtherHeader(at: RowAtHand): boolean {
    return !this.#isDated(at) && this.headerOf(at.row) === 'other';
  }

  /** @param above the row above, where its merged cells reach down: the two are one header */
  headerOf(row: SheetRow, above: readonly SheetRow[] = [], merges: readonly Merge[] = []): 'same' | 'other' | undefined {
    return headerBelow([...above, row], this.#header, this.#own, merges);
  }

  /** A cell of a date column holds what a date has. */
  hasDate({ cells }: SheetRow): boolean {
    const scan = new TextScan();
    return [...this.#allDates].some((index) => {
      scan.of(cells[index]?.text ?? '');
      return (scan.hints & HINT.date) !== 0;
    });
  }

  #isDated(at: RowAtHand): boolean {
    return this.#dates.every((index) => (at.shownScan(index).hints & HINT.date) !== 0);
  }

  /** The header again, or its columns under their other names; a column of dates may hold a digit there, （2023年）. */
  #isHeader(at: RowAtHand): boolean {
    if (!this.#isDated(at)) return this.#isPrinted(at) || this.headerOf(at.row) === 'same';
    return this.#dateHeads.some(({ index, low }) => at.scan(index).low === low) && this.#isPrinted(at);
  }

  /** One of the header's own rows, printed again on every page. */
  #isPrinted(at: RowAtHand): boolean {
    const texts = at.filled.map((index) => ({ index, text: fold(at.text(index)) }));
    return this.#header.lines.some((line) => {
      const same = texts.filter(({ index, text }) => line[index] === text).length;
      const whole = line.filter((text) => text !== undefined).length;
      return same >= Math.min(2, whole) && same >= texts.length * 0.6;
    });
  }
}

/** Whether a question about the words of a cell is worth asking. */
function hints(at: RowAtHand, column: number, asked: number): boolean {
  return (at.scan(column).hints & (asked | HINT.odd)) !== 0;
}

function sumIn(at: RowAtHand, column: number): boolean {
  return (at.scan(column).hints & HINT.sum) !== 0 && saysSum(at.cell(column));
}

/** What every date has, in any of its forms. */
function isDateLike(at: RowAtHand, column: number): boolean {
  return (at.scan(column).hints & HINT.date) !== 0;
}

/** Few entries could be a remark or a line of signatures by what they begin with. */
function maySign(at: RowAtHand, column: number): boolean {
  if (hints(at, column, HINT.remark)) return true;
  const scan = at.scan(column);
  if ((scan.hints & HINT.signed) === 0) return false;
  return scan.length <= SHORT || (scan.hints & HINT.apart) !== 0 || at.text(column).startsWith('截');
}

/** 1 2 3, 甲 乙 丙, 必填: short words in every cell, or those that ask to be filled in. */
function mayBeCustomary(at: RowAtHand): boolean {
  return (at.hints & (HINT.fillIn | HINT.odd)) !== 0 || at.filled.every((index) => at.scan(index).length <= SHORT);
}

/** 12: a running number, and no note. */
function isRunning(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return /^\d+$/.test(text.trim());
  }
  return text.length > 0;
}

function printOf(text: string): number {
  const scan = new TextScan();
  scan.of(text);
  return scan.low;
}

/** In the column of running numbers: words, not a number or a formula for one. */
function isNote(cell: Cell | undefined): boolean {
  return cell?.kind === 'text' && !/^\d+$/.test(fold(cell.text));
}

/** 3, 3件: what a total comes to. */
function isNumber(text: string): boolean {
  return /^\d[\d.,]*$/.test(text) || isCount(text);
}

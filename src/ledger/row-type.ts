import { fold, isBlank } from './fold.ts';
import type { Header } from './header.ts';
import { headerBelow, type OwnColumns } from './recognition.ts';
import { isCount, isCustomary, isExample, isLongPeriod, isOrgan, isPartOfTotal, isRemark, isSection, isShort, isSigned, isSubtotal, keyWord, saysSum } from './row-words.ts';
import type { Cell, Merge, SheetRow } from './sheet.ts';

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
/** What every date has, in any of its forms. */
const DATE_LIKE = /[\d０-９〇零一二三四五六七八九十]/;
const ENTRY = '一条记录';

/** The cell as the clerk sees it, merged cells included. */
export type Shown = (column: number) => Cell | undefined;

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
  /** No entry has come yet: then a date alone is none that was filled in beforehand. */
  #first = true;
  #asked: { row: SheetRow | undefined; filled: readonly number[] } = { row: undefined, filled: [] };

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
  of(row: SheetRow, shown: Shown): NotData | undefined {
    const { cells } = row;
    const filled = this.#filled(row);
    const first = filled[0];
    const alone = filled.length === 1 && first === this.#serial;
    if (first === undefined || (alone && !isNote(cells[first]))) return 'blank';
    if (this.#isHeader(row, filled, shown)) return 'repeatedHeader';
    if (!this.#hasDay(row) && isCustomary(filled.map((index) => fold(cells[index]?.text ?? '')))) return 'remark';
    const dated = filled.some((index) => this.#allDates.has(index) && !saysSum(cells[index]));
    const sum = this.#sum(row, filled, shown, dated);
    if (sum === 'subtotal') return 'subtotal';
    const text = fold(cells[this.#lead(row) ?? first]?.text ?? '');
    if (dated) return sum ? undefined : this.#dated(row, filled, shown, text);
    if (isSubtotal(text)) return 'subtotal';
    if (isRemark(text)) return 'remark';
    if (filled.length === 1 && (this.#wide.has(`${row.number}:${first}`) || isSection(text))) return 'title';
    return alone ? 'remark' : undefined;
  }

  /** Of a row that is data: whether it may be something else all the same. */
  doubt(row: SheetRow, shown: Shown): Doubt | undefined {
    const doubt = this.#doubt(row, shown);
    if (!doubt) this.#first = false;
    return doubt;
  }

  #doubt(row: SheetRow, shown: Shown): Doubt | undefined {
    const filled = this.#filled(row);
    const dated = filled.find((index) => this.#allDates.has(index));
    const lead = this.#lead(row);
    if (lead === undefined) return undefined;
    const text = fold(row.cells[lead]?.text ?? '');
    if (isExample(text)) return this.#told(row, lead, [ENTRY, '示例']);
    const named = this.#named(row, lead);
    const sum = this.#sum(row, filled, shown, dated !== undefined);
    if (typeof sum === 'number') return this.#told(row, sum, ['合计一类的行', ENTRY]);
    const total = filled.find((index) => index === named && !this.#allDates.has(index)) ?? lead;
    const word = fold(row.cells[total]?.text ?? '');
    const isTotal = this.#allDates.has(total) ? isLongPeriod(word) : isSubtotal(word) || isPartOfTotal(word);
    if (isTotal) return this.#told(row, total, ['合计一类的行', ENTRY]);
    if (dated === undefined) return undefined;
    if (isRemark(text) || isSigned(text)) return this.#told(row, lead, [ENTRY, '说明或落款']);
    if (this.#names.size === 0 || this.#namesIn(shown) > 1) return undefined;
    const says = this.#says(shown).filter((index) => !isCount(fold(shown(index)?.text ?? '')));
    if (says.length === 0) return this.#told(row, dated, [ENTRY, '落款日期']);
    // With its running number a row is an entry that is not complete.
    if (this.#serial !== undefined && filled.includes(this.#serial)) return undefined;
    if (says.every((index) => this.#money.has(index))) return this.#told(row, dated, ['合计一类的行', ENTRY]);
    const [only, ...others] = says;
    const organ = only !== undefined && others.length === 0 && this.#names.size > 1 && isOrgan(fold(shown(only)?.text ?? ''));
    return organ ? this.#told(row, dated, [ENTRY, '落款日期']) : undefined;
  }

  /** Names of persons, and columns that nobody knows, are not printed. */
  #told(row: SheetRow, column: number, readings: readonly [string, string]): Doubt {
    const text = row.cells[column]?.text.trim() ?? '';
    const printed = this.#known.has(column) && !this.#personal.has(column) && !isRemark(fold(text));
    return { column, value: printed ? text : keyWord(fold(text)), readings };
  }

  /**
   * A cell that says 合计 and nothing else: where a name should stand, or first in its row. With a number or a matter
   * beside it, and a date, the column of the cell: total or entry?
   */
  #sum(row: SheetRow, filled: readonly number[], shown: Shown, dated: boolean): 'subtotal' | number | undefined {
    if (!filled.some((index) => saysSum(row.cells[index]))) return undefined;
    const lead = this.#named(row, this.#lead(row));
    const cell = filled.find((index) => saysSum(row.cells[index]) && (index === lead || this.#header.texts[index] !== undefined));
    if (cell === undefined) return undefined;
    const strong = cell === lead || cell === this.#lead(row) || this.#known.has(cell);
    const says = this.#says(shown).filter((index) => index !== cell && !this.#money.has(index) && !isNumber(fold(shown(index)?.text ?? '')));
    const names = says.filter((index) => this.#names.has(index));
    if (names.length > 0) return strong ? (dated ? cell : 'subtotal') : undefined;
    if (!dated || says.length === 0) return 'subtotal';
    return strong || this.#names.size > 0 ? cell : undefined;
  }

  /** A row with a date: an entry, or a date that was written below the table or filled in beforehand. */
  #dated(row: SheetRow, filled: readonly number[], shown: Shown, text: string): NotData | undefined {
    const lead = this.#lead(row) ?? filled[0] ?? 0;
    if (this.#allDates.has(lead)) {
      if (isSubtotal(text)) return 'subtotal';
      if (isRemark(text)) return 'remark';
      if (filled.length === 1 && isSection(text)) return 'title';
    }
    if (isSigned(text) || (isRemark(text) && text.includes(':'))) {
      const others = this.#says(shown).filter((index) => index !== lead && !isSigned(fold(shown(index)?.text ?? '')));
      if (others.length <= 1 && !(this.#names.has(lead) && isShort(text))) return 'remark';
    }
    return this.#isPrefilled(row, filled, shown) ? 'blank' : undefined;
  }

  /** A running number and dates, for entries to come. */
  #isPrefilled({ cells }: SheetRow, filled: readonly number[], shown: Shown): boolean {
    if (this.#first || this.#names.size === 0 || this.#serial === undefined || !filled.includes(this.#serial)) return false;
    const alone = filled.every((index) => (index === this.#serial || this.#allDates.has(index)) && DATE_LIKE.test(cells[index]?.text ?? ''));
    return alone && this.#says(shown).length === 0;
  }

  /** Columns of the table that say something beside dates and the running number. */
  #says(shown: Shown): number[] {
    return this.#header.texts.flatMap((text, index) => {
      if (text === undefined || this.#allDates.has(index)) return [];
      const cell = shown(index);
      if (!cell || isBlank(cell.text)) return [];
      return index === this.#serial && /^\d+$/.test(fold(cell.text)) ? [] : [index];
    });
  }

  #namesIn(shown: Shown): number {
    let count = 0;
    for (const index of this.#names) {
      const text = shown(index)?.text ?? '';
      if (!isBlank(text) && !isCount(text)) count++;
    }
    return count;
  }

  /** 1 2 3 4 5 below a header holds a number where a date should stand. */
  #hasDay({ cells }: SheetRow): boolean {
    for (const index of this.#allDates) {
      const cell = cells[index];
      if (cell && (cell.date === true || (/\d{4}|\d[^\d]+\d|\d月/.test(cell.text) && !/格式|例/.test(cell.text)))) return true;
    }
    return false;
  }

  /** Asked twice of the same row. */
  #filled(row: SheetRow): readonly number[] {
    if (row === this.#asked.row) return this.#asked.filled;
    const { cells } = row;
    const filled: number[] = [];
    for (let index = 0; index < cells.length; index++) {
      const text = cells[index]?.text;
      if (text !== undefined && !isBlank(text)) filled.push(index);
    }
    this.#asked = { row, filled };
    return filled;
  }

  /** The first cell that says something and is no running number. */
  #lead(row: SheetRow): number | undefined {
    return this.#filled(row).find((index) => index !== this.#serial || !/^\d+$/.test(row.cells[index]?.text.trim() ?? ''));
  }

  /** The first such cell that holds no date either: 1月 | 检验费小计. */
  #named(row: SheetRow, lead: number | undefined): number | undefined {
    if (lead === undefined || !this.#allDates.has(lead)) return lead;
    return this.#filled(row).find((index) => index > lead && !this.#allDates.has(index) && index !== this.#serial) ?? lead;
  }

  /** Where no date stands a header may: of a second table below the first, whose rows are no entries of this one. */
  isOtherHeader(row: SheetRow, shown: Shown): boolean {
    return !this.#isDated(shown) && this.headerOf(row) === 'other';
  }

  /** @param above the row above, where its merged cells reach down: the two are one header */
  headerOf(row: SheetRow, above: readonly SheetRow[] = [], merges: readonly Merge[] = []): 'same' | 'other' | undefined {
    return headerBelow([...above, row], this.#header, this.#own, merges);
  }

  /** A cell of a date column holds what a date has. */
  hasDate({ cells }: SheetRow): boolean {
    return [...this.#allDates].some((index) => DATE_LIKE.test(cells[index]?.text ?? ''));
  }

  #isDated(shown: Shown): boolean {
    return this.#dates.every((index) => DATE_LIKE.test(shown(index)?.text ?? ''));
  }

  /** The header again, or its columns under their other names; a column of dates may hold a digit there, （2023年）. */
  #isHeader(row: SheetRow, filled: readonly number[], shown: Shown): boolean {
    if (!this.#isDated(shown)) return this.#isPrinted(row, filled) || this.headerOf(row) === 'same';
    const { lines } = this.#header;
    const again = this.#dates.some((index) => lines.some((line) => line[index] !== undefined && line[index] === fold(row.cells[index]?.text ?? '')));
    return again && this.#isPrinted(row, filled);
  }

  /** One of the header's own rows, printed again on every page. */
  #isPrinted(row: SheetRow, filled: readonly number[]): boolean {
    const texts = filled.map((index) => ({ index, text: fold(row.cells[index]?.text ?? '') }));
    return this.#header.lines.some((line) => {
      const same = texts.filter(({ index, text }) => line[index] === text).length;
      const whole = line.filter((text) => text !== undefined).length;
      return same >= Math.min(2, whole) && same >= texts.length * 0.6;
    });
  }
}

/** In the column of running numbers: words, not a number or a formula for one. */
function isNote(cell: Cell | undefined): boolean {
  return cell?.kind === 'text' && !/^\d+$/.test(fold(cell.text));
}

/** 3, 3件: what a total comes to. */
function isNumber(text: string): boolean {
  return /^\d[\d.,]*$/.test(text) || isCount(text);
}

import type { EntryContext } from './cell-reader.ts';
import { fold } from './fold.ts';
import { unitOf, type Header, type MatchedColumn } from './header.ts';
import { headUnit } from './header-unit.ts';
import { unitIn, type MoneyUnit } from './money.ts';
import { textOf, withoutNotes } from './recognition.ts';
import type { SheetRow } from './sheet.ts';
import { yearsIn } from './title-year.ts';

/** The year and the unit that a table is read by; a line between its entries may put them in doubt from there on. */
export class TableContext implements EntryContext {
  year: number | undefined;
  readonly unit: MoneyUnit | undefined;
  readonly reportYear: number;
  readonly date1904: boolean;
  readonly values: EntryContext['values'];
  readonly #header: Header;
  readonly #money: readonly MatchedColumn[];
  readonly #year: number | undefined;
  #otherUnit: MoneyUnit | undefined;

  constructor(header: Header, context: EntryContext) {
    this.year = context.year;
    this.unit = context.unit;
    this.reportYear = context.reportYear;
    this.date1904 = context.date1904;
    this.values = context.values;
    this.#header = header;
    this.#money = header.columns.filter((c) => header.kind.columns[c.key]?.type === 'money');
    this.#year = context.year;
  }

  /** A title or a remark between the entries. */
  line(row: SheetRow): void {
    const text = textOf([row]);
    // 备注：2022年结转见附表 begins no section.
    const years = withoutNotes([row]).length > 0 ? yearsIn(text) : new Set<number>();
    if (years.size > 0) this.year = agree(years, this.#year) ? this.#year : undefined;
    const unit = unitIn(text);
    if (unit) this.#otherUnit = unit;
  }

  /** The two units that an amount may be in; undefined where there is no doubt. */
  unitsOf(column: MatchedColumn): [MoneyUnit, MoneyUnit] | undefined {
    const unit = unitOf(column, this.unit);
    return unit && this.#otherUnit && unit !== this.#otherUnit ? [unit, this.#otherUnit] : undefined;
  }

  /**
   * The header is printed again: with another unit, or below a title that names another year, it begins a new table.
   * @param entries above it
   */
  changes(row: SheetRow, between: readonly SheetRow[], entries: number): boolean {
    const lines = withoutNotes(between).filter((line) => !this.#isHeader(line));
    const years = yearsIn(textOf(lines));
    if (years.size > 0 && !agree(years, this.#year)) return true;
    const unit = unitIn(textOf(lines)) ?? this.unit;
    return this.#money.some((column) => {
      const own = this.#unitAgain(row, column, entries);
      return (own === 'none' ? unit : own) !== unitOf(column, this.unit) && !(own === 'none' && column.unitInDoubt);
    });
  }

  #unitAgain(row: SheetRow, column: MatchedColumn, entries: number): MoneyUnit | 'none' | undefined {
    const text = row.cells[column.index]?.text ?? '';
    const named = headUnit(text);
    const same = text.trim() === '' || this.#header.lines.some((line) => line[column.index] === fold(text));
    if (same || (!named && entries === 0)) return column.unit ?? 'none';
    if (named === 'unreadable') return undefined;
    // 罚款金额 below 罚款金额（元）: neither unit is certain.
    return named ?? (column.unit ? undefined : 'none');
  }

  #isHeader({ cells }: SheetRow): boolean {
    return this.#header.lines.some((line) => cells.every((cell, index) => !cell?.text.trim() || line[index] === fold(cell.text)));
  }
}

function agree(years: ReadonlySet<number>, year: number | undefined): boolean {
  return years.size === 1 && year !== undefined && years.has(year);
}

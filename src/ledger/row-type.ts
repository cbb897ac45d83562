import { fold, isBlank } from './fold.ts';
import type { Header } from './header.ts';
import { headerBelow } from './recognition.ts';
import type { Cell, Merge, SheetRow } from './sheet.ts';

/** Rows below the header that are not data, and why. */
export type NotData = 'blank' | 'repeatedHeader' | 'subtotal' | 'remark' | 'title';

const PERIOD = '本[页月季年]度?|全年|年度|[上下]半年|\\d{1,2}月份?|第?[一二三四1-4]季度';
const SUM = '小计|合计|总计|共计|累计';
/** Behind the word may stand what it comes to: 合计：35件, 合计35件. */
const SUBTOTAL = new RegExp(`^(?:${PERIOD}|[^\\d:]{0,8})?(?:${SUM})(?:[:(].*|\\d[\\d.,]*[件个项条宗起笔元万]*)?$`);
/** What the rows of a table of totals begin with. */
const PART_OF_TOTAL = new RegExp(`^(?:其中:?|\\d{1,2}-\\d{1,2}月份?|${PERIOD}|sum|total|∑|(?:上年|本年)?结转|本年累计|以上(?:${SUM}))$`);
/** Nothing but the word: an entry never holds it, even where the row carries a date. */
const BARE_SUBTOTAL = new RegExp(`^(?:${PERIOD})?(?:${SUM}):?$`);
const REMARK =
  /^(?:备注|注|说明|附注|填表说明|填表人?|制表人?|制表单位|审核人?|审核|复核人?|审批人?|填报人|填报单位|填报日期|制表日期|负责人|单位负责人|分管领导|联系人|联系电话|电话|经办人|统计人|统计日期|日期|单位)\d*:|^(?:备注|说明|附注|填表说明)$/;
const SECTION = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|\d{1,2}月份?$|第[一二三四]季度|[上下]半年)/;
const SERIAL_HEADER = /^(?:序号|序|编号|no\.?|xh)$/;
/** What every date has, in any of its forms. */
const DATE_LIKE = /[\d０-９〇零一二三四五六七八九十]/;

/** Tells data from what clerks write around it. */
export class RowTypes {
  readonly #header: Header;
  /** Columns of a date that every entry has; a total has none. */
  readonly #dates: number[];
  readonly #allDates: ReadonlySet<number>;
  readonly #serial: number | undefined;
  readonly #wide: Set<string>;

  constructor(header: Header, merges: readonly Merge[]) {
    this.#header = header;
    const dates = header.columns.filter((c) => header.kind.columns[c.key]?.type === 'date');
    const required = dates.filter((c) => header.kind.columns[c.key]?.required);
    this.#dates = (required.length > 0 ? required : dates).map((c) => c.index);
    this.#allDates = new Set(dates.map((c) => c.index));
    const matched = new Set(header.columns.map((c) => c.index));
    const serial = header.texts.findIndex((text, index) => text !== undefined && SERIAL_HEADER.test(fold(text)) && !matched.has(index));
    this.#serial = serial < 0 ? undefined : serial;
    const half = header.texts.filter((text) => text !== undefined).length / 2;
    this.#wide = new Set(merges.filter((m) => m.right - m.left + 1 >= Math.max(3, half)).map((m) => `${m.top + 1}:${m.left}`));
  }

  /** The column of running numbers: the same entry may have another one on another sheet. */
  get serial(): number | undefined {
    return this.#serial;
  }

  /** undefined: a row of data, or the header of another table. @param shown the cell as the clerk sees it, merged cells included */
  of(row: SheetRow, shown: (column: number) => Cell | undefined): NotData | undefined {
    const { cells } = row;
    const filled: number[] = [];
    for (let index = 0; index < cells.length; index++) {
      const text = cells[index]?.text;
      if (text !== undefined && !isBlank(text)) filled.push(index);
    }
    const first = filled[0];
    const alone = filled.length === 1 && first === this.#serial;
    if (first === undefined || (alone && !isNote(cells[first]))) return 'blank';
    if (filled.some((index) => saysSum(cells[index]))) return 'subtotal';
    if (!this.#isDated(shown) && this.#isHeader(row, filled)) return 'repeatedHeader';
    if (this.#dates.some((index) => index !== first && filled.includes(index))) return undefined;
    const text = fold(cells[this.#lead(row) ?? first]?.text ?? '');
    if (SUBTOTAL.test(text)) return 'subtotal';
    if (REMARK.test(text)) return 'remark';
    if (filled.length === 1 && (this.#wide.has(`${row.number}:${first}`) || SECTION.test(text))) return 'title';
    return alone ? 'remark' : undefined;
  }

  /**
   * A total that carries a date reads as an entry too (the last day of the year beside 一月合计): the column of the word
   * that says so, for the message.
   */
  dubiousTotal(row: SheetRow): number | undefined {
    const lead = this.#lead(row);
    if (lead === undefined || this.#allDates.has(lead)) return undefined;
    const text = fold(row.cells[lead]?.text ?? '');
    return SUBTOTAL.test(text) || PART_OF_TOTAL.test(text) ? lead : undefined;
  }

  /** The first cell that says something and is no running number. */
  #lead({ cells }: SheetRow): number | undefined {
    const says = (cell: Cell | undefined, index: number) =>
      cell !== undefined && !isBlank(cell.text) && (index !== this.#serial || !/^\d+$/.test(cell.text.trim()));
    const lead = cells.findIndex(says);
    return lead < 0 ? undefined : lead;
  }

  /** Where no date stands a header may: of a second table below the first, whose rows are no entries of this one. */
  isOtherHeader(row: SheetRow, shown: (column: number) => Cell | undefined): boolean {
    return !this.#isDated(shown) && headerBelow(row, this.#header) === 'other';
  }

  #isDated(shown: (column: number) => Cell | undefined): boolean {
    return this.#dates.every((index) => DATE_LIKE.test(shown(index)?.text ?? ''));
  }

  /** One of the header's own rows, printed again on every page, or its columns under their other names. */
  #isHeader(row: SheetRow, filled: readonly number[]): boolean {
    const texts = filled.map((index) => ({ index, text: fold(row.cells[index]?.text ?? '') }));
    for (const line of this.#header.lines) {
      const same = texts.filter(({ index, text }) => line[index] === text).length;
      const whole = line.filter((text) => text !== undefined).length;
      if (same >= Math.min(2, whole) && same >= texts.length * 0.6) return true;
    }
    return headerBelow(row, this.#header) === 'same';
  }
}

/** In the column of running numbers: words, not a number or a formula for one. */
function isNote(cell: Cell | undefined): boolean {
  return cell?.kind === 'text' && !/^\d+$/.test(fold(cell.text));
}

function saysSum(cell: Cell | undefined): boolean {
  return cell?.kind === 'text' && cell.text.includes('计') && BARE_SUBTOTAL.test(fold(cell.text));
}

import { fold, isBlank } from './fold.ts';
import type { Header } from './header.ts';
import type { Merge, SheetRow } from './sheet.ts';

/** Rows below the header that are not data, and why. */
export type NotData = 'blank' | 'repeatedHeader' | 'subtotal' | 'remark' | 'title';

const SUBTOTAL =
  /^(?:本[页月季年]度?|全年|年度|[上下]半年|\d{1,2}月份?|第?[一二三四1-4]季度|[^\d::]{0,8})?(?:小计|合计|总计|共计|累计)(?:[::(].*)?$/;
const REMARK =
  /^(?:备注|注|说明|附注|填表说明|填表人?|制表人?|制表单位|审核人?|审核|复核人?|审批人?|填报人|填报单位|填报日期|制表日期|负责人|单位负责人|分管领导|联系人|联系电话|电话|经办人|统计人|统计日期|日期|单位)\d*[::]/;
const SECTION = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|\d{1,2}月份?$|第[一二三四]季度|[上下]半年)/;
const SERIAL_HEADER = /^(?:序号|序|编号|no\.?|xh)$/;

/** Tells data from what clerks write around it. */
export class RowTypes {
  readonly #header: Header;
  /** Columns of a date that every entry has; a total has none. */
  readonly #dates: number[];
  readonly #serial: number | undefined;
  readonly #folded: readonly (string | undefined)[];
  readonly #wide: Set<string>;

  constructor(header: Header, merges: readonly Merge[]) {
    this.#header = header;
    const dates = header.columns.filter((c) => header.kind.columns[c.key]?.type === 'date');
    const required = dates.filter((c) => header.kind.columns[c.key]?.required);
    this.#dates = (required.length > 0 ? required : dates).map((c) => c.index);
    this.#folded = header.texts.map((text) => (text === undefined ? undefined : fold(text)));
    const matched = new Set(header.columns.map((c) => c.index));
    const serial = this.#folded.findIndex((text, index) => text !== undefined && SERIAL_HEADER.test(text) && !matched.has(index));
    this.#serial = serial < 0 ? undefined : serial;
    const half = header.texts.filter((text) => text !== undefined).length / 2;
    this.#wide = new Set(merges.filter((m) => m.right - m.left + 1 >= Math.max(3, half)).map((m) => `${m.top + 1}:${m.left}`));
  }

  /** The column of running numbers: the same entry may have another one on another sheet. */
  get serial(): number | undefined {
    return this.#serial;
  }

  /** undefined: a row of data. */
  of(row: SheetRow): NotData | undefined {
    const filled = row.cells.flatMap((cell, index) => (cell && cell.text.trim() !== '' ? [index] : []));
    const first = filled[0];
    if (first === undefined || (filled.length === 1 && first === this.#serial)) return 'blank';
    if (this.#isHeader(row)) return 'repeatedHeader';
    if (this.#dates.every((index) => isBlank(row.cells[index]?.text ?? '') || index === first)) {
      const lead = filled.find((index) => index !== this.#serial || !/^\d+$/.test(row.cells[index]?.text.trim() ?? ''));
      const text = fold(row.cells[lead ?? first]?.text ?? '');
      if (SUBTOTAL.test(text)) return 'subtotal';
      if (REMARK.test(text)) return 'remark';
      if (filled.length === 1 && (this.#wide.has(`${row.number}:${first}`) || SECTION.test(text))) return 'title';
    }
    return undefined;
  }

  #isHeader(row: SheetRow): boolean {
    const texts = this.#header.columns.map((c) => ({ cell: fold(row.cells[c.index]?.text ?? ''), header: this.#folded[c.index] }));
    const same = texts.filter((t) => t.cell !== '' && (t.header === t.cell || t.header?.endsWith(t.cell))).length;
    return same >= 2 ? same >= texts.length * 0.6 : texts.length === 1 && same === 1;
  }
}

import { ZERO, type Decimal } from './decimal.ts';

/** Marks that are looked through where a difference is not to the 分. */
const NEAR = 1000;

/** A sum, and what it was at the subtotals above. */
export class RunningSum {
  #value = ZERO;
  /** Added without making a decimal of each row. */
  #ones = 0;
  #marks: Decimal[] = [];
  #marked = new Set<string>();
  #before = ZERO;
  #byWord = new Map<string, Decimal>();

  get value(): Decimal {
    return this.#ones === 0 ? this.#value : this.#value.plus(this.#ones);
  }

  /** The same so far: what is added from here on is added to one of the two. */
  copy(): RunningSum {
    const sum = new RunningSum();
    sum.#value = this.#value;
    sum.#ones = this.#ones;
    sum.#marks = [...this.#marks];
    sum.#marked = new Set(this.#marked);
    sum.#before = this.#before;
    sum.#byWord = new Map(this.#byWord);
    return sum;
  }

  /** Subtotals so far. */
  get marks(): number {
    return this.#marks.length;
  }

  add(amount: Decimal): void {
    this.#value = this.#value.plus(amount);
  }

  addOne(): void {
    this.#ones++;
  }

  /** A subtotal stands here. @param word of it: 合计 over several 小计 */
  mark(word: string): void {
    const { value } = this;
    this.#marks.push(value);
    this.#marked.add(inFen(value));
    this.#before = value;
    this.#byWord.set(word, value);
  }

  /** Whether the rows from the top, or from any subtotal, down to here come to this. */
  endsIn(said: Decimal, slack: Decimal): boolean {
    const above = this.value.minus(said);
    if (above.abs().lte(slack)) return true;
    return this.#marked.has(inFen(above)) || this.#marks.slice(-NEAR).some((mark) => mark.minus(above).abs().lte(slack));
  }

  /** Whether the rows from the subtotal at that place down to another, or to the end, come to this. */
  begins(place: number, said: Decimal, slack: Decimal): boolean {
    const below = (this.#marks[place] ?? ZERO).plus(said);
    const near = (sum: Decimal) => sum.minus(below).abs().lte(slack);
    return near(this.value) || this.#marks.slice(place + 1, place + NEAR).some(near);
  }

  /** For the message: 总计, 累计 mean the whole sheet, 小计 and 本页 the part above. */
  meant(word: string): Decimal {
    const from = /小计|本[页月季]/.test(word) ? this.#before : /总计|共计|累计/.test(word) ? ZERO : (this.#byWord.get(word) ?? ZERO);
    return this.value.minus(from);
  }
}

function inFen(value: Decimal): string {
  return value.round(2).toFixed(2);
}

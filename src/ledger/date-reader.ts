import { readDate, type DateContext, type DateReading } from './dates.ts';
import type { Cell } from './sheet.ts';

/** Days that are kept; a ledger has few hundred different ones. */
const KEPT = 4096;

/** Reads the dates of a table; the days of a year come again and again, and are worked out once. */
export class DateReader {
  readonly #context: DateContext;
  readonly #known = new Map<string | number, DateReading>();
  /** What is known holds for this year of dates that have none. */
  #year: number | undefined;

  constructor(context: DateContext) {
    this.#context = context;
  }

  read(cell: Cell): DateReading {
    const { year } = this.#context;
    if (year !== this.#year) {
      this.#known.clear();
      this.#year = year;
    }
    const key = cell.number ?? cell.text;
    const known = this.#known.get(key);
    if (known) return known;
    const reading = readDate(cell, this.#context);
    if (this.#known.size < KEPT && this.#isCertain(cell, reading)) this.#known.set(key, reading);
    return reading;
  }

  /** A number of another year depends on what the cell shows, and one with a time of day on its format. */
  #isCertain({ number }: Cell, reading: DateReading): boolean {
    if (number === undefined) return true;
    return Number.isInteger(number) && 'date' in reading && Number(reading.date.slice(0, 4)) === this.#year;
  }
}

import type { Cell } from '../sheet.ts';
import type { TextScan } from '../text-scan.ts';
import type { NumberFormat } from './number-format.ts';
import type { SharedStrings } from './shared-strings.ts';

/** A text that many cells share; it becomes a string when it is read. */
export class SharedCell implements Cell {
  readonly kind = 'text';
  readonly #strings: SharedStrings;
  readonly #index: number;
  #text: string | undefined;

  constructor(strings: SharedStrings, index: number) {
    this.#strings = strings;
    this.#index = index;
  }

  get text(): string {
    return (this.#text ??= this.#strings.get(this.#index));
  }

  get unmarked(): string | undefined {
    return this.#strings.unmarked(this.#index);
  }

  look(scan: TextScan): void {
    this.#strings.look(this.#index, scan);
  }
}

/** A number; what it looks like is worked out when it is read. */
export class NumberCell implements Cell {
  readonly kind = 'number';
  readonly number: number;
  readonly date: boolean;
  readonly #format: NumberFormat;
  #text: string | undefined;

  constructor(number: number, date: boolean, format: NumberFormat) {
    this.number = number;
    this.date = date;
    this.#format = format;
  }

  get unmarked(): string | undefined {
    return this.#format.hides?.(this.number) ? '' : undefined;
  }

  get text(): string {
    return (this.#text ??= this.#format.text(this.number));
  }
}

import type { Block, Inline } from './model.ts';

const NUMBER = /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[、.．]|\d+[、.．)）])\s*/;

export function bareTitle(title: string): string {
  return title.replace(NUMBER, '').trim();
}

/** GB/T 9704-2012: （一） on the second level, 1. on the third; what the author wrote as a number is replaced. */
export class Numbers {
  #second = 0;
  #third = 0;

  heading(level: 2 | 3, inlines: Inline[]): Block {
    if (level === 2) {
      this.#second++;
      this.#third = 0;
    } else this.#third++;
    const number = level === 2 ? `（${chinese(this.#second)}）` : `${this.#third}.`;
    return { kind: 'heading', level, number, inlines: withoutNumber(inlines) };
  }
}

function withoutNumber(inlines: Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  return first?.kind === 'text' ? [{ ...first, text: first.text.replace(NUMBER, '') }, ...rest] : inlines;
}

const DIGITS = '〇一二三四五六七八九';

/** 1 … 99 as 一 … 九十九. */
export function chinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const front = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${front}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`;
}

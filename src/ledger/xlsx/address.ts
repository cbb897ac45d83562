import type { Merge } from '../sheet.ts';

/** What a sheet can hold. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_383;

/** Row and column of an address that was read last; no object is made for each of a million cells. */
export class Address {
  /** From 1. */
  row = 0;
  /** From 0. */
  column = 0;

  /** Whether the bytes are an address on a sheet: `A1` to `XFD1048576`. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    let i = start;
    let column = 0;
    for (; i < end && i < start + 3; i++) {
      const byte = bytes[i] as number;
      if (byte < 0x41 || byte > 0x5a) break;
      column = column * 26 + byte - 0x40;
    }
    if (i === start) return false;
    this.column = column - 1;
    this.row = readInteger(bytes, i, end);
    return column - 1 <= LAST_COLUMN && this.row >= 1 && this.row <= LAST_ROW;
  }
}

/** A whole number of one to nine digits, or -1. */
export function readInteger(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end || end - start > 9) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = (bytes[i] as number) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** `A2:K2`, or `A2` alone. */
export function readRange(text: string): Merge | undefined {
  const bytes = Buffer.from(text, 'latin1');
  const colon = text.includes(':') ? text.indexOf(':') : text.length;
  const address = new Address();
  if (!address.read(bytes, 0, colon)) return undefined;
  const [top, left] = [address.row - 1, address.column];
  if (colon < text.length && !address.read(bytes, colon + 1, text.length)) return undefined;
  const [bottom, right] = [address.row - 1, address.column];
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

import type { Cell } from '../sheet.ts';
import { NumberCell, SharedCell } from './cells.ts';
import { readInteger } from './address.ts';
import { formatOf, type NumberFormat } from './number-format.ts';
import { readIsoDate, readNumber } from './number-value.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { TextBuffer } from './xml-text.ts';

/** What a sheet's cells refer to. */
export interface CellContext {
  strings: SharedStrings;
  formats: readonly NumberFormat[];
  date1904: boolean;
}

/** ST_CellType; `unknown` is none of them. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd' | 'unknown';

const TYPES: readonly CellType[] = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'];

export function cellType(bytes: Uint8Array, start: number, end: number): CellType {
  if (end - start === 1) {
    switch (bytes[start]) {
      case 0x73:
        return 's';
      case 0x6e:
        return 'n';
      default:
    }
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
  return TYPES.find((type) => type === text) ?? 'unknown';
}

/**
 * The cell that a value of a type makes; undefined: an empty text, which is a blank cell.
 * @returns 'fault' where the value is none of its type
 */
export function readValue(type: CellType, value: TextBuffer, style: number, context: CellContext): Cell | undefined | 'fault' {
  switch (type) {
    case 's': {
      const index = sharedIndex(value);
      if (index < 0 || index >= context.strings.count) return 'fault';
      return context.strings.isEmpty(index) ? undefined : new SharedCell(context.strings, index);
    }
    case 'n': {
      const number = readNumber(value.bytes, value.length);
      if (number === undefined) return asStored(value);
      const format = formatOf(context.formats, style);
      return new NumberCell(number, format.isDate, format);
    }
    case 'str':
    case 'inlineStr':
      return value.length === 0 ? undefined : { kind: 'text', text: value.toString() };
    case 'b':
      return readBoolean(value.toString().trim());
    case 'e':
      return { kind: 'error', text: value.toString().trim() || '#?' };
    case 'd': {
      const number = readIsoDate(value.toString(), context.date1904);
      if (number === undefined) return asStored(value);
      const format = context.formats[style];
      if (format?.isDate) return new NumberCell(number, true, format);
      // What is stored says itself that it is a date.
      return { kind: 'number', text: value.toString().trim(), number, date: true };
    }
    default:
      return 'fault';
  }
}

/** 1e999, or a day that there is not: whoever needs a number or a date there will tell it, with the cell. */
function asStored(value: TextBuffer): Cell {
  return { kind: 'text', text: value.toString() };
}

function sharedIndex(value: TextBuffer): number {
  const index = readInteger(value.bytes, 0, value.length);
  if (index >= 0) return index;
  // Written over several lines.
  const text = value.toString().trim();
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

function readBoolean(text: string): Cell | 'fault' {
  if (text === '1' || text === 'true') return { kind: 'boolean', text: 'TRUE' };
  return text === '0' || text === 'false' ? { kind: 'boolean', text: 'FALSE' } : 'fault';
}

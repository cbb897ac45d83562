import { DateReader } from './date-reader.ts';
import { decimal, type Decimal } from './decimal.ts';
import type { FaultLog } from './fault-log.ts';
import type { Excerpt } from '../diagnostics/problem.ts';
import { unitOf, type MatchedColumn } from './header.ts';
import type { Column, LedgerKind } from './kind.ts';
import { readMoney, type MoneyReading, type MoneyUnit } from './money.ts';
import type { Cell } from './sheet.ts';
import { WordList } from './vocabulary.ts';

export interface EntryContext {
  /** The year of dates without one; undefined where it is in doubt. */
  year: number | undefined;
  reportYear: number;
  date1904: boolean;
  /** The unit of money above the table or in the settings. */
  unit: MoneyUnit | undefined;
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What stands in a cell: amounts in yuan, words by their id, dates as civil dates. */
export type CellReading =
  | { value: string }
  | { yuan: Decimal; shown?: Decimal }
  /** The cell has been told, and the row counts without it. */
  | 'nothing'
  /** The cell cannot be read, and has been told. */
  | 'fault';

/** Where a cell stands, for its message. */
export interface CellPlace {
  at: string;
  show: () => Excerpt | undefined;
}

/** Reads the cells of a ledger's columns; what cannot be read is told, nothing is guessed. */
export class CellReader {
  readonly #kind: LedgerKind;
  readonly #context: EntryContext;
  readonly #faults: FaultLog;
  readonly #dates: DateReader;
  readonly #words = new Map<string, WordList>();
  /** A bureau's own words of the columns that say what became of a row. */
  readonly #states = new Map<string, WordList>();

  constructor(kind: LedgerKind, columns: readonly MatchedColumn[], context: EntryContext, faults: FaultLog) {
    this.#kind = kind;
    this.#context = context;
    this.#faults = faults;
    this.#dates = new DateReader(context);
    for (const { key } of columns) {
      const column = kind.columns[key];
      const states = column?.type === 'text' && column.states;
      const own = states && context.values[states.id];
      if (own) this.#states.set(key, new WordList(states, own));
      if (column?.type === 'word') this.#words.set(key, new WordList(column.vocabulary, context.values[column.vocabulary.id]));
    }
  }

  read(cell: Cell, column: MatchedColumn, spec: Column, place: () => CellPlace): CellReading {
    if (cell.kind === 'error') return this.#told('V208', cell, column, place);
    if (cell.kind === 'uncached') {
      const { at, show } = place();
      this.#faults.add('V209', at, { column: column.header }, show);
      return 'fault';
    }
    if (cell.unmarked !== undefined && cell.number === undefined && (spec.type === 'date' || spec.type === 'money') && digitsOf(cell.text) !== digitsOf(cell.unmarked)) {
      return this.#twoReadings(cell, column, [cell.text.trim(), cell.unmarked.trim() || '已划去'], place);
    }
    switch (spec.type) {
      case 'text':
        return column.key === this.#kind.identity?.number ? this.#number(cell, column, place) : { value: this.#text(cell, column) };
      case 'date':
        return this.#date(cell, column, place);
      case 'money':
        return this.#money(readMoney(cell, this.unitOf(column)), cell, column, spec.signed === true, place);
      case 'word':
        return this.#word(cell, column, spec.vocabulary, place);
    }
  }

  unitOf(column: MatchedColumn): MoneyUnit | undefined {
    return unitOf(column, this.#context.unit);
  }

  #told(code: 'V204' | 'V208' | 'V217', cell: Cell, { header }: MatchedColumn, place: () => CellPlace): 'fault' {
    const { at, show } = place();
    this.#faults.add(code, at, { column: header, value: cell.text.trim() }, show);
    return 'fault';
  }

  #twoReadings(cell: Cell, { header }: MatchedColumn, readings: string[], place: () => CellPlace): 'fault' {
    const { at, show } = place();
    this.#faults.add('V206', at, { column: header, value: cell.text.trim(), readings }, show);
    return 'fault';
  }

  #number(cell: Cell, { header }: MatchedColumn, place: () => CellPlace): CellReading {
    const value = numberText(cell);
    if (value !== undefined) return { value };
    const { at, show } = place();
    this.#faults.add('V218', at, { column: header }, show);
    return 'nothing';
  }

  #text(cell: Cell, { key }: MatchedColumn): string {
    const text = cell.text.trim();
    return this.#states.size === 0 ? text : (this.#states.get(key)?.ownWord(text) ?? text);
  }

  #date(cell: Cell, column: MatchedColumn, place: () => CellPlace): CellReading {
    const reading = this.#dates.read(cell);
    if ('date' in reading) return { value: reading.date };
    const { fault, readings = [] } = reading;
    if (fault === 'ambiguous') return this.#twoReadings(cell, column, readings, place);
    if (fault === 'noYear') return this.#told('V217', cell, column, place);
    const { at, show } = place();
    this.#faults.add('V202', at, { column: column.header, value: cell.text.trim(), fault }, show);
    return 'fault';
  }

  #money(reading: MoneyReading, cell: Cell, column: MatchedColumn, signed: boolean, place: () => CellPlace): CellReading {
    if ('yuan' in reading) {
      if (!signed && reading.yuan.lt(0)) return this.#told('V204', cell, column, place);
      // An amount that its format hides counts, and the sums tell that it is not seen.
      return cell.number !== undefined && cell.unmarked === '' ? { ...reading, shown: decimal(0) } : reading;
    }
    if (reading.fault === 'notAnAmount') return this.#told('V204', cell, column, place);
    if (reading.fault === 'noUnit') {
      const { at, show } = place();
      this.#faults.add('V205', at, { column: column.header, ledgerId: this.#kind.id }, show);
      return 'fault';
    }
    const readings = 'readings' in reading ? reading.readings : [`${this.unitOf(column)}`, cell.text.trim()];
    return this.#twoReadings(cell, column, readings, place);
  }

  #word(cell: Cell, column: MatchedColumn, vocabulary: WordList['vocabulary'], place: () => CellPlace): CellReading {
    const reading = this.#words.get(column.key)?.read(cell.text);
    if (!reading) return 'fault';
    if ('id' in reading) return { value: reading.id };
    const params = { column: column.header, value: cell.text.trim() };
    const { at, show } = place();
    if (reading.fault === 'incomplete') this.#faults.add('V210', at, { ...params, choices: reading.choices }, show);
    else {
      const words = vocabulary.words.map((w) => w.label);
      this.#faults.add('V203', at, { ...params, near: reading.near, words, vocabulary: vocabulary.id }, show);
    }
    return 'fault';
  }
}

/** A note's mark may be of digits only, a date of struck words only. */
function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\d〇零一二三四五六七八九十百千万亿]/g, '');
}

/**
 * The number of a document as it was typed. undefined where Excel has lost its digits: it keeps 15 of them, and a text
 * like 2.02301E+11 is what was left of a longer number.
 */
function numberText(cell: Cell): string | undefined {
  const text = cell.text.trim();
  // A digit, then a point or the E.
  const scientific = text.charCodeAt(0) <= 0x39 && /^-?\d(?:\.\d+)?E[+-]?\d+$/i.test(text);
  if (cell.number === undefined) return scientific ? undefined : text;
  if (Math.abs(cell.number) >= 1e15) return undefined;
  return scientific ? String(cell.number) : text;
}

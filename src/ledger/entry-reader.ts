import { problem, type Problem } from '../diagnostics/problem.ts';
import { readDate } from './dates.ts';
import { excerpt, headerExcerpt } from './excerpt.ts';
import { FaultLog } from './fault-log.ts';
import { foldNumber, isBlank } from './fold.ts';
import { freeCells, suggested, type Header, type MatchedColumn, type MissingColumn } from './header.ts';
import type { Column, LedgerRow } from './kind.ts';
import { readMoney, type MoneyUnit } from './money.ts';
import { RowTypes } from './row-type.ts';
import { MergedCells } from './merged-cells.ts';
import { cellName, columnName, type Cell, type SheetInfo, type SheetRow } from './sheet.ts';
import type { SheetRecord } from './sheet-record.ts';
import { WordList } from './vocabulary.ts';

/** An entry of a ledger, with what is needed to find it twice. */
export interface Entry extends LedgerRow {
  /** Of all its cells but the running number; equal for identical rows, which may stand on different sheets. */
  fingerprint: string;
  /** Its number stands in a cell that is merged with the row above: the same document goes on. */
  continued: boolean;
}

export interface EntryContext {
  /** The year of dates without one; undefined where it is in doubt. */
  year: number | undefined;
  reportYear: number;
  /** The unit of money above the table or in the settings. */
  unit: MoneyUnit | undefined;
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The cell has been told, and the row counts without it. */
const NO_VALUE = Symbol('no value');

const DITTO = /^\s*(?:同上|同前|[〃″〞"＂])\s*$/;

/** Until the list of sheets is known. */
const UNPLACED = -1;

/** Turns the rows below a header into entries; every cell that cannot be read is told, none is guessed. */
export class EntryReader {
  readonly record: SheetRecord;
  readonly entries: Entry[] = [];
  readonly #info: SheetInfo;
  readonly #header: Header;
  readonly #context: EntryContext;
  readonly #types: RowTypes;
  readonly #faults: FaultLog;
  readonly #problems: Problem[] = [];
  readonly #words = new Map<string, WordList>();
  readonly #merged: MergedCells;
  /** Where the numbers of the documents stand. */
  readonly #number: number | undefined;
  /** The last cell of a column that said something of its own. */
  readonly #above = new Map<number, Cell>();
  readonly #shown = (column: number) => this.#merged.at(column);
  #ended = false;

  constructor(info: SheetInfo, header: Header, context: EntryContext) {
    this.#info = info;
    this.#header = header;
    this.#context = context;
    this.#number = header.columns.find((c) => c.key === header.kind.identity?.number)?.index;
    this.#types = new RowTypes(header, info.merges);
    this.#faults = new FaultLog(info.file, info.sheet);
    this.#merged = new MergedCells(info.merges, header.texts.length, (index) => this.#columnAt(index)?.type === 'money');
    this.record = {
      file: info.file,
      sheet: info.sheet,
      kind: header.kind,
      headerTop: header.top,
      headerBottom: header.bottom,
      columns: header.columns,
      unused: freeCells(header).map((cell) => cell.text),
      rows: 0,
      notData: {},
      hiddenRows: 0,
      hiddenSheet: info.hidden,
    };
    for (const { key } of header.columns) {
      const column = header.kind.columns[key];
      if (column?.type !== 'word') continue;
      this.#words.set(key, new WordList(column.vocabulary, context.values[column.vocabulary.id]));
    }
  }

  row(row: SheetRow): void {
    if (this.#ended) return;
    this.#merged.next(row);
    const notData = this.#types.of(row, this.#shown);
    if (notData) {
      this.record.notData[notData] = (this.record.notData[notData] ?? 0) + 1;
      return;
    }
    if (this.#types.isOtherHeader(row, this.#shown)) return this.#secondTable(row);
    this.record.rows++;
    if (row.hidden) this.record.hiddenRows++;
    const values: Record<string, unknown> = {};
    let sound = true;
    for (const column of this.#header.columns) {
      const spec = this.#header.kind.columns[column.key];
      const cell = this.#meant(column.index, spec);
      if (!spec || spec.personal || !cell || saysNothing(cell, spec)) continue;
      const value = this.#read(cell, column, spec, row);
      if (value === undefined) sound = false;
      else if (value !== NO_VALUE) values[column.key] = value;
    }
    if (!sound || this.#dubious(row)) return;
    this.entries.push({
      sheet: UNPLACED,
      number: row.number,
      values: values as Entry['values'],
      fingerprint: this.#fingerprint(),
      continued: this.#number !== undefined && this.#merged.continues(this.#number),
    });
  }

  /** Total or entry? Counted as the wrong one it would be a wrong count. */
  #dubious(row: SheetRow): boolean {
    const lead = this.#types.dubiousTotal(row);
    if (lead === undefined) return false;
    const column = this.#header.texts[lead] ?? columnName(lead);
    const params = { column, value: row.cells[lead]?.text.trim() ?? '', readings: ['合计一类的行', '一条记录'] };
    this.#faults.add('V206', cellName(row.number, lead), params, () => undefined);
    return true;
  }

  /** 同上 is the cell above. An amount is not taken over: one amount for two rows is one amount. */
  #meant(index: number, spec: Column | undefined): Cell | undefined {
    const cell = this.#merged.at(index);
    if (cell && spec?.type !== 'money' && DITTO.test(cell.text)) return this.#above.get(index) ?? cell;
    if (cell) this.#above.set(index, cell);
    return cell;
  }

  /** Rows of another table would be miscounted as entries of this one, and a third table with them. */
  #secondTable(row: SheetRow): void {
    this.#ended = true;
    const { file, sheet } = this.#info;
    const texts = row.cells.map((cell) => cell?.text.trim() || undefined);
    const first = texts.findIndex((text) => text !== undefined);
    const at = [{ file, sheet, range: cellName(row.number, first) }];
    const params = { ledger: this.#header.kind.label, first: this.#header.bottom, second: row.number };
    this.#problems.push(problem('H107', at, params, { excerpt: headerExcerpt(row.number, texts, first) }));
  }

  /** The problems of the sheet, when its last row is read. */
  end(): Problem[] {
    return [...this.#problems, ...this.#faults.problems, ...this.#neededColumns(), ...this.#hidden()];
  }

  #columnAt(index: number) {
    const column = this.#header.columns.find((c) => c.index === index);
    return column && this.#header.kind.columns[column.key];
  }

  /** undefined where the cell cannot be read: that has been told. */
  #read(cell: Cell, column: MatchedColumn, spec: Column, row: SheetRow): unknown {
    const at = cellName(row.number, column.index);
    const show = () => this.#excerpt(row, column);
    const params = { column: column.header, value: cell.text.trim() };
    if (cell.kind === 'error') return this.#faults.add('V208', at, params, show);
    if (cell.kind === 'uncached') return this.#faults.add('V209', at, { column: column.header }, show);
    switch (spec.type) {
      case 'text': {
        if (column.index !== this.#number) return cell.text.trim();
        const number = numberText(cell);
        if (number === undefined) this.#faults.add('V218', at, { column: column.header }, show);
        return number ?? NO_VALUE;
      }
      case 'date': {
        const reading = readDate(cell, { ...this.#context, date1904: this.#info.date1904 });
        if ('date' in reading) return reading.date;
        if (reading.fault === 'ambiguous') {
          return this.#faults.add('V206', at, { ...params, readings: reading.readings ?? [] }, show);
        }
        if (reading.fault === 'noYear') return this.#faults.add('V217', at, params, show);
        return this.#faults.add('V202', at, { ...params, fault: reading.fault }, show);
      }
      case 'money': {
        const reading = readMoney(cell, column.unit ?? this.#context.unit);
        if ('yuan' in reading && (spec.signed || reading.yuan.gte(0))) return reading.yuan;
        if ('yuan' in reading) return this.#faults.add('V204', at, params, show);
        if (reading.fault === 'noUnit') return this.#faults.add('V205', at, { column: column.header, ledgerId: this.#header.kind.id }, show);
        if (reading.fault === 'notAnAmount') return this.#faults.add('V204', at, params, show);
        const readings = 'readings' in reading ? reading.readings : [`${column.unit ?? this.#context.unit}`, params.value];
        return this.#faults.add('V206', at, { ...params, readings }, show);
      }
      case 'word': {
        const reading = this.#words.get(column.key)?.read(cell.text);
        if (!reading) return undefined;
        if ('id' in reading) return reading.id;
        const vocabulary = spec.vocabulary.id;
        if (reading.fault === 'incomplete') {
          return this.#faults.add('V210', at, { ...params, choices: reading.choices }, show);
        }
        const words = spec.vocabulary.words.map((w) => w.label);
        return this.#faults.add('V203', at, { ...params, near: reading.near, words, vocabulary }, show);
      }
    }
  }

  #excerpt(row: SheetRow, column: MatchedColumn) {
    const text = (c: MatchedColumn) => row.cells[c.index]?.text.trim() ?? '';
    return excerpt(this.#header.kind, this.#header.columns, this.#header.bottom, { number: row.number, text }, column.key);
  }

  #fingerprint(): string {
    const texts: string[] = [];
    for (let index = 0; index < this.#header.texts.length; index++) {
      if (index !== this.#types.serial) texts.push(foldNumber(this.#merged.at(index)?.text ?? ''));
    }
    return digest(texts.join('\u0001'));
  }

  #neededColumns(): Problem[] {
    if (this.record.rows === 0) return [];
    const { kind, columns } = this.#header;
    const missing = Object.entries(kind.columns).flatMap(([key, { name, neededForRows }]) =>
      neededForRows && !columns.some((c) => c.key === key) ? [{ key, name }] : [],
    );
    return suggested({ ...this.#header, missing }).missing.map((column) => missingColumn(this.#info, this.#header, column));
  }

  #hidden(): Problem[] {
    const { hiddenRows, hiddenSheet, rows, kind } = this.record;
    const at = [{ file: this.#info.file, sheet: this.#info.sheet }];
    if (hiddenSheet && rows > 0) return [problem('H106', at, { ledger: kind.label, count: rows })];
    return hiddenRows > 0 ? [problem('H105', at, { ledger: kind.label, count: hiddenRows })] : [];
  }
}

/** A blank, a dash or 无; a zero that its format shows as a dash is still an amount. */
function saysNothing(cell: Cell, column: Column | undefined): boolean {
  return isBlank(cell.text) && !(cell.number !== undefined && column?.type === 'money');
}

export function missingColumn(info: SheetInfo, header: Header, { name, near }: MissingColumn): Problem {
  const filled = header.texts.flatMap((text, index) => (text ? [index] : []));
  const range = `${cellName(header.bottom, filled[0] ?? 0)}:${cellName(header.bottom, filled.at(-1) ?? 0)}`;
  return problem(
    'H102',
    [{ file: info.file, sheet: info.sheet, range }],
    {
      ledger: header.kind.label,
      ledgerId: header.kind.id,
      column: name,
      row: header.bottom,
      recognised: header.columns.length,
      near: near?.text,
      nearCell: near && cellName(header.bottom, near.index),
    },
    { excerpt: near && headerExcerpt(header.bottom, header.texts, near.index) },
  );
}

/**
 * The number of a document as it was typed. undefined where Excel has lost its digits: it keeps 15 of them, and a text
 * like 2.02301E+11 is what was left of a longer number.
 */
function numberText(cell: Cell): string | undefined {
  const text = cell.text.trim();
  const scientific = /^-?\d(?:\.\d+)?E[+-]?\d+$/i.test(text);
  if (cell.number === undefined) return scientific ? undefined : text;
  if (Math.abs(cell.number) >= 1e15) return undefined;
  return scientific ? String(cell.number) : text;
}

/** cyrb53 (public domain, bryc): 53 bits are enough to compare rows that carry the same number. */
function digest(text: string): string {
  let h1 = 0xdeadbeef;
  let h2 = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return (4294967296 * (2097151 & h2) + (h1 >>> 0)).toString(36);
}

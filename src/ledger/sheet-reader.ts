import { problem, type Problem } from '../diagnostics/problem.ts';
import { EntryReader, missingColumn } from './entry-reader.ts';
import type { EntryChunk } from './entry-chunk.ts';
import { headerExcerpt } from './excerpt.ts';
import type { Header } from './header.ts';
import { unitIn, type MoneyUnit } from './money.ts';
import { HEADER_ROWS, linesAbove, ownColumns, recognise, withoutNotes, type LedgerSetting } from './recognition.ts';
import { lostAbove } from './rows-above.ts';
import { cellName, type SheetInfo, type SheetRow, type SheetSink } from './sheet.ts';
import type { SheetRecord } from './sheet-record.ts';
import { tableBeside } from './table-beside.ts';
import { tableYear } from './title-year.ts';

export interface SheetContext {
  /** The report year, for dates without one where the sheet's title names no other. */
  year: number;
  settings: readonly LedgerSetting[];
  units: Readonly<Record<string, MoneyUnit>>;
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a table of a sheet came to. */
export interface TableResult {
  /** As `BeginTable` numbered it; undefined: it is no ledger, or could not be recognised. */
  table: number | undefined;
  record: SheetRecord | undefined;
  /** Of natural persons, from the columns of personal data: for looking whether the text gives one away. */
  names: string[];
  problems: Problem[];
}

/** The table above, on the same sheet. */
interface Above {
  record: SheetRecord;
  year: number | undefined;
  unit: MoneyUnit | undefined;
  /** Its header is printed again, with another unit or below another year. */
  again: boolean;
}

/** Numbers a table, and takes its entries as they are read. */
export type BeginTable = () => { table: number; take: (chunk: EntryChunk) => void };

/**
 * Takes the rows of a sheet: waits until the header must have come, recognises it, then reads entries as they come. Where
 * the header of another table stands below, another reader goes on.
 */
export class SheetReader implements SheetSink {
  readonly #info: SheetInfo;
  readonly #context: SheetContext;
  readonly #begin: BeginTable;
  readonly #problems: Problem[] = [];
  /** The table above, where this one is not the first of its sheet. */
  readonly #above: Above | undefined;
  #waiting: SheetRow[] = [];
  #reader: EntryReader | undefined;
  #table: number | undefined;
  #below: SheetReader | undefined;
  #decided = false;
  #ended = false;

  constructor(info: SheetInfo, context: SheetContext, begin: BeginTable, above?: Above) {
    this.#info = info;
    this.#context = context;
    this.#begin = begin;
    this.#above = above;
  }

  row(row: SheetRow): void {
    if (this.#below) return this.#below.row(row);
    if (this.#decided) return this.#entry(row);
    if (row.cells.some((cell) => cell && cell.text.trim() !== '')) this.#waiting.push(row);
    if (this.#waiting.length >= HEADER_ROWS) this.#decide();
  }

  end(): void {
    this.#ended = true;
    if (!this.#decided) this.#decide();
    this.#below?.end();
  }

  /** Else the sheet could not be read to its end. */
  get ended(): boolean {
    return this.#ended;
  }

  /** When the last row is read: of each table of the sheet. */
  get results(): TableResult[] {
    const reader = this.#reader;
    const problems = [...this.#problems, ...(reader?.end() ?? [])];
    return [{ table: this.#table, record: reader?.record, names: reader?.names ?? [], problems }, ...(this.#below?.results ?? [])];
  }

  #entry(row: SheetRow): void {
    const reader = this.#reader;
    const handed = reader?.row(row);
    if (!reader || !handed) return;
    const { record, context } = reader;
    this.#below = new SheetReader(this.#info, this.#context, this.#begin, { record, year: context.year, unit: context.unit, again: handed.again });
    for (const next of withoutNotes(handed.rows)) this.#below.row(next);
  }

  #decide(): void {
    this.#decided = true;
    const rows = this.#waiting;
    this.#waiting = [];
    if (rows.length === 0) return;
    const found = recognise(this.#info, rows, this.#context.settings, this.#above !== undefined, this.#above?.again ? this.#above.record.kind : undefined);
    const { file, sheet } = this.#info;
    if (this.#above && found.as !== 'ledger') {
      this.#problems.push(secondTable(this.#info, this.#above.record, rows));
    } else if (found.as === 'nothing') {
      this.#problems.push(problem('H101', [{ file, sheet }], { row: found.row?.number ?? 1 }));
    } else if (found.as === 'incomplete') {
      for (const column of found.header.missing) this.#problems.push(missingColumn(this.#info, found.header, column));
    } else if (found.as === 'tooLittle') {
      this.#problems.push(problem('H108', [{ file, sheet }], takenFor(found.header)));
    } else if (found.as === 'twoLedgers') {
      const ledgers = found.headers.map((h) => h.kind.label);
      const ids = found.headers.map((h) => h.kind.id);
      this.#problems.push(problem('H103', [{ file, sheet }], { ledgers, ids, row: found.headers[0]?.bottom ?? 1 }));
    } else {
      this.#read(found.header, rows);
      if (found.unnamed) this.#problems.push(problem('H109', [{ file, sheet }], takenFor(found.header)));
    }
  }

  #read(header: Header, rows: SheetRow[]): void {
    const { file, sheet } = this.#info;
    for (const { key, cells } of header.ambiguous) {
      const at = cells.map((cell) => ({ file, sheet, range: cellName(header.bottom, cell.index) }));
      const texts = cells.map((cell) => cell.text);
      const column = header.kind.columns[key]?.name ?? key;
      const show = headerExcerpt(header.bottom, header.texts, cells[0]?.index ?? 0);
      this.#problems.push(problem('H104', at, { column, texts, ledgerId: header.kind.id }, { excerpt: show }));
    }
    if (header.ambiguous.length > 0) return;
    const { near, far } = linesAbove(rows, header.top);
    const above = this.#above;
    const context = {
      year: tableYear({ near, far, sheet, file: file.split('/').at(-1) ?? '', above }, this.#context.year),
      reportYear: this.#context.year,
      date1904: this.#info.date1904,
      unit: unitIn(near) ?? this.#context.units[header.kind.id] ?? (above?.again ? above.unit : undefined),
      values: this.#context.values,
    };
    if (!above) this.#problems.push(...lostAbove(this.#info, header, rows));
    const own = ownColumns(this.#info, this.#context.settings);
    const beside = tableBeside(header, rows, this.#info.merges, own);
    if (beside) this.#problems.push(lostBeside(this.#info, header, beside));
    const { table, take } = this.#begin();
    this.#table = table;
    this.#reader = new EntryReader(this.#info, header, context, take, own);
    for (const row of rows) if (row.number > header.bottom) this.row(row);
  }
}

function takenFor({ kind, bottom, columns }: Header) {
  return { ledger: kind.label, ledgerId: kind.id, row: bottom, columns: columns.map((c) => c.header) };
}

function lostBeside({ file, sheet }: SheetInfo, header: Header, beside: Header): Problem {
  const columns = [...beside.columns].sort((a, b) => a.index - b.index);
  const [first, last] = [columns[0]?.index ?? 0, columns.at(-1)?.index ?? 0];
  const params = { ledger: header.kind.label, first: header.bottom, second: beside.bottom, beside: columns.map((c) => c.header), besideLedger: beside.kind.label };
  const range = `${cellName(beside.bottom, first)}:${cellName(beside.bottom, last)}`;
  return problem('H107', [{ file, sheet, range }], params, { excerpt: headerExcerpt(beside.bottom, header.texts, first) });
}

/** Rows of a table that is not recognised would be miscounted as entries of the one above. */
function secondTable({ file, sheet }: SheetInfo, above: SheetRecord, rows: readonly SheetRow[]): Problem {
  const row = rows.reduce((most, r) => (filled(r).length > filled(most).length ? r : most));
  const [first = 0] = filled(row);
  const params = { ledger: above.kind.label, first: above.headerBottom, second: row.number };
  const texts = row.cells.map((cell) => cell?.text.trim() || undefined);
  return problem('H107', [{ file, sheet, range: cellName(row.number, first) }], params, { excerpt: headerExcerpt(row.number, texts, first) });
}

function filled({ cells }: SheetRow): number[] {
  return cells.flatMap((cell, index) => (cell && cell.text.trim() !== '' ? [index] : []));
}

import { problem, type Problem } from '../diagnostics/problem.ts';
import { EntryReader, missingColumn, type Entry } from './entry-reader.ts';
import { headerExcerpt } from './excerpt.ts';
import type { Header } from './header.ts';
import { unitIn, type MoneyUnit } from './money.ts';
import { HEADER_ROWS, recognise, titleAbove, type LedgerSetting } from './recognition.ts';
import { cellName, type SheetInfo, type SheetRow, type SheetSink } from './sheet.ts';
import type { SheetRecord } from './sheet-record.ts';
import { titleYear } from './title-year.ts';

export interface SheetContext {
  /** The report year, for dates without one where the sheet's title names no other. */
  year: number;
  settings: readonly LedgerSetting[];
  units: Readonly<Record<string, MoneyUnit>>;
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What a sheet came to. */
export interface SheetResult {
  record?: SheetRecord;
  entries: Entry[];
  problems: Problem[];
}

/** Takes the rows of a sheet: waits until the header must have come, recognises it, then reads entries as they come. */
export class SheetReader implements SheetSink {
  readonly #info: SheetInfo;
  readonly #context: SheetContext;
  readonly #problems: Problem[] = [];
  #waiting: SheetRow[] = [];
  #reader: EntryReader | undefined;
  #decided = false;

  constructor(info: SheetInfo, context: SheetContext) {
    this.#info = info;
    this.#context = context;
  }

  row(row: SheetRow): void {
    if (this.#decided) return this.#reader?.row(row);
    if (row.cells.some((cell) => cell && cell.text.trim() !== '')) this.#waiting.push(row);
    if (this.#waiting.length >= HEADER_ROWS) this.#decide();
  }

  end(): void {
    if (!this.#decided) this.#decide();
  }

  get result(): SheetResult {
    const reader = this.#reader;
    if (!reader) return { entries: [], problems: this.#problems };
    return { record: reader.record, entries: reader.entries, problems: [...this.#problems, ...reader.end()] };
  }

  #decide(): void {
    this.#decided = true;
    const rows = this.#waiting;
    this.#waiting = [];
    if (rows.length === 0) return;
    const found = recognise(this.#info, rows, this.#context.settings);
    const { file, sheet } = this.#info;
    if (found.as === 'nothing') {
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
    const above = titleAbove(rows, header.top);
    this.#reader = new EntryReader(this.#info, header, {
      year: titleYear([above, sheet, file.split('/').at(-1) ?? ''], this.#context.year),
      reportYear: this.#context.year,
      unit: unitIn(above) ?? this.#context.units[header.kind.id],
      values: this.#context.values,
    });
    for (const row of rows) if (row.number > header.bottom) this.#reader.row(row);
  }
}

function takenFor({ kind, bottom, columns }: Header) {
  return { ledger: kind.label, ledgerId: kind.id, row: bottom, columns: columns.map((c) => c.header) };
}

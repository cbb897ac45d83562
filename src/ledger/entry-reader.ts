import { problem, type Problem } from '../diagnostics/problem.ts';
import { CellReader, type CellPlace, type EntryContext } from './cell-reader.ts';
import { ColumnSums } from './column-sums.ts';
import { plain } from './decimal.ts';
import { EntryWriter, type EntryChunk } from './entry-table.ts';
import { excerpt, headerExcerpt } from './excerpt.ts';
import { FaultLog } from './fault-log.ts';
import { RowFingerprint } from './fingerprint.ts';
import { isBlank } from './fold.ts';
import { freeCells, suggested, type Header, type MatchedColumn, type MissingColumn } from './header.ts';
import type { Column } from './kind.ts';
import { MergedCells } from './merged-cells.ts';
import { PersonalNames } from './personal-names.ts';
import { RowTypes } from './row-type.ts';
import { cellName, columnName, type Cell, type SheetInfo, type SheetRow } from './sheet.ts';
import type { SheetRecord } from './sheet-record.ts';

const DITTO = /^\s*(?:同上|同前|[〃″〞"＂])\s*$/;

interface ReadColumn {
  matched: MatchedColumn;
  spec: Column;
}

/** Turns the rows below a header into entries; every cell that cannot be read is told, none is guessed. */
export class EntryReader {
  readonly record: SheetRecord;
  readonly #info: SheetInfo;
  readonly #header: Header;
  /** Columns that are read: those of personal data are not. */
  readonly #columns: ReadColumn[];
  readonly #types: RowTypes;
  readonly #cells: CellReader;
  readonly #sums: ColumnSums;
  readonly #entries: EntryWriter;
  readonly #fingerprint: RowFingerprint;
  readonly #personal: readonly number[];
  readonly #names = new PersonalNames();
  readonly #faults: FaultLog;
  readonly #merged: MergedCells;
  /** Where the numbers of the documents stand. */
  readonly #number: number | undefined;
  /** The last cell of a column that said something of its own. */
  readonly #above: (Cell | undefined)[] = [];
  readonly #shown = (column: number) => this.#merged.at(column);
  /** Titles and remarks since the last entry: they may belong to a table below. */
  #between: SheetRow[] = [];

  constructor(info: SheetInfo, header: Header, context: EntryContext, take: (chunk: EntryChunk) => void) {
    this.#info = info;
    this.#header = header;
    this.#columns = header.columns.flatMap((matched) => {
      const spec = header.kind.columns[matched.key];
      return spec && !spec.personal ? [{ matched, spec }] : [];
    });
    this.#personal = header.columns.filter((c) => header.kind.columns[c.key]?.personal).map((c) => c.index);
    this.#number = header.columns.find((c) => c.key === header.kind.identity?.number)?.index;
    this.#types = new RowTypes(header, info.merges);
    this.#fingerprint = new RowFingerprint(header.texts, this.#types.serial, { personal: this.#personal, read: this.#columns.map((c) => c.matched.index) });
    this.#faults = new FaultLog(info.file, info.sheet);
    this.#cells = new CellReader(header.kind, header.columns, context, this.#faults);
    const money = this.#columns.filter((c) => c.spec.type === 'money').map(({ matched: column }) => ({ column, unit: this.#cells.unitOf(column) }));
    this.#sums = new ColumnSums(info, money, header.columns);
    this.#merged = new MergedCells(info.merges, header.texts.length, (index) => money.some((m) => m.column.index === index));
    this.#entries = new EntryWriter(this.#columns.map((c) => c.matched.key), take);
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
  }

  /** False where the header of another table begins: its rows are not of this one. */
  row(row: SheetRow): boolean {
    this.#merged.next(row);
    const notData = this.#types.of(row, this.#shown);
    if (notData) {
      this.record.notData[notData] = (this.record.notData[notData] ?? 0) + 1;
      if (notData === 'subtotal') this.#sums.subtotal(row);
      else if (notData !== 'blank') this.#between.push(row);
      return true;
    }
    if (this.#types.isOtherHeader(row, this.#shown)) return false;
    if (this.#between.length > 0) this.#between = [];
    this.record.rows++;
    if (row.hidden) this.record.hiddenRows++;
    this.#sums.row(row, { hidden: row.hidden, continued: this.#number !== undefined && this.#merged.continues(this.#number) });
    const sound = this.#values(row);
    if (sound && !this.#dubious(row)) {
      this.#entries.commit(row.number, this.#fingerprint.of(this.#shown), this.#number !== undefined && this.#merged.continues(this.#number));
    }
    return true;
  }

  get between(): readonly SheetRow[] {
    return this.#between;
  }

  /** False where a cell cannot be read: then the row is no entry that counts. */
  #values(row: SheetRow): boolean {
    let sound = true;
    this.#entries.begin();
    for (const index of this.#personal) this.#names.add(this.#merged.at(index));
    for (let index = 0; index < this.#columns.length; index++) {
      const { matched, spec } = this.#columns[index] as ReadColumn;
      const cell = this.#meant(matched.index, spec);
      if (!cell || saysNothing(cell, spec)) continue;
      const reading = this.#cells.read(cell, matched, spec, () => this.#place(row, matched));
      if (reading === 'fault') {
        sound = false;
        if (spec.type === 'money') this.#sums.unreadable(matched);
      } else if (reading !== 'nothing') {
        if ('yuan' in reading) this.#sums.amount(matched, row.number, reading.yuan, reading.shown);
        this.#entries.set(index, 'yuan' in reading ? plain(reading.yuan) : reading.value);
      }
    }
    return sound;
  }

  /** Total or entry? Counted as the wrong one it would be a wrong count. */
  #dubious(row: SheetRow): boolean {
    const lead = this.#types.dubiousTotal(row);
    if (lead === undefined) return false;
    const column = this.#header.texts[lead] ?? columnName(lead);
    const params = { column, value: row.cells[lead]?.text.trim() ?? '', readings: ['合计一类的行', '一条记录'] };
    this.#faults.add('V206', cellName(row.number, lead), params, () => undefined);
    this.#sums.doubt();
    return true;
  }

  /** 同上 is the cell above. An amount is not taken over: one amount for two rows is one amount. */
  #meant(index: number, spec: Column): Cell | undefined {
    const cell = this.#merged.at(index);
    if (cell && cell.kind === 'text' && spec.type !== 'money' && DITTO.test(cell.text)) return this.#above[index] ?? cell;
    if (cell) this.#above[index] = cell;
    return cell;
  }

  get names(): string[] {
    return this.#names.all;
  }

  /** The problems of the sheet, when its last row is read. */
  end(): Problem[] {
    this.#entries.flush();
    return [...this.#faults.problems, ...this.#sums.problems, ...this.#neededColumns(), ...this.#hidden()];
  }

  #place(row: SheetRow, column: MatchedColumn): CellPlace {
    const text = (c: MatchedColumn) => row.cells[c.index]?.text.trim() ?? '';
    const { kind, columns, bottom } = this.#header;
    return {
      at: cellName(row.number, column.index),
      show: () => excerpt(kind, columns, bottom, { number: row.number, text }, column.key),
    };
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
    if (rows === 0) return [];
    if (hiddenSheet) return [problem('H106', at, { ledger: kind.label, count: rows })];
    const columns = this.#header.columns.filter((c) => this.#info.hiddenColumns?.includes(c.index));
    const named = { ledger: kind.label, columns: columns.map((c) => `${columnName(c.index)} ${c.header}`) };
    return [
      ...(hiddenRows > 0 ? [problem('H105', at, { ledger: kind.label, count: hiddenRows })] : []),
      ...(columns.length > 0 ? [problem('H112', at, named)] : []),
    ];
  }
}

/** A blank, a dash or 无; a zero that its format shows as a dash is still an amount. */
function saysNothing(cell: Cell, column: Column): boolean {
  return isBlank(cell.text) && !(cell.number !== undefined && column.type === 'money');
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

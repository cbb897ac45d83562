import { problem, type Problem } from '../diagnostics/problem.ts';
import { CellReader, type CellPlace, type EntryContext } from './cell-reader.ts';
import { ColumnSums } from './column-sums.ts';
import { plain } from './decimal.ts';
import { DocumentPrint } from './document-print.ts';
import { EntryWriter, type EntryChunk } from './entry-chunk.ts';
import { excerpt, headerExcerpt } from './excerpt.ts';
import { FaultLog } from './fault-log.ts';
import { RowFingerprint } from './fingerprint.ts';
import { isBlank } from './fold.ts';
import { blockHeight, freeCells, suggested, type Header, type MatchedColumn, type MissingColumn } from './header.ts';
import type { Column } from './kind.ts';
import { MergedCells } from './merged-cells.ts';
import { PersonalNames } from './personal-names.ts';
import { readMoney } from './money.ts';
import { type OwnColumns, textOf } from './recognition.ts';
import { RowAtHand } from './row-at-hand.ts';
import { RowTypes, type Doubt } from './row-type.ts';
import { cellName, columnName, type Cell, type SheetInfo, type SheetRow } from './sheet.ts';
import type { SheetRecord } from './sheet-record.ts';
import { TableContext } from './table-context.ts';
import { HINT } from './text-scan.ts';

const DITTO = /^\s*(?:同上|同前|[〃″〞"＂])\s*$/;

interface ReadColumn {
  matched: MatchedColumn;
  spec: Column;
}

/** Rows that belong to a table below. `again`: the header of this one, with another unit or year. */
export interface Handed {
  rows: SheetRow[];
  again: boolean;
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
  readonly #document = new DocumentPrint();
  readonly #personal: readonly number[];
  readonly #names = new PersonalNames();
  readonly #faults: FaultLog;
  readonly #at: RowAtHand;
  /** Where the numbers of the documents stand, or what is counted once over several rows. */
  readonly #number: number | undefined;
  /** The last cell of a column that said something of its own. */
  readonly #above: (Cell | undefined)[] = [];
  /** Titles and remarks since the last entry: they may belong to a table below. */
  #between: SheetRow[] = [];
  /** Rows that begin a header of several rows, it may be: until its last one comes. */
  #held: SheetRow[] = [];
  readonly #mergeTops: ReadonlySet<number>;
  readonly #context: TableContext;

  constructor(info: SheetInfo, header: Header, context: EntryContext, take: (chunk: EntryChunk) => void, own?: OwnColumns) {
    this.#info = info;
    this.#header = header;
    this.#columns = header.columns.flatMap((matched) => {
      const spec = header.kind.columns[matched.key];
      return spec && !spec.personal ? [{ matched, spec }] : [];
    });
    this.#personal = header.columns.filter((c) => header.kind.columns[c.key]?.personal).map((c) => c.index);
    this.#number = header.columns.find((c) => c.key === (header.kind.identity?.number ?? header.kind.item))?.index;
    this.#types = new RowTypes(header, info.merges, own);
    this.#mergeTops = new Set(info.merges.map((m) => m.top));
    this.#fingerprint = new RowFingerprint(header.texts, this.#types.serial, { personal: this.#personal, read: this.#columns.map((c) => c.matched.index) });
    this.#faults = new FaultLog(info.file, info.sheet);
    this.#context = new TableContext(header, context);
    this.#cells = new CellReader(header.kind, header.columns, this.#context, this.#faults);
    const money = this.#columns.filter((c) => c.spec.type === 'money').map(({ matched: column }) => ({ column, unit: this.#cells.unitOf(column) }));
    this.#sums = new ColumnSums(info, money, header.columns);
    this.#at = new RowAtHand(new MergedCells(info.merges, header.texts.length, (index) => money.some((m) => m.column.index === index)));
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

  /** Where another table begins: the rows that are its own, with what stands between. */
  row(row: SheetRow): Handed | undefined {
    if (this.#held.length === 0 && !this.#mayBeginHeader(row)) return this.#next(row);
    this.#held.push(row);
    const [top] = this.#held;
    return top && row.number - top.number + 1 < blockHeight(top, this.#info.merges) ? undefined : this.#release();
  }

  /** The year of dates that have none, and the unit above the table: for a table below. */
  get context(): TableContext {
    return this.#context;
  }

  #next(row: SheetRow): Handed | undefined {
    const at = this.#at;
    at.next(row);
    const notData = this.#types.of(at);
    if (notData === 'repeatedHeader' && this.#context.changes(row, this.#between, this.record.rows)) return this.#hand([row], true);
    if (notData) {
      this.record.notData[notData] = (this.record.notData[notData] ?? 0) + 1;
      // 2023年合计 sums the entries of one year, whichever stand above it.
      if (notData === 'subtotal' && !/20\d\d\s*年/.test(textOf([row]))) this.#sums.subtotal(row);
      else if (notData !== 'blank' && notData !== 'subtotal') this.#between.push(row);
      if (notData === 'title' || notData === 'remark') this.#context.line(row);
      return undefined;
    }
    if (this.#types.isOtherHeader(at)) return this.#hand([row], false);
    if (this.#between.length > 0) this.#between = [];
    this.record.rows++;
    if (row.hidden) this.record.hiddenRows++;
    const continued = this.#number !== undefined && at.continues(this.#number);
    this.#sums.row(at, continued);
    const doubt = this.#types.doubt(at);
    if (doubt) this.#tellDoubt(row, doubt);
    else if (this.#values(at)) this.#entries.commit(row.number, this.#fingerprint.of(at), continued);
    return undefined;
  }

  #hand(rows: readonly SheetRow[], again: boolean): Handed {
    return { rows: [...this.#between, ...rows], again };
  }

  /** Cells merged down or over several columns, and no date. */
  #mayBeginHeader(row: SheetRow): boolean {
    return this.#mergeTops.has(row.number - 1) && !this.#types.hasDate(row) && blockHeight(row, this.#info.merges) > 1;
  }

  #release(): Handed | undefined {
    const rows = this.#held;
    this.#held = [];
    const last = rows.at(-1);
    if (last && rows.length > 1 && this.#types.headerOf(last, rows.slice(0, -1), this.#info.merges) === 'other') return this.#hand(rows, false);
    for (const [index, row] of rows.entries()) {
      const handed = this.#next(row);
      if (handed) return { ...handed, rows: [...handed.rows, ...rows.slice(index + 1)] };
    }
    return undefined;
  }

  /** False where a cell cannot be read: then the row is no entry that counts. */
  #values(at: RowAtHand): boolean {
    const { row } = at;
    let sound = true;
    this.#entries.begin();
    for (const index of this.#personal) this.#names.add(at, index);
    for (let index = 0; index < this.#columns.length; index++) {
      const { matched, spec } = this.#columns[index] as ReadColumn;
      const cell = this.#meant(at, matched.index, spec);
      if (!cell) continue;
      if (spec.type === 'money' && this.#twoUnits(cell, row, matched)) {
        sound = false;
        continue;
      }
      const reading = this.#cells.read(cell, matched, spec, () => this.#place(row, matched));
      if (reading === 'fault') {
        sound = false;
        if (spec.type === 'money') this.#sums.unreadable(matched);
      } else if (reading !== 'nothing') {
        if ('yuan' in reading) this.#sums.amount(matched, row.number, reading.yuan, reading.shown);
        this.#entries.set(index, 'yuan' in reading ? plain(reading.yuan) : reading.value);
        if (matched.key === this.#header.kind.identity?.number && 'value' in reading) this.#entries.identify(this.#document.of(reading.value));
      }
    }
    return sound;
  }

  #tellDoubt(row: SheetRow, { column: index, value, readings }: Doubt): void {
    const column = this.#header.texts[index] ?? columnName(index);
    this.#faults.add('V206', cellName(row.number, index), { column, value, readings: [...readings] }, () => undefined);
    this.#sums.doubt();
  }

  /** A line between the entries has named another unit than the header. */
  #twoUnits(cell: Cell, row: SheetRow, matched: MatchedColumn): boolean {
    const units = this.#context.unitsOf(matched);
    if (!units || !('fault' in readMoney(cell, undefined))) return false;
    const value = cell.text.trim();
    const { at, show } = this.#place(row, matched);
    this.#faults.add('V206', at, { column: matched.header, value, readings: units.map((unit) => `${value}${unit}`) }, show);
    this.#sums.unreadable(matched);
    return true;
  }

  /** 同上 is the cell above. An amount is not taken over: one amount for two rows is one amount. undefined: it says nothing. */
  #meant(at: RowAtHand, index: number, spec: Column): Cell | undefined {
    const cell = at.shown(index);
    if (!cell) return undefined;
    const { hints } = at.shownScan(index);
    const refers = (hints & HINT.ditto) !== 0 && cell.kind === 'text' && spec.type !== 'money' && DITTO.test(cell.text);
    const meant = refers ? (this.#above[index] ?? cell) : cell;
    if (!refers) this.#above[index] = cell;
    return (refers || (hints & HINT.says) === 0) && saysNothing(meant, spec) ? undefined : meant;
  }

  get names(): string[] {
    return this.#names.all;
  }

  /** The problems of the sheet, when its last row is read. */
  end(): Problem[] {
    this.#release();
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

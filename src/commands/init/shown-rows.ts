import { inMemory } from '../../ledger/file-bytes.ts';
import { readLedgerFile } from '../../ledger/file-reader.ts';
import { fold } from '../../ledger/fold.ts';
import { MergedCells } from '../../ledger/merged-cells.ts';
import type { SheetRecord } from '../../ledger/sheet-record.ts';
import type { SheetInfo, SheetRow } from '../../ledger/sheet.ts';

/** Rows of a ledger as the clerk sees them: what entries leave out, names of people and columns of the bureau's own. */
export interface ShownRows {
  /** Headers that are no column of the ledger. */
  beside: readonly string[];
  /** @param key of a column of the ledger */
  known(row: number, key: string): string;
  own(row: number, header: string): string;
}

const DITTO = /^(?:同上|同前|[〃″〞"＂])$/;
/** Running numbers begin anew. */
const SERIAL = /^(?:序号|序|no\.?|xh)$/;

export async function readShownRows(bytes: Uint8Array, record: SheetRecord): Promise<ShownRows> {
  const rows: SheetRow[] = [];
  let sheet: SheetInfo | undefined;
  await readLedgerFile(inMemory(bytes), record.file, {
    sheet(info) {
      const wanted = info.sheet === record.sheet;
      if (wanted) sheet = info;
      return { row: (row) => void (wanted && rows.push(row)), end() {} };
    },
    // Told when the folder was read.
    problem() {},
  });
  const head = (column: number) => textAt(rows, record.headerBottom, column) || textAt(rows, record.headerTop, column);
  const taken = new Set(record.columns.map((c) => c.index));
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const columns = new Map<string, number>();
  for (let column = 0; column < width; column++) {
    const header = head(column);
    if (header && !taken.has(column) && !SERIAL.test(fold(header)) && !columns.has(header)) columns.set(header, column);
  }
  const cells = cellsOf(rows, sheet, record, width);
  const at = (row: number, column: number | undefined) => (column === undefined ? '' : (cells.get(row)?.[column] ?? ''));
  return {
    beside: [...columns.keys()],
    known: (row, key) => at(row, record.columns.find((c) => c.key === key)?.index),
    own: (row, header) => at(row, columns.get(header)),
  };
}

function textAt(rows: readonly SheetRow[], number: number, column: number): string {
  return rows.find((row) => row.number === number)?.cells[column]?.text.trim() ?? '';
}

/** Every row below the header in words; a cell that says 同上, or is merged with the one above, says what that one does. */
function cellsOf(rows: readonly SheetRow[], sheet: SheetInfo | undefined, record: SheetRecord, width: number): Map<number, string[]> {
  const merged = new MergedCells(sheet?.merges ?? [], width, () => false);
  const cells = new Map<number, string[]>();
  let above: string[] = [];
  for (const row of rows) {
    merged.next(row);
    if (row.number <= record.headerBottom) continue;
    const texts = Array.from({ length: width }, (_, column) => {
      const text = merged.at(column)?.text.trim() ?? '';
      return DITTO.test(text) ? (above[column] ?? text) : text;
    });
    above = texts.map((text, column) => text || (above[column] ?? ''));
    cells.set(row.number, texts);
  }
  return cells;
}

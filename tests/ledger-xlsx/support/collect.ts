import type { Problem } from '../../../src/diagnostics/problem.ts';
import { cellName, type Cell, type SheetInfo, type WorkbookSink } from '../../../src/ledger/sheet.ts';
import { readWorkbook } from '../../../src/ledger/workbook.ts';
import { readXlsx } from '../../../src/ledger/xlsx/read-xlsx.ts';

/** What a reader pushed, as plain data. Rows without a cell are left out: they say nothing. */
export interface Collected {
  sheets: (SheetInfo & { cells: Record<string, Cell>; hiddenRows: number[]; ended: boolean })[];
  problems: Problem[];
}

export function collector(): { sink: WorkbookSink; found: Collected } {
  const found: Collected = { sheets: [], problems: [] };
  const sink: WorkbookSink = {
    sheet(info) {
      const sheet: Collected['sheets'][number] = { ...info, cells: {}, hiddenRows: [], ended: false };
      found.sheets.push(sheet);
      return {
        row({ number, hidden, cells }) {
          const filled = cells.flatMap((cell, column) => (cell ? [{ cell, column }] : []));
          for (const { cell, column } of filled) sheet.cells[cellName(number, column)] = plain(cell);
          if (hidden && filled.length > 0) sheet.hiddenRows.push(number);
        },
        end: () => void (sheet.ended = true),
      };
    },
    problem: (p) => void found.problems.push(p),
  };
  return { sink, found };
}

function plain({ kind, text, number, date }: Cell): Cell {
  return { kind, text, ...(number === undefined ? {} : { number }), ...(date ? { date } : {}) };
}

export async function own(bytes: Uint8Array): Promise<Collected> {
  const { sink, found } = collector();
  await readXlsx(bytes, '台账.xlsx', sink);
  return found;
}

export function sheetJs(bytes: Uint8Array): Collected {
  const { sink, found } = collector();
  readWorkbook(bytes, '台账.xlsx', sink);
  return found;
}

/** The cells of the first sheet of a workbook that must be sound. */
export async function cellsOf(bytes: Uint8Array): Promise<Record<string, Cell>> {
  const { sheets, problems } = await own(bytes);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return sheets[0]?.cells ?? {};
}

/** `L106 表!C12`, one for each problem. */
export async function problemsOf(bytes: Uint8Array): Promise<string[]> {
  const { problems } = await own(bytes);
  return problems.map(({ code, at, params }) => {
    const [place] = at as { sheet?: string; range?: string }[];
    const where = [place?.sheet, place?.range].filter((s) => s !== undefined).join('!');
    const part = 'part' in params ? (params.part ?? '') : '';
    return [code, where, part].filter(Boolean).join(' ');
  });
}

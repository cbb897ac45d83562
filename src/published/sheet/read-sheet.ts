import { isError } from '../../diagnostics/describe.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { inMemory } from '../../ledger/file-bytes.ts';
import { readLedgerFile } from '../../ledger/file-reader.ts';
import { cellName, type Merge, type SheetInfo, type SheetRow } from '../../ledger/sheet.ts';
import type { Block, PublishedDocument, TableRow, TextBlock } from '../document.ts';
import { PublishedFault } from '../fault.ts';

/** Cells of one file: a report has some hundred. */
const MOST = 200_000;

/** Reads a workbook that holds the tables of a report. @throws PublishedFault */
export async function readSheet(bytes: Uint8Array): Promise<PublishedDocument> {
  const sheets: { info: SheetInfo; rows: SheetRow[] }[] = [];
  const problems: Problem[] = [];
  let cells = 0;
  await readLedgerFile(inMemory(bytes), 'report.xlsx', {
    sheet(info) {
      const rows: SheetRow[] = [];
      sheets.push({ info, rows });
      const row = (next: SheetRow) => {
        cells += next.cells.length;
        if (cells > MOST) throw new PublishedFault('tooLarge');
        rows.push(next);
      };
      return { row, end() {} };
    },
    problem: (p) => void problems.push(p),
  });
  const fault = problems.find(isError);
  if (fault) throw faultOf(fault);
  const blocks = sheets.filter(({ info }) => !info.hidden).flatMap(({ info, rows }) => sheetBlocks(info, rows));
  return { form: 'sheet', names: [], head: [], blocks, marks: [] };
}

function faultOf({ code, params }: Problem): PublishedFault {
  if (code === 'L104') return new PublishedFault('password');
  if (code === 'L108') return new PublishedFault('tooLarge');
  return new PublishedFault('damaged', (params as { part?: string }).part ?? code);
}

/** A row with one cell is a line of text as well: the title, the name of a section. */
function sheetBlocks({ sheet, merges }: SheetInfo, rows: readonly SheetRow[]): Block[] {
  const spans = new Map(merges.map((merge) => [`${merge.top}:${merge.left}`, merge]));
  const table = rows.filter((row) => !row.hidden).map((row) => tableRow(row, sheet, spans));
  const lines = table.flatMap(({ cells, spot }): TextBlock[] => {
    const [only, ...others] = cells.filter((cell) => cell.text.trim() !== '');
    return only && others.length === 0 ? [{ kind: 'text', text: only.text.trim(), spot, links: [] }] : [];
  });
  return [...lines, { kind: 'table', rows: table, ruled: true }];
}

function tableRow({ number, cells }: SheetRow, sheet: string, spans: ReadonlyMap<string, Merge>): TableRow {
  const placed = Array.from(cells).flatMap((cell, left) => {
    const merge = spans.get(`${number - 1}:${left}`);
    return cell || merge ? [{ text: cell?.text ?? '', left, right: (merge?.right ?? left) + 1 }] : [];
  });
  return { spot: { sheet, range: cellName(number, placed[0]?.left ?? 0) }, cells: placed };
}

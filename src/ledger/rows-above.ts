import { problem, type Problem } from '../diagnostics/problem.ts';
import { fold } from './fold.ts';
import type { Header } from './header.ts';
import { isTableRow } from './recognition.ts';
import { isCount } from './row-words.ts';
import { cellName, type Cell, type SheetInfo, type SheetRow } from './sheet.ts';

const DAY = /(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}|^\d{1,2}月\d{1,2}日$|^20\d{6}$/;
const MONTH = /^(?:20\d\d[年./-])?\d{1,2}月份?$/;

/** Rows above the header that look like entries: no column says what they hold, so they would be lost. */
export function lostAbove({ file, sheet }: SheetInfo, header: Header, rows: readonly SheetRow[]): Problem[] {
  const byMonth = header.columns.some((c) => header.kind.columns[c.key]?.type === 'date' && fold(c.header).includes('月份'));
  const lost = rows.filter((row) => row.number < header.top && isTableRow(row) && isDated(row, byMonth));
  const [first] = lost;
  if (!first) return [];
  const range = cellName(first.number, Math.max(0, first.cells.findIndex((cell) => cell?.text.trim())));
  return [problem('H113', [{ file, sheet, range }], { ledger: header.kind.label, header: header.top, rows: lost.map((row) => String(row.number)) })];
}

/** Entries have a date, the rows of a summary have none. Where the date is a month, an entry has a name and an amount too. */
function isDated({ cells }: SheetRow, byMonth: boolean): boolean {
  if (cells.some((cell) => cell && isDay(cell))) return true;
  const texts = cells.flatMap((cell) => (cell ? [fold(cell.text)] : []));
  const named = texts.some((text) => /\p{Script=Han}{2}/u.test(text) && !MONTH.test(text) && !isCount(text));
  return byMonth && named && texts.some((text) => MONTH.test(text)) && texts.some((text) => /^\d[\d,.]*$/.test(text));
}

function isDay(cell: Cell): boolean {
  return cell.date === true || DAY.test(cell.text.normalize('NFKC').trim());
}

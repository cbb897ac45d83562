import { problem, type Problem } from '../diagnostics/problem.ts';
import type { EntryTable } from './entry-table.ts';
import { fold } from './fold.ts';
import { repeatedRows } from './repeated-rows.ts';
import { allNumbered, rowPrints, type SheetPrints } from './row-prints.ts';
import type { SheetRecord } from './sheet-record.ts';

/** Fewer rows may agree by chance. */
const TELLING = 3;
/** Of the rows of both: a copy in which a row was added since is a copy. */
const NEARLY = 0.9;

const SERIAL = /^(?:序号|序|编号|no\.?|xh)$/;

/** A sheet with the prints of its rows, sorted as well. */
interface Sheet {
  index: number;
  record: SheetRecord;
  prints: SheetPrints;
  sorted: { readonly matched: Float64Array; readonly whole: Float64Array };
  /** Headers that stand for no column of the ledger. */
  unread: string;
}

/**
 * Sheets that hold what other sheets of the ledger hold: a copy of the file, or a sheet of the whole year beside those of
 * the months; and rows that stand there twice. Numbers of documents tell such rows one by one; this tells the sheet, and
 * the ledgers without numbers.
 */
export function copiedSheets(sheets: readonly SheetRecord[], entries: EntryTable): { copies: Set<number>; problems: Problem[] } {
  const copies = new Set<number>();
  const single = entries.chunks.every(({ sheet }, _, [first]) => sheet === first?.sheet);
  if (single && allNumbered(entries)) return { copies, problems: [] };
  const prints = rowPrints(entries);
  const problems: Problem[] = [];
  const known: Sheet[] = [];
  for (const [index, mine] of prints) {
    const record = sheets[index];
    if (!record) continue;
    const sheet = sheetOf(index, record, mine);
    const first = known.find((other) => comparable(other, sheet) && nearlySame(other, sheet));
    if (!first) {
      known.push(sheet);
      continue;
    }
    copies.add(index);
    prints.delete(index);
    problems.push(copied(first, sheet));
  }
  const within = contained(known);
  for (const { index } of within) prints.delete(index);
  return { copies, problems: [...problems, ...within.map((found) => found.problem), ...repeatedRows(sheets, prints)] };
}

function sheetOf(index: number, record: SheetRecord, prints: SheetPrints): Sheet {
  const unread = record.unused.map(fold).filter((header) => !SERIAL.test(header)).sort().join('\n');
  return { index, record, prints, sorted: sorted(prints), unread };
}

/** Only where there is another sheet to compare it with. */
function sorted({ matched, whole }: SheetPrints): Sheet['sorted'] {
  const known: { matched?: Float64Array; whole?: Float64Array } = {};
  return {
    get matched() {
      return (known.matched ??= matched.slice().sort());
    },
    get whole() {
      return (known.whole ??= whole.slice().sort());
    },
  };
}

/** What both sheets have in columns: where one has a column of its own more, it says nothing of the other. */
function comparable(a: Sheet, b: Sheet): 'whole' | 'matched' | undefined {
  if (a.unread === b.unread) return 'whole';
  return a.unread === '' || b.unread === '' ? 'matched' : undefined;
}

function nearlySame(a: Sheet, b: Sheet): boolean {
  const most = Math.max(a.prints.rows.length, b.prints.rows.length);
  if (Math.min(a.prints.rows.length, b.prints.rows.length) < NEARLY * most) return false;
  const both = common(a, b);
  return both >= TELLING && both >= NEARLY * most;
}

/** Rows that both have; one that stands there twice is two. */
function common(a: Sheet, b: Sheet): number {
  const by = comparable(a, b) ?? 'matched';
  const [mine, theirs] = [a.sorted[by], b.sorted[by]];
  let [i, j, both] = [0, 0, 0];
  while (i < mine.length && j < theirs.length) {
    const [x, y] = [mine[i] ?? 0, theirs[j] ?? 0];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
}

function copied(first: Sheet, { record, prints, ...sheet }: Sheet): Problem {
  const at = [record, first.record].map(({ file, sheet: name }) => ({ file, sheet: name }));
  const count = common(first, { record, prints, ...sheet });
  const all = count === prints.rows.length && count === first.prints.rows.length;
  return problem('H110', at, { ledger: record.kind.label, count, ...(all ? {} : { of: prints.rows.length }) });
}

/** Sheets whose rows without a document's number all stand on others. */
function contained(sheets: readonly Sheet[]): { index: number; problem: Problem }[] {
  return sheets.flatMap((sheet) => {
    const { index, record, prints } = sheet;
    const mine = [...prints.numbered.keys()].filter((i) => prints.numbered[i] !== 2);
    if (mine.length < TELLING) return [];
    const others = sheets.filter((other) => other !== sheet).flatMap((other) => {
      const by = comparable(sheet, other) ?? (nearlySame(sheet, other) ? 'matched' : undefined);
      return by ? [{ by, theirs: other.sorted[by] }] : [];
    });
    if (!mine.every((i) => others.some(({ by, theirs }) => holds(theirs, prints[by][i] ?? 0)))) return [];
    return [{ index, problem: problem('H111', [{ file: record.file, sheet: record.sheet }], { ledger: record.kind.label, count: mine.length }) }];
  });
}

function holds(sorted: Float64Array, print: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < print) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === print;
}

import { problem, type Problem } from '../diagnostics/problem.ts';
import { decimal, type Decimal } from './decimal.ts';
import { fold } from './fold.ts';
import type { MatchedColumn } from './header.ts';
import { amountText, readMoney, type MoneyUnit } from './money.ts';
import { cellName, type SheetInfo, type SheetRow } from './sheet.ts';

/** A running sum, and what it was at the subtotals above. */
interface Running {
  all: Decimal;
  /** At the last subtotal of any kind. */
  before: Decimal;
  /** At the last one of the same word: 合计 over several 小计. */
  byWord: Map<string, Decimal>;
}

interface MoneyColumn extends Running {
  column: MatchedColumn;
  unit: MoneyUnit | undefined;
  /** A cell above could not be read: no sum is known. */
  broken: boolean;
  /** What the screen shows more than the cells hold. */
  rounded: Decimal;
  roundedCells: string[];
  roundedCount: number;
}

/** Messages of one sheet; a sheet whose every subtotal disagrees has one cause. */
const TOLD = 5;
/** Addresses named of one column. */
const CELLS = 1000;

const COUNT = /(?:^|[^\d.,])(\d[\d,]*)[件个项条宗起笔户家份](?!\/|以)/;

/**
 * What the rows of a sheet come to, beside what its own subtotals say: a subtotal that disagrees shows a row that was
 * added, lost or mistyped. In .xls nothing else would.
 */
export class ColumnSums {
  readonly #info: SheetInfo;
  readonly #columns: MoneyColumn[];
  readonly #rows: Running = running();
  readonly #problems: Problem[] = [];
  #last = 0;
  #doubtful = false;

  constructor(info: SheetInfo, columns: readonly { column: MatchedColumn; unit: MoneyUnit | undefined }[]) {
    this.#info = info;
    const empty = { broken: false, roundedCells: [], roundedCount: 0 };
    this.#columns = columns.map((c) => ({ ...c, ...running(), ...empty, rounded: decimal(0), roundedCells: [] }));
  }

  /** A row that is an entry, sound or not. */
  row(number: number): void {
    this.#last = number;
    this.#rows.all = this.#rows.all.plus(1);
  }

  /** @param shown the amount on the screen, where its format rounds it */
  amount(column: MatchedColumn, row: number, yuan: Decimal, shown: Decimal | undefined): void {
    const sums = this.#columns.find((c) => c.column === column);
    if (!sums) return;
    sums.all = sums.all.plus(yuan);
    if (shown === undefined) return;
    sums.rounded = sums.rounded.plus(shown).minus(yuan);
    sums.roundedCount++;
    if (sums.roundedCells.length < CELLS) sums.roundedCells.push(cellName(row, column.index));
  }

  unreadable(column: MatchedColumn): void {
    const sums = this.#columns.find((c) => c.column === column);
    if (sums) sums.broken = true;
  }

  /** Whether a row is an entry or a total is not known. */
  doubt(): void {
    this.#doubtful = true;
  }

  /** A row of totals: each amount in it, and a number of rows beside the word. */
  subtotal(row: SheetRow): void {
    const lead = row.cells.find((cell) => cell && cell.text.trim() !== '' && /[\p{Script=Han}]/u.test(cell.text));
    const word = fold(lead?.text ?? '').replace(/[\d.,:件个项条宗起笔户家份元万亿()]+/g, '');
    for (const sums of this.#columns) this.#compareAmount(row, word, sums);
    const count = lead && COUNT.exec(lead.text.normalize('NFKC'))?.[1];
    if (count !== undefined) this.#compareCount(row, word, row.cells.indexOf(lead), Number(count.replaceAll(',', '')));
    for (const sums of [this.#rows, ...this.#columns]) {
      sums.before = sums.all;
      sums.byWord.set(word, sums.all);
    }
  }

  get problems(): Problem[] {
    return [...this.#problems, ...this.#columns.flatMap((sums) => this.#shownOtherwise(sums))];
  }

  #compareAmount(row: SheetRow, word: string, sums: MoneyColumn): void {
    const cell = row.cells[sums.column.index];
    if (!cell || sums.broken || cell.kind === 'error' || cell.kind === 'uncached') return;
    const said = readMoney(cell, sums.unit);
    if (!('yuan' in said)) return;
    const candidates = this.#candidates(word, sums);
    // A total that shows less than it holds is compared as it is shown.
    if (candidates.some((sum) => sum.eq(said.yuan) || (said.shown && sum.minus(said.shown).abs().lte(said.shown.minus(said.yuan).abs())))) return;
    this.#tell(row, sums.column.index, {
      column: sums.column.header,
      what: 'amount',
      said: amountText(said.yuan, sums.unit),
      sum: amountText(meant(candidates, word), sums.unit),
    });
  }

  #compareCount(row: SheetRow, word: string, index: number, said: number): void {
    const candidates = this.#candidates(word, this.#rows);
    if (candidates.some((sum) => sum.eq(said))) return;
    this.#tell(row, index, { column: '', what: 'rows', said: String(said), sum: String(meant(candidates, word)) });
  }

  /** Since the last subtotal, since the last of the same word, from the top. */
  #candidates(word: string, sums: Running): Decimal[] {
    return [sums.all.minus(sums.before), sums.all.minus(sums.byWord.get(word) ?? 0), sums.all];
  }

  #tell(row: SheetRow, index: number, params: { column: string; what: string; said: string; sum: string }): void {
    if (this.#doubtful || this.#last === 0 || this.#problems.length >= TOLD) return;
    const { file, sheet } = this.#info;
    this.#problems.push(problem('V221', [{ file, sheet, range: cellName(row.number, index) }], { ...params, row: row.number }));
  }

  #shownOtherwise(sums: MoneyColumn): Problem[] {
    if (sums.broken || sums.rounded.eq(0)) return [];
    const { file, sheet } = this.#info;
    const at = [{ file, sheet, range: sums.roundedCells[0] ?? '' }];
    const stored = amountText(sums.all, sums.unit);
    const shown = amountText(sums.all.plus(sums.rounded), sums.unit);
    return [problem('V222', at, { column: sums.column.header, count: sums.roundedCount, cells: sums.roundedCells, stored, shown })];
  }
}

function running(): Running {
  return { all: decimal(0), before: decimal(0), byWord: new Map() };
}

/** 总计, 累计 mean the whole sheet, 小计 and 本页 the part above; for the message. */
function meant([part, ofWord, all]: readonly Decimal[], word: string): Decimal {
  const sum = /小计|本[页月季]/.test(word) ? part : /总计|共计|累计/.test(word) ? all : ofWord;
  return sum ?? decimal(0);
}

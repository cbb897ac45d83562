import { problem, type Problem } from '../diagnostics/problem.ts';
import { decimal, type Decimal } from './decimal.ts';
import { fold } from './fold.ts';
import type { MatchedColumn } from './header.ts';
import { amountText, readMoney, unitIn, type MoneyUnit } from './money.ts';
import type { RowAtHand } from './row-at-hand.ts';
import { RunningSum } from './running-sum.ts';
import { cellName, type Cell, type SheetInfo, type SheetRow } from './sheet.ts';
import { HINT } from './text-scan.ts';

interface MoneyColumn {
  column: MatchedColumn;
  unit: MoneyUnit | undefined;
  all: RunningSum;
  /** Of the rows that a filter leaves on the screen: SUBTOTAL adds up no others. Where none is hidden, the same. */
  visible: RunningSum | undefined;
  /** A cell could not be read: no sum is known. */
  broken: boolean;
  /** What the screen shows more than the cells hold. */
  rounded: Decimal;
  roundedCells: string[];
  roundedCount: number;
}

/** A total that the rows above it do not come to: those below may. */
interface Doubt {
  problem: Problem;
  said: Decimal;
  slack: Decimal;
  of: readonly { sum: RunningSum; place: number }[];
  column: MoneyColumn | undefined;
}

/** Messages of one sheet; a sheet whose every subtotal disagrees has one cause. */
const TOLD = 5;
/** Totals that are kept to be compared with what stands below them. */
const KEPT = 200;
/** Addresses named of one column. */
const CELLS = 1000;
/** Less than half a 分 is what a double has lost. */
const NOTHING = decimal('0.005');

const COUNT = /(?:^|[^\d.,])(\d[\d,]*)[件项条宗起笔](?!\/|以)/;
/** 3件 in a cell of its own; 3家 counts something else than rows. */
const BARE_COUNT = /^(?:共计?)?(\d[\d,]*)[件项条宗起笔]$/;
const PART = /其中|涉及/;
const ENDED = /作废|撤案|撤销|撤回|销案|不罚|不予|免予|免处|免罚|移送|移交|终止|退件/;
const ENDS = new Set(['status', 'type', 'result']);

/**
 * What the rows of a sheet come to, beside what its own subtotals say: a subtotal that disagrees shows a row that was
 * added, lost or mistyped. In .xls nothing else would.
 */
export class ColumnSums {
  readonly #info: SheetInfo;
  readonly #columns: MoneyColumn[];
  /** Ways of counting: rows, those on the screen, documents, those of them that came to something. */
  readonly #counts = { rows: new RunningSum(), visible: new RunningSum(), documents: new RunningSum(), valid: new RunningSum() };
  /** Columns that say that a case came to nothing. */
  readonly #ends: readonly number[];
  readonly #doubts: Doubt[] = [];
  #hidden = false;
  #last = 0;
  #doubtful = false;

  constructor(info: SheetInfo, columns: readonly { column: MatchedColumn; unit: MoneyUnit | undefined }[], all: readonly MatchedColumn[] = []) {
    this.#info = info;
    const empty = { broken: false, roundedCount: 0 };
    this.#columns = columns.map((c) => ({ ...c, ...empty, all: new RunningSum(), visible: undefined, rounded: decimal(0), roundedCells: [] }));
    this.#ends = all.filter((c) => ENDS.has(c.key)).map((c) => c.index);
  }

  /** A row that is an entry, sound or not. @param continued its document is that of the row above */
  row(at: RowAtHand, continued: boolean): void {
    const { hidden, number } = at.row;
    this.#last = number;
    this.#hidden = hidden;
    const { rows, visible, documents, valid } = this.#counts;
    rows.addOne();
    if (!hidden) visible.addOne();
    if (continued) return;
    documents.addOne();
    if (!this.#ends.some((index) => (at.scan(index).hints & HINT.ended) !== 0 && ENDED.test(at.text(index)))) valid.addOne();
  }

  /** Of the row at hand. @param shown the amount on the screen, where its format rounds it */
  amount(column: MatchedColumn, row: number, yuan: Decimal, shown: Decimal | undefined): void {
    const sums = this.#columns.find((c) => c.column === column);
    if (!sums) return;
    if (this.#hidden) sums.visible ??= sums.all.copy();
    else sums.visible?.add(yuan);
    sums.all.add(yuan);
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
    const unit = unitIn(lead?.text ?? '');
    for (const sums of this.#columns) this.#compareAmount(row, word, unit, sums);
    const text = lead?.text.normalize('NFKC') ?? '';
    const count = COUNT.exec(text);
    if (lead && count?.[1] !== undefined && !PART.test(text.slice(0, count.index))) {
      this.#compareCount(row, word, row.cells.indexOf(lead), Number(count[1].replaceAll(',', '')));
    } else if (lead) this.#compareBareCount(row, word, lead);
    for (const sum of this.#everything()) sum.mark(word);
  }

  /** When the last row is read. */
  get problems(): Problem[] {
    const told = this.#doubts.filter((doubt) => !doubt.column?.broken && !comesBelow(doubt));
    return [...told.slice(0, TOLD).map((doubt) => doubt.problem), ...this.#columns.flatMap((sums) => this.#shownOtherwise(sums))];
  }

  #everything(): RunningSum[] {
    return [...Object.values(this.#counts), ...this.#columns.flatMap(bothOf)];
  }

  #compareAmount(row: SheetRow, word: string, ownUnit: MoneyUnit | undefined, sums: MoneyColumn): void {
    const cell = row.cells[sums.column.index];
    if (!cell || sums.broken || cell.kind === 'error' || cell.kind === 'uncached') return;
    const unit = ownUnit ?? sums.unit;
    const reading = readMoney(cell, unit);
    if (!('yuan' in reading)) return;
    const { yuan, shown } = reading;
    // A total that shows less than it holds is compared as it is shown.
    const slack = shown ? shown.minus(yuan).abs().plus(NOTHING) : NOTHING;
    const params = { column: sums.column.header, what: 'amount', said: amountText(yuan, unit), sum: amountText(sums.all.meant(word), unit) };
    this.#compare(row, sums.column.index, { said: shown ?? yuan, slack, of: bothOf(sums), column: sums, params });
  }

  /** 合计 | 3件: the one cell of the row that is a number of rows. */
  #compareBareCount(row: SheetRow, word: string, lead: Cell): void {
    const counts = row.cells.flatMap((cell, index) => {
      const said = cell && cell !== lead && cell.kind === 'text' ? BARE_COUNT.exec(fold(cell.text))?.[1] : undefined;
      return said === undefined || this.#columns.some((c) => c.column.index === index) ? [] : [{ index, said: Number(said.replaceAll(',', '')) }];
    });
    const [only, ...others] = counts;
    if (only && others.length === 0) this.#compareCount(row, word, only.index, only.said);
  }

  #compareCount(row: SheetRow, word: string, index: number, said: number): void {
    const params = { column: '', what: 'rows', said: String(said), sum: String(this.#counts.rows.meant(word)) };
    this.#compare(row, index, { said: decimal(said), slack: NOTHING, of: Object.values(this.#counts), column: undefined, params });
  }

  #compare(
    row: SheetRow,
    index: number,
    { said, slack, of, column, params }: Omit<Doubt, 'problem' | 'of'> & { of: RunningSum[]; params: { column: string; what: string; said: string; sum: string } },
  ): void {
    if (of.some((sum) => sum.endsIn(said, slack))) return;
    if (this.#doubtful || this.#last === 0 || this.#doubts.length >= KEPT) return;
    const { file, sheet } = this.#info;
    const found = problem('V221', [{ file, sheet, range: cellName(row.number, index) }], { ...params, row: row.number });
    this.#doubts.push({ problem: found, said, slack, of: of.map((sum) => ({ sum, place: sum.marks })), column });
  }

  #shownOtherwise(sums: MoneyColumn): Problem[] {
    if (sums.broken || sums.rounded.abs().lt(NOTHING)) return [];
    const { file, sheet } = this.#info;
    const at = [{ file, sheet, range: sums.roundedCells[0] ?? '' }];
    const stored = amountText(sums.all.value, sums.unit);
    const shown = amountText(sums.all.value.plus(sums.rounded), sums.unit);
    return [problem('V222', at, { column: sums.column.header, count: sums.roundedCount, cells: sums.roundedCells, stored, shown })];
  }
}

/** Totals may stand above what they add up. */
function comesBelow({ said, slack, of }: Doubt): boolean {
  return of.some(({ sum, place }) => sum.begins(place, said, slack));
}

function bothOf({ all, visible }: MoneyColumn): RunningSum[] {
  return visible ? [all, visible] : [all];
}

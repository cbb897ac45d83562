import type { Nature } from '../../formats/schema.ts';
import { decimal, inWanYuan, plain } from '../../ledger/decimal.ts';
import { isBlank } from '../../ledger/fold.ts';
import { readMoney, type MoneyUnit } from '../../ledger/money.ts';
import type { TableCell } from '../document.ts';

export type CellValue =
  /** `blank`: nothing, or a mark for nothing, which is 0. `dressed`: the number has more on than the form wants. */
  | { value: string; blank?: true; dressed?: true }
  | { fault: 'text' }
  | { fault: 'readings'; readings: string[] };

export interface CellForm {
  nature: Nature;
  /** The form prints the unit in the cell. */
  printsUnit: boolean;
  /** What the head of the column says. */
  headUnit: MoneyUnit | undefined;
}

const NOTHING = /^[\s\-—–―─_/\\、.]*$/;
const BARE = /^-?\d+(?:\.\d+)?$/;
const COUNT = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:件|项|个|条|次|宗|起|份)?$/;

/** ①, ² and the like: a number, or the mark of a footnote. */
const MARKS = /\p{No}/gu;

/** What a cell of the form says; with marks beside its number, or digits struck out, there are two readings. */
export function cellReading({ text, other = text }: Pick<TableCell, 'text' | 'other'>, form: CellForm): CellValue {
  const read = cellValue(text, form);
  const bare = other.replace(MARKS, '');
  // A cell with nothing but ① in it has no number beside the mark.
  const second = bare.trim() === '' && other === text ? other : bare;
  if ('fault' in read || second === text) return read;
  const without = cellValue(second, form);
  if ('value' in without && without.value === read.value) return read;
  return { fault: 'readings', readings: [text, second].map((words) => words.normalize('NFKC').trim() || '0') };
}

/** What a text says, in the unit of its figure. */
export function cellValue(written: string, form: CellForm): CellValue {
  const text = written.normalize('NFKC').replace(/[\u2212\u200B-\u200F\uFEFF]/g, (c) => (c === '\u2212' ? '-' : '')).trim();
  if (NOTHING.test(text) || isBlank(text)) return { value: '0', blank: true };
  // 1 234 and two lines of digits may be one number or two.
  if (/\d\s+\d/.test(text)) return { fault: 'readings', readings: [text.replace(/\s+/g, ''), ...text.split(/\s+/)] };
  const joined = text.replace(/\s+/g, '');
  return form.nature === 'amount' ? amount(joined, form) : count(joined);
}

function count(text: string): CellValue {
  const [, sign = '', digits, fraction = ''] = COUNT.exec(text) ?? [];
  if (digits === undefined) return { fault: 'text' };
  const value = plain(decimal(`${sign === '-' ? '-' : ''}${digits.replaceAll(',', '')}${fraction}`));
  return BARE.test(text) ? { value } : { value, dressed: true };
}

function amount(text: string, { headUnit, printsUnit }: CellForm): CellValue {
  const money = readMoney({ kind: 'text', text: text.replace(/^\+/, '') }, headUnit);
  if ('yuan' in money) {
    const own = /[元万亿]/.test(text);
    const plainly = BARE.test(text) || (printsUnit && own && BARE.test(text.replace(/(?:[千万亿]?元|[万亿])$/, '')));
    return { value: plain(inWanYuan(money.yuan)), ...(plainly ? {} : { dressed: true }) };
  }
  if (money.fault === 'ambiguous') return { fault: 'readings', readings: money.readings };
  if (money.fault === 'notAnAmount') return { fault: 'text' };
  const said = headUnit === undefined ? ['元', '万元'] : [headUnit, /[千万亿]?元/.exec(text)?.[0] ?? ''];
  const number = text.replace(/[千万亿]?元$/, '');
  return { fault: 'readings', readings: said.map((unit) => `${number}${unit}`) };
}

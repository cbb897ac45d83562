import * as fc from 'fast-check';
import type { Cell, SheetRow } from '../../src/ledger/sheet.ts';
import type { Column, LedgerKind } from '../../src/ledger/kind.ts';

/** An entry as the test knows it: dates as 2023-03-05, amounts in yuan as text, words by their id. */
export type Model = Record<string, string | undefined>;

/** How a clerk writes a ledger. Every choice is a number that picks one of what there is. */
export interface Style {
  aliases: number[];
  order: number[];
  title: boolean;
  unit: 'header' | 'line' | 'cell';
  ten: boolean;
  dates: number[];
  words: number[];
  /** What stands before the n-th entry: subtotals, the header once more, blank rows. */
  between: ('subtotal' | 'header' | 'blank' | 'serialOnly' | undefined)[];
  below: boolean;
  serial: boolean;
  stray: boolean;
}

const picks = fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 });
export const styles: fc.Arbitrary<Style> = fc.record({
  aliases: picks,
  order: picks,
  title: fc.boolean(),
  unit: fc.constantFrom('header', 'line', 'cell'),
  ten: fc.boolean(),
  dates: fc.array(fc.nat(1000), { minLength: 1, maxLength: 7 }),
  words: picks,
  between: fc.array(fc.constantFrom(undefined, undefined, undefined, 'subtotal', 'header', 'blank', 'serialOnly'), { maxLength: 30 }),
  below: fc.boolean(),
  serial: fc.boolean(),
  stray: fc.boolean(),
});

const text = (t: string): Cell => ({ kind: 'text', text: t });
const number = (n: number, shown: string, date = false): Cell => ({ kind: 'number', number: n, text: shown, ...(date ? { date } : {}) });
const full = (s: string) => s.replace(/[0-9.-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const spoken = '〇一二三四五六七八九';
const parts = (iso: string) => iso.split('-').map(Number) as [number, number, number];
const byPlace = (n: number) => (n > 9 ? `${n > 19 ? spoken[Math.floor(n / 10)] : ''}十` : '') + (n % 10 ? spoken[n % 10] : '');

const DATES: ((iso: string) => Cell)[] = [
  (d) => text(d),
  (d) => text(parts(d).join('.')),
  (d) => text(d.replaceAll('-', '')),
  (d) => text(parts(d).join('/')),
  (d) => text(`${parts(d).join('-')} 0:00:00`),
  (d) => text(`${parts(d)[0]}年${parts(d)[1]}月${parts(d)[2]}日`),
  (d) => text(`${[...String(parts(d)[0])].map((c) => spoken[Number(c)]).join('')}年${byPlace(parts(d)[1])}月${byPlace(parts(d)[2])}日`),
  (d) => text(full(parts(d).join('.'))),
  (d) => text([parts(d)[0] % 100, ...parts(d).slice(1)].join('.').padStart(1)),
  (d) => text(` ${d.replaceAll('-', '. ')} `),
  (d) => text(`${parts(d).join('.')}-2031.1.1`),
  (d) => number(Date.parse(d) / 86_400_000 + 25569, d, true),
  (d) => number(Date.parse(d) / 86_400_000 + 25569.75, d, true),
  (d) => number(Number(d.replaceAll('-', '')), d.replaceAll('-', '')),
  (d) => (d.startsWith('2023') ? text(`${parts(d)[1]}月${parts(d)[2]}日`) : text(d)),
];

const pick = <T>(list: readonly T[], n: number | undefined): T => list[(n ?? 0) % list.length] as T;

/** Writes entries as a sheet. Amounts of the model have at most two decimals. */
export function written(kind: LedgerKind, entries: readonly Model[], style: Style): SheetRow[] {
  const used = Object.entries(kind.columns).filter(([key, c]) => c.required || c.neededForRows || entries.some((e) => e[key] !== undefined));
  const order = used.map((column, i) => ({ column, at: style.order[i] ?? i })).sort((a, b) => a.at - b.at).map((c) => c.column);
  const header = order.map(([, column], i) => {
    const names = [column.name, ...column.aliases.filter((a) => typeof a === 'string')];
    const unit = column.type === 'money' && style.unit === 'header' ? `（${style.ten ? '万元' : '元'}）` : '';
    return text(`${pick(names, style.aliases[i])}${unit}`);
  });
  const lead = (cell: Cell | undefined) => (style.serial ? [cell] : []);
  const stray = (cell: Cell | undefined) => (style.stray ? [cell] : []);
  const line = (cells: (Cell | undefined)[], serial: Cell | undefined, remark?: string) => [...lead(serial), ...cells, ...stray(remark === undefined ? undefined : text(remark))];
  const titles = line(header, text('序号'), '备注');
  const rows: (Cell | undefined)[][] = [];
  if (style.title) rows.push([text(`2023年度${kind.label}台账`)]);
  if (style.unit === 'line') rows.push([text(`单位：${style.ten ? '万元' : '元'}`)]);
  rows.push(titles);
  const blank = order.map(() => undefined);
  entries.forEach((entry, n) => {
    const between = style.between[n];
    if (between === 'header') rows.push(titles);
    if (between === 'blank') rows.push([]);
    if (between === 'serialOnly' && style.serial) rows.push([number(99, '99')]);
    if (between === 'subtotal') rows.push([text(pick(['小计', '合 计', '本页小计', `1月合计：${n}件`], n)), ...blank]);
    rows.push(line(order.map(([key, column]) => cellOf(entry[key], column, style, n)), number(n + 1, String(n + 1)), n % 3 === 0 ? '说明' : undefined));
  });
  if (style.below) rows.push([text('总计')], [text('填表人：某某')], [text('备注：本表一式两份')]);
  return rows.map((cells, index) => ({ number: index + 1, hidden: false, cells }));
}

function cellOf(value: string | undefined, column: Column, style: Style, n: number): Cell | undefined {
  if (value === undefined) return n % 4 === 0 ? text('/') : undefined;
  if (column.type === 'date') return pick(DATES, style.dates[n % style.dates.length])(value);
  if (column.type === 'money') return money(Number(value), style, n);
  if (column.type === 'text') return text(value);
  const word = column.vocabulary.words.find((w) => w.id === value);
  return text(pick([word?.label ?? value, ...(word?.accepts ?? [])], style.words[n % style.words.length]));
}

function money(yuan: number, style: Style, n: number): Cell {
  const ten = style.ten && style.unit !== 'cell';
  const amount = ten ? (yuan / 10000).toFixed(6) : yuan.toFixed(2);
  const grouped = amount.replace(/\B(?=(\d{3})+\.)/g, ',');
  if (style.unit === 'cell') return text(pick([`${grouped}元`, `￥${grouped}`, `${(yuan / 10000).toFixed(6)}万元`], n));
  return pick([text(amount), text(grouped), number(Number(amount), amount), number(Number(amount), grouped)], n);
}

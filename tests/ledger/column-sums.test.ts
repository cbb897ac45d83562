import { describe, expect, test } from 'vitest';
import { readSheet } from '../support/ledger-reading.ts';

const HEAD = '项目名称 | 成交金额（元） | 成交日期';

function said(rows: string, options = {}) {
  const { problems } = readSheet(`${HEAD}\n${rows}`, { file: '政府采购.xlsx', ...options });
  return problems.map((p) => {
    const { said: total, sum, stored, shown } = p.params as Record<string, string>;
    return [p.code, (p.at[0] as { range?: string }).range, ...(p.code === 'V222' ? [shown, stored] : [total, sum])];
  });
}

const A = '电脑 | 35000 | 2023.1.5';
const B = '打印 | 12000.50 | 2023.1.9';
const C = '物业 | 8000 | 2023.2.1';

describe('a total is compared with the rows above it', () => {
  test('one that agrees is not mentioned', () => {
    expect(said(`${A}\n${B}\n合计 | 47000.5 |`)).toEqual([]);
  });

  test('one that disagrees is told with both numbers, in the unit of the column', () => {
    expect(said(`${A}\n${B}\n合计 | 57000.5 |`)).toEqual([['V221', 'B4', '57000.5元', '47000.5元']]);
    const inWan = '项目名称 | 成交金额（万元） | 成交日期\n电脑 | 3.5 | 2023.1.5\n打印 | 1.2 | 2023.1.9\n合计 | 4.6 |';
    const { problems } = readSheet(inWan, { file: '政府采购.xlsx' });
    expect(problems.map((p) => p.params)).toEqual([{ column: '成交金额（万元）', what: 'amount', said: '4.6万元', sum: '4.7万元', row: 4 }]);
  });

  test('subtotals of months, and a total of all, each have their own rows', () => {
    expect(said(`${A}\n${B}\n1月小计 | 47000.5 |\n${C}\n2月小计 | 8000 |\n合计 | 55000.5 |`)).toEqual([]);
    expect(said(`${A}\n${B}\n小计 | 47000.5 |\n${C}\n小计 | 8001 |\n总计 | 55000.5 |`)).toEqual([['V221', 'B6', '8001元', '8000元']]);
  });

  test('a running total counts from the top', () => {
    expect(said(`${A}\n${B}\n本月合计 | 47000.5 |\n${C}\n本月合计 | 8000 |\n累计 | 55000.5 |`)).toEqual([]);
  });

  test('a total that is rounded on the screen is compared as it is shown', () => {
    expect(said(`${A}\n${B}\n合计 | =47000.5<47001> |`)).toEqual([]);
  });

  test('a number of rows beside the word is compared with the rows', () => {
    expect(said(`${A}\n${B}\n合计：2件 | |`)).toEqual([]);
    expect(said(`${A}\n${B}\n合计：3件 | |`)).toEqual([['V221', 'A4', '3', '2']]);
    expect(said(`${A}\n${B}\n合计3项 | |`)).toEqual([['V221', 'A4', '3', '2']]);
  });

  test('where a cell above cannot be read, or the total itself, nothing is compared', () => {
    expect(said(`${A}\n打印 | 约一万 | 2023.1.9\n合计 | 50000 |`).map(([code]) => code)).toEqual(['V204']);
    expect(said(`${A}\n合计 | 见附件 |`)).toEqual([]);
    expect(said(`${A}\n合计 | #REF! |`)).toEqual([]);
  });

  test('a total may begin at any subtotal above, whatever it is called', () => {
    const team = (...totals: string[]) => `${A}\n小计 | 35000 |\n${C}\n小计 | 8000 |\n${totals.map((t) => `${t} | 43000 |`).join('\n')}`;
    expect(said(`${team('甲大队合计')}\n${team('乙大队合计')}\n总计 | 86000 |`)).toEqual([]);
    expect(said(`${team('甲大队合计')}\n${team('乙大队合计')}\n总计 | 96000 |`)).toEqual([['V221', 'B12', '96000元', '86000元']]);
  });

  test('totals may stand above what they add up', () => {
    const below = (second: number) => `总计 | 55000.5 |\n1月小计 | 47000.5 |\n${A}\n${B}\n2月小计 | ${second} |\n${C}`;
    expect(said(below(8000))).toEqual([]);
    expect(said(below(9000)).map(([code, at]) => [code, at])).toEqual([['V221', 'B6']]);
  });

  test('a total of the rows that a filter leaves', () => {
    expect(said(`${A}\n${B}\n${C}\n合计 | 43000 |`, { hiddenRows: [3] })).toEqual([['H105', undefined, undefined, undefined]]);
    expect(said(`${A}\n${B}\n${C}\n合计 | 42000 |`, { hiddenRows: [3] }).map(([code]) => code)).toEqual(['V221', 'H105']);
  });

  test('a total in a unit of its own', () => {
    expect(said(`${A}\n${C}\n合计（元） | 43000 |\n合计（万元） | 4.3 |`)).toEqual([]);
    expect(said(`${A}\n${C}\n合计（万元） | 4.4 |`)).toEqual([['V221', 'B4', '4.4万元', '4.3万元']]);
  });

  test('less than half a 分 is what a double has lost', () => {
    expect(said(`电脑 | =3.33333333333333 | 2023.1.5\n打印 | =3.33333333333333 | 2023.1.9\n合计 | =6.66666666666667 |`)).toEqual([]);
    expect(said(`电脑 | =3.33 | 2023.1.5\n打印 | =3.33 | 2023.1.9\n合计 | =6.67 |`).map(([code]) => code)).toEqual(['V221']);
  });

  test('a number of documents, of those that came to something, but of no part and of no parties', () => {
    const cases = (total: string) =>
      readSheet(`决定书文号 | 当事人 | 处罚决定日期 | 状态\n1号 | 甲 | 2023.1.1 |\n | 乙 | |\n2号 | 丙 | 2023.1.2 |\n3号 | 丁 | 2023.1.3 | 撤案\n${total} | | |`, {
        file: '行政处罚.xlsx', merges: ['A2:A3', 'C2:C3'],
      }).problems.map((p) => p.code);
    for (const total of ['合计：4件', '合计：3件', '合计：2件', '合计：涉及5家企业', '合计：其中简易程序1件', '合计5户']) expect([total, cases(total)]).toEqual([total, []]);
    for (const total of ['合计：5件', '合计：1件，其中简易程序1件']) expect([total, cases(total)]).toEqual([total, ['V221']]);
  });

  test('of a sheet whose every total disagrees five are told', () => {
    expect(said(`${A}\n小计 | 1 |\n`.repeat(9))).toHaveLength(5);
  });
});

describe('amounts that are shown otherwise than they are stored', () => {
  test('are told where the sum differs', () => {
    expect(said('电脑 | =35000.45<35000> | 2023.1.5\n打印 | =12000.3<12000> | 2023.1.9')).toEqual([['V222', 'B2', '47000元', '47000.75元']]);
  });

  test('are not told where the differences cancel out, or where only the form differs', () => {
    expect(said('电脑 | =1.5<2> | 2023.1.5\n打印 | =2.5<2> | 2023.1.9')).toEqual([]);
    expect(said('电脑 | =35000<￥35,000.00> | 2023.1.5')).toEqual([]);
    // =2000/3 in a column without a format.
    expect(said('电脑 | =666.666666666667<666.6666667> | 2023.1.5')).toEqual([]);
    expect(said('电脑 | =666.666<666.67> | 2023.1.5')).toEqual([]);
    expect(said('电脑 | =666.665<666.67> | 2023.1.5')).toEqual([['V222', 'B2', '666.67元', '666.665元']]);
  });
});

describe('hidden columns', () => {
  const codes = (hiddenColumns: number[]) => readSheet(`${HEAD} | 备注\n${A}`, { file: '政府采购.xlsx', hiddenColumns }).problems.map((p) => [p.code, p.params]);

  test('that are read are told by letter and header', () => {
    expect(codes([1, 2])).toEqual([['H112', { ledger: '政府采购', columns: ['B 成交金额（元）', 'C 成交日期'] }]]);
  });

  test('that are not read are not mentioned', () => {
    expect(codes([3])).toEqual([]);
  });
});

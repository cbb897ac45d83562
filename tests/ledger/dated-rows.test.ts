import { describe, expect, test } from 'vitest';
import { readSheet, type SheetOptions } from '../support/ledger-reading.ts';

/** Numbers of the rows that are entries, what the others are, and [cell of a doubt, its other reading]. */
function rows(text: string, options: SheetOptions = {}) {
  const { entries, record, problems } = readSheet(text, { file: '2023年行政许可.xlsx', ...options });
  const told = problems.map(({ code, params }) => [code, ...['cells', 'readings'].map((key) => (params as Record<string, unknown>)[key])]);
  return { entries: entries.map((e) => e.number), notData: record?.notData, told };
}
const doubt = (cell: string, ...readings: string[]) => ['V206', [cell], readings];

const HEADER = '序号 | 文号 | 申请单位 | 事项名称 | 决定日期';
const ONE = `${HEADER}\n1 | 许1号 | 甲公司 | 食品经营 | 2023.1.5`;

describe('a date alone makes no entry', () => {
  test.each([
    '填表人 | 张三 | | 审核人 | 2023.12.31',
    '填表人：张三 | | | 审核人：李四 | 2023.12.31',
    ' | | | 制表日期 | 2023年12月31日',
    '截至 | | | | 2023年12月31日',
    ' | | 某县局（公章） | | 2024年1月5日',
    ' | | | 某局（盖章） | 2023年12月31日',
    '续表 | | | 打印日期： | 2023.6.30',
  ])('a line of signatures, with or without colons, is a remark: %s', (line) => {
    expect(rows(`${ONE}\n${line}`)).toEqual({ entries: [2], notData: { remark: 1 }, told: [] });
  });

  test.each([
    ['nothing beside it', ' | | | | 2023年12月31日'],
    ['a number of entries beside it', ' | | | 1件 | 2023.12.31'],
    ['the name of an authority beside it', ' | | | 某县应急管理局 | 2023.12.31'],
  ])('%s: it is told', (_, line) => {
    expect(rows(`${ONE}\n${line}`)).toEqual({ entries: [2], notData: {}, told: [doubt('E3', '一条记录', '落款日期')] });
  });

  test('filled in beforehand, with a running number, it is a blank row; before any entry it is told', () => {
    expect(rows(`${ONE}\n2 | | | | 2023.12.31\n3 | | | | 2023.12.31`)).toEqual({ entries: [2], notData: { blank: 2 }, told: [] });
    expect(rows(`${HEADER}\n1 | | | | 2023.12.31`).told).toEqual([doubt('E2', '一条记录', '落款日期')]);
  });

  test('in the first column too', () => {
    const text = '决定日期 | 文号 | 事项名称\n2023.1.5 | 1号 | 甲\n打印时间：2023-12-31\n2023年12月31日';
    expect(rows(text)).toEqual({ entries: [2], notData: { remark: 1 }, told: [doubt('A4', '一条记录', '落款日期')] });
  });

  test('an amount and a date without a name may be a total', () => {
    const text = '采购项目 | 成交金额（元） | 成交日期\n电脑 | 100 | 2023.1.5\n | 100 | 2023.12.31';
    expect(rows(text, { file: '政府采购.xlsx' }).told).toEqual([doubt('C3', '合计一类的行', '一条记录')]);
  });

  test.each([
    ['a title that ends like an authority, with its running number', `${HEADER}\n1 | 许1号 | 甲公司 | 食品 | 2023.1.5\n2 | | | 走进应急管理局 | 2023.1.6`],
    ['a number only', `${ONE}\n2 | 许2号 | | | 2023.1.6`],
    ['a party only, an authority', '申请单位 | 决定日期\n甲公司 | 2023.1.4\n某县交通局 | 2023.1.6'],
    ['no column but the date', '序号 | 决定日期\n1 | 2023.1.5\n2 | 2023.1.6'],
    ['columns that nobody knows', '序号 | 决定日期 | 经办科室\n1 | 2023.1.5 | 一科\n2 | 2023.1.6 | 二科'],
    ['an unknown column beside known ones', `${HEADER} | 经办科室\n1 | 许1号 | 甲公司 | 食品 | 2023.1.5 | 一科\n2 | | | | 2023.1.6 | 二科`],
  ])('%s: it is an entry, and nothing is told', (_, text) => {
    const { entries, told } = rows(text, { file: '2023年行政许可.xlsx', sheet: '行政许可' });
    expect(told.filter(([code]) => code === 'V206')).toEqual([]);
    if (!text.startsWith('申请单位') && !text.startsWith('序号 | 决定日期')) expect(entries).toEqual([2, 3]);
  });

  test('what a merged cell shows beside the date is the name of the entry', () => {
    const text = `${HEADER}\n1 | 许1号 | 甲公司 | 食品 | 2023.1.5\n2 | | | | 2023.1.6`;
    expect(rows(text, { merges: ['C2:C3', 'D2:D3'] })).toEqual({ entries: [2, 3], notData: {}, told: [] });
  });
});

describe('the word of a total', () => {
  test('in a column that nobody knows, or outside the table, it takes no entry away', () => {
    const text = `${HEADER} | 备注 | | 科室\n1 | 许1号 | 甲 | 食品 | 2023.1.5 | 合计 | | 合计\n2 | 许2号 | 乙 | 食品 | 2023.1.6 | | | 合计`;
    expect(rows(text)).toEqual({ entries: [2, 3], notData: {}, told: [] });
    const outside = `${HEADER}\n1 | 许1号 | 甲 | 食品 | 2023.1.5 | | 合计`;
    expect(rows(outside)).toEqual({ entries: [2], notData: {}, told: [] });
  });

  test('where a name should stand, beside a number and a date, it is told', () => {
    expect(rows(`${ONE}\n2 | 许2号 | 甲公司 | 合计 | 2023.1.6`)).toEqual({ entries: [2], notData: {}, told: [doubt('D3', '合计一类的行', '一条记录')] });
  });

  test('a total whose group stands in a column that nobody knows is a total', () => {
    const text = '科室 | 收费项目 | 类别 | 金额（元） | 月份\n一科 | 检验 | 甲 | 100 | 1月\n一科 | | 小计 | 100 |';
    expect(rows(text, { file: '2023年收费.xlsx' })).toEqual({ entries: [2], notData: { subtotal: 1 }, told: [] });
  });

  test.each(['总额', '汇总', '总数', '总金额', '合计数', '小 计', '2023年合计：1件', '2023年采购总额'])('%s without a date is a total', (word) => {
    const text = `采购项目 | 成交金额（元） | 成交日期\n电脑 | 100 | 2023.1.5\n${word} | 100 |`;
    expect(rows(text, { file: '政府采购.xlsx' })).toEqual({ entries: [2], notData: { subtotal: 1 }, told: [] });
  });

  test.each(['2023年采购总额', '2023年合计', '采购总金额', '数量'])('%s with a date is told', (word) => {
    const text = `采购项目 | 成交金额（元） | 成交日期\n电脑 | 100 | 2023.1.5\n${word} | 100 | 2023.12.31`;
    expect(rows(text, { file: '政府采购.xlsx' }).told).toEqual([doubt('A3', '合计一类的行', '一条记录')]);
  });

  test('names that end like a total are names', () => {
    const text = '采购项目 | 成交金额（元） | 成交日期\n人口数据汇总 | 100 | 2023.1.5\n总额控制软件 | 100 | 2023.1.6\n例行检查设备 | 1 | 2023.1.7';
    expect(rows(text, { file: '政府采购.xlsx' })).toEqual({ entries: [2, 3, 4], notData: {}, told: [] });
  });

  test('quarters and the whole year in the column of months are told as totals; months are dates', () => {
    const text = '月份 | 收费项目 | 金额（元）\n1月 | 检验 | 100\n一季度 | | 100\n1-3月 | | 100\n全年 | | 100\n1月 | 检验费小计 | 100';
    const { entries, told } = rows(text, { file: '2023年收费.xlsx' });
    expect(entries).toEqual([2]);
    expect(told).toEqual(['A3', 'A4', 'A5', 'B6'].map((cell) => doubt(cell, '合计一类的行', '一条记录')));
  });

  test('a name beside it is not printed', () => {
    const { problems } = readSheet('申请人 | 事项名称 | 决定日期\n张三合计 | 食品 | 2023.1.5', { file: '行政许可.xlsx' });
    expect(problems).toMatchObject([{ code: 'V206', params: { value: '合计' } }]);
    expect(JSON.stringify(problems)).not.toContain('张三');
  });
});

describe('what helps to fill in', () => {
  test.each(['示例', '例', '样例', '（示例）', '例如：'])('a row that begins with %s is told', (word) => {
    expect(rows(`${HEADER}\n${word} | 许0号 | 某公司 | 食品 | 2023.1.1\n${ONE.split('\n')[1]}`)).toEqual({
      entries: [3], notData: {}, told: [doubt('A2', '一条记录', '示例')],
    });
  });

  test.each(['1 | 2 | 3 | 4 | 5', '甲 | 乙 | 丙 | 丁 | 戊', '甲 | 乙 | 1 | 2 | 3', '栏次 | 1 | 2 | 3 | 4', 'A | B | C | D | E', ' | 必填 | 必填 | 选填 | 格式：2023-01-01'])(
    'the row under the header that counts its columns is a remark: %s',
    (line) => {
      expect(rows(ONE.replace('\n', `\n${line}\n`))).toEqual({ entries: [3], notData: { remark: 1 }, told: [] });
    },
  );

  test('an entry of small numbers is an entry', () => {
    expect(rows(`${HEADER}\n1 | 2 | 3 | 4 | 2023.1.5`)).toEqual({ entries: [2], notData: {}, told: [] });
  });

  test('the header again, though a digit stands in its column of dates', () => {
    const header = '序号 | 文号 | 事项名称 | 决定日期（2023年）';
    expect(rows(`${header}\n1 | 1号 | 甲 | 2023.1.5\n${header}\n2 | 2号 | 乙 | 2023.1.6`)).toEqual({ entries: [2, 4], notData: { repeatedHeader: 1 }, told: [] });
  });
});

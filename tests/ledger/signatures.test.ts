import { describe, expect, test } from 'vitest';
import { read, table } from '../support/ledger-reading.ts';

const measures = async (line: string) => {
  const { figures, said } = await read({ '行政强制.csv': table(`决定书文号 | 对象 | 强制措施种类 | 决定日期\nA1 | 甲公司 | 查封 | 2023.3.5\nA2 | 乙公司 | 扣押 | 2023.3.6\n${line}`) });
  return [figures['coercion.decisions'], said.map(([, code]) => code).join(' ')];
};

describe('a line of signatures with a date below the table is no entry', () => {
  test.each(['登记人', '经办', '科长', '局长', '分管局长', '分管副局长', '责任人', '核对', '录入', '统计', '盖章', '主管', '主要领导', '分管负责人', '主任', '签发', '会计', '制表', '审核人'])('%s', async (word) => {
    expect(await measures(`${word}：李四 | | | 2023-12-31`)).toEqual(['2', '']);
    expect(await measures(`${word}： | | | 2023-12-31`)).toEqual(['2', '']);
    expect(await measures(`${word}：李四 | | 日期： | 2023-12-31`)).toEqual(['2', '']);
  });

  test('several of them, in one cell or in three', async () => {
    expect(await measures('经办：李四　审核：王五 | | | 2023-12-31')).toEqual(['2', '']);
    expect(await measures('经办：李四 | 科长：王五 | 局长：赵六 | 2023-12-31')).toEqual(['2', '']);
    expect(await measures('局长：李四（签字） | | | 2023-12-31')).toEqual(['2', '']);
  });

  test('what only begins like one is an entry', async () => {
    expect(await measures('局长接待日强〔2023〕3号 | 丙 | 查封 | 2023-5-4')).toEqual(['3', '']);
    const { figures, said } = await read({ '主动公开.csv': table('标题 | 公开日期 | 渠道\n统计：上半年安全生产情况公布 | 2023.7.1 | 网站\n局长：向社会公开述职的有关安排 | 2023.7.2 | 网站\n登记 | 2023.7.3 | 网站') });
    expect([figures['disclosures.total'], said]).toEqual(['3', []]);
  });
});

test('合计金额 with a date is no entry without a word', async () => {
  expect(await measures('合计金额 | 丙 | 查封 | 2023-12-31')).toEqual(['2', 'V206']);
  expect(await measures('合计金额 | | |')).toEqual(['2', '']);
});

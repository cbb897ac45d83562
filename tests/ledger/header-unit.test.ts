import { describe, expect, test } from 'vitest';
import { headUnit } from '../../src/ledger/header-unit.ts';
import { read, table } from '../support/ledger-reading.ts';

describe('the unit that a head names', () => {
  test.each([
    ['金额（元）', '元'], ['金额（万元）', '万元'], ['金额（万元，含税）', '万元'], ['金额（含税，万元）', '万元'], ['金额（万）', '万元'], ['金额（¥元）', '元'], ['金额（￥）', '元'], ['金额（千元）', '千元'], ['金额（亿）', '亿元'],
    ['金额（单位：万元）', '万元'], ['金额（单位:万元/年）', '万元'], ['金额（人民币万元）', '万元'], ['金额（以万元为单位）', '万元'], ['金额（必填）（万元）', '万元'], ['金额（超过5万元的附合同）（元）', '元'], ['金额（万元，精确到小数点后两位）', '万元'],
  ])('%s: %s', (head, unit) => expect(headUnit(head)).toBe(unit));

  test.each(['金额（十万元）', '金额（百元）', '金额（美元）', '金额（$）', '金额（元/万元）', '金额（万元或元）'])('%s names none that is known', (head) => expect(headUnit(head)).toBe('unreadable'));

  test.each(['金额', '金额（必填）', '金额（含税）', '金额（精确到元）', '金额（5万元以上）', '金额（RMB）'])('%s names none', (head) => expect(headUnit(head)).toBeUndefined());
});

describe('the head goes before the line above the table', () => {
  const fees = async (head: string, above: string) => {
    const { figures, said } = await read({ '收费.csv': table(`${above}\n收费项目 | 收费金额${head} | 收费日期\n甲 | 2 | 2023.3.5`) });
    return [figures['fees.amount'], said.map(([, code]) => code).join(' ')];
  };
  test.each([
    ['（万元，含税）', '单位：元', '2'], ['（含税，万元）', '单位：元', '2'], ['（万）', '单位：元', '2'], ['（￥）', '单位：万元', '0.0002'], ['（¥元）', '单位：万元', '0.0002'], ['', '单位：万元', '2'], ['（含税）', '单位：万元', '2'],
  ])('%s under %s', async (head, above, amount) => expect(await fees(head, above)).toEqual([amount, '']));

  test.each(['（十万元）', '（百元）', '（美元）', '（元/万元）'])('%s is no unit, and the line does not stand in for it', async (head) => {
    expect(await fees(head, '单位：元')).toEqual([undefined, 'V205']);
    expect(await fees(head, '单位：万元')).toEqual([undefined, 'V205']);
  });

  test('the head printed again with such a unit begins a table of its own', async () => {
    const text = '收费项目 | 收费金额（元） | 收费日期\n甲 | 20000 | 2023.3.5\n收费项目 | 收费金额（百元） | 收费日期\n乙 | 2 | 2023.3.6';
    expect((await read({ '收费.csv': table(text) })).said.map(([, code]) => code)).toEqual(['V205']);
    const twice = '收费项目 | 收费金额（含税，元） | 收费日期\n甲 | 20000 | 2023.3.5\n收费项目 | 收费金额（含税，元） | 收费日期\n乙 | 10000 | 2023.3.6';
    expect((await read({ '收费.csv': table(twice) })).figures['fees.amount']).toBe('3');
  });
});

import { describe, expect, test } from 'vitest';
import { read, table } from '../support/ledger-reading.ts';

async function fees(head: string, beside = '') {
  const { figures, said } = await read({ '收费.csv': table(`单位：元\n收费项目 | ${head} | 收费日期${beside && ` | ${beside}`}\n甲 | 20000 | 2023.3.5${beside && ' | 10000'}`) });
  return { amount: figures['fees.amount'], codes: said.map(([, code]) => code) };
}
async function measures(head: string) {
  const { figures, said } = await read({ '行政强制.csv': table(`决定书文号 | 对象 | ${head}\n1号 | 甲 | 2023.3.5`) });
  return { decisions: figures['coercion.decisions'], codes: said.map(([, code]) => code) };
}

describe('what stands in brackets behind the name of a column', () => {
  test.each([
    '收费金额（元）', '*收费金额（元）（必填）', '收费金额（人民币，元）', '收费金额（含税）', '收费金额（实收）', '收费金额（单位：元）', '收费金额（保留两位小数）', '收费金额（如：1000.00）', '【选填】收费金额', '收费金额（金额）',
    '收费金额（填写实际缴入国库的金额，没有的填 0）', '收费金额（数字格式）', '收费金额（2023年）', '收费金额（元/年）', '收费金额（没有填0）（元）', '收费金额（实收数）', '收费金额（入账金额）',
  ])('%s is the amount', async (head) => {
    expect(await fees(head)).toEqual({ amount: '2', codes: [] });
  });

  test.each(['收费金额（应收）', '收费金额（减免）（元）', '收费金额（上限）', '收费金额（预算，元）', '收费金额（退还）', '（应收）收费金额', '收费金额（应收，未到账的金额）', '收费金额（计划数）'])('%s is another amount, told as near', async (head) => {
    expect(await fees(head)).toEqual({ amount: undefined, codes: ['H102'] });
    expect(await fees(head, '金额')).toEqual({ amount: '1', codes: [] });
  });

  test('the budget is not what was paid, under whichever name the other column goes', async () => {
    const { figures, said } = await read({ '采购.csv': table('项目名称 | 采购方式 | 采购金额（预算）（元） | 成交价（元） | 合同签订日期\n甲 | 公开招标 | 10000 | 8000 | 2023.3.5') });
    expect([figures['procurement.amount'], said.map(([, code]) => code)]).toEqual([undefined, ['H102']]);
  });

  test.each(['决定日期', '决定日期（yyyy-mm-dd）', '决定日期（格式：2023-01-01）', '决定日期（年/月/日）', '决定日期（作出）', '决定日期（实施日期）', '决定日期【必填】', '决定日期（作出决定之日）', '决定日期（发文日期）', '决定日期(YYYY.MM.DD)', '决定日期（日期型，从系统里导出的不用改）'])('%s is the day', async (head) => {
    expect(await measures(head)).toEqual({ decisions: '1', codes: [] });
  });

  test.each(['决定日期（拟）', '决定日期（期限）', '决定日期（申请）', '决定日期（预计）', '决定日期（上年）'])('%s is another day', async (head) => {
    expect(await measures(head)).toEqual({ decisions: undefined, codes: ['H102'] });
  });

  test('the day on which an answer is due is not the day of the answer', async () => {
    const text = '登记编号 | 申请人类型 | 收到日期 | 答复日期（期限） | 办理结果\n1 | 自然人 | 2023.12.20 | 2024.1.17 | 予以公开';
    expect((await read({ '依申请公开.csv': table(text) })).said.map(([, code]) => code)).toContain('H102');
  });

  test('the choices of a column of words are no other column', async () => {
    const text = '登记编号 | 申请人类型（自然人/法人） | 收到日期 | 答复日期 | 办理结果（下拉选择）\n1 | 自然人 | 2023.1.2 | 2023.1.9 | 予以公开';
    expect((await read({ '依申请公开.csv': table(text) })).said).toEqual([]);
    const penalties = '决定书文号 | 处罚决定日期 | 状态（已结/未结）\n1号 | 2023.1.2 | 作废';
    expect((await read({ '行政处罚.csv': table(penalties) })).figures).toEqual({});
  });

  test('the settings may say that it is the column after all', async () => {
    const settings = [{ ledger: 'fees', columns: { 金额: '收费金额（应收）' } }];
    const { figures } = await read({ '收费.csv': table('收费项目 | 收费金额（应收）（元） | 收费日期\n甲 | 20000 | 2023.3.5') }, { settings });
    expect(figures['fees.amount']).toBe('2');
  });
});

import { describe, expect, test } from 'vitest';
import { read, table } from '../support/ledger-reading.ts';

const OWN = { '行政处罚.csv': table('处罚决定书文号 | 被处罚单位 | 案由 | 处罚决定日期\nP9 | 戊 | y | 2023.2.3') };
async function said(head: string, row: string, files: Record<string, string> = OWN) {
  const reading = await read({ ...files, '行政强制.csv': table(`2023年行政强制登记簿\n决定书文号 | 对象 | 强制措施种类 | 决定日期 ${head}\nA1 | 甲 | 查封 | 2023.3.5 ${row}`) });
  return [reading.figures['coercion.decisions'], reading.said.map((place) => place.join(' '))];
}

describe('two tables side by side', () => {
  test('the header of another ledger to the right is an error that names it, whether its own file is there or not', async () => {
    const lost = ['1', ['行政强制.csv > F2:I2 H107']];
    expect(await said('| | 处罚决定书文号 | 被处罚单位 | 案由 | 处罚决定日期', '| | P1 | 丙 | x | 2023.4.5')).toEqual(lost);
    expect(await said('| | 处罚决定书文号 | 被处罚单位 | 案由 | 处罚决定日期', '| | P1 | 丙 | x | 2023.4.5', {})).toEqual(lost);
    expect(await said('| | 处罚决定书文号 | 被处罚单位 | 处罚决定日期', '| | P1 | 丙 | 2023.4.5')).toEqual(['1', ['行政强制.csv > F2:H2 H107']]);
  });

  test('close by, it takes four columns', async () => {
    expect(await said('| 处罚决定书文号 | 被处罚单位 | 案由 | 处罚决定日期', '| P1 | 丙 | x | 2023.4.5')).toEqual(['1', ['行政强制.csv > E2:H2 H107']]);
  });

  test('columns that belong to the ledger itself say nothing', async () => {
    expect(await said('| 备注 | 承办人 | 执行日期', '| 无 | 丁 | 2023.4.5')).toEqual(['1', []]);
    expect(await said('| 案由 | 处罚决定日期', '| x | 2023.4.5')).toEqual(['1', []]);
    const permits = '决定书文号 | 相对人 | 事项名称 | 决定日期 | 许可证名称 | 许可编号 | 发证日期 | 企业名称\n1号 | 甲 | 乙 | 2023.1.2 | 证 | 7 | 2023.1.3 | 甲';
    expect((await read({ '行政许可.csv': table(permits) })).said).toEqual([]);
  });
});

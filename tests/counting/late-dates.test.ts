import { describe, expect, test } from 'vitest';
import { read, table } from '../support/ledger-reading.ts';

async function measures(...days: string[]) {
  const rows = days.map((day, i) => `A${i} | 甲 | 查封 | ${day}`).join('\n');
  const { figures, said } = await read({ '行政强制.csv': table(`决定书文号 | 对象 | 强制措施种类 | 决定日期\n${rows}`) });
  return [figures['coercion.decisions'], said.map(([place, code]) => `${place.split(' > ').at(-1)} ${code}`)];
}

describe('a date that cannot have come yet', () => {
  test('2032 for 2023 is left out, and told', async () => {
    expect(await measures('2023.3.5', '2032.3.5')).toEqual(['1', ['D3 V225']]);
    expect(await measures('2023.3.5', '2024.1.5', '2032.3.5')).toEqual(['1', ['D4 V225']]);
    expect(await measures('2023.3.5', '2025.1.5')).toEqual(['1', ['D3 V225']]);
  });

  test('a ledger that is kept on has rows of each year, and says nothing', async () => {
    expect(await measures('2022.3.5', '2023.3.5', '2024.1.5', '2025.1.5', '2026.3.5')).toEqual(['1', []]);
    expect(await measures('2023.3.5', '2024.1.5')).toEqual(['1', []]);
  });

  test('a document may be repealed in years to come', async () => {
    const text = '标题 | 种类 | 制发日期 | 废止日期\n甲 | 规范性文件 | 2023.3.5 | 2028.3.5';
    expect((await read({ '规范性文件.csv': table(text) })).said).toEqual([]);
  });
});

describe('five digits', () => {
  test('a year and a month are no day of 1955', async () => {
    expect(await measures('2023.3.5', '20231')).toEqual(['1', ['D3 V206']]);
  });
  test('a serial number is a day', async () => {
    expect(await measures('44990', '44991')).toEqual(['2', []]);
  });
});

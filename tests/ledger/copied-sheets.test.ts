import { expect, test } from 'vitest';
import { read, table } from '../support/ledger-reading.ts';

const sheet = (...titles: string[]) => table(['序号 | 标题 | 公开日期', ...titles.map((t, i) => `${i + 1} | ${t} | 2023.3.5`)].join('\n'));
const disclosures = async (files: Record<string, string>) => {
  const { figures, said } = await read(Object.fromEntries(Object.entries(files).map(([name, text]) => [`主动公开${name}.csv`, text])));
  return [figures['disclosures.total'], said.map(([place, code]) => `${code} ${place}`)];
};

test('a copy of a ledger is an error, in whatever order its rows are', async () => {
  const text = sheet('甲', '乙', '丙');
  expect(await disclosures({ 1: text, 2: sheet('丙', '乙', '甲') })).toEqual(['3', ['H110 主动公开2.csv']]);
  expect((await read({ '主动公开1.csv': text, '主动公开2.csv': text })).counts.unreliable).toContain('disclosures');
});

test('a sheet of the whole year beside those of the months is a warning', async () => {
  const files = { '1月': sheet('甲', '乙'), '2月': sheet('丙', '丁'), 全年: sheet('甲', '乙', '丙') };
  expect(await disclosures(files)).toEqual(['7', ['H111 主动公开全年.csv']]);
});

test('sheets that share some rows, and short ones that agree, say nothing', async () => {
  expect(await disclosures({ 1: sheet('甲', '乙', '丙'), 2: sheet('甲', '乙', '丁') })).toEqual(['6', []]);
  expect(await disclosures({ 1: sheet('甲', '乙'), 2: sheet('甲', '乙') })).toEqual(['4', []]);
});

test('同上 is the cell above, for everything but money', async () => {
  const text = `决定书文号 | 类别 | 决定日期
    1号 | 备案 | 2023.1.5
    2号 | 同上 | 〃
    3号 | 许可 | 同上`;
  const { figures, said } = await read({ '行政许可.csv': table(text) });
  expect([figures['permits.filings'], figures['permits.decisions'], said]).toEqual(['2', '1', []]);
  const fees = '收费项目 | 金额（元） | 收费日期\n甲 | 100 | 2023.1.5\n甲 | 同上 | 同上';
  expect((await read({ '收费.csv': table(fees) })).said.map(([, code]) => code)).toEqual(['V204']);
});

import { describe, expect, test } from 'vitest';
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

test('of sheets that share some rows, and of short ones that agree, the rows are told', async () => {
  expect(await disclosures({ 1: sheet('甲', '乙', '丙'), 2: sheet('甲', '乙', '丁') })).toEqual(['6', ['V223 主动公开2.csv > B2']]);
  expect(await disclosures({ 1: sheet('甲', '乙'), 2: sheet('甲', '乙') })).toEqual(['4', ['V223 主动公开2.csv > B2']]);
  expect(await disclosures({ 1: sheet('甲', '乙', '丙'), 2: sheet('丁', '戊', '己') })).toEqual(['6', []]);
});

test('a row that stands in one sheet twice is told once, however often', async () => {
  expect(await disclosures({ 1: sheet('甲', '乙', '甲', '甲', '丙', '丙') })).toEqual(['6', ['V223 主动公开1.csv > B4']]);
  const { problems } = await read({ '主动公开.csv': sheet('甲', '甲', '甲') });
  expect(problems.map((p) => p.params)).toEqual([{ ledger: '主动公开', count: 2, cells: ['B3', 'B4'] }]);
  const remarks = (second: string) => table(`标题 | 公开日期 | 备注\n甲 | 2023.3.5 | 首页\n甲 | 2023.3.5 | ${second}`);
  expect(await disclosures({ 1: remarks('专栏') })).toEqual(['2', []]);
  expect(await disclosures({ 1: remarks('首页') })).toEqual(['2', ['V223 主动公开1.csv > A3']]);
});

describe('a copy is a copy, however it is written', () => {
  const first = table('序号 | 标题 | 公开日期\n1 | 甲 | 2023.3.5\n2 | 乙 | 2023.3.6\n3 | 丙 | 2023.3.7');
  const copies = {
    'another form of the date': '标题 | 公开日期\n甲 | 2023/3/5\n乙 | 2023年3月6日\n丙 | 20230307',
    'columns in another order': '公开日期 | 标题\n2023.3.5 | 甲\n2023.3.6 | 乙\n2023.3.7 | 丙',
    'a column more': '标题 | 公开日期 | 月份\n甲 | 2023.3.5 | 3月\n乙 | 2023.3.6 | 3月\n丙 | 2023.3.7 | 3月',
  };
  test.each(Object.entries(copies))('%s', async (_, text) => {
    expect(await disclosures({ 1: first, 2: table(text) })).toEqual(['3', ['H110 主动公开2.csv']]);
  });

  test('with a row added since: nine rows out of ten', async () => {
    const titles = Array.from({ length: 20 }, (_, i) => `第${i}期`);
    const [told] = (await read({ '主动公开1.csv': sheet(...titles), '主动公开2.csv': sheet(...titles.slice(1)) })).problems;
    expect([told?.code, told?.params]).toEqual(['H110', { ledger: '主动公开', count: 19, of: 19 }]);
    expect((await disclosures({ 1: sheet(...titles), 2: sheet(...titles.slice(4), '甲', '乙', '丙', '丁') }))[1]).toEqual(['V223 主动公开2.csv > B2']);
  });

  test('not one where a column that both have differs', async () => {
    const fees = (payers: string) => table(`收费项目 | 金额（元） | 收费日期 | 缴款单位\n${[...payers].map((p, i) => `检验费 | 100 | 2023.1.${i + 1} | ${p}`).join('\n')}`);
    expect((await read({ '收费1.csv': fees('甲乙丙'), '收费2.csv': fees('丁戊己') })).said).toEqual([]);
    expect((await read({ '收费1.csv': fees('甲乙丙'), '收费2.csv': fees('甲乙丙') })).said).toEqual([['收费2.csv', 'H110']]);
  });
});

test('running numbers do not hide that a sheet of the year stands beside those of the months', async () => {
  const sheetOf = (from: number, to: number) =>
    table(['登记编号 | 申请人类型 | 收到日期 | 答复日期 | 办理结果', ...Array.from({ length: to - from }, (_, i) => `${String(from + i).padStart(3, '0')} | 自然人 | 2023.1.${from + i} | 2023.3.1 | 予以公开`)].join('\n'));
  const { said } = await read({ '依申请公开全年.csv': sheetOf(1, 11), '依申请公开上半年.csv': sheetOf(1, 6), '依申请公开下半年.csv': sheetOf(6, 11) });
  expect(new Set(said.map(([, code]) => code))).toEqual(new Set(['H111']));
  expect((await read({ '依申请公开上半年.csv': sheetOf(1, 6), '依申请公开下半年.csv': sheetOf(6, 11) })).said).toEqual([]);
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

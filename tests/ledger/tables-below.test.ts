import { describe, expect, test } from 'vitest';
import { read, readSheet, table, type SheetOptions } from '../support/ledger-reading.ts';

/** [ledger, its entries, codes] of each table of a sheet. */
function tables(text: string, options: SheetOptions = {}) {
  const { record, problems, below } = readSheet(text, { file: '台账.xlsx', ...options });
  return [{ record, problems }, ...below].map((t) => [t.record?.kind.id, t.record?.rows, t.problems.map((p) => p.code)]);
}
const figures = async (text: string) => {
  const { figures: values, said } = await read({ '台账.csv': table(text) });
  return { fines: values['penalties.fines'], decisions: values['penalties.decisions'], said: said.map(([, code]) => code) };
};

const HEADER = '文号 | 当事人 | 案由 | 处罚决定日期 | 罚款金额';
const row = (n: number, date = '2023.3.5', fine = '5') => `${n}号 | 甲公司 | 无照 | ${date} | ${fine}`;

describe('the header is printed again', () => {
  test('with another unit: the rows below it have that unit', async () => {
    const text = `行政处罚台账\n${HEADER}（元）\n${row(1, '2023.3.5', '1000')}\n听证案件\n${HEADER}（万元）\n${row(2)}`;
    expect(await figures(text)).toEqual({ fines: '5.1', decisions: '2', said: ['V201'] });
    expect(await figures(text.replace('听证案件', '一、听证案件'))).toEqual({ fines: '5.1', decisions: '2', said: [] });
  });

  test('below a line that names another unit', async () => {
    const text = `行政处罚台账\n单位：元\n${HEADER}\n${row(1, '2023.3.5', '1000')}\n单位：万元\n${HEADER}\n${row(2)}`;
    expect(await figures(text)).toEqual({ fines: '5.1', decisions: '2', said: [] });
  });

  test('without the unit that it had: the unit is not taken over', async () => {
    const text = `行政处罚台账\n${HEADER}（元）\n${row(1)}\n${HEADER}\n${row(2)}`;
    expect((await figures(text)).said).toContain('V205');
  });

  test('below a title of another year: dates without one are of that year', async () => {
    const text = `2023年行政处罚台账\n${HEADER}（元）\n${row(1, '3月5日')}\n二、2022年行政处罚台账\n${HEADER}（元）\n${row(2, '3月5日')}`;
    expect(await figures(text)).toMatchObject({ decisions: '1', said: [] });
  });

  test('a remark between the two that names a year leaves the year in doubt', () => {
    const text = `2023年行政处罚台账\n序号 | ${HEADER}（元）\n1 | ${row(1, '3月5日')}\n一、2022年受理\n序号 | ${HEADER}（元）\n2 | ${row(2, '3月6日')}`;
    expect(tables(text)).toEqual([['penalties', 1, []], ['penalties', 1, ['V217']]]);
  });

  test('with the same unit, below the same year, on every page: one table', () => {
    const text = `2023年行政处罚台账\n单位：元\n${HEADER}\n${row(1, '3月5日')}\n一、2023年行政处罚台账（续）\n单位：元\n${HEADER}\n${row(2, '3月6日')}\n${HEADER}\n${row(3, '3月7日')}`;
    expect(tables(text)).toEqual([['penalties', 3, []]]);
  });
});

describe('a line between the entries, without a header', () => {
  const text = (line: string, fine = '5') => `行政处罚台账\n单位：元\n${HEADER}\n${row(1)}\n${line}\n${row(2, '3月6日', fine)}`;

  test('that names another unit puts amounts in doubt, not those that name their own', () => {
    const { problems } = readSheet(text('一、听证案件（单位：万元）'));
    expect(problems).toMatchObject([{ code: 'V206', params: { value: '5', readings: ['5元', '5万元'], cells: ['E6'] } }]);
    expect(tables(text('一、听证案件（单位：万元）', '5万元'))).toEqual([['penalties', 2, []]]);
    expect(tables(text('一、听证案件（单位：元）'))).toEqual([['penalties', 2, []]]);
  });

  test('that names another year puts dates without one in doubt, until the year comes again', () => {
    expect(tables(text('一、2022年'))).toEqual([['penalties', 2, ['V217']]]);
    expect(tables(text(`一、2022年\n${row(3)}\n二、2023年`))).toEqual([['penalties', 3, []]]);
    expect(tables(text('一、上半年'))).toEqual([['penalties', 2, []]]);
  });
});

describe('what stands above a table', () => {
  const penalties = `${HEADER}\n${row(1)}`;

  test('a summary further up names no unit of it', () => {
    const text = `2023年处罚汇总（单位：万元）\n科室 | 件数 | 罚没\n一科 | 2 | 0.2\n行政处罚明细\n${penalties}`;
    expect(tables(text)).toEqual([['penalties', 1, ['V205']]]);
    expect(tables(text.replace('行政处罚明细', '行政处罚明细（单位：元）'))).toEqual([['penalties', 1, []]]);
  });

  test('a line of keys and values does not cut off the title', () => {
    const text = `2022年行政处罚台账\n填报单位：某局 | 填报日期：2023-12-31 | 单位：元\n${HEADER}\n${row(1, '3月5日')}`;
    const { entries, problems } = readSheet(text, { file: '台账.xlsx' });
    expect([entries[0]?.values.decided, problems]).toEqual(['2022-03-05', []]);
  });

  test('a summary of another year further up leaves the year in doubt', () => {
    const text = (year: number) => `${year}年处罚汇总\n科室 | 件数 | 罚没\n一科 | 2 | 0.2\n行政处罚明细\n单位：元\n${HEADER}\n${row(1, '3月5日')}`;
    expect(tables(text(2022))).toEqual([['penalties', 1, ['V217']]]);
    expect(tables(text(2023))).toEqual([['penalties', 1, []]]);
  });

  test.each(['备注：罚款金额（万元）', '说明：金额单位：万元', '注：2022年结转见附表'])('a remark on the table above says nothing of the one below: %s', (remark) => {
    const fees = (unit: string) => `${row(1)}\n${remark}\n一、行政事业性收费台账\n收费项目 | 金额${unit} | 收费日期\n检验 | 500 | 2023.1.1`;
    expect(tables(`行政处罚台账\n单位：元\n${HEADER}\n${fees('')}`)).toEqual([['penalties', 1, []], ['fees', 1, ['V205']]]);
    expect(tables(`行政处罚台账\n单位：元\n${HEADER}\n${fees('（元）')}`)).toEqual([['penalties', 1, []], ['fees', 1, []]]);
  });

  test('nor does a remark that names another year', () => {
    const text = `2023年行政处罚台账\n${HEADER}（元）\n${row(1)}\n备注：2022年结转见附表\n一、行政许可台账\n文号 | 事项名称 | 决定日期\n许1号 | 食品 | 3月5日`;
    expect(tables(text)).toEqual([['penalties', 1, []], ['permits', 1, []]]);
    expect(tables(text.replace('一、行政许可', '一、2022年行政许可'))).toEqual([['penalties', 1, []], ['permits', 1, []]]);
    expect(tables(text.replace('2023年', '2022年'))).toEqual([['penalties', 1, []], ['permits', 1, ['V217']]]);
  });
});

describe('rows above the header that look like entries', () => {
  const header = '序号 | 文号 | 事项名称 | 决定日期';
  test('are told with their numbers', () => {
    const text = `行政许可台账\n序号 | 许可文书 | 许可内容物 | 时间\n1 | 1号 | 甲 | 2023.1.5\n2 | 2号 | 乙 | 2023.1.6\n${header}\n3 | 3号 | 丙 | 2023.1.7`;
    const { problems } = readSheet(text, { file: '台账.xlsx' });
    expect(problems).toMatchObject([{ code: 'H113', at: [{ range: 'A3' }], params: { header: 5, rows: ['3', '4'] } }]);
  });

  test('though one of their cells holds a word of a signature', () => {
    expect(tables(`行政许可台账\n1 | 1号 | 甲 | 2023.1.5 | 审核\n${header}\n3 | 3号 | 丙 | 2023.1.7`)).toEqual([['permits', 1, ['H113']]]);
  });

  test('by month, where the date of the ledger is a month', () => {
    const text = '行政事业性收费台账\n1月 | 检验费 | 1000\n月份 | 收费项目 | 金额（元）\n2月 | 检验费 | 1000';
    expect(tables(text)).toEqual([['fees', 1, ['H113']]]);
  });

  test.each([
    ['a summary', '科室 | 件数 | 罚没\n一科 | 2 | 3\n1月 | 2 | 3'],
    ['keys and values', '填报单位：某局 | 填报日期：2023-12-31 | 共2件\n单位 | 某局 | 填报日期 | 2023-12-31'],
    ['a group of columns', '基本信息 | | 许可情况 | 决定情况'],
    ['a line of two cells', '某局 | 2023-12-31'],
    ['a place, a date and a unit', '某局 | 2023-12-31 | 单位：元'],
  ])('%s is no entry', (_, above) => {
    expect(tables(`行政许可台账\n${above}\n${header}\n3 | 3号 | 丙 | 2023.1.7`)).toEqual([['permits', 1, []]]);
  });
});

describe('the header of a table below', () => {
  test('by the names that the settings give to its columns', async () => {
    const text = `行政处罚台账\n${HEADER}（元）\n${row(1)}\n行政许可台账\n文号 | 申请单位 | 许可事项 | 批准时间\n许1号 | 甲 | 食品 | 2023.4.5`;
    const settings = [{ ledger: 'permits', columns: { 决定日期: '批准时间' } }];
    const { figures: values } = await read({ '台账.csv': table(text) }, { settings });
    expect([values['penalties.decisions'], values['permits.decisions']]).toEqual(['1', '1']);
  });

  test('in two rows: the first of them is no entry of the table above', () => {
    const text = `行政许可台账\n序号 | 文号 | 事项名称 | 决定日期 |\n1 | 1号 | 甲 | 2023.1.5\n序号 | 处罚情况 | | | 金额\n | 决定书文号 | 案由 | 处罚决定日期 | 罚款金额（元）\n1 | 2号 | 无照 | 2023.1.6 | 500`;
    expect(tables(text, { merges: ['A4:A5', 'B4:D4'] })).toEqual([['permits', 1, []], ['penalties', 1, []]]);
  });

  test('cells merged down beside an open case are no header', () => {
    const text = `行政处罚台账\n${HEADER}（元）\n${row(1)}\n2号 | 甲公司 | 无照 | | \n | 乙公司 | 无照 | 2023.3.6 | 7`;
    expect(tables(text, { merges: ['A4:A5'] })).toEqual([['penalties', 3, []]]);
  });
});

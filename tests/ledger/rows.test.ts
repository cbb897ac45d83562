import { describe, expect, test } from 'vitest';
import { readSheet, type SheetOptions } from '../support/ledger-reading.ts';

/** Numbers of the rows that are entries, what the others are, and the codes of all problems. */
function rows(text: string, options: SheetOptions = {}) {
  const { entries, record, problems } = readSheet(text, { file: '行政许可.xlsx', ...options });
  return { entries: entries.map((e) => e.number), notData: record?.notData, said: problems.map((p) => p.code) };
}

const values = (text: string, options: SheetOptions = {}) =>
  readSheet(text, { file: '行政许可.xlsx', ...options }).entries.map((e) => Object.values(e.values).map(String).join(' '));

const HEADER = '序号 | 文号 | 事项名称 | 决定日期 | 备注';

describe('what is written around the entries', () => {
  test('subtotals inside and at the end', () => {
    const text = `${HEADER}
      1 | 1号 | 甲 | 2023.1.5
      小计 | | | | 1件
        | 1月小计 | | | 1
      2 | 2号 | 甲 | 2023.2.5
        | | 本页合计 | |
      合计：2件
      合计2件
      总 计 | | | | =2`;
    expect(rows(text)).toEqual({ entries: [2, 5], notData: { subtotal: 6 }, said: [] });
  });

  test('a subtotal with the month in the column of the date is no entry', () => {
    const text = `月份 | 收费项目 | 金额（元）
      1月 | 工本费 | 100
      1月 | 检测费 | 50
      1月 | 小计 | 150
      2月 | 工本费 | 30`;
    expect(rows(text, { file: '行政事业性收费.xlsx' })).toMatchObject({ entries: [2, 3, 5], notData: { subtotal: 1 }, said: [] });
  });

  test('an entry whose words begin like a subtotal is an entry', () => {
    const text = `${HEADER}\n1 | 1号 | 会计师事务所合计算服务 | 2023.1.5\n2 | 2号 | 总计划审批 | 2023.1.6`;
    expect(rows(text)).toMatchObject({ entries: [2, 3], said: [] });
  });

  test('a row with a word of a total, but without its date, is told and not passed over', () => {
    expect(rows(`${HEADER}\n1 | 1号 | 小计划审批 |`)).toMatchObject({ entries: [2] });
  });

  test('remarks, signatures and notes below', () => {
    const text = `${HEADER}
      1 | 1号 | 甲 | 2023.1.5
      备注：本表一式两份
      填表人：张三 | | 审核人：李四
      备注 | 另有一件在办`;
    expect(rows(text)).toEqual({ entries: [2], notData: { remark: 3 }, said: [] });
  });

  test('blank rows, rows with a running number only, rows of dashes, 无', () => {
    const text = `${HEADER}
      1 | 1号 | 甲 | 2023.1.5
      2 | | | |
      / | / | / | / | /
      3 | 无 | | |`;
    expect(rows(text)).toEqual({ entries: [2], notData: { blank: 3 }, said: [] });
  });

  test('titles of sections', () => {
    const text = `${HEADER}\n一、食品\n1 | 1号 | 甲 | 2023.1.5\n（二）药品\n2 | 2号 | 甲 | 2023.1.6\n2月`;
    expect(rows(text)).toEqual({ entries: [3, 5], notData: { title: 3 }, said: [] });
  });

  test('a line that is merged over the table is a title', () => {
    const text = `${HEADER}\n食品经营\n1 | 1号 | 甲 | 2023.1.5`;
    expect(rows(text, { merges: ['A2:E2'] })).toEqual({ entries: [3], notData: { title: 1 }, said: [] });
  });

  test('words alone in the column of running numbers are a remark; elsewhere they are told as an entry without date', () => {
    const text = `${HEADER}\n本表由办公室填报\n | | 本表由办公室填报`;
    expect(rows(text)).toMatchObject({ entries: [3], notData: { remark: 1 } });
  });

  test('the header of every printed page', () => {
    const text = `2023年行政许可台账\n${HEADER}\n1 | 1号 | 甲 | 2023.1.5\n${HEADER}\n2 | 2号 | 甲 | 2023.1.6`;
    expect(rows(text)).toEqual({ entries: [3, 5], notData: { repeatedHeader: 1 }, said: [] });
  });

  test('the same columns under their codes are the header again', () => {
    const text = 'XK_WSH | XK_NR | XK_JDRQ\n行政许可决定文书号 | 许可内容 | 许可决定日期\n1号 | 甲 | 2023.1.5';
    expect(rows(text)).toEqual({ entries: [3], notData: { repeatedHeader: 1 }, said: [] });
  });

  const tables = (text: string) => {
    const { record, problems, below } = readSheet(text, { file: '2023年台账.xlsx' });
    return [{ record, problems }, ...below].map((t) => [t.record?.kind.id, t.record?.rows, t.problems.map((p) => p.code)]);
  };

  test('a second table below is read by its own header', () => {
    const text = `一、行政许可 \n${HEADER}
      1 | 1号 | 甲 | 2023.1.5
      2 | 2号 | 甲 | 2023.1.8
      二、行政处罚
      案号 | 案由 | 处罚决定日期
      2号 | 无照 | 2023.1.6
      三、行政许可（变更）
      决定日期 | 文号 | 事项名称
      2023.2.1 | 9号 | 甲`;
    expect(tables(text)).toEqual([['permits', 2, []], ['penalties', 1, []], ['permits', 1, []]]);
  });

  test('a second table with more columns than the first does not swallow it', () => {
    const text = `文号 | 决定日期 | 许可事项\n1号 | 2023.1.5 | 甲\n序号 | 案号 | 当事人 | 案由 | 处罚决定日期 | 处罚类别\n1 | 2号 | 乙 | 无照 | 2023.1.6 | 警告`;
    expect(tables(text)).toEqual([['permits', 1, []], ['penalties', 1, []]]);
  });

  test('a second table that fits two ledgers is an error, and none of its rows is read', () => {
    const text = `行政许可\n${HEADER}
      1 | 1号 | 甲 | 2023.1.5
      决定日期 | 立案时间 | 事项名称 | 状态 | 决定书编号 | 案由
      2023.1.6 | 2023.1.2 | 乙 | 有效 | 3号 | 无照`;
    expect(tables(text)).toEqual([['permits', 1, []], [undefined, undefined, ['H107']]]);
  });
});

describe('two and three rows of header', () => {
  test('有效期 over 起 and 止: the decision date is the one that is named so', () => {
    const text = `2023年行政许可台账
      序号 | 文号 | 决定日期 | 有效期 | | 备注
        | | | 起 | 止 |
      1 | 1号 | 2023.1.5 | 2023.1.6 | 2026.1.5`;
    const merges = ['A1:F1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3'];
    expect(values(text, { merges })).toEqual(['1号 2023-01-05']);
    const again = `${text}\n序号 | 文号 | 决定日期 | 有效期 | | 备注\n | | | 起 | 止 |\n2 | 2号 | 2023.1.6`;
    expect(rows(again, { merges })).toEqual({ entries: [4, 7], notData: { repeatedHeader: 2 }, said: [] });
  });

  test('日期 under 受理 and 决定', () => {
    const text = '文号 | 受理 | | 决定 | \n | 日期 | 人 | 日期 | 人\n1号 | 2023.1.5 | 甲 | 2023.1.9 | 乙';
    expect(values(text, { merges: ['A1:A2', 'B1:C1', 'D1:E1'] })).toEqual(['1号 2023-01-09']);
  });

  test('a column of a group is no rival of the column with the full name', () => {
    const text = '文号 | 撤销 | | 许可决定日期 \n | 文书 | 决定日期 |\n1号 | - | 2024.1.5 | 2023.1.9';
    expect(values(text, { merges: ['A1:A2', 'B1:C1', 'D1:D2'] })).toEqual(['1号 2023-01-09']);
  });

  test('three rows', () => {
    const text = `序号 | 处罚 | |
        | 决定 | | 罚款金额（元）
        | 文号 | 处罚决定日期 |
      1 | 1号 | 2023.1.5 | 500`;
    const merges = ['A1:A3', 'B1:D1', 'B2:C2', 'D2:D3'];
    expect(values(text, { merges, file: '行政处罚.xlsx' })).toEqual(['1号 2023-01-05 500']);
  });

  test('the unit of a group is the unit of its columns', () => {
    const text = '采购项目 | 金额（万元） | | 成交日期\n | 预算金额 | 成交金额 |\n甲 | 10 | 9.5 | 2023.1.5';
    expect(values(text, { merges: ['A1:A2', 'B1:C1', 'D1:D2'], file: '政府采购.xlsx' })).toEqual(['甲 95000 2023-01-05']);
  });
});

describe('merged cells', () => {
  test('one date for a group stands for every row of it', () => {
    const text = `${HEADER}\n1 | 1号 | 甲 | 2023.1.5\n2 | 2号 | 甲 |\n3 | 3号 | 甲 |\n4 | 4号 | 甲 | 2023.2.1`;
    expect(values(text, { merges: ['D2:D4'] })).toEqual(['1号 甲 2023-01-05', '2号 甲 2023-01-05', '3号 甲 2023-01-05', '4号 甲 2023-02-01']);
  });

  test('what was left behind under a merged cell is not seen, and not read', () => {
    const text = `${HEADER}\n1 | 1号 | 甲 | 2023.1.5\n2 | 2号 | 甲 | 2019.9.9`;
    expect(values(text, { merges: ['D2:D3'] })).toEqual(['1号 甲 2023-01-05', '2号 甲 2023-01-05']);
  });

  test('a subtotal within the group has no date of its own', () => {
    const text = `${HEADER}\n1 | 1号 | 甲 | 2023.1.5\n小计 | | | | 1件\n2 | 2号 | 甲 |`;
    expect(rows(text, { merges: ['D2:D4'] })).toMatchObject({ entries: [2, 4], notData: { subtotal: 1 } });
  });

  test('one amount over two rows is one amount', () => {
    const text = '采购项目 | 成交金额（元） | 成交日期\n甲 | 100 | 2023.1.5\n乙 | | 2023.1.5';
    expect(values(text, { merges: ['B2:B3'], file: '政府采购.xlsx' })).toEqual(['甲 100 2023-01-05', '乙 2023-01-05']);
  });
});

describe('cells', () => {
  test('error cells and formulas without a result are told; where they do not matter they are passed over', () => {
    expect(rows(`${HEADER}\n1 | 1号 | 甲 | #REF!`)).toMatchObject({ entries: [], said: ['V208'] });
    expect(rows(`${HEADER}\n#REF! | 1号 | 甲 | 2023.1.5 | #N/A`)).toMatchObject({ entries: [2], said: [] });
  });

  test('the same wrong value in a column is one message with its cells', () => {
    const { problems } = readSheet(`${HEADER}\n1 | 1号 | 甲 | 待定\n2 | 2号 | 甲 | 待定\n3 | 3号 | 甲 | 不详`, { file: '行政许可.xlsx' });
    expect(problems).toMatchObject([
      { code: 'V202', params: { value: '待定', count: 2, cells: ['D2', 'D3'] } },
      { code: 'V202', params: { value: '不详', count: 1, cells: ['D4'] } },
    ]);
  });

  test('a date without a year takes that of the title; of several years none is taken', () => {
    const text = (title: string) => `${title}\n${HEADER}\n1 | 1号 | 甲 | 3月5日`;
    expect(values(text('2022年度行政许可台账'))).toEqual(['1号 甲 2022-03-05']);
    expect(values(text('行政许可台账'))).toEqual(['1号 甲 2023-03-05']);
    expect(rows(text('2022-2023年行政许可台账'))).toMatchObject({ entries: [], said: ['V217'] });
    expect(rows(text('行政许可台账'), { file: '许可2019-2021.xlsx' })).toMatchObject({ entries: [], said: ['V217'] });
  });

  test('an amount takes the unit of its header, else of the line above, else it is an error', () => {
    const text = (above: string, header: string) => `${above}\n采购项目 | ${header} | 成交日期\n甲 | 3.5 | 2023.1.5`;
    expect(values(text('单位：万元', '成交金额'), { file: '采购.xlsx' })).toEqual(['甲 35000 2023-01-05']);
    expect(values(text('单位：万元', '成交金额（元）'), { file: '采购.xlsx' })).toEqual(['甲 3.5 2023-01-05']);
    expect(rows(text('2023年', '成交金额'), { file: '采购.xlsx' })).toMatchObject({ said: ['V205'] });
    expect(rows(text('填报单位：元谋县财政局', '成交金额'), { file: '采购.xlsx' })).toMatchObject({ said: ['V205'] });
  });

  test('a number that Excel has cut is no key, and is told', () => {
    const text = `${HEADER}\n1 | =330604202301050000 | 甲 | 2023.1.5\n2 | =330604202301050000 | 甲 | 2023.1.5\n3 | 2.02301E+17 | 乙 | 2023.1.5`;
    expect(rows(text)).toMatchObject({ entries: [2, 3, 4], said: ['V218'] });
  });
});

describe('hidden rows and sheets are data, and are told', () => {
  const text = `${HEADER}\n1 | 1号 | 甲 | 2023.1.5\n2 | 2号 | 甲 | 2023.1.6\n合计`;

  test('rows', () => {
    expect(rows(text, { hiddenRows: [3, 4] })).toMatchObject({ entries: [2, 3], said: ['H105'] });
  });

  test('sheets; an empty one says nothing', () => {
    expect(rows(text, { hidden: true })).toMatchObject({ entries: [2, 3], said: ['H106'] });
    expect(rows(HEADER, { hidden: true })).toMatchObject({ entries: [], said: [] });
  });
});

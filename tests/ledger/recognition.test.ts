import { describe, expect, test } from 'vitest';
import { read, table, type ReadingOptions } from '../support/ledger-reading.ts';

const sheetsOf = async (files: Record<string, string>, options?: ReadingOptions) => {
  const { ledgers, said } = await read(files, options);
  return { kinds: ledgers.sheets.map((s) => s.kind.id), said };
};
const one = (text: string, file = '1.csv', options?: ReadingOptions) => sheetsOf({ [file]: table(text) }, options);

describe('the header of each ledger', () => {
  test.each([
    ['permits', '决定文书号 | 相对人 | 事项名称 | 类别 | 决定日期 | 决定结果 | 状态'],
    ['permits', 'XK_WSH | XK_XDR_MC | XK_NR | XK_XKLB | XK_JDRQ | XK_ZT'],
    ['penalties', '决定书文号 | 当事人 | 案由 | 立案日期 | 处罚决定日期 | 处罚类别 | 罚款金额（元） | 状态'],
    ['penalties', 'CF_WSH | CF_XDR_MC | CF_SY | CF_JDRQ | CF_CFLB | CF_NR_FK'],
    ['coercion', '决定书文号 | 对象 | 强制措施种类 | 决定日期'],
    ['services', '服务事项 | 事项名称 | 服务对象 | 办结日期'],
    ['fees', '收费项目 | 金额（元） | 收费日期'],
    ['procurement', '采购项目 | 采购组织形式 | 采购方式 | 成交金额（元） | 成交日期 | 供应商'],
    ['applications', '依申请公开登记编号 | 登记编号 | 申请人 | 申请人类型 | 收到日期 | 答复日期 | 办理结果'],
    ['reviews', '案号 | 原告 | 案件类型 | 是否经复议 | 收到日期 | 结案日期 | 复议结果'],
    ['documents', '标题 | 文号 | 种类 | 制发日期 | 废止日期 | 有效性'],
    ['disclosures', '信息标题 | 公开日期 | 公开渠道 | 信息类别'],
  ])('%s: %s', async (id, header) => {
    expect((await one(header)).kinds).toEqual([id]);
  });

  test('in any order, with marks, brackets, spaces, line breaks and full-width letters', async () => {
    const text = table('序 号 | 【必填】决定日期 | *决定文书号* | 事项名称(全称)（必填） | ｘｋ＿ｘｋｌｂ').replace('决定日期', '决定\n日期');
    expect(await sheetsOf({ '许可.csv': text })).toEqual({ kinds: ['permits'], said: [] });
  });

  test('below titles, units and a line of remarks, up to row 200', async () => {
    const above = Array.from({ length: 180 }, (_, i) => `第${i + 1}条 填写要求`).join('\n');
    expect((await one(`2023年行政许可台账\n${above}\n文号 | 事项名称 | 决定日期`)).kinds).toEqual(['permits']);
  });

  test('a header further down is not found, and that is said', async () => {
    const above = Array.from({ length: 220 }, (_, i) => `第${i + 1}条`).join('\n');
    expect(await one(`${above}\n文号 | 事项名称 | 决定日期`)).toEqual({ kinds: [], said: [['1.csv', 'H101']] });
  });
});

describe('which ledger it is', () => {
  const both = '文号 | 状态 | 决定日期';

  test('where two fit, the title decides, then the name of the sheet or of the file', async () => {
    expect((await one(`2023年行政处罚台账\n${both}`, '行政许可.csv')).kinds).toEqual(['penalties']);
    expect((await one(both, '行政许可.csv')).kinds).toEqual(['permits']);
    expect((await one(both, '行政处罚.csv')).kinds).toEqual(['penalties']);
  });

  test('where nothing decides it is an error', async () => {
    expect(await one(both)).toEqual({ kinds: [], said: [['1.csv', 'H103']] });
  });

  test('a title that names both decides nothing', async () => {
    expect((await one(`行政许可、行政处罚情况\n${both}`)).said).toEqual([['1.csv', 'H103']]);
  });

  test('the title goes before the number of columns: a ledger of services is no permit', async () => {
    const header = '序号 | 事项名称 | 申请人 | 类别 | 办结日期';
    expect((await one(`公共服务事项办理台账\n${header}`)).kinds).toEqual(['services']);
  });

  test('a sheet that calls itself penalties but lacks their date is not taken for permits', async () => {
    const text = '2023年行政处罚案件台账\n案号 | 案由 | 办结日期\n1号 | 无照经营 | 2023.3.5';
    expect(await one(text)).toEqual({ kinds: [], said: [['1.csv > A2:C2', 'H102']] });
  });

  test('a list of 规范性文件 without 种类 is not taken for disclosures', async () => {
    expect((await one('规范性文件目录\n标题 | 文号 | 发布日期\n办法 | 1号 | 2023.3.5')).said).toEqual([['1.csv > A2:C2', 'H102']]);
  });

  test('two columns that many sheets have are not enough where nothing names the ledger', async () => {
    const text = '序号 | 姓名 | 单位名称 | 发证日期\n1 | 甲 | 某公司 | 2023.3.5';
    expect(await one(`培训合格证发放登记\n${text}`)).toEqual({ kinds: [], said: [['1.csv', 'H108']] });
    expect((await one(`${text}`, '行政许可.csv')).kinds).toEqual(['permits']);
  });

  test('taken by its columns alone it is counted, and said', async () => {
    const complaints = '信访事项办理台账\n来信人 | 申请人 | 事项名称 | 类别 | 办结日期\n甲 | 甲 | 噪声 | 来信 | 2023.3.5';
    expect(await one(complaints)).toEqual({ kinds: ['permits'], said: [['1.csv', 'H109']] });
  });

  test('a sheet of filings needs the column that tells filings from permits', async () => {
    const text = (header: string) => `2023年备案登记台账\n${header}\n1号 | 预案 | 2023.3.5 | 备案`;
    expect((await one(text('文号 | 事项名称 | 办结日期 | 备注'))).said).toEqual([['1.csv > A2:D2', 'H102']]);
    expect(await one(text('文号 | 事项名称 | 办结日期 | 类别'))).toEqual({ kinds: ['permits'], said: [] });
  });

  test('the settings decide over everything', async () => {
    const settings = [{ ledger: 'coercion', file: '行政许可.csv', columns: { 决定日期: '批准时间' } }];
    expect(await one('批准时间 | 事由', '行政许可.csv', { settings })).toEqual({ kinds: ['coercion'], said: [] });
  });

  test('a column that the settings name must be there under that name', async () => {
    const settings = [{ ledger: 'permits', file: '1.csv', columns: { 决定日期: '送达日期' } }];
    expect((await one('文号 | 决定日期\n1号 | 2023.3.5', '1.csv', { settings })).said).toEqual([['1.csv > A1:B1', 'H102']]);
  });

  test('notes, lists of telephone numbers and empty sheets are no ledger', async () => {
    expect(await one('填表说明\n一、请如实填写\n二、日期写全')).toEqual({ kinds: [], said: [['1.csv', 'H101']] });
    expect(await one('姓名 | 电话\n甲 | 123')).toEqual({ kinds: [], said: [['1.csv', 'H101']] });
    expect(await sheetsOf({ '1.csv': ' \r\n' })).toEqual({ kinds: [], said: [] });
  });
});

describe('columns', () => {
  test('a required column that is missing is named, with the nearest header', async () => {
    const { ledgers } = await read({ '依申请公开.csv': table('登记编号 | 申请人类型 | 收倒日期 | 办理结果') });
    expect(ledgers.problems).toMatchObject([{ code: 'H102', params: { column: '收到日期', near: '收倒日期', nearCell: 'C1' } }]);
  });

  test('columns that only rows need may be missing from an empty ledger', async () => {
    const header = '申请人类型 | 收到日期';
    expect((await one(header, '依申请公开.csv')).said).toEqual([]);
    expect((await one(`${header}\n自然人 | 2023.3.5`, '依申请公开.csv')).said.map(([, code]) => code)).toEqual(['H102', 'H102']);
  });

  test('two columns for one date are an error, unless one has the very name', async () => {
    expect((await one('文号 | 发证日期 | 批准日期', '许可.csv')).said).toEqual([['许可.csv > B1', 'H104']]);
    expect((await one('文号 | 发证日期 | 决定日期', '许可.csv')).said).toEqual([]);
    expect((await one('文号 | 决定日期 | 决定日期', '许可.csv')).said).toEqual([['许可.csv > B1', 'H104']]);
    const settings = [{ ledger: 'permits', columns: { 决定日期: '批准日期' } }];
    expect((await one('文号 | 发证日期 | 批准日期', '许可.csv', { settings })).said).toEqual([]);
  });

  test('the same table printed twice side by side is an error', async () => {
    const half = '序号 | 标题 | 公开日期';
    expect((await one(`${half} | ${half}`, '信息发布.csv')).said).toEqual([['信息发布.csv > B1', 'H104'], ['信息发布.csv > C1', 'H104']]);
  });
});

import { describe, expect, test } from 'vitest';
import { read, table, type ReadingOptions } from '../support/ledger-reading.ts';

/** Figures without their first word, and [place, code] of what is said. */
async function count(name: string, text: string, options: ReadingOptions = {}) {
  const { figures, said, counts } = await read({ [`${name}.csv`]: table(text) }, options);
  const left = [...counts.leftOut.values()].flatMap((reasons) => [...reasons].map(([reason, rows]) => `${reason} ${rows.length}`));
  return { figures, said: said.map(([place, code]) => `${place.split(' > ').at(-1)} ${code}`), left };
}

describe('行政许可', () => {
  const HEADER = '决定文书号 | 事项名称 | 类别 | 决定日期 | 决定结果 | 状态';

  test('the year of a permit is that of its decision: from 01-01 to 12-31', async () => {
    const text = `${HEADER}
      1号 | 甲 | 普通 | 2022.12.31 | 准予 |
      2号 | 甲 | 普通 | 2023.1.1 | 准予 |
      3号 | 甲 | 普通 | 2023.12.31 | 准予 |
      4号 | 甲 | 普通 | 2024.1.1 | 准予 |`;
    expect(await count('行政许可', text)).toEqual({
      figures: { 'permits.decisions': '2', 'permits.byCategory.普通': '2' }, said: [], left: ['otherYear 2'],
    });
  });

  test('a refusal is a decision; void and withdrawn rows are not; revoked permits were decided', async () => {
    const text = `${HEADER}
      1号 | 甲 | | 2023.1.1 | 不予 |
      2号 | 甲 | | 2023.1.2 | 准予 | 作废（重复录入）
      3号 | 甲 | | 2023.1.3 | | 撤回申请
      4号 | 甲 | | 2023.1.4 | 准予 | 撤销
      5号 | 甲 | | | 作废 |`;
    expect(await count('行政许可', text)).toEqual({ figures: { 'permits.decisions': '2' }, said: [], left: ['void 3'] });
  });

  test('备案 is a filing and no permit, unless the settings say so', async () => {
    const text = `${HEADER}\n1号 | 甲 | 备案 | 2023.1.1\n2号 | 甲 | 首次备案 | 2023.1.2\n3号 | 甲 | 许可 | 2023.1.3`;
    expect((await count('行政许可', text)).figures).toMatchObject({ 'permits.decisions': '1', 'permits.filings': '2' });
    const counting = { permits: { includeFilings: true } };
    expect((await count('行政许可', text, { counting })).figures).toMatchObject({ 'permits.decisions': '3', 'permits.filings': '2' });
  });

  test('许可备案, 非备案, or a matter of 备案 that 类别 does not explain: an error, never a guess', async () => {
    const text = `${HEADER}\n1号 | 甲 | 许可备案 | 2023.1.1\n2号 | 甲 | 非备案 | 2023.1.2\n3号 | 应急预案备案 | 新办 | 2023.1.3\n4号 | 应急预案备案 | 许可 | 2023.1.4`;
    const { figures, said } = await count('行政许可', text);
    expect(said).toEqual(['C2 V219', 'C3 V219', 'B4 V219']);
    expect(figures['permits.decisions']).toBe('1');
    const counting = { permits: { includeFilings: true } };
    expect((await count('行政许可', text, { counting })).figures['permits.decisions']).toBe('4');
  });

  test('a row without the date of its decision is an error', async () => {
    expect((await count('行政许可', `${HEADER}\n1号 | 甲 | 普通 | | 准予`)).said).toEqual(['D2 V201']);
  });
});

describe('行政处罚', () => {
  const HEADER = '决定书文号 | 当事人 | 立案日期 | 处罚决定日期 | 处罚类别 | 罚款金额（元） | 状态';

  test('filed in 2023 and decided in 2024: filed in one report, decided in the next', async () => {
    const text = `${HEADER}\n1号 | 甲 | 2023.12.31 | 2024.1.1 | 罚款 | 500 |\n2号 | 甲 | 2022.12.31 | 2023.1.1 | 罚款 | 700 |`;
    expect((await count('行政处罚', text)).figures).toEqual({
      'penalties.filed': '1', 'penalties.decisions': '1', 'penalties.fines': '0.07', 'penalties.byType.罚款': '1',
    });
    expect((await count('行政处罚', text, { year: 2024 })).figures).toMatchObject({ 'penalties.decisions': '1', 'penalties.fines': '0.05' });
    expect((await count('行政处罚', text, { year: 2022 })).figures).toEqual({ 'penalties.filed': '1' });
  });

  test('不予处罚 and 撤案 are no penalties, with or without a remark behind them', async () => {
    const text = `${HEADER}
      1号 | 甲 | 2023.1.1 | 2023.2.1 | 不予处罚 | |
      2号 | 甲 | 2023.1.1 | 2023.2.1 | | | 不予行政处罚（初次违法）
      3号 | 甲 | 2023.1.1 | | | | 撤案
      4号 | 甲 | | | | | 撤销立案
      5号 | 甲 | 2023.1.1 | 2023.2.1 | 警告 | |`;
    const { figures, said, left } = await count('行政处罚', text);
    expect(figures).toEqual({ 'penalties.filed': '4', 'penalties.decisions': '1', 'penalties.byType.警告': '1' });
    expect([said, left]).toEqual([[], ['notPenalty 4']]);
  });

  test('words that say both are an error', async () => {
    const text = `${HEADER}\n1号 | 甲 | 2023.1.1 | 2023.2.1 | 罚款 | 500 | 对甲罚款，对乙不予处罚`;
    expect((await count('行政处罚', text)).said).toEqual(['G2 V219']);
  });

  test('not yet decided is left out; neither filed nor decided, or decided before filed, is an error', async () => {
    expect((await count('行政处罚', `${HEADER}\n1号 | 甲 | 2023.1.1 |`)).left).toEqual(['undecided 1']);
    expect((await count('行政处罚', `${HEADER}\n1号 | 甲 | |`)).said).toEqual(['D2 V201']);
    expect((await count('行政处罚', `${HEADER}\n1号 | 甲 | 2023.2.1 | 2023.1.1`)).said).toEqual(['C2 V207']);
  });

  test('fines are exact: 0.1 and 0.2, 万元 of the exchange format', async () => {
    expect((await count('行政处罚', `${HEADER}\n1号 | 甲 | | 2023.1.1 | | 0.1\n2号 | 甲 | | 2023.1.1 | | 0.2`)).figures['penalties.fines']).toBe('0.00003');
    expect((await count('处罚', 'CF_WSH | CF_JDRQ | CF_NR_FK\n1号 | 2023.1.1 | 0.2\n2号 | 2023.1.1 | 3')).figures['penalties.fines']).toBe('3.2');
  });

  test('without a column of fines there is no figure of fines, and no zero', async () => {
    const figures = async (text: string) => [...(await read({ '行政处罚.csv': table(text) })).counts.figures.keys()];
    expect(await figures('决定书文号 | 处罚决定日期\n1号 | 2023.1.1')).not.toContain('penalties.fines');
    expect(await figures('决定书文号 | 处罚决定日期')).toContain('penalties.fines');
    expect(await figures(`${HEADER}\n1号 | 甲 | | 2023.1.1`)).toContain('penalties.fines');
  });
});

describe('行政强制, 其他对外管理服务事项, 行政事业性收费', () => {
  test('measures by the date of the decision', async () => {
    const text = '决定书文号 | 对象 | 种类 | 决定日期\n1号 | 甲 | 扣押 | 2022.12.31\n2号 | 甲 | 查封 | 2023.1.1\n3号 | 甲 | 查封 | 2023.12.31';
    expect(await count('行政强制', text)).toEqual({ figures: { 'coercion.decisions': '2' }, said: [], left: ['otherYear 1'] });
  });

  test('services of the 2019 form by the date they were finished', async () => {
    const text = '事项名称 | 服务对象 | 办结日期\n甲 | 乙 | 2020.1.1\n甲 | 乙 | 2020.12.31\n甲 | 乙 | 2021.1.1';
    expect((await count('公共服务', text, { year: 2020 })).figures).toEqual({ 'services.decisions': '2' });
  });

  test('fees: money of the year, refunds are negative', async () => {
    const text = '收费项目 | 金额（元） | 收费日期\n甲 | 1000.50 | 2023.1.1\n甲 | -0.25 | 2023.12.31\n甲 | 99 | 2024.1.1\n甲 | 99 | 2022年12月';
    expect(await count('行政事业性收费', text)).toEqual({ figures: { 'fees.amount': '0.100025' }, said: [], left: ['otherYear 2'] });
  });

  test('a fee without its amount or its date is an error', async () => {
    expect((await count('收费', '收费项目 | 金额（元） | 收费日期\n甲 | - | 2023.1.1\n甲 | 5 | ')).said).toEqual(['B2 V201', 'C3 V201']);
  });
});

describe('政府采购', () => {
  const HEADER = '采购项目 | 组织形式 | 采购方式 | 预算金额（元） | 成交金额（元） | 成交日期';

  test('what was concluded, not the budget; 分散采购 only where the settings say so', async () => {
    const text = `${HEADER}
      甲 | 集中采购 | 公开招标 | 120000 | 100000 | 2020.1.1
      乙 | 部门集中采购 | 询价 | 60000 | 50000 | 2020.12.31
      丙 | | 询价 | 20000 | 10000 | 2020.6.1
      丁 | 分散采购 | 询价 | 8000 | 7000 | 2020.6.1
      戊 | 集中采购 | 询价 | 8000 | 7000 | 2021.1.1`;
    const narrow = await count('政府采购', text, { year: 2020 });
    expect(narrow.figures).toMatchObject({ 'procurement.projects': '3', 'procurement.amount': '16' });
    expect(narrow.left).toEqual(['decentralised 1', 'otherYear 1']);
    const counting = { procurement: { includeDecentralised: true } };
    expect((await count('政府采购', text, { year: 2020, counting })).figures).toMatchObject({ 'procurement.projects': '4', 'procurement.amount': '16.7' });
  });
});

describe('政府采购 in lots', () => {
  const rows = (project: string) => `<tr>${project}<td>1包</td><td>10000</td><td>2023-05-05</td></tr>`;
  const count = async (...projects: string[]) => {
    const head = '<tr><td>项目名称</td><td>包号</td><td>成交金额（元）</td><td>成交日期</td></tr>';
    return (await read({ '政府采购.xls': `<html><table>${head}${projects.map(rows).join('')}</table></html>` })).figures;
  };

  test('a project over several rows is one project, with the amounts of all; its name again is another', async () => {
    expect(await count('<td rowspan=3>设备采购</td>', '', '', '<td>服务采购</td>')).toEqual({ 'procurement.projects': '2', 'procurement.amount': '4' });
    expect(await count('<td>设备采购</td>', '<td>设备采购（二期）</td>')).toEqual({ 'procurement.projects': '2', 'procurement.amount': '2' });
  });
});

describe('依申请公开', () => {
  const HEADER = '登记编号 | 申请人类型 | 收到日期 | 申请方式 | 答复日期 | 办理结果';
  const row = (figures: Record<string, string>) =>
    Object.fromEntries(Object.entries(figures).flatMap(([id, n]) => (id.includes('Channel') ? [] : [[id.replace('applications.', ''), n]])));

  test('new, carried in, answered, carried forward: by the days of receipt and of the answer', async () => {
    const text = `${HEADER}
      A | 自然人 | 2022.12.31 | 网络 | 2022.12.31 | 予以公开
      B | 自然人 | 2022.12.31 | 网络 | 2023.1.1 | 予以公开
      C | 自然人 | 2023.1.1 | 网络 | 2023.12.31 | 部分公开
      D | 自然人 | 2023.12.31 | 信函 | 2024.1.1 | 信息不存在
      E | 自然人 | 2023.12.31 | 信函 | |
      F | 自然人 | 2021.5.1 | 当面 | |
      G | 自然人 | 2024.1.1 | 网络 | |
      H | 商业企业 | 2023.6.1 | 网络 | | 办理中`;
    const { figures, said, left } = await count('依申请公开', text);
    expect(row(figures)).toEqual({
      'received.naturalPerson': '3',
      'received.commercialEnterprise': '1',
      'carriedIn.naturalPerson': '2',
      'granted.naturalPerson': '1',
      'partiallyGranted.naturalPerson': '1',
      'carriedForward.naturalPerson': '3',
      'carriedForward.commercialEnterprise': '1',
    });
    expect(figures).toMatchObject({ 'applications.byChannel.网络': '2', 'applications.byChannel.信函': '2' });
    expect([said, left]).toEqual([[], ['otherYear 2']]);
  });

  test('the three rows of 其他处理 are one in the form of 2019', async () => {
    const text = `${HEADER}
      A | 自然人 | 2020.1.2 | 网络 | 2020.1.3 | 逾期不补正
      B | 自然人 | 2020.1.2 | 网络 | 2020.1.3 | 逾期未缴费
      C | 自然人 | 2020.1.2 | 网络 | 2020.1.3 | 撤回`;
    expect(row((await count('依申请公开', text, { year: 2020 })).figures)).toEqual({
      'received.naturalPerson': '3', 'otherHandling.naturalPerson': '3',
    });
    expect(row((await count('依申请公开', text.replaceAll('2020', '2023'))).figures)).toMatchObject({
      'otherHandling.notCorrected.naturalPerson': '1', 'otherHandling.feeUnpaid.naturalPerson': '1', 'otherHandling.other.naturalPerson': '1',
    });
  });

  test('an answer without a result, a result without an answer, an answer before the receipt', async () => {
    const text = `${HEADER}\nA | 自然人 | 2023.1.2 | | 2023.1.3 |\nB | 自然人 | 2023.1.2 | | | 予以公开\nC | 自然人 | 2023.1.2 | | 2022.1.3 | 予以公开`;
    expect((await count('依申请公开', text)).said).toEqual(['E2 V211', 'E3 V211', 'C4 V207']);
  });

  test('words that lack the reason or the kind, and unknown ones', async () => {
    const text = `${HEADER}\nA | 法人 | 2023.1.2 | | 2023.1.3 | 不予公开\nB | 个人 | 2023.1.2 | | 2023.1.3 | 不予公开`;
    expect((await count('依申请公开', text)).said).toEqual(['B2 V210', 'F2 V210', 'B3 V203']);
  });

  test('信息处理费: notices with the answers of the year, and what was paid', async () => {
    const text = `登记编号 | 申请人类型 | 收到日期 | 答复日期 | 办理结果 | 信息处理费（元） | 实收信息处理费（元）
      A | 自然人 | 2023.1.2 | 2023.2.3 | 予以公开 | 300 |
      B | 自然人 | 2023.1.2 | 2023.2.3 | 予以公开 | 80 | 50
      C | 自然人 | 2023.1.2 | 2023.2.3 | 逾期未缴费 | 600 |
      D | 自然人 | 2023.1.2 | 2023.2.3 | 予以公开 | 0 |
      E | 自然人 | 2023.1.2 | 2024.2.3 | 予以公开 | 900 |`;
    expect((await count('依申请公开', text)).figures).toMatchObject({
      'applications.processingFee.notices': '3', 'applications.processingFee.noticeAmount': '980', 'applications.processingFee.collected': '350',
    });
  });

  test('a running number is no number of a document: it starts again on every sheet', async () => {
    const text = '编号 | 申请人类型 | 收到日期 | 答复日期 | 办理结果\n1 | 自然人 | 2023.1.2 | 2023.1.3 | 予以公开';
    const { figures, said } = await read({ '依申请公开1.csv': table(text), '依申请公开2.csv': table(text) });
    expect([figures['applications.received.naturalPerson'], said]).toEqual(['2', []]);
  });
});

describe('行政复议、行政诉讼', () => {
  const HEADER = '案号 | 类别 | 是否经复议 | 收到日期 | 结案日期 | 结果';

  test('by result when closed in the year, 尚未审结 when open on 12-31, earlier cases not at all', async () => {
    const text = `${HEADER}
      A | 行政复议 | | 2022.12.1 | 2023.1.1 | 维持
      B | 行政复议 | | 2022.12.1 | 2022.12.31 | 撤销
      C | 行政复议 | | 2023.12.1 | 2024.1.1 | 撤销
      D | 行政复议 | | 2023.12.31 | |
      E | 行政诉讼 | 否 | 2023.2.1 | 2023.12.31 | 驳回起诉
      F | 行政诉讼 | 是 | 2023.2.1 | 2023.6.1 | 驳回诉讼请求
      G | 行政诉讼 | 未经复议直接起诉 | 2023.2.1 | | 审理中
      H | 行政复议 | | 2024.1.1 | |`;
    expect(await count('复议诉讼', text)).toEqual({
      figures: {
        'reviews.upheld': '1', 'reviews.pending': '2', 'litigation.direct.otherOutcome': '1',
        'litigation.direct.pending': '1', 'litigation.afterReview.upheld': '1',
      },
      said: [],
      left: ['otherYear 2'],
    });
  });

  test('a suit must say whether it went through review; a result and its day belong together', async () => {
    const text = `${HEADER}\nA | 行政诉讼 | | 2023.2.1 | |\nB | 行政复议 | | 2023.2.1 | 2023.3.1 |\nC | 行政复议 | | 2023.2.1 | | 维持\nD | 行政复议 | | 2023.2.1 | 2023.1.1 | 维持`;
    expect((await count('复议诉讼', text)).said).toEqual(['C2 V201', 'E3 V211', 'E4 V211', 'D5 V207']);
  });
});

describe('规范性文件', () => {
  const HEADER = '标题 | 文号 | 种类 | 制发日期 | 公开日期 | 废止日期 | 有效性';

  test('made, repealed, in force on 12-31; those of 1998 are in the stock', async () => {
    const text = `${HEADER}
      甲 | 1号 | 行政规范性文件 | 98.3.5 | | | 有效
      乙 | 2号 | 规范性文件 | 2023.1.1 | | |
      丙 | 3号 | 行政规范性文件 | 2023.12.31 | | | 有效
      丁 | 4号 | 行政规范性文件 | 2020.1.1 | | 2023.12.31 | 已废止
      戊 | 5号 | 行政规范性文件 | 2020.1.1 | | 2024.1.1 | 有效
      己 | 6号 | 行政规范性文件 | 2020.1.1 | | 2022.12.31 | 失效
      庚 | 7号 | 行政规范性文件 | 2024.1.1 | | |
      辛 | 8号 | 规章 | 2023.5.1 | | 2023.6.1 | 废止`;
    expect(await count('规范性文件', text)).toEqual({
      figures: {
        'normativeDocuments.made': '2', 'normativeDocuments.repealed': '1', 'normativeDocuments.inForce': '4',
        'regulations.made': '1', 'regulations.repealed': '1',
      },
      said: [],
      left: ['otherYear 2'],
    });
  });

  test('the form of 2019 asks what was published, by 公开日期, else by 制发日期', async () => {
    const text = `${HEADER}\n甲 | 1号 | 规范性文件 | 2019.12.31 | 2020.1.1 |\n乙 | 2号 | 规范性文件 | 2020.2.1 | 2021.1.1 |\n丙 | 3号 | 规范性文件 | 2020.3.1 | |`;
    expect((await count('规范性文件', text, { year: 2020 })).figures).toEqual({
      'normativeDocuments.made': '2', 'normativeDocuments.newlyPublished': '2', 'normativeDocuments.totalPublished': '2',
    });
  });

  test('废止 without a date, 有效 with a past one, repealed before it was made: errors', async () => {
    const text = `${HEADER}
      甲 | 1号 | 规章 | 2020.1.1 | | | 已废止（2021年）
      乙 | 2号 | 规章 | 2020.1.1 | | 2023.5.1 | 有效
      丙 | 3号 | 规章 | 2020.1.1 | | 2019.5.1 |
      丁 | 4号 | 规章 | 2020.1.1 | | | 部分失效`;
    expect((await count('规范性文件', text)).said).toEqual(['G2 V216', 'G3 V220', 'D4 V207']);
  });
});

test('主动公开: by the day of publication, and by channel', async () => {
  const text = '标题 | 公开日期 | 渠道\n甲 | 2023.1.1 | 网站\n甲 | 2023.12.31 | 网站\n乙 | 2023.6.1 | 公告栏\n乙 | 2024.1.1 | 网站';
  expect(await count('主动公开', text)).toEqual({
    figures: { 'disclosures.total': '3', 'disclosures.byChannel.网站': '2', 'disclosures.byChannel.公告栏': '1' }, said: [], left: ['otherYear 1'],
  });
});

test('a ledger with a header and no rows is zero, one that is not there is not', async () => {
  const { counts } = await read({ '行政许可.csv': table('决定文书号 | 决定日期') });
  expect(counts.figures.get('permits.decisions')?.value.toString()).toBe('0');
  expect(counts.figures.has('penalties.decisions')).toBe(false);
});

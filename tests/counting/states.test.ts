import { describe, expect, test } from 'vitest';
import { codes, read, table, type ReadingOptions } from '../support/ledger-reading.ts';

/** What one row comes to: counted, left out and why, or told. */
async function comesTo(name: string, text: string, figure: string, options: ReadingOptions = {}): Promise<string> {
  const reading = await read({ [`${name}.csv`]: table(text) }, options);
  const told = codes(reading).join(' ');
  const left = [...(reading.counts.leftOut.values().next().value?.keys() ?? [])].join(' ');
  return told || left || (reading.figures[figure] ?? '0');
}

describe('what became of a case', () => {
  const state = (word: string, column = '状态', date = '2023.2.1', options: ReadingOptions = {}) =>
    comesTo('行政处罚', `决定书文号 | 处罚决定日期 | 罚款金额（元） | 立案日期 | ${column}\n1号 | ${date} | 5 | 2023.1.1 | ${word}`, 'penalties.decisions', options);

  test.each([
    '已结案', '结案', '已办结', '未结案', '执行中', '已执行', '执行完毕', '已履行', '已缴纳罚款', '未缴', '已处罚', '予以处罚', '罚款', '罚款5000元', '警告、罚款', '已送达', '已归档', '已公示',
    '有效', '正常', '0', '移送法院强制执行', '申请强制执行', '一般程序', '简易程序', '当场处罚', '处理完毕', '已处理', '没收违法所得', '分期缴纳', '行政处罚', '从轻处罚', '已下达处罚决定', '已作出处罚决定', '待执行', '待缴纳', '已催告', '维持', '结案（2023年）', '已审批',
  ])('%s is a penalty', async (word) => {
    expect(await state(word)).toBe('1');
  });

  test.each([
    '不予处罚', '免于处罚', '免予行政处罚', '免罚', '不处罚', '不予以处罚', '免除处罚', '未处罚', '撤消案件', '撤销案件', '已撤案', '已撤销', '违法事实不成立', '终止调查', '终止', '已终止', '首违不罚', '初次违法，不予处罚',
    '从轻，免于行政处罚', '移送公安机关', '案件移送', '不予立案', '证据不足',
  ])('%s is none', async (word) => {
    expect(await state(word)).toBe('notPenalty');
    expect(await state(word, '处罚种类')).toBe('notPenalty');
  });

  test.each(['作废', '已作废', '作废（重复录入）', '重复录入', '已删除'])('%s is no row, and no case that was filed', async (word) => {
    expect(await state(word)).toBe('void');
    expect(await comesTo('行政处罚', `决定书文号 | 处罚决定日期 | 立案日期 | 状态\n1号 | | 2023.1.1 | ${word}`, 'penalties.filed')).toBe('void');
  });

  test.each(['无效', '审理中', '拟处罚', '办理中', '未撤案', '责令改正', '随手写的', '撤回', '部分不予处罚'])('%s with a date of decision is told', async (word) => {
    expect(await state(word)).toBe('V219');
    expect(await state(word, '状态', '')).toBe('undecided');
    expect(await state(word, '状态', '2022.2.1').then((said) => said === 'V207' || said === 'otherYear')).toBe(true);
  });

  test('a word of the bureau: the settings say which of the known words it is', async () => {
    const values = { penaltyState: { 随手写的: '已处罚', '3': '不予处罚' } };
    expect(await state('随手写的', '状态', '2023.2.1', { values })).toBe('1');
    expect(await state('3', '状态', '2023.2.1', { values })).toBe('notPenalty');
  });
});

describe('what became of a permit', () => {
  const state = (word: string, column: string, date = '2023.2.1') =>
    comesTo('行政许可', `决定文书号 | 事项名称 | 决定日期 | ${column}\n1号 | 甲 | ${date} | ${word}`, 'permits.decisions');
  const both = async (word: string) => [await state(word, '当前状态'), await state(word, '办理结果')];

  test.each([
    '准予', '准予许可', '同意', '不予许可', '不同意', '有效', '正常', '已办结', '办结', '已发证', '通过', '审核通过', '审批通过', '即时办结', '延续', '变更', '注销', '吊销', '撤销', '撤回许可', '过期', '失效', '0', '1', '异议', '完成',
    '已公示', '已归档', '在有效期内', '已领证', '许可', '登记', '新办', '换证', '延期', '证书有效', '正常营业', '已审批', '准予变更', '准予行政许可（附条件）', '其他', '办理完毕', '在用', '准许', '已决定', '即办', '已打证', '存档',
  ])('%s is a decision', async (word) => {
    expect(await both(word)).toEqual(['1', '1']);
  });

  test.each(['不予受理', '退件', '撤件', '申请人撤件', '申请人主动撤回', '主动撤回申请', '撤回申请', '终止办理', '终止', '作废', '许可作废', '作废件', '取消', '删除', '转办'])('%s is none', async (word) => {
    expect(await both(word)).toEqual(['void', 'void']);
  });

  test.each(['办理中', '未办结', '登记受理', '完成受理', '已受理', '通过初审', '补正', '在办', '受理', '待审批'])('%s with a date of decision is told, without one it is undecided', async (word) => {
    expect(await both(word)).toEqual(['V219', 'V219']);
    expect(await state(word, '办理结果', '')).toBe('undecided');
  });

  test.each(['已撤回', '撤回', '无效', '证书作废', '废止', '随手写的'])('%s says neither', async (word) => {
    expect(await both(word)).toEqual(['V219', 'V219']);
  });
});

describe('whether a document is in force', () => {
  const state = (word: string, repealed = '', column = '有效性') =>
    comesTo('规范性文件', `标题 | 种类 | 制发日期 | 废止日期 | ${column}\n甲 | 规范性文件 | 2020.3.5 | ${repealed} | ${word}`, 'normativeDocuments.inForce');

  test.each(['有效', '现行有效', '现行', '继续有效', '是', '执行中', '试行', '部分废止', '部分失效', '修改', '已修改', '未废止', '长期有效', '有效期内', '在有效期内', '有效期至2028年12月31日', '2025年底到期', '保留', '拟废止', '生效'])('%s is in force, and not repealed', async (word) => {
    expect(await state(word)).toBe('1');
    expect(await state(word, '2023.6.1')).toBe('V220');
  });

  test.each(['废止', '已废止', '失效', '无效', '否', '停止执行', '不再施行', '不再有效', '作废', '已撤销', '过期', '已于2023年废止，不再施行', '被替代', '自动失效（不再执行）'])('%s without a date: the year of repeal is missing', async (word) => {
    expect(await state(word, '', '是否有效')).toBe('V216');
    expect(await comesTo('规范性文件', `标题 | 种类 | 制发日期 | 废止日期 | 效力\n甲 | 规范性文件 | 2020.3.5 | 2023.6.1 | ${word}`, 'normativeDocuments.repealed')).toBe('1');
  });

  test.each(['未生效', '暂停执行', '随手写的', '有效期至2022年12月31日', '2022年底到期'])('%s says neither', async (word) => {
    expect(await state(word)).toBe('V219');
  });
});

describe('a purchase that came to no contract', () => {
  const row = (project: string, method: string, supplier: string, amount = '500') =>
    comesTo('政府采购', `项目名称 | 采购方式 | 供应商 | 成交金额（元） | 成交日期\n${project} | ${method} | ${supplier} | ${amount} | 2023.3.6`, 'procurement.projects');

  test('废标 and 流标 are left out, whichever column says so', async () => {
    expect(await row('项目乙（废标）', '公开招标', '')).toBe('noContract');
    expect(await row('项目乙', '流标', '')).toBe('noContract');
    expect(await row('项目乙', '公开招标', '废标', '0')).toBe('noContract');
    expect(await row('项目乙（终止）', '公开招标', '')).toBe('noContract');
  });

  test('what was bought after it counts; a word in the middle is told', async () => {
    expect(await row('项目乙（流标后重新采购）', '公开招标', '丙')).toBe('1');
    expect(await row('项目乙', '竞争性谈判（二次）', '丙')).toBe('1');
    expect(await row('项目乙一包废标二包成交', '公开招标', '丙')).toBe('V219');
  });
});

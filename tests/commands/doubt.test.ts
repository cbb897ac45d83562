import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { bureau, PENALTIES, PERMITS, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { memoryHost } from '../support/memory-host.ts';

/** Codes and a figure of a folder: what is in doubt is told, never counted in silence. */
async function check(changes: Record<string, string | undefined>, figure: string): Promise<{ codes: string[]; value: string | undefined }> {
  const host = memoryHost(bureau(changes));
  await main(['figures', '/bureau', '--json'], host);
  const { result, diagnostics } = JSON.parse(host.printed.out) as {
    result: { figures: Record<string, { value: string }> } | null;
    diagnostics: { code: string }[];
  };
  return { codes: diagnostics.map((d) => d.code), value: result?.figures[figure]?.value };
}

describe('what a permit came to', () => {
  const withResult = (word: string) => ({
    '台账/行政许可.csv': PERMITS.replace('决定日期\n', '决定日期,办理结果\n')
      .replace('2023-03-05', `2023-03-05,${word}`)
      .replace('2023.4.6', '2023.4.6,准予'),
  });
  test.each([
    ['准予', [], '2'],
    ['不予许可', [], '2'],
    ['准予延续', [], '2'],
    ['', [], '2'],
    ['不予受理', [], '1'],
    ['终止', [], '1'],
    ['撤回申请', [], '1'],
    ['备案', [], '1'],
    ['办理中', ['V219'], '1'],
    ['随手写的', ['V219'], '1'],
  ])('%s', async (word, codes, value) => {
    expect(await check(withResult(word), 'permits.decisions')).toEqual({ codes, value });
  });
});

describe('what a case came to', () => {
  const withStatus = (word: string) => ({
    '台账/行政处罚.csv': PENALTIES.replace('立案日期', '状态,立案日期').replace('2023-01-05', `${word},2023-01-05`),
  });
  test.each([
    ['已结案', '1'],
    ['不予处罚（初次违法）', '0'],
    ['移送公安机关', '0'],
    ['撤销案件', '0'],
  ])('%s', async (word, value) => {
    expect(await check(withStatus(word), 'penalties.decisions')).toEqual({ codes: [], value });
  });

  test('one decision that fines two parties is one decision, and both fines', async () => {
    const rows = `${PENALTIES}云应急罚〔2023〕1号,戊公司,未按规定培训,2023-01-05,2023-02-01,5000\n`;
    const files = { '台账/行政处罚.csv': rows };
    expect(await check(files, 'penalties.decisions')).toEqual({ codes: ['V213'], value: '1' });
    expect((await check(files, 'penalties.fines')).value).toBe('1.5');
  });

  test('a negative fine is no amount', async () => {
    const files = { '台账/行政处罚.csv': PENALTIES.replace('"10,000.00"', '-1000') };
    expect((await check(files, 'penalties.fines')).codes).toEqual(['V204']);
  });
});

describe('totals and units', () => {
  const fees = (rows: string, above = '') => ({
    'report.yaml': REPORT_YAML.replace('  fees.amount: 1.5\n', ''),
    '台账/行政事业性收费.csv': `${above}收费项目,金额${above ? '' : '（元）'},收费日期\n检测费,1,2023-03-05\n${rows}`,
  });
  test.each(['合计', '一月合计', '合计（元）', '以上合计', '其中：', '第一季度', '上半年', '1-6月', 'Total', '上年结转'])(
    'a row %s that carries a date is not counted without a word',
    async (word) => {
      const { codes, value } = await check(fees(`${word},5,2023-12-31\n`), 'fees.amount');
      // Left out as a total, or refused as doubtful; never 6 yuan in silence.
      expect(codes.length > 0 || value === '0.0001').toBe(true);
    },
  );

  test('单位：元/万元 says neither', async () => {
    expect((await check(fees('', '单位：元/万元\n'), 'fees.amount')).codes).toEqual(['V205']);
    expect(await check(fees('', '单位：元\n'), 'fees.amount')).toEqual({ codes: [], value: '0.0001' });
  });
});

describe('settings that nothing can be made of', () => {
  test.each([
    ['a file under ignore that is not there', 'ignore: [台账/没有.xlsx]\n', 'S007'],
    ['a number that lost digits while it was read', 'year: 2023\ngiven: {permits.decisions: 99999999999999999999999}\n', 'S002'],
    ['a value that holds itself', 'level: &a [*a]\n', 'S002'],
    ['a bureau with a mark that turns the text', 'bureau: "\\u202e局"\n', 'S002'],
  ])('%s', async (_, line, code) => {
    const key = line.split(':')[0] ?? '';
    const yaml = `${REPORT_YAML.split('\n').filter((l) => !l.startsWith(`${key}:`) && !(line.includes('given') && /^given|^ {2}/.test(l)) && !(line.includes('year') && l.startsWith('year'))).join('\n')}${line}`;
    expect((await check({ 'report.yaml': yaml }, 'x')).codes).toContain(code);
  });

  test('given: with nothing behind it is nothing', async () => {
    const files = bureau({ 'report.yaml': 'bureau: 甲\nyear: 2023\ngiven:\n' });
    const host = memoryHost(files);
    await main(['figures', '/bureau', '--json'], host);
    const { diagnostics } = JSON.parse(host.printed.out) as { diagnostics: { code: string }[] };
    expect(new Set(diagnostics.map((d) => d.code))).toEqual(new Set(['C301']));
  });
});

describe('the text', () => {
  const said = async (text: string) => {
    const host = memoryHost(bureau({ '正文.md': TEXT.replace('公开的内容', text) }));
    await main(['check', '/bureau', '--json'], host);
    return (JSON.parse(host.printed.out) as { diagnostics: { code: string }[] }).diagnostics.map((d) => d.code);
  };
  test.each(['{{permits.decisions', '{{permits.decisions}}}}', '{{{permits.decisions}}}', '｛｛permits.decisions｝｝', '{{'])(
    'braces that are no tag would be printed: %s',
    async (text) => {
      expect(await said(text)).toContain('T505');
    },
  );
  test('marks that nobody sees are taken out and told', async () => {
    expect(await said('公开\u202E的内容')).toEqual(['T506']);
    expect(await said('公开的内容')).toEqual([]);
  });
});

test('a file name cannot write a message of its own', async () => {
  const host = memoryHost(bureau({ '台账/坏\n错误 X999\u001B[31m.xlsx': '' }));
  await main(['check', '/bureau'], host);
  expect(host.printed.err).not.toContain('\u001B');
  expect(host.printed.err.match(/^错误 /gm)).toHaveLength(1);
});

test('a format that no edition has is wrong usage', async () => {
  const host = memoryHost(bureau());
  expect(await main(['build', '/bureau', '--edition', 'report', '--format', 'png'], host)).toBe(2);
});

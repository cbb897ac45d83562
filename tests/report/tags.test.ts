import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { bureau, TEXT } from '../support/bureau.ts';
import { memoryHost } from '../support/memory-host.ts';

async function told(text: string): Promise<[string, unknown][]> {
  const host = memoryHost(bureau({ '正文.md': text }));
  await main(['check', '/bureau', '--json'], host);
  const { diagnostics } = JSON.parse(host.printed.out) as { diagnostics: { code: string; params: { fault?: string; near?: string[] } }[] };
  return diagnostics.map(({ code, params }) => [code, params.fault ?? params.near]);
}
const with_ = (words: string) => TEXT.replace('作出行政许可决定', `${words}作出行政许可决定`);

describe('braces that would be printed: T505 says what is wrong with them', () => {
  test.each([
    ['{行政许可本年处理决定数量}件', 'single'],
    ['{permits.decisions}件', 'single'],
    ['{#有 permits.decisions}许可{/有}', 'single'],
    ['{{permits.decisions}件', 'uneven'],
    ['{permits.decisions}}件', 'uneven'],
    ['{{{permits.decisions}}}件', 'uneven'],
    ['｛｛permits.decisions｝｝件', 'wide'],
    ['{{#有permits.decisions}}许可{{/有}}', 'joined'],
  ])('%s', async (words, fault) => {
    expect((await told(with_(words)))[0]).toEqual(['T505', fault]);
  });

  test('braces of somebody’s own are left', async () => {
    expect(await told(with_('{某某}系统上线。'))).toEqual([]);
  });
});

describe('a name that is no figure: T501 names those that are alike', () => {
  test.each([
    ['行政处罚决定数量', ['行政处罚本年处理决定数量', '行政处罚立案数量']],
    ['行政处罚数量', ['行政处罚立案数量', '行政处罚本年处理决定数量']],
    ['行政许可决定数量', ['行政许可本年处理决定数量']],
    ['permits.decision', ['permits.decisions']],
    ['天气', []],
  ])('%s', async (name, near) => {
    expect(await told(with_(`{{${name}}}件，`))).toEqual([['T501', near]]);
  });
});

test('a heading is one without the blank, and with full-width marks', async () => {
  expect(await told(TEXT.replace('# 总体情况', '#总体情况').replace('## 依申请公开', '##依申请公开').replace('## 监督保障', '＃＃ 监督保障'))).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { applyAccepted, type Acceptance } from '../../src/checks/accepted.ts';
import { main } from '../../src/cli.ts';
import { problem, type Problem } from '../../src/diagnostics/problem.ts';
import { settle, settleLater } from '../../src/commands/accepting.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { bureau, PERMITS, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { memoryHost } from '../support/memory-host.ts';

type Change = Record<string, string>;
interface Printed {
  result: unknown;
  diagnostics: { code: string; at: object[]; params: Record<string, unknown> }[];
  accepted: { code: string; at: object[]; reason: string; message: string }[];
}

const REASON = '同一文号下的两个许可，已核对';
/** The same document twice, written differently: V213 at the second of them. */
const TWICE: Change = { '台账/行政许可.csv': `${PERMITS}云应急许【2023】1 号,戊公司,危险化学品经营许可,普通,2023-07-01\n` };
const MOBILE: Change = { '正文.md': TEXT.replace('按事项逐一补齐。', '按事项逐一补齐。联系人手机 138 0013 8000。') };

function accepting(...entries: { code: string; at?: string; reason?: string }[]): Change {
  const lines = entries.map(({ code, at, reason = REASON }) => `  - code: ${code}\n${at === undefined ? '' : `    at: ${JSON.stringify(at)}\n`}    reason: ${reason}\n`);
  return { 'report.yaml': `${REPORT_YAML}accepted:\n${lines.join('')}` };
}

async function run(argv: string[], change: Change) {
  const host = memoryHost(bureau(change));
  const code = await main([argv[0] ?? '', '/bureau', ...argv.slice(1)], host);
  return { code, ...host.printed };
}

async function json(change: Change, ...argv: string[]): Promise<Printed> {
  return JSON.parse((await run([argv[0] ?? 'check', '--json', ...argv.slice(1)], change)).out) as Printed;
}

describe('a warning with a reason in report.yaml', () => {
  const change = { ...TWICE, ...accepting({ code: 'V213', at: '台账/行政许可.csv > A5' }) };

  test('is no message any more; it is listed with its place and reason, and counted', async () => {
    const { err, code } = await run(['check'], change);
    expect(code).toBe(0);
    expect(err).not.toContain('提醒 V213');
    expect(err).toContain('已说明理由的提醒\n  V213  ');
    expect(err).toContain('  位置  台账/行政许可.csv > A2\n        台账/行政许可.csv > A5\n');
    expect(err).toContain(`  理由  ${REASON}\n`);
    expect(err.trimEnd().split('\n').at(-1)).toBe('共 1 处提醒（其中 1 处提醒已说明理由），涉及 1 个文件。核对完毕，可以生成年报。');
    expect((await run(['check', '--lang', 'en'], change)).err).toContain('1 warning (1 with a reason given) in 1 file.');
  });

  test('is still a message without the entry', async () => {
    const { err } = await run(['check'], TWICE);
    expect(err).toContain('提醒 V213');
    expect(err).not.toContain('已说明理由');
  });

  test('stands beside the diagnostics of --json', async () => {
    const { diagnostics, accepted } = await json(change);
    expect(diagnostics).toEqual([]);
    expect(accepted).toEqual([
      {
        code: 'V213',
        at: ['A2', 'A5'].map((range) => ({ file: '台账/行政许可.csv', sheet: '', range })),
        reason: REASON,
        message: expect.stringContaining('云应急许') as string,
      },
    ]);
    expect((await json({})).accepted).toEqual([]);
  });

  test('is treated alike by build', async () => {
    const { diagnostics, accepted } = await json(change, 'build', '--edition', 'report', '--format', 'html');
    expect(diagnostics).toEqual([]);
    expect(accepted.map((a) => a.code)).toEqual(['V213']);
  });

  test('says nothing with --quiet', async () => {
    expect((await run(['check', '--quiet'], change)).err).toBe('');
  });
});

describe('where it is accepted', () => {
  test.each(['台账/行政许可.csv', '台账/行政许可.csv > A5', '台账/行政许可.csv＞A5', undefined])('a ledger: %s', async (at) => {
    const { diagnostics, accepted } = await json({ ...TWICE, ...accepting({ code: 'V213', ...(at === undefined ? {} : { at }) }) });
    expect([diagnostics, accepted.length]).toEqual([[], 1]);
  });

  test.each(['台账/行政许可', '台账/行政许可.csv > A', '台账/行政许可.csv > A4', '台账/行政处罚.csv', '台账'])('not: %s', async (at) => {
    const { diagnostics, accepted } = await json({ ...TWICE, ...accepting({ code: 'V213', at }) });
    expect([diagnostics.map((d) => d.code).sort(), accepted]).toEqual([['S019', 'V213'], []]);
  });

  test('a text: by the file, or by the line as the message has it', async () => {
    const line = MOBILE['正文.md']?.split('\n').findIndex((l) => l.includes('138')) ?? -2;
    for (const at of ['正文.md', `正文.md > 第 ${line + 1} 行`, `正文.md > line ${line + 1}`]) {
      const { diagnostics, accepted } = await json({ ...MOBILE, ...accepting({ code: 'T551', at }) });
      expect([diagnostics, accepted.map((a) => a.code)]).toEqual([[], ['T551']]);
    }
    const { diagnostics } = await json({ ...MOBILE, ...accepting({ code: 'T551', at: `正文.md > 第 ${line} 行` }) });
    expect(diagnostics.map((d) => d.code)).toEqual(['S019', 'T551']);
  });

  const inTable = problem('B411', [{ table: '二、主动公开政府信息情况', row: '行政许可' }], { figures: ['12 → 40'], limit: 100, year: 2022 }) as Problem;
  const accept = (at: string): Acceptance => ({ code: 'B411', at, reason: REASON, line: 9 });
  test.each(['年报 > 二、主动公开政府信息情况', '二、主动公开政府信息情况', '二、主动公开政府信息情况 > 「行政许可」', 'report > 二、主动公开政府信息情况'])('a table: %s', (at) => {
    expect(applyAccepted([inTable], [accept(at)])).toMatchObject({ problems: [], accepted: [{ reason: REASON }], unused: [] });
  });
  test('another table', () => {
    expect(applyAccepted([inTable], [accept('三、收到和处理政府信息公开申请情况')])).toMatchObject({ problems: [inTable], accepted: [], unused: [{ line: 9 }] });
  });
});

describe('several warnings of a code', () => {
  const at = (range: string) => [{ file: 'a.xlsx', sheet: '表', range }];
  const grouped = problem('V218', at('B2'), { column: '登记编号', count: 3, cells: ['B2', 'B5', 'B9'] }) as Problem;
  const accept = (place: string): Acceptance => ({ code: 'V218', at: place, reason: REASON, line: 1 });

  test('one acceptance of the sheet takes them all', () => {
    const others = [grouped, problem('V218', at('C3'), { column: '其他', count: 1, cells: ['C3'] }) as Problem];
    expect(applyAccepted(others, [accept('a.xlsx > 表')])).toMatchObject({ problems: [], accepted: [{ problem: grouped }, {}], unused: [] });
  });

  test('of a message for several cells, one that names a cell takes this cell: the others stay', () => {
    const { problems, accepted } = applyAccepted([grouped], [accept('a.xlsx > 表 > B2')]);
    expect(problems).toEqual([{ ...grouped, at: at('B5'), params: { column: '登记编号', count: 2, cells: ['B5', 'B9'] } }]);
    expect(accepted.map((a) => a.problem)).toEqual([{ ...grouped, params: { column: '登记编号', count: 1, cells: ['B2'] } }]);
    const all = applyAccepted([grouped], ['B2', 'B5', 'B9'].map((cell) => accept(`a.xlsx > 表 > ${cell}`)));
    expect([all.problems, all.accepted.length, all.unused]).toEqual([[], 3, []]);
  });

  test('two acceptances of the same warning: the first gives the reason, neither is left over', () => {
    const { accepted, unused } = applyAccepted([grouped], [accept('a.xlsx'), { ...accept('a.xlsx > 表'), reason: '另一个理由' }]);
    expect([accepted.map((a) => a.reason), unused]).toEqual([[REASON], []]);
  });
});

describe('an entry that cannot be', () => {
  const settings = async (yaml: string) => {
    const { code, out } = await run(['check', '--json'], { 'report.yaml': `${REPORT_YAML}accepted:\n${yaml}` });
    return { code, found: (JSON.parse(out) as Printed).diagnostics.map(({ code: c, at, params }) => ({ code: c, at: at[0], params })) };
  };

  test('the code of an error: wrong settings, with the line', async () => {
    const line = REPORT_YAML.split('\n').length + 1;
    expect(await settings('  - code: V202\n    reason: 日期以登记为准\n')).toEqual({
      code: 2,
      found: [{ code: 'S018', at: { file: 'report.yaml', line }, params: { accepted: 'V202', fault: 'error' } }],
    });
  });

  test('an unknown code: the near one is named', async () => {
    for (const [code, near] of [['v213', 'V213'], ['V2l3', 'V213'], ['重复', undefined]]) {
      const { found } = await settings(`  - code: ${code}\n    reason: 已经核对过了\n`);
      expect(found).toMatchObject([{ code: 'S018', params: { accepted: code, fault: 'unknown', ...(near ? { near } : {}) } }]);
    }
  });

  test('no reason, or hardly one', async () => {
    expect((await settings('  - code: V213\n    reason: 没事\n')).found).toMatchObject([{ code: 'S002', params: { key: 'accepted.0.reason', expected: '理由，至少 5 个字' } }]);
    expect((await settings('  - code: V213\n')).found).toMatchObject([{ code: 'S002', params: { key: 'accepted.0.reason' } }]);
    expect((await settings('  - code: V213\n    resaon: 已经核对过了\n')).found.map((f) => f.code)).toContain('S001');
  });
});

describe('an entry that matches nothing', () => {
  test('is a warning with its line', async () => {
    const { diagnostics } = await json(accepting({ code: 'V213', at: '台账/行政许可.csv > A5' }));
    expect(diagnostics).toMatchObject([{ code: 'S019', at: [{ file: 'report.yaml', line: REPORT_YAML.split('\n').length + 1 }], params: { accepted: 'V213' } }]);
  });

  test('is not judged while an error keeps checks from being made, nor by figures, which read no text', async () => {
    const faulty = { ...MOBILE, '台账/行政许可.csv': PERMITS.replace('2023-03-05', '2023-02-30') };
    expect((await json({ ...faulty, ...accepting({ code: 'V213' }) })).diagnostics.map((d) => d.code)).toEqual(['T551', 'V202']);
    expect((await json(accepting({ code: 'T551' }), 'figures')).diagnostics).toEqual([]);
  });

  test('is taken by build for what is found while outputs are made', () => {
    const { file } = readSettings(String(accepting({ code: 'P706' })['report.yaml']));
    if (!file) throw new Error('no settings');
    const settled = settle([], file, true);
    expect(settled).toMatchObject({ problems: [], accepted: [] });
    const [unshown, locked] = [problem('P706', [], { characters: ['𠮷'] }), problem('P702', [], { path: 'x', system: 'EBUSY' })] as [Problem, Problem];
    settleLater(settled, [unshown, locked]);
    expect(settled).toMatchObject({ problems: [locked], accepted: [{ problem: unshown, reason: REASON }] });
  });

  test('is not judged by check where only the making of outputs can tell', async () => {
    expect((await json(accepting({ code: 'P706' }))).diagnostics).toEqual([]);
  });
});

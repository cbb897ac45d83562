import { describe, expect, test } from 'vitest';
import { firstOfEach, moreOf } from '../../src/diagnostics/first-of-each.ts';
import { printProblem, printSummary } from '../../src/diagnostics/print.ts';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { FaultLog } from '../../src/ledger/fault-log.ts';

const log = (values: number, column = '决定日期') => {
  const made = new FaultLog('台账.xlsx', '表');
  for (let i = 0; i < values; i++) made.add('V202', `E${i + 3}`, { column, value: `日期不详${i}`, fault: 'notADate' }, () => undefined);
  return made.problems;
};
const more = (problems: readonly Problem[]) => problems.flatMap((p) => (p.params as { more?: number }).more ?? []);

describe('a column that is wrong from top to bottom', () => {
  test('keeps a thousand values, and counts the others', () => {
    const problems = log(17_900);
    expect([problems.length, more(problems)]).toEqual([1000, [16_900]]);
    expect([log(1000).length, more(log(1000))]).toEqual([1000, []]);
  });

  test('shows twenty, of which the last says how many more there are', () => {
    const shown = firstOfEach(log(17_900));
    expect([shown.length, more(shown), more(shown.slice(-1))]).toEqual([20, [17_880], [17_880]]);
    expect(shown.map((p) => p.at)).toEqual(log(20).map((p) => p.at));
    expect(printProblem(shown[19] as Problem, { lang: 'zh', colour: false, all: false })).toContain('同类还有 17880 处（加 --all 列出）。');
    expect(printProblem(shown[18] as Problem, { lang: 'zh', colour: false, all: false })).not.toContain('同类');
    expect(printSummary(log(17_900), { lang: 'zh', verdict: '' })).toContain('17900 处错误');
  });

  test('is not mixed up with another column, sheet or code', () => {
    const other = (problems: Problem[]) => problems.map((p) => ({ ...p, at: [{ file: '台账.xlsx', sheet: '又一表', range: 'E3' }] }));
    for (const beside of [log(20, '立案日期'), other(log(20)), log(20).map((p) => ({ ...p, code: 'V204' as const }) as Problem)]) {
      expect(firstOfEach([...log(20), ...beside])).toHaveLength(40);
    }
    expect(moreOf(firstOfEach(log(20)))).toBe(0);
  });
});

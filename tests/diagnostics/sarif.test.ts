import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { problem, type Place, type Problem } from '../../src/diagnostics/problem.ts';
import { sarifLog } from '../../src/diagnostics/sarif.ts';
import { bureau, PERMITS, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { memoryHost } from '../support/memory-host.ts';

interface Location {
  id?: number;
  physicalLocation?: { artifactLocation: { uri: string }; region?: { startLine: number } };
  logicalLocations?: { fullyQualifiedName: string }[];
}
interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: Location[];
  relatedLocations?: Location[];
  suppressions: { kind: string; status: string; justification: string }[];
}
interface Rule {
  id: string;
  shortDescription: { text: string };
  fullDescription: { text: string };
  help: { text: string };
  defaultConfiguration: { level: string };
}
interface Log {
  $schema: string;
  version: string;
  runs: [
    {
      tool: { driver: { name: string; version: string; semanticVersion: string; rules: Rule[] } };
      invocations: { executionSuccessful: boolean; exitCode: number }[];
      language: string;
      columnKind: string;
      results: Result[];
    },
  ];
}

const log = (problems: Problem[], lang: 'zh' | 'en' = 'zh') => sarifLog({ problems, accepted: [], version: '1.2.3', lang }) as Log;
const located = (...at: Place[]) => problem('L107', at, { found: 'page' }) as Problem;
const locationOf = (place: Place) => log([located(place)]).runs[0].results[0]?.locations[0];

async function check(change: Record<string, string>, ...more: string[]) {
  const host = memoryHost(bureau(change));
  const code = await main(['check', '/bureau', '--sarif', ...more], host);
  return { code, err: host.printed.err, log: JSON.parse(host.printed.out) as Log };
}

/** Every object of the log has the properties that the schema of SARIF 2.1.0 gives it, and no others. */
const ALLOWED: Record<string, { required: string[]; optional: string[] }> = {
  sarifLog: { required: ['version', 'runs'], optional: ['$schema'] },
  run: { required: ['tool'], optional: ['invocations', 'language', 'columnKind', 'results'] },
  driver: { required: ['name'], optional: ['version', 'semanticVersion', 'rules'] },
  invocation: { required: ['executionSuccessful'], optional: ['exitCode'] },
  rule: { required: ['id'], optional: ['shortDescription', 'fullDescription', 'help', 'defaultConfiguration'] },
  result: { required: ['message'], optional: ['ruleId', 'ruleIndex', 'level', 'locations', 'relatedLocations', 'suppressions'] },
  location: { required: [], optional: ['id', 'physicalLocation', 'logicalLocations'] },
  physicalLocation: { required: [], optional: ['artifactLocation', 'region'] },
  suppression: { required: ['kind'], optional: ['status', 'justification'] },
};

function faults(name: string, value: object): string[] {
  const { required = [], optional = [] } = ALLOWED[name] ?? {};
  const keys = Object.keys(value);
  return [
    ...required.filter((key) => !keys.includes(key)).map((key) => `${name} lacks ${key}`),
    ...keys.filter((key) => !required.includes(key) && !optional.includes(key)).map((key) => `${name} has ${key}`),
  ];
}

function structure(found: Log): string[] {
  const [run] = found.runs;
  const locations = run.results.flatMap((r) => [...r.locations, ...(r.relatedLocations ?? [])]);
  const texts = [...run.results.map((r) => r.message.text), ...run.tool.driver.rules.flatMap((r) => [r.shortDescription.text, r.fullDescription.text, r.help.text])];
  const uris = locations.flatMap((l) => l.physicalLocation?.artifactLocation.uri ?? []);
  return [
    ...faults('sarifLog', found),
    ...faults('run', run),
    ...faults('driver', run.tool.driver),
    ...run.invocations.flatMap((i) => faults('invocation', i)),
    ...run.tool.driver.rules.flatMap((r) => faults('rule', r)),
    ...run.results.flatMap((r) => faults('result', r)),
    ...locations.flatMap((l) => [...faults('location', l), ...(l.physicalLocation ? faults('physicalLocation', l.physicalLocation) : [])]),
    ...run.results.flatMap((r) => r.suppressions.flatMap((s) => faults('suppression', s))),
    ...run.results.filter((r) => run.tool.driver.rules[r.ruleIndex]?.id !== r.ruleId).map((r) => `ruleIndex of ${r.ruleId}`),
    ...run.results.filter((r) => !['error', 'warning'].includes(r.level)).map((r) => `level ${r.level}`),
    ...texts.filter((text) => text.trim() === '').map(() => 'an empty text'),
    ...uris.filter((uri) => !/^[\x21-\x7e]+$/.test(uri) || /[<>"{}|\\^`[\]]/.test(uri)).map((uri) => `no URI: ${uri}`),
    ...locations.filter((l) => (l.physicalLocation?.region?.startLine ?? 1) < 1).map(() => 'line 0'),
  ];
}

describe('the log', () => {
  test.each(['zh', 'en'] as const)('has the structure of SARIF 2.1.0 in %s, whatever the places are', (lang) => {
    const problems = [
      located(),
      located({ file: '台账/a b.xls' }),
      located({ file: '台账/a.xlsx', sheet: '表', range: 'B3:D3' }, { file: 'a.csv', sheet: '', range: 'C12' }),
      located({ file: '正文.md', line: 3 }),
      located({ table: '二', row: '许可' }, { table: '三' }),
      problem('P702', [{ file: '/home/张/out/report.pdf' }], { path: '/home/张/out/report.pdf', system: 'EBUSY' }) as Problem,
    ];
    const found = log(problems, lang);
    expect(found.runs[0].results).toHaveLength(problems.length);
    expect(structure(found)).toEqual([]);
  });

  test('names the program, its version and the rules that it mentions, each with its page', () => {
    const [run] = log([located({ file: 'a.xls' }), problem('H101', [{ file: 'a.xls', sheet: '表' }], { row: 2 }) as Problem]).runs;
    const { name, version, rules } = run.tool.driver;
    expect([name, version, rules.map((r) => r.id), rules.map((r) => r.defaultConfiguration.level)]).toEqual(['nianbao', '1.2.3', ['H101', 'L107'], ['warning', 'error']]);
    expect(rules[0]?.help.text).toContain('改好的例子\n');
    expect(run.results.map((r) => r.ruleId)).toEqual(['L107', 'H101']);
  });

  test('in English on request', () => {
    const [run] = log([located({ file: 'a.xls' })], 'en').runs;
    expect([run.language, run.tool.driver.rules[0]?.help.text.includes('Right\n')]).toEqual(['en-US', true]);
  });
});

describe('places', () => {
  test('a cell of a workbook: the file, and the cell by its name', () => {
    expect(locationOf({ file: '台账/行政 许可#1.xlsx', sheet: '办件', range: 'C12' })).toEqual({
      physicalLocation: { artifactLocation: { uri: '%E5%8F%B0%E8%B4%A6/%E8%A1%8C%E6%94%BF%20%E8%AE%B8%E5%8F%AF%231.xlsx' } },
      logicalLocations: [{ fullyQualifiedName: '台账/行政 许可#1.xlsx > 办件 > C12' }],
    });
  });

  test('a cell of a text file: its row is a line', () => {
    expect(locationOf({ file: 'a.csv', sheet: '', range: 'C12' })?.physicalLocation).toEqual({ artifactLocation: { uri: 'a.csv' }, region: { startLine: 12 } });
  });

  test('a line of the text or of the settings', () => {
    expect(locationOf({ file: 'report.yaml', line: 7 })).toEqual({ physicalLocation: { artifactLocation: { uri: 'report.yaml' }, region: { startLine: 7 } } });
  });

  test('a table of the report has a name only', () => {
    expect(locationOf({ table: '三、收到', column: '自然人' })).toEqual({ logicalLocations: [{ fullyQualifiedName: '年报 > 三、收到 > 「自然人」列' }] });
  });

  test('absolute paths are URIs of files', () => {
    const uri = (file: string) => locationOf({ file })?.physicalLocation?.artifactLocation.uri;
    expect(uri('/home/张/out/report.pdf')).toBe('file:///home/%E5%BC%A0/out/report.pdf');
    expect(uri('D:\\年报\\out')).toBe('file:///D:/%E5%B9%B4%E6%8A%A5/out');
    // The first step of a relative one is no scheme.
    expect(uri('a:b.csv')).toBe('a%3Ab.csv');
  });

  test('the second of two places is a related one', () => {
    const [result] = log([located({ file: 'a.xlsx', sheet: '表', range: 'B1' }, { file: 'a.xlsx', sheet: '表', range: 'F1' })]).runs[0].results;
    expect(result?.locations).toHaveLength(1);
    expect(result?.relatedLocations).toMatchObject([{ id: 1, logicalLocations: [{ fullyQualifiedName: 'a.xlsx > 表 > F1' }] }]);
  });
});

describe('check --sarif', () => {
  test('prints the log alone, with the exit code of the check', async () => {
    const { code, err, log: found } = await check({ '台账/行政许可.csv': PERMITS.replace('2023-03-05', '2023-02-30') });
    expect([code, err]).toEqual([1, '']);
    expect(structure(found)).toEqual([]);
    expect(found.runs[0].invocations).toEqual([{ executionSuccessful: true, exitCode: 1 }]);
    expect(found.runs[0].results).toMatchObject([
      { ruleId: 'V202', level: 'error', locations: [{ physicalLocation: { region: { startLine: 2 } } }], suppressions: [] },
    ]);
    expect(found.runs[0].results[0]?.message.text).toMatch(/^「2023-02-30」这一天不存在\n/);
  });

  test('of a sound folder there is no result', async () => {
    const { code, log: found } = await check({});
    expect([code, found.runs[0].results, found.runs[0].tool.driver.rules]).toEqual([0, [], []]);
    expect(structure(found)).toEqual([]);
  });

  test('an accepted warning is a result that is suppressed, with its reason', async () => {
    const { code, log: found } = await check({
      '正文.md': TEXT.replace('按事项逐一补齐。', '按事项逐一补齐。联系人手机 138 0013 8000。'),
      'report.yaml': `${REPORT_YAML}accepted:\n  - code: T551\n    reason: 这是公开的联系电话\n`,
    });
    expect(code).toBe(0);
    expect(structure(found)).toEqual([]);
    expect(found.runs[0].results).toMatchObject([
      { ruleId: 'T551', level: 'warning', suppressions: [{ kind: 'external', status: 'accepted', justification: '这是公开的联系电话' }] },
    ]);
  });

  test('wrong settings are results too', async () => {
    const { code, log: found } = await check({ 'report.yaml': 'bureau: 甲\n' });
    expect(code).toBe(2);
    expect(found.runs[0].results.map((r) => r.ruleId)).toEqual(['S004']);
    expect(found.runs[0].invocations).toEqual([{ executionSuccessful: false, exitCode: 2 }]);
  });

  test('with --json: one of the two', async () => {
    const host = memoryHost(bureau());
    expect(await main(['check', '/bureau', '--sarif', '--json'], host)).toBe(2);
    expect(JSON.parse(host.printed.out)).toMatchObject({ result: null, diagnostics: [{ code: 'U901', params: { argument: '--sarif', near: '--json', kind: 'conflict' } }] });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/settings/read-settings.ts';
import { settingsJsonSchema } from '../../src/settings/schema.ts';

const found = (source: string) =>
  readSettings(source).problems.map((p) => [p.code, (p.at[0] as { line: number }).line, p.params]);

describe('report.yaml', () => {
  test('needs only bureau and year; the rest has defaults', () => {
    expect(readSettings('bureau: 甲局\nyear: 2023\n').file?.settings).toEqual({
      bureau: '甲局',
      year: 2023,
      level: 'department',
      contact: {},
      given: {},
      counting: { permits: { includeFilings: false }, procurement: { includeDecentralised: false } },
      checks: { change: 100, sameText: 80 },
      ledgers: {},
      units: {},
      ignore: [],
      values: {},
      fonts: {},
      accepted: [],
      rollup: { expected: [] },
    });
  });

  test.each([
    ['an unknown key, with the near name', 'bureau: 甲\nyear: 2023\nlevl: department\n', 'S001', 3, { near: 'level' }],
    ['an unknown key deeper down', 'bureau: 甲\nyear: 2023\ncontact:\n  adress: 乙\n', 'S001', 4, { near: 'address' }],
    ['an unknown ledger', 'bureau: 甲\nyear: 2023\nledgers:\n  permit: {}\n', 'S001', 4, { near: 'permits' }],
    ['a wrong type', 'bureau: 甲\nyear: 二〇二三\n', 'S002', 2, { found: '"二〇二三"' }],
    ['a wrong choice', 'bureau: 甲\nyear: 2023\nlevel: county\n', 'S002', 3, { found: '"county"' }],
    ['an impossible date', 'bureau: 甲\nyear: 2023\npublishedOn: 2024-02-30\n', 'S002', 3, {}],
    ['a share that is none', 'bureau: 甲\nyear: 2023\nchecks:\n  change: -5\n', 'S002', 4, { key: 'checks.change', expected: '大于 0 的百分比，如 50；不查的写 false' }],
    ['a check that there is not', 'bureau: 甲\nyear: 2023\nchecks:\n  sameTxt: 90\n', 'S001', 4, { near: 'sameText' }],
    ['a day that no month has', 'bureau: 甲\nyear: 2023\ndeadline: 01-32\n', 'S002', 3, { expected: '日期，如 01-31 或 2021-01-31' }],
    ['a missing key', 'bureau: 甲\n', 'S004', 1, { key: 'year' }],
    ['a key twice', 'bureau: 甲\nyear: 2023\nyear: 2024\n', 'S003', 3, {}],
    ['a bracket that is not closed', 'bureau: 甲\nyear: 2023\ngiven: {a: 1\n', 'S003', 4, {}],
    ['a font name that is a style rule', 'bureau: 甲\nyear: 2023\nfonts:\n  body: "x; } *{}"\n', 'S002', 4, {}],
  ])('%s is told with its line', (_, source, code, line, params) => {
    expect(found(source)).toEqual([[code, line, expect.objectContaining(params)]]);
  });

  test.each(['deadline: 01-20', 'deadline: 2024-01-20', 'checks: {change: false, sameText: 90.5}', 'makesRegulations: true'])('%s is read', (line) => {
    expect(found(`bureau: 甲\nyear: 2023\n${line}\n`)).toEqual([]);
  });

  test('all problems come at once', () => {
    expect(found('beureau: 甲\nyear: x\n').map(([code]) => code).sort()).toEqual(['S001', 'S002', 'S004']);
  });

  test('aliases that grow without end are refused', () => {
    const bomb = `bureau: 甲\nyear: 2023\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n`;
    expect(found(bomb).map(([code]) => code)).toContain('S003');
  });

  test('__proto__ is an unknown key like any other', () => {
    expect(found('bureau: 甲\nyear: 2023\n__proto__: {polluted: 1}\n').map(([code]) => code)).toEqual(['S001']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('later stages find the line of a path', () => {
    const { file } = readSettings('bureau: 甲\nyear: 2023\ngiven:\n  permits.decisions: 3\nledgers:\n  permits:\n    - file: a.xlsx\n');
    expect(file?.line(['given', 'permits.decisions'])).toBe(4);
    expect(file?.line(['ledgers', 'permits', 0, 'file'])).toBe(7);
    expect(file?.line(['contact', 'phone'])).toBe(1);
  });
});

test('the JSON Schema beside the examples is the one of the program (npm run schema writes it)', () => {
  const written = JSON.parse(readFileSync(new URL('../../examples/report.schema.json', import.meta.url), 'utf8')) as object;
  expect(written).toEqual(JSON.parse(JSON.stringify(settingsJsonSchema())));
});

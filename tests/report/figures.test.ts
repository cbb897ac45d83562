import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { bureau, REPORT_YAML } from '../support/bureau.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

interface Shown {
  result: { figures: Record<string, { value: string; source: string; unit: string; rows: number }> };
  diagnostics: { code: string; params: Record<string, unknown> }[];
}

async function figures(files: Files): Promise<Shown> {
  const host = memoryHost(files);
  await main(['figures', '/bureau', '--json'], host);
  return JSON.parse(host.printed.out) as Shown;
}

const given = (lines: string, more: Record<string, string | undefined> = {}) =>
  bureau({ 'report.yaml': REPORT_YAML.replace('given:\n', `given:\n${lines}`), ...more });

/** A 2020 report without ledgers: the other form, all by hand. */
const BY_HAND = `bureau: 甲局
year: 2020
given:
  documents: 0
  permits.decisions: 3
  services.decisions: 0
  penalties.decisions: 1
  coercion: 0
  procurement: 0
  applications: 0
  reviews: 0
`;
const none = { '台账/行政许可.csv': undefined, '台账/行政处罚.csv': undefined, '台账/依申请公开.csv': undefined };
const lastYear = (items: Record<string, number>) =>
  JSON.stringify({
    schema: 'nianbao/figures@1',
    bureau: '甲局',
    year: 2019,
    format: '2019',
    figures: Object.fromEntries(Object.entries(items).map(([id, value]) => [id, { value: String(value), unit: '项' }])),
  });

describe('where a figure comes from', () => {
  test('counted, given, or the sum of others', async () => {
    const { result, diagnostics } = await figures(bureau());
    expect(diagnostics).toEqual([]);
    expect(result.figures['permits.decisions']).toEqual({ value: '2', unit: '件', source: 'counted', rows: 2 });
    expect(result.figures['fees.amount']).toEqual({ value: '1.5', unit: '万元', source: 'given', rows: 0 });
    expect(result.figures['applications.received.total']).toEqual({ value: '2', unit: '件', source: 'formula', rows: 2 });
    expect(result.figures['applications.denied.total']).toMatchObject({ value: '1', source: 'formula' });
  });

  test('given and counted alike is fine; the figure is the counted one', async () => {
    const { result, diagnostics } = await figures(given('  permits.decisions: 2\n'));
    expect(diagnostics).toEqual([]);
    expect(result.figures['permits.decisions']).toMatchObject({ source: 'counted' });
  });

  test('given by its Chinese name', async () => {
    const { diagnostics } = await figures(given('  行政许可·本年处理决定数量: 3\n'));
    expect(diagnostics).toMatchObject([{ code: 'C302', params: { id: 'permits.decisions', given: '3', counted: '2' } }]);
  });

  test('a ledger given as 0 is 0 in all of its figures; as another number it is an error', async () => {
    const zero = await figures(given('  penalties: 0\n', { '台账/行政处罚.csv': undefined }));
    expect(zero.diagnostics).toEqual([]);
    expect(zero.result.figures['penalties.decisions']).toMatchObject({ value: '0', source: 'given' });
    const one = await figures(given('  penalties: 1\n', { '台账/行政处罚.csv': undefined }));
    expect(one.diagnostics.map((d) => d.code)).toEqual(['S009']);
  });

  test('one message for a whole ledger that is missing, with the group to give', async () => {
    const { diagnostics } = await figures(bureau({ '台账/依申请公开.csv': undefined }));
    expect(diagnostics).toMatchObject([{ code: 'C301', params: { ledger: '依申请公开', group: 'applications' } }]);
    expect(diagnostics[0]?.params['figures']).toHaveLength(6 * 24);
  });

  test('a ledger with a header and no rows is zero', async () => {
    const header = '登记编号,申请人,申请人类型,收到日期,答复日期,办理结果\n';
    const { result, diagnostics } = await figures(bureau({ '台账/依申请公开.csv': header }));
    expect(diagnostics).toEqual([]);
    expect(result.figures['applications.handled.total']).toMatchObject({ value: '0', rows: 0 });
  });
});

describe('format 2019', () => {
  const items = '  permits.itemsLastYear: 12\n  permits.itemsChange: -1\n';
  const change = '  services.itemsChange: 0\n  penalties.itemsChange: 6\n  coercion.itemsChange: 0\n  fees.itemsChange: 0\n  permits.itemsChange: -1\n';
  const before = Object.fromEntries(
    ['permits', 'services', 'penalties', 'coercion', 'fees'].flatMap((row, i) => [[`${row}.itemsLastYear`, 10 + i], [`${row}.itemsChange`, -i]]),
  );

  test('上一年项目数量 and 本年增/减 come from no ledger: they must be given, 本年增/减 may be negative', async () => {
    const { diagnostics } = await figures(bureau({ 'report.yaml': BY_HAND + items, ...none }));
    expect(diagnostics.map((d) => [d.code, d.params['figures']])).toEqual([
      ['C301', ['services.itemsLastYear', 'services.itemsChange']],
      ['C301', ['penalties.itemsLastYear', 'penalties.itemsChange']],
      ['C301', ['coercion.itemsLastYear', 'coercion.itemsChange']],
      ['C301', ['fees.itemsLastYear', 'fees.itemsChange']],
    ]);
  });

  test('上一年项目数量 is filled in from last year: 上一年项目数量 + 本年增/减', async () => {
    const files = bureau({ 'report.yaml': `${BY_HAND}${change}previous: 上年.json\n`, '上年.json': lastYear(before), ...none });
    const { result, diagnostics } = await figures(files);
    expect(diagnostics).toEqual([]);
    expect(result.figures['penalties.itemsLastYear']).toEqual({ value: '10', unit: '项', source: 'previous', rows: 0 });
  });

  test('one that is given and does not follow from last year is an error', async () => {
    const files = bureau({
      'report.yaml': `${BY_HAND}${change}  permits.itemsLastYear: 11\nprevious: 上年.json\n`,
      '上年.json': lastYear(before),
      ...none,
    });
    expect((await figures(files)).diagnostics).toMatchObject([{ code: 'B406', params: { value: '11', expected: '10', year: 2019 } }]);
  });

  test('a figures.json of another year is refused', async () => {
    const files = bureau({
      'report.yaml': `${BY_HAND.replace('2020', '2021')}previous: 上年.json\n`,
      '上年.json': lastYear(before),
      ...none,
    });
    expect((await figures(files)).diagnostics.map((d) => [d.code, d.params['fault']])).toContainEqual(['S012', 'year']);
  });
});

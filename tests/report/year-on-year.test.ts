import { describe, expect, test } from 'vitest';
import { format2019 } from '../../src/formats/2019.ts';
import { format2021 } from '../../src/formats/2021.ts';
import type { Figures } from '../../src/report/figures.ts';
import { expandConditions } from '../../src/report/placeholders.ts';
import { main } from '../../src/cli.ts';
import { bureau, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { madeFigures, madeLastYear, passagesOf } from '../support/made-figures.ts';
import { memoryHost } from '../support/memory-host.ts';

const now = { 'permits.decisions': 412, 'penalties.decisions': 138, 'coercion.decisions': 9, 'fees.amount': '26.55', 'applications.received.total': 3 };
const before = { 'permits.decisions': 400, 'penalties.decisions': 150, 'coercion.decisions': 9, 'fees.amount': '30', 'applications.received.total': 0 };
const figures = madeFigures(format2021, now, { lastYear: madeLastYear(format2021, before) });
const value = (name: string) => figures.find(name)?.value;

describe('figures beside last year', () => {
  test.each([
    ['lastYear.permits.decisions', '400'],
    ['change.permits.decisions', '12'],
    ['increase.permits.decisions', '12'],
    ['decrease.permits.decisions', '0'],
    ['changePercent.permits.decisions', '3'],
    ['change.penalties.decisions', '-12'],
    ['increase.penalties.decisions', '0'],
    ['decrease.penalties.decisions', '12'],
    ['changePercent.penalties.decisions', '-8'],
    ['decreasePercent.penalties.decisions', '8'],
    ['change.coercion.decisions', '0'],
    ['change.fees.amount', '-3.45'],
    ['changePercent.fees.amount', '-11.5'],
    ['上年·行政许可本年处理决定数量', '400'],
    ['上年·行政许可·本年处理决定数量', '400'],
    ['增减·行政处罚本年处理决定数量', '-12'],
    ['增加·行政许可本年处理决定数量', '12'],
    ['减少百分比·行政处罚本年处理决定数量', '8'],
    ['上年·permits.decisions', '400'],
    ['上年结转政府信息公开申请数量', '0'],
  ])('%s', (name, expected) => {
    expect(value(name)).toBe(expected);
  });

  test('one decimal, half up', () => {
    const of = (a: number, b: number) =>
      madeFigures(format2021, { 'permits.decisions': a }, { lastYear: madeLastYear(format2021, { 'permits.decisions': b }) }).find('changePercent.permits.decisions')?.value;
    expect([of(4, 3), of(2, 3), of(2001, 2000), of(1999, 2000)]).toEqual(['33.3', '-33.3', '0.1', '-0.1']);
  });

  test('they are no figures of the report: neither listed nor written', () => {
    expect(figures.all().filter((f) => /lastYear|change/.test(f.id))).toEqual([]);
    expect(figures.find('lastYear.permits.decisions')).toMatchObject({ id: 'lastYear.permits.decisions', name: '上年·行政许可本年处理决定数量', source: 'previous' });
  });
});

describe('in the text', () => {
  const expand = (text: string, of: Figures = figures) => expandConditions(text, '正文.md', of);

  test('a sentence for more, and one for less', () => {
    const sentence = (id: string) => `{{#有 increase.${id}}}增加{{increase.${id}}}件{{/有}}{{#有 decrease.${id}}}减少{{decrease.${id}}}件{{/有}}{{#无 change.${id}}}持平{{/无}}`;
    const shown = (id: string) => {
      const text = TEXT.replace('作出行政许可决定', `${sentence(id)}，作出行政许可决定`);
      return passagesOf(text, format2021, figures).find((p) => p.text.includes('作出'))?.text.split('，')[0];
    };
    expect(['permits.decisions', 'penalties.decisions', 'coercion.decisions'].map(shown)).toEqual(['增加12件', '减少12件', '持平']);
  });

  test('the place of the number is known, and that it is of last year', () => {
    const [passage] = passagesOf(`上年{{lastYear.permits.decisions}}件。\n\n${TEXT}`, format2021, figures);
    expect(passage).toMatchObject({ text: '上年400件。', figures: [{ start: 2, end: 5, id: 'lastYear.permits.decisions' }] });
  });

  test.each([
    ['a share of 0', '{{changePercent.applications.received.total}}', [['T508', 'zero']]],
    ['a number that the form of last year did not hold', '{{lastYear.reviews.total}}', [['T508', 'absent']]],
    ['in a condition too', '{{#有 changePercent.applications.received.total}}甲{{/有}}', [['T508', 'zero']]],
    ['a share of 0 in words that are left out', '{{#有 lastYear.applications.received.total}}增长{{increasePercent.applications.received.total}}%{{否则}}上年没有{{/有}}', []],
    ['a change of 0 to 3', '{{change.applications.received.total}}', []],
  ])('%s', (_, text, expected) => {
    expect(expand(text).problems.map((p) => [p.code, (p.params as { fault: string }).fault])).toEqual(expected);
  });

  test('a name that is nearly one', () => {
    expect(expand('{{lastYear.permits.decision}}').problems).toMatchObject([{ code: 'T501', params: { near: ['lastYear.permits.decisions'] } }]);
    expect(expand('{{lastYaer.permits.decisions}}').problems).toMatchObject([{ code: 'T501' }]);
  });

  test('another form: what both hold is compared, what one holds is not', () => {
    const after2020 = madeFigures(format2021, { 'permits.decisions': 12, 'applications.otherHandling.notCorrected.naturalPerson': 1 }, {
      lastYear: madeLastYear(format2019, { 'permits.decisions': 10, 'applications.otherHandling.naturalPerson': 4 }),
    });
    expect(after2020.find('change.permits.decisions')?.value).toBe('2');
    expect(after2020.find('lastYear.applications.otherHandling.naturalPerson')?.value).toBe('4');
    expect(expand('{{lastYear.applications.otherHandling.notCorrected.naturalPerson}}', after2020).problems).toMatchObject([{ code: 'T508', params: { fault: 'absent' } }]);
  });
});

describe('a folder', () => {
  const files = (previous: string, text: string) =>
    bureau({
      'report.yaml': REPORT_YAML.replace('given:', `${previous}given:`),
      '正文.md': TEXT.replace('公开的内容', `${text}公开的内容`),
      '上年.json': JSON.stringify({ schema: 'nianbao/figures@1', ...madeLastYear(format2021, { 'permits.decisions': 3 }), bureau: '云溪县应急管理局' }),
    });
  const codes = async (content: Record<string, string | Uint8Array>) => {
    const host = memoryHost(content);
    await main(['build', '/bureau', '--json', '--format', 'html', '--edition', 'report'], host);
    const { diagnostics } = JSON.parse(host.printed.out) as { diagnostics: { code: string }[] };
    const written = (name: string) => new TextDecoder().decode(host.files.get(`/bureau/out/${name}`));
    return { codes: diagnostics.map((d) => d.code), page: written('report.html'), figures: written('figures.json') };
  };

  test('prints the comparison, and writes it into no figures.json', async () => {
    const { codes: found, page, figures: json } = await codes(files('previous: 上年.json\n', '比上年减少{{decrease.permits.decisions}}件。'));
    expect(found).toEqual([]);
    expect(page).toContain('比上年减少');
    expect(json).not.toContain('decrease');
  });

  test('nianbao figures mentions them once, where there is a last year', async () => {
    const listed = async (previous: string) => {
      const host = memoryHost(files(previous, ''));
      await main(['figures', '/bureau'], host);
      return host.printed.out.split('\n').filter((line) => line.includes('lastYear')).length;
    };
    expect([await listed('previous: 上年.json\n'), await listed('')]).toEqual([1, 0]);
  });

  test('without previous there is nothing to compare; with one that cannot be read, that is told and nothing else', async () => {
    expect((await codes(files('', '上年{{lastYear.permits.decisions}}件。'))).codes).toEqual(['T508']);
    expect((await codes(files('previous: 前年.json\n', '上年{{lastYear.permits.decisions}}件。'))).codes).toEqual(['S012']);
  });
});

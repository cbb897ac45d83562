import { describe, expect, test } from 'vitest';
import { format2021 } from '../../src/formats/2021.ts';
import { Figures, type Figure } from '../../src/report/figures.ts';
import { chinese } from '../../src/report/heading-numbers.ts';
import { readNarrative } from '../../src/report/narrative.ts';
import { expandConditions } from '../../src/report/placeholders.ts';

const figure = (id: string, name: string, value: string): Figure => ({
  id,
  name,
  value,
  unit: '件',
  nature: 'count',
  source: 'counted',
  rows: [],
  reliable: true,
});

const figures = new Figures(
  new Map([
    ['permits.decisions', figure('permits.decisions', '行政许可本年处理决定数量', '95')],
    ['applications.received.total', figure('applications.received.total', '本年新收政府信息公开申请数量', '0')],
    ['permits.byMonth.03', figure('permits.byMonth.03', '行政许可·3月', '7')],
  ]),
  [{ id: 'disclosures.total', name: '主动公开信息数量', ledger: '主动公开', told: false }],
);

const expand = (text: string) => expandConditions(text, '正文.md', figures);
const read = (text: string) => readNarrative(text, format2021, figures);
const codes = (text: string) => read(text).problems.map((p) => [p.code, 'line' in (p.at[0] ?? {}) ? (p.at[0] as { line: number }).line : 0]);
const SOUND = '# 总体情况\n\n甲\n\n# 存在的主要问题及改进情况\n\n乙\n\n# 其他需要报告的事项\n\n丙\n';

describe('conditions', () => {
  test.each([
    ['{{#有 permits.decisions}}有{{否则}}无{{/有}}', '有'],
    ['{{#有 applications.received.total}}有{{否则}}无{{/有}}', '无'],
    ['{{#无 applications.received.total}}无{{/无}}。', '无。'],
    ['{{#some permits.decisions}}a{{else}}b{{/some}}', 'a'],
    ['{{#有 permits.decisions}}甲{{#有 applications.received.total}}乙{{否则}}丙{{/有}}丁{{/有}}', '甲丙丁'],
    ['甲{{ permits.decisions }}乙', '甲{{ permits.decisions }}乙'],
  ])('%s', (text, expected) => {
    expect(expand(text)).toMatchObject({ text: expected, problems: [] });
  });

  test('lines that hold only tags disappear, and lines keep their numbers', () => {
    const { text, lines } = expand('一\n{{#有 applications.received.total}}\n二\n{{否则}}\n三\n{{/有}}\n四');
    expect(text).toBe('一\n三\n四');
    expect(lines).toEqual([1, 5, 7]);
  });

  test('unknown figures are told also in the part that is not kept', () => {
    expect(expand('{{#无 permits.decisions}}{{permits.decison}}{{/无}}').problems).toMatchObject([
      { code: 'T501', params: { name: 'permits.decison' } },
    ]);
  });
});

describe('sections', () => {
  test.each(['# 一、总体情况', '# 总体情况', '# 一、 总体情况 ', '# 1. 总体情况'])('%s is section one', (heading) => {
    const { sections, problems } = read(SOUND.replace('# 总体情况', heading));
    expect(problems).toEqual([]);
    expect(sections.get('overview')).toHaveLength(1);
  });

  test('wordings of published reports are read', () => {
    const text = SOUND.replace('# 存在的主要问题及改进情况', '# 五、政府信息公开工作存在的主要问题及改进情况');
    expect(read(text).sections.get('problems')).toHaveLength(1);
  });

  test('text before the first heading is the introduction', () => {
    expect(read(`引言。\n\n${SOUND}`).intro).toEqual([{ kind: 'paragraph', inlines: [{ kind: 'text', text: '引言。' }] }]);
  });

  test.each([
    ['a section that is not of the form', SOUND.replace('# 其他需要报告的事项', '# 附件\n\n# 其他需要报告的事项'), [['T502', 9]]],
    ['a section twice', `${SOUND}\n# 总体情况\n\n丁\n`, [['T504', 13]]],
    ['a section without text', SOUND.replace('丙\n', ''), [['T503', 9]]],
    ['an unknown figure, with its line', SOUND.replace('甲', '甲{{permits.decision}}'), [['T501', 3]]],
    ['a figure whose ledger is not there', SOUND.replace('甲', '{{主动公开信息数量}}'), [['T507', 3]]],
    ['nothing wrong', SOUND, []],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

describe('text', () => {
  const first = (text: string) => read(SOUND.replace('甲', text)).sections.get('overview');

  test('a figure by id, by Chinese name, with spaces or a dot', () => {
    const found = (name: string) => first(`共{{${name}}}件`)?.[0];
    const expected = {
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: '共' },
        { kind: 'figure', id: 'permits.decisions', text: '95' },
        { kind: 'text', text: '件' },
      ],
    };
    expect(found('permits.decisions')).toEqual(expected);
    expect(found('行政许可本年处理决定数量')).toEqual(expected);
    expect(found('行政许可·本年处理决定数量')).toEqual(expected);
    expect(first('{{permits.byMonth.03}}')?.[0]).toMatchObject({ inlines: [{ id: 'permits.byMonth.03' }] });
  });

  test('aspects are numbered （一）, below them 1., whatever the author wrote', () => {
    const blocks = first('甲\n\n## 一、主动公开\n\n### （1）网站\n\n### 报刊\n\n## 依申请公开');
    expect(blocks?.filter((b) => b.kind === 'heading').map((b) => ('number' in b ? [b.number, b.inlines] : []))).toEqual([
      ['（一）', [{ kind: 'text', text: '主动公开' }]],
      ['1.', [{ kind: 'text', text: '网站' }]],
      ['2.', [{ kind: 'text', text: '报刊' }]],
      ['（二）', [{ kind: 'text', text: '依申请公开' }]],
    ]);
  });

  test('raw HTML is text', () => {
    expect(first('<script>alert(1)</script> <b>x</b>')?.[0]).toEqual({
      kind: 'paragraph',
      inlines: [{ kind: 'text', text: '<script>alert(1)</script> <b>x</b>' }],
    });
  });

  test('a line break between Chinese characters is no space', () => {
    expect(first('甲\n乙')?.[0]).toEqual({ kind: 'paragraph', inlines: [{ kind: 'text', text: '甲乙' }] });
  });

  test('an address that runs a program is no link', () => {
    expect(first('[点](javascript:alert(1))')?.[0]).toMatchObject({ inlines: [{ kind: 'text' }] });
  });

  test('lists and tables', () => {
    expect(first('- 甲\n- 乙')?.[0]).toMatchObject({ kind: 'list', ordered: false, items: [[{}], [{}]] });
    expect(first('3. 甲\n4. 乙')?.[0]).toMatchObject({ kind: 'list', ordered: true, start: 3 });
    expect(first('| 甲 | 乙 |\n|--|--|\n| 1 | 2 |')?.[0]).toMatchObject({ kind: 'table', rows: [[[{ text: '1' }], [{ text: '2' }]]] });
  });

  test('pictures are told', () => {
    expect(codes(SOUND.replace('甲', '![图](a.png)'))).toEqual([['T506', 3]]);
  });
});

test('numbers of aspects', () => {
  expect([1, 5, 9, 10, 11, 20, 21, 99].map(chinese)).toEqual(['一', '五', '九', '十', '十一', '二十', '二十一', '九十九']);
});

import { describe, expect, test } from 'vitest';
import { xlsx } from '../ledger-xlsx/support/ooxml.ts';
import { read, table } from '../support/ledger-reading.ts';

const fees = async (amount: string, day = '2023.3.5') => {
  const { figures, said } = await read({ '收费.csv': table(`收费项目 | 收费金额（元） | 收费日期\n甲 | ${amount} | ${day}`) });
  return figures['fees.amount'] ?? said.map(([place, code]) => `${place.split(' > ').at(-1)} ${code}`).join();
};

describe('digits that are a mark, not a part of the number', () => {
  test.each(['10000①', '10000²', '10000⑴', '10000㈠', '①10000', '½', '10000½', '⒈000', '10000㊀', '10000¹', '３①', '1٠000'])('%s is no amount', async (amount) => {
    expect(await fees(amount)).toBe('B2 V204');
  });
  test.each(['2023.3.5①', '2023年3月5日²', '③2023-3-5'])('%s is no date', async (day) => {
    expect(await fees('10000', day)).toBe('C2 V202');
  });
  test.each([['１００００', '2023.3.5'], ['10000', '２０２３.３.５'], ['壹万元整', '二〇二三年三月五日'], ['￥10,000.00', '2023-03-05']])('%s on %s is plain', async (amount, day) => {
    expect(await fees(amount, day)).toBe('1');
  });
});

describe('rich text of a workbook', () => {
  const run = (text: string, mark = '') => `<r>${mark && `<rPr>${mark}</rPr>`}<t>${text}</t></r>`;
  const texts = ['收费项目', '收费金额（元）', '收费日期', '甲'].map((t) => `<si><t>${t}</t></si>`).join('');
  const [head, ...row] = [[0, 1, 2].map((i) => `<c t="s"><v>${i}</v></c>`).join(''), '<c t="s"><v>3</v></c>'] as const;
  const book = (amount: string, day: string) => xlsx({ rows: `<row r="1">${head}</row><row r="2">${row.join('')}${amount}${day}</row>`, strings: `${texts}<si><t>2023-03-05</t></si>` });
  const plainDay = '<c t="s"><v>4</v></c>';
  const inline = (runs: string) => `<c t="inlineStr"><is>${runs}</is></c>`;
  const result = async (bytes: Uint8Array) => {
    const { figures, problems } = await read({ '收费.xlsx': bytes });
    return figures['fees.amount'] ?? problems.map(({ code, params }) => [code, (params as { readings?: string[] }).readings]);
  };
  const shared = async (runs: string) => {
    const bytes = xlsx({ rows: `<row r="1">${head}</row><row r="2">${row.join('')}<c t="s"><v>5</v></c>${plainDay}</row>`, strings: `${texts}<si><t>2023-03-05</t></si><si>${runs}</si>` });
    return result(bytes);
  };

  test.each([
    ['a raised digit', run('10000') + run('1', '<vertAlign val="superscript"/>'), ['100001', '10000']],
    ['a lowered digit', run('10000') + run('1', '<sz val="8"/><vertAlign val="subscript"/>'), ['100001', '10000']],
    ['a struck number', run('20', '<strike/>') + run('10000'), ['2010000', '10000']],
    ['all of it struck', run('10000', '<strike val="1"/>'), ['10000', '已划去']],
  ])('%s leaves two readings', async (_, runs, readings) => {
    expect(await shared(runs)).toEqual([['V206', readings]]);
    expect(await result(book(inline(runs), plainDay))).toEqual([['V206', readings]]);
  });

  test('of a date too', async () => {
    const day = inline(run('2023-03-0') + run('5') + run('1', '<vertAlign val="superscript"/>'));
    expect(await result(book(inline(run('10000')), day))).toEqual([['V206', ['2023-03-051', '2023-03-05']]]);
  });

  test.each([
    ['bold and coloured runs', run('100', '<b/><color rgb="FFFF0000"/>') + run('00')],
    ['marks that are switched off', run('100', '<strike val="0"/>') + run('00', '<vertAlign val="baseline"/>')],
    ['a raised star', run('10000') + run(' ', '<vertAlign val="superscript"/>')],
  ])('%s say nothing', async (_, runs) => {
    expect(await shared(runs)).toBe('1');
    expect(await result(book(inline(runs), plainDay))).toBe('1');
  });
});

import { describe, expect, test } from 'vitest';
import type { About } from '../../src/batch/about.ts';
import { checkAcross } from '../../src/batch/across.ts';

const about = (bureau: string, changes: Partial<About> = {}): About => ({
  bureau, year: 2023, level: 'department', publishedOn: '', deadline: '2024-01-31', figures: {}, same: { hash: bureau, count: 12 }, ledgers: {}, text: [], ...changes,
});
const codes = (...all: About[]) => checkAcross(all).map((p) => p.code);
const LONG = '公开意识还不够强，有的科室把公开当作附带的工作，信息产生以后没有及时送审，栏目更新偏慢，群众反映找不到需要的信息，答复书的说理也不够充分。';

describe('the same paragraph', () => {
  test('in two reports is told once, with both names', () => {
    const found = checkAcross([about('甲局', { text: [LONG] }), about('乙局', { text: [LONG] }), about('丙局', { text: ['别的'] })]);
    expect(found).toMatchObject([{ code: 'A801', params: { bureaus: ['甲局', '乙局'], count: 2 } }]);
  });

  test('with other names and numbers in it is the same', () => {
    expect(codes(about('甲局', { text: [`甲局2件，${LONG}`] }), about('乙局', { text: [`乙局35件，${LONG}`] }))).toEqual(['A801']);
  });

  test('two of them shared by the same bureaus are one message', () => {
    const text = [LONG, `${LONG}下一年按月检查。`];
    expect(codes(about('甲局', { text }), about('乙局', { text }))).toEqual(['A801']);
  });

  test('nothing to say: short ones, the words of the law, other years, twice in one report', () => {
    const law = `根据《中华人民共和国政府信息公开条例》的规定，${LONG}`;
    expect(codes(about('甲局', { text: ['未收到申请。', law] }), about('乙局', { text: ['未收到申请。', law] }))).toEqual([]);
    expect(codes(about('甲局', { text: [LONG] }), about('乙局', { text: [LONG], year: 2022 }))).toEqual([]);
    expect(codes(about('甲局', { text: [LONG, LONG] }), about('乙局'))).toEqual([]);
  });
});

describe('another body\'s name', () => {
  const all = [about('云溪县应急管理局'), about('云溪县交通运输局')];
  const of = (text: string) => codes(...all.slice(1), about('云溪县应急管理局', { text: [text] }));

  test.each(['请与云溪县交通运输局办公室联系。', '由云溪县交通运输局编制。', '云溪县交通运输局2023年政府信息公开工作'])('%s', (text) => {
    expect(of(text)).toEqual(['A802']);
  });

  test.each(['与云溪县交通运输局联合检查企业12家。', '请与云溪县应急管理局办公室联系。', '由云溪县应急管理局编制。'])('nothing to say: %s', (text) => {
    expect(of(text)).toEqual([]);
  });
});

describe('a whole set of equal figures', () => {
  const same = { hash: 'x', count: 12 };
  test('is told', () => {
    expect(checkAcross([about('甲局', { same }), about('乙局', { same })])).toMatchObject([{ code: 'A803', params: { bureaus: ['甲局', '乙局'], figures: 12 } }]);
  });

  test('nothing to say: too few of them, another year, one that differs', () => {
    const few = { hash: 'x', count: 4 };
    expect(codes(about('甲局', { same: few }), about('乙局', { same: few }))).toEqual([]);
    expect(codes(about('甲局', { same }), about('乙局', { same, year: 2022 }))).toEqual([]);
    expect(codes(about('甲局', { same }), about('乙局'))).toEqual([]);
  });
});

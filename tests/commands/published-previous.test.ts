import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { bureau2020, given2020 } from '../support/bureau-2020.ts';
import { bureau, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { madeReport } from '../support/made-report.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';
import { PAGE, withCell } from '../support/published-page.ts';
import { laidOut, pdfOf } from '../support/small-pdf.ts';
import { wordDocument } from '../support/word-document.ts';

/** What the bureau published on 2022, where 2023 took over one application: in each of the forms. */
const LAST = PAGE.replaceAll('2023', '2022').replaceAll('2024', '2023');
const blocks = madeReport({ year: 2022 });
const forms: [name: string, content: string | Uint8Array][] = [
  ['上年.html', LAST],
  ['上年.htm', LAST],
  ['上年.docx', wordDocument(blocks)],
  ['上年.pdf', pdfOf(laidOut(blocks))],
];

/** Documents in force, pending cases and permits are others than those of last year. */
const COMPARED = ['B407', 'B408', 'B408', 'B411'];

const withPrevious = (name: string, content: string | Uint8Array | undefined, change: Files = {}): Files =>
  bureau({ ...change, 'report.yaml': REPORT_YAML.replace('given:', `previous: ${name}\ngiven:`), ...(content === undefined ? {} : { [name]: content }) });

async function check(files: Files) {
  const host = memoryHost(files);
  const code = await main(['check', '/bureau', '--json'], host);
  const { diagnostics } = JSON.parse(host.printed.out) as { diagnostics: { code: string; params: Record<string, unknown>; at: object[] }[] };
  return { code, diagnostics, codes: diagnostics.map((d) => d.code).sort() };
}

describe('`previous` names a published report', () => {
  test.each(forms)('%s: what it carried forward is what this year took over', async (name, content) => {
    const sound = await check(withPrevious(name, content));
    expect(sound.codes).toEqual(COMPARED);
    // Ten documents were in force, and there are none.
    expect(sound.diagnostics.find((d) => d.code === 'B407')?.params).toMatchObject({ expected: '10', value: '0', year: 2022 });
  });

  test('another number of applications carried forward is told', async () => {
    const other = withCell('四、结转下年度继续办理', 1, '2', withCell('四、结转下年度继续办理', 7, '2', LAST));
    expect((await check(withPrevious('上年.html', other))).codes).toContain('B406');
  });

  test('the text may speak of last year, and is compared with its text', async () => {
    const text = TEXT.replace('作出行政许可决定', '上年作出{{lastYear.permits.decisions}}件，今年作出行政许可决定').replace('公开的内容还不够细，下一年按事项逐一补齐。', '公开的内容还不够细，有的科室报送不及时。下一年按事项逐一补齐，按月通报。');
    const { codes } = await check(withPrevious('上年.html', LAST, { '正文.md': text }));
    expect(codes).toEqual([...COMPARED, 'T545']);
  });

  test('figures that could not be read are told, and the others are compared', async () => {
    const { codes, diagnostics, code } = await check(withPrevious('上年.html', withCell('行政强制', 1, '见附件', LAST)));
    expect(codes).toEqual([...COMPARED, 'S020']);
    expect(diagnostics.find((d) => d.code === 'S020')).toMatchObject({ params: { count: 1, labels: ['行政强制本年处理决定数量'] }, at: [{ file: 'report.yaml', line: 4 }, { file: '上年.html' }] });
    expect(code).toBe(0);
  });

  test.each([
    ['of another year', LAST.replaceAll('2022', '2021'), 'S012', { fault: 'year', found: '2021', expected: 2022 }],
    ['no report', '<html><body><p>通知公告</p></body></html>', 'R607', { found: 'nothing' }],
    ['the infographic of one', '<html><head><title>云溪县应急管理局2022年政府信息公开工作年度报告（图解）</title></head><body><p>01总体情况</p></body></html>', 'R607', { found: 'picture' }],
    ['no text', pdfOf([[]]), 'R604', { pages: 1 }],
    ['not there', undefined, 'S012', { fault: 'missing' }],
  ])('one that is %s is refused', async (_what, content, found, params) => {
    const { code, diagnostics } = await check(withPrevious('上年.html', content));
    expect(diagnostics).toMatchObject([{ code: found, params }]);
    expect(diagnostics[0]?.at[0]).toMatchObject({ file: 'report.yaml', line: 4 });
    expect(code).toBe(2);
  });

  test('one of another body is told, and compared; one with the name of its county, or without it, is none', async () => {
    const { code, codes, diagnostics } = await check(withPrevious('上年.html', LAST.replaceAll('云溪县应急管理局', '云溪县财政局')));
    expect([code, codes]).toEqual([0, [...COMPARED, 'S022']]);
    expect(diagnostics.find((d) => d.code === 'S022')).toMatchObject({ params: { found: '云溪县财政局', bureau: '云溪县应急管理局' }, at: [{ file: 'report.yaml', line: 4 }, { file: '上年.html' }] });
    expect((await check(withPrevious('上年.html', LAST.replaceAll('云溪县应急管理局', '应急管理局')))).codes).toEqual(COMPARED);
    const accepted = REPORT_YAML.replace('given:', 'previous: 上年.html\naccepted:\n  - code: S022\n    reason: 2023年由安全生产监督管理局改名\ngiven:');
    expect((await check(bureau({ 'report.yaml': accepted, '上年.html': LAST.replaceAll('云溪县应急管理局', '云溪县安监局') }))).codes).toEqual(COMPARED);
  });

  test.each([['-4'], ['3.5']])('figures.json with %s of a count is refused', async (value) => {
    const figures = { schema: 'nianbao/figures@1', bureau: '云溪县应急管理局', year: 2022, format: '2021', figures: { 'permits.decisions': { value, unit: '件' } } };
    const { code, diagnostics } = await check(withPrevious('上年.json', JSON.stringify(figures)));
    expect(code).toBe(2);
    expect(diagnostics).toMatchObject([{ code: 'S012', params: { fault: 'content', found: `行政许可本年处理决定数量 ${value}` } }]);
  });

  test('one that does not say its year is taken at the word of the settings', async () => {
    const bare = LAST.replaceAll('云溪县应急管理局2022年政府信息公开工作年度报告', '年报');
    expect((await check(withPrevious('上年.html', bare))).codes).toEqual(COMPARED);
  });
});

test('items of last year come from it, and trace says from which file', async () => {
  const made = pdfOf(laidOut(madeReport({ form: 2019, year: 2019, cells: { 'permits.itemsLastYear': '12', 'permits.itemsChange': '3' } })));
  const yaml = given2020({}).replace('given:', 'previous: 上年.pdf\ngiven:').replace(/ {2}permits\.itemsLastYear: .*\n/, '');
  const host = memoryHost(bureau({ ...bureau2020({ 'report.yaml': yaml }), '上年.pdf': made }));
  await main(['trace', '/bureau', 'permits.itemsLastYear'], host);
  expect(host.printed.out).toContain('取自上年年报（上年.pdf）：');
  expect(host.printed.out).toMatch(/行政许可上一年项目数量 12＋行政许可本年增\/减 3/);
});

import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { catalog, type Code } from '../../src/diagnostics/catalog.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';
import { PAGE, section, TITLE, verifyJson, withCell, withRow } from '../support/published-page.ts';
import { madeReport } from '../support/made-report.ts';
import { laidOut, pdfOf } from '../support/small-pdf.ts';
import { wordDocument } from '../support/word-document.ts';

interface Example {
  files: Files;
  options?: string[];
}

const NAME = '年报.html';
const page = (html: string, ...options: string[]): Example => ({ files: { [NAME]: html }, options });
const file = (name: string, content: string | Uint8Array): Example => ({ files: { [name]: content } });
const FIGURES = { schema: 'nianbao/figures@1', bureau: '云溪县应急管理局', year: 2023, format: '2021', figures: { 'permits.decisions': { value: '411', unit: '件' } } };
const with2023 = (figures: object): Example => ({
  files: { [NAME]: PAGE, 'figures.json': JSON.stringify({ ...FIGURES, figures }) },
  options: ['--against', 'figures.json'],
});
/** Every figure of the page, so that each has its pair. */
const read = await verifyJson({ [NAME]: PAGE });
const ALL = read.result?.figures ?? {};
/** The year before: what it carried forward is what this one took over; other texts and other figures. */
const LAST_YEAR = [
  [/2023/g, '2022'],
  [/2024/g, '2023'],
  [/412/g, '380'],
  [/138/g, '125'],
  [/26\.55/g, '24.1'],
  ['>10<', '>8<'],
  ['全年新收政府信息公开申请18件', '群众和企业递交申请18件'],
  ['公开前逐件审查，公开后按季度核对内容和有效性', '信息由股室起草，局办公室复核，分管领导签发'],
  ['政府信息公开专栏由专人维护，提供检索、查阅和下载', '网站改版后栏目减少一半，手机上也能打开'],
  ['公开工作列入年度考核，全年没有被问责的情形', '举办两期业务培训，年底通报各股室完成情况'],
  [/公开的内容还不够细[^<]*/, '答复的时间还比较长。下一年收到申请当天分办，每周提醒一次。'],
].reduce((html, [from, to]) => html.replace(from as string, to as string), PAGE);

/** One thing wrong with a published report raises exactly this code. */
const broken: Partial<Record<Code, Example>> = {
  R601: file('年报.doc', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4])),
  R602: file('年报.docx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4])),
  R603: file('年报.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('EncryptedPackage', 'utf16le')])),
  R604: file('年报.pdf', pdfOf([[]])),
  R606: { files: {} },
  R607: page('<html><body><h1>通知公告</h1><ul><li><a href="a.docx">附件</a></li></ul></body></html>'),
  R610: page(PAGE.replaceAll(TITLE, '政务公开')),
  R611: page(PAGE.replace(`<h1>${TITLE}`, '<h1>云溪县应急管理局2023年度信息公开年度报告')),
  R612: page(PAGE.replaceAll(TITLE, TITLE.replace('2023', '2022')), '--year', '2023'),
  R613: page(PAGE.replaceAll('2023', '2020').replaceAll('2024', '2021').replaceAll('〔2021〕30号', '〔2019〕60号')),
  R614: page(PAGE.replace('2024年1月18日', '2023年1月18日')),
  R620: page(PAGE.replace(section('六、其他需要'), '')),
  R621: page(PAGE.replace(section('六、其他需要'), '').replace(section('五、存在的'), section('六、其他需要') + section('五、存在的'))),
  R622: page(PAGE.replace('<strong>五、存在的主要问题及改进情况', '<strong>五、存在的主要问题和改进措施')),
  R623: page(PAGE.replace('<p style="text-indent: 2em;"><strong>六、', '<p><strong>五、存在的主要问题及改进情况</strong></p><p style="text-indent: 2em;"><strong>六、')),
  R630: page(PAGE.replace(/<table class="table-2"[\s\S]*?<\/table>/, '<img src="表4.png">')),
  R631: page(withRow('2.重复申请', () => '').replace('rowspan="5"', 'rowspan="4"').replace('rowspan="22"', 'rowspan="21"')),
  R632: page(withCell('规章', 1, '/', withCell('规章', 2, '', PAGE))),
  R633: page(withCell('规章', 2, '详见附件')),
  R634: page(withCell('行政许可', 1, '412件')),
  R635: page(PAGE.replace('本年收费金额（单位：万元）', '本年收费金额').replace('26.55</p>', '265500</p>').replace('收取行政事业性收费26.55万元', '收取了行政事业性收费')),
  R636: page(withRow('行政强制', (row) => `${row}<tr><td><p>行政确认</p></td><td colspan="3"><p style="text-align:center">7</p></td></tr>`)),
  R637: page(PAGE.replace('1.本机关不掌握相关政府信息', '1.本机关不掌握相关信息')),
  R638: page(withRow('二、上年结转政府信息公开申请数量', (row) => row.replace('colspan="3"', 'colspan="4"'))),
  R639: page(withRow('行政处罚', (row) => row + row.replace('>138<', '>139<'))),
  R640: file('年报.docx', wordDocument(madeReport(), { begin: '<w:p><w:r><w:commentReference w:id="0"/></w:r></w:p>' })),
  R641: file('年报.pdf', pdfOf(laidOut(madeReport()), { wrongSum: true })),
  R650: with2023({ ...ALL, 'permits.decisions': { value: '411', unit: '件' } }),
  R651: with2023(Object.fromEntries(Object.entries(ALL).filter(([id]) => id !== 'permits.decisions'))),
  S020: {
    files: { [NAME]: PAGE, '上年.html': withCell('规章', 2, '详见附件', LAST_YEAR) },
    options: ['--previous', '上年.html'],
  },
  U912: { files: { [NAME]: PAGE }, options: ['--previous', '上年'] },
};

/** Raised where a whole build, or a process, is needed: readback.test.ts, reader-process.test.ts. */
const elsewhere = ['R605', 'R660', 'R661', 'R662', 'R663'];

test('of the sound page, document and PDF there is nothing to say', async () => {
  for (const files of [{ [NAME]: PAGE }, { '年报.docx': wordDocument(madeReport()) }, { '年报.pdf': pdfOf(laidOut(madeReport())) }] as Files[]) {
    const { code, diagnostics, result } = await verifyJson(files);
    expect(diagnostics).toEqual([]);
    expect(code).toBe(0);
    expect(result).toMatchObject({ bureau: '云溪县应急管理局', year: 2023, publishedOn: '2024-01-18' });
  }
});

test('with all figures to compare with, and with last year, there is nothing to say either', async () => {
  const same = { [NAME]: PAGE, 'figures.json': JSON.stringify({ ...FIGURES, figures: ALL }), '上年.html': LAST_YEAR };
  expect((await verifyJson(same, '--against', 'figures.json', '--previous', '上年.html')).diagnostics.map((d) => d.code)).toEqual([]);
});

describe('one thing wrong raises one code', () => {
  const run = async ({ files, options = [] }: Example, ...more: string[]) => {
    const host = memoryHost(files);
    const code = await main(['verify', Object.keys(files)[0] ?? '没有.html', ...options, ...more], host);
    return { code, ...host.printed };
  };

  test.each(Object.entries(broken))('%s', async (name, example) => {
    const { code, out } = await run(example, '--json');
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: Code; severity: string }[] };
    expect(diagnostics.map((d) => d.code)).toEqual([name]);
    const { severity } = catalog[name as Code];
    expect(code).toBe(severity === 'warning' ? 0 : /^(?:[SU]|R60)/.test(name) ? 2 : 1);
  });

  test.each(Object.entries(broken))('%s: the clerk reads', async (name, example) => {
    await expect((await run(example)).err).toMatchFileSnapshot(`../golden/messages/${name}.txt`);
    await expect((await run(example, '--lang', 'en')).err).toMatchFileSnapshot(`../golden/messages/${name}.en.txt`);
  });

  test('every code has its broken example', () => {
    const own = Object.keys(catalog).filter((code) => code.startsWith('R'));
    expect(own.length).toBeGreaterThan(30);
    expect(own.filter((code) => !(code in broken) && !elsewhere.includes(code))).toEqual([]);
  });
});

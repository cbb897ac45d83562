import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPage, openBrowser, type BrowserSession } from '../../src/export/browser.ts';
import { fontFaceCss } from '../../src/export/fonts.ts';
import { readPdfFile } from '../../src/export/pdf-file.ts';
import { printPdf } from '../../src/export/pdf.ts';
import { createHost } from '../../src/host.ts';

const title = '绍兴市上虞区应急管理局2020年政府信息公开工作年度报告';
const options = { title, date: new Date('2021-01-20T08:30:00Z') };

let session: BrowserSession;
beforeAll(async () => {
  session = await openBrowser(createHost());
}, 60_000);
afterAll(() => session.close());

async function report(body: string, css = ''): Promise<string> {
  const faces = await fontFaceCss(body);
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${faces}` +
    `@page{size:A4;margin:37mm 26mm 35mm 28mm}body{font:16pt/28pt 'Nianbao Serif'}h1,th{font-family:'Nianbao Sans'}${css}</style></head><body>${body}</body></html>`
  );
}

/** The drawing of every page, unpacked. */
function content(bytes: Uint8Array): string {
  const file = Buffer.from(bytes);
  const parts: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    try {
      parts.push(inflateSync(file.subarray(at + 7)).toString('latin1'));
    } catch {
      // Some streams are not packed.
    }
  }
  return parts.join('\n');
}

test('every font is embedded under its name, none is Type 3', async () => {
  const html = await report('<h1>年度报告</h1><p>“三安全一稳定”<b>123</b>件①毖</p><table><tr><th>项<td>1</table>');
  const file = Buffer.from(await printPdf(session, html, options)).toString('latin1');
  expect(file).not.toMatch(/\/Subtype\s*\/Type3/);
  const names = [...file.matchAll(/\/FontName\s*\/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name);
  expect([...new Set(names)].sort()).toEqual([
    'NotoSansSCThin-Bold',
    'NotoSerifSCExtraLight-Bold',
    'NotoSerifSCExtraLight-Regular',
  ]);
  expect(file.match(/\/FontFile2/g)).toHaveLength(names.length);
});

test('tagged, outlined, in Chinese', async () => {
  const file = Buffer.from(await printPdf(session, await report('<h1>年度报告</h1><p>文字'), options)).toString('latin1');
  expect(file).toContain('/MarkInfo');
  expect(file).toContain('/Outlines');
  expect(file).toContain('/Lang (zh-CN)');
});

test('title and date are the given ones, and nothing tells of the machine', async () => {
  const bytes = await printPdf(session, await report('<p>文字'), options);
  const { info } = readPdfFile(bytes) ?? {};
  expect(readPdfFile(bytes)?.title).toBe(title);
  expect(info?.text).toContain("/CreationDate (D:20210120083000+00'00')");
  expect(info?.text).toContain("/ModDate (D:20210120083000+00'00')");
  expect(info?.text).toContain('/Creator (nianbao)');
  expect(info?.text).not.toMatch(/linux|x11|windows|mac/i);
});

test('the same input gives the same bytes: again, and in another browser', async () => {
  const html = await report(`<h1>年度报告</h1>${'<p>主动公开政府信息123条。</p><table border=1><tr><th>项目<th>件数<tr><td>规章<td>0</table>'.repeat(40)}`);
  const first = await printPdf(session, html, options);
  const parallel = await Promise.all([1, 2, 3].map(() => printPdf(session, html, options)));
  const other = await openBrowser(createHost());
  const elsewhere = await printPdf(other, html, options).finally(() => other.close());
  expect(readPdfFile(first)?.pages).toBeGreaterThan(3);
  for (const bytes of [...parallel, elsewhere]) expect(Buffer.compare(bytes, first)).toBe(0);
}, 30_000);

test('page numbers from margin boxes, right and left, in a face that only they use', async () => {
  const number = `content:"— " counter(page) " —";font:14pt 'Nianbao Serif'`;
  const css = `body{font-family:'Nianbao Sans'}@page :right{@bottom-right{${number}}}@page :left{@bottom-left{${number}}}`;
  const bytes = await printPdf(session, await report('<p style="break-after:page">一<p style="break-after:page">二<p>三', css), options);
  expect(readPdfFile(bytes)?.pages).toBe(3);
  const file = Buffer.from(bytes).toString('latin1');
  expect(file).toContain('NotoSerifSCExtraLight-Regular');
  expect(file).not.toMatch(/OpenSans/);
});

test('quotes are full width in Chinese text, digits are not', async () => {
  const widths = await session.withPage(async (page) => {
    const body = [...'三“”…0'].map((c) => `<span style="font-size:100px">${c}</span><br>`).join('');
    await loadPage(page, await report(body));
    return page.evaluate('[...document.querySelectorAll("span")].map((s) => s.getBoundingClientRect().width)');
  });
  expect(widths).toEqual([100, 100, 100, 100, expect.closeTo(55.7, 0)]);
});

test('paper: from the style sheet, otherwise from the options', async () => {
  const box = async (html: string, more: object): Promise<string | undefined> =>
    /\/MediaBox\s*\[([^\]]+)\]/.exec(Buffer.from(await printPdf(session, html, { ...options, ...more })).toString('latin1'))?.[1];
  const plain = `<title>${title}</title>x`;
  expect(await box(await report('x'), { landscape: true })).toBe('0 0 594.95996 841.91998');
  expect(await box(plain, { width: '320mm', height: '180mm' })).toMatch(/^0 0 907\.\d+ 510\.\d+$/);
});

test.each(['', 'a', '年报 (2020) \\ "x" <y>', '  spaces \n and\tlines ', '𠮷👍'.repeat(20), 'x'.repeat(3000)])(
  'title %j comes back exactly',
  async (given) => {
    const html = `<title>${given.replaceAll('<', '&lt;')}</title>text`;
    expect((await printPdf(session, html, { ...options, title: given })).length).toBeGreaterThan(500);
  },
);

test.each([
  ['another title', '<title>其他网页</title>text', '其他网页'],
  ['a title that begins alike', `<title>${title}（二）</title>text`, `${title}（二）`],
  ['no title', 'text', undefined],
])('%s: P704', async (_name, html, found) => {
  await expect(printPdf(session, html, options)).rejects.toMatchObject({
    problems: [{ code: 'P704', params: { fault: 'title', title, found } }],
  });
});

test.each(['https://example.com/', 'about:blank'])('a page that goes to %s: P704', async (target) => {
  const long = await report('<p>文字'.repeat(20_000));
  const html = long.replace('<title>', `<meta http-equiv="refresh" content="0;url=${target}"><title>`);
  await expect(printPdf(session, html, options)).rejects.toMatchObject({ problems: [{ code: 'P704' }] });
}, 30_000);

test('table cells keep their headers', async () => {
  const table = '<table><tr><th>项目<th>件数<tr><th scope="row">规章<td>0<tr><th scope="row">许可<td>1</table>';
  const file = Buffer.from(await printPdf(session, await report(table.repeat(3)), options)).toString('latin1');
  const ids = [...file.matchAll(/\/ID \((node\d+)\)/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const tree = /\/Limits \[\((\w+)\) \((\w+)\)\]\s*\/Names \[(.*?)\]/s.exec(file);
  const named = [...(tree?.[3] ?? '').matchAll(/\((node\d+)\) (\d+) 0 R/g)];
  expect(named.map(([, id]) => id)).toEqual([...ids].sort());
  expect([tree?.[1], tree?.[2]]).toEqual([named[0]?.[1], named.at(-1)?.[1]]);
  for (const [, id, object] of named) expect(file).toMatch(new RegExp(`\\n${object} 0 obj\\n[^]{0,400}?/ID \\(${id}\\)`));
  for (const [, header] of file.matchAll(/\/Headers \[\((\w+)\)/g)) expect(ids).toContain(header);
});

test('an empty body and a page without text still print', async () => {
  expect(readPdfFile(await printPdf(session, await report(''), options))?.pages).toBe(1);
  expect(content(await printPdf(session, await report('<p>文字'), options))).toContain('Tj');
});

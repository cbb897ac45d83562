import { describe, expect, test } from 'vitest';
import { PAGE, section, TITLE, verifyJson, withCell } from '../support/published-page.ts';

const page = (html: string | Uint8Array) => verifyJson({ '年报.html': html });
const bytes = (text: string) => new TextEncoder().encode(text);

describe('what a page does not show is no report', () => {
  test('hidden elements, scripts, comments, forms', async () => {
    const hidden = [
      '<div style="display: none"><p>联系人手机 13800138000</p></div>',
      '<p hidden>联系人手机 13800138000</p>',
      '<style>.gone { display: none }</style><p class="gone">联系人手机 13800138000</p>',
      '<script>document.write("<p>13800138000</p>")</script>',
      '<!-- 13800138000 --><template><p>13800138000</p></template><textarea>13800138000</textarea>',
    ].join('\n');
    const { diagnostics } = await page(PAGE.replace('<p style="text-indent: 2em;">（二）', `${hidden}<p style="text-indent: 2em;">（二）`));
    expect(diagnostics).toEqual([]);
  });

  test('another report beside it is no part of it', async () => {
    const beside = PAGE.replace('<div class="tools">', `<div class="related"><h3>${TITLE.replace('2023', '2021')}</h3><p>联系人手机 13800138000</p></div><div class="tools">`);
    expect(await page(beside)).toMatchObject({ code: 0, diagnostics: [], result: { year: 2023 } });
  });
});

describe('where a message points', () => {
  test('the line of the source', async () => {
    const html = PAGE.replace('作出行政许可处理决定412件', '作出行政许可处理决定411件');
    const line = html.slice(0, html.indexOf('411件')).split('\n').length;
    const { diagnostics } = await page(html);
    expect(diagnostics).toMatchObject([{ code: 'T520', at: [{ file: '年报.html', line }] }]);
  });

  test('a cell by its table, row and column, and by its line', async () => {
    const html = withCell('行政强制', 1, '九');
    const line = html.slice(0, html.indexOf('行政强制</p>')).split('\n').length;
    const { diagnostics } = await page(html);
    expect(diagnostics[0]).toMatchObject({
      code: 'R633',
      at: [{ table: '二、主动公开政府信息情况', row: '行政强制', column: '本年处理决定数量' }, { file: '年报.html', line }],
      params: { written: '九' },
    });
  });
});

describe('encodings', () => {
  test('what is declared and not so is read as it is', async () => {
    expect(await page(PAGE.replace('charset="utf-8"', 'charset="gbk"'))).toMatchObject({ code: 0, diagnostics: [] });
    expect(await page(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(PAGE, 'utf16le')]))).toMatchObject({ code: 0, diagnostics: [] });
  });

  test('bytes that are no text are told with their place', async () => {
    const broken = Buffer.concat([Buffer.from('<html><body><p>'), Buffer.from([0xb2, 0xff, 0xff, 0x80, 0x81]), Buffer.from('</p>')]);
    const { code, diagnostics } = await page(broken);
    expect([code, diagnostics.map((d) => [d.code, d.params])]).toEqual([2, [['R602', { reason: 'encoding', detail: expect.stringMatching(/^1\d$/) as string }]]]);
  });
});

/** Each ends within seconds, and says one thing. */
describe('pages that are damaged or hostile', () => {
  const told = async (html: string | Uint8Array) => {
    const begin = performance.now();
    const { code, diagnostics } = await page(html);
    expect(performance.now() - begin).toBeLessThan(20_000);
    expect(code).toBe(2);
    return diagnostics.map((d) => d.code).join(' ');
  };
  const body = (inside: string) => bytes(`<html><body>${inside}`);

  test('cut off within a table', async () => {
    expect(await told(PAGE.slice(0, PAGE.indexOf('6.属于四类')))).toBe('R602');
  });

  test.each([
    ['a hundred megabytes', () => new Uint8Array(100_000_000).fill(0x20).map((_, i) => (i < 6 ? (bytes('<html>')[i] ?? 0) : 0x20)), 'R605'],
    ['a million sections', () => body('<p>一、总体情况</p>'.repeat(1_000_000)), 'R605'],
    ['six million elements', () => body('<b></b>'.repeat(6_000_000)), 'R605'],
    ['elements within elements', () => body('<div>'.repeat(100_000)), 'R605'],
    ['tables within tables', () => body('<table><tr><td>'.repeat(1000)), 'R605'],
    ['cells below nothing', () => body(`${'<div>'.repeat(1900)}${'<td>x'.repeat(100_000)}`), 'R607'],
    ['cells that span a million columns', () => body(`<table>${'<tr><td colspan="1000000" rowspan="1000000">1</td></tr>'.repeat(1000)}</table>`), 'R605'],
    ['a comment without an end', () => body(`<!--${'x'.repeat(40_000_000)}`), 'R607'],
    ['a million styles', () => body(`<style>${'.a{display:none}'.repeat(200_000)}</style>`), 'R605'],
    ['nothing but a script that fills it', () => body('<div id="app"></div><script src="app.js"></script>'), 'R607'],
  ])('%s', async (_name, make, code) => {
    expect(await told(make())).toBe(code);
  });

  test('a picture of forty megabytes in the page takes nothing away from it', async () => {
    const html = PAGE.replace('<p style="text-indent: 2em;">（二）', `<img src="data:image/png;base64,${'A'.repeat(40_000_000)}"><p style="text-indent: 2em;">（二）`);
    expect(await page(html)).toMatchObject({ code: 0, diagnostics: [] });
  });

  test('forty thousand titles', async () => {
    const { code, diagnostics } = await page(body(`${section('一、总体情况')}${section('二、主动')}`.repeat(20) + '<p>一、总体情况</p><div></div><p>二、主动公开政府信息情况</p><p>正文。</p>'.repeat(20_000)));
    expect(code).toBe(1);
    expect(diagnostics.map((d) => d.code)).toContain('R623');
  });
});

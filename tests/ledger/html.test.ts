import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect, said, texts } from './support/collect-file.ts';

const page = (body: string) => `<html><body>${body}</body></html>`;
const tableOf = async (rows: string) => {
  const { sheets, problems } = await collect(page(`<table>${rows}</table>`));
  expect(problems.map((p) => p.code)).toEqual(['L113']);
  return sheets[0] as (typeof sheets)[number];
};
const rowsOf = async (rows: string) => texts(await tableOf(rows));

describe('the text of a cell', () => {
  test.each([
    ['entities', 'a&amp;b &lt;c&gt; &#20113;&#x7f5a; &copy;', 'a&b <c> 云罚 ©'],
    ['an entity without its semicolon', '甲&amp乙', '甲&乙'],
    ['spaces and lines of the source', '\n   云罚\t〔2023〕\n   1号  ', '云罚 〔2023〕 1号'],
    ['line breaks', '处罚<br>决定<br/>日期', '处罚\n决定\n日期'],
    ['paragraphs', '<p>第一段</p>\n<p>第二段</p>', '第一段\n第二段'],
    ['inline elements', '<font color=red>罚</font><b>款</b>', '罚款'],
    ['a link', '<a href="x?a=1&amp;b=2">1号</a>', '1号'],
    ['scripts and styles', '1<script>document.write("2 < 3 <td>4</td>")</script><style>td{}</style>号', '1号'],
    ['what is not shown', '<span style="display:none">20230305</span>2023-03-05<i hidden>x</i>', '2023-03-05'],
    ['a field of a form', '<input type="text" value="35000"><input type="hidden" value="7"><select><option>甲</option></select>', '35000'],
    ['a comment', '罚<!-- </td><td> -->款', '罚款'],
    ['letters beyond 16 bits', '𠮷&#134071;', '𠮷𠮷'],
  ])('%s', async (_, cell, expected) => {
    expect(await rowsOf(`<tr><td>${cell}</td><td>尾</td></tr>`)).toEqual([[expected, '尾']]);
  });

  test('nothing but a space that does not break is a blank cell', async () => {
    const { cells } = await tableOf('<tr><td>&nbsp;</td><td> </td><td>a</td></tr>');
    expect(Object.keys(cells)).toEqual(['C1']);
  });

  test('numbers stay as they are typed, unless Excel wrote what it stored', async () => {
    const { cells } = await tableOf('<tr><td>00123<td>1,234.50<td x:num="44990" style="mso-number-format:\'Short Date\'">2023/3/5<td x:num>1,500<td x:num="abc">乙<td x:err="#REF!">#REF!</tr>');
    expect(Object.values(cells)).toEqual([
      { kind: 'text', text: '00123' },
      { kind: 'text', text: '1,234.50' },
      { kind: 'number', text: '2023/3/5', number: 44990, date: true },
      { kind: 'number', text: '1,500', number: 1500 },
      { kind: 'text', text: '乙' },
      { kind: 'error', text: '#REF!' },
    ]);
  });
});

describe('the grid', () => {
  test('rowspan and colspan are merged cells', async () => {
    const sheet = await tableOf('<tr><td colspan=3>标题</td></tr><tr><td rowspan="2">甲</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr><tr><td>乙<td>5<td>6');
    expect(texts(sheet)).toEqual([['标题'], ['甲', '1', '2'], ['', '3', '4'], ['乙', '5', '6']]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }, { top: 1, left: 0, bottom: 2, right: 0 }]);
  });

  test('a cell that spans down keeps its place on the right, too', async () => {
    expect(await rowsOf('<tr><td>1<td rowspan=2 colspan=2>块<td>2<tr><td>3<td>4')).toEqual([['1', '块', '', '2'], ['3', '', '', '4']]);
  });

  test.each([['rowspan=0', 2], ['rowspan=99999999', 2], ['rowspan=-1', 0], ['rowspan=x', 0]])('%s', async (span, bottom) => {
    const { merges } = await tableOf(`<tr><td ${span}>a<td>b<tr><td>c<tr><td>d`);
    expect(merges[0]?.bottom ?? 0).toBe(bottom);
  });

  test('end tags that are left out', async () => {
    const rows = '<thead><tr><th>序号<th>名称<tbody><tr><td>1<td>甲<tr><td>2<td><font>乙<tr><td>3<td>丙';
    expect(await rowsOf(rows)).toEqual([['序号', '名称'], ['1', '甲'], ['2', '乙'], ['3', '丙']]);
  });

  test('cells without a row', async () => {
    expect(await rowsOf('<td>a</td><td>b</td>')).toEqual([['a', 'b']]);
  });

  test('the foot is shown last, wherever it stands', async () => {
    expect(await rowsOf('<tfoot><tr><td>合计<td>3</tfoot><tbody><tr><td>甲<td>1<tr><td>乙<td>2</tbody>')).toEqual([['甲', '1'], ['乙', '2'], ['合计', '3']]);
  });

  test('rows and columns that are not shown are hidden, and kept', async () => {
    const sheet = await tableOf(
      '<col><col style="display: none"><col width=0><col><tr><td>a<td>b<td>c<td>d<tr style="display:none"><td>1<td>2<td>3<td>4<tbody hidden><tr><td>5<td>6<td>7<td>8</tbody>',
    );
    expect(texts(sheet)).toEqual([['a', 'b', 'c', 'd'], ['1', '2', '3', '4'], ['5', '6', '7', '8']]);
    expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([[2, 3], [1, 2]]);
  });

  test('a column of which every cell is hidden is a hidden column', async () => {
    const sheet = await tableOf('<tr><td colspan=3>标题<tr><th>名称<th style="display:none">编号<th>日期<tr><td>甲<td style="display:none">7<td>2023-03-05');
    expect(texts(sheet)[2]).toEqual(['甲', '7', '2023-03-05']);
    expect(sheet.hiddenColumns).toEqual([1]);
  });

  test('a hidden cell under a header that has none takes no place', async () => {
    const sheet = await tableOf('<tr><th>名称<th>日期<tr><td style="display:none">7<td>甲<td>2023-03-05');
    expect(texts(sheet)).toEqual([['名称', '日期'], ['甲', '2023-03-05']]);
    expect(sheet.hiddenColumns).toBeUndefined();
  });
});

describe('several tables', () => {
  const cells = (text: string) => `<table><tr><td>${text}<td>x<tr><td>1<td>2</table>`;
  const names = async (body: string) => (await collect(page(body))).sheets.map((s) => `${s.sheet}${s.hidden ? ' hidden' : ''}`);

  test('each is a sheet: by its caption, the heading in front of it, or its number', async () => {
    expect(await names(`${cells('a')}<h2>许可 <b>台账</b></h2>${cells('b')}<table><caption>处罚台账</caption><tr><td>a<td>b<tr><td>c<td>d</table>${cells('c')}`)).toEqual(['表1', '许可 台账', '处罚台账', '表4']);
  });

  test('names are unique', async () => {
    expect(await names(`<h1>台账</h1>${cells('a')}<h1>台账</h1>${cells('b')}`)).toEqual(['台账', '台账（2）']);
  });

  test('a table in a tab that is not shown is a hidden sheet, and read', async () => {
    const { sheets } = await collect(page(`${cells('a')}<div style="display:none">${cells('b')}</div>`));
    expect(sheets.map((s) => [s.hidden, s.cells.A1?.text])).toEqual([[false, 'a'], [true, 'b']]);
  });

  test('tables that only arrange others are no sheets, at whatever depth', async () => {
    expect(await names(`<table><tr><td><table><tr><td>标题</td></tr><tr><td>${cells('a')}</td></tr></table></td></tr></table>`)).toEqual(['表1']);
  });

  test('a table with several texts in its rows is data, and what is nested belongs to its cells', async () => {
    const nested = '<table><tr><td>附件1<td>附件2</table>';
    const { sheets } = await collect(page(`<table><tr><td>名称<td>日期<td>附件<tr><td>甲<td>2023-03-05<td>${nested}<tr><td>乙<td>2023-03-06<td>无</table>`));
    expect(sheets[0] && texts(sheets[0])).toEqual([['名称', '日期', '附件'], ['甲', '2023-03-05', '附件1 附件2'], ['乙', '2023-03-06', '无']]);
  });

  test('tables without a text are no sheets', async () => {
    expect(await names(`<table><tr><td>&nbsp;</table>${cells('a')}`)).toEqual(['表1']);
  });
});

describe('a grid in several tables', () => {
  const rows = (...lines: string[]) => `<table>${lines.map((line) => `<tr>${line.split('|').map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const sheets = async (body: string) => (await collect(page(body))).sheets.map(texts);
  const head = '序号|决定书文号|处罚决定日期';

  test('its header in one and its rows in the next, or a table for a page', async () => {
    expect(await sheets(rows(head) + rows('1|1号|2023-01-05', '2|2号|2023-01-06'))).toEqual([[head.split('|'), ['1', '1号', '2023-01-05'], ['2', '2号', '2023-01-06']]]);
    const pages = await sheets(rows(head, '1|1号|2023-01-05') + rows('2|2号|2023-01-06') + rows('3|3号|2023-01-07'));
    expect(pages.map((sheet) => sheet.length)).toEqual([4]);
  });

  test('merged cells stay where they are', async () => {
    const found = await collect(page(`${rows(head)}<table><tr><td rowspan=2>1</td><td>1号</td><td>2023-01-05</td></tr><tr><td>2号</td><td>2023-01-06</td></tr></table>`));
    expect(found.sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }]);
  });

  test('a table with a header of its own, of another width, or behind a heading, is another', async () => {
    expect(await sheets(rows(head, '1|1号|2023-01-05') + rows(head, '2|2号|2023-01-06'))).toHaveLength(2);
    expect(await sheets(rows(head) + rows('1|1号|2023-01-05|x'))).toHaveLength(2);
    expect(await sheets(`${rows(head)}<h2>第二部分</h2>${rows('1|1号|2023-01-05')}`)).toHaveLength(2);
  });
});

describe('how a page begins, and in which encoding it is', () => {
  const table = '<table><tr><td>许可</td><td>乙方</td></tr></table>';
  test.each([
    ['a doctype', `<!DOCTYPE html>${page(table)}`],
    ['blank lines', `${'\r\n'.repeat(5000)}${page(table)}`],
    ['a comment', `<!-- made by a system -->\n${page(table)}`],
    ['the table itself', table],
    ['XHTML', `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"><body>${table}</body></html>`],
    ['capital letters', page(table).toUpperCase()],
    ['a byte order mark', `\ufeff${page(table)}`],
  ])('%s', async (_, html) => {
    const found = await collect(html);
    expect(said(found)).toEqual(['L113 html']);
    expect(found.sheets[0] && texts(found.sheets[0])).toEqual([['许可', '乙方']]);
  });

  test.each(['gb2312', 'gbk', 'utf-8', 'iso-8859-1'])('the bytes decide, not the declaration %s', async (charset) => {
    const html = `<html><meta charset="${charset}"><body>${table}</body></html>`;
    const gbk = Buffer.concat([Buffer.from(`<html><meta charset="${charset}"><table><tr><td>`), Buffer.from([0xd0, 0xed, 0xbf, 0xc9]), Buffer.from('</td></tr></table>')]);
    expect((await collect(html)).sheets[0]?.cells.A1?.text).toBe('许可');
    expect((await collect(gbk)).sheets[0]?.cells.A1?.text).toBe('许可');
    expect((await collect(Buffer.from(`\ufeff${html}`, 'utf16le'))).sheets[0]?.cells.A1?.text).toBe('许可');
  });

  test('a page under the name of a text is read as a page', async () => {
    expect(said(await collect(page(table), '台账.csv'))).toEqual(['L113 html']);
  });
});

describe('what is no sound page', () => {
  test.each([
    ['a table that is not closed', '<html><table><tr><td>甲<td>乙</tr>', 'L103 unclosed'],
    ['a page that stops within a tag', '<html><table><tr><td>甲<td>乙</td></tr><tr><td cl', 'L103 unclosed'],
    ['a page without a table', page('<p>登录已超时</p>'), 'L107 page'],
    ['a page whose sheets are elsewhere', '<html><frameset><frame src="a.files/sheet001.htm"></frameset></html>', 'L107 page'],
  ])('%s', async (_, html, expected) => {
    const found = await collect(html);
    expect([said(found), found.sheets]).toEqual([[expected], []]);
  });

  test.each([
    ['tables in tables', '<table><tr><td>'.repeat(100), 'L108'],
    ['elements in elements', `<table><tr><td>${'<b>'.repeat(30_000)}`, 'L108'],
    ['columns', `<table><tr>${'<td>a'.repeat(3000)}</table>`, 'L108'],
    ['rows', `<table>${'<tr>'.repeat(2_100_000)}</table>`, 'L108'],
    ['cells', `<table>${`<tr>${'<td colspan=1000>a'.repeat(100)}`.repeat(30)}</table>`, 'L108'],
  ])('more %s than there can be', async (_, html, expected) => {
    const begin = performance.now();
    const found = await collect(html);
    expect([found.problems.map((p) => p.code), found.sheets]).toEqual([[expected], []]);
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  test('50,000 cells whose inline elements are not closed', async () => {
    const begin = performance.now();
    const { sheets } = await collect(page(`<table>${'<tr><td><font>甲<td><font>乙'.repeat(9000)}</table>`));
    expect(sheets[0] && Object.keys(sheets[0].cells).length).toBe(18_000);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});

test('property: a table of texts comes out as it went in, however its tags are written', async () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '1', '<', '&', '"', ' ', 'a', ';', '#', 'amp'), maxLength: 6 }).map((t) => t.trim().replace(/ +/g, ' '));
  const rows = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  const escape = (t: string) => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), fc.constantFrom('', '\n  '), async (list, ends, space) => {
      const cell = (t: string) => `<td>${space}${escape(t)}${space}${ends ? '</td>' : ''}`;
      const html = page(`<table>${list.map((row) => `<tr>${row.map(cell).join(space)}${ends ? '</tr>' : ''}`).join(space)}</table>`);
      const { sheets } = await collect(html);
      const found = sheets[0] ? texts(sheets[0]) : [];
      const expected = list.map((row) => row.slice(0, row.findLastIndex((t) => t !== '') + 1));
      expect(found).toEqual(expected.slice(0, expected.findLastIndex((row) => row.length > 0) + 1));
    }),
    { numRuns: 200 },
  );
});

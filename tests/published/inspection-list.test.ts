import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/diagnostics/catalog.ts';
import type { Files } from '../support/memory-host.ts';
import { madeReport } from '../support/made-report.ts';
import { PAGE, section, TITLE, verifyJson, withCell, withRow } from '../support/published-page.ts';
import { pdfOf } from '../support/small-pdf.ts';
import { wordDocument, wordParagraph } from '../support/word-document.ts';

/** What inspections and assessments name, as a file that is published shows it: the code, and the page that has it. */
type Row = [defect: string, code: Code, files: Files, ...options: string[]];

function changed(from: string | RegExp, to: string, page = PAGE): Files {
  const result = page.replace(from, () => to);
  if (result === page) throw new Error(String(from));
  return { '年报.html': result };
}
const page = (html: string): Files => ({ '年报.html': html });
const says = (words: string): Files => changed('作出行政许可处理决定', `${words}作出行政许可处理决定`);
const PROBLEMS = '公开的内容还不够细，有的科室报送不及时。下一年按事项逐一补齐，按月通报。';
const MEASURES = '下一年按事项逐一补齐，按月通报。';

const rows: Row[] = [
  ['a notice that is superseded is cited', 'T536', changed('〔2021〕30号', '〔2019〕60号')],
  ['instructions of the template are left in', 'T538', changed('（一）主动公开<', '（一）主动公开（宋体加粗小四号字）<')],
  ['「该部分以表格形式报告」 is left in', 'T538', changed(/<strong>二、主动公开政府信息情况<\/strong><\/p>/, '<strong>二、主动公开政府信息情况</strong></p><p>该部分以表格形式报告。表格如下：</p>')],
  ['marks of a draft', 'T539', says('※')],
  ['the layout of a table was altered: a row of its own', 'R636', page(withRow('行政强制', (row) => `${row}<tr><td>行政确认</td><td colspan="3">7</td></tr>`))],
  ['the layout was altered: a row is missing', 'R631', page(withRow('2.重复申请', () => '').replace('rowspan="5"', 'rowspan="4"').replace('rowspan="22"', 'rowspan="21"'))],
  ['the layout was altered: heads called otherwise', 'R637', changed('本机关不掌握相关政府信息', '本机关不掌握相关信息')],
  ['a blank', 'R632', page(withCell('规章', 2, ''))],
  ['a slash', 'R632', page(withCell('规章', 2, '/'))],
  ['a dash', 'R632', page(withCell('规章', 2, '-'))],
  ['「无」', 'R632', page(withCell('规章', 2, '无'))],
  ['the table is a picture', 'R630', changed(/<table class="table-2"[\s\S]*?<\/table>/, '<img src="4.png">')],
  ['words in a cell', 'R633', page(withCell('规章', 2, '见附件1'))],
  ['元 where the form has 万元', 'R635', changed('26.55</p>', '265500</p>', PAGE.replace('（单位：万元）', '').replace('收取行政事业性收费26.55万元', '收取了费用'))],
  ['the first two items are not the third and fourth', 'B401', page(withCell('四、结转下年度继续办理', 7, '2', withCell('四、结转下年度继续办理', 1, '2', PAGE.replace('结转下年度继续办理1件', ''))))],
  ['a row does not add up', 'B403', page(withCell('二、上年结转政府信息公开申请数量', 1, '2'))],
  ['the results do not add up', 'B402', page(withCell('3.其他', 7, '0', withCell('3.其他', 1, '0')))],
  ['the total of reviews does not add up', 'B404', changed('>4</p>', '>5</p>')],
  ['regulations by a body that makes none', 'B412', page(withCell('规章', 1, '1'))],
  ['fewer in force than were made', 'B413', page(withCell('行政规范性文件', 1, '1'))],
  ['text and table: 258 and 275', 'T520', changed('新收政府信息公开申请18件', '新收政府信息公开申请17件')],
  ['one column of the table for its total', 'T520', changed('予以公开7件', '予以公开5件')],
  ['a breakdown that does not add up', 'T522', says('全年公开信息73条，其中机构12条、政策31条、业务40条。')],
  ['a percentage that does not fit', 'T523', says('检查企业20家，其中化工5家，占20%。')],
  ['a wrong number of sections', 'T525', changed('由六个部分组成', '由五个部分组成')],
  ['a period of another year', 'T526', changed('统计期限为2023年1月1日', '统计期限为2022年1月1日')],
  ['an aspect is missing', 'T530', changed(/<p [^>]*>（五）监督保障<\/p>\s*<p [^>]*>[^<]*<\/p>/, '')],
  ['nothing below an aspect', 'T531', changed('政府信息公开专栏由专人维护，提供检索、查阅和下载。', '')],
  ['the problems say nothing', 'T532', changed(PROBLEMS, '无。')],
  ['problems without measures', 'T534', changed(MEASURES, '')],
  ['nothing of the processing fee', 'T535', changed('本年度没有发出收取信息处理费的通知，没有收取信息处理费。', '没有其他需要报告的事项。')],
  ['a government without its own duties', 'T533', page(PAGE.replaceAll('云溪县应急管理局', '云溪县人民政府'))],
  ['published too late', 'T540', changed('2024年1月18日', '2024年2月10日')],
  ['dated before the year ends', 'R614', changed('2024年1月18日', '2023年1月18日')],
  ['filed under the wrong year', 'R612', page(PAGE.replaceAll(TITLE, TITLE.replace('2023', '2022'))), '--year', '2023'],
  ['no title', 'R610', page(PAGE.replaceAll(TITLE, '政务公开'))],
  ['the title is not in its form', 'R611', page(PAGE.replaceAll(TITLE, '云溪县应急管理局2023年度政府信息公开工作报告'))],
  ['a heading is mistyped', 'R622', changed('五、存在的主要问题及改进情况', '五、存在的主要问题及改进情況')],
  ['a section is missing', 'R620', changed(section('六、其他需要'), '')],
  ['sections in another order', 'R621', changed(section('五、存在的'), section('六、其他需要') + section('五、存在的'), PAGE.replace(section('六、其他需要'), ''))],
  ['tables of the older form', 'R613', page(PAGE.replaceAll('2023', '2020').replaceAll('2024', '2021').replaceAll('〔2021〕30号', '〔2019〕60号'))],
  ['the name before a reform', 'T542', changed('公开前逐件审查', '公开前由委分管领导审定')],
  ['an identity number', 'T550', says('申请人身份证号11010519491231002X。')],
  ['a phone number', 'T551', says('联系人手机 138 0013 8000。')],
  ['an account number', 'T552', says('账号6222021234567890128。')],
  ['the text is that of last year', 'T545', { '年报.html': PAGE, '上年.html': PAGE.replaceAll('2023', '2022').replaceAll('2024', '2023') }, '--previous', '上年.html'],
  ['what was carried over is not what last year left', 'B406', { '年报.html': PAGE, '上年.html': lastYear('四、结转下年度继续办理', '3') }, '--previous', '上年.html'],
  ['comments and recorded changes', 'R640', { '年报.docx': wordDocument(madeReport(), { begin: '<w:p><w:ins w:id="1"><w:r><w:t>（</w:t></w:r></w:ins><w:r><w:commentReference w:id="0"/></w:r></w:p>' }) }],
  ['a scanned PDF', 'R604', { '年报.pdf': pdfOf([[]]) }],
  ['an old notice in a document too', 'T536', { '年报.docx': wordDocument(madeReport(), { paragraph: (text) => (text.includes('〔2021〕30号') ? wordParagraph(text.replace('〔2021〕30号', '〔2019〕60号')) : undefined) }) }],
];

function lastYear(row: string, total: string): string {
  const moved = withCell(row, 7, total, withCell(row, 1, total));
  return moved.replaceAll('2023', '2022').replaceAll('2024', '2023');
}

describe('defects that inspections name, on a published file', () => {
  test.each(rows)('%s: %s', async (_defect, code, files, ...options) => {
    const { diagnostics } = await verifyJson(files, ...options);
    expect(diagnostics.map((d) => d.code)).toContain(code);
  });

  test('the file without them raises none of these codes', async () => {
    const codes = new Set<string>(rows.map(([, code]) => code));
    expect(codes.size).toBeGreaterThan(35);
    const { diagnostics, code } = await verifyJson(page(PAGE));
    expect(diagnostics).toEqual([]);
    expect(code).toBe(0);
  });
});

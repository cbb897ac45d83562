import { describe, expect, test } from 'vitest';
import { madeReport } from '../support/made-report.ts';
import { PAGE, verifyJson, withCell } from '../support/published-page.ts';
import { wordDocument, wordRun } from '../support/word-document.ts';

const FIGURE = 'permits.decisions';

/** What is told of the cell, and what was read of it. */
async function told(name: string, bytes: string | Uint8Array) {
  const { diagnostics, result } = await verifyJson({ [name]: bytes });
  const { R635: doubt } = Object.fromEntries(diagnostics.map((d) => [d.code, d]));
  return { readings: doubt?.params.readings, at: doubt?.at[0], value: result?.figures[FIGURE]?.value, codes: diagnostics.map((d) => d.code) };
}

const AT = { table: '二、主动公开政府信息情况', row: '行政许可', column: '本年处理决定数量' };
const doubt = (...readings: string[]) => ({ readings, at: AT, value: undefined });
const sound = { value: '412', codes: [] };

describe('a cell of a page', () => {
  /** The cell is first written with a word that no markup can be in. */
  const cell = (html: string, page = PAGE) => told('年报.html', withCell('行政许可', 1, 'CELL', page).replace('CELL', html));

  test.each([
    ['a raised mark', '412<sup>1</sup>', ['4121', '412']],
    ['a lowered one', '412<sub>1</sub>', ['4121', '412']],
    ['a circled digit', '412①', ['4121', '412']],
    ['a raised character', '412²', ['4122', '412']],
    ['a mark that a style raises', '412<span style="font-size: 60%; vertical-align: super">1</span>', ['4121', '412']],
    ['what was deleted', '<del>400</del>412', ['400412', '412']],
    ['what is struck out', '<s>9</s>412', ['9412', '412']],
    ['what a style strikes out', '<span style="text-decoration: underline line-through red">9</span>412', ['9412', '412']],
    ['the whole number, struck out', '<s>412</s>', ['412', '0']],
    ['words above it', '<ruby>412<rt>1</rt></ruby>', ['4121', '412']],
    ['digits that are not seen', '<span style="opacity: 0">9</span>412', ['9412', '412']],
    ['digits without a height', '4<span style="font-size:0">9</span>12', ['4912', '412']],
    ['digits that run the other way', '<bdo dir="rtl">214</bdo>', ['214', '0']],
    ['white digits beside others', '<span style="color: #FFF">9</span>412', ['9412', '412']],
    ['a drawing', '412<svg><text>9</text></svg>', ['412', '4129']],
    ['a field', '<input value="412">', ['0', '412']],
  ] as [string, string, string[]][])('%s is doubt', async (_name, html, readings) => {
    expect(await cell(html)).toMatchObject(doubt(...readings));
  });

  test.each([
    ['half opaque', '<span style="opacity: 0.5">412</span>'],
    ['white, all of it', '<b style="color: #fff">412</b>'],
    ['white on a ground of its own', '<b style="color: #fff; background: #036">4</b>12'],
    ['raised above nothing', '<sup>412</sup>'],
    ['a mark that is no digit of its own', '412<s> </s>'],
    ['a hidden field', '412<input type="hidden" value="9">'],
    ['an element that is hidden', '<i hidden>9</i>412'],
    ['a class that a later rule hides', '<i class="gone">9</i>412<style>i.gone { display: none }</style>'],
  ])('%s is none', async (_name, html) => {
    expect(await cell(html)).toMatchObject(sound);
  });

  test('a class that its rule strikes out', async () => {
    expect(await cell('<i class="old">9</i>412', PAGE.replace('</head>', '<style>.old { text-decoration: line-through }</style></head>'))).toMatchObject(doubt('9412', '412'));
  });

  test('what a whole table stands in says nothing of its cells', async () => {
    const faded = PAGE.replace(/<table/g, '<div style="opacity: 0"><table').replace(/<\/table>/g, '</table></div>');
    expect(await cell('412', faded)).toMatchObject(sound);
  });
});

describe('a cell of a Word document', () => {
  const run = (text: string, properties: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const cell = (runs: string, styles?: string) => told('年报.docx', wordDocument(madeReport(), { change: (xml) => xml.replace(wordRun('412'), runs), ...(styles ? { styles } : {}) }));

  test.each([
    ['a raised mark', wordRun('412') + run('1', '<w:vertAlign w:val="superscript"/>'), ['4121', '412']],
    ['a lowered one', wordRun('412') + run('1', '<w:vertAlign w:val="subscript"/>'), ['4121', '412']],
    ['one that stands higher', wordRun('412') + run('1', '<w:position w:val="12"/><w:sz w:val="10"/>'), ['4121', '412']],
    ['what is struck out', run('9', '<w:strike/>') + wordRun('412'), ['9412', '412']],
    ['what is struck out twice', run('9', '<w:dstrike w:val="1"/>') + wordRun('412'), ['9412', '412']],
    ['what screens alone hide', run('9', '<w:webHidden/>') + wordRun('412'), ['9412', '412']],
    ['white digits beside others', run('9', '<w:color w:val="FFFFFF"/>') + wordRun('412'), ['9412', '412']],
    ['words above it', `<w:r><w:ruby><w:rt>${wordRun('1')}</w:rt><w:rubyBase>${wordRun('412')}</w:rubyBase></w:ruby></w:r>`, ['1412', '412']],
    ['a sign of another font', `${wordRun('412')}<w:r><w:sym w:font="Symbol" w:char="F030"/></w:r>`, ['412', '412〓']],
  ] as [string, string, string[]][])('%s is doubt', async (_name, runs, readings) => {
    expect(await cell(runs)).toMatchObject(doubt(...readings));
  });

  test('a mark that a style raises, unless the run says otherwise', async () => {
    const styles = '<w:styles xmlns:w="w"><w:style w:styleId="a"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>';
    expect(await cell(wordRun('412') + run('1', '<w:rStyle w:val="b"/>'), styles)).toMatchObject(doubt('4121', '412'));
    expect(await cell(wordRun('41') + run('2', '<w:rStyle w:val="b"/><w:vertAlign w:val="baseline"/>'), styles)).toMatchObject(sound);
  });

  test('what is switched off, what is of the paragraph alone, and a footnote that Word numbers, are none', async () => {
    expect(await cell(run('412', '<w:strike w:val="0"/><w:position w:val="0"/>'))).toMatchObject(sound);
    expect(await cell(run('412', '<w:color w:val="FFFFFF"/>'))).toMatchObject(sound);
    expect(await cell(`${wordRun('412')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>`)).toMatchObject(sound);
    const change = (xml: string) => xml.replaceAll('<w:p><w:r>', '<w:p><w:pPr><w:rPr><w:vanish/><w:strike/></w:rPr></w:pPr><w:r>');
    expect(await told('年报.docx', wordDocument(madeReport(), { change }))).toMatchObject(sound);
  });
});

test('a step of a line in a drawing is no text that was moved', async () => {
  const begin = '<w:p><w:r><w:drawing><a:path xmlns:a="a"><a:moveTo><a:pt/></a:moveTo></a:path></w:drawing></w:r></w:p>';
  expect(await told('年报.docx', wordDocument(madeReport(), { begin }))).toMatchObject(sound);
});

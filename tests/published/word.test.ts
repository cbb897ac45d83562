import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { zipOf } from '../../src/export/office/zip-writer.ts';
import { madeFigures, madeReport, type MadeReport } from '../support/made-report.ts';
import { verifyJson } from '../support/published-page.ts';
import { wordDocument, wordParagraph, wordRun, type WordOptions } from '../support/word-document.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/files/${name}`, import.meta.url)));

async function read(bytes: Uint8Array) {
  const { code, result, diagnostics } = await verifyJson({ '年报.docx': bytes });
  const printed = Object.entries(result?.figures ?? {}).filter(([, figure]) => figure.source === 'read');
  const figures = Object.fromEntries(printed.filter(([, { value }]) => value !== '0').map(([id, { value }]) => [id, Number(value)])) as Record<string, number>;
  return { code, count: printed.length, figures, codes: diagnostics.map((d) => d.code), result, diagnostics };
}

const made = (options: WordOptions = {}, report: MadeReport = {}) => read(wordDocument(madeReport(report), options));
const whole = { code: 0, count: 200, figures: madeFigures(), codes: [] };

describe('every figure, and nothing to say', () => {
  test('the form of 2021, and of 2019', async () => {
    expect(await made()).toMatchObject(whole);
    expect(await made({}, { form: 2019, year: 2020 })).toMatchObject({ code: 0, count: 198, figures: madeFigures(2019), codes: [] });
  });

  test('LibreOffice', async () => {
    expect(await read(fixture('libreoffice.docx'))).toMatchObject(whole);
    expect(await read(fixture('libreoffice-2019.docx'))).toMatchObject({ count: 198, figures: madeFigures(2019) });
  });

  test('all of it in one cell of a table that arranges the page', async () => {
    const change = (xml: string) => xml.replace('<w:body>', '<w:body><w:tbl><w:tr><w:tc>').replace('<w:sectPr/>', '</w:tc></w:tr></w:tbl><w:sectPr/>');
    expect(await made({ change })).toMatchObject(whole);
  });

  test('the title in a box, once for programs of today and once for older ones', async () => {
    const box = (text: string) => `<w:txbxContent>${wordParagraph(text)}</w:txbxContent>`;
    const paragraph = (text: string) =>
      text.endsWith('工作年度报告')
        ? `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>${box(text)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(`${text}（旧）`)}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
        : undefined;
    expect(await made({ paragraph })).toMatchObject(whole);
  });

  test('fields show their result, hidden text is none', async () => {
    const paragraph = (text: string) =>
      text.startsWith('公开前逐件审查')
        ? `<w:p><w:r><w:instrText> REF 身份证11010519491231002X </w:instrText></w:r>${wordRun(text)}<w:r><w:rPr><w:vanish/></w:rPr><w:t>11010519491231002X</w:t></w:r></w:p>`
        : undefined;
    expect(await made({ paragraph })).toMatchObject(whole);
  });

  test('titles whose numbers the program writes, by a style or by the paragraph itself', async () => {
    const styles = '<w:styles xmlns:w="w"><w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Title1"><w:basedOn w:val="Base"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>';
    const titled = (properties: string) => (text: string) => (/^[一二三四五六]、/.test(text) ? wordParagraph(text.slice(2), `<w:pPr>${properties}</w:pPr>`) : undefined);
    expect(await made({ styles, paragraph: titled('<w:pStyle w:val="Title1"/>') })).toMatchObject(whole);
    expect(await made({ paragraph: titled('<w:numPr><w:numId w:val="2"/></w:numPr>') })).toMatchObject(whole);
    // Without a number that is written or made, the title is not that of the form.
    expect((await made({ paragraph: titled('<w:numPr><w:numId w:val="0"/></w:numPr>') })).codes).toEqual(['R622']);
  });

  test('a column that goes on with the one before', async () => {
    // As older programs write a merged cell: 〈w:hMerge〉 and not 〈w:gridSpan〉.
    const change = (xml: string) =>
      xml.replace(/<w:tc><w:tcPr><w:gridSpan w:val="3"\/><\/w:tcPr>(<w:p>(?:(?!<\/w:tc>).)*>(?:412|138|9|26\.55)<(?:(?!<\/w:tc>).)*)<\/w:tc>/g, (_all, words: string) =>
        `<w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr>${words}</w:tc>${'<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>'.repeat(2)}`);
    expect(await made({ change })).toMatchObject(whole);
  });
});

describe('changes that were recorded are taken over, and told', () => {
  test('a number that was changed', async () => {
    const change = (xml: string) => xml.replace(wordRun('412'), `<w:del w:id="1"><w:r><w:delText>400</w:delText></w:r></w:del><w:ins w:id="2">${wordRun('412')}</w:ins>`);
    const { codes, figures, diagnostics } = await made({ change });
    expect(figures).toEqual(madeFigures());
    expect(codes).toEqual(['R640']);
    expect(diagnostics[0]?.params).toEqual({ comments: 0, inserted: 1, deleted: 1 });
  });

  test('a row, and a cell, that were deleted', async () => {
    const row = '<w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc><w:p><w:r><w:t>行政确认</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7</w:t></w:r></w:p></w:tc></w:tr>';
    const cell = '<w:tc><w:tcPr><w:cellDel w:id="4"/></w:tcPr><w:p><w:r><w:t>99</w:t></w:r></w:p></w:tc>';
    const change = (xml: string) => xml.replace(/(<w:tr>(?:(?!<\/w:tr>).)*>行政强制<(?:(?!<\/w:tr>).)*)<\/w:tr>/, `$1${cell}</w:tr>${row}`);
    expect(await made({ change })).toMatchObject({ count: 200, figures: madeFigures(), codes: ['R640'] });
  });

  test('spans as they were before a change are none', async () => {
    const change = (xml: string) => xml.replaceAll('<w:gridSpan w:val="3"/>', '<w:gridSpan w:val="3"/><w:tcPrChange w:id="5"><w:tcPr><w:gridSpan w:val="1"/><w:vMerge/></w:tcPr></w:tcPrChange>');
    expect(await made({ change })).toMatchObject(whole);
  });

  test('a paragraph that was moved is there once', async () => {
    const words = '公开的渠道还不够多。';
    const paragraph = (text: string) =>
      text.startsWith('公开的内容还不够细')
        ? `<w:p><w:moveTo w:id="6">${wordRun(words)}</w:moveTo>${wordRun(text)}</w:p>`
        : text.startsWith('全年新收')
          ? `<w:p>${wordRun(text)}<w:moveFrom w:id="6">${wordRun(words)}</w:moveFrom></w:p>`
          : undefined;
    const { codes, diagnostics } = await made({ paragraph });
    expect(codes).toEqual(['R640']);
    expect(diagnostics[0]?.params).toEqual({ comments: 0, inserted: 1, deleted: 1 });
  });
});

describe('a document that is damaged or hostile is one message', () => {
  const told = async (bytes: Uint8Array) => {
    const { code, diagnostics, result } = await verifyJson({ '年报.docx': bytes });
    expect(result).toBeNull();
    expect(code).toBe(2);
    return diagnostics.map((d) => [d.code, d.params.reason ?? d.params.limit].filter(Boolean).join(' ')).join(', ');
  };
  const parts = (changes: Record<string, string>) => wordDocument(madeReport(), { more: changes });

  test('a document type, which may fetch files or fill the memory', async () => {
    const change = (xml: string) => xml.replace('?>', '?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>').replace('412', '&b;');
    expect(await told(wordDocument(madeReport(), { change }))).toBe('R602 dtd');
    expect(await told(parts({ '_rels/.rels': '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><Relationships/>' }))).toBe('R602 dtd');
  });

  test('cut off anywhere', async () => {
    const bytes = wordDocument(madeReport());
    for (let part = 1; part < 10; part++) expect(await told(bytes.subarray(0, Math.floor((bytes.length * part) / 10)))).toBe('R602 truncated');
  });

  test('an archive that unpacks to a gigabyte', async () => {
    const large = new Uint8Array(70_000_000).fill(0x20);
    const bomb = zipOf([['[Content_Types].xml', Buffer.from('<Types/>')], ['_rels/.rels', Buffer.from('<Relationships xmlns="p"/>')], ['word/document.xml', large]]);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await told(bomb)).toBe('R605 size');
  });

  test('more text than any report has', async () => {
    expect(await told(wordDocument(['甲'.repeat(2_000_001)]))).toBe('R605 size');
  });

  test('no document in it, a part that is not well-formed, two parts of one name', async () => {
    expect(await told(zipOf([['word/styles.xml', Buffer.from('<a/>')], ['_rels/.rels', Buffer.from('<Relationships xmlns="p"/>')]]))).toBe('R602 damaged');
    expect(await told(wordDocument(madeReport(), { change: (xml) => xml.replace('</w:tbl>', '') }))).toBe('R602 damaged');
    expect(await told(parts({ 'Word/Document.xml': '<a/>' }))).toBe('R602 damaged');
  });

  test('tables within tables, 100 000 deep', async () => {
    const deep = 100_000;
    const change = () => `<w:document xmlns:w="w"><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(deep)}${'</w:tc></w:tr></w:tbl>'.repeat(deep)}</w:body></w:document>`;
    expect(await told(wordDocument([], { change }))).toBe('R605 size');
  });

  test('a password, which Word writes as an older kind of file', async () => {
    expect(await told(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('R603');
  });
});

describe('other kinds of document are named, with what to do', () => {
  const ole = (stream: string) => {
    const file = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(file, `/${stream}`, Buffer.alloc(5000));
    return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer);
  };
  const zip = (...parts: [string, string][]) => zipOf(parts.map(([name, content]) => [name, Buffer.from(content)]));
  test.each([
    ['Word 97-2003 文档（.doc）', ole('WordDocument')],
    ['OFD 文件', zip(['OFD.xml', '<ofd:OFD/>'])],
    ['RTF 文档', Buffer.from('{\\rtf1\\ansi 年报}')],
    ['网页归档文件（.mht）', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>')],
    ['OpenDocument 文档（.odt）', zip(['mimetype', 'application/vnd.oasis.opendocument.text'], ['content.xml', '<a/>'])],
    ['文本文件', Buffer.from('云溪县应急管理局2023年政府信息公开工作年度报告')],
    ['空的', new Uint8Array(0)],
    ['JPEG 图片', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46])],
  ])('%s', async (found, bytes) => {
    const { code, diagnostics } = await verifyJson({ '年报.docx': bytes });
    expect([code, diagnostics.map((d) => [d.code, d.params.found])]).toEqual([2, [['R601', found]]]);
  });
});

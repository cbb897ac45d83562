import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import * as XLSX from 'xlsx';
import { describe, expect, test } from 'vitest';
import { annotatedCopy } from '../../src/export/annotate/copy.ts';
import type { CellMark } from '../../src/export/annotate/marks.ts';
import { zipContent, zipEntries } from '../../src/ledger/zip.ts';
import { collect, kept, said, texts } from '../ledger/support/collect-file.ts';
import { zip } from '../ledger-xlsx/support/zip.ts';
import { MAIN, parts as partsOf, relation, relationships, worksheet, XML, xlsx } from '../ledger-xlsx/support/ooxml.ts';

const RED = 'FFC7CE';
const YELLOW = 'FFEB9C';
const own = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/annotate/${name}`, import.meta.url)));

const mark = (row: number, column: number, severity: CellMark['severity'], note?: string): CellMark => ({ row, column, severity, note });

async function copyOf(bytes: Uint8Array, marks: CellMark[], sheet: string, file = '台账.xlsx') {
  const copy = await annotatedCopy(bytes, file, new Map([[sheet, marks]]));
  if (!copy) throw new Error('no copy');
  return copy;
}

/** What another program (SheetJS) sees in a sheet. */
function seen(bytes: Uint8Array, sheet: string) {
  const book = XLSX.read(bytes, { cellStyles: true, cellNF: true });
  const found = book.Sheets[sheet] ?? {};
  const cell = (ref: string) => found[ref] as XLSX.CellObject | undefined;
  return {
    note: (ref: string) => cell(ref)?.c?.map((c) => c.t).join('|'),
    author: (ref: string) => cell(ref)?.c?.[0]?.a,
    fill: (ref: string) => (cell(ref)?.s as { fgColor?: { rgb?: string } } | undefined)?.fgColor?.rgb,
    format: (ref: string) => cell(ref)?.z,
    merges: found['!merges'],
    widths: found['!cols']?.map((c) => c?.width),
    noted: Object.keys(found).filter((ref) => cell(ref)?.c !== undefined),
  };
}

function parts(bytes: Uint8Array): Map<string, { packed: string; text: string }> {
  const entries = zipEntries(bytes);
  if ('fault' in entries) throw new Error(entries.fault);
  return new Map(
    entries.map((entry) => {
      const content = zipContent(bytes, entry);
      if ('fault' in content) throw new Error(content.fault);
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
      const packed = Buffer.from(bytes.subarray(start, start + entry.packed)).toString('latin1');
      return [entry.name, { packed, text: Buffer.from(content).toString('utf8') }];
    }),
  );
}

/** The entry of styles.xml that a cell refers to. */
function styleOf(bytes: Uint8Array, sheet: string, ref: string): string {
  const styles = /<cellXfs[^>]*>([^]*?)<\/cellXfs>/.exec(part(bytes, 'xl/styles.xml'))?.[1] ?? '';
  const list = styles.match(/<xf [^>]*\/>|<xf [^]*?<\/xf>/g) ?? [];
  return list[Number(new RegExp(`<c r="${ref}"[^>]* s="(\\d+)"`).exec(part(bytes, sheet))?.[1])] ?? '';
}

const part = (bytes: Uint8Array, name: string) => parts(bytes).get(name)?.text ?? '';

describe.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('a copy of the workbook of %s', (name) => {
  const original = own(name);
  const marks = [
    mark(3, 1, 'error', '错误 V202  「a<b」'),
    mark(5, 4, 'error', '错误 V202  二'),
    mark(6, 5, 'warning', '提醒 V222  三'),
    mark(7, 1, 'error'),
    mark(8, 6, 'warning', '提醒 H101  没有的单元格'),
    mark(20, 2, 'error', '错误 V201  没有的行'),
  ];
  const made = copyOf(original, marks, '许可');

  test('holds the same cells, and no message is raised about the file', async () => {
    const [before, after] = [await collect(original, name), await collect((await made).bytes, name)];
    expect(said(after)).toEqual([]);
    expect(after.sheets.map(texts)).toEqual(before.sheets.map(texts));
    expect(texts(after.sheets[0] as never)[2]?.[4]).toBe('2023年3月1日');
  });

  test('has the marked cells coloured, errors red and warnings yellow, and no others', async () => {
    const { fill } = seen((await made).bytes, '许可');
    expect(['B3', 'E5', 'B7'].map(fill)).toEqual([RED, RED, RED]);
    expect(['F6', 'G8'].map(fill)).toEqual([YELLOW, YELLOW]);
    expect(['B4', 'E4', 'A3'].map(fill)).toEqual([undefined, undefined, undefined]);
    expect(fill('F4')).toBe('CCFFCC');
  });

  test('keeps number formats, borders, widths, merged cells, validations and the frozen rows', async () => {
    const { bytes } = await made;
    const [before, after] = [seen(original, '许可'), seen(bytes, '许可')];
    expect(['E5', 'F6'].map(after.format)).toEqual(['E5', 'F6'].map(before.format));
    expect([after.merges, after.widths]).toEqual([before.merges, before.widths]);
    const sheet = 'xl/worksheets/sheet1.xml';
    const outside = (text: string) => text.replace(/<sheetData>[^]*<\/sheetData>/, '');
    expect(outside(part(bytes, sheet))).toBe(outside(part(original, sheet)));
    // The whole style, alignment and borders with it, but for the background.
    const background = / (?:fillId|applyFill)="[^"]*"/g;
    const style = (file: Uint8Array, ref: string) => styleOf(file, sheet, ref).replace(background, '');
    expect(['B3', 'E5', 'F6'].map((ref) => style(bytes, ref))).toEqual(['B3', 'E5', 'F6'].map((ref) => style(original, ref)));
    expect(styleOf(bytes, sheet, 'E5')).not.toBe(styleOf(original, sheet, 'E5'));
  });

  test('keeps the comments that are there; in the same cell ours stands below', async () => {
    const { note, noted } = seen((await made).bytes, '许可');
    expect(note('B3')?.replace(/\r/g, '')).toBe('原有的批注\n\n错误 V202  「a<b」');
    expect(note('C6')).toBe('另一条批注');
    expect(note('E5')).toBe('错误 V202  二');
    expect(note('G8')).toBe('提醒 H101  没有的单元格');
    expect(noted.sort()).toEqual(['B3', 'C20', 'C6', 'E5', 'F6', 'G8']);
  });

  test('has a box for each comment, with numbers of its own', async () => {
    const found = [...parts((await made).bytes)].find(([n]) => n.endsWith('.vml'))?.[1].text ?? '';
    const ids = [...found.matchAll(/id="(_x0000_s\d+)"/g)].map((m) => m[1]);
    expect(found.match(/ObjectType="Note"/g)).toHaveLength(6);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leaves every other part as it was, byte for byte, packed as it was', async () => {
    const [before, after] = [parts(original), parts((await made).bytes)];
    const changed = [...before].filter(([n, { packed }]) => after.get(n)?.packed !== packed).map(([n]) => n);
    expect(changed.filter((n) => !/^xl\/(?:worksheets\/sheet1\.xml|styles\.xml|comments|drawings\/\w+\.vml)/.test(n))).toEqual([]);
    expect([...after.keys()]).toEqual([...before.keys()]);
  });

  test('is the same each time', async () => {
    expect(Buffer.compare(Buffer.from((await copyOf(original, marks, '许可')).bytes), Buffer.from((await made).bytes))).toBe(0);
  });
});

describe('whatever the workbook is written like', () => {
  test.each([
    'openpyxl.xlsx', 'openpyxl-1904.xlsx', 'libreoffice.xlsx', 'libreoffice-hidden.xlsx', 'hidden-parts.xlsx', 'utf16-xml.xlsx',
    'inline-no-addresses.xlsx', 'zip64.xlsx', 'stored.xlsx', 'merged-date.xlsx', 'rich-text.xlsx', 'far-cell.xlsx', 'macros.xlsm', 'new.et',
  ])('%s: the copy is read like the original, and the cells are marked', async (name) => {
    const original = kept(name);
    const before = await collect(original, name);
    const sheet = before.sheets[0]?.sheet ?? '';
    const { bytes, converted } = await copyOf(original, [mark(4, 1, 'error', '错误 甲'), mark(6, 2, 'warning', '提醒 乙')], sheet, name);
    const after = await collect(bytes, name);
    expect(converted).toBe(false);
    expect(said(after)).toEqual(said(before));
    expect(after.sheets.map(texts)).toEqual(before.sheets.map(texts));
    const { note, author, fill } = seen(bytes, sheet);
    expect([note('B4'), note('C6'), author('B4')]).toEqual(['错误 甲', '提醒 乙', 'nianbao']);
    expect([fill('B4'), fill('C6')]).toEqual([RED, YELLOW]);
  });

  test('strict.xlsx: a strict file gets strict names for what is added', async () => {
    const original = kept('strict.xlsx');
    const { bytes } = await copyOf(original, [mark(4, 1, 'error', '错误 甲')], '案件');
    expect((await collect(bytes, 'a.xlsx')).sheets.map(texts)).toEqual((await collect(original, 'a.xlsx')).sheets.map(texts));
    expect(part(bytes, 'xl/comments1.xml')).toContain('<comments xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">');
    expect(part(bytes, 'xl/worksheets/_rels/sheet1.xml.rels')).toContain('"http://purl.oclc.org/ooxml/officeDocument/relationships/comments"');
    expect(seen(bytes, '案件').fill('B4')).toBe(RED);
  });

  test.each(['utf8.csv', 'gb18030.csv', 'xlwt.xls', 'old.et', 'sheetjs.xlsb', 'libreoffice.ods', 'libreoffice-html.xls', 'xml-2003.xls', 'tab-separated.xls'])(
    '%s: becomes a workbook with the texts that are shown, marked',
    async (name) => {
      const original = kept(name);
      const before = await collect(original, name);
      const { bytes, converted } = await copyOf(original, [mark(3, 1, 'error', '错误 甲')], before.sheets[0]?.sheet ?? '', `台账/${name}`);
      const after = await collect(bytes, '台账.xlsx');
      expect(converted).toBe(true);
      expect(said(after)).toEqual([]);
      expect(after.sheets.map((s) => texts(s).map((row) => row.filter(Boolean)))).toEqual(before.sheets.map((s) => texts(s).map((row) => row.filter(Boolean))));
      const { note, fill } = seen(bytes, after.sheets[0]?.sheet ?? '');
      expect([note('B3'), fill('B3')]).toEqual(['错误 甲', RED]);
    },
  );

  test.each(['truncated.xlsx', 'jpeg.xlsx', 'password.xlsx', 'empty.xlsx', 'noise.xls'])('%s: of what cannot be read there is no copy', async (name) => {
    expect(await annotatedCopy(kept(name), name, new Map([['案件', [mark(1, 0, 'error')]]]))).toBeUndefined();
  });
});

test('whatever cells are marked, in whatever order: the copy holds what the workbook holds, and each mark once', async () => {
  const sources = [own('openpyxl.xlsx'), own('libreoffice.xlsx'), kept('inline-no-addresses.xlsx'), kept('merged-date.xlsx')];
  const originals = await Promise.all(sources.map(async (bytes) => ({ bytes, found: await collect(bytes, 'a.xlsx') })));
  const cell = fc.record({
    row: fc.integer({ min: 1, max: 14 }),
    column: fc.integer({ min: 0, max: 30 }),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    note: fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...originals), fc.array(cell, { minLength: 1, maxLength: 25 }), async ({ bytes, found }, marks) => {
      const sheet = found.sheets[0]?.sheet ?? '';
      const copy = (await copyOf(bytes, marks, sheet)).bytes;
      const after = await collect(copy, 'a.xlsx');
      expect(said(after)).toEqual(said(found));
      expect(after.sheets.map((s) => [s.merges, texts(s)])).toEqual(found.sheets.map((s) => [s.merges, texts(s)]));
      const refs = [...part(copy, 'xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"/g)].map((m) => m[1]);
      expect(new Set(refs).size).toBe(refs.length);
      const list = (parts(copy).get([...parts(copy).keys()].find((n) => n.includes('comment') && n.endsWith('.xml')) ?? '')?.text ?? '').match(/<comment ref="[^"]*"/g) ?? [];
      expect(new Set(list).size).toBe(list.length);
    }),
    { numRuns: 60 },
  );
});

test('names of parts with a slash in front, or in other letters, are found', async () => {
  const odd = zip(partsOf({ rows: '<row r="1"><c r="A1"/></row>' }).map((file) => ({ ...file, name: `/${file.name.replace('styles', 'Styles')}` })));
  const { bytes } = await copyOf(odd, [mark(1, 0, 'error', '甲')], '表');
  expect(part(bytes, '/xl/Styles.xml')).toContain(`rgb="FF${RED}"`);
  expect(part(bytes, '/xl/worksheets/sheet1.xml')).toMatch(/<c r="A1" s="\d+"\/>/);
  expect([...parts(bytes).keys()].filter((n) => /sheet1\.xml$|styles/i.test(n))).toEqual(['/xl/worksheets/sheet1.xml', '/xl/Styles.xml']);
});

describe('cells that are not there yet', () => {
  const sheetOf = async (made: Parameters<typeof xlsx>[0], marks: CellMark[]) => part((await copyOf(xlsx(made), marks, '表')).bytes, 'xl/worksheets/sheet1.xml');

  test('go where they belong: between cells, into an empty row, between rows, behind the last', async () => {
    const rows = '<row r="2" spans="1:3"><c r="A2"/><c r="C2"/></row><row r="4"/><row r="9"><c r="A9"/></row>';
    const sheet = await sheetOf({ rows }, [mark(2, 1, 'error'), mark(2, 4, 'error'), mark(4, 0, 'error'), mark(6, 1, 'error'), mark(12, 0, 'error')]);
    expect([...sheet.matchAll(/<(?:row|c) r="(\w+)"/g)].map((m) => m[1])).toEqual(['2', 'A2', 'B2', 'C2', 'E2', '4', 'A4', '6', 'B6', '9', 'A9', '12', 'A12']);
    expect(sheet).toContain('<row r="2" spans="1:5">');
    expect((await collect(xlsx({ sheet }), '台账.xlsx')).problems).toEqual([]);
  });

  test('look like their row, else like their column', async () => {
    const sheet = `${XML}<worksheet xmlns="${MAIN}"><cols><col min="2" max="3" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/><row r="2"/></sheetData></worksheet>`;
    const { bytes } = await copyOf(xlsx({ sheet, formats: ['0.00', '0.000'] }), [mark(1, 1, 'error'), mark(2, 1, 'error'), mark(2, 5, 'error')], '表');
    const styles = [...part(bytes, 'xl/styles.xml').matchAll(/<xf [^>]*\/>/g)].map((m) => m[0]);
    const used = [...part(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<c [^>]*s="(\d+)"/g)].map((m) => /numFmtId="(\d+)"/.exec(styles[Number(m[1])] ?? '')?.[1]);
    expect(used).toEqual(['201', '200', '0']);
  });

  test('go into a sheet without any row', async () => {
    const sheet = `${XML}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    expect(await sheetOf({ sheet }, [mark(3, 0, 'error')])).toMatch(/<sheetData><row r="3"><c r="A3" s="\d+"\/><\/row><\/sheetData>/);
  });
});

describe('the words of the sheet', () => {
  test('with a prefix, in comments and in CDATA are told apart', async () => {
    const sheet = `${XML}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><!-- <x:row r="2"><x:c r="A2"/></x:row> --><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t><![CDATA[<x:c r="B2"/>]]></x:t></x:is></x:c><x:c r='B2' s='0'/></x:row></x:sheetData><x:pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><x:tableParts count="0"/></x:worksheet>`;
    const { bytes } = await copyOf(xlsx({ sheet }), [mark(2, 0, 'error', '甲'), mark(2, 1, 'error', '乙')], '表');
    const after = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(after).toContain('<!-- <x:row r="2"><x:c r="A2"/></x:row> -->');
    expect(after).toMatch(/<x:c r="A2" t="inlineStr" s="\d+"><x:is><x:t><!\[CDATA\[<x:c r="B2"\/>]]>/);
    expect(after).toMatch(/<x:c r='B2' s="\d+"\/>/);
    expect(after).toMatch(/<x:pageMargins [^>]*\/><x:legacyDrawing [^>]*\/><x:tableParts/);
    expect([seen(bytes, '表').note('A2'), seen(bytes, '表').note('B2')]).toEqual(['甲', '乙']);
  });

  test('a merged cell is marked where it is seen', async () => {
    const bytes = xlsx({ rows: '<row r="2"><c r="A2"/></row>', tail: '<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>' });
    const { note, noted } = seen((await copyOf(bytes, [mark(4, 0, 'error', '甲'), mark(3, 0, 'warning', '乙')], '表')).bytes, '表');
    expect(noted).toEqual(['A2']);
    expect(note('A2')?.replace(/\r/g, '')).toBe('甲\n\n乙');
  });

  test('of a drawing that holds buttons only, the boxes of comments are added to it', async () => {
    const vml = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout><v:shape id="_x0000_s3073"/></xml>';
    const bytes = xlsx({
      rows: '<row r="1"><c r="A1"/></row>',
      tail: '<legacyDrawing r:id="rId7"/>',
      parts: {
        'xl/drawings/vmlDrawing1.vml': vml,
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(relation('rId7', 'vmlDrawing', '../drawings/vmlDrawing1.vml')),
      },
    });
    const copy = (await copyOf(bytes, [mark(1, 0, 'error', '甲')], '表')).bytes;
    const drawing = part(copy, 'xl/drawings/vmlDrawing1.vml');
    expect(drawing).toContain('data="3,4"');
    expect(drawing).toContain('<v:shape id="_x0000_s3073"/>');
    expect(drawing).toContain('id="_x0000_s4097"');
    expect(part(copy, 'xl/worksheets/sheet1.xml').match(/legacyDrawing/g)).toHaveLength(1);
    expect(seen(copy, '表').note('A1')).toBe('甲');
  });

  test('more comments than a drawing numbers in one block', async () => {
    const marks = Array.from({ length: 1500 }, (_, i) => mark(i + 1, 0, 'error', `第 ${i} 条`));
    const copy = (await copyOf(xlsx({ sheet: worksheet('') }), marks, '表')).bytes;
    const drawing = part(copy, 'xl/drawings/vmlDrawing1.vml');
    const ids = [...drawing.matchAll(/id="_x0000_s(\d+)"/g)].map((m) => Number(m[1]));
    expect(drawing).toContain('data="1,2"');
    expect(new Set(ids).size).toBe(1500);
    expect(ids.every((id) => [1, 2].includes(Math.floor(id / 1024)) && id % 1024 > 0)).toBe(true);
  });
});

import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { own, problemsOf } from './support/collect.ts';
import { parts, relation, worksheet, xlsx, XML, type HandMade } from './support/ooxml.ts';
import { zip, type ZipFile } from './support/zip.ts';

const rows = Array.from({ length: 300 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i % 3}</v></c><c r="B${i + 1}"><v>${i}</v></c></row>`).join('');
const SOUND: HandMade = { rows, strings: '<si><t>一</t></si><si><t>二</t></si><si><t>三</t></si>' };
const SHEET = 'xl/worksheets/sheet1.xml';

const changed = (name: string, change: Partial<ZipFile>): Buffer => zip(parts(SOUND).map((f) => (f.name === name ? { ...f, ...change } : f)));

test('the sound twin has no problem', async () => {
  const { problems, sheets } = await own(xlsx(SOUND));
  expect([problems, sheets[0]?.ended, Object.keys(sheets[0]?.cells ?? {}).length]).toEqual([[], true, 600]);
});

describe('the container', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'L103'],
    ['noise', randomBytes(5000), 'L103'],
    ['a zip of nothing', zip([]), 'L103 xl/workbook.xml'],
    ['a zip of something else', zip([{ name: 'a.txt', content: 'a' }]), 'L103 xl/workbook.xml'],
    ['the end is missing', xlsx(SOUND).subarray(0, -30), 'L103'],
    ['the beginning is missing', xlsx(SOUND).subarray(100), 'L103'],
  ])('%s', async (_, bytes, expected) => {
    expect(await problemsOf(bytes)).toEqual([expect.stringMatching(new RegExp(`^${expected}`))]);
    expect((await own(bytes)).sheets).toEqual([]);
  });

  test.each([SHEET, 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels'])('a checksum, a length that is wrong: %s', async (name) => {
    const size = Buffer.byteLength(parts(SOUND).find((f) => f.name === name)?.content as string);
    for (const change of [{ crc: 1 }, { size: size - 1 }, { size: size + 1 }, { size: 0 }, { stored: true, crc: 1 }, { stored: true, size: size + 1 }]) {
      const bytes = changed(name, change);
      expect(await problemsOf(bytes)).toEqual([`L103 ${name}`]);
      expect((await own(bytes)).sheets).toEqual([]);
    }
  });

  test('a digit that was changed in a stored entry', async () => {
    const bytes = changed(SHEET, { stored: true });
    bytes.write('7', bytes.indexOf('<v>299</v>') + 3);
    expect(await problemsOf(bytes)).toEqual([`L103 ${SHEET}`]);
  });

  test('the same name twice, also in other letters or with a slash in front', async () => {
    for (const name of [SHEET, SHEET.toUpperCase(), `/${SHEET}`]) {
      expect(await problemsOf(zip([...parts(SOUND), { name, content: worksheet('') }]))).toEqual([`L103 ${name}`]);
    }
  });

  test('an entry that is encrypted', async () => {
    const bytes = xlsx(SOUND);
    for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) bytes[at + 8] = 1;
    expect(await problemsOf(bytes)).toEqual(['L104']);
  });

  test('a sound sheet beside a damaged one is not pushed', async () => {
    const relations = relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('b', 'worksheet', 'worksheets/sheet2.xml');
    const workbook = `${XML}<workbook xmlns:r="r"><sheets><sheet name="表" r:id="rId1"/><sheet name="乙" r:id="b"/></sheets></workbook>`;
    const files = parts({ rows: '<row/>', relations, workbook, parts: { 'xl/worksheets/sheet2.xml': worksheet('') } });
    const { sheets, problems } = await own(zip(files.map((f) => (f.name.endsWith('sheet2.xml') ? { ...f, crc: 7 } : f))));
    expect(sheets).toEqual([]);
    expect(problems).toMatchObject([{ code: 'L103', params: { part: 'xl/worksheets/sheet2.xml' } }]);
  });
});

describe('XML that is not well formed', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const whole = worksheet(row);

  test.each([
    ['nothing', ''],
    ['only a declaration', XML],
    ['no XML', 'hello'],
    ['another document', '<html><body/></html>'],
    ['a sheet without rows', '<worksheet/>'],
    ['rows twice', worksheet(row, '<sheetData><row r="2"><c><v>2</v></c></row></sheetData>')],
    ['a root that is not closed', whole.replace('</worksheet>', '')],
    ['a row that is not closed', whole.replace('</row>', '')],
    ['an end tag too many', whole.replace('</row>', '</row></row>')],
    ['an end tag of another name', whole.replace('</c>', '</d>')],
    ['an end tag of a longer name', whole.replace('</c>', '</cc>')],
    ['an end tag in other letters', whole.replace('</v>', '</V>')],
    ['a second root', `${whole}<worksheet/>`],
    ['text after the root', `${whole}x`],
    ['text before the root', `x${whole.replace(XML, '')}`],
    ['a tag that breaks off', whole.replace('<v>1</v>', '<v')],
    ['an attribute without quotes', whole.replace('r="1"', 'r=1')],
    ['an attribute without a value', whole.replace('r="1"', 'r')],
    ['an attribute twice', whole.replace('r="1"', 'r="1" r="2"')],
    ['attributes without a space', whole.replace('r="1"', 'r="1"s="2"')],
    ['a quote that is not closed', whole.replace('r="1"', 'r="1')],
    ['a bracket in an attribute', whole.replace('r="1"', 'r="1" s="<"')],
    ['a comment that is not closed', whole.replace('<row', '<!-- <row')],
    ['CDATA that is not closed', whole.replace('<v>1', '<v><![CDATA[1')],
    ['an instruction that is not closed', whole.replace('<row', '<? <row').replace('?>', '').replace('<?xml', '<!--').replace('yes"', 'yes"-->')],
    ['a space in front of a name', whole.replace('<row', '< row')],
    ['an empty name', whole.replace('<row r="1">', '<>')],
    ['a declaration in the middle', whole.replace('<row', '<!ELEMENT a><row')],
  ])('%s', async (_, sheet) => {
    const { sheets, problems } = await own(xlsx({ sheet }));
    expect(problems.map((p) => p.code)).toEqual(['L106']);
    expect(sheets.every((s) => !s.ended)).toBe(true);
  });

  test.each(['<si><t>a &b c</t></si>', '<si><t>&nbsp;</t></si>', '<si><t>&#x110000;</t></si>', '<si><t>&#;</t></si>', '<si><t>a & b</t></si>', '<si>text</si>', '<si><t>a</si>'])('shared strings: %s', async (strings) => {
    expect(await problemsOf(xlsx({ rows: '', strings }))).toEqual(['L103 xl/sharedStrings.xml']);
  });

  test('a sheet that is broken says so, the other one is read', async () => {
    const relations = relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('b', 'worksheet', 'worksheets/sheet2.xml');
    const workbook = `${XML}<workbook xmlns:r="r"><sheets><sheet name="坏" r:id="rId1"/><sheet name="好" r:id="b"/></sheets></workbook>`;
    const { sheets, problems } = await own(xlsx({ sheet: '<worksheet><sheetData>', relations, workbook, parts: { 'xl/worksheets/sheet2.xml': whole } }));
    expect(sheets.map((s) => [s.sheet, s.ended])).toEqual([['坏', false], ['好', true]]);
    expect(problems).toMatchObject([{ code: 'L106', at: [{ sheet: '坏' }] }]);
  });

  test.each(['xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels'])('%s', async (name) => {
    for (const content of ['', '<a>', '<html/>']) {
      expect(await problemsOf(xlsx({ rows, parts: { [name]: content } }))).toEqual([`L103 ${name}`]);
    }
  });

  test('a workbook without a sheet', async () => {
    expect(await problemsOf(xlsx({ rows, workbook: '<workbook><sheets/></workbook>' }))).toEqual(['L103 xl/workbook.xml']);
  });
});

describe('document type declarations', () => {
  const laughs = '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;">]>';
  const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

  test.each([SHEET, 'xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/styles.xml', '_rels/.rels'])('%s', async (name) => {
    const xml = parts(SOUND).find((f) => f.name === name)?.content as string;
    for (const dtd of [laughs, outside]) {
      const { problems, sheets } = await own(xlsx({ ...SOUND, parts: { [name]: xml.replace(/\?>/, `?>${dtd}`) } }));
      expect(problems).toMatchObject([{ code: 'L103', params: { part: name } }]);
      expect(JSON.stringify([problems, sheets])).not.toMatch(/root:|lol/);
    }
  });

  test('behind comments of any length', async () => {
    const sheet = worksheet('').replace('?>', `?><!--${'x'.repeat(10_000)}-->${laughs}`);
    expect(await problemsOf(xlsx({ sheet }))).toEqual([expect.stringMatching(/^L103 /)]);
  });
});

describe('more than a ledger can have', () => {
  test('elements in elements', async () => {
    expect(await problemsOf(xlsx({ rows: '', tail: '<a>'.repeat(1000) + '</a>'.repeat(1000) }))).toEqual([expect.stringMatching(/^L108 .*sheet1.xml$/)]);
  });

  test('names', async () => {
    const names = Array.from({ length: 5000 }, (_, i) => `<n${i}/>`).join('');
    expect(await problemsOf(xlsx({ rows: '', tail: names }))).toEqual(['L106 表']);
  });

  test('attributes', async () => {
    const attributes = Array.from({ length: 500 }, (_, i) => `n${i}="1"`).join(' ');
    expect(await problemsOf(xlsx({ rows: '', tail: `<a ${attributes}/>` }))).toEqual(['L106 表']);
  });

  test('one text, one tag', async () => {
    const long = 'x'.repeat(4_500_000);
    for (const sheet of [worksheet(`<row><c t="inlineStr"><is><t>${long}</t></is></c></row>`), worksheet('', `<a b="${long}"/>`), worksheet(' '.repeat(4_500_000)), worksheet(`<!--${long}-->`)]) {
      // Stored, so that the ratio is no reason.
      const bytes = zip(parts({ sheet }).map((f) => ({ ...f, stored: true })));
      expect(await problemsOf(bytes)).toEqual([`L108 表 ${SHEET}`]);
    }
  });

  test('a row of 16,384 cells, 200 times', async () => {
    const wide = Array.from({ length: 200 }, (_, r) => `<row r="${r + 1}">${Array.from({ length: 16_384 }, (_, c) => `<c><v>${(r * 7919 + c * 31) % 9973}</v></c>`).join('')}</row>`).join('');
    const { sheets, problems } = await own(xlsx({ rows: wide }));
    expect([problems, Object.keys(sheets[0]?.cells ?? {}).length]).toEqual([[], 200 * 16_384]);
  });
});

import { homedir, userInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { reportDocx } from '../../src/export/docx.ts';
import { createHost } from '../../src/host.ts';
import type { Block, Inline, Report } from '../../src/report/model.ts';
import { bureau, REPORT_YAML, TEXT } from '../support/bureau.ts';
import { compiled, MARKET, SHANGYU } from '../support/infographic.ts';
import { memoryHost } from '../support/memory-host.ts';
import { modelGrid, renumbered, type Square } from '../support/model-grid.ts';
import { all, first, parseXml, partsOf, type Element } from '../support/office-parts.ts';

const date = new Date('2021-01-20T00:00:00Z');
const examples = new Map(await Promise.all([SHANGYU, MARKET].map(async (folder) => [folder, (await compiled(createHost(), folder)).report] as const)));
const inMemory = async (text: string, yaml = REPORT_YAML) => (await compiled(memoryHost(bureau({ '正文.md': text, 'report.yaml': yaml })), '/bureau')).report;

function documentOf(report: Report, options: Partial<Parameters<typeof reportDocx>[1]> = {}) {
  const parts = partsOf(reportDocx(report, { date, ...options }));
  const part = (name: string) => parseXml(parts.get(name) ?? '');
  return { parts, part, body: part('word/document.xml').children[0] as Element };
}

const runText = (run: Element): string => run.children.map((c) => (c.name === 'w:t' ? c.text : c.name === 'w:tab' ? '\t' : c.name === 'w:br' ? '\n' : '')).join('');
const textOf = (element: Element): string => all(element, 'w:r').map(runText).join('');
const styleOf = (paragraph: Element) => first(paragraph, 'w:pStyle')?.attributes['w:val'];
const value = (element: Element | undefined, name: string) => element && first(element, name)?.attributes['w:val'];

/** Style and words of every paragraph outside of tables. */
const lines = (body: Element) => body.children.filter((c) => c.name === 'w:p' && styleOf(c) !== 'TableEnd').map((p) => `${styleOf(p)} ${textOf(p)}`);

const wordsOf = (inlines: Inline[]): string => inlines.map((i) => ('children' in i ? wordsOf(i.children) : i.kind === 'break' ? '\n' : i.text)).join('');

function expectedLines(blocks: Block[], style = 'BodyText'): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [`${style} ${wordsOf(block.inlines)}`];
    if (block.kind === 'heading') return [`Heading${block.level} ${block.number}${wordsOf(block.inlines)}`];
    return block.kind === 'list' ? block.items.flatMap((item) => expectedLines(item, 'ListParagraph')) : [];
  });
}

function gridOf(table: Element): Square[][] {
  const grid: Square[][] = [];
  let count = 0;
  for (const row of all(table, 'w:tr')) {
    const above = grid.at(-1) ?? [];
    const line: Square[] = [];
    for (const cell of all(row, 'w:tc')) {
      const span = Number(value(cell, 'w:gridSpan') ?? 1);
      const continues = value(cell, 'w:vMerge') === 'continue';
      const square = (continues ? above[line.length] : undefined) ?? { text: textOf(cell), cell: count++ };
      for (let i = 0; i < span; i++) line.push(square);
    }
    grid.push(line);
  }
  return grid;
}

describe.each([...examples])('the document of %s', (_, report) => {
  const { parts, body } = documentOf(report);

  test('says what the report says, in paragraphs of real styles', () => {
    const rest = report.title.slice(report.bureau.length);
    expect(lines(body)).toEqual([
      `Title ${report.bureau}\n${rest}`,
      ...expectedLines(report.intro),
      ...report.sections.flatMap(({ numeral, title, blocks }) => [`Heading1 ${numeral}、${title}`, ...expectedLines(blocks)]),
      `Signature ${report.bureau}`,
      expect.stringMatching(/^Signature \d{4}年\d+月\d+日$/),
      'ContactHeading 联系方式',
      ...report.contact.map(({ label, value: words }) => `Contact ${label}\t${words}`),
    ]);
  });

  test('has the three tables cell for cell, merged as in the form', () => {
    const tables = body.children.filter((c) => c.name === 'w:tbl');
    const models = report.sections.flatMap((s) => s.tables);
    expect(tables).toHaveLength(3);
    tables.forEach((table, i) => {
      const model = models[i];
      if (!model) throw new Error('no such table');
      expect(renumbered(gridOf(table))).toEqual(renumbered(modelGrid(model)));
      expect(value(table, 'w:tblCaption')).toBe(model.caption);
      const widths = all(table, 'w:gridCol').map((c) => Number(c.attributes['w:w']));
      expect(widths.reduce((a, b) => a + b)).toBe(8845);
      widths.forEach((width, column) => expect(Math.abs(width - (8845 * (model.columns[column] ?? 0)) / 100)).toBeLessThan(2));
    });
  });

  test('gives every cell the width of the columns that it covers', () => {
    for (const table of all(body, 'w:tbl')) {
      const widths = all(table, 'w:gridCol').map((c) => Number(c.attributes['w:w']));
      for (const row of all(table, 'w:tr')) {
        let column = 0;
        for (const cell of all(row, 'w:tc')) {
          const covered = widths.slice(column, (column += Number(value(cell, 'w:gridSpan') ?? 1)));
          expect(first(cell, 'w:tcW')?.attributes['w:w']).toBe(String(covered.reduce((a, b) => a + b)));
        }
        expect(column).toBe(widths.length);
      }
    }
  });

  test('repeats the heads of tables and cuts no row in two', () => {
    const models = report.sections.flatMap((s) => s.tables);
    all(body, 'w:tbl').forEach((table, i) => {
      const rows = all(table, 'w:tr');
      expect(rows.map((row) => first(row, 'w:tblHeader') !== undefined)).toEqual(rows.map((__, r) => r < (models[i]?.head.length ?? 0)));
      expect(rows.every((row) => first(row, 'w:cantSplit'))).toBe(true);
    });
  });

  test('is the same bytes each time, and names no machine, no user and no other day', () => {
    expect(Buffer.from(reportDocx(report, { date })).equals(Buffer.from(reportDocx(report, { date })))).toBe(true);
    const everything = [...parts.values()].join('\n');
    for (const trace of [process.cwd(), homedir(), `/${userInfo().username}`, 'file:', ':\\']) expect(everything).not.toContain(trace);
    const stamps = [...everything.matchAll(/\d{4}-\d\d-\d\dT[^<"]*/g)].map((m) => m[0]);
    expect(stamps).toEqual(['2021-01-20T00:00:00Z', '2021-01-20T00:00:00Z']);
    expect(everything).not.toMatch(/rsid|lastModifiedBy/);
  });

  test('is made of parts that are declared, well-formed, and find one another', () => {
    for (const text of parts.values()) parseXml(text);
    const declared = all(parseXml(parts.get('[Content_Types].xml') ?? ''), 'Override').map((o) => o.attributes['PartName']?.slice(1));
    expect(declared.sort()).toEqual([...parts.keys()].filter((n) => !/rels$|Content_Types/.test(n)).sort());
    const relations = all(parseXml(parts.get('word/_rels/document.xml.rels') ?? ''), 'Relationship');
    for (const { attributes } of relations) if (attributes['TargetMode'] !== 'External') expect(parts.has(`word/${attributes['Target']}`)).toBe(true);
    const ids = new Set(relations.map((r) => r.attributes['Id']));
    const used = [...(parts.get('word/document.xml') ?? '').matchAll(/r:id="([^"]+)"/g)].map((m) => m[1]);
    expect(used.every((id) => ids.has(id))).toBe(true);
    const styles = new Set(all(parseXml(parts.get('word/styles.xml') ?? ''), 'w:style').map((s) => s.attributes['w:styleId']));
    const named = all(body, 'w:pStyle').concat(all(body, 'w:rStyle'), all(body, 'w:tblStyle')).map((s) => s.attributes['w:val']);
    expect(named.filter((name) => !styles.has(name))).toEqual([]);
  });
});

/** ECMA-376, part 1: Word calls a document damaged whose elements stand in another order. */
const ORDERS: Record<string, string> = {
  'w:pPr': 'pStyle keepNext keepLines numPr tabs spacing ind jc outlineLvl',
  'w:rPr': 'rStyle rFonts b i sz szCs lang',
  'w:tblPr': 'tblStyle tblW tblBorders tblLayout tblCellMar tblLook tblCaption',
  'w:tcPr': 'tcW gridSpan vMerge vAlign',
  'w:style': 'name basedOn next qFormat pPr rPr tblPr',
  'w:sectPr': 'footerReference pgSz pgMar',
  'w:lvl': 'start numFmt lvlText lvlJc pPr',
  'w:settings': 'evenAndOddHeaders characterSpacingControl compat themeFontLang',
  'w:compat': 'doNotExpandShiftReturn compatSetting',
  'w:font': 'altName charset family',
};

const RICH = TEXT.replace(
  '公开前逐级审查，公开后定期核对。',
  `公开前 **逐级** **_审查_** ，见[网站](https://www.example.com/?a=1&b=2)、[附件](附件.pdf)和<a@example.com>，  
公开后核对 <b> "&" \u{20000}。

### 重点

1. 第一
   - 内层
     1. 更内
2. 第二

   第二的又一段

中间。

5. 第五

| 类别 | 数量 |
|---|---|
| **甲** | {{permits.decisions}} |

最后。`,
);

describe('text of every kind', () => {
  test('keeps the order of elements that the schema asks for', async () => {
    const { part } = documentOf(await inMemory(RICH));
    for (const name of ['document', 'styles', 'settings', 'numbering', 'fontTable', 'footer1', 'footer2']) {
      const root = part(`word/${name}.xml`);
      for (const [parent, order] of Object.entries(ORDERS)) {
        const known = order.split(' ').map((n) => `w:${n}`);
        for (const element of [...(root.name === parent ? [root] : []), ...all(root, parent)]) {
          const places = element.children.map((c) => known.indexOf(c.name));
          expect(places, `${name} ${parent} ${element.children.map((c) => c.name).join(' ')}`).toEqual([...places].sort((a, b) => a - b));
          expect(places).not.toContain(-1);
        }
      }
    }
  });

  test('has looks, links, lists and tables', async () => {
    const report = await inMemory(RICH);
    const { body, part } = documentOf(report);
    const runs = new Map(all(body, 'w:r').map((r) => [runText(r), r]));
    expect(first(runs.get('逐级') as Element, 'w:b')).toBeDefined();
    expect(['w:b', 'w:i'].map((name) => first(runs.get('审查') as Element, name))).not.toContain(undefined);
    const targets = all(part('word/_rels/document.xml.rels'), 'Relationship').filter((r) => r.attributes['TargetMode'] === 'External');
    expect(targets.map((r) => r.attributes['Target'])).toEqual(['https://www.example.com/?a=1&b=2', 'mailto:a@example.com']);
    expect(all(body, 'w:hyperlink').map(textOf)).toEqual(['网站', 'a@example.com']);
    expect(lines(body)).toContain('BodyText 公开前 逐级 审查 ，见网站、附件和a@example.com，\n公开后核对 <b> "&" \u{20000}。');
    expect(lines(body)).toContain('Heading3 1.重点');
    const table = all(body, 'w:tbl')[0] as Element;
    expect(gridOf(table).map((row) => row.map((s) => s.text))).toEqual([['类别', '数量'], ['甲', '2']]);
    expect(lines(body)).toEqual(expect.arrayContaining(report.sections.flatMap((s) => expectedLines(s.blocks))));
  });

  test('counts each list for itself, from its own beginning', async () => {
    const { body, part } = documentOf(await inMemory(RICH));
    const numbered = body.children.filter((p) => first(p, 'w:numPr')).map((p) => [textOf(p), value(p, 'w:ilvl'), value(p, 'w:numId')]);
    expect(numbered).toEqual([['第一', '0', '1'], ['内层', '1', '2'], ['更内', '2', '3'], ['第二', '0', '1'], ['第五', '0', '4']]);
    const starts = all(part('word/numbering.xml'), 'w:num').map((n) => [n.attributes['w:numId'], value(n, 'w:abstractNumId'), value(n, 'w:startOverride')]);
    expect(starts).toEqual([['1', '1', '1'], ['2', '0', undefined], ['3', '1', '1'], ['4', '1', '5']]);
    const later = body.children.find((p) => textOf(p) === '第二的又一段') as Element;
    expect([styleOf(later), first(later, 'w:numPr'), first(later, 'w:ind')?.attributes['w:left']]).toEqual(['ListParagraph', undefined, '1120']);
  });

  test('leaves out what XML cannot hold', () => {
    const report = examples.get(SHANGYU) as Report;
    const { body } = documentOf({ ...report, intro: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: '甲\u0000\uD800\u000B乙' }] }] });
    expect(lines(body)).toContain('BodyText 甲\uFFFD\uFFFD\uFFFD乙');
  });
});

describe('the look of GB/T 9704-2012', () => {
  const { part, body } = documentOf(examples.get(SHANGYU) as Report);
  const style = (id: string) => all(part('word/styles.xml'), 'w:style').find((s) => s.attributes['w:styleId'] === id) as Element;
  const font = (id: string) => first(style(id), 'w:rFonts')?.attributes['w:eastAsia'];

  test('A4, margins of 37, 35, 28 and 26 mm', () => {
    const millimetres = (name: string, attribute: string) => Math.round((Number(first(body, name)?.attributes[attribute]) / 1440) * 25.4 * 10) / 10;
    expect(['w:w', 'w:h'].map((a) => millimetres('w:pgSz', a))).toEqual([210, 297]);
    expect(['w:top', 'w:bottom', 'w:left', 'w:right'].map((a) => millimetres('w:pgMar', a))).toEqual([37, 35, 28, 26]);
  });

  test('faces by name: title in 22 pt, text in 16 pt on exactly 28 pt', () => {
    expect([font('Title'), font('Heading1'), font('Heading2'), font('Heading3')]).toEqual(['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312']);
    expect([value(style('Title'), 'w:sz'), value(style('Title'), 'w:jc')]).toEqual(['44', 'center']);
    const defaults = first(part('word/styles.xml'), 'w:docDefaults') as Element;
    expect([first(defaults, 'w:rFonts')?.attributes['w:eastAsia'], value(defaults, 'w:sz'), first(defaults, 'w:lang')?.attributes['w:eastAsia']]).toEqual(['仿宋_GB2312', '32', 'zh-CN']);
    expect(first(defaults, 'w:spacing')?.attributes).toMatchObject({ 'w:line': '560', 'w:lineRule': 'exact' });
    expect(first(style('BodyText'), 'w:ind')?.attributes).toEqual({ 'w:firstLineChars': '200', 'w:firstLine': '640' });
  });

  test("heading levels are Word's own styles, for navigation", () => {
    const levels = [1, 2, 3].map((n) => [value(style(`Heading${n}`), 'w:name'), value(style(`Heading${n}`), 'w:outlineLvl')]);
    expect(levels).toEqual([['heading 1', '0'], ['heading 2', '1'], ['heading 3', '2']]);
    expect(first(style('Heading3'), 'w:b')).toBeDefined();
  });

  test('page numbers — 1 — stand outside: odd at the right, even at the left', () => {
    expect(first(part('word/settings.xml'), 'w:evenAndOddHeaders')).toBeDefined();
    const footers = all(body, 'w:footerReference').map(({ attributes }) => {
      const target = all(part('word/_rels/document.xml.rels'), 'Relationship').find((r) => r.attributes['Id'] === attributes['r:id'])?.attributes['Target'];
      const footer = part(`word/${target}`);
      return [attributes['w:type'], textOf(footer), first(footer, 'w:fldSimple')?.attributes['w:instr'], value(footer, 'w:jc')];
    });
    expect(footers).toEqual([['default', '— 1 —', ' PAGE ', 'right'], ['even', '— 1 —', ' PAGE ', 'left']]);
  });

  test('a title that fits stands on one line; faces that the settings name take the place of the official ones', () => {
    const short = { ...(examples.get(SHANGYU) as Report), bureau: '甲局', title: '甲局2020年年度报告' };
    const own = documentOf(short, { fonts: { title: '方正小标宋_GBK', body: undefined } });
    expect(lines(own.body)[0]).toBe('Title 甲局2020年年度报告');
    const fonts = all(own.part('word/styles.xml'), 'w:rFonts').map((f) => f.attributes['w:eastAsia']);
    expect(fonts).toContain('方正小标宋_GBK');
    expect(fonts).toContain('仿宋_GB2312');
    expect(fonts).not.toContain('方正小标宋简体');
  });
});

describe('build --format docx', () => {
  const built = async (env: Record<string, string> = {}) => {
    const host = memoryHost(bureau(), env);
    const code = await main(['build', '/bureau', '--format', 'docx'], host);
    return { code, out: host.printed.out.trim().split('\n'), bytes: host.files.get('/bureau/out/report.docx') };
  };

  test('writes the document alone, dated by the day of publication', async () => {
    const { code, out, bytes } = await built();
    expect([code, out]).toEqual([0, ['/bureau/out/report.docx', '/bureau/out/figures.json']]);
    const core = parseXml(partsOf(bytes ?? new Uint8Array()).get('docProps/core.xml') ?? '');
    expect(Object.fromEntries(core.children.map((c) => [c.name, c.text]))).toEqual({
      'dc:title': '云溪县应急管理局2023年政府信息公开工作年度报告',
      'dc:subject': '政府信息公开工作年度报告',
      'dc:creator': '云溪县应急管理局',
      'dc:language': 'zh-CN',
      'dcterms:created': '2024-01-18T00:00:00Z',
      'dcterms:modified': '2024-01-18T00:00:00Z',
    });
  });

  test('the same input gives the same bytes; SOURCE_DATE_EPOCH sets another day', async () => {
    const [one, two, other] = [await built(), await built(), await built({ SOURCE_DATE_EPOCH: '0' })];
    expect(Buffer.from(one.bytes ?? []).equals(Buffer.from(two.bytes ?? []))).toBe(true);
    expect(partsOf(other.bytes ?? new Uint8Array()).get('docProps/core.xml')).toContain('1970-01-01T00:00:00Z');
  });
});

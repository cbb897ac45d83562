import { homedir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { reportXlsx } from '../../src/export/xlsx-report.ts';
import type { Rule } from '../../src/formats/schema.ts';
import { createHost } from '../../src/host.ts';
import { decimal, plain, ZERO } from '../../src/ledger/decimal.ts';
import { cellName } from '../../src/ledger/sheet.ts';
import type { Report } from '../../src/report/model.ts';
import { own, sheetJs } from '../ledger-xlsx/support/collect.ts';
import { bureau } from '../support/bureau.ts';
import { compiled, MARKET, SHANGYU } from '../support/infographic.ts';
import { memoryHost } from '../support/memory-host.ts';
import { modelGrid, renumbered, type Square } from '../support/model-grid.ts';
import { all, first, parseXml, partsOf, type Element } from '../support/office-parts.ts';

const date = new Date('2021-01-20T00:00:00Z');
const examples = new Map(
  await Promise.all(
    [SHANGYU, MARKET].map(async (folder) => {
      const { report, format } = await compiled(createHost(), folder);
      return [folder, { report, rules: format.rules }] as const;
    }),
  ),
);

interface Cell {
  text: string;
  number?: string;
  formula?: string;
}
interface Sheet {
  name: string;
  cells: Map<string, Cell>;
  merges: string[];
  root: Element;
}

function workbook(report: Report, rules: readonly Rule[]): { bytes: Uint8Array; sheets: Sheet[]; parts: Map<string, string> } {
  const bytes = reportXlsx(report, { date, rules });
  const parts = partsOf(bytes);
  const texts = all(parseXml(parts.get('xl/sharedStrings.xml') ?? ''), 't').map((t) => t.text);
  const sheets = all(parseXml(parts.get('xl/workbook.xml') ?? ''), 'sheet').map(({ attributes }, index): Sheet => {
    const root = parseXml(parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '');
    const cells = all(root, 'c').flatMap((c): [string, Cell][] => {
      const [v, formula] = [first(c, 'v')?.text, first(c, 'f')?.text];
      if (v === undefined) return [];
      if (c.attributes['t'] === 's') return [[c.attributes['r'] ?? '', { text: texts[Number(v)] ?? '' }]];
      return [[c.attributes['r'] ?? '', { text: v, number: v, ...(formula === undefined ? {} : { formula }) }]];
    });
    return { name: attributes['name'] ?? '', cells: new Map(cells), merges: all(root, 'mergeCell').map((m) => m.attributes['ref'] ?? ''), root };
  });
  return { bytes, sheets, parts };
}

const place = (name: string): [row: number, column: number] => {
  const [, letters = '', digits] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return [Number(digits) - 1, [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1];
};

/** The table below the two lines of title, as a full grid. */
function gridOf({ cells, merges }: Sheet, rows: number, columns: number): Square[][] {
  const grid: Square[][] = [];
  for (let row = 2; row < rows + 2; row++) {
    grid.push(Array.from({ length: columns }, (_, column) => ({ text: cells.get(cellName(row + 1, column))?.text ?? '', cell: row * 100 + column })));
  }
  for (const ref of merges) {
    const [[top, left], [bottom, right]] = ref.split(':').map(place) as [[number, number], [number, number]];
    const corner = grid[top - 2]?.[left];
    if (!corner) continue;
    for (let r = top - 2; r <= bottom - 2; r++) for (let c = left; c <= right; c++) (grid[r] ?? [])[c] = corner;
  }
  return grid;
}

/** SUM of cells and ranges, or one cell of another sheet, from the formulas down: stored values of formulas are not looked at. */
function evaluate(sheets: readonly Sheet[], sheet: Sheet, name: string): string {
  const cell = sheet.cells.get(name);
  if (cell?.formula === undefined) return cell?.number ?? '0';
  const other = /^'([^']+)'!([A-Z]+\d+)$/.exec(cell.formula);
  if (other) return evaluate(sheets, sheets.find((s) => s.name === other[1]) as Sheet, other[2] ?? '');
  const list = /^SUM\(([A-Z\d:,]+)\)$/.exec(cell.formula)?.[1];
  if (list === undefined) throw new Error(`no such formula: ${cell.formula}`);
  return plain(list.split(',').flatMap(namesIn).reduce((sum, n) => sum.plus(decimal(evaluate(sheets, sheet, n))), ZERO));
}

function namesIn(range: string): string[] {
  const [[top, left], [bottom, right]] = [range.split(':')[0], range.split(':').at(-1)].map((n) => place(n ?? '')) as [[number, number], [number, number]];
  const names: string[] = [];
  for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) names.push(cellName(r + 1, c));
  return names;
}

const tablesOf = (report: Report) => report.sections.flatMap((s) => s.tables);
const figuresOf = (report: Report) => new Map(report.figures.map((f) => [f.id, f]));

describe.each([...examples])('the workbook of %s', (_, { report, rules }) => {
  const { bytes, sheets, parts } = workbook(report, rules);

  test('has a sheet for each table of the form, and one of all figures', () => {
    expect(sheets.map((s) => s.name)).toEqual(['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况', '全部数据项']);
    for (const { name, cells } of sheets.slice(0, 3)) expect([cells.get('A1')?.text, cells.get('A2')?.text]).toEqual([name, `${report.bureau}　${report.year}年`]);
  });

  test('shows the tables cell for cell, merged as in the form, numbers as numbers', () => {
    const values = figuresOf(report);
    tablesOf(report).forEach((table, i) => {
      const model = modelGrid(table);
      const numbers = new Set([...table.head, ...table.groups.flat()].flat().filter((c) => c.figure !== '').map((c) => c.text));
      const grid = gridOf(sheets[i] as Sheet, model.length, table.columns.length);
      // 126万元 is the number 126 with its unit in the format.
      const withoutUnit = model.map((row) => row.map(({ text, cell }) => ({ text: numbers.has(text) ? text.replace('万元', '') : text, cell })));
      expect(renumbered(grid)).toEqual(renumbered(withoutUnit));
      const printed = [...table.head, ...table.groups.flat()].flat().filter((c) => c.figure !== '');
      const stored = [...(sheets[i] as Sheet).cells.values()].flatMap((c) => (c.number === undefined ? [] : [c.number]));
      expect(stored).toEqual(printed.map((c) => values.get(c.figure)?.value));
    });
  });

  test('sums where the form defines a sum, by formulas that give the stored values', () => {
    let formulas = 0;
    for (const sheet of sheets) {
      for (const [name, { number, formula }] of sheet.cells) {
        if (formula === undefined) continue;
        formulas++;
        expect(evaluate(sheets, sheet, name), `${sheet.name}!${name} ${formula}`).toBe(number);
      }
    }
    const printed = new Set(tablesOf(report).flatMap((t) => t.groups.flat(2).map((c) => c.figure)).filter((id) => id !== ''));
    const defined = rules.flatMap((rule) => rule.defines ?? []);
    const sums = defined.filter((id) => printed.has(id)).length + defined.filter((id) => !printed.has(id) && figuresOf(report).has(id)).length;
    expect(sums).toBeGreaterThan(30);
    expect(formulas).toBe(sums + printed.size);
  });

  test('a changed number changes its sums', () => {
    const [, applications] = sheets as [Sheet, Sheet, Sheet, Sheet];
    const rows = [...applications.cells].flatMap(([name, { text }]) => (text === '一、本年新收政府信息公开申请数量' ? [place(name)[0]] : []));
    const input = cellName((rows[0] ?? 0) + 1, 3);
    const changed = sheets.map((s) => (s === applications ? { ...s, cells: new Map(s.cells).set(input, { text: '1000', number: '1000' }) } : s));
    const last = changed.at(-1) as Sheet;
    const line = [...last.cells].find(([, { text }]) => text === 'applications.received.total')?.[0].slice(1);
    const before = Number(last.cells.get(`C${line}`)?.number);
    expect(evaluate(changed, last, `C${line}`)).toBe(String(before + 1000 - Number(applications.cells.get(input)?.number)));
  });

  test('lists every figure with name, value, unit, source and rows', () => {
    const { cells } = sheets[3] as Sheet;
    expect(['A', 'B', 'C', 'D', 'E', 'F'].map((c) => cells.get(`${c}1`)?.text)).toEqual(['数据项', '名称', '数值', '单位', '来源', '行数']);
    const words = { counted: '台账', given: '给定', formula: '合计', previous: '上年', read: '年报' };
    const listed = report.figures.map((__, i) => ['A', 'B', 'C', 'D', 'E', 'F'].map((c) => cells.get(`${c}${i + 2}`)?.text));
    expect(listed).toEqual(report.figures.map((f) => [f.id, f.name, f.value, f.unit, words[f.source], String(f.rows)]));
  });

  test('is read back by the own reader and by SheetJS, without a problem, to the same cells', async () => {
    const [mine, theirs] = [await own(bytes), sheetJs(bytes)];
    expect([mine.problems, theirs.problems]).toEqual([[], []]);
    expect(mine.sheets.map((s) => s.cells)).toEqual(theirs.sheets.map((s) => s.cells));
    expect(mine.sheets.map((s) => Object.keys(s.cells).length)).toEqual(sheets.map((s) => s.cells.size));
    const amount = mine.sheets[0]?.cells['D20'];
    if (report.year === 2020) expect(amount).toMatchObject({ kind: 'number', text: '126万元', number: 126 });
  });

  test('has well-formed parts, whose elements stand in the order of the schema', () => {
    for (const text of parts.values()) parseXml(text);
    const order = 'sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells printOptions pageMargins pageSetup'.split(' ');
    for (const { root } of sheets) {
      const places = root.children.map((c) => order.indexOf(c.name));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
    const styles = parseXml(parts.get('xl/styles.xml') ?? '');
    expect(styles.children.map((c) => c.name).filter((n) => n !== 'numFmts')).toEqual(['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles']);
    const looks = first(styles, 'cellXfs')?.children.length ?? 0;
    const used = sheets.flatMap((s) => all(s.root, 'c').map((c) => Number(c.attributes['s'])));
    expect(Math.max(...used)).toBe(looks - 1);
  });

  test('has a border around every cell of a table, also below merged ones', () => {
    const styles = parseXml(parts.get('xl/styles.xml') ?? '');
    const bordered = first(styles, 'cellXfs')?.children.map((xf) => xf.attributes['borderId'] === '1') ?? [];
    tablesOf(report).forEach((table, i) => {
      const cells = all((sheets[i] as Sheet).root, 'c').filter((c) => place(c.attributes['r'] ?? '')[0] >= 2);
      expect(cells).toHaveLength(modelGrid(table).flat().length);
      expect(cells.every((c) => bordered[Number(c.attributes['s'])])).toBe(true);
    });
  });

  test('is the same bytes each time, and names no machine and no other day', () => {
    expect(Buffer.from(bytes).equals(Buffer.from(reportXlsx(report, { date, rules })))).toBe(true);
    const everything = [...parts.values()].join('\n');
    for (const trace of [process.cwd(), homedir(), 'file:', 'lastModifiedBy']) expect(everything).not.toContain(trace);
    expect([...everything.matchAll(/\d{4}-\d\d-\d\dT[^<"]*/g)].map((m) => m[0])).toEqual(['2021-01-20T00:00:00Z', '2021-01-20T00:00:00Z']);
  });
});

describe('a sum that Excel would not give', () => {
  const { report, rules } = examples.get(MARKET) as { report: Report; rules: readonly Rule[] };
  const withValue = (id: string, value: string): Report => ({
    ...report,
    figures: report.figures.map((f) => (f.id === id ? { ...f, value } : f)),
    sections: report.sections.map((s) => ({
      ...s,
      tables: s.tables.map((t) => ({ ...t, groups: t.groups.map((g) => g.map((row) => row.map((c) => (c.figure === id ? { ...c, text: value } : c)))) })),
    })),
  });
  const shown = (changed: Report, value: string) => workbook(changed, rules).sheets.flatMap((s) => [...s.cells.values()].filter((c) => c.text === value));

  test('stays a number without a formula', () => {
    const cells = shown(withValue('reviews.total', '777'), '777');
    expect(cells).toEqual([{ text: '777', number: '777' }, { text: '777', number: '777', formula: expect.stringMatching(/^'四、/) as string }]);
  });

  test('of more than 15 digits stays exact, as text', () => {
    const long = '123456789012.345678';
    expect(shown(withValue('fees.amount', long), long)).toEqual([{ text: long }, { text: long }]);
    expect(shown(withValue('fees.amount', '123456789012.345'), '123456789012.345').map((c) => c.number)).toEqual(['123456789012.345', '123456789012.345']);
  });
});

describe('build --format', () => {
  test('xlsx writes the workbook alone', async () => {
    const host = memoryHost(bureau());
    expect(await main(['build', '/bureau', '--format', 'xlsx'], host)).toBe(0);
    expect(host.printed.out.trim().split('\n')).toEqual(['/bureau/out/report.xlsx', '/bureau/out/figures.json']);
    expect((await own(host.files.get('/bureau/out/report.xlsx') ?? new Uint8Array())).problems).toEqual([]);
  });

  test('names docx and xlsx where it knows a format not', async () => {
    const host = memoryHost(bureau());
    expect(await main(['build', '/bureau', '--format', 'word', '--lang', 'en'], host)).toBe(2);
    expect(host.printed.err).toMatch(/U903[^]*docx[^]*xlsx/);
  });

  test('without it, what is written stays HTML and PDF', async () => {
    const { defaultFormats, formats } = await import('../../src/commands/outputs.ts');
    expect(defaultFormats).toEqual(['html', 'pdf']);
    expect(formats).toEqual(expect.arrayContaining(['docx', 'xlsx']));
  });
});

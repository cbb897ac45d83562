import { describe, expect, test } from 'vitest';
import { format2019 } from '../../src/formats/2019.ts';
import { format2021 } from '../../src/formats/2021.ts';
import type { TableBlock } from '../../src/published/document.ts';
import { cellValue } from '../../src/published/form/cell-value.ts';
import { bareLabel } from '../../src/published/form/labels.ts';
import { readForm } from '../../src/published/form/read-form.ts';
import { madeFigures, madeReport, type MadeCell } from '../support/made-report.ts';

const COUNT = { nature: 'count', printsUnit: false, headUnit: undefined } as const;
const WAN = { nature: 'amount', printsUnit: false, headUnit: '万元' } as const;

describe('a cell with a count', () => {
  test.each([
    ['0', { value: '0' }],
    ['412', { value: '412' }],
    ['４１２', { value: '412' }],
    [' 412\n', { value: '412' }],
    ['-1', { value: '-1' }],
    ['−1', { value: '-1' }],
    ['007', { value: '7' }],
    ['201件', { value: '201', dressed: true }],
    ['+1', { value: '1', dressed: true }],
    ['1,234', { value: '1234', dressed: true }],
    ['1，234', { value: '1234', dressed: true }],
    ['', { value: '0', blank: true }],
    ['/', { value: '0', blank: true }],
    ['-', { value: '0', blank: true }],
    ['——', { value: '0', blank: true }],
    ['无', { value: '0', blank: true }],
    ['　', { value: '0', blank: true }],
    ['见附件', { fault: 'text' }],
    ['三', { fault: 'text' }],
    ['1,23', { fault: 'text' }],
    ['12%', { fault: 'text' }],
    ['1 234', { fault: 'readings', readings: ['1234', '1', '234'] }],
    ['12\n3', { fault: 'readings', readings: ['123', '12', '3'] }],
  ])('%j', (written, expected) => {
    expect(cellValue(written, COUNT)).toEqual(expected);
  });
});

describe('a cell with an amount, in 万元', () => {
  test.each([
    ['26.55', { value: '26.55' }],
    ['26.550', { value: '26.55' }],
    ['251000元', { fault: 'readings', readings: ['251000万元', '251000元'] }],
    ['126万元', { value: '126', dressed: true }],
    ['1,260.5', { value: '1260.5', dressed: true }],
    ['0', { value: '0' }],
    ['/', { value: '0', blank: true }],
    ['约30', { fault: 'text' }],
  ])('%j', (written, expected) => {
    expect(cellValue(written, WAN)).toEqual(expected);
  });

  test('the form of 2019 prints the unit in the cell', () => {
    expect(cellValue('126万元', { nature: 'amount', printsUnit: true, headUnit: undefined })).toEqual({ value: '126' });
  });

  test('without a unit anywhere there are two readings', () => {
    expect(cellValue('251000', { ...WAN, headUnit: undefined })).toEqual({ fault: 'readings', readings: ['251000元', '251000万元'] });
    // None of both is none.
    expect(cellValue('0', { ...WAN, headUnit: undefined })).toEqual({ value: '0' });
  });

  test('a head in 元, or none', () => {
    for (const headUnit of ['元', undefined] as const) expect(cellValue('251000元', { ...WAN, headUnit })).toEqual({ value: '25.1', dressed: true });
  });
});

test.each([
  ['（一）予以公开', '予以公开'],
  ['(一)予以公开', '予以公开'],
  ['一、 予以 公开', '予以公开'],
  ['1．属于国家秘密', '属于国家秘密'],
  ['１、属于国家秘密', '属于国家秘密'],
  ['危及"三安全一稳定"', '危及三安全一稳定'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开'],
  ['本年收费金额（单位：万元）', '本年收费金额'],
  ['本年增/减', '本年增减'],
])('%s is called %s', (written, bare) => {
  expect(bareLabel(written)).toBe(bare);
});

/** Tables of the made report as blocks; a change may take any cell or row. */
function tables(form: 2019 | 2021, change: (rows: MadeCell[][], table: number) => MadeCell[][] = (rows) => rows): TableBlock[] {
  const made = madeReport({ form }).filter((block): block is MadeCell[][] => typeof block !== 'string');
  return made.map((rows, table) => tableOf(change(rows, table)));
}

function tableOf(rows: MadeCell[][]): TableBlock {
  const taken = new Set<string>();
  return {
    kind: 'table',
    ruled: true,
    rows: rows.map((row, r) => {
      let column = 0;
      const cells = row.map(({ text, across, down }) => {
        while (taken.has(`${r} ${column}`)) column++;
        for (let i = 0; i < down; i++) for (let j = 0; j < across; j++) taken.add(`${r + i} ${column + j}`);
        return { text, left: column, right: column + across };
      });
      return { spot: { line: r + 1 }, cells };
    }),
  };
}

function read(blocks: TableBlock[], form: 2019 | 2021 = 2021) {
  const { figures, problems, found } = readForm(blocks, 'x.html', form === 2021 ? format2021 : format2019);
  const values = Object.fromEntries([...figures].filter(([, { value }]) => value !== '0').map(([id, { value }]) => [id, Number(value)]));
  return { values, count: figures.size, codes: problems.map((p) => p.code), params: problems.map((p) => p.params), found: found?.id };
}

const rowWith = (label: string) => (row: MadeCell[]) => row.some((cell) => cell.text === label);

describe('the three tables', () => {
  test('both forms, whatever the year says', () => {
    expect(read(tables(2021))).toEqual({ values: madeFigures(2021), count: 200, codes: [], params: [], found: '2021' });
    expect(read(tables(2019), 2021)).toEqual({ values: madeFigures(2019), count: 198, codes: [], params: [], found: '2019' });
  });

  test('in any order, in one table, each cut in two anywhere', () => {
    expect(read(tables(2021).toReversed())).toMatchObject({ count: 200, codes: [] });
    const [two, three, four] = tables(2021) as [TableBlock, TableBlock, TableBlock];
    for (let at = 1; at < three.rows.length; at++) {
      const parts = [three.rows.slice(0, at), three.rows.slice(at)].map((rows): TableBlock => ({ ...three, rows }));
      expect({ at, ...read([two, ...parts, four]) }).toMatchObject({ at, values: madeFigures(2021), count: 200, codes: [] });
    }
  });

  test('no table at all: each is told', () => {
    expect(read([])).toMatchObject({ count: 0, codes: ['R630', 'R630', 'R630'] });
  });

  test('a table of something else is none of them', () => {
    const other = tableOf([['序号', '单位', '总计', '其他'], ['1', '甲局', '12', '3'], ['2', '乙局', '4', '5']].map((row) => row.map((text) => ({ text, across: 1, down: 1 }))));
    expect(read([other, ...tables(2021)])).toMatchObject({ values: madeFigures(2021), codes: [] });
  });
});

describe('what is not as the form has it', () => {
  const at3 = (change: (rows: MadeCell[][]) => MadeCell[][]) => tables(2021, (rows, table) => (table === 1 ? change(rows) : rows));

  test('columns in another order are read by their heads', () => {
    const swapped = at3((rows) => rows.map((row) => (row.some((cell) => cell.text === '科研机构') || row.length >= 8 ? swap(row, row.some((c) => c.text === '科研机构') ? 0 : row.length - 6) : row)));
    expect(read(swapped)).toMatchObject({ values: madeFigures(2021), count: 200, codes: [] });
  });

  test('a column is missing: its cells are', () => {
    const narrow = at3((rows) => rows.map((row) => (row.some((c) => c.text === '科研机构') ? row.filter((c) => c.text !== '科研机构') : row.length >= 8 ? row.toSpliced(row.length - 5, 1) : row)));
    const { codes, count } = read(narrow);
    expect(codes).toContain('R631');
    expect(count).toBeLessThan(200);
  });

  test('a row twice with the same numbers is nothing; with others it is told, and neither is taken', () => {
    const twice = (text: string) => at3((rows) => rows.flatMap((row) => (rowWith('四、结转下年度继续办理')(row) ? [row, row.map((cell, i) => (i === 1 ? { ...cell, text } : cell))] : [row])));
    expect(read(twice('1'))).toMatchObject({ values: madeFigures(2021), codes: [] });
    const { codes, values } = read(twice('2'));
    expect(codes).toEqual(['R639']);
    expect('applications.carriedForward.naturalPerson' in values).toBe(false);
  });

  test('a label with one letter amiss is that row where no other is it', () => {
    const typo = at3((rows) => rows.map((row) => row.map((cell) => (cell.text === '2.重复申请' ? { ...cell, text: '2.重覆申请' } : cell))));
    expect(read(typo)).toMatchObject({ count: 200, codes: ['R637'] });
  });

  test('a label of nothing is a row more, and one less', () => {
    const other = at3((rows) => rows.map((row) => row.map((cell) => (cell.text === '2.重复申请' ? { ...cell, text: '2.其他情形说明' } : cell))));
    expect(read(other).codes.sort()).toEqual(['R631', 'R636']);
  });
});

/** The third and fourth of the columns of applicants change places. */
function swap(row: MadeCell[], first: number): MadeCell[] {
  const [a, b] = [row[first + 1], row[first + 2]];
  return a && b ? row.with(first + 1, b).with(first + 2, a) : row;
}

import { describe, expect, test } from 'vitest';
import { xlsx } from '../ledger-xlsx/support/ooxml.ts';
import { readDate } from '../../src/ledger/dates.ts';
import { read, table } from '../support/ledger-reading.ts';
import { numberFormats } from '../../src/ledger/xlsx/number-format.ts';

const day = (text: string) => readDate({ kind: 'text', text }, { year: 2023, reportYear: 2023, date1904: false });
const measures = async (...lines: string[]) => {
  const { figures, said } = await read({ '行政强制.csv': table(`序号 | 决定书文号 | 对象 | 决定日期\n${lines.join('\n')}`) });
  return [figures['coercion.decisions'], said.map(([, code]) => code).join(' ')];
};

describe('dates', () => {
  test('two digits of a year before 年', () => {
    expect(day('23年3月5日')).toEqual({ date: '2023-03-05' });
    expect(day('98年12月31号')).toEqual({ date: '1998-12-31' });
    expect(day('23年2月30日')).toEqual({ fault: 'noSuchDay' });
  });

  test('what nobody sees is no part of a date or an amount', async () => {
    expect(day('2023-03-05\u200B')).toEqual({ date: '2023-03-05' });
    expect(day('\uFEFF2023年3月5日\u200E')).toEqual({ date: '2023-03-05' });
    const { figures, said } = await read({ '收费.csv': table('收费项目 | 收费金额（元） | 收费日期\n甲 | 10000\u200B | 2023.3.5\u200B') });
    expect([figures['fees.amount'], said]).toEqual(['1', []]);
  });
});

describe('a number of rows in a cell of its own', () => {
  const A = '1 | A1 | 甲 | 2023.3.5';
  const B = '2 | A2 | 乙 | 2023.3.6';
  test('beside 合计 it is compared with the rows', async () => {
    expect(await measures(A, B, '合计 | 3件 | |')).toEqual(['2', 'V221']);
    expect(await measures(A, B, '合计 | 2件 | |')).toEqual(['2', '']);
    expect(await measures(A, B, '合计 | | 共2件 |')).toEqual(['2', '']);
  });
  test('what counts something else says nothing', async () => {
    expect(await measures(A, B, '合计 | 3家 | |')).toEqual(['2', '']);
    expect(await measures(A, B, '合计 | 3件 | 5件 |')).toEqual(['2', '']);
  });
});

describe('number formats', () => {
  test.each([
    ['0!.0,"万元"', 35000, '3.5万元'], ['0!.0,', 35000, '3.5'], ['0"."0,', 35000, '3.5'], ['0\\.0,"万"', 1234567, '123.5万'], ['0!.0000', 35000, '3.5000'], ['0!.0000"万元"', -5, '-0.0005万元'], ['#,##0!.0,', 123456789, '12,345.7'],
  ])('%s shows %d as %s', async (code, value, text) => {
    const [format] = await numberFormats([164], new Map([[164, code]]), false);
    expect([format?.text(value), format?.isDate]).toEqual([text, false]);
  });

  const fees = async (code: string, value: number) => {
    const strings = ['收费项目', '收费金额（元）', '收费日期', '甲', '2023-03-05'].map((t) => `<si><t>${t}</t></si>`).join('');
    const cell = (i: number) => `<c t="s"><v>${i}</v></c>`;
    const rows = `<row r="1">${[0, 1, 2].map(cell).join('')}</row><row r="2">${cell(3)}<c s="1"><v>${value}</v></c>${cell(4)}</row>`;
    const { figures, problems } = await read({ '收费.xlsx': xlsx({ rows, strings, formats: [code] }) });
    return [figures['fees.amount'], problems.map((p) => p.code).join(' ')];
  };

  test('an amount that its format hides counts, and is told', async () => {
    expect(await fees(';;;', 35000)).toEqual(['3.5', 'V222']);
    expect(await fees('0;;', 0)).toEqual([undefined, '']);
    expect(await fees('0;;', 35000)).toEqual(['3.5', '']);
  });

  test('an amount shown as 万元 by a set point counts', async () => {
    expect(await fees('0!.0,"万元"', 35000)).toEqual(['3.5', '']);
    expect(await fees('0!.0,', 35000)).toEqual([undefined, 'V206']);
  });
});

import { describe, expect, test } from 'vitest';
import { checkRegulations, mayMakeRegulations } from '../../src/checks/rulemaking.ts';
import { format2021 } from '../../src/formats/2021.ts';
import { madeFigures } from '../support/made-figures.ts';

const department = 'department' as const;
const government = 'government' as const;

describe('who may make 规章', () => {
  test.each([
    ['云溪县应急管理局', department],
    ['绍兴市上虞区应急管理局', department],
    ['绍兴市上虞区人民政府', government],
    ['云溪县人民政府', government],
    ['鄂温克族自治旗人民政府', government],
    ['北京市朝阳区人民政府', government],
    ['云溪县城关镇人民政府', 'township' as const],
    ['广西壮族自治区南宁市青秀区住房和城乡建设局', department],
    ['苏州工业园区管理委员会', department],
  ])('%s may not', (bureau, level) => {
    expect(mayMakeRegulations({ bureau, level })).toBe(false);
  });

  test.each([
    ['浙江省人民政府', government],
    ['广西壮族自治区人民政府', government],
    ['上海市人民政府', government],
    ['吉林省延边朝鲜族自治州人民政府', government],
    ['国家市场监督管理总局', department],
    ['住房和城乡建设部', department],
    ['审计署', department],
    ['中国证券监督管理委员会', department],
  ])('%s may', (bureau, level) => {
    expect(mayMakeRegulations({ bureau, level })).toBe(true);
  });

  test.each([
    ['绍兴市人民政府', government],
    ['绍兴市住房和城乡建设局', department],
    ['广西壮族自治区水利厅', department],
    ['浙江省应急管理厅', department],
    ['某地区行政公署', government],
  ])('of %s the name does not tell; the setting does', (bureau, level) => {
    expect(mayMakeRegulations({ bureau, level })).toBeUndefined();
    expect(mayMakeRegulations({ bureau, level, makesRegulations: true })).toBe(true);
  });
});

const codes = (bureau: string, level: typeof department | typeof government, values: Record<string, number>, makesRegulations?: boolean) =>
  checkRegulations(format2021, madeFigures(format2021, values), { bureau, level, ...(makesRegulations === undefined ? {} : { makesRegulations }) }, []);

test('规章 above 0 in a county is an error that names every cell', () => {
  const made = { 'regulations.made': 2, 'regulations.inForce': 6 };
  expect(codes('云溪县应急管理局', department, made)).toMatchObject([
    { code: 'B412', params: { figures: ['规章本年制发件数 2', '规章现行有效件数 6'] } },
  ]);
});

test('where the name does not tell it is asked, until the settings answer', () => {
  const made = { 'regulations.made': 1 };
  expect(codes('绍兴市人民政府', government, made).map((p) => p.code)).toEqual(['B415']);
  expect(codes('绍兴市人民政府', government, made, true)).toEqual([]);
  expect(codes('绍兴市人民政府', government, made, false).map((p) => p.code)).toEqual(['B412']);
});

test('a row of zeros is right everywhere, and 规章 of a province too', () => {
  expect(codes('云溪县应急管理局', department, {})).toEqual([]);
  expect(codes('浙江省人民政府', government, { 'regulations.inForce': 200 })).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { checkRepeatedTitle, checkTemplateTraces } from '../../src/checks/template-traces.ts';
import { format2021 } from '../../src/formats/2021.ts';
import { TEXT } from '../support/bureau.ts';
import { passagesOf } from '../support/made-figures.ts';

const traces = (words: string) => {
  const text = TEXT.replace('公开的内容还不够细', words);
  return checkTemplateTraces(passagesOf(text, format2021)).map(({ code, params }) => [code, (params as { found: string }).found]);
};

describe('left over from a template', () => {
  test.each([
    ['该部分以表格形式报告。', '该部分以表格形式报告'],
    ['（宋体加粗小四号字）一是', '（宋体加粗小四号字）'],
    ['(仿宋，三号)一是', '(仿宋，三号)'],
    ['正文用仿宋_GB2312 三号', '仿宋_GB2312'],
    ['XX县应急管理局认真', 'XX县'],
    ['××局认真', '××局'],
    ['全年公开信息XX条', 'XX条'],
    ['全年公开信息____条', '____'],
    ['【待补】', '【待补】'],
    ['[请填写具体数字]', '[请填写具体数字]'],
    ['（此处写措施）', '（此处写措施）'],
    ['TODO 核对', 'TODO'],
    ['批注[张1]：核实', '批注['],
  ])('%s', (words, found) => {
    expect(traces(words)).toEqual([['T538', found]]);
  });
});

describe('perhaps left over', () => {
  test.each([
    ['※公开的内容', '※'],
    ['张××提出', '××'],
    ['某某局提出', '某某局'],
    ['乱码???处', '???'],
  ])('%s', (words, found) => {
    expect(traces(words)).toEqual([['T539', found]]);
  });
});

describe('meant', () => {
  test.each([
    '申请人可以在网上填写申请表',
    '有的栏目有待补充',
    '公文使用宋体、仿宋等字体',
    '某企业反映办理情况见表格',
    '对三项制度作了修订：一是完善流程',
    '面积 3×4 米，型号 XX-100A 的设备',
    '图片（含表格）下载_说明',
    '二〇〇〇年制定的办法',
    '获领导批注（批示）三次',
    '网址 www.example.com/xxgk 的专栏',
  ])('%s', (words) => {
    expect(traces(words)).toEqual([]);
  });
});

describe('a title above the text', () => {
  const title = '云溪县应急管理局2023年政府信息公开工作年度报告';
  const repeated = (intro: string) => checkRepeatedTitle(title, passagesOf(`${intro}\n\n${TEXT}`, format2021)).map(({ code, params }) => [code, (params as { same: string }).same]);

  test.each([
    [title, 'yes'],
    [`**${title}**`, 'yes'],
    ['云溪县应急管理局 2023 年政府信息公开工作年度报告', 'yes'],
    ['2023年度云溪县应急管理局政府信息公开工作报告', ''],
    ['2023年信息公开年度报告（图解）', ''],
  ])('%s', (intro, same) => {
    expect(repeated(intro)).toEqual([['T541', same]]);
  });

  test.each(['根据《条例》第五十条，云溪县应急管理局编制2023年政府信息公开工作年度报告。', '现公布本局政府信息公开工作年度报告。报告由六个部分组成', ''])('%s', (intro) => {
    expect(repeated(intro)).toEqual([]);
  });
});

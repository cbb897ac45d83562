import { expect, test } from 'vitest';
import { checkOwnName } from '../../src/checks/own-name.ts';
import { format2021 } from '../../src/formats/2021.ts';
import { passagesOf } from '../support/made-figures.ts';

function found(words: string, bureau: string, level: 'department' | 'government' | 'township' = 'department', section = '# 总体情况\n\n') {
  return checkOwnName(passagesOf(`${section}${words}\n`, format2021), { bureau, level, year: 2023 }).map((p) => [p.code, p.params.found]);
}

test.each([
  ['公开前由委分管领导审定。', '云溪县应急管理局', '委分管领导'],
  ['我委高度重视政务公开工作。', '云溪县卫生健康局', '我委'],
  ['我局高度重视政务公开工作。', '云溪县发展和改革委员会', '我局'],
  ['本局共收到申请2件。', '云溪县柳河镇人民政府', '本局'],
  ['我街道按月核对。', '云溪县柳河镇人民政府', '我街道'],
  ['我镇按月核对。', '云溪县应急管理局', '我镇'],
  ['我厅按月核对。', '云溪县应急管理局', '我厅'],
])('%s is not %s', (words, bureau, expected) => {
  expect(found(words, bureau)).toEqual([['T542', expected]]);
});

test.each([
  ['我委高度重视，由委分管领导审定。', '云溪县卫生健康委员会'],
  ['我局高度重视，由局分管领导审定。', '云溪县应急管理局'],
  ['公开前由县委分管领导审定，市委党组织和市局党组有要求。', '云溪县应急管理局'],
  ['与县公安局分管领导会商，县卫健委领导班子参加。', '云溪县柳河镇人民政府'],
  ['申请人称“我委托律师办理”，本委任期届满，本乡本土的干部。', '云溪县应急管理局'],
  ['本县、我县、全镇、本级政府和本单位的信息。', '云溪县应急管理局'],
  ['我镇、本镇按月公开。', '云溪县柳河镇人民政府'],
  ['我街道按月公开。', '云溪县东湖街道办事处'],
  ['我区在政务公开方面走在前列，区委、区政府领导批示。', '绍兴市上虞区应急管理局'],
  ['本局和我委的职责合并后统一公开。', '云溪县发展和改革局（云溪县粮食和物资储备委员会）'],
])('%s: nothing to say in %s', (words, bureau) => {
  expect(found(words, bureau)).toEqual([]);
});

test('a word is told once', () => {
  expect(found('我委重视。\n\n我委按月核对。\n\n由我委办公室承办。', '云溪县应急管理局')).toHaveLength(1);
});

test.each([
  ['现将云溪县安全生产监督管理局2023年政府信息公开工作年度报告公布如下。', 1],
  ['现将云溪县应急管理局2023年政府信息公开工作年度报告公布如下。', 0],
  ['县应急局2023年度政府信息公开年度报告如下。', 0],
  ['参照《云溪市应急管理局2022年政府信息公开工作年度报告》编制。', 0],
  ['根据各乡镇人民政府2023年政府信息公开工作年度报告汇总。', 0],
])('the report named at the beginning: %s', (words, count) => {
  expect(found(words, '云溪县应急管理局', 'department', '')).toHaveLength(count);
});

test('the name is told without the verb before it', () => {
  expect(found('现公布云溪县安监局2023年政府信息公开工作年度报告。', '云溪县应急管理局', 'department', '')).toEqual([['T542', '云溪县安监局']]);
});

test('the report of a government speaks of other reports', () => {
  expect(found('云溪县应急管理局2023年政府信息公开工作年度报告已经公布。', '云溪县人民政府', 'government', '')).toEqual([]);
});

import type { rollup as family } from '../catalog/rollup.ts';
import { example, type ExplainedOf } from './explained.ts';

const SOURCE_ZH = '《中华人民共和国政府信息公开条例》第四十九条：主管部门公布本级政府的年度报告；各单元格是下级各单元格之和。';
const SOURCE_EN = 'Article 49 of the Regulations (政府信息公开条例): the report of the government of a level; each cell is the sum of the cells below.';

export const rollup = {
  A804: {
    wrong: example`
      report.yaml
      rollup:
        expected: [县应急管理局, 县财政局, 城关镇]

      全县/县应急管理局/    全县/县财政局/
    `,
    right: example`
      全县/县应急管理局/    全县/县财政局/    全县/城关镇/
    `,
    zh: { checks: '名单里的下级单位都找到了。', why: '少一个单位，汇总数就少一份，光看总数看不出来。', source: SOURCE_ZH },
    en: { checks: 'Every body of the list was found.', why: 'Without one of them the sums are too small, which nobody sees from the sums.', source: SOURCE_EN },
  },
  A805: {
    wrong: example`
      全县/县财政局/report.yaml             bureau: 云溪县财政局
      全县/县财政局（终稿）/report.yaml     bureau: 云溪县财政局
    `,
    right: example`
      全县/县财政局/report.yaml             bureau: 云溪县财政局
    `,
    zh: { checks: '每个下级单位只有一份。\n按 bureau 里的机关名称比，不看文件夹的名称。', why: '旧稿和新稿一起放着，数就加了两遍。', source: SOURCE_ZH },
    en: { checks: 'Each body below is there once.\nCompared by its name in bureau, not by the folder.', why: 'A draft beside the final version is counted twice.', source: SOURCE_EN },
  },
  A806: {
    wrong: example`
      汇总 2023 年
      全县/县财政局/figures.json    "year": 2022
    `,
    right: example`
      汇总 2023 年
      全县/县财政局/figures.json    "year": 2023
    `,
    zh: { checks: '下级单位的数是同一年、同一种格式的。', why: '不同年份、不同格式的栏目含义不同，不能相加。', source: SOURCE_ZH },
    en: { checks: 'The figures below are of the same year and form.', why: 'Columns of other years and forms mean other things and do not add up.', source: SOURCE_EN },
  },
  A807: {
    wrong: example`
      全县/县财政局    nianbao check：2 处错误
    `,
    right: example`
      全县/县财政局    nianbao check：核对完毕，可以生成年报。
    `,
    zh: { checks: '每个下级单位自己的数先通过核对。\n台账读不出来的、勾稽关系不平衡的，都不汇总。', why: '一个单位的数错了，汇总数跟着错，而且更难找。', source: SOURCE_ZH },
    en: { checks: 'Each body below passes its own checks first.\nLedgers that cannot be read and tables that do not balance are not added.', why: 'One wrong figure makes the sums wrong, where it is harder to find.', source: SOURCE_EN },
  },
  A808: {
    wrong: example`
      rollup: {expected: [县应急管理局, 县财政局]}
      全县/县交通局/report.yaml
    `,
    right: example`
      rollup: {expected: [县应急管理局, 县财政局, 县交通局]}
      全县/县交通局/report.yaml
    `,
    zh: { checks: '找到的下级单位都在名单里。\n没有写名单的不查。', why: '多出来的可能是别处的单位，也可能是名单忘了改。', source: SOURCE_ZH },
    en: { checks: 'Every body that was found is in the list.\nNot checked where there is no list.', why: 'One too many may belong elsewhere, or the list was not kept up.', source: SOURCE_EN },
  },
  A809: {
    wrong: example`
      县财政局  规章·本年制发件数  2
    `,
    right: example`
      县财政局  规章·本年制发件数  0
    `,
    zh: {
      checks: '下级单位没有规章。\n规章由国务院部门、省级和设区的市级政府制定，汇总时取本级政府自己的数。',
      why: '部门和下级填的规章，多半是把规范性文件填错了行。',
      source: '《中华人民共和国立法法》关于规章制定权的规定；统一格式第二部分“规章”一行。',
    },
    en: {
      checks: 'No body below has regulations (规章).\nThey are made by ministries, provinces and cities with districts; a roll-up takes those of the government itself.',
      why: 'A department that reports some has most likely put normative documents into the wrong row.',
      source: '《中华人民共和国立法法》 on the power to make regulations; row 规章 of section 2 of the form.',
    },
  },
  A810: {
    wrong: example`
      全县/县财政局/figures.json    是另一个程序的文件，或者只有一半
    `,
    right: example`
      全县/县财政局/figures.json    nianbao build 写出的
    `,
    zh: { checks: '下级单位的 figures.json 是本程序写出的，完整可读。', why: '读不出来就不能加；跳过它，汇总数会少。', source: SOURCE_ZH },
    en: { checks: 'A figures.json below was written by this program and is whole.', why: 'What cannot be read cannot be added; passed over, it would be missing from the sums.', source: SOURCE_EN },
  },
} satisfies ExplainedOf<typeof family>;

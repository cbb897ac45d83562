import type { body as family } from '../catalog/body.ts';
import { example, type ExplainedOf } from './explained.ts';

export const body = {
  S021: {
    wrong: example`
      bureau: 云溪县人民政府
      level: department
    `,
    right: example`
      bureau: 云溪县人民政府
      level: government
    `,
    zh: {
      checks: 'report.yaml 的 level 与机关的名称相符。\n名称以“人民政府”结尾的是政府，以“镇”“乡”“街道办事处”等结尾的是乡镇、街道。',
      why: '县级以上政府的年报汇总全地区的情况，要写考核、社会评议和责任追究，3 月 31 日前公布；部门和乡镇是 1 月 31 日前。level 写错，这些就查不到。',
      source: '《中华人民共和国政府信息公开条例》第四十九条、第五十条；国办公开办函〔2021〕30号。',
    },
    en: {
      checks: 'level in report.yaml fits the name of the body.\nA name that ends in 人民政府 is a government, one in 镇, 乡 or 街道办事处 a township.',
      why: 'The report of a government of a county or above covers its whole area, tells of assessment and accountability, and is due on 31 March; others on 31 January. With a wrong level none of this is checked.',
      source: 'Articles 49 and 50 of 《中华人民共和国政府信息公开条例》 (the Regulations); 国办公开办函〔2021〕30号.',
    },
  },
} satisfies ExplainedOf<typeof family>;

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
  S022: {
    wrong: example`
      bureau: 云溪县应急管理局
      previous: ../财政局2022
    `,
    right: example`
      bureau: 云溪县应急管理局
      previous: ../应急管理局2022
    `,
    zh: {
      checks: '上年的数据是同一个机关的。\n一个名称包含另一个的（有没有写县名），算作同一个机关。',
      why: '上年结转、现行有效件数要和自己上年的年报衔接；文件夹写错一个字，就会和别的机关的数比较。',
      source: '国办公开办函〔2021〕30号：本年上年结转数等于上年结转下年度数。',
    },
    en: {
      checks: "Last year's figures are of the same body.\nOf two names of which one holds the other (with the county in front, and without) both are one body's.",
      why: 'What is carried over, and what is in force, must join the report of the year before; one wrong letter of a folder compares it with that of another body.',
      source: '国办公开办函〔2021〕30号: what is carried over from last year is what last year carried forward.',
    },
  },
} satisfies ExplainedOf<typeof family>;

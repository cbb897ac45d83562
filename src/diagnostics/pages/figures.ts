import type { figures as family } from '../catalog/figures.ts';
import { example, type ExplainedOf } from './explained.ts';

export const figures = {
  C301: {
    wrong: example`
      某某县应急管理局/台账/          report.yaml
        行政许可.xlsx                 1 | bureau: 某某县应急管理局
        行政处罚.xlsx                 2 | year: 2023
        （没有行政强制台账）
    `,
    right: example`
      某某县应急管理局/台账/          report.yaml
        行政许可.xlsx                 1 | bureau: 某某县应急管理局
        行政处罚.xlsx                 2 | year: 2023
                                      3 | given:
                                      4 |   coercion.decisions: 0
    `,
    zh: {
      checks: '年报表格的每一格都有数，来自台账或 report.yaml 的 given。\n全年没有的，放一份只有表头的台账，或在 given 里写 0。',
      why: '没有台账，可能是没有发生，也可能是忘了放进来。按 0 印出去，忘了放的那一类就少报了全年的数。',
      source: '国办公开办函〔2021〕30号要求年度报告内容“不能遗漏，也不宜泛化”。没有台账不等于 0，是本程序的规定。',
    },
    en: {
      wrong: example`
        某某县应急管理局/台账/          report.yaml
          行政许可.xlsx                 1 | bureau: 某某县应急管理局
          行政处罚.xlsx                 2 | year: 2023
          (no ledger for 行政强制)
      `,
      checks: 'Every cell of the form has a number, from a ledger or from given.\nFor what did not happen in the year, put in a ledger with a header only, or write 0 under given in report.yaml.',
      why: 'No ledger can mean that nothing happened, or that a file was forgotten. Printed as 0, a forgotten ledger would be a whole year missing.',
      source: '国办公开办函〔2021〕30号 wants a report that leaves nothing out (不能遗漏，也不宜泛化). That no ledger is not zero is a rule of this program.',
    },
  },
  C302: {
    wrong: example`
      台账里数出来：行政许可 93 件     report.yaml
                                       3 | given:
                                       4 |   permits.decisions: 95
                                       5 |   coercion.decisions: 0
    `,
    right: example`
      台账里数出来：行政许可 93 件     report.yaml
                                       3 | given:
                                       4 |   coercion.decisions: 0
    `,
    zh: {
      checks: '同一个数据项的两个来源数值相同。\n来源有三种：台账数出来的，given 里写的，由分项相加或上年年报推出的。',
      why: '年报里一格只能有一个数。两个来源不一致，说明台账漏登、重登，或 given 里的数是旧的。',
      source: '本程序的规定：两个数不一致时不替人选。',
    },
    en: {
      wrong: example`
        counted: 93 permits              report.yaml
                                         3 | given:
                                         4 |   permits.decisions: 95
                                         5 |   coercion.decisions: 0
      `,
      right: example`
        counted: 93 permits              report.yaml
                                         3 | given:
                                         4 |   coercion.decisions: 0
      `,
      checks: 'Two sources of one figure agree.\nSources are: counted from a ledger, written under given, or derived (a sum, or the report of last year).',
      why: 'A cell holds one number. Where two sources differ, the ledger has a row too few or too many, or the number under given is out of date.',
      source: 'Rule of this program: it does not choose between two numbers.',
    },
  },
} as const satisfies ExplainedOf<typeof family>;

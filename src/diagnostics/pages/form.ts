import type { form as family } from '../catalog/form.ts';
import { example, type ExplainedOf } from './explained.ts';

export const form = {
  B401: {
    wrong: example`
      三、收到和处理政府信息公开申请情况，「商业企业」列
      第一项 | 本年新收           | 14
      第二项 | 上年结转           | 1     14＋1＝15
      第三项 | 办理结果总计       | 13
      第四项 | 结转下年度继续办理 | 1     13＋1＝14
    `,
    right: example`
      三、收到和处理政府信息公开申请情况，「商业企业」列
      第一项 | 本年新收           | 14
      第二项 | 上年结转           | 1     14＋1＝15
      第三项 | 办理结果总计       | 13
      第四项 | 结转下年度继续办理 | 2     13＋2＝15
    `,
    zh: {
      checks: '第三部分每一列：第一项加第二项，等于第三项加第四项。\n也就是：本年新收＋上年结转＝办理结果总计＋结转下年度继续办理。七列都查。',
      why: '不平衡，说明有的申请收到了却没有去向，或者一件计了两次。这是表头印着的关系，读者一加就能看出来。',
      source: '国办公开办函〔2021〕30号、〔2019〕60号所附表格第三部分的表头原文：“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”。',
    },
    en: {
      wrong: example`
        Section 3, column 商业企业 (enterprises)
        item 1 | 本年新收 (new this year)              | 14
        item 2 | 上年结转 (carried in)                 |  1    14 + 1 = 15
        item 3 | 办理结果总计 (handled, total)         | 13
        item 4 | 结转下年度继续办理 (carried forward)  |  1    13 + 1 = 14
      `,
      right: example`
        Section 3, column 商业企业 (enterprises)
        item 1 | 本年新收 (new this year)              | 14
        item 2 | 上年结转 (carried in)                 |  1    14 + 1 = 15
        item 3 | 办理结果总计 (handled, total)         | 13
        item 4 | 结转下年度继续办理 (carried forward)  |  2    13 + 2 = 15
      `,
      checks: 'In each column of section 3: item 1 + item 2 = item 3 + item 4.\nThat is: new this year + carried in = handled, total + carried forward. All seven columns are checked.',
      why: 'Out of balance means that a request came in and went nowhere, or was counted twice. The rule is printed in the head of the table, and any reader can add it up.',
      source: 'The head of the table of section 3 in 国办公开办函〔2021〕30号 and 〔2019〕60号: （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）, that is, items 1 and 2 of a column add up to items 3 and 4.',
    },
  },
  B402: {
    wrong: example`
      report.yaml
      5 |   applications.granted.naturalPerson: 8
      6 |   applications.denied.enforcementFile.naturalPerson: 3
      7 |   applications.handled.naturalPerson: 12
    `,
    right: example`
      report.yaml
      5 |   applications.granted.naturalPerson: 8
      6 |   applications.denied.enforcementFile.naturalPerson: 3
      7 |   applications.handled.naturalPerson: 11
    `,
    zh: {
      checks: '第三部分每一列：“（七）总计”等于上面各项办理结果之和。\n“不予公开”“无法提供”“不予处理”等大类，也等于它下面各行之和。',
      why: '总计与各项对不上，说明有的结果漏填或多填，表格和正文里引用的数会互相矛盾。',
      source: '国办公开办函〔2021〕30号、〔2019〕60号所附表格第三部分：“（七）总计”是“（一）”至“（六）”各项的总计。',
    },
    en: {
      checks: 'In section 3, （七）总计 (total) of a column is the sum of its outcomes.\nSo is each group (不予公开 refused, 无法提供 cannot be provided, 不予处理 not processed …) the sum of its rows.',
      why: 'Where they differ an outcome is missing or too many, and the numbers of the table and of the text contradict each other.',
      source: 'Table of section 3 in 国办公开办函〔2021〕30号 and 〔2019〕60号: （七）总计 is the total of （一） to （六）.',
    },
  },
  B403: {
    wrong: example`
      report.yaml
      5 |   applications.received.naturalPerson: 16
      6 |   applications.received.commercialEnterprise: 3
      7 |   applications.received.total: 20
    `,
    right: example`
      report.yaml
      5 |   applications.received.naturalPerson: 16
      6 |   applications.received.commercialEnterprise: 3
      7 |   applications.received.total: 19
    `,
    zh: {
      checks: '第三部分每一行：“总计”等于六类申请人之和。\n六类是自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他。总计不写，程序会自己相加。',
      why: '总计与各列对不上，读者横着一加就能看出来；正文里“收到申请多少件”用的也是这个总计。',
      source: '国办公开办函〔2021〕30号、〔2019〕60号所附表格第三部分：“申请人情况”下是“自然人”、“法人或其他组织”各列和“总计”。',
    },
    en: {
      checks: 'In each row of section 3, 总计 (total) is the sum of the six applicants.\nThey are 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构 and 其他. Leave the total out and the program adds it up.',
      why: 'Any reader can add up the row, and the text takes the number of requests from this total.',
      source: 'Table of section 3 in 国办公开办函〔2021〕30号 and 〔2019〕60号: below 申请人情况 stand 自然人, the columns of 法人或其他组织, and 总计.',
    },
  },
  B404: {
    wrong: example`
      report.yaml
      5 |   reviews.upheld: 1
      6 |   reviews.corrected: 1
      7 |   reviews.otherOutcome: 0
      8 |   reviews.pending: 0
      9 |   reviews.total: 3
    `,
    right: example`
      report.yaml
      5 |   reviews.upheld: 1
      6 |   reviews.corrected: 1
      7 |   reviews.otherOutcome: 0
      8 |   reviews.pending: 1
      9 |   reviews.total: 3
    `,
    zh: {
      checks: '第四部分每一组：总计等于四种结果之和。\n行政复议、未经复议直接起诉、复议后起诉三组，各为结果维持＋结果纠正＋其他结果＋尚未审结＝总计。',
      why: '对不上，说明有的案件没有结果，或计了两次；例子里有一件尚未审结的没有填。',
      source: '国办公开办函〔2021〕30号、〔2019〕60号所附表格第四部分：每组五列，“结果维持”“结果纠正”“其他结果”“尚未审结”“总计”。',
    },
    en: {
      checks: 'In each group of section 4, the total is the sum of the four results.\nFor 行政复议 (reviews), 未经复议直接起诉 (direct suits) and 复议后起诉 (suits after a review): 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计.',
      why: 'Where they differ a case has no result or was counted twice. In the example a pending case was left out.',
      source: 'Table of section 4 in 国办公开办函〔2021〕30号 and 〔2019〕60号: five columns in each group, 结果维持 (upheld), 结果纠正 (corrected), 其他结果 (other), 尚未审结 (pending), 总计 (total).',
    },
  },
  B405: {
    wrong: example`
      台账/收费.xlsx（全年只有这一行，合计 -0.35 万元）
        | A            | B          | C
      2 | 收费项目     | 金额（元） | 收费日期
      3 | 城市道路占用 | -3500      | 2023-03-05
    `,
    right: example`
      台账/收费.xlsx（金额不是退费，多打了负号，合计 0.35 万元）
        | A            | B          | C
      2 | 收费项目     | 金额（元） | 收费日期
      3 | 城市道路占用 | 3500       | 2023-03-05
    `,
    zh: {
      checks: '填进表格的数是那一格能填的。\n件数是不小于 0 的整数，金额不小于 0；只有 2019 年格式的“本年增/减”可以是负数。',
      why: '件数、金额印成负数或小数，读者一看就知道有错。多半是负号、退费或小数点填错。',
      source: '表格的栏目是“数量”“件数”“金额”；能增能减的只有“本年增/减”（国办公开办函〔2019〕60号）。',
    },
    en: {
      wrong: example`
        台账/收费.xlsx (the only row of the year; the sum is -0.35 万元)
          | A            | B          | C
        2 | 收费项目     | 金额（元） | 收费日期
        3 | 城市道路占用 | -3500      | 2023-03-05
      `,
      right: example`
        台账/收费.xlsx (no refund, the minus was a slip; the sum is 0.35 万元)
          | A            | B          | C
        2 | 收费项目     | 金额（元） | 收费日期
        3 | 城市道路占用 | 3500       | 2023-03-05
      `,
      checks: 'A number is one that its cell can hold.\nCounts are whole and 0 or more, amounts are 0 or more; only 本年增/减 (change) of the 2019 format may be negative.',
      why: 'A negative count or half a case is plainly wrong in print. Mostly a minus, a refund or a decimal point is mistyped.',
      source: 'The columns are 数量 and 件数 (counts) and 金额 (amounts); only 本年增/减 goes up or down (国办公开办函〔2019〕60号).',
    },
  },
  B406: {
    wrong: example`
      三、收到和处理政府信息公开申请情况，「自然人」列
      2022 年度年报 | 四、结转下年度继续办理             | 3
      2023 年度年报 | 二、上年结转政府信息公开申请数量   | 2
    `,
    right: example`
      三、收到和处理政府信息公开申请情况，「自然人」列
      2022 年度年报 | 四、结转下年度继续办理             | 3
      2023 年度年报 | 二、上年结转政府信息公开申请数量   | 3
    `,
    zh: {
      checks: '本年的数与上年年报接得上（report.yaml 写了 previous 时才查）。\n上年结转等于上年的“结转下年度继续办理”，七列分别查；2019 年格式的“上一年项目数量”等于上年的“上一年项目数量”加“本年增/减”。',
      why: '两年的年报都公开在网上，放在一起就能看出接不上。多半是上年的申请没有登记到本年台账，或者申请人类型改了。',
      source: '栏目的字面意思：“四、结转下年度继续办理”和下一年的“二、上年结转政府信息公开申请数量”是同一批申请。',
    },
    en: {
      wrong: example`
        Section 3, column 自然人 (natural persons)
        report on 2022 | 四、结转下年度继续办理 (carried forward)      | 3
        report on 2023 | 二、上年结转政府信息公开申请数量 (carried in) | 2
      `,
      right: example`
        Section 3, column 自然人 (natural persons)
        report on 2022 | 四、结转下年度继续办理 (carried forward)      | 3
        report on 2023 | 二、上年结转政府信息公开申请数量 (carried in) | 3
      `,
      checks: "Numbers of this year follow from last year's report (with previous set).\nCarried in is what was carried forward, in each of the seven columns; in the 2019 format 上一年项目数量 (items of last year) is last year's number plus its 本年增/减 (change).",
      why: 'Both reports are public, and side by side the difference shows. Mostly a request of last year was not entered in the ledger of this year, or its kind of applicant was changed.',
      source: 'The words of the form: 四、结转下年度继续办理 and 二、上年结转政府信息公开申请数量 of the next year are the same requests.',
    },
  },
} as const satisfies ExplainedOf<typeof family>;

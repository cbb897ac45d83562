import type { sums as family } from '../catalog/sums.ts';
import { example, type ExplainedOf } from './explained.ts';

export const sums = {
  V221: {
    wrong: example`
         | A    | B          | C
       2 | 序号 | 项目名称   | 成交金额（元）
       3 | 1    | 办公电脑   | 35000
       4 | 2    | 打印服务   | 12000
       5 | 合计 |            | 57000
    `,
    right: example`
         | A    | B          | C
       2 | 序号 | 项目名称   | 成交金额（元）
       3 | 1    | 办公电脑   | 35000
       4 | 2    | 打印服务   | 22000
       5 | 合计 |            | 57000
    `,
    zh: {
      checks: '小计、合计行的数，等于上面各行加起来的数。\n小计可以从上一个小计算起，合计可以从表头算起，累计可以是全部；有一种对得上就行。\n“合计：35件”这样写着件数的，和记录数比。',
      why: '合计是另外算过一次的数。它和各行对不上，往往是漏了一行、重了一行，或者金额打错一位。',
      source: '本程序的规定：年报按台账的各行统计，合计行只用来核对。旧的 .xls 文件没有校验码，合计是唯一的核对办法。',
    },
    en: {
      checks: 'The number in a row of totals is what the rows above it come to.\nA subtotal may begin at the one before, a total at the header; one that agrees is enough.\nWhere the total says a number of entries (合计：35件), it is compared with the rows.',
      why: 'A total has been worked out a second time. Where it differs, a row was often left out or doubled, or a digit mistyped.',
      source: 'Rule of this program: the report counts rows; totals serve to check them. Old .xls files have no checksum, so that totals are the only check there is.',
    },
  },
  V222: {
    wrong: example`
         | A          | B
       2 | 项目名称   | 成交金额（元）
       3 | 办公电脑   | 35000            存着 35000.45，格式不显示小数
    `,
    right: example`
         | A          | B
       2 | 项目名称   | 成交金额（元）
       3 | 办公电脑   | 35000.45
    `,
    zh: {
      checks: '金额列屏幕上显示的数加起来，和单元格里存着的数加起来一样。',
      why: '格式会把小数藏起来。照着屏幕核对的人，会得到和年报不同的合计。',
      source: '本程序的规定：数按存着的计，不按显示的计；两者的合计不同时提醒。',
    },
    en: {
      checks: 'What an amount column shows adds up to what it holds.',
      why: 'A number format can hide decimals. Whoever checks the report against the screen would get another total.',
      source: 'Rule of this program: numbers count as they are stored; where the total on the screen differs, it is said.',
    },
  },
  V223: {
    wrong: example`
         | A    | B            | C          | D
       2 | 序号 | 标题         | 公开日期   | 渠道
       3 | 1    | 第一期公示   | 2023-03-05 | 门户网站
       9 | 7    | 第一期公示   | 2023-03-05 | 门户网站
    `,
    right: example`
         | A    | B            | C          | D
       2 | 序号 | 标题         | 公开日期   | 渠道
       3 | 1    | 第一期公示   | 2023-03-05 | 门户网站
       9 | 7    | 第二期公示   | 2023-03-05 | 门户网站
    `,
    zh: {
      checks: '没有编号的行，没有两行完全相同。\n序号不比；不在同一张表、同一个文件里的也比；日期写法不同、内容相同的，也算相同。',
      why: '有文号的重复登记能从文号看出来；主动公开、收费这样没有编号的，粘贴两次就多计一次。也可能确是同一天的两笔，所以只提醒。',
      source: '本程序的规定：同一条记录只计一次；没有编号时分不清，各行都计入，并提醒一次。',
    },
    en: {
      checks: 'No two rows without a number are the same.\nRunning numbers do not matter; rows of other sheets and files are compared too; the same day in another form is the same.',
      why: 'An entry made twice is seen by its number; disclosures and fees have none, and count once more for every paste. It may also be two entries of one day, so this is a warning.',
      source: 'Rule of this program: an entry counts once. Without a number it cannot be known, so that all rows count, and it is told once.',
    },
  },
  V225: {
    wrong: example`
        | A        | B
      2 | 对象     | 决定日期
      3 | 某商场   | 2032-03-05
    `,
    right: example`
        | A        | B
      2 | 对象     | 决定日期
      3 | 某商场   | 2023-03-05
    `,
    zh: {
      checks: '计数所依据的日期，不晚于年报年度的下一年。\n一直接着登记的台账，各年都有记录的，不提醒。',
      why: '2023 写成 2032，这一行就成了别的年份的，不计入，也没有一处不平衡。',
      source: '《中华人民共和国政府信息公开条例》第五十条：年报写的是上一年度的情况，次年 1 月 31 日前公布。',
    },
    en: {
      checks: 'No date of a row is later than the year after the report\'s.\nA ledger that is kept on, with rows in every year, is not meant.',
      why: 'With 2032 for 2023 a row is of another year and is not counted, and nothing is out of balance.',
      source: 'Article 50 of 《中华人民共和国政府信息公开条例》 (the Regulations): a report is of the year before, and published by 31 January.',
    },
  },
  V224: {
    wrong: example`
      report.yaml | year: 2023
      台账        | 320 行，决定日期都在 2024 年
    `,
    right: example`
      report.yaml | year: 2024
      台账        | 320 行，决定日期都在 2024 年
    `,
    zh: {
      checks: '有记录的台账，至少有一行在报告的年度里。\n结转的申请、复议和仍然有效的文件，收到或制发在上年的也算。',
      why: '年份写错，或者放进了去年的台账，每一行都不计入，年报就全是 0，却没有一处不平衡。',
      source: '《中华人民共和国政府信息公开条例》第五十条：年报写的是上一年度的情况。',
    },
    en: {
      checks: 'A ledger that has rows has at least one in the year of the report.\nApplications and reviews carried over, and documents still in force, count though they came in before.',
      why: 'With a wrong year, or last year\'s ledgers, no row counts: the report is all zeros, and nothing is out of balance.',
      source: 'Article 50 of 《中华人民共和国政府信息公开条例》 (the Regulations): a report is of one year.',
    },
  },
} satisfies ExplainedOf<typeof family>;

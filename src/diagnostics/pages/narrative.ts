import type { narrative as family } from '../catalog/narrative.ts';
import { example, type ExplainedOf } from './explained.ts';

const LAW_ZH = '《中华人民共和国政府信息公开条例》第五十条规定年报应当包括哪些情况；国办公开办函〔2021〕30号把“发布内容不准确不全面”列为造成不良后果时要追究责任的问题。';
const LAW_EN = '《中华人民共和国政府信息公开条例》 (the Regulations), article 50, says what the report contains; 国办公开办函〔2021〕30号 names content that is not accurate and complete (发布内容不准确不全面) among the faults that a body answers for.';

export const narrative = {
  T520: {
    wrong: example`
      正文.md
      18 | 全年收到政府信息公开申请258件。
         |     表格：自然人 258 件，总计 275 件
    `,
    right: example`
      正文.md
      18 | 全年收到政府信息公开申请{{applications.received.total}}件。
    `,
    zh: {
      checks: '正文里手写的数，与表格里同一件事的数相等。\n认得的说法有：收到、办结、结转、予以公开等申请情况，行政许可、处罚、强制，规范性文件，收费，采购，\n复议诉讼，主动公开信息。元和万元先换算；中文数字、全角数字都认。日期、文号、会议和培训次数等不看。',
      why: '手写的数最容易错：公开过的年报里，有的把“自然人”一列当成了总计，275 件写成 258 件。',
      source: `${LAW_ZH}正文与表格一致，见 domain.md 第 2 节 T1、T2。`,
    },
    en: {
      checks: 'Numbers typed into the text equal those of the tables.\nKnown are: applications received, handled, carried over and by result, permits, penalties, coercion, documents, fees, procurement, reviews and suits, items published. 元 and 万元 are converted; Chinese and full-width numerals are read. Dates, document numbers, meetings and the like are not looked at.',
      why: 'Typed numbers are those that go wrong: in a published report one column (自然人) stood for the total, 258 instead of 275.',
      source: `${LAW_EN} Text and table agree: domain.md, section 2, T1 and T2.`,
    },
  },
  T521: {
    wrong: example`
      正文.md
      20 | 全年办理政府信息公开申请近300件。
         |     表格：新收 275 件，办理结果总计 337 件
    `,
    right: example`
      正文.md
      20 | 全年办理政府信息公开申请{{applications.handled.total}}件。
    `,
    zh: {
      checks: '说法不止一种读法的数，至少合得上其中一种。\n约数（近、约、余、超过）、上半年等部分时间的数、累计数、与上年相比的百分比也看，只在怎么读都不合时提醒。',
      why: '话说得含糊，读者就会拿表格里最像的数来比。',
      source: `${LAW_ZH}正文与表格一致，见 domain.md 第 2 节 T1、T4。`,
    },
    en: {
      checks: 'A number that may mean several figures fits one of them.\nRound numbers (近, 约, 余, 超过), numbers of a part of the year or of several years, and comparisons with last year are looked at too; the warning comes only where no reading fits.',
      why: 'Where the words are vague, readers compare with the figure that looks most like it.',
      source: `${LAW_EN} Text and table agree: domain.md, section 2, T1 and T4.`,
    },
  },
  T522: {
    wrong: example`
      正文.md
      11 | 主动公开信息73条，其中机构职能12条、法规文件31条、规划1条、
      12 | 统计4条、人事2条、其他33条。
    `,
    right: example`
      正文.md
      11 | 主动公开信息83条，其中机构职能12条、法规文件31条、规划1条、
      12 | 统计4条、人事2条、其他33条。
    `,
    zh: {
      checks: '“其中”后面的分项，加起来不大于前面的总数。\n列到“其他”“其余”为止，或者各类结果、各类申请人都列全了的，应当正好等于总数。用 {{ }} 写的数也加在内；只列一部分、和小于总数的，不提醒。',
      why: '分项和总数对不上，是年报里最常见的错误之一；读者自己就能加出来。',
      source: `${LAW_ZH}分项之和见 domain.md 第 2 节 T3。`,
    },
    en: {
      checks: 'The parts behind 其中 add up to no more than the whole.\nA list that ends with 其他 or 其余, or has every result or kind of applicant, gives exactly the whole. Placeholders are added in; a list of some parts only, which stays below the whole, is fine.',
      why: 'Parts that do not give the whole are among the most common faults, and any reader can add.',
      source: `${LAW_EN} Sums of parts: domain.md, section 2, T3.`,
    },
  },
  T523: {
    wrong: example`
      正文.md
      21 | 办结申请12件，其中予以公开10件，占88.33%。
    `,
    right: example`
      正文.md
      21 | 办结申请12件，其中予以公开10件，占83.33%。
    `,
    zh: {
      checks: '百分比与同一句里的数算得出来的一致。\n允许最后一位小数的四舍五入；各项相加是 99.99% 或 100.01% 的，不算错。',
      why: '改了件数、忘了改百分比，句子就自相矛盾。',
      source: `${LAW_ZH}百分比要说明基数，见 domain.md 第 2 节 T4。`,
    },
    en: {
      checks: 'A percentage is what the numbers of its sentence give.\nThe last decimal may be rounded; shares that add up to 99.99% or 100.01% are fine.',
      why: 'Where the count is changed and the percentage is not, the sentence contradicts itself.',
      source: `${LAW_EN} A percentage states its base: domain.md, section 2, T4.`,
    },
  },
  T524: {
    wrong: example`
      正文.md
      34 | 本年被申请行政复议5件，均获维持。
         |     表格：结果维持 2 件，尚未审结 3 件
    `,
    right: example`
      正文.md
      34 | 本年被申请行政复议5件，维持2件，尚未审结3件。
    `,
    zh: {
      checks: '正文说“没有”“均获维持”的，表格里的数是 0。\n认得的有：未收到申请、没有结转、未发生复议诉讼、均获维持、无败诉、未实施行政强制、未收取费用、未制发规范性文件等。',
      why: '“没有”往往是上年留下的话；公开过的年报里，有的写“均获维持”，表格里却有 3 件尚未审结。',
      source: `${LAW_ZH}文字与表格一致，见 domain.md 第 2 节 T5、T7。`,
    },
    en: {
      checks: 'Where the text says none, or all upheld, the figure is 0.\nKnown are: no applications, nothing carried over, no reviews or suits, all upheld (均获维持), no suit lost, no coercion, no charges, no documents made, and the like.',
      why: 'Such words are often left from last year; a published report said 均获维持 (all upheld) while three cases were pending.',
      source: `${LAW_EN} Words and tables agree: domain.md, section 2, T5 and T7.`,
    },
  },
  T525: {
    wrong: example`
      正文.md
       3 | 本报告由五个部分组成。
    `,
    right: example`
      正文.md
       3 | 本报告由六个部分组成。
    `,
    zh: {
      checks: '前言说的部分数和列出的部分，与统一格式一致。\n“由六个部分组成”的数字、后面列出的名称都看。',
      why: '格式换过，前言却常常照抄旧年报：有的说三个部分，有的列了五个。',
      source: '国办公开办函〔2021〕30号、〔2019〕60号的统一格式都是六个部分；见 domain.md 第 2 节 T6。',
    },
    en: {
      checks: 'The sections that the introduction names are those of the form.\nBoth the number (由六个部分组成) and the titles that are listed.',
      why: 'The form has changed and introductions are copied: some speak of three sections, some list five.',
      source: 'The forms of 国办公开办函〔2021〕30号 and 〔2019〕60号 have six sections; domain.md, section 2, T6.',
    },
  },
  T526: {
    wrong: example`
      report.yaml
       2 | year: 2023
      正文.md
       3 | 统计期限为2022年1月1日至2022年12月31日。
    `,
    right: example`
      report.yaml
       2 | year: 2023
      正文.md
       3 | 统计期限为2023年1月1日至2023年12月31日。
    `,
    zh: {
      checks: '题目、统计期限和总体情况开头的年份，是报告年度。\n别处提到别的年份，例如与上年比较，不看。',
      why: '正文从上年的年报改来，年份最容易漏改。',
      source: `《中华人民共和国政府信息公开条例》第四十九条：年报报告的是上一年度；统计期限见 domain.md 第 0 节。`,
    },
    en: {
      checks: 'Title, period and opening of the text have the report year.\nOther years elsewhere, as in a comparison, are not looked at.',
      why: 'A text that is made from last year\'s easily keeps a year of it.',
      source: '《中华人民共和国政府信息公开条例》 (the Regulations), article 49: the report is on the year before; the period: domain.md, section 0.',
    },
  },
} satisfies ExplainedOf<typeof family>;

import type { values as family } from '../catalog/values.ts';
import { cells } from './cells.ts';
import { example, type ExplainedOf } from './explained.ts';

/** V207, V211 to V216: rows that contradict themselves or each other. */
const rows = {
  V207: {
    wrong: example`
         | A        | B          | F          | G
       2 | 登记编号 | 收到日期   | 答复日期   | 办理结果
      18 | 2023-16  | 2023-12-29 | 2023-01-12 | 予以公开
    `,
    right: example`
         | A        | B          | F          | G
       2 | 登记编号 | 收到日期   | 答复日期   | 办理结果
      18 | 2023-16  | 2023-12-29 | 2024-01-12 | 予以公开
    `,
    zh: {
      checks: '一行里的两个日期先后合理。\n答复不早于收到，处罚决定不早于立案，结案不早于收到，废止不早于制发。',
      why: '例子里的一件 2023 年收到、2024 年答复，应当计入“结转下年度继续办理”；按写错的年份，就成了本年办结。',
      source: '本程序的规定：先后颠倒的两个日期至少有一个写错，不能用来统计。',
    },
    en: {
      checks: 'The two dates of a row are in order.\nAnswered not before received, decided not before filed, closed not before received, repealed not before issued.',
      why: 'The request in the example came in 2023 and was answered in 2024: it is 结转下年度继续办理 (carried forward). With the wrong year it would count as handled in 2023.',
      source: 'Rule of this program: of two dates in the wrong order at least one is mistaken, and neither can be counted by.',
    },
  },
  V211: {
    wrong: example`
        | A        | B          | F          | G
      2 | 登记编号 | 收到日期   | 答复日期   | 办理结果
      3 | 2023-01  | 2023-03-04 | 2023-03-20 |
      4 | 2023-02  | 2023-12-20 |            | 予以公开
    `,
    right: example`
        | A        | B          | F          | G
      2 | 登记编号 | 收到日期   | 答复日期   | 办理结果
      3 | 2023-01  | 2023-03-04 | 2023-03-20 | 予以公开
      4 | 2023-02  | 2023-12-20 |            |
    `,
    zh: {
      checks: '办结日期和结果要么都填，要么都不填。\n都填的是已经办结，都不填的是还没有办结。',
      why: '日期决定计入哪一年，结果决定计入哪一行。只有一个，就不知道这一件是办结了，还是应当结转（或尚未审结）。',
      source: '表格第三部分：“三、本年度办理结果”和“四、结转下年度继续办理”二者居其一；第四部分同理（“尚未审结”）。',
    },
    en: {
      checks: 'The date of closing and the result are both there, or neither is.\nBoth: the case is closed. Neither: it is still open.',
      why: 'The date decides the year, the result decides the row. With one of them it is not known whether the case is closed or carried forward (pending).',
      source: 'Table of section 3: a case is either in 三、本年度办理结果 (handled) or in 四、结转下年度继续办理 (carried forward); so in section 4 with 尚未审结 (pending).',
    },
  },
  V212: {
    wrong: example`
         | A    | B                 | C                  | D
       2 | 序号 | 决定文书号        | 事项名称           | 决定日期
       3 | 1    | 应急许〔2023〕1号 | 危险化学品经营许可 | 2023-03-05
      57 | 55   | 应急许〔2023〕1号 | 危险化学品经营许可 | 2023-03-05
    `,
    right: example`
         | A    | B                 | C                  | D
       2 | 序号 | 决定文书号        | 事项名称           | 决定日期
       3 | 1    | 应急许〔2023〕1号 | 危险化学品经营许可 | 2023-03-05
    `,
    zh: {
      checks: '台账里没有两行完全相同。\n同一编号、其他各列也都相同（序号除外），不在同一张表、同一个文件里的也算。',
      why: '同一份文书登记两次，件数就多 1。常见原因是合并各科室的表时重复粘贴。',
      source: '表格栏目“本年处理决定数量”（国办公开办函〔2021〕30号）、“处理决定数量”（国办公开办函〔2019〕60号）。一份决定计 1，是本程序的规定。',
    },
    en: {
      checks: 'No two rows of a ledger are the same.\nThe same document number and the same text in every other column but the running number, also across sheets and files.',
      why: 'A document that is entered twice makes the number 1 too large. The usual cause is pasting twice when the sheets of several sections are joined.',
      source: 'The columns 本年处理决定数量 (国办公开办函〔2021〕30号) and 处理决定数量 (国办公开办函〔2019〕60号) count decisions. That one document is one decision is a rule of this program.',
    },
  },
  V213: {
    wrong: example`
         | A                 | B                  | C
       2 | 决定文书号        | 事项名称           | 决定日期
       3 | 应急许〔2023〕1号 | 危险化学品经营许可 | 2023-03-05
      12 | 应急许〔2023〕1号 | 烟花爆竹经营许可   | 2023-03-20
    `,
    right: example`
         | A                 | B                  | C
       2 | 决定文书号        | 事项名称           | 决定日期
       3 | 应急许〔2023〕1号 | 危险化学品经营许可 | 2023-03-05
      12 | 应急许〔2023〕7号 | 烟花爆竹经营许可   | 2023-03-20
    `,
    zh: {
      checks: '内容不同的两行，编号也不同。\n编号相同、日期不同的，按两次决定各计 1；编号、日期都相同的，按一份文书计 1，都会提醒。',
      why: '可能是编号填错，可能是许可证延续、变更仍用原编号，也可能是重复登记。计 1 还是计 2，要看文书。',
      source: '本程序的规定：编号和日期都相同才算同一份文书。各地的口径可能不同，请核对提醒的行。',
    },
    en: {
      checks: 'Two rows with different contents have different numbers.\nThe same number with another date counts as two decisions, with the same date as one document; both are told.',
      why: 'It may be a wrong number, a licence that was renewed or changed under its old number, or an entry made twice. Whether it counts 1 or 2 is seen from the documents.',
      source: 'Rule of this program: one document is one number with one date. Local practice may differ, so look at the rows that it names.',
    },
  },
  V214: {
    wrong: example`
        | A        | B          | F          | G
      2 | 登记编号 | 收到日期   | 答复日期   | 办理结果
      5 | 2023-03  | 2023-04-03 | 2023-04-20 | 予以公开
      6 | 2023-03  | 2023-04-03 | 2023-04-20 | 属于国家秘密
    `,
    right: example`
        | A        | B          | F          | G
      2 | 登记编号 | 收到日期   | 答复日期   | 办理结果
      5 | 2023-03  | 2023-04-03 | 2023-04-20 | 部分公开
    `,
    zh: {
      checks: '一件申请（一个案件）只有一个结果。\n一部分公开、一部分不公开的，只登记一行，填“部分公开”。',
      why: '一件计了两个结果，“（七）总计”就比收到的多 1，勾稽关系不平。',
      source: '表格第三部分：“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”。',
    },
    en: {
      checks: 'A request (or a case) has one result.\nWhere part was disclosed and part was not, enter one row with 部分公开 (partly disclosed).',
      why: 'With two results for one request, （七）总计 (handled, total) is 1 more than was received, and the table does not balance.',
      source: 'Table of section 3: （二）部分公开（区分处理的，只计这一情形，不计其他情形）, that is, a request with a mixed reply counts here only.',
    },
  },
  V216: {
    wrong: example`
        | A            | B              | C          | D        | E
      2 | 标题         | 种类           | 制发日期   | 废止日期 | 有效性
      3 | 举报奖励办法 | 行政规范性文件 | 2019-05-20 |          | 已废止
    `,
    right: example`
        | A            | B              | C          | D          | E
      2 | 标题         | 种类           | 制发日期   | 废止日期   | 有效性
      3 | 举报奖励办法 | 行政规范性文件 | 2019-05-20 | 2023-08-31 | 已废止
    `,
    zh: {
      checks: '已经废止、失效的文件填了废止日期。\n“有效性”写着废止、失效的，“废止日期”不能空。',
      why: '没有日期，就不知道它计入哪一年的“本年废止件数”，也不知道年底时是否还计入“现行有效件数”。',
      source: '表格第二部分的栏目“本年废止件数”“现行有效件数”（国办公开办函〔2021〕30号）。',
    },
    en: {
      checks: 'A document that is no longer in force has its date of repeal.\nWhere 有效性 (validity) says 废止 or 失效, 废止日期 (repealed on) cannot be blank.',
      why: 'Without the date it is not known in which year it counts as 本年废止件数 (repealed), nor whether it was still 现行有效件数 (in force) at the end of the year.',
      source: 'The columns 本年废止件数 and 现行有效件数 of the table in section 2 (国办公开办函〔2021〕30号).',
    },
  },
  V218: {
    wrong: example`
        | A                  | B
      2 | 登记编号           | 收到日期
      3 | 202300000000000000 | 2023-04-03
    `,
    right: example`
        | A                  | B
      2 | 登记编号           | 收到日期
      3 | 202300000000000017 | 2023-04-03
    `,
    zh: {
      checks: '编号的每一位都还在。\n超过 15 位的编号要用文本格式登记。',
      why: 'Excel 的数字只保留 15 位，后面的变成 0，不同的编号会变得一样，查不出重复登记。',
      source: 'Excel 的规格：数字精度为 15 位。',
    },
    en: {
      checks: 'Every digit of a number is still there.\nNumbers of more than 15 digits are kept as text.',
      why: 'Excel keeps 15 digits and turns the others into 0, so different numbers become equal and duplicates cannot be found.',
      source: 'Specification of Excel: numbers have 15 digits.',
    },
  },
  V219: {
    wrong: example`
        | A                  | B    | C
      2 | 事项名称           | 类别 | 决定日期
      3 | 第二类医疗器械备案 | 新办 | 2023-03-05
    `,
    right: example`
        | A                  | B    | C
      2 | 事项名称           | 类别 | 决定日期
      3 | 第二类医疗器械备案 | 备案 | 2023-03-05
    `,
    zh: {
      checks: '每一行都说得清是许可还是备案，是处罚还是不予处罚。\n写着办到哪一步、是否有效的列，填的是认得的词：认不得的不猜。',
      why: '备案不是行政许可，不予处罚、撤案不是行政处罚；混在一起计，处理决定数量就多了。',
      source: '《行政许可法》第二条；《行政处罚法》第五十七条第一款。',
    },
    en: {
      checks: 'Every row says whether it is a permit or a filing, a penalty or none.\nColumns that say what became of a row hold words that are known; of others nothing is guessed.',
      why: 'A filing (备案) is no permit, and a case that was dropped is no penalty; counted together the number is too large.',
      source: '《行政许可法》 article 2; 《行政处罚法》 article 57.',
    },
  },
  V220: {
    wrong: example`
        | A            | B              | C          | D          | E
      2 | 标题         | 种类           | 制发日期   | 废止日期   | 有效性
      3 | 举报奖励办法 | 行政规范性文件 | 2019-05-20 | 2023-08-31 | 有效
    `,
    right: example`
        | A            | B              | C          | D          | E
      2 | 标题         | 种类           | 制发日期   | 废止日期   | 有效性
      3 | 举报奖励办法 | 行政规范性文件 | 2019-05-20 | 2023-08-31 | 已废止
    `,
    zh: {
      checks: '写着有效的文件没有已经过去的废止日期。',
      why: '两格说法相反：按日期，年底已不再有效；按“有效性”，还在有效。件数会差 1。',
      source: '表格第二部分的栏目“本年废止件数”“现行有效件数”（国办公开办函〔2021〕30号）。',
    },
    en: {
      checks: 'A document that is said to be in force has no past date of repeal.',
      why: 'The two cells contradict each other: by the date it was not in force at the end of the year, by the word it was.',
      source: 'The columns 本年废止件数 and 现行有效件数 of the table in section 2 (国办公开办函〔2021〕30号).',
    },
  },
} as const;

export const values = { ...cells, ...rows } as const satisfies ExplainedOf<typeof family>;

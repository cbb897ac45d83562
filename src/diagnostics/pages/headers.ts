import type { headers as family } from '../catalog/headers.ts';
import { example, type ExplainedOf } from './explained.ts';

export const headers = {
  H101: {
    wrong: example`
      台账/2023年行政许可台账.xlsx > 通讯录
        | A    | B      | C
      1 | 姓名 | 科室   | 电话
      2 | 张三 | 办公室 | 6120315
    `,
    right: example`
      report.yaml
      9  | ignore:
      10 |   - 台账/2023年行政许可台账.xlsx > 通讯录
    `,
    zh: {
      checks: '台账文件里的每张工作表都认得出是哪一种台账。\n认表头：前 200 行里有没有一行，含有某一种台账的必需列。',
      why: '认不出的表没有计入。如果它是台账，年报的数会偏小；如果不是，写进 ignore，下次就不再提醒；各个文件里都有的说明表，写 "* > 填写说明" 一次就够。',
      source: '本程序的规定：没有计入的表一律说明，不悄悄跳过。',
    },
    en: {
      checks: 'Every sheet of a ledger file can be told to be some ledger.\nBy its header: one of the first 200 rows has the required columns of a ledger.',
      why: 'An unknown sheet is not counted. If it is a ledger, the numbers are too small; if it is not, name it under ignore and you are not asked again; for a sheet that every file has, "* > 填写说明" is enough.',
      source: 'Rule of this program: a sheet that is not counted is always told, never passed over in silence.',
    },
  },
  H102: {
    wrong: example`
      台账/2023年行政许可台账.xlsx > 办件
        | A                 | B                  | C    | D
      2 | 决定文书号        | 事项名称           | 类别 | 批复时间
      3 | 应急许〔2023〕1号 | 危险化学品经营许可 | 新办 | 2023-03-05
    `,
    right: example`
      台账/2023年行政许可台账.xlsx > 办件
        | A                 | B                  | C    | D
      2 | 决定文书号        | 事项名称           | 类别 | 决定日期
      3 | 应急许〔2023〕1号 | 危险化学品经营许可 | 新办 | 2023-03-05
    `,
    zh: {
      checks: '台账有统计所必需的列。\n许可、处罚、强制要有决定日期；依申请公开要有申请人类型、收到日期、答复日期、办理结果。叫法不同的列，可以在 report.yaml 的 columns 里对上。',
      why: '日期决定一行计入哪一年，类型和结果决定计入表格的哪一格。缺了这一列，整份台账都不能统计。',
      source: '《中华人民共和国政府信息公开条例》第四十九条：报告的是上一年度的情况，所以每一行都要有日期。各列的栏目见国办公开办函〔2021〕30号、〔2019〕60号所附表格。',
    },
    en: {
      checks: 'A ledger has the columns that counting needs.\nPermits, penalties and coercion need a date of decision (决定日期); applications need 申请人类型 (applicant), 收到日期 (received), 答复日期 (answered) and 办理结果 (outcome). Other names can be mapped under columns in report.yaml.',
      why: 'The date decides the year in which a row counts, applicant and outcome decide the cell of the form. Without the column none of the ledger can be counted.',
      source: '《中华人民共和国政府信息公开条例》 (the Regulations), article 49: the report is on the year before, so every row needs a date. The classes are those of the tables of 国办公开办函〔2021〕30号 and 〔2019〕60号.',
    },
  },
  H103: {
    wrong: example`
      台账/汇总.xlsx > Sheet1
        | A                | B              | C          | D
      1 | 标题             | 种类           | 发布日期   | 渠道
      2 | 安全生产举报办法 | 行政规范性文件 | 2023-04-10 | 政府网站
    `,
    right: example`
      台账/汇总.xlsx > 规范性文件台账
        | A                | B              | C          | D
      1 | 标题             | 种类           | 发布日期   | 渠道
      2 | 安全生产举报办法 | 行政规范性文件 | 2023-04-10 | 政府网站
    `,
    zh: {
      checks: '一张工作表只像一种台账。\n表头符合几种台账时，依次看表格上方的标题、工作表名、文件名里写的是哪一种。',
      why: '例子里的表可以是规范性文件台账，也可以是主动公开台账。认错了，这些行就计入别的栏目。',
      source: '本程序的规定：分不清就停下来问，不猜。',
    },
    en: {
      checks: 'A sheet fits one kind of ledger only.\nWhere the header fits several, the title above the table, the name of the sheet and the name of the file are asked, in this order.',
      why: 'The sheet in the example could be a list of 规范性文件 (normative documents) or of 主动公开 (publications). Taken for the wrong one, its rows would count in another table.',
      source: 'Rule of this program: what cannot be told apart is asked, not guessed.',
    },
  },
  H104: {
    wrong: example`
      台账/2023年行政许可台账.xlsx > 办件
        | A                 | B            | C
      2 | 决定文书号        | 许可决定日期 | 发证日期
      3 | 应急许〔2023〕9号 | 2023-12-28   | 2024-01-04
    `,
    right: example`
      report.yaml
      6 | ledgers:
      7 |   permits:
      8 |     columns:
      9 |       决定日期: 许可决定日期
    `,
    zh: {
      checks: '每个标准列在表头里只有一列对得上。\n“许可决定日期”“发证日期”都可以当作“决定日期”，两列都在时要说明用哪一列。',
      why: '按哪一列统计，结果不同：例子里的一行按许可决定日期计入 2023 年，按发证日期计入 2024 年。',
      source: '本程序的规定：两列都可以时不猜。年报按决定的日期统计（表头是“处理决定数量”“本年处理决定数量”）。',
    },
    en: {
      checks: 'Each canonical column is matched by one header only.\n许可决定日期 (decided) and 发证日期 (issued) can both stand for 决定日期; where both are there, say which one counts.',
      why: 'The result depends on the column: in the example the row counts in 2023 by one and in 2024 by the other.',
      source: 'Rule of this program: between two columns it does not guess. The form counts decisions (处理决定数量, 本年处理决定数量), so the date of the decision is the one to use.',
    },
  },
  H105: {
    wrong: example`
      台账/2023年行政许可台账.xlsx > 办件（筛选后，第 4、5 行看不见）
        | A                 | B                  | C
      2 | 决定文书号        | 事项名称           | 决定日期
      3 | 应急许〔2023〕1号 | 危险化学品经营许可 | 2023-03-05
      6 | 应急许〔2023〕4号 | 危险化学品经营许可 | 2023-05-18
    `,
    right: example`
      台账/2023年行政许可台账.xlsx > 办件（清除筛选，核对过）
        | A                 | B                  | C
      2 | 决定文书号        | 事项名称           | 决定日期
      3 | 应急许〔2023〕1号 | 危险化学品经营许可 | 2023-03-05
      4 | 应急许〔2023〕2号 | 烟花爆竹经营许可   | 2023-03-20
      5 | 应急许〔2023〕3号 | 烟花爆竹经营许可   | 2023-04-11
      6 | 应急许〔2023〕4号 | 危险化学品经营许可 | 2023-05-18
    `,
    zh: {
      checks: '台账里没有隐藏或筛选掉的行。\n有隐藏的行时照常计入，并提醒一次。',
      why: '屏幕上数到的行比年报里的数少，核对时会对不上；隐藏的也可能是本来不该计的行。',
      source: '本程序的规定：隐藏只是显示方式，行仍是台账的内容，照计。',
    },
    en: {
      wrong: example`
        台账/2023年行政许可台账.xlsx > 办件 (filtered: rows 4 and 5 not shown)
          | A                 | B                  | C
        2 | 决定文书号        | 事项名称           | 决定日期
        3 | 应急许〔2023〕1号 | 危险化学品经营许可 | 2023-03-05
        6 | 应急许〔2023〕4号 | 危险化学品经营许可 | 2023-05-18
      `,
      right: example`
        台账/2023年行政许可台账.xlsx > 办件 (filter cleared, rows checked)
          | A                 | B                  | C
        2 | 决定文书号        | 事项名称           | 决定日期
        3 | 应急许〔2023〕1号 | 危险化学品经营许可 | 2023-03-05
        4 | 应急许〔2023〕2号 | 烟花爆竹经营许可   | 2023-03-20
        5 | 应急许〔2023〕3号 | 烟花爆竹经营许可   | 2023-04-11
        6 | 应急许〔2023〕4号 | 危险化学品经营许可 | 2023-05-18
      `,
      checks: 'A ledger has no rows that are hidden or filtered away.\nWhere it has, they count as usual and are told once.',
      why: 'The rows on the screen are fewer than the number in the report, so a check by hand will not agree; and hidden rows may be such as should not count.',
      source: 'Rule of this program: hiding is a way of showing; the rows are still in the ledger and count.',
    },
  },
  H112: {
    wrong: example`
         | A    | B          | D              C 列「决定日期」被隐藏
       2 | 序号 | 事项名称   | 决定文书号
    `,
    right: example`
         | A    | B          | C          | D
       2 | 序号 | 事项名称   | 决定日期   | 决定文书号
    `,
    zh: {
      checks: '统计用到的列没有隐藏。',
      why: '隐藏的列可能是以前留下的，没有人再核对；照着屏幕看的人也不知道数字从哪里来。',
      source: '本程序的规定：隐藏的内容照常计入，但要说出来。',
    },
    en: {
      checks: 'Columns that are counted by are not hidden.',
      why: 'A hidden column may be a leftover that nobody checks, and whoever looks at the screen cannot see where a number comes from.',
      source: 'Rule of this program: what is hidden counts, and is told.',
    },
  },
  H106: {
    wrong: example`
      台账/2023年行政许可台账.xlsx
        办件          125 行
        办件（旧）    118 行，工作表已隐藏
    `,
    right: example`
      report.yaml
      9  | ignore:
      10 |   - 台账/2023年行政许可台账.xlsx > 办件（旧）
    `,
    zh: {
      checks: '台账没有放在隐藏的工作表里。\n隐藏的工作表照常计入，并提醒一次。',
      why: '隐藏的常是旧版或草稿，和正式的表一起计入，件数会多；也可能确是台账，那就应当计。要人来看一眼。',
      source: '本程序的规定：隐藏只是显示方式，表里的行仍是台账的内容，照计。',
    },
    en: {
      wrong: example`
        台账/2023年行政许可台账.xlsx
          办件          125 rows
          办件（旧）    118 rows, hidden sheet
      `,
      checks: 'No ledger is on a hidden sheet.\nRows of a hidden sheet count as usual and are told once.',
      why: 'A hidden sheet is often an old version or a draft, and counted beside the real one it makes the number too large. Or it is a ledger and must count. Somebody has to look.',
      source: 'Rule of this program: hiding is a way of showing; the rows are still in the ledger and count.',
    },
  },
  H107: {
    wrong: example`
        | A        | B                 | C
      1 | 决定日期 | 决定文书号        | 事项名称
      2 | 2023.3.5 | 应急许〔2023〕1号 | 烟花爆竹经营许可
      8 | 决定日期 | 立案时间          | 事项名称
      9 | 2023.4.7 | 2023.4.1          | 未按规定培训
    `,
    right: example`
        | A        | B                 | C
      1 | 决定日期 | 决定文书号        | 事项名称
      2 | 2023.3.5 | 应急许〔2023〕1号 | 烟花爆竹经营许可
      7 | 二、行政处罚台账
      8 | 决定日期 | 立案时间          | 事项名称
      9 | 2023.4.7 | 2023.4.1          | 未按规定培训
    `,
    zh: {
      checks: '一张工作表里有几个表的，每个表都认得出是哪种台账。\n每页重复打印的表头不算；列不同的表头是另一个表，按它自己的表头读。',
      why: '认不准就不读；按上面的列去读，日期和金额会对错列。',
      source: '本程序的规定：认不准的行不猜，先停下来。',
    },
    en: {
      checks: 'Each table of a sheet is recognised as a ledger.\nA header that is printed again on every page is fine; one with other columns begins another table, which is read by it.',
      why: 'What is not recognised is not read: by the columns of the first table, dates and amounts of the second would be taken from wrong columns.',
      source: 'Rule of this program: rows that cannot be read for certain are never guessed.',
    },
  },
  H113: {
    wrong: example`
        | A    | B                 | C                | D
      1 | 序号 | 许可文号          | 事项             | 时间
      2 | 1    | 应急许〔2023〕1号 | 烟花爆竹经营许可 | 2023.3.5
      8 | 序号 | 决定文书号        | 事项名称         | 决定日期
      9 | 2    | 应急许〔2023〕2号 | 烟花爆竹经营许可 | 2023.4.7
    `,
    right: example`
        | A    | B                 | C                | D
      1 | 序号 | 决定文书号        | 事项名称         | 决定日期
      2 | 1    | 应急许〔2023〕1号 | 烟花爆竹经营许可 | 2023.3.5
      3 | 2    | 应急许〔2023〕2号 | 烟花爆竹经营许可 | 2023.4.7
    `,
    zh: {
      checks: '表头上方没有像记录的行。\n三格以上有内容、又带有日期的行，算是像记录；标题和“填报单位：”一类的行不算。',
      why: '表头上方的行没有列名可以对照，读不了。不说的话，这些记录就悄悄漏掉了。',
      source: '本程序的规定：没有计入的行一律说明，不悄悄跳过。',
    },
    en: {
      checks: 'No row above the header looks like an entry.\nThree cells or more, and a date among them, look like one; titles and lines such as 填报单位： do not.',
      why: 'No header says what the cells above it are. Passed over, these entries would be missing and nobody would know.',
      source: 'Rule of this program: a row that is not counted is always told, never passed over in silence.',
    },
  },
  H108: {
    wrong: example`
      台账/新建 XLSX 工作表.xlsx > Sheet1
        | A    | B        | C
      1 | 序号 | 名称     | 办结日期
      2 | 1    | 某某商店 | 2023.3.5
    `,
    right: example`
      台账/新建 XLSX 工作表.xlsx > Sheet1
        | A                  | B        | C
      1 | 2023年行政许可台账 |          |
      2 | 序号               | 名称     | 办结日期
      3 | 1                  | 某某商店 | 2023.3.5
    `,
    zh: {
      checks: '标题、表名、文件名或表头里，有一处说明是哪一种台账。\n都没有说明时，至少要认出 3 列。',
      why: '只有“办结日期”的表可能是许可，也可能是信访、督办。认错了，许可就多计。',
      source: '本程序的规定：认不准的表不猜，先停下来。',
    },
    en: {
      checks: 'A title, a sheet or file name or a header says which ledger it is.\nWhere none does, three columns at least must be recognised.',
      why: 'A sheet with nothing but 办结日期 may hold permits, or complaints, or errands. Taken wrongly, permits are too many.',
      source: 'Rule of this program: a sheet that cannot be told for certain is never guessed.',
    },
  },
  H109: {
    wrong: example`
      台账/2023.xlsx > Sheet1
        | A      | B            | C        | D
      1 | 相对人 | 事项名称     | 类别     | 办结日期
      2 | 张三   | 反映噪声问题 | 书面来信 | 2023.3.5
    `,
    right: example`
      report.yaml
      9  | ignore:
      10 |   - 台账/2023.xlsx > Sheet1
    `,
    zh: {
      checks: '认出的台账，名称里也这样说。\n只凭表头认出的，照计并提醒一次。',
      why: '表头相同的表不一定是同一种台账：上面的例子是信访登记，却有许可台账的列。',
      source: '本程序的规定：凭什么认出一张表，要说出来。',
    },
    en: {
      checks: 'A sheet that was recognised also says so in a name.\nOne that was recognised by its header alone is counted and told once.',
      why: 'The same columns may stand in another register: the example holds complaints but has the columns of permits.',
      source: 'Rule of this program: what a sheet was taken for, and why, is always told.',
    },
  },
  H110: {
    wrong: example`
      台账/2023年行政许可台账.xlsx > 办件           125 行
      台账/2023年行政许可台账 - 副本.xlsx > 办件    125 行
    `,
    right: example`
      report.yaml
      9  | ignore:
      10 |   - 台账/2023年行政许可台账 - 副本.xlsx
    `,
    zh: {
      checks: '没有两张工作表的行有九成以上相同。\n比的是读出来的内容：序号、标题、日期的写法、列的次序不同，不算不同；相同的行少于 3 行的不算。',
      why: '文件夹里留着副本，每一行就计了两次。有文号的会逐行报重复，没有文号的（主动公开、收费）就悄悄翻倍。',
      source: '本程序的规定：同一条记录只计一次。',
    },
    en: {
      wrong: example`
        台账/2023年行政许可台账.xlsx > 办件           125 rows
        台账/2023年行政许可台账 - 副本.xlsx > 办件    125 rows
      `,
      checks: 'No two sheets have nine rows out of ten in common.\nWhat was read is compared: running numbers, titles, forms of dates and the order of columns do not matter; less than 3 rows in common are passed over.',
      why: 'With a copy in the folder every row counts twice. Ledgers with document numbers tell it row by row; those without (disclosures, fees) would double in silence.',
      source: 'Rule of this program: an entry counts once.',
    },
  },
  H111: {
    wrong: example`
      台账/信息发布登记2023.xlsx
        1月     8 行
        2月     8 行
        全年    16 行，就是上面两张表的行
    `,
    right: example`
      report.yaml
      9  | ignore:
      10 |   - 台账/信息发布登记2023.xlsx > 全年
    `,
    zh: {
      checks: '一张表的行没有全部出现在别的表里。\n只查没有编号的行（1、2、3 这样的流水号不算编号）；有编号的逐行查。',
      why: '各月的表之外再有一张全年的表，每条就计了两次。',
      source: '本程序的规定：同一条记录只计一次。',
    },
    en: {
      wrong: example`
        台账/信息发布登记2023.xlsx
          1月     8 rows
          2月     8 rows
          全年    16 rows, those of the two sheets above
      `,
      checks: 'Not all rows of a sheet stand on other sheets too.\nOnly rows without a number are looked at (1, 2, 3 … is no number of a document); those with one are checked one by one.',
      why: 'A sheet of the whole year beside those of the months counts every entry twice.',
      source: 'Rule of this program: an entry counts once.',
    },
  },
} as const satisfies ExplainedOf<typeof family>;

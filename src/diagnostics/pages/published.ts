import type { published as family } from '../catalog/published.ts';
import { example, type ExplainedOf } from './explained.ts';

const FORM_ZH = '国办公开办函〔2021〕30号（2021 年度起）、国办公开办函〔2019〕60号（2019、2020 年度）规定的统一格式。';
const FORM_EN = 'The uniform form of 国办公开办函〔2021〕30号 (reports from 2021 on) and 国办公开办函〔2019〕60号 (2019 and 2020).';
const CELLS_ZH = `${FORM_ZH}每一格都填数，没有的填 0。`;
const CELLS_EN = `${FORM_EN} Every cell holds a number, 0 where there is nothing.`;
const READ_ZH = '本程序的规定：按名称找行和列，两种读法的不猜，读不到的说明少了什么。';
const READ_EN = 'Rule of this program: rows and columns are found by name, what has two readings is not guessed, and what is missing is told.';

export const published = {
  R610: {
    wrong: example`
      政府信息公开年报
      一、总体情况
    `,
    right: example`
      云溪县应急管理局2023年政府信息公开工作年度报告
      一、总体情况
    `,
    zh: {
      checks: '第一部分前面有标题，写着机关名称和年份。\n标题可以分成几行；落款里的机关名称也认。',
      why: '年份决定用哪一种格式、与哪一年比较；没有年份，文字里的时间也不能核对。',
      source: FORM_ZH,
    },
    en: {
      checks: 'A title with the name of the body and the year stands in front.\nIt may be broken into lines; a name in the signature counts too.',
      why: 'The year decides which form holds and what is compared; without it no time in the text can be checked.',
      source: FORM_EN,
    },
  },
  R611: {
    wrong: example`
      2023年度云溪县应急管理局信息公开工作报告
    `,
    right: example`
      云溪县应急管理局2023年政府信息公开工作年度报告
    `,
    zh: { checks: '标题是“〈机关名称〉〈年份〉年政府信息公开工作年度报告”。', why: '各地按这个标题检索、收集年报；写法不同，就会漏掉。', source: FORM_ZH },
    en: { checks: 'The title is in its prescribed form.', why: 'Reports are searched for and collected by it; another wording is missed.', source: FORM_EN },
  },
  R612: {
    wrong: example`
      nianbao verify 年报.html --year 2023
      云溪县应急管理局2022年政府信息公开工作年度报告
    `,
    right: example`
      nianbao verify 年报.html --year 2023
      云溪县应急管理局2023年政府信息公开工作年度报告
    `,
    zh: { checks: '标题里的年份就是 --year 写的年份。', why: '把上年的年报放到今年的栏目下，是公布过的错误。', source: '《条例》第四十九条：公布上一年度的年度报告。' },
    en: { checks: 'The year of the title is the one that --year says.', why: 'Reports have been published under the wrong year.', source: 'Article 49 of the Regulations: the report is that of the year before.' },
  },
  R613: {
    wrong: example`
      云溪县应急管理局2023年……年度报告
      信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
    `,
    right: example`
      云溪县应急管理局2023年……年度报告
      信息内容 | 本年处理决定数量
    `,
    zh: { checks: '表格是报告年度规定的那一种格式。\n由各自独有的行和列的名称判断。', why: '两种格式问的数不同，旧表里的数填不进新表。', source: FORM_ZH },
    en: { checks: 'The tables are of the form that governs the report year.\nJudged by rows and columns that one form alone has.', why: 'The two forms ask for different numbers.', source: FORM_EN },
  },
  R614: {
    wrong: example`
      云溪县应急管理局2023年政府信息公开工作年度报告
      ……
      2023年1月18日
    `,
    right: example`
      云溪县应急管理局2023年政府信息公开工作年度报告
      ……
      2024年1月18日
    `,
    zh: { checks: '落款（或网页上的发布）日期在报告年度之后。', why: '一年没有过完，就不会有这一年的年报：多半是跨年时日期没有改。', source: '《条例》第四十九条：每年公布上一年度的年度报告。' },
    en: { checks: 'The date of signature, or of the page, lies after the report year.', why: 'No report is there before its year has ended: mostly the year of the date was not changed.', source: 'Article 49 of the Regulations: the report is that of the year before.' },
  },
  R620: {
    wrong: example`
      一、总体情况
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      五、存在的主要问题及改进情况
      六、其他需要报告的事项
    `,
    right: example`
      一、总体情况
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      四、政府信息公开行政复议、行政诉讼情况
      五、存在的主要问题及改进情况
      六、其他需要报告的事项
    `,
    zh: { checks: '六个部分的标题都在。\n常见的别的写法也认，如“概述”。', why: '统一格式的六个部分不能遗漏。', source: '《条例》第五十条；国办公开办函〔2021〕30号：不能遗漏，也不宜泛化。' },
    en: { checks: 'The titles of all six sections are there.\nOther usual wordings are known.', why: 'None of the six sections may be left out.', source: 'Article 50 of the Regulations; 国办公开办函〔2021〕30号.' },
  },
  R621: {
    wrong: example`
      一、总体情况
      三、收到和处理政府信息公开申请情况
      二、主动公开政府信息情况
    `,
    right: example`
      一、总体情况
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
    `,
    zh: { checks: '六个部分按统一格式的次序排列。', why: '次序颠倒，读者找不到；评估时算作格式不规范。', source: FORM_ZH },
    en: { checks: 'The six sections are in the order of the form.', why: 'In another order readers do not find them; assessments mark it down.', source: FORM_EN },
  },
  R622: {
    wrong: example`
      二、行政机关主动公开政府信息情况
      四、政府信息公开行政复议和诉讼情况
    `,
    right: example`
      二、主动公开政府信息情况
      四、政府信息公开行政复议、行政诉讼情况
    `,
    zh: { checks: '各部分的标题和序号与统一格式一字不差。', why: '标题改了字、漏了序号，检索和比较时对不上。', source: FORM_ZH },
    en: { checks: 'Titles and numbers of the sections are those of the form.', why: 'Other words, or a missing number, spoil searches and comparisons.', source: FORM_EN },
  },
  R623: {
    wrong: example`
      五、存在的主要问题及改进情况
      ……
      五、存在的主要问题及改进情况
    `,
    right: example`
      五、存在的主要问题及改进情况
      ……
      六、其他需要报告的事项
    `,
    zh: { checks: '每个部分的标题只出现一次。\n正文前面的目录不算。', why: '多半是序号、标题复制后没有改，或者内容贴了两遍。', source: FORM_ZH },
    en: { checks: 'The title of each section is there once.\nA list of contents in front does not count.', why: 'Mostly a title was copied and not changed, or the text was pasted twice.', source: FORM_EN },
  },
  R630: {
    wrong: example`
      三、收到和处理政府信息公开申请情况
      （一张图片）
    `,
    right: example`
      三、收到和处理政府信息公开申请情况
      （一张表格：10 列，每格一个数）
    `,
    zh: { checks: '第二、三、四部分各有一张表。\n按行和列的名称找，在哪里都行；拆成几段的会合起来。', why: '这三部分按规定用表格报告；表格是图片的，数读不出来，也不能复制。', source: FORM_ZH },
    en: { checks: 'Sections 2, 3 and 4 have a table each.\nFound by the names of rows and columns wherever it stands; parts are joined.', why: 'These sections are reported as tables; a picture of one can be neither read nor copied.', source: FORM_EN },
  },
  R631: {
    wrong: example`
      第二十条第（六）项
      信息内容 | 本年处理决定数量
      行政处罚 | 138
    `,
    right: example`
      第二十条第（六）项
      信息内容 | 本年处理决定数量
      行政处罚 | 138
      行政强制 | 9
    `,
    zh: { checks: '统一格式的每一行、每一列都在表里。', why: '删掉没有数的行，表就不是统一格式了；合计和汇总也对不上。', source: CELLS_ZH },
    en: { checks: 'Every row and column of the form is in the table.', why: 'Without its empty rows a table is not that of the form, and does not add up with others.', source: CELLS_EN },
  },
  R632: {
    wrong: example`
      一、本年新收政府信息公开申请数量 | 12 | / |   | - | 无 | 0 | 12
    `,
    right: example`
      一、本年新收政府信息公开申请数量 | 12 | 0 | 0 | 0 | 0  | 0 | 12
    `,
    zh: { checks: '每一格都有数。\n空格、“/”、“-”、“无”都不是数；核对时当作 0。', why: '看不出是没有，还是漏填；评估工具数空白的格。', source: CELLS_ZH },
    en: { checks: 'There is a number in every cell.\nBlanks, "/", "-" and 无 are none; they are taken for 0 here.', why: 'Whether there was nothing, or it was left out, cannot be seen; assessment tools count such cells.', source: CELLS_EN },
  },
  R633: {
    wrong: example`
      行政许可 | 详见附件
    `,
    right: example`
      行政许可 | 412
    `,
    zh: { checks: '格里写的是数。', why: '文字不能相加，也不能比较；读者看不到数。', source: CELLS_ZH },
    en: { checks: 'What stands in a cell is a number.', why: 'Words cannot be added or compared, and tell readers no number.', source: CELLS_EN },
  },
  R634: {
    wrong: example`
      行政许可  | 412件
      行政处罚  | 1,380
      本年增/减 | +1
    `,
    right: example`
      行政许可  | 412
      行政处罚  | 1380
      本年增/减 | 1
    `,
    zh: { checks: '格里只有数，没有单位、加号和千位逗号。\n2019 年格式的采购总金额要写单位，除外。', why: '带着别的字，复制到表格里就不是数了。', source: `${CELLS_ZH}增加的写正数，减少的写负数。` },
    en: { checks: 'Cells hold bare numbers: no unit, plus sign or comma.\nBut for the amount of procurement in the form of 2019, which has its unit.', why: 'With anything beside it, it is no number when it is copied.', source: CELLS_EN },
  },
  R635: {
    wrong: example`
      政府集中采购 | 21 | 2512
    `,
    right: example`
      政府集中采购 | 21 | 2512元
    `,
    zh: { checks: '每个数只有一种读法。\n金额不知道是元还是万元，一格里有两个数，数旁边有注释序号，有划掉的数，或者 PDF 印出来的和标签里的不同，都不猜。', why: '元写成万元，数就大了一万倍；一格两个数，不知道取哪个。', source: READ_ZH },
    en: { checks: 'Every number has one reading.\nAn amount that may be 元 or 万元, two numbers in a cell, the mark of a note beside a number, digits that are struck out, and a PDF whose print is not what its tags say are not guessed.', why: '元 taken for 万元 is ten thousand times too much.', source: READ_EN },
  },
  R636: {
    wrong: example`
      规章             | 0  | 0 | 0
      行政规范性文件   | 3  | 2 | 10
      其他主动公开文件 | 57 | 0 | 57
    `,
    right: example`
      规章             | 0 | 0 | 0
      行政规范性文件   | 3 | 2 | 10
    `,
    zh: { checks: '表里没有统一格式以外的行和列。', why: '加了行、列的表不能和别的单位比较，汇总时会漏掉或重复。', source: FORM_ZH },
    en: { checks: 'The table has no rows or columns beside those of the form.', why: 'Such a table cannot be compared or added up with others.', source: FORM_EN },
  },
  R637: {
    wrong: example`
      规范性文件     | 3 | 2 | 10
    `,
    right: example`
      行政规范性文件 | 3 | 2 | 10
    `,
    zh: { checks: '行和列的名称与统一格式相同。\n序号、标点、空格的不同不算；差一两个字、位置又对的，照读并提醒。', why: '名称改了，说的可能就不是同一个数了。', source: FORM_ZH },
    en: { checks: 'Rows and columns are called as in the form.\nNumbers, marks and blanks aside; a name that is nearly right, in the right place, is read and told.', why: 'Another name may stand for another number.', source: FORM_EN },
  },
  R638: {
    wrong: example`
                   | 自然人 | 商业企业 | 科研机构 | 总计
      二、上年结转 | 1      | 0        | 1        （少一格）
    `,
    right: example`
                   | 自然人 | 商业企业 | 科研机构 | 总计
      二、上年结转 | 1      | 0        | 0        | 1
    `,
    zh: { checks: '每个数在自己的表头下面。\n合并单元格丢了、多一格少一格，数就错到别的列下面去了。', why: '看表的人按列读数，错位的数会被读成别的数。', source: READ_ZH },
    en: { checks: 'Every number stands under its head.\nWith a merged cell lost, or one too many, numbers slip below another head.', why: 'Readers go by columns, and misread what has slipped.', source: READ_EN },
  },
  R639: {
    wrong: example`
      行政许可 | 412
      ……（同一张表再贴一遍）
      行政许可 | 421
    `,
    right: example`
      行政许可 | 412
    `,
    zh: { checks: '同一个数在年报里只有一个值。\n两处相同的不提醒。', why: '两个值至少有一个错；程序不猜哪个对。', source: READ_ZH },
    en: { checks: 'A figure has one value in a report.\nThe same value twice is not told.', why: 'At least one of two values is wrong; which one is not guessed.', source: READ_EN },
  },
  R640: {
    wrong: example`
      年报.docx         审阅窗格：批注 2 处，插入 3 处，删除 1 处
    `,
    right: example`
      年报.docx         没有批注和修订
    `,
    zh: { checks: 'Word 文档里没有批注，没有未接受的修订。', why: '公布以后，谁都能看到批注、改动之前的文字和修改人的姓名。', source: '评估中列出的问题：公布的文件里留有批注、修订痕迹。' },
    en: { checks: 'The Word document has no comments, and no change left to accept.', why: 'Once published, everyone sees the comments, what was there before, and who changed it.', source: 'Named in assessments: comments and recorded changes left in published files.' },
  },
  R641: {
    wrong: example`
      年报.pdf          下载时有一个字节变了：5 成了 6，看不出来
    `,
    right: example`
      年报.pdf          重新下载，校验和相符
    `,
    zh: { checks: 'PDF 里压缩的部分解开以后，与各自的校验和相符。', why: '阅读器不查校验和：变了一个字节，照样打开，数字却可能已经不是原来的。', source: 'RFC 1950：zlib 数据以 Adler-32 校验和结尾。' },
    en: { checks: 'Compressed parts of a PDF fit their checksums.', why: 'Viewers do not look at them: with one byte changed the file opens all the same, and a number may be another.', source: 'RFC 1950: zlib data end with an Adler-32 checksum.' },
  },
} satisfies ExplainedOf<typeof family>;

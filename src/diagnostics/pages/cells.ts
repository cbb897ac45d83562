import { example } from './explained.ts';

/** V201 to V210, V217: a cell that cannot be read for what its column holds. */
export const cells = {
  V201: {
    wrong: example`
        | A                 | B                  | C
      2 | 决定文书号        | 事项名称           | 决定日期
      3 | 应急许〔2023〕1号 | 危险化学品经营许可 | 2023-03-05
      4 | 应急许〔2023〕2号 | 烟花爆竹经营许可   |
    `,
    right: example`
        | A                 | B                  | C
      2 | 决定文书号        | 事项名称           | 决定日期
      3 | 应急许〔2023〕1号 | 危险化学品经营许可 | 2023-03-05
      4 | 应急许〔2023〕2号 | 烟花爆竹经营许可   | 2023-03-20
    `,
    zh: {
      checks: '统计必需的单元格都填了。\n例如许可的决定日期，申请的收到日期和申请人类型，诉讼是否经过复议。',
      why: '没有日期的行不知道算哪一年，没有类型的行不知道填哪一格。跳过不计就少 1，随便归一类就错 1。',
      source: '《中华人民共和国政府信息公开条例》第四十九条：报告的是上一年度的情况。表格各栏见国办公开办函〔2021〕30号、〔2019〕60号。',
    },
    en: {
      checks: 'Cells that counting needs are filled in.\nSuch as the date of a permit (决定日期), the date and the kind of applicant (收到日期, 申请人类型), whether a suit came after a review (是否经复议).',
      why: 'A row without a date belongs to no year, a row without a class to no cell. Left out it makes the number 1 too small, put anywhere it makes two cells wrong.',
      source: '《中华人民共和国政府信息公开条例》 (the Regulations), article 49: the report is on the year before. The cells are those of 国办公开办函〔2021〕30号 and 〔2019〕60号.',
    },
  },
  V202: {
    wrong: example`
        | A                 | B                  | C
      2 | 决定文书号        | 事项名称           | 决定日期
      3 | 应急许〔2023〕1号 | 危险化学品经营许可 | 2023.2.30
      4 | 应急许〔2023〕2号 | 烟花爆竹经营许可   | 三月中旬
    `,
    right: example`
        | A                 | B                  | C
      2 | 决定文书号        | 事项名称           | 决定日期
      3 | 应急许〔2023〕1号 | 危险化学品经营许可 | 2023.2.28
      4 | 应急许〔2023〕2号 | 烟花爆竹经营许可   | 2023.3.15
    `,
    zh: {
      checks: '日期列里是真实存在的日期。\n2023-03-05、2023.3.5、20230305、2023/3/5、2023年3月5日、二〇二三年三月五日都认得；2 月 30 日不存在。',
      why: '日期决定一行计入哪一年、哪一月。读不出来的日期如果跳过，件数就会少，而且看不出少在哪里。',
      source: '《中华人民共和国政府信息公开条例》第四十九条：报告的是上一年度的情况，所以日期要能确定年份。',
    },
    en: {
      checks: 'A date column holds dates that exist.\n2023-03-05, 2023.3.5, 20230305, 2023/3/5, 2023年3月5日 and 二〇二三年三月五日 are all read; there is no 30 February.',
      why: 'The date decides the year and the month in which a row counts. If unreadable dates were skipped, the number would be too small and nobody could see where.',
      source: '《中华人民共和国政府信息公开条例》 (the Regulations), article 49: the report is on the year before, so a date must tell the year.',
    },
  },
  V203: {
    wrong: example`
        | A        | B          | D          | G
      2 | 登记编号 | 收到日期   | 申请人类型 | 办理结果
      3 | 2023-01  | 2023-01-04 | 个人       | 予以公开
    `,
    right: example`
        | A        | B          | D          | G
      2 | 登记编号 | 收到日期   | 申请人类型 | 办理结果
      3 | 2023-01  | 2023-01-04 | 自然人     | 予以公开
    `,
    zh: {
      checks: '类别列里填的是格式里的词，或程序认得的通用叫法。\n例如申请人类型：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他。本单位固定的叫法，可以在 report.yaml 的 values 里对上。',
      why: '词对不上，这一行就不知道填在表格的哪一栏，总计会少 1。程序会提示最接近的词，但不替人改。',
      source: '国办公开办函〔2021〕30号、〔2019〕60号所附表格的表头和各项名称。',
    },
    en: {
      checks: 'A column of classes holds words of the form, or common ones for them.\nApplicants, for instance: 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他. A word that your bureau always uses can be mapped under values in report.yaml.',
      why: 'A row with another word fits no column of the form, and the total is 1 short. The nearest word is shown, but not put in.',
      source: 'The headings and rows of the tables of 国办公开办函〔2021〕30号 and 〔2019〕60号.',
    },
  },
  V204: {
    wrong: example`
        | A                 | B            | C
      2 | 决定书文号        | 处罚决定日期 | 罚款金额（元）
      3 | 应急罚〔2023〕1号 | 2023-04-11   | 35,000.00
      4 | 应急罚〔2023〕2号 | 2023-04-18   | 警告
    `,
    right: example`
        | A                 | B            | C
      2 | 决定书文号        | 处罚决定日期 | 罚款金额（元）
      3 | 应急罚〔2023〕1号 | 2023-04-11   | 35,000.00
      4 | 应急罚〔2023〕2号 | 2023-04-18   | 0
    `,
    zh: {
      checks: '金额列里是金额。\n35000、35,000.00、￥35,000、3.5万元、3万5千元都认得；没有罚款的填 0 或空着。',
      why: '读不出来的金额没有计入合计，年报里的收费金额、采购总金额或正文里的罚款金额就会偏小。',
      source: '表格栏目“本年收费金额（单位：万元）”（国办公开办函〔2021〕30号）、“采购总金额”（国办公开办函〔2019〕60号）。',
    },
    en: {
      checks: 'A column of money holds amounts.\n35000, 35,000.00, ￥35,000, 3.5万元 and 3万5千元 are all read; where there was no fine, write 0 or leave the cell blank.',
      why: 'An amount that cannot be read is missing from the sum, so fees, procurement or the fines named in the text would be too small.',
      source: 'The columns 本年收费金额（单位：万元） (fees, 国办公开办函〔2021〕30号) and 采购总金额 (procurement, 国办公开办函〔2019〕60号).',
    },
  },
  V205: {
    wrong: example`
        | A            | B     | C
      1 | 2023年行政事业性收费台账
      2 | 收费项目     | 金额  | 收费日期
      3 | 城市道路占用 | 35000 | 2023-03-05
    `,
    right: example`
        | A            | B          | C
      1 | 2023年行政事业性收费台账
      2 | 收费项目     | 金额（元） | 收费日期
      3 | 城市道路占用 | 35000      | 2023-03-05
    `,
    zh: {
      checks: '金额列说明了单位是元还是万元。\n依次看表头（“金额（万元）”）、表格上方的“单位：万元”、单元格本身（3.5万元）、report.yaml 的 units。',
      why: '元当成万元，印出来的数大一万倍；万元当成元，小一万倍。',
      source: '表格要求以万元计：“本年收费金额（单位：万元）”（国办公开办函〔2021〕30号）。台账用什么单位由单位自己定，所以要写明。',
    },
    en: {
      checks: 'A column of money says whether it is in 元 or 万元 (10,000 yuan).\nAsked in this order: the header (金额（万元）), a 单位：万元 line above the table, the cell itself (3.5万元), units in report.yaml.',
      why: 'Yuan taken for 万元 print 10,000 times too much, the other way round 10,000 times too little.',
      source: 'The form wants 万元: 本年收费金额（单位：万元） (国办公开办函〔2021〕30号). The unit of a ledger is the choice of the bureau, so it has to be written.',
    },
  },
  V206: {
    wrong: example`
        | A                 | B            | C
      2 | 决定书文号        | 处罚决定日期 | 罚款金额（万元）
      3 | 应急罚〔2023〕1号 | 5/3/2023     | 3.5
      4 | 应急罚〔2023〕2号 | 2023-04-18   | 20000元
    `,
    right: example`
        | A                 | B            | C
      2 | 决定书文号        | 处罚决定日期 | 罚款金额（万元）
      3 | 应急罚〔2023〕1号 | 2023-03-05   | 3.5
      4 | 应急罚〔2023〕2号 | 2023-04-18   | 2
    `,
    zh: {
      checks: '日期和金额只有一种读法。\n5/3/2023 可以是 5 月 3 日或 3 月 5 日；表头写万元、单元格写元，两个单位不一致；(5) 可以是负数，也可以只是加了括号。',
      why: '读法不同，计入的月份、年份或金额就不同，猜错了不会有任何痕迹。',
      source: '本程序的规定：有两种读法的不猜。',
    },
    en: {
      checks: 'A date or an amount has one reading.\n5/3/2023 is 3 May or 5 March; a header in 万元 over a cell in 元 names two units; (5) is minus five, or a five in brackets.',
      why: 'Month, year or amount depend on the reading, and a wrong guess would leave no trace.',
      source: 'Rule of this program: what has two readings is not guessed.',
    },
  },
  V208: {
    wrong: example`
        | A            | B              | C          | D
      2 | 项目名称     | 成交金额（元） | 成交日期   | 组织形式
      3 | 应急物资采购 | #REF!          | 2020-06-11 | 集中采购
    `,
    right: example`
        | A            | B              | C          | D
      2 | 项目名称     | 成交金额（元） | 成交日期   | 组织形式
      3 | 应急物资采购 | 126000         | 2020-06-11 | 集中采购
    `,
    zh: {
      checks: '统计用到的单元格里没有公式错误。\n例如 #REF!（引用的单元格被删）、#N/A（没有查到）、#VALUE!（类型不对）。',
      why: '公式没有结果，这一行的日期、金额或类别就不知道。当作空格，件数或金额会少。',
      source: '本程序的规定：公式错误不当作 0，也不当作空。',
    },
    en: {
      checks: 'No cell that counts holds a formula error.\nSuch as #REF! (its cell was deleted), #N/A (nothing was found), #VALUE! (the wrong kind of value).',
      why: 'Without a result the date, the amount or the class of the row is not known. Taken for blank, a count or an amount would be too small.',
      source: 'Rule of this program: a formula error is neither 0 nor blank.',
    },
  },
  V209: {
    wrong: example`
        | A            | B                      | C
      2 | 项目名称     | 成交金额（元）         | 成交日期
      3 | 应急物资采购 | =D3*E3（没有存下结果） | 2020-06-11
    `,
    right: example`
        | A            | B              | C
      2 | 项目名称     | 成交金额（元） | 成交日期
      3 | 应急物资采购 | 126000         | 2020-06-11
    `,
    zh: {
      checks: '公式在文件里存下了计算结果。\n由业务系统或程序导出的表格，有时只写公式、不写结果，要在 Excel 或 WPS 里打开保存一次才有。',
      why: '屏幕上打开时看得到数（那时才算），文件里却是空的。按空计，这一行的金额或日期就漏了。',
      source: '本程序的规定：只用文件里存下的结果，不自己计算公式。',
    },
    en: {
      wrong: example`
          | A            | B                  | C
        2 | 项目名称     | 成交金额（元）     | 成交日期
        3 | 应急物资采购 | =D3*E3 (no result) | 2020-06-11
      `,
      checks: 'A formula has its result stored in the file.\nFiles exported by a system sometimes hold the formula only; opening and saving them once in Excel or WPS adds the result.',
      why: 'On the screen the number is there (it is calculated on opening), in the file it is not. Taken for blank, the amount or the date of the row would be missed.',
      source: 'Rule of this program: it uses the results stored in the file and calculates no formulas.',
    },
  },
  V210: {
    wrong: example`
        | A        | D          | F          | G
      2 | 登记编号 | 申请人类型 | 答复日期   | 办理结果
      3 | 2023-07  | 自然人     | 2023-05-12 | 不予公开
      4 | 2023-08  | 法人       | 2023-05-15 | 予以公开
    `,
    right: example`
        | A        | D          | F          | G
      2 | 登记编号 | 申请人类型 | 答复日期   | 办理结果
      3 | 2023-07  | 自然人     | 2023-05-12 | 不予公开-属于行政执法案卷
      4 | 2023-08  | 商业企业   | 2023-05-15 | 予以公开
    `,
    zh: {
      checks: '办理结果和申请人类型写到了具体一类。\n不予公开、无法提供、不予处理要写理由；法人或其他组织要写是哪一种。',
      why: '表格没有“不予公开”“法人”的合计行、合计列，只有下面的具体各类。只写大类，这一件填不进任何一格。',
      source: '表格第三部分：“（三）不予公开”下分 8 行，“（四）无法提供”3 行，“（五）不予处理”5 行；“法人或其他组织”下分 5 列。',
    },
    en: {
      checks: 'Outcome and applicant are given down to the particular class.\n不予公开 (refused), 无法提供 (cannot be provided) and 不予处理 (not processed) need the reason, 法人或其他组织 (organisation) the kind.',
      why: 'The form has no row for all refusals and no column for all organisations, only the classes below. A case with the group alone fits no cell.',
      source: 'Table of section 3: eight rows below （三）不予公开, three below （四）无法提供, five below （五）不予处理; five columns below 法人或其他组织.',
    },
  },
  V217: {
    wrong: example`
        | A            | B        | C
      1 | 2022—2023年新媒体信息发布登记
      2 | 标题         | 发布日期 | 渠道
      3 | 防汛值班安排 | 3月5日   | 微信公众号
    `,
    right: example`
        | A            | B        | C
      1 | 2022—2023年新媒体信息发布登记
      2 | 标题         | 发布日期 | 渠道
      3 | 防汛值班安排 | 2023.3.5 | 微信公众号
    `,
    zh: {
      checks: '没有年份的日期，能知道是哪一年。\n看表格上方的标题、工作表名、文件名里有没有唯一的年份；写了两个年份的，就不知道是哪一年。',
      why: '3月5日可以是任何一年的。年份错了，这一行就计入别的年度。',
      source: '《中华人民共和国政府信息公开条例》第四十九条：报告的是上一年度的情况，所以日期要能确定年份。',
    },
    en: {
      checks: 'For a date without a year, the year is known.\nThe title above the table, the name of the sheet and the name of the file are searched for one year; where they name two, it is not known which.',
      why: '3月5日 (5 March) can be of any year. With the wrong one the row counts in another report.',
      source: '《中华人民共和国政府信息公开条例》 (the Regulations), article 49: the report is on the year before, so a date must tell the year.',
    },
  },
} as const;

import type { settings as family } from '../catalog/settings.ts';
import { example, type ExplainedOf } from './explained.ts';

export const settings = {
  S001: {
    wrong: example`
      report.yaml
      1 | bureau: 某某县应急管理局
      2 | year: 2023
      3 | publishOn: 2024-01-18
    `,
    right: example`
      report.yaml
      1 | bureau: 某某县应急管理局
      2 | year: 2023
      3 | publishedOn: 2024-01-18
    `,
    zh: {
      checks: 'report.yaml 里的每个名称都是程序认识的。\n少写一个字母，或者缩进多一级、少一级，都会变成不认识的名称。',
      why: '写错名称的设置不起作用，年报会按默认值生成，表面上看不出来。例如 publishedOn 写错，年报上就没有公布日期。',
      source: '本程序的规定：report.yaml 只用约定的名称，不认识的名称不跳过，当作错误报告。',
    },
    en: {
      checks: 'Every name in report.yaml is one that the program knows.\nA missing letter or a wrong indentation makes a name unknown.',
      why: 'A misspelt setting has no effect, and nothing in the finished report shows it. With publishedOn misspelt, for instance, the report would carry no date of publication.',
      source: 'Rule of this program: report.yaml has a fixed set of names, and a name outside of it is an error, not something to skip.',
    },
  },
  S002: {
    wrong: example`
      report.yaml
      1 | bureau: 某某县应急管理局
      2 | year: 2023年
      3 | publishedOn: 2024.1.18
    `,
    right: example`
      report.yaml
      1 | bureau: 某某县应急管理局
      2 | year: 2023
      3 | publishedOn: 2024-01-18
    `,
    zh: {
      checks: 'report.yaml 里每一项的值都是要求的那一种。\n年份只写数字，日期写成 2024-01-18，几选一的项只写列出的词。',
      why: '这些值决定年报的标题、所用的格式、统计的起止日期和口径。值读不准，整份年报就不可靠，所以程序不猜。',
      source: '本程序的规定：每一项的写法固定，消息里会说明这一项应当写什么。',
    },
    en: {
      checks: 'Every value in report.yaml is of the kind that its setting takes.\nA year is digits only, a date is written 2024-01-18, a choice is one of the words listed.',
      why: 'These values decide the title, the format, the period and the way of counting. A value that cannot be read for certain would make the whole report uncertain, so nothing is guessed.',
      source: 'Rule of this program: each setting has one form, which the message names.',
    },
  },
  S003: {
    wrong: example`
      report.yaml
      1 | bureau: 某某县应急管理局
      2 | year:2023
    `,
    right: example`
      report.yaml
      1 | bureau: 某某县应急管理局
      2 | year: 2023
    `,
    zh: {
      checks: 'report.yaml 能按 YAML 的写法读出来。\n常见的毛病：冒号后面没有空格，用制表键（Tab）缩进，同一名称写了两次，用了中文冒号。',
      why: '配置读不出来，就不知道是哪个机关、哪一年的年报，后面的步骤都不能做。',
      source: 'YAML 1.2 的规定：冒号后要有空格，缩进只用空格，同一组里的名称不能重复。',
    },
    en: {
      checks: 'report.yaml can be read as YAML.\nUsual faults: no space after a colon, indentation with tabs, a name that stands twice, a full-width colon.',
      why: 'Without settings neither the bureau nor the year is known, and no later step can be taken.',
      source: 'YAML 1.2: a colon is followed by a space, indentation is made of spaces, the names of one group are all different.',
    },
  },
  S004: {
    wrong: example`
      report.yaml
      1 | bureau: 某某县应急管理局
    `,
    right: example`
      report.yaml
      1 | bureau: 某某县应急管理局
      2 | year: 2023
    `,
    zh: {
      checks: 'report.yaml 里写了机关名称（bureau）和年份（year）。\n机关名称写全称；年份写报告所属的年度。',
      why: '机关名称和年份组成年报的标题，年份还决定用哪一种格式、统计哪一年的台账。',
      source: '《中华人民共和国政府信息公开条例》第四十九条：报告的是本行政机关上一年度的政府信息公开工作。所以机关和年度缺一不可。',
    },
    en: {
      checks: 'report.yaml names the bureau (bureau) and the year (year).\nThe bureau by its full name; the year that the report is about.',
      why: 'Both make up the title of the report. The year also decides which format applies and which rows of the ledgers count.',
      source: '《中华人民共和国政府信息公开条例》 (the Regulations), article 49: a body reports on its own work (本行政机关) of the year before (上一年度). So both must be known.',
    },
  },
  S005: {
    wrong: example`
      nianbao build 某某县应急管理局/台账

      某某县应急管理局/
        report.yaml
        正文.md
        台账/
    `,
    right: example`
      nianbao build 某某县应急管理局

      某某县应急管理局/
        report.yaml
        正文.md
        台账/
    `,
    zh: {
      checks: '命令里写的文件夹直接放着 report.yaml。\n多写一级（台账）或少写一级（上级文件夹）都找不到；文件名也不能是 report.yaml.txt。',
      why: '没有配置就不知道是哪个机关、哪一年，年报不能生成。',
      source: '本程序的规定：一个单位一个文件夹，里面是 report.yaml、正文.md 和台账。',
    },
    en: {
      checks: 'The folder that the command names holds report.yaml itself.\nOne level too deep (台账) or too high, or a file called report.yaml.txt, and it is not found.',
      why: 'Without settings neither the bureau nor the year is known, and no report can be made.',
      source: 'Rule of this program: one folder for each bureau, with report.yaml, 正文.md (the text) and the ledgers (台账) in it.',
    },
  },
  S007: {
    wrong: example`
      report.yaml                      文件夹里有
      6 | ledgers:                     台账/许可.xlsx
      7 |   permits:
      8 |     file: 许可.xlsx
    `,
    right: example`
      report.yaml                      文件夹里有
      6 | ledgers:                     台账/许可.xlsx
      7 |   permits:
      8 |     file: 台账/许可.xlsx
    `,
    zh: {
      checks: 'report.yaml 的 ledgers 里写的台账文件都在文件夹里。\n文件名从单位文件夹写起，子文件夹之间用 / 分隔，扩展名也要写。',
      why: '配置里点了名的台账找不到，这份台账就会漏计，表格里的数会偏小。',
      source: '本程序的规定：点了名的台账必须找到，不能当作没有。',
    },
    en: {
      checks: 'Every ledger file named under ledgers in report.yaml is there.\nA name begins below the folder of the bureau, has / between folders and ends with its extension.',
      why: 'A ledger that the settings name and that is not found would be missing from the count, and the numbers would be too small.',
      source: 'Rule of this program: a ledger that is named must be found; it is never taken for empty.',
      wrong: example`
        report.yaml                      in the folder
        6 | ledgers:                     台账/许可.xlsx
        7 |   permits:
        8 |     file: 许可.xlsx
      `,
      right: example`
        report.yaml                      in the folder
        6 | ledgers:                     台账/许可.xlsx
        7 |   permits:
        8 |     file: 台账/许可.xlsx
      `,
    },
  },
  S008: {
    wrong: example`
      report.yaml
      2 | year: 2020
      3 | given:
      4 |   permit.itemsLastYear: 12
      5 |   permits.itemsChange: -1
    `,
    right: example`
      report.yaml
      2 | year: 2020
      3 | given:
      4 |   permits.itemsLastYear: 12
      5 |   permits.itemsChange: -1
    `,
    zh: {
      checks: 'report.yaml 的 given 里每个名称都是年报的数据项。\n数据项因格式而异：2019 年格式有 itemsLastYear（上一年项目数量），2021 年格式没有。',
      why: '名称对不上的数不会出现在年报里，而真正缺的那一格仍然缺。',
      source: '表格的栏目由国办公开办函〔2019〕60号（2019、2020 年度）和国办公开办函〔2021〕30号（2021 年度起）规定。全部名称用 nianbao figures 列出。',
    },
    en: {
      checks: 'Every name under given in report.yaml is a figure of the report.\nFigures depend on the format: that of 2019 has itemsLastYear (上一年项目数量, items of last year), that of 2021 has not.',
      why: 'A number under an unknown name would appear nowhere, and the cell that lacks a number would still lack it.',
      source: 'The cells are those of 国办公开办函〔2019〕60号 (reports on 2019 and 2020) and 国办公开办函〔2021〕30号 (from 2021). nianbao figures lists all names.',
    },
  },
  S009: {
    wrong: example`
      report.yaml
      3 | given:
      4 |   procurement.projects: 126.5
      5 |   procurement.amount: 35
    `,
    right: example`
      report.yaml
      3 | given:
      4 |   procurement.projects: 35
      5 |   procurement.amount: 126.5
    `,
    zh: {
      checks: 'given 里的数符合这个数据项的种类。\n件数、项数是不小于 0 的整数；本年增/减可以是负整数；金额以万元计，不小于 0，最多 6 位小数；整组只能写 0。',
      why: '这个数会原样印进表格。例子里件数和金额写颠倒了，不拦下来，采购项目数量就会印成 126.5。',
      source: '表格的栏目：“数量”“件数”是计数，“本年增/减”可增可减，“本年收费金额（单位：万元）”“采购总金额”是金额。小数位数是本程序的规定。',
    },
    en: {
      checks: 'A number under given is of the kind that the figure takes.\nCounts are whole and 0 or more; 本年增/减 (change) may be negative; amounts are in 万元 (10,000 yuan), 0 or more, with at most 6 decimals; a whole group can only be 0.',
      why: 'The number is printed as it is. In the example projects and amount have changed places: the number of projects would be printed as 126.5.',
      source: 'The columns of the form: 数量 and 件数 are counts, 本年增/减 goes up or down, 本年收费金额（单位：万元） and 采购总金额 are amounts. The number of decimals is a rule of this program.',
    },
  },
  S010: {
    wrong: example`
      report.yaml
      4 | values:
      5 |   applicantType:
      6 |     律所: 法律机构
    `,
    right: example`
      report.yaml
      4 | values:
      5 |   applicantType:
      6 |     律所: 法律服务机构
    `,
    zh: {
      checks: 'values 里冒号右边是格式里的词。\n左边是本单位台账里的叫法，右边是它在年报表格里的那一类。',
      why: '右边的词不在格式里，写了左边这个词的行就仍然不知道计入哪一栏，总计会少。',
      source: '申请人类型、办理结果等各类的名称，用国办公开办函〔2019〕60号、〔2021〕30号所附表格的栏目名称。',
    },
    en: {
      checks: 'Under values, the right side of a colon is a word of the form.\nOn the left stands the word of your ledger, on the right the class of the form that it means.',
      why: 'If the right side is no word of the form, the rows with the left one still fit no column and are missing from the total.',
      source: 'The classes of 申请人类型 (applicant), 办理结果 (outcome) and so on are the headings of the tables of 国办公开办函〔2019〕60号 and 〔2021〕30号.',
    },
  },
  S011: {
    wrong: example`
      report.yaml
      4 | ledgers:
      5 |   coercion:
      6 |     columns:
      7 |       批准时间: 决定日期
    `,
    right: example`
      report.yaml
      4 | ledgers:
      5 |   coercion:
      6 |     columns:
      7 |       决定日期: 批准时间
    `,
    zh: {
      checks: 'columns 里冒号左边是这种台账的标准列名。\n左边写标准列名，右边写表里的表头，最常见的是左右写颠倒了。',
      why: '对应关系不起作用，表里的这一列仍然认不出来，整份台账可能因为缺列而不能统计。',
      source: '本程序的规定：每种台账有固定的标准列名，消息里会列出来。',
    },
    en: {
      checks: 'Under columns, the left side of a colon is a column of that ledger.\nThe canonical name stands on the left, the header of your sheet on the right; most often the two are swapped.',
      why: 'The mapping has no effect, the column stays unknown, and the ledger may not be countable for want of it.',
      source: 'Rule of this program: each kind of ledger has canonical column names, which the message lists.',
    },
  },
  S012: {
    wrong: example`
      2023 年度                        上级文件夹里有
      report.yaml                      2021/out/figures.json
      3 | previous: ../2021            2022/out/figures.json
    `,
    right: example`
      2023 年度                        上级文件夹里有
      report.yaml                      2021/out/figures.json
      3 | previous: ../2022            2022/out/figures.json
    `,
    zh: {
      checks: 'report.yaml 的 previous 指向上一年度的 figures.json。\n可以写上年的单位文件夹，也可以直接写 figures.json；年度要正好早一年。',
      why: '用错了年度，上年结转会被拿去和别的年份核对，2019 年格式的上一年项目数量也会填错。',
      source: '本程序的规定：previous 可以不写；写了就要能用。figures.json 由 nianbao build 写出。',
    },
    en: {
      wrong: example`
        report on 2023                   in the folder above
        report.yaml                      2021/out/figures.json
        3 | previous: ../2021            2022/out/figures.json
      `,
      right: example`
        report on 2023                   in the folder above
        report.yaml                      2021/out/figures.json
        3 | previous: ../2022            2022/out/figures.json
      `,
      checks: "previous in report.yaml leads to the figures.json of the year before.\nIt names last year's folder or figures.json itself, of exactly one year earlier.",
      why: 'With another year 上年结转 (carried in) would be checked against the wrong report, and 上一年项目数量 (items of last year) of the 2019 format would be filled in wrongly.',
      source: 'Rule of this program: previous may be left out; where it is written, it must be usable. nianbao build writes figures.json.',
    },
  },
  S016: {
    wrong: example`
      report.yaml
      2 | year: 2024
      3 | publishedOn: 2024-01-18
    `,
    right: example`
      report.yaml
      2 | year: 2023
      3 | publishedOn: 2024-01-18
    `,
    zh: {
      checks: '公布日期在报告年度结束之后。\nyear 是报告所属的年度，publishedOn 是公布的日期，通常是第二年的 1 月至 3 月。',
      why: '把公布的年份当成报告的年度，数出来的就是另一年的数，格式也可能用错。',
      source: '《中华人民共和国政府信息公开条例》第四十九条：公布的是上一年度的年报。',
    },
    en: {
      checks: 'The report is published after the year that it is about.\nyear is the year reported on, publishedOn the day of publication, mostly in January to March of the next.',
      why: 'With the year of publication in its place another year is counted, perhaps in another form.',
      source: '《中华人民共和国政府信息公开条例》 (the Regulations), article 49: what is published is the report on the year before.',
    },
  },
  S018: {
    wrong: example`
      report.yaml
      8  | accepted:
      9  |   - code: V202
      10 |     reason: 日期以纸质登记为准
    `,
    right: example`
      report.yaml
      8  | accepted:
      9  |   - code: V213
      10 |     at: 台账/行政许可.xlsx > 许可 > A12
      11 |     reason: 同一文号下的两个许可，已核对
    `,
    zh: {
      checks: 'accepted 里的代码是提醒的代码。\n错误的代码、不存在的代码都不能写。',
      why: '提醒要人看一眼，看过、没有问题的，写明理由就不再出现，记录留在 report.yaml 里。错误是年报会出错，不能靠写理由放过。',
      source: '本程序的规定：“错误”改好才生成，“提醒”可以写明理由。',
    },
    en: {
      checks: 'A code under accepted is that of a warning.\nCodes of errors, and codes that do not exist, cannot stand there.',
      why: 'A warning asks for a second look. Once looked into, it is accepted with a reason, which stays in report.yaml for the record. An error means that the report would be wrong: a reason does not mend it.',
      source: 'Rule of this program: errors are corrected before anything is built, warnings can be accepted with a reason.',
    },
  },
  S019: {
    wrong: example`
      report.yaml                                  许可
      8  | accepted:                               A12: 云许〔2023〕12号
      9  |   - code: V213                          （文号已改正，不再重复）
      10 |     at: 台账/行政许可.xlsx > 许可 > A12
      11 |     reason: 同一文号下的两个许可，已核对
    `,
    right: example`
      report.yaml
      8  | accepted: []
    `,
    zh: {
      checks: 'accepted 里的每一条都还有对应的提醒。\n台账改好了，或者行号变了，就对不上了。at 只写到文件或工作表的，不受行号影响。',
      why: '留着用不上的一条，以后同一处出了新的问题，就会被当作已经核对过，没有人再看。',
      source: '本程序的规定：有错误没有改好时不查这一项，因为那时有的提醒还没有出现。',
    },
    en: {
      checks: 'Every entry of accepted still has its warning.\nAfter a correction, or when rows have moved, it has none. An at that names the file or the sheet only does not depend on rows.',
      why: 'An entry that is left over would let a new fault in the same place pass as one that was looked into.',
      source: 'Rule of this program: not checked while there are errors, because some warnings are not there yet.',
    },
  },
  F101: {
    wrong: example`
      report.yaml
      1 | bureau: 某某县应急管理局
      2 | year: 2018
    `,
    right: example`
      report.yaml
      1 | bureau: 某某县应急管理局
      2 | year: 2019
    `,
    zh: {
      checks: '这个年度有统一的年报格式。\nyear 写报告所属的年度，不是公布的年份：2020 年 1 月公布的是 2019 年度报告。',
      why: '2018 年度和更早的年报没有这两种统一格式，栏目不同，套用后面的格式就会出现当年没有的数。',
      source: '国办公开办函〔2019〕60号（2019、2020 年度）；国办公开办函〔2021〕30号（2021 年度起）。',
    },
    en: {
      checks: 'There is a uniform format for the year.\nyear is the year reported on, not the year of publication: a report published in January 2020 is on 2019.',
      why: 'Reports on 2018 and before had other tables. In a later format they would need numbers that nobody kept.',
      source: '国办公开办函〔2019〕60号 (reports on 2019 and 2020); 国办公开办函〔2021〕30号 (reports from 2021 on).',
    },
  },
} as const satisfies ExplainedOf<typeof family>;

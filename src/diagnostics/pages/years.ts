import type { years as family } from '../catalog/years.ts';
import { example, type ExplainedOf } from './explained.ts';

export const years = {
  B407: {
    wrong: example`
      二、主动公开政府信息情况，「行政规范性文件」
      2022 年度年报 | 现行有效 12
      2023 年度年报 | 本年制发  3 | 本年废止 1 | 现行有效 12    12＋3－1＝14
    `,
    right: example`
      二、主动公开政府信息情况，「行政规范性文件」
      2022 年度年报 | 现行有效 12
      2023 年度年报 | 本年制发  3 | 本年废止 1 | 现行有效 14    12＋3－1＝14
    `,
    zh: {
      checks: '现行有效件数接得上上年（report.yaml 写了 previous 时才查）。\n上年现行有效＋本年制发－本年废止＝本年现行有效；规章、行政规范性文件分别查。',
      why: '三个数都印在同一行，两年的年报又都公开。接不上，说明有的文件漏计了制发或废止；集中清理、机构改革也会有差额，那就要有说明。',
      source: '国办公开办函〔2021〕30号所附表格第二部分：“本年制发件数”“本年废止件数”“现行有效件数”。三者的关系是栏目的字面意思，通知没有写明，所以只提醒。',
    },
    en: {
      checks: 'What is in force follows from last year (where previous is set).\nIn force last year + made − repealed = in force, for 规章 (regulations) and 行政规范性文件 (normative documents).',
      why: 'All three stand in one row, and both reports are public. A difference means that something made or repealed was left out; a review of all documents or a reform also makes one, and should be on record.',
      source: 'Table of section 2 in 国办公开办函〔2021〕30号: 本年制发件数, 本年废止件数, 现行有效件数. The relation is what the words mean; the notice does not spell it out, hence a warning.',
    },
  },
  B408: {
    wrong: example`
      四、政府信息公开行政复议、行政诉讼情况，「行政复议」
      2022 年度年报 | 尚未审结 2
      2023 年度年报 | 总计     1
    `,
    right: example`
      四、政府信息公开行政复议、行政诉讼情况，「行政复议」
      2022 年度年报 | 尚未审结 2
      2023 年度年报 | 总计     3    其中上年收到、本年审结 2
    `,
    zh: {
      checks: '上年尚未审结的复议、诉讼，本年都还在总计里（写了 previous 时才查）。\n行政复议、未经复议直接起诉、复议后起诉三组，分别查。',
      why: '上年没有审结的案件，本年或者有了结果，或者仍未审结，都要计入。总计比它少，就有案件不见了。',
      source: '国办公开办函〔2021〕30号、〔2019〕60号所附表格第四部分的“尚未审结”“总计”。复议后又起诉的会换到另一组，所以只提醒。',
    },
    en: {
      checks: "Cases pending last year are in this year's total (where previous is set).\nFor 行政复议 (reviews), 未经复议直接起诉 (direct suits) and 复议后起诉 (suits after a review).",
      why: 'A case that was pending has a result this year or is still pending: it counts either way. With a smaller total a case has vanished.',
      source: 'Table of section 4 in 国办公开办函〔2021〕30号 and 〔2019〕60号: 尚未审结 (pending) and 总计 (total). A case can move to another group, hence a warning.',
    },
  },
  B409: {
    wrong: example`
                    | 行政许可 | 行政处罚 | 行政强制 | 行政事业性收费
      2022 年度年报 | 412      | 138      | 12       | 26.55
      2023 年度年报 | 412      | 138      | 12       | 26.55
    `,
    right: example`
                    | 行政许可 | 行政处罚 | 行政强制 | 行政事业性收费
      2022 年度年报 | 412      | 138      | 12       | 26.55
      2023 年度年报 | 437      | 121      | 9        | 24.1
    `,
    zh: {
      checks: '本年的数不是照抄上年的（写了 previous 时才查）。\n不为 0 的数全部相同，且其中至少三个不小于 10；或者某项处理决定数量不小于 20、某项金额有三位以上数字，与上年一模一样。0 不算。现行有效、上一年项目数量等本来就会相同的数不比。',
      why: '件数、金额两年分毫不差很少见，多半是拿上年的年报改了年份。',
      source: '国办公开办函〔2021〕30号把“内容雷同、敷衍塞责”列为造成不良后果时要追究责任的问题之一。',
    },
    en: {
      wrong: example`
                       | permits | penalties | coercion | fees
        report on 2022 | 412     | 138       | 12       | 26.55
        report on 2023 | 412     | 138       | 12       | 26.55
      `,
      right: example`
                       | permits | penalties | coercion | fees
        report on 2022 | 412     | 138       | 12       | 26.55
        report on 2023 | 437     | 121       | 9        | 24.1
      `,
      checks: "The numbers are not copied from last year's report (with previous set).\nEvery number that is not 0 is the same, three of them 10 or more; or a number of decisions of 20 or more, or an amount of three digits, is exactly the same. What is in force and other numbers that stay by nature are left out.",
      why: 'Counts and amounts are rarely the same twice. Mostly the old report was given a new year.',
      source: '国办公开办函〔2021〕30号 names copied content (内容雷同、敷衍塞责) among the faults that, where they do harm, a body answers for.',
    },
  },
  B410: {
    wrong: example`
      行政事业性收费（单位：万元）
      2022 年度年报 | 26.55
      2023 年度年报 | 271300
    `,
    right: example`
      行政事业性收费（单位：万元）
      2022 年度年报 | 26.55
      2023 年度年报 | 27.13
    `,
    zh: {
      checks: '金额不到上年的 100 倍，也不少于上年的百分之一（写了 previous 时才查）。\n收费、采购、罚款等金额都查；两年都大于 0 才比。',
      why: '把元当成万元，差一万倍；台账的表头换了单位，合计看不出来，与上年一比就看出来了。',
      source: '国办公开办函〔2021〕30号所附表格第二部分的栏目是“本年收费金额（单位：万元）”。倍数是本程序定的。',
    },
    en: {
      wrong: example`
        行政事业性收费 (fees, in 万元)
        report on 2022 | 26.55
        report on 2023 | 271300
      `,
      right: example`
        行政事业性收费 (fees, in 万元)
        report on 2022 | 26.55
        report on 2023 | 27.13
      `,
      checks: "No amount is 100 times last year's, or 1/100 (where previous is set).\nFees, purchases, fines; where both years are above 0.",
      why: 'Yuan taken for 万元 (10,000 yuan) is ten thousand times too much. The sum does not show it, a look at last year does.',
      source: 'Table of section 2 in 国办公开办函〔2021〕30号: 本年收费金额（单位：万元）. The factor is set by this program.',
    },
  },
  B411: {
    wrong: example`
      行政许可处理决定数量
      2022 年度年报 | 412
      2023 年度年报 | 137    第三、四季度的表没有放进台账文件夹
    `,
    right: example`
      行政许可处理决定数量
      2022 年度年报 | 412
      2023 年度年报 | 437
    `,
    zh: {
      checks: '主要的数与上年相差不到一倍（写了 previous 时才查）。\n查第二部分各数、申请的新收和办结总计、复议诉讼总计、主动公开条数；两年都不到 20 的不比。尺度可以在 report.yaml 里改：checks: {change: 50}，写 false 就不查。',
      why: '相差很大可能有原因，也可能漏了一份台账，或同一份放了两遍。',
      source: '国办公开办函〔2021〕30号要求内容“准确”“全面”。尺度是本程序定的。',
    },
    en: {
      wrong: example`
        行政许可 (permits), decisions
        report on 2022 | 412
        report on 2023 | 137    the sheets of two quarters were not in the folder
      `,
      right: example`
        行政许可 (permits), decisions
        report on 2022 | 412
        report on 2023 | 437
      `,
      checks: 'The main numbers did not double or halve (where previous is set).\nThose of section 2, requests received and handled, reviews and suits, items published; where one of the years has 20 or more. The share can be set: checks: {change: 50} in report.yaml, false for no check.',
      why: 'A large difference may have a reason; or a ledger is missing, or is there twice.',
      source: '国办公开办函〔2021〕30号 wants content accurate and complete (准确、全面). The share is set by this program.',
    },
  },
  B412: {
    wrong: example`
      云溪县应急管理局，二、主动公开政府信息情况
      规章           | 本年制发 2 | 本年废止 0 | 现行有效 6
      行政规范性文件 | 本年制发 0 | 本年废止 0 | 现行有效 0
    `,
    right: example`
      云溪县应急管理局，二、主动公开政府信息情况
      规章           | 本年制发 0 | 本年废止 0 | 现行有效 0
      行政规范性文件 | 本年制发 2 | 本年废止 0 | 现行有效 6
    `,
    zh: {
      checks: '县（市、区）、乡镇、街道的机关，规章一行都是 0。\n按机关名称和 level 判断；名称看错的，在 report.yaml 里写 makesRegulations: true。',
      why: '没有规章制定权的机关填了规章，是年报里常见的错，多半是把规范性文件或制度填到了这一行。',
      source: '《中华人民共和国立法法》第九十一条、第九十三条：国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府，可以制定规章。',
    },
    en: {
      checks: 'Bodies of counties, districts and townships have no 规章 (regulations).\nEvery cell of the row is 0. By the name of the body and its level; if the name is misread, write makesRegulations: true in report.yaml.',
      why: 'Regulations of a body that cannot make them are a frequent slip: normative documents or internal rules were put in this row.',
      source: '《中华人民共和国立法法》 (Legislation Law), articles 91 and 93: departments of the State Council, and the governments of provinces, cities with districts and 自治州, make 规章.',
    },
  },
  B413: {
    wrong: example`
      行政规范性文件 | 本年制发 2 | 本年废止 0 | 现行有效 0
    `,
    right: example`
      行政规范性文件 | 本年制发 2 | 本年废止 0 | 现行有效 2
    `,
    zh: {
      checks: '现行有效件数不少于本年制发件数减本年废止件数。\n规章、行政规范性文件分别查，不需要上年的数。',
      why: '本年制发而没有废止的文件，年末都有效。比它还少，说明把“现行有效”当成了别的意思，多半漏填。',
      source: '国办公开办函〔2021〕30号所附表格第二部分：“本年制发件数”“本年废止件数”“现行有效件数”。',
    },
    en: {
      checks: 'In force are at least those made less those repealed in the year.\nFor 规章 (regulations) and 行政规范性文件 (normative documents); last year is not needed.',
      why: 'What was made and not repealed is in force at the end of the year. Fewer mean that the cell was misread or left at 0.',
      source: 'Table of section 2 in 国办公开办函〔2021〕30号: 本年制发件数 (made), 本年废止件数 (repealed), 现行有效件数 (in force).',
    },
  },
  B414: {
    wrong: example`
      规范性文件 | 本年新制作 3 | 本年新公开 3 | 对外公开总数量 0
    `,
    right: example`
      规范性文件 | 本年新制作 3 | 本年新公开 3 | 对外公开总数量 11
    `,
    zh: {
      checks: '对外公开总数量不少于本年新公开数量（2019 年格式）。\n规章、规范性文件分别查。',
      why: '总数量是年末对外公开着的全部，新公开的也在内。更少，多半是总数量没有填，或两格填反了。',
      source: '国办公开办函〔2019〕60号所附表格第二部分：“本年新制作数量”“本年新公开数量”“对外公开总数量”。',
    },
    en: {
      checks: 'The total published is no less than what was newly published (2019 form).\n对外公开总数量 and 本年新公开数量, for 规章 (regulations) and 规范性文件 (normative documents).',
      why: 'The total is all that is public at the end of the year, the new ones among them. A smaller one was mostly left out, or put in the wrong cell.',
      source: 'Table of section 2 in 国办公开办函〔2019〕60号: 本年新制作数量, 本年新公开数量, 对外公开总数量.',
    },
  },
  B415: {
    wrong: example`
      云溪市人民政府（县级市），二、主动公开政府信息情况
      规章           | 本年制发 1 | 本年废止 0 | 现行有效 1
    `,
    right: example`
      云溪市人民政府（县级市），二、主动公开政府信息情况
      规章           | 本年制发 0 | 本年废止 0 | 现行有效 0
    `,
    zh: {
      checks: '规章有数的机关，有规章制定权。\n从名称看不出来的才提醒，如“某某市人民政府”可能是设区的市，也可能是县级市。在 report.yaml 里写 makesRegulations: true 或 false，就不再问。',
      why: '设区的市人民政府可以制定规章，县级市和各地的部门不能，填了就是错。',
      source: '《中华人民共和国立法法》第九十一条、第九十三条。',
    },
    en: {
      checks: 'A body with a number of 规章 (regulations) has the power to make them.\nAsked only where the name does not tell: 某某市人民政府 is a city with districts or one without. makesRegulations: true or false in report.yaml answers it.',
      why: 'The government of a city with districts (设区的市) makes 规章; a county-level city and local departments do not.',
      source: '《中华人民共和国立法法》 (Legislation Law), articles 91 and 93.',
    },
  },
  B416: {
    wrong: example`
      2020 年度    | 上一年项目数量 | 本年增/减 | 处理决定数量
      行政许可     |            320 |       -25 |          295
    `,
    right: example`
      2020 年度    | 上一年项目数量 | 本年增/减 | 处理决定数量
      行政许可     |             12 |        -1 |          295
    `,
    zh: {
      checks: '上一年项目数量与本年增/减相加，不正好是处理决定数量（2019 年格式）。\n行政许可、其他对外管理服务事项、行政处罚、行政强制分别查；事项数不到 10 的不查，可能是碰巧。',
      why: '前两栏问的是权责清单上有多少事项、增减了多少，后一栏问的是办了多少件。把它们看成上年件数、增减件数和本年件数，是这个格式里最常见的误读。',
      source: '国办公开办函〔2019〕60号所附表格第二部分：“上一年项目数量”“本年增/减”“处理决定数量”。',
    },
    en: {
      checks: 'Items and their change do not add up to the cases (2019 form).\n上一年项目数量 (items), 本年增/减 (change), 处理决定数量 (cases), for each row; below 10 items it may be chance.',
      why: 'The first two columns ask how many items the list of powers has, the third how many cases were decided. They are often misread as cases of last year, their change, and cases of this year.',
      source: 'Table of section 2 in 国办公开办函〔2019〕60号: 上一年项目数量, 本年增/减, 处理决定数量.',
    },
  },
  B419: {
    wrong: example`
      2020 年度    | 上一年项目数量 | 本年增/减 | 处理决定数量
      行政许可     |              0 |         0 |          113
    `,
    right: example`
      2020 年度    | 上一年项目数量 | 本年增/减 | 处理决定数量
      行政许可     |             12 |        -1 |          113
    `,
    zh: {
      checks: '有处理决定的一行，上一年项目数量与本年增/减相加不是 0（2019 年格式）。\n行政许可、其他对外管理服务事项、行政处罚、行政强制分别查。',
      why: '没有许可的事项，就不会有许可的决定。新建的配置里这两栏先写着 0，容易忘记改。',
      source: '国办公开办函〔2019〕60号所附表格第二部分：“上一年项目数量”“本年增/减”“处理决定数量”。',
    },
    en: {
      checks: 'A row with cases has items (2019 form).\n上一年项目数量 (items) and 本年增/减 (change) do not come to 0 where 处理决定数量 (cases) is above 0.',
      why: 'Nobody permits what it has no power to permit. A new report.yaml begins with 0 in both columns, which is easily forgotten.',
      source: 'Table of section 2 in 国办公开办函〔2019〕60号: 上一年项目数量, 本年增/减, 处理决定数量.',
    },
  },
  B417: {
    wrong: example`
      主动公开信息       | 412 条
      行政规范性文件制发 | 412 件
    `,
    right: example`
      主动公开信息       | 412 条
      行政规范性文件制发 |   3 件
    `,
    zh: {
      checks: '规范性文件一行的数，不是主动公开信息的条数。\n有主动公开台账或给出了 disclosures.total 时才查；不到 20 的不查。',
      why: '表里问的是规范性文件，不是网站上公开了多少条信息。发布过的年报里有把网站条数抄进这一行的。',
      source: '《中华人民共和国政府信息公开条例》第二十条第（一）项：行政法规、规章和规范性文件。20 这个数是本程序定的。',
    },
    en: {
      checks: 'The row of normative documents is not the number of pieces published.\n规范性文件 beside disclosures.total, where this is known; below 20 it may be chance.',
      why: 'The form asks for normative documents, not for what was put on the web. Published reports have mixed them up.',
      source: 'Article 20 (1) of 《中华人民共和国政府信息公开条例》 (the Regulations). The number 20 is set by this program.',
    },
  },
  B418: {
    wrong: example`
      规范性文件 | 本年新制作 33 | 本年新公开  8 | 对外公开总数量 41
    `,
    right: example`
      规范性文件 | 本年新制作  8 | 本年新公开  8 | 对外公开总数量 41
    `,
    zh: {
      checks: '本年新制作与本年新公开的件数相称（2019 年格式）。\n新制作比新公开多一倍以上、相差 5 件以上的提醒；没有新制作，新公开却等于对外公开总数量的，也提醒。',
      why: '规章和规范性文件制发后都要公开，两个数一般差得不多。差得多，多半是把一般公文算进了“新制作”，或者把历年总数填进了“新公开”。',
      source: '国办公开办函〔2019〕60号所附表格第二部分；《中华人民共和国政府信息公开条例》第二十条第（一）项。5 这个数是本程序定的。',
    },
    en: {
      checks: 'Documents made and newly published are in proportion (2019 form).\nTold: twice as many made as published, and 5 more at least; or none made, and all there are (对外公开总数量) newly published.',
      why: 'Normative documents are published when they are made. Other documents were counted as made, or the stock as newly published.',
      source: 'Table of section 2 in 国办公开办函〔2019〕60号; article 20 (1) of the Regulations (政府信息公开条例). The number 5 is set by this program.',
    },
  },
} as const satisfies ExplainedOf<typeof family>;

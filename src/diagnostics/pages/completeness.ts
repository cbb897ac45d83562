import type { completeness as family } from '../catalog/completeness.ts';
import { example, type ExplainedOf } from './explained.ts';

const ARTICLE_50_ZH = '《中华人民共和国政府信息公开条例》第五十条';
const ARTICLE_50_EN = '《中华人民共和国政府信息公开条例》 (the Regulations), article 50';

export const completeness = {
  T530: {
    wrong: example`
      正文.md
       5 | # 总体情况
       6 | ## 主动公开
       7 | 全年主动公开政府信息{{disclosures.total}}条。
       8 | ## 依申请公开
       9 | 全年收到申请{{applications.received.total}}件。
    `,
    right: example`
      正文.md
       5 | # 总体情况
       6 | ## 主动公开
         | ……
      10 | ## 政府信息管理
      11 | 公文起草时确定公开属性，公开前逐级审查。
      12 | ## 政府信息公开平台建设
         | ……
      14 | ## 监督保障
         | ……
    `,
    zh: {
      checks: '第一部分写到了五个方面。\n主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障，各是一个小标题，或者是一段的开头。',
      why: '缺了方面，是评估时常扣分的一项；图解也按这五个方面分章。',
      source: '国办公开办函〔2021〕30号：总体情况“主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障”等。',
    },
    en: {
      checks: 'Section 1 speaks of its five aspects.\n主动公开 (proactive), 依申请公开 (on request), 政府信息管理 (management), 政府信息公开平台建设 (platform), 监督保障 (supervision): each a heading, or the beginning of a paragraph.',
      why: 'Assessments look for all five; the infographic has a chapter for each.',
      source: '国办公开办函〔2021〕30号: 总体情况 is mainly about 主动公开, 依申请公开, 政府信息管理, 政府信息公开平台建设, 监督保障.',
    },
  },
  T531: {
    wrong: example`
      正文.md
      10 | ## 政府信息管理
      11 |
      12 | ## 政府信息公开平台建设
      13 | 政府信息公开专栏由专人维护。
    `,
    right: example`
      正文.md
      10 | ## 政府信息管理
      11 | 公开前逐级审查，公开后按季度核对。
      12 | ## 政府信息公开平台建设
      13 | 政府信息公开专栏由专人维护。
    `,
    zh: {
      checks: '第一、五、六部分的每个小标题下面都有文字。\n小标题下面直接是更小的标题，也可以。',
      why: '只有标题没有内容，看上去是漏了，多半是模板里的标题没有填。',
      source: `${ARTICLE_50_ZH}规定的是内容；国办公开办函〔2021〕30号要求“不能遗漏”。`,
    },
    en: {
      checks: 'In sections 1, 5 and 6 every heading has text below it.\nA smaller heading directly below it will do.',
      why: 'A heading alone looks like an omission; mostly it was left over from a template.',
      source: `${ARTICLE_50_EN}, prescribes content; 国办公开办函〔2021〕30号 wants nothing left out (不能遗漏).`,
    },
  },
  T532: {
    wrong: example`
      正文.md
      40 | # 存在的主要问题及改进情况
      41 | 无。
    `,
    right: example`
      正文.md
      40 | # 存在的主要问题及改进情况
      41 | 公开的内容还不够贴近企业需要。下一步，公布处罚案件时附整改提示。
    `,
    zh: {
      checks: '第一、五部分不是“无”“略”，也不少于十个字；第六部分不是“略”。\n第六部分可以写没有其他需要报告的事项。',
      why: '写“无”等于没有报告。没有问题的机关是没有的，评估时会当作敷衍。',
      source: `${ARTICLE_50_ZH}第四项：“政府信息公开工作存在的主要问题及改进情况”。十个字是本程序定的。`,
    },
    en: {
      checks: 'Sections 1 and 5 are not just 无 (none) or 略 (left out).\nNor are they shorter than ten characters. Section 6 may say that there is nothing else to report.',
      why: 'To say 无 is to report nothing; no body is without problems, and assessments take it for carelessness.',
      source: `${ARTICLE_50_EN}, item 4: 存在的主要问题及改进情况 (problems and improvements). Ten characters are set by this program.`,
    },
  },
  T533: {
    wrong: example`
      report.yaml
      3 | level: government
      正文.md
      20 | ## 监督保障
      21 | 县政府办公室负责日常工作，年内培训两次。
    `,
    right: example`
      report.yaml
      3 | level: government
      正文.md
      20 | ## 监督保障
      21 | 县政府办公室负责日常工作，年内培训两次。
      22 | 政务公开列入部门年度考核；组织了社会评议；全年没有责任追究的情形。
    `,
    zh: {
      checks: '县级以上政府和乡镇、街道的年报，写到工作考核、社会评议、责任追究三项。\n按 report.yaml 的 level 判断，部门不查。',
      why: '条例只对各级人民政府提出这三项，照部门的样子写就会漏掉。',
      source: `${ARTICLE_50_ZH}第四项：“各级人民政府的政府信息公开工作年度报告还应当包括工作考核、社会评议和责任追究结果情况”。`,
    },
    en: {
      checks: "A government's report speaks of three things that article 50 asks of it.\n工作考核 (appraisal), 社会评议 (public assessment), 责任追究 (accountability); of townships too, by level in report.yaml. Departments are not asked.",
      why: 'Only governments are asked for the three, and who writes after the pattern of a department leaves them out.',
      source: `${ARTICLE_50_EN}, item 4: reports of governments at all levels include 工作考核, 社会评议 and 责任追究结果情况.`,
    },
  },
  T534: {
    wrong: example`
      正文.md
      40 | # 存在的主要问题及改进情况
      41 | 个别答复书说理不充分，基层所公开不规范。
    `,
    right: example`
      正文.md
      40 | # 存在的主要问题及改进情况
      41 | 个别答复书说理不充分，基层所公开不规范。
      42 | 下一步，修订答复书格式文本，制定基层所公开事项清单。
    `,
    zh: {
      checks: '第五部分既有问题，也有改进的措施。\n按字词判断：问题、不足、不够、薄弱……；改进、下一步、措施、加强……。可能看错，所以只提醒。',
      why: '标题里就有两件事，只写一半是常见的缺漏。',
      source: `${ARTICLE_50_ZH}第四项：“存在的主要问题及改进情况”。`,
    },
    en: {
      checks: 'Section 5 has problems and what is done about them.\nBy words such as 问题, 不足, 不够 and 改进, 下一步, 措施. They can mislead, hence a warning.',
      why: 'The title names two things; one of them alone is a frequent omission.',
      source: `${ARTICLE_50_EN}, item 4: 存在的主要问题及改进情况 (problems and improvements).`,
    },
  },
  T535: {
    wrong: example`
      正文.md
      50 | # 其他需要报告的事项
      51 | 没有其他需要报告的事项。
    `,
    right: example`
      正文.md
      50 | # 其他需要报告的事项
      51 | 本年度没有收取信息处理费。没有其他需要报告的事项。
    `,
    zh: {
      checks: '2021 年格式的第六部分提到了信息处理费。\n没有发出收费通知的，写没有收取；有的，写发出通知的件数、总金额和实际收取的总金额。',
      why: '各地公布的年报都在这里说明，没有写的会被要求补。它与第二部分的行政事业性收费是两回事。',
      source: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；已公布的 2021 年度以后的年报都在第六部分说明收取情况。',
    },
    en: {
      checks: 'Section 6 of the 2021 form mentions 信息处理费 (the processing fee).\nIf no notice of charge was issued, it says so; else number and amount of the notices, and what was paid.',
      why: 'Published reports state it here. It is not 行政事业性收费 of section 2.',
      source: '《政府信息公开信息处理费管理办法》 (国办函〔2020〕109号) provides for the fee; reports since that on 2021 state it in section 6.',
    },
  },
  T536: {
    wrong: example`
      正文.md（2023 年度）
      1 | 根据《条例》和国办公开办函〔2019〕60号要求，编制本报告。
    `,
    right: example`
      正文.md（2023 年度）
      1 | 根据《条例》和国办公开办函〔2021〕30号要求，编制本报告。
    `,
    zh: {
      checks: '开头写明依据的通知，是这个年度适用的。\n2019、2020 年度是〔2019〕60号，2021 年度起是〔2021〕30号；括号写成别的样子也认得。',
      why: '沿用旧年报的开头，文号就错了；已公布的年报里有不少这样的错。',
      source: '国办公开办函〔2021〕30号印发统一格式，2021 年度起的年报都以它为依据；此前是国办公开办函〔2019〕60号（试行）。',
    },
    en: {
      wrong: example`
        正文.md (report on 2023)
        1 | 根据《条例》和国办公开办函〔2019〕60号要求，编制本报告。
      `,
      right: example`
        正文.md (report on 2023)
        1 | 根据《条例》和国办公开办函〔2021〕30号要求，编制本报告。
      `,
      checks: 'The notice that the introduction is based on is the one for the year.\n〔2019〕60号 for 2019 and 2020, 〔2021〕30号 from 2021 on; in brackets of any kind.',
      why: 'An introduction taken from an older report cites the older notice; published reports have this slip.',
      source: '国办公开办函〔2021〕30号 issued the form for reports from 2021 on; before it stood 国办公开办函〔2019〕60号 (试行, on trial).',
    },
  },
  T537: {
    wrong: example`
      正文.md（2023 年度）
      30 | 按照国办公开办函〔2019〕60号的口径统计。
    `,
    right: example`
      正文.md（2023 年度）
      30 | 按照国办公开办函〔2021〕30号的口径统计。
    `,
    zh: {
      checks: '正文别处没有引用另一个格式的通知。\n开头同时引用了适用的通知的，也只提醒。',
      why: '有时确实要说到那个通知，更多的是从别的年份抄来没有改。',
      source: '国办公开办函〔2021〕30号；国办公开办函〔2019〕60号。',
    },
    en: {
      wrong: example`
        正文.md (report on 2023)
        30 | 按照国办公开办函〔2019〕60号的口径统计。
      `,
      right: example`
        正文.md (report on 2023)
        30 | 按照国办公开办函〔2021〕30号的口径统计。
      `,
      checks: 'Nowhere else does the text cite the notice of another form.\nAlso where the introduction cites it beside the one for the year.',
      why: 'Sometimes that notice is meant; more often the sentence is from another year.',
      source: '国办公开办函〔2021〕30号; 国办公开办函〔2019〕60号.',
    },
  },
  T538: {
    wrong: example`
      正文.md
      8 | （宋体加粗小四号字）XX县应急管理局全年公开信息____条。
    `,
    right: example`
      正文.md
      8 | 云溪县应急管理局全年公开信息{{disclosures.total}}条。
    `,
    zh: {
      checks: '文字里没有模板的说明、空白、批注和待办记号。\n如“该部分以表格形式报告”“（宋体小四）”“XX县”“____”“【待补】”“TODO”“批注［”。',
      why: '这些话印在年报里，一看就知道没有校对；已公布的年报里真有这样的。',
      source: '国办公开办函〔2021〕30号要求“高质量编报年度报告”。词表是本程序的。',
    },
    en: {
      checks: 'No instruction, blank, comment or mark of a template is left in the text.\nSuch as 该部分以表格形式报告, （宋体小四）, XX县, ____, 【待补】, TODO, 批注［.',
      why: 'Printed, they show that nobody read the report over; published reports have had them.',
      source: '国办公开办函〔2021〕30号 wants reports of quality (高质量编报年度报告). The list is that of this program.',
    },
  },
  T539: {
    wrong: example`
      正文.md
      8 | ※全年公开信息{{disclosures.total}}条。
    `,
    right: example`
      正文.md
      8 | 全年公开信息{{disclosures.total}}条。
    `,
    zh: {
      checks: '文字里没有像是没填完的记号。\n如“※”“XX”“××”“某某局”“表格如下”“???”。也可能是有意隐去名称，所以只提醒。',
      why: '多半是模板里留下的，或是文件换编码时丢的字。',
      source: '本程序的规定。',
    },
    en: {
      checks: 'No mark in the text looks like something unfinished.\nSuch as ※, XX, ××, 某某局, 表格如下, ???. A name may be hidden on purpose, hence a warning.',
      why: 'Mostly it was left by a template, or lost when a file changed its encoding.',
      source: 'Rule of this program.',
    },
  },
  T540: {
    wrong: example`
      report.yaml
      2 | year: 2023
      3 | publishedOn: 2024-02-18
    `,
    right: example`
      report.yaml
      2 | year: 2023
      3 | publishedOn: 2024-01-18
    `,
    zh: {
      checks: '公布日期不晚于期限。\n部门、乡镇为次年 1 月 31 日，县级以上政府为 3 月 31 日；本地规定更早的，写在 report.yaml 的 deadline 里。',
      why: '不按时公布，是通报和追责的第一条。',
      source: '《中华人民共和国政府信息公开条例》第四十九条。国办公开办函〔2021〕30号把“不按时发布”列为要追究责任的问题。乡镇的期限由各地通知规定，通常与部门相同。',
    },
    en: {
      checks: 'The report is published by the last day for it.\n31 January for departments and townships, 31 March for county and higher governments; an earlier local day is written as deadline in report.yaml.',
      why: 'Late publication is the first fault that inspections name.',
      source: '《中华人民共和国政府信息公开条例》 (the Regulations), article 49. 国办公开办函〔2021〕30号 names 不按时发布 (late) among the faults that a body answers for. For townships local notices set the day, mostly that of departments.',
    },
  },
  T541: {
    wrong: example`
      正文.md
      1 | 云溪县应急管理局2023年度信息公开报告
      2 |
      3 | 根据《条例》第五十条，编制本报告。
    `,
    right: example`
      正文.md
      1 | 根据《条例》第五十条，编制本报告。
    `,
    zh: {
      checks: '正文的第一段不是报告的标题。\n标题由程序按机关名称和年度印出。',
      why: '再写一遍就有两个标题；说法不同的，读者不知道哪个是正式的。',
      source: '统一格式的标题：〈机关名称〉〈年度〉年政府信息公开工作年度报告。',
    },
    en: {
      checks: 'The first paragraph of the text is not a title of the report.\nThe title is printed by the program, from the name of the body and the year.',
      why: 'There would be two titles; where they differ nobody knows which is meant.',
      source: 'Title of the form: name of the body, year, 政府信息公开工作年度报告.',
    },
  },
  T542: {
    wrong: example`
      report.yaml
       1 | bureau: 云溪县应急管理局
      正文.md
      21 | 公开前由承办科室初审，由委分管领导审定。
    `,
    right: example`
      report.yaml
       1 | bureau: 云溪县应急管理局
      正文.md
      21 | 公开前由承办科室初审，由局分管领导审定。
    `,
    zh: {
      checks: '文字里对自己的称呼，与机关名称相符。\n查“本委”“我局”“由委分管领导”这样的说法，和“某某局 2023 年政府信息公开工作年度报告”里的名称。机关名称里有这个字的不提醒。',
      why: '“局”写成“委”，或者写着改革以前的名称，说明文字是借来的，没有改完。',
      source: '机构改革后名称没有改、借用别的机关文字，是检查时常见的问题；没有文号规定，由本程序提醒。',
    },
    en: {
      checks: 'What the body calls itself in the text fits its name.\nWords like 本委, 我局, 由委分管领导, and the name in "…局2023年政府信息公开工作年度报告". A word that is part of the name is right.',
      why: 'A 局 (bureau) that calls itself 委 (commission), or by its old name, shows that the text was borrowed.',
      source: 'A frequent remark of inspections; no notice prescribes it.',
    },
  },
  T543: {
    wrong: example`
      正文.md
      58 | 详见[公开目录](附件/公开目录.docx)。
    `,
    right: example`
      正文.md
      58 | 详见[公开目录](https://www.example.com/gkml.docx)。
    `,
    zh: {
      checks: '正文里的链接，网上的读者打得开。\n只看地址的写法：要以 http://、https://、mailto: 或 tel: 开头，不能是内部网络的地址。程序不上网去试。',
      why: '指向自己机器里的文件或内网的链接，在发布的网页上是打不开的。',
      source: '《中华人民共和国政府信息公开条例》第二十四条要求平台具备查阅、下载等功能；附件打不开是检查时常见的问题。',
    },
    en: {
      checks: 'Links of the text can be opened by readers on the web.\nBy the address alone: http://, https://, mailto: or tel:, and none of an internal network. Nothing is fetched.',
      why: 'A file of one machine, or an address of the office network, cannot be opened from the published page.',
      source: 'Article 24 of 《中华人民共和国政府信息公开条例》 (the Regulations): what is published can be looked up and downloaded.',
    },
  },
  T544: {
    wrong: example`
      正文.md
      40 | # 政府信息公开行政复议、行政诉讼情况
      41 |
      42 | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
      43 | | -------- | -------- | -------- | -------- | ---- |
      44 | | 0        | /        |          | 无       | 0    |
    `,
    right: example`
      正文.md
      40 | # 政府信息公开行政复议、行政诉讼情况
      41 |
      42 | 本年没有因政府信息公开工作被申请行政复议、提起行政诉讼。
    `,
    zh: {
      checks: '正文里没有第二、三、四部分的法定表格。\n一张表里有四个以上法定的栏目名称，就提醒。自己的别的表格不受影响。',
      why: '从旧年报复制文字时，常把表格一起带来。程序已经印了表格，再印一张，数字还可能不一样，空格、“/”、“无”也会印出来。',
      source: '国办公开办函〔2021〕30号所附格式：第二、三、四部分各有一张表。',
    },
    en: {
      checks: 'The text has no table of sections 2, 3 or 4 of the form.\nFour of its labels in one table are told. Other tables are the author\'s.',
      why: 'Text copied from an old report often brings its tables along. The program prints them already; the copy has other numbers, blanks and "/".',
      source: 'The form in 国办公开办函〔2021〕30号: sections 2, 3 and 4 are a table each.',
    },
  },
  T545: {
    wrong: example`
      2022/正文.md
      41 | 公开的内容还不够贴近企业需要，科室之间不够均衡。
      2023/正文.md
      41 | 公开的内容还不够贴近企业需要，科室之间不够均衡。
    `,
    right: example`
      2022/正文.md
      41 | 公开的内容还不够贴近企业需要，科室之间不够均衡。
      2023/正文.md
      41 | 个别答复书说理不充分，被复议机关纠正一件。
    `,
    zh: {
      checks: '第一、五部分不是上年的文字（previous 是有 正文.md 的文件夹时才查）。\n去掉数字、标点和小标题，数一数有多少字在上年也是这样连着写的；80% 以上就提醒，比例可以在 checks.sameText 里改。开头和第六部分不查。',
      why: '问题年年一样，等于没有改进；整段照抄，一比就看出来。',
      source: '国办公开办函〔2021〕30号：“内容雷同、敷衍塞责”等问题造成不良后果的，要追究责任。比例是本程序定的。',
    },
    en: {
      checks: "Sections 1 and 5 are not last year's text (if previous has a 正文.md).\nWithout numbers, punctuation and headings: which share of the characters stood in the same order last year. 80 % is told; checks.sameText sets it. The introduction and section 6 are left out.",
      why: 'The same problems every year mean that nothing was done; copied text shows at a glance.',
      source: '国办公开办函〔2021〕30号: for copied or careless content (内容雷同、敷衍塞责) that does harm, a body answers. The share is set by this program.',
    },
  },
} as const satisfies ExplainedOf<typeof family>;

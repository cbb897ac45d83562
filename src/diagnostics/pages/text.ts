import type { text as family } from '../catalog/text.ts';
import { example, type ExplainedOf } from './explained.ts';

export const text = {
  T501: {
    wrong: example`
      正文.md
      12 | 全年作出行政许可决定{{permits.decision}}件。
    `,
    right: example`
      正文.md
      12 | 全年作出行政许可决定{{permits.decisions}}件。
    `,
    zh: {
      checks: '正文里 {{ }} 中的名称是年报的数据项。\n英文名称和中文名称都可以写，以 nianbao figures 列出的为准。',
      why: '名称对不上，这个位置就没有数字，句子会变成“全年作出行政许可决定件”。',
      source: '本程序的规定：正文里的数字取自同一份台账，才能与表格一致；认不出的名称不印成空白。',
    },
    en: {
      checks: 'What stands between {{ }} in the text is a figure of the report.\nBy its English or its Chinese name, as nianbao figures lists them.',
      why: 'Without a number in its place the sentence would be printed with a hole in it.',
      source: 'Rule of this program: numbers of the text come from the same ledgers as the tables, so that both agree; an unknown name is never printed as nothing.',
    },
  },
  T502: {
    wrong: example`
      正文.md
      30 | # 工作亮点
      31 | 全年举办安全生产公众开放日 3 场。
    `,
    right: example`
      正文.md
       5 | # 总体情况
         | ……
      30 | ## 工作亮点
      31 | 全年举办安全生产公众开放日 3 场。
    `,
    zh: {
      checks: '正文.md 里用一个 # 的标题，都是统一格式的六个部分。\n部分的序号（一、二……）写不写都可以；六个部分以下的小标题用 ##、###。',
      why: '年报只有六个部分，多出的部分没有地方放。',
      source: '《中华人民共和国政府信息公开条例》第五十条规定了年报的内容，并规定公布统一格式；国办公开办函〔2021〕30号要求“不能遗漏，也不宜泛化”。',
    },
    en: {
      checks: 'Headings with one # in 正文.md are the six sections of the report.\nTheir numbers (一、二 …) may be left out; headings below a section have ## or ###.',
      why: 'The report has six sections, and there is no place for another one.',
      source: '《中华人民共和国政府信息公开条例》 (the Regulations), article 50, names the contents and provides for a uniform format; 国办公开办函〔2021〕30号 wants nothing left out and nothing stretched (不能遗漏，也不宜泛化).',
    },
  },
  T503: {
    wrong: example`
      正文.md
      40 | # 存在的主要问题及改进情况
      41 |
      42 | # 其他需要报告的事项
      43 | 本年度没有其他需要报告的事项。
    `,
    right: example`
      正文.md
      40 | # 存在的主要问题及改进情况
      41 | 公开的内容还不够贴近企业需要。下一步，公布处罚案件时附整改提示。
      42 | # 其他需要报告的事项
      43 | 本年度没有其他需要报告的事项。
    `,
    zh: {
      checks: '第一、五、六部分都有标题，标题下有文字。\n这三个部分是文字；第二、三、四部分是表格，文字可有可无。',
      why: '缺一个部分，年报就不完整。国办公开办函〔2021〕30号把“发布内容不准确不全面”列为造成不良后果时要追究责任的问题之一。',
      source: '《中华人民共和国政府信息公开条例》第五十条：年报应当包括“政府信息公开工作存在的主要问题及改进情况”“其他需要报告的事项”等内容。“总体情况”见国办公开办函〔2021〕30号。',
    },
    en: {
      checks: 'Sections 1, 5 and 6 have their heading and text below it.\nThese three are text; sections 2, 3 and 4 are tables and may do without.',
      why: 'Without a section the report is not complete. 国办公开办函〔2021〕30号 names content that is not accurate and complete (发布内容不准确不全面) among the faults that, where they do harm, a body answers for.',
      source: '《中华人民共和国政府信息公开条例》 (the Regulations), article 50: the report includes, among others, 存在的主要问题及改进情况 (problems and improvements) and 其他需要报告的事项 (other matters). 总体情况 (summary) is in 国办公开办函〔2021〕30号.',
    },
  },
  T504: {
    wrong: example`
      正文.md
       5 | # 总体情况
       6 | 2023年，本局公开工作平稳有序。
      20 | # 总体情况
      21 | 依申请公开工作规范办理。
    `,
    right: example`
      正文.md
       5 | # 总体情况
       6 | 2023年，本局公开工作平稳有序。
       7 | 依申请公开工作规范办理。
    `,
    zh: {
      checks: '正文.md 里六个部分各只写一次。\n“一、总体情况”“总体情况”“概述”是同一部分。',
      why: '同一部分有两处，只印一处会漏掉文字，都印出来格式就不对。',
      source: '《中华人民共和国政府信息公开条例》第五十条和统一格式：六个部分，各一处。',
    },
    en: {
      checks: 'Each of the six sections is in 正文.md once.\n一、总体情况, 总体情况 and 概述 are the same section.',
      why: 'With two of them, printing one would lose text and printing both would break the format.',
      source: '《中华人民共和国政府信息公开条例》 (the Regulations), article 50, and the uniform format: six sections, one of each.',
    },
  },
  T505: {
    wrong: example`
      正文.md
      18 | {{#有 applications.received.total}}收到申请
      19 | {{applications.received.total}}件。{{否则}}全年未收到申请。
    `,
    right: example`
      正文.md
      18 | {{#有 applications.received.total}}收到申请
      19 | {{applications.received.total}}件。{{否则}}全年未收到申请。{{/有}}
    `,
    zh: {
      checks: '正文里的 {{#有 …}} 和 {{/有}} 成对。\n写法：{{#有 数据项}}有时的文字{{否则}}没有时的文字{{/有}}；没有时才写的，用 {{#无 数据项}}……{{/无}}；写给自己看的说明，用 {{! 说明 }}，不会印出来。',
      why: '没有结尾，后面整篇文字都会跟着这个条件，可能一句也不印，或者两种说法都印出来。',
      source: '本程序的规定：一处条件，一个开头，一个结尾，中间最多一个 {{否则}}。',
    },
    en: {
      checks: 'In the text every {{#有 …}} has its {{/有}}.\nWrite {{#有 figure}}text if there are some{{否则}}text if there are none{{/有}}; text for none only stands in {{#无 figure}} … {{/无}}; a note to yourself, which is not printed, in {{! note }}.',
      why: 'Without an end the rest of the text hangs on the condition: none of it is printed, or both wordings are.',
      source: 'Rule of this program: a condition has one beginning, one end and at most one {{否则}} (else) between.',
    },
  },
  T506: {
    wrong: example`
      正文.md
      15 | 办理流程如下：
      16 | ![办理流程](流程图.png)
    `,
    right: example`
      正文.md
      15 | 办理流程：申请、登记、审核、答复，公开指南中附有流程图。
    `,
    zh: {
      checks: '正文里只有能印出来的内容。\n能印的：段落、列表、小标题、加粗、链接和简单表格。图片和分隔线不印。',
      why: '正文说“如下图”，图却不在，读者会以为少了内容。',
      source: '统一格式里文字部分只有文字和表格。不印图片是本程序的规定。',
    },
    en: {
      checks: 'The text holds only what is printed.\nParagraphs, lists, headings, bold, links and simple tables are; pictures and rules are not.',
      why: 'A text that speaks of a picture which is not there looks as if something were missing.',
      source: 'The uniform format has text and tables. That pictures are not printed is a rule of this program.',
    },
  },
  T507: {
    wrong: example`
      正文.md
      22 | 全年收取行政事业性收费{{fees.amount}}万元。

      2020 年度；文件夹里没有行政事业性收费台账
    `,
    right: example`
      正文.md
      22 | 全年收取行政事业性收费{{fees.amount}}万元。

      report.yaml
       3 | given:
       4 |   fees.amount: 26.55
    `,
    zh: {
      checks: '正文里用到的数据项有数。\n数来自台账或 report.yaml 的 given。表格不印而正文用到的数，也要有来源。',
      why: '没有数，这个位置会空着，句子就缺了最要紧的一个数。',
      source: '本程序的规定：没有来源的数不印成 0，也不印成空白。',
    },
    en: {
      wrong: example`
        正文.md
        22 | 全年收取行政事业性收费{{fees.amount}}万元。

        report on 2020; no ledger of fees in the folder
      `,
      checks: 'Every figure that the text uses has a value.\nFrom a ledger, or from given in report.yaml. This goes for figures that the tables do not print, too.',
      why: 'Without a value the place would stay empty, and the sentence would lack its number.',
      source: 'Rule of this program: a number without a source is printed neither as 0 nor as nothing.',
    },
  },
  T508: {
    wrong: example`
      正文.md（上年行政许可是 0 件）
      12 | 全年作出行政许可决定{{permits.decisions}}件，比上年增长
         | {{increasePercent.permits.decisions}}%。
    `,
    right: example`
      正文.md
      12 | 全年作出行政许可决定{{permits.decisions}}件，比上年增加
         | {{increase.permits.decisions}}件。
    `,
    zh: {
      checks: '正文里与上年比较的数，上年的数要有；百分比要除的上年的数不是 0。\n写法有 lastYear（上年）、change（增减）、increase（增加）、decrease（减少），后三种加 Percent 是百分比，如 {{increasePercent.permits.decisions}} 或 {{增加百分比·行政许可本年处理决定数量}}。',
      why: '没有上年的数，就没有增减；除以 0 没有结果。程序不填空白，也不填 100%。',
      source: '本程序的规定：上年的数取自 previous 指向的 figures.json，与上年公布的年报一致。',
    },
    en: {
      checks: "A comparison with last year has last year's number, not 0 for a share.\nWords: lastYear, change, increase, decrease, and the last three with Percent, as in {{increasePercent.permits.decisions}}; in Chinese 上年·, 增减·, 增加·, 减少·, 增减百分比· … before the name.",
      why: "Without last year's number there is no difference, and a share of 0 has no value. Neither a gap nor 100 % is put in.",
      source: "Rule of this program: last year's numbers are those of the figures.json that previous points to, as published.",
    },
  },
  T510: {
    wrong: example`
      我的模板/report/page.hbs
      12 | <h1>{{report.titel}}</h1>
    `,
    right: example`
      我的模板/report/page.hbs
      12 | <h1>{{report.title}}</h1>
    `,
    zh: {
      checks: '自己的模板写法正确，用到的变量都存在。\n变量名写错、{{#if}} 没有 {{/if}}、用了没有的助手，都会停下来。',
      why: '变量名写错，页面上这一处就是空的，标题、数字可能整个不见。',
      source: '本程序的规定：模板里没有的变量是错误，不印成空白。',
    },
    en: {
      checks: 'A template of your own is well formed and uses variables that exist.\nA misspelt variable, an {{#if}} without {{/if}} and an unknown helper all stop the run.',
      why: 'With a misspelt variable the place on the page is empty: a title or a number may be gone.',
      source: 'Rule of this program: a variable that does not exist is an error and is not printed as nothing.',
    },
  },
  T511: {
    wrong: example`
      我的模板/report/page.hbs
      12 | <h1>{{{report.title}}}</h1>
      13 | <script src="https://example.com/stat.js"></script>
    `,
    right: example`
      我的模板/report/page.hbs
      12 | <h1>{{report.title}}</h1>
    `,
    zh: {
      checks: '模板里没有 {{{ }}}、脚本、外部地址和自动跳转。\n{{ }} 会把文字里的 < 和 & 照原样印出来，{{{ }}} 会把它们当成网页代码。',
      why: '台账、正文里的文字会变成网页代码；公布出去的网页会运行脚本，或向别的网站发送访问记录。',
      source: '本程序的规定：年报是一份不联网、不运行脚本的文件，谁写的模板都一样。',
    },
    en: {
      checks: 'A template has no {{{ }}}, script, outside address or redirect.\n{{ }} prints a < or & of the text as it is, {{{ }}} takes it for markup.',
      why: 'Text of a ledger would become markup, and the published page would run scripts or tell another site who reads it.',
      source: 'Rule of this program: the report is a file that needs no network and runs no script, whoever wrote the template.',
    },
  },
  T512: {
    wrong: example`
      某某县应急管理局/
        report.yaml
        年报正文.docx
        台账/
    `,
    right: example`
      某某县应急管理局/
        report.yaml
        正文.md
        台账/
    `,
    zh: {
      checks: '单位的文件夹里有 正文.md。\n它是纯文本，用记事本就能写；Word 文档的文字要复制过来，部分标题前加 #。',
      why: '年报的第一、五、六部分是文字，没有正文，年报就缺一半。',
      source: '《中华人民共和国政府信息公开条例》第五十条和国办公开办函〔2021〕30号规定的内容中，总体情况、主要问题及改进情况、其他事项用文字报告。文件名是本程序的规定。',
    },
    en: {
      checks: 'There is a 正文.md (the text) in the folder of the bureau.\nIt is plain text that any text editor can write; copy the text of a Word document into it and put a # before each section title.',
      why: 'Sections 1, 5 and 6 of the report are text. Without it half of the report is missing.',
      source: 'Of the contents that article 50 of 《中华人民共和国政府信息公开条例》 (the Regulations) and 国办公开办函〔2021〕30号 prescribe, the summary, the problems and the other matters are text. The name of the file is a rule of this program.',
    },
  },
  T513: {
    wrong: example`
      正文.md      前一半是 UTF-8，后一半是 GBK
    `,
    right: example`
      正文.md      UTF-8（记事本：另存为，编码选 UTF-8）
    `,
    zh: {
      checks: 'report.yaml、正文.md 的编码是 UTF-8 或 GB18030（含 GBK）。\n有标记的 UTF-16 也能读。两个编码不同的文件接在一起、末尾少了半个字的，读不出来。',
      why: '编码认错了，年报的正文会印出乱码。',
      source: '国家标准 GB 18030（汉字编码）和 UTF-8 是现在通用的两种编码。',
    },
    en: {
      wrong: example`
        正文.md      half UTF-8, half GBK
      `,
      right: example`
        正文.md      UTF-8
      `,
      checks: 'report.yaml and 正文.md are in UTF-8 or GB18030 (which holds GBK).\nUTF-16 with its mark is read too. Files of two encodings joined, or half a character at the end, cannot be read.',
      why: 'In the wrong encoding the text of the report would be printed as other characters.',
      source: 'The national standard GB 18030 and UTF-8 are the two encodings in general use.',
    },
  },
  T514: {
    wrong: example`
      report.yaml
       8 | theme: blue
    `,
    right: example`
      report.yaml
       8 | theme: gov-blue
    `,
    zh: {
      checks: '图解的主题是自带的，或者是单位文件夹里的一个主题文件。\n自带的三个：gov-blue（政务蓝）、emergency-orange（应急橙）、party-red（党建红），中文名称也可以写。',
      why: '认不出的主题不换成别的主题，否则印出来的颜色不是单位选定的。',
      source: '本程序的规定。',
    },
    en: {
      checks: 'The theme of the infographic is a built-in one or a file in the folder.\nBuilt in: gov-blue (政务蓝), emergency-orange (应急橙), party-red (党建红); the Chinese names do as well.',
      why: 'Another theme in its place would print colours that the bureau did not choose.',
      source: 'Rule of this program.',
    },
  },
  T515: {
    wrong: example`
      主题.yaml
       1 | extends: gov-blue
       2 | colours: {accent: "#7fb2e5"}
    `,
    right: example`
      主题.yaml
       1 | extends: gov-blue
       2 | colours: {accent: "#1b5fae"}
    `,
    zh: {
      checks: '自己的主题文件只写要改的项，值要合乎格式，文字要看得清。\nextends 写自带的主题，其余各项从那里来；每种文字颜色和它的底色，对比至少 4.5:1。',
      why: '颜色写错会整页变样；对比不够，视力不好的人看不清，复印以后也看不清。',
      source: 'GB/T 37668-2019 和 WCAG 2.2 第 1.4.3 条：文字与背景的对比度至少 4.5:1。',
    },
    en: {
      checks: 'A theme file holds only what it changes, in the right form, legible.\nextends names the built-in theme that gives the rest; every text colour has at least 4.5:1 against its ground.',
      why: 'A wrong colour changes every page; too little contrast cannot be read by many, nor after copying.',
      source: 'GB/T 37668-2019 and WCAG 2.2, 1.4.3: contrast of at least 4.5:1.',
    },
  },
  T516: {
    wrong: example`
      report.yaml
       9 | logo: 局徽.jpg
    `,
    right: example`
      report.yaml
       9 | logo: 局徽.png
    `,
    zh: {
      checks: '标志是单位文件夹里的 SVG 或 PNG 文件，不大于 300 kB。\nSVG 里不能有脚本、动画、链接、嵌入的内容，也不能从别处读取图片和字体。',
      why: '标志放进每一份图解里，别人打开时不应当运行任何程序，也不应当连到别处。',
      source: '本程序的规定：生成的文件不联网、不带脚本。',
    },
    en: {
      checks: 'The logo is an SVG or PNG file of the folder, at most 300 kB.\nAn SVG must have no scripts, animations, links or embedded content, and read nothing from elsewhere.',
      why: 'The logo becomes part of every infographic, and whoever opens it should run no program and reach no other place.',
      source: 'Rule of this program: what it writes has no scripts and needs no network.',
    },
  },
} as const satisfies ExplainedOf<typeof family>;

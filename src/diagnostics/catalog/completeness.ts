import { entry } from '../entry.ts';

/** T530 to T545: what the form wants the text to hold, and what must not be left in it. */
type Missing = { section: string; missing: readonly string[] };

const listZh = (words: readonly string[]) => words.map((w) => `「${w}」`).join('');
const listEn = (words: readonly string[]) => words.join(', ');

export const completeness = {
  T530: entry<Missing>({
    severity: 'warning',
    zh: {
      headline: (p) => `第一部分缺少 ${p.missing.length} 个方面`,
      facts: (p) => `「${p.section}」里没有找到${listZh(p.missing)}。`,
      effect: () => '统一格式的总体情况主要写五个方面；缺了方面，是评估时常扣分的一项。',
      fixes: (p) => [`在这一部分加上小标题「## ${p.missing[0]}」，在下面写内容。`, '如果已经写了：把这个方面的名称写成小标题，或写在一段的开头。'],
    },
    en: {
      headline: (p) => `section 1 lacks ${p.missing.length} of its aspects`,
      facts: (p) => `Not found in "${p.section}": ${listEn(p.missing)}.`,
      effect: () => 'The form wants five aspects in 总体情况 (section 1), and assessments look for each.',
      fixes: (p) => [`Add the heading "## ${p.missing[0]}" and its text.`, 'If it is there: make its name a heading, or begin a paragraph with it.'],
    },
  }),
  T531: entry<{ heading: string }>({
    severity: 'warning',
    zh: {
      headline: () => '小标题下面没有文字',
      facts: (p) => `小标题是「${p.heading}」。`,
      effect: () => '印出来是一个空的标题，读者会以为漏了内容。',
      fixes: () => ['在下面写内容；没有内容可写的，写明没有发生，或删去这个标题。'],
    },
    en: {
      headline: () => 'a heading has no text below it',
      facts: (p) => `The heading is "${p.heading}".`,
      effect: () => 'It is printed alone, and looks as if something were missing.',
      fixes: () => ['Write its text; if there was nothing, say so, or remove the heading.'],
    },
  }),
  T532: entry<{ section: string; text: string; fault: 'nothing' | 'short' }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.fault === 'nothing' ? `「${p.section}」写的是没有` : `「${p.section}」太短`),
      facts: (p) => `这一部分全部的文字是「${p.text}」。`,
      effect: () => '《中华人民共和国政府信息公开条例》第五十条要求报告这一部分的内容，写“无”“略”等于没有报告。',
      fixes: () => ['如实写这一年的情况；第五部分写存在的问题和改进的措施。'],
    },
    en: {
      headline: (p) => (p.fault === 'nothing' ? `"${p.section}" says that there is nothing` : `"${p.section}" is too short`),
      facts: (p) => `All of its text is "${p.text}".`,
      effect: () => 'Article 50 of the Regulations (政府信息公开条例) wants this section reported; 无 (nothing) and 略 (left out) report nothing.',
      fixes: () => ['Write what the year was like; in section 5 the problems and what is done about them.'],
    },
  }),
  T533: entry<Missing>({
    severity: 'warning',
    zh: {
      headline: () => '政府的年报少了条例要求的内容',
      facts: (p) => `「${p.section}」里没有提到${listZh(p.missing)}。`,
      effect: () => '《中华人民共和国政府信息公开条例》第五十条：各级人民政府的年报还应当包括工作考核、社会评议和责任追究结果情况。',
      fixes: () => ['在「监督保障」下面各写一句；没有发生的，写明没有。'],
    },
    en: {
      headline: () => "a government's report lacks what article 50 asks of it",
      facts: (p) => `"${p.section}" does not speak of: ${listEn(p.missing)}.`,
      effect: () => 'Article 50 of the Regulations: reports of governments include 工作考核 (appraisal), 社会评议 (public assessment) and 责任追究 (accountability).',
      fixes: () => ['Write a sentence on each under 监督保障; where nothing happened, say so.'],
    },
  }),
  T534: entry<Missing>({
    severity: 'warning',
    zh: {
      headline: () => '第五部分的内容不全',
      facts: (p) => `「${p.section}」里没有看到${listZh(p.missing)}。`,
      effect: () => '这一部分既要写存在的主要问题，也要写改进情况；只写一半，会被认为敷衍。',
      fixes: () => ['把问题和措施都写上，可以用「## 主要问题」「## 改进情况」两个小标题。'],
    },
    en: {
      headline: () => 'section 5 is only half there',
      facts: (p) => `"${p.section}" does not seem to speak of: ${listEn(p.missing)}.`,
      effect: () => 'It reports both the problems (存在的问题) and what is done about them (改进措施).',
      fixes: () => ['Write both, for example under ## 主要问题 and ## 改进情况.'],
    },
  }),
  T535: entry<Missing>({
    severity: 'warning',
    zh: {
      headline: () => '第六部分没有报告信息处理费',
      facts: (p) => `「${p.section}」里没有提到信息处理费。它与表里的行政事业性收费不是一回事。`,
      effect: () => '2021 年度以来的年报都在这一部分说明信息处理费，没有收取的也写明。',
      fixes: () => [
        '没有收取的，写：本年度没有收取信息处理费。',
        '有的，写 {{applications.processingFee.notices}} 件、{{applications.processingFee.noticeAmount}} 元、{{applications.processingFee.collected}} 元。',
      ],
    },
    en: {
      headline: () => 'section 6 does not report the processing fee',
      facts: (p) => `"${p.section}" does not mention 信息处理费 (what applicants pay); it is not 行政事业性收费 of the table.`,
      effect: () => 'Reports since that on 2021 say here what was charged, or that nothing was.',
      fixes: () => [
        'If nothing was charged, write: 本年度没有收取信息处理费。',
        'If something was, write it with {{applications.processingFee.notices}}, .noticeAmount and .collected.',
      ],
    },
  }),
  T536: entry<{ found: string; expected: string; year: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `开头引用的通知不适用于 ${p.year} 年度`,
      facts: (p) => `引用的是 ${p.found}；${p.year} 年度适用 ${p.expected}。`,
      effect: () => '读者会以为年报用错了格式；引用已废止的通知，是检查时常指出的错。',
      fixes: (p) => [`把文号改成 ${p.expected}，通知的名称也一并改。`],
    },
    en: {
      headline: (p) => `the notice cited at the beginning is not that of ${p.year}`,
      facts: (p) => `It cites ${p.found}; for ${p.year} it is ${p.expected}.`,
      effect: () => 'The introduction names a notice that does not fit the form of this report.',
      fixes: (p) => [`Write ${p.expected}, and the title of that notice.`],
    },
  }),
  T537: entry<{ found: string; expected: string; year: number }>({
    severity: 'warning',
    zh: {
      headline: () => '文字里引用了另一个格式的通知',
      facts: (p) => `引用的是 ${p.found}；${p.year} 年度适用 ${p.expected}。`,
      effect: () => '读者会以为年报用的是那个格式；多半是沿用了别的年份的文字。',
      fixes: (p) => [`改成 ${p.expected}，或删去这一处。`, '如果说的就是那个通知：不用改。'],
    },
    en: {
      headline: () => 'the text cites the notice of another form',
      facts: (p) => `It cites ${p.found}; for ${p.year} it is ${p.expected}.`,
      effect: () => 'Readers take it for the form of this report; mostly the sentence is from another year.',
      fixes: (p) => [`Write ${p.expected}, or remove it.`, 'If that notice is meant: leave it.'],
    },
  }),
  T538: entry<{ found: string }>({
    severity: 'error',
    zh: {
      headline: () => '文字里留着模板的说明或空白',
      facts: (p) => `留着的是「${p.found}」。`,
      effect: () => '它会原样印进年报。公布过的年报里有过这样的错。',
      publishedEffect: () => '它原样公布了，读者看到的是模板，不是本机关的情况。',
      fixes: () => ['换成实际的内容，或删去。'],
    },
    en: {
      headline: () => 'words or blanks of a template are left in the text',
      facts: (p) => `Left is "${p.found}".`,
      effect: () => 'It would be printed as it stands.',
      publishedEffect: () => 'It was published as it stands: readers see a template.',
      fixes: () => ['Put in what is meant, or remove it.'],
    },
  }),
  T539: entry<{ found: string }>({
    severity: 'warning',
    zh: {
      headline: () => '文字里有像是没有填完的地方',
      facts: (p) => `看到的是「${p.found}」。`,
      effect: () => '如果是模板留下的，会原样印进年报。',
      publishedEffect: () => '如果是模板留下的，它原样公布了。',
      fixes: () => ['换成实际的内容，或删去。', '如果是有意隐去名称：不用改。'],
    },
    en: {
      headline: () => 'something in the text looks unfinished',
      facts: (p) => `It is "${p.found}".`,
      effect: () => 'If a template left it there it is printed as it stands.',
      publishedEffect: () => 'If a template left it there it was published as it stands.',
      fixes: () => ['Put in what is meant, or remove it.', 'If a name is hidden on purpose: leave it.'],
    },
  }),
  T540: entry<{ publishedOn: string; deadline: string; source: 'law' | 'settings' }>({
    severity: 'warning',
    zh: {
      headline: (p) => `公布日期晚于 ${p.deadline}`,
      facts: (p) => `publishedOn 是 ${p.publishedOn}，期限是 ${p.deadline}${p.source === 'law' ? '' : '（report.yaml 的 deadline）'}。`,
      effect: () => '《中华人民共和国政府信息公开条例》第四十九条：部门在每年 1 月 31 日前，县级以上地方政府在 3 月 31 日前公布上一年度的年报。',
      fixes: () => ['核对 publishedOn；写错了的，改成实际的日期。', '如果本地规定的期限不同：在 report.yaml 里写 deadline，如 deadline: 01-20。'],
    },
    en: {
      headline: (p) => `the day of publication is after ${p.deadline}`,
      facts: (p) => `publishedOn is ${p.publishedOn}, the last day is ${p.deadline}${p.source === 'law' ? '' : ' (deadline in report.yaml)'}.`,
      effect: () => 'Article 49 of the Regulations: departments publish by 31 January, county and higher governments by 31 March.',
      fixes: () => ['Check publishedOn, and correct a slip.', 'If another day applies here: write deadline: 01-20, say, in report.yaml.'],
    },
  }),
  T541: entry<{ found: string; title: string; same: string }>({
    severity: 'warning',
    zh: {
      headline: () => '正文的第一段又是一个标题',
      facts: (p) => (p.same ? '它与程序印的标题相同。' : `它是「${p.found}」，程序印的标题是「${p.title}」。`),
      effect: () => '标题由程序按统一格式印出，正文再写一遍，就有两个标题。',
      fixes: () => ['从 正文.md 里删去这一段。'],
    },
    en: {
      headline: () => 'the first paragraph of the text is a title again',
      facts: (p) => (p.same ? 'It is the title that the program prints.' : `It is "${p.found}"; the program prints "${p.title}".`),
      effect: () => 'The title is printed in the words of the form; with this the report would have two.',
      fixes: () => ['Remove the paragraph from 正文.md.'],
    },
  }),
  T542: entry<{ found: string; bureau: string; kind: 'word' | 'name' }>({
    severity: 'warning',
    zh: {
      headline: (p) => (p.kind === 'word' ? `文字里的“${p.found}”不像是本机关` : `文字里说的是「${p.found}」的年报`),
      facts: (p) => `本机关是「${p.bureau}」。`,
      effect: () => '多半是借用别的机关的文字，或者沿用机构改革以前的名称，没有改完。',
      fixes: () => ['改成本机关的名称或简称，再看看整段是不是本机关的情况。', '如果说的确实是别的机关：写出它的全称；没有写错的，不用改。'],
    },
    en: {
      headline: (p) => (p.kind === 'word' ? `"${p.found}" does not fit the name of the body` : 'the text speaks of the report of another body'),
      facts: (p) => `${p.kind === 'name' ? `It names ${p.found}. ` : ''}The body is ${p.bureau}.`,
      effect: () => 'Mostly the text was borrowed, or the name is from before a reform.',
      fixes: () => ['Write the name of this body, and see whether the paragraph is about it.', 'If another body is meant: give its name in full; if nothing is wrong, leave it.'],
    },
  }),
  T543: entry<{ href: string; kind: 'file' | 'inside' }>({
    severity: 'warning',
    zh: {
      headline: () => '链接在网上打不开',
      facts: (p) => (p.kind === 'inside' ? `它指向内部网络的地址：${p.href}` : `它指向自己机器或文件夹里的文件：${p.href}`),
      effect: () => '年报发布以后，读者点开是空的。附件链接打不开，是检查时常指出的问题。',
      fixes: () => ['先把附件传到网站，再写它的网址，以 https:// 开头。', '不需要链接的，只写名称。'],
    },
    en: {
      headline: () => 'a link leads nowhere on the web',
      facts: (p) => (p.kind === 'inside' ? `It is an address of the internal network: ${p.href}` : `It is a file of this machine or folder: ${p.href}`),
      effect: () => 'Readers of the published report cannot open it; inspections look for broken links to attachments.',
      fixes: () => ['Put the file on the web site and write its address, with https://.', 'If no link is needed: write the name alone.'],
    },
  }),
  T544: entry<{ section: string }>({
    severity: 'warning',
    zh: {
      headline: () => '正文里又有一张法定的表格',
      facts: (p) => `它有「${p.section}」那张表的栏目。`,
      effect: () => '法定表格由程序按数据印出。正文里的这一张会再印一遍，里面的数和空格都不核对。',
      fixes: () => ['从 正文.md 里删去这张表。', '表里的数如果与程序的不同：改台账或 report.yaml 的 given。'],
    },
    en: {
      headline: () => 'a table of the form stands in the text as well',
      facts: (p) => `It has the labels of the table of "${p.section}".`,
      effect: () => 'The program prints the tables of the form. This one would be printed too, with numbers and blanks that nobody checks.',
      fixes: () => ['Remove the table from 正文.md.', 'If its numbers differ: correct the ledgers, or given in report.yaml.'],
    },
  }),
  T545: entry<{ section: string; percent: number; limit: number; year: number; characters: number }>({
    severity: 'warning',
    zh: {
      headline: (p) => `「${p.section}」有 ${p.percent}% 与上年相同`,
      facts: (p) => `去掉数字和标点后，与 ${p.year} 年度年报的文字相比；最长的一段有 ${p.characters} 个字一样，从这里开始。`,
      effect: () => '内容雷同是通报的理由：国办公开办函〔2021〕30号把“内容雷同、敷衍塞责”列为要追究责任的问题。',
      fixes: (p) => ['按这一年的实际情况重写。', `多大的比例要提醒，在 report.yaml 的 checks.sameText 里定（现在是 ${p.limit}）。`],
    },
    en: {
      headline: (p) => `"${p.section}" is ${p.percent} % last year's text`,
      facts: (p) => `Without numbers and punctuation, against the text of ${p.year}; the longest stretch, ${p.characters} characters, begins here.`,
      effect: () => '国办公开办函〔2021〕30号 names copied content (内容雷同、敷衍塞责) among the faults that a body answers for.',
      fixes: (p) => ['Write what this year was like.', `checks.sameText in report.yaml sets which share is told (now ${p.limit}).`],
    },
  }),
};

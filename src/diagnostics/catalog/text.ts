import { entry, type Lang } from '../entry.ts';
import { otherNameEn, otherNameZh } from './other-name.ts';

const REPORT_TITLE = /公开.*报告(?:[（(].*[）)])?$/;

/** What is wrong with braces in the text: the first three with conditions, the others with the braces themselves. */
type TagFault = 'unclosed' | 'unopened' | 'unknown' | 'joined' | 'single' | 'uneven' | 'wide';

const TAG_FAULTS: Record<Lang, Record<TagFault, string>> = {
  zh: { unclosed: '没有结尾', unopened: '没有对应的开头', unknown: '不是认得的写法', joined: '少一个空格', single: '只有一层花括号', uneven: '的花括号不成对', wide: '是全角的花括号' },
  en: { unclosed: 'is not closed', unopened: 'closes nothing', unknown: 'is not understood', joined: 'lacks a blank', single: 'has single braces', uneven: 'has unpaired braces', wide: 'has wide braces' },
};

const TAG_FIXES: Record<Lang, Partial<Record<TagFault, string>>> = {
  zh: { joined: '「有」「无」后面空一格，再写数据项：{{#有 数据项}}有时的文字{{/有}}。', single: '前后各写两个花括号：{{数据项}}。', uneven: '前面两个、后面两个花括号：{{数据项}}，写在同一行。', wide: '改成英文（半角）的花括号，前后各两个：{{数据项}}。' },
  en: { joined: 'Write a blank behind 有 or 无, then the figure: {{#有 figure}}text{{/有}}.', single: 'Write two braces at each end: {{figure}}.', uneven: 'Write two braces before and two behind, in one line: {{figure}}.', wide: 'Write ASCII braces, two at each end: {{figure}}.' },
};

function isBrace(fault: TagFault): boolean {
  return ['single', 'uneven', 'wide'].includes(fault);
}

/** T5: the text (正文.md) and the templates. */
export const text = {
  T501: entry<{ name: string; near: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `没有名为「${p.name}」的数据项`,
      facts: (p) => (p.near.length > 0 ? `名称相近的：${p.near.join('、')}。` : '数据项的名称要与 nianbao figures 列出的一致。'),
      effect: () => '这个位置填不上数字。',
      fixes: (p) => [
        ...(p.near.length === 1 ? [`如果要写的是它：改成 {{${p.near[0]}}}。`] : []),
        ...(p.near.length > 1 ? [`如果是其中的一个：照抄它的名称，如 {{${p.near[0]}}}；几个数不同，不要选错。`] : []),
        '其他的数：运行 nianbao figures <文件夹>，从列出的名称里选一个。',
      ],
    },
    en: {
      headline: (p) => `there is no figure named "${p.name}"`,
      facts: (p) => (p.near.length > 0 ? `Names that are alike: ${p.near.join(', ')}.` : 'Names are those that nianbao figures lists.'),
      effect: () => 'No number can be put here.',
      fixes: (p) => [
        ...(p.near.length === 1 ? [`If that is what you mean: write {{${p.near[0]}}}.`] : []),
        ...(p.near.length > 1 ? [`If it is one of these: copy its name, as in {{${p.near[0]}}}; they are different numbers.`] : []),
        'Any other number: run nianbao figures <folder> and choose one of its names.',
      ],
    },
  }),
  T502: entry<{ title: string; near: string | undefined; known: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => (REPORT_TITLE.test(p.title) ? '# 后面写的是年报的标题，不是一个部分' : `「${p.title}」不是年报的部分`),
      facts: (p) => `统一格式的六个部分是：${p.known.join('、')}。` + (p.near ? `最接近的是「${p.near}」。` : ''),
      effect: () => '年报只有法定的六个部分，这一部分没有地方放。',
      fixes: (p) => [
        p.near
          ? `把标题改成「# ${p.near}」。`
          : REPORT_TITLE.test(p.title)
            ? '删去这一行：年报的标题由程序印出。'
            : '把内容移到六个部分之一的下面，用 ## 作小标题。',
      ],
    },
    en: {
      headline: (p) => (REPORT_TITLE.test(p.title) ? 'a heading is the title of the report, not a section' : `"${p.title}" is not a section of the report`),
      facts: (p) => `The six sections are: ${p.known.join(', ')}.` + (p.near ? ` The closest is "${p.near}".` : ''),
      effect: () => 'The form has six sections; there is no place for another one.',
      fixes: (p) => [
        p.near
          ? `Change the heading to "# ${p.near}".`
          : REPORT_TITLE.test(p.title)
            ? 'Remove the line: the title of the report is printed by the program.'
            : 'Move the text below one of the six, under a ## heading.',
      ],
    },
  }),
  T503: entry<{ section: string; title: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `正文缺少「${p.section}」`,
      effect: () => '《中华人民共和国政府信息公开条例》第五十条规定了年报的内容，这一部分是文字，不能没有。',
      fixes: (p) => [`在 正文.md 的标题「# ${p.title}」下面写内容；没有这个标题的，先加上。`],
    },
    en: {
      headline: (p) => `the text lacks section "${p.section}"`,
      effect: () => 'Article 50 of the Regulations (政府信息公开条例) prescribes it, and it is text.',
      fixes: (p) => [`Write its text in 正文.md below the heading "# ${p.title}"; add the heading if it is not there.`],
    },
  }),
  T504: entry<{ title: string; first: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.title}」写了两次`,
      facts: (p) => `第一次在第 ${p.first} 行。`,
      effect: () => '同一部分只能有一处，不知道用哪一处。',
      fixes: () => ['把两处合并成一处。'],
    },
    en: {
      headline: (p) => `"${p.title}" is there twice`,
      facts: (p) => `The first one is in line ${p.first}.`,
      effect: () => 'A section stands once; it is not known which text to use.',
      fixes: () => ['Join the two.'],
    },
  }),
  T505: entry<{ found: string; fault: TagFault }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.found}」${TAG_FAULTS.zh[p.fault]}`,
      effect: (p) => (isBrace(p.fault) ? '花括号会原样印出来，这个位置没有数字。' : '不知道哪些文字要、哪些不要。'),
      fixes: (p) => [TAG_FIXES.zh[p.fault] ?? '写法是：{{#有 数据项}}有时的文字{{否则}}没有时的文字{{/有}}。'],
    },
    en: {
      headline: (p) => `"${p.found}" ${TAG_FAULTS.en[p.fault]}`,
      effect: (p) => (isBrace(p.fault) ? 'The braces would be printed as they are, and no number.' : 'It is not known which text is to be kept.'),
      fixes: (p) => [TAG_FIXES.en[p.fault] ?? 'Write {{#有 figure}}text if there are some{{否则}}text if there are none{{/有}}.'],
    },
  }),
  T506: entry<{ what: 'rule' | 'picture' | 'hidden' }>({
    severity: 'warning',
    zh: {
      headline: (p) => `正文里的${{ rule: '分隔线', picture: '图片', hidden: '看不见的控制符号' }[p.what]}没有印出来`,
      effect: () => '年报正文只用段落、列表、小标题、加粗、链接和简单表格。',
      fixes: () => ['改成文字，或删去。'],
    },
    en: {
      headline: (p) => `${{ rule: 'a rule', picture: 'a picture', hidden: 'an invisible control mark' }[p.what]} in the text is not printed`,
      effect: () => 'The text takes paragraphs, lists, headings, bold, links and simple tables.',
      fixes: () => ['Write it as text, or remove it.'],
    },
  }),
  T507: entry<{ name: string; ledger: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.name}」没有数，填不进正文`,
      facts: (p) => `这个数来自「${p.ledger}」台账，文件夹里没有这份台账。`,
      effect: () => '这个位置会空着。',
      fixes: (p) => [`放进「${p.ledger}」台账，或在 report.yaml 的 given 里给出这个数。`, '或从正文里删去这一句。'],
    },
    en: {
      headline: (p) => `"${p.name}" has no value to put into the text`,
      facts: (p) => `It comes from the ledger "${p.ledger}", which is not in the folder.`,
      effect: () => 'The place would stay empty.',
      fixes: (p) => [`Add the ledger "${p.ledger}", or give the figure under given in report.yaml.`, 'Or remove the sentence.'],
    },
  }),
  T508: entry<{ name: string; base: string; fault: 'unset' | 'absent' | 'zero' }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.fault === 'zero' ? '上年的数是 0，算不出百分比' : '没有上年的数，不能与上年比较'),
      facts: (p) =>
        ({
          unset: `「${p.name}」要用上年的数，report.yaml 里没有写 previous。`,
          absent: `上年的 figures.json 里没有「${p.base}」。`,
          zero: `「${p.name}」要除以上年的「${p.base}」，它是 0。`,
        })[p.fault],
      effect: () => '这个位置填不上数字。',
      fixes: (p) =>
        p.fault === 'unset'
          ? ['在 report.yaml 里写 previous: ../上年的文件夹。']
          : p.fault === 'absent'
            ? ['从正文里删去这一句；上年的格式里没有这个数的，不能比较。']
            : [`改写成件数，或写 {{#有 上年·${p.base}}}百分比的句子{{否则}}上年没有的句子{{/有}}。`],
    },
    en: {
      headline: (p) => (p.fault === 'zero' ? "last year's number is 0: no percentage can be made of it" : "there is no number of last year to compare with"),
      facts: (p) =>
        ({
          unset: `"${p.name}" needs last year's report, and report.yaml has no previous.`,
          absent: `The figures.json of last year has no "${p.base}".`,
          zero: `"${p.name}" is a share of last year's "${p.base}", which is 0.`,
        })[p.fault],
      effect: () => 'No number can be put here.',
      fixes: (p) =>
        p.fault === 'unset'
          ? ["Add previous: ../<last year's folder> to report.yaml."]
          : p.fault === 'absent'
            ? ['Remove the sentence; a number that the form of last year did not hold cannot be compared.']
            : [`Write the difference, or {{#有 上年·${p.base}}}the sentence with the percentage{{否则}}the one without{{/有}}.`],
    },
  }),
  T510: entry<{ template: string; reason: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `模板「${p.template}」有误`,
      facts: (p) => p.reason,
      effect: () => '页面没有生成，原有文件未改动。',
      fixes: () => ['对照 templates/README.md 里的变量和助手改正模板。', '删去这个模板文件，就会用程序自带的。'],
    },
    en: {
      headline: (p) => `template "${p.template}" is at fault`,
      facts: (p) => p.reason,
      effect: () => 'No page was made; existing files are unchanged.',
      fixes: () => ['Correct it after the variables and helpers in templates/README.md.', 'Remove the file to use the built-in template.'],
    },
  }),
  T511: entry<{ template: string; found: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `模板「${p.template}」里不能用 ${p.found}`,
      effect: () => '它会让台账里的文字变成网页代码，或让网页运行程序、连接网络。',
      fixes: () => ['把 {{{ }}} 改成 {{ }}；删去 script 和外部地址。'],
    },
    en: {
      headline: (p) => `template "${p.template}" must not use ${p.found}`,
      effect: () => 'It would let text of a ledger become markup, or a page run programs or reach the network.',
      fixes: () => ['Change {{{ }}} to {{ }}; remove scripts and outside addresses.'],
    },
  }),
  T512: entry<{ folder: string; other: string | undefined }>({
    severity: 'error',
    zh: {
      headline: () => '文件夹里没有 正文.md',
      facts: (p) => `查找的文件夹：${p.folder}`,
      effect: () => '年报的第一、五、六部分是文字，没有正文就不能生成。',
      fixes: (p) => [...otherNameZh(p.other, '正文.md'), '新建 正文.md，用 # 写六个部分的标题，在下面写内容；可以参考 examples 里的 正文.md。'],
    },
    en: {
      headline: () => 'there is no 正文.md in the folder',
      facts: (p) => `Looked in: ${p.folder}`,
      effect: () => 'Sections 1, 5 and 6 of the report are text.',
      fixes: (p) => [...otherNameEn(p.other, '正文.md'), 'Create 正文.md with the section titles as # headings; see the examples.'],
    },
  }),
  T513: entry<{ offset: number }>({
    severity: 'error',
    zh: {
      headline: () => '文字文件的编码认不出来',
      facts: (p) => `从第 ${p.offset + 1} 个字节起，既不是 UTF-8，也不是 GB18030（GBK）。`,
      effect: () => '硬读会出现乱码。',
      fixes: () => ['用记事本打开，另存为，编码选 UTF-8。'],
    },
    en: {
      headline: () => 'the encoding of the text file is not known',
      facts: (p) => `From byte ${p.offset + 1} on it is neither UTF-8 nor GB18030 (GBK).`,
      effect: () => 'Reading it all the same would give wrong characters.',
      fixes: () => ['Save it again as UTF-8.'],
    },
  }),
  T514: entry<{ theme: string; near: string | undefined; known: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `没有「${p.theme}」这个主题`,
      facts: (p) => `自带的主题：${p.known.join('、')}。自己的主题写文件名，从单位文件夹写起，如 主题.yaml。`,
      effect: () => '图解没有生成。',
      fixes: (p) => [p.near ? `是不是要写 ${p.near}？` : '改正 report.yaml 的 theme，或命令行的 --theme。'],
    },
    en: {
      headline: (p) => `there is no theme "${p.theme}"`,
      facts: (p) => `Built in: ${p.known.join(', ')}. For a theme of your own give its file name, from the folder of the bureau.`,
      effect: () => 'The infographic was not made.',
      fixes: (p) => [p.near ? `Did you mean ${p.near}?` : 'Correct theme in report.yaml, or --theme.'],
    },
  }),
  T515: entry<{ file: string; key: string; fault: 'syntax' | 'unknown' | 'value' | 'extends' | 'contrast'; detail: string }>({
    severity: 'error',
    zh: {
      headline: (p) =>
        ({
          syntax: '主题文件读不懂',
          unknown: `主题文件里没有「${p.key}」这一项`,
          value: `主题文件里「${p.key}」的值不对`,
          extends: `主题文件的 extends 不是自带的主题`,
          contrast: '主题的文字和底色对比不够',
        })[p.fault],
      facts: (p) =>
        ({
          syntax: p.detail,
          unknown: '可以写的项见自带的主题文件 templates/themes/gov-blue.yaml。',
          value: '颜色写作 "#14539a" 这样的六位数，字体写名称的列表，radius 是 0 到 9 的数，background 是 deep 或 paper。',
          extends: `写的是「${p.detail}」，可以写 gov-blue、emergency-orange、party-red。`,
          contrast: `${p.key} 是 ${p.detail}，至少要 4.5:1。`,
        })[p.fault],
      effect: (p) => (p.fault === 'contrast' ? '视力不好的人看不清，打印出来也不清楚；图解没有生成。' : '图解没有生成。'),
      fixes: (p) => [p.fault === 'contrast' ? '把文字的颜色改深，或把底色改浅。' : '改正主题文件，然后再运行一次。'],
    },
    en: {
      headline: (p) =>
        ({
          syntax: 'the theme file cannot be read',
          unknown: `the theme file has no such key as "${p.key}"`,
          value: `the value of "${p.key}" in the theme file is wrong`,
          extends: 'extends in the theme file names no built-in theme',
          contrast: 'text and ground of the theme are too much alike',
        })[p.fault],
      facts: (p) =>
        ({
          syntax: p.detail,
          unknown: 'The keys are those of templates/themes/gov-blue.yaml.',
          value: 'Colours have six digits, as "#14539a"; fonts are lists of names; radius is 0 to 9; background is deep or paper.',
          extends: `It says "${p.detail}"; there are gov-blue, emergency-orange and party-red.`,
          contrast: `${p.key} is ${p.detail}; at least 4.5:1 is needed.`,
        })[p.fault],
      effect: (p) => (p.fault === 'contrast' ? 'Many could not read it, least of all in print. The infographic was not made.' : 'The infographic was not made.'),
      fixes: (p) => [p.fault === 'contrast' ? 'Make the text darker or the ground lighter.' : 'Correct the theme file and run it again.'],
    },
  }),
  T516: entry<{ file: string; fault: 'missing' | 'kind' | 'size' | 'script' | 'outside' | 'damaged' }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.fault === 'missing' ? `找不到标志「${p.file}」` : `标志「${p.file}」不能用`),
      facts: (p) =>
        ({
          missing: '文件名从单位文件夹写起。',
          kind: '这个文件既不是 SVG，也不是 PNG。',
          size: '文件大于 300 kB，或者边长大于 4096 像素。',
          script: '这个 SVG 里有脚本、链接、动画或嵌入的内容。',
          outside: '这个 SVG 要从别处读取图片、字体或样式。',
          damaged: '文件不完整。',
        })[p.fault],
      effect: () => '图解没有生成。',
      fixes: (p) => [
        p.fault === 'missing' ? '改正 report.yaml 的 logo，或把文件放进单位文件夹。' : '另存为普通的 SVG（不带脚本和外部链接）或不大的 PNG，然后再运行一次。',
        '如果不要标志：删去 report.yaml 的 logo。',
      ],
    },
    en: {
      headline: (p) => (p.fault === 'missing' ? `there is no logo "${p.file}"` : `the logo "${p.file}" cannot be used`),
      facts: (p) =>
        ({
          missing: 'The name starts from the folder of the bureau.',
          kind: 'The file is neither SVG nor PNG.',
          size: 'The file is larger than 300 kB, or a side is longer than 4096 pixels.',
          script: 'This SVG has scripts, links, animations or embedded content in it.',
          outside: 'This SVG reads pictures, fonts or styles from elsewhere.',
          damaged: 'The file is not complete.',
        })[p.fault],
      effect: () => 'The infographic was not made.',
      fixes: (p) => [
        p.fault === 'missing' ? 'Correct logo in report.yaml, or put the file into the folder.' : 'Save it as a plain SVG (no scripts, no outside links) or a smaller PNG and run it again.',
        'If no logo is wanted: remove logo from report.yaml.',
      ],
    },
  }),
};

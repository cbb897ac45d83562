import { entry } from '../entry.ts';

const some = (words: readonly string[], comma: string) => words.slice(0, 6).join(comma) + (words.length > 6 ? ' …' : '');

/** S0, R65 and R66: a published report beside other figures, and outputs read back before they are put into place. */
export const readback = {
  S020: entry<{ path: string; count: number; labels: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => `上年年报里有 ${p.count} 个数没有读到`,
      facts: (p) => `${p.path} 里没有，或者读不成数：${some(p.labels, '、')}。`,
      effect: () => '读到的数都用来与上年核对；这些没有核对，也不能用来补全项目数量。',
      fixes: (p) => [`运行 nianbao verify ${p.path}，看看每一格怎样读的、哪里读不到。`, '如果本单位有上年的 figures.json：改用它。'],
    },
    en: {
      headline: (p) => `figures of last year's report that were not read: ${p.count}`,
      facts: (p) => `Not in ${p.path}, or no numbers: ${some(p.labels, ', ')}.`,
      effect: () => 'The others were compared with; these were not, nor can items be filled in from them.',
      fixes: (p) => [`Run nianbao verify ${p.path} to see how each cell was read, and what could not be.`, "Use last year's figures.json instead, where there is one."],
    },
  }),
  R650: entry<{ label: string; found: string; expected: string; against: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `公布的是 ${p.found}，底数是 ${p.expected}`,
      facts: (p) => `「${p.label}」，与 ${p.against} 相比。`,
      effect: () => '公布的数和底数不一样，有一个是错的；“年度报告发布后有变动”是评估中的扣分项。',
      fixes: () => ['核对台账；公布的错了，更正后重新公布并说明更正；底数错了，改正后重新生成。'],
    },
    en: {
      headline: (p) => `published is ${p.found}, the figures say ${p.expected}`,
      facts: (p) => `"${p.label}", against ${p.against}.`,
      effect: () => 'One of the two is wrong; reports that differ after publication are marked down.',
      fixes: () => ['Check the ledgers. If what is published is wrong, correct and publish it again; else correct the figures and build again.'],
    },
  }),
  R651: entry<{ labels: readonly string[]; count: number; against: string }>({
    severity: 'warning',
    zh: {
      headline: (p) => `有 ${p.count} 个数没有可以比较的`,
      facts: (p) => `${p.against} 里没有，或者公布的文件里没有读到：${some(p.labels, '、')}。`,
      effect: () => '这些数没有比较。',
      fixes: () => ['核对两边是不是同一年度、同一种格式；读不到的格，先按别的消息改正。'],
    },
    en: {
      headline: (p) => `${p.count} ${p.count === 1 ? 'figure has' : 'figures have'} nothing to be compared with`,
      facts: (p) => `Not in ${p.against}, or not read in the published file: ${some(p.labels, ', ')}.`,
      effect: () => 'They were not compared.',
      fixes: () => ['See whether both are of the same year and form; correct first what other messages say of cells that were not read.'],
    },
  }),
  R660: entry<{ name: string; label: string; printed: string; expected: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `印出来的是 ${p.printed}，应当是 ${p.expected}`,
      facts: (p) => `${p.name} 里的「${p.label}」，与 figures.json 相比。`,
      effect: () => '这一份文件会把错的数印出来，所以所有文件都没有放进输出文件夹，原有文件未改动。',
      fixes: () => ['用了自己的模板（--templates）的：检查模板里这个数的写法。', '没有用自己的模板：这是程序的问题，请把这条消息发给维护者。'],
    },
    en: {
      headline: (p) => `printed is ${p.printed}, it should be ${p.expected}`,
      facts: (p) => `"${p.label}" in ${p.name}, against figures.json.`,
      effect: () => 'The file would print a wrong number; so no file was put in place, and existing ones are unchanged.',
      fixes: () => ['With templates of your own (--templates): see how the template writes the number.', 'Without: this is a fault of the program; please send this message to the maintainers.'],
    },
  }),
  R661: entry<{ name: string; labels: readonly string[]; count: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `印出来的文件里没有找到 ${p.count} 个数`,
      facts: (p) => `${p.name}：${some(p.labels, '、')}。`,
      effect: () => '不能确认它们印对了，所以所有文件都没有放进输出文件夹，原有文件未改动。',
      fixes: () => ['用了自己的模板（--templates）的：检查模板里是不是漏了这些数。', '没有用自己的模板：这是程序的问题，请把这条消息发给维护者。'],
    },
    en: {
      headline: (p) => `${p.count} ${p.count === 1 ? 'figure was' : 'figures were'} not found in print`,
      facts: (p) => `${p.name}: ${some(p.labels, ', ')}.`,
      effect: () => 'That they are printed right cannot be confirmed; so no file was put in place, and existing ones are unchanged.',
      fixes: () => ['With templates of your own (--templates): see whether the template leaves them out.', 'Without: this is a fault of the program; please send this message to the maintainers.'],
    },
  }),
  R662: entry<{ name: string; labels: readonly string[]; count: number }>({
    severity: 'warning',
    zh: {
      headline: (p) => `自己的模板没有印 ${p.count} 个数，或换了写法`,
      facts: (p) => `${p.name}：${some(p.labels, '、')}。`,
      effect: () => '印出来的别的数都核对过；这些数没有找到，没有核对。',
      fixes: () => ['有意不印的，不用改；印了的，让数和它的名称、单位挨在一起，就能核对到。'],
    },
    en: {
      headline: (p) => `templates leave out, or reword, figures: ${p.count}`,
      facts: (p) => `${p.name}: ${some(p.labels, ', ')}.`,
      effect: () => 'All other numbers in print were checked; these were not found, and not checked.',
      fixes: () => ['Leave it if that is meant; where they are printed, keep number, name and unit side by side so that they can be checked.'],
    },
  }),
  R663: entry<{ name: string; rules: readonly string[]; count: number }>({
    severity: 'warning',
    zh: {
      headline: (p) => `自己的模板有 ${p.count} 处样式，会让表格里看到的和写的不一样`,
      facts: (p) => `${p.name}：${some(p.rules, '；')}。`,
      effect: () => '网页里写的数都核对过；样式在数旁边添字、藏字、调换次序，读者看到的就可能是别的数，这里看不出来。',
      fixes: () => ['从模板的样式里删去；表头等要添的字，写在模板里。', '同时生成 PDF（--format html,pdf）：PDF 是按印出来的样子核对的。'],
    },
    en: {
      headline: (p) => `styles of the templates may show other numbers in tables: ${p.count}`,
      facts: (p) => `${p.name}: ${some(p.rules, '; ')}.`,
      effect: () => 'The numbers that are written in the page were checked. A style that adds, hides or turns round what stands there shows readers something else, which is not seen here.',
      fixes: () => ['Remove it from the style of the templates; write words that it adds into a template.', 'Build the PDF too (--format html,pdf): a PDF is checked as it is printed.'],
    },
  }),
};

import { entry } from '../entry.ts';
import { otherNameEn, otherNameZh } from './other-name.ts';

/** The faults of YAML that clerks meet, by the parser's codes. */
const YAML_FAULTS: Record<string, string> = {
  DUPLICATE_KEY: '同一个名称写了两次。',
  TAB_AS_INDENT: '缩进用了制表符（Tab），要用空格。',
  BAD_INDENT: '缩进的空格数和上下行对不上。',
  MISSING_CHAR: '缺少冒号、逗号、括号或引号。',
  UNEXPECTED_TOKEN: '这里多了字符，或少了引号。',
  MULTILINE_IMPLICIT_KEY: '名称后面缺少冒号和空格。',
  BLOCK_AS_IMPLICIT_KEY: '一行里写了两个冒号；值里有冒号的，给值加引号。',
  WIDE_COLON: '名称后面是中文的冒号（：），要用英文的冒号加一个空格（: ）。',
  JOINED_COLON: '名称后面的冒号和值之间少一个空格。',
  ALIASES: '别名（& 和 *）太多。',
  ENCODING: '编码认不出来，请另存为 UTF-8。',
};

const YAML_FAULTS_EN: Record<string, string> = {
  WIDE_COLON: 'The name is followed by a Chinese colon (：); YAML wants an ASCII one and a blank.',
  JOINED_COLON: 'There is no blank between the colon and the value.',
};

/** S0: report.yaml. */
export const settings = {
  S001: entry<{ key: string; near: string | undefined; known: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `配置里没有「${p.key}」这一项`,
      facts: (p) => (p.near ? `名称最接近的是「${p.near}」。` : `这里可以写的有：${p.known.join('、')}。`),
      effect: () => '写错名称的设置不起作用，年报会按默认值生成，所以先停下来。',
      fixes: (p) => [p.near ? `把「${p.key}」改成「${p.near}」。` : `删去「${p.key}」这一行，或改成上面列出的名称。`],
    },
    en: {
      headline: (p) => `the settings have no key "${p.key}"`,
      facts: (p) => (p.near ? `The closest name is "${p.near}".` : `Known here: ${p.known.join(', ')}.`),
      effect: () => 'A misspelt setting has no effect and the report would use the default, so nothing is built.',
      fixes: (p) => [p.near ? `Rename "${p.key}" to "${p.near}".` : `Remove "${p.key}", or use one of the names above.`],
    },
  }),
  S002: entry<{ key: string; expected: string; expectedEn: string; found: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.key}」的值不合要求`,
      facts: (p) => `这里应当是${p.expected}，现在是 ${p.found}。`,
      effect: () => '不知道按什么值生成，年报没有生成。',
      fixes: (p) => [`打开 report.yaml，把「${p.key}」改成${p.expected}。`],
    },
    en: {
      headline: (p) => `the value of "${p.key}" does not fit`,
      facts: (p) => `Expected ${p.expectedEn}, found ${p.found}.`,
      effect: () => 'It is not known which value is meant, so no report is built.',
      fixes: (p) => [`Open report.yaml and set "${p.key}" to ${p.expectedEn}.`],
    },
  }),
  S003: entry<{ fault: string; reason: string }>({
    severity: 'error',
    zh: {
      headline: () => 'report.yaml 的写法有误，读不出来',
      facts: (p) => YAML_FAULTS[p.fault] ?? `YAML 解析的说明：${p.reason}`,
      effect: () => '配置读不出来，年报没有生成。',
      fixes: () => ['检查这一行的缩进、冒号后的空格和引号；同一名称不能写两次。', '或者对照 examples 里的 report.yaml 重写这一段。'],
    },
    en: {
      headline: () => 'report.yaml cannot be read',
      facts: (p) => YAML_FAULTS_EN[p.fault] ?? `The YAML parser says: ${p.reason}`,
      effect: () => 'Without settings no report can be built.',
      fixes: () => ['Check indentation, the space after a colon and the quotes in this line; a name may stand only once.'],
    },
  }),
  S004: entry<{ key: string; example: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `report.yaml 缺少「${p.key}」`,
      effect: () => '机关名称和年份决定标题、格式和统计的起止日期，缺了就不能生成年报。',
      fixes: (p) => [`在 report.yaml 里加一行：${p.example}`],
    },
    en: {
      headline: (p) => `report.yaml lacks "${p.key}"`,
      effect: () => 'Bureau and year decide the title, the format and the period that is counted.',
      fixes: (p) => [`Add a line to report.yaml: ${p.example}`],
    },
  }),
  S005: entry<{ folder: string; other: string | undefined }>({
    severity: 'error',
    zh: {
      headline: () => '文件夹里没有 report.yaml',
      facts: (p) => `查找的文件夹：${p.folder}`,
      effect: () => '没有配置就不知道是哪个机关、哪一年，年报没有生成。',
      fixes: (p) => [...otherNameZh(p.other, 'report.yaml'), '确认路径写的是单位的文件夹（里面有 report.yaml、正文.md 和台账）。', '新建 report.yaml，至少写两行：bureau: 机关名称 和 year: 年份。'],
    },
    en: {
      headline: () => 'there is no report.yaml in the folder',
      facts: (p) => `Looked in: ${p.folder}`,
      effect: () => 'Without settings neither bureau nor year is known.',
      fixes: (p) => [...otherNameEn(p.other, 'report.yaml'), 'Check that the path is the folder of the bureau (with report.yaml, 正文.md and the ledgers).', 'Create report.yaml with at least two lines: bureau: … and year: …'],
    },
  }),
  S007: entry<{ ledger: string; file: string; found: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `配置里写的台账「${p.file}」找不到`,
      facts: (p) => (p.found.length > 0 ? `这里有的是：${p.found.join('、')}。` : '文件夹里没有找到任何台账文件。'),
      effect: (p) => `「${p.ledger}」会少统计这份台账。`,
      fixes: () => ['对照文件夹，改正 report.yaml 里的文件名（从单位文件夹写起，用 / 分隔，如 台账/许可.xlsx）。'],
    },
    en: {
      headline: (p) => `ledger "${p.file}" of the settings is not there`,
      facts: (p) => (p.found.length > 0 ? `Found: ${p.found.join(', ')}.` : 'No ledger file was found in the folder.'),
      effect: (p) => `"${p.ledger}" would be counted without it.`,
      fixes: () => ['Correct the file name in report.yaml (below the folder of the bureau, with /, such as 台账/许可.xlsx).'],
    },
  }),
  S008: entry<{ id: string; near: string | undefined; format: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `given 里的「${p.id}」不是年报的数据项`,
      facts: (p) => (p.near ? `名称最接近的是「${p.near}」。` : `${p.format} 年格式里没有这个数据项。`),
      effect: () => '这个数不会出现在年报里，真正缺的数仍然缺。',
      fixes: (p) => [...(p.near ? [`把「${p.id}」改成「${p.near}」。`] : []), '运行 nianbao figures <文件夹> 查看全部数据项的名称。'],
    },
    en: {
      headline: (p) => `"${p.id}" under given is no figure`,
      facts: (p) => (p.near ? `The closest name is "${p.near}".` : `The ${p.format} format has no such figure.`),
      effect: () => 'The number would appear nowhere, and the figure that is missing would still be missing.',
      fixes: (p) => [...(p.near ? [`Change "${p.id}" to "${p.near}".`] : []), 'Run nianbao figures <folder> for the names of all figures.'],
    },
  }),
  S009: entry<{ id: string; value: string; nature: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `given 里「${p.id}」的值 ${p.value} 不合要求`,
      facts: (p) =>
        p.nature === 'amount'
          ? '这里应当是不小于 0 的金额，最多 6 位小数。'
          : p.nature === 'change'
            ? '这里应当是整数，减少写负数。'
            : p.nature === 'group'
              ? '整组数据只能一次写成 0，不是 0 的要逐项写。'
              : '这里应当是不小于 0 的整数。',
      effect: () => '表格里只能填数字，这个值填不进去。',
      fixes: (p) => [p.nature === 'group' ? '逐项写，如 permits.decisions: 12；各项的名称，运行 nianbao figures 可以看到。' : `改正 report.yaml 里「${p.id}」的值。`],
    },
    en: {
      headline: (p) => `"${p.id}" cannot be given as ${p.value}`,
      facts: (p) =>
        p.nature === 'amount'
          ? 'Expected an amount of 0 or more with at most 6 decimals.'
          : p.nature === 'change'
            ? 'Expected a whole number; a decrease is negative.'
            : p.nature === 'group'
              ? 'A whole group can only be given as 0; other values go figure by figure.'
              : 'Expected a whole number of 0 or more.',
      effect: () => 'The tables hold numbers only.',
      fixes: (p) => [p.nature === 'group' ? 'Give it figure by figure, as permits.decisions: 12; nianbao figures shows the names.' : `Correct the value of "${p.id}" in report.yaml.`],
    },
  }),
  S010: entry<{ vocabulary: string; word: string; canonical: string; words: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `values 把「${p.word}」对应到「${p.canonical}」，格式中没有这个词`,
      facts: (p) => `「${p.vocabulary}」可用的词：${p.words.join('、')}。`,
      effect: (p) => `写了“${p.word}”的行仍然不知道计入哪一类。`,
      fixes: () => ['把冒号右边改成上面列出的词之一。'],
    },
    en: {
      headline: (p) => `values maps "${p.word}" to "${p.canonical}", no word of the form`,
      facts: (p) => `Words of "${p.vocabulary}": ${p.words.join(', ')}.`,
      effect: (p) => `Rows that say "${p.word}" would still fit no class.`,
      fixes: () => ['Use one of the words above on the right of the colon.'],
    },
  }),
  S011: entry<{ ledger: string; column: string; known: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.ledger}」台账没有「${p.column}」这一列`,
      facts: (p) => `columns 左边可以写的列名：${p.known.join('、')}。`,
      effect: () => '这条列名对应不起作用，表里的列仍然认不出来。',
      fixes: () => ['columns 左边写标准列名，右边写表里的表头，例如 决定日期: 批准时间。'],
    },
    en: {
      headline: (p) => `the ledger "${p.ledger}" has no column "${p.column}"`,
      facts: (p) => `Names for the left side of columns: ${p.known.join(', ')}.`,
      effect: () => 'The mapping has no effect and the column stays unknown.',
      fixes: () => ['Put the canonical name on the left and the header of the sheet on the right, such as 决定日期: 批准时间.'],
    },
  }),
  S012: entry<{ path: string; fault: string; expected: number; found: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `上年数据「${p.path}」不能用`,
      facts: (p) =>
        p.fault === 'missing'
          ? '这个位置没有可用的文件。可以写上年的单位文件夹、figures.json，或者公布的上年年报（.html、.docx、.pdf）。'
          : p.fault === 'year'
            ? `它是 ${p.found} 年度的数据，应当是 ${p.expected} 年度的。`
            : p.found === ''
              ? '文件内容不是本程序写出的 figures.json。'
              : `其中的“${p.found}”不会是年报上的数：没有负数，件数没有小数。`,
      effect: () => '不能核对上年结转，也不能用上年的数补全项目数量。',
      fixes: () => ['改正 report.yaml 里的 previous；上年没有用本程序生成的，写公布的上年年报，或删去这一行。'],
    },
    en: {
      headline: (p) => `last year's data "${p.path}" cannot be used`,
      facts: (p) =>
        p.fault === 'missing'
          ? 'There is nothing to use. Name the folder of last year, a figures.json, or the report as it was published (.html, .docx, .pdf).'
          : p.fault === 'year'
            ? `It is of ${p.found}; ${p.expected} is needed.`
            : p.found === ''
              ? 'It is no figures.json written by this program.'
              : `It says "${p.found}", which no report does: no number is negative, and counts are whole.`,
      effect: () => 'Carried-over applications cannot be checked, nor items filled in from last year.',
      fixes: () => ['Correct previous in report.yaml; if last year was not made with this program, name the published report, or remove the line.'],
    },
  }),
  S016: entry<{ publishedOn: string; year: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `公布日期 ${p.publishedOn} 在 ${p.year} 年结束之前`,
      facts: (p) => `year 是 ${p.year}，统计到这一年的 12 月 31 日。`,
      effect: (p) => `${p.year} 年还没有过完，就不会有这一年的年报：年份或日期有一个写错了。`,
      fixes: (p) => [`核对 publishedOn；${p.year} 年度的年报在 ${p.year + 1} 年公布。`, '如果日期没有错：改 year，写报告所属的年度。'],
    },
    en: {
      headline: (p) => `published on ${p.publishedOn}, before ${p.year} is over`,
      facts: (p) => `year is ${p.year}, and its figures run to 31 December.`,
      effect: (p) => `There is no report on ${p.year} before it has ended: the year or the day is a slip.`,
      fixes: (p) => [`Check publishedOn; the report on ${p.year} is published in ${p.year + 1}.`, 'If the day is right: change year to the year reported on.'],
    },
  }),
  S018: entry<{ accepted: string; fault: 'error' | 'unknown'; near: string | undefined }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.fault === 'error' ? `${p.accepted} 是错误，不能写进 accepted` : `accepted 里的「${p.accepted}」不是消息的代码`),
      facts: (p) =>
        p.fault === 'error'
          ? '能写明理由而放过的只有“提醒”。'
          : p.near
            ? `最接近的是 ${p.near}。`
            : '代码是一个字母加三位数字，写在每条消息的第一行。',
      effect: (p) => (p.fault === 'error' ? '有错误，年报上的数就不对，写了理由也不会变对。' : '这一条不起作用，提醒还会出现。'),
      fixes: (p) =>
        p.fault === 'error'
          ? ['从 accepted 里删去这一条，按消息里的改法改正。']
          : [p.near ? `把「${p.accepted}」改成 ${p.near}。` : '对照消息改正代码；运行 nianbao explain 列出全部代码。'],
    },
    en: {
      headline: (p) => (p.fault === 'error' ? `${p.accepted} is an error and cannot be accepted` : `"${p.accepted}" under accepted is no code`),
      facts: (p) =>
        p.fault === 'error'
          ? 'Only a warning can be accepted with a reason.'
          : p.near
            ? `The closest is ${p.near}.`
            : 'A code is a letter and three digits, in the first line of every message.',
      effect: (p) => (p.fault === 'error' ? 'With an error the report would be wrong, whatever the reason.' : 'The entry has no effect and the warning comes again.'),
      fixes: (p) =>
        p.fault === 'error'
          ? ['Remove the entry from accepted, and correct what the message says.']
          : [p.near ? `Change "${p.accepted}" to ${p.near}.` : 'Correct the code; run nianbao explain for all of them.'],
    },
  }),
  S019: entry<{ accepted: string; place: string | undefined }>({
    severity: 'warning',
    zh: {
      headline: (p) => `accepted 里的 ${p.accepted} 已经没有对应的提醒`,
      facts: (p) => (p.place === undefined ? `这次核对没有出现 ${p.accepted}。` : `写的位置是“${p.place}”，那里没有 ${p.accepted}。`),
      effect: () => '留着不删，以后同一处出现新的问题，就会被当作已经核对过。',
      fixes: () => ['如果问题已经改好：从 report.yaml 的 accepted 里删去这一条。', '如果提醒还在：照消息里的“位置”改正 at（行号可能变了）。'],
    },
    en: {
      headline: (p) => `no ${p.accepted} is left for this entry of accepted`,
      facts: (p) => (p.place === undefined ? `The checks raised no ${p.accepted}.` : `It names "${p.place}", where there is no ${p.accepted}.`),
      effect: () => 'If it stays, a new fault in the same place will pass as one that was looked into.',
      fixes: () => ['If the fault is gone: remove the entry from accepted in report.yaml.', 'If the warning is still there: correct at by its place (rows may have moved).'],
    },
  }),
  F101: entry<{ year: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `${p.year} 年度没有可用的年报格式`,
      facts: () => '统一格式从 2019 年度报告开始：2019、2020 年度用国办公开办函〔2019〕60号，2021 年度起用国办公开办函〔2021〕30号。',
      effect: () => '更早的年报栏目不同，本程序不生成。',
      fixes: () => ['核对 report.yaml 里的 year，或 --year（写报告所属年度，不是发布年份）。'],
    },
    en: {
      headline: (p) => `there is no format for a report on ${p.year}`,
      facts: () => 'The uniform format begins with the reports on 2019 (国办公开办函〔2019〕60号 for 2019 and 2020, 国办公开办函〔2021〕30号 from 2021).',
      effect: () => 'Earlier reports had other tables; this program does not make them.',
      fixes: () => ['Check year in report.yaml, or --year: the year reported on, not the year of publication.'],
    },
  }),
};

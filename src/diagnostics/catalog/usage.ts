import { entry } from '../entry.ts';

/** Options that take several values. */
const LISTS = new Set(['--edition', '--format', '--only']);

/** U9: the command line. */
export const usage = {
  U901: entry<{ argument: string; near: string | undefined; kind: string }>({
    severity: 'error',
    zh: {
      headline: (p) =>
        p.kind === 'conflict' ? `${p.argument} 和 ${p.near ?? ''} 不能一起写` : p.kind === 'command' ? `没有「${p.argument}」这个命令` : p.kind === 'missing' ? `缺少参数「${p.argument}」` : p.kind === 'excess' ? `多了参数「${p.argument}」` : `没有「${p.argument}」这个选项`,
      effect: () => '命令没有执行。',
      fixes: (p) => [
        p.kind === 'conflict'
          ? '删去其中一个选项。'
          : p.near
            ? `如果要写的是 ${p.near}：改正后再运行。`
            : p.kind === 'excess'
              ? '路径里有空格时，用英文双引号把整个路径括起来。'
              : '运行 nianbao --help 查看用法。',
      ],
    },
    en: {
      headline: (p) =>
        p.kind === 'conflict' ? `${p.argument} and ${p.near ?? ''} exclude each other` : p.kind === 'command' ? `there is no command "${p.argument}"` : p.kind === 'missing' ? `argument "${p.argument}" is missing` : p.kind === 'excess' ? `there is one argument too many: "${p.argument}"` : `there is no option "${p.argument}"`,
      effect: () => 'The command did not run.',
      fixes: (p) => [
        p.kind === 'conflict'
          ? 'Leave out one of the two.'
          : p.near
            ? `If you meant ${p.near}: correct it and run again.`
            : p.kind === 'excess'
              ? 'Put a path that has spaces in quotation marks.'
              : 'Run nianbao --help.',
      ],
    },
  }),
  U902: entry<{ folder: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `找不到文件夹「${p.folder}」`,
      effect: () => '命令没有执行。',
      fixes: () => ['检查路径：从现在所在的文件夹写起，或写完整路径。'],
    },
    en: {
      headline: (p) => `there is no folder "${p.folder}"`,
      effect: () => 'The command did not run.',
      fixes: () => ['Check the path: write it from where you are, or in full.'],
    },
  }),
  U903: entry<{ option: string; value: string; known: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `${p.option} 不能是「${p.value}」`,
      facts: (p) => `可以写的是：${p.known.join('、')}。`,
      effect: () => '命令没有执行。',
      fixes: (p) => [`改正 ${p.option} 后面的值${LISTS.has(p.option) ? '；几个值之间用英文逗号' : ''}。`],
    },
    en: {
      headline: (p) => `${p.option} cannot be "${p.value}"`,
      facts: (p) => `It can be: ${p.known.join(', ')}.`,
      effect: () => 'The command did not run.',
      fixes: (p) => [`Correct the value of ${p.option}${LISTS.has(p.option) ? '; separate several with commas' : ''}.`],
    },
  }),
  U904: entry<{ code: string; near: string | undefined }>({
    severity: 'error',
    zh: {
      headline: (p) => `没有「${p.code}」这个代码`,
      effect: () => '没有可以显示的说明。',
      fixes: (p) => [p.near ? `是不是要写 ${p.near}？` : '运行 nianbao explain 列出全部代码。'],
    },
    en: {
      headline: (p) => `there is no code "${p.code}"`,
      effect: () => 'There is no page to show.',
      fixes: (p) => [p.near ? `Did you mean ${p.near}?` : 'Run nianbao explain for a list of all codes.'],
    },
  }),
  U909: entry<{ folder: string }>({
    severity: 'error',
    zh: {
      headline: () => '标注的副本不能放在台账中间',
      facts: (p) => `「${p.folder}」在单位的文件夹里（或者是一个链接），下次会被当作台账来读。`,
      effect: () => '命令没有执行。同一份台账读两遍，数就会多一倍。',
      fixes: () => ['换成单位文件夹里的 out，如 --annotate 应急管理局/out/标注。', '或者写单位文件夹以外的文件夹。'],
    },
    en: {
      headline: () => 'marked copies cannot lie among the ledgers',
      facts: (p) => `"${p.folder}" lies in the folder of a bureau (or is a link), and would be read as ledgers the next time.`,
      effect: () => 'The command did not run. A ledger that is read twice counts twice.',
      fixes: () => ['Use the out of the bureau, such as --annotate bureau/out/marked.', 'Or name a folder outside of the bureau.'],
    },
  }),
  U910: entry<{ folder: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `「${p.folder}」里已经有 report.yaml`,
      effect: () => '命令没有执行，里面的文件都没有改动。',
      fixes: () => ['换一个新的文件夹名称再运行。', '如果要重新开始：先把原来的文件夹移走或改名。'],
    },
    en: {
      headline: (p) => `"${p.folder}" has a report.yaml already`,
      effect: () => 'The command did not run, and no file in it was changed.',
      fixes: () => ['Name another folder that is not there yet.', 'If you want to begin anew: move or rename the old folder first.'],
    },
  }),
  U911: entry<{ missing: readonly string[] }>({
    severity: 'error',
    zh: {
      headline: (p) => `缺少 ${p.missing.join('、')}`,
      facts: () => '这里没有终端，或者输入已经结束，不能询问。',
      effect: () => '命令没有执行，没有写任何文件。',
      fixes: () => ['写全选项再运行，如 nianbao init 应急管理局2023 --bureau 云溪县应急管理局 --level department --year 2023。'],
    },
    en: {
      headline: (p) => `${p.missing.join(' and ')} missing`,
      facts: () => 'There is no terminal to ask at, or its input has ended.',
      effect: () => 'The command did not run, and nothing was written.',
      fixes: () => ['Write all options, such as nianbao init 应急管理局2023 --bureau 云溪县应急管理局 --level department --year 2023.'],
    },
  }),
  U912: entry<{ option: string; path: string; fault: string; found: string; expected: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `${p.option} 的「${p.path}」不能用`,
      facts: (p) =>
        p.fault === 'missing'
          ? '这个位置没有可用的文件。可以写单位的文件夹（里面或 out 里有 figures.json）、figures.json，或者公布的年报。'
          : p.fault === 'year'
            ? `它是 ${p.found} 年度的，应当是 ${p.expected} 年度的。`
            : p.found === ''
              ? '文件内容不是本程序写出的 figures.json。'
              : `其中的“${p.found}”不会是年报上的数：没有负数，件数没有小数。`,
      effect: () => '命令没有执行。',
      fixes: (p) => [`改正 ${p.option} 后面的路径，再运行。`],
    },
    en: {
      headline: (p) => `"${p.path}" of ${p.option} cannot be used`,
      facts: (p) =>
        p.fault === 'missing'
          ? 'There is nothing to use. Name the folder of a bureau (with a figures.json in it or in its out), a figures.json, or a published report.'
          : p.fault === 'year'
            ? `It is of ${p.found}; ${p.expected} is needed.`
            : p.found === ''
              ? 'It is no figures.json written by this program.'
              : `It says "${p.found}", which no report does: no number is negative, and counts are whole.`,
      effect: () => 'The command did not run.',
      fixes: (p) => [`Correct the path behind ${p.option}, and run again.`],
    },
  }),
  /** state: unknown, or known without a value for want of a ledger, of its parts, or of last year's figures. */
  U914: entry<{ name: string; near: readonly string[]; state: 'unknown' | 'ledger' | 'parts' | 'lastYear'; ledger: string }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.state === 'unknown' ? `没有「${p.name}」这个数据项` : `「${p.name}」没有数值`),
      facts: (p) => ({ unknown: '', ledger: `这个数从「${p.ledger}」台账统计，而文件夹里没有这个台账，或者台账里没有要用的列。`, parts: '组成这个数的数据项没有数值。', lastYear: '这个数要和上年比较，而上年没有这个数（见 report.yaml 的 previous）。' })[p.state],
      effect: () => '没有可以追查的数。',
      fixes: (p) => [
        {
          unknown: p.near.length > 0 ? `名称相近的：${p.near.join('、')}。照抄要查的那一个，再运行。` : '运行 nianbao figures 列出全部数据项的代号和名称。',
          ledger: '补上台账，或者在 report.yaml 的 given 里给出这个数。',
          parts: '补上台账，或者在 report.yaml 的 given 里给出这些数。',
          lastYear: '在 report.yaml 里写 previous：上年的文件夹，或者上年的 figures.json。',
        }[p.state],
      ],
    },
    en: {
      headline: (p) => (p.state === 'unknown' ? `there is no figure "${p.name}"` : `"${p.name}" has no value`),
      facts: (p) => ({ unknown: '', ledger: `It is counted from the ledger ${p.ledger}, which is not in the folder, or lacks the column.`, parts: 'The figures that it is the sum of have no value.', lastYear: 'It compares with last year, whose report does not have the figure (see previous in report.yaml).' })[p.state],
      effect: () => 'There is no number to trace.',
      fixes: (p) => [
        {
          unknown: p.near.length > 0 ? `Names that are alike: ${p.near.join(', ')}. Copy the one you mean and run again.` : 'Run nianbao figures for the ids and names of all figures.',
          ledger: 'Add the ledger, or give the figure under given in report.yaml.',
          parts: 'Add the ledger, or give the figures under given in report.yaml.',
          lastYear: 'Name last year\'s folder or figures.json as previous in report.yaml.',
        }[p.state],
      ],
    },
  }),
};

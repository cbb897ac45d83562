import { entry } from '../entry.ts';

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
      fixes: (p) => [`改正 ${p.option} 后面的值；几个值之间用英文逗号。`],
    },
    en: {
      headline: (p) => `${p.option} cannot be "${p.value}"`,
      facts: (p) => `It can be: ${p.known.join(', ')}.`,
      effect: () => 'The command did not run.',
      fixes: (p) => [`Correct the value of ${p.option}; separate several with commas.`],
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
      headline: (p) => `标注的副本不能放在「${p.folder}」`,
      facts: () => '这个文件夹在单位的文件夹里（或者是一个链接），下次会被当作台账来读。',
      effect: () => '命令没有执行。同一份台账读两遍，数就会多一倍。',
      fixes: () => ['换成单位文件夹里的 out，如 --annotate 应急管理局/out/标注。', '或者写单位文件夹以外的文件夹。'],
    },
    en: {
      headline: (p) => `marked copies cannot go into "${p.folder}"`,
      facts: () => 'The folder lies in that of a bureau (or is a link), and would be read as ledgers the next time.',
      effect: () => 'The command did not run. A ledger that is read twice counts twice.',
      fixes: () => ['Use the out of the bureau, such as --annotate bureau/out/marked.', 'Or name a folder outside of the bureau.'],
    },
  }),
};

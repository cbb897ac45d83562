import { entry } from '../entry.ts';

/** L1: what happened while a file was read. */
export const reading = {
  L114: entry<{ limit: string; seconds: number; megabytes: number; how: string }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.limit === 'memory' ? '读这个文件用的内存超过了上限' : p.limit === 'ended' ? '读这个文件时，读取程序中断了' : '读这个文件用的时间超过了上限'),
      facts: (p) =>
        p.limit === 'memory'
          ? `上限是 ${p.megabytes} MB；普通的台账几十万行也用不到。文件可能已经损坏，或者带有大量空白单元格、图片。`
          : p.limit === 'ended'
            ? `读取程序退出（代码 ${p.how}）。别的文件照常读了。`
            : `${p.seconds} 秒没有读完。文件可能已经损坏，或者带有大量空白单元格。`,
      effect: () => '这个文件没有读，里面的行没有计入任何数字。',
      fixes: () => [
        '在 Excel 或 WPS 里打开，把台账的内容复制到新的工作簿，另存为 .xlsx，替换这个文件。',
        '如果打不开：找到原来的文件，重新复制一次。',
      ],
    },
    en: {
      headline: (p) => (p.limit === 'memory' ? 'reading this file took too much memory' : p.limit === 'ended' ? 'the reader ended while it read this file' : 'reading this file took too long'),
      facts: (p) =>
        p.limit === 'memory'
          ? `The limit is ${p.megabytes} MB; an ordinary ledger of some 100,000 rows needs less. The file may be damaged, or full of blank cells or pictures.`
          : p.limit === 'ended'
            ? `The reader ended with code ${p.how}. Other files were read all the same.`
            : `It was not done after ${p.seconds} seconds. The file may be damaged, or full of blank cells.`,
      effect: () => 'The file was not read; its rows are in no figure.',
      fixes: () => [
        'Open it in Excel or WPS, copy the ledger into a new workbook, save that as .xlsx and put it in its place.',
        'If it does not open: copy the original file once more.',
      ],
    },
  }),
  L115: entry<{}>({
    severity: 'error',
    zh: {
      headline: () => '读的时候，这个文件正在被改写',
      effect: () => '读到的可能一半是旧的、一半是新的，所以没有计入。',
      fixes: () => ['等保存或同步完成后，再运行一次。'],
    },
    en: {
      headline: () => 'this file was being written while it was read',
      effect: () => 'What was read may be half old and half new, so it was not counted.',
      fixes: () => ['Run the command again when it has been saved or synchronised.'],
    },
  }),
};

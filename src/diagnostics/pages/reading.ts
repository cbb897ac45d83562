import type { reading as family } from '../catalog/reading.ts';
import { example, type ExplainedOf } from './explained.ts';

export const reading = {
  L114: {
    wrong: example`
      台账/2023年行政许可台账.xls       10 kB，打开后要用 2 GB 以上的内存
    `,
    right: example`
      台账/2023年行政许可台账.xlsx      内容复制到新的工作簿，另存为 .xlsx
    `,
    zh: {
      checks: '每个文件在限定的时间和内存里读完。\n每个文件由单独的进程读取；超过上限，或者进程中途退出，只影响这一个文件。',
      why: '损坏或有意做坏的文件会让读取程序停不下来，或占满内存。中断它，别的文件才能照常读完。',
      source: '本程序的规定：一个文件读不出来，不能影响别的文件，也不能悄悄少计。',
    },
    en: {
      checks: 'Each file is read within limits of time and memory.\nEach is read by a process of its own; beyond the limits, or when the process ends, this one file is affected and no other.',
      why: 'A damaged or hostile file can keep a reader busy for ever, or fill the memory. Ending it lets the others be read.',
      source: 'Rule of this program: a file that cannot be read harms no other, and is never left out in silence.',
    },
  },
  L115: {
    wrong: example`
      10:02:31  nianbao 开始读 台账/2023年采购台账.xlsx
      10:02:31  WPS 正在保存同一个文件
    `,
    right: example`
      10:02:35  WPS 保存完毕
      10:02:40  nianbao 读 台账/2023年采购台账.xlsx
    `,
    zh: {
      checks: '文件在读取前后大小和修改时间不变。',
      why: '保存、同步到一半的文件，内容可能一半旧一半新，读出来的数不可信。',
      source: '本程序的规定：读到的内容有疑问，就不计数，也不写年报。',
    },
    en: {
      checks: 'A file has the same size and time of change before and after it is read.',
      why: 'A file that is half saved or half synchronised may be half old and half new; what it says cannot be trusted.',
      source: 'Rule of this program: where what was read is in doubt, nothing is counted and no report is written.',
    },
  },
} satisfies ExplainedOf<typeof family>;

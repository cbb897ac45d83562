import type { usage as family } from '../catalog/usage.ts';
import { example, type ExplainedOf } from './explained.ts';

export const usage = {
  U901: {
    wrong: example`
      nianbao biuld 应急管理局
      nianbao build D:\年报 2023\应急管理局
    `,
    right: example`
      nianbao build 应急管理局
      nianbao build "D:\年报 2023\应急管理局"
    `,
    zh: {
      checks: '命令、选项和参数都是程序认识的。\n命令写错字、选项少写一横、漏写文件夹，或者路径里有空格而没有加引号（会被看成两个参数）。',
      why: '看不懂的命令不执行，什么文件都不会动。',
      source: '本程序的规定：命令和选项见 nianbao --help；每个命令的选项见 nianbao build --help。',
    },
    en: {
      checks: 'Command, options and arguments are ones that the program knows.\nA misspelt command, an option with one dash too few, no folder, or a path with a space and no quotation marks (it reads as two arguments).',
      why: 'A command that is not understood does not run, and no file is touched.',
      source: 'Rule of this program: nianbao --help lists the commands, nianbao build --help the options of one.',
    },
  },
  U902: {
    wrong: example`
      nianbao build 应急局

      D:\年报\
        应急管理局\
    `,
    right: example`
      nianbao build 应急管理局

      D:\年报\
        应急管理局\
    `,
    zh: {
      checks: '命令里写的文件夹是有的。\n从现在所在的文件夹找起；也可以写完整路径，如 D:\\年报\\应急管理局。--templates 后面的文件夹也一样。',
      why: '找不到文件夹，就没有台账可读，命令不执行。',
      source: '本程序的规定：只读写出来的文件夹，不到别处去找。',
    },
    en: {
      checks: 'The folder that the command names is there.\nIt is looked for from where you are; a full path such as D:\\年报\\应急管理局 works too. The same goes for the folder behind --templates.',
      why: 'Without the folder there are no ledgers to read, so the command does not run.',
      source: 'Rule of this program: it reads the folder that is written and searches nowhere else.',
    },
  },
  U903: {
    wrong: example`
      nianbao build 应急管理局 --format word
    `,
    right: example`
      nianbao build 应急管理局 --format pdf
    `,
    zh: {
      checks: '选项后面的值是可以选的值。\n可以选的值列在消息里；几个值之间用逗号分开，中间不加空格，如 --format html,pdf。',
      why: '不知道要生成什么，命令不执行，什么文件都不会动。',
      source: '本程序的规定：每个选项可以选的值见 nianbao build --help。',
    },
    en: {
      checks: 'The value of an option is one that it can have.\nThe message lists them; several go with commas and no space, such as --format html,pdf.',
      why: 'It is not known what is wanted, so the command does not run and no file is touched.',
      source: 'Rule of this program: nianbao build --help lists the values of each option.',
    },
  },
  U904: {
    wrong: example`
      nianbao explain C203
    `,
    right: example`
      nianbao explain V203
    `,
    zh: {
      checks: '要解释的代码是有的。\n代码是一个字母加三位数字，写在每条消息的第一行；大小写都可以。',
      why: '没有这个代码，就没有可以显示的说明。',
      source: '本程序的规定：代码一经使用就不再改变；全部代码用 nianbao explain 列出。',
    },
    en: {
      checks: 'The code to be explained exists.\nA code is a letter and three digits, in the first line of every message; small letters will do.',
      why: 'Without such a code there is no page to show.',
      source: 'Rule of this program: a code never changes its meaning. nianbao explain lists all of them.',
    },
  },
  U909: {
    wrong: example`
      nianbao check 应急管理局 --annotate 应急管理局/台账/标注
    `,
    right: example`
      nianbao check 应急管理局 --annotate 应急管理局/out/标注
    `,
    zh: {
      checks: '标注的副本放在不会当作台账来读的地方。\n可以放在单位文件夹的 out 里，或者单位文件夹以外。不能放进台账、单位文件夹的其他子文件夹，也不能是链接。',
      why: '副本和台账一样是表格。放在台账中间，下次就会读到两份，每一件都数两次。',
      source: '本程序的规定：单位文件夹里除 out 以外的表格都当作台账来读；原来的台账从不改动。',
    },
    en: {
      checks: 'Marked copies go where nothing is read as a ledger.\nThat is the out of the bureau, or a folder outside of the bureau. Not 台账, not another folder of the bureau, and no link.',
      why: 'The copies are workbooks like the ledgers. Among them they would be read as well, and every entry counted twice.',
      source: 'Rule of this program: all workbooks in the folder of a bureau but those in out are read as ledgers; ledgers are never changed.',
    },
  },
  U910: {
    wrong: example`
      nianbao init 应急管理局2023

      应急管理局2023\
        report.yaml
    `,
    right: example`
      nianbao init 应急管理局2024
    `,
    zh: {
      checks: '新的文件夹里还没有 report.yaml。\n文件夹可以已经有了，里面也可以已经有台账：同名的文件都留着不动，只写没有的。',
      why: '有 report.yaml 的文件夹已经在用，再写一遍会盖掉填好的东西。',
      source: '本程序的规定：init 从不覆盖文件。',
    },
    en: {
      checks: 'The new folder has no report.yaml yet.\nThe folder may be there, and may hold ledgers: files of the same name stay as they are, and only what is missing is written.',
      why: 'A folder with a report.yaml is in use; writing it again would replace what was filled in.',
      source: 'Rule of this program: init never writes over a file.',
    },
  },
  U911: {
    wrong: example`
      nianbao init 应急管理局2023 < /dev/null
    `,
    right: example`
      nianbao init 应急管理局2023 --bureau 云溪县应急管理局 --level department
    `,
    zh: {
      checks: '机关名称和级别写了，或者可以在终端上询问。\n没有写 --year 时，按上一年做，并在屏幕上说明。',
      why: '没有终端（如在脚本里）时，程序不等回答，也不猜。',
      source: '本程序的规定：只在终端上询问。',
    },
    en: {
      checks: 'Name and level of the body are given, or can be asked at a terminal.\nWithout --year the last year is taken, and said.',
      why: 'Without a terminal (in a script, say) the program neither waits for an answer nor guesses.',
      source: 'Rule of this program: it asks at a terminal only.',
    },
  },
  U912: {
    wrong: example`
      nianbao verify 年报.html --previous 应急管理局2023      年报也是 2023 年度的
    `,
    right: example`
      nianbao verify 年报.html --previous 应急管理局2022
    `,
    zh: {
      checks: '--against 和 --previous 写的位置有可用的数，年度也对。\n可以写单位的文件夹（里面或 out 里有 figures.json）、figures.json，或者公布的年报。',
      why: '没有可比的数，或者年度不对，比较的结果没有意义。',
      source: '本程序的规定：写了要比较的，就一定比较，不悄悄跳过。',
    },
    en: {
      checks: 'What --against and --previous name has figures, of the right year.\nName the folder of a bureau (with a figures.json in it or in its out), a figures.json, or a published report.',
      why: 'Without figures, or with those of another year, a comparison says nothing.',
      source: 'Rule of this program: what is asked to be compared is compared, and never passed over.',
    },
  },
  U914: {
    wrong: example`
      nianbao trace 应急管理局 permit.decisions
    `,
    right: example`
      nianbao trace 应急管理局 permits.decisions
      nianbao trace 应急管理局 行政许可本年处理决定数量
    `,
    zh: {
      checks: '要追查的数据项是有的，而且有数值。\n可以写代号，也可以写中文名称；也可以写和上年比较的数，如 change.permits.decisions。名称里的「·」写不写都行。',
      why: '不知道是哪个数，就说不出它是从哪些行数出来的。没有台账、也没有给定的数据项没有数值，不是 0。',
      source: '本程序的规定：nianbao figures 列出一个文件夹的全部数据项，代号永远不变。',
    },
    en: {
      checks: 'The figure to be traced exists and has a value.\nWrite its id or its Chinese name; comparisons with last year such as change.permits.decisions will do too. The dot in a name may be left out.',
      why: 'Without the figure nobody can say which rows it was counted from. One that no ledger holds and nobody gives has no value; that is not 0.',
      source: 'Rule of this program: nianbao figures lists all figures of a folder, and an id never changes.',
    },
  },
} as const satisfies ExplainedOf<typeof family>;

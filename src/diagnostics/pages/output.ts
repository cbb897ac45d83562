import type { output as family } from '../catalog/output.ts';
import { example, type ExplainedOf } from './explained.ts';

export const output = {
  P701: {
    wrong: example`
      set NIANBAO_BROWSER=C:\Program Files\Google\Chrome
      nianbao build 应急管理局
    `,
    right: example`
      set NIANBAO_BROWSER=C:\Program Files\Google\Chrome\Application\chrome.exe
      nianbao build 应急管理局
    `,
    zh: {
      checks: '有一个能生成 PDF 的浏览器，版本不低于 131。\n先看环境变量 NIANBAO_BROWSER 指定的，再看自带的，最后看通常位置的 Chrome、Edge、Chromium。一般不用设环境变量；例子里写的是文件夹，不是程序。',
      why: 'PDF 和图片由浏览器排版。没有浏览器，只能生成网页；数字不受影响。',
      source: '本程序的规定：131 以前的版本印不出页码。',
    },
    en: {
      checks: 'There is a browser that can make a PDF, version 131 or later.\nFirst the one that NIANBAO_BROWSER names, then the embedded one, then Chrome, Edge or Chromium in their usual places. Mostly the variable is not needed; in the example it names a folder, not a program.',
      why: 'A browser sets the pages of the PDF and of pictures. Without one there is only the web page; the numbers do not depend on it.',
      source: 'Rule of this program: versions before 131 print no page numbers.',
    },
  },
  P702: {
    wrong: example`
      out/report.pdf      正在 PDF 阅读器里打开
      nianbao build 应急管理局
    `,
    right: example`
      out/report.pdf      已关闭
      nianbao build 应急管理局
    `,
    zh: {
      checks: '输出文件夹可以写，旧的年报没有被别的程序打开。\n系统代码 EBUSY、EPERM、EACCES 多半是文件被占用或没有权限，ENOSPC 是磁盘满了。',
      why: '写不进去，新的年报就没有。旧文件不会改动，也不会留下写了一半的文件。',
      source: '本程序的规定：各个文件先写成临时文件，全部写好才换名；有一个写不成，就都不换。',
    },
    en: {
      wrong: example`
        out/report.pdf      open in a PDF reader
        nianbao build 应急管理局
      `,
      right: example`
        out/report.pdf      closed
        nianbao build 应急管理局
      `,
      checks: 'The output folder can be written, and the old report is not in use.\nSystem codes EBUSY, EPERM and EACCES mostly mean a file in use or a lack of permission, ENOSPC a full disk.',
      why: 'Without writing there is no new report. The old files stay as they are, and nothing half written is left.',
      source: 'Rule of this program: all files are written under temporary names and renamed when every one is done; if one cannot be written, none is renamed.',
    },
  },
  P703: {
    wrong: example`
      nianbao build 应急管理局
      （找到的浏览器启动不了，或者系统不允许它用沙箱）
    `,
    right: example`
      set NIANBAO_BROWSER=C:\Program Files\Google\Chrome\Application\chrome.exe
      nianbao build 应急管理局
    `,
    zh: {
      checks: '浏览器能启动，并且按时做完。\n中途退出或超时的，程序会换一个新的浏览器再试一次；还不行才报告。',
      why: '这一份 PDF 或图片没有生成，旧文件没有改动。数字不受影响，加 --format html 可以先生成网页。',
      source: '本程序的规定：每份文件 60 秒，再试一次。沙箱是浏览器的安全措施，不替用户关掉。',
    },
    en: {
      wrong: example`
        nianbao build 应急管理局
        (the browser that was found does not start, or may not use its sandbox)
      `,
      checks: 'The browser starts, and is done in time.\nIf it ends or takes too long, a fresh one is tried once more before anything is reported.',
      why: 'This PDF or picture was not made; the old files are as they were. The numbers do not depend on it: --format html makes the web page for the time being.',
      source: 'Rule of this program: 60 seconds for each file, and one more try. The sandbox protects the machine and is not switched off on behalf of the user.',
    },
  },
  P704: {
    wrong: example`
      set NIANBAO_BROWSER=D:\某某浏览器\browser.exe
      （生成的 PDF 标题是“某某浏览器起始页”）
    `,
    right: example`
      set NIANBAO_BROWSER=C:\Program Files\Google\Chrome\Application\chrome.exe
      （生成的 PDF 标题是“某某县应急管理局2023年政府信息公开工作年度报告”）
    `,
    zh: {
      checks: '浏览器打印出来的就是这份年报。\n文件完整、没有加密、至少一页，标题与年报一致，打印前没有跳转到别处。',
      why: '有的浏览器会换成自己的起始页，模板里的跳转也会换掉页面。不查，公布出去的就可能是另一个网页。',
      source: '本程序的规定：PDF 写出之前核对标题和页数。',
    },
    en: {
      wrong: example`
        set NIANBAO_BROWSER=D:\某某浏览器\browser.exe
        (the PDF has the title of that browser's start page)
      `,
      right: example`
        set NIANBAO_BROWSER=C:\Program Files\Google\Chrome\Application\chrome.exe
        (title: 某某县应急管理局2023年政府信息公开工作年度报告)
      `,
      checks: 'What the browser printed is this report.\nThe file is complete, not encrypted, has a page at least and the title of the report, and the page went nowhere else before it was printed.',
      why: 'Some browsers put their own start page in its place, and so does a redirect in a template. Unchecked, another page might be published.',
      source: 'Rule of this program: title and pages are looked at before a PDF is written.',
    },
  },
  P705: {
    wrong: example`
      export NIANBAO_CACHE=/opt/nianbao/cache
      （不是当前用户的文件夹，写不进去）
    `,
    right: example`
      export NIANBAO_CACHE=/home/zhang/nianbao-cache
    `,
    zh: {
      checks: '自带的浏览器能解开到当前用户自己的缓存文件夹，内容没有损坏。\n只在 64 位 x86 的 Linux 上用自带的浏览器；要有约 200 MB 的空间。',
      why: '解不开就不能生成 PDF 和图片；别人能写的文件夹里，程序可能被换掉，所以不用。',
      source: '本程序的规定：缓存文件夹属于当前用户，别人不能写；运行前核对校验值。',
    },
    en: {
      wrong: example`
        export NIANBAO_CACHE=/opt/nianbao/cache
        (not a folder of this user, cannot be written)
      `,
      checks: 'The embedded browser unpacks into a cache folder of this user, undamaged.\nOnly Linux on 64-bit x86 uses it; about 200 MB are needed.',
      why: 'Without it there is no PDF and no picture. In a folder that others may write the program could be exchanged, so such a folder is not used.',
      source: 'Rule of this program: the cache folder belongs to this user, others cannot write to it, and the checksum is verified.',
    },
  },
  P706: {
    wrong: example`
      正文.md
      12 | 联系人：王𠮷
    `,
    right: example`
      report.yaml
      fonts: {body: 思源宋体}
    `,
    zh: {
      checks: '正文和表格里的每个字，自带的字体都有。',
      why: '字体里没有的字，在 PDF 里是空框，公布后要更正。',
      source: '本程序的规定：生成 PDF 前逐字核对。',
    },
    en: {
      checks: 'The bundled fonts have every character of text and tables.',
      why: 'A character that no font has is an empty box in the PDF.',
      source: 'Rule of this program: every character is looked up before a PDF is made.',
    },
  },
  P707: {
    wrong: example`
      $ ls -ld 全区年报/应急管理局
      drwx------ 2 root root 应急管理局
    `,
    right: example`
      $ chmod -R a+rX 全区年报/应急管理局
    `,
    zh: {
      checks: '单位的文件夹和里面的文件可以打开。\n系统代码 EACCES、EPERM 是没有权限，EIO、ESTALE 多半是磁盘或网络盘出了问题。',
      why: '读不到的单位如果悄悄跳过，汇总里就少了一个。',
      source: '本程序的规定：批量任务里的每个单位都要有结果。',
    },
    en: {
      checks: 'The folder of a bureau and its files can be opened.\nSystem codes EACCES and EPERM mean a lack of permission, EIO and ESTALE mostly a fault of the disk or network drive.',
      why: 'A bureau that is passed over in silence would be missing from the summary.',
      source: 'Rule of this program: every bureau of a batch has a result.',
    },
  },
  P708: {
    wrong: example`
      $ nianbao build 应急管理局2023 --format html,pdf
      （台账改了一行）
      $ nianbao build 应急管理局2023 --format html
      out/report.pdf 里还是改以前的数
    `,
    right: example`
      $ nianbao build 应急管理局2023 --format html,pdf
    `,
    zh: {
      checks: '输出文件夹里以前生成、这次没有生成的文件，数和这次的一样。',
      why: '网页是新数、PDF 是旧数，报送的和公布的就不一致；“年度报告发布后有变动”是检查中要扣分的。',
      source: '本程序的规定：写出后与原来的 figures.json 核对。批量任务把这样的文件删去。',
    },
    en: {
      wrong: example`
        $ nianbao build 应急管理局2023 --format html,pdf
        (a row of a ledger is changed)
        $ nianbao build 应急管理局2023 --format html
        out/report.pdf still has the figures from before
      `,
      checks: 'Files left by an earlier run have the same figures.',
      why: 'With new figures in the page and old ones in the PDF, what is handed in differs from what is published.',
      source: 'Rule of this program: the figures.json of before is compared. A batch takes such files away.',
    },
  },
  P720: {
    wrong: example`
      nianbao preview 应急管理局 --port 80
    `,
    right: example`
      nianbao preview 应急管理局
    `,
    zh: {
      checks: '--port 写的端口是空闲的，而且这个用户可以用。\n系统代码 EADDRINUSE 是别的程序（也可能是另一个预览）正在用，EACCES 是没有权限，1024 以下的端口多半如此。',
      why: '没有端口，浏览器就打不开预览。',
      source: '本程序的规定：预览只在这台机器上（127.0.0.1）能看；不写端口时找一个空闲的，几个预览可以同时开。',
    },
    en: {
      checks: 'The port of --port is free, and this user may use it.\nSystem code EADDRINUSE means that another program (perhaps another preview) uses it; EACCES a lack of permission, as for most ports below 1024.',
      why: 'Without a port no browser can open the preview.',
      source: 'Rule of this program: a preview is seen on this machine (127.0.0.1) only; without a port one that is free is found, so that several can run at once.',
    },
  },
} as const satisfies ExplainedOf<typeof family>;

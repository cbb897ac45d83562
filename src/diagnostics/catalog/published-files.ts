import { entry } from '../entry.ts';

/** R60: a published file that is not read. */
const NOTHING_ZH = '里面的数字和文字一个也没有核对。';
const NOTHING_EN = 'None of its figures and words was checked.';

export const publishedFiles = {
  R601: entry<{ found: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `这个文件是${/^\w/.test(p.found) ? ' ' : ''}${p.found}，不是可以读的年报`,
      facts: () => '可以读的：网页（.html）、Word 文档（.docx）、PDF，以及表格（.xlsx、.xls、.ods）。文件是什么，看内容，不看扩展名。',
      effect: () => NOTHING_ZH,
      fixes: (p) => [/文档|RTF|WPS|OFD/.test(p.found) ? '在 Word、WPS 或版式阅读器里打开，另存为 .docx 或 PDF，再核对。' : '换成年报的网页、Word 文档或 PDF。'],
    },
    en: {
      headline: () => 'the file is no report that can be read',
      facts: (p) => `It is: ${p.found}. Read are web pages (.html), Word documents (.docx), PDF, and workbooks (.xlsx, .xls, .ods). What a file is, its contents say, not its name.`,
      effect: () => NOTHING_EN,
      fixes: (p) => [/文档|RTF|WPS|OFD/.test(p.found) ? 'Open it in Word, WPS or its reader, save it as .docx or PDF, and verify that.' : 'Name the page, Word document or PDF of the report.'],
    },
  }),
  R602: entry<{ reason: string; detail: string }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.reason === 'truncated' ? '文件不完整，后面的内容没有了' : p.reason === 'encoding' ? '文件里的文字编码读不出来' : p.reason === 'dtd' ? '文件里有文档类型声明，没有读' : '文件已经损坏'),
      facts: (p) =>
        p.reason === 'encoding'
          ? `从第 ${p.detail} 个字节起，既不是 UTF-8，也不是 GB18030。`
          : p.reason === 'dtd'
            ? `在 ${p.detail} 里。这种声明可以让读取程序去取别的文件，或者占满内存；Word 自己从来不写。`
            : p.detail
              ? `出错的地方：${p.detail}。`
              : '文件的结尾不在应有的位置。',
      effect: () => NOTHING_ZH,
      fixes: (p) => [p.reason === 'encoding' ? '用浏览器打开网页，另存为“网页，仅 HTML”，再核对。' : '找到原来的文件重新复制或重新下载一次；能打开的，另存一份再核对。'],
    },
    en: {
      headline: (p) => (p.reason === 'truncated' ? 'the file is not whole: its end is missing' : p.reason === 'encoding' ? 'the characters of the file cannot be read' : p.reason === 'dtd' ? 'the file declares a document type, and was not read' : 'the file is damaged'),
      facts: (p) =>
        p.reason === 'encoding'
          ? `From byte ${p.detail} on it is neither UTF-8 nor GB18030.`
          : p.reason === 'dtd'
            ? `In ${p.detail}. Such a declaration can make a reader fetch other files, or fill the memory; Word itself writes none.`
            : p.detail
              ? `Found in: ${p.detail}.`
              : 'The end of the file is not where it should be.',
      effect: () => NOTHING_EN,
      fixes: (p) => [p.reason === 'encoding' ? 'Open the page in a browser, save it as HTML, and verify that.' : 'Copy or download the original once more; if it opens, save it anew and verify that.'],
    },
  }),
  R603: entry<{}>({
    severity: 'error',
    zh: {
      headline: () => '文件有密码，打不开',
      effect: () => NOTHING_ZH,
      fixes: () => ['打开文件，去掉密码，另存一份再核对。年报要让人查阅、下载，公布的文件不能有密码。'],
    },
    en: {
      headline: () => 'the file has a password',
      effect: () => NOTHING_EN,
      fixes: () => ['Open it, remove the password, save a copy and verify that. A report is there to be read and downloaded: what is published has no password.'],
    },
  }),
  R604: entry<{ pages: number }>({
    severity: 'error',
    zh: {
      headline: () => '这个 PDF 里没有文字，只有图片',
      facts: (p) => `共 ${p.pages} 页，一个字也取不出来：是扫描件，或者是由图片做成的。`,
      effect: () => `${NOTHING_ZH}读者也不能查找、复制，读屏软件读不出来。`,
      fixes: () => ['用 Word 或 WPS 里的原稿直接导出 PDF（文件 > 另存为 > PDF），公布并核对导出的文件。', '如果只有纸质的：把年报的文字版一并公布，核对文字版。'],
    },
    en: {
      headline: () => 'there is no text in this PDF, only pictures',
      facts: (p) => `Not one character on its ${p.pages === 1 ? 'page' : `${p.pages} pages`}: it was scanned, or made of pictures.`,
      effect: () => `${NOTHING_EN} Nor can readers search or copy it, or have it read aloud.`,
      fixes: () => ['Export a PDF from the original in Word or WPS (File > Save as > PDF); publish and verify that.', 'If there is only paper: publish the text beside it, and verify the text.'],
    },
  }),
  R605: entry<{ limit: string; seconds: number; megabytes: number; how: string }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.limit === 'size' ? '文件太大，不像是年报' : p.limit === 'memory' ? '读这个文件用的内存超过了上限' : p.limit === 'ended' ? '读这个文件时，读取程序中断了' : '读这个文件用的时间超过了上限'),
      facts: (p) =>
        p.limit === 'size'
          ? '文件、其中的一部分，或者展开以后的内容，超过了年报可能有的大小。'
          : p.limit === 'memory'
            ? `上限是 ${p.megabytes} MB。`
            : p.limit === 'ended'
              ? `读取程序退出（代码 ${p.how}）。`
              : `${p.seconds} 秒没有读完。`,
      effect: () => NOTHING_ZH,
      fixes: () => ['打开文件看看内容；确是年报的，另存为一份新的 .docx 或 PDF，再核对。'],
    },
    en: {
      headline: (p) => (p.limit === 'size' ? 'the file is too large for a report' : p.limit === 'memory' ? 'reading this file took too much memory' : p.limit === 'ended' ? 'the reader ended while it read this file' : 'reading this file took too long'),
      facts: (p) =>
        p.limit === 'size'
          ? 'The file, a part of it, or what it expands to is beyond what a report can be.'
          : p.limit === 'memory'
            ? `The limit is ${p.megabytes} MB.`
            : p.limit === 'ended'
              ? `The reader ended with code ${p.how}.`
              : `It was not done after ${p.seconds} seconds.`,
      effect: () => NOTHING_EN,
      fixes: () => ['Open the file and look; if it is the report, save it anew as .docx or PDF and verify that.'],
    },
  }),
  R606: entry<{ reason: string }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.reason === 'ENOENT' ? '没有这个文件' : p.reason === 'ECHANGED' ? '读的时候，这个文件正在被改写' : '打不开这个文件'),
      facts: (p) => `系统代码 ${p.reason}。`,
      effect: () => NOTHING_ZH,
      fixes: (p) => [p.reason === 'ENOENT' ? '检查路径：从现在所在的文件夹写起，或写完整路径。' : '关闭正在使用它的程序，看看有没有读取权限，再运行一次。'],
    },
    en: {
      headline: (p) => (p.reason === 'ENOENT' ? 'there is no such file' : p.reason === 'ECHANGED' ? 'this file was being written while it was read' : 'the file cannot be opened'),
      facts: (p) => `System code ${p.reason}.`,
      effect: () => NOTHING_EN,
      fixes: (p) => [p.reason === 'ENOENT' ? 'Check the path: write it from where you are, or in full.' : 'Close the program that uses it, see whether you may read it, and run again.'],
    },
  }),
  R607: entry<{ found: 'picture' | 'nothing' }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.found === 'picture' ? '这是年报的图解，不是年报' : '文件里没有年报的表格，也没有年报的章节'),
      facts: (p) => (p.found === 'picture' ? '图解是从年报里挑出来画成图的，没有年报的这三张表。' : '没有找到“二、主动公开政府信息情况”等章节标题，也没有找到这三张表的行和列。'),
      effect: () => NOTHING_ZH,
      fixes: (p) =>
        p.found === 'picture'
          ? ['核对年报正文：和图解在同一个文件夹里的 report.html 或 report.pdf。', '图解里的数，在生成时核对：nianbao build --verify。']
          : ['检查是不是年报正文所在的页面或文件：有的网页只列出附件，年报在附件里。', '如果网页的内容要在浏览器里才显示出来：在浏览器里另存为“网页，仅 HTML”，或打印成 PDF，再核对。'],
    },
    en: {
      headline: (p) => (p.found === 'picture' ? 'this is the infographic of a report, not the report' : 'the file has neither tables nor sections of a report'),
      facts: (p) => (p.found === 'picture' ? 'An infographic (图解) shows some of a report in pictures; it has none of the three tables of the report.' : 'No section title such as 二、主动公开政府信息情况 was found, nor rows and columns of the three tables.'),
      effect: () => NOTHING_EN,
      fixes: (p) =>
        p.found === 'picture'
          ? ['Verify the report itself: report.html or report.pdf in the same folder.', 'The numbers of an infographic are checked when it is made: nianbao build --verify.']
          : ['See whether this is the page or file that holds the report: some pages list attachments only.', 'If a script fills the page: save it from the browser as HTML, or print it as PDF, and verify that.'],
    },
  }),
};

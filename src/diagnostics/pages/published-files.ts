import type { publishedFiles as family } from '../catalog/published-files.ts';
import { example, type ExplainedOf } from './explained.ts';

const RULE_ZH = '本程序的规定：文件是什么，看内容，不看扩展名；读不了的说明原因，不当作没有问题。';
const RULE_EN = 'Rule of this program: contents say what a file is, not its name; what cannot be read is told with its reason, and is never taken for sound.';
const OPEN_ZH = '《中华人民共和国政府信息公开条例》第二十四条：政府信息公开平台要具备信息检索、查阅、下载等功能。';
const OPEN_EN = 'Article 24 of the Regulations (政府信息公开条例): what is published can be searched, read and downloaded.';

export const publishedFiles = {
  R601: {
    wrong: example`
      nianbao verify 年报.docx           内容是 JPEG 图片，改了扩展名
      nianbao verify 年报.doc            Word 97-2003 文档
    `,
    right: example`
      nianbao verify 年报.docx           在 WPS 里另存为 .docx
      nianbao verify 年报.pdf
    `,
    zh: {
      checks: '文件是可以读的年报：网页、Word 文档（.docx）、PDF 或工作簿。\n.doc、.wps、OFD、RTF、网页归档（.mht）要先另存。',
      why: '别的格式里取不出表格，勉强去读就会读错数。',
      source: RULE_ZH,
    },
    en: {
      checks: 'The file is a report that can be read: page, .docx, PDF or workbook.\nFiles such as .doc, .wps, OFD, RTF and .mht are to be saved anew first.',
      why: 'From other forms tables cannot be had whole, and numbers would be misread.',
      source: RULE_EN,
    },
  },
  R602: {
    wrong: example`
      年报.pdf          下载到一半：12 kB，原文件 280 kB
    `,
    right: example`
      年报.pdf          重新下载：280 kB
    `,
    zh: {
      checks: '文件是完整的，没有损坏，文字编码读得出来。\n网页的表格要有结尾；Word 文档里不能有文档类型声明（DTD）。',
      why: '缺了一段的文件里，表格看起来可能还是完整的，读出来的数却是错的。文档类型声明可以让读取程序去取别的文件，或者占满内存。',
      source: RULE_ZH,
    },
    en: {
      checks: 'The file is whole and sound, and its characters can be read.\nTables of a page have their ends; a Word document declares no document type (DTD).',
      why: 'A file that lacks its end may still look whole, and give wrong numbers. A document type can make a reader fetch other files, or fill the memory.',
      source: RULE_EN,
    },
  },
  R603: {
    wrong: example`
      年报.pdf          打开时要输入密码
    `,
    right: example`
      年报.pdf          直接能打开
    `,
    zh: { checks: '文件没有密码。', why: '公布的年报是给公众看的，有密码就不能查阅、下载。', source: OPEN_ZH },
    en: { checks: 'The file has no password.', why: 'A published report is for the public, who cannot read it behind a password.', source: OPEN_EN },
  },
  R604: {
    wrong: example`
      年报.pdf          12 页，都是扫描的图片，选不中文字
    `,
    right: example`
      年报.pdf          从 Word 导出，文字可以选中、复制
    `,
    zh: {
      checks: 'PDF 里有文字。\n扫描件、由图片做成的 PDF，里面没有文字。',
      why: '图片里的数程序读不到，读者不能查找、复制，读屏软件也读不出来；评估时算作“不便获取”。',
      source: `${OPEN_ZH}《无障碍环境建设法》要求网站内容便于读屏软件读取。`,
    },
    en: {
      checks: 'There is text in the PDF.\nScans, and PDFs made of pictures, have none.',
      why: 'Numbers in pictures cannot be read by the program, searched or copied by readers, or read aloud; assessments mark that down.',
      source: `${OPEN_EN} 《无障碍环境建设法》 asks that contents can be read aloud.`,
    },
  },
  R605: {
    wrong: example`
      年报.html         120 MB：图片都写在网页里面
      年报.docx         展开以后超过 1 GB
    `,
    right: example`
      年报.html         60 kB
    `,
    zh: {
      checks: '文件在限定的大小、时间和内存里读完。\n文件由单独的进程读取，超过上限就停下来。',
      why: '损坏或有意做坏的文件会让读取程序停不下来，或占满内存。',
      source: '本程序的规定：一个文件读不出来，不能影响别的文件和这台机器。',
    },
    en: {
      checks: 'The file is read within limits of size, time and memory.\nA process of its own reads it, and is ended beyond them.',
      why: 'A damaged or hostile file can keep a reader busy for ever, or fill the memory.',
      source: 'Rule of this program: a file that cannot be read harms neither other files nor the machine.',
    },
  },
  R606: {
    wrong: example`
      nianbao verify 年报.pdf            没有这个文件，或者没有读取权限
    `,
    right: example`
      nianbao verify 公布/年报.pdf
    `,
    zh: { checks: '文件在这个位置，可以打开。', why: '读不到文件，就没有可以核对的。', source: RULE_ZH },
    en: { checks: 'The file is there and can be opened.', why: 'Without it there is nothing to check.', source: RULE_EN },
  },
  R607: {
    wrong: example`
      政府信息公开年报 > 云溪县应急管理局
      附件：云溪县应急管理局2023年政府信息公开工作年度报告.pdf
    `,
    right: example`
      云溪县应急管理局2023年政府信息公开工作年度报告
      一、总体情况
    `,
    zh: {
      checks: '文件里有年报的章节标题，或者三张表中的一张。',
      why: '目录页、附件列表页、要运行程序才显示内容的网页里都没有年报，不能当作“没有发现问题”。',
      source: RULE_ZH,
    },
    en: {
      checks: 'The file holds titles of sections, or one of the three tables.',
      why: 'A page of links, or one that a script fills, holds no report; that is not the same as a report without faults.',
      source: RULE_EN,
    },
  },
} satisfies ExplainedOf<typeof family>;

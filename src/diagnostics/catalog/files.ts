import { entry } from '../entry.ts';

const NOT_COUNTED_ZH = '这个文件里的内容没有计入任何数字；为免漏算，年报没有生成。';
const NOT_COUNTED_EN = 'Nothing in this file was counted; so that nothing is missed, no report is written.';

/** L1: files of ledgers that cannot be read. */
export const files = {
  L101: entry<Record<never, never>>({
    severity: 'error',
    zh: {
      headline: () => '台账文件是空的（0 字节）',
      effect: () => NOT_COUNTED_ZH,
      fixes: () => ['从原来的地方重新复制一份；如果不需要这个文件，把它移出文件夹。'],
    },
    en: {
      headline: () => 'the ledger file is empty (0 bytes)',
      effect: () => NOT_COUNTED_EN,
      fixes: () => ['Copy it again from where it came; if it is not needed, move it out of the folder.'],
    },
  }),
  L102: entry<{ found: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `这不是电子表格，内容是${p.found}`,
      effect: () => NOT_COUNTED_ZH,
      fixes: () => ['用 Excel 或 WPS 打开原来的台账，另存为“Excel 工作簿（*.xlsx）”。', '如果它不是台账，把它移出文件夹，或写进 report.yaml 的 ignore。'],
    },
    en: {
      headline: (p) => `this is not a spreadsheet but ${p.found}`,
      effect: () => NOT_COUNTED_EN,
      fixes: () => ['Open the original ledger in Excel or WPS and save it as .xlsx.', 'If it is no ledger, move it out of the folder or name it under ignore in report.yaml.'],
    },
  }),
  L103: entry<{ part: string | undefined }>({
    severity: 'error',
    zh: {
      headline: () => '台账文件损坏或不完整，读不出来',
      facts: (p) => (p.part ? `出错的部分：${p.part}（内容不完整、与校验不符，或写法不合规）。` : '文件的结构读不下去。'),
      effect: () => NOT_COUNTED_ZH,
      fixes: () => ['重新复制一份文件再试（常见原因：复制或下载中断）。', '能用 Excel 或 WPS 打开的话，打开后另存为新的 .xlsx。'],
    },
    en: {
      headline: () => 'the ledger file is damaged or incomplete',
      facts: (p) => (p.part ? `The part at fault: ${p.part} (cut off, changed since it was written, or not written as it should be).` : 'Its structure cannot be followed.'),
      effect: () => NOT_COUNTED_EN,
      fixes: () => ['Copy the file again (usual cause: a copy or download that broke off).', 'If Excel or WPS opens it, save it as a new .xlsx.'],
    },
  }),
  L104: entry<Record<never, never>>({
    severity: 'error',
    zh: {
      headline: () => '台账文件有打开密码，读不出来',
      effect: () => NOT_COUNTED_ZH,
      fixes: () => ['用 Excel 打开，依次点“文件 - 信息 - 保护工作簿 - 用密码进行加密”，清空密码后保存；WPS 在“文件 - 文档加密”。'],
    },
    en: {
      headline: () => 'the ledger file is protected with a password',
      effect: () => NOT_COUNTED_EN,
      fixes: () => ['Open it in Excel, choose File, Info, Protect Workbook, Encrypt with Password, clear the password and save.'],
    },
  }),
  L105: entry<{ offset: number }>({
    severity: 'error',
    zh: {
      headline: () => '文本台账的编码认不出来',
      facts: (p) => `从第 ${p.offset + 1} 个字节起，既不是 UTF-8，也不是 GB18030（GBK）。`,
      effect: () => '硬读会出现乱码，数就不可靠；' + NOT_COUNTED_ZH,
      fixes: () => ['用 Excel 或 WPS 打开原表，另存为 .xlsx，或另存为“CSV UTF-8”。'],
    },
    en: {
      headline: () => 'the encoding of the text ledger is not known',
      facts: (p) => `From byte ${p.offset + 1} on it is neither UTF-8 nor GB18030 (GBK).`,
      effect: () => 'Reading it all the same would give wrong characters. ' + NOT_COUNTED_EN,
      fixes: () => ['Open the original in Excel or WPS and save it as .xlsx or as "CSV UTF-8".'],
    },
  }),
  L106: entry<Record<never, never>>({
    severity: 'error',
    zh: {
      headline: () => '这张工作表读不出来',
      effect: () => '这张表里的行没有计入任何数字；为免漏算，年报没有生成。',
      fixes: () => ['用 Excel 或 WPS 打开工作簿，另存为新的 .xlsx 再试。', '把这张表的内容复制到新建的工作簿里。'],
    },
    en: {
      headline: () => 'this sheet cannot be read',
      effect: () => 'Its rows are in no figure; so that nothing is missed, no report is written.',
      fixes: () => ['Open the workbook in Excel or WPS and save it as a new .xlsx.', 'Copy the contents of the sheet into a new workbook.'],
    },
  }),
  L107: entry<{ found: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `文件内容是${p.found}，不是 Excel 工作簿`,
      effect: () => '业务系统导出的“假 Excel”里，日期和编号常被改写；' + NOT_COUNTED_ZH,
      fixes: () => ['用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”，再放回原处。'],
    },
    en: {
      headline: (p) => `the file holds ${p.found}, not an Excel workbook`,
      effect: () => 'Such exports often change dates and numbers. ' + NOT_COUNTED_EN,
      fixes: () => ['Open it in Excel or WPS, save it as .xlsx and put it back.'],
    },
  }),
  L108: entry<{ part: string | undefined }>({
    severity: 'error',
    zh: {
      headline: () => '台账文件展开后超出限度，没有读',
      facts: (p) => `展开后过大，或压缩比异常${p.part ? `：${p.part}` : ''}。`,
      effect: () => NOT_COUNTED_ZH,
      fixes: () => ['在 Excel 里删去表格下方成片的空行和格式，另存为新的 .xlsx。', '按月份或科室拆成几个文件。'],
    },
    en: {
      headline: () => 'the ledger expands beyond the limit and was not read',
      facts: (p) => `Too large when expanded, or compressed beyond reason${p.part ? `: ${p.part}` : ''}.`,
      effect: () => NOT_COUNTED_EN,
      fixes: () => ['Delete the empty formatted rows below the table in Excel and save it as a new .xlsx.', 'Split it by month or section.'],
    },
  }),
  L109: entry<{ fault: string }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.fault === 'quote' ? '引号没有成对，后面的行读不准' : '有一行长得不像表格'),
      effect: () => '从这一行起，列会错位；' + NOT_COUNTED_ZH,
      fixes: () => ['用 Excel 或 WPS 打开这个文件，核对这一行，另存为 .xlsx。'],
    },
    en: {
      headline: (p) => (p.fault === 'quote' ? 'a quotation mark is not closed' : 'a line is too long to be part of a table'),
      effect: () => 'From this line on columns would shift. ' + NOT_COUNTED_EN,
      fixes: () => ['Open the file in Excel or WPS, check this line and save it as .xlsx.'],
    },
  }),
  L110: entry<{ reason: string }>({
    severity: 'error',
    zh: {
      headline: () => '台账文件打不开',
      facts: (p) => `系统代码 ${p.reason}。`,
      effect: () => NOT_COUNTED_ZH,
      fixes: () => ['关闭正在使用它的程序，确认有读取权限，再运行一次。'],
    },
    en: {
      headline: () => 'the ledger file cannot be opened',
      facts: (p) => `System code ${p.reason}.`,
      effect: () => NOT_COUNTED_EN,
      fixes: () => ['Close the program that uses it, check that you may read it, and run again.'],
    },
  }),
  L111: entry<{ lines: number; found: number; expected: number }>({
    severity: 'error',
    zh: {
      headline: (p) => `这一行有 ${p.found} 列，别的行是 ${p.expected} 列`,
      facts: (p) => `这样的行共 ${p.lines} 行。常见原因：内容里有逗号，却没有加引号。`,
      effect: () => '多出一列，后面的列就全部错位；' + NOT_COUNTED_ZH,
      fixes: () => ['用 Excel 或 WPS 打开这个文件，把错位的行改正，另存为 .xlsx。', '能从系统重新导出的话，导出为 .xlsx。'],
    },
    en: {
      headline: (p) => `this line has ${p.found} columns, the others have ${p.expected}`,
      facts: (p) => `There are ${p.lines} such lines. Usual cause: a comma inside a value that is not quoted.`,
      effect: () => 'With one column more all that follow it shift. ' + NOT_COUNTED_EN,
      fixes: () => ['Open the file in Excel or WPS, mend the shifted lines and save it as .xlsx.', 'If the system can export it again, export .xlsx.'],
    },
  }),
  L112: entry<{ why: 'name' | 'link' }>({
    severity: 'warning',
    zh: {
      headline: (p) => (p.why === 'link' ? '这是指向别处的链接，没有读' : '台账文件夹里的这个文件不是电子表格，没有读'),
      effect: () => '如果里面有台账，其中的行不在年报的任何数字里。',
      fixes: (p) => [
        p.why === 'link' ? '把文件本身复制到单位文件夹里。' : '如果它是台账：用 Excel 或 WPS 打开，另存为 .xlsx。',
        '如果它不是台账：移出文件夹，或写进 report.yaml 的 ignore。',
      ],
    },
    en: {
      headline: (p) => (p.why === 'link' ? 'this is a link to elsewhere and was not read' : 'this file is no spreadsheet and was not read'),
      effect: () => 'If it holds a ledger, its rows are in no figure of the report.',
      fixes: (p) => [
        p.why === 'link' ? 'Copy the file itself into the folder of the bureau.' : 'If it is a ledger: open it in Excel or WPS and save it as .xlsx.',
        'If it is not: move it away, or name it under ignore in report.yaml.',
      ],
    },
  }),
};

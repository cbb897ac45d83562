import { entry } from '../entry.ts';

const NOT_COUNTED_ZH = '这个文件里的内容没有计入任何数字；为免漏算，年报没有生成。';
const NOT_COUNTED_EN = 'Nothing in this file was counted; so that nothing is missed, no report is written.';

/** What is known of the damage, with the part where one is known. */
const DAMAGE = {
  damaged: { zh: (part: string) => part + '文件的结构读不下去。', en: (part: string) => 'Its structure cannot be followed.' + part },
  truncated: { zh: (part: string) => part + '文件没有结尾，后一部分不见了。', en: (part: string) => 'The file stops before its end.' + part },
  unclosed: { zh: (part: string) => part + '内容写到一半就断了。', en: (part: string) => 'Its contents stop half-way.' + part },
  checksum: { zh: (part: string) => part + '内容与文件自带的校验和不符，写好以后被改动过。', en: (part: string) => 'Its contents do not match the checksum that the file keeps.' + part },
  missing: { zh: (part: string) => part + '文件里少了这一部分。', en: (part: string) => 'A part is not in the file.' + part },
  duplicate: { zh: (part: string) => part + '这一部分有两份，无法知道以哪份为准。', en: (part: string) => 'A part is there twice, and nothing says which one holds.' + part },
  dtd: { zh: (part: string) => part + '里面带有 DTD 声明（可引用别处的文件），正常的台账没有。', en: (part: string) => 'It has a DTD, which can refer to other files; no sound ledger has one.' + part },
  encoding: { zh: (part: string) => part + '其中的文字编码不是它声明的那种。', en: (part: string) => 'Its characters are not in the encoding that it declares.' + part },
  xml: { zh: (part: string) => part + '其中的写法不合规。', en: (part: string) => 'It is not written as it should be.' + part },
  cell: { zh: (part: string) => part + '其中的单元格前后矛盾。', en: (part: string) => 'Its cells contradict each other.' + part },
  tooLarge: { zh: (part: string) => part + '展开后过大。', en: (part: string) => 'It expands beyond the limit.' + part },
};
type Damage = keyof typeof DAMAGE;

const SHEET_FAULT = {
  xml: { zh: '这张表的内容写法不合规，只能读出一部分。', en: 'Its contents are not written as they should be; only a part could be read.' },
  unclosed: { zh: '这张表的内容写到一半就断了。', en: 'Its contents stop half-way.' },
  cell: { zh: '这一处与表里别的内容矛盾，例如行号写了两次，或引用了不存在的文字。', en: 'This place contradicts the rest of the sheet: a row given twice, say, or a text that is not there.' },
  missing: { zh: '工作簿的目录里有这张表，文件里没有它的内容。', en: 'The workbook lists it, but its contents are not in the file.' },
  twice: { zh: '工作簿里有两张表同名，或者指向同一份内容。', en: 'Two sheets of the workbook have the same name or the same contents.' },
};

const NOT_READ_ZH = {
  link: '这是指向别处的链接，没有读',
  name: '台账文件夹里的这个文件不是电子表格，没有读',
  special: '这不是普通文件（设备或管道），没有读',
};
const NOT_READ_EN = {
  link: 'this is a link to elsewhere and was not read',
  name: 'this file is no spreadsheet and was not read',
  special: 'this is a device or a pipe, not a file, and was not read',
};

const ENCODING = {
  bytes: { zh: (at: string) => `从${at}起，既不是 UTF-8，也不是 GB18030（GBK）。`, en: (at: string) => `From ${at} on it is neither UTF-8 nor GB18030 (GBK).` },
  mixed: { zh: (at: string) => `前面是 UTF-8，从${at}起是 GB18030（GBK）：像是两个文件接在了一起。`, en: (at: string) => `UTF-8 in front, GB18030 (GBK) from ${at} on: two files seem to have been joined.` },
  cut: { zh: (at: string) => `末尾只剩半个字（${at}）：复制或导出中断了。`, en: (at: string) => `It ends with half a character (${at}): a copy or an export broke off.` },
  big5: { zh: () => '内容像是繁体字的 Big5 编码，本程序不读这种编码。', en: () => 'It seems to be Big5 (traditional Chinese), which is not read.' },
  nul: { zh: (at: string) => `${at}是空字符（NUL），文本里不该有。`, en: (at: string) => `There is a NUL character at ${at}, which no text has.` },
  lost: { zh: (at: string) => `${at}处是替代符 U+FFFD：原来的字在上一次转码时已经丢了。`, en: (at: string) => `At ${at} there is U+FFFD: a character was lost when the text was converted before.` },
};
type EncodingReason = keyof typeof ENCODING;

const WEB = {
  page: {
    zh: '文件内容是网页，里面没有表格',
    factsZh: '常见原因：导出时登录已经超时，存下来的是登录页；或者表格在网页附带的别的文件里。',
    en: 'the file is a web page without a table',
    factsEn: 'Usual cause: the login had expired, and a login page was saved; or the table is in other files of the page.',
  },
  mhtml: {
    zh: '文件内容是“单个文件网页”（MHTML）',
    factsZh: '这种格式把网页和图片装在一个文件里，本程序不读。',
    en: 'the file is a single-file web page (MHTML)',
    factsEn: 'This form packs a page and its pictures into one file; it is not read.',
  },
  xml: {
    zh: '文件内容是 XML，不是表格',
    factsZh: '本程序读得懂的 XML 只有“XML 电子表格 2003”。',
    en: 'the file is XML and no spreadsheet',
    factsEn: 'The only XML that is read is the XML Spreadsheet of Excel 2003.',
  },
};

/** What is in a file whose name says something else. */
const CONTENTS = {
  html: { zh: '网页（HTML）表格', en: 'an HTML table' },
  xml2003: { zh: 'XML 电子表格 2003', en: 'an XML Spreadsheet 2003' },
  tabs: { zh: '制表符分隔的文本', en: 'tab-separated text' },
  xlsx: { zh: '新格式的工作簿（.xlsx）', en: 'a workbook of the new form (.xlsx)' },
  xls: { zh: '旧格式的工作簿（.xls）', en: 'a workbook of the old form (.xls)' },
  xlsb: { zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' },
  ods: { zh: 'OpenDocument 表格（.ods）', en: 'an OpenDocument spreadsheet (.ods)' },
};
/** Without types of cells: what the export changed cannot be seen any more. */
const UNTYPED = ['html', 'tabs'];

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
  L103: entry<{ part: string | undefined; reason?: Damage }>({
    severity: 'error',
    zh: {
      headline: () => '台账文件损坏或不完整，读不出来',
      facts: (p) => DAMAGE[p.reason ?? 'damaged'].zh(p.part ? `出错的部分：${p.part}。` : ''),
      effect: () => NOT_COUNTED_ZH,
      fixes: () => ['重新复制一份文件再试（常见原因：复制或下载中断）。', '能用 Excel 或 WPS 打开的话，打开后另存为新的 .xlsx。'],
    },
    en: {
      headline: () => 'the ledger file is damaged or incomplete',
      facts: (p) => DAMAGE[p.reason ?? 'damaged'].en(p.part ? ` The part at fault: ${p.part}.` : ''),
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
  L105: entry<{ offset: number; reason?: EncodingReason }>({
    severity: 'error',
    zh: {
      headline: () => '文本台账的编码认不出来',
      facts: (p) => ENCODING[p.reason ?? 'bytes'].zh(`第 ${p.offset + 1} 个字节`),
      effect: () => '硬读会出现乱码，数就不可靠；' + NOT_COUNTED_ZH,
      fixes: () => ['用 Excel 或 WPS 打开原表，另存为 .xlsx，或另存为“CSV UTF-8”。'],
    },
    en: {
      headline: () => 'the encoding of the text ledger is not known',
      facts: (p) => ENCODING[p.reason ?? 'bytes'].en(`byte ${p.offset + 1}`),
      effect: () => 'Reading it all the same would give wrong characters. ' + NOT_COUNTED_EN,
      fixes: () => ['Open the original in Excel or WPS and save it as .xlsx or as "CSV UTF-8".'],
    },
  }),
  L106: entry<{ reason?: 'xml' | 'unclosed' | 'cell' | 'missing' | 'twice' }>({
    severity: 'error',
    zh: {
      headline: () => '这张工作表读不出来',
      facts: (p) => SHEET_FAULT[p.reason ?? 'xml'].zh,
      effect: () => '这张表里的行没有计入任何数字；为免漏算，年报没有生成。',
      fixes: () => ['用 Excel 或 WPS 打开工作簿，另存为新的 .xlsx 再试。', '把这张表的内容复制到新建的工作簿里。'],
    },
    en: {
      headline: () => 'this sheet cannot be read',
      facts: (p) => SHEET_FAULT[p.reason ?? 'xml'].en,
      effect: () => 'Its rows are in no figure; so that nothing is missed, no report is written.',
      fixes: () => ['Open the workbook in Excel or WPS and save it as a new .xlsx.', 'Copy the contents of the sheet into a new workbook.'],
    },
  }),
  L107: entry<{ found: 'page' | 'mhtml' | 'xml' }>({
    severity: 'error',
    zh: {
      headline: (p) => WEB[p.found].zh,
      facts: (p) => WEB[p.found].factsZh,
      effect: () => NOT_COUNTED_ZH,
      fixes: () => ['用 Excel 或 WPS 打开它；能看到表格的，另存为“Excel 工作簿（*.xlsx）”，再放回原处。', '看不到表格的，从业务系统重新导出。'],
    },
    en: {
      headline: (p) => WEB[p.found].en,
      facts: (p) => WEB[p.found].factsEn,
      effect: () => NOT_COUNTED_EN,
      fixes: () => ['Open it in Excel or WPS; if the table is there, save it as .xlsx and put it back.', 'If there is no table, export it from the system again.'],
    },
  }),
  L108: entry<{ part: string | undefined; cells?: number }>({
    severity: 'error',
    zh: {
      headline: () => '台账文件展开后超出限度，没有读',
      facts: (p) => (p.cells ? `单元格超过 ${p.cells} 个。` : `展开后过大，或压缩比异常${p.part ? `：${p.part}` : ''}。`),
      effect: () => NOT_COUNTED_ZH,
      fixes: () => ['在 Excel 里删去表格下方成片的空行和格式，另存为新的 .xlsx。', '按月份或科室拆成几个文件。'],
    },
    en: {
      headline: () => 'the ledger expands beyond the limit and was not read',
      facts: (p) => (p.cells ? `More than ${p.cells} cells.` : `Too large when expanded, or compressed beyond reason${p.part ? `: ${p.part}` : ''}.`),
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
  L112: entry<{ why: 'name' | 'link' | 'special' }>({
    severity: 'warning',
    zh: {
      headline: (p) => NOT_READ_ZH[p.why],
      effect: () => '如果里面有台账，其中的行不在年报的任何数字里。',
      fixes: (p) => [
        p.why === 'link' ? '把文件本身复制到单位文件夹里。' : '如果它是台账：用 Excel 或 WPS 打开，另存为 .xlsx。',
        '如果它不是台账：移出文件夹，或写进 report.yaml 的 ignore。',
      ],
    },
    en: {
      headline: (p) => NOT_READ_EN[p.why],
      effect: () => 'If it holds a ledger, its rows are in no figure of the report.',
      fixes: (p) => [
        p.why === 'link' ? 'Copy the file itself into the folder of the bureau.' : 'If it is a ledger: open it in Excel or WPS and save it as .xlsx.',
        'If it is not: move it away, or name it under ignore in report.yaml.',
      ],
    },
  }),
  L113: entry<{ ending: string; found: keyof typeof CONTENTS }>({
    severity: 'warning',
    zh: {
      headline: (p) => `扩展名是 ${p.ending}，内容是${CONTENTS[p.found].zh}`,
      facts: (p) =>
        UNTYPED.includes(p.found) ? '业务系统导出的文件常是这样；有的系统导出时会把长编号写成科学计数，把日期改写。' : '多半是改过扩展名，或者业务系统导出时写错了。',
      effect: () => '已按内容读取并计入；Excel 打开它时也会提示格式与扩展名不一致。',
      fixes: () => ['对照原系统看一眼件数、日期和编号。', '用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”，就不再提示。'],
    },
    en: {
      headline: (p) => `named ${p.ending}, but it is ${CONTENTS[p.found].en}`,
      facts: (p) =>
        UNTYPED.includes(p.found)
          ? 'Exports of business systems often are; some write long numbers in scientific notation and rewrite dates.'
          : 'Mostly it was renamed, or the system that exported it wrote the wrong ending.',
      effect: () => 'It was read by its contents and counted. Excel, too, says that form and ending do not match.',
      fixes: () => ['Compare the number of rows, dates and numbers with the system it came from.', 'Open it in Excel or WPS and save it as .xlsx; then this is not said again.'],
    },
  }),
};

import type { files as family } from '../catalog/files.ts';
import { example, type ExplainedOf } from './explained.ts';

const NOTHING_MISSED_ZH = '本程序的规定：文件夹里的台账要么全部读出来，要么停下来说明，不能当作没有。';
const NOTHING_MISSED_EN = 'Rule of this program: every ledger in the folder is read, or the run stops and says why; none is taken for absent.';

export const files = {
  L101: {
    wrong: example`
      台账/
        2023年行政许可台账.xlsx          0 字节
        2023年行政处罚台账.xlsx         48 KB
    `,
    right: example`
      台账/
        2023年行政许可台账.xlsx         36 KB
        2023年行政处罚台账.xlsx         48 KB
    `,
    zh: {
      checks: '台账文件不是 0 字节。\n复制中断、网盘还没有同步完，常会留下这样的空文件。',
      why: '空文件里一行也没有，按它统计，这一类会变成 0，年报里就是一个错的 0。',
      source: NOTHING_MISSED_ZH + '全年确实没有的，放一份只有表头的台账。',
    },
    en: {
      wrong: example`
        台账/
          2023年行政许可台账.xlsx        0 bytes
          2023年行政处罚台账.xlsx       48 KB
      `,
      right: example`
        台账/
          2023年行政许可台账.xlsx       36 KB
          2023年行政处罚台账.xlsx       48 KB
      `,
      checks: 'A ledger file is not 0 bytes long.\nA copy that broke off or a cloud folder that has not synchronised leaves such files behind.',
      why: 'There is no row in it. Counted as it is, the report would print a 0 that is wrong.',
      source: NOTHING_MISSED_EN + ' Where there was nothing in the year, put in a ledger with a header only.',
    },
  },
  L102: {
    wrong: example`
      台账/行政许可台账.xlsx      内容是 PDF（扫描件改了扩展名）
    `,
    right: example`
      台账/行政许可台账.xlsx      内容是 Excel 工作簿
    `,
    zh: {
      checks: '扩展名是电子表格的文件，内容也是电子表格。\n把 PDF、Word、图片、压缩包改名为 .xlsx，内容并没有变成表格。',
      why: '里面的行读不出来，这份台账就没有计入任何数字。',
      source: NOTHING_MISSED_ZH + '能读的有 .xlsx、.xls、.et、.ods、.csv。',
    },
    en: {
      wrong: example`
        台账/行政许可台账.xlsx      is a PDF (a scan that was renamed)
      `,
      right: example`
        台账/行政许可台账.xlsx      is an Excel workbook
      `,
      checks: 'A file named as a spreadsheet holds a spreadsheet.\nA PDF, a Word document, a picture or an archive does not become a table by being renamed to .xlsx.',
      why: 'Its rows cannot be read, so this ledger is in no number of the report.',
      source: NOTHING_MISSED_EN + ' It reads .xlsx, .xls, .et, .ods and .csv.',
    },
  },
  L103: {
    wrong: example`
      台账/2023年行政许可台账.xlsx        12 KB（复制中断，少了后一半）
    `,
    right: example`
      台账/2023年行政许可台账.xlsx        36 KB（重新复制，完整）
    `,
    zh: {
      checks: '台账文件是完整的，没有损坏。\n每个 .xlsx 内部都存着各部分的长度和校验和，读之前先核对。',
      why: '损坏的文件有时也能打开一部分。只读到一部分，件数就会偏小，而且看不出来。',
      source: NOTHING_MISSED_ZH,
    },
    en: {
      wrong: example`
        台账/2023年行政许可台账.xlsx        12 KB (the copy broke off)
      `,
      right: example`
        台账/2023年行政许可台账.xlsx        36 KB (copied again, complete)
      `,
      checks: 'A ledger file is complete and undamaged.\nEvery .xlsx keeps the length and the checksum of its parts; they are verified before it is read.',
      why: 'Part of a damaged file can sometimes still be opened. The count would be too small, and nobody would see it.',
      source: NOTHING_MISSED_EN,
    },
  },
  L104: {
    wrong: example`
      台账/行政处罚案件台账.xlsx      打开时要输入密码
    `,
    right: example`
      台账/行政处罚案件台账.xlsx      打开时不要密码
    `,
    zh: {
      checks: '台账文件没有打开密码。\n只设了修改密码或工作表保护的，不影响读取。',
      why: '有打开密码的文件，内容是加密的，程序读不到，这份台账就没有计入任何数字。',
      source: '本程序的规定：不问密码，也不保存密码。需要保密的台账，建议限制文件夹的访问权限。',
    },
    en: {
      wrong: example`
        台账/行政处罚案件台账.xlsx      asks for a password when opened
      `,
      right: example`
        台账/行政处罚案件台账.xlsx      opens without a password
      `,
      checks: 'A ledger file has no password for opening.\nA password for changes, or a protected sheet, does not matter.',
      why: 'A file with such a password is encrypted. It cannot be read, so this ledger is in no number of the report.',
      source: 'Rule of this program: it asks for no password and keeps none. For ledgers that are not for everybody, restrict access to the folder instead.',
    },
  },
  L105: {
    wrong: example`
      台账/主动公开信息登记.csv      前一半是 UTF-8，后一半是 GBK（两个文件接成）
    `,
    right: example`
      台账/主动公开信息登记.csv      全部是 UTF-8（另存为“CSV UTF-8”）
    `,
    zh: {
      checks: '文本台账（.csv）的编码是 UTF-8 或 GB18030（含 GBK）。\n有标记的 UTF-16 也能读。编码不同的文件接在一起、末尾少了半个字的，读不出来。',
      why: '编码认错了，汉字会变成乱码，列名和类别都对不上，按渠道、类别的分项统计也会印出乱码。',
      source: '国家标准 GB 18030（汉字编码）和 UTF-8 是现在通用的两种编码。',
    },
    en: {
      wrong: example`
        台账/主动公开信息登记.csv      half UTF-8, half GBK (two files joined)
      `,
      right: example`
        台账/主动公开信息登记.csv      all UTF-8 (saved as "CSV UTF-8")
      `,
      checks: 'A text ledger (.csv) is in UTF-8 or GB18030 (which holds GBK).\nUTF-16 with its mark is read too. Files of two encodings joined, or half a character at the end, cannot be read.',
      why: 'Read in the wrong encoding, Chinese turns into other characters: headers and classes are not recognised, and counts by channel or kind would be printed with nonsense for names.',
      source: 'The national standard GB 18030 and UTF-8 are the two encodings in general use.',
    },
  },
  L106: {
    wrong: example`
      台账/2023年行政许可台账.xlsx
        第一季度      125 行
        第二季度      读不出来
        第三季度      98 行
    `,
    right: example`
      台账/2023年行政许可台账.xlsx
        第一季度      125 行
        第二季度      112 行
        第三季度      98 行
    `,
    zh: {
      checks: '工作簿里的每张工作表都读得出来。\n用修复工具或别的软件改过的工作簿，有时个别工作表的内容已经坏了。',
      why: '一张表读不出来，别的表照常计入，件数就少了这一张表的行。',
      source: NOTHING_MISSED_ZH,
    },
    en: {
      wrong: example`
        台账/2023年行政许可台账.xlsx
          第一季度      125 rows
          第二季度      cannot be read
          第三季度      98 rows
      `,
      right: example`
        台账/2023年行政许可台账.xlsx
          第一季度      125 rows
          第二季度      112 rows
          第三季度      98 rows
      `,
      checks: 'Every sheet of a workbook can be read.\nIn workbooks that a repair tool or another program has changed, single sheets are sometimes damaged.',
      why: 'The other sheets would be counted and this one not, so the number would lack its rows.',
      source: NOTHING_MISSED_EN,
    },
  },
  L107: {
    wrong: example`
      台账/行政处罚导出.xls      用浏览器打开，是“请重新登录”
    `,
    right: example`
      台账/行政处罚导出.xls      用浏览器打开，是一张台账表格
    `,
    zh: {
      checks: '扩展名是电子表格、内容是网页或 XML 的文件里，有一张表格。\n业务系统常把网页表格、“XML 电子表格 2003”存成 .xls：这两种照常读取。没有表格的网页、单个文件网页（MHTML）、别的 XML，读不出台账。',
      why: '里面的行读不出来，这份台账就没有计入任何数字。登录超时存下来的登录页，扩展名和大小都看不出不对。',
      source: NOTHING_MISSED_ZH,
    },
    en: {
      wrong: example`
        台账/行政处罚导出.xls      a browser shows "please log in again"
      `,
      right: example`
        台账/行政处罚导出.xls      a browser shows the table of the ledger
      `,
      checks: 'A file named as a spreadsheet that is a web page or XML holds a table.\nSystems save HTML tables and XML Spreadsheet 2003 as .xls: both are read. A page without a table, a single-file web page (MHTML) and other XML are not.',
      why: 'Its rows cannot be read, so this ledger is in no number. A login page that was saved when the login had expired looks like any other file.',
      source: NOTHING_MISSED_EN,
    },
  },
  L108: {
    wrong: example`
      台账/许可.xlsx      3 MB，展开后 2 GB（格式一直刷到第 1048576 行）
    `,
    right: example`
      台账/许可.xlsx      60 KB（删去第 420 行以下的空行后另存）
    `,
    zh: {
      checks: '台账文件展开后的大小在限度之内。\n限度：总共 1.5 GB；其中任一部分超过 5 MB 时，不超过压缩后大小的 250 倍。',
      why: '.xlsx 是压缩文件。展开得异常大的，会占满内存，程序只能中途停止。',
      source: '本程序的规定：50 万行的正常台账远低于这个限度；超出的多半是整列、整表设置了格式。',
    },
    en: {
      wrong: example`
        台账/许可.xlsx      3 MB, 2 GB expanded (formatted to row 1048576)
      `,
      right: example`
        台账/许可.xlsx      60 KB (empty rows below row 420 deleted)
      `,
      checks: 'A ledger file stays within limits when it is expanded.\nThe limits: 1.5 GB in all, and 250 times the packed size for any part above 5 MB.',
      why: 'An .xlsx is a compressed file. One that expands beyond reason fills the memory and stops the program half-way.',
      source: 'Rule of this program: an ordinary ledger of 500,000 rows stays far below. Above it are mostly sheets with whole columns formatted.',
    },
  },
  L109: {
    wrong: example`
      主动公开信息登记.csv
      2 | 标题,公开日期,渠道
      3 | "关于"安全生产月"活动的通知,2023-06-01,网站
      4 | 防汛值班安排,2023-06-02,网站
    `,
    right: example`
      主动公开信息登记.csv
      2 | 标题,公开日期,渠道
      3 | "关于""安全生产月""活动的通知",2023-06-01,网站
      4 | 防汛值班安排,2023-06-02,网站
    `,
    zh: {
      checks: '文本台账（.csv）里引号成对，每一行的长度正常。\n单元格里的英文引号要写两个，整格再用引号括起来；Excel、WPS 另存时会自动这样写。',
      why: '引号不成对，后面许多行会并成一格，列会错位，件数会少，日期会读到别的列里。',
      source: 'CSV 的通行写法（RFC 4180）：引号里的引号写两个。',
    },
    en: {
      checks: 'In a text ledger (.csv) quotation marks pair and lines are not endless.\nA quotation mark within a cell is doubled and the whole cell quoted; Excel and WPS do so when they save.',
      why: 'With a mark that does not pair, many rows run into one cell and columns shift: rows are lost and dates are read from other columns.',
      source: 'The common form of CSV (RFC 4180): a quotation mark within quotation marks is written twice.',
    },
  },
  L110: {
    wrong: example`
      台账/2023年行政许可台账.xlsx      正被别的程序独占，或没有读取权限
    `,
    right: example`
      台账/2023年行政许可台账.xlsx      已关闭，可以读取
    `,
    zh: {
      checks: '台账文件可以打开读取。\n系统代码 EBUSY 是文件被占用，EACCES、EPERM 是没有权限。',
      why: '打不开就读不到，这份台账没有计入任何数字。',
      source: NOTHING_MISSED_ZH,
    },
    en: {
      wrong: example`
        台账/2023年行政许可台账.xlsx      held by another program
      `,
      right: example`
        台账/2023年行政许可台账.xlsx      closed, can be read
      `,
      checks: 'A ledger file can be opened for reading.\nSystem code EBUSY: the file is in use; EACCES or EPERM: there is no permission.',
      why: 'What cannot be opened cannot be read, so this ledger is in no number of the report.',
      source: NOTHING_MISSED_EN,
    },
  },
  L111: {
    wrong: example`
      台账/2023年行政处罚台账.csv
      1 | 决定书文号,处罚决定日期,罚款金额（元）
      2 | 1号,2023-03-05,35,000.00
    `,
    right: example`
      台账/2023年行政处罚台账.csv
      1 | 决定书文号,处罚决定日期,罚款金额（元）
      2 | 1号,2023-03-05,"35,000.00"
    `,
    zh: {
      checks: '文本台账的每一行，列数不比别的行多。',
      why: '内容里的逗号没有加引号，这一行就多出一列，后面的列全部错位：上面的例子会读成罚款 35 元。',
      source: '本程序的规定：列数对不上的行不猜。CSV 的写法见 RFC 4180。',
    },
    en: {
      checks: 'No line of a text ledger has more columns than the others.',
      why: 'A comma inside a value that is not quoted makes one column more, and all that follow it shift: the example would be read as a fine of 35.',
      source: 'Rule of this program: a line whose columns do not fit is never guessed. On CSV see RFC 4180.',
    },
  },
  L112: {
    wrong: example`
      台账/许可办件.docx
      台账/去年 -> ../../另一单位/台账
    `,
    right: example`
      台账/许可办件.xlsx
      台账/去年/许可.xlsx
    `,
    zh: {
      checks: '台账文件夹里的东西都读了，或者说明了不是台账。',
      why: '没有读的文件里如果有台账，年报的数就少了，而且看不出来。',
      source: '本程序的规定：不读的文件一律说明；不跟随链接，以免把别的单位的台账算进来。',
    },
    en: {
      checks: 'Everything in the ledger folder is read, or said to be no ledger.',
      why: 'A ledger in a file that is not read would be missing from the figures without a sign.',
      source: 'Rule of this program: what is not read is told; links are not followed, so that no other body is counted.',
    },
  },
  L113: {
    wrong: example`
      台账/行政处罚导出.xls      用记事本打开，第一行是：
      <html><body><table><tr><td>决定书文号</td><td>罚款金额</td></tr>
    `,
    right: example`
      台账/行政处罚导出.xlsx     用 Excel 打开后，另存为“Excel 工作簿”
    `,
    zh: {
      checks: '文件的内容和扩展名是一回事。\n网页表格、“XML 电子表格 2003”、制表符分隔的文本存成 .xls，新旧两种工作簿互换扩展名，都按内容读取。',
      why: '按内容读，数不会少。但网页和文本里没有单元格类型，系统导出时改写过的长编号、日期，从文件里已经看不出来。',
      source: '本程序的规定：看内容，不看扩展名；两者不一致的，说明一声。',
    },
    en: {
      wrong: example`
        台账/行政处罚导出.xls      in a text editor the first line is:
        <html><body><table><tr><td>决定书文号</td><td>罚款金额</td></tr>
      `,
      right: example`
        台账/行政处罚导出.xlsx     opened in Excel and saved as a workbook
      `,
      checks: 'What a file holds and what it is called are the same.\nAn HTML table, an XML Spreadsheet 2003 or tab-separated text named .xls, and old and new workbooks under the name of the other, are read by their contents.',
      why: 'Nothing is lost by reading the contents. But a page and a text have no types of cells: long numbers and dates that the export rewrote cannot be told any more.',
      source: 'Rule of this program: contents decide, not the ending; where they differ it says so.',
    },
  },
} as const satisfies ExplainedOf<typeof family>;

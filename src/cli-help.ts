import type { Lang } from './diagnostics/entry.ts';

export interface HelpTexts {
  program: string;
  version: string;
  help: string;
  helpCommand: string;
  folder: string;
  out: string;
  edition: string;
  format: string;
  templates: string;
  theme: string;
  verifyOutputs: string;
  where: string;
  outBatch: string;
  jobs: string;
  only: string;
  year: string;
  force: string;
  shard: string;
  merge: string;
  code: string;
  figure: string;
  from: string;
  level: string;
  newFolder: string;
  bureau: string;
  reportYear: string;
  bodyLevel: string;
  lastFolder: string;
  publishedFile: string;
  reportYearOf: string;
  deadline: string;
  makesRegulations: string;
  against: string;
  previous: string;
  outFigures: string;
  doctorFolder: string;
  shell: string;
  examples: string;
  explainLedgers: string;
  sarif: string;
  annotate: string;
  port: string;
  noOpen: string;
  json: string;
  lang: string;
  quiet: string;
  all: string;
  after: string;
  titles: Record<string, string>;
  commands: { init: string; build: string; check: string; figures: string; trace: string; preview: string; verify: string; batch: string; rollup: string; explain: string; doctor: string; completion: string };
}

export const helpText: Record<Lang, HelpTexts> = {
  zh: {
    program: '从台账生成政府信息公开工作年度报告',
    version: '显示版本',
    help: '显示用法',
    helpCommand: '显示一个命令的用法',
    folder: '单位的文件夹（里面有 report.yaml、正文.md 和台账）',
    out: '输出文件夹（默认：<单位文件夹>/out）',
    edition: '版本，逗号分隔：report（年报）,infographic（图解）,audit（核对页）（默认：report,infographic）',
    format: '格式，逗号分隔：html,pdf,png,docx,xlsx（默认：html,pdf；png 是图解长图，docx 是 Word 文档，xlsx 是各表）',
    templates: '自己的模板文件夹，覆盖同名的自带模板',
    theme: '图解的主题：gov-blue、emergency-orange、party-red，或单位文件夹里的主题文件',
    verifyOutputs: '写之前把每份文件读回来：印出来的数都和 figures.json 一样，才放进输出文件夹',
    explainLedgers: '逐表说明：认作哪种台账、用了哪些列、哪些行没有计入',
    sarif: '结果写成 SARIF 2.1.0（标准输出），供代码平台和编辑器读取',
    annotate: '在这个文件夹里写出台账的副本：有问题的单元格标上底色和批注，原文件不动',
    port: '端口（默认：任意一个空闲的）',
    noOpen: '不打开浏览器',
    where: '各单位的上级文件夹（不限层数）、清单文件（一行一个文件夹）或通配符，如 区/*局；用 --merge 时是各分片的输出文件夹',
    outBatch: '输出文件夹，每个单位一个下级文件夹（默认：<文件夹>/out）',
    jobs: '同时做几个单位（默认：处理器核数的两倍）',
    only: '只做文件夹名称里有这些词的单位，逗号分隔',
    year: '只做这个年度的单位',
    force: '没有变动的单位也重新生成',
    shard: '只做其中一份，如 3/10：分到几台机器上做',
    merge: '把各分片的汇总合成一份',
    code: '代码，如 V202；不写则列出全部',
    figure: '数据项，代号或名称，如 permits.decisions（nianbao figures 列出全部）',
    level: '本级的文件夹：自己的 report.yaml、正文.md，下面（或 --from 里）是下级单位',
    from: '汇总年报：下级单位所在的文件夹，或它们的 figures.json（默认：单位文件夹以下）',
    newFolder: '新的文件夹，如 应急管理局2025',
    bureau: '机关名称，写全称',
    reportYear: '报告所属年度（默认：上一年）',
    bodyLevel: '哪一级：department 部门、government 县级以上政府、township 乡镇和街道',
    lastFolder: '上年的文件夹：把配置、正文、没有办完的申请和现行有效的文件带过来',
    publishedFile: '公布的年报：网页、Word 文档、PDF，或有这三张表的表格；本程序生成的或别处来的都可以',
    reportYearOf: '报告所属年度（默认：标题里的年份）',
    deadline: '公布期限，如 01-20（默认：按条例，部门、乡镇 01-31，县级以上政府 03-31）',
    makesRegulations: '这个机关有规章制定权',
    against: '与这里的数比较：单位文件夹、figures.json 或另一份公布的年报',
    previous: '上年的：单位文件夹、figures.json 或公布的年报，用来与上年核对',
    outFigures: '把读到的数写成 figures.json 格式的文件',
    doctorFolder: '单位的文件夹；不写就只看这台机器',
    shell: '哪一种：bash、zsh、fish、powershell',
    examples: '例子：',
    json: '结果写成 JSON（标准输出）',
    lang: '语言：zh 或 en（默认按系统语言）',
    quiet: '只显示错误',
    all: '列出全部涉及的单元格（trace：全部的行）',
    after: '\n退出码：0 已生成　1 数据有误（没有写文件）　2 用法或配置有误　3 本机环境（浏览器、文件占用、磁盘）　4 程序的问题',
    titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：', '[options]': '[选项]', '[command]': '[命令]' },
    commands: {
      init: '新建一个单位的文件夹：配置、正文和空白台账',
      build: '核对，然后生成年报（HTML、PDF、figures.json）',
      check: '只核对，不写文件',
      figures: '列出每个数据项：名称、数值、来源',
      trace: '一个数是从哪些行数出来的，哪些行没有计入，参加哪条勾稽关系',
      preview: '在浏览器里预览：配置、正文、台账一保存就更新，消息在旁边',
      verify: '读回公布的年报，把里面的数和文字核对一遍',
      batch: '一次做许多单位：一个出错不影响别的，没有变动的不再做',
      rollup: '上一级的年报：把下级单位的数加起来，加上本级的正文',
      explain: '解释一个代码',
      doctor: '查看这台机器：浏览器、字体、文件夹能不能用',
      completion: '打印命令补全的脚本',
    },
  },
  en: {
    program: 'Builds the annual report on open government information (政府信息公开工作年度报告) from ledgers',
    version: 'print the version',
    help: 'print this help',
    helpCommand: 'print the help of a command',
    folder: 'folder of the bureau (with report.yaml, 正文.md and the ledgers)',
    out: 'output folder (default: <folder>/out)',
    edition: 'editions, with commas: report, infographic, audit (default: report,infographic)',
    format: 'formats, with commas: html,pdf,png,docx,xlsx (default: html,pdf; png is the tall infographic, docx the report for Word, xlsx its tables)',
    theme: 'theme of the infographic: gov-blue, emergency-orange, party-red, or a theme file of the folder',
    templates: 'folder of your own templates, over the built-in ones of the same name',
    verifyOutputs: 'read every file back first: it is put in place only if each number in print is that of figures.json',
    explainLedgers: 'sheet by sheet: what it was taken for, by which columns, which rows were left out and why',
    sarif: 'result as SARIF 2.1.0 on standard output, for code hosts and editors',
    annotate: 'write copies of the ledgers into this folder, with faulty cells coloured and commented; originals stay as they are',
    port: 'port of the page (default: any that is free)',
    noOpen: 'do not open the browser',
    where: 'folder above the bureaus (any depth), a list (one folder a line), or a pattern such as 区/*局; with --merge, output folders of shards',
    outBatch: 'output folder, with a folder for each bureau (default: <folder>/out)',
    jobs: 'bureaus at the same time (default: twice the number of cores)',
    only: 'only bureaus whose folder name holds one of these words, with commas',
    year: 'only bureaus of this report year',
    force: 'build also what has not changed',
    shard: 'only one part of the bureaus, such as 3/10, to share the work between machines',
    merge: 'join the summaries of shards into one',
    code: 'a code such as V202; without it, all codes are listed',
    figure: 'a figure by id or Chinese name, such as permits.decisions (nianbao figures lists them)',
    level: 'the folder of the level: its own report.yaml and 正文.md; the bodies below lie in it, or where --from says',
    from: 'of a roll-up: folders of the bureaus below, or their figures.json (default: below the folder)',
    newFolder: 'the new folder, such as 应急管理局2025',
    bureau: 'name of the body, in full',
    reportYear: 'report year (default: last year)',
    bodyLevel: 'level: department, government (of a county or above), township',
    lastFolder: "last year's folder: takes over settings, text, open applications and documents in force",
    publishedFile: 'the published report: a web page, Word document, PDF, or workbook with its tables; ours or of others',
    reportYearOf: 'report year (default: that of its title)',
    deadline: 'last day for publishing, such as 01-20 (default: by law 01-31, of governments of counties and above 03-31)',
    makesRegulations: 'the body may make regulations (规章)',
    against: 'figures that must be the same: the folder of a bureau, a figures.json, another published report',
    previous: "last year's: the folder of a bureau, a figures.json or the published report, to be compared with",
    outFigures: 'write the figures that were read to this file, in the form of figures.json',
    doctorFolder: 'folder of the bureau; without it, only the machine is looked at',
    shell: 'one of bash, zsh, fish, powershell',
    examples: 'Examples:',
    json: 'result as JSON on standard output',
    lang: 'language: zh or en (default: by locale)',
    quiet: 'print errors only',
    all: 'list every cell concerned (trace: every row)',
    after: '\nExit codes: 0 written, 1 the data has errors (nothing written), 2 usage or settings, 3 the machine (browser, locked file, disk), 4 a bug',
    titles: {},
    commands: {
      init: 'make the folder of a bureau: settings, a text, blank ledgers',
      build: 'check, then write the report (HTML, PDF, figures.json)',
      check: 'everything but writing',
      figures: 'list every figure: name, value, source',
      trace: 'the rows a figure was counted from, what was left out, the rules it takes part in',
      preview: 'show the report in a browser, renewed on every save, with the messages beside it',
      verify: 'read a published report back, and check its figures and text',
      batch: 'build many bureaus: one that fails holds up no other, unchanged ones are skipped',
      rollup: 'the report of the level above: sums of the bodies below, and its own text',
      explain: 'explain a code',
      doctor: 'look at this machine: browser, fonts, folders',
      completion: 'print a script that completes commands in the shell',
    },
  },
};

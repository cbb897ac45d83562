import { entry } from '../entry.ts';

/** The reasons a write is refused, as the clerk would put them; the system's code stands behind. */
const WRITE_ZH: Record<string, string> = {
  EBUSY: '文件正被别的程序打开',
  EPERM: '文件正被别的程序打开，或者不允许改动',
  EACCES: '没有写入权限，或者文件正被别的程序打开',
  EROFS: '这个位置是只读的',
  ENOSPC: '磁盘满了',
  EDQUOT: '磁盘配额用完了',
  EISDIR: '同名的是一个文件夹',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  EEXIST: '这个位置是文件，不是文件夹',
  ENAMETOOLONG: '文件名太长',
};

const WRITE_EN: Record<string, string> = {
  EBUSY: 'Another program has the file open',
  EPERM: 'Another program has the file open, or it may not be changed',
  EACCES: 'There is no permission to write, or another program has the file open',
  EROFS: 'This place is read-only',
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EISDIR: 'A folder has the same name',
  ENOTDIR: 'Part of the path is a file, not a folder',
  EEXIST: 'This place is a file, not a folder',
  ENAMETOOLONG: 'The file name is too long',
};

const INSTALL_ZH: Record<string, string> = {
  win32: '安装 Microsoft Edge（Windows 自带）或 Google Chrome，然后再运行一次。',
  darwin: '安装 Google Chrome 或 Microsoft Edge，然后再运行一次。',
  linux: '安装 Google Chrome、Microsoft Edge 或 Chromium；或在程序所在的文件夹运行 npm install @sparticuz/chromium@147.0.0（自带浏览器，只用于 64 位 x86）。',
};

const INSTALL_EN: Record<string, string> = {
  win32: 'Install Microsoft Edge (part of Windows) or Google Chrome and run it again.',
  darwin: 'Install Google Chrome or Microsoft Edge and run it again.',
  linux: 'Install Google Chrome, Microsoft Edge or Chromium; or run npm install @sparticuz/chromium@147.0.0 in the folder of the program (the embedded browser, x86-64 only).',
};

const NO_PDF_ZH = '没有浏览器就不能生成 PDF 和图片；原来的文件没有被改动。';
const NO_PDF_EN = 'Without a browser there is no PDF and no picture; the existing files are unchanged.';
const HTML_ONLY_ZH = '如果只要网页：加 --format html。';
const HTML_ONLY_EN = 'If the web page will do: add --format html.';

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) || path;

/** P7: browser and written files. */
export const output = {
  P701: entry<{ system: string; variable: string | undefined; path: string | undefined; version: string | undefined }>({
    severity: 'error',
    zh: {
      headline: (p) =>
        p.variable ? `${p.variable} 指定的浏览器不能用` : p.version ? '浏览器版本太旧，不能生成 PDF' : '没有找到可以生成 PDF 的浏览器',
      facts: (p) =>
        p.version
          ? `找到的是「${p.path}」，版本 ${p.version}；需要 131 或更新的版本。`
          : p.variable
            ? `「${p.path}」不存在，或者不是可以运行的程序。`
            : '找过自带的浏览器，以及 Chrome、Edge、Chromium 通常的安装位置。',
      effect: () => NO_PDF_ZH,
      fixes: (p) => [
        p.variable
          ? `把环境变量 ${p.variable} 改成浏览器程序的完整路径，或者删去这个变量。`
          : p.version
            ? '更新这个浏览器，然后再运行一次。'
            : (INSTALL_ZH[p.system] ?? '安装 Google Chrome 或 Chromium，然后再运行一次。'),
        p.variable ? HTML_ONLY_ZH : `如果浏览器装在别处：把环境变量 NIANBAO_BROWSER 设为它的完整路径。${HTML_ONLY_ZH}`,
      ],
    },
    en: {
      headline: (p) =>
        p.variable
          ? `${p.variable} names no usable browser`
          : p.version
            ? 'the browser is too old to make a PDF'
            : 'no browser found that could make the PDF',
      facts: (p) =>
        p.version
          ? `Found "${p.path}", version ${p.version}; version 131 or later is needed.`
          : p.variable
            ? `"${p.path}" does not exist or is not a program that can be run.`
            : 'Looked for the embedded browser and for Chrome, Edge and Chromium in their usual places.',
      effect: () => NO_PDF_EN,
      fixes: (p) => [
        p.variable
          ? `Set the environment variable ${p.variable} to the full path of a browser, or remove it.`
          : p.version
            ? 'Update this browser and run it again.'
            : (INSTALL_EN[p.system] ?? 'Install Google Chrome or Chromium and run it again.'),
        p.variable
          ? HTML_ONLY_EN
          : `If a browser is installed elsewhere: set the environment variable NIANBAO_BROWSER to its full path. ${HTML_ONLY_EN}`,
      ],
    },
  }),
  P702: entry<{ path: string; system: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `无法写入「${fileName(p.path)}」`,
      facts: (p) => `${WRITE_ZH[p.system] ?? '系统不允许写入'}（系统代码 ${p.system}）。`,
      effect: () => '原来的文件没有被改动，也没有留下写了一半的文件。',
      fixes: (p) => [
        ['ENOSPC', 'EDQUOT'].includes(p.system)
          ? '清理磁盘，然后再运行一次。'
          : `在 WPS、Excel 或 PDF 阅读器里关闭「${fileName(p.path)}」，然后再运行一次。`,
        '或者换一个文件夹：加 --out 新文件夹。',
      ],
    },
    en: {
      headline: (p) => `cannot write "${fileName(p.path)}"`,
      facts: (p) => `${WRITE_EN[p.system] ?? 'The system does not allow it'} (system code ${p.system}).`,
      effect: () => 'The existing file has not been changed, and no half-written file was left.',
      fixes: (p) => [
        ['ENOSPC', 'EDQUOT'].includes(p.system)
          ? 'Free some disk space and run it again.'
          : `Close "${fileName(p.path)}" in WPS, Excel or the PDF reader and run it again.`,
        'Or write somewhere else: add --out <folder>.',
      ],
    },
  }),
  P703: entry<{ reason: 'start' | 'sandbox' | 'crashed' | 'timeout'; path: string; seconds: number; detail: string | undefined }>({
    severity: 'error',
    zh: {
      headline: (p) =>
        ({ start: '浏览器没有启动', sandbox: '系统不允许浏览器使用沙箱', crashed: '浏览器中途退出', timeout: '浏览器没有按时完成' })[p.reason],
      facts: (p) =>
        ({
          start: `启动「${p.path}」时出错。`,
          sandbox: `「${p.path}」要在沙箱里运行，系统没有给它权限。`,
          crashed: `「${p.path}」重新启动后再次退出。`,
          timeout: `「${p.path}」${p.seconds} 秒内没有做完，重新启动后也一样。`,
        })[p.reason] + (p.detail ? `它报告：${p.detail}` : ''),
      effect: () => '这份 PDF 或图片没有生成；原来的文件没有被改动。',
      fixes: (p) => [
        {
          start: '在命令行里直接运行这个浏览器，看它缺什么；缺系统库的，用系统的软件包补上。',
          sandbox: '安装 Google Chrome 或 Chromium 的安装包（带有沙箱权限）；或请管理员允许非特权用户命名空间（kernel.apparmor_restrict_unprivileged_userns=0）。',
          crashed: '关闭占内存的程序，然后再运行一次。',
          timeout: '检查正文和台账里有没有特别大的表格或图片，然后再运行一次。',
        }[p.reason],
        `如果还是不行：把环境变量 NIANBAO_BROWSER 设为另一个浏览器的完整路径。${HTML_ONLY_ZH}`,
      ],
    },
    en: {
      headline: (p) =>
        ({
          start: 'the browser did not start',
          sandbox: 'the system does not let the browser use its sandbox',
          crashed: 'the browser ended before it was done',
          timeout: 'the browser did not finish in time',
        })[p.reason],
      facts: (p) =>
        ({
          start: `"${p.path}" could not be started.`,
          sandbox: `"${p.path}" runs in a sandbox, which the system does not permit.`,
          crashed: `"${p.path}" was started again and ended again.`,
          timeout: `"${p.path}" was not done after ${p.seconds} seconds, nor after a fresh start.`,
        })[p.reason] + (p.detail ? ` It reports: ${p.detail}` : ''),
      effect: () => 'This PDF or picture was not made; the existing files are unchanged.',
      fixes: (p) => [
        {
          start: 'Start this browser by itself to see what it lacks; missing system libraries come with the packages of the system.',
          sandbox:
            'Install the package of Google Chrome or Chromium (it brings the permission), or ask the administrator to allow unprivileged user namespaces (kernel.apparmor_restrict_unprivileged_userns=0).',
          crashed: 'Close programs that use much memory and run it again.',
          timeout: 'Look for a very large table or picture in the text and the ledgers, then run it again.',
        }[p.reason],
        `If it persists: set the environment variable NIANBAO_BROWSER to the full path of another browser. ${HTML_ONLY_EN}`,
      ],
    },
  }),
  P704: entry<{ fault: 'file' | 'encrypted' | 'pages' | 'title' | 'replaced'; title: string | undefined; found: string | undefined }>({
    severity: 'error',
    zh: {
      headline: () => '浏览器打印的不是这份年报',
      facts: (p) =>
        ({
          file: '生成的文件不是完整的 PDF。',
          encrypted: '生成的 PDF 被加密了。',
          pages: '生成的 PDF 里没有一页。',
          replaced: '页面在打印之前跳转到了别的地址。',
          title: `标题应当是「${p.title}」，PDF 里${p.found ? `是「${p.found}」` : '没有标题'}。`,
        })[p.fault],
      effect: () => '内容可能被换成了别的网页，所以没有写出 PDF；原来的文件没有被改动。',
      fixes: () => [
        '如果用了自己的模板或主题：检查其中有没有自动跳转（meta refresh）、脚本或外部链接，删去后再运行。',
        '如果没有：换一个浏览器再试（环境变量 NIANBAO_BROWSER）。',
      ],
    },
    en: {
      headline: () => 'what the browser printed is not this report',
      facts: (p) =>
        ({
          file: 'The file is not a complete PDF.',
          encrypted: 'The PDF is encrypted.',
          pages: 'The PDF has no pages.',
          replaced: 'The page went to another address before it was printed.',
          title: `The title should be "${p.title}"; the PDF has ${p.found ? `"${p.found}"` : 'none'}.`,
        })[p.fault],
      effect: () => 'Another page may have taken its place, so no PDF was written; the existing files are unchanged.',
      fixes: () => [
        'If you use a template or theme of your own: look for a redirect (meta refresh), a script or an outside link in it and remove it.',
        'If not: try another browser (environment variable NIANBAO_BROWSER).',
      ],
    },
  }),
  P705: entry<{ path: string | undefined; system: string }>({
    severity: 'error',
    zh: {
      headline: (p) => (p.system === 'EBADMSG' ? '自带的浏览器已损坏' : '自带的浏览器解不开'),
      facts: (p) =>
        p.system === 'EBADMSG'
          ? `「${p.path}」的校验值不对。`
          : `${{ EPERM: '缓存文件夹不是当前用户自己的，或者别人可以写入', EACCES: '没有可以写入的缓存文件夹', ENOENT: '没有可以写入的缓存文件夹' }[p.system] ?? WRITE_ZH[p.system] ?? '系统报告了错误'}（${p.path ? `「${p.path}」，` : ''}系统代码 ${p.system}）。`,
      effect: () => NO_PDF_ZH,
      fixes: (p) => [
        p.system === 'EBADMSG'
          ? '运行 npm install 重新安装这个程序。'
          : p.system === 'ENOSPC' || p.system === 'EDQUOT'
            ? '腾出 200 MB 以上的磁盘空间，然后再运行一次。'
            : '把环境变量 NIANBAO_CACHE 设为一个自己可以写入的文件夹，然后再运行一次。',
        '或者安装 Google Chrome、Microsoft Edge 或 Chromium，并把环境变量 NIANBAO_BROWSER 设为它的完整路径。',
      ],
    },
    en: {
      headline: (p) => (p.system === 'EBADMSG' ? 'the embedded browser is damaged' : 'the embedded browser cannot be unpacked'),
      facts: (p) =>
        p.system === 'EBADMSG'
          ? `The checksum of "${p.path}" is wrong.`
          : `${{ EPERM: 'The cache folder belongs to another user, or others may write to it', EACCES: 'There is no cache folder that can be written', ENOENT: 'There is no cache folder that can be written' }[p.system] ?? WRITE_EN[p.system] ?? 'The system reported an error'} (${p.path ? `"${p.path}", ` : ''}system code ${p.system}).`,
      effect: () => NO_PDF_EN,
      fixes: (p) => [
        p.system === 'EBADMSG'
          ? 'Run npm install to install this program again.'
          : p.system === 'ENOSPC' || p.system === 'EDQUOT'
            ? 'Free 200 MB of disk space and run it again.'
            : 'Set the environment variable NIANBAO_CACHE to a folder that you may write to and run it again.',
        'Or install Google Chrome, Microsoft Edge or Chromium and set the environment variable NIANBAO_BROWSER to its full path.',
      ],
    },
  }),
  P706: entry<{ characters: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => `有 ${p.characters.length} 个字，自带的字体里没有`,
      facts: (p) => `这些字是：${p.characters.slice(0, 20).join(' ')}${p.characters.length > 20 ? ' …' : ''}。`,
      effect: () => 'PDF 里这些字的位置是空框；网页用读者电脑上的字体，可能显示得出来。',
      fixes: () => [
        '核对是不是写错的字或从别处粘贴来的特殊符号。',
        '人名、地名确要用的：在 report.yaml 的 fonts 里写一种含有这些字的本机字体。',
      ],
    },
    en: {
      headline: (p) => `the bundled fonts lack ${p.characters.length} of the characters`,
      facts: (p) => `They are: ${p.characters.slice(0, 20).join(' ')}${p.characters.length > 20 ? ' …' : ''}.`,
      effect: () => 'They are empty boxes in the PDF; the HTML page uses the fonts of its reader and may show them.',
      fixes: () => [
        'Check whether they are slips, or symbols pasted from elsewhere.',
        'If a name needs them: name a font of this machine that has them under fonts in report.yaml.',
      ],
    },
  }),
  P707: entry<{ path: string; system: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `读不了「${fileName(p.path)}」`,
      facts: (p) => `系统报告了错误（「${p.path}」，系统代码 ${p.system}）。`,
      effect: () => '这个单位的年报没有生成，原来的文件没有被改动；别的单位不受影响。',
      fixes: () => ['检查这个文件夹的权限，以及它所在的磁盘或网络盘是不是连着，然后再运行一次。'],
    },
    en: {
      headline: (p) => `cannot read "${fileName(p.path)}"`,
      facts: (p) => `The system reported an error ("${p.path}", system code ${p.system}).`,
      effect: () => 'No report was written for this bureau; existing files are unchanged, and other bureaus are not concerned.',
      fixes: () => ['Check the permissions of the folder, and that its disk or network drive is there, then run again.'],
    },
  }),
  P708: entry<{ names: readonly string[]; formats: readonly string[] }>({
    severity: 'warning',
    zh: {
      headline: (p) => (p.names.length === 1 ? `「${p.names[0]}」里还是以前的数` : `有 ${p.names.length} 个文件里还是以前的数`),
      facts: (p) => `这次没有生成的：${p.names.join('、')}。它们是以前写出的，数据在那以后有变动。`,
      effect: () => '同一个文件夹里的年报，数字互相不一致；报送或公布错了，就要更正。',
      fixes: (p) => [`要用的：加 --format ${p.formats.join(',')} 再生成一次。`, '不用的：删去这些文件。'],
    },
    en: {
      headline: (p) => (p.names.length === 1 ? `"${p.names[0]}" still holds older figures` : `${p.names.length} files still hold older figures`),
      facts: (p) => `Not made this time: ${p.names.join(', ')}. They were written before, and the figures have changed since.`,
      effect: () => 'The files of one folder disagree; the wrong one may be handed in or published.',
      fixes: (p) => [`If you need them: run it again with --format ${p.formats.join(',')}.`, 'If you do not: delete them.'],
    },
  }),
  P720: entry<{ port: number; system: string }>({
    severity: 'error',
    zh: {
      headline: (p) => `端口 ${p.port} 不能用`,
      facts: (p) => `${p.system === 'EADDRINUSE' ? '别的程序正在用它' : '系统不允许用它'}（系统代码 ${p.system}）。`,
      effect: () => '预览没有开始。',
      fixes: () => ['不写 --port：程序自己找一个空闲的端口。', '如果一定要固定的端口：换一个 1024 以上的数，或者先关掉占用它的程序。'],
    },
    en: {
      headline: (p) => `port ${p.port} cannot be used`,
      facts: (p) => `${p.system === 'EADDRINUSE' ? 'Another program uses it' : 'The system does not allow it'} (system code ${p.system}).`,
      effect: () => 'The preview has not begun.',
      fixes: () => ['Leave out --port: the program finds one that is free.', 'If it must be a certain port: take another one above 1024, or end the program that uses it.'],
    },
  }),
};

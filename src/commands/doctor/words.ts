import { describe } from '../../diagnostics/describe.ts';
import type { Lang } from '../../diagnostics/entry.ts';
import { pad, wrap } from '../../diagnostics/width.ts';
import type { Check, CheckId } from '../doctor.ts';

type Params = Check['params'];
/** What was found, and what to do about it. */
type Sentence = (p: Params) => readonly [found: string, todo?: string];

interface Words {
  states: Record<Check['state'], string>;
  titles: Record<CheckId, string>;
  sentences: Record<CheckId, Record<string, Sentence>>;
  verdict: (faults: number, attentions: number) => string;
}

export const doctorWords: Record<Lang, Words> = {
  zh: {
    states: { sound: '正常', attention: '注意', fault: '有问题' },
    titles: { node: 'Node.js', locale: '终端的文字', temporary: '临时文件夹', cache: '缓存文件夹', out: '输出文件夹', readers: '读台账的进程', fonts: '字体', browser: '浏览器' },
    sentences: {
      node: {
        fine: (p) => [`${p['version']}。`],
        old: (p) => [`${p['version']}，太旧了。`, `安装 Node.js ${p['oldest']} 或更新的版本。`],
      },
      locale: {
        fine: (p) => [p['locale'] ? `UTF-8（${p['locale']}）。` : 'UTF-8。'],
        windows: () => ['Windows 终端；汉字显示成乱码时，先运行 chcp 65001。'],
        unset: () => ['没有设置语言，汉字可能显示成乱码。', '设置 LANG=zh_CN.UTF-8 或 C.UTF-8。写出的文件不受影响。'],
        other: (p) => [`${p['locale']} 不是 UTF-8，汉字可能显示成乱码。`, '把 LANG（或 LC_ALL）改成 zh_CN.UTF-8，终端的编码改成 UTF-8。写出的文件不受影响。'],
      },
      temporary: {
        fine: (p) => [`${p['path']}，可以写。`],
        missing: (p) => [`${p['variable']} 指的文件夹「${p['path']}」不存在。`, `建立这个文件夹，或者把 ${p['variable']} 改成存在的文件夹。`],
        refused: (p) => [`不能写（系统代码 ${p['system']}）。`, '腾出磁盘空间、改文件夹的权限，或者把 TMPDIR 设为可以写的文件夹。'],
      },
      cache: {
        fine: (p) => [`${p['path']}，可以写。`],
        elsewhere: (p) => [`NIANBAO_CACHE 指的「${p['said']}」不能用，改用 ${p['path']}。`, '把它改成只有本人能写的文件夹。'],
        refused: (p) => [`不能写（系统代码 ${p['system']}）${p['path'] ? `：${p['path']}` : ''}。`, '把 NIANBAO_CACHE 设为本人可以写的文件夹；随程序安装的浏览器要在那里解开。'],
      },
      out: {
        fine: (p) => [`${p['path']}，可以写。`],
        refused: (p) => [`${p['path']} 不能写（系统代码 ${p['system']}）。`, '关闭打开的文件、改文件夹的权限，或者用 --out 换一个文件夹。'],
      },
      readers: {
        fine: (p) => [`可以启动，读一张小表用了 ${p['milliseconds']} 毫秒；最多同时 ${p['processes']} 个。`],
        here: () => ['程序没有构建，台账在本进程里读；坏文件可能拖住整个程序。', '在程序的文件夹里运行 npm run build。'],
        untried: () => ['没有临时文件夹，没有试。', '先解决临时文件夹的问题，再运行一次 nianbao doctor。'],
        broken: () => ['没有读出试用的小表。', '检查是否有安全软件拦下 node 的子进程。'],
      },
      fonts: {
        bundled: () => ['自带的字体都在。'],
        folder: () => ['自带的字体都在，文件夹里的文字都能显示。'],
        own: (p) => [`配置里指定了本机字体：${p['fonts']}；能显示哪些字，要看这台机器。`, '生成以后打开 PDF 看一眼；没有安装的字体会换成自带的。'],
        without: (p) => [`有 ${p['count']} 个字没有字形，PDF 里会是空框：${p['characters']}`, '换成通用的写法，或者在 report.yaml 的 fonts 里指定有这些字的本机字体。'],
        missing: (p) => [`找不到自带的字体（${p['detail']}）。`, '重新安装程序：在程序的文件夹里运行 npm ci。'],
      },
      browser: {
        untried: () => ['没有临时文件夹，没有试。', '先解决临时文件夹的问题，再运行一次 nianbao doctor。'],
        embedded: (p) => [`随程序安装的 Chromium ${p['version']}，试印一页用了 ${p['seconds']} 秒。`],
        system: (p) => [`本机的浏览器 ${p['version']}（${p['path']}），试印一页用了 ${p['seconds']} 秒。`],
        environment: (p) => [`环境变量指定的浏览器 ${p['version']}（${p['path']}），试印一页用了 ${p['seconds']} 秒。`],
      },
    },
    verdict: (faults, attentions) =>
      faults > 0 ? `有 ${faults} 处问题，现在生成年报不会成功。` : attentions > 0 ? `可以生成年报；有 ${attentions} 处要注意。` : '一切正常，可以生成年报。',
  },
  en: {
    states: { sound: 'fine', attention: 'note', fault: 'fault' },
    titles: { node: 'Node.js', locale: 'terminal', temporary: 'temporary folder', cache: 'cache folder', out: 'output folder', readers: 'readers', fonts: 'fonts', browser: 'browser' },
    sentences: {
      node: {
        fine: (p) => [`${p['version']}.`],
        old: (p) => [`${p['version']} is too old.`, `Install Node.js ${p['oldest']} or later.`],
      },
      locale: {
        fine: (p) => [p['locale'] ? `UTF-8 (${p['locale']}).` : 'UTF-8.'],
        windows: () => ['A Windows terminal; if Chinese is garbled, run chcp 65001 first.'],
        unset: () => ['No locale is set; Chinese may be garbled.', 'Set LANG=zh_CN.UTF-8 or C.UTF-8. Files that are written are not affected.'],
        other: (p) => [`${p['locale']} is not UTF-8; Chinese may be garbled.`, 'Set LANG (or LC_ALL) to a UTF-8 locale, and the terminal to UTF-8. Files that are written are not affected.'],
      },
      temporary: {
        fine: (p) => [`${p['path']} can be written to.`],
        missing: (p) => [`${p['variable']} names "${p['path']}", which is not there.`, `Make this folder, or let ${p['variable']} name one that is there.`],
        refused: (p) => [`It cannot be written to (system code ${p['system']}).`, 'Make room on the disk, change the permissions, or set TMPDIR to a folder that can be written to.'],
      },
      cache: {
        fine: (p) => [`${p['path']} can be written to.`],
        elsewhere: (p) => [`"${p['said']}" of NIANBAO_CACHE cannot be used; ${p['path']} is, instead.`, 'Name a folder that only you can write to.'],
        refused: (p) => [`It cannot be written to (system code ${p['system']})${p['path'] ? `: ${p['path']}` : ''}.`, 'Set NIANBAO_CACHE to a folder of yours; the browser that comes with the program is unpacked there.'],
      },
      out: {
        fine: (p) => [`${p['path']} can be written to.`],
        refused: (p) => [`${p['path']} cannot be written to (system code ${p['system']}).`, 'Close open files, change the permissions, or name another folder with --out.'],
      },
      readers: {
        fine: (p) => [`They start; a small table took ${p['milliseconds']} ms; up to ${p['processes']} at once.`],
        here: () => ['The program is not built: ledgers are read in its own process, which a bad file may hold up.', 'Run npm run build in the folder of the program.'],
        untried: () => ['Not tried, for want of a temporary folder.', 'Put the temporary folder right and run nianbao doctor again.'],
        broken: () => ['A small table was not read.', 'See whether security software stops child processes of node.'],
      },
      fonts: {
        bundled: () => ['The bundled faces are there.'],
        folder: () => ['The bundled faces are there and show every character of the texts.'],
        own: (p) => [`The settings name fonts of the machine: ${p['fonts']}. What they show depends on it.`, 'Look at the PDF once it is built; a font that is missing gives way to a bundled one.'],
        without: (p) => [`${p['count']} characters have no face and would be empty boxes in the PDF: ${p['characters']}`, 'Use the usual form, or name a font that has them under fonts in report.yaml.'],
        missing: (p) => [`The bundled faces are missing (${p['detail']}).`, 'Install the program again: npm ci in its folder.'],
      },
      browser: {
        untried: () => ['Not tried, for want of a temporary folder.', 'Put the temporary folder right and run nianbao doctor again.'],
        embedded: (p) => [`Chromium ${p['version']} that comes with the program; a page took ${p['seconds']} s.`],
        system: (p) => [`${p['version']} of this machine (${p['path']}); a page took ${p['seconds']} s.`],
        environment: (p) => [`${p['version']} that the environment names (${p['path']}); a page took ${p['seconds']} s.`],
      },
    },
    verdict: (faults, attentions) =>
      faults > 0 ? `Faults: ${faults}. A build would not succeed now.` : attentions > 0 ? `A report can be built; to note: ${attentions}.` : 'All is well: a report can be built.',
  },
};

/** What was found and what to do, in words. */
export function checkWords(check: Check, lang: Lang): { found: string; todo: string[] } {
  const [told] = check.problems ?? [];
  if (told && check.state === 'fault') {
    const { headline, facts, fixes } = describe(told, lang);
    return { found: [headline, facts].filter(Boolean).join(lang === 'zh' ? '。' : '. '), todo: fixes };
  }
  const [found = '', todo] = doctorWords[lang].sentences[check.id][check.found]?.(check.params) ?? [];
  return { found, todo: todo === undefined ? [] : [todo] };
}

const COLUMNS = 80;

/** A line for each check: state, name, what was found; below it what to do. */
export function doctorText(checks: readonly Check[], lang: Lang): string {
  const { states, titles } = doctorWords[lang];
  const indent = lang === 'zh' ? 22 : 25;
  return checks
    .flatMap((check) => {
      const { found, todo } = checkWords(check, lang);
      const head = `${pad(states[check.state], 7)} ${titles[check.id]}`;
      const lines = [found, ...todo.map((t) => `> ${t}`)].flatMap((text) => wrap(text, COLUMNS - indent));
      return lines.map((line, i) => (i === 0 ? pad(head, indent) : ' '.repeat(indent)) + line);
    })
    .join('\n');
}

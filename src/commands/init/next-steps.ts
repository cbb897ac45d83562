import type { Lang } from '../../diagnostics/entry.ts';
import { pad, width } from '../../diagnostics/width.ts';
import { ledgerKindOf } from '../../ledger/kinds/index.ts';
import { NARRATIVE_NAME, SHORT_NAME } from '../../report/narrative.ts';
import { SETTINGS_NAME } from '../../settings/read-settings.ts';
import type { InitResult } from '../init.ts';
import { SCHEMA_NAME } from './settings-text.ts';

const LEDGERS = '台账/';

const WORDS = {
  zh: {
    made: (r: InitResult) => `「${r.bureau}」${r.year} 年度年报的文件夹：${r.folder}`,
    usualYear: (year: number) => `没有写年度，按上一年 ${year} 做；要做别的年度，加 --year。`,
    what: {
      [SETTINGS_NAME]: '配置：机关名称、年度、联系方式等',
      [SCHEMA_NAME]: '给编辑器用的，不用管',
      [NARRATIVE_NAME]: '文字部分：改写里面的句子',
      [SHORT_NAME]: '图解用的短文字',
      [LEDGERS]: (n: number) => `台账 ${n} 本`,
    },
    other: '从上年带来',
    kept: (names: readonly string[]) => `原来就有、没有改动的：${names.join('、')}`,
    rows: (names: string) => `从上年带来的行：${names}。`,
    row: (label: string, n: number) => `「${label}」${n} 行`,
    noRows: '上年没有要带过来的行。',
    errors: (n: number) => `上年的文件夹有 ${n} 处错误，读不出的行没有带过来：先在那里运行 nianbao check，改好后重新做。`,
    unbuilt: '上年的文件夹里没有 figures.json，不能核对上年结转：先在那里运行 nianbao build，再写 report.yaml 的 previous。',
    yearLines: (year: number, lines: string) => `${NARRATIVE_NAME} 是上年的文字，第 ${lines} 行还写着 ${year} 年：逐段改写。`,
    steps: '接下来：',
    fill: '填台账：打开 台账 里的表，每张表里有「填写说明」。自己已有的台账，直接放进 台账，不用改样子。',
    none: '全年一件也没有的，表空着就是 0。',
    write: (name: string) => `改写 ${name}：{{! … }} 是说明，不会印出来。`,
    check: (folder: string) => `运行 nianbao check ${folder} 核对，照着消息改。`,
    build: (folder: string) => `运行 nianbao build ${folder} 生成年报和图解。`,
  },
  en: {
    made: (r: InitResult) => `Folder for the ${r.year} report of ${r.bureau}: ${r.folder}`,
    usualYear: (year: number) => `No year was named: it is last year, ${year}. Use --year for another.`,
    what: {
      [SETTINGS_NAME]: 'settings: name, year, contact and more',
      [SCHEMA_NAME]: 'for editors',
      [NARRATIVE_NAME]: 'the text: rewrite its sentences',
      [SHORT_NAME]: 'short text for the infographic',
      [LEDGERS]: (n: number) => `ledgers: ${n}`,
    },
    other: 'from last year',
    kept: (names: readonly string[]) => `There before, and not changed: ${names.join(', ')}`,
    rows: (names: string) => `Rows from last year: ${names}.`,
    row: (label: string, n: number) => `「${label}」 ${n}`,
    noRows: 'Last year has no rows to take over.',
    errors: (n: number) => `Errors in last year's folder: ${n}. Rows that cannot be read were not taken over: run nianbao check there, correct them and begin again.`,
    unbuilt: "Last year's folder has no figures.json, so nothing can be compared with it: run nianbao build there, then write previous into report.yaml.",
    yearLines: (year: number, lines: string) => `${NARRATIVE_NAME} is last year's text; lines ${lines} still say ${year}: rewrite it.`,
    steps: 'Next:',
    fill: 'Fill in the ledgers in 台账; each has a sheet that explains (填写说明). Ledgers that you have go into 台账 as they are.',
    none: 'Where there was nothing all year, an empty table means 0.',
    write: (name: string) => `Rewrite ${name}: {{! … }} is a note and is not printed.`,
    check: (folder: string) => `Run nianbao check ${folder} and follow the messages.`,
    build: (folder: string) => `Run nianbao build ${folder} to write report and infographic.`,
  },
};

/** What lies in the new folder, and what to do with it. @param said the folder as it was typed */
export function initText(made: InitResult, said: string, lang: Lang): string {
  const words = WORDS[lang];
  const folder = /[\s&()'"]/.test(said) ? `"${said}"` : said;
  return [
    words.made(made),
    ...(made.usualYear ? [words.usualYear(made.year)] : []),
    '',
    ...listed(made, lang),
    ...(made.kept.length > 0 ? ['', words.kept(made.kept)] : []),
    ...carriedLines(made, lang),
    '',
    words.steps,
    `  1. ${words.fill}`,
    `     ${words.none}`,
    `  2. ${words.write(NARRATIVE_NAME)}`,
    `  3. ${words.check(folder)}`,
    `  4. ${words.build(folder)}`,
  ].join('\n');
}

function listed({ written }: InitResult, lang: Lang): string[] {
  const { what, other } = WORDS[lang];
  const ledgers = written.filter((name) => name.startsWith(LEDGERS)).length;
  const plain = written.filter((name) => !name.startsWith(LEDGERS));
  const named: Record<string, string | ((n: number) => string)> = what;
  const rows = plain.map((name) => [name, typeof named[name] === 'string' ? named[name] : other] as const);
  const all = [...rows, ...(ledgers > 0 ? [[LEDGERS, what[LEDGERS](ledgers)] as const] : [])];
  const room = Math.max(...all.map(([name]) => width(name)));
  return all.map(([name, text]) => `  ${pad(name, room)}  ${text}`);
}

function carriedLines({ carried, year }: InitResult, lang: Lang): string[] {
  if (!carried) return [];
  const words = WORDS[lang];
  const rows = Object.entries(carried.rows).map(([id, n]) => words.row(ledgerKindOf(id)?.label ?? id, n));
  return [
    '',
    rows.length > 0 ? words.rows(rows.join(lang === 'zh' ? '、' : ', ')) : words.noRows,
    ...(carried.errors > 0 ? [words.errors(carried.errors)] : []),
    ...(carried.unbuilt ? [words.unbuilt] : []),
    ...(carried.yearLines.length > 0 ? [words.yearLines(year - 1, carried.yearLines.join(lang === 'zh' ? '、' : ', '))] : []),
  ];
}

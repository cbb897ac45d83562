import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compile, type Compiled } from '../../src/commands/compile.ts';
import { fontFaceCss, FONT_ORIGIN } from '../../src/export/fonts.ts';
import { loadPage, type BrowserSession, type Page } from '../../src/export/browser.ts';
import { createHost, type Host } from '../../src/host.ts';
import { createRenderer, type Renderer } from '../../src/render/html.ts';
import { infographicOf } from '../../src/render/infographic/chapters.ts';
import type { Infographic } from '../../src/render/infographic/model.ts';
import { renderInfographic } from '../../src/render/infographic/render.ts';
import type { Layout } from '../../src/render/infographic/view.ts';
import { loadTemplates } from '../../src/render/templates.ts';
import { readTheme, type Theme, type ThemeName } from '../../src/render/themes.ts';
import type { Report } from '../../src/report/model.ts';
import { bureau, REPORT_YAML, TEXT } from './bureau.ts';
import { memoryHost, type Files } from './memory-host.ts';

export const SHANGYU = 'examples/shangyu-emergency-2020';
export const MARKET = 'examples/market-2023';

/** A folder that is sound, compiled, with its report. */
export async function compiled(host: Host, folder: string): Promise<Compiled & { report: Report }> {
  const result = await compile(host, { folder, out: host.path(folder, 'out'), text: true });
  if (!result.report) throw new Error(result.problems.map((p) => `${p.code} ${JSON.stringify(p.params)}`).join('\n'));
  return { ...result, report: result.report };
}

export async function infographic(host: Host, folder: string): Promise<Infographic> {
  const { report, short, lastYear } = await compiled(host, folder);
  const known = Object.entries(lastYear?.figures ?? {}).map(([id, figure]) => [id, figure.value] as const);
  return infographicOf(report, { short, lastYear: new Map(known) });
}

export function inMemory(changes: Files): Promise<Infographic> {
  return infographic(memoryHost(bureau(changes)), '/bureau');
}

export function theme(name: ThemeName): Theme {
  return readTheme(readFileSync(createHost().resource('templates', 'themes', `${name}.yaml`), 'utf8'));
}

let renderer: Promise<Renderer> | undefined;

/** The HTML of a layout, with the bundled fonts where a browser is to lay it out. */
export async function page(value: Infographic, layout: Layout, { name = 'gov-blue', print = false }: { name?: ThemeName; print?: boolean } = {}): Promise<string> {
  renderer ??= loadTemplates(createHost(), undefined).then(createRenderer);
  const fonts = print ? { css: await fontFaceCss(JSON.stringify(value)), origin: FONT_ORIGIN } : undefined;
  return renderInfographic(await renderer, value, layout, { theme: theme(name) }, fonts);
}

/** Lays out a page at a width and asks something of it. */
export function asked<T>(session: BrowserSession, html: string, width: number, media: 'print' | 'screen', question: string | ((p: Page) => Promise<T>)): Promise<T> {
  return session.withPage(async (p) => {
    try {
      await p.setViewport({ width, height: 900, deviceScaleFactor: 1 });
      await loadPage(p, html, media);
      return typeof question === 'string' ? ((await p.evaluate(question)) as T) : await question(p);
    } finally {
      await p.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1 });
    }
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function violations(session: BrowserSession, html: string, width: number): Promise<string[]> {
  return asked(session, html, width, 'screen', async (p) => {
    // axe itself needs timers; the page has no script of its own.
    await p.setJavaScriptEnabled(true);
    try {
      await p.evaluate(axe);
      return (await p.evaluate(`axe.run().then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html).slice(0, 3).join(' | ')))`)) as string[];
    } finally {
      await p.setJavaScriptEnabled(false);
    }
  });
}

const LONG_NAME = '云溪县人力资源和社会保障局（县医疗保险服务中心县就业服务局）';

/** 14,000 applications, twelve digits, long words, and a section of 3,000 characters. */
export function stressFolder(): Files {
  const types = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  const results = ['予以公开', '部分公开', '属于行政执法案卷', '本机关不掌握相关政府信息', '重复申请', '补正后申请内容仍不明确', '信访举报投诉类申请', '属于国家秘密'];
  const channels = ['网络', '信函', '当面', '通过县政务服务中心综合窗口代为转交的书面申请'];
  const day = (i: number) => `2023-${String((i % 11) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;
  const applications = Array.from({ length: 14_000 }, (_, i) =>
    `YSQ${i},某${i},${types[(i * i) % 6]},${day(i)},${channels[i % 4]},${day(i).replace(/-(\d\d)-/, (_all, m: string) => `-${String(Number(m) + 1).padStart(2, '0')}-`)},${results[(i * 7) % 8]}`,
  );
  const outlets = Array.from({ length: 14 }, (_, i) => (i % 3 === 0 ? `云溪县第${i}号政务新媒体矩阵账号（视频号、公众号）` : `渠道${i}`));
  const disclosures = Array.from({ length: 4000 }, (_, i) => `信息${i},${day(i)},${outlets[(i * i) % 14]}`);
  const purchases = Array.from({ length: 12 }, (_, i) => `项目${i},集中采购,${i % 2 ? '公开招标' : '框架协议采购（含第二阶段直接选定、二次竞价和顺序轮候）'},${80_000_000_000 + i * 1234.56},2023-0${(i % 9) + 1}-11`);
  const sentence = '各单位对照公开事项清单逐条核对，发现缺漏的当日补齐，内容有变动的同步更新，并由办公室按季度通报核对结果。';
  const long = Array.from({ length: 60 }, () => sentence).join('');
  return {
    'report.yaml': REPORT_YAML.replace('云溪县应急管理局', LONG_NAME).replace('fees.amount: 1.5', 'fees.amount: 987654321098.12').replace('  reviews: 0\n', '  reviews.upheld: 123456789012\n  reviews.corrected: 0\n  reviews.otherOutcome: 3\n  reviews.pending: 0\n  litigation: 0\n'),
    '正文.md': TEXT
      .replace('## 依申请公开', `主要做了以下工作：\n\n${Array.from({ length: 14 }, (_, i) => `- 第${i + 1}项重点工作。${sentence.repeat((i % 3) + 1)}`).join('\n')}\n\n| 栏目 | 说明 |\n|---|---|\n${Array.from({ length: 30 }, (_, i) => `| 栏目${i} | ${sentence} |`).join('\n')}\n\n## 依申请公开`)
      .replace(/## 政府信息管理[^]*?(?=\n# 存在的)/, `## 政府信息管理\n\n${long}\n\n${long.slice(0, 300)}https://www.example.com/${'a'.repeat(200)}\n\n## 监督保障\n\n1. ${sentence.repeat(12)}\n2. 短的一条\n`)
      .replace('公开的内容还不够细，下一年按事项逐一补齐。', `## 主要问题\n\n${Array.from({ length: 7 }, (_, i) => `${i + 1}. 问题${i}。${sentence.repeat(i + 1)}`).join('\n')}\n\n## 改进情况\n\n${Array.from({ length: 8 }, (_, i) => `${i + 1}. 措施${i}。${sentence.repeat(9 - i)}`).join('\n')}`),
    '台账/依申请公开.csv': `登记编号,申请人,申请人类型,收到日期,申请方式,答复日期,办理结果\n${applications.join('\n')}\n`,
    '台账/主动公开.csv': `标题,公开日期,渠道\n${disclosures.join('\n')}\n`,
    '台账/政府采购.csv': `项目名称,组织形式,采购方式,成交金额（元）,成交日期\n${purchases.join('\n')}\n`,
  };
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bureau, PERMITS, TEXT } from '../support/bureau.ts';
import { cuttable } from '../support/cuttable.ts';
import { listen, startPreview, TestFolder, until, type RunningPreview } from '../support/preview.ts';
import { openScriptedBrowser } from '../support/scripted-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WRONG_DAY = PERMITS.replace('2023-03-05', '2023-02-30');
const MORE = `${PERMITS}云应急许〔2023〕3号,戊公司,危险化学品经营许可,普通,2023-05-06\n`;

let open: Awaited<ReturnType<typeof openScriptedBrowser>>;
beforeAll(async () => {
  open = await openScriptedBrowser({ local: true });
});
afterAll(() => open.close());

let folder: TestFolder;
let preview: RunningPreview;
beforeEach(() => {
  folder = new TestFolder(bureau());
});
afterEach(async () => {
  await preview.stop();
  folder.remove();
});

/** The page in a browser; what goes wrong in it, or asks for anything elsewhere, fails the test. */
async function withPage<T>(work: (page: Page) => Promise<T>, { width = 1280, argv = [] as string[] } = {}): Promise<T> {
  preview = await startPreview(folder.path, argv);
  return look(work, width);
}

async function look<T>(work: (page: Page) => Promise<T>, width = 1280): Promise<T> {
  const page = await open.browser.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => void (message.type() === 'error' && wrong.push(message.text())));
  page.on('request', (request) => void (request.url().startsWith(preview.address) || request.url() === 'data:,' || wrong.push(request.url())));
  try {
    await page.setViewport({ width, height: 900 });
    await page.goto(preview.address);
    await until(async () => ['ready', 'faulty'].includes(await phase(page)));
    const result = await work(page);
    expect(wrong).toEqual([]);
    return result;
  } finally {
    await page.close();
  }
}

const phase = (page: Page) => page.evaluate(`document.body.dataset.phase`) as Promise<string>;
const text = (page: Page, selector: string) => page.$eval(selector, (e) => (e as unknown as { innerText: string }).innerText);
const seen = (page: Page, selector: string) => page.$eval(selector, (e) => e.checkVisibility({ visibilityProperty: true }));
/** Of the frame that is seen; it has no scripts, so the page around it looks. */
const inFrame = (page: Page, what: string) => page.evaluate(`(() => { const page = document.querySelector('iframe:not(.away)')?.contentDocument; return page && (${what}); })()`);
const report = (page: Page) => inFrame(page, 'page.body.innerText') as Promise<string>;
const shows = (page: Page, words: string) => until(async () => (await report(page))?.includes(words));

test('report, infographic and data page, each under its tab, and what was counted beside them', async () => {
  await withPage(async (page) => {
    expect(await text(page, 'h1')).toMatch(/^云溪县应急管理局\s+2023 年度报告$/);
    expect(await text(page, '#line')).toMatch(/^\d\d:\d\d:\d\d 已更新，用时 \d+ 毫秒$/);
    expect(await page.title()).toBe('预览 · 云溪县应急管理局 2023 年度报告');
    await shows(page, '作出行政许可决定2件');
    expect(await text(page, '#summary')).toBe('没有错误，也没有提醒。');
    expect(await text(page, '.sheets li:nth-child(3)')).toMatch(/^行政许可\s+计入 2，登记 3\s+台账\/行政许可.csv\s+不计：其他年份 1$/);
    await page.click('#tab-infographic');
    await until(async () => (await inFrame(page, 'page.title')) === '云溪县应急管理局2023年政府信息公开工作年度报告（图解）');
    await page.click('#tab-audit');
    await until(() => page.frames().some((frame) => frame.url().includes('audit.html')));
    const audit = page.frames().find((frame) => frame.url().includes('audit.html'));
    await until(() => audit?.evaluate(`document.querySelector('#found')?.textContent === '找到 7 行。'`));
    expect(await page.$$eval('iframe', (frames) => frames.map((f) => [f.title, f.getAttribute('sandbox'), f.checkVisibility({ visibilityProperty: true })]))).toEqual([
      ['年报', 'allow-same-origin', false],
      ['图解', 'allow-same-origin', false],
      ['数据', 'allow-scripts', true],
    ]);
  });
});

describe('renewed by a save', () => {
  test('of the text, at the place where it was read', async () => {
    const long = (lines: number) => TEXT.replace('公开前逐级审查', `${'第一段写得长一些，\n'.repeat(lines)}公开前逐级审查`);
    folder.write('正文.md', long(10));
    await withPage(async (page) => {
      const top = () => inFrame(page, `page.getElementById('problems').getBoundingClientRect().top`) as Promise<number>;
      await shows(page, '逐一补齐');
      await inFrame(page, `page.getElementById('problems').scrollIntoView()`);
      await inFrame(page, 'page.scrollingElement.scrollBy(0, 20)');
      const before = await top();
      folder.write('正文.md', long(60).replace('逐一补齐', '逐项补齐'));
      await shows(page, '逐项补齐');
      expect(Math.abs((await top()) - before)).toBeLessThan(2);
      expect(await page.$$('iframe')).toHaveLength(1);
    });
  });

  test('of a ledger that another file takes the place of, with the lock file of Excel beside it', async () => {
    await withPage(async (page) => {
      await shows(page, '行政许可决定2件');
      folder.write('台账/~$行政许可.csv', 'lock');
      folder.replace('台账/行政许可.csv', MORE);
      await shows(page, '行政许可决定3件');
      expect(await phase(page)).toBe('ready');
    });
  });

  test('in two tabs', async () => {
    await withPage(async (page) => {
      await look(async (other) => {
        folder.write('台账/行政许可.csv', MORE);
        for (const tab of [page, other]) {
          await shows(tab, '行政许可决定3件');
          expect(await phase(tab)).toBe('ready');
        }
      });
    });
  });

  test('of a ledger: the data page stands as it stood, with its number open', async () => {
    await withPage(async (page) => {
      await page.click('#tab-audit');
      const audit = () => page.frames().findLast((frame) => frame.url().includes('audit.html'));
      const there = (what: string) => audit()?.evaluate(what).catch(() => undefined);
      await until(() => there(`document.querySelector('#found')?.textContent`));
      await there(`document.querySelector('#tables td a[aria-label^="2，行政许可"]').click(); scrollTo(0, 300)`);
      folder.write('台账/行政许可.csv', MORE);
      await until(async () => (await there(`document.querySelector('#panel .value')?.textContent`)) === '3 件');
      await until(async () => (await page.$$('iframe[title="数据"]')).length === 1);
      expect(await there('scrollY')).toBe(300);
      expect(await page.$$eval('iframe', (all) => all.map((frame) => frame.className))).toEqual(['away', '']);
    });
  });
});

describe('an error', () => {
  test('shows its message with cell and cure, and leaves the last report, marked as old; mended, both are gone', async () => {
    await withPage(async (page) => {
      await shows(page, '行政许可决定2件');
      folder.write('台账/行政许可.csv', WRONG_DAY);
      await until(async () => (await phase(page)) === 'faulty');
      expect(await text(page, '#line')).toMatch(/^\d\d:\d\d:\d\d 已读取，有 1 处错误$/);
      expect(await page.title()).toBe('(1) 预览 · 云溪县应急管理局 2023 年度报告');
      expect(await text(page, '#summary')).toBe('共 1 处错误，涉及 1 个文件。');
      expect(await text(page, '.group h3')).toBe('台账/行政许可.csv\n1 处错误');
      expect(await text(page, 'article h4')).toBe('错误 V202 「2023-02-30」这一天不存在');
      expect(await text(page, 'article .where')).toBe('台账/行政许可.csv › E2');
      expect(await text(page, 'article mark')).toBe('2023-02-30');
      expect(await text(page, 'article dl')).toMatch(/问题\s+「决定日期」一列应当填日期[^]*影响[^]*改法\s+对照原始登记改成真实的日期。$/);
      expect(await text(page, '#old')).toMatch(/^这是旧的（\d\d:\d\d:\d\d 的内容）。之后的改动有 1 处错误，改好后自动换成新的。$/);
      expect(await report(page)).toContain('行政许可决定2件');
      await page.click('article details summary');
      expect(await text(page, 'article details pre')).toContain('日期');
      folder.write('台账/行政许可.csv', MORE);
      await shows(page, '行政许可决定3件');
      expect(await seen(page, '#old')).toBe(false);
      expect(await page.$$('article')).toEqual([]);
    });
  });

  test('from the beginning leaves the place of the report empty, and says so', async () => {
    folder.write('台账/行政许可.csv', WRONG_DAY);
    await withPage(async (page) => {
      expect(await text(page, '#none')).toMatch(/^还没有可以看的年报\s+有 1 处错误。/);
      expect(await page.$$('iframe')).toEqual([]);
      expect(await seen(page, '#alone')).toBe(false);
      folder.write('台账/行政许可.csv', PERMITS);
      await shows(page, '行政许可决定2件');
      expect(await seen(page, '#none')).toBe(false);
    });
  });

  test('of the same kind in many cells is explained once', async () => {
    folder.write('台账/行政许可.csv', WRONG_DAY.replace('2023.4.6', '2023.4.31'));
    await withPage(async (page) => {
      expect(await page.$$eval('article', (all) => all.map((one) => one.querySelectorAll('dl').length))).toEqual([1, 0]);
      expect(await text(page, 'article + article')).toContain('问题、影响和改法同上。');
    });
  });

  test('that stays keeps its element: what was opened in it stays open', async () => {
    folder.write('台账/行政许可.csv', WRONG_DAY);
    await withPage(async (page) => {
      await page.click('article details summary');
      folder.write('正文.md', TEXT.replace('{{permits.decisions}}', '{{permits.decision}}'));
      await until(async () => (await page.$$('article')).length === 2);
      expect(await page.$$eval('article details', (all) => all.map((details) => details.open))).toEqual([false, true]);
    });
  });
});

test('a message about the text leads to its place', async () => {
  await withPage(async (page) => {
    await shows(page, '专人维护');
    await page.click('#tab-infographic');
    folder.write('正文.md', TEXT.replace('由专人维护', '由专人维护，{{不是数据项}}'));
    await until(async () => (await page.$$('article')).length === 1);
    await page.click('article .foot button');
    expect(await page.$eval('#tab-report', (tab) => tab.getAttribute('aria-selected'))).toBe('true');
    const marked = await inFrame(page, `[...page.querySelectorAll('[style*=outline]')].map((e) => [e.tagName, e.textContent, e.getBoundingClientRect().top > 0])`);
    expect(marked).toEqual([['P', '政府信息公开专栏由专人维护。', true]]);
  });
});

test('a message about the text of the infographic leads there, though nobody has opened it yet', async () => {
  folder.write('图解.md', '# 总体情况\n\n## 政府信息管理\n\n公开前有人逐级审查，公开后定期核对。\n');
  await withPage(async (page) => {
    await shows(page, '行政许可决定2件');
    folder.write('图解.md', '# 总体情况\n\n## 政府信息管理\n\n公开前有人逐级审查，{{不是数据项}}公开后定期核对。\n');
    await until(async () => (await page.$$('article')).length === 1);
    await page.click('article .foot button');
    await until(() => inFrame(page, `[...page.querySelectorAll('[style*=outline]')].some((e) => e.textContent.includes('公开前有人逐级审查'))`));
    expect(await inFrame(page, `page.title`)).toContain('图解');
  });
});

test('when the program ends, the page says so', async () => {
  await withPage(async (page) => {
    await shows(page, '行政许可决定2件');
    await preview.stop();
    await until(async () => (await phase(page)) === 'lost');
    expect(await text(page, '#line')).toMatch(/^预览已经结束。/);
  });
});

test('a page that has given way to others goes on when it is asked to', async () => {
  await withPage(async (page) => {
    const others = [];
    for (let i = 0; i < 4; i++) {
      const other = listen(preview.address);
      await until(() => other.last());
      others.push(other);
    }
    await until(async () => (await phase(page)) === 'lost');
    expect(await text(page, '#line')).toBe('这个预览开得太多了，此页不再更新。');
    folder.write('台账/行政许可.csv', MORE);
    await page.click('#resume');
    await shows(page, '行政许可决定3件');
    expect(await seen(page, '#resume')).toBe(false);
    for (const other of others) other.close();
  });
});

test('a line that is cut is joined again, and what was saved meanwhile is shown', async () => {
  preview = await startPreview(folder.path);
  const line = await cuttable(preview.address);
  const page = await open.browser.newPage();
  try {
    await page.goto(line.address);
    await shows(page, '行政许可决定2件');
    line.cut();
    await until(async () => (await phase(page)) === 'lost');
    expect(await text(page, '#line')).toBe('与程序的连接断了，正在重新连接…');
    folder.write('台账/行政许可.csv', MORE);
    line.join();
    await shows(page, '行政许可决定3件');
    expect(await phase(page)).toBe('ready');
  } finally {
    await page.close();
    line.close();
  }
});

describe('by keyboard', () => {
  test('from the tabs with arrow keys to the messages', async () => {
    await withPage(async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到消息');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate('document.activeElement.id')).toBe('tab-infographic');
      expect(await page.$eval('#tab-infographic', (tab) => tab.getAttribute('aria-selected'))).toBe('true');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowLeft');
      expect(await page.evaluate('document.activeElement.id')).toBe('tab-audit');
    });
  });

  test('whoever reads in the report goes on reading there', async () => {
    await withPage(async (page) => {
      await shows(page, '行政许可决定2件');
      await page.focus('iframe');
      folder.write('台账/行政许可.csv', MORE);
      await shows(page, '行政许可决定3件');
      expect(await page.evaluate('document.activeElement.title')).toBe('年报');
    });
  });
});

test('a link in the report opens elsewhere, and the frame stays', async () => {
  folder.write('正文.md', TEXT.replace('逐级审查', '[逐级审查](https://www.example.com/a)'));
  await withPage(async (page) => {
    await shows(page, '逐级审查');
    await page.evaluate('window.open = (...words) => void (window.opened = words)');
    await inFrame(page, `page.querySelector('a[href^=https]').click()`);
    expect(await page.evaluate('opened')).toEqual(['https://www.example.com/a', '_blank', 'noopener,noreferrer']);
    await shows(page, '逐级审查');
  });
});

test('markup and programs in names and texts are text', async () => {
  const hostile = `<img src=x onerror="document.title='!'">`;
  folder.write(`台账/${hostile.replaceAll('/', '')}.csv`, '科室,人员\n办公室,某某\n');
  folder.write('正文.md', TEXT.replace('{{permits.decisions}}', `{{${hostile}}}`));
  await withPage(async (page) => {
    expect(await page.$$('#messages img')).toEqual([]);
    expect(await text(page, '#messages')).toContain(hostile);
    expect(await page.title()).toContain('预览');
  });
});

const NO_WARNING = ['sound', () => {}] as const;
const WARNING = ['with a warning', () => folder.write('台账/通讯录.csv', '科室,人员,分机\n办公室,某某,8001\n')] as const;
const ERRORS = [
  'with errors',
  () => {
    folder.write('台账/行政许可.csv', WRONG_DAY);
    folder.write('正文.md', TEXT.replace('{{permits.decisions}}', '{{permits.decision}}'));
  },
] as const;

describe('axe finds nothing, and nothing sticks out', () => {
  test.each([
    ['zh', 1280, ...NO_WARNING],
    ['zh', 390, ...NO_WARNING],
    ['zh', 1280, ...WARNING],
    ['zh', 1280, ...ERRORS],
    ['zh', 390, ...ERRORS],
    ['en', 700, ...ERRORS],
  ])('%s, %i px, %s', async (lang, width, _, change) => {
    await withPage(
      async (page) => {
        await shows(page, '行政许可决定2件');
        const before = await text(page, '#summary');
        change();
        if (change !== NO_WARNING[1]) await until(async () => (await text(page, '#summary')) !== before);
        await page.evaluate('for (const details of document.querySelectorAll("article:first-of-type details")) details.open = true');
        const violations = await page.evaluate(`${axe}; axe.run({ iframes: false }).then((r) => r.violations.map((v) => v.id + ' ' + v.nodes.map((n) => n.target).join(' ')))`);
        expect(violations).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
      },
      { width, argv: ['--lang', lang] },
    );
  });
});

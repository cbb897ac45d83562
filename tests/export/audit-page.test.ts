import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPage } from '../support/audit.ts';
import { bureau, PERMITS } from '../support/bureau.ts';
import { openScriptedBrowser } from '../support/scripted-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'nianbao-audit-'));
const file = join(folder, 'audit.html');

let open: Awaited<ReturnType<typeof openScriptedBrowser>>;
beforeAll(async () => {
  const many = Array.from({ length: 300 }, (_, i) => `云应急许〔2023〕${i + 10}号,甲公司,烟花爆竹经营许可,普通,2023-05-01\n`).join('');
  writeFileSync(file, await auditPage(bureau({ '台账/行政许可.csv': `${PERMITS}云应急许〔2023〕900号,甲公司,应急预案备案,备案,2023-06-01\n${many}` })));
  open = await openScriptedBrowser();
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page as it lies on a disk, with what it asks for and what goes wrong in it. */
async function withPage<T>(work: (page: Page) => Promise<T>, { width = 1280, script = true } = {}): Promise<T> {
  const page = await open.browser.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('console', (message) => void (message.type() === 'error' && wrong.push(message.text())));
  page.on('request', (request) => void (request.url().startsWith('file:') || wrong.push(request.url())));
  try {
    await page.setViewport({ width, height: 900 });
    await page.setJavaScriptEnabled(script);
    await page.goto(`file://${file}`);
    const result = await work(page);
    expect(wrong).toEqual([]);
    return result;
  } finally {
    await page.close();
  }
}

/** Asks something of an element `e`, or of each. */
const one = <T = string>(page: Page, selector: string, question: string) => page.evaluate(`((e) => ${question})(document.querySelector(${JSON.stringify(selector)}))`) as Promise<T>;
const each = <T = string>(page: Page, selector: string, question: string) => page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((e) => ${question})`) as Promise<T[]>;
const text = (page: Page, selector: string) => one(page, selector, 'e.innerText');
const texts = (page: Page, selector: string) => each(page, selector, 'e.innerText');
const seen = (page: Page, selector: string) => one<boolean>(page, selector, 'e.checkVisibility()');
const focused = (page: Page) => one(page, ':focus', "e?.getAttribute('aria-label') ?? e?.id");
const number = (name: string) => `main td[headers] a[aria-label$="，${name}"]`;
const PERMIT = number('行政许可本年处理决定数量');

describe('a number', () => {
  test('that is clicked shows its rows, where they stand, and the rows left out', async () => {
    await withPage(async (page) => {
      await page.click(PERMIT);
      expect(await text(page, '#panel-title')).toBe('行政许可本年处理决定数量');
      expect(await text(page, '#panel .value')).toBe('302 件');
      expect(await texts(page, '#panel .groups button')).toEqual(['计入 302 行', '没有计入：其他年份 1 行', '没有计入：备案（不计入许可） 1 行']);
      expect(await text(page, '#panel [role=option]')).toContain('云应急许〔2023〕1号');
      expect(await text(page, '#panel [role=option] .place')).toBe('台账/行政许可.csv > A2');
      await page.click('#panel .groups button:nth-child(3)');
      expect(await texts(page, '#panel [role=option]')).toEqual([expect.stringContaining('900号')]);
      await page.click('#panel [role=option]');
      expect(await text(page, '#panel .detail')).toMatch(/位置\s+台账\/行政许可\.csv > A5[^]*类别\s+备案[^]*没有计入\s+备案（不计入许可）\s+计入\s+备案数量/);
      expect(await one(page, PERMIT, "e.getAttribute('aria-current')")).toBe('true');
    });
  });

  test('that is a sum shows the rule with its numbers, which lead on', async () => {
    await withPage(async (page) => {
      await page.click(number('本年度办理结果总计'));
      const shown = await text(page, '#panel');
      expect(shown).toContain('由 21 个数据项相加得出。');
      expect(shown).toContain('计入 2 行');
      expect(shown).toMatch(/本年新收政府信息公开申请数量 2 ＋ 上年结转政府信息公开申请数量 1 ＝ 3，等于 本年度办理结果总计 2 ＋ 结转下年度继续办理 1 ＝ 3。\s*成立/);
      await page.click('#panel a[aria-label$="，上年结转政府信息公开申请数量"]');
      expect(await text(page, '#panel-title')).toBe('上年结转政府信息公开申请数量');
      await page.keyboard.press('Escape');
      expect(await focused(page)).toBe('2，本年度办理结果总计');
    });
  });

  test('that is given names its line', async () => {
    await withPage(async (page) => {
      await page.click(number('行政事业性收费本年收费金额'));
      expect(await text(page, '#panel')).toContain('report.yaml 第 8 行给定（fees.amount）。');
      expect(await page.$('#panel .rows')).toBeNull();
    });
  });
});

describe('by keyboard', () => {
  test('Tab goes to the numbers with a visible focus, Enter opens, arrows move, Escape returns', async () => {
    await withPage(async (page) => {
      await page.focus(PERMIT);
      await page.keyboard.press('Tab');
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      expect(await focused(page)).toBe('302，行政许可本年处理决定数量');
      expect(await one(page, PERMIT, 'getComputedStyle(e).outlineStyle')).toBe('solid');
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('panel-title');
      for (let i = 0; i < 9 && (await focused(page)) !== '台账的行'; i++) await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('台账的行');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const active = () => one(page, '#panel [role=listbox]', "document.getElementById(e.getAttribute('aria-activedescendant'))?.querySelector('.place')?.textContent");
      expect(await active()).toBe('台账/行政许可.csv > A3');
      await page.keyboard.press('End');
      expect(await active()).toBe('台账/行政许可.csv > A305');
      expect(await text(page, '#panel .detail')).toContain('云应急许〔2023〕309号');
      expect((await texts(page, '#panel [role=option]')).length).toBeLessThan(30);
      await page.keyboard.press('Escape');
      expect(await focused(page)).toBe('302，行政许可本年处理决定数量');
      expect(await page.$('#panel .value')).toBeNull();
    });
  });

  test('on a narrow page the panel is a sheet that Escape or its button puts away', async () => {
    await withPage(async (page) => {
      expect(await seen(page, '#panel')).toBe(false);
      await page.click(PERMIT);
      expect(await seen(page, '#panel')).toBe(true);
      expect(await one(page, PERMIT, "e.getBoundingClientRect().bottom <= document.getElementById('panel').getBoundingClientRect().top")).toBe(true);
      await page.click('#close');
      expect(await seen(page, '#panel')).toBe(false);
      await page.click(PERMIT);
      await page.keyboard.press('Escape');
      expect(await seen(page, '#panel')).toBe(false);
      expect(await one(page, 'html', 'e.scrollWidth')).toBe(390);
    }, { width: 390 });
  });
});

describe('search', () => {
  const found = (page: Page) => text(page, '#found');

  test('finds rows by every word, in any column or place, full-width or not', async () => {
    await withPage(async (page) => {
      expect(await found(page)).toBe('找到 308 行。');
      const type = async (words: string) => {
        await one(page, '#words', "(e.value = '')");
        await page.type('#words', words);
        return found(page);
      };
      expect(await type('烟花')).toBe('找到 300 行。');
      expect(await type('烟花　〔２０２３〕１１号')).toBe('找到 1 行。');
      expect(await text(page, '#rows [role=option]')).toContain('云应急许〔2023〕11号');
      expect(await type('ysq2023')).toBe('找到 2 行。');
      expect(await type('依申请公开.csv')).toBe('找到 3 行。');
      expect(await type('没有这个词')).toBe('没有找到。');
      expect(await seen(page, '#rows [role=listbox]')).toBe(false);
    });
  });

  test('is narrowed by ledger and by what counts', async () => {
    await withPage(async (page) => {
      expect(await texts(page, '#ledger option')).toEqual(['全部台账（308 行）', '行政许可（304 行）', '行政处罚（1 行）', '依申请公开（3 行）']);
      await page.select('#ledger', '0');
      expect(await found(page)).toBe('找到 304 行。');
      await page.select('#counted', 'no');
      expect(await found(page)).toBe('找到 2 行。');
      expect(await texts(page, '#rows .tag')).toEqual(['其他年份', '备案（不计入许可）']);
      await page.select('#counted', 'yes');
      expect(await found(page)).toBe('找到 302 行。');
      await page.select('#ledger', '2');
      expect(await found(page)).toBe('找到 3 行。');
    });
  });

  test('a row that is found leads to the numbers it counts in', async () => {
    await withPage(async (page) => {
      await page.type('#words', 'YSQ2022-07');
      await page.click('#rows [role=option]');
      expect(await text(page, '#rows .detail')).toMatch(/计入\s+上年结转政府信息公开申请数量·自然人、予以公开·自然人/);
      await page.click('#rows .detail a');
      expect(await text(page, '#panel-title')).toBe('上年结转政府信息公开申请数量·自然人');
    });
  });
});

test('without scripts the tables and the list of figures stand, and numbers lead to the list', async () => {
  await withPage(async (page) => {
    expect(await seen(page, '#tables table')).toBe(true);
    expect(await seen(page, '#figures table')).toBe(true);
    for (const part of ['#rows', '#panel']) expect(await page.$(`${part}[hidden]`)).not.toBeNull();
    await page.click(PERMIT);
    expect(page.url()).toMatch(/#f\d+$/);
  }, { script: false });
});

test('axe finds nothing, with the panel closed and open, wide and narrow', async () => {
  for (const width of [1280, 390]) {
    await withPage(async (page) => {
      const violations = () => page.evaluate(`${axe}; axe.run().then((r) => r.violations.map((v) => v.id + ' ' + v.nodes.map((n) => n.target).join(' ')))`);
      expect(await violations()).toEqual([]);
      await page.click(PERMIT);
      await page.keyboard.press('Tab');
      await page.click('#panel [role=option]');
      expect(await violations()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.type('#words', '没有这个词');
      expect(await violations()).toEqual([]);
    }, { width });
  }
});

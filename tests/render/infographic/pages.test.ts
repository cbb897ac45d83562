import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type BrowserSession } from '../../../src/export/browser.ts';
import { readPdfFile } from '../../../src/export/pdf-file.ts';
import { printPdf } from '../../../src/export/pdf.ts';
import { createHost } from '../../../src/host.ts';
import type { Infographic } from '../../../src/render/infographic/model.ts';
import { slidesOf } from '../../../src/render/infographic/slides.ts';
import { themeNames } from '../../../src/render/themes.ts';
import { asked, infographic, inMemory, MARKET, page, SHANGYU, stressFolder, violations } from '../../support/infographic.ts';

let session: BrowserSession;
const values: Record<'shangyu' | 'market' | 'stress', Infographic> = {} as never;
beforeAll(async () => {
  session = await openBrowser(createHost());
  values.shangyu = await infographic(createHost(), SHANGYU);
  values.market = await infographic(createHost(), MARKET);
  values.stress = await inMemory(stressFolder());
});
afterAll(() => session.close());

/** What sticks out of the page's text area, lies on the foot, or is set below 18 px. */
const SLIDES = `(() => {
  const found = [];
  const name = (slide, e) => [...document.querySelectorAll('.slide')].indexOf(slide) + 1 + ': ' + (e.getAttribute('class') ?? e.tagName) + ' ' + e.textContent.trim().slice(0, 24);
  for (const slide of document.querySelectorAll('.slide')) {
    const box = slide.getBoundingClientRect();
    const foot = slide.querySelector('.foot')?.getBoundingClientRect().top ?? box.bottom;
    for (const e of slide.querySelectorAll('h1, h2, h3, p:not(.foot), li, dt, dd, td, th, span:not(.foot *), svg:not(.motif), text')) {
      if (e.closest('.hidden, .motif')) continue;
      const b = e.getBoundingClientRect();
      if (b.width === 0) continue;
      if (b.right > box.right - 60 || b.left < box.left + 60 || b.bottom - box.top > foot - box.top + 2) found.push(name(slide, e));
      if (e.tagName !== 'text' && e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).display === 'block') found.push('wide ' + name(slide, e));
      if (parseFloat(getComputedStyle(e).fontSize) < 18) found.push('small ' + name(slide, e));
    }
    // Nothing within the content lies on what follows it.
    const parts = [...(slide.querySelector('.content')?.children ?? [])];
    parts.forEach((e, i) => { if (i > 0 && parts[i - 1].getBoundingClientRect().bottom > e.getBoundingClientRect().top + 1) found.push('over ' + name(slide, e)); });
  }
  return found;
})()`;

/** Chart text on chart text, or out of its picture. */
const CHARTS = `(() => {
  const found = [];
  for (const svg of document.querySelectorAll('figure svg')) {
    const box = svg.getBoundingClientRect();
    if (box.width === 0) continue;
    const texts = [...svg.querySelectorAll('text')].map((e) => ({ e, b: e.getBoundingClientRect() }));
    for (const { e, b } of texts) if (b.left < box.left - 1 || b.right > box.right + 1 || b.top < box.top - 2 || b.bottom > box.bottom + 2) found.push('cut ' + e.textContent);
    texts.forEach((x, i) => texts.slice(i + 1).forEach((y) => {
      const w = Math.min(x.b.right, y.b.right) - Math.max(x.b.left, y.b.left);
      const h = Math.min(x.b.bottom, y.b.bottom) - Math.max(x.b.top, y.b.top);
      // Lines of one label share a few pixels of leading.
      if (w > 1 && h > 6) found.push('on ' + x.e.textContent + ' / ' + y.e.textContent);
    }));
  }
  return found;
})()`;

describe.each(['shangyu', 'market', 'stress'] as const)('%s', (which) => {
  test('pages of 1280 x 720: nothing sticks out, nothing is small, no label is cut', async () => {
    const html = await page(values[which], 'slides', { print: true });
    expect(await asked(session, html, 1280, 'print', SLIDES)).toEqual([]);
    expect(await asked(session, html, 1280, 'print', CHARTS)).toEqual([]);
  });

  test.each([360, 375, 768, 1280, 1920])('web page, %i px wide: nothing is wider than the screen', async (width) => {
    const html = await page(values[which], 'web', { print: true });
    const wide = `[...document.querySelectorAll('body *')].filter((e) => !e.closest('.hidden, .motif, svg, .table') && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)).map((e) => e.className + ' ' + e.textContent.trim().slice(0, 20))`;
    expect(await asked(session, html, width, 'screen', wide)).toEqual([]);
    expect(await asked(session, html, width, 'screen', 'document.documentElement.scrollWidth')).toBe(width);
    expect(await asked(session, html, width, 'screen', CHARTS)).toEqual([]);
  });

  test('tall picture: no label is cut', async () => {
    expect(await asked(session, await page(values[which], 'tall', { print: true }), 540, 'screen', CHARTS)).toEqual([]);
  });
});

test('axe finds nothing, in any theme', async () => {
  for (const name of themeNames) expect(await violations(session, await page(values.market, 'web', { name }), 1280), name).toEqual([]);
  expect(await violations(session, await page(values.shangyu, 'web'), 375)).toEqual([]);
  expect(await violations(session, await page(values.market, 'slides'), 1280)).toEqual([]);
});

test('the web page needs no network and no script', async () => {
  const html = await page(values.market, 'web');
  expect(html).not.toMatch(/<script|<link|<iframe|\son\w+=|src="(?!data:)|url\(/i);
  expect(html.replace(/https:\/\/www\.example\.com\//g, '')).not.toMatch(/https?:\/\//);
  expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:;");
  expect(new TextEncoder().encode(html).length).toBeLessThan(600_000);
});

test('text of a report is never markup', async () => {
  const evil = structuredClone(values.market);
  evil.bureau = '<script>alert(1)</script>';
  const chart = evil.chapters.flatMap((c) => c.pages.flatMap((p) => p.components)).find((c) => c.kind === 'columns');
  if (chart?.kind === 'columns' && chart.columns[0]?.chart?.kind === 'bars') {
    const [item] = chart.columns[0].chart.items;
    if (item) item.label = '"><img src=x onerror=alert(1)>';
  }
  for (const layout of ['web', 'slides'] as const) {
    const html = await page(evil, layout);
    expect(html).not.toMatch(/<script|<img src=x/);
    expect(html).toContain('&lt;img src=x');
  }
});

describe('PDF', () => {
  const print = async (value: Infographic) =>
    printPdf(session, await page(value, 'slides', { print: true }), { title: value.title, date: new Date('2021-01-20T00:00:00Z') });

  test('16:9, a page for every slide, tagged, outlined, real fonts, small, the same again', async () => {
    const bytes = await print(values.shangyu);
    const file = Buffer.from(bytes).toString('latin1');
    // Cover, contents and the addresses at the end.
    expect(readPdfFile(bytes)?.pages).toBe(slidesOf(values.shangyu).length + 3);
    expect([...new Set(file.match(/\/MediaBox\s*\[[^\]]*\]/g))]).toEqual(['/MediaBox [0 0 960 540]']);
    expect(file).toContain('/MarkInfo');
    expect(file).toContain('/Outlines');
    expect(file).not.toMatch(/\/Subtype\s*\/Type3/);
    expect(new Set([...file.matchAll(/\/FontName\s*\/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name))).toEqual(
      new Set(['NotoSansSCThin-Regular', 'NotoSansSCThin-Bold', 'NotoSerifSCExtraLight-Bold']),
    );
    expect(bytes.length).toBeLessThan(1_500_000);
    expect(Buffer.compare(bytes, await print(values.shangyu))).toBe(0);
  });

  test('the stress folder has a page for every slide', async () => {
    expect(readPdfFile(await print(values.stress))?.pages).toBe(slidesOf(values.stress).length + 2);
  });
});

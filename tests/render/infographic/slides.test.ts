import { beforeAll, expect, test } from 'vitest';
import { createHost } from '../../../src/host.ts';
import type { Infographic } from '../../../src/render/infographic/model.ts';
import { pieces, plainText, sentences, text } from '../../../src/render/infographic/runs.ts';
import { slidesOf } from '../../../src/render/infographic/slides.ts';
import { infographic, inMemory, MARKET, SHANGYU, stressFolder } from '../../support/infographic.ts';

let stress: Infographic;
beforeAll(async () => {
  stress = await inMemory(stressFolder());
});

/** Every character of the text, in whatever order the pages have it; heads of tables are repeated. */
const characters = (value: unknown) => [...said(value)].sort().join('');
const said = (value: unknown) => [...JSON.stringify(value, (key, v: unknown) => (key === 'head' ? undefined : v)).replaceAll('\\n', '').matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, t]) => t).join('');

test('every page has one idea, and every chapter begins on a page of its own', async () => {
  const slides = slidesOf(await infographic(createHost(), SHANGYU));
  expect(slides).toHaveLength(14);
  expect(slides.filter((s) => s.first).map((s) => s.chapter.number)).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09']);
  expect(slides.map((s) => s.count).slice(1, 7)).toEqual(['1 / 6', '2 / 6', '3 / 6', '4 / 6', '5 / 6', '6 / 6']);
  expect(slidesOf(await infographic(createHost(), MARKET))).toHaveLength(17);
});

test('long text flows to further pages and every word is still there', () => {
  const slides = slidesOf(stress);
  const management = slides.filter((s) => s.chapter.id === 'management');
  expect(management.length).toBeGreaterThan(3);
  for (const id of ['management', 'disclosure', 'supervision', 'problems'] as const) {
    const chapter = stress.chapters.find((c) => c.id === id);
    expect(characters(slides.filter((s) => s.chapter.id === id).map((s) => s.components)), id).toBe(characters(chapter?.pages.map((p) => p.components)));
  }
});

test('no page holds more than it has room for', () => {
  for (const { components, title, feature } of slidesOf(stress)) {
    if (feature) continue;
    const height = components.reduce((sum, c) => sum + c.height, 0) + (components.length - 1) * 28;
    expect(height, said(components).slice(0, 40)).toBeLessThanOrEqual(492 - (title ? 60 : 0));
  }
});

test('sentences end behind their quotation mark', () => {
  expect(sentences([text('他说：“公开。”然后走了。再见！')]).map(plainText)).toEqual(['他说：“公开。”', '然后走了。', '再见！']);
});

test('a text without full stops is cut at a comma', () => {
  const cut = pieces([text('一二三四五，'.repeat(40))], 50);
  expect(cut.map(plainText).join('')).toBe('一二三四五，'.repeat(40));
  expect(Math.max(...cut.map((c) => plainText(c).length))).toBeLessThanOrEqual(50);
});

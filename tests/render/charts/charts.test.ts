import { describe, expect, test } from 'vitest';
import { chartSentence, chartTable, type Chart } from '../../../src/render/charts/chart.ts';
import { draw, type ChartLook } from '../../../src/render/charts/index.ts';
import { breakLines, lineCount, textWidth } from '../../../src/render/charts/text-width.ts';

const look: ChartLook = {
  tones: { first: '#14539a', second: '#5b92cf', third: '#0b3566', quiet: '#8493a5' },
  ink: '#14202e',
  quiet: '#566475',
  line: '#d3dce6',
  track: '#cfdff0',
  radius: 2,
};
const item = (label: string, value: string) => ({ label, value, tone: 'first' as const });
const bars = (...items: ReturnType<typeof item>[]): Chart => ({ kind: 'bars', title: '公开渠道', unit: '条', items });
const months = (...values: string[]): Chart => ({ kind: 'months', title: '各月行政许可', unit: '件', tone: 'first', values });
const year = ['2', '6', '8', '4', '8', '11', '9', '10', '7', '6', '0', '12'];
const flow: Chart = {
  kind: 'flow',
  title: '申请的来源和去向',
  unit: '件',
  sum: '应当办理',
  from: [item('本年新收', '14000'), item('上年结转', '1')],
  to: [item('予以公开', '13990'), item('部分公开', '1'), item('不予公开', '9'), item('结转下年度', '1')],
};
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, t]) => t?.trim());

/** Every tag is closed, in order. */
function wellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', self] of svg.matchAll(/<(\/?)([a-z]\w*)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/gi)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!self) open.push(name);
  }
  return open.length === 0 && !/<(?!\/?[a-z])|&(?!\w+;|#\d+;)/i.test(svg);
}

const all: [string, Chart][] = [['bars', bars(item('网站', '36'), item('报刊', '5'))], ['months', months(...year)], ['flow', flow]];

describe.each(all)('%s', (_name, chart) => {
  test.each([[335, undefined], [856, 160], [1152, 430]])('%i wide: sound SVG, alike every time, nothing foreign in it', (width, height) => {
    const svg = draw(chart, { width, height }, look);
    expect(wellFormed(svg)).toBe(true);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|<style|<script|class=|\bid=|font-family|zr\d|ecmeta/);
    expect(svg).toMatch(/^<svg viewBox="0 0 [\d.]+ [\d.]+" width="[\d.]+" height="[\d.]+" aria-hidden="true"/);
    expect(draw(chart, { width, height }, look)).toBe(svg);
    for (const [, size] of svg.matchAll(/font-size="([\d.]+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(18);
  });

  test('its numbers as text', () => {
    const { head, rows } = chartTable(chart);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(chartSentence(chart)).toMatch(/^.+：.+。$/);
  });
});

test('values stand at the marks, with their unit', () => {
  expect(texts(draw(bars(item('网站', '36'), item('报刊', '5')), { width: 544 }, look))).toEqual(['网站', '报刊', '36 条', '5 条']);
  const columns = texts(draw(months(...year), { width: 856, height: 160 }, look));
  expect(columns).toEqual([...year.map((_v, i) => `${i + 1}月`), ...year]);
});

test('a twelve-digit number fits and keeps its digits', () => {
  for (const width of [335, 476, 544]) {
    const svg = draw(bars(item('行政事业性收费', '987654321098.12'), item('政府集中采购', '0')), { width }, look);
    expect(texts(svg)).toContain('987654321098.12 条');
    const [, at] = /translate\(([\d.]+) [\d.]+\)"[^>]*>987654321098\.12/.exec(svg) ?? [];
    expect(Number(at) + textWidth('987654321098.12 条', 18)).toBeLessThanOrEqual(width);
  }
});

test('a long label is broken, not cut', () => {
  const label = '通过县政务服务中心综合窗口代为转交的书面申请';
  const shown = texts(draw(bars(item(label, '3500'), item('信函', '1')), { width: 335 }, look));
  expect(shown.slice(0, -3).join('')).toBe(label);
});

test('more bars than there is room for: the rest is one bar, the sum is right', () => {
  const many = Array.from({ length: 30 }, (_, i) => item(`渠道${i}`, '0.1'));
  expect(texts(draw(bars(...many), { width: 544 }, look)).slice(-1)).toEqual(['2.1 条']);
  const low = texts(draw(bars(...many.slice(0, 9)), { width: 544, height: 200 }, look));
  expect(low).toContain('其余5项');
  expect(chartTable(bars(...many)).rows).toHaveLength(30);
});

test('months with wide numbers are bars where there is height, and have one number where there is none', () => {
  const wide = months(...year.map((v) => `${v}123456`));
  expect(texts(draw(wide, { width: 335 }, look))).toContain('12123456');
  expect(texts(draw(wide, { width: 500, height: 160 }, look)).filter((t) => t?.endsWith('123456'))).toEqual(['12123456']);
});

test('what is zero has no ribbon', () => {
  const none = { ...flow, from: [item('本年新收', '5'), item('上年结转', '0')], to: [item('予以公开', '5'), item('不予公开', '0')] };
  expect(texts(draw(none, { width: 1152, height: 430 }, look)).join('')).not.toContain('不予公开');
});

test('lines break as a browser breaks them', () => {
  expect(breakLines('一二三四，五六', 72, 18)).toEqual(['一二三四，', '五六']);
  expect(breakLines('共123456789012件', 90, 18)).toEqual(['共', '12345678', '9012件']);
  expect(lineCount('字'.repeat(100), 20 * 21, 20)).toBe(5);
});

test('a chart takes at most 20 ms', () => {
  draw(flow, { width: 1152, height: 430 }, look);
  const start = performance.now();
  for (let i = 0; i < 10; i += 1) for (const [, chart] of all) draw(chart, { width: 856, height: 300 }, look);
  // Twice the goal: other tests share the machine.
  expect((performance.now() - start) / 30).toBeLessThan(40);
});

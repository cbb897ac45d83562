import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type BrowserSession } from '../../src/export/browser.ts';
import { cuts, photograph } from '../../src/export/image.ts';
import { createHost } from '../../src/host.ts';

let session: BrowserSession;
beforeAll(async () => {
  session = await openBrowser(createHost());
});
afterAll(() => session.close());

const options = { width: 540, scale: 2, most: 4000 };
const html = (heights: number[]) =>
  `<!doctype html><html lang="zh-CN"><head><title>长图</title><style>body{margin:0}section{background:linear-gradient(#14539a,#fff)}</style></head><body>${heights
    .map((h) => `<section data-part style="height:${h}px">年度报告</section>`)
    .join('')}</body></html>`;

/** PNG (third edition), 11.2.1. */
function size(png: Uint8Array): [number, number] {
  const file = Buffer.from(png);
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}

test('one picture, as wide as asked and as tall as the page', async () => {
  const [only, ...more] = await photograph(session, html([700, 900]), options);
  expect(more).toEqual([]);
  expect(only && size(only)).toEqual([1080, 3200]);
});

test('several pictures where it is taller, cut between the parts', async () => {
  const pictures = await photograph(session, html([1500, 1500, 1500]), options);
  expect(pictures.map(size)).toEqual([[1080, 3000], [1080, 3000], [1080, 3000]]);
});

test('the same page gives the same bytes, and leaves the browser as it was', async () => {
  const first = await photograph(session, html([1200]), options);
  const again = await photograph(session, html([1200]), options);
  expect(Buffer.compare(first[0] as Uint8Array, again[0] as Uint8Array)).toBe(0);
  const viewport = await session.withPage(async (page) => page.viewport());
  expect(viewport).toMatchObject({ width: 1280, deviceScaleFactor: 1 });
});

describe('cuts', () => {
  test.each([
    ['fits', 900, [[]], 1000, [0, 900]],
    ['chapters, about even', 2400, [[0, 500, 900, 1300, 1900]], 1500, [0, 1300, 2400]],
    ['no chapter fits: its parts', 1800, [[0, 200], [0, 700, 900]], 1000, [0, 900, 1800]],
    ['nothing to cut at', 2000, [[], []], 1000, [0, 1000, 2000]],
  ])('%s', (_name, total, tops, most, expected) => {
    expect(cuts(total, tops, most)).toEqual(expected);
  });

  test('never taller than allowed', () => {
    for (let total = 100; total < 6000; total += 137) {
      const edges = cuts(total, [[300, 1100, 2900], [50, 450, 1700, 3300, 5000]], 1000);
      edges.slice(1).forEach((edge, i) => expect(edge - (edges[i] ?? 0)).toBeLessThanOrEqual(1000));
      expect(edges.at(-1)).toBe(total);
    }
  });
});

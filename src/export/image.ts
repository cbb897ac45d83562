import { loadPage, type BrowserSession } from './browser.ts';

export interface ImageOptions {
  /** CSS pixels. */
  width: number;
  /** Pixels of the picture to one CSS pixel. */
  scale: number;
  /** No picture is taller, in its own pixels; what is longer becomes several. */
  most: number;
}

const VIEWPORT = { width: 1280, height: 800, deviceScaleFactor: 1 };

/** A page as tall PNG pictures, cut between its parts (`data-part`). */
export async function photograph(session: BrowserSession, html: string, { width, scale, most }: ImageOptions): Promise<Uint8Array[]> {
  return session.withPage(async (page) => {
    try {
      await page.setViewport({ width, height: 800, deviceScaleFactor: scale });
      await loadPage(page, html, 'screen');
      const { total, tops } = (await page.evaluate(MEASURE)) as { total: number; tops: number[][] };
      const pictures: Uint8Array[] = [];
      const edges = cuts(total, tops, Math.floor(most / scale));
      for (const [index, top] of edges.slice(0, -1).entries()) {
        const clip = { x: 0, y: top, width, height: (edges[index + 1] ?? total) - top };
        pictures.push(await page.screenshot({ type: 'png', clip, captureBeyondViewport: true }));
      }
      return pictures;
    } finally {
      // The page is used again, for PDFs too.
      await page.setViewport(VIEWPORT).catch(() => {});
    }
  });
}

/** Chapters first; in a chapter that is too tall, its parts, then anything that is never divided. */
const MEASURE = `(() => {
  const tops = (selector) => [...document.querySelectorAll(selector)].map((e) => Math.round(e.getBoundingClientRect().top + scrollY));
  return {
    total: Math.ceil(document.documentElement.getBoundingClientRect().height),
    tops: [tops('[data-part]'), tops('.part'), tops('.part > *, li, .key, .column, .prose p')],
  };
})()`;

/** Edges from 0 to `total`, no two further apart than `most`: as few pictures as can be, and about equally tall. */
export function cuts(total: number, tops: readonly (readonly number[])[], most: number): number[] {
  const edges = [0];
  let top = 0;
  for (let left = Math.ceil(total / most); left > 1; left -= 1) {
    const wanted = top + (total - top) / left;
    // What follows must fit into the pictures that are left.
    const first = Math.max(top + 1, total - (left - 1) * most);
    const fitting = tops.map((list) => list.filter((t) => t >= first && t <= top + most)).find((list) => list.length > 0) ?? [];
    top = fitting.reduce((best, t) => (Math.abs(t - wanted) < Math.abs(best - wanted) ? t : best), fitting[0] ?? Math.round(wanted));
    edges.push(top);
  }
  return [...edges, total];
}

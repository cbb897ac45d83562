import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type BrowserSession } from '../../../src/export/browser.ts';
import { createHost } from '../../../src/host.ts';
import type { Infographic } from '../../../src/render/infographic/model.ts';
import { asked, infographic, MARKET, page, SHANGYU } from '../../support/infographic.ts';

const FOLDER = 'tests/golden/infographic';

let session: BrowserSession;
let shangyu: Infographic;
let market: Infographic;
beforeAll(async () => {
  session = await openBrowser(createHost());
  shangyu = await infographic(createHost(), SHANGYU);
  market = await infographic(createHost(), MARKET);
});
afterAll(() => session.close());

/** Pages as pictures of 640 x 360, and the head of the phone's page. */
const CASES: readonly [string, () => Infographic, 'slides' | 'web', number][] = [
  ['shangyu-cover', () => shangyu, 'slides', 1],
  ['shangyu-contents', () => shangyu, 'slides', 2],
  ['shangyu-overview', () => shangyu, 'slides', 3],
  ['shangyu-decisions', () => shangyu, 'slides', 6],
  ['shangyu-none', () => shangyu, 'slides', 10],
  ['shangyu-management', () => shangyu, 'slides', 12],
  ['market-flow', () => market, 'slides', 10],
  ['market-reviews', () => market, 'slides', 14],
  ['market-problems', () => market, 'slides', 18],
  ['market-phone', () => market, 'web', 0],
];

test.each(CASES)('%s looks as it did', async (name, value, layout, number) => {
  const html = await page(value(), layout, { print: true });
  const png = await asked(session, html, layout === 'web' ? 375 : 1280, layout === 'web' ? 'screen' : 'print', async (p) => {
    const clip = layout === 'web' ? { x: 0, y: 0, width: 375, height: 1600, scale: 0.5 } : { x: 0, y: (number - 1) * 720, width: 1280, height: 720, scale: 0.5 };
    return p.screenshot({ type: 'png', clip, captureBeyondViewport: true });
  });
  const file = `${FOLDER}/${name}.png`;
  if (!existsSync(file) || process.env['UPDATE_GOLDEN']) {
    if (process.env['CI']) throw new Error(`${file} is missing`);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, png);
  }
  expect(png.length).toBeLessThan(60_000);
  const [was, is] = [means(readFileSync(file)), means(png)];
  expect([is.columns, is.rows]).toEqual([was.columns, was.rows]);
  const differences = is.values.map((v, i) => Math.abs(v - (was.values[i] ?? 0)));
  // Another browser draws letters with other edges; a moved or missing thing changes a whole square.
  expect(Math.max(...differences)).toBeLessThan(40);
  expect(differences.reduce((sum, d) => sum + d, 0) / differences.length).toBeLessThan(2);
});

const SQUARE = 20;

/** The mean brightness of every square of 20 x 20 pixels. */
function means(file: Uint8Array): { columns: number; rows: number; values: number[] } {
  const { width, height, channels, pixels } = decodePng(Buffer.from(file));
  const [columns, rows] = [Math.floor(width / SQUARE), Math.floor(height / SQUARE)];
  const values = Array.from({ length: columns * rows }, () => 0);
  for (let y = 0; y < rows * SQUARE; y += 1) {
    for (let x = 0; x < columns * SQUARE; x += 1) {
      const at = (y * width + x) * channels;
      const light = ((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3;
      const square = Math.floor(y / SQUARE) * columns + Math.floor(x / SQUARE);
      values[square] = (values[square] ?? 0) + light / (SQUARE * SQUARE);
    }
  }
  return { columns, rows, values };
}

/** Eight bits a channel, not interlaced, as Chromium writes; filters after PNG (third edition), 9.2. */
function decodePng(file: Buffer): { width: number; height: number; channels: number; pixels: Buffer } {
  const [width, height, channels] = [file.readUInt32BE(16), file.readUInt32BE(20), file.readUInt8(25) === 6 ? 4 : 3];
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(data));
  const line = width * channels;
  const pixels = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x += 1) {
      const value = raw[y * (line + 1) + 1 + x] ?? 0;
      const left = x >= channels ? (pixels[y * line + x - channels] ?? 0) : 0;
      const up = y > 0 ? (pixels[(y - 1) * line + x] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (pixels[(y - 1) * line + x - channels] ?? 0) : 0;
      pixels[y * line + x] = value + [0, left, up, Math.floor((left + up) / 2), paeth(left, up, corner)][filter ?? 0]!;
    }
  }
  return { width, height, channels, pixels };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

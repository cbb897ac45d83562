import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fontCoverage } from '../../src/export/font-coverage.ts';
import { charactersWithoutFace, FONT_ORIGIN, fontBody, fontFaceCss } from '../../src/export/fonts.ts';

const require = createRequire(import.meta.url);
const mainFiles = ['noto-serif-sc', 'noto-sans-sc'].flatMap((name) =>
  [400, 700].map((weight) =>
    join(require.resolve(`@fontsource/${name}/package.json`), '..', 'files', `${name}-chinese-simplified-${weight}-normal.woff2`),
  ),
);

test('all four main faces hold the same characters', async () => {
  const [first, ...others] = await Promise.all(mainFiles.map(fontCoverage));
  expect(first?.size).toBe(7946);
  for (const other of others) expect(other).toEqual(first);
});

test('digits, full-width punctuation and quotes come from the Chinese face', async () => {
  const [face] = await Promise.all(mainFiles.map(fontCoverage));
  for (const character of '0123456789%.,()“”‘’…—《》〔〕【】，。；：！？（）、·') {
    expect(face?.has(character.codePointAt(0) ?? 0), character).toBe(true);
  }
});

test('common text needs two faces per family and no slices', async () => {
  const css = await fontFaceCss('2020年，我局主动公开政府信息“三安全一稳定”1,234条');
  expect(css.match(/@font-face/g)).toHaveLength(4);
  expect(css).not.toContain('unicode-range');
  expect(css.length).toBeLessThan(1000);
});

test('one family can be asked for alone', async () => {
  const css = await fontFaceCss('年报', ['Nianbao Sans']);
  expect(css).not.toContain('Serif');
  expect(css.match(/@font-face/g)).toHaveLength(2);
});

test('a rare character brings its slice, before the main face and for itself alone', async () => {
  const css = (await fontFaceCss('①毖', ['Nianbao Serif'])).split('\n');
  expect(css).toHaveLength(6);
  expect(css[0]).toContain('unicode-range:U+6bd6}');
  expect(css[1]).toContain('unicode-range:U+2460}');
  expect(css[2]).toContain('chinese-simplified-400');
});

test('every address in the rules has bytes', async () => {
  const css = await fontFaceCss('①毖√≥');
  const urls = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url ?? '');
  expect(urls.length).toBeGreaterThan(4);
  for (const url of urls) {
    expect(Buffer.from((await fontBody(url)) ?? '', 'base64').toString('latin1', 0, 4), url).toBe('wOF2');
  }
});

test('bytes are read once', async () => {
  const url = `${FONT_ORIGIN}/noto-serif-sc-chinese-simplified-400-normal.woff2`;
  expect(await fontBody(url)).toBe(await fontBody(url));
});

test.each([
  'https://example.com/noto-serif-sc-4-400-normal.woff2',
  `${FONT_ORIGIN}/`,
  `${FONT_ORIGIN}/../package.json`,
  `${FONT_ORIGIN}/noto-serif-sc-..%2f..-400-normal.woff2`,
  'file:///etc/passwd',
])('%s is no font', async (url) => {
  expect(await fontBody(url)).toBeUndefined();
});

test('a slice that does not exist is an error of the file system, not a silence', async () => {
  await expect(fontBody(`${FONT_ORIGIN}/noto-serif-sc-9999-400-normal.woff2`)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('characters that no face has are named; invisible ones are not', async () => {
  expect(await charactersWithoutFace('年报①毖')).toEqual([]);
  expect(await charactersWithoutFace('𠮷𠮷 䶮\u200b\ufe0f')).toEqual(['𠮷', '䶮']);
});

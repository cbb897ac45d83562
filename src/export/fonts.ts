import { readFileSync, promises as fs } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fontCoverage } from './font-coverage.ts';

/** A host that does not exist (RFC 2606): its addresses are answered from memory while a page is printed. */
export const FONT_ORIGIN = 'https://fonts.nianbao.invalid';

export type FontFamily = 'Nianbao Serif' | 'Nianbao Sans';

export const fontFamilies: readonly FontFamily[] = ['Nianbao Serif', 'Nianbao Sans'];

const packages: Record<FontFamily, string> = { 'Nianbao Serif': 'noto-serif-sc', 'Nianbao Sans': 'noto-sans-sc' };

/** A bold that the browser makes up from the regular face becomes a nameless Type 3 font in the PDF. */
const weights = [400, 700] as const;

interface Slice {
  file: string;
  ranges: [from: number, to: number][];
}

/**
 * The faces as `@font-face` rules. One file per weight holds 7,946 characters (Latin too, so digits and “quotes” come
 * from one design); what `text` needs beyond them comes from slices. All 404 slice rules would cost 100 ms a page.
 */
export async function fontFaceCss(text: string, families: readonly FontFamily[] = fontFamilies): Promise<string> {
  const rare = [...(await rareCharacters(text))];
  const rules: string[] = [];
  for (const family of families) {
    for (const weight of weights) {
      // Later rules win: the slices stand first, as the fallback.
      for (const slice of rare.length > 0 ? slices(packages[family], weight) : []) {
        const served = rare.filter((c) => holds(slice, c));
        if (served.length > 0) rules.push(rule(family, weight, slice.file, served));
      }
      rules.push(rule(family, weight, mainFile(packages[family], weight)));
    }
  }
  return rules.join('\n');
}

/** What no bundled face can show; the PDF would have empty boxes there. */
export async function charactersWithoutFace(text: string): Promise<string[]> {
  const rare = [...(await rareCharacters(text))];
  if (rare.length === 0) return [];
  const known = slices(packages['Nianbao Serif'], 400);
  return rare
    .filter((c) => !known.some((slice) => holds(slice, c)))
    .map((c) => String.fromCodePoint(c))
    .filter((c) => !/[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}]/u.test(c));
}

const loaded = new Map<string, Promise<string>>();

/** The file behind an address of the font host, in base64; undefined for any other address. Read once per process. */
export async function fontBody(url: string): Promise<string | undefined> {
  const name = url.startsWith(`${FONT_ORIGIN}/`) ? url.slice(FONT_ORIGIN.length + 1) : '';
  const [, packageName] = /^(noto-(?:serif|sans)-sc)-[a-z0-9-]+-(?:400|700)-normal\.woff2$/.exec(name) ?? [];
  if (!packageName) return undefined;
  let body = loaded.get(name);
  if (!body) {
    body = fs.readFile(join(packageFolder(packageName), 'files', name), 'base64');
    loaded.set(name, body);
    body.catch(() => loaded.delete(name));
  }
  return body;
}

function rule(family: FontFamily, weight: number, file: string, characters: readonly number[] = []): string {
  const range = characters.map((c) => `U+${c.toString(16)}`).join(',');
  return (
    `@font-face{font-family:'${family}';font-weight:${weight};font-display:block;` +
    `src:url(${FONT_ORIGIN}/${file}) format('woff2')${range && `;unicode-range:${range}`}}`
  );
}

let mainCoverage: Promise<Uint8Array> | undefined;

/** By UTF-16 unit: 1 where the main files have it. All four hold the same characters; a test compares them. */
async function loadCoverage(): Promise<Uint8Array> {
  const covered = await fontCoverage(join(packageFolder('noto-sans-sc'), 'files', mainFile('noto-sans-sc', 400)));
  const units = new Uint8Array(65_536).fill(1, 0, 0x20);
  for (const c of covered) if (c < units.length) units[c] = 1;
  return units;
}

async function rareCharacters(text: string): Promise<Set<number>> {
  const covered = await (mainCoverage ??= loadCoverage());
  const rare = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    if (covered[text.charCodeAt(i)] === 1) continue;
    const c = text.codePointAt(i) ?? 0;
    rare.add(c);
    if (c > 0xffff) i++;
  }
  return rare;
}

function mainFile(packageName: string, weight: number): string {
  return `${packageName}-chinese-simplified-${weight}-normal.woff2`;
}

const sliced = new Map<string, Slice[]>();

function slices(packageName: string, weight: number): Slice[] {
  const key = `${packageName}/${weight}.css`;
  let found = sliced.get(key);
  if (!found) {
    found = parseSlices(readFileSync(join(packageFolder(packageName), `${weight}.css`), 'utf8'));
    sliced.set(key, found);
  }
  return found;
}

function parseSlices(css: string): Slice[] {
  const face = /url\(\.\/files\/([^)]+\.woff2)\)[^}]*?unicode-range:\s*([^;}]+)/g;
  return [...css.matchAll(face)].map(([, file = '', ranges = '']) => ({ file, ranges: ranges.split(',').map(parseRange) }));
}

function parseRange(range: string): [number, number] {
  const [from = '', to = from] = range.trim().slice(2).split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

function holds(slice: Slice, character: number): boolean {
  return slice.ranges.some(([from, to]) => from <= character && character <= to);
}

const require = createRequire(import.meta.url);

function packageFolder(packageName: string): string {
  return dirname(require.resolve(`@fontsource/${packageName}/package.json`));
}

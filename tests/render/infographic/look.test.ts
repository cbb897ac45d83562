import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli.ts';
import { icons } from '../../../src/render/icons.ts';
import { readLogo } from '../../../src/render/logo.ts';
import { contrast, readOwnTheme, textPairs, themeCss, themeName, themeNames } from '../../../src/render/themes.ts';
import { bureau, REPORT_YAML } from '../../support/bureau.ts';
import { theme } from '../../support/infographic.ts';
import { memoryHost } from '../../support/memory-host.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('themes', () => {
  test.each(themeNames)('%s: every text has 4.5:1 against its ground, every mark 3:1 but for the lightest', (name) => {
    const { colours, chart } = theme(name);
    for (const [text, ground] of textPairs) expect(contrast(colours[text], colours[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    // The second colour is told apart by its place and its name; WCAG 1.4.11 asks 3:1 of what is needed to understand.
    for (const tone of ['first', 'third', 'quiet'] as const) expect(contrast(chart[tone], colours.paper), tone).toBeGreaterThanOrEqual(3);
    expect(contrast(chart.second, colours.paper)).toBeGreaterThanOrEqual(2.5);
  });

  test('by name and by Chinese label', () => {
    expect(['gov-blue', '应急橙', 'Party-Red', '绿'].map(themeName)).toEqual(['gov-blue', 'emergency-orange', 'party-red', undefined]);
  });

  test('an own theme changes what it names', () => {
    const read = readOwnTheme('extends: 党建红\nlabel: 本局\ncolours: {accent: "#8a1015"}\nradius: 0\n', theme);
    if (!('theme' in read)) throw new Error('refused');
    expect(read.theme).toMatchObject({ label: '本局', radius: 0, colours: { accent: '#8a1015', deep: theme('party-red').colours.deep } });
    expect(themeCss(read.theme)).toContain('--accent: #8a1015;');
  });

  test.each([
    ['colours: {accent: "#7fb2e5"}', 'contrast', 'colours.accent / colours.tint'],
    ['colours: {accent: "red"}', 'value', 'colours.accent'],
    ['colours: {akzent: "#111111"}', 'unknown', 'colours.akzent'],
    ['type: {body: ["x; } body { display: none"]}', 'value', 'type.body.0'],
    ['extends: green', 'extends', 'extends'],
    ['{', 'syntax', ''],
  ])('%s: %s', (source, fault, key) => {
    const read = readOwnTheme(source, theme);
    expect('faults' in read && read.faults[0]).toMatchObject({ fault, key });
  });
});

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;

function png(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(9))), chunk('IEND', Buffer.alloc(0))]);
}

describe('logo', () => {
  test('a plain SVG and a PNG become data: addresses', () => {
    const drawn = readLogo(bytes(`<?xml version="1.0"?>\n<!-- 局徽 -->${svg('<defs><path id="p" d="M0 0h9v9z"/></defs><use href="#p" fill="url(#g)"/>')}`));
    expect('logo' in drawn && drawn.logo.src).toMatch(/^data:image\/svg\+xml;base64,/);
    const pixels = readLogo(png(200, 100));
    expect('logo' in pixels && pixels.logo.src).toMatch(/^data:image\/png;base64,/);
  });

  test.each([
    ['script', svg('<script>alert(1)</script>')],
    ['script', svg('<rect onload="alert(1)"/>')],
    ['script', svg('<rect style="x" ONCLICK = "alert(1)"/>')],
    ['script', svg('<foreignObject><p>x</p></foreignObject>')],
    ['script', svg('<a href="java&#115;cript:alert(1)"><path/></a>')],
    ['script', '<?xml-stylesheet href="http://x/a.css"?><svg></svg>'],
    ['kind', '<!DOCTYPE svg [<!ENTITY x "y">]><svg></svg>'],
    ['outside', svg('<image href="https://x.example/a.png"/>')],
    ['outside', svg('<image xlink:href="file:///etc/passwd"/>')],
    ['outside', svg('<style>@import "a.css";</style>')],
    ['outside', svg('<rect fill="url(http://x.example/a)"/>')],
    ['damaged', '<svg><path d="M0'],
    ['kind', 'GIF89a'],
    ['kind', '<html><svg></svg></html>'],
    ['size', svg(' '.repeat(400_000))],
  ])('%s', (fault, source) => {
    const read = readLogo(bytes(source));
    expect(read).toEqual({ fault });
  });

  test('a PNG that is cut off, or as large as a photograph', () => {
    expect(readLogo(png(20, 10).subarray(0, 50))).toEqual({ fault: 'damaged' });
    expect(readLogo(png(9000, 10))).toEqual({ fault: 'size' });
  });
});

describe('from the settings', () => {
  const build = async (settings: string, files: Record<string, string | Uint8Array> = {}, ...more: string[]) => {
    const host = memoryHost(bureau({ 'report.yaml': settings + REPORT_YAML, ...files }));
    const code = await main(['build', '/bureau', '--edition', 'infographic', '--format', 'html', '--lang', 'zh', ...more], host);
    const html = host.files.get('/bureau/out/infographic.html');
    return { code, html: html ? new TextDecoder().decode(html) : '', said: host.printed.err };
  };

  test('theme and logo of the folder; the command line goes before', async () => {
    const own = { '主题.yaml': 'colours: {accent: "#123456"}', '局徽.svg': svg('<path d="M0 0h9v9z"/>') };
    const made = await build('theme: 主题.yaml\nlogo: 局徽.svg\n', own);
    expect([made.code, made.said.includes('错误')]).toEqual([0, false]);
    expect(made.html).toContain('--accent: #123456;');
    expect(made.html).toContain('<img src="data:image/svg+xml;base64,');
    expect((await build('theme: 主题.yaml\n', own, '--theme', '党建红')).html).toContain(`--accent: ${theme('party-red').colours.accent};`);
  });

  test.each([
    ['theme: gov-bule\n', {}, 'T514'],
    ['theme: 主题.yaml\n', {}, 'T514'],
    ['theme: 主题.yaml\n', { '主题.yaml': 'colours: {accent: "#dddddd"}' }, 'T515'],
    ['logo: 局徽.svg\n', {}, 'T516'],
    ['logo: 局徽.svg\n', { '局徽.svg': svg('<script/>') }, 'T516'],
  ])('%s', async (settings, files, code) => {
    const { code: exit, html, said } = await build(settings, files);
    expect([exit, html]).toEqual([2, '']);
    expect(said).toContain(code);
  });

  test('an unknown figure in 图解.md is told with its line', async () => {
    const { code, said } = await build('', { '图解.md': '# 总体情况\n\n办理{{permits.decision}}件\n' });
    expect(code).toBe(1);
    expect(said).toMatch(/T501[\s\S]*图解\.md[\s\S]*3/);
  });
});

test('the icons are those of the set', () => {
  const set = createRequire(import.meta.url).resolve('heroicons/package.json').replace('package.json', '24/outline/');
  for (const [name, paths] of Object.entries(icons)) {
    const svgText = readFileSync(`${set}${name}.svg`, 'utf8');
    expect([...svgText.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d), name).toEqual([...paths]);
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { createRenderer } from '../../src/render/html.ts';
import { Failure } from '../../src/diagnostics/problem.ts';
import { bureau, TEXT } from '../support/bureau.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

async function build(files: Files, ...more: string[]) {
  const host = memoryHost(files);
  const code = await main(['build', '/bureau', '--edition', 'report', '--format', 'html', ...more], host);
  const html = new TextDecoder().decode(host.files.get('/bureau/out/report.html'));
  return { code, html, err: host.printed.err };
}

describe('the page', () => {
  test('is Chinese, titled, guarded, and needs nothing from elsewhere', async () => {
    const { html } = await build(bureau());
    expect(html).toMatch(/^<!DOCTYPE html>\s*<html lang="zh-CN">/);
    expect(html).toContain('<title>云溪县应急管理局2023年政府信息公开工作年度报告</title>');
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"`);
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(|@import/i);
  });

  test('holds the statutory tables as real tables with captions, scopes and headers', async () => {
    const { html } = await build(bureau());
    expect(html.match(/<table>/g)).toHaveLength(3);
    expect([...html.matchAll(/<caption>([^<]+)</g)].map((m) => m[1])).toEqual([
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
    ]);
    expect(html).toContain('<th id="s3-results" scope="rowgroup" rowspan="22">三、本年度办理结果</th>');
    expect(html).toMatch(/<td headers="s2-2-title s2-2-decisions s2-2-permits" data-figure="permits.decisions" colspan="3">2<\/td>/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('prints 0 in every cell that has none, never a blank', async () => {
    const { html } = await build(bureau());
    const cells = [...html.matchAll(/<td [^>]*>([^<]*)<\/td>/g)].map((m) => m[1]);
    expect(cells).toHaveLength(10 + 25 * 7 + 15);
    expect(cells.every((c) => /^-?\d+(\.\d+)?$/.test(c ?? ''))).toBe(true);
  });

  test('shows what the text says as text', async () => {
    const hostile = '<img src=x onerror=alert(1)> {{{a}}} </td> &#x3c; "\'` ${x} \u202E𠮷';
    const { html } = await build(bureau({ '正文.md': TEXT.replace('公开的内容还不够细', `公开的内容还不够细 ${hostile.replace('{{{a}}}', '')}`) }));
    expect(html).toContain('&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;');
    expect(html).not.toContain('<img');
  });

  test('is the same bytes for the same input', async () => {
    const [a, b] = [await build(bureau()), await build(bureau())];
    expect(a.html).toBe(b.html);
  });
});

describe('templates of one\'s own', () => {
  test('stand in for single files, everything else stays', async () => {
    const { html } = await build(bureau({ 'mine/report/section.hbs': '<section><h2>第{{numeral}}部分 {{title}}</h2></section>' }), '--templates', '/bureau/mine');
    expect(html).toContain('<h2>第一部分 总体情况</h2>');
    expect(html).toContain('<h1>');
    expect(html).not.toContain('<table>');
  });

  test.each([
    ['raw markup', '{{{title}}}', 'T511'],
    ['raw markup, the other way', '{{&title}}', 'T511'],
    ['a script', '<script>x</script>', 'T511'],
    ['an event handler', '<p onclick="x">', 'T511'],
    ['an outside address', '<img src="http://127.0.0.1/x.png">', 'T511'],
    ['a missing field', '{{titel}}', 'T510'],
    ['a missing field in a condition', '{{#if titel}}x{{/if}}', 'T510'],
    ['a missing field in a list', '{{#each titel}}x{{/each}}', 'T510'],
    ['an unknown helper', '{{shout title}}', 'T510'],
    ['a missing partial', '{{> report/nothing}}', 'T510'],
    ['itself', '{{> report/section}}', 'T510'],
    ['a syntax error', '{{#if title}}', 'T510'],
    ['a prototype', '{{title.constructor.name}}', 'T510'],
  ])('%s is an error with the template\'s name, and nothing is written', async (_, source, code) => {
    const { html, err, code: exit } = await build(bureau({ 'mine/report/section.hbs': source }), '--templates', '/bureau/mine');
    expect(err).toContain(`错误 ${code}`);
    expect(err).toContain('report/section');
    expect(html).toBe('');
    expect(exit).toBe(1);
  });
});

test('the built-in templates hold no raw markup and no program', () => {
  const folder = new URL('../../templates', import.meta.url).pathname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => /\.(hbs|css)$/.test(f));
  expect(files.length).toBeGreaterThan(6);
  for (const file of files) {
    const source = readFileSync(join(folder, file), 'utf8');
    expect(() => createRenderer([{ name: file, source, from: file, own: true }]), file).not.toThrow(Failure);
    expect(source, file).not.toMatch(/\{\{\{|\{\{&|<script/);
  }
});

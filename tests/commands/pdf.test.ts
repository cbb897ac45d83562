import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { caughtHost } from '../support/caught-host.ts';
import { bureau, TEXT } from '../support/bureau.ts';

const examples = new URL('../../examples/', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function pdf(example: string, out: string, env: Record<string, string> = {}): Promise<string> {
  const host = caughtHost(env);
  const folder = join(scratch, out);
  expect(await main(['build', join(examples, example), '--edition', 'report', '--format', 'pdf', '--out', folder], host)).toBe(0);
  return readFileSync(join(folder, 'report.pdf')).toString('latin1');
}

test('the same input gives the same bytes in another browser, dated as the report is', async () => {
  const [first, second] = [await pdf('shangyu-emergency-2020', 'a'), await pdf('shangyu-emergency-2020', 'b')];
  expect(first === second).toBe(true);
  expect(first).toContain("/CreationDate (D:20210120000000+00'00')");
});

test('SOURCE_DATE_EPOCH dates it', async () => {
  expect(await pdf('shangyu-emergency-2020', 'c', { SOURCE_DATE_EPOCH: '1700000000' })).toContain("/CreationDate (D:20231114221320+00'00')");
});

test('A4 pages, tagged, outlined, in Chinese, with real fonts', async () => {
  const file = await pdf('market-2023', 'd');
  const pages = file.match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(6);
  expect(pages).toBeLessThanOrEqual(9);
  expect(file.match(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/g)).toHaveLength(pages);
  expect(file).toMatch(/\/StructTreeRoot/);
  expect(file).toMatch(/\/Outlines/);
  expect(file).toMatch(/\/Lang \(zh-CN\)/);
  expect(file).not.toMatch(/\/Subtype \/Type3/);
  expect(file).toMatch(/\/FontName \/[A-Z]{6}\+NotoSerifSC/);
});

test('a character that no bundled font has is named, and the report is written', async () => {
  const folder = join(scratch, 'rare');
  const files = bureau({ '正文.md': TEXT.replace('公开的内容', '王𠮷说公开的内容') });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const host = caughtHost();
  const code = await main(['build', folder, '--edition', 'report', '--format', 'pdf', '--json'], host);
  const { diagnostics } = JSON.parse(host.printed.out) as { diagnostics: { code: string; params: object }[] };
  expect(diagnostics).toMatchObject([{ code: 'P706', params: { characters: ['𠮷'] } }]);
  expect(code).toBe(0);
});

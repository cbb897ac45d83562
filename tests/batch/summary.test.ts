import { readFileSync } from 'node:fs';
import * as XLSX from 'xlsx';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../src/batch/days.ts';
import { progressBar } from '../../src/batch/progress.ts';
import type { JobResult } from '../../src/batch/result.ts';
import { renderSummary } from '../../src/batch/summary-page.ts';
import { summarySheets } from '../../src/batch/summary-workbook.ts';
import { summarise, summarySchema } from '../../src/batch/summary.ts';
import { problem } from '../../src/diagnostics/problem.ts';
import { tableWorkbook } from '../../src/export/xlsx.ts';
import { createHost } from '../../src/host.ts';
import { createRenderer } from '../../src/render/html.ts';
import { loadTemplates } from '../../src/render/templates.ts';

const about = {
  bureau: '=HYPERLINK("http://x")<b>', year: 2023, level: 'department', publishedOn: '', deadline: '2024-01-31', figures: { 'permits.decisions': '12', 'fees.amount': '12345678901234567.89' },
  same: { hash: '', count: 0 }, ledgers: { permits: 'ledger' as const, coercion: 'given' as const, penalties: 'missing' as const }, text: [],
};
const results: JobResult[] = [
  { name: '甲局', folder: '/secret/甲局', state: 'written', about, problems: [], milliseconds: 1234 },
  { name: '乙局', folder: '/secret/乙局', state: 'failed', about: undefined, problems: [problem('U902', [], { folder: '/secret/乙局' })], milliseconds: 5 },
  { name: '丙局', folder: '/secret/丙局', state: 'failed', about: undefined, problems: [], bug: 'Error: boom in /secret/丙局/x\n    at y', milliseconds: 5 },
];
const told = { version: '1.0.0', options: { outputs: ['report.html'] }, shard: null, now: new Date(2024, 0, 30), milliseconds: 1500.5, root: '/out' };
const across = [problem('A803', [], { bureaus: ['甲局', '乙局'], figures: 12 })];
const summary = (lang: 'zh' | 'en' = 'zh') => summarise(results, 2, across, { ...told, lang });

describe('the summary', () => {
  test('keeps to its schema, counts, and holds no path of the machine', () => {
    expect(summarySchema.parse(summary())).toEqual(summary());
    expect(summary().counts).toEqual({ total: 5, written: 1, unchanged: 0, failed: 2, notBegun: 2, errors: 2, warnings: 0 });
    expect(summary().bureaus.map((b) => b.daysLeft)).toEqual([1, null, null]);
    expect(JSON.stringify(summary())).not.toContain('/secret');
  });

  test.each(['zh', 'en'] as const)('the page (%s): failed bureaus first, everything escaped, nothing from elsewhere', async (lang) => {
    const render = createRenderer(await loadTemplates(createHost(), undefined));
    const html = renderSummary(render, summary(lang), lang);
    const rows = [...html.matchAll(/<tr class="(\w+)">/g)].map((m) => m[1]);
    expect(rows).toEqual(['failed', 'failed', 'written']);
    expect(html).not.toContain('<b>"');
    expect(html).toContain('&lt;b&gt;');
    expect(html).toMatch(/default-src 'none'/);
    expect(html).not.toMatch(/<script|src=|url\(|@import/);
    expect(html).not.toContain('/secret');
    expect(html).toContain(lang === 'zh' ? '没有完成的单位' : 'Bureaus that were not built');
  });

  test('templates hold no raw markup', () => {
    for (const name of ['summary', 'messages']) {
      expect(readFileSync(new URL(`../../templates/batch/${name}.hbs`, import.meta.url), 'utf8')).not.toMatch(/\{\{\{|\{\{&/);
    }
  });

  test('the workbook: no formula, numbers as numbers, long ones as text', () => {
    const book = XLSX.read(tableWorkbook(summarySheets(summary(), 'zh')));
    expect(book.SheetNames).toEqual(['单位', '问题', '放在一起看']);
    const cells = Object.values(book.Sheets['单位'] as XLSX.WorkSheet) as XLSX.CellObject[];
    expect(cells.some((cell) => cell.f !== undefined)).toBe(false);
    const rows = XLSX.utils.sheet_to_json<Record<string, unknown>>(book.Sheets['单位'] as XLSX.WorkSheet);
    expect(rows[0]).toMatchObject({ 单位: '\'=HYPERLINK("http://x")<b>', 许可: 12, '收费（万元）': '12345678901234567.89', 行政许可: '有', 行政强制: '填', 行政处罚: '缺' });
    expect(XLSX.utils.sheet_to_json(book.Sheets['问题'] as XLSX.WorkSheet)).toHaveLength(2);
  });
});

test('days between two calendar days: over months, leap days and the past; none where one is no day', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2024-01-31', '2024-01-31')).toBe(0);
  expect(daysBetween('2024-02-01', '2024-01-31')).toBe(-1);
  expect(daysBetween('2024-02-01', 'x')).toBeNull();
});

describe('the progress bar', () => {
  const state = { total: 200, done: 50, failed: 2, elapsed: 10_000 };
  test('bar, count, rate, time left, failures', () => {
    expect(progressBar(state, 'zh', 100)).toBe('[#####---------------]   50/200  每秒 5.0 个  还要 0:30  2 个没有完成');
    expect(progressBar(state, 'en', 100)).toBe('[#####---------------]   50/200  5.0/s  0:30 left  2 not built');
  });
  test('at the beginning, and of nothing', () => {
    expect(progressBar({ total: 10, done: 0, failed: 0, elapsed: 0 }, 'zh', 100)).toBe('[--------------------]   0/10');
    expect(progressBar({ total: 0, done: 0, failed: 0, elapsed: 5 }, 'zh', 100)).toBe('[####################]  0/0');
  });
});

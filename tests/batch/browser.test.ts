import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { createHost } from '../../src/host.ts';
import { manyBureaus } from '../support/bureaus.ts';

test('PDFs of a batch are byte for byte those of single builds, and nothing else is left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
  for (const [name, content] of Object.entries(manyBureaus(['甲局', '乙局']))) {
    mkdirSync(dirname(join(folder, '区', name)), { recursive: true });
    writeFileSync(join(folder, '区', name), content);
  }
  const quiet = { write() {}, isTerminal: false, columns: 80 };
  const host = { ...createHost(), stdout: quiet, stderr: quiet };
  const format = ['--edition', 'report', '--format', 'pdf'];
  expect(await main(['batch', join(folder, '区'), '--out', join(folder, 'all'), ...format], host)).toBe(0);
  for (const name of ['甲局', '乙局']) {
    expect(await main(['build', join(folder, '区', name), '--out', join(folder, name), ...format], host)).toBe(0);
    expect(readFileSync(join(folder, 'all', name, 'report.pdf')).equals(readFileSync(join(folder, name, 'report.pdf')))).toBe(true);
  }
  expect(readdirSync(join(folder, 'all'), { recursive: true }).map(String).sort()).toEqual([
    'summary.html', 'summary.json', 'summary.xlsx', '乙局', '乙局/figures.json', '乙局/record.json', '乙局/report.pdf', '甲局', '甲局/figures.json', '甲局/record.json', '甲局/report.pdf',
  ]);
  rmSync(folder, { recursive: true });
});

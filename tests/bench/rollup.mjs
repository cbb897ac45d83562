// The report of a province over the figures.json of 4,500 bodies: `node tests/bench/rollup.mjs [bodies]`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TEXT = `# 总体情况

## 主动公开

作出行政许可决定{{permits.decisions}}件。

## 依申请公开

收到申请{{applications.received.total}}件。

## 政府信息管理

公开前逐级审查。

## 政府信息公开平台建设

专栏由专人维护。

## 监督保障

公开列入工作考核，社会评议和责任追究结果已经公布。

# 存在的主要问题及改进情况

有的单位公开不及时，下一年按月抽查并改进。

# 其他需要报告的事项

信息处理费的收取情况由各单位报告。
`;

const bodies = Number(process.argv[2] ?? 4500);
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-rollup-'));
const nianbao = (...words) => execFileSync(process.execPath, [join(root, 'bin/nianbao.js'), ...words], { stdio: ['ignore', 'pipe', 'inherit'] });

try {
  const example = join(root, 'examples/market-2023');
  nianbao('build', example, '--out', join(folder, 'one'), '--edition', 'report', '--format', 'html', '--quiet');
  const one = JSON.parse(readFileSync(join(folder, 'one/figures.json'), 'utf8'));
  for (let n = 1; n <= bodies; n++) {
    const at = join(folder, 'below', String(n));
    mkdirSync(at, { recursive: true });
    writeFileSync(join(at, 'figures.json'), JSON.stringify({ ...one, bureau: `第${n}局` }));
  }
  mkdirSync(join(folder, 'level'));
  writeFileSync(join(folder, 'level/report.yaml'), 'bureau: 云溪省人民政府\nyear: 2023\nlevel: government\nmakesRegulations: true\ngiven: {regulations: 0}\n');
  writeFileSync(join(folder, 'level/正文.md'), TEXT);
  const start = performance.now();
  nianbao('rollup', join(folder, 'level'), '--from', join(folder, 'below'), '--edition', 'report', '--format', 'html', '--quiet');
  const ms = performance.now() - start;
  const sum = JSON.parse(readFileSync(join(folder, 'level/out/figures.json'), 'utf8')).figures['permits.decisions'].value;
  const expected = String(Number(one.figures['permits.decisions'].value) * bodies);
  if (sum !== expected) throw new Error(`${sum}, not ${expected}`);
  console.log(`${bodies} figures.json: ${ms.toFixed(0)} ms`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// What the parts of a build take: `node tests/bench/build.mjs [runs]`, after `npm ci`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runs = Number(process.argv[2] ?? 11);
const root = new URL('../../', import.meta.url).pathname;
const out = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const time = (file, args) => {
  const begin = process.hrtime.bigint();
  const text = execFileSync(file, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return { ms: Number(process.hrtime.bigint() - begin) / 1e6, text };
};
const repeat = (work) => Array.from({ length: runs }, work);
const row = (name, ms) => console.log(`${name.padEnd(44)} ${ms.toFixed(0).padStart(6)} ms`);

const node = median(repeat(() => time(process.execPath, ['-e', '0']).ms));
const help = median(repeat(() => time(process.execPath, ['bin/nianbao.js', '--help']).ms));
row('node -e 0', node);
row('nianbao --help', help);
console.log(`${'  as a multiple of node -e 0 (at most 3)'.padEnd(44)} ${(help / node).toFixed(2).padStart(6)}`);

const folder = join(root, 'examples/shangyu-emergency-2020');
time(process.execPath, ['tests/bench/stages.mjs', folder, out]);
const builds = repeat(() => {
  const { ms, text } = time(process.execPath, ['tests/bench/stages.mjs', folder, out]);
  return { ms, ...JSON.parse(text).stamps };
});
const span = (from, to) => median(builds.map((b) => b[to] - b[from]));
row('build, HTML and PDF, whole process', median(builds.map((b) => b.ms)));
row('  start of Node', median(builds.map((b) => b.start)));
row('  loading, settings', span('start', 'ledgers'));
row('  reading the ledgers', span('ledgers', 'figures'));
row('  counting, rules', span('figures', 'text'));
row('  text, report', span('text', 'render'));
row('  HTML', span('render', 'browser'));
row('  browser launch', span('browser', 'print'));
row('  printing', span('print', 'write'));
row('  writing', span('write', 'end'));
row('  all but launch and printing (at most 400)', median(builds.map((b) => b.ms - (b.write - b.browser))));
rmSync(out, { recursive: true });

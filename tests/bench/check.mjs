// `check` of one large ledger as a whole process, beside other readers of the same file: `node tests/bench/check.mjs`.
// Time and memory (of the process and its children together, sampled) of the fastest of three runs. read-excel-file is
// installed into the folder of the benchmark, never into the project.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { writePermits } from './xlsx-workbook.mjs';

const RUNS = 3;
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(tmpdir(), 'nianbao-bench-check');
mkdirSync(folder, { recursive: true });

await table('one .xlsx of 100,000 rows', [
  ['check', check(await bureau('xlsx', 100_000))],
  ['SheetJS, dense', node('sheetjs', join(folder, 'xlsx-100000/台账/行政许可1.xlsx'))],
  ['read-excel-file', node('read-excel-file', join(folder, 'xlsx-100000/台账/行政许可1.xlsx'))],
]);
await table('one .xlsx: time by rows', [
  ['10,000', check(await bureau('xlsx', 10_000))],
  ['100,000', check(await bureau('xlsx', 100_000))],
  ['500,000', check(await bureau('xlsx', 500_000))],
]);
await table('one .csv in GB18030 of 500,000 rows', [['check', check(await bureau('csv', 500_000))]]);
await table('400,000 rows in one file and in four', [
  ['one', check(await bureau('xlsx', 400_000))],
  ['four', check(await bureau('xlsx', 100_000, 4))],
]);

/** A bureau's folder with permits, made once. */
async function bureau(form, rows, files = 1) {
  const at = join(folder, `${form}-${rows}${files > 1 ? `x${files}` : ''}`);
  if (existsSync(join(at, 'report.yaml'))) return at;
  mkdirSync(join(at, '台账'), { recursive: true });
  for (let n = 1; n <= files; n++) {
    const path = join(at, '台账', `行政许可${n}.${form}`);
    // Each file of its own: the same numbers twice would be repeated documents.
    if (form === 'xlsx') await writePermits(path, rows + n - 1);
    else await writeCsv(path, rows);
  }
  writeFileSync(join(at, 'report.yaml'), 'bureau: 测量局\nyear: 2023\n');
  return at;
}

async function writeCsv(path, rows) {
  const out = createWriteStream(path);
  const line = (cells) => iconv.encode(`${cells.join(',')}\r\n`, 'gb18030');
  out.write(line(['序号', '许可事项名称', '许可文书号', '行政相对人名称', '统一社会信用代码', '受理日期', '决定日期', '办理结果', '许可类别', '收费金额（元）', '承办科室', '备注']));
  for (let r = 1; r <= rows; r++) {
    const day = `2023-${String((r % 12) + 1).padStart(2, '0')}-${String((r % 28) + 1).padStart(2, '0')}`;
    const more = out.write(line([r, '食品经营许可', `虞市监许〔2023〕第${r}号`, `上虞市第${(r * 7919) % rows}餐饮管理有限公司`, `91330604MA2${r}`, day, day, '准予许可', '普通', `"${(r % 97) * 1000}.00"`, '行政审批科', '']));
    if (!more) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

function check(at) {
  return [join(root, 'bin/nianbao.js'), 'check', at, '--json'];
}

function node(reader, file) {
  return [fileURLToPath(new URL('other-readers.mjs', import.meta.url)), reader, file, folder];
}

async function table(title, rows) {
  console.log(`\n${title}`);
  let first;
  for (const [name, argv] of rows) {
    const runs = [];
    for (let n = 0; n < RUNS; n++) runs.push(await measure(argv));
    const best = runs.reduce((a, b) => (b.ms < a.ms ? b : a));
    first ??= best;
    const beside = best === first ? '' : `  first / this: time ${(first.ms / best.ms).toFixed(2)}, memory ${(first.mb / best.mb).toFixed(2)}`;
    console.log(`  ${name.padEnd(16)} ${best.ms.toFixed(0).padStart(7)} ms ${best.mb.toFixed(0).padStart(6)} MB${beside}`);
  }
}

async function measure(argv) {
  const begin = performance.now();
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'] });
  let mb = 0;
  const timer = setInterval(() => (mb = Math.max(mb, memoryOf(child.pid))), 20);
  await once(child, 'close');
  clearInterval(timer);
  return { ms: performance.now() - begin, mb };
}

/**
 * Megabytes of a process and all below it; Linux only. What processes share (the program of Node.js itself) is counted
 * once: the proportional set size.
 */
function memoryOf(pid) {
  try {
    const kb = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    const below = readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean));
    return below.reduce((sum, child) => sum + memoryOf(child), kb / 1024);
  } catch {
    return 0;
  }
}

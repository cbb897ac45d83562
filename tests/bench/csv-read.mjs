// The .csv reader beside papaparse with a streaming TextDecoder, and SheetJS: `node tests/bench/csv-read.mjs [rows...]`.
// A ledger in GB18030; each reading has a process of its own, one after the other; the length of every text is asked for.
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The fastest of these counts. */
const RUNS = 3;
const folder = join(tmpdir(), 'nianbao-bench-csv');
const [first, path] = process.argv.slice(2);
const readings = { '--read': read, '--plain': plain, '--papaparse': papaparse, '--sheetjs': sheetjs };
if (first in readings) await measure(readings[first], path);
else await compare(process.argv.slice(2).map(Number));

async function compare(sizes) {
  mkdirSync(folder, { recursive: true });
  const { rolldown } = await import('rolldown');
  const input = { reader: fileURLToPath(new URL('../../src/ledger/csv.ts', import.meta.url)) };
  const build = await rolldown({ input, platform: 'node' });
  await build.write({ dir: join(folder, 'reader'), format: 'esm', entryFileNames: '[name].mjs' });
  for (const rows of sizes.length > 0 ? sizes : [500_000]) {
    const file = join(folder, `disclosures-${rows}.csv`);
    if (!existsSync(file)) await write(file, rows);
    console.log(`\n${rows} rows, ${(statSync(file).size / 1e6).toFixed(1)} MB`);
    const ours = fastest('--read', file);
    const peers = { 'papaparse, TextDecoder stream': '--papaparse', 'split(","), TextDecoder': '--plain', 'SheetJS, dense': '--sheetjs' };
    row('own reader', ours);
    for (const [name, flag] of Object.entries(peers)) {
      const theirs = fastest(flag, file);
      row(name, theirs);
      if (theirs.cells !== ours.cells) console.log(`    another number of cells: ${theirs.cells}, not ${ours.cells}`);
    }
  }
}

async function write(file, rows) {
  const { default: iconv } = await import('iconv-lite');
  const out = openSync(file, 'w');
  const header = '序号,信息标题,索引号,文号,公开日期,生成日期,公开渠道,公开方式,信息类别,公开科室,责任人,备注\r\n';
  let block = header;
  for (let i = 1; i <= rows; i++) {
    const day = `2023-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const title = i % 20 === 0 ? `"关于印发《工作方案》的通知（第""${i}""号, 修订）"` : `关于印发安全生产专项整治工作方案的通知第${i}号`;
    block += `${i},${title},YX-${100000 + i},云应急〔2023〕${i}号,${day},${day},门户网站,主动公开,通知公告,办公室,王某某,\r\n`;
    if (i % 10_000 === 0) {
      writeSync(out, iconv.encode(block, 'gb18030'));
      block = '';
    }
  }
  writeSync(out, iconv.encode(block, 'gb18030'));
  closeSync(out);
}

function fastest(flag, file) {
  const runs = Array.from({ length: RUNS }, () =>
    JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), flag, file], { encoding: 'utf8', maxBuffer: 1e8 })),
  );
  return runs.reduce((a, b) => (b.ms < a.ms ? b : a));
}

async function measure(reading, file) {
  const begin = performance.now();
  const cells = await reading(readFileSync(file));
  const ms = performance.now() - begin;
  console.log(JSON.stringify({ cells, ms, mb: process.resourceUsage().maxRSS / 1024 }));
}

async function read(bytes) {
  const { readCsv } = await import(pathToFileURL(join(folder, 'reader/reader.mjs')).href);
  let cells = 0;
  let length = 0;
  const row = (r) => {
    for (const cell of r.cells) if (cell) [cells, length] = [cells + 1, length + cell.text.length];
  };
  readCsv(bytes, 'a.csv', { sheet: () => ({ row, end() {} }), problem: (p) => { throw new Error(p.code); } });
  if (length === 0) throw new Error('nothing was read');
  return cells;
}

async function papaparse(bytes) {
  const Papa = createRequire(import.meta.url)('papaparse');
  const { Readable } = await import('node:stream');
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const texts = (function* () {
    for (let at = 0; at < bytes.length; at += 1 << 20) yield decoder.decode(bytes.subarray(at, at + (1 << 20)), { stream: true });
  })();
  let cells = 0;
  await new Promise((complete, error) => {
    const chunk = ({ data }) => data.forEach((fields) => fields.forEach((field) => (cells += field === '' ? 0 : 1)));
    Papa.parse(Readable.from(texts), { chunk, complete, error });
  });
  return cells;
}

/** No quotes, no checks: what splitting costs at the least. */
function plain(bytes) {
  const decoder = new TextDecoder('gb18030');
  let cells = 0;
  let rest = '';
  for (let at = 0; at < bytes.length; at += 1 << 18) {
    const lines = (rest + decoder.decode(bytes.subarray(at, at + (1 << 18)), { stream: true })).split('\r\n');
    rest = lines.pop();
    for (const line of lines) for (const field of line.split(',')) if (field !== '') cells++;
  }
  return cells;
}

async function sheetjs(bytes) {
  const XLSX = await import('xlsx');
  const text = new TextDecoder('gb18030').decode(bytes);
  const book = XLSX.read(text, { type: 'string', dense: true, raw: true });
  let cells = 0;
  for (const line of book.Sheets[book.SheetNames[0]]['!data']) for (const cell of line ?? []) if (cell) cells++;
  return cells;
}

function row(name, { ms, mb }) {
  console.log(`  ${name.padEnd(32)} ${(ms / 1000).toFixed(2).padStart(6)} s ${mb.toFixed(0).padStart(6)} MB`);
}

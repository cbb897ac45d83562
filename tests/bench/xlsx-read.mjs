// The .xlsx reader beside SheetJS: `node tests/bench/xlsx-read.mjs [rows...]`. Each reading has a process of its own, one
// after the other; every text is asked for, as counting does.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { writePermits } from './xlsx-workbook.mjs';

/** The fastest of these counts. */
const RUNS = 3;
const folder = join(tmpdir(), 'nianbao-bench-xlsx');
const [first, path] = process.argv.slice(2);
if (first === '--read') await read(path);
else if (first === '--sheetjs') await sheetjs(path);
else await compare(process.argv.slice(2).map(Number));

/** The reader alone, as it is in src. */
async function bundle() {
  const input = { reader: fileURLToPath(new URL('../../src/ledger/xlsx/read-xlsx.ts', import.meta.url)) };
  const build = await rolldown({ input, platform: 'node' });
  await build.write({ dir: join(folder, 'reader'), format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
}

async function compare(sizes) {
  mkdirSync(folder, { recursive: true });
  await bundle();
  for (const rows of sizes.length > 0 ? sizes : [100_000, 500_000]) {
    const file = join(folder, `permits-${rows}.xlsx`);
    if (!existsSync(file)) await writePermits(file, rows);
    console.log(`\n${rows} rows, ${(statSync(file).size / 1e6).toFixed(1)} MB`);
    const ours = fastest('--read', file);
    const theirs = fastest('--sheetjs', file);
    if (ours.cells !== theirs.cells || Math.abs(ours.sum - theirs.sum) > 1e-6 * ours.sum) throw new Error('the readers differ');
    row('own reader', ours);
    row('SheetJS, dense', theirs);
    console.log(`  of SheetJS: ${(ours.ms / theirs.ms).toFixed(3)} of the time, ${(ours.mb / theirs.mb).toFixed(3)} of the memory`);
  }
}

function fastest(reader, file) {
  const runs = Array.from({ length: RUNS }, () => {
    const args = [fileURLToPath(import.meta.url), reader, file];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e6 }));
  });
  return runs.reduce((a, b) => (b.ms < a.ms ? b : a));
}

function row(name, { ms, mb, cells }) {
  console.log(`  ${name.padEnd(16)} ${ms.toFixed(0).padStart(7)} ms ${mb.toFixed(0).padStart(6)} MB  ${cells} cells`);
}

/** Milliseconds since the process began to read, and the most memory it ever had. */
function report(begin, tally) {
  const ms = performance.now() - begin;
  console.log(JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024, ...tally }));
}

async function read(file) {
  const begin = performance.now();
  const { readXlsx } = await import(pathToFileURL(join(folder, 'reader/reader.mjs')).href);
  const tally = { cells: 0, sum: 0, characters: 0 };
  const rows = {
    row({ cells }) {
      for (const cell of cells) {
        if (!cell) continue;
        tally.cells++;
        tally.characters += cell.text.length;
        if (cell.number !== undefined) tally.sum += cell.number;
      }
    },
    end() {},
  };
  await readXlsx(readFileSync(file), 'a.xlsx', { sheet: () => rows, problem: (p) => { throw new Error(JSON.stringify(p)); } });
  report(begin, tally);
}

async function sheetjs(file) {
  const begin = performance.now();
  const XLSX = await import('xlsx');
  const book = XLSX.read(readFileSync(file), { type: 'buffer', dense: true });
  const tally = { cells: 0, sum: 0, characters: 0 };
  for (const cell of book.Sheets[book.SheetNames[0]]['!data'].flat()) {
    if (!cell || cell.t === 'z') continue;
    tally.cells++;
    tally.characters += (cell.w ?? String(cell.v)).length;
    if (cell.t === 'n') tally.sum += cell.v;
  }
  report(begin, tally);
}

// Many bureaus, both editions as HTML and PDF: `node tests/bench/batch.mjs [bureaus]`, after `npm ci`; Linux only.
// Beside it the limit: bare page.pdf of the same pages, as many at the same time.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHost } from '../../dist/host.js';
import { loadPage, openBrowser } from '../../dist/export/browser.js';
import { bureauName, writeBureaus } from './bureaus.mjs';
import { printPages } from './print-pages.mjs';

const count = Number(process.argv[2] ?? 200);
const program = fileURLToPath(new URL('../../bin/nianbao.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
const [bureaus, out] = [join(folder, 'bureaus'), join(folder, 'out')];
// A folder for temporary files of its own, to see what is left in it.
const temporary = join(folder, 'tmp');
mkdirSync(temporary);
const row = (name, text) => console.log(`${name.padEnd(44)} ${text}`);
const perSecond = (n, ms) => `${(n / ms * 1000).toFixed(2).padStart(7)} /s`;
const seconds = (ms) => `${(ms / 1000).toFixed(2).padStart(7)} s`;

writeBureaus(bureaus, count);
const first = await batch();
row(`${count} bureaus, both editions, HTML and PDF`, `${seconds(first.ms)}  ${perSecond(count, first.ms)} bureaus  ${perSecond(count * 2, first.ms)} PDFs  peak ${first.mb.toFixed(0)} MB`);
const { counts } = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
row('  written', `${counts.written}, warnings ${counts.warnings}`);
row('  memory: first and last tenth of the run', `${first.early.toFixed(0)} MB, ${first.late.toFixed(0)} MB`);
row('  processes, browser folders, .tmp left', `${first.processes}, ${readdirSync(temporary).length}, ${readdirSync(out, { recursive: true }).filter((name) => name.endsWith('.tmp')).length}`);

const again = await batch();
row('nothing changed', `${seconds(again.ms)}  ${(again.ms / first.ms * 100).toFixed(1)} % of the first (at most 2 %)`);
appendFileSync(join(bureaus, bureauName(1), 'report.yaml'), '# x\n');
row('one changed', seconds((await batch()).ms));

const bare = await barePrint();
row(`bare page.pdf of the same ${count * 2} pages`, `${seconds(bare)}  ${perSecond(count * 2, bare)} PDFs`);
row('  bare / batch (at least 0.9)', (bare / first.ms).toFixed(2));
rmSync(folder, { recursive: true });

async function batch() {
  const begin = performance.now();
  const child = spawn(process.execPath, [program, 'batch', bureaus, '--out', out, '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TMPDIR: temporary } });
  const samples = [];
  const seen = new Set();
  const timer = setInterval(() => samples.push(memoryOf(child.pid, seen)), 100);
  await once(child, 'close');
  clearInterval(timer);
  const ms = performance.now() - begin;
  const tenth = Math.max(1, Math.floor(samples.length / 10));
  const mean = (list) => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const processes = [...seen].filter((pid) => spawnSync('kill', ['-0', String(pid)], { stdio: 'ignore' }).status === 0).length;
  return { ms, mb: Math.max(0, ...samples), early: mean(samples.slice(tenth, tenth * 2)), late: mean(samples.slice(-tenth * 2, -tenth)), processes };
}

/** Megabytes of a process and all below it, pages that several share counted once (Pss). */
function memoryOf(pid, seen) {
  try {
    seen.add(pid);
    const kb = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    const below = readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean));
    return below.reduce((sum, child) => sum + memoryOf(Number(child), seen), kb / 1024);
  } catch {
    return 0;
  }
}

async function barePrint() {
  const host = createHost();
  const pages = await printPages(host, readdirSync(bureaus).map((name) => join(bureaus, name)));
  const session = await openBrowser(host);
  let next = 0;
  const work = async () => {
    while (next < pages.length) {
      const html = pages[next++];
      await session.withPage(async (page) => {
        await loadPage(page, html);
        await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true, waitForFonts: false });
      });
    }
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  const ms = performance.now() - begin;
  await session.close();
  return ms;
}
